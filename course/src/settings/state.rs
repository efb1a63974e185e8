//! The settings as plain values. Knows no web.

use std::rc::Rc;

use content::messages::Language;
use serde::{Deserialize, Serialize};
use yew::Reducible;

/// Which colours the page takes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Theme {
    /// As the device says.
    #[default]
    System,
    /// Dark ink on light paper.
    Light,
    /// Light ink on dark paper.
    Dark,
}

/// How large text is set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum TextSize {
    /// As designed: 17 px in the body where the device has 16 px as its own.
    #[default]
    Standard,
    /// One eighth larger.
    Large,
    /// Three eighths larger.
    Largest,
}

/// Everything the person chose about how the site looks and speaks.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Settings {
    /// Language of interface and course.
    pub(crate) language: Language,
    /// Colours.
    pub(crate) theme: Theme,
    /// Size of text.
    pub(crate) text_size: TextSize,
    /// Whether readings stand above kanji.
    pub(crate) ruby: bool,
}

/// A change of one setting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum SettingsAction {
    /// Speak this language.
    Language(Language),
    /// Take these colours.
    Theme(Theme),
    /// Set text at this size.
    TextSize(TextSize),
    /// Show or hide readings.
    Ruby(bool),
}

impl Reducible for Settings {
    type Action = SettingsAction;

    fn reduce(self: Rc<Self>, action: Self::Action) -> Rc<Self> {
        let mut next = (*self).clone();
        match action {
            SettingsAction::Language(language) => next.language = language,
            SettingsAction::Theme(theme) => next.theme = theme,
            SettingsAction::TextSize(size) => next.text_size = size,
            SettingsAction::Ruby(on) => next.ruby = on,
        }
        if next == *self { self } else { Rc::new(next) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_change_touches_its_own_setting_only() {
        let before = Rc::new(Settings {
            ruby: true,
            ..Settings::default()
        });
        let after = before.reduce(SettingsAction::Theme(Theme::Dark));
        assert_eq!(
            *after,
            Settings {
                ruby: true,
                theme: Theme::Dark,
                ..Settings::default()
            }
        );
    }

    #[test]
    fn choosing_what_is_already_chosen_keeps_the_same_value() {
        let before = Rc::new(Settings::default());
        let after = before
            .clone()
            .reduce(SettingsAction::TextSize(TextSize::Standard));
        assert!(Rc::ptr_eq(&before, &after));
    }
}
