//! What every step of the studio may ask for and change.

use std::rc::Rc;

use content::case_words::CaseWords;
use content::messages::findings::Names;
use content::work::{Prediction, ReflectionPrompt, RunRecord, StudioWork, Text};
use sim::Case;
use sim::digest::Digest;
use sim::plan::{Edit, Plan, Review};
use yew::prelude::*;

use super::state::{Feedback, StudioAction, StudioState};

/// The work on one case, its words, and the way to change it. Compares by identity, so it is cheap as a prop.
#[derive(Clone, PartialEq)]
pub(crate) struct Studio {
    state: UseReducerHandle<StudioState>,
    words: Rc<CaseWords>,
}

impl Studio {
    /// Ties the state to words in the language of the page.
    pub(crate) const fn new(state: UseReducerHandle<StudioState>, words: Rc<CaseWords>) -> Self {
        Self { state, words }
    }

    /// The case.
    pub(crate) fn case(&self) -> &Rc<Case> {
        self.state.case()
    }

    /// The case's words in the language of the page.
    pub(crate) const fn words(&self) -> &Rc<CaseWords> {
        &self.words
    }

    /// The plan in force.
    pub(crate) fn plan(&self) -> &Rc<Plan> {
        self.state.plan()
    }

    /// The digest that names the plan in force.
    pub(crate) fn plan_digest(&self) -> Option<Digest> {
        self.state.plan_digest()
    }

    /// What the plan in force amounts to, and what was found in it.
    pub(crate) fn review(&self) -> &Rc<Review> {
        self.state.review()
    }

    /// Everything that is kept: prediction, runs, variant, reflections.
    pub(crate) fn work(&self) -> &Rc<StudioWork> {
        self.state.work()
    }

    /// What became of the last edit.
    pub(crate) fn feedback(&self) -> Option<&Rc<Feedback>> {
        self.state.feedback()
    }

    /// The state itself, for what looks at all of it.
    pub(crate) fn state(&self) -> &StudioState {
        &self.state
    }

    /// Names for ids, in the language of the page.
    pub(crate) fn names(&self) -> Names<'_> {
        Names {
            case: self.case(),
            plan: self.plan(),
            words: &self.words,
        }
    }

    /// Changes the work.
    pub(crate) fn dispatch(&self, action: StudioAction) {
        self.state.dispatch(action);
    }

    /// Decides something in the plan. What became of it is in [`Self::feedback`] at the next drawing.
    pub(crate) fn edit(&self, edit: Edit) {
        self.dispatch(StudioAction::Edit(edit));
    }

    /// A callback that decides something in the plan; stays the same from drawing to drawing.
    pub(crate) fn editor(&self) -> Callback<Edit> {
        let dispatcher = self.state.dispatcher();
        Callback::from(move |edit| dispatcher.dispatch(StudioAction::Edit(edit)))
    }

    /// Takes the last decision back.
    pub(crate) fn undo(&self) {
        self.dispatch(StudioAction::Undo);
    }

    /// Decides again what was taken back.
    pub(crate) fn redo(&self) {
        self.dispatch(StudioAction::Redo);
    }

    /// Says what is expected, or begins anew.
    pub(crate) fn predict(&self, prediction: Option<Prediction>) {
        self.dispatch(StudioAction::Predict(prediction));
    }

    /// Answers a question of the debrief.
    pub(crate) fn reflect(&self, prompt: ReflectionPrompt, text: Text) {
        self.dispatch(StudioAction::Reflect(prompt, text));
    }

    /// Keeps what a run gave.
    pub(crate) fn add_run(&self, run: RunRecord) {
        self.dispatch(StudioAction::AddRun(run));
    }

    /// Tries a plan with one thing changed beside the plan itself.
    pub(crate) fn set_variant(&self, variant: Option<Plan>) {
        self.dispatch(StudioAction::SetVariant(variant));
    }
}

/// The studio around this step.
#[hook]
#[expect(
    clippy::expect_used,
    reason = "steps are drawn inside the studio only; anything else is a mistake in this program"
)]
pub(crate) fn use_studio() -> Studio {
    use_context::<Studio>().expect("a step is drawn inside the studio")
}
