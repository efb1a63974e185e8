//! What holds for every outcome and every future told again.

use sim::Cause;
use sim::experiment::Measure;
use sim::model::End;
use sim::run::{Happening, Outcome, Replay, Story};

/// Everything an outcome says fits together, and nothing in it is beyond its bounds.
///
/// # Panics
/// When something does not.
pub(crate) fn holds(outcome: &Outcome) {
    let futures = u64::from(outcome.futures);
    let weeks = usize::from(outcome.horizon.get());
    people(outcome);
    let everybody = outcome.people.len() as u64 * futures;
    assert_eq!(outcome.occupancy.len(), weeks);
    assert_eq!(
        (outcome.here.len(), outcome.in_work.len()),
        (weeks + 1, weeks + 1)
    );
    for (week, at) in outcome.occupancy.iter().enumerate() {
        let here = at.trial + at.short_hours + at.flexible_job;
        assert_eq!(
            here + at.moved_on + at.left + at.stalled + at.declined,
            everybody
        );
        assert_eq!(people_in(&outcome.here[week + 1]), here);
        assert_eq!(people_in(&outcome.in_work[week + 1]), here + at.moved_on);
    }
    for counts in outcome.here.iter().chain(&outcome.in_work) {
        assert_eq!(counts.iter().map(|&n| u64::from(n)).sum::<u64>(), futures);
    }
    assert_eq!(outcome.team.weeks.len(), weeks);
    for week in &outcome.team.weeks {
        assert_eq!(week.due, week.held + week.missed);
        assert!(week.used_minutes <= u64::from(outcome.team.weekly.get()) * futures);
    }
    for place in &outcome.workplaces {
        assert!(place.readiness_start <= 1_000_000);
        assert!(place.readiness_end <= 1_000_000 * futures);
        assert!(place.useful_minutes >= 0 && place.instruction_minutes >= 0);
        assert!((0..=place.useful_minutes).contains(&place.released_minutes));
    }
    assert!(outcome.typical_future < outcome.futures);
    figures(outcome);
    let written = serde_json::to_string(outcome).expect("an outcome is JSON");
    let read: Outcome = serde_json::from_str(&written).expect("an outcome reads again");
    assert_eq!(read, *outcome);
    outcome.digest().expect("an outcome has a digest");
}

fn people(outcome: &Outcome) {
    for person in &outcome.people {
        let declined: u32 = person.declined.iter().map(|at| at.futures).sum();
        assert_eq!(person.started + declined, outcome.futures);
        let ends: u32 = End::ALL.iter().flat_map(|&end| person.ends.get(end)).sum();
        assert_eq!(person.still_here() + ends, person.started);
        assert!(
            person
                .stages
                .is_sorted_by(|one, next| one.reached >= next.reached)
        );
        let weeks: u64 = person.stages.iter().map(|stage| stage.weeks).sum();
        assert!(weeks <= u64::from(person.started) * u64::from(outcome.horizon.get()));
    }
}

fn people_in(counts: &[u32]) -> u64 {
    (0..)
        .zip(counts)
        .map(|(people, &futures): (u64, &u32)| people * u64::from(futures))
        .sum()
}

/// Every figure made from the counts is a number, and every share is one.
fn figures(outcome: &Outcome) {
    let last = outcome.horizon.get();
    let shares = [0, 1, last]
        .into_iter()
        .flat_map(|week| [Measure::InWork(week), Measure::Here(week)]);
    for share in shares {
        let found = share.of(outcome);
        assert!((0.0..=1.0).contains(&found.value), "{share:?} is {found:?}");
        assert!(
            found
                .error
                .is_some_and(|error| (0.0..=1.0).contains(&error))
        );
    }
    for amount in [
        Measure::WeeksInWork,
        Measure::PaidHours,
        Measure::Income,
        Measure::EmployerHours,
        Measure::ReleasedHours,
        Measure::TeamHours,
        Measure::MissedCheckIns,
        Measure::SupportYen,
    ] {
        assert!(amount.of(outcome).value.is_finite(), "{amount:?}");
    }
    let table = outcome.event_table();
    let curve = sim::survival::SurvivalCurve::kaplan_meier(&table);
    assert!(
        curve
            .points()
            .iter()
            .all(|point| (0.0..=1.0).contains(&point.survival))
    );
}

