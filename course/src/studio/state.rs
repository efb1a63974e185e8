//! The work on one case as a value, and how each action changes it. Knows no web.

use std::rc::Rc;

use content::work::{Prediction, ReflectionPrompt, RunRecord, StudioStep, StudioWork, Text};
use sim::Case;
use sim::digest::{Digest, digest_of};
use sim::plan::{Edit, History, Plan, Refusal, Review, review};
use yew::Reducible;

/// The work on one case, with what follows from it.
#[derive(Clone, Debug)]
pub(crate) struct StudioState {
    case: Rc<Case>,
    work: Rc<StudioWork>,
    plan: Rc<Plan>,
    review: Rc<Review>,
    feedback: Option<Rc<Feedback>>,
    attempts: u32,
}

/// What became of the last thing the learner did to the plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Feedback {
    /// The edit is done.
    Done(Edit),
    /// The edit is taken back.
    Undone(Edit),
    /// The edit is done again.
    Redone(Edit),
    /// The edit is not done, and why.
    Refused {
        /// What was asked for.
        edit: Edit,
        /// Why it is not done.
        refusal: Refusal,
    },
}

/// A change of the work.
#[derive(Clone, Debug)]
pub(crate) enum StudioAction {
    /// Decide something in the plan.
    Edit(Edit),
    /// Take the last decision back.
    Undo,
    /// Decide again what was taken back.
    Redo,
    /// Say what is expected, or begin anew.
    Predict(Option<Prediction>),
    /// Keep what a run gave.
    AddRun(RunRecord),
    /// Try a plan with one thing changed beside the plan itself.
    SetVariant(Option<Plan>),
    /// Answer a question of the debrief.
    Reflect(ReflectionPrompt, Text),
    /// Remember the step that is open.
    OpenStep(StudioStep),
    /// Take over work from storage or a file.
    Load(Rc<StudioWork>),
}

impl StudioState {
    /// Goes on with `work`.
    pub(crate) fn new(case: Rc<Case>, work: Rc<StudioWork>) -> Self {
        let plan = Rc::new(work.history.plan(&case));
        let review = Rc::new(review(&case, &plan));
        Self {
            case,
            work,
            plan,
            review,
            feedback: None,
            attempts: 0,
        }
    }

    /// The case.
    pub(crate) const fn case(&self) -> &Rc<Case> {
        &self.case
    }

    /// Everything that is kept.
    pub(crate) const fn work(&self) -> &Rc<StudioWork> {
        &self.work
    }

    /// The plan in force.
    pub(crate) const fn plan(&self) -> &Rc<Plan> {
        &self.plan
    }

    /// What the plan in force amounts to.
    pub(crate) const fn review(&self) -> &Rc<Review> {
        &self.review
    }

    /// What became of the last edit.
    pub(crate) const fn feedback(&self) -> Option<&Rc<Feedback>> {
        self.feedback.as_ref()
    }

    /// Rises with every attempt to edit, so that the same outcome twice is told twice.
    pub(crate) const fn attempts(&self) -> u32 {
        self.attempts
    }

    /// Whether there is something to take back.
    pub(crate) fn can_undo(&self) -> bool {
        self.work.history.next_undo().is_some()
    }

    /// Whether there is something to do again.
    pub(crate) fn can_redo(&self) -> bool {
        self.work.history.next_redo().is_some()
    }

    /// The digest that names the plan in force.
    pub(crate) fn plan_digest(&self) -> Option<Digest> {
        digest_of(&*self.plan).ok()
    }

    /// Whether the work was begun on an earlier edition of the case.
    pub(crate) fn case_has_changed(&self) -> bool {
        self.work.case_digest != edition(&self.case)
    }

    fn with_work(&self, change: impl FnOnce(&mut StudioWork)) -> Self {
        let mut work = (*self.work).clone();
        change(&mut work);
        Self {
            work: Rc::new(work),
            ..self.clone()
        }
    }

