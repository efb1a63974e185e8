//! A choice among a few, all in sight.

use yew::prelude::*;

use super::{Icon, IconName};
use crate::platform::dom;

/// One of the things to choose from.
#[derive(Clone, Debug, PartialEq)]
pub struct SegmentOption {
    /// What is handed on when chosen.
    pub value: AttrValue,
    /// The word.
    pub label: AttrValue,
    /// The language of the word, where it differs from the page's.
    pub language: Option<AttrValue>,
    /// A sign before the word.
    pub icon: Option<IconName>,
}

impl SegmentOption {
    /// An option with a word alone.
    pub fn new(value: impl Into<AttrValue>, label: impl Into<AttrValue>) -> Self {
        Self {
            value: value.into(),
            label: label.into(),
            language: None,
            icon: None,
        }
    }
}

/// Props of [`Segmented`].
#[derive(Properties, PartialEq)]
pub struct SegmentedProps {
    /// What is being chosen.
    pub legend: AttrValue,
    /// Keeps the legend for screen readers alone, where the page already shows it.
    #[prop_or_default]
    pub hide_legend: bool,
    /// Name of the group, unlike any other on the page.
    pub name: AttrValue,
    /// What there is to choose from.
    pub options: Vec<SegmentOption>,
    /// The value chosen now.
    pub selected: AttrValue,
    /// Called with the value chosen.
    pub onselect: Callback<AttrValue>,
}

/// A choice among a few: radio buttons, so arrow keys walk through them.
#[component]
pub fn Segmented(props: &SegmentedProps) -> Html {
    let onchange = props
        .onselect
        .reform(|event: Event| AttrValue::from(dom::value(&event)));
    let options = props.options.iter().map(|option| {
        html! {
            <label key={option.value.to_string()} lang={option.language.clone()}>
                <input
                    type="radio"
                    name={props.name.clone()}
                    value={option.value.clone()}
                    checked={option.value == props.selected}
                    onchange={onchange.clone()}
                />
                if let Some(name) = option.icon { <Icon {name} /> }
                <span>{ option.label.clone() }</span>
            </label>
        }
    });
    html! {
        <fieldset>
            <legend class={if props.hide_legend { "vh" } else { "label" }}>{ props.legend.clone() }</legend>
            <div class="segmented">{ for options }</div>
        </fieldset>
    }
}
