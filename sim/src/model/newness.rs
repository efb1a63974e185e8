//! How new the work is to a person: it makes leaving likelier at first, fades week by week, and rises again with a new stage.
//!
//! Until somebody begins another stage newness depends on the week alone. It is looked up then, and kept by lane only later.

#![expect(
    clippy::needless_range_loop,
    reason = "several arrays of lanes are walked side by side"
)]

use super::exp::exp_lane;
use super::rates::Rates;

const E: f32 = core::f32::consts::E;

/// Newness of somebody who has begun one stage only, in one week.
#[derive(Debug, Clone, Copy)]
pub(crate) struct NewnessOfWeek {
    falling: f32,
    rising: f32,
    felt: f32,
    multiplier: f32,
}

impl NewnessOfWeek {
    /// All weeks up to the horizon; entry 0 is week 1.
    pub(crate) fn course(rates: &Rates, horizon: u32) -> Vec<Self> {
        let mut lane = NewnessLanes::<1> {
            falling: [1.0],
            rising: [0.0],
            is_alike: false,
        };
        let weeks = 1..=horizon;
        weeks
            .map(|_| {
                let [felt] = lane.felt(rates);
                let of_week = Self {
                    falling: lane.falling[0],
                    rising: lane.rising[0],
                    felt,
                    multiplier: exp_lane(rates.newness * felt),
                };
                lane.fade(rates);
                of_week
            })
            .collect()
    }
}

/// One person's newness in `N` futures.
#[derive(Debug, Clone)]
#[repr(C, align(64))]
pub(crate) struct NewnessLanes<const N: usize> {
    /// What falls from the first week on; meaningful once lanes differ, as is the next.
    falling: [f32; N],
    /// What rises first, where the baseline has a peak.
    rising: [f32; N],
    /// Whether nobody has begun another stage yet.
    is_alike: bool,
}

impl<const N: usize> NewnessLanes<N> {
    /// Everything is new in every lane.
    pub(crate) const START: Self = Self {
        falling: [1.0; N],
        rising: [0.0; N],
        is_alike: true,
    };

    /// From now on every lane has its own newness, beginning with what all of them have in this week.
    pub(crate) fn part(&mut self, this: &NewnessOfWeek) {
        if self.is_alike {
            self.falling = [this.falling; N];
            self.rising = [this.rising; N];
            self.is_alike = false;
        }
    }

    /// One lane begins a stage for the first time.
    pub(crate) fn restart(&mut self, rates: &Rates, lane: usize) {
        self.falling[lane] += rates.newness_restart * (1.0 - self.falling[lane]);
    }

    /// What newness multiplies hazards by.
    #[inline(always)]
    pub(crate) fn multiply(&self, rates: &Rates, this: &NewnessOfWeek, multiplier: &mut [f32; N]) {
        if self.is_alike {
            *multiplier = [this.multiplier; N];
            return;
        }
        *multiplier = self.felt(rates);
        for lane in 0..N {
            multiplier[lane] = exp_lane(rates.newness * multiplier[lane]);
        }
    }

    /// Newness as the hazards feel it.
    pub(crate) fn felt_in(&self, rates: &Rates, this: &NewnessOfWeek) -> [f32; N] {
        if self.is_alike {
            [this.felt; N]
        } else {
            self.felt(rates)
        }
    }

    /// Adds newness itself, times `weight`, lane by lane.
    #[inline(always)]
    pub(crate) fn add_to(&self, this: &NewnessOfWeek, weight: &[f32; N], sum: &mut [f32; N]) {
        for lane in 0..N {
            let falling = if self.is_alike {
                this.falling
            } else {
                self.falling[lane]
            };
            sum[lane] += weight[lane] * falling;
        }
    }

    /// A week passes. Newness `n` drains into `m`, and both fade with the same rate, so that `m` is `(t/τ)·exp(−t/τ)`, highest
    /// after `τ` weeks with `1/e`.
    #[inline(always)]
    pub(crate) fn fade(&mut self, rates: &Rates) {
        if self.is_alike {
            return;
        }
        let kept = rates.newness_kept;
        if rates.newness_peak > 0.0 {
            for lane in 0..N {
                let flow = rates.newness_flow * self.falling[lane];
                self.rising[lane] = kept * (self.rising[lane] + flow);
            }
        }
        for lane in 0..N {
            self.falling[lane] *= kept;
        }
    }

    /// What falls from the first week, and, where the baseline has a peak, what rises first.
    #[inline(always)]
    fn felt(&self, rates: &Rates) -> [f32; N] {
        if rates.newness_peak == 0.0 {
            return self.falling;
        }
        let (falls, rises) = (1.0 - rates.newness_peak, rates.newness_peak * E);
        let mut felt = [0.0; N];
        for lane in 0..N {
            felt[lane] = falls * self.falling[lane] + rises * self.rising[lane];
        }
        felt
    }
}

#[cfg(test)]
mod tests {
    use super::{NewnessLanes, NewnessOfWeek};
    use crate::case::BaselineGroup;
    use crate::model::Parameters;
    use crate::model::rates::Rates;
    use crate::model::terms::Weights;

    const WEEKS: u32 = 60;

    fn rates(peak: f64) -> Rates {
        let mut parameters = Parameters::embedded().unwrap();
        parameters.newness_peak = peak;
        let weights = Weights::new(&parameters);
        Rates::new(BaselineGroup::Mental, &parameters, &weights)
    }

    #[test]
    fn lanes_that_have_parted_go_the_looked_up_course_until_one_begins_again() {
        for peak in [0.0, 0.7] {
            let rates = rates(peak);
            let course = NewnessOfWeek::course(&rates, WEEKS);
            let mut alike = NewnessLanes::<2>::START;
            let mut parted = NewnessLanes::<2>::START;
            parted.part(&course[0]);
            for (week, this) in course.iter().enumerate() {
                if week == 20 {
                    parted.restart(&rates, 1);
                }
                let (mut same, mut own) = ([0.0; 2], [0.0; 2]);
                alike.multiply(&rates, this, &mut same);
                parted.multiply(&rates, this, &mut own);
                assert_eq!(same[0], own[0], "week {week}");
                assert_eq!(same[1] < own[1], week >= 20, "week {week}");
                assert_eq!(
                    alike.felt_in(&rates, this)[0],
                    parted.felt_in(&rates, this)[0]
                );
                alike.fade(&rates);
                parted.fade(&rates);
            }
        }
    }

    #[test]
    fn newness_fades_by_its_weeks_and_with_a_peak_rises_first() {
        let weeks = Parameters::embedded().unwrap().newness_weeks;
        let course = NewnessOfWeek::course(&rates(0.0), WEEKS);
        for (week, this) in course.iter().enumerate() {
            let exact = libm::exp(-(week as f64) / weeks);
            assert!((f64::from(this.felt) / exact - 1.0).abs() < 1e-5);
        }
        let peaked = NewnessOfWeek::course(&rates(1.0), WEEKS);
        let felt = peaked.iter().map(|this| this.felt);
        let highest = felt
            .enumerate()
            .max_by(|one, other| one.1.total_cmp(&other.1));
        let (week, height) = highest.unwrap();
        assert!((week as f64 - weeks).abs() <= 1.0, "{week} for {weeks}");
        assert!((f64::from(height) - 1.0).abs() < 0.1, "{height}");
    }
}
