//! Strings of the settings page.

/// Strings of the settings page.
#[derive(Clone, Copy, Debug)]
pub struct SettingsMessages {
    /// Heading of the page or area.
    pub title: &'static str,
}

/// Japanese.
pub const JA: SettingsMessages = SettingsMessages {
    title: "表示の設定",
};

/// English.
pub const EN: SettingsMessages = SettingsMessages {
    title: "Display settings",
};
