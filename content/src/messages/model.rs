//! Strings of the model's own words: axes, levels, stages, rewards, ends.

/// Strings of the model's own words: axes, levels, stages, rewards, ends.
#[derive(Clone, Copy, Debug)]
pub struct ModelMessages {
    /// Heading of the page or area.
    pub title: &'static str,
}

/// Japanese.
pub const JA: ModelMessages = ModelMessages {
    title: "モデルについて",
};

/// English.
pub const EN: ModelMessages = ModelMessages {
    title: "About the model",
};
