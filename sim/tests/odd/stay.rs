//! 7.10: steps up and back, stages that are held and stages that stall.

use tsumugi_sim::model::Parameters;
use tsumugi_sim::model::compiled::{CompiledPerson, CompiledStage};
use tsumugi_sim::plan::{StageKind, StepUp};
use tsumugi_sim::run::Happening;

use super::draws::Draws;

/// On which stage somebody is, and since when.
pub(crate) struct Stay<'a> {
    p: &'a Parameters,
    person: &'a CompiledPerson,
    at: usize,
    since: u16,
    /// The last week with a check-in by the team.
    pub(crate) reviewed: Option<u16>,
    /// Whether a check-in leads back a stage next week.
    pub(crate) goes_back: bool,
    told: Told,
}

/// What is told once a stay.
#[derive(Default)]
struct Told {
    not_yet: bool,
    held: bool,
}

impl<'a> Stay<'a> {
    pub(crate) fn new(p: &'a Parameters, person: &'a CompiledPerson) -> Self {
        Self {
            p,
            person,
            at: 0,
            since: 1,
            reviewed: None,
            goes_back: false,
            told: Told::default(),
        }
    }

    pub(crate) fn stage(&self) -> &'a CompiledStage {
        &self.person.stages[self.at]
    }

    pub(crate) fn is_last(&self) -> bool {
        self.at + 1 == self.person.stages.len()
    }

    /// The stage before, unless it is unpaid and this one is not, or the plan does not allow it.
    pub(crate) fn may_go_back(&self) -> bool {
        let before = self.at.checked_sub(1);
        before.is_some_and(|before| {
            let is_paid = self.person.stages[before].paid;
            self.stage().may_step_back && (is_paid || !self.stage().paid)
        })
    }

    /// The first pass of a week: what happens, given last week's strain and skill.
    pub(crate) fn step(&mut self, draws: Draws, week: u16, [z, s]: [f64; 2]) -> Vec<Happening> {
        let mut happened = Vec::new();
        let done = week - self.since;
        if core::mem::take(&mut self.goes_back) {
            self.begin(self.at - 1, week);
            happened.push(Happening::SteppedBack(self.stage().kind));
        } else if self.steps_up(draws, week, z, s) {
            self.begin(self.at + 1, week);
            happened.push(Happening::StageBegan(self.stage().kind));
        } else if !self.stage().paid && done >= self.stage().at_most {
            return vec![Happening::Stalled(self.stage().kind)];
        }
        if week == 1 {
            happened.push(Happening::StageBegan(self.stage().kind));
        }
        let (stage, done) = (self.stage(), week - self.since);
        if !self.is_last() && done >= stage.at_least && !self.told.not_yet {
            self.told.not_yet = true;
            happened.push(Happening::NotYet(stage.kind));
        }
        if !self.is_last() && stage.paid && done >= stage.at_most && !self.told.held {
            self.told.held = true;
            happened.push(Happening::Held(stage.kind));
        }
        happened
    }

    fn begin(&mut self, stage: usize, week: u16) {
        (self.at, self.since, self.told) = (stage, week, Told::default());
    }

    fn steps_up(&self, draws: Draws, week: u16, z: f64, s: f64) -> bool {
        let stage = self.stage();
        if self.is_last() || week - self.since < stage.at_least {
            return false;
        }
        let goals = || {
            let goal = match stage.kind {
                StageKind::ShortHours => self.p.goal_short_hours,
                _ => self.p.goal_trial,
            };
            let excess = (z - self.p.strain_threshold).max(0.0);
            s >= goal && draws.passes(week, excess)
        };
        match stage.step_up {
            StepUp::Time => true,
            StepUp::Goals => goals(),
            StepUp::JointReview => {
                let looks_back = self.p.review_looks_back;
                let recent = |reviewed| f64::from(week - reviewed) <= looks_back;
                self.reviewed.is_some_and(recent) && goals()
            }
        }
    }
}
