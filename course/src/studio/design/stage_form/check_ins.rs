//! Check-ins on a stage, and what they take of the team and of the workplace.

use sim::plan::{ContactMode, Opening, Rhythm};
use sim::units::Weeks;
use yew::prelude::*;

use super::{Form, choice};
use crate::studio::design::estimate::stage_time;

/// Lengths of a denser opening to choose from.
const OPENING_WEEKS: [u16; 5] = [2, 4, 6, 8, 12];
const MODES: [ContactMode; 3] = [
    ContactMode::Phone,
    ContactMode::Visit,
    ContactMode::Workplace,
];
const DENSER: [Rhythm; 3] = [Rhythm::Fortnightly, Rhythm::Weekly, Rhythm::TwiceWeekly];

/// How often, by whom, how often at first, and what that takes.
pub(super) fn check_ins(form: &Form<'_>) -> Html {
    let (words, model) = (&form.messages.design, &form.messages.model);
    let check_in = form.stage.check_in;
    let rhythms =
        Rhythm::ALL.map(|rhythm| ((model.rhythm)(rhythm).to_owned(), rhythm == check_in.rhythm));
    let set_rhythm = form.on_choice(|stage, position: usize| {
        if let Some(rhythm) = Rhythm::ALL.get(position) {
            stage.check_in.rhythm = *rhythm;
        }
    });
    let modes = MODES.map(|mode| ((model.contact)(mode).to_owned(), mode == check_in.mode));
    let set_mode = form.on_choice(|stage, position: usize| {
        if let Some(mode) = MODES.get(position) {
            stage.check_in.mode = *mode;
        }
    });
    let about = (form.messages.arrangement.contact_about)(check_in.mode).to_owned();
    html! {
        <>
            <div class="field">
                { choice(form.id("rhythm"), words.check_in, rhythms.into_iter(), set_rhythm, None) }
            </div>
            <div class="field">
                { choice(form.id("mode"), words.contact, modes.into_iter(), set_mode, Some(about)) }
            </div>
            { time(form) }
            { opening(form) }
        </>
    }
}

/// A denser rhythm at first.
fn opening(form: &Form<'_>) -> Html {
    let (words, model) = (&form.messages.design, &form.messages.model);
    let opening = form.stage.check_in.opening;
    let set_opening = form.on_choice(|stage, position: usize| {
        let before = stage.check_in.opening;
        let weeks = before.map_or(Weeks::clamped(4), |opening| opening.weeks);
        let rhythm = position.checked_sub(1).and_then(|place| DENSER.get(place));
        stage.check_in.opening = rhythm.map(|rhythm| Opening {
            weeks,
            rhythm: *rhythm,
        });
    });
    let denser = DENSER.map(|rhythm| {
        (
            (model.rhythm)(rhythm).to_owned(),
            opening.is_some_and(|opening| opening.rhythm == rhythm),
        )
    });
    let openings = [(words.no_opening.to_owned(), opening.is_none())]
        .into_iter()
        .chain(denser);
    let set_weeks = form.on_choice(|stage, position: usize| {
        if let (Some(opening), Some(weeks)) =
            (&mut stage.check_in.opening, OPENING_WEEKS.get(position))
        {
            opening.weeks = Weeks::clamped(*weeks);
        }
    });
    html! {
        <>
            <div class="field">
                { choice(form.id("opening"), words.opening, openings, set_opening, None) }
            </div>
            if let Some(opening) = opening {
                <div class="field">
                    { choice(form.id("opening-weeks"), words.opening_weeks, OPENING_WEEKS.into_iter().map(|weeks| {
                        ((model.weeks)(Weeks::clamped(weeks)), opening.weeks.get() == weeks)
                    }), set_weeks, None) }
                </div>
            }
        </>
    }
}

/// Whose time it takes for one person, and how much.
fn time(form: &Form<'_>) -> Html {
    let (words, arrangement) = (&form.messages.design, &form.messages.arrangement);
    let time = stage_time(form.studio.case(), form.studio.review(), form.stage);
    let (label, value) = if form.stage.check_in.mode.is_by_team() {
        let value = (words.team_time_each)(time.opening, time.later);
        (words.team_time, value)
    } else {
        let value = (arrangement.workplace_time_each)(time.opening, time.later);
        (arrangement.workplace_time, value)
    };
    html! {
        <div class="field">
            <span class="label">{ label }</span>
            <p class="nums stage-figure">{ value }</p>
        </div>
    }
}
