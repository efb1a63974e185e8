//! Chooses the step's view by the address.

use yew::prelude::*;

use super::{
    Step, breakdown::BreakdownStep, brief::BriefStep, debrief::DebriefStep, design::DesignStep,
    matching::MatchingStep, predict::PredictStep, results::ResultsStep,
};
use crate::about::NotFoundPage;

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
        return html! { <NotFoundPage /> };
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
