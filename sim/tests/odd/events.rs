//! 7.4: the weeks in which something outside work happens.

use tsumugi_sim::model::Parameters;
use tsumugi_sim::random::Seed;
use tsumugi_sim::run::{Happening, Replay, Story};
use tsumugi_sim::units::Weeks;

use super::SEED;
use super::cases::eventful;
use super::draws::Draws;
use crate::fixtures::thoughtful;

/// Single precision may fall on the other side of a whole week this near to it; such a future says nothing.
const TOO_NEAR: f64 = 1e-4;

/// The weeks up to the last, or `None` where one is too near to call.
fn weeks(p: &Parameters, draws: Draws, last_week: u16) -> Option<Vec<u16>> {
    // Where nothing ever happens, endless.
    let mean = 1.0 / libm::log(1.0 - p.shock_probability).abs();
    let mut weeks = Vec::new();
    let mut last = 0.0;
    for exponential in draws.between_events() {
        let passed = exponential * mean;
        if (passed - passed.round()).abs() < TOO_NEAR {
            return None;
        }
        last += 1.0 + passed.floor();
        if last > f64::from(last_week) {
            break;
        }
        weeks.push(last as u16);
    }
    Some(weeks)
}

/// Events of one person in one future, as far as they were there: how many were looked at.
pub(crate) fn assert_as_written(p: &Parameters, draws: Draws, story: &Story) -> usize {
    // The clock goes on after the last week, but then nobody tells of events.
    let Some(there) = story.weeks.last() else {
        return 0;
    };
    let Some(written) = weeks(p, draws, there.week) else {
        return 0;
    };
    let events = story.events.iter();
    let told = events.filter(|event| event.what == Happening::Shock);
    let found: Vec<u16> = told.map(|event| event.week).collect();
    assert_eq!(found, written, "events of {}", story.person);
    written.len()
}

#[test]
fn events_are_as_written_for_as_long_as_a_future_may_be() {
    let mut case = eventful();
    case.horizon = Weeks::clamped(260);
    let (p, plan) = (Parameters::for_case(&case).unwrap(), thoughtful(&case));
    let (mut all, mut most) = (0, 0);
    for future in 0..100 {
        let seed = Seed::new(SEED).unwrap();
        let replay = Replay::of_plan(&case, &plan, seed, future).unwrap();
        for story in replay.stories() {
            let person = case.person(&story.person).unwrap();
            let draws = Draws {
                seed: SEED,
                future,
                stream: person.stream,
            };
            let events = assert_as_written(&p, draws, story);
            (all, most) = (all + events, most.max(events));
        }
    }
    // So many take more than three blocks of words.
    assert!(all > 500 && most > 12, "{all} events, at most {most}");
}
