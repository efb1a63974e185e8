//! The settings of one stage.

use sim::plan::{ContactMode, Edit, Opening, Programme, Reward, Rhythm, Stage, StageKind, StepUp};
use sim::units::{ClockTime, Minutes, Weeks};
use sim::weekdays::Weekday;
use yew::prelude::*;

use super::estimate::stage_time;
use crate::components::{Button, ButtonKind, IconName, NumberStepper, Tick};
use crate::contexts::use_messages;
use crate::platform::dom;
use crate::studio::context::use_studio;

/// Minutes by which a day grows or shrinks.
const HALF_HOUR: i32 = 30;

/// Lengths of a denser opening to choose from.
const OPENING_WEEKS: [u16; 5] = [2, 4, 6, 8, 12];

/// Props of [`StageForm`].
#[derive(Properties, PartialEq)]
pub(super) struct StageFormProps {
    /// The stage.
    pub(super) stage: Stage,
    /// Its programme.
    pub(super) programme: Programme,
}

/// The settings of one stage; each takes effect at once.
#[component]
pub(super) fn StageForm(props: &StageFormProps) -> Html {
    let messages = use_messages();
    let words = &messages.design;
    let studio = use_studio();
    let stage = &props.stage;
    let set = {
        let (studio, programme) = (studio.clone(), props.programme.id.clone());
        Callback::from(move |stage: Stage| {
            studio.edit(Edit::SetStage {
                programme: programme.clone(),
                stage,
            });
        })
    };
    let remove = {
        let (studio, programme, kind) = (studio.clone(), props.programme.id.clone(), stage.kind);
        Callback::from(move |()| {
            studio.edit(Edit::RemoveStage {
                programme: programme.clone(),
                stage: kind,
            });
        })
    };
    let field = Field {
        stage: stage.clone(),
        set,
    };
    html! {
        <div class="form-grid">
            <Schedule field={field.clone()} />
            <RewardField field={field.clone()} />
            if !stage.kind.is_before_the_clock() { <CheckIns field={field.clone()} /> }
            <Arrangements field={field.clone()} programme={props.programme.clone()} />
            <StepUpField {field} />
            <div class="full">
                <Button kind={ButtonKind::Quiet} small=true icon={IconName::Close} onclick={remove}>
                    { (words.remove_stage)((messages.model.stage)(stage.kind)) }
                </Button>
            </div>
        </div>
    }
}

/// A stage and the way to change it.
#[derive(Clone, PartialEq)]
struct Field {
    stage: Stage,
    set: Callback<Stage>,
}

impl Field {
    /// A callback that changes the stage by what a control hands on.
    fn on<T: 'static>(&self, change: impl Fn(&mut Stage, T) + 'static) -> Callback<T> {
        let stage = self.stage.clone();
        self.set.reform(move |value: T| {
            let mut next = stage.clone();
            change(&mut next, value);
            next
        })
    }

    /// The same for a choice, whose value is a position in a list.
    fn on_choice(&self, change: impl Fn(&mut Stage, usize) + 'static) -> Callback<Event> {
        let (stage, set) = (self.stage.clone(), self.set.clone());
        Callback::from(move |event: Event| {
            let Ok(position) = dom::value(&event).parse() else {
                return;
            };
            let mut next = stage.clone();
            change(&mut next, position);
            set.emit(next);
        })
    }

    /// An id unlike any other on the page.
    fn id(&self, name: &str) -> String {
        format!("{name}-{:?}", self.stage.kind)
    }
}

/// Props of the parts of the form.
#[derive(Properties, PartialEq)]
struct PartProps {
    field: Field,
}

