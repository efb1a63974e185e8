//! When a stage is: days, beginnings, length, weeks, what that asks of somebody and what it pays.

use sim::plan::{OtherStart, Reward, Stage};
use sim::units::{ClockTime, Minutes, Weeks};
use sim::weekdays::{Weekday, Weekdays};
use yew::prelude::*;

use super::{Form, choice};
use crate::components::{NumberStepper, Tick};
use crate::studio::design::other_start::{OFFERED, offered, on_days};

/// Minutes by which a day grows or shrinks.
const HALF_HOUR: i32 = 30;

/// Days, beginnings, length, weeks.
pub(super) fn schedule(form: &Form<'_>) -> Html {
    let (words, model, stage) = (&form.messages.design, &form.messages.model, form.stage);
    let longest = form.studio.case().limits.minutes_per_day.get();
    let [shorter, longer] = words.half_hour;
    let day = form.id("day");
    html! {
        <>
            <fieldset class="full">
                <legend class="label">{ words.days }</legend>
                { days(form, &Weekday::ALL, stage.days, |stage, days| *stage = on_days(stage, days)) }
            </fieldset>
            <div class="field">
                { start(form, form.id("start"), words.start, stage.start, |stage, start| stage.start = start) }
            </div>
            <div class="field">
                <span class="label" id={day.clone()}>{ words.per_day }</span>
                <NumberStepper
                    labelledby={day}
                    value={i32::try_from(stage.per_day.get()).unwrap_or(0)}
                    lowest={HALF_HOUR}
                    highest={i32::try_from(longest).unwrap_or(480)}
                    step={HALF_HOUR}
                    shown={(model.duration)(stage.per_day)}
                    less={shorter}
                    more={longer}
                    onchange={form.on(|stage: &mut Stage, minutes: i32| {
                        stage.per_day = Minutes::clamped(u32::try_from(minutes).unwrap_or(0));
                    })}
                />
            </div>
            { asks(form) }
            { shift_change(form) }
            { weeks(form) }
        </>
    }
}

/// Days to choose from, as boxes in a row.
fn days(
    form: &Form<'_>,
    among: &[Weekday],
    chosen: Weekdays,
    change: fn(&mut Stage, Weekdays),
) -> Html {
    let model = &form.messages.model;
    html! {
        <div class="week">
            { for among.iter().copied().map(|day| html! {
                <label key={day as usize}>
                    <input
                        type="checkbox"
                        checked={chosen.contains(day)}
                        aria-label={(model.weekday)(day)}
                        onchange={form.on(move |stage: &mut Stage, _: Event| change(stage, chosen.toggled(day)))}
                    />
                    <span aria-hidden="true">{ (model.weekday_short)(day) }</span>
                </label>
            }) }
        </div>
    }
}

/// A beginning of the day, every half hour to choose from.
fn start(
    form: &Form<'_>,
    id: String,
    label: &'static str,
    chosen: ClockTime,
    change: fn(&mut Stage, ClockTime),
) -> Html {
    let (earliest, latest) = OFFERED;
    let mut starts: Vec<u16> = (earliest..=latest).step_by(30).collect();
    if !starts.contains(&chosen.get()) {
        starts.push(chosen.get());
        starts.sort_unstable();
    }
    let onchange = form.on_choice(move |stage, minutes| change(stage, ClockTime::clamped(minutes)));
    html! {
        <>
            <label for={id.clone()}>{ label }</label>
            <select class="input" {id} {onchange}>
                { for starts.into_iter().map(|minutes| html! {
                    <option key={minutes} value={minutes.to_string()} selected={minutes == chosen.get()}>
                        { (form.messages.model.clock)(ClockTime::clamped(minutes)) }
                    </option>
                }) }
            </select>
        </>
    }
}

