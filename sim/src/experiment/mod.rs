//! Experiments on a plan: what one change would do on the same random futures.

mod variation;

pub use variation::{Variation, variations, vary};
