//! Expected survival of the reference population: the engine's own weekly step with thresholds nobody reaches, so that the
//! hazards of all weeks are seen and no exit has to be drawn. Smooth in every parameter, which a fit needs.

use super::population::{Practice, piece};
use crate::case::BaselineGroup;
use crate::id::InvalidId;
use crate::model::block::{Block, Witness};
use crate::model::lanes::{PersonLanes, PersonWeek};
use crate::model::parameters::Parameters;
use crate::model::tables::Tables;
use crate::model::team::TeamSums;
use crate::random::Seed;

const LANES: usize = 16;
const WEEKS: usize = 52;

/// Mean survival and incidence of a population.
#[derive(Debug, Clone, PartialEq)]
pub struct Expected {
    /// Mean share still here at the end of each week, from week 0.
    pub survival: Vec<f64>,
    /// Mean cumulative incidence by week 52: five causes, then moving on.
    pub incidence: [f64; 6],
    /// Mean hazard of leaving for one of the five causes in each week among those still here; entry 0 is week 1.
    pub hazard: Vec<f64>,
}

/// How large a population is simulated.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Size {
    /// Pieces of 64 people, each met in 16 futures.
    pub pieces: u32,
}

impl Size {
    /// 2,048 people in 16 futures each.
    pub const USUAL: Self = Self { pieces: 32 };
}

/// Mean expected survival of the reference population.
///
/// # Errors
/// Never for the ids made here.
pub fn expected(
    parameters: &Parameters,
    group: BaselineGroup,
    practice: &Practice,
    size: Size,
) -> Result<Expected, InvalidId> {
    let seed = Seed::default();
    let mut sums = Sums::new();
    for number in 0..size.pieces {
        let compiled = piece(group, practice, seed, number)?;
        let tables = Tables::new(&compiled, parameters);
        let mut block = Block::<LANES>::new(&tables);
        block.assign(seed, 0, LANES);
        block.begin(&tables);
        for lanes in &mut block.people {
            lanes.remaining = [[f32::INFINITY; LANES]; 6];
        }
        let mut team = [TeamSums::default(); WEEKS];
        sums.begin(&tables, &block.people);
        block.run(&tables, &mut team, &mut sums);
    }
    Ok(sums.finish())
}

struct Sums {
    /// Share still here, by person of the piece and lane.
    here: Vec<[f64; LANES]>,
    /// exp(frailty), by person of the piece and lane.
    own: Vec<[f64; LANES]>,
    /// Weekly hazards of the five causes under usual practice.
    baseline: [f64; 5],
    survival: Vec<f64>,
    incidence: [f64; 6],
    hazard: Vec<f64>,
    at_risk: Vec<f64>,
    people: f64,
}

impl Sums {
    fn new() -> Self {
        Self {
            here: Vec::new(),
            own: Vec::new(),
            baseline: [0.0; 5],
            survival: vec![0.0; WEEKS + 1],
            incidence: [0.0; 6],
            hazard: vec![0.0; WEEKS],
            at_risk: vec![0.0; WEEKS],
            people: 0.0,
        }
    }

    fn begin(&mut self, tables: &Tables, lanes: &[PersonLanes<LANES>]) {
        let people = lanes.len();
        self.here = vec![[1.0; LANES]; people];
        let own =
            |lanes: &PersonLanes<LANES>| lanes.frailty.map(|frailty| libm::exp(f64::from(frailty)));
        self.own = lanes.iter().map(own).collect();
        self.baseline = tables.rates.baseline;
        let number = (people * LANES) as f64;
        self.people += number;
        self.survival[0] += number;
    }

    fn finish(self) -> Expected {
        let people = self.people;
        Expected {
            survival: self.survival.into_iter().map(|sum| sum / people).collect(),
            incidence: self.incidence.map(|sum| sum / people),
            hazard: self
                .hazard
                .iter()
                .zip(&self.at_risk)
                .map(|(sum, at_risk)| sum / at_risk)
                .collect(),
        }
    }
}

impl Witness<LANES> for Sums {
    fn person_week(
        &mut self,
        week: u32,
        person: usize,
        _: &PersonLanes<LANES>,
        this: &PersonWeek<LANES>,
        _: &[f32; LANES],
    ) {
        let week = week as usize;
        for (lane, here) in self.here[person].iter_mut().enumerate() {
            let own = self.own[person][lane];
            let hazards: [f64; 6] = core::array::from_fn(|end| {
                let unit = self
                    .baseline
                    .get(end)
                    .map_or(1.0, |baseline| baseline * own);
                unit * f64::from(this.hazards[end][lane])
            });
            let all: f64 = hazards.iter().sum();
            let leaving = *here * (1.0 - libm::exp(-all));
            for (incidence, hazard) in self.incidence.iter_mut().zip(hazards) {
                *incidence += leaving * hazard / all;
            }
            let bad: f64 = hazards.iter().take(5).sum();
            self.hazard[week - 1] += *here * bad;
            self.at_risk[week - 1] += *here;
            *here -= leaving;
            self.survival[week] += *here;
        }
    }
}
