//! Survival analysis: estimators and tests, for the engine's weekly counts and for a person's own records alike.
//!
//! Somebody observed up to a time either leaves at it for one of several causes or is censored there; those censored at
//! a time were still at risk at it. Observation may begin late, and a record may count as several people. The module
//! knows causes and groups by number only, and no unit of time.
//!
//! Where conventions differ the module follows R's `survival` (3.5-3): the median
//! of a curve that rests on one half is the middle of that stretch, and an interval
//! is undefined where its transformation is, at 0 and 1. Weights are numbers of people: a record of weight 2 is two
//! records, in variances and tests too.
//!
//! [`Analysis`] tells everything about a [`Study`]; with the feature `csv`, `reader` makes one of a person's own file.

mod analysis;
mod distribution;
mod gray;
mod incidence;
mod interval;
mod kaplan_meier;
mod log_rank;
mod nelson_aalen;
mod quantile;
#[cfg(feature = "csv")]
pub mod reader;
mod record;
mod restricted_mean;
mod score;
mod study;
mod table;
mod together;
mod weekly;

pub use analysis::{
    Analysis, CauseAnalysis, GroupAnalysis, GroupIncidence, IncidenceAt, Question, QuestionError,
    SurvivalAt,
};
pub use gray::GrayTest;
pub use incidence::{IncidenceCurve, IncidencePoint};
pub use interval::{Interval, Scale};
pub use kaplan_meier::{SurvivalCurve, SurvivalPoint};
pub use log_rank::{LogRank, Weighting};
pub use nelson_aalen::{HazardCurve, HazardPoint};
pub use quantile::Quantile;
pub use record::{Record, RecordError};
pub use restricted_mean::{MeanDifference, RestrictedMean};
pub use score::{NoTest, ScoreTest};
pub use study::Study;
pub use table::{EventTable, Row, TableError};
pub use weekly::WeeklyCounts;
