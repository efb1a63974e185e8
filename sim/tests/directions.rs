//! Directions that hold for every release, on people and jobs the model was first measured with. Figures are shares in work
//! ("here or moved on well"), 2,000 futures each, on common random numbers.

use crate::sketches::{
    AT_RISK, Buddies, Ladder, Matching, Order, Placing, Sketch, bare, careless, check_in, in_work,
    outcomes, thoughtful, typical,
};
use tsumugi_sim::plan::{CheckIn, ContactMode, Rhythm};
use tsumugi_sim::run::Outcome;

const FUTURES: u32 = 2_000;

fn run(sketch: Sketch) -> Vec<Outcome> {
    outcomes(&sketch, FUTURES)
}

fn after_a_year(sketch: Sketch) -> f64 {
    in_work(&run(sketch), 52)
}

/// Share of one person in work after `week` weeks.
fn of_person(outcomes: &[Outcome], person: usize, week: usize) -> f64 {
    let share = |outcome: &Outcome| {
        let table = outcome.people[person].event_table();
        let bad = [0, 1, 2, 3, 4, 6];
        let lost: f64 = table
            .rows()
            .take_while(|row| row.time <= week as f64)
            .map(|row| row.events_of(&bad))
            .sum();
        1.0 - lost / f64::from(outcome.futures)
    };
    outcomes.iter().map(share).sum::<f64>() / outcomes.len() as f64
}

fn paid_hours(outcomes: &[Outcome], person: usize) -> f64 {
    outcomes
        .iter()
        .map(|outcome| outcome.people[person].paid_minutes as f64 / 60.0)
        .sum::<f64>()
        / f64::from(FUTURES)
}

fn visits(rhythm: Rhythm) -> CheckIn {
    check_in(ContactMode::Visit, None, rhythm)
}

fn everybody_visited(rhythm: Rhythm, sketch: Sketch) -> Sketch {
    Sketch {
        at_risk_check_in: visits(rhythm),
        other_check_in: visits(rhythm),
        ..sketch
    }
}

#[test]
fn a_thoughtful_plan_beats_a_typical_one_and_that_a_careless_one() {
    let (careless, typical, thoughtful) = (
        after_a_year(careless()),
        after_a_year(typical()),
        after_a_year(thoughtful()),
    );
    println!("careless {careless:.3}, typical {typical:.3}, thoughtful {thoughtful:.3}");
    assert!(thoughtful - careless >= 0.10);
    assert!(thoughtful - typical >= 0.05 && typical - careless >= 0.05);
}

#[test]
fn each_support_alone_does_not_harm() {
    let from = after_a_year(bare());
    let levers = [
        (
            "accommodations on gaps",
            Sketch {
                accommodations: 2,
                placing: Placing::OnGaps,
                ..bare()
            },
        ),
        (
            "accommodations anywhere",
            Sketch {
                accommodations: 2,
                ..bare()
            },
        ),
        (
            "buddies for those at risk",
            Sketch {
                buddies: Buddies::AtRisk,
                ..bare()
            },
        ),
        ("weekly visits", everybody_visited(Rhythm::Weekly, bare())),
        ("monthly visits", everybody_visited(Rhythm::Monthly, bare())),
        (
            "briefing",
            Sketch {
                briefing: true,
                ..bare()
            },
        ),
        (
            "sheet for supporters",
            Sketch {
                supporter_sheet: 1.0,
                ..bare()
            },
        ),
        (
            "sheet for the person",
            Sketch {
                person_sheet: 1.0,
                ..bare()
            },
        ),
        (
            "visit before the start",
            Sketch {
                visit: true,
                ..bare()
            },
        ),
        (
            "hardest task left out",
            Sketch {
                only_hardest_left_out: true,
                ..bare()
            },
        ),
    ];
    for (name, sketch) in levers {
        let gain = after_a_year(sketch) - from;
        println!("{name}: {:+.1} points", 100.0 * gain);
        assert!(gain > -0.002, "{name}: {gain}");
        assert!(gain < 0.12, "{name} is a miracle: {gain}");
    }
}

