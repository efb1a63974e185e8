//! The settings as plain values. Knows no web.

use std::rc::Rc;

use content::messages::Language;
use content::work::{Document, SettingsDocument, TextSize, Theme};
use yew::Reducible;

/// Everything the person chose about how the site looks and speaks.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
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

impl From<SettingsDocument> for Settings {
    fn from(document: SettingsDocument) -> Self {
        let SettingsDocument {
            language,
            theme,
            text_size,
            ruby,
            version: _,
        } = document;
        Self {
            language,
            theme,
            text_size,
            ruby,
        }
    }
}

impl From<&Settings> for SettingsDocument {
    fn from(settings: &Settings) -> Self {
        Self {
            version: Self::VERSION,
            language: settings.language,
            theme: settings.theme,
            text_size: settings.text_size,
            ruby: settings.ruby,
        }
    }
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

    #[test]
    fn settings_come_back_from_their_document() {
        let settings = Settings {
            ruby: true,
            language: Language::En,
            ..Settings::default()
        };
        assert_eq!(Settings::from(SettingsDocument::from(&settings)), settings);
    }
}
