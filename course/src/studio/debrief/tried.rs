//! The changes compared so far, largest gain first.

use std::rc::Rc;

use content::messages::debrief::Ground;
use sim::experiment::Variation;
use sim::run::MeanInterval;
use yew::prelude::*;

use crate::components::{Badge, BadgeKind, Column, DataTable, Notice, NoticeKind, Row};
use crate::contexts::{use_language, use_messages};
use crate::platform::format::{decimal, whole};

/// A change with what it did.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Tried {
    /// The change.
    pub(super) variation: Variation,
    /// The difference at the last compared week, as shares.
    pub(super) interval: MeanInterval,
    /// Hours the team spends with it in a year.
    pub(super) team_hours: f64,
}

/// Props of [`TriedChanges`].
#[derive(Properties, PartialEq)]
pub(super) struct TriedChangesProps {
    /// What was tried.
    pub(super) tried: Rc<Vec<Tried>>,
}

/// A table of what was tried; nothing before the first comparison.
#[component]
pub(super) fn TriedChanges(props: &TriedChangesProps) -> Html {
    let messages = use_messages();
    let language = use_language();
    let words = &messages.debrief;
    if props.tried.is_empty() {
        return Html::default();
    }
    let columns = words
        .tried_columns
        .into_iter()
        .enumerate()
        .map(|(index, head)| match index {
            1..=3 => Column::figures(head),
            _ => Column::words(head),
        });
    let people = |share: f64| decimal(language, 100.0 * share, 1);
    let rows = props.tried.iter().map(|tried| {
        let ground = (words.ground)(tried.variation);
        let cells = vec![
            html! { { (words.variation)(tried.variation) } },
            html! { <strong>{ (words.difference)((100.0 * tried.interval.mean).round() as i32) }</strong> },
            html! { { (messages.results.curve.between)(&people(tried.interval.low), &people(tried.interval.high)) } },
            html! { { (messages.results.hours)(&whole(language, tried.team_hours.round() as i64)) } },
            html! { <Badge kind={badge(ground)}>{ (words.ground_word)(ground) }</Badge> },
        ];
        Row::new(format!("{:?}", tried.variation), cells)
    });
    html! {
        <div class="stack">
            if props.tried.iter().any(|tried| is_of_check_ins(tried.variation)) {
                <Notice kind={NoticeKind::Info} title={words.check_ins_left_out}>
                    <p>{ words.check_ins_left_out_about }</p>
                </Notice>
            }
            <div>
                <h3>{ words.tried }</h3>
                <p class="small muted">{ words.tried_about }</p>
            </div>
            <DataTable
                caption={words.tried_about}
                hide_caption=true
                columns={Rc::new(columns.collect::<Vec<_>>())}
                rows={Rc::new(rows.collect::<Vec<_>>())}
            />
            <p class="small muted">{ words.tried_note }</p>
        </div>
    }
}

/// Whether a change is one of who checks in or how often: what the model leaves out of it has to be said.
const fn is_of_check_ins(variation: Variation) -> bool {
    matches!(
        variation,
        Variation::WeeklyVisitsForThoseAtRisk
            | Variation::VisitsTwiceAWeekForAll
            | Variation::NoCheckIns
            | Variation::WorkplaceChecksIn
    )
}

const fn badge(ground: Ground) -> BadgeKind {
    match ground {
        Ground::Evidence => BadgeKind::Good,
        Ground::WeakEvidence | Ground::Contested => BadgeKind::Caution,
        Ground::Assumption => BadgeKind::Plain,
    }
}
