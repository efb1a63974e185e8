//! From a case and a plan to the numbers the engine works with.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::compiled::{
    Compiled, CompiledPerson, CompiledStage, CompiledTeam, CompiledWorkplace, Relief, StageBefore,
};
use super::parameters::Parameters;
use crate::axis::Axis;
use crate::case::{Case, Person};
use crate::id::{AccommodationId, JobId, PersonId, ProgrammeId, WorkplaceId};
use crate::plan::{
    Match, Plan, Preparation, PreparationTask, Programme, ProgrammeProfile, Stage, StageKind,
    StageProfile, crosses, in_team_order, preparation, stages_ahead,
};
use crate::units::Yen;

/// A plan that can't be run because it points at something that isn't there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum CompileRefusal {
    /// The case has no such person.
    #[error("unknown person {0}")]
    UnknownPerson(PersonId),
    /// Neither the plan nor the case has such a programme.
    #[error("unknown programme {0}")]
    UnknownProgramme(ProgrammeId),
    /// A programme's job is unknown.
    #[error("unknown job {0}")]
    UnknownJob(JobId),
    /// The case has no such accommodation.
    #[error("unknown accommodation {0}")]
    UnknownAccommodation(AccommodationId),
    /// A person is matched twice.
    #[error("{0} is matched twice")]
    MatchedTwice(PersonId),
    /// A person stands twice in the team's order.
    #[error("{0} stands twice in the team's order")]
    ListedTwice(PersonId),
    /// A match leaves no stage from clock zero on.
    #[error("{0} has no stage at the workplace")]
    NoWorkingStage(PersonId),
}

/// Translates a plan.
///
/// # Errors
/// [`CompileRefusal`] for the first reference that points nowhere. What is unwise but possible is left to the review.
pub fn compile(
    case: &Case,
    plan: &Plan,
    parameters: &Parameters,
) -> Result<Compiled, CompileRefusal> {
    let matched = matched_people(case, plan, parameters)?;
    let preparation = preparation(case, plan);
    let build = Build {
        case,
        parameters,
        preparation: &preparation,
        workplaces: workplaces(case, &matched, &preparation),
    };
    let people = matched
        .iter()
        .map(|entry| build.person(entry))
        .collect::<Result<Vec<_>, _>>()?;
    let order = in_team_order(case, plan)
        .into_iter()
        .filter_map(|(person, _)| people.iter().position(|found| found.id == person.id))
        .collect();
    let costs = &case.team.costs;
    let unplaced = case
        .people
        .iter()
        .filter(|person| !matched.iter().any(|entry| entry.person.id == person.id));
    let unplaced = unplaced.map(|person| person.id.clone()).collect();
    Ok(Compiled {
        horizon: case.horizon.get(),
        group: case.baseline,
        people,
        unplaced,
        workplaces: build.workplaces,
        team: CompiledTeam {
            weekly: case.team.weekly.get(),
            weeks_before: case.team.preparation.get(),
            order,
            preparation: preparation
                .iter()
                .map(|piece| piece.minutes.get())
                .collect(),
            visit: costs.visit.get(),
            phone: costs.phone.get(),
            adjustment: costs.adjustment.get(),
            missed: costs.missed.get(),
        },
    })
}

/// A match with what it points at.
struct Matched<'a> {
    person: &'a Person,
    entry: &'a Match,
    programme: &'a Programme,
    profile: ProgrammeProfile,
    workplace: WorkplaceId,
}

fn check_order(case: &Case, plan: &Plan) -> Result<(), CompileRefusal> {
    let mut listed = plan.priority.listed().iter();
    if let Some(id) = listed.find(|id| case.person(id).is_none()) {
        return Err(CompileRefusal::UnknownPerson(id.clone()));
    }
    match plan.priority.listed_twice().next() {
        Some(id) => Err(CompileRefusal::ListedTwice(id.clone())),
        None => Ok(()),
    }
}

