//! Check-ins of one person's own, in place of the stages'.

use content::messages::Messages;
use sim::case::Case;
use sim::id::ProgrammeId;
use sim::plan::{CheckIn, ContactMode, Opening, PersonalSupport, Rhythm};
use sim::units::Weeks;
use yew::prelude::*;

use super::select_field::select_field;
use crate::components::{NumberStepper, SegmentOption, Segmented};
use crate::contexts::use_messages;
use crate::studio::context::{Studio, use_studio};

/// Weeks of a denser beginning, when one is chosen.
const OPENING: u16 = 8;
/// Longest beginning offered.
const LONGEST_OPENING: i32 = 26;
const MODES: [ContactMode; 3] = [
    ContactMode::Visit,
    ContactMode::Phone,
    ContactMode::Workplace,
];

/// Props of [`CheckInEditor`].
#[derive(Properties, PartialEq)]
pub(super) struct CheckInEditorProps {
    /// The support as it is.
    pub(super) support: PersonalSupport,
    /// The programme whose stages have check-ins of their own.
    pub(super) programme: ProgrammeId,
    /// Called with the support as it is to be.
    pub(super) onset: Callback<PersonalSupport>,
}

/// As the stages have it, or this person's own.
#[component]
pub(super) fn CheckInEditor(props: &CheckInEditorProps) -> Html {
    let messages = use_messages();
    let words = &messages.matching.support;
    let studio = use_studio();
    let of_stage = studio
        .plan()
        .programme(studio.case(), &props.programme)
        .and_then(|programme| programme.stage(props.support.entry))
        .map_or(CheckIn::NONE, |stage| stage.check_in);
    let set = {
        let (onset, support) = (props.onset.clone(), props.support.clone());
        Callback::from(move |check_in: Option<CheckIn>| {
            onset.emit(PersonalSupport {
                check_in,
                ..support.clone()
            });
        })
    };
    let onselect = {
        let set = set.clone();
        Callback::from(move |value: AttrValue| set.emit((value == "own").then_some(of_stage)))
    };
    let own = props.support.check_in;
    html! {
        <div class="stack stack--s">
            <Segmented
                legend={words.check_ins}
                name="check-ins"
                options={vec![SegmentOption::new("stages", words.as_stages), SegmentOption::new("own", words.own)]}
                selected={if own.is_some() { "own" } else { "stages" }}
                {onselect}
            />
            if let Some(check_in) = own { { own_check_ins(&studio, messages, check_in, &set) } }
        </div>
    }
}

fn own_check_ins(
    studio: &Studio,
    messages: &'static Messages,
    check_in: CheckIn,
    onset: &Callback<Option<CheckIn>>,
) -> Html {
    let (words, model) = (&messages.matching.support, &messages.model);
    let changed = |change: fn(CheckIn, usize) -> CheckIn| {
        let onset = onset.clone();
        Callback::from(move |position: usize| onset.emit(Some(change(check_in, position))))
    };
    let modes: Vec<AttrValue> = MODES.map(|mode| (model.contact)(mode).into()).to_vec();
    let rhythms: Vec<AttrValue> = Rhythm::ALL
        .map(|rhythm| (model.rhythm)(rhythm).into())
        .to_vec();
    let mut openings = vec![AttrValue::from(words.no_opening)];
    openings.extend(rhythms.iter().cloned());
    let mode = MODES
        .iter()
        .position(|mode| *mode == check_in.mode)
        .unwrap_or_default();
    let opening = check_in
        .opening
        .map_or(0, |opening| rhythm_position(opening.rhythm) + 1);
    let onweeks = {
        let onset = onset.clone();
        Callback::from(move |weeks: i32| {
            onset.emit(Some(with_opening_weeks(check_in, weeks)));
        })
    };
    let case = studio.case();
    let a_week = |each: u32| minutes_a_week(case, &check_in, each);
    let takes = if check_in.mode.is_by_team() {
        let minutes = a_week(case.team.costs.check_in(check_in.mode).get());
        (words.costs)(&format!("{:.1}", minutes / 60.0))
    } else {
        let minutes = a_week(studio.review().workplace_check_in.get());
        (messages.arrangement.workplace_takes)(minutes.round() as u32)
    };
    html! {
        <div class="stack stack--s">
            { select_field("check-in-mode", words.mode, &modes, mode, changed(with_mode)) }
            <p class="hint">{ (messages.arrangement.contact_about)(check_in.mode) }</p>
            { select_field("check-in-opening", words.opening, &openings, opening, changed(with_opening)) }
            if let Some(opening) = check_in.opening {
                <div class="field">
                    <span class="label" id="opening-weeks">{ words.opening_weeks }</span>
                    <NumberStepper
                        labelledby="opening-weeks"
                        value={i32::from(opening.weeks.get())}
                        lowest={1}
                        highest={LONGEST_OPENING}
                        shown={(model.weeks)(opening.weeks)}
                        less={(model.weeks)(Weeks::clamped(opening.weeks.get().saturating_sub(1)))}
                        more={(model.weeks)(Weeks::clamped(opening.weeks.get().saturating_add(1)))}
                        onchange={onweeks}
                    />
                </div>
            }
            { select_field("check-in-rhythm", words.rhythm, &rhythms, rhythm_position(check_in.rhythm), changed(with_rhythm)) }
            <p class="hint">{ takes }</p>
        </div>
    }
}

