//! 7.12: the numbers that chance gives, drawn here from the generator on and in double precision.

use tsumugi_sim::random::{Address, Purpose, Seed};

/// Where the draws of one person in one future lie.
#[derive(Clone, Copy)]
pub(crate) struct Draws {
    pub(crate) seed: u64,
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
    fn words(self, purpose: u32, week: u32, block: u32) -> [u32; 4] {
        let counter = [self.future, self.stream, week, purpose + 256 * block];
        let key = [self.seed % (1 << 32), self.seed / (1 << 32)].map(|half| half as u32);
        philox(counter, key)
    }

    pub(crate) fn thresholds(self) -> Thresholds {
        let first = self.words(0, 0, 0).map(exponential);
        let [employer, moving_on, declining, frailty] = self.words(0, 0, 1);
        let [mismatch, relations, health, life] = first;
        let last = [employer, moving_on].map(exponential);
        Thresholds {
            ends: [mismatch, relations, health, life, last[0], last[1]],
            declining: exponential(declining),
            deviations: normal((f64::from(frailty) + 0.5) / 4_294_967_296.0),
        }
    }

    /// 7.9: whether what has this probability of going unseen is noticed.
    pub(crate) fn notices(self, week: u16, unseen: f64) -> bool {
        uniform(self.words(2, u32::from(week), 0)[0]) >= unseen
    }

    /// 7.10: whether somebody passes the goals, with probability `exp(−excess)`.
    pub(crate) fn passes(self, week: u16, excess: f64) -> bool {
        exponential(self.words(3, u32::from(week), 0)[0]) > excess
    }

    /// 7.2: what a sheet leaves open on an axis, in units of its deviation.
    pub(crate) fn left_open(case: &str, programme: &str, stream: u32, axis: u32) -> f64 {
        let draws = Self {
            seed: 0,
            future: fnv_1a(&[case, programme]),
            stream,
        };
        let [first, second, ..] = draws.words(4, axis, 0).map(f64::from);
        let place = ((4_294_967_296.0 * first + second) / 4_096.0).floor();
        normal((place + 0.5) / 4_503_599_627_370_496.0)
    }

    /// 7.4: an `E` for each event outside work.
    pub(crate) fn between_events(self) -> impl Iterator<Item = f64> {
        let blocks = (0..).map(move |block| self.words(10, 0, block));
        blocks.flatten().map(exponential)
    }
}

fn uniform(word: u32) -> f64 {
    (f64::from(word / 512) + 0.5) / 8_388_608.0
}

fn exponential(word: u32) -> f64 {
    -libm::log(uniform(word))
}

/// `Φ⁻¹`, by halving.
fn normal(below: f64) -> f64 {
    let (mut low, mut high) = (-9.0_f64, 9.0_f64);
    for _ in 0..80 {
        let middle = (low + high) / 2.0;
        if libm::erfc(-middle * core::f64::consts::FRAC_1_SQRT_2) / 2.0 < below {
            low = middle;
        } else {
            high = middle;
        }
    }
    (low + high) / 2.0
}

/// Philox 4×32-10 as in Salmon et al. (2011).
fn philox(counter: [u32; 4], key: [u32; 2]) -> [u32; 4] {
    let ([mut a, mut b, mut c, mut d], [mut left, mut right]) = (counter, key);
    for _ in 0..10 {
        let one = u64::from(a) * 0xD251_1F53;
        let two = u64::from(c) * 0xCD9E_8D57;
        a = (two >> 32) as u32 ^ b ^ left;
        c = (one >> 32) as u32 ^ d ^ right;
        (b, d) = (two as u32, one as u32);
        left = left.wrapping_add(0x9E37_79B9);
        right = right.wrapping_add(0xBB67_AE85);
    }
    [a, b, c, d]
}

/// FNV-1a with 32 bits over the names, a zero byte after each.
fn fnv_1a(names: &[&str]) -> u32 {
    let mut hash = 2_166_136_261_u32;
    for name in names {
        for byte in name.as_bytes().iter().chain(&[0]) {
            hash = (hash ^ u32::from(*byte)).wrapping_mul(16_777_619);
        }
    }
    hash
}

#[test]
fn words_lie_where_they_are_written_to_lie() {
    for (number, purpose) in [
        (0, Purpose::Future),
        (4, Purpose::SheetNoise),
        (10, Purpose::Shocks),
    ] {
        for seed in [0, 31, (1 << 52) + 12_345_678_901] {
            let draws = Draws {
                seed,
                future: 70_000,
                stream: 105,
            };
            let address = Address {
                seed: Seed::new(seed).unwrap(),
                future: 70_000,
                stream: 105,
                week: 9,
                purpose,
            };
            for block in [0, 1, 77] {
                assert_eq!(address.block(block), draws.words(number, 9, block));
            }
        }
    }
}
