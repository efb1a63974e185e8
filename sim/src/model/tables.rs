//! Everything the weekly step looks up, made once for a plan: `f64` on the way in, `f32` in the step.

use super::cap::SmoothCap;
use super::compiled::{Compiled, CompiledPerson, CompiledStage};
use super::newness::NewnessOfWeek;
use super::parameters::Parameters;
use super::preparation::PreparationQueue;
use super::rates::Rates;
use super::terms::{Weights, preview_of};
use crate::cause::Cause;
use crate::plan::{ContactMode, StepUp};

/// Tables for one plan.
#[derive(Debug, Clone)]
pub(crate) struct Tables {
    pub(crate) horizon: u32,
    pub(crate) rates: Rates,
    /// Newness of whoever has begun one stage only, by week; entry 0 is week 1.
    pub(crate) newness: Vec<NewnessOfWeek>,
    pub(crate) people: Vec<PersonTable>,
    pub(crate) workplaces: Vec<WorkplaceTable>,
    pub(crate) order: Vec<usize>,
    pub(crate) preparation: PreparationQueue,
    pub(crate) weekly_minutes: f32,
    /// Minutes of a week that may work off what is owed.
    pub(crate) owed_minutes: f32,
    pub(crate) adjustment_minutes: f32,
    pub(crate) missed_minutes: f32,
}

#[derive(Debug, Clone)]
pub(crate) struct WorkplaceTable {
    pub(crate) share_of_one: f32,
    /// Minutes of preparation after which its briefing counts.
    pub(crate) briefed_at: Option<f32>,
}

#[derive(Debug, Clone)]
pub(crate) struct PersonTable {
    pub(crate) stream: u32,
    pub(crate) workplace: usize,
    pub(crate) confidence: f32,
    /// 0.40 + 0.30·thanked: the level confidence goes to without skill and strain.
    pub(crate) confidence_level: f32,
    /// Cumulative hazard of turning back, by stage before the clock.
    pub(crate) declining: Vec<f32>,
    /// Whether there is a buddy on any stage.
    pub(crate) has_buddy: bool,
    /// Whether any accommodation costs money by the week.
    pub(crate) has_running_costs: bool,
    pub(crate) stages: Vec<StageTable>,
    /// Minutes of preparation after which something of this person's comes into place.
    pub(crate) in_place_at: Vec<f32>,
    /// Preview's part of each cause's sum, by week; entry 0 is week 1.
    pub(crate) preview: Vec<[f32; 5]>,
    /// Whether a check-in may be due in a week on any stage; entry 0 is week 1.
    pub(crate) may_be_due: Vec<u8>,
}

#[derive(Debug, Clone)]
pub(crate) struct StageTable {
    /// Demand minus level on each axis, before relief.
    pub(crate) reach: [f32; 5],
    pub(crate) exposure: f32,
    /// Terms that do not change within the stage, and minus the usual value of every term, by cause; like all terms under the
    /// cap, times its scale.
    pub(crate) fixed: [f32; 5],
    /// What onboarding adds once it is in place.
    pub(crate) onboarding: [f32; 5],
    pub(crate) onboarding_at: Option<f32>,
    pub(crate) buddy_at: Option<f32>,
    /// Counted accommodations.
    pub(crate) reliefs: Vec<ReliefTable>,
    pub(crate) at_least: f32,
    pub(crate) at_most: f32,
    pub(crate) skill_goal: f32,
    pub(crate) step_up: StepUp,
    pub(crate) paid: bool,
    pub(crate) is_last: bool,
    /// The stage before, if a check-in may lead back to it.
    pub(crate) back: Option<usize>,
    /// Check-ins due by week; entry 0 is week 1.
    pub(crate) due: Vec<u8>,
    pub(crate) check_in_minutes: f32,
    /// Time of the workplace for a check-in.
    pub(crate) asked_minutes: f32,
    /// Whether the team checks in, and not somebody of the workplace.
    pub(crate) is_by_team: bool,
    /// Share of strain a check-in leaves.
    pub(crate) contact_leaves: f32,
    /// Chance that a check-in does not notice strain.
    pub(crate) notice_misses: f32,
}

/// An accommodation that counts.
#[derive(Debug, Clone, Copy)]
pub(crate) struct ReliefTable {
    pub(crate) axis: usize,
    /// Minutes of preparation after which it is in place.
    pub(crate) done_at: Option<f32>,
    pub(crate) yen_per_week: f32,
}

