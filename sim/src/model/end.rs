//! How a person's time at a workplace ends.

use serde::{Deserialize, Serialize};

use crate::cause::Cause;

/// Every way in which being at the workplace can end.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum End {
    /// Left: the work did not fit.
    Mismatch,
    /// Left: relations at the workplace.
    Relations,
    /// Left: health, strain.
    Health,
    /// Left: home, family, circumstances.
    Life,
    /// Left: circumstances of the employer.
    Employer,
    /// 一般就労・次の職場へ: moved on well, never counted as a failure.
    MovedOn,
    /// An unpaid stage reached its most weeks without a next step.
    Stalled,
}

impl End {
    /// All seven, in their fixed order.
    pub const ALL: [Self; 7] = [
        Self::Mismatch,
        Self::Relations,
        Self::Health,
        Self::Life,
        Self::Employer,
        Self::MovedOn,
        Self::Stalled,
    ];

    /// Position in [`Self::ALL`].
    #[must_use]
    pub const fn index(self) -> usize {
        self as usize
    }

    /// The cause of leaving; `None` for moving on and for a stage that stalled.
    #[must_use]
    pub const fn cause(self) -> Option<Cause> {
        match self {
            Self::Mismatch => Some(Cause::Mismatch),
            Self::Relations => Some(Cause::Relations),
            Self::Health => Some(Cause::Health),
            Self::Life => Some(Cause::Life),
            Self::Employer => Some(Cause::Employer),
            Self::MovedOn | Self::Stalled => None,
        }
    }

    /// Whether somebody with this end still counts as in work ("here or moved on well").
    #[must_use]
    pub const fn is_good(self) -> bool {
        matches!(self, Self::MovedOn)
    }
}

impl From<Cause> for End {
    fn from(cause: Cause) -> Self {
        match cause {
            Cause::Mismatch => Self::Mismatch,
            Cause::Relations => Self::Relations,
            Cause::Health => Self::Health,
            Cause::Life => Self::Life,
            Cause::Employer => Self::Employer,
        }
    }
}

/// One value for each end.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PerEnd<T> {
    /// 仕事の不一致
    pub mismatch: T,
    /// 人間関係
    pub relations: T,
    /// 体調・ストレス
    pub health: T,
    /// 生活・家庭・環境
    pub life: T,
    /// 事業所都合
    pub employer: T,
    /// 一般就労・次の職場へ
    pub moved_on: T,
    /// An unpaid stage held beyond its most weeks.
    pub stalled: T,
}

impl<T> PerEnd<T> {
    /// One value per end, made by `value`.
    pub fn from_fn(mut value: impl FnMut(End) -> T) -> Self {
        Self {
            mismatch: value(End::Mismatch),
            relations: value(End::Relations),
            health: value(End::Health),
            life: value(End::Life),
            employer: value(End::Employer),
            moved_on: value(End::MovedOn),
            stalled: value(End::Stalled),
        }
    }

    /// The value of one end.
    #[must_use]
    pub const fn get(&self, end: End) -> &T {
        match end {
            End::Mismatch => &self.mismatch,
            End::Relations => &self.relations,
            End::Health => &self.health,
            End::Life => &self.life,
            End::Employer => &self.employer,
            End::MovedOn => &self.moved_on,
            End::Stalled => &self.stalled,
        }
    }

    /// The value of one end, to be changed.
    pub const fn get_mut(&mut self, end: End) -> &mut T {
        match end {
            End::Mismatch => &mut self.mismatch,
            End::Relations => &mut self.relations,
            End::Health => &mut self.health,
            End::Life => &mut self.life,
            End::Employer => &mut self.employer,
            End::MovedOn => &mut self.moved_on,
            End::Stalled => &mut self.stalled,
        }
    }
}
