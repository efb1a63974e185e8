//! 7.11: readiness of workplaces.

use tsumugi_sim::model::Parameters;
use tsumugi_sim::model::compiled::Compiled;
use tsumugi_sim::run::{Happening, Story};

use super::assert_close;
use super::team::is_done;

/// Readiness of each workplace from week to week: how many of its weeks were looked at.
pub(crate) fn assert_as_written(
    p: &Parameters,
    compiled: &Compiled,
    stories: &[Story],
    prepared: &[u32],
) -> usize {
    let mut looked_at = 0;
    for workplace in 0..compiled.workplaces.len() {
        let ours: Vec<&Story> = compiled
            .people
            .iter()
            .zip(stories)
            .filter(|(person, _)| person.workplace == workplace)
            .map(|(_, story)| story)
            .collect();
        let state = |week: u16| {
            ours.iter()
                .filter_map(move |story| story.weeks.iter().find(|now| now.week == week))
        };
        for week in 1..compiled.horizon {
            let (Some(now), Some(next)) = (state(week).next(), state(week + 1).next()) else {
                continue;
            };
            let (r, found) = (now.readiness, next.readiness);
            let ended = |story: &Story| {
                let ends = |what: &Happening| {
                    matches!(
                        what,
                        Happening::Left(_) | Happening::MovedOn | Happening::Stalled(_)
                    )
                };
                let mut events = story.events.iter();
                events.any(|event| event.week == week && ends(&event.what))
            };
            let is_good = |story: &&&Story| {
                let now = story.weeks.iter().find(|now| now.week == week);
                now.is_some_and(|now| now.strain < p.strain_threshold) && !ended(story)
            };
            let good = ours.iter().filter(is_good).count() as f64 / ours.len() as f64;
            let is_sudden = |story: &&&Story| {
                let mut events = story.events.iter();
                let left = events
                    .any(|event| event.week == week && matches!(event.what, Happening::Left(_)));
                let unseen = f64::from(week) - p.sudden_exit_unseen;
                let mut events = story.events.iter();
                let seen = events.any(|event| {
                    let recent = f64::from(event.week) > unseen && event.week <= week;
                    recent && matches!(event.what, Happening::CheckInHeld(_))
                });
                left && !seen
            };
            let sudden = ours.iter().filter(is_sudden).count() as f64;
            let written = (r + p.readiness_good_week * (1.0 - r) * good
                - p.readiness_sudden_exit * sudden)
                .max(0.0);
            let briefing = compiled.workplaces[workplace].briefing;
            let is_briefed = |week: u16| {
                let prepared = prepared[usize::from(week) - 1];
                briefing.is_some_and(|item| is_done(&compiled.team, item, prepared))
            };
            let written = if is_briefed(week + 1) && !is_briefed(week) {
                (written + p.readiness_briefed).min(1.0)
            } else {
                written
            };
            assert_close(
                found,
                written,
                &format!("readiness of workplace {workplace} in week {week}"),
            );
            looked_at += 1;
        }
    }
    looked_at
}
