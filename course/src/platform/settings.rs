//! Keeps the settings where they can be read before the first picture, and carries them to the root element.

use gloo::storage::{LocalStorage, Storage};

use super::dom;
use crate::settings::state::{Settings, TextSize, Theme};

const KEY: &str = "tsumugi.settings";

/// The settings kept on this device, or those the device suggests.
pub(crate) fn load() -> Settings {
    LocalStorage::get(KEY).unwrap_or_default()
}

/// Keeps the settings. A device that refuses to keep them still uses them until the page is closed.
pub(crate) fn save(settings: &Settings) {
    let _refused = LocalStorage::set(KEY, settings);
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
