//! The second pass of a week: gaps, strain, skill, confidence, hazards, leaving, value.
//!
//! The loop over lanes is one plain computation a lane, which the compiler turns into as many at once as the processor's
//! vectors hold; it does so only while there is no branch in it (see [`select`](crate::select)).

#![expect(
    clippy::needless_range_loop,
    reason = "several arrays of lanes are walked side by side"
)]

use super::block::Witness;
use super::carriers::{CONFIDENCE, Carriers, GAPS, READINESS, STRAIN};
use super::exp::exp_lane;
use super::lanes::{BITS, LaneSet, PersonLanes, PersonWeek};
use super::newness::NewnessOfWeek;
use super::rates::Rates;
use super::tables::PersonTable;
use super::workplace::WorkplaceLanes;
use crate::select::{larger, select, smaller};

const ENVIRONMENT: usize = 4;
const EMPLOYER: usize = 4;
const MOVING_ON: usize = 5;

/// One person's week, and the lanes in which it is the last.
#[inline(always)]
pub(crate) fn live<const N: usize, W: Witness<N>>(
    rates: &Rates,
    newness: &NewnessOfWeek,
    table: &PersonTable,
    lanes: &mut PersonLanes<N>,
    this: &mut PersonWeek<N>,
    workplace: &mut WorkplaceLanes<N>,
    week: u32,
) -> LaneSet {
    if W::LOOKS_ON {
        this.felt = lanes.newness.felt_in(rates, newness);
    }
    lanes.newness.multiply(rates, newness, &mut this.new);
    let step = Step {
        rates,
        confidence_level: table.confidence_level,
        preview: table.preview[week as usize - 1],
        struck: lanes.shocks[week as usize - 1],
    };
    let moves_on = week >= rates.moved_on_from && lanes.anybody_on_last_stage;
    let reached = match (rates.carriers, moves_on) {
        (Carriers::Usual, false) => step.take::<N, W, false, false>(lanes, this, workplace),
        (Carriers::Usual, true) => step.take::<N, W, false, true>(lanes, this, workplace),
        (Carriers::Any, false) => step.take::<N, W, true, false>(lanes, this, workplace),
        (Carriers::Any, true) => step.take::<N, W, true, true>(lanes, this, workplace),
    };
    if table.has_buddy {
        let mut with_buddy = [0.0; N];
        for lane in 0..N {
            with_buddy[lane] = lanes.here[lane] * lanes.buddy[lane];
        }
        lanes
            .newness
            .add_to(newness, &with_buddy, &mut lanes.accompanied);
    }
    if table.has_running_costs {
        for lane in 0..N {
            lanes.spent[lane] += lanes.here[lane] * lanes.yen_per_week[lane];
        }
    }
    reached
}

/// What all lanes of a person's week share.
struct Step<'a> {
    rates: &'a Rates,
    confidence_level: f32,
    /// By cause.
    preview: [f32; 5],
    /// Lanes with a shock.
    struck: LaneSet,
}

/// What one lane's hazards depend on.
#[derive(Clone, Copy)]
struct State {
    /// Gap × exposure, by axis.
    gaps: [f32; 5],
    strain: f32,
    skill: f32,
    confidence: f32,
    readiness: f32,
}

