//! Finds the case and the step by the address, or says what is missing.

use std::rc::Rc;

use content::case_words::CaseWords;
use content::course::{case_path, read_case, read_words, words_path};
use content::work::StudioWork;
use sim::Case;
use yew::prelude::*;

use super::context::Studio;
use super::frame::StudioFrame;
use super::state::{StudioAction, StudioState, begun};
use super::{
    Step, breakdown::BreakdownStep, brief::BriefStep, debrief::DebriefStep, design::DesignStep,
    matching::MatchingStep, predict::PredictStep, results::ResultsStep,
};
use crate::about::NotHere;
use crate::components::{ButtonKind, LinkButton};
use crate::contexts::{use_language, use_messages};
use crate::library::{Loading, Waiting, use_course_file};
use crate::platform::fetch::FetchError;
use crate::platform::storage::{DocumentHandle, Key, use_document};
use crate::shell::MAIN;

/// Props of [`StudioPage`].
#[derive(Properties, PartialEq)]
pub(crate) struct StudioPageProps {
    /// The case's permanent id, as it stands in the address.
    pub(crate) case: AttrValue,
    /// The step's name, as it stands in the address.
    pub(crate) step: AttrValue,
}

/// One step of the work on a case.
#[component]
pub(crate) fn StudioPage(props: &StudioPageProps) -> Html {
    let messages = use_messages();
    let file = use_course_file(&case_path(&props.case), read_case);
    let words = use_case_words(&props.case);
    let Some(case) = file.ready() else {
        let unknown = matches!(
            file.loading,
            Loading::Failed(FetchError::Missing | FetchError::NotOurs)
        );
        return lost(if unknown {
            let words = Rc::new((messages.states.no_case)(&props.case));
            html! { <NotHere {words} /> }
        } else {
            file.absent()
        });
    };
    let Some(step) = Step::from_slug(&props.step) else {
        let words = Rc::new((messages.states.no_step)(&props.step));
        let first = Step::Brief.href(&props.case);
        return lost(html! {
            <NotHere {words}>
                <LinkButton href={first} kind={ButtonKind::Primary}>{ messages.case_bar.to_first_step }</LinkButton>
            </NotHere>
        });
    };
    match words {
        Some(words) => {
            let key = case.id.to_string();
            html! { <Workbench {key} case={case.clone()} {words} {step} /> }
        }
        None => lost(html! { <Waiting /> }),
    }
}

/// The frame of a page without a case.
fn lost(content: Html) -> Html {
    html! { <main id={MAIN} class="wrap" tabindex="-1">{ content }</main> }
}

/// The words of a case: `None` while they are being read for the first time, empty words where there are none. While
/// another language is on its way, the words there were stay, so that the work on screen stays too.
#[hook]
fn use_case_words(case: &AttrValue) -> Option<Rc<CaseWords>> {
    let language = use_language();
    let file = use_course_file(&words_path(case, language), read_words);
    let last = use_mut_ref(|| (AttrValue::default(), None::<Rc<CaseWords>>));
    let mut last = last.borrow_mut();
    let now = match &file.loading {
        Loading::Ready(words) => Some(words.clone()),
        Loading::Failed(_) => Some(last.1.clone().unwrap_or_default()),
        Loading::Waiting => None,
    };
    if last.0 != *case || now.is_some() {
        *last = (case.clone(), now);
    }
    last.1.clone()
}

/// Props of [`Workbench`].
#[derive(Properties, PartialEq)]
struct WorkbenchProps {
    case: Rc<Case>,
    words: Rc<CaseWords>,
    step: Step,
}

/// Opens the work kept on one case.
#[component]
fn Workbench(props: &WorkbenchProps) -> Html {
    let case = props.case.clone();
    let document = use_document(Key::work(&props.case.id), move || begun(&case));
    match document.value() {
        Some(work) => html! {
            <OpenWork
                case={props.case.clone()}
                words={props.words.clone()}
                step={props.step}
                {document}
                {work}
            />
        },
        None => lost(html! { <Waiting /> }),
    }
}

/// Props of [`OpenWork`].
#[derive(Properties, PartialEq)]
struct OpenWorkProps {
    case: Rc<Case>,
    words: Rc<CaseWords>,
    step: Step,
    document: DocumentHandle<StudioWork>,
    work: Rc<StudioWork>,
}

/// Holds the work on one case while its steps come and go, and keeps it with every change.
#[component]
fn OpenWork(props: &OpenWorkProps) -> Html {
    let state = {
        let (case, work) = (props.case.clone(), props.work.clone());
        use_reducer(move || StudioState::new(case, work))
    };
    // What changed here is handed to storage first; only then is looked whether storage holds something else, such as
    // what another tab has saved.
    {
        let document = props.document.clone();
        use_effect_with(state.work().clone(), move |work| {
            if document.value().is_some_and(|kept| kept != *work) {
                document.change(|_| (**work).clone());
            }
        });
    }
    {
        let state = state.clone();
        use_effect_with(props.document.clone(), move |document| {
            if let Some(kept) = document.value()
                && kept != *state.work()
            {
                state.dispatch(StudioAction::Load(kept));
            }
        });
    }
    {
        let dispatcher = state.dispatcher();
        use_effect_with(props.step, move |step| {
            dispatcher.dispatch(StudioAction::OpenStep(step.kept()));
        });
    }
    let studio = Studio::new(state, props.words.clone());
    html! {
        <ContextProvider<Studio> context={studio}>
            <StudioFrame step={props.step} document={props.document.clone()}>{ view(props.step) }</StudioFrame>
        </ContextProvider<Studio>>
    }
}

fn view(step: Step) -> Html {
    match step {
        Step::Brief => html! { <BriefStep /> },
        Step::Breakdown => html! { <BreakdownStep /> },
        Step::Design => html! { <DesignStep /> },
        Step::Match => html! { <MatchingStep /> },
        Step::Predict => html! { <PredictStep /> },
        Step::Results => html! { <ResultsStep /> },
        Step::Debrief => html! { <DebriefStep /> },
    }
}
