//! A badge marks one thing with a word, and a sign where colour carries meaning.

use yew::prelude::*;

use super::{Icon, IconName};

/// What a badge says by its colour; the words say it too.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum BadgeKind {
    /// Neither good nor bad.
    #[default]
    Plain,
    /// Of interest.
    Info,
    /// As it should be.
    Good,
    /// To look at.
    Caution,
    /// Failed or refused.
    Danger,
    /// Here, now.
    Solid,
}

/// Props of [`Badge`].
#[derive(Properties, PartialEq)]
pub struct BadgeProps {
    /// What it says by its colour.
    #[prop_or_default]
    pub kind: BadgeKind,
    /// A sign before the word.
    #[prop_or_default]
    pub icon: Option<IconName>,
    /// The word.
    pub children: Html,
}

/// A small mark with a word.
#[component]
pub fn Badge(props: &BadgeProps) -> Html {
    let kind = match props.kind {
        BadgeKind::Plain => "badge--plain",
        BadgeKind::Info => "badge--info",
        BadgeKind::Good => "badge--good",
        BadgeKind::Caution => "badge--caution",
        BadgeKind::Danger => "badge--danger",
        BadgeKind::Solid => "badge--solid",
    };
    html! {
        <span class={classes!("badge", kind)}>
            if let Some(name) = props.icon { <Icon {name} /> }
            { props.children.clone() }
        </span>
    }
}
