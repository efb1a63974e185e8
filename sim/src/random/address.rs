//! Where in the space of random numbers a draw lies.

use super::philox::philox4x32;
use super::seed::Seed;

/// What a number is drawn for. **Append only**: a value, once used, keeps its meaning, since every digest rests on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum Purpose {
    /// Drawn once for a person and a future. Block 0: thresholds of Mismatch, Relations, Health, Life; block 1: thresholds of
    /// Employer and MovedOn, threshold of declining before the start, frailty.
    Future = 0,
    /// Weeks until the next shock, as engines 1 and 2 drew them; see [`Shocks`](Self::Shocks).
    Shock = 1,
    /// Whether the check-ins of a week notice rising strain.
    Detection = 2,
    /// Whether a person whose skill goal is met passes to the next stage in a week.
    StepUp = 3,
    /// What an incomplete information sheet leaves unsaid: the stream is the person's, the future a number made from the
    /// programme's id, the week the axis.
    SheetNoise = 4,
    /// Ties broken by lot in a matching.
    MatchingTie = 5,
    /// Which plans a search tries.
    Search = 6,
    /// Coefficients drawn from their ranges.
    Coefficient = 7,
    /// People of the reference population that calibration uses.
    ReferencePopulation = 8,
    /// Points of a designed experiment: the stream is the factor, the future the trajectory.
    Design = 9,
    /// Weeks between the shocks of a future: word `k` of the blocks, end to end, leads to shock `k`, counted from 0.
    Shocks = 10,
}

impl Purpose {
    /// Every purpose, in the order of their numbers.
    pub const ALL: [Self; 11] = [
        Self::Future,
        Self::Shock,
        Self::Detection,
        Self::StepUp,
        Self::SheetNoise,
        Self::MatchingTie,
        Self::Search,
        Self::Coefficient,
        Self::ReferencePopulation,
        Self::Design,
        Self::Shocks,
    ];
}

/// The address of a block of four words: seed, future, person, week and purpose.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Address {
    /// Seed of the whole experiment.
    pub seed: Seed,
    /// Number of the future (replication), from 0.
    pub future: u32,
    /// Permanent stream of the person, as written in the case; never a position in a list.
    pub stream: u32,
    /// Week since clock zero, or 0 for what is not tied to a week.
    pub week: u32,
    /// What the number is for.
    pub purpose: Purpose,
}

impl Address {
    /// The `index`-th block of four words at this address (`index` below 2²⁴).
    #[must_use]
    #[inline(always)]
    pub fn block(self, index: u32) -> [u32; 4] {
        let (counter, key) = self.counter_and_key(index);
        philox4x32(counter, key)
    }

    /// What the generator is asked for the `index`-th block.
    #[inline(always)]
    pub(super) fn counter_and_key(self, index: u32) -> ([u32; 4], [u32; 2]) {
        debug_assert!(index < 1 << 24, "a block index has 24 bits");
        let seed = self.seed.get();
        let counter = [
            self.future,
            self.stream,
            self.week,
            self.purpose as u32 | index << 8,
        ];
        (counter, [seed as u32, (seed >> 32) as u32])
    }
}

#[cfg(test)]
mod tests {
    use super::{Address, Purpose};
    use crate::random::Seed;

    fn address() -> Address {
        Address {
            seed: Seed::new((1 << 40) + 7).unwrap(),
            future: 3,
            stream: 11,
            week: 2,
            purpose: Purpose::Shock,
        }
    }

    /// Value stability: these words may never change.
    #[test]
    fn words_at_an_address_stay() {
        assert_eq!(
            address().block(0),
            [0xf26a_de30, 0xefd1_023c, 0xf1d2_f7c4, 0x6ad1_d540]
        );
    }

    #[test]
    fn every_part_of_the_address_matters() {
        let here = address();
        let elsewhere = [
            Address {
                seed: Seed::new(7).unwrap(),
                ..here
            },
            Address { future: 4, ..here },
            Address { stream: 12, ..here },
            Address { week: 3, ..here },
            Address {
                purpose: Purpose::Detection,
                ..here
            },
        ];
        for other in elsewhere {
            assert_ne!(here.block(0), other.block(0), "{other:?}");
        }
        assert_ne!(here.block(0), here.block(1));
    }
}
