//! Each way of leaving has a colour and a pattern, so that print and colour vision don't matter.

use yew::prelude::*;

/// A pattern with its colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pattern {
    /// The work didn't fit: slanted lines.
    Mismatch,
    /// Trouble with others: dots.
    Relations,
    /// Health or stress: lines across.
    Health,
    /// Life at home: upright lines.
    Life,
    /// The workplace's own reasons: a lattice.
    Employer,
    /// Moved on well: waves.
    MovedOn,
    /// Held in an unpaid stage too long: sparse dots on paper.
    Stalled,
}

impl Pattern {
    /// Every pattern.
    pub const ALL: [Self; 7] = [
        Self::Mismatch,
        Self::Relations,
        Self::Health,
        Self::Life,
        Self::Employer,
        Self::MovedOn,
        Self::Stalled,
    ];

    const fn id(self) -> &'static str {
        match self {
            Self::Mismatch => "pattern-mismatch",
            Self::Relations => "pattern-relations",
            Self::Health => "pattern-health",
            Self::Life => "pattern-life",
            Self::Employer => "pattern-employer",
            Self::MovedOn => "pattern-moved-on",
            Self::Stalled => "pattern-stalled",
        }
    }

    /// The value of a `fill` attribute that draws it. [`PatternDefinitions`] must be on the page.
    #[must_use]
    pub fn fill(self) -> String {
        format!("url(#{})", self.id())
    }

    const fn ground(self) -> &'static str {
        match self {
            Self::Mismatch => "cause-mismatch",
            Self::Relations => "cause-relations",
            Self::Health => "cause-health",
            Self::Life => "cause-life",
            Self::Employer => "cause-employer",
            Self::MovedOn => "cause-moved-on",
            Self::Stalled => "cause-stalled",
        }
    }

    const fn strokes(self) -> (&'static str, &'static str) {
        match self {
            Self::Mismatch => ("M-1 1 1-1M0 12 12 0M11 13 13 11", "2"),
            Self::Relations => ("M2.9 3h.2M8.9 9h.2", "3.2"),
            Self::Health => ("M0 3h12M0 9h12", "1.8"),
            Self::Life => ("M3 0v12M9 0v12", "1.8"),
            Self::Employer => ("M0 0 12 12M12 0 0 12", "1.3"),
            Self::MovedOn => ("m0 8 3-4 3 4 3-4 3 4", "1.6"),
            Self::Stalled => ("M5.9 6h.2", "2.6"),
        }
    }
}

/// The definitions every patterned shape refers to; the shell puts them on the page once.
#[component]
pub fn PatternDefinitions() -> Html {
    html! {
        <svg class="sprite" aria-hidden="true" focusable="false">
            <defs>
                { for Pattern::ALL.into_iter().map(|pattern| {
                    let (strokes, width) = pattern.strokes();
                    html! {
                        <pattern key={pattern.id()} id={pattern.id()} width="12" height="12" patternUnits="userSpaceOnUse">
                            <rect class={pattern.ground()} width="12" height="12" />
                            <path class="hatch" d={strokes} stroke-width={width} />
                        </pattern>
                    }
                }) }
            </defs>
        </svg>
    }
}

/// Props of [`PatternSwatch`].
#[derive(Properties, PartialEq)]
pub struct PatternSwatchProps {
    /// Which.
    pub pattern: Pattern,
}

/// A small field of a pattern, for a legend or a table.
#[component]
pub fn PatternSwatch(props: &PatternSwatchProps) -> Html {
    html! {
        <svg class="swatch" viewBox="0 0 28 16" width="28" height="16" aria-hidden="true" focusable="false">
            <rect x="0.5" y="0.5" width="27" height="15" rx="2" class="swatch-edge" fill={props.pattern.fill()} />
        </svg>
    }
}