/// A stage's numbers with what is in place of its preparation.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Standing {
    /// Demand minus level and planned relief on each axis.
    pub(crate) reach: [f32; 5],
    pub(crate) fixed: [f32; 5],
    /// 1 with a buddy, else 0.
    pub(crate) buddy: f32,
    pub(crate) yen_per_week: f32,
}

impl StageTable {
    /// The stage's numbers after `prepared` minutes of preparation.
    pub(crate) fn standing(&self, prepared: f32) -> Standing {
        let in_place = |done_at: Option<f32>| done_at.is_some_and(|minutes| minutes <= prepared);
        let (mut reach, mut yen_per_week) = (self.reach, 0.0);
        for relief in self
            .reliefs
            .iter()
            .filter(|relief| in_place(relief.done_at))
        {
            reach[relief.axis] -= 1.0;
            yen_per_week += relief.yen_per_week;
        }
        let mut fixed = self.fixed;
        if in_place(self.onboarding_at) {
            for (sum, onboarding) in fixed.iter_mut().zip(self.onboarding) {
                *sum += onboarding;
            }
        }
        let buddy = if in_place(self.buddy_at) { 1.0 } else { 0.0 };
        Standing {
            reach,
            fixed,
            buddy,
            yen_per_week,
        }
    }

    /// Minutes of preparation after which something of it comes into place.
    fn in_place_at(&self) -> impl Iterator<Item = f32> {
        let reliefs = self.reliefs.iter().filter_map(|relief| relief.done_at);
        reliefs.chain(self.onboarding_at).chain(self.buddy_at)
    }

    /// Weeks on the stage after which it has to be looked at: a step may be possible or the stage may stall.
    pub(crate) fn looked_at_from(&self) -> f32 {
        match (self.is_last, self.paid) {
            (false, _) => self.at_least,
            (true, false) => self.at_most,
            (true, true) => f32::INFINITY,
        }
    }
}

impl Tables {
    pub(crate) fn new(compiled: &Compiled, parameters: &Parameters) -> Self {
        let horizon = u32::from(compiled.horizon);
        let weekly = compiled.team.weekly;
        let owed = libm::floor(f64::from(weekly) * parameters.support_owed_share) as u32;
        let preparation = PreparationQueue::new(&compiled.team);
        let weights = Weights::new(parameters);
        let context = Context {
            compiled,
            parameters,
            weights: &weights,
            preparation: &preparation,
        };
        let rates = Rates::new(compiled.group, parameters, &weights);
        Self {
            horizon,
            newness: NewnessOfWeek::course(&rates, horizon),
            rates,
            people: compiled
                .people
                .iter()
                .map(|person| context.person(person))
                .collect(),
            workplaces: (0..compiled.workplaces.len())
                .map(|index| context.workplace(index))
                .collect(),
            order: compiled.team.order.clone(),
            weekly_minutes: weekly as f32,
            owed_minutes: owed as f32,
            adjustment_minutes: compiled.team.adjustment as f32,
            missed_minutes: compiled.team.missed as f32,
            preparation,
        }
    }
}

struct Context<'a> {
    compiled: &'a Compiled,
    parameters: &'a Parameters,
    weights: &'a Weights,
    preparation: &'a PreparationQueue,
}

