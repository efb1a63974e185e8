//! Buttons do something here; links that look like buttons go somewhere.

use yew::prelude::*;

use super::{Icon, IconName};

/// How strongly a control asks to be used. One primary control a screen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ButtonKind {
    /// The one way on.
    Primary,
    /// Anything else worth a frame.
    #[default]
    Plain,
    /// Beside something more important.
    Quiet,
}

fn button_classes(kind: ButtonKind, small: bool, full: bool) -> Classes {
    classes!(
        "btn",
        match kind {
            ButtonKind::Primary => Some("btn--primary"),
            ButtonKind::Plain => None,
            ButtonKind::Quiet => Some("btn--quiet"),
        },
        small.then_some("btn--sm"),
        full.then_some("btn--full"),
    )
}

/// Props of [`Button`].
#[derive(Properties, PartialEq)]
pub struct ButtonProps {
    /// How strongly it asks to be used.
    #[prop_or_default]
    pub kind: ButtonKind,
    /// Smaller text, same height to the finger.
    #[prop_or_default]
    pub small: bool,
    /// As wide as its frame.
    #[prop_or_default]
    pub full: bool,
    /// A sign before the words.
    #[prop_or_default]
    pub icon: Option<IconName>,
    /// A sign after the words.
    #[prop_or_default]
    pub icon_after: Option<IconName>,
    /// Not usable now. It stays in the focus order, and `describedby` should say why.
    #[prop_or_default]
    pub disabled: bool,
    /// The name to be read out, when the visible words don't say enough.
    #[prop_or_default]
    pub label: Option<AttrValue>,
    /// Id of the text that explains it.
    #[prop_or_default]
    pub describedby: Option<AttrValue>,
    /// Whether what it opens is open.
    #[prop_or_default]
    pub expanded: Option<bool>,
    /// Whether it is switched on.
    #[prop_or_default]
    pub pressed: Option<bool>,
    /// Id of what it controls.
    #[prop_or_default]
    pub controls: Option<AttrValue>,
    /// Id of the control itself, for returning focus.
    #[prop_or_default]
    pub id: Option<AttrValue>,
    /// What happens.
    pub onclick: Callback<()>,
    /// The words.
    #[prop_or_default]
    pub children: Html,
}

/// A control that does something here.
#[component]
pub fn Button(props: &ButtonProps) -> Html {
    let onclick = {
        let (disabled, onclick) = (props.disabled, props.onclick.clone());
        Callback::from(move |_: MouseEvent| {
            if !disabled {
                onclick.emit(());
            }
        })
    };
    html! {
        <button
            type="button"
            class={button_classes(props.kind, props.small, props.full)}
            id={props.id.clone()}
            aria-disabled={props.disabled.then_some("true")}
            aria-label={props.label.clone()}
            aria-describedby={props.describedby.clone()}
            aria-expanded={props.expanded.map(|on| on.to_string())}
            aria-pressed={props.pressed.map(|on| on.to_string())}
            aria-controls={props.controls.clone()}
            {onclick}
        >
            if let Some(name) = props.icon { <Icon {name} /> }
            { props.children.clone() }
            if let Some(name) = props.icon_after { <Icon {name} /> }
        </button>
    }
}

/// Props of [`LinkButton`].
#[derive(Properties, PartialEq)]
pub struct LinkButtonProps {
    /// Where it goes.
    pub href: AttrValue,
    /// How strongly it asks to be used.
    #[prop_or_default]
    pub kind: ButtonKind,
    /// Smaller text, same height to the finger.
    #[prop_or_default]
    pub small: bool,
    /// As wide as its frame.
    #[prop_or_default]
    pub full: bool,
    /// A sign before the words.
    #[prop_or_default]
    pub icon: Option<IconName>,
    /// A sign after the words.
    #[prop_or_default]
    pub icon_after: Option<IconName>,
    /// The words.
    #[prop_or_default]
    pub children: Html,
}

/// A link with the weight of a button.
#[component]
pub fn LinkButton(props: &LinkButtonProps) -> Html {
    html! {
        <a class={button_classes(props.kind, props.small, props.full)} href={props.href.clone()}>
            if let Some(name) = props.icon { <Icon {name} /> }
            { props.children.clone() }
            if let Some(name) = props.icon_after { <Icon {name} /> }
        </a>
    }
}

/// Props of [`IconButton`].
#[derive(Properties, PartialEq)]
pub struct IconButtonProps {
    /// Which sign.
    pub icon: IconName,
    /// The name to be read out.
    pub label: AttrValue,
    /// Whether what it opens is open.
    #[prop_or_default]
    pub expanded: Option<bool>,
    /// Extra classes, such as those that hide it at some widths.
    #[prop_or_default]
    pub class: Classes,
    /// What happens.
    pub onclick: Callback<()>,
}

/// A control that is a sign alone. Use it only where the sign is known to everybody.
#[component]
pub fn IconButton(props: &IconButtonProps) -> Html {
    html! {
        <button
            type="button"
            class={classes!("icon-btn", props.class.clone())}
            aria-label={props.label.clone()}
            aria-expanded={props.expanded.map(|on| on.to_string())}
            title={props.label.clone()}
            onclick={props.onclick.reform(|_: MouseEvent| ())}
        >
            <Icon name={props.icon} />
        </button>
    }
}

/// Props of [`FileButton`].
#[derive(Properties, PartialEq)]
pub struct FileButtonProps {
    /// Which endings are offered, such as `.json`.
    pub accept: AttrValue,
    /// Id of the text that explains it.
    #[prop_or_default]
    pub describedby: Option<AttrValue>,
    /// As wide as its frame.
    #[prop_or_default]
    pub full: bool,
    /// Called with the event of the control, from which the platform takes the file.
    pub onchange: Callback<Event>,
    /// The words.
    pub children: Html,
}

/// A native file control with the words and the look of a button, in the language of the site.
#[component]
pub fn FileButton(props: &FileButtonProps) -> Html {
    html! {
        <label class={classes!("btn", "file-button", props.full.then_some("btn--full"))}>
            <input
                class="vh"
                type="file"
                accept={props.accept.clone()}
                aria-describedby={props.describedby.clone()}
                onchange={props.onchange.clone()}
            />
            <Icon name={IconName::Upload} />
            { props.children.clone() }
        </label>
    }
}
