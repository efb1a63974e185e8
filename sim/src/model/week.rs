//! The second pass of a week: gaps, strain, skill, confidence, hazards, leaving, value.
//!
//! The loop over lanes is one plain computation a lane, which the compiler turns into as many at once as the processor's
//! vectors hold. It works on a copy of the rates: the compiler then knows that writing a lane changes none of them.

#![expect(
    clippy::needless_range_loop,
    reason = "several arrays of lanes are walked side by side"
)]

use super::block::Witness;
use super::carriers::{CONFIDENCE, Carriers, GAPS, READINESS, STRAIN};
use super::exp::exp_lane;
use super::lanes::{LaneSet, PersonLanes, PersonWeek};
use super::leaving::write_down_ends;
use super::rates::Rates;
use super::tables::PersonTable;
use super::workplace::WorkplaceLanes;

const ENVIRONMENT: usize = 4;
const EMPLOYER: usize = 4;
const MOVING_ON: usize = 5;

/// One person's week.
#[inline(always)]
pub(crate) fn live<const N: usize, W: Witness<N>>(
    rates: &Rates,
    table: &PersonTable,
    lanes: &mut PersonLanes<N>,
    this: &mut PersonWeek<N>,
    workplace: &mut WorkplaceLanes<N>,
    week: u32,
) {
    find_newness(rates, lanes, this);
    let may_move_on = week >= rates.moved_on_from && lanes.anybody_on_last_stage;
    if !may_move_on {
        this.hazards[MOVING_ON] = [0.0; N];
    }
    let step = Step {
        rates: *rates,
        confidence_level: table.confidence_level,
        preview: table.preview[week as usize - 1],
        struck: lanes.shocks[week as usize - 1],
    };
    let reached = match (rates.carriers, may_move_on) {
        (Carriers::Usual, false) => step.take::<N, W, false, false>(lanes, this, workplace),
        (Carriers::Usual, true) => step.take::<N, W, false, true>(lanes, this, workplace),
        (Carriers::Any, _) => step.take::<N, W, true, true>(lanes, this, workplace),
    };
    if reached > 0 {
        write_down_ends(rates, lanes, this, workplace, week, reached);
    }
    if table.has_buddy {
        for lane in 0..N {
            lanes.accompanied[lane] += lanes.here[lane] * lanes.buddy[lane] * lanes.newness[lane];
        }
    }
    if table.has_running_costs {
        for lane in 0..N {
            lanes.spent[lane] += lanes.here[lane] * lanes.yen_per_week[lane];
        }
    }
}

/// What newness multiplies hazards by; one number where nobody has begun another stage yet.
#[inline(always)]
fn find_newness<const N: usize>(rates: &Rates, lanes: &PersonLanes<N>, this: &mut PersonWeek<N>) {
    this.felt = rates.felt_newness(&lanes.newness, &lanes.rising);
    if lanes.is_newness_alike {
        this.new = [exp_lane(rates.newness * this.felt[0]); N];
    } else {
        for lane in 0..N {
            this.new[lane] = exp_lane(rates.newness * this.felt[lane]);
        }
    }
}

