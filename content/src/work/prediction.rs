//! What a learner expects before any result is shown.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use sim::Cause;
use sim::digest::Digest;
use sim::id::PersonId;
use sim::units::Percent;

use super::Text;

/// The weeks a forecast is asked for: 3, 6 and 12 months.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ForecastWeek {
    /// Week 13.
    Week13,
    /// Week 26.
    Week26,
    /// Week 52.
    Week52,
}

impl ForecastWeek {
    /// All three, in order of time.
    pub const ALL: [Self; 3] = [Self::Week13, Self::Week26, Self::Week52];

    /// Weeks since the start.
    #[must_use]
    pub const fn weeks(self) -> u16 {
        match self {
            Self::Week13 => 13,
            Self::Week26 => 26,
            Self::Week52 => 52,
        }
    }
}

/// Expected retention at three moments; it never rises.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(try_from = "ForecastFields", into = "ForecastFields")]
#[cfg_attr(feature = "schema", schemars(with = "ForecastFields"))]
pub struct Forecast([Percent; 3]);

/// A forecast in which more people are there later than before.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("retention can't rise: {earlier} % is followed by {later} %")]
pub struct ForecastRises {
    /// The earlier figure.
    pub earlier: u8,
    /// The later, higher one.
    pub later: u8,
}

#[derive(Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
struct ForecastFields {
    week_13: Percent,
    week_26: Percent,
    week_52: Percent,
}

impl Forecast {
    /// Checks that the figures don't rise.
    ///
    /// # Errors
    /// [`ForecastRises`] names the first pair that does.
    pub fn new(
        week_13: Percent,
        week_26: Percent,
        week_52: Percent,
    ) -> Result<Self, ForecastRises> {
        let figures = [week_13, week_26, week_52];
        match figures.windows(2).find(|pair| pair[0] < pair[1]) {
            Some(pair) => Err(ForecastRises {
                earlier: pair[0].get(),
                later: pair[1].get(),
            }),
            None => Ok(Self(figures)),
        }
    }

    /// The same figure at all moments.
    #[must_use]
    pub const fn level(figure: Percent) -> Self {
        Self([figure; 3])
    }

    /// The figure at a moment.
    #[must_use]
    pub const fn at(self, week: ForecastWeek) -> Percent {
        self.0[week as usize]
    }

    /// The forecast with one figure moved; the others follow as far as they must so that nothing rises.
    #[must_use]
    pub fn with(self, week: ForecastWeek, figure: Percent) -> Self {
        let mut figures = self.0;
        for other in ForecastWeek::ALL {
            let place = other as usize;
            figures[place] = match other.cmp(&week) {
                std::cmp::Ordering::Less => figures[place].max(figure),
                std::cmp::Ordering::Equal => figure,
                std::cmp::Ordering::Greater => figures[place].min(figure),
            };
        }
        Self(figures)
    }
}

impl TryFrom<ForecastFields> for Forecast {
    type Error = ForecastRises;

    fn try_from(fields: ForecastFields) -> Result<Self, ForecastRises> {
        Self::new(fields.week_13, fields.week_26, fields.week_52)
    }
}

impl From<Forecast> for ForecastFields {
    fn from(Forecast([week_13, week_26, week_52]): Forecast) -> Self {
        Self {
            week_13,
            week_26,
            week_52,
        }
    }
}

/// What the learner expects, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Prediction {
    /// Share of people still at work.
    pub retention: Forecast,
    /// How sure the learner is.
    pub confidence: Percent,
    /// Who is most likely to leave early.
    pub most_at_risk: Option<PersonId>,
    /// For which causes people will leave.
    pub causes: BTreeSet<Cause>,
    /// The reasons in the learner's own words.
    pub why: Text,
    /// The plan the prediction was committed for; `None` while it is still being made. Once a plan stands here,
    /// results may be shown and the prediction doesn't change.
    pub committed_for: Option<Digest>,
}

impl Prediction {
    /// A prediction nobody has committed to.
    #[must_use]
    pub fn open(retention: Forecast) -> Self {
        Self {
            retention,
            confidence: Percent::clamped(50),
            most_at_risk: None,
            causes: BTreeSet::new(),
            why: Text::default(),
            committed_for: None,
        }
    }

    /// Whether results may be shown.
    #[must_use]
    pub const fn is_committed(&self) -> bool {
        self.committed_for.is_some()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn percent(value: u8) -> Percent {
        Percent::new(value).unwrap()
    }

    #[test]
    fn retention_never_rises() {
        let rises = Forecast::new(percent(80), percent(60), percent(61));
        assert_eq!(
            rises,
            Err(ForecastRises {
                earlier: 60,
                later: 61
            })
        );
        let text = r#"{"week_13":80,"week_26":60,"week_52":61}"#;
        assert!(serde_json::from_str::<Forecast>(text).is_err());
    }

    #[test]
    fn moving_one_figure_takes_the_others_along_only_as_far_as_needed() {
        let start = Forecast::new(percent(80), percent(60), percent(40)).unwrap();
        let up = start.with(ForecastWeek::Week52, percent(70));
        assert_eq!(
            up,
            Forecast::new(percent(80), percent(70), percent(70)).unwrap()
        );
        let down = start.with(ForecastWeek::Week13, percent(50));
        assert_eq!(
            down,
            Forecast::new(percent(50), percent(50), percent(40)).unwrap()
        );
    }
}
