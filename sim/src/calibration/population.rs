//! The reference population: a made-up group under usual practice, to which the published figures are held. It is an
//! assumption; the figures belong to other people.

use crate::axis::Axis;
use crate::case::BaselineGroup;
use crate::id::{InvalidId, PersonId, WorkplaceId};
use crate::model::compiled::{
    Compiled, CompiledPerson, CompiledStage, CompiledTeam, CompiledWorkplace, Relief,
};
use crate::plan::{CheckIn, ContactMode, Opening, Rhythm, StageKind, StepUp};
use crate::random::{Address, Purpose, Seed, distribution, normal};
use crate::units::Weeks;

/// What is done for the reference population; `None` and [`Usual`](Accommodating::Usual) stand for usual practice.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Practice {
    /// A buddy for everybody or for nobody, instead of 30 %.
    pub buddy: Option<bool>,
    /// Everybody or nobody in the field they asked for, instead of 40 %.
    pub preferred: Option<bool>,
    /// Accommodations.
    pub accommodating: Accommodating,
    /// Contact by the team.
    pub contact: Contact,
    /// Whether everybody starts with a trial and short hours.
    pub staged: bool,
    /// Whether only people count whom their work asks at least half a level more than they have, on some axis.
    pub only_with_gap: bool,
}

/// Accommodations in the reference population.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Accommodating {
    /// One, anywhere.
    Usual,
    /// None.
    None,
    /// One, on the largest gap.
    WellPlaced,
}

/// Contact in the reference population.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Contact {
    /// A phone call a month for half a year.
    Usual,
    /// None.
    None,
    /// A visit every week, all year.
    WeeklyVisits,
}

impl Practice {
    /// What is usually done.
    pub const USUAL: Self = Self {
        buddy: None,
        preferred: None,
        accommodating: Accommodating::Usual,
        contact: Contact::Usual,
        staged: false,
        only_with_gap: false,
    };
}

/// People in one piece of the population; each has a workplace of their own.
const PIECE: usize = 64;
/// Streams set aside for a piece.
const STREAMS: u32 = 4_096;
const FIRST_ACCOMMODATION: usize = 0;
const BUDDY: usize = 1;
const BRIEFING: usize = 2;

/// A piece of the reference population under a practice: 64 people, each with a workplace of their own.
///
/// # Errors
/// Never for the ids made here.
pub fn piece(
    group: BaselineGroup,
    practice: &Practice,
    seed: Seed,
    number: u32,
) -> Result<Compiled, InvalidId> {
    let mut people = Vec::with_capacity(PIECE);
    let mut workplaces = Vec::with_capacity(PIECE);
    let mut lots = (number * STREAMS..).map(|stream| Lot { seed, stream });
    for position in 0..PIECE {
        let counts = |lot: &Lot| !practice.only_with_gap || lot.has_gap();
        let Some(lot) = lots.find(counts) else { break };
        people.push(lot.person(practice, position)?);
        let briefing = (lot.uniform(6) < 0.5).then_some(BRIEFING);
        workplaces.push(CompiledWorkplace {
            id: WorkplaceId::new(format!("w{position}"))?,
            briefing,
        });
    }
    Ok(Compiled {
        horizon: 52,
        group,
        people,
        unplaced: Vec::new(),
        workplaces,
        team: CompiledTeam {
            weekly: 10_080,
            weeks_before: 4,
            order: (0..PIECE).collect(),
            // Everything planned is in place at the start: three pieces that take no time.
            preparation: vec![0, 0, 0],
            visit: 30,
            phone: 10,
            adjustment: 30,
            missed: 0,
        },
    })
}

/// What falls by lot for one person of the population.
#[derive(Clone, Copy)]
struct Lot {
    seed: Seed,
    stream: u32,
}

impl Lot {
    fn uniform(self, number: u32) -> f64 {
        let purpose = Purpose::ReferencePopulation;
        let address = Address {
            seed: self.seed,
            future: 0,
            stream: self.stream,
            week: number / 4,
            purpose,
        };
        let words = address.block(0);
        distribution::uniform_of_word(words[(number % 4) as usize])
    }

    fn levels(self) -> [f64; 5] {
        core::array::from_fn(|axis| {
            libm::round(3.0 + normal(self.uniform(20 + axis as u32))).clamp(1.0, 5.0)
        })
    }

    fn has_gap(self) -> bool {
        let levels = self.levels();
        let demands = self.better_job(&levels);
        demands
            .iter()
            .zip(levels)
            .any(|(demand, level)| demand - level >= 0.5)
    }

