//! What holds for every input that the types admit: small values, parts of a case and of a plan, and results, damaged ones too.

#![expect(clippy::expect_used, reason = "a test fails by panicking")]

mod case;
mod experiment;
mod matching;
mod plan;
mod results;
mod units;
