//! Experiments on a plan: what one change would do on the same random futures, what matters, how far the coefficients'
//! ranges reach, for one plan or the difference between two, and what the best plan found within the case's limits gives.
//!
//! Each experiment is asked for by a request and answered by a result, both of them data. It is made ready first, which checks
//! every bound; then its points can be run in any order. All of them meet the same futures.

mod batch;
mod coach;
pub mod design;
mod difference;
mod factor;
mod field;
mod lever;
mod measure;
mod precision;
mod refusal;
mod runner;
mod screening;
mod sweep;
mod uncertainty;
mod variation;

pub use coach::{
    Attempt, Check, Coach, CoachRequest, CoachResult, MOST_ATTEMPTS, MoveKind, Verdict,
};
pub use difference::{Difference, DifferenceBand, DifferenceResult};
pub use factor::{Factor, uncertain_coefficients};
pub use field::{FieldPath, FieldRefusal, StageField, UnknownField};
pub use lever::{Lever, levers};
pub use measure::{Measure, Measured};
pub use precision::{Precise, PrecisionRequest, PrecisionResult};
pub use refusal::{
    ExperimentRefusal, MOST_FACTORS, MOST_FUTURES_IN_ALL, MOST_MEASURES, MOST_POINTS, PointRefusal,
};
pub use runner::{OneThread, Runner};
pub use screening::{
    Effects, ElementaryEffects, Ends, MOST_LEVELS, MOST_TRAJECTORIES, Screening, ScreeningMethod,
    ScreeningRequest, ScreeningResult,
};
pub use sweep::{Found, Sweep, SweepDesign, SweepRequest, SweepResult, SweepRow};
pub use uncertainty::{Band, MOST_DRAWS, Uncertainty, UncertaintyRequest, UncertaintyResult};
pub use variation::{Variation, variations, vary};
