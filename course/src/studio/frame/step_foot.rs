//! The ways back and on, at the foot of every step.

use yew::prelude::*;

use crate::components::{ButtonKind, IconName, LinkButton};
use crate::contexts::use_messages;
use crate::studio::Step;
use crate::studio::context::use_studio;
use crate::studio::progress::is_done;

/// Props of [`StepFoot`].
#[derive(Properties, PartialEq)]
pub(super) struct StepFootProps {
    /// The open step.
    pub(super) step: Step,
}

/// The one way on is the one primary action of a step, except where something comes first: a prediction is committed, a plan is run.
#[component]
pub(super) fn StepFoot(props: &StepFootProps) -> Html {
    let messages = use_messages();
    let words = &messages.case_bar;
    let studio = use_studio();
    let case = studio.case().id.as_str();
    let name = |step: Step| step.title(messages);
    let waits = matches!(props.step, Step::Predict | Step::Results);
    let onward = if waits && !is_done(studio.state(), props.step) {
        ButtonKind::Plain
    } else {
        ButtonKind::Primary
    };
    html! {
        <nav class="step-foot no-print" aria-label={words.foot}>
            if let Some(step) = props.step.previous() {
                <LinkButton href={step.href(case)} kind={ButtonKind::Quiet} icon={IconName::Back}>
                    { name(step) }
                </LinkButton>
            } else {
                <LinkButton href="#/" kind={ButtonKind::Quiet} icon={IconName::Back}>{ words.home }</LinkButton>
            }
            if let Some(step) = props.step.next() {
                <LinkButton href={step.href(case)} kind={onward} icon_after={IconName::Arrow}>
                    { (words.onward)(name(step)) }
                </LinkButton>
            }
        </nav>
    }
}