impl Context<'_> {
    fn workplace(&self, index: usize) -> WorkplaceTable {
        let people = self
            .compiled
            .people
            .iter()
            .filter(|person| person.workplace == index)
            .count();
        let briefing = self.compiled.workplaces[index].briefing;
        WorkplaceTable {
            share_of_one: (1.0 / people.max(1) as f64) as f32,
            briefed_at: briefing.and_then(|item| self.preparation.done_at(item)),
        }
    }

    fn person(&self, person: &CompiledPerson) -> PersonTable {
        let parameters = self.parameters;
        let mut welcomed: Option<usize> = None;
        let mut stages = Vec::with_capacity(person.stages.len());
        for (index, stage) in person.stages.iter().enumerate() {
            // Whoever was welcomed by a buddy on one stage stays welcomed on the next.
            welcomed = welcomed.or(stage.buddy);
            stages.push(self.stage(person, index, welcomed));
        }
        let weeks = 1..=u32::from(self.compiled.horizon);
        PersonTable {
            stream: person.stream,
            workplace: person.workplace,
            confidence: person.confidence as f32,
            confidence_level: (parameters.confidence_level
                + parameters.confidence_thanked * person.thanked)
                as f32,
            declining: self.declining(person),
            has_buddy: stages.iter().any(|stage| stage.buddy_at.is_some()),
            has_running_costs: person
                .stages
                .iter()
                .flat_map(|stage| &stage.reliefs)
                .any(|relief| relief.yen_per_week > 0),
            preview: weeks
                .clone()
                .map(|week| self.preview(person, week))
                .collect(),
            may_be_due: weeks
                .map(|week| {
                    stages
                        .iter()
                        .filter_map(|stage| stage.due.get(week as usize - 1))
                        .copied()
                        .max()
                        .unwrap_or(0)
                })
                .collect(),
            in_place_at: stages.iter().flat_map(StageTable::in_place_at).collect(),
            stages,
        }
    }

    fn declining(&self, person: &CompiledPerson) -> Vec<f32> {
        let mut sum = 0.0;
        let per_stage = person.before.iter().map(|stage| {
            let weekly = match stage.kind {
                crate::plan::StageKind::CommunityPlace => self.parameters.declined_community,
                _ => self.parameters.declined_visit,
            };
            sum += weekly * f64::from(stage.weeks);
            sum as f32
        });
        per_stage.collect()
    }

    fn preview(&self, person: &CompiledPerson, week: u32) -> [f32; 5] {
        let faded = libm::exp(-f64::from(week - 1) / self.parameters.preview_weeks);
        let x = (preview_of(self.parameters, person, self.preparation)
            - self.parameters.usual_preview)
            * faded;
        self.weights.preview.map(|weight| self.scaled(weight * x))
    }

    fn stage(&self, person: &CompiledPerson, index: usize, welcomed: Option<usize>) -> StageTable {
        let parameters = self.parameters;
        let stage = &person.stages[index];
        // Nobody with pay goes back to a stage without.
        let back = index
            .checked_sub(1)
            .filter(|&before| stage.may_step_back && (person.stages[before].paid || !stage.paid));
        let hours = f64::from(stage.minutes_per_week) / 60.0;
        let limit = parameters.relief_limit as usize;
        let contact = match stage.check_in.mode {
            ContactMode::Visit => 1.0,
            ContactMode::Phone => parameters.phone_factor,
            ContactMode::Workplace => parameters.workplace_factor,
        };
        let (minutes, asked) = match stage.check_in.mode {
            ContactMode::Visit => (self.compiled.team.visit, 0.0),
            ContactMode::Phone => (self.compiled.team.phone, 0.0),
            ContactMode::Workplace => (0, parameters.workplace_check_in),
        };
        StageTable {
            reach: core::array::from_fn(|axis| (stage.demands[axis] - person.levels[axis]) as f32),
            exposure: (hours / parameters.reference_hours) as f32,
            fixed: self.fixed(person, stage),
            onboarding: self.weights.onboarding.map(|weight| self.scaled(weight)),
            onboarding_at: welcomed.and_then(|item| self.preparation.done_at(item)),
            buddy_at: stage.buddy.and_then(|item| self.preparation.done_at(item)),
            reliefs: stage
                .reliefs
                .iter()
                .take(limit)
                .map(|relief| ReliefTable {
                    axis: relief.axis.index(),
                    done_at: self.preparation.done_at(relief.item),
                    yen_per_week: relief.yen_per_week as f32,
                })
                .collect(),
            at_least: f32::from(stage.at_least.max(1)),
            at_most: f32::from(stage.at_most.max(stage.at_least).max(1)),
            skill_goal: stage.skill_goal as f32,
            step_up: stage.step_up,
            paid: stage.paid,
            is_last: index + 1 == person.stages.len(),
            back,
            due: (1..=self.compiled.horizon)
                .map(|week| stage.check_in.rhythm_in(week).due_in(week))
                .collect(),
            check_in_minutes: minutes as f32,
            asked_minutes: asked as f32,
            is_by_team: stage.check_in.mode.is_by_team(),
            contact_leaves: (1.0 - parameters.contact_relief * contact) as f32,
            notice_misses: (1.0 - parameters.detection * contact) as f32,
        }
    }

    fn fixed(&self, person: &CompiledPerson, stage: &CompiledStage) -> [f32; 5] {
        let terms = self.weights.fixed_terms(self.parameters, person, stage);
        Cause::ALL.map(|cause| {
            let cause = cause.index();
            let own = terms.preference[cause] + terms.income[cause] + terms.history;
            self.scaled(own - self.weights.usual(self.parameters, cause))
        })
    }

    /// A term under the cap as the weekly step adds it up.
    fn scaled(&self, term: f64) -> f32 {
        (term * SmoothCap::scale(self.parameters.effect_cap)) as f32
    }
}
