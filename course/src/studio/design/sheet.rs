//! The two information sheets, as paper: read, written on, printed a page each.

use content::messages::design::DesignMessages;
use sim::id::SheetFieldId;
use sim::plan::{Edit, Programme, SheetKind, SheetText};
use yew::prelude::*;

use crate::components::{Button, ButtonKind, Icon, IconName};
use crate::contexts::use_messages;
use crate::platform::dom;
use crate::studio::context::{Studio, use_studio};

/// Props of [`EditableSheet`] and [`ReadySheet`].
#[derive(Properties, PartialEq)]
pub(super) struct SheetProps {
    /// The programme.
    pub(super) programme: Programme,
    /// Which of its sheets.
    pub(super) kind: SheetKind,
}

/// A sheet of a programme of the learner's: paper to read, or fields to write in.
#[component]
pub(super) fn EditableSheet(props: &SheetProps) -> Html {
    let words = &use_messages().design;
    let studio = use_studio();
    let writing = use_state(|| false);
    let (programme, kind) = (&props.programme, props.kind);
    let sheet = programme.sheet(kind);
    let turn = {
        let writing = writing.clone();
        Callback::from(move |()| writing.set(!*writing))
    };
    let fill = {
        let (studio, programme) = (studio.clone(), programme.clone());
        Callback::from(move |()| fill_gaps(&studio, words, &programme, kind))
    };
    let fields = wanted(&studio, kind).iter().map(|field| {
        if *writing {
            html! {
                <WritingField
                    key={field.to_string()}
                    programme={programme.clone()}
                    {kind}
                    field={field.clone()}
                />
            }
        } else {
            let text = sheet.fields.get(field).map(|text| text.as_str().to_owned());
            reading(
                &studio,
                words,
                kind,
                field,
                text.filter(|text| !text.trim().is_empty()),
            )
        }
    });
    let name = (words.sheet_kind)(kind);
    let heading = format!("sheet-{kind:?}");
    html! {
        <article class="sheet" aria-labelledby={heading.clone()}>
            <div class="sheet-head">
                <p class="xs muted" aria-hidden="true">{ name }</p>
                <Button
                    kind={ButtonKind::Quiet}
                    small=true
                    icon={if *writing { IconName::Check } else { IconName::Pen }}
                    label={(!*writing).then(|| AttrValue::from((words.write)(name)))}
                    onclick={turn}
                >
                    { if *writing { words.read } else { words.write_short } }
                </Button>
            </div>
            <h3 id={heading}>
                <span class="vh">{ name }{ " " }</span>
                { studio.words().programme(studio.case(), studio.plan(), &programme.id).to_owned() }
            </h3>
            if *writing {
                <p class="hint">{ words.suggest_hint }</p>
                <Button small=true onclick={fill}>{ words.suggest_all }</Button>
                <div class="sheet-fields">{ for fields }</div>
            } else {
                <dl>{ for fields }</dl>
            }
        </article>
    }
}

/// A sheet of a ready-made programme.
#[component]
pub(super) fn ReadySheet(props: &SheetProps) -> Html {
    let words = &use_messages().design;
    let studio = use_studio();
    let (programme, kind) = (&props.programme, props.kind);
    let texts = studio
        .words()
        .programmes
        .get(&programme.id)
        .map(|words| match kind {
            SheetKind::Supporter => &words.supporter_sheet,
            SheetKind::Person => &words.person_sheet,
        });
    let fields = wanted(&studio, kind).iter().map(|field| {
        let text = programme.sheet(kind).is_written(field).then(|| {
            let found = texts.and_then(|texts| texts.get(field));
            found.map_or(words.written, String::as_str).to_owned()
        });
        reading(&studio, words, kind, field, text)
    });
    let heading = format!("sheet-{kind:?}");
    html! {
        <article class="sheet" aria-labelledby={heading.clone()}>
            <p class="xs muted" aria-hidden="true">{ (words.sheet_kind)(kind) }</p>
            <h3 id={heading}>
                <span class="vh">{ (words.sheet_kind)(kind) }{ " " }</span>
                { studio.words().programme(studio.case(), studio.plan(), &programme.id).to_owned() }
            </h3>
            <dl>{ for fields }</dl>
        </article>
    }
}

