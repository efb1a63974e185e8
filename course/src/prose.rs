//! Draws Markdown as elements. No HTML passes through: every element is made here.

use std::rc::Rc;

use content::markdown::{Alignment, Inline, Item, Node, Place, Table, plain};
use content::phrases::phrase_ends_between;
use yew::prelude::*;

use crate::components::phrased;
use crate::platform::dom;
use crate::route::Route;

/// From this width of the window there is room for something beside the text.
pub(crate) const ROOM_BESIDE: &str = "(min-width: 75em)";

/// Props of [`Prose`].
#[derive(Properties, PartialEq)]
pub(crate) struct ProseProps {
    /// The text.
    pub(crate) nodes: Rc<Vec<Node>>,
}

/// Running text.
#[component]
pub(crate) fn Prose(props: &ProseProps) -> Html {
    html! { <div class="prose">{ blocks(&props.nodes) }</div> }
}

/// Blocks of text, in order.
pub(crate) fn blocks(nodes: &[Node]) -> Html {
    nodes.iter().map(block).collect()
}

/// Running words, in order.
pub(crate) fn inlines(content: &[Inline]) -> Html {
    content.iter().map(inline).collect()
}

/// The words of a heading, a caption or a question, which don't break inside a phrase.
pub(crate) fn headline(content: &[Inline]) -> Html {
    let mut before = String::new();
    let pieces = content.iter().map(|piece| {
        let words = plain(std::slice::from_ref(piece));
        let ends = phrase_ends_between(&before, &words);
        before = words;
        let shown = match piece {
            Inline::Text(text) => phrased(text),
            other => inline(other),
        };
        html! { <>if ends { <wbr /> }{ shown }</> }
    });
    pieces.collect()
}

fn block(node: &Node) -> Html {
    match node {
        Node::Heading {
            level, id, content, ..
        } => heading(*level, id.clone(), content),
        Node::Paragraph(content) => html! { <p>{ inlines(content) }</p> },
        Node::List { start: None, items } => html! { <ul>{ for items.iter().map(item) }</ul> },
        Node::List {
            start: Some(start),
            items,
        } => {
            html! { <ol start={start.to_string()}>{ for items.iter().map(item) }</ol> }
        }
        Node::Quote(nodes) => html! { <blockquote>{ blocks(nodes) }</blockquote> },
        Node::Fence { body, .. } => html! { <pre tabindex="0"><code>{ body.clone() }</code></pre> },
        Node::Table(table) => self::table(table),
        Node::Divider => html! { <hr class="rule" /> },
    }
}

fn heading(level: u8, id: Option<String>, content: &[Inline]) -> Html {
    let content = headline(content);
    let tabindex = id.as_ref().map(|_| "-1");
    match level {
        0..=2 => html! { <h2 {id} {tabindex}>{ content }</h2> },
        3 => html! { <h3 {id} {tabindex}>{ content }</h3> },
        4 => html! { <h4 {id} {tabindex}>{ content }</h4> },
        5 => html! { <h5 {id} {tabindex}>{ content }</h5> },
        _ => html! { <h6 {id} {tabindex}>{ content }</h6> },
    }
}

/// An item of a list; a single paragraph stands without a frame of its own.
fn item(item: &Item) -> Html {
    // A box to tick is for paper: on screen it is drawn, not a control.
    let class = item.ticked.map(|_| "to-tick");
    match item.content.as_slice() {
        [Node::Paragraph(content)] => html! { <li {class}>{ inlines(content) }</li> },
        nodes => html! { <li {class}>{ blocks(nodes) }</li> },
    }
}

fn table(table: &Table) -> Html {
    let class =
        |column: usize| (table.alignments.get(column) == Some(&Alignment::End)).then_some("num");
    let labels: Vec<AttrValue> = table
        .heading
        .iter()
        .map(|cell| plain(cell).into())
        .collect();
    let heading = table.heading.iter().enumerate().map(|(column, cell)| {
        html! { <th key={column} scope="col" class={class(column)}>{ inlines(cell) }</th> }
    });
    let rows = table.rows.iter().enumerate().map(|(index, row)| {
        let cells = row.iter().enumerate().map(|(column, cell)| match column {
            0 => html! { <th key={column} scope="row">{ inlines(cell) }</th> },
            _ => html! {
                <td key={column} class={class(column)} data-label={labels.get(column).cloned()}>
                    <span>{ inlines(cell) }</span>
                </td>
            },
        });
        html! { <tr key={index}>{ for cells }</tr> }
    });
    html! {
        <div class="table-wrap">
            <table class="table table--cards">
                <thead><tr>{ for heading }</tr></thead>
                <tbody>{ for rows }</tbody>
            </table>
        </div>
    }
}

fn inline(piece: &Inline) -> Html {
    match piece {
        Inline::Text(text) => html! { { text.clone() } },
        Inline::Emphasis(content) => html! { <em>{ inlines(content) }</em> },
        Inline::Strong(content) => html! { <strong>{ inlines(content) }</strong> },
        Inline::Struck(content) => html! { <s>{ inlines(content) }</s> },
        Inline::Code(code) => html! { <code>{ code.clone() }</code> },
        Inline::Ruby { base, reading } => html! {
            <ruby>{ base.clone() }<rp>{ "（" }</rp><rt>{ reading.clone() }</rt><rp>{ "）" }</rp></ruby>
        },
        Inline::Link { place, content } => link(place, inlines(content)),
        Inline::Term { id, content } => {
            let term = Route::Term { term: id.clone() };
            html! { <a class="term" href={term.href()}>{ inlines(content) }</a> }
        }
        Inline::Break => html! { <br /> },
    }
}

/// A link. Places within the page move there without touching the address, which belongs to the router.
fn link(place: &Place, words: Html) -> Html {
    match place {
        Place::Route(path) => html! { <a href={format!("#{path}")}>{ words }</a> },
        Place::Heading(id) => {
            let id = id.clone();
            let onclick = Callback::from(move |_: MouseEvent| dom::move_to(&id));
            html! { <button type="button" class="link" {onclick}>{ words }</button> }
        }
        Place::Elsewhere(address) => html! {
            <a href={address.clone()} target="_blank" rel="noopener noreferrer">{ words }</a>
        },
    }
}