    fn person(self, practice: &Practice, position: usize) -> Result<CompiledPerson, InvalidId> {
        let levels = self.levels();
        let demands = self.better_job(&levels);
        let buddy = practice.buddy.unwrap_or(self.uniform(0) < 0.3);
        let stage = |kind: StageKind, hours: u32| {
            self.stage(practice, &levels, demands, buddy, kind, hours)
        };
        let stages = if practice.staged {
            vec![
                stage(StageKind::Trial, 8),
                stage(StageKind::ShortHours, 15),
                stage(StageKind::FlexibleJob, 25),
            ]
        } else {
            vec![stage(StageKind::FlexibleJob, 25)]
        };
        Ok(CompiledPerson {
            id: PersonId::new(format!("p{position}"))?,
            stream: self.stream,
            workplace: position,
            levels,
            history: normal(self.uniform(1)).clamp(-3.0, 3.0),
            income_need: self.uniform(2),
            confidence: 0.25 + 0.40 * self.uniform(3),
            preferred: practice.preferred.unwrap_or(self.uniform(4) < 0.4),
            thanked: self.uniform(5),
            releases: 0.5,
            sheet: 0.5,
            visit: None,
            yen_once: 0,
            before: Vec::new(),
            stages,
        })
    }

    /// The better of two jobs with demands from 2 to 4, and 2 or 3 on the environment.
    fn better_job(self, levels: &[f64; 5]) -> [f64; 5] {
        let job = |first: u32| -> [f64; 5] {
            core::array::from_fn(|axis| {
                let lot = self.uniform(first + axis as u32);
                if axis == Axis::Environment.index() {
                    if lot < 0.5 { 2.0 } else { 3.0 }
                } else {
                    2.0 + 2.0 * lot
                }
            })
        };
        let gap = |demands: &[f64; 5]| -> f64 {
            demands
                .iter()
                .zip(levels)
                .map(|(demand, level)| (demand - level).max(0.0))
                .sum()
        };
        let (one, other) = (job(28), job(36));
        if gap(&one) <= gap(&other) { one } else { other }
    }

    fn stage(
        self,
        practice: &Practice,
        levels: &[f64; 5],
        demands: [f64; 5],
        buddy: bool,
        kind: StageKind,
        hours: u32,
    ) -> CompiledStage {
        let is_trial = kind == StageKind::Trial;
        let environment = if hours <= 15 { 1.0 } else { demands[4] };
        let easier = if is_trial { 1.0 } else { 0.0 };
        CompiledStage {
            kind,
            demands: core::array::from_fn(|axis| {
                if axis == Axis::Environment.index() {
                    environment
                } else {
                    demands[axis] - easier
                }
            }),
            minutes_per_week: hours * 60,
            paid: !is_trial,
            yen_per_week: 0,
            hours_of_pay: if is_trial { 0.0 } else { f64::from(hours) },
            at_least: if is_trial { 4 } else { 8 },
            at_most: 52,
            skill_goal: 0.0,
            step_up: StepUp::Time,
            reliefs: self.relief(practice, levels, &demands),
            buddy: buddy.then_some(BUDDY),
            check_in: check_in(practice.contact),
            may_step_back: false,
        }
    }

    fn relief(self, practice: &Practice, levels: &[f64; 5], demands: &[f64; 5]) -> Vec<Relief> {
        let axis = match practice.accommodating {
            Accommodating::None => return Vec::new(),
            Accommodating::Usual => (self.uniform(7) * 5.0) as usize,
            Accommodating::WellPlaced => largest_gap(levels, demands),
        };
        Axis::ALL
            .get(axis)
            .map(|&axis| Relief {
                axis,
                item: FIRST_ACCOMMODATION,
                yen_per_week: 0,
            })
            .into_iter()
            .collect()
    }
}

fn largest_gap(levels: &[f64; 5], demands: &[f64; 5]) -> usize {
    let gap = |axis: usize| demands[axis] - levels[axis];
    (1..5).fold(0, |largest, axis| {
        if gap(axis) > gap(largest) {
            axis
        } else {
            largest
        }
    })
}

fn check_in(contact: Contact) -> CheckIn {
    match contact {
        Contact::None => CheckIn::NONE,
        Contact::WeeklyVisits => CheckIn {
            mode: ContactMode::Visit,
            opening: None,
            rhythm: Rhythm::Weekly,
        },
        Contact::Usual => CheckIn {
            mode: ContactMode::Phone,
            opening: Some(Opening {
                weeks: Weeks::clamped(26),
                rhythm: Rhythm::Monthly,
            }),
            rhythm: Rhythm::Never,
        },
    }
}
