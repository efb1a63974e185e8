//! Plans: as JSON from anywhere, reviewed and run.

use std::sync::OnceLock;

use sim::matching::{Market, Rule, Side, TieBreak};
use sim::model::{Parameters, compile};
use sim::plan::{History, review};
use sim::random::Seed;
use sim::run::{Replay, Simulation};
use sim::{Case, Edit, Plan};

use crate::outcome;
use crate::repository::{Seeds, care_home, compact, files, plan};

/// Futures a plan is run over, each of which is told again.
const FUTURES: u32 = 5;

/// The case plans are tried on.
pub(crate) fn case() -> &'static Case {
    static CASE: OnceLock<Case> = OnceLock::new();
    CASE.get_or_init(care_home)
}

/// A plan, or a list of edits, or a history of them.
pub(crate) fn run(bytes: &[u8]) {
    if let Ok(plan) = serde_json::from_slice::<Plan>(bytes) {
        assert!(holds_for(case(), &plan));
    }
    if let Ok(edits) = serde_json::from_slice::<Vec<Edit>>(bytes) {
        assert!(holds_for(case(), &edited(&Plan::new(), &edits)));
    }
    if let Ok(history) = serde_json::from_slice::<History>(bytes) {
        assert!(holds_for(case(), &history.plan(case())));
        let undone = history.undone().unwrap_or_else(|| history.clone());
        assert_eq!(undone.redone().unwrap_or_else(|| history.clone()), history);
    }
}

/// The plan after all edits that the case allows.
fn edited(plan: &Plan, edits: &[Edit]) -> Plan {
    edits.iter().fold(plan.clone(), |plan, edit| {
        sim::plan::apply(case(), &plan, edit).unwrap_or(plan)
    })
}

/// Reviews a plan, matches anew by every rule, and runs it where it can be run: everything said has to hold. Tells whether
/// the review blocks everything that can't be translated, as it does for a case without faults.
///
/// # Panics
/// When something does not hold.
pub(crate) fn holds_for(case: &Case, plan: &Plan) -> bool {
    let reviewed = review(case, plan);
    assert_eq!(reviewed, review(case, plan));
    let shares = reviewed
        .programmes
        .iter()
        .flat_map(|programme| [programme.supporter_sheet, programme.person_sheet]);
    assert!(shares.into_iter().all(|share| (0.0..=1.0).contains(&share)));
    for job in &reviewed.jobs {
        assert!(
            (0.0..=1.0).contains(&job.thanked) && (0.0..=1.0).contains(&job.frees_starred_staff)
        );
        assert!(
            job.demand
                .to_array()
                .iter()
                .all(|demand| (0.0..=5.0).contains(demand)),
            "{job:?}"
        );
    }
    assert_eq!(reviewed.load.weeks.len(), usize::from(case.horizon.get()));
    let Ok(parameters) = Parameters::for_case(case) else {
        return true;
    };
    matched(case, plan, &parameters);
    let Ok(compiled) = compile(case, plan, &parameters) else {
        return !reviewed.can_run();
    };
    let seed = Seed::new(7).expect("a seed");
    let Ok(simulation) = Simulation::new(compiled.clone(), parameters.clone(), seed, FUTURES)
    else {
        return true;
    };
    let outcome = simulation.finish();
    outcome::holds(&outcome);
    let replays: Vec<Replay> = (0..FUTURES)
        .map(|future| {
            Replay::new(compiled.clone(), parameters.clone(), seed, future)
                .expect("a future of a plan that runs")
        })
        .collect();
    outcome::told_again(&outcome, &replays);
    outcome::explained(&replays[0]);
    true
}

fn matched(case: &Case, plan: &Plan, parameters: &Parameters) {
    let market = Market::of(case, plan, parameters);
    let seed = Seed::default();
    for rule in [
        Rule::ByHand,
        Rule::OrderOfArrival,
        Rule::RandomSerialDictatorship(seed),
        Rule::DeferredAcceptance(Side::Applicants),
        Rule::DeferredAcceptance(Side::Places),
        Rule::BestTotalFit,
    ] {
        let Ok(report) = market.report(plan, rule, TieBreak::ByLot(seed)) else {
            continue;
        };
        assert_eq!(report.people.len(), case.people.len());
        assert!(report.total_burden.is_finite() && report.total_gap.is_finite());
        let is_stable = matches!(rule, Rule::DeferredAcceptance(_));
        assert!(report.stable || !is_stable, "{report:?}");
    }
}

pub(crate) fn seeds() -> Seeds {
    let edits = files("sim/tests/plans", ".json");
    let mut seeds: Seeds = edits.iter().map(|edits| compact(edits)).collect();
    for name in ["careless", "overloaded", "thoughtful"] {
        let plan = plan(case(), name);
        seeds.push(serde_json::to_vec(&plan).expect("a plan is JSON"));
        let history = serde_json::to_vec(&History::new(plan));
        seeds.push(history.expect("a history is JSON"));
    }
    seeds
}