impl Step<'_> {
    /// State and hazards of one week in every lane, and the lanes in which a threshold has been reached: nobody is here there any
    /// more. The skilled hours and the good week of all others count.
    ///
    /// `ANY` adds up every term for every cause, and not only those that carry it in the parameter file: the same to the bit
    /// where the others weigh nothing. Without `MOVES` nobody moves on.
    #[inline(always)]
    fn take<const N: usize, W: Witness<N>, const ANY: bool, const MOVES: bool>(
        &self,
        lanes: &mut PersonLanes<N>,
        this: &mut PersonWeek<N>,
        workplace: &mut WorkplaceLanes<N>,
    ) -> LaneSet {
        let WorkplaceLanes {
            readiness, good, ..
        } = workplace;
        let mut reached = 0;
        for lane in 0..N {
            let exposure = lanes.exposure[lane];
            let gaps = self.gaps(lanes, lane);
            if W::LOOKS_ON {
                for axis in 0..5 {
                    this.gaps[axis][lane] = gaps[axis];
                }
            }
            let gaps = gaps.map(|gap| exposure * gap);
            let state = self.state(lanes, lane, gaps, readiness[lane]);
            lanes.strain[lane] = state.strain;
            lanes.skill[lane] = state.skill;
            lanes.confidence[lane] = state.confidence;
            let nearest = self.run_up::<N, ANY, MOVES>(lanes, this, lane, &state);
            let has_reached = nearest <= 0.0;
            reached |= select(has_reached, BITS[lane], 0);
            let here = select(has_reached, 0.0, lanes.here[lane]);
            lanes.here[lane] = here;
            lanes.skilled_exposure[lane] += here * exposure * state.skill;
            good[lane] += select(state.strain < self.rates.strain_threshold, here, 0.0);
        }
        reached
    }

    /// One lane's hazards run up against its thresholds. Gives what is left of the nearest.
    #[inline(always)]
    fn run_up<const N: usize, const ANY: bool, const MOVES: bool>(
        &self,
        lanes: &mut PersonLanes<N>,
        this: &mut PersonWeek<N>,
        lane: usize,
        state: &State,
    ) -> f32 {
        let mut nearest = f32::INFINITY;
        for cause in 0..5 {
            let sum = self.sum::<ANY>(cause, lanes.fixed[cause][lane], state);
            let multiplier = self.rates.cap.multiplier(sum);
            let hazard = if cause == EMPLOYER {
                multiplier
            } else {
                multiplier * this.new[lane]
            };
            let remaining = lanes.remaining[cause][lane] - hazard;
            this.hazards[cause][lane] = hazard;
            lanes.remaining[cause][lane] = remaining;
            nearest = smaller(remaining, nearest);
        }
        if MOVES {
            let hazard = self.moving_on(lanes, lane, state);
            let remaining = lanes.remaining[MOVING_ON][lane] - hazard;
            this.hazards[MOVING_ON][lane] = hazard;
            lanes.remaining[MOVING_ON][lane] = remaining;
            nearest = smaller(remaining, nearest);
        } else {
            this.hazards[MOVING_ON][lane] = 0.0;
        }
        nearest
    }

    /// The hazard of moving on from the last stage.
    #[inline(always)]
    fn moving_on<const N: usize>(&self, lanes: &PersonLanes<N>, lane: usize, state: &State) -> f32 {
        let (level, slope) = (self.rates.moved_on_level, self.rates.moved_on_slope);
        let predictor = level + slope * (state.skill + state.confidence);
        exp_lane(predictor) * lanes.on_last_stage[lane]
    }

    /// Demand beyond level, relief and, but for the environment, skill, by axis.
    #[inline(always)]
    fn gaps<const N: usize>(&self, lanes: &PersonLanes<N>, lane: usize) -> [f32; 5] {
        let learned = self.rates.skill_relief * lanes.skill[lane];
        let mut gaps = [0.0; 5];
        for axis in 0..5 {
            let relief = if axis == ENVIRONMENT { 0.0 } else { learned };
            let gap = lanes.reach[axis][lane] - relief;
            gaps[axis] = larger(gap, 0.0);
        }
        gaps
    }

    /// Strain, skill and confidence at the end of the week.
    #[inline(always)]
    fn state<const N: usize>(
        &self,
        lanes: &PersonLanes<N>,
        lane: usize,
        gaps: [f32; 5],
        readiness: f32,
    ) -> State {
        let rates = self.rates;
        let [interpersonal, mental, stress, thinking, environment] = gaps;
        let all = interpersonal + mental + stress + thinking + environment;
        let is_struck = self.struck & BITS[lane] != 0;
        let shock = select(is_struck, rates.shock_strain, 0.0);
        let kept = rates.strain_kept * lanes.strain_left[lane] * lanes.strain[lane];
        let strain = kept + rates.strain_per_gap * all + shock;
        let skill = lanes.skill[lane];
        let skill = skill + rates.skill_rate * lanes.exposure[lane] * (1.0 - skill);
        let level = self.confidence_level + rates.confidence_skill * skill
            - rates.confidence_strain * strain;
        let level = smaller(1.0, larger(0.0, level));
        let confidence = lanes.confidence[lane];
        State {
            gaps,
            strain,
            skill,
            confidence: confidence + rates.confidence_rate * (level - confidence),
            readiness,
        }
    }

    /// The terms under the cap of one cause, added up.
    #[inline(always)]
    fn sum<const ANY: bool>(&self, cause: usize, fixed: f32, state: &State) -> f32 {
        let weights = &self.rates.causes[cause];
        let mut sum = fixed + self.preview[cause];
        for axis in 0..5 {
            if ANY || GAPS[axis][cause] {
                sum += weights.gaps[axis] * state.gaps[axis];
            }
        }
        if ANY || STRAIN[cause] {
            sum += weights.strain * state.strain;
        }
        if ANY || CONFIDENCE[cause] {
            sum += weights.confidence * state.confidence;
        }
        if ANY || READINESS[cause] {
            sum += weights.readiness * state.readiness;
        }
        sum
    }
}
