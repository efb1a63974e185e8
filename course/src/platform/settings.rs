//! Keeps the settings where the start script reads them before the first picture, and carries them to the root element.

use content::work::{Document, SettingsDocument, TextSize, Theme};
use gloo::storage::{LocalStorage, Storage};

use super::dom;
use crate::settings::state::Settings;

/// Also read by `boot.js`.
const KEY: &str = "tsumugi.settings";

/// The settings kept on this device, or those of a first visit.
pub(crate) fn load() -> Settings {
    LocalStorage::get::<SettingsDocument>(KEY)
        .ok()
        .filter(|document| document.version() == SettingsDocument::VERSION)
        .map(Settings::from)
        .unwrap_or_default()
}

/// Keeps the settings. A device that refuses to keep them still uses them until the page is closed.
pub(crate) fn save(settings: &Settings) {
    let _refused = LocalStorage::set(KEY, SettingsDocument::from(settings));
}

/// Carries the settings to the root element, where the style sheet reads them.
pub(crate) fn apply(settings: &Settings) {
    let Some(root) = dom::root() else { return };
    let theme = match settings.theme {
        Theme::System => None,
        Theme::Light => Some("light"),
        Theme::Dark => Some("dark"),
    };
    let text_size = match settings.text_size {
        TextSize::Standard => None,
        TextSize::Large => Some("large"),
        TextSize::Largest => Some("largest"),
    };
    let attributes = [
        ("lang", Some(settings.language.code())),
        ("data-theme", theme),
        ("data-text-size", text_size),
        ("data-ruby", settings.ruby.then_some("on")),
    ];
    for (name, value) in attributes {
        let _unchanged = match value {
            Some(value) => root.set_attribute(name, value),
            None => root.remove_attribute(name),
        };
    }
}
