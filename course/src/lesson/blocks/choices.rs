//! A list of choices, of which one or several can be picked, each with room for what is said about it.

use yew::prelude::*;

use super::frame::question_id;

/// What a choice looks like once it was judged.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Judged {
    /// Not judged.
    #[default]
    Open,
    /// As it should be.
    Right,
    /// Not as it should be.
    Wrong,
    /// Explained without having been chosen.
    Told,
}

/// A choice and what is said about it.
#[derive(Clone, PartialEq)]
pub(super) struct ChoiceRow {
    /// Its words.
    pub(super) words: Html,
    /// Whether it is picked.
    pub(super) picked: bool,
    /// What it looks like.
    pub(super) judged: Judged,
    /// What is said about it.
    pub(super) said: Option<Html>,
}

/// Props of [`Choices`].
#[derive(Properties, PartialEq)]
pub(super) struct ChoicesProps {
    /// The block's id, which makes the controls' names unique.
    pub(super) id: AttrValue,
    /// What is asked.
    pub(super) question: Html,
    /// More about the question.
    #[prop_or_default]
    pub(super) more: Html,
    /// Whether several can be picked.
    pub(super) several: bool,
    /// Whether nothing can be picked any more.
    #[prop_or_default]
    pub(super) settled: bool,
    /// The choices.
    pub(super) rows: Vec<ChoiceRow>,
    /// Called with the place of the choice that is picked or taken back.
    pub(super) onpick: Callback<u8>,
}

/// A question with its choices.
#[component]
pub(super) fn Choices(props: &ChoicesProps) -> Html {
    let rows = props.rows.iter().zip(0_u8..).map(|(row, place)| {
        let onpick = props.onpick.clone();
        let onchange = Callback::from(move |_: Event| onpick.emit(place));
        let said = format!("{}-said-{place}", props.id);
        let judged = match row.judged {
            Judged::Open => None,
            Judged::Right => Some("is-right"),
            Judged::Wrong => Some("is-wrong"),
            Judged::Told => Some("is-told"),
        };
        html! {
            <div key={place} class={classes!("answer", judged)}>
                <label class="choice">
                    <input
                        type={if props.several { "checkbox" } else { "radio" }}
                        name={format!("{}-choice", props.id)}
                        checked={row.picked}
                        disabled={props.settled}
                        aria-describedby={row.said.is_some().then(|| said.clone())}
                        {onchange}
                    />
                    <span>{ row.words.clone() }</span>
                </label>
                if let Some(words) = &row.said { <div class="why" id={said}>{ words.clone() }</div> }
            </div>
        }
    });
    html! {
        <fieldset class="choices">
            <legend class="question" id={question_id(&props.id)}>{ props.question.clone() }</legend>
            { props.more.clone() }
            { for rows }
        </fieldset>
    }
}
