//! A table that becomes a list of cards where the window is narrow.

use std::rc::Rc;

use yew::prelude::*;

/// One column.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// The heading, which is also the label of the value on a card.
    pub label: AttrValue,
    /// Whether its values are figures, set flush at the end.
    pub numeric: bool,
}

impl Column {
    /// A column of words.
    pub fn words(label: impl Into<AttrValue>) -> Self {
        Self {
            label: label.into(),
            numeric: false,
        }
    }

    /// A column of figures.
    pub fn figures(label: impl Into<AttrValue>) -> Self {
        Self {
            label: label.into(),
            numeric: true,
        }
    }
}

/// One row: its first cell is its heading.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// Permanent id.
    pub id: AttrValue,
    /// The cells, one for each column.
    pub cells: Vec<Html>,
    /// Whether it is the one spoken of.
    pub current: bool,
}

impl Row {
    /// A row of which nothing special is to be said.
    pub fn new(id: impl Into<AttrValue>, cells: Vec<Html>) -> Self {
        Self {
            id: id.into(),
            cells,
            current: false,
        }
    }
}

/// Props of [`DataTable`].
#[derive(Properties, PartialEq)]
pub struct DataTableProps {
    /// The sentence the table shows.
    pub caption: AttrValue,
    /// Keeps the caption for screen readers alone, where the page already says it.
    #[prop_or_default]
    pub hide_caption: bool,
    /// The columns; the first one heads the rows.
    pub columns: Rc<Vec<Column>>,
    /// The rows.
    pub rows: Rc<Vec<Row>>,
    /// Less room in the cells.
    #[prop_or_default]
    pub compact: bool,
}

/// A table with headings in both directions.
#[component]
pub fn DataTable(props: &DataTableProps) -> Html {
    let head = props.columns.iter().map(|column| {
        html! {
            <th key={column.label.to_string()} scope="col" class={column.numeric.then_some("num")}>
                { column.label.clone() }
            </th>
        }
    });
    let rows = props.rows.iter().map(|row| {
        let cells = row.cells.iter().zip(props.columns.iter()).enumerate().map(|(at, (cell, column))| {
            if at == 0 {
                html! { <th key={at} scope="row">{ cell.clone() }</th> }
            } else {
                html! {
                    <td key={at} class={column.numeric.then_some("num")} data-label={column.label.clone()}>
                        <span>{ cell.clone() }</span>
                    </td>
                }
            }
        });
        html! { <tr key={row.id.to_string()} class={row.current.then_some("is-on")}>{ for cells }</tr> }
    });
    html! {
        <div class="table-wrap" role="region" aria-label={props.caption.clone()} tabindex="0">
            <table class={classes!("table", "table--cards", props.compact.then_some("table--plain"))}>
                <caption class={props.hide_caption.then_some("vh")}>{ props.caption.clone() }</caption>
                <thead><tr>{ for head }</tr></thead>
                <tbody>{ for rows }</tbody>
            </table>
        </div>
    }
}
