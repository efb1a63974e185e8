//! Chooses the step's view by the address.

use std::rc::Rc;

use yew::prelude::*;

use super::{
    Step, breakdown::BreakdownStep, brief::BriefStep, debrief::DebriefStep, design::DesignStep,
    matching::MatchingStep, predict::PredictStep, results::ResultsStep,
};
use crate::about::NotHere;
use crate::contexts::use_messages;

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
    let Some(step) = Step::from_slug(&props.step) else {
        let words = Rc::new((use_messages().states.no_step)(&props.step));
        return html! { <NotHere {words} /> };
    };
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
