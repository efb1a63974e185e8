//! The five axes a person, a task and a schedule are described on.
//!
//! They come from the multi-axis assessment *Five Different Positions* (network-building committee
//! papers, 2021). The meaning of each level is not in the source; ours is: demand *d* means that a
//! person at level *d* does it comfortably without help.

use serde::{Deserialize, Serialize};

use crate::units::OutOfRange;

/// One of the five axes, always in this order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Axis {
    /// 対人関係: contact with others.
    Interpersonal,
    /// メンタル: steadiness of mood.
    Mental,
    /// ストレス: pressure of time and pace.
    Stress,
    /// 思考: steps, judgement, memory.
    Thinking,
    /// 環境: hours, commute, home.
    Environment,
}

impl Axis {
    /// All five, in their fixed order.
    pub const ALL: [Self; 5] = [
        Self::Interpersonal,
        Self::Mental,
        Self::Stress,
        Self::Thinking,
        Self::Environment,
    ];

    /// Position in [`Self::ALL`].
    #[must_use]
    pub const fn index(self) -> usize {
        self as usize
    }
}

/// A level or a demand from 1 to 5.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(extend("minimum" = 1, "maximum" = 5)))]
#[serde(try_from = "i64", into = "i64")]
pub struct Level(u8);

impl Level {
    /// Checks the range.
    ///
    /// # Errors
    /// [`OutOfRange`] outside 1 to 5.
    pub const fn new(value: u8) -> Result<Self, OutOfRange> {
        if value < 1 || value > 5 {
            return Err(OutOfRange {
                value: value as i64,
                lowest: 1,
                highest: 5,
                unit: "level",
            });
        }
        Ok(Self(value))
    }

    /// The plain number.
    #[must_use]
    pub const fn get(self) -> u8 {
        self.0
    }

    /// Whether support tends to be long: the source names levels 1 and 2 on any axis.
    #[must_use]
    pub const fn is_low(self) -> bool {
        self.0 <= 2
    }
}

impl TryFrom<i64> for Level {
    type Error = OutOfRange;

    fn try_from(value: i64) -> Result<Self, OutOfRange> {
        let out = OutOfRange {
            value,
            lowest: 1,
            highest: 5,
            unit: "level",
        };
        Self::new(u8::try_from(value).map_err(|_| out)?)
    }
}

impl From<Level> for i64 {
    fn from(level: Level) -> Self {
        Self::from(level.0)
    }
}

/// One value for each axis.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PerAxis<T> {
    /// 対人関係.
    pub interpersonal: T,
    /// メンタル.
    pub mental: T,
    /// ストレス.
    pub stress: T,
    /// 思考.
    pub thinking: T,
    /// 環境.
    pub environment: T,
}

impl<T: Copy> PerAxis<T> {
    /// The value on one axis.
    #[must_use]
    pub const fn get(&self, axis: Axis) -> T {
        match axis {
            Axis::Interpersonal => self.interpersonal,
            Axis::Mental => self.mental,
            Axis::Stress => self.stress,
            Axis::Thinking => self.thinking,
            Axis::Environment => self.environment,
        }
    }

    /// The five values in the fixed order.
    #[must_use]
    pub const fn to_array(&self) -> [T; 5] {
        [
            self.interpersonal,
            self.mental,
            self.stress,
            self.thinking,
            self.environment,
        ]
    }

    /// One value per axis, made by `value`.
    pub fn from_fn(mut value: impl FnMut(Axis) -> T) -> Self {
        Self {
            interpersonal: value(Axis::Interpersonal),
            mental: value(Axis::Mental),
            stress: value(Axis::Stress),
            thinking: value(Axis::Thinking),
            environment: value(Axis::Environment),
        }
    }
}

/// What a task asks for. The environment axis belongs to the schedule, not to the task.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct TaskDemand {
    /// 対人関係.
    pub interpersonal: Level,
    /// メンタル.
    pub mental: Level,
    /// ストレス.
    pub stress: Level,
    /// 思考.
    pub thinking: Level,
}

impl TaskDemand {
    /// The demand on one axis; `None` for the environment.
    #[must_use]
    pub const fn get(&self, axis: Axis) -> Option<Level> {
        match axis {
            Axis::Interpersonal => Some(self.interpersonal),
            Axis::Mental => Some(self.mental),
            Axis::Stress => Some(self.stress),
            Axis::Thinking => Some(self.thinking),
            Axis::Environment => None,
        }
    }
}
