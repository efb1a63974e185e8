//! The settings page.

use content::messages::Language;
use content::work::{TextSize, Theme};
use yew::prelude::*;

use super::copies::Copies;
use super::state::SettingsAction;
use crate::components::{Card, CardKind, RubyText, SegmentOption, Segmented, Switch};
use crate::contexts::{use_change_settings, use_messages, use_settings};
use crate::shell::use_page_title;

/// The settings page.
#[component]
pub(crate) fn SettingsPage() -> Html {
    let messages = &use_messages().settings;
    let settings = use_settings();
    let change = use_change_settings();
    use_page_title(messages.title);

    let languages = Language::ALL.map(|language| SegmentOption {
        language: Some(language.code().into()),
        ..SegmentOption::new(language.code(), language.own_name())
    });
    let themes = [
        (Theme::System, "system", messages.theme_system),
        (Theme::Light, "light", messages.theme_light),
        (Theme::Dark, "dark", messages.theme_dark),
    ];
    let sizes = [
        (TextSize::Standard, "standard", messages.size_standard),
        (TextSize::Large, "large", messages.size_large),
        (TextSize::Largest, "largest", messages.size_largest),
    ];
    let speak = {
        let change = change.clone();
        Callback::from(move |code: AttrValue| {
            if let Some(language) = Language::from_code(&code) {
                change.emit(SettingsAction::Language(language));
            }
        })
    };
    html! {
        <div class="settings-page">
            <h1>{ messages.title }</h1>
            <p class="lede">{ messages.lede }</p>
            <div class="two section-s">
                <Card class="stack stack--m">
                    <Segmented
                        legend={messages.language}
                        name="language"
                        options={languages.to_vec()}
                        selected={settings.language.code()}
                        onselect={speak}
                    />
                    { choice(messages.theme, "theme", &themes, settings.theme, &change, SettingsAction::Theme) }
                    { choice(messages.text_size, "text-size", &sizes, settings.text_size, &change, SettingsAction::TextSize) }
                    <fieldset>
                        <legend class="label">{ messages.ruby }</legend>
                        <Switch
                            label={messages.ruby_switch}
                            checked={settings.ruby}
                            onchange={change.reform(SettingsAction::Ruby)}
                        />
                    </fieldset>
                    <Card kind={CardKind::Sunk} tight=true><p><RubyText text={messages.example} /></p></Card>
                </Card>
                <Copies />
            </div>
        </div>
    }
}

/// A choice among the values of one setting.
fn choice<T: Copy + PartialEq + 'static>(
    legend: &'static str,
    name: &'static str,
    values: &[(T, &'static str, &'static str)],
    chosen: T,
    change: &Callback<SettingsAction>,
    action: fn(T) -> SettingsAction,
) -> Html {
    let options = values
        .iter()
        .map(|(_, id, label)| SegmentOption::new(*id, *label))
        .collect::<Vec<_>>();
    let selected = values
        .iter()
        .find(|(value, ..)| *value == chosen)
        .map_or("", |(_, id, _)| *id);
    let known: Vec<(T, &'static str)> = values.iter().map(|(value, id, _)| (*value, *id)).collect();
    let change = change.clone();
    let onselect = Callback::from(move |chosen: AttrValue| {
        if let Some((value, _)) = known.iter().find(|(_, id)| *id == chosen.as_str()) {
            change.emit(action(*value));
        }
    });
    html! { <Segmented {legend} {name} {options} {selected} {onselect} /> }
}
