//! The estimators and tests of survival analysis, against what other programs computed from the same data and by
//! what must hold for any data.

#![expect(
    clippy::expect_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

mod analysis;
mod comparisons;
mod curves;
mod incidence;
mod own_records;
mod properties;
mod reference;
