//! Two plans on the same futures.

use serde::{Deserialize, Serialize};

use super::outcome::Outcome;
use super::sums::{Sums, sample_variance};
use crate::id::PersonId;
use crate::model::{End, PerEnd};

/// Weeks at which plans are compared, where the horizon reaches them.
pub const COMPARED_WEEKS: [u16; 3] = [13, 26, 52];

/// Two plans that met the same luck, future by future.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Comparison {
    /// Results of the first plan.
    pub first: Outcome,
    /// Results of the second plan.
    pub second: Outcome,
    /// Number of people in work, second minus first, at the compared weeks.
    pub in_work: Vec<PairedDifference>,
    /// The same for each person who is matched in either plan.
    pub people: Vec<PersonDifference>,
}

/// A difference between two plans over paired futures: its sums, from which mean and interval follow.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PairedDifference {
    /// End of this week.
    pub week: u16,
    /// How many futures.
    pub futures: u32,
    /// How many people the shares refer to.
    pub people: u32,
    /// Sum over futures of the difference in people.
    pub sum: i64,
    /// Sum over futures of its square.
    pub sum_of_squares: u64,
}

/// How one person fares under the two plans at one week.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PersonDifference {
    /// The person.
    pub id: PersonId,
    /// Counts of futures at the compared weeks.
    pub weeks: Vec<PairedCounts>,
    /// The first future in which the second plan keeps the person in work to the last compared week and the first does not.
    pub first_kept: Option<u32>,
    /// The first future in which it is the other way round.
    pub first_lost: Option<u32>,
}

/// Futures by whether the person is in work under both, one or neither of the plans.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PairedCounts {
    /// End of this week.
    pub week: u16,
    /// In work under both plans.
    pub both: u32,
    /// Only under the first.
    pub only_first: u32,
    /// Only under the second.
    pub only_second: u32,
    /// Under neither.
    pub neither: u32,
}

/// A mean with the ends of its 95 % interval.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct MeanInterval {
    /// The mean.
    pub mean: f64,
    /// Lower end.
    pub low: f64,
    /// Upper end.
    pub high: f64,
}

/// What meeting the same futures saved over futures of their own for each plan.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct VarianceSaved {
    /// End of this week.
    pub week: u16,
    /// Variance over futures of the difference in people in work, as it is.
    pub paired: f64,
    /// The same if the plans met different futures: the sum of both plans' variances.
    pub independent: f64,
}

impl VarianceSaved {
    /// Part of the variance that is saved: 0 for nothing, 1 for all; negative where the plans go apart. 0 where there is none.
    #[must_use]
    pub fn share(&self) -> f64 {
        if self.independent > 0.0 {
            1.0 - self.paired / self.independent
        } else {
            0.0
        }
    }
}

impl Comparison {
    /// What common random numbers saved at each compared week.
    #[must_use]
    pub fn variance_saved(&self) -> Vec<VarianceSaved> {
        let variance = |outcome: &Outcome, week: u16| {
            let counts = outcome.in_work.get(usize::from(week));
            counts.map_or(0.0, |counts| Sums::of(counts).variance())
        };
        let saved = |paired: &PairedDifference| VarianceSaved {
            week: paired.week,
            paired: paired.variance(),
            independent: variance(&self.first, paired.week) + variance(&self.second, paired.week),
        };
        self.in_work.iter().map(saved).collect()
    }
}

impl Comparison {
    /// People by what the second plan changes for them at the last compared week, the largest change of either sign first:
    /// the changes add up to the difference in the number of people in work.
    #[must_use]
    pub fn who_made_the_difference(&self) -> Vec<(&PersonId, MeanInterval)> {
        let mut people: Vec<(&PersonId, MeanInterval)> = self
            .people
            .iter()
            .filter_map(|person| Some((&person.id, person.weeks.last()?.share())))
            .collect();
        people.sort_by(|(_, one), (_, other)| other.mean.abs().total_cmp(&one.mean.abs()));
        people
    }

    /// How a person's ends change by cause over the horizon, in futures: second minus first.
    #[must_use]
    pub fn ends_changed(&self, person: &PersonId) -> PerEnd<i64> {
        let ends = |outcome: &Outcome, end: End| -> i64 {
            let people = outcome.people.iter().filter(|found| found.id == *person);
            people
                .flat_map(|found| found.ends.get(end))
                .map(|&futures| i64::from(futures))
                .sum()
        };
        PerEnd::from_fn(|end| ends(&self.second, end) - ends(&self.first, end))
    }
}

impl PairedDifference {
    /// Mean difference in the share of people in work, with its 95 % interval (normal, over futures).
    #[must_use]
    pub fn share(&self) -> MeanInterval {
        let people = f64::from(self.people.max(1));
        let mean = self.mean_people() / people;
        let half = Z_95 * libm::sqrt(self.variance() / f64::from(self.futures.max(1))) / people;
        MeanInterval {
            mean,
            low: mean - half,
            high: mean + half,
        }
    }

    /// Mean difference in the number of people in work.
    #[must_use]
    pub fn mean_people(&self) -> f64 {
        self.sum as f64 / f64::from(self.futures.max(1))
    }

    /// Sample variance over futures of the difference in people.
    #[must_use]
    pub fn variance(&self) -> f64 {
        sample_variance(
            u64::from(self.futures),
            self.sum as f64,
            self.sum_of_squares as f64,
        )
    }
}

impl PairedCounts {
    /// Mean difference, second minus first, of the chance to be in work, with its 95 % interval (normal, over futures).
    #[must_use]
    pub fn share(&self) -> MeanInterval {
        let futures: u64 = [self.both, self.only_first, self.only_second, self.neither]
            .into_iter()
            .map(u64::from)
            .sum();
        let sum = f64::from(self.only_second) - f64::from(self.only_first);
        let squares = f64::from(self.only_second) + f64::from(self.only_first);
        let count = futures.max(1) as f64;
        let mean = sum / count;
        let half = Z_95 * libm::sqrt(sample_variance(futures, sum, squares) / count);
        MeanInterval {
            mean,
            low: mean - half,
            high: mean + half,
        }
    }
}

/// 97.5 % quantile of the standard normal distribution.
pub(crate) const Z_95: f64 = 1.959_963_984_540_054;
