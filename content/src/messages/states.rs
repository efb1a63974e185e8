//! Strings of waiting, empty, failed and offline states.

/// Strings of waiting, empty, failed and offline states.
#[derive(Clone, Copy, Debug)]
pub struct StatesMessages {
    /// Heading of the page or area.
    pub title: &'static str,
}

/// Japanese.
pub const JA: StatesMessages = StatesMessages {
    title: "画面の状態",
};

/// English.
pub const EN: StatesMessages = StatesMessages { title: "States" };
