//! The number a learner or an instructor writes down to get the same futures again.

use serde::{Deserialize, Serialize};

/// A seed below 2⁵³, so that it survives a trip through JSON, where numbers are doubles.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(extend("maximum" = Seed::LIMIT - 1)))]
#[serde(try_from = "u64", into = "u64")]
pub struct Seed(u64);

impl Seed {
    /// Seeds are smaller than this.
    pub const LIMIT: u64 = 1 << 53;

    /// Checks a seed.
    ///
    /// # Errors
    /// [`SeedTooLarge`] from 2⁵³ on.
    pub const fn new(value: u64) -> Result<Self, SeedTooLarge> {
        if value < Self::LIMIT {
            Ok(Self(value))
        } else {
            Err(SeedTooLarge { value })
        }
    }

    /// The seed after this one, the first after the last: for futures that nothing has seen yet.
    #[must_use]
    pub const fn next(self) -> Self {
        Self((self.0 + 1) % Self::LIMIT)
    }

    /// The number itself.
    #[must_use]
    pub const fn get(self) -> u64 {
        self.0
    }
}

impl TryFrom<u64> for Seed {
    type Error = SeedTooLarge;

    fn try_from(value: u64) -> Result<Self, Self::Error> {
        Self::new(value)
    }
}

impl From<Seed> for u64 {
    fn from(seed: Seed) -> Self {
        seed.0
    }
}

/// A seed of 2⁵³ or more, which JSON would round.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("seed {value} is not below 2^53")]
pub struct SeedTooLarge {
    /// What was given.
    pub value: u64,
}

#[cfg(test)]
mod tests {
    use super::Seed;

    #[test]
    fn limit_is_refused_and_the_number_before_it_is_not() {
        assert!(Seed::new(Seed::LIMIT).is_err());
        assert_eq!(
            Seed::new(Seed::LIMIT - 1).map(Seed::get),
            Ok(Seed::LIMIT - 1)
        );
    }

    #[test]
    fn the_next_seed_is_never_the_same() {
        let last = Seed::new(Seed::LIMIT - 1).unwrap();
        assert_eq!(last.next(), Seed::new(0).unwrap());
        assert_eq!(last.next().next(), Seed::new(1).unwrap());
    }

    #[test]
    fn a_seed_is_a_plain_number_in_json() {
        let seed = Seed::new(20_260_401).unwrap();
        assert_eq!(serde_json::to_string(&seed).unwrap(), "20260401");
        assert!(serde_json::from_str::<Seed>("9007199254740992").is_err());
    }
}
