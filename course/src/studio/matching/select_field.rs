//! A choice from a short list, with its label.

use yew::prelude::*;

use crate::platform::dom;

/// Props of [`SelectField`].
#[derive(Properties, PartialEq)]
pub(super) struct SelectFieldProps {
    /// Id of the control, unlike any other on the page.
    pub(super) id: AttrValue,
    /// What is chosen.
    pub(super) label: AttrValue,
    /// What there is to choose from.
    pub(super) options: Vec<AttrValue>,
    /// The position chosen now.
    pub(super) selected: usize,
    /// Called with the position chosen.
    pub(super) onselect: Callback<usize>,
}

/// A native choice from a list.
#[component]
pub(super) fn SelectField(props: &SelectFieldProps) -> Html {
    let onchange = {
        let onselect = props.onselect.clone();
        Callback::from(move |event: Event| {
            if let Ok(position) = dom::value(&event).parse() {
                onselect.emit(position);
            }
        })
    };
    let options = props.options.iter().enumerate().map(|(position, word)| {
        html! {
            <option key={position} value={position.to_string()} selected={position == props.selected}>
                { word.clone() }
            </option>
        }
    });
    html! {
        <div class="field">
            <label for={props.id.clone()}>{ props.label.clone() }</label>
            <select class="input" id={props.id.clone()} {onchange}>{ for options }</select>
        </div>
    }
}
