//! The bar under the site's header: which case, which step, undo and redo.

use yew::prelude::*;

use crate::components::{Badge, Button, ButtonKind, IconName, Progress, RailStep, StepRail};
use crate::contexts::use_messages;
use crate::studio::Step;
use crate::studio::context::use_studio;
use crate::studio::progress::is_done;

/// Props of [`CaseBar`].
#[derive(Properties, PartialEq)]
pub(super) struct CaseBarProps {
    /// The open step.
    pub(super) step: Step,
}

/// The case, its steps on a thread, and the two buttons that work everywhere.
#[component]
pub(super) fn CaseBar(props: &CaseBarProps) -> Html {
    let messages = use_messages();
    let words = &messages.case_bar;
    let studio = use_studio();
    let case = studio.case().id.as_str();
    let steps: Vec<RailStep> = Step::ALL
        .into_iter()
        .map(|step| {
            let done = is_done(studio.state(), step);
            let progress = match (step == props.step, done) {
                (true, _) => Progress::Here,
                (false, true) => Progress::Done,
                (false, false) => Progress::Ahead,
            };
            RailStep {
                href: step.href(case).into(),
                label: step.title(messages).into(),
                progress,
                spoken: if done {
                    words.done.into()
                } else {
                    AttrValue::default()
                },
            }
        })
        .collect();
    let name = props.step.title(messages);
    let (undo, redo) = {
        let (undo, redo) = (studio.clone(), studio.clone());
        (
            Callback::from(move |()| undo.undo()),
            Callback::from(move |()| redo.redo()),
        )
    };
    html! {
        <section class="case-bar no-print" aria-label={words.title}>
            <div class="wrap">
            <div class="case-line">
                <span class="case-name">{ (words.case)(&studio.words().title) }</span>
                <Badge>{ words.composite }</Badge>
                <div class="undo-pair" role="group" aria-label={words.undo_group} title={words.undo_keys}>
                    <Button
                        kind={ButtonKind::Quiet}
                        small=true
                        icon={IconName::Undo}
                        disabled={!studio.state().can_undo()}
                        onclick={undo}
                    >
                        { words.undo }
                    </Button>
                    <Button
                        kind={ButtonKind::Quiet}
                        small=true
                        icon={IconName::Redo}
                        disabled={!studio.state().can_redo()}
                        onclick={redo}
                    >
                        { words.redo }
                    </Button>
                </div>
                <span class="step-of only-narrow small muted">{ (words.step_of)(props.step.number(), name) }</span>
            </div>
            <StepRail label={words.steps} {steps} />
            </div>
        </section>
    }
}
