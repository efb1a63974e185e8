//! A notice says what happened, what is safe, what to do, in that order.

use content::messages::notice::Notice as Said;
use yew::prelude::*;

use super::{Icon, IconName, phrased};

/// What sort of news it is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum NoticeKind {
    /// To know.
    #[default]
    Info,
    /// As it should be.
    Good,
    /// To look at; nothing is lost.
    Caution,
    /// Something failed or was refused.
    Danger,
}

impl NoticeKind {
    pub(crate) const fn icon(self) -> IconName {
        match self {
            Self::Info => IconName::Info,
            Self::Good => IconName::Check,
            Self::Caution => IconName::Alert,
            Self::Danger => IconName::Stop,
        }
    }

    const fn class(self) -> &'static str {
        match self {
            Self::Info => "notice--info",
            Self::Good => "notice--good",
            Self::Caution => "notice--caution",
            Self::Danger => "notice--danger",
        }
    }
}

/// Props of [`Notice`].
#[derive(Properties, PartialEq)]
pub struct NoticeProps {
    /// What sort of news it is.
    #[prop_or_default]
    pub kind: NoticeKind,
    /// What happened, in one line.
    pub title: AttrValue,
    /// The level of the title among the page's headings, 2 to 4; anything else makes it plain text.
    #[prop_or_default]
    pub heading: u8,
    /// Another sign than the kind's own.
    #[prop_or_default]
    pub icon: Option<IconName>,
    /// What is safe and what to do; buttons go into a `div` of class `cluster actions`.
    #[prop_or_default]
    pub children: Html,
}

/// A notice within the page. It takes no focus and doesn't vanish by itself; announce it through
/// [`use_announcer`](super::use_announcer) if it answers something the person just did.
#[component]
pub fn Notice(props: &NoticeProps) -> Html {
    let title = phrased(&props.title);
    let title = match props.heading {
        2 => html! { <h2 class="notice-title">{ title }</h2> },
        3 => html! { <h3 class="notice-title">{ title }</h3> },
        4 => html! { <h4 class="notice-title">{ title }</h4> },
        _ => html! { <p class="notice-title">{ title }</p> },
    };
    html! {
        <div class={classes!("notice", props.kind.class())}>
            <Icon name={props.icon.unwrap_or(props.kind.icon())} />
            <div>
                { title }
                { props.children.clone() }
            </div>
        </div>
    }
}

/// What is said in three parts as a [`Notice`]: what happened is its title, at the level `heading` means there; below stand
/// what is safe, what to do, and the buttons that do it.
pub fn said_in_parts(kind: NoticeKind, heading: u8, said: &Said, buttons: Option<Html>) -> Html {
    html! {
        <Notice {kind} {heading} title={said.happened.clone()}>
            <p>{ said.safe.clone() }</p>
            <p>{ said.remedy.clone() }</p>
            if let Some(buttons) = buttons { <div class="cluster actions">{ buttons }</div> }
        </Notice>
    }
}
