//! Estimators of survival analysis over counts by week: Kaplan–Meier with its
//! intervals, median and restricted mean, and Aalen–Johansen's cumulative incidence.
//!
//! Everybody enters at week 0. A person observed up to a week either leaves in it
//! for one of several causes or is censored there; those censored in a week were
//! still at risk in it. The module knows causes by number only.
//!
//! Where conventions differ the module follows R's `survival` (3.5-3): the median
//! of a curve that rests on one half is the middle of that stretch, and an interval
//! is undefined where its transformation is, at 0 and 1.

mod incidence;
mod interval;
mod kaplan_meier;
mod quantile;
mod restricted_mean;
mod table;

pub use incidence::{IncidenceCurve, IncidencePoint};
pub use interval::Interval;
pub use kaplan_meier::{SurvivalCurve, SurvivalPoint};
pub use quantile::Quantile;
pub use restricted_mean::RestrictedMean;
pub use table::{EventTable, Row, TableError};
