//! Random numbers that have an address instead of a history.
//!
//! Every number is a function of (seed, future, person, week, purpose): [`Address`] says which one is meant and Philox 4×32-10
//! ([`philox`]) computes it. Nothing is consumed, so an edit that does not concern a person leaves that person's numbers
//! alone, futures can be worked through in any order, and two plans meet the same luck.
//!
//! [`Stream`] puts the traits of the `rand` crate on top for code that wants a generator; [`distribution`] and [`normal()`] turn words
//! into uniform, exponential and normal numbers with the same bits on every platform.

mod address;
pub mod distribution;
mod ln;
mod many_philox;
mod normal;
pub mod philox;
mod seed;
mod side_by_side;
mod stream;

pub use address::{Address, Purpose};
pub use normal::normal;
pub use seed::{Seed, SeedTooLarge};
pub(crate) use side_by_side::{exponentials, normals};
pub use stream::Stream;
