//! The course's own case: what its three fixed plans come to.

#![allow(clippy::unwrap_used, reason = "helpers of tests")]

use crate::fixtures::{care_home, careless, overloaded, thoughtful};
use tsumugi_sim::Case;
use tsumugi_sim::case::BaselineShape;
use tsumugi_sim::model::End;
use tsumugi_sim::plan::{Plan, SheetText};
use tsumugi_sim::random::Seed;
use tsumugi_sim::run::{Comparing, Comparison, Outcome, Simulation};

const FUTURES: u32 = 2_000;

fn compare(first: &Plan, second: &Plan) -> Comparison {
    let case = care_home();
    let simulation = |plan: &Plan| {
        Simulation::of_plan(&case, plan, Seed::new(20_260_401).unwrap(), FUTURES).unwrap()
    };
    Comparing::new(simulation(first), simulation(second))
        .unwrap()
        .finish()
}

fn print(name: &str, outcome: &Outcome) {
    let people = (outcome.people.len() as u32 * FUTURES) as f64;
    let share = |week: usize| outcome.share_in_work(week).unwrap();
    print!(
        "{name:11} {} people {:.3} {:.3} {:.3} |",
        outcome.people.len(),
        share(13),
        share(26),
        share(52)
    );
    for end in End::ALL {
        let sum: u64 = (1..=52).map(|week| outcome.ends_in(end, week)).sum();
        print!(" {:.3}", sum as f64 / people);
    }
    let sum = |of: fn(&tsumugi_sim::run::TeamWeek) -> u64| {
        outcome.team.weeks.iter().map(of).sum::<u64>() as f64 / f64::from(FUTURES)
    };
    let paid: u64 = outcome
        .people
        .iter()
        .map(|person| person.paid_minutes)
        .sum();
    println!(
        " | missed {:.0} of {:.0} | prepared {}/{} | paid h {:.0} | declined {}",
        sum(|week| week.missed),
        sum(|week| week.due),
        outcome.team.preparation_needed,
        outcome.team.preparation_available,
        paid as f64 / 60.0 / f64::from(FUTURES),
        outcome
            .people
            .iter()
            .flat_map(|person| &person.declined)
            .map(|d| d.futures)
            .sum::<u32>(),
    );
}

#[test]
fn a_thoughtful_plan_beats_a_careless_one_and_an_overloaded_team_loses_what_it_promised() {
    let case = care_home();
    let comparison = compare(&careless(&case), &thoughtful(&case));
    print("careless", &comparison.first);
    print("thoughtful", &comparison.second);
    for week in &comparison.in_work {
        println!("week {}: {:?}", week.week, week.share());
    }
    let overload = compare(&thoughtful(&case), &overloaded(&case));
    print("overloaded", &overload.second);
    println!("{:?}", overload.in_work[2].share());
    let year = comparison.in_work[2].share();
    assert!(year.low > 0.10, "{year:?}");
    assert!(overload.in_work[2].share().high < 0.0);
    let missed: u64 = overload
        .second
        .team
        .weeks
        .iter()
        .map(|week| week.missed)
        .sum();
    let due: u64 = overload.second.team.weeks.iter().map(|week| week.due).sum();
    assert!(2 * missed > due);
}

#[test]
fn what_the_sheets_say_changes_no_result() {
    let plan = thoughtful(&care_home());
    let mut other = plan.clone();
    for programme in &mut other.programmes {
        for sheet in [&mut programme.supporter_sheet, &mut programme.person_sheet] {
            for text in sheet.fields.values_mut() {
                *text = SheetText::new("別の言葉で、同じだけ書く。").unwrap();
            }
        }
    }
    assert_ne!(other, plan);
    let comparison = compare(&plan, &other);
    assert_eq!(comparison.second, comparison.first);
}

#[test]
fn the_plans_keep_their_order_with_a_peak_in_the_third_month() {
    let share = |case: &Case, plan: &Plan, week: usize| {
        let seed = Seed::new(20_260_401).unwrap();
        let simulation = Simulation::of_plan(case, plan, seed, FUTURES).unwrap();
        simulation.finish().share_in_work(week).unwrap()
    };
    let falling = care_home();
    let peaked = Case {
        shape: BaselineShape::PeakInThirdMonth,
        ..care_home()
    };
    let shares = |case: &Case, week: usize| {
        [careless(case), overloaded(case), thoughtful(case)].map(|plan| share(case, &plan, week))
    };
    for case in [&falling, &peaked] {
        let year = shares(case, 52);
        println!(
            "{:?}: week 4 {:.3?}, week 52 {year:.3?}",
            case.shape,
            shares(case, 4)
        );
        assert!(year[0] + 0.10 < year[2] && year[1] < year[2]);
    }
    for (early, late) in shares(&peaked, 4).into_iter().zip(shares(&falling, 4)) {
        assert!(early > late + 0.02);
    }
}