    fn with_history(&self, history: History, feedback: Feedback) -> Self {
        let plan = Rc::new(history.plan(&self.case));
        let review = Rc::new(review(&self.case, &plan));
        let kept = self.with_work(|work| work.history = history);
        Self {
            plan,
            review,
            feedback: Some(Rc::new(feedback)),
            attempts: self.attempts.wrapping_add(1),
            ..kept
        }
    }

    fn edited(&self, edit: Edit) -> Self {
        match self.work.history.with(&self.case, edit.clone()) {
            Ok(history) => self.with_history(history, Feedback::Done(edit)),
            Err(refusal) => Self {
                feedback: Some(Rc::new(Feedback::Refused { edit, refusal })),
                attempts: self.attempts.wrapping_add(1),
                ..self.clone()
            },
        }
    }

    fn undone(&self) -> Option<Self> {
        let undone = self.work.history.next_undo()?.clone();
        let mut history = self.work.history.undone()?;
        if let Some(before) = history.next_undo()
            && makes_room_for(before, &undone)
            && let Some(further) = history.undone()
        {
            history = further;
        }
        Some(self.with_history(history, Feedback::Undone(undone)))
    }

    fn redone(&self) -> Option<Self> {
        let mut redone = self.work.history.next_redo()?.clone();
        let mut history = self.work.history.redone()?;
        if let Some(after) = history.next_redo().cloned()
            && makes_room_for(&redone, &after)
            && let Some(further) = history.redone()
        {
            history = further;
            redone = after;
        }
        Some(self.with_history(history, Feedback::Redone(redone)))
    }
}

impl PartialEq for StudioState {
    /// Compares by identity: large values are shared, never compared.
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.case, &other.case)
            && Rc::ptr_eq(&self.work, &other.work)
            && Rc::ptr_eq(&self.plan, &other.plan)
            && self.attempts == other.attempts
            && self.feedback == other.feedback
    }
}

/// Whether `before` only began the empty job into which `edit` lifted, so that one gesture is taken back as one.
fn makes_room_for(before: &Edit, edit: &Edit) -> bool {
    match (before, edit) {
        (Edit::CreateJob { job, .. }, Edit::Lift { job: into, .. }) => job == into,
        _ => false,
    }
}

/// Work on a case with nothing decided.
pub(crate) fn begun(case: &Case) -> StudioWork {
    StudioWork::new(case.id.clone(), edition(case))
}

/// The digest of the case as it is now; a case that has none is told apart from every other by all zeros.
fn edition(case: &Case) -> Digest {
    digest_of(case).unwrap_or(Digest::ZERO)
}

impl Reducible for StudioState {
    type Action = StudioAction;

    fn reduce(self: Rc<Self>, action: StudioAction) -> Rc<Self> {
        match action {
            StudioAction::Edit(edit) => Rc::new(self.edited(edit)),
            StudioAction::Undo => self.undone().map_or(self, Rc::new),
            StudioAction::Redo => self.redone().map_or(self, Rc::new),
            StudioAction::Predict(prediction) => {
                Rc::new(self.with_work(|work| work.predict(prediction)))
            }
            StudioAction::AddRun(run) => Rc::new(self.with_work(|work| work.runs.add(run))),
            StudioAction::SetVariant(variant) => {
                Rc::new(self.with_work(|work| work.variant = variant))
            }
            StudioAction::Reflect(prompt, text) => Rc::new(self.with_work(|work| {
                work.reflections.insert(prompt, text);
            })),
            StudioAction::OpenStep(step) if self.work.last_step == step => self,
            StudioAction::OpenStep(step) => Rc::new(Self {
                feedback: None,
                ..self.with_work(|work| work.last_step = step)
            }),
            StudioAction::Load(work) => Rc::new(Self::new(self.case.clone(), work)),
        }
    }
}

#[cfg(test)]
mod tests;
