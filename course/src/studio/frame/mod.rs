//! What stands round every step: the case with its seven steps, undo and redo, the ways back and on.

mod case_bar;
mod feedback;
mod findings;
mod kept;
mod step_foot;

use content::work::StudioWork;
use yew::prelude::*;

pub(crate) use feedback::RefusalNotice;

pub(crate) use findings::{FindingNotice, FindingsList};

use super::Step;
use super::context::use_studio;
use crate::components::{NoticeKind, said_in_parts};
use crate::contexts::use_messages;
use crate::platform::storage::DocumentHandle;
use crate::shell::{MAIN, use_page_title};
use case_bar::CaseBar;
use kept::KeptNotice;
use step_foot::StepFoot;

/// Props of [`StudioFrame`].
#[derive(Properties, PartialEq)]
pub(crate) struct StudioFrameProps {
    /// The open step.
    pub(crate) step: Step,
    /// Where the work is kept.
    pub(crate) document: DocumentHandle<StudioWork>,
    /// Its view.
    pub(crate) children: Html,
}

/// The frame round a step.
#[component]
pub(crate) fn StudioFrame(props: &StudioFrameProps) -> Html {
    let messages = use_messages();
    let studio = use_studio();
    use_page_title((messages.case_bar.page)(
        props.step.title(messages),
        &studio.words().title,
    ));
    feedback::use_feedback(&studio);
    feedback::use_undo_keys(&studio);
    let changed = studio.state().case_has_changed();
    let changed = changed.then(|| (messages.case_bar.case_changed)());
    html! {
        <>
            <CaseBar step={props.step} />
            <main id={MAIN} class="wrap" tabindex="-1">
                <KeptNotice document={props.document.clone()} />
                if let Some(said) = changed {
                    { said_in_parts(NoticeKind::Caution, 0, &said, None) }
                }
                { props.children.clone() }
                <StepFoot step={props.step} />
            </main>
        </>
    }
}
