//! A choice from a short list, with its label.

use yew::prelude::*;

use crate::platform::dom;

/// A native choice from a list, `selected` by position; `id` unlike any other on the page. Hands on the position chosen.
pub(super) fn select_field(
    id: &'static str,
    label: &'static str,
    options: &[AttrValue],
    selected: usize,
    onselect: Callback<usize>,
) -> Html {
    let onchange = Callback::from(move |event: Event| {
        if let Ok(position) = dom::value(&event).parse() {
            onselect.emit(position);
        }
    });
    let options = options.iter().enumerate().map(|(position, word)| {
        html! {
            <option key={position} value={position.to_string()} selected={position == selected}>
                { word.clone() }
            </option>
        }
    });
    html! {
        <div class="field">
            <label for={id}>{ label }</label>
            <select class="input" {id} {onchange}>{ for options }</select>
        </div>
    }
}
