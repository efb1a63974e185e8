//! Levers beyond the usual plan: who checks in, what accommodations cost, shifts that change, and the way back a stage.

#![allow(clippy::unwrap_used, reason = "helpers of tests")]

use crate::fixtures::{care_home, careless, thoughtful};
use crate::sketches::{self, Ladder, Sketch, bare, check_in};
use tsumugi_sim::case::{AccommodationCost, Constraint};
use tsumugi_sim::model::{End, Parameters};
use tsumugi_sim::plan::{
    ContactMode, Edit, OtherStart, Refusal, Rhythm, StageLimit, StepUp, apply, environment_demand,
    review,
};
use tsumugi_sim::random::Seed;
use tsumugi_sim::run::{Happening, Outcome, Replay, Simulation};
use tsumugi_sim::units::{ClockTime, Minutes, Yen};
use tsumugi_sim::weekdays::{Weekday, Weekdays};
use tsumugi_sim::{Case, Plan, StageKind};

const FUTURES: u32 = 2_000;

fn run_sketch(sketch: &Sketch) -> Outcome {
    let compiled = sketches::compile(sketch, 0);
    let parameters = Parameters::embedded().unwrap();
    let seed = Seed::new(7).unwrap();
    let simulation = Simulation::new(compiled, parameters, seed, FUTURES).unwrap();
    simulation.finish()
}

fn run(case: &Case, plan: &Plan) -> Outcome {
    let simulation = Simulation::of_plan(case, plan, Seed::default(), FUTURES).unwrap();
    simulation.finish()
}

fn weekly(mode: ContactMode) -> Sketch {
    let check_in = check_in(mode, None, Rhythm::Weekly);
    Sketch {
        at_risk_check_in: check_in,
        other_check_in: check_in,
        ..bare()
    }
}

#[test]
fn the_workplace_itself_asks_without_the_teams_hours_but_is_told_less() {
    let (nobody, workplace, team) = (
        run_sketch(&bare()),
        run_sketch(&weekly(ContactMode::Workplace)),
        run_sketch(&weekly(ContactMode::Visit)),
    );
    let in_work = |outcome: &Outcome| outcome.share_in_work(52).unwrap();
    println!(
        "nobody {:.3}, workplace {:.3}, team {:.3}",
        in_work(&nobody),
        in_work(&workplace),
        in_work(&team)
    );
    assert!(in_work(&workplace) > in_work(&nobody) + 0.005);
    assert!(in_work(&team) > in_work(&workplace));
    let sums = |outcome: &Outcome| {
        let weeks = outcome.team.weeks.iter();
        weeks.fold((0, 0), |(held, missed), week| {
            (held + week.held, missed + week.missed)
        })
    };
    let (held, missed) = sums(&workplace);
    assert!(held > 0 && missed == 0);
    let instruction = |outcome: &Outcome| -> i64 {
        let workplaces = outcome.workplaces.iter();
        workplaces.map(|one| one.instruction_minutes).sum()
    };
    assert!(instruction(&workplace) > instruction(&team));
    let asked = Parameters::embedded().unwrap().workplace_check_in as u64;
    for (outcome, minutes) in [(&workplace, asked), (&team, 0)] {
        let places = outcome.workplaces.iter();
        let told: u64 = places.map(|place| place.check_in_minutes).sum();
        assert_eq!(told, minutes * sums(outcome).0);
    }
}

#[test]
fn check_ins_are_missed_with_those_who_come_last_in_the_teams_order() {
    let mut compiled = sketches::compile(&weekly(ContactMode::Visit), 0);
    let of_all = compiled.people.len() as u32 * compiled.team.visit;
    compiled.team.weekly = of_all / 4;
    let last = *compiled.team.order.last().unwrap();
    let first = compiled.team.order[0];
    let parameters = Parameters::embedded().unwrap();
    let simulation = Simulation::new(compiled, parameters, Seed::default(), FUTURES).unwrap();
    let people = simulation.finish().people;
    assert_eq!(people[first].check_ins_missed(), 0);
    assert!(people[first].check_ins_held > 0);
    assert!(2 * people[last].check_ins_missed() > people[last].check_ins_due);
}