#[test]
fn a_staged_start_helps_people_with_low_levels_and_costs_hours_for_ready_people() {
    let staged = run(Sketch {
        ladder: Ladder::Everybody,
        ..thoughtful()
    });
    let direct = run(Sketch {
        ladder: Ladder::Direct,
        hours: 30,
        ..thoughtful()
    });
    for week in [13, 26, 52] {
        let gain: f64 = AT_RISK
            .iter()
            .map(|&person| of_person(&staged, person, week) - of_person(&direct, person, week))
            .sum();
        println!(
            "week {week}: {:+.1} points for those at risk",
            100.0 * gain / 4.0
        );
        assert!(gain > 0.0);
    }
    let ready = 6;
    assert!(paid_hours(&staged, ready) < paid_hours(&direct, ready) - 50.0);
}

#[test]
fn incomplete_sheets_raise_early_exits() {
    let complete = in_work(&run(thoughtful()), 13);
    let incomplete = in_work(
        &run(Sketch {
            supporter_sheet: 0.2,
            person_sheet: 0.2,
            ..thoughtful()
        }),
        13,
    );
    println!("weeks 1 to 13: {complete:.3} against {incomplete:.3}");
    assert!(complete - incomplete > 0.01);
}

#[test]
fn an_overloaded_team_loses_what_its_check_ins_promise() {
    let accommodated = Sketch {
        accommodations: 2,
        placing: Placing::OnGaps,
        buddies: Buddies::AtRisk,
        person_sheet: 0.9,
        supporter_sheet: 0.9,
        briefing: true,
        order: Order::List,
        ..bare()
    };
    let gain = |minutes: u32, rhythm: Rhythm| {
        let team = Sketch {
            weekly_minutes: minutes,
            ..accommodated
        };
        after_a_year(everybody_visited(rhythm, team)) - after_a_year(team)
    };
    let (ample, short) = (gain(12 * 60, Rhythm::Weekly), gain(5 * 60, Rhythm::Weekly));
    let hopeless = gain(5 * 60, Rhythm::TwiceWeekly);
    println!(
        "weekly with 12 h {ample:+.3}, with 5 h {short:+.3}, twice a week with 5 h {hopeless:+.3}"
    );
    assert!(ample > 0.01 && short < ample - 0.005 && hopeless < short - 0.005);
    let small = after_a_year(Sketch {
        weekly_minutes: 240,
        ..thoughtful()
    });
    assert!(after_a_year(thoughtful()) - small > 0.03);
}

#[test]
fn matching_and_placing_matter_in_their_order() {
    let matched = |matching| after_a_year(Sketch { matching, ..bare() });
    let (best, arrival, worst) = (
        matched(Matching::Best),
        matched(Matching::Arrival),
        matched(Matching::Worst),
    );
    println!("best {best:.3}, arrival {arrival:.3}, worst {worst:.3}");
    assert!(best - arrival > 0.005 && arrival - worst > 0.01);
    let placed = |placing| {
        after_a_year(Sketch {
            accommodations: 2,
            placing,
            supporter_sheet: 1.0,
            ..bare()
        })
    };
    assert!(placed(Placing::OnGaps) - placed(Placing::Anywhere) > 0.01);
}

#[test]
fn everything_good_at_once_stays_under_the_cap() {
    let stack = everybody_visited(
        Rhythm::Weekly,
        Sketch {
            buddies: Buddies::Share(1.0),
            weekly_minutes: 40 * 60,
            accommodations: 3,
            supporter_sheet: 1.0,
            person_sheet: 1.0,
            only_hardest_left_out: true,
            ..thoughtful()
        },
    );
    let share = after_a_year(stack);
    println!("whole stack {share:.3}");
    assert!(share < 0.79 && share > after_a_year(thoughtful()));
}