/// What all lanes of a person's week share.
struct Step {
    rates: Rates,
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

impl Step {
    /// State and hazards of one week in every lane; gives the lanes that have reached a threshold. Whoever has is not here any
    /// more; the good weeks and the skilled hours of all who are get counted.
    ///
    /// `ANY` adds up every term for every cause, and not only those that carry it in the parameter file; `MOVES` lets people
    /// on the last stage move on. Neither changes a bit of what the other lanes come to.
    #[inline(always)]
    fn take<const N: usize, W: Witness<N>, const ANY: bool, const MOVES: bool>(
        &self,
        lanes: &mut PersonLanes<N>,
        this: &mut PersonWeek<N>,
        workplace: &mut WorkplaceLanes<N>,
    ) -> LaneSet {
        let threshold = self.rates.strain_threshold;
        let left = if lanes.is_contacted {
            lanes.strain_left
        } else {
            [1.0; N]
        };
        let mut reached: LaneSet = 0;
        for lane in 0..N {
            let exposure = lanes.exposure[lane];
            let gaps = self.gaps(lanes, lane);
            if W::LOOKS_ON {
                for axis in 0..5 {
                    this.gaps[axis][lane] = gaps[axis];
                }
            }
            let gaps = gaps.map(|gap| exposure * gap);
            let readiness = workplace.readiness[lane];
            let state = self.state(lanes, lane, gaps, left[lane], readiness);
            lanes.strain[lane] = state.strain;
            lanes.skill[lane] = state.skill;
            lanes.confidence[lane] = state.confidence;

            let mut nearest = lanes.remaining[MOVING_ON][lane];
            if MOVES {
                let hazard = self.moving_on(&state) * lanes.on_last_stage[lane];
                nearest -= hazard;
                this.hazards[MOVING_ON][lane] = hazard;
                lanes.remaining[MOVING_ON][lane] = nearest;
            }
            for cause in 0..5 {
                let sum = self.sum::<ANY>(cause, lanes.fixed[cause][lane], &state);
                let multiplier = self.rates.cap.multiplier(sum);
                let hazard = if cause == EMPLOYER {
                    multiplier
                } else {
                    multiplier * this.new[lane]
                };
                let remaining = lanes.remaining[cause][lane] - hazard;
                this.hazards[cause][lane] = hazard;
                lanes.remaining[cause][lane] = remaining;
                nearest = if remaining < nearest {
                    remaining
                } else {
                    nearest
                };
            }
            reached |= LaneSet::from(nearest <= 0.0) << lane;
            let here = if nearest > 0.0 { lanes.here[lane] } else { 0.0 };
            lanes.here[lane] = here;
            lanes.skilled_exposure[lane] += here * exposure * state.skill;
            workplace.good[lane] += if state.strain < threshold { here } else { 0.0 };
        }
        reached
    }

    /// Demand beyond level, relief and, but for the environment, skill, by axis.
    #[inline(always)]
    fn gaps<const N: usize>(&self, lanes: &PersonLanes<N>, lane: usize) -> [f32; 5] {
        let learned = self.rates.skill_relief * lanes.skill[lane];
        let mut gaps = [0.0; 5];
        for axis in 0..5 {
            let relief = if axis == ENVIRONMENT { 0.0 } else { learned };
            let gap = lanes.reach[axis][lane] - relief;
            gaps[axis] = if gap > 0.0 { gap } else { 0.0 };
        }
        gaps
    }

    /// Strain, skill and confidence at the end of the week; check-ins leave the part `left` of strain.
    #[inline(always)]
    fn state<const N: usize>(
        &self,
        lanes: &PersonLanes<N>,
        lane: usize,
        gaps: [f32; 5],
        left: f32,
        readiness: f32,
    ) -> State {
        let rates = &self.rates;
        let [interpersonal, mental, stress, thinking, environment] = gaps;
        let all = interpersonal + mental + stress + thinking + environment;
        let is_struck = self.struck & (1 as LaneSet) << lane != 0;
        let shock = if is_struck { rates.shock_strain } else { 0.0 };
        let kept = rates.strain_kept * left * lanes.strain[lane];
        let strain = kept + rates.strain_per_gap * all + shock;
        let skill = lanes.skill[lane];
        let skill = skill + rates.skill_rate * lanes.exposure[lane] * (1.0 - skill);
        let level = self.confidence_level + rates.confidence_skill * skill
            - rates.confidence_strain * strain;
        let level = if level < 0.0 { 0.0 } else { level };
        let level = if level > 1.0 { 1.0 } else { level };
        let confidence = lanes.confidence[lane];
        State {
            gaps,
            strain,
            skill,
            confidence: confidence + rates.confidence_rate * (level - confidence),
            readiness,
        }
    }

    /// The hazard of moving on from the last stage.
    #[inline(always)]
    fn moving_on(&self, state: &State) -> f32 {
        let Rates {
            moved_on_level,
            moved_on_slope,
            ..
        } = self.rates;
        exp_lane(moved_on_level + moved_on_slope * (state.skill + state.confidence))
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
