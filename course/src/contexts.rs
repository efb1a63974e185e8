//! What every view may ask for, one context per slice so that a change redraws only those who read it.

use std::rc::Rc;

use content::messages::notice::Notice;
use content::messages::{Language, Messages, messages};
use yew::prelude::*;

use crate::settings::state::{Settings, SettingsAction};

/// The chosen settings and the way to change them.
pub(crate) type SettingsContext = UseReducerHandle<Settings>;

/// The settings the person has chosen.
#[hook]
pub(crate) fn use_settings() -> Settings {
    use_context::<SettingsContext>().map_or_else(Settings::default, |context| (*context).clone())
}

/// A callback that changes a setting.
#[hook]
pub(crate) fn use_change_settings() -> Callback<SettingsAction> {
    let dispatcher = use_context::<SettingsContext>().map(|context| context.dispatcher());
    Callback::from(move |action| {
        if let Some(dispatcher) = &dispatcher {
            dispatcher.dispatch(action);
        }
    })
}

/// The chosen language.
#[hook]
pub(crate) fn use_language() -> Language {
    use_context::<Language>().unwrap_or_default()
}

/// The interface strings of the chosen language.
#[hook]
pub(crate) fn use_messages() -> &'static Messages {
    messages(use_language())
}

/// Whether what the person did is kept on this device.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) enum SavedStatus {
    /// Nothing has been changed yet.
    #[default]
    Untouched,
    /// Writing has begun.
    Saving,
    /// Everything is kept; the local time of day it was written.
    Saved {
        /// Hour of the day, 0 to 23.
        hour: u8,
        /// Minute of the hour.
        minute: u8,
    },
    /// The last change could not be written.
    Failed {
        /// What happened, what is safe, what to do without a button beside it.
        said: Notice,
    },
}

/// Saved status and the way to report it.
#[derive(Clone, PartialEq)]
pub(crate) struct SavedStatusContext {
    status: Rc<SavedStatus>,
    report: Callback<SavedStatus>,
}

/// The state of saving, for the header.
#[hook]
pub(crate) fn use_saved_status() -> Rc<SavedStatus> {
    use_context::<SavedStatusContext>()
        .map(|context| context.status)
        .unwrap_or_default()
}

/// A callback by which storage reports what became of a write.
#[hook]
pub(crate) fn use_report_saved() -> Callback<SavedStatus> {
    use_context::<SavedStatusContext>()
        .map(|context| context.report)
        .unwrap_or_default()
}

/// Props of [`Contexts`].
#[derive(Properties, PartialEq)]
pub(crate) struct ContextsProps {
    /// The application.
    pub(crate) children: Html,
}

/// Provides every context, and carries the settings to the page itself.
#[component]
pub(crate) fn Contexts(props: &ContextsProps) -> Html {
    let settings = use_reducer(crate::platform::settings::load);
    let saved = use_state(|| Rc::new(SavedStatus::default()));
    let report = {
        let saved = saved.setter();
        use_callback((), move |status: SavedStatus, ()| {
            saved.set(Rc::new(status))
        })
    };
    use_effect_with((*settings).clone(), |settings| {
        crate::platform::settings::apply(settings);
        crate::platform::settings::save(settings);
    });
    let saved_context = SavedStatusContext {
        status: (*saved).clone(),
        report,
    };
    html! {
        <ContextProvider<SettingsContext> context={settings.clone()}>
            <ContextProvider<Language> context={settings.language}>
                <ContextProvider<SavedStatusContext> context={saved_context}>
                    { props.children.clone() }
                </ContextProvider<SavedStatusContext>>
            </ContextProvider<Language>>
        </ContextProvider<SettingsContext>>
    }
}
