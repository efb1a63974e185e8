//! A number that goes up and down in fixed steps.

use yew::prelude::*;

use super::{Icon, IconName};

/// Props of [`NumberStepper`].
#[derive(Properties, PartialEq)]
pub struct NumberStepperProps {
    /// Id of the visible label that names the number.
    pub labelledby: AttrValue,
    /// The number now.
    pub value: i32,
    /// Smallest allowed.
    pub lowest: i32,
    /// Largest allowed.
    pub highest: i32,
    /// What one press adds or takes away.
    #[prop_or(1)]
    pub step: i32,
    /// The number with its unit, as shown between the buttons.
    pub shown: AttrValue,
    /// What the minus button does, read out.
    pub less: AttrValue,
    /// What the plus button does, read out.
    pub more: AttrValue,
    /// Called with the new number, always within the limits.
    pub onchange: Callback<i32>,
}

/// A number between two buttons. At a limit the button stays where it is and does nothing.
#[component]
pub fn NumberStepper(props: &NumberStepperProps) -> Html {
    let step_by = |by: i32| {
        let next = stepped(props.value, by, props.lowest, props.highest);
        let (value, onchange) = (props.value, props.onchange.clone());
        Callback::from(move |_: MouseEvent| {
            if next != value {
                onchange.emit(next);
            }
        })
    };
    html! {
        <span class="count" role="group" aria-labelledby={props.labelledby.clone()}>
            <button
                type="button"
                aria-label={props.less.clone()}
                aria-disabled={(props.value <= props.lowest).then_some("true")}
                onclick={step_by(-props.step)}
            >
                <Icon name={IconName::Minus} />
            </button>
            <output aria-live="polite">{ props.shown.clone() }</output>
            <button
                type="button"
                aria-label={props.more.clone()}
                aria-disabled={(props.value >= props.highest).then_some("true")}
                onclick={step_by(props.step)}
            >
                <Icon name={IconName::Plus} />
            </button>
        </span>
    }
}

/// The number after one press, held within its limits.
fn stepped(value: i32, by: i32, lowest: i32, highest: i32) -> i32 {
    value.saturating_add(by).max(lowest).min(highest)
}

#[cfg(test)]
mod tests {
    use super::stepped;

    #[test]
    fn a_step_stops_at_the_limit() {
        assert_eq!(stepped(7, 2, 0, 8), 8);
        assert_eq!(stepped(1, -2, 0, 8), 0);
        assert_eq!(stepped(4, 2, 0, 8), 6);
    }
}
