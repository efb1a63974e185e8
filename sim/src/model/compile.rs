//! From a case and a plan to the numbers the engine works with.

use std::collections::BTreeMap;

use super::compiled::{
    Compiled, CompiledPerson, CompiledStage, CompiledTeam, CompiledWorkplace, Relief, StageBefore,
};
use super::parameters::Parameters;
use crate::axis::Axis;
use crate::case::{Case, Person};
use crate::id::{AccommodationId, JobId, PersonId, ProgrammeId, WorkplaceId};
use crate::plan::{
    Match, Plan, Priority, Programme, ProgrammeProfile, Reward, Stage, StageKind, StageProfile,
    crosses,
};

/// A plan that can't be run because it points at something that isn't there.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
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
    let matched = matched_people(case, plan)?;
    let mut build = Build {
        case,
        plan,
        parameters,
        preparation: Vec::new(),
        workplaces: Vec::new(),
        buddies_named: BTreeMap::new(),
    };
    build.brief_workplaces(&matched);
    build.write_sheets(&matched);
    let order = order_of(plan, &matched);
    let mut people: Vec<(usize, CompiledPerson)> = Vec::with_capacity(matched.len());
    for &position in &order {
        people.push((position, build.person(&matched[position])?));
    }
    people.sort_by_key(|&(position, _)| position);
    let costs = &case.team.costs;
    let unplaced = case
        .people
        .iter()
        .filter(|person| !matched.iter().any(|entry| entry.person.id == person.id));
    let unplaced = unplaced.map(|person| person.id.clone()).collect();
    Ok(Compiled {
        horizon: case.horizon.get(),
        group: case.baseline,
        people: people.into_iter().map(|(_, person)| person).collect(),
        unplaced,
        workplaces: build.workplaces,
        team: CompiledTeam {
            weekly: case.team.weekly.get(),
            weeks_before: case.team.preparation.get(),
            order,
            preparation: build.preparation,
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

/// All matches in the order in which the people came.
fn matched_people<'a>(case: &'a Case, plan: &'a Plan) -> Result<Vec<Matched<'a>>, CompileRefusal> {
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
        let profile = ProgrammeProfile::of(case, plan, programme).ok_or_else(unknown_job)?;
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

/// Positions in the order in which the team turns to people.
fn order_of(plan: &Plan, matched: &[Matched<'_>]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..matched.len()).collect();
    if plan.priority == Priority::AtRiskFirst {
        order.sort_by_key(|&position| !matched[position].person.is_at_risk());
    }
    order
}

struct Build<'a> {
    case: &'a Case,
    plan: &'a Plan,
    parameters: &'a Parameters,
    preparation: Vec<u32>,
    workplaces: Vec<CompiledWorkplace>,
    buddies_named: BTreeMap<WorkplaceId, u8>,
}

impl Build<'_> {
    fn prepare(&mut self, minutes: u32) -> usize {
        self.preparation.push(minutes);
        self.preparation.len() - 1
    }

    fn brief_workplaces(&mut self, matched: &[Matched<'_>]) {
        for workplace in &self.case.workplaces {
            if matched.iter().any(|entry| entry.workplace == workplace.id) {
                let briefed = self.plan.briefed.contains(&workplace.id);
                let briefing = briefed.then(|| self.prepare(self.case.team.costs.briefing.get()));
                self.workplaces.push(CompiledWorkplace {
                    id: workplace.id.clone(),
                    briefing,
                });
            }
        }
    }

    /// The learner's own sheets take time for what is written on them; ready-made ones are there already.
    fn write_sheets(&mut self, matched: &[Matched<'_>]) {
        for programme in &self.plan.programmes {
            if let Some(entry) = matched
                .iter()
                .find(|entry| entry.programme.id == programme.id)
            {
                let whole = f64::from(self.case.team.costs.sheet.get());
                for written in [entry.profile.supporter_sheet, entry.profile.person_sheet] {
                    self.prepare(libm::round(whole * written) as u32);
                }
            }
        }
    }

    fn person(&mut self, matched: &Matched<'_>) -> Result<CompiledPerson, CompileRefusal> {
        let Matched {
            person,
            entry,
            programme,
            profile,
            workplace,
        } = matched;
        let begun = |stage: &&Stage| stage.kind >= entry.support.entry;
        let (before, working): (Vec<&Stage>, Vec<&Stage>) = programme
            .stages
            .iter()
            .filter(begun)
            .partition(|stage| stage.kind.is_before_the_clock());
        if working.is_empty() {
            return Err(CompileRefusal::NoWorkingStage(person.id.clone()));
        }
        let reliefs = self.accommodations(entry, &working)?;
        let has_buddy = |stage: &Stage| stage.buddy || entry.support.buddy;
        let wants_buddy = working.iter().any(|stage| has_buddy(stage));
        let buddy = (wants_buddy && self.name_buddy(workplace))
            .then(|| self.prepare(self.case.team.costs.buddy.get()));
        let visits = before.iter().any(|stage| stage.kind == StageKind::Visit);
        let visit = visits.then(|| self.prepare(self.case.team.costs.accompanied_visit.get()));
        let stages = working.iter().map(|stage| {
            let on_stage = |id: &AccommodationId| {
                stage.accommodations.contains(id) || entry.support.accommodations.contains(id)
            };
            let reliefs = reliefs
                .iter()
                .filter(|(id, _)| on_stage(id))
                .map(|&(_, relief)| relief)
                .collect();
            self.stage(matched, stage, reliefs, buddy.filter(|_| has_buddy(stage)))
        });
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
            before: before
                .iter()
                .map(|stage| StageBefore {
                    kind: stage.kind,
                    weeks: stage.at_least.get(),
                })
                .collect(),
            stages: stages.collect(),
        })
    }

    /// Names one more buddy if the workplace still can: those the team turns to first have theirs first.
    fn name_buddy(&mut self, workplace: &WorkplaceId) -> bool {
        let most = self
            .case
            .workplace(workplace)
            .map_or(0, |found| found.buddies);
        let named = self.buddies_named.entry(workplace.clone()).or_default();
        let free = *named < most;
        *named += u8::from(free);
        free
    }

    /// One piece of preparation for each accommodation of the person, on whichever stages it stands.
    fn accommodations(
        &mut self,
        entry: &Match,
        working: &[&Stage],
    ) -> Result<Vec<(AccommodationId, Relief)>, CompileRefusal> {
        let mut wanted = entry.support.accommodations.clone();
        wanted.extend(
            working
                .iter()
                .flat_map(|stage| stage.accommodations.iter().cloned()),
        );
        let mut reliefs = Vec::new();
        for id in wanted {
            let Some(accommodation) = self.case.accommodation(&id) else {
                return Err(CompileRefusal::UnknownAccommodation(id));
            };
            let axis = accommodation.relieves;
            let item = self.prepare(self.case.team.costs.accommodation.get());
            reliefs.push((id, Relief { axis, item }));
        }
        Ok(reliefs)
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
            paid: !matches!(stage.reward, Reward::None | Reward::UnpaidCommuter),
            yen_per_week: self.yen_per_week(stage),
            at_least: stage.at_least.get(),
            at_most: stage.at_most.get(),
            skill_goal,
            step_up: stage.step_up,
            reliefs,
            buddy,
            check_in: matched.entry.support.check_in.unwrap_or(stage.check_in),
        }
    }

    /// Demands by axis. A schedule that crosses a bound of the person's life asks one level more of the environment axis.
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
        let eased = stage.is_some_and(|stage| stage.easier > 0.0);
        let easier = if eased {
            self.parameters.trial_easier
        } else {
            0.0
        };
        Axis::ALL.map(|axis| match axis {
            Axis::Environment => {
                let by_schedule = stage.map_or(0.0, |stage| stage.environment);
                (by_schedule + f64::from(u8::from(against_life))).min(5.0)
            }
            other => (matched.profile.job.demand.get(other) - easier).max(0.0),
        })
    }

    fn yen_per_week(&self, stage: &Stage) -> u32 {
        let Some(pay) = self.case.pay.iter().find(|pay| pay.reward == stage.reward) else {
            return 0;
        };
        let by_hour = u64::from(pay.per_hour.get()) * u64::from(stage.per_week().get()) / 60;
        let by_day = u64::from(pay.per_day.get()) * u64::from(stage.days.count());
        u32::try_from(by_hour + by_day).unwrap_or(u32::MAX)
    }
}