/// All matches in the order in which the people came.
fn matched_people<'a>(
    case: &'a Case,
    plan: &'a Plan,
    parameters: &Parameters,
) -> Result<Vec<Matched<'a>>, CompileRefusal> {
    for (position, entry) in plan.matches.iter().enumerate() {
        if case.person(&entry.person).is_none() {
            return Err(CompileRefusal::UnknownPerson(entry.person.clone()));
        }
        if plan
            .matches
            .iter()
            .skip(position + 1)
            .any(|other| other.person == entry.person)
        {
            return Err(CompileRefusal::MatchedTwice(entry.person.clone()));
        }
    }
    check_order(case, plan)?;
    let mut matched = Vec::new();
    for person in &case.people {
        let Some(entry) = plan.matches.iter().find(|entry| entry.person == person.id) else {
            continue;
        };
        let programme = plan
            .programme(case, &entry.programme)
            .ok_or_else(|| CompileRefusal::UnknownProgramme(entry.programme.clone()))?;
        let unknown_job = || CompileRefusal::UnknownJob(programme.job.clone());
        let job = plan.job(case, &programme.job).ok_or_else(unknown_job)?;
        let profile =
            ProgrammeProfile::of(case, plan, parameters, programme).ok_or_else(unknown_job)?;
        matched.push(Matched {
            person,
            entry,
            programme,
            profile,
            workplace: job.workplace.clone(),
        });
    }
    Ok(matched)
}

/// Workplaces with at least one of the matched people.
fn workplaces(
    case: &Case,
    matched: &[Matched<'_>],
    preparation: &[Preparation],
) -> Vec<CompiledWorkplace> {
    let used = case
        .workplaces
        .iter()
        .filter(|workplace| matched.iter().any(|entry| entry.workplace == workplace.id));
    used.map(|workplace| CompiledWorkplace {
        id: workplace.id.clone(),
        briefing: position_of(
            preparation,
            &PreparationTask::Briefing(workplace.id.clone()),
        ),
    })
    .collect()
}

fn position_of(preparation: &[Preparation], task: &PreparationTask) -> Option<usize> {
    preparation.iter().position(|piece| piece.task == *task)
}

struct Build<'a> {
    case: &'a Case,
    parameters: &'a Parameters,
    preparation: &'a [Preparation],
    workplaces: Vec<CompiledWorkplace>,
}

