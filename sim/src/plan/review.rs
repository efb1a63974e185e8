//! Reading a plan against its case: findings, and what the plan amounts to.
//!
//! Total: it accepts any plan, also one from a file, never panics, and says what it found.

mod bundles;
mod finding;
mod load;
mod people;
mod released;
mod sheets;
mod stages;

pub use finding::{Finding, Severity};
pub use load::{TeamLoad, WeekLoad};
pub(crate) use people::crosses;
pub use released::Released;

use super::{JobProfile, Plan, ProgrammeProfile};
use crate::case::Case;
use crate::model::Parameters;
use crate::units::Minutes;

/// What was found in a plan, and what the plan amounts to.
#[derive(Debug, Clone, PartialEq)]
pub struct Review {
    /// Findings, gravest first, otherwise in the order of the steps.
    pub findings: Vec<Finding>,
    /// Minutes released by shift of the broken-down duty sheet.
    pub released: Vec<Released>,
    /// A profile for each job, the case's ready-made ones last.
    pub jobs: Vec<JobProfile>,
    /// A profile for each programme, the case's ready-made ones last.
    pub programmes: Vec<ProgrammeProfile>,
    /// The team's hours against what the plan asks of them, if everybody stays.
    pub load: TeamLoad,
    /// Time that somebody of the workplace takes for one check-in of theirs.
    pub workplace_check_in: Minutes,
}

impl Review {
    /// Whether the plan can be simulated.
    #[must_use]
    pub fn can_run(&self) -> bool {
        self.findings
            .iter()
            .all(|finding| finding.severity() != Severity::Blocking)
    }
}

/// Reviews `plan` against `case`.
#[must_use]
pub fn review(case: &Case, plan: &Plan) -> Review {
    // A case whose own numbers can't be used is reported by the case's check and never runs; its plans still get their review.
    let parameters = Parameters::for_case(case).or_else(|_| Parameters::embedded());
    let (jobs, programmes) = match &parameters {
        Ok(parameters) => profiles(case, plan, parameters),
        Err(_) => (Vec::new(), Vec::new()),
    };
    let load = load::team_load(case, plan);
    let mut findings = Vec::new();
    bundles::review(case, plan, &jobs, &mut findings);
    stages::review(case, plan, &programmes, &mut findings);
    sheets::review(case, plan, &mut findings);
    people::review(case, plan, &mut findings);
    load::review(&load, &mut findings);
    findings.sort_by_key(|finding| std::cmp::Reverse(finding.severity()));
    Review {
        findings,
        released: released::released(case, plan),
        jobs,
        programmes,
        load,
        workplace_check_in: parameters.map_or(Minutes::LOWEST, |parameters| {
            Minutes::clamped(libm::round(parameters.workplace_check_in) as u32)
        }),
    }
}

fn profiles(
    case: &Case,
    plan: &Plan,
    parameters: &Parameters,
) -> (Vec<JobProfile>, Vec<ProgrammeProfile>) {
    let jobs = plan
        .jobs_with_ready(case)
        .map(|job| JobProfile::of(case, plan, parameters, job));
    let programmes = plan
        .programmes_with_ready(case)
        .filter_map(|programme| ProgrammeProfile::of(case, plan, parameters, programme));
    (jobs.collect(), programmes.collect())
}
