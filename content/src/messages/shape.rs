//! Strings of the two shapes of the baseline: when in a year leaving is most likely under usual practice.

use sim::case::BaselineShape;

/// Strings of the two shapes of the baseline.
#[derive(Clone, Copy, Debug)]
pub struct ShapeMessages {
    /// Opens the question.
    pub summary: &'static str,
    /// What is supposed here, and what else could be.
    pub about: fn(BaselineShape) -> &'static str,
    /// Runs the plan with the other shape.
    pub run: &'static str,
    /// It is on its way.
    pub running: &'static str,
    /// People of a hundred after 3, 6 and 12 months with the other shape, and with this one.
    pub told: fn(other: [&str; 3], here: [&str; 3]) -> String,
    /// What this does not touch.
    pub note: &'static str,
}

/// Japanese.
pub const JA: ShapeMessages = ShapeMessages {
    summary: "離れやすい時期の見方を変えると、どうなるか",
    about: |shape| match shape {
        BaselineShape::Falling => {
            "この結果は、離れやすさが最初の週にいちばん高いと置いています。3か月めに山がくるという研究（Farber 1994年）もあります。もとにした調査の数は3か月後と12か月後の二つだけで、どちらの形もそれに合います。"
        }
        BaselineShape::PeakInThirdMonth => {
            "この事例は、離れやすさが3か月めにいちばん高いと置いています（Farber 1994年）。最初の週にいちばん高いと置くこともできます。もとにした調査の数は3か月後と12か月後の二つだけで、どちらの形もそれに合います。"
        }
    },
    run: "もう一つの見方で動かす",
    running: "もう一つの見方で動かしています",
    told: |other, here| {
        format!(
            "もう一つの見方では、続けている人は3か月後{}人、6か月後{}人、12か月後{}人です。上の結果では{}人、{}人、{}人でした。",
            other[0], other[1], other[2], here[0], here[1], here[2]
        )
    },
    note: "予想も、残してある結果も、変わりません。",
};

/// English.
pub const EN: ShapeMessages = ShapeMessages {
    summary: "What if people leave at other times of the year?",
    about: |shape| match shape {
        BaselineShape::Falling => {
            "This result supposes that leaving is most likely in the first week. Other work found the peak in the third month (Farber 1994). The survey behind it gives two figures only, for 3 and for 12 months, and both shapes meet them."
        }
        BaselineShape::PeakInThirdMonth => {
            "This case supposes that leaving is most likely in the third month (Farber 1994). It could as well be the first week. The survey behind it gives two figures only, for 3 and for 12 months, and both shapes meet them."
        }
    },
    run: "Run it with the other shape",
    running: "Running it with the other shape",
    told: |other, here| {
        format!(
            "With the other shape {} of 100 are still in work after 3 months, {} after 6 and {} after 12. In the result above it is {}, {} and {}.",
            other[0], other[1], other[2], here[0], here[1], here[2]
        )
    },
    note: "Your prediction and the results kept stay as they are.",
};
