//! The plan in a few figures, as something to go by. Knows no web.

use std::collections::BTreeSet;

use sim::Case;
use sim::plan::{Plan, Review, StageKind};
use sim::units::MinutesPerWeek;

/// What stands beside the prediction.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct PlanSummary {
    /// People who are tied.
    pub(super) working: usize,
    /// People who are not.
    pub(super) without: usize,
    /// Stages anybody goes through, in order.
    pub(super) stages: Vec<StageKind>,
    /// Accommodations, those of the last stages and those of single people, each counted per person.
    pub(super) accommodations: usize,
    /// People who have any.
    pub(super) accommodated: usize,
    /// People with a buddy.
    pub(super) buddies: usize,
    /// Check-ins due in the busiest week, and which week that is, counted from 1.
    pub(super) busiest: (u16, usize),
    /// Hours the busiest week asks of the team.
    pub(super) busiest_hours: MinutesPerWeek,
    /// Empty fields on the sheets of the programmes people are tied to.
    pub(super) empty_fields: usize,
}

impl PlanSummary {
    /// Reads a plan.
    pub(super) fn of(case: &Case, plan: &Plan, review: &Review) -> Self {
        let mut stages = BTreeSet::new();
        let (mut accommodations, mut accommodated, mut buddies) = (0, 0, 0);
        let mut programmes = BTreeSet::new();
        for tied in &plan.matches {
            let Some(programme) = plan.programme(case, &tied.programme) else {
                continue;
            };
            programmes.insert(&programme.id);
            let ahead = || {
                programme
                    .stages
                    .iter()
                    .filter(|stage| stage.kind >= tied.support.entry)
            };
            stages.extend(ahead().map(|stage| stage.kind));
            let mut all = tied.support.accommodations.clone();
            all.extend(
                programme
                    .target()
                    .into_iter()
                    .flat_map(|stage| stage.accommodations.iter().cloned()),
            );
            accommodations += all.len();
            accommodated += usize::from(!all.is_empty());
            buddies += usize::from(tied.support.buddy || ahead().any(|stage| stage.buddy));
        }
        let empty_fields = programmes
            .into_iter()
            .filter_map(|id| plan.programme(case, id))
            .map(|programme| {
                let empty = |written: &sim::plan::InformationSheet, wanted: &[_]| {
                    wanted
                        .iter()
                        .filter(|field| !written.is_written(field))
                        .count()
                };
                empty(&programme.supporter_sheet, &case.sheet_fields.supporter)
                    + empty(&programme.person_sheet, &case.sheet_fields.person)
            })
            .sum();
        let busiest = review
            .load
            .weeks
            .iter()
            .enumerate()
            .rev()
            .max_by_key(|(_, week)| week.minutes);
        Self {
            working: plan.matches.len(),
            without: case.people.len().saturating_sub(plan.matches.len()),
            stages: stages.into_iter().collect(),
            accommodations,
            accommodated,
            buddies,
            busiest: busiest.map_or((0, 0), |(before, week)| (week.check_ins, before + 1)),
            busiest_hours: busiest.map_or(MinutesPerWeek::clamped(0), |(_, week)| {
                MinutesPerWeek::clamped(week.minutes.get())
            }),
            empty_fields,
        }
    }
}

#[cfg(test)]
mod tests {
    use sim::plan::{Edit, apply, review};

    use super::*;

    #[test]
    fn a_thoughtful_plan_is_told_in_its_own_figures() {
        let case: Case = serde_json::from_str(include_str!(
            "../../../../content/cases/care-home/case.json"
        ))
        .unwrap();
        let edits: Vec<Edit> =
            serde_json::from_str(include_str!("../../../../sim/tests/plans/thoughtful.json"))
                .unwrap();
        let plan = edits
            .iter()
            .fold(Plan::new(), |plan, edit| apply(&case, &plan, edit).unwrap());
        let review = review(&case, &plan);
        let summary = PlanSummary::of(&case, &plan, &review);
        assert_eq!(summary.working, plan.matches.len());
        assert_eq!(summary.working + summary.without, case.people.len());
        assert!(summary.accommodations >= summary.accommodated);
        assert!(summary.stages.is_sorted());
        let (check_ins, week) = summary.busiest;
        assert_eq!(review.load.weeks[week - 1].check_ins, check_ins);
        assert!(
            review
                .load
                .weeks
                .iter()
                .all(|week| week.minutes.get() <= summary.busiest_hours.get())
        );
        let nothing = PlanSummary::of(&case, &Plan::new(), &sim::plan::review(&case, &Plan::new()));
        assert_eq!((nothing.working, nothing.busiest.0), (0, 0));
    }
}
