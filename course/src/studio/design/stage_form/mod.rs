//! The settings of one stage.

mod arrangements;
mod check_ins;
mod schedule;
mod steps;

use content::messages::Messages;
use sim::plan::{Edit, Programme, Stage};
use yew::prelude::*;

use crate::components::{Button, ButtonKind, IconName};
use crate::contexts::use_messages;
use crate::platform::dom;
use crate::studio::context::{Studio, use_studio};

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
    let studio = use_studio();
    let kind = props.stage.kind;
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
        let (studio, programme) = (studio.clone(), props.programme.id.clone());
        Callback::from(move |()| {
            studio.edit(Edit::RemoveStage {
                programme: programme.clone(),
                stage: kind,
            });
        })
    };
    let form = Form {
        stage: &props.stage,
        programme: &props.programme,
        set,
        studio: &studio,
        messages,
    };
    html! {
        <div class="form-grid">
            { schedule::schedule(&form) }
            { schedule::reward(&form) }
            if !kind.is_before_the_clock() { { check_ins::check_ins(&form) } }
            { arrangements::arrangements(&form) }
            { steps::step_up(&form) }
            { steps::step_back(&form) }
            <div class="full">
                <Button kind={ButtonKind::Quiet} small=true icon={IconName::Close} onclick={remove}>
                    { (messages.design.remove_stage)((messages.model.stage)(kind)) }
                </Button>
            </div>
        </div>
    }
}

/// A stage, what it belongs to, and the way to change it.
struct Form<'a> {
    stage: &'a Stage,
    programme: &'a Programme,
    set: Callback<Stage>,
    studio: &'a Studio,
    messages: &'static Messages,
}

impl Form<'_> {
    /// A callback that changes the stage by what a control hands on.
    fn on<T: 'static>(&self, change: impl Fn(&mut Stage, T) + 'static) -> Callback<T> {
        let stage = self.stage.clone();
        self.set.reform(move |value: T| {
            let mut next = stage.clone();
            change(&mut next, value);
            next
        })
    }

    /// The same for a choice, whose value is a number: a position in a list, or minutes.
    fn on_choice<N: std::str::FromStr + 'static>(
        &self,
        change: impl Fn(&mut Stage, N) + 'static,
    ) -> Callback<Event> {
        let (stage, set) = (self.stage.clone(), self.set.clone());
        Callback::from(move |event: Event| {
            let Ok(chosen) = dom::value(&event).parse() else {
                return;
            };
            let mut next = stage.clone();
            change(&mut next, chosen);
            set.emit(next);
        })
    }

    /// An id unlike any other on the page.
    fn id(&self, name: &str) -> String {
        format!("{name}-{:?}", self.stage.kind)
    }
}

/// A native choice with its label and, below it, what the choice means.
fn choice(
    id: String,
    label: &'static str,
    options: impl Iterator<Item = (String, bool)>,
    onchange: Callback<Event>,
    hint: Option<String>,
) -> Html {
    let about = hint.as_ref().map(|_| format!("{id}-hint"));
    html! {
        <>
            <label for={id.clone()}>{ label }</label>
            <select class="input" {id} aria-describedby={about.clone()} {onchange}>
                { for options.enumerate().map(|(position, (shown, selected))| html! {
                    <option key={position} value={position.to_string()} {selected}>{ shown }</option>
                }) }
            </select>
            if let Some(hint) = hint { <p class="hint" id={about}>{ hint }</p> }
        </>
    }
}
