//! A table of one after another, under a heading that is its caption as well.

use std::rc::Rc;

use yew::prelude::*;

use crate::components::{Column, DataTable, Row};

/// Props of [`OneByOne`].
#[derive(Properties, PartialEq)]
pub(super) struct OneByOneProps {
    /// Who or what they are.
    pub(super) title: AttrValue,
    /// What has to be said before the figures.
    #[prop_or_default]
    pub(super) about: Option<AttrValue>,
    /// The columns; the first one names them.
    pub(super) columns: Rc<Vec<Column>>,
    /// A row for each.
    pub(super) rows: Rc<Vec<Row>>,
}

/// A section of the results that is a table.
#[component]
pub(super) fn OneByOne(props: &OneByOneProps) -> Html {
    html! {
        <section class="stack">
            <div>
                <h2>{ props.title.clone() }</h2>
                if let Some(about) = &props.about {
                    <p class="small muted">{ about.clone() }</p>
                }
            </div>
            <DataTable
                caption={props.title.clone()}
                hide_caption=true
                columns={props.columns.clone()}
                rows={props.rows.clone()}
            />
        </section>
    }
}
