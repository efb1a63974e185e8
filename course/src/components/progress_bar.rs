//! How far something is.

use yew::prelude::*;

/// Props of [`ProgressBar`].
#[derive(Properties, PartialEq)]
pub struct ProgressBarProps {
    /// What is under way.
    pub label: AttrValue,
    /// How much is done.
    pub value: u32,
    /// How much there is.
    pub whole: u32,
    /// Twice as high, for something one waits for.
    #[prop_or_default]
    pub tall: bool,
}

/// A bar that fills. Say the figures beside it as well.
#[component]
pub fn ProgressBar(props: &ProgressBarProps) -> Html {
    html! {
        <progress
            class={classes!("progress", props.tall.then_some("progress--tall"))}
            aria-label={props.label.clone()}
            value={props.value.to_string()}
            max={props.whole.max(1).to_string()}
        />
    }
}
