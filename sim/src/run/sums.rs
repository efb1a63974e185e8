//! Sums over futures, and means and variances from counts of futures.

use core::ops::AddAssign;

/// Adds the sums of other futures, each to its own.
pub(super) fn add_each<T: Copy + AddAssign>(sums: &mut [T], more: &[T]) {
    for (sum, &more) in sums.iter_mut().zip(more) {
        *sum += more;
    }
}

/// Sums over futures of a number of people and of its square.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Sums {
    futures: u64,
    first: u64,
    second: u64,
}

impl Sums {
    /// From how many futures have exactly so many people.
    pub(crate) fn of(futures_by_count: &[u32]) -> Self {
        let counts = (0_u64..).zip(futures_by_count);
        let none = Self {
            futures: 0,
            first: 0,
            second: 0,
        };
        counts.fold(none, |sums, (count, &futures)| Self {
            futures: sums.futures + u64::from(futures),
            first: added(sums.first, futures, count),
            second: added(sums.second, futures, count.saturating_mul(count)),
        })
    }

    /// The number of people, summed over futures.
    pub(crate) const fn total(self) -> u64 {
        self.first
    }

    /// Mean over futures.
    pub(crate) fn mean(self) -> f64 {
        self.first as f64 / self.futures.max(1) as f64
    }

    /// Sample variance over futures; 0 for a single one.
    pub(crate) fn variance(self) -> f64 {
        sample_variance(self.futures, self.first as f64, self.second as f64)
    }

    /// Standard error of the mean.
    pub(crate) fn error(self) -> f64 {
        libm::sqrt(self.variance() / self.futures.max(1) as f64)
    }
}

/// A sum and so many times a number more; no more than fits, which only a damaged result comes to.
fn added(sum: u64, times: u32, number: u64) -> u64 {
    sum.saturating_add(u64::from(times).saturating_mul(number))
}

/// Sample variance of `number` values from their sum and the sum of their squares; 0 for a single one.
pub(super) fn sample_variance(number: u64, sum: f64, sum_of_squares: f64) -> f64 {
    if number < 2 {
        return 0.0;
    }
    let number = number as f64;
    ((sum_of_squares - sum * sum / number) / (number - 1.0)).max(0.0)
}

#[cfg(test)]
mod tests {
    use super::Sums;

    #[test]
    fn sums_are_those_of_the_numbers_counted() {
        // 0, 1, 1, 3
        let sums = Sums::of(&[1, 2, 0, 1]);
        assert_eq!((sums.total(), sums.mean()), (5, 1.25));
        assert!((sums.variance() - 19.0 / 12.0).abs() < 1e-15);
        assert!((sums.error() * sums.error() - 19.0 / 48.0).abs() < 1e-15);
        assert_eq!(Sums::of(&[0, 1]).variance(), 0.0);
        assert_eq!(Sums::of(&[]).mean(), 0.0);
    }
}
