//! What the fixed plans amount to before any simulation.

use crate::fixtures::{care_home, careless, overloaded, thoughtful};
use tsumugi_sim::plan::{Finding, Severity, review};

fn cautions(findings: &[Finding]) -> Vec<&Finding> {
    findings
        .iter()
        .filter(|finding| finding.severity() >= Severity::Caution)
        .collect()
}

#[test]
fn the_thoughtful_plan_keeps_within_every_limit() {
    let case = care_home();
    let review = review(&case, &thoughtful(&case));
    assert_eq!(cautions(&review.findings), Vec::<&Finding>::new());
    assert!(review.can_run());
}

#[test]
fn the_careless_plan_runs_but_is_warned_of() {
    let case = care_home();
    let review = review(&case, &careless(&case));
    assert!(review.can_run());
    for named in [
        |finding: &Finding| matches!(finding, Finding::StageLongerThanJob { .. }),
        |finding: &Finding| matches!(finding, Finding::PlacesBeyondWork { .. }),
        |finding: &Finding| matches!(finding, Finding::SheetFieldMissing { .. }),
        |finding: &Finding| matches!(finding, Finding::AgainstConstraint { .. }),
        |finding: &Finding| matches!(finding, Finding::TimeClash { .. }),
    ] {
        assert!(review.findings.iter().any(named));
    }
}

#[test]
fn the_overloaded_plan_asks_for_more_than_the_team_has() {
    let case = care_home();
    let found = review(&case, &overloaded(&case)).findings;
    assert!(found.iter().any(|finding| matches!(
        finding,
        Finding::TeamOverload { planned, available, .. } if planned.get() > 2 * available.get()
    )));
}
