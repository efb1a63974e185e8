//! One figure of the curve as a number.

use sim::units::Percent;
use yew::prelude::*;

use super::state::stepped;
use crate::components::{Icon, IconName};
use crate::contexts::use_messages;
use crate::platform::dom;

/// Props of [`FigureField`].
#[derive(Properties, PartialEq)]
pub(super) struct FigureFieldProps {
    /// Id of the field.
    pub(super) id: AttrValue,
    /// The moment, as its label.
    pub(super) moment: AttrValue,
    /// The figure now.
    pub(super) figure: u8,
    /// The band round it.
    pub(super) band: (u8, u8),
    /// Called with the new figure.
    pub(super) onset: Callback<Percent>,
}

/// A figure to be typed, with a button on either side.
#[component]
pub(super) fn FigureField(props: &FigureFieldProps) -> Html {
    let words = &use_messages().predict.curve;
    let (figure, (low, high)) = (props.figure, props.band);
    let by_key = |key: &'static str| {
        let onset = props.onset.clone();
        Callback::from(move |_: MouseEvent| {
            if let Some(next) = stepped(key, figure).filter(|next| *next != figure) {
                onset.emit(Percent::clamped(next));
            }
        })
    };
    // The field waits until the number is whole: at every key, 「6」 on the way to 「65」 would pull the others down.
    let onchange = {
        let onset = props.onset.clone();
        Callback::from(move |event: Event| {
            if let Ok(next) = dom::value(&event).trim().parse::<u8>() {
                onset.emit(Percent::clamped(next));
            }
        })
    };
    let range = format!("{}-range", props.id);
    html! {
        <div class="field">
            <label for={props.id.clone()}>{ props.moment.clone() }</label>
            <span class="cluster figure-field">
                <span class="count">
                    <button
                        type="button"
                        aria-label={(words.less)(&props.moment)}
                        aria-disabled={(figure == 0).then_some("true")}
                        onclick={by_key("ArrowDown")}
                    >
                        <Icon name={IconName::Minus} />
                    </button>
                    <input
                        id={props.id.clone()}
                        type="number"
                        inputmode="numeric"
                        min="0"
                        max="100"
                        aria-describedby={range.clone()}
                        value={figure.to_string()}
                        {onchange}
                    />
                    <button
                        type="button"
                        aria-label={(words.more)(&props.moment)}
                        aria-disabled={(figure == 100).then_some("true")}
                        onclick={by_key("ArrowUp")}
                    >
                        <Icon name={IconName::Plus} />
                    </button>
                </span>
                <span class="unit">{ words.unit }</span>
            </span>
            <p class="hint nums" id={range}>
                if low < high { { (words.range)(low, high) } }
            </p>
        </div>
    }
}
