//! Everything there is to tell about a study, as one value.

mod group;
mod question;

use serde::Serialize;

pub use group::{GroupAnalysis, GroupIncidence, IncidenceAt, SurvivalAt};
pub use question::{Question, QuestionError};

use super::{EventTable, GrayTest, LogRank, MeanDifference, NoTest, Study, Weighting};

/// A study analysed: each group, how they differ, and each cause of leaving.
///
/// A test is `Ok` with its figures or `Err` with why it can't be made; JSON says so in the same words.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Analysis {
    /// Records, whatever their weight.
    pub records: usize,
    /// Whether a record counts as other than one person.
    pub weighted: bool,
    /// Whether somebody was observed only from some time after the start.
    pub late_entry: bool,
    /// The times at which values are told.
    pub times: Vec<f64>,
    /// Up to when restricted means count; `None` when nobody was observed.
    pub limit: Option<f64>,
    /// The groups in the order of the study; one without a name when it has none.
    pub groups: Vec<GroupAnalysis>,
    /// How much longer each group but the first stays than the first, up to the limit; `None` where a mean is unknown.
    pub mean_differences: Vec<Option<MeanDifference>>,
    /// Whether the groups leave at different rates.
    pub log_rank: Result<LogRank, NoTest>,
    /// The same, early differences weighing more.
    pub peto_peto: Result<LogRank, NoTest>,
    /// The log-rank test inside strata; `None` in a study without strata.
    pub stratified_log_rank: Option<Result<LogRank, NoTest>>,
    /// The causes of leaving in order of their codes; empty when the study doesn't tell them apart.
    pub causes: Vec<CauseAnalysis>,
}

/// One cause of leaving, the others competing.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CauseAnalysis {
    /// Its code in a file: 1 more than its number in the study.
    pub code: usize,
    /// Its incidence in each group, in the order of the study.
    pub groups: Vec<GroupIncidence>,
    /// Whether the incidence differs between groups: how many leave for the cause in the end.
    pub gray: Result<GrayTest, NoTest>,
    /// Whether the hazard of the cause differs between groups: how fast those still there leave for it.
    pub log_rank: Result<LogRank, NoTest>,
}

impl Analysis {
    /// Analyses a study.
    #[must_use]
    pub fn of(study: &Study, question: &Question) -> Self {
        let tables = study.tables();
        let all_causes = study.causes();
        let last_times = || tables.iter().filter_map(EventTable::last_time);
        let limit = question
            .limit()
            .or_else(|| last_times().min_by(f64::total_cmp));
        let times = question.times_up_to(last_times().fold(0.0, f64::max));

        let groups: Vec<GroupAnalysis> = study
            .groups()
            .iter()
            .zip(&tables)
            .enumerate()
            .map(|(number, (name, table))| {
                let records = study.records_of(number).count();
                GroupAnalysis::of(name, records, table, &times, limit)
            })
            .collect();
        let mean_differences = differences(&groups);
        let causes = if study.competing() {
            all_causes
                .iter()
                .map(|&cause| CauseAnalysis::of(cause, &tables, &groups, &times, limit))
                .collect()
        } else {
            Vec::new()
        };
        let stratified = study.strata().len() > 1;
        Self {
            records: study.records().count(),
            weighted: study.records().any(|record| record.weight() != 1.0),
            late_entry: study.records().any(|record| record.entry() > 0.0),
            mean_differences,
            log_rank: LogRank::of(&[&tables], &all_causes, Weighting::LogRank),
            peto_peto: LogRank::of(&[&tables], &all_causes, Weighting::PetoPeto),
            stratified_log_rank: stratified
                .then(|| LogRank::of(&study.tables_by_stratum(), &all_causes, Weighting::LogRank)),
            times,
            limit,
            groups,
            causes,
        }
    }
}

/// The restricted mean of each group but the first less that of the first.
fn differences(groups: &[GroupAnalysis]) -> Vec<Option<MeanDifference>> {
    let mut means = groups.iter().map(|group| group.restricted_mean);
    let Some(first) = means.next() else {
        return Vec::new();
    };
    means.map(|mean| Some(mean?.minus(&first?))).collect()
}

impl CauseAnalysis {
    fn of(
        cause: usize,
        tables: &[EventTable],
        groups: &[GroupAnalysis],
        times: &[f64],
        limit: Option<f64>,
    ) -> Self {
        let groups = tables.iter().zip(groups);
        Self {
            code: cause + 1,
            groups: groups
                .map(|(table, group)| {
                    GroupIncidence::of(table, &group.survival, cause, times, limit)
                })
                .collect(),
            gray: GrayTest::of(tables, &[cause]),
            log_rank: LogRank::of(&[tables], &[cause], Weighting::LogRank),
        }
    }
}
