//! Who a difference came from, person by person.

use std::rc::Rc;

use sim::id::PersonId;
use sim::run::Comparison;
use yew::prelude::*;

use crate::components::chart::{AxisTick, ChartFrame, Label, Plot, Scale, TimeAxis};
use crate::components::{Card, Column, DataTable, Disclosure, Row};
use crate::contexts::{use_language, use_messages};
use crate::platform::format::whole;
use crate::studio::context::use_studio;

/// One person under both plans, in futures of a hundred.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct PersonChange {
    /// The person.
    pub(super) id: PersonId,
    /// In work under the present plan.
    pub(super) before: f64,
    /// In work under the changed plan.
    pub(super) after: f64,
}

impl PersonChange {
    fn difference(&self) -> f64 {
        self.after - self.before
    }
}

/// Everybody at the last compared week, largest change first.
pub(super) fn changes(comparison: &Comparison) -> Vec<PersonChange> {
    let futures = f64::from(comparison.first.futures.max(1));
    let mut changes: Vec<PersonChange> = comparison
        .people
        .iter()
        .filter_map(|person| {
            let last = person.weeks.last()?;
            let share = |only: u32| 100.0 * f64::from(last.both + only) / futures;
            Some(PersonChange {
                id: person.id.clone(),
                before: share(last.only_first),
                after: share(last.only_second),
            })
        })
        .collect();
    changes.sort_by(|one, other| other.difference().abs().total_cmp(&one.difference().abs()));
    changes
}

/// People whose change is at least this many futures of a hundred are named in the sentence.
const WORTH_NAMING: f64 = 3.0;

/// Props of [`WhoItCameFrom`].
#[derive(Properties, PartialEq)]
pub(super) struct WhoItCameFromProps {
    /// The comparison.
    pub(super) comparison: Rc<Comparison>,
}

/// Sentence, open and filled knots, table.
#[component]
pub(super) fn WhoItCameFrom(props: &WhoItCameFromProps) -> Html {
    let messages = use_messages();
    let language = use_language();
    let studio = use_studio();
    let words = &messages.debrief;
    let changes = Rc::new(changes(&props.comparison));
    let name = |id: &PersonId| studio.words().person(id).to_owned();
    let named: Vec<String> = changes
        .iter()
        .filter(|change| change.difference().abs() >= WORTH_NAMING)
        .take(2)
        .map(|change| name(&change.id))
        .collect();
    let says = if named.is_empty() {
        words.who_nobody.to_owned()
    } else {
        (words.who)(&named.join(words.list_mark))
    };
    let figure = |share: f64| whole(language, share.round() as i64);
    let columns = words
        .who_columns
        .into_iter()
        .enumerate()
        .map(|(index, head)| {
            if index == 0 {
                Column::words(head)
            } else {
                Column::figures(head)
            }
        });
    let rows = changes.iter().map(|change| {
        let cells = vec![
            html! { { name(&change.id) } },
            html! { { figure(change.before) } },
            html! { { figure(change.after) } },
            html! { { (words.difference_of_futures)(change.difference().round() as i32) } },
        ];
        Row::new(change.id.to_string(), cells)
    });
    let told: Vec<[String; 3]> = changes
        .iter()
        .map(|change| {
            [
                name(&change.id),
                figure(change.before),
                figure(change.after),
            ]
        })
        .collect();
    let labels: Rc<Vec<String>> = Rc::new(changes.iter().map(|change| name(&change.id)).collect());
    let draw = {
        let (changes, labels) = (changes.clone(), labels);
        Callback::from(move |plot| {
            drawing(
                plot,
                &changes,
                &labels,
                |value| whole(language, i64::from(value)),
                words.difference_of_futures,
            )
        })
    };
    let height = 46.0 + 34.0 * changes.len() as f64;
    html! {
        <Card>
            <ChartFrame
                {says}
                sub={words.who_sub}
                heading={3}
                alternative={(words.who_alternative)(&told)}
                {height}
                narrow_height={height}
                {draw}
            >
                <Disclosure summary={messages.results.curve.table}>
                    <DataTable
                        caption={words.who_sub}
                        hide_caption=true
                        compact=true
                        columns={Rc::new(columns.collect::<Vec<_>>())}
                        rows={Rc::new(rows.collect::<Vec<_>>())}
                    />
                </Disclosure>
            </ChartFrame>
        </Card>
    }
}

fn drawing(
    plot: Plot,
    changes: &[PersonChange],
    labels: &[String],
    figure: impl Fn(u8) -> String,
    difference: fn(i32) -> String,
) -> Html {
    let foot = plot.height - 30.0;
    let across = Scale::new((0.0, 100.0), (90.0, plot.width - 52.0));
    let ticks = [0_u8, 25, 50, 75, 100]
        .map(|value| AxisTick::new(f64::from(value), figure(value)))
        .to_vec();
    html! {
        <>
            { for changes.iter().zip(labels).zip(0_u32..).map(|((change, label), row)| {
                let y = 20.0 + 34.0 * f64::from(row);
                let (from, to) = (across.place(change.before), across.place(change.after));
                let text = difference(change.difference().round() as i32);
                html! {
                    <g key={row}>
                        <Label at={(0.0, y + 4.0)} class="t-ink" text={label.clone()} />
                        <path class="thread" d={format!("M{from:.1} {y}H{to:.1}")} />
                        // Where nothing changed, the filled knot lies within the open one.
                        <circle class="knot-before" cx={format!("{from:.1}")} cy={y.to_string()} r="8" />
                        <circle class="knot-after" cx={format!("{to:.1}")} cy={y.to_string()} r="4" />
                        <Label at={(plot.width, y + 4.0)} anchor="end" class="t-b" {text} />
                    </g>
                }
            }) }
            <TimeAxis scale={across} {ticks} at={foot} />
        </>
    }
}
