//! The ways on from a stage and back from it.

use sim::plan::{Stage, StepUp};
use yew::prelude::*;

use super::{Form, choice};
use crate::components::Tick;

const RULES: [StepUp; 3] = [StepUp::JointReview, StepUp::Goals, StepUp::Time];

/// When the next stage begins.
pub(super) fn step_up(form: &Form<'_>) -> Html {
    let (words, model) = (&form.messages.design, &form.messages.model);
    let rules = RULES.map(|rule| ((model.step_up)(rule).to_owned(), rule == form.stage.step_up));
    let onchange = form.on_choice(|stage, position: usize| {
        if let Some(rule) = RULES.get(position) {
            stage.step_up = *rule;
        }
    });
    let hint = words.step_up_hint.to_owned();
    html! {
        <div class="field full">
            { choice(form.id("step-up"), words.step_up, rules.into_iter(), onchange, Some(hint)) }
        </div>
    }
}

/// Whether a check-in may lead back to the stage before. Not asked of the first working stage, from which nothing leads back.
pub(super) fn step_back(form: &Form<'_>) -> Html {
    let (words, stage) = (&form.messages.arrangement, form.stage);
    let is_later = form
        .programme
        .stages
        .iter()
        .any(|other| !other.kind.is_before_the_clock() && other.kind < stage.kind);
    if !is_later && !stage.may_step_back {
        return Html::default();
    }
    let to = form.programme.way_back(stage.kind);
    let to_name = to.map(|to| (form.messages.model.stage)(to.kind));
    html! {
        <div class="full">
            <Tick
                label={words.step_back}
                hint={(words.step_back_hint)(to_name)}
                checked={stage.may_step_back}
                disabled={to.is_none() && !stage.may_step_back}
                onchange={form.on(|stage: &mut Stage, on: bool| stage.may_step_back = on)}
            />
        </div>
    }
}
