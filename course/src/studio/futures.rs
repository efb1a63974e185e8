//! Which random futures a plan is run over.

use sim::random::Seed;

/// How many: the mean's error from chance is then below one person of a hundred.
pub(crate) const FUTURES: u32 = 2_000;

/// Everybody who works on a case meets the same futures, so that two plans, and two learners, can be compared.
const SEED: u64 = 20_261_005;

/// The seed of those futures.
pub(crate) fn seed() -> Seed {
    Seed::new(SEED).unwrap_or_default()
}
