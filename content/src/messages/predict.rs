//! Strings of step 5 of the studio, the prediction.

/// Strings of step 5 of the studio, the prediction.
#[derive(Clone, Copy, Debug)]
pub struct PredictMessages {
    /// Heading of the page or area.
    pub title: &'static str,
}

/// Japanese.
pub const JA: PredictMessages = PredictMessages { title: "予想" };

/// English.
pub const EN: PredictMessages = PredictMessages { title: "Predict" };
