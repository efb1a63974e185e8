//! The reflection in writing, kept with the work.

use content::work::{ReflectionPrompt, Text};
use yew::prelude::*;

use crate::contexts::use_messages;
use crate::platform::dom;
use crate::studio::context::use_studio;

/// Three questions with room to answer.
#[component]
pub(super) fn Reflect() -> Html {
    let words = &use_messages().debrief;
    let studio = use_studio();
    let fields = ReflectionPrompt::ALL.into_iter().map(|prompt| {
        let answer = studio
            .work()
            .reflections
            .get(&prompt)
            .cloned()
            .unwrap_or_default();
        let id = format!("reflect-{prompt:?}");
        let room = format!("{id}-room");
        let oninput = {
            let studio = studio.clone();
            Callback::from(move |event: InputEvent| {
                if let Ok(text) = Text::new(dom::value(&event)) {
                    studio.reflect(prompt, text);
                }
            })
        };
        let used = answer.as_str().chars().count();
        html! {
            <div key={id.clone()} class="field">
                <label class="label" for={id.clone()}>{ (words.prompt)(prompt) }</label>
                <textarea
                    {id}
                    class="input"
                    rows="4"
                    maxlength={Text::LIMIT.to_string()}
                    aria-describedby={room.clone()}
                    value={answer.as_str().to_owned()}
                    {oninput}
                />
                <p id={room} class="xs muted nums room">{ (words.room)(used, Text::LIMIT) }</p>
            </div>
        }
    });
    html! {
        <section class="stack" aria-labelledby="reflect-title">
            <h2 id="reflect-title">{ words.reflect }</h2>
            { for fields }
        </section>
    }
}