/// Days, start, length, weeks.
#[component]
fn Schedule(props: &PartProps) -> Html {
    let messages = use_messages();
    let (words, model) = (&messages.design, &messages.model);
    let studio = use_studio();
    let (field, stage) = (&props.field, &props.field.stage);
    let days = Weekday::ALL.into_iter().map(|day| {
        let onchange = field.on(move |stage: &mut Stage, _: Event| stage.days = stage.days.toggled(day));
        html! {
            <label key={day as usize}>
                <input type="checkbox" checked={stage.days.contains(day)} aria-label={(model.weekday)(day)} {onchange} />
                <span aria-hidden="true">{ (model.weekday_short)(day) }</span>
            </label>
        }
    });
    let mut starts: Vec<u16> = (6 * 60..=20 * 60).step_by(30).collect();
    if !starts.contains(&stage.start.get()) {
        starts.push(stage.start.get());
        starts.sort_unstable();
    }
    let set_start = field.on(|stage: &mut Stage, event: Event| {
        if let Ok(minutes) = dom::value(&event).parse() {
            stage.start = ClockTime::clamped(minutes);
        }
    });
    let longest = i32::try_from(studio.case().limits.minutes_per_day.get()).unwrap_or(480);
    let [shorter, longer] = words.half_hour;
    let [week_less, week_more] = words.one_week;
    let (start, day) = (field.id("start"), field.id("day"));
    let (least, most) = (field.id("least"), field.id("most"));
    html! {
        <>
            <fieldset class="full">
                <legend class="label">{ words.days }</legend>
                <div class="week">{ for days }</div>
            </fieldset>
            <div class="field">
                <label for={start.clone()}>{ words.start }</label>
                <select class="input" id={start} onchange={set_start}>
                    { for starts.into_iter().map(|minutes| html! {
                        <option
                            key={minutes}
                            value={minutes.to_string()}
                            selected={minutes == stage.start.get()}
                        >
                            { (model.clock)(ClockTime::clamped(minutes)) }
                        </option>
                    }) }
                </select>
            </div>
            <div class="field">
                <span class="label" id={day.clone()}>{ words.per_day }</span>
                <NumberStepper
                    labelledby={day}
                    value={i32::try_from(stage.per_day.get()).unwrap_or(0)}
                    lowest={HALF_HOUR}
                    highest={longest}
                    step={HALF_HOUR}
                    shown={(model.duration)(stage.per_day)}
                    less={shorter}
                    more={longer}
                    onchange={field.on(|stage: &mut Stage, minutes: i32| {
                        stage.per_day = Minutes::clamped(u32::try_from(minutes).unwrap_or(0));
                    })}
                />
            </div>
            <div class="field">
                <span class="label" id={least.clone()}>{ words.at_least }</span>
                <NumberStepper
                    labelledby={least}
                    value={i32::from(stage.at_least.get())}
                    lowest={1}
                    highest={52}
                    shown={(model.weeks)(stage.at_least)}
                    less={week_less}
                    more={week_more}
                    onchange={field.on(|stage: &mut Stage, weeks: i32| {
                        stage.at_least = Weeks::clamped(u16::try_from(weeks).unwrap_or(1));
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
                    less={week_less}
                    more={week_more}
                    onchange={field.on(|stage: &mut Stage, weeks: i32| {
                        stage.at_most = Weeks::clamped(u16::try_from(weeks).unwrap_or(1));
                    })}
                />
            </div>
        </>
    }
}

/// The form of reward.
#[component]
fn RewardField(props: &PartProps) -> Html {
    let messages = use_messages();
    let (words, model) = (&messages.design, &messages.model);
    let field = &props.field;
    let (id, hint) = (field.id("reward"), field.id("reward-hint"));
    let options = Reward::ALL.into_iter().map(|reward| {
        (
            (model.reward)(reward).to_owned(),
            reward == field.stage.reward,
        )
    });
    let onchange = field.on_choice(|stage, position| {
        if let Some(reward) = Reward::ALL.get(position) {
            stage.reward = *reward;
        }
    });
    html! {
        <div class="field full">
            <label for={id.clone()}>{ words.reward }</label>
            <select class="input" id={id} aria-describedby={hint.clone()} {onchange}>{ choices(options) }</select>
            <p class="hint" id={hint}>{ (words.reward_hint)((model.reward_about)(field.stage.reward)) }</p>
        </div>
    }
}

/// Check-ins, and what they take of the team.
#[component]
fn CheckIns(props: &PartProps) -> Html {
    let messages = use_messages();
    let (words, model) = (&messages.design, &messages.model);
    let studio = use_studio();
    let (field, check_in) = (&props.field, props.field.stage.check_in);
    let rhythms =
        Rhythm::ALL.map(|rhythm| ((model.rhythm)(rhythm).to_owned(), rhythm == check_in.rhythm));
    let set_rhythm = field.on_choice(|stage, position| {
        if let Some(rhythm) = Rhythm::ALL.get(position) {
            stage.check_in.rhythm = *rhythm;
        }
    });
    let modes = [ContactMode::Phone, ContactMode::Visit];
    let set_mode = field.on_choice(move |stage, position| {
        if let Some(mode) = modes.get(position) {
            stage.check_in.mode = *mode;
        }
    });
    let denser = [Rhythm::Fortnightly, Rhythm::Weekly, Rhythm::TwiceWeekly];
    let opening = check_in.opening;
    let set_opening = field.on_choice(move |stage, position| {
        let weeks = stage
            .check_in
            .opening
            .map_or(Weeks::clamped(4), |opening| opening.weeks);
        let rhythm = position
            .checked_sub(1)
            .and_then(|position| denser.get(position));
        stage.check_in.opening = rhythm.map(|rhythm| Opening {
            weeks,
            rhythm: *rhythm,
        });
    });
    let openings = [(words.no_opening.to_owned(), opening.is_none())]
        .into_iter()
        .chain(denser.into_iter().map(|rhythm| {
            (
                (model.rhythm)(rhythm).to_owned(),
                opening.is_some_and(|opening| opening.rhythm == rhythm),
            )
        }));
    let set_weeks = field.on_choice(|stage, position| {
        if let (Some(opening), Some(weeks)) =
            (&mut stage.check_in.opening, OPENING_WEEKS.get(position))
        {
            opening.weeks = Weeks::clamped(*weeks);
        }
    });
    let time = stage_time(studio.case(), &field.stage);
    let ids = ["rhythm", "mode", "opening", "opening-weeks"].map(|name| field.id(name));
    let [rhythm, mode, first, weeks] = ids;
    html! {
        <>
            <div class="field">
                <label for={rhythm.clone()}>{ words.check_in }</label>
                <select class="input" id={rhythm} onchange={set_rhythm}>{ choices(rhythms.into_iter()) }</select>
            </div>
            <div class="field">
                <label for={mode.clone()}>{ words.contact }</label>
                <select class="input" id={mode} onchange={set_mode}>
                    { choices(modes.into_iter().map(|mode| ((model.contact)(mode).to_owned(), mode == check_in.mode))) }
                </select>
            </div>
            <div class="field">
                <label for={first.clone()}>{ words.opening }</label>
                <select class="input" id={first} onchange={set_opening}>{ choices(openings) }</select>
            </div>
            if let Some(opening) = opening {
                <div class="field">
                    <label for={weeks.clone()}>{ words.opening_weeks }</label>
                    <select class="input" id={weeks} onchange={set_weeks}>
                        { choices(OPENING_WEEKS.into_iter().map(|weeks| {
                            ((model.weeks)(Weeks::clamped(weeks)), opening.weeks.get() == weeks)
                        })) }
                    </select>
                </div>
            }
            <div class="field">
                <span class="label">{ words.team_time }</span>
                <p class="nums team-time">{ (words.team_time_each)(time.opening, time.later) }</p>
            </div>
        </>
    }
}

/// Props of [`Arrangements`].
#[derive(Properties, PartialEq)]
struct ArrangementsProps {
    field: Field,
    programme: Programme,
}

/// Buddy and accommodations.
#[component]
fn Arrangements(props: &ArrangementsProps) -> Html {
    let messages = use_messages();
    let (words, model) = (&messages.design, &messages.model);
    let studio = use_studio();
    let (field, stage) = (&props.field, &props.field.stage);
    let buddies = studio
        .plan()
        .job(studio.case(), &props.programme.job)
        .and_then(|job| studio.case().workplace(&job.workplace))
        .map_or(0, |workplace| workplace.buddies);
    let working = stage.kind != StageKind::CommunityPlace;
    html! {
        <fieldset class="full">
            <legend class="label">{ words.arrangements }</legend>
            <div class="ticks">
                if working {
                    <Tick
                        label={words.buddy}
                        hint={(words.buddy_hint)(buddies)}
                        checked={stage.buddy}
                        onchange={field.on(|stage: &mut Stage, on: bool| stage.buddy = on)}
                    />
                }
                { for studio.case().accommodations.iter().map(|accommodation| {
                    let id = accommodation.id.clone();
                    html! {
                        <Tick
                            key={accommodation.id.to_string()}
                            label={studio.words().accommodation(&accommodation.id).to_owned()}
                            hint={(words.relieves)((model.axis)(accommodation.relieves))}
                            checked={stage.accommodations.contains(&accommodation.id)}
                            onchange={field.on(move |stage: &mut Stage, on: bool| {
                                if on {
                                    stage.accommodations.insert(id.clone());
                                } else {
                                    stage.accommodations.remove(&id);
                                }
                            })}
                        />
                    }
                }) }
            </div>
        </fieldset>
    }
}

/// When the next stage begins.
#[component]
fn StepUpField(props: &PartProps) -> Html {
    let messages = use_messages();
    let (words, model) = (&messages.design, &messages.model);
    let field = &props.field;
    let rules = [StepUp::JointReview, StepUp::Goals, StepUp::Time];
    let (id, hint) = (field.id("step-up"), field.id("step-up-hint"));
    let onchange = field.on_choice(move |stage, position| {
        if let Some(rule) = rules.get(position) {
            stage.step_up = *rule;
        }
    });
    html! {
        <div class="field full">
            <label for={id.clone()}>{ words.step_up }</label>
            <select class="input" id={id} aria-describedby={hint.clone()} {onchange}>
                { choices(rules.into_iter().map(|rule| {
                    ((model.step_up)(rule).to_owned(), rule == field.stage.step_up)
                })) }
            </select>
            <p class="hint" id={hint}>{ words.step_up_hint }</p>
        </div>
    }
}

/// Options by their position, with the chosen one.
fn choices(options: impl Iterator<Item = (String, bool)>) -> Html {
    options
        .enumerate()
        .map(|(position, (shown, selected))| {
            html! { <option key={position} value={position.to_string()} {selected}>{ shown }</option> }
        })
        .collect()
}