fn wanted(studio: &Studio, kind: SheetKind) -> &[SheetFieldId] {
    match kind {
        SheetKind::Supporter => &studio.case().sheet_fields.supporter,
        SheetKind::Person => &studio.case().sheet_fields.person,
    }
}

/// A field as it is read: its text, or the gap and what people guess.
fn reading(
    studio: &Studio,
    words: &DesignMessages,
    kind: SheetKind,
    field: &SheetFieldId,
    text: Option<String>,
) -> Html {
    let label = studio.words().sheet_label(kind, field).to_owned();
    match text {
        Some(text) => {
            html! { <div key={field.to_string()}><dt>{ label }</dt><dd>{ text }</dd></div> }
        }
        None => {
            let guess = studio
                .words()
                .sheet_field(kind, field)
                .map_or("", |words| &words.guess);
            html! {
                <div key={field.to_string()} class="guess">
                    <dt><Icon name={IconName::Alert} />{ label }</dt>
                    <dd>{ (words.gap)(guess) }</dd>
                </div>
            }
        }
    }
}

/// A sentence to begin a field with: made from the plan where the rules can, otherwise the case's own example.
fn suggestion(
    studio: &Studio,
    words: &DesignMessages,
    programme: &Programme,
    kind: SheetKind,
    field: &SheetFieldId,
) -> Option<SheetText> {
    let text = (words.suggestion)(kind, field, programme, &studio.names()).or_else(|| {
        let example = studio.words().sheet_field(kind, field)?.example.clone();
        (!example.is_empty()).then_some(example)
    })?;
    let text: String = text.chars().take(SheetText::LONGEST).collect();
    SheetText::new(text).ok()
}

fn fill_gaps(studio: &Studio, words: &DesignMessages, programme: &Programme, kind: SheetKind) {
    let sheet = programme.sheet(kind);
    for field in wanted(studio, kind)
        .iter()
        .filter(|field| !sheet.is_written(field))
    {
        if let Some(text) = suggestion(studio, words, programme, kind, field) {
            studio.edit(Edit::WriteSheet {
                programme: programme.id.clone(),
                sheet: kind,
                field: field.clone(),
                text,
            });
        }
    }
}

/// Props of [`WritingField`].
#[derive(Properties, PartialEq)]
struct WritingFieldProps {
    programme: Programme,
    kind: SheetKind,
    field: SheetFieldId,
}

/// A field to write in, with a draft to take over.
#[component]
fn WritingField(props: &WritingFieldProps) -> Html {
    let words = &use_messages().design;
    let studio = use_studio();
    let (kind, field) = (props.kind, &props.field);
    let label = studio.words().sheet_label(kind, field).to_owned();
    let hint = studio
        .words()
        .sheet_field(kind, field)
        .map_or("", |words| &words.hint)
        .to_owned();
    let text = props
        .programme
        .sheet(kind)
        .fields
        .get(field)
        .map_or("", SheetText::as_str)
        .to_owned();
    let write = {
        let (studio, programme, field) =
            (studio.clone(), props.programme.id.clone(), field.clone());
        Callback::from(move |text: SheetText| {
            let (programme, field) = (programme.clone(), field.clone());
            studio.edit(Edit::WriteSheet {
                programme,
                sheet: kind,
                field,
                text,
            });
        })
    };
    let oninput = {
        let write = write.clone();
        Callback::from(move |event: InputEvent| {
            if let Ok(text) = SheetText::new(dom::value(&event)) {
                write.emit(text);
            }
        })
    };
    let draft = suggestion(&studio, words, &props.programme, kind, field)
        .filter(|draft| draft.as_str() != text)
        .map(|draft| write.reform(move |()| draft.clone()));
    let id = format!("write-{kind:?}-{field}");
    let hint_id = format!("{id}-hint");
    html! {
        <div class="field">
            <label for={id.clone()}>{ label.clone() }</label>
            <textarea
                class="input"
                {id}
                rows="2"
                maxlength={SheetText::LONGEST.to_string()}
                aria-describedby={hint_id.clone()}
                value={text}
                {oninput}
            />
            <p class="hint" id={hint_id}>{ hint }</p>
            if let Some(onclick) = draft {
                <div>
                    <Button kind={ButtonKind::Quiet} small=true label={(words.suggest_for)(&label)} {onclick}>
                        { words.suggest }
                    </Button>
                </div>
            }
        </div>
    }
}
