//! A job to true scale: when each task begins and ends, and where two overlap.

use sim::plan::{Finding, Job};
use sim::units::{ClockTime, Minutes};
use yew::prelude::*;

use super::task_label::{full_name, short_name};
use crate::contexts::use_messages;
use crate::platform::size::use_width;
use crate::studio::context::{Studio, use_studio};

/// Height of the drawing in pixels.
const HEIGHT: f64 = 74.0;

/// Props of [`Strip`].
#[derive(Properties, PartialEq)]
pub(super) struct StripProps {
    /// The job.
    pub(super) job: Job,
}

/// A task on the strip.
struct Bar {
    name: String,
    short: String,
    from: ClockTime,
    to: ClockTime,
    clashes: bool,
    row: u8,
}

/// The strip of one job.
#[component]
pub(super) fn Strip(props: &StripProps) -> Html {
    let messages = use_messages();
    let (words, model) = (&messages.breakdown, &messages.model);
    let studio = use_studio();
    let frame = use_node_ref();
    let width = use_width(&frame);
    let bars = bars(&studio, &props.job, words);
    let (Some(from), Some(to)) = (
        bars.iter().map(|bar| bar.from).min(),
        bars.iter().map(|bar| bar.to).max(),
    ) else {
        return Html::default();
    };
    let name = studio
        .words()
        .job(studio.case(), studio.plan(), &props.job.id);
    let overlap = overlap(&studio, &props.job);
    let says = if overlap.get() > 0 {
        (words.strip_clash)(name, overlap)
    } else {
        (words.strip)(name, from, to)
    };
    let first = from.hour();
    let last = (to.get().div_ceil(60)).max(first + 1);
    let drawing = width.map(|width| {
        let edge = 18.0;
        let span = f64::from((last - first) * 60);
        let at = |time: ClockTime| {
            edge + f64::from(time.get() - first * 60) / span * (width - 2.0 * edge)
        };
        let hours = (first..=last).filter_map(|hour| ClockTime::at(hour, 0).ok());
        // Labels of the hours keep a finger's width apart.
        let every = ((f64::from(last - first) * 44.0 / width).ceil() as u16).max(1);
        html! {
            <svg
                class="strip"
                viewBox={format!("0 0 {width} {HEIGHT}")}
                width={width.to_string()}
                height={HEIGHT.to_string()}
                role="img"
                aria-label={says.clone()}
            >
                <path class="strip-line" d={format!("M{edge} 30H{:.1}", width - edge)} />
                { for hours.map(|hour| {
                    let x = at(hour);
                    let told = (hour.hour() - first) % every == 0;
                    html! {
                        <g key={hour.get()}>
                            <path class="strip-tick" d={format!("M{x:.1} 12v36")} />
                            if told {
                                <text class="strip-hour" x={format!("{x:.1}")} y="68" text-anchor="middle">
                                    { (model.clock)(hour) }
                                </text>
                            }
                        </g>
                    }
                }) }
                { for bars.iter().enumerate().map(|(place, bar)| {
                    let (left, right) = (at(bar.from), at(bar.to));
                    let y = 18.0 + f64::from(bar.row) * 9.0;
                    let room = ((right - left) / 13.0).floor().max(0.0) as usize;
                    let label: String = bar.short.chars().take(room).collect();
                    html! {
                        <g key={place} class={classes!("strip-bar", bar.clashes.then_some("clash"))}>
                            <title>{ (words.strip_item)(&bar.name, bar.from, bar.to) }</title>
                            <rect
                                x={format!("{left:.1}")}
                                y={y.to_string()}
                                width={format!("{:.1}", (right - left).max(2.0))}
                                height="24"
                                rx="3"
                            />
                            if room >= 1 {
                                <text x={format!("{:.1}", (left + right) / 2.0)} y={(y + 16.5).to_string()} text-anchor="middle">
                                    { label }
                                </text>
                            }
                        </g>
                    }
                }) }
            </svg>
        }
    });
    html! {
        <div class="strip-frame">
            <p class={classes!("strip-says", (overlap.get() > 0).then_some("clash"))}>{ says.clone() }</p>
            <div ref={frame}>{ drawing }</div>
            <ol class="vh">
                { for bars.iter().enumerate().map(|(place, bar)| html! {
                    <li key={place}>{ (words.strip_item)(&bar.name, bar.from, bar.to) }</li>
                }) }
            </ol>
        </div>
    }
}

fn bars(
    studio: &Studio,
    job: &Job,
    words: &content::messages::breakdown::BreakdownMessages,
) -> Vec<Bar> {
    let mut busy_until = ClockTime::LOWEST;
    job.tasks
        .iter()
        .filter_map(|placed| {
            let minutes = studio.plan().minutes_of(studio.case(), &placed.task)?;
            let (from, to) = (placed.start, placed.start.plus(minutes));
            let overlaps = from < busy_until;
            busy_until = busy_until.max(to);
            let clashes = studio.review().findings.iter().any(|finding| {
                matches!(finding, Finding::TimeClash { job: of, first, second, .. }
                    if *of == job.id && (*first == placed.task || *second == placed.task))
            });
            Some(Bar {
                name: full_name(studio, words, &placed.task),
                short: short_name(studio, words, &placed.task),
                from,
                to,
                clashes,
                row: u8::from(overlaps),
            })
        })
        .collect()
}

/// Minutes of all overlaps of a job.
fn overlap(studio: &Studio, job: &Job) -> Minutes {
    let sum = studio
        .review()
        .findings
        .iter()
        .filter_map(|finding| match finding {
            Finding::TimeClash {
                job: of, overlap, ..
            } if *of == job.id => Some(overlap.get()),
            _ => None,
        })
        .sum();
    Minutes::clamped(sum)
}
