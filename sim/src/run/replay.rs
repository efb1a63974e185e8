//! One future again, with somebody looking on: the same kernel at a width of one, so it is the same future to the bit.

use super::check::check;
use super::outcome::TeamWeek;
use super::reasons::{Reasons, explain};
use super::recorder::Recorder;
use super::refusal::RunRefusal;
use super::story::Story;
use crate::case::Case;
use crate::cause::Cause;
use crate::id::PersonId;
use crate::model::block::Block;
use crate::model::compile;
use crate::model::compiled::Compiled;
use crate::model::parameters::Parameters;
use crate::model::tables::Tables;
use crate::model::team::TeamSums;
use crate::plan::Plan;
use crate::random::Seed;

/// A future that can be told and asked for its reasons.
#[derive(Debug, Clone)]
pub struct Replay {
    compiled: Compiled,
    parameters: Parameters,
    tables: Tables,
    future: u32,
    stories: Vec<Story>,
    team: Vec<TeamWeek>,
    frailties: Vec<f64>,
}

impl Replay {
    /// Runs one future of a plan.
    ///
    /// # Errors
    /// [`RunRefusal`] with the first bound that does not hold.
    pub fn new(
        compiled: Compiled,
        parameters: Parameters,
        seed: Seed,
        future: u32,
    ) -> Result<Self, RunRefusal> {
        check(&compiled, &parameters, 1)?;
        let tables = Tables::new(&compiled, &parameters);
        let mut block = Block::<1>::new(&tables);
        block.assign(seed, future, 1);
        block.begin(&tables);
        let mut recorder = Recorder::new(&compiled, &tables, &block);
        let mut team = vec![TeamSums::default(); usize::from(compiled.horizon)];
        block.run(&tables, &mut team, &mut recorder);
        let team = team.iter().map(TeamWeek::from).collect();
        let stories = recorder.finish(&block);
        let frailties = block
            .people
            .iter()
            .map(|lanes| f64::from(lanes.frailty[0]))
            .collect();
        Ok(Self {
            compiled,
            parameters,
            tables,
            future,
            stories,
            team,
            frailties,
        })
    }

    /// The same from a case and a plan, with the parameters of the case.
    ///
    /// # Errors
    /// [`RunRefusal`] when the plan points at something that is not there, or with the first bound that does not hold.
    pub fn of_plan(case: &Case, plan: &Plan, seed: Seed, future: u32) -> Result<Self, RunRefusal> {
        let parameters = Parameters::for_case(case).map_err(RunRefusal::Parameters)?;
        let compiled = compile(case, plan, &parameters)?;
        Self::new(compiled, parameters, seed, future)
    }

    /// Which future it is.
    #[must_use]
    pub const fn future(&self) -> u32 {
        self.future
    }

    /// Everybody's story, in the order of the case.
    #[must_use]
    pub fn stories(&self) -> &[Story] {
        &self.stories
    }

    /// The team, week by week from week 1.
    #[must_use]
    pub fn team(&self) -> &[TeamWeek] {
        &self.team
    }

    /// The story of one person.
    #[must_use]
    pub fn story(&self, person: &PersonId) -> Option<&Story> {
        self.stories.iter().find(|story| story.person == *person)
    }

    /// Why a person's hazard of leaving for `cause` was what it was in `week` (from 1); `None` when they were not there.
    #[must_use]
    pub fn reasons(&self, person: &PersonId, week: u16, cause: Cause) -> Option<Reasons> {
        let position = self
            .stories
            .iter()
            .position(|story| story.person == *person)?;
        let state = self
            .stories
            .get(position)?
            .weeks
            .iter()
            .find(|state| state.week == week)?;
        let person = self.compiled.people.get(position)?;
        let stage = person
            .stages
            .iter()
            .find(|stage| stage.kind == state.stage)?;
        let group = self.compiled.group;
        let frailty = self.frailties.get(position).copied()?;
        Some(explain(
            &self.parameters,
            &self.tables.preparation,
            group,
            person,
            stage,
            state,
            frailty,
            cause,
        ))
    }
}