fn rhythm_position(rhythm: Rhythm) -> usize {
    Rhythm::ALL
        .iter()
        .position(|known| *known == rhythm)
        .unwrap_or_default()
}

fn rhythm_at(position: usize) -> Rhythm {
    Rhythm::ALL.get(position).copied().unwrap_or(Rhythm::Never)
}

fn with_mode(check_in: CheckIn, position: usize) -> CheckIn {
    CheckIn {
        mode: MODES.get(position).copied().unwrap_or(check_in.mode),
        ..check_in
    }
}

fn with_rhythm(check_in: CheckIn, position: usize) -> CheckIn {
    CheckIn {
        rhythm: rhythm_at(position),
        ..check_in
    }
}

/// The first position is "as usual"; a beginning keeps its length when its rhythm changes.
fn with_opening(check_in: CheckIn, position: usize) -> CheckIn {
    let weeks = check_in
        .opening
        .map_or(Weeks::clamped(OPENING), |opening| opening.weeks);
    CheckIn {
        opening: position.checked_sub(1).map(|position| Opening {
            weeks,
            rhythm: rhythm_at(position),
        }),
        ..check_in
    }
}

fn with_opening_weeks(check_in: CheckIn, weeks: i32) -> CheckIn {
    let weeks = Weeks::clamped(u16::try_from(weeks).unwrap_or(1));
    CheckIn {
        opening: check_in.opening.map(|opening| Opening { weeks, ..opening }),
        ..check_in
    }
}

/// Minutes a week for check-ins of `each` minutes, on average over the horizon while the person stays.
fn minutes_a_week(case: &Case, check_in: &CheckIn, each: u32) -> f64 {
    let weeks = case.horizon.get().max(1);
    let due: u32 = (1..=weeks)
        .map(|week| u32::from(check_in.rhythm_in(week).due_in(week)))
        .sum();
    f64::from(due * each) / f64::from(weeks)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_denser_beginning_comes_and_goes() {
        let monthly = CheckIn {
            mode: ContactMode::Phone,
            opening: None,
            rhythm: Rhythm::Monthly,
        };
        let weekly = with_opening(monthly, rhythm_position(Rhythm::Weekly) + 1);
        assert_eq!(weekly.rhythm_in(OPENING), Rhythm::Weekly);
        assert_eq!(weekly.rhythm_in(OPENING + 1), Rhythm::Monthly);
        let longer = with_opening_weeks(weekly, 12);
        assert_eq!(longer.rhythm_in(12), Rhythm::Weekly);
        let denser = with_opening(longer, rhythm_position(Rhythm::TwiceWeekly) + 1);
        assert_eq!(
            denser.opening.map(|opening| opening.weeks),
            Some(Weeks::clamped(12))
        );
        assert_eq!(with_opening(denser, 0), monthly);
    }
}