impl Build<'_> {
    fn person(&self, matched: &Matched<'_>) -> Result<CompiledPerson, CompileRefusal> {
        let Matched {
            person,
            entry,
            programme,
            profile,
            workplace,
        } = matched;
        let (before, working): (Vec<&Stage>, Vec<&Stage>) =
            stages_ahead(entry, programme).partition(|stage| stage.kind.is_before_the_clock());
        if working.is_empty() {
            return Err(CompileRefusal::NoWorkingStage(person.id.clone()));
        }
        let prepared = |task: PreparationTask| position_of(self.preparation, &task);
        let buddy = prepared(PreparationTask::Buddy(person.id.clone()));
        let visit = prepared(PreparationTask::AccompaniedVisit(person.id.clone()));
        let stages = working
            .iter()
            .map(|stage| {
                let has_buddy = stage.buddy || entry.support.buddy;
                let reliefs = self.reliefs(entry, stage)?;
                Ok(self.stage(matched, stage, reliefs, buddy.filter(|_| has_buddy)))
            })
            .collect::<Result<Vec<_>, CompileRefusal>>()?;
        Ok(CompiledPerson {
            id: person.id.clone(),
            stream: person.stream,
            workplace: self
                .workplaces
                .iter()
                .position(|known| known.id == *workplace)
                .unwrap_or(0),
            levels: person.levels.to_array().map(|level| f64::from(level.get())),
            history: f64::from(person.history.get()) / 100.0,
            income_need: person.income_need.fraction(),
            confidence: person.confidence.fraction(),
            preferred: profile.job.field.as_ref() == Some(&person.asked_for),
            thanked: profile.job.thanked,
            releases: profile.job.frees_starred_staff,
            sheet: profile.person_sheet,
            visit,
            yen_once: self.yen_once(person),
            before: before
                .iter()
                .map(|stage| StageBefore {
                    kind: stage.kind,
                    weeks: stage.at_least.get(),
                })
                .collect(),
            stages,
        })
    }

    /// What a person's accommodations cost before the start.
    fn yen_once(&self, person: &Person) -> u32 {
        let mut sum = 0_u32;
        for piece in self.preparation {
            if let PreparationTask::Accommodation(whose, id) = &piece.task
                && *whose == person.id
            {
                let cost = self.case.accommodation(id).and_then(|found| found.cost);
                sum = sum.saturating_add(cost.map_or(0, |cost| cost.once.get()));
            }
        }
        sum
    }

    /// Accommodations of a person on a stage, its own and theirs, each with its piece of preparation.
    fn reliefs(&self, entry: &Match, stage: &Stage) -> Result<Vec<Relief>, CompileRefusal> {
        let ids: BTreeSet<&AccommodationId> = entry
            .support
            .accommodations
            .union(&stage.accommodations)
            .collect();
        ids.into_iter()
            .map(|id| {
                let task = PreparationTask::Accommodation(entry.person.clone(), id.clone());
                let unknown = || CompileRefusal::UnknownAccommodation(id.clone());
                let accommodation = self.case.accommodation(id).ok_or_else(unknown)?;
                let cost = accommodation.cost.map(|cost| cost.per_week);
                Ok(Relief {
                    axis: accommodation.relieves,
                    item: position_of(self.preparation, &task).ok_or_else(unknown)?,
                    yen_per_week: cost.map_or(0, Yen::get),
                })
            })
            .collect()
    }

    fn stage(
        &self,
        matched: &Matched<'_>,
        stage: &Stage,
        reliefs: Vec<Relief>,
        buddy: Option<usize>,
    ) -> CompiledStage {
        let own = matched
            .profile
            .stages
            .iter()
            .find(|profile| profile.kind == stage.kind);
        let skill_goal = match stage.kind {
            StageKind::CommunityPlace | StageKind::Visit | StageKind::Trial => {
                self.parameters.goal_trial
            }
            StageKind::ShortHours => self.parameters.goal_short_hours,
            StageKind::FlexibleJob => 1.0,
        };
        CompiledStage {
            kind: stage.kind,
            demands: self.demands(matched, stage, own),
            minutes_per_week: stage.per_week().get(),
            paid: stage.reward.is_paid(),
            yen_per_week: self.case.pay_per_week(stage).get(),
            hours_of_pay: self.case.hours_of_pay(stage),
            at_least: stage.at_least.get(),
            at_most: stage.at_most.get(),
            skill_goal,
            step_up: stage.step_up,
            reliefs,
            buddy,
            check_in: matched.entry.support.check_in.unwrap_or(stage.check_in),
            may_step_back: stage.may_step_back,
        }
    }

    /// Demands by axis. A schedule that crosses a bound of the person's life asks more of the environment axis.
    fn demands(
        &self,
        matched: &Matched<'_>,
        schedule: &Stage,
        stage: Option<&StageProfile>,
    ) -> [f64; 5] {
        let against_life = matched
            .person
            .constraints
            .iter()
            .any(|bound| crosses(*bound, schedule));
        let against_life = if against_life {
            self.parameters.schedule_against_life
        } else {
            0.0
        };
        let easier = stage.map_or(0.0, |stage| stage.easier);
        Axis::ALL.map(|axis| match axis {
            Axis::Environment => {
                let by_schedule = stage.map_or(0.0, |stage| stage.environment);
                (by_schedule + against_life).min(5.0)
            }
            other => (matched.profile.job.demand.get(other) - easier).max(0.0),
        })
    }
}
