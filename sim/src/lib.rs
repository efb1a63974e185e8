//! The simulation engine of Tsumugi: pure Rust, no web, no files, no clocks.

pub mod digest;
pub mod model;
pub mod random;
