//! Bars: across for shares with words above them, upright for one value a week.

use std::rc::Rc;

use yew::prelude::*;

use super::pattern::Pattern;
use super::scale::{Scale, written};

/// One bar.
#[derive(Clone, Debug, PartialEq)]
pub struct Bar {
    /// Permanent id.
    pub id: AttrValue,
    /// What it stands for.
    pub label: AttrValue,
    /// Its length.
    pub value: f64,
    /// Its length in words, with the unit.
    pub shown: AttrValue,
    /// Its pattern; plain indigo without one.
    pub pattern: Option<Pattern>,
}

/// Props of [`HorizontalBars`].
#[derive(Properties, PartialEq)]
pub struct HorizontalBarsProps {
    /// The bars, from top to bottom.
    pub bars: Rc<Vec<Bar>>,
    /// The value that would fill the frame.
    pub whole: f64,
}

/// A list in which each line has its words, its figure and its bar, so that it reads without the drawing too.
#[component]
pub fn HorizontalBars(props: &HorizontalBarsProps) -> Html {
    let scale = Scale::new((0.0, props.whole.max(f64::MIN_POSITIVE)), (0.0, 100.0));
    html! {
        <ul class="bar-list">
            { for props.bars.iter().map(|bar| html! {
                <li key={bar.id.to_string()}>
                    <span>{ bar.label.clone() }</span>
                    <strong class="nums">{ bar.shown.clone() }</strong>
                    <svg width="100%" height="20" aria-hidden="true" focusable="false">
                        <rect class="bar-ground" x="0" y="18.500" width="100%" height="1.500" />
                        <rect
                            class={if bar.pattern.is_some() { "bar-patterned" } else { "bar" }}
                            x="0"
                            y="0"
                            width={format!("{}%", written(scale.place(bar.value).clamp(0.0, 100.0)))}
                            height="20"
                            fill={bar.pattern.map(Pattern::fill)}
                        />
                    </svg>
                </li>
            }) }
        </ul>
    }
}

/// Props of [`VerticalBars`].
#[derive(Properties, PartialEq)]
pub struct VerticalBarsProps {
    /// One value a place, from left to right.
    pub values: Rc<Vec<f64>>,
    /// From the number of a value to its left edge.
    pub across: Scale,
    /// From values to heights.
    pub up: Scale,
    /// What is above this value is drawn as too much.
    #[prop_or_default]
    pub limit: Option<f64>,
}

/// Upright bars, one a week, with what goes over a limit set apart by colour and a rim.
#[component]
pub fn VerticalBars(props: &VerticalBarsProps) -> Html {
    let floor = props.up.place(0.0);
    let room = (props.across.place(1.0) - props.across.place(0.0)).abs();
    let width = if room > 5.0 {
        room - 1.5
    } else {
        room.max(0.5)
    };
    let rect = |class: &'static str, left: f64, top: f64, bottom: f64| {
        html! {
            <rect
                {class}
                x={written(left)}
                y={written(top)}
                width={written(width)}
                height={written((bottom - top).max(0.0))}
            />
        }
    };
    props
        .values
        .iter()
        .zip(0_u32..)
        .map(|(value, index)| {
            let left = props.across.place(f64::from(index));
            let within = props.limit.map_or(*value, |limit| value.min(limit));
            let line = props.up.place(within);
            html! {
                <g key={index}>
                    { rect("bar bar--mid", left, line, floor) }
                    if *value > within { { rect("bar bar--over", left, props.up.place(*value), line) } }
                </g>
            }
        })
        .collect()
}
