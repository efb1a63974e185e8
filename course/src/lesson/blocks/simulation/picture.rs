//! A hundred circles: how many are in work, and how far people are apart.

use yew::prelude::*;

use super::state::Shown;

/// Circles in a row.
const ROW: u32 = 20;

/// Props of [`Hundred`].
#[derive(Properties, PartialEq)]
pub(super) struct HundredProps {
    /// What is shown.
    pub(super) shown: Shown,
    /// The same in words.
    pub(super) label: AttrValue,
}

/// A hundred circles.
#[component]
pub(super) fn Hundred(props: &HundredProps) -> Html {
    let Shown {
        mean, least, most, ..
    } = props.shown;
    let circles = (0..100_u32).map(|place| {
        let class = if place < least.min(mean) {
            "sure"
        } else if place < mean {
            "likely"
        } else if place < most {
            "maybe"
        } else {
            "rest"
        };
        let (x, y) = (8 + 15 * (place % ROW), 8 + 16 * (place / ROW));
        html! { <circle key={place} {class} cx={x.to_string()} cy={y.to_string()} r="5" /> }
    });
    html! {
        <svg class="hundred" viewBox="0 0 301 80" role="img" aria-label={props.label.clone()}>{ for circles }</svg>
    }
}