/// What the hours ask of the environment axis, where somebody works.
fn asks(form: &Form<'_>) -> Html {
    let words = &form.messages.arrangement;
    let programmes = &form.studio.review().programmes;
    let profile = programmes
        .iter()
        .find(|profile| profile.programme == form.programme.id);
    let stage =
        profile.and_then(|found| found.stages.iter().find(|own| own.kind == form.stage.kind));
    let Some(stage) = stage.filter(|own| !own.kind.is_before_the_clock()) else {
        return Html::default();
    };
    html! {
        <div class="field">
            <span class="label">{ words.schedule_demand }</span>
            <p class="nums stage-figure">{ (words.of_five)(stage.environment) }</p>
            <p class="hint">{ words.schedule_demand_hint }</p>
        </div>
    }
}

/// Days of the week that begin at another time.
fn shift_change(form: &Form<'_>) -> Html {
    let (words, stage) = (&form.messages.arrangement, form.stage);
    let possible = stage.other_start.is_some() || offered(stage).is_some();
    let onchange = form.on(|stage: &mut Stage, on: bool| {
        stage.other_start = if on { offered(stage) } else { None };
    });
    let other = stage.other_start.map(|other| {
        let among: Vec<Weekday> = stage.days.iter().collect();
        html! {
            <div class="form-grid full other-start">
                <fieldset class="other-days">
                    <legend class="label">{ words.other_days }</legend>
                    { days(form, &among, other.days, |stage, days| {
                        stage.other_start = stage.other_start.map(|other| OtherStart { days, ..other });
                    }) }
                </fieldset>
                <div class="field">
                    { start(form, form.id("other-start"), words.other_begins, other.start, |stage, start| {
                        stage.other_start = stage.other_start.map(|other| OtherStart { start, ..other });
                    }) }
                </div>
            </div>
        }
    });
    html! {
        <>
            <div class="full">
                <Tick
                    label={words.other_start}
                    hint={(words.other_start_hint)(possible)}
                    checked={stage.other_start.is_some()}
                    disabled={!possible}
                    {onchange}
                />
            </div>
            { other }
        </>
    }
}

/// How long the stage is, at least and at most.
fn weeks(form: &Form<'_>) -> Html {
    let (words, model, stage) = (&form.messages.design, &form.messages.model, form.stage);
    let [less, more] = words.one_week;
    let (least, most) = (form.id("least"), form.id("most"));
    let weeks = |weeks: i32| Weeks::clamped(u16::try_from(weeks).unwrap_or(1));
    html! {
        <>
            <div class="field">
                <span class="label" id={least.clone()}>{ words.at_least }</span>
                <NumberStepper
                    labelledby={least}
                    value={i32::from(stage.at_least.get())}
                    lowest={1}
                    highest={52}
                    shown={(model.weeks)(stage.at_least)}
                    {less}
                    {more}
                    onchange={form.on(move |stage: &mut Stage, chosen: i32| {
                        stage.at_least = weeks(chosen);
                        stage.at_most = stage.at_most.max(stage.at_least);
                    })}
                />
            </div>
            <div class="field">
                <span class="label" id={most.clone()}>{ words.at_most }</span>
                <NumberStepper
                    labelledby={most}
                    value={i32::from(stage.at_most.get())}
                    lowest={i32::from(stage.at_least.get())}
                    highest={104}
                    shown={(model.weeks)(stage.at_most)}
                    {less}
                    {more}
                    onchange={form.on(move |stage: &mut Stage, chosen: i32| stage.at_most = weeks(chosen))}
                />
            </div>
        </>
    }
}

/// The form of reward, what it means and what a week pays.
pub(super) fn reward(form: &Form<'_>) -> Html {
    let (words, model, stage) = (&form.messages.design, &form.messages.model, form.stage);
    let options =
        Reward::ALL.map(|reward| ((model.reward)(reward).to_owned(), reward == stage.reward));
    let onchange = form.on_choice(|stage, position: usize| {
        if let Some(reward) = Reward::ALL.get(position) {
            stage.reward = *reward;
        }
    });
    let about = (words.reward_hint)((model.reward_about)(stage.reward));
    let pay = (form.messages.arrangement.pay)(form.studio.case().pay_per_week(stage));
    html! {
        <div class="field full">
            { choice(form.id("reward"), words.reward, options.into_iter(), onchange, Some(about)) }
            <p class="small nums stage-pay">{ pay }</p>
        </div>
    }
}
