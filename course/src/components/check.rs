//! Things that are on or off, and choices that need a sentence.

use yew::prelude::*;

use crate::platform::dom;

/// Props of [`Tick`].
#[derive(Properties, PartialEq)]
pub struct TickProps {
    /// What is on or off.
    pub label: AttrValue,
    /// What it brings, in small type below.
    #[prop_or_default]
    pub hint: Option<AttrValue>,
    /// Whether it is on.
    pub checked: bool,
    /// Not usable now.
    #[prop_or_default]
    pub disabled: bool,
    /// Called with the new state.
    pub onchange: Callback<bool>,
}

/// A checkbox with a label one can press.
#[component]
pub fn Tick(props: &TickProps) -> Html {
    let onchange = props.onchange.reform(|event: Event| dom::checked(&event));
    html! {
        <label class="tick">
            <input type="checkbox" checked={props.checked} disabled={props.disabled} {onchange} />
            <span>
                { props.label.clone() }
                if let Some(hint) = &props.hint { <br /><span class="muted xs">{ hint.clone() }</span> }
            </span>
        </label>
    }
}

/// Props of [`Switch`].
#[derive(Properties, PartialEq)]
pub struct SwitchProps {
    /// What is switched.
    pub label: AttrValue,
    /// Whether it is on.
    pub checked: bool,
    /// Called with the new state.
    pub onchange: Callback<bool>,
}

/// A switch that works at once.
#[component]
pub fn Switch(props: &SwitchProps) -> Html {
    let onchange = props.onchange.reform(|event: Event| dom::checked(&event));
    html! {
        <label class="switch-row">
            <input class="switch" type="checkbox" role="switch" checked={props.checked} {onchange} />
            <span>{ props.label.clone() }</span>
        </label>
    }
}

/// Props of [`Choice`].
#[derive(Properties, PartialEq)]
pub struct ChoiceProps {
    /// Name of the group, the same for all its choices.
    pub name: AttrValue,
    /// What is handed on when chosen.
    pub value: AttrValue,
    /// Whether it is chosen.
    pub checked: bool,
    /// Id of the text that explains it, such as the verdict on an answer.
    #[prop_or_default]
    pub describedby: Option<AttrValue>,
    /// Not usable now.
    #[prop_or_default]
    pub disabled: bool,
    /// Called with the value when it is chosen.
    pub onselect: Callback<AttrValue>,
    /// What is chosen: a word in `b`, a sentence in `small`.
    pub children: Html,
}

/// One of several choices, each with room for a sentence: a radio button on a card.
#[component]
pub fn Choice(props: &ChoiceProps) -> Html {
    let onchange = props
        .onselect
        .reform(|event: Event| AttrValue::from(dom::value(&event)));
    html! {
        <label class="choice">
            <input
                type="radio"
                name={props.name.clone()}
                value={props.value.clone()}
                checked={props.checked}
                disabled={props.disabled}
                aria-describedby={props.describedby.clone()}
                {onchange}
            />
            <span>{ props.children.clone() }</span>
        </label>
    }
}
