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

impl Step<'_> {
    /// State and hazards of one week in every lane, and the lanes in which a threshold has been reached: nobody is here there any
    /// more. The skilled hours and the good week of all others count.
    ///
    /// A loop for the state and one for each cause, since one for everything has more numbers at hand than registers hold.
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
        for lane in 0..N {
            let gaps = self.gaps(lanes, lane);
            let exposure = lanes.exposure[lane];
            for axis in 0..5 {
                if W::LOOKS_ON {
                    this.gaps[axis][lane] = gaps[axis];
                }
                this.weighed[axis][lane] = exposure * gaps[axis];
            }
            self.change_state(lanes, this, lane);
        }
        let readiness = &workplace.readiness;
        self.run_up::<N, ANY, 0>(lanes, this, readiness);
        self.run_up::<N, ANY, 1>(lanes, this, readiness);
        self.run_up::<N, ANY, 2>(lanes, this, readiness);
        self.run_up::<N, ANY, 3>(lanes, this, readiness);
        self.run_up::<N, ANY, 4>(lanes, this, readiness);
        if MOVES {
            self.move_on(lanes, this);
        } else if W::LOOKS_ON {
            this.hazards[MOVING_ON] = [0.0; N];
        }
        self.add_up::<N, MOVES>(lanes, &mut workplace.good)
    }

    /// One cause's hazards run up against its thresholds.
    #[inline(always)]
    fn run_up<const N: usize, const ANY: bool, const CAUSE: usize>(
        &self,
        lanes: &mut PersonLanes<N>,
        this: &mut PersonWeek<N>,
        readiness: &[f32; N],
    ) {
        for lane in 0..N {
            let sum = self.sum::<N, ANY, CAUSE>(lanes, this, readiness, lane);
            let multiplier = self.rates.cap.multiplier(sum);
            let hazard = if CAUSE == EMPLOYER {
                multiplier
            } else {
                multiplier * this.new[lane]
            };
            this.hazards[CAUSE][lane] = hazard;
            lanes.remaining[CAUSE][lane] -= hazard;
        }
    }

    /// The same of moving on from the last stage.
    #[inline(always)]
    fn move_on<const N: usize>(&self, lanes: &mut PersonLanes<N>, this: &mut PersonWeek<N>) {
        let (level, slope) = (self.rates.moved_on_level, self.rates.moved_on_slope);
        for lane in 0..N {
            let predictor = level + slope * (lanes.skill[lane] + lanes.confidence[lane]);
            let hazard = exp_lane(predictor) * lanes.on_last_stage[lane];
            this.hazards[MOVING_ON][lane] = hazard;
            lanes.remaining[MOVING_ON][lane] -= hazard;
        }
    }

    /// The lanes in which a threshold has been reached. In all others the week counts.
    #[inline(always)]
    fn add_up<const N: usize, const MOVES: bool>(
        &self,
        lanes: &mut PersonLanes<N>,
        good: &mut [f32; N],
    ) -> LaneSet {
        let mut reached = 0;
        for lane in 0..N {
            let mut nearest = lanes.remaining[0][lane];
            for cause in 1..5 {
                nearest = smaller(lanes.remaining[cause][lane], nearest);
            }
            if MOVES {
                nearest = smaller(lanes.remaining[MOVING_ON][lane], nearest);
            }
            let has_reached = nearest <= 0.0;
            reached |= select(has_reached, BITS[lane], 0);
            let here = select(has_reached, 0.0, lanes.here[lane]);
            lanes.here[lane] = here;
            lanes.skilled_exposure[lane] += here * lanes.exposure[lane] * lanes.skill[lane];
            let is_good = lanes.strain[lane] < self.rates.strain_threshold;
            good[lane] += select(is_good, here, 0.0);
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
            gaps[axis] = larger(gap, 0.0);
        }
        gaps
    }

    /// Strain, skill and confidence at the end of the week.
    #[inline(always)]
    fn change_state<const N: usize>(
        &self,
        lanes: &mut PersonLanes<N>,
        this: &PersonWeek<N>,
        lane: usize,
    ) {
        let rates = self.rates;
        let [interpersonal, mental, stress, thinking, environment] =
            this.weighed.each_ref().map(|gaps| gaps[lane]);
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
        lanes.strain[lane] = strain;
        lanes.skill[lane] = skill;
        lanes.confidence[lane] = confidence + rates.confidence_rate * (level - confidence);
    }

    /// The terms under the cap of one cause, added up.
    #[inline(always)]
    fn sum<const N: usize, const ANY: bool, const CAUSE: usize>(
        &self,
        lanes: &PersonLanes<N>,
        this: &PersonWeek<N>,
        readiness: &[f32; N],
        lane: usize,
    ) -> f32 {
        let weights = &self.rates.causes[CAUSE];
        let mut sum = lanes.fixed[CAUSE][lane] + self.preview[CAUSE];
        for axis in 0..5 {
            if ANY || GAPS[axis][CAUSE] {
                sum += weights.gaps[axis] * this.weighed[axis][lane];
            }
        }
        if ANY || STRAIN[CAUSE] {
            sum += weights.strain * lanes.strain[lane];
        }
        if ANY || CONFIDENCE[CAUSE] {
            sum += weights.confidence * lanes.confidence[lane];
        }
        if ANY || READINESS[CAUSE] {
            sum += weights.readiness * readiness[lane];
        }
        sum
    }
}
