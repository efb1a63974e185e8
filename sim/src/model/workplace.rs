//! A workplace in `N` futures: its readiness, which good weeks build and sudden exits wear down.

#![expect(
    clippy::needless_range_loop,
    reason = "several arrays of lanes are walked side by side"
)]

use super::rates::Rates;
use super::tables::WorkplaceTable;
use crate::select::{larger, smaller};

/// One workplace in `N` futures.
#[derive(Debug, Clone, Copy)]
#[repr(C, align(64))]
pub(crate) struct WorkplaceLanes<const N: usize> {
    pub(crate) readiness: [f32; N],
    pub(crate) briefed: [bool; N],
    /// People with a good week, this week.
    pub(crate) good: [f32; N],
    /// People who left without a recent check-in, this week.
    pub(crate) sudden: [f32; N],
}

impl<const N: usize> WorkplaceLanes<N> {
    pub(crate) fn new(rates: &Rates) -> Self {
        Self {
            readiness: [rates.readiness_start; N],
            briefed: [false; N],
            good: [0.0; N],
            sudden: [0.0; N],
        }
    }

    /// A briefing that the queue has reached counts from now.
    #[inline(never)]
    pub(crate) fn brief(&mut self, rates: &Rates, table: &WorkplaceTable, prepared: &[f32; N]) {
        let Some(briefed_at) = table.briefed_at else {
            return;
        };
        for lane in 0..N {
            if !self.briefed[lane] && briefed_at <= prepared[lane] {
                self.briefed[lane] = true;
                let readiness = self.readiness[lane] + rates.readiness_briefed;
                self.readiness[lane] = smaller(1.0, readiness);
            }
        }
    }

    /// Readiness grows with good weeks and falls with sudden exits.
    #[inline(always)]
    pub(crate) fn end_week(&mut self, rates: &Rates, table: &WorkplaceTable) {
        let (by_good, by_exit) = (rates.readiness_good_week, rates.readiness_sudden_exit);
        let share_of_one = table.share_of_one;
        for lane in 0..N {
            let readiness = self.readiness[lane];
            let share = self.good[lane] * share_of_one;
            let grown = readiness + by_good * (1.0 - readiness) * share;
            let fallen = grown - by_exit * self.sudden[lane];
            self.readiness[lane] = larger(0.0, fallen);
            self.good[lane] = 0.0;
            self.sudden[lane] = 0.0;
        }
    }
}
