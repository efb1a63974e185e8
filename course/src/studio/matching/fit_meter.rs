//! One axis of a fit: the person's level, what accommodations add, what the work seems to ask and how sure that is.

use sim::Axis;
use sim::matching::AxisFit;
use yew::prelude::*;

use super::verdict::GapMark;
use crate::components::{Icon, IconName, axis_icon, axis_letter};
use crate::contexts::use_messages;

/// Props of [`FitMeter`].
#[derive(Properties, PartialEq)]
pub(super) struct FitMeterProps {
    /// Which axis.
    pub(super) axis: Axis,
    /// The fit on it.
    pub(super) fit: AxisFit,
    /// Standard deviation of what is seen around what is asked, in levels.
    pub(super) uncertainty: f64,
}

/// One axis of a fit on a scale of five.
#[component]
pub(super) fn FitMeter(props: &FitMeterProps) -> Html {
    let messages = use_messages();
    let words = &messages.matching.reasons;
    let AxisFit {
        seen,
        level,
        relief,
        gap,
    } = props.fit;
    let level = f64::from(level.get());
    let reached = (level + relief).min(5.0);
    let spoken = (words.axis)(props.fit.level.get(), seen, props.uncertainty, relief, gap);
    let (low, high) = (
        place((seen - props.uncertainty).max(1.0)),
        place((seen + props.uncertainty).min(5.0)),
    );
    let is_open = GapMark::of(gap) != GapMark::None;
    html! {
        <div class="axis-row fit-meter">
            <span class="name">
                <Icon name={axis_icon(props.axis)} />
                <span class="axis-letter" aria-hidden="true">{ axis_letter(props.axis) }</span>
                { (messages.model.axis)(props.axis) }
            </span>
            <svg viewBox="0 0 240 26" role="img" aria-label={spoken}>
                if props.uncertainty >= 0.05 {
                    <rect class="unsure" x={written(low)} y="3" width={written(high - low)} height="20" rx="3" />
                }
                <path class="scale" d="M14 13H226" />
                { for (0..5).map(|tick| html! {
                    <path key={tick} class="tick-mark" d={format!("M{} 9v8", 14 + tick * 53)} />
                }) }
                if gap >= 0.05 {
                    <path class="gap" d={format!("M{} 13H{}", written(place(reached)), written(place(seen)))} />
                }
                <path class="reach" d={format!("M14 13H{}", written(place(level)))} />
                if relief > 0.0 {
                    <path class="relief" d={format!("M{} 13H{}", written(place(level)), written(place(reached)))} />
                }
                <circle class="level" cx={written(place(level))} cy="13" r="7" />
                <path class="demand" d={format!("M{} 1v24", written(place(seen)))} />
            </svg>
            if is_open {
                <span class="axis-says is-open"><Icon name={IconName::Alert} />{ (words.axis_gap)(gap) }</span>
            } else {
                <span class="axis-says muted">{ words.axis_fits }</span>
            }
        </div>
    }
}

/// Where a level lies on the drawing.
fn place(level: f64) -> f64 {
    14.0 + (level - 1.0) * 53.0
}

fn written(place: f64) -> String {
    format!("{place:.1}")
}

/// What the drawing's marks mean.
#[component]
pub(super) fn FitLegend() -> Html {
    let words = &use_messages().matching.reasons;
    let signs = [
        (
            words.level,
            html! { <circle class="level" cx="12" cy="8" r="6" /> },
        ),
        (words.demand, html! { <path class="demand" d="M12 1v14" /> }),
        (words.relief, html! { <path class="relief" d="M2 8H22" /> }),
        (
            words.unsure,
            html! { <rect class="unsure" x="2" y="1" width="20" height="14" rx="3" /> },
        ),
    ];
    let items = signs.into_iter().map(|(word, sign)| {
        html! {
            <li key={word}>
                <svg viewBox="0 0 24 16" width="24" height="16" aria-hidden="true" focusable="false">{ sign }</svg>
                { word }
            </li>
        }
    });
    html! { <ul class="fit-legend">{ for items }</ul> }
}
