//! A toast repeats the last action and offers to take it back. It stays until the next action.

use yew::prelude::*;

use super::{IconButton, IconName, use_announcer};

/// What a toast says.
#[derive(Clone, PartialEq)]
pub struct ToastMessage {
    /// What was done.
    pub text: AttrValue,
    /// The word on the button that takes it back, and what that does.
    pub undo: Option<(AttrValue, Callback<()>)>,
}

#[derive(Clone, PartialEq)]
struct Toaster(Callback<Option<ToastMessage>>);

/// A callback that shows a toast in place of the one before; `None` takes it away.
#[hook]
pub fn use_toast() -> Callback<Option<ToastMessage>> {
    use_context::<Toaster>()
        .map(|toaster| toaster.0)
        .unwrap_or_default()
}

/// Props of [`ToastProvider`].
#[derive(Properties, PartialEq)]
pub struct ToastProviderProps {
    /// The name of the region a toast stands in.
    pub label: AttrValue,
    /// The name of the button that takes a toast away.
    pub close_label: AttrValue,
    /// Whoever may show one.
    pub children: Html,
}

/// Shows toasts and gives [`use_toast`] to everything inside. Must stand inside an
/// [`AnnouncerProvider`](super::AnnouncerProvider), through which every toast is read out.
#[component]
pub fn ToastProvider(props: &ToastProviderProps) -> Html {
    let shown = use_state_eq(|| None::<ToastMessage>);
    let announce = use_announcer();
    let show = {
        let setter = shown.setter();
        use_callback(announce, move |message: Option<ToastMessage>, announce| {
            if let Some(message) = &message {
                announce.emit(message.text.clone());
            }
            setter.set(message);
        })
    };
    let close = show.reform(|()| None);
    html! {
        <ContextProvider<Toaster> context={Toaster(show)}>
            { props.children.clone() }
            if let Some(message) = &*shown {
                <div class="toast" role="region" aria-label={props.label.clone()}>
                    <span>{ message.text.clone() }</span>
                    if let Some((word, undo)) = &message.undo {
                        <button type="button" onclick={undo_and_close(undo, &close)}>{ word.clone() }</button>
                    }
                    <IconButton icon={IconName::Close} label={props.close_label.clone()} onclick={close.clone()} />
                </div>
            }
        </ContextProvider<Toaster>>
    }
}

fn undo_and_close(undo: &Callback<()>, close: &Callback<()>) -> Callback<MouseEvent> {
    let (undo, close) = (undo.clone(), close.clone());
    Callback::from(move |_| {
        close.emit(());
        undo.emit(());
    })
}
