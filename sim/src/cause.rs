//! Why somebody leaves a job for the worse.

use serde::{Deserialize, Serialize};

/// A cause of leaving. Moving on to other work is no cause of leaving and is counted apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Cause {
    /// 仕事の不一致: the work itself didn't fit.
    Mismatch,
    /// 人間関係: relations at the workplace.
    Relations,
    /// 体調・ストレス: health and strain.
    Health,
    /// 生活・家庭・環境: life outside work.
    Life,
    /// 事業所都合: the workplace's own reasons.
    Employer,
}

impl Cause {
    /// All five, in their fixed order.
    pub const ALL: [Self; 5] = [
        Self::Mismatch,
        Self::Relations,
        Self::Health,
        Self::Life,
        Self::Employer,
    ];

    /// Position in [`Self::ALL`].
    #[must_use]
    pub const fn index(self) -> usize {
        self as usize
    }
}
