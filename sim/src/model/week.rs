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
use super::lanes::{BITS, LaneSet, PersonLanes, PersonWeek};
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
    let step = Step {
        rates: *rates,
        confidence_level: table.confidence_level,
        preview: table.preview[week as usize - 1],
        struck: lanes.shocks[week as usize - 1],
    };
    match rates.carriers {
        Carriers::Usual => step.take::<N, W, false>(lanes, this, &workplace.readiness),
        Carriers::Any => step.take::<N, W, true>(lanes, this, &workplace.readiness),
    }
    if week >= rates.moved_on_from && lanes.anybody_on_last_stage {
        move_on(rates, lanes, this);
    } else {
        this.hazards[MOVING_ON] = [0.0; N];
    }
    if count_who_stays(rates.strain_threshold, lanes, this, workplace) {
        write_down_ends(rates, lanes, this, workplace, week);
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

/// The hazard of moving on from the last stage, and the nearest threshold with it.
#[inline(always)]
fn move_on<const N: usize>(rates: &Rates, lanes: &mut PersonLanes<N>, this: &mut PersonWeek<N>) {
    let (level, slope) = (rates.moved_on_level, rates.moved_on_slope);
    for lane in 0..N {
        let predictor = level + slope * (lanes.skill[lane] + lanes.confidence[lane]);
        let hazard = exp_lane(predictor) * lanes.on_last_stage[lane];
        let remaining = lanes.remaining[MOVING_ON][lane] - hazard;
        let nearest = this.nearest[lane];
        this.hazards[MOVING_ON][lane] = hazard;
        lanes.remaining[MOVING_ON][lane] = remaining;
        this.nearest[lane] = if remaining < nearest {
            remaining
        } else {
            nearest
        };
    }
}

/// Whoever has reached a threshold is not here any more; the skilled hours and the good week of all others count. Tells whether
/// somebody has.
#[inline(always)]
fn count_who_stays<const N: usize>(
    strain_threshold: f32,
    lanes: &mut PersonLanes<N>,
    this: &PersonWeek<N>,
    workplace: &mut WorkplaceLanes<N>,
) -> bool {
    let mut good = workplace.good;
    let mut reached = 0_u32;
    for lane in 0..N {
        let has_reached = this.nearest[lane] <= 0.0;
        reached |= u32::from(has_reached);
        let here = if has_reached { 0.0 } else { lanes.here[lane] };
        lanes.here[lane] = here;
        lanes.skilled_exposure[lane] += here * lanes.exposure[lane] * lanes.skill[lane];
        good[lane] += if lanes.strain[lane] < strain_threshold {
            here
        } else {
            0.0
        };
    }
    workplace.good = good;
    reached > 0
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
    /// State and hazards of one week in every lane, and what is left of the nearest threshold of the five causes.
    ///
    /// `ANY` adds up every term for every cause, and not only those that carry it in the parameter file: the same to the bit
    /// where the others weigh nothing.
    #[inline(always)]
    fn take<const N: usize, W: Witness<N>, const ANY: bool>(
        &self,
        lanes: &mut PersonLanes<N>,
        this: &mut PersonWeek<N>,
        readiness: &[f32; N],
    ) {
        // A copy, since the compiler can't know that a person's lanes and a workplace's are apart.
        let readiness = *readiness;
        let left = if lanes.is_contacted {
            lanes.strain_left
        } else {
            [1.0; N]
        };
        for lane in 0..N {
            let exposure = lanes.exposure[lane];
            let gaps = self.gaps(lanes, lane);
            if W::LOOKS_ON {
                for axis in 0..5 {
                    this.gaps[axis][lane] = gaps[axis];
                }
            }
            let gaps = gaps.map(|gap| exposure * gap);
            let state = self.state(lanes, lane, gaps, left[lane], readiness[lane]);
            lanes.strain[lane] = state.strain;
            lanes.skill[lane] = state.skill;
            lanes.confidence[lane] = state.confidence;
            let mut nearest = f32::INFINITY;
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
            this.nearest[lane] = nearest;
        }
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
        let is_struck = self.struck & BITS[lane] != 0;
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