#[test]
fn a_joint_review_needs_the_team() {
    let staged = |mode| Sketch {
        ladder: Ladder::Everybody,
        step_up: StepUp::JointReview,
        ..weekly(mode)
    };
    let reached = |mode| -> u32 {
        let people = run_sketch(&staged(mode)).people;
        people.iter().map(|person| person.stages[1].reached).sum()
    };
    assert_eq!(reached(ContactMode::Workplace), 0);
    assert!(reached(ContactMode::Visit) > FUTURES);
}

#[test]
fn an_accommodation_with_a_price_costs_money_and_its_own_time() {
    let mut case = care_home();
    let plan = thoughtful(&case);
    let free = run(&case, &plan);
    assert!(free.people.iter().all(|person| person.support_yen == 0));
    for accommodation in &mut case.accommodations {
        accommodation.cost = Some(AccommodationCost {
            minutes: case.team.costs.accommodation,
            once: Yen::clamped(3_000),
            per_week: Yen::clamped(400),
        });
    }
    let priced = run(&case, &plan);
    assert_eq!(priced.in_work, free.in_work);
    for (person, tied) in priced.people.iter().zip(&plan.matches) {
        let accommodations = tied.support.accommodations.len() as u64;
        let weeks: u64 = person.stages.iter().map(|stage| stage.weeks).sum();
        let most = accommodations * (3_000 * u64::from(person.started) + 400 * weeks);
        assert!(person.support_yen <= most);
        assert_eq!(person.support_yen > 0, accommodations > 0);
    }
    let needed = |case: &Case| review(case, &plan).load.preparation.get();
    let before = needed(&case);
    for accommodation in &mut case.accommodations {
        if let Some(cost) = &mut accommodation.cost {
            cost.minutes = Minutes::clamped(cost.minutes.get() + 30);
        }
    }
    assert!(needed(&case) > before);
    assert_eq!(run(&case, &plan).team.preparation_needed, needed(&case));
}

#[test]
fn shifts_that_change_within_the_week_ask_more_and_may_cross_a_bound() {
    let parameters = Parameters::embedded().unwrap();
    let case = care_home();
    let plan = thoughtful(&case);
    let programme = &plan.programmes[0];
    let mut stage = programme.target().unwrap().clone();
    let steady = environment_demand(&parameters, &stage, 0);
    let late = ClockTime::at(11, 0).unwrap();
    let some = stage.days.iter().next().unwrap();
    let other = |days: Weekdays| Some(OtherStart { days, start: late });
    stage.other_start = other(Weekdays::of(&[some]));
    assert_eq!(environment_demand(&parameters, &stage, 0), steady + 1.0);

    let set = |stage: &tsumugi_sim::Stage| {
        let edit = Edit::SetStage {
            programme: programme.id.clone(),
            stage: stage.clone(),
        };
        apply(&case, &plan, &edit)
    };
    let changed = set(&stage).unwrap();
    for days in [
        Weekdays::default(),
        stage.days,
        Weekdays::of(&[Weekday::Sunday]),
    ] {
        stage.other_start = other(days);
        assert!(matches!(
            set(&stage),
            Err(Refusal::StageOutsideLimits {
                limit: StageLimit::OtherDays,
                ..
            })
        ));
    }
    let mut everywhere = careless(&case);
    for stage in everywhere
        .programmes
        .iter_mut()
        .flat_map(|own| &mut own.stages)
    {
        let first = stage.days.iter().next().unwrap();
        stage.other_start = Some(OtherStart {
            days: Weekdays::of(&[first]),
            start: late,
        });
    }
    let share = |plan: &Plan| run(&case, plan).share_in_work(52).unwrap();
    println!("{} {}", share(&careless(&case)), share(&everywhere));
    assert!(share(&everywhere) < share(&careless(&case)));
    let mut bounded = care_home();
    let tied = plan
        .matches
        .iter()
        .find(|tied| tied.programme == programme.id);
    let person = &tied.unwrap().person;
    for one in bounded.people.iter_mut().filter(|one| one.id == *person) {
        one.constraints = vec![Constraint::NotAfter(programme.target().unwrap().end())];
    }
    let against = |plan: &Plan| {
        let findings = review(&bounded, plan).findings;
        let text = format!("{findings:?}");
        text.matches(&format!("AgainstConstraint {{ person: {person:?}"))
            .count()
    };
    assert!(against(&changed) > against(&plan));
}

