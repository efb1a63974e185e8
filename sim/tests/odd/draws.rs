//! The numbers that chance gives, drawn here from their words and in double precision.

use tsumugi_sim::random::{Address, Purpose, Seed, distribution, normal};

/// Where the draws of one person in one future lie.
#[derive(Clone, Copy)]
pub(crate) struct Draws {
    pub(crate) seed: Seed,
    pub(crate) future: u32,
    pub(crate) stream: u32,
}

/// What is drawn once a future (section 5).
pub(crate) struct Thresholds {
    /// `E_e` of the five causes and of moving on.
    pub(crate) ends: [f64; 6],
    /// Of turning back before the clock.
    pub(crate) declining: f64,
    /// `u` in units of its deviation.
    pub(crate) deviations: f64,
}

impl Draws {
    fn words(self, purpose: Purpose, week: u16, block: u32) -> [u32; 4] {
        let address = Address {
            seed: self.seed,
            future: self.future,
            stream: self.stream,
            week: u32::from(week),
            purpose,
        };
        address.block(block)
    }

    pub(crate) fn thresholds(self) -> Thresholds {
        let first = self.words(Purpose::Future, 0, 0).map(exponential);
        let [employer, moving_on, declining, frailty] = self.words(Purpose::Future, 0, 1);
        let [mismatch, relations, health, life] = first;
        let last = [employer, moving_on].map(exponential);
        Thresholds {
            ends: [mismatch, relations, health, life, last[0], last[1]],
            declining: exponential(declining),
            deviations: normal(distribution::uniform_of_word(frailty)),
        }
    }

    /// 7.9: whether what has this probability of going unseen is noticed.
    pub(crate) fn notices(self, week: u16, unseen: f64) -> bool {
        uniform(self.words(Purpose::Detection, week, 0)[0]) >= unseen
    }

    /// 7.10: whether somebody passes the goals, with probability `exp(−excess)`.
    pub(crate) fn passes(self, week: u16, excess: f64) -> bool {
        exponential(self.words(Purpose::StepUp, week, 0)[0]) > excess
    }
}

fn uniform(word: u32) -> f64 {
    (f64::from(word >> 9) + 0.5) / 8_388_608.0
}

fn exponential(word: u32) -> f64 {
    -libm::log(uniform(word))
}
