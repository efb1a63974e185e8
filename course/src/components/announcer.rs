//! One polite live region for the whole site: the outcome of what was just done, in one sentence.

use std::rc::Rc;

use yew::prelude::*;

use crate::platform::timer;

/// How long nothing new may come before the sentence is said, in milliseconds.
const QUIET: u32 = 500;

#[derive(Clone, PartialEq)]
struct Announcer(Callback<AttrValue>);

/// A callback that has a sentence read out. Of several sentences in quick succession the last one is said.
#[hook]
pub fn use_announcer() -> Callback<AttrValue> {
    use_context::<Announcer>()
        .map(|announcer| announcer.0)
        .unwrap_or_default()
}

/// What is in the region: a sentence, and a count that makes the same sentence new again.
#[derive(Clone, Default, PartialEq)]
struct Said {
    sentence: AttrValue,
    count: u32,
}

impl Reducible for Said {
    type Action = AttrValue;

    fn reduce(self: Rc<Self>, sentence: AttrValue) -> Rc<Self> {
        Rc::new(Self {
            sentence,
            count: self.count.wrapping_add(1),
        })
    }
}

/// Props of [`AnnouncerProvider`].
#[derive(Properties, PartialEq)]
pub struct AnnouncerProviderProps {
    /// Whoever may announce.
    pub children: Html,
}

/// Holds the live region and gives [`use_announcer`] to everything inside.
#[component]
pub fn AnnouncerProvider(props: &AnnouncerProviderProps) -> Html {
    let said = use_reducer(Said::default);
    let waiting = use_mut_ref(|| None::<timer::Timer>);
    let announce = {
        let dispatcher = said.dispatcher();
        use_callback((), move |sentence: AttrValue, ()| {
            let dispatcher = dispatcher.clone();
            let timer = timer::after(QUIET, move || dispatcher.dispatch(sentence));
            waiting.replace(Some(timer));
        })
    };
    html! {
        <ContextProvider<Announcer> context={Announcer(announce)}>
            { props.children.clone() }
            <div class="vh" role="status" aria-live="polite" aria-atomic="true">
                <span key={said.count}>{ said.sentence.clone() }</span>
            </div>
        </ContextProvider<Announcer>>
    }
}
