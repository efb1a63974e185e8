//! How a fit is marked in the weave: a mark for each axis and one word. Knows no web.

use sim::matching::Fit;
use sim::{Axis, PerAxis};

/// The gap on one axis, as far as a small mark can tell it: to the nearest whole level.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum GapMark {
    /// Below half a level.
    #[default]
    None,
    /// About one level.
    One,
    /// Two levels or more.
    Two,
}

impl GapMark {
    /// The mark of a gap in levels.
    pub(crate) fn of(gap: f64) -> Self {
        if gap < 0.5 {
            Self::None
        } else if gap < 1.5 {
            Self::One
        } else {
            Self::Two
        }
    }

    /// Levels the mark stands for; the last means "at least".
    pub(crate) const fn levels(self) -> u8 {
        match self {
            Self::None => 0,
            Self::One => 1,
            Self::Two => 2,
        }
    }
}

/// The five marks of a fit.
pub(crate) fn marks(fit: &Fit) -> PerAxis<GapMark> {
    PerAxis::from_fn(|axis| GapMark::of(fit.axes.get(axis).gap))
}

/// Axes with a mark, in their fixed order.
pub(crate) fn open_axes(fit: &Fit) -> Vec<(Axis, GapMark)> {
    let marks = marks(fit);
    Axis::ALL
        .into_iter()
        .map(|axis| (axis, marks.get(axis)))
        .filter(|(_, mark)| *mark != GapMark::None)
        .collect()
}

/// A fit in one word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Verdict {
    /// No axis is open.
    Fits,
    /// What is open can be closed by accommodations.
    WithCare,
    /// The person's life does not allow it, or more is open than accommodations close.
    HardNow,
}

impl Verdict {
    /// Accommodations that count for one person in the model, and so the most single levels that can be closed.
    const CLOSED_AT_MOST: usize = 3;

    /// The word for a fit.
    pub(crate) fn of(fit: &Fit) -> Self {
        let open = open_axes(fit);
        let wide = open.iter().any(|(_, mark)| *mark == GapMark::Two);
        if !fit.is_possible() || wide || open.len() > Self::CLOSED_AT_MOST {
            Self::HardNow
        } else if open.is_empty() {
            Self::Fits
        } else {
            Self::WithCare
        }
    }
}
