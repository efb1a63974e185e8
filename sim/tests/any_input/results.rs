//! Results, also those that no engine made: figures are numbers all the same.

use proptest::prelude::*;
use tsumugi_sim::experiment::Measure;
use tsumugi_sim::model::{End, PerEnd};
use tsumugi_sim::random::Seed;
use tsumugi_sim::run::{Outcome, PairedCounts, PairedDifference, Simulation};

use crate::fixtures::{care_home, thoughtful};

fn outcome() -> Outcome {
    let case = care_home();
    let simulation = Simulation::of_plan(&case, &thoughtful(&case), Seed::default(), 20);
    simulation.expect("a plan that runs").finish()
}

fn extreme() -> impl Strategy<Value = u64> {
    prop_oneof![Just(0), Just(1), Just(u64::MAX), any::<u64>()]
}

/// A result with these numbers wherever one stands.
fn damaged(mut outcome: Outcome, numbers: &[u64]) -> Outcome {
    let mut numbers = numbers.iter().copied().cycle();
    let mut next = || numbers.next().unwrap_or_default();
    outcome.futures = next() as u32;
    for person in &mut outcome.people {
        person.started = next() as u32;
        person.ends = PerEnd::from_fn(|_| vec![next() as u32; 60]);
        (person.paid_minutes, person.pay_yen, person.support_yen) = (next(), next(), next());
    }
    for counts in outcome.here.iter_mut().chain(&mut outcome.in_work) {
        counts.fill(next() as u32);
    }
    for week in &mut outcome.team.weeks {
        (week.used_minutes, week.missed) = (next(), next());
    }
    for place in &mut outcome.workplaces {
        (place.useful_minutes, place.instruction_minutes) = (next() as i64, next() as i64);
        place.released_minutes = next() as i64;
    }
    outcome
}

fn figures_are_numbers(outcome: &Outcome) {
    for measure in [
        Measure::InWork(52),
        Measure::Here(u16::MAX),
        Measure::WeeksInWork,
        Measure::PaidHours,
        Measure::Income,
        Measure::EmployerHours,
        Measure::ReleasedHours,
        Measure::TeamHours,
        Measure::MissedCheckIns,
        Measure::SupportYen,
    ] {
        let found = measure.of(outcome);
        assert!(
            found.value.is_finite() && found.error.is_none_or(f64::is_finite),
            "{measure:?}"
        );
    }
    let starts: u64 = outcome
        .people
        .iter()
        .map(|person| u64::from(person.started))
        .sum();
    assert_eq!(outcome.starts(), starts);
    for week in [0, 1, 52, usize::MAX] {
        assert!(
            End::ALL
                .into_iter()
                .all(|end| outcome.ends_in(end, week) <= u64::from(u32::MAX) * 64)
        );
        for share in [outcome.share_in_work(week), outcome.share_here(week)]
            .into_iter()
            .flatten()
        {
            assert!((0.0..=1.0).contains(&share));
        }
        let bands = [0.05, 0.5, 0.95, f64::NAN].map(|share| outcome.quantile_in_work(week, share));
        assert!(bands[0] <= bands[1] || bands[1].is_none());
    }
    for person in &outcome.people {
        assert!(person.still_here() <= person.started);
        assert!(person.event_table().people().is_finite());
    }
    assert!(outcome.event_table().people().is_finite());
}

#[test]
fn a_quantile_is_not_exceeded_by_its_share_of_futures() {
    let outcome = outcome();
    figures_are_numbers(&outcome);
    for share in [0.05, 0.5, 0.95] {
        let most = outcome
            .quantile_in_work(52, share)
            .expect("a week of the outcome");
        let within: u32 = outcome.in_work[52][..=most].iter().sum();
        assert!(f64::from(within) >= share * f64::from(outcome.futures));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn a_damaged_result_gives_numbers(numbers in prop::collection::vec(extreme(), 1..30)) {
        figures_are_numbers(&damaged(outcome(), &numbers));
    }

    #[test]
    fn any_counts_of_pairs_give_an_interval(counts in prop::array::uniform5(prop_oneof![Just(u32::MAX), any::<u32>()]), sum in any::<i64>(), squares in any::<u64>()) {
        let [both, only_first, only_second, neither, people] = counts;
        let share = PairedCounts { week: 13, both, only_first, only_second, neither }.share();
        prop_assert!(share.low <= share.mean && share.mean <= share.high && share.high.is_finite());
        let difference = PairedDifference { week: 13, futures: both, people, sum, sum_of_squares: squares };
        let share = difference.share();
        prop_assert!(share.low <= share.mean && share.mean <= share.high && share.high.is_finite());
    }
}
