//! The ladder of stages: each a rung with its facts, one of them open at a time.

use content::messages::Messages;
use sim::plan::{Edit, Programme, Stage, StageKind, usual_stage};
use sim::units::ClockTime;
use yew::prelude::*;

use super::stage_form::StageForm;
use crate::components::{Button, ButtonKind, IconName};
use crate::contexts::use_messages;
use crate::studio::context::use_studio;

/// Props of [`Ladder`].
#[derive(Properties, PartialEq)]
pub(super) struct LadderProps {
    /// The programme.
    pub(super) programme: Programme,
}

/// The stages of a programme of the learner's.
#[component]
pub(super) fn Ladder(props: &LadderProps) -> Html {
    let messages = use_messages();
    let words = &messages.design;
    let studio = use_studio();
    let programme = &props.programme;
    let open = use_state(|| None::<StageKind>);
    let rungs = programme
        .stages
        .iter()
        .zip(1_usize..)
        .map(|(stage, number)| {
            let kind = stage.kind;
            let is_open = *open == Some(kind);
            let open = open.clone();
            let ontoggle = Callback::from(move |()| open.set((!is_open).then_some(kind)));
            rung(messages, programme, stage, number, is_open, Some(ontoggle))
        });
    let missing: Vec<StageKind> = StageKind::ALL
        .into_iter()
        .filter(|kind| programme.stage(*kind).is_none())
        .collect();
    let start = studio
        .plan()
        .job(studio.case(), &programme.job)
        .and_then(|job| job.tasks.first())
        .map_or(ClockTime::clamped(9 * 60), |placed| placed.start);
    html! {
        <>
            <div class="ladder">{ for rungs }</div>
            if !missing.is_empty() {
                <div class="cluster" role="group" aria-label={words.add_stages}>
                    { for missing.into_iter().map(|kind| {
                        let (studio, programme) = (studio.clone(), programme.id.clone());
                        let onclick = Callback::from(move |()| {
                            let (programme, stage) = (programme.clone(), usual_stage(kind, start));
                            studio.edit(Edit::SetStage { programme, stage });
                        });
                        html! {
                            <Button key={format!("{kind:?}")} small=true icon={IconName::Plus} {onclick}>
                                { (words.add_stage)((messages.model.stage)(kind)) }
                            </Button>
                        }
                    }) }
                </div>
            }
        </>
    }
}

/// The stages of a ready-made programme.
pub(super) fn ready_ladder(messages: &Messages, programme: &Programme) -> Html {
    let stages = programme.stages.iter().zip(1_usize..);
    html! {
        <div class="ladder">
            { for stages.map(|(stage, number)| rung(messages, programme, stage, number, false, None)) }
        </div>
    }
}

/// One stage; without `ontoggle` it can't be opened.
fn rung(
    messages: &Messages,
    programme: &Programme,
    stage: &Stage,
    number: usize,
    open: bool,
    ontoggle: Option<Callback<()>>,
) -> Html {
    let (words, model) = (&messages.design, &messages.model);
    let name = (model.stage)(stage.kind);
    let heading = format!("rung-{:?}", stage.kind);
    let toggle = ontoggle.map(|onclick| {
        let (label, word) = if open {
            ((words.close_stage)(name), words.close)
        } else {
            ((words.open_stage)(name), words.open)
        };
        html! {
            <Button kind={ButtonKind::Quiet} small=true {label} expanded={Some(open)} {onclick}>{ word }</Button>
        }
    });
    html! {
        <section
            key={format!("{:?}", stage.kind)}
            class={classes!("rung", class_of(stage.kind), open.then_some("open"))}
            aria-labelledby={heading.clone()}
        >
            <div class="tread">
                <h3 id={heading}>{ number }{ " " }{ name }</h3>
                <p>{ (model.stage_about)(stage.kind) }</p>
                if open { <span class="rung-close">{ toggle.clone() }</span> }
            </div>
            <div class="settings">
                if open {
                    <StageForm stage={stage.clone()} programme={programme.clone()} />
                } else {
                    <div class="line">
                        { facts(messages, stage) }
                        { toggle }
                    </div>
                }
            </div>
        </section>
    }
}

/// A stage in four short facts.
fn facts(messages: &Messages, stage: &Stage) -> Html {
    let (words, model, arrangement) = (&messages.design, &messages.model, &messages.arrangement);
    let check_in = &stage.check_in;
    let then = (model.rhythm)(check_in.rhythm);
    let rhythm = match check_in.opening {
        Some(opening) => (words.opening_then)(opening.weeks, (model.rhythm)(opening.rhythm), then),
        None => then.to_owned(),
    };
    let check_in = if check_in.is_any() {
        (arrangement.rhythm_by)(&rhythm, (model.contact)(check_in.mode))
    } else {
        rhythm
    };
    let [long, hours, reward, contact] = words.facts;
    let shift_change = (arrangement.shift_change)(stage);
    html! {
        <dl class="facts">
            <div><dt>{ long }</dt><dd>{ (words.stage_weeks)(stage.at_least, stage.at_most) }</dd></div>
            <div>
                <dt>{ hours }</dt>
                <dd>
                    { (words.stage_hours)(stage.days.count(), stage.per_day) }
                    if let Some(change) = shift_change { { " " }<span class="muted">{ change }</span> }
                </dd>
            </div>
            <div><dt>{ reward }</dt><dd>{ (model.reward)(stage.reward) }</dd></div>
            if !stage.kind.is_before_the_clock() {
                <div><dt>{ contact }</dt><dd>{ check_in }</dd></div>
            }
        </dl>
    }
}

/// The class that gives a rung its colour, from a light wash to full indigo.
const fn class_of(kind: StageKind) -> &'static str {
    match kind {
        StageKind::CommunityPlace => "rung--place",
        StageKind::Visit => "rung--visit",
        StageKind::Trial => "rung--trial",
        StageKind::ShortHours => "rung--short",
        StageKind::FlexibleJob => "rung--job",
    }
}