/// Long hours after a ladder, with visits that notice strain.
fn strained() -> Sketch {
    Sketch {
        ladder: Ladder::Everybody,
        hours: 40,
        weekly_minutes: 40 * 60,
        ..weekly(ContactMode::Visit)
    }
}

#[test]
fn going_back_a_stage_eases_strain_and_costs_hours() {
    let stays = run_sketch(&strained());
    let returns = run_sketch(&Sketch {
        may_step_back: true,
        ..strained()
    });
    let sum = |outcome: &Outcome, of: fn(&tsumugi_sim::run::PersonOutcome) -> u64| -> u64 {
        outcome.people.iter().map(of).sum()
    };
    assert_eq!(sum(&stays, |person| person.steps_back), 0);
    println!("steps back {}", sum(&returns, |person| person.steps_back));
    assert!(sum(&returns, |person| person.steps_back) > u64::from(FUTURES));
    assert!(
        sum(&returns, |person| person.paid_minutes) < sum(&stays, |person| person.paid_minutes)
    );
    let exits = |outcome: &Outcome| -> u64 {
        (1..=52)
            .map(|week| outcome.ends_in(End::Health, week))
            .sum()
    };
    println!("health {} -> {}", exits(&stays), exits(&returns));
    assert!(exits(&returns) < exits(&stays));
    assert!(returns.share_in_work(52) > stays.share_in_work(52));
}

#[test]
fn the_way_back_is_told_and_nobody_with_pay_goes_back_to_none() {
    let sketch = Sketch {
        may_step_back: true,
        ..strained()
    };
    let mut told = 0;
    for future in 0..20 {
        let compiled = sketches::compile(&sketch, 0);
        let parameters = Parameters::embedded().unwrap();
        let replay = Replay::new(compiled, parameters, Seed::new(7).unwrap(), future).unwrap();
        for story in replay.stories() {
            for event in &story.events {
                if let Happening::SteppedBack(kind) = event.what {
                    assert_eq!(kind, StageKind::ShortHours);
                    let week = |week: u16| story.weeks.iter().find(|state| state.week == week);
                    let strain = week(event.week - 2).map(|state| state.strain);
                    assert!(strain.is_some_and(|strain| strain > 1.2), "{strain:?}");
                    told += 1;
                }
            }
        }
    }
    assert!(told > 10);
}

#[test]
fn a_baseline_may_have_its_peak_in_the_third_month() {
    let hazards = |peak: f64| -> Vec<f64> {
        let mut parameters = Parameters::embedded().unwrap();
        parameters.newness_peak = peak;
        parameters.newness_weeks = 9.0;
        parameters.shock_probability = 0.0;
        let compiled = sketches::compile(&bare(), 0);
        let replay = Replay::new(compiled, parameters, Seed::new(7).unwrap(), 1).unwrap();
        let longest = replay
            .stories()
            .iter()
            .max_by_key(|story| story.weeks.len());
        let weeks = &longest.unwrap().weeks;
        weeks.iter().map(|state| state.newness).collect()
    };
    let (falls, rises) = (hazards(0.0), hazards(1.0));
    assert!(falls.len() > 20 && falls.is_sorted_by(|one, next| one > next));
    let (highest, peak) = (1..)
        .zip(&rises)
        .max_by(|one, other| one.1.total_cmp(other.1))
        .unwrap();
    assert_eq!((rises[0], highest), (0.0, 10));
    assert!((peak - 1.0).abs() < 1e-5);
    let half = hazards(0.5);
    assert!((half[9] - 0.5 * (falls[9] + rises[9])).abs() < 1e-6);
}