/// Told one by one, the futures come to the same as counted together.
///
/// # Panics
/// When they don't, or when a story holds what can't be.
pub(crate) fn told_again(outcome: &Outcome, replays: &[Replay]) {
    assert_eq!(replays.len(), outcome.futures as usize);
    for (position, person) in outcome.people.iter().enumerate() {
        let stories: Vec<&Story> = replays
            .iter()
            .map(|replay| &replay.stories()[position])
            .collect();
        assert!(stories.iter().all(|story| story.person == person.id));
        for end in End::ALL {
            for (week, &counted) in (1..).zip(person.ends.get(end)) {
                let told = stories
                    .iter()
                    .filter(|story| end_of(story) == Some((end, week)))
                    .count();
                assert_eq!(
                    told, counted as usize,
                    "{} {end:?} in week {week}",
                    person.id
                );
            }
        }
        let weeks: u64 = person.stages.iter().map(|stage| stage.weeks).sum();
        // A week in which somebody goes is told but not counted; who stalls does so before the week begins.
        let whole = stories.iter().map(|story| {
            let goes = end_of(story).is_some_and(|(end, _)| end != End::Stalled);
            story.weeks.len() - usize::from(goes)
        });
        assert_eq!(whole.sum::<usize>() as u64, weeks, "weeks of {}", person.id);
    }
    for (week, counted) in outcome.team.weeks.iter().enumerate() {
        let used: u64 = replays
            .iter()
            .map(|replay| replay.team()[week].used_minutes)
            .sum();
        let held: u64 = replays.iter().map(|replay| replay.team()[week].held).sum();
        assert_eq!(
            (used, held),
            (counted.used_minutes, counted.held),
            "the team in week {}",
            week + 1
        );
    }
    replays.iter().flat_map(Replay::stories).for_each(story);
}

fn end_of(story: &Story) -> Option<(End, u16)> {
    let last = story.events.last()?;
    let end = match last.what {
        Happening::Left(cause) => End::from(cause),
        Happening::MovedOn => End::MovedOn,
        Happening::Stalled(_) => End::Stalled,
        _ => return None,
    };
    Some((end, last.week))
}

fn story(story: &Story) {
    assert!(story.events.is_sorted_by_key(|event| event.week));
    assert!(
        story
            .events
            .iter()
            .all(|event| (1..=7).contains(&event.day))
    );
    for week in &story.weeks {
        let shares = [week.skill, week.confidence, week.readiness, week.onboarding];
        assert!(
            shares.iter().all(|share| (0.0..=1.0).contains(share)),
            "{week:?}"
        );
        let gaps = week.gaps.to_array();
        let amounts =
            gaps.iter()
                .chain(&week.hazards)
                .chain([&week.exposure, &week.strain, &week.newness]);
        assert!(
            amounts
                .clone()
                .all(|amount| amount.is_finite() && *amount >= 0.0),
            "{week:?}"
        );
    }
}

/// The reasons behind a few weeks are numbers that add up.
///
/// # Panics
/// When they don't.
pub(crate) fn explained(replay: &Replay) {
    for story in replay.stories() {
        let Some(week) = story.weeks.last() else {
            continue;
        };
        for cause in Cause::ALL {
            let reasons = replay
                .reasons(&story.person, week.week, cause)
                .expect("reasons for a week told");
            let sum: f64 = reasons.shares.iter().map(|share| share.value).sum();
            assert!((sum - reasons.predictor).abs() <= 1e-9, "{reasons:?}");
        }
    }
}
