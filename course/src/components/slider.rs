//! A number one can drag or type.

use yew::prelude::*;

use crate::platform::dom;

/// Props of [`Slider`].
#[derive(Properties, PartialEq)]
pub struct SliderProps {
    /// Id of the slider; its number field adds `-number`.
    pub id: AttrValue,
    /// What is being set.
    pub label: AttrValue,
    /// The number now.
    pub value: i32,
    /// Smallest allowed.
    pub lowest: i32,
    /// Largest allowed.
    pub highest: i32,
    /// The distance from one number to the next.
    #[prop_or(1)]
    pub step: i32,
    /// The unit, shown after the number field.
    #[prop_or_default]
    pub unit: AttrValue,
    /// The number as it is read out, such as 「65人」.
    #[prop_or_default]
    pub spoken: Option<AttrValue>,
    /// Called with the new number, always within the limits.
    pub onchange: Callback<i32>,
}

/// A slider and a number field tied together; either moves both.
#[component]
pub fn Slider(props: &SliderProps) -> Html {
    let commit = {
        let (lowest, highest, onchange) = (props.lowest, props.highest, props.onchange.clone());
        move |text: &str| {
            if let Some(number) = typed(text, lowest, highest) {
                onchange.emit(number);
            }
        }
    };
    let oninput = {
        let commit = commit.clone();
        Callback::from(move |event: InputEvent| commit(&dom::value(&event)))
    };
    // The field waits until the number is whole: held within its limits at every key, 「5」 on the way to
    // 「50」 would jump.
    let onchange = Callback::from(move |event: Event| commit(&dom::value(&event)));
    let field = format!("{}-number", props.id);
    html! {
        <div class="slider">
            <label class="label" for={props.id.clone()}>{ props.label.clone() }</label>
            <input
                class="range"
                type="range"
                id={props.id.clone()}
                min={props.lowest.to_string()}
                max={props.highest.to_string()}
                step={props.step.to_string()}
                value={props.value.to_string()}
                aria-valuetext={props.spoken.clone()}
                {oninput}
            />
            <span class="slider-number">
                <input
                    class="input input--short"
                    type="number"
                    inputmode="numeric"
                    id={field}
                    aria-label={props.label.clone()}
                    min={props.lowest.to_string()}
                    max={props.highest.to_string()}
                    step={props.step.to_string()}
                    value={props.value.to_string()}
                    {onchange}
                />
                <span class="unit">{ props.unit.clone() }</span>
            </span>
        </div>
    }
}

/// A typed number held within its limits; nothing while it isn't a number yet.
fn typed(text: &str, lowest: i32, highest: i32) -> Option<i32> {
    text.trim()
        .parse::<i32>()
        .ok()
        .map(|number| number.max(lowest).min(highest))
}

#[cfg(test)]
mod tests {
    use super::typed;

    #[test]
    fn what_is_typed_stays_within_the_limits() {
        assert_eq!(typed("250", 0, 100), Some(100));
        assert_eq!(typed("-3", 0, 100), Some(0));
        assert_eq!(typed(" 42 ", 0, 100), Some(42));
        assert_eq!(typed("", 0, 100), None);
    }
}
