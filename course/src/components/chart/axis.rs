//! Axes: thin lines and few words.

use yew::prelude::*;

use super::scale::{Scale, crisp, written};

/// One mark on an axis.
#[derive(Clone, Debug, PartialEq)]
pub struct AxisTick {
    /// Where.
    pub value: f64,
    /// The word there; may be empty.
    pub label: AttrValue,
}

impl AxisTick {
    /// A mark with a word.
    pub fn new(value: f64, label: impl Into<AttrValue>) -> Self {
        Self {
            value,
            label: label.into(),
        }
    }
}

/// Props of [`ValueAxis`].
#[derive(Properties, PartialEq)]
pub struct ValueAxisProps {
    /// From values to heights.
    pub scale: Scale,
    /// The marks.
    pub ticks: Vec<AxisTick>,
    /// Where the rules begin and end, from left to right.
    pub across: (f64, f64),
}

/// Rules across the drawing with their values at the left.
#[component]
pub fn ValueAxis(props: &ValueAxisProps) -> Html {
    props
        .ticks
        .iter()
        .map(|tick| {
            let place = props.scale.place(tick.value);
            html! {
                <g key={tick.value.to_string()}>
                    <path
                        class="grid"
                        d={format!("M{} {}H{}", crisp(props.across.0), crisp(place), crisp(props.across.1))}
                    />
                    <text x={written(props.across.0 - 7.0)} y={written(place + 4.0)} text-anchor="end">
                        { tick.label.clone() }
                    </text>
                </g>
            }
        })
        .collect()
}

/// Props of [`TimeAxis`].
#[derive(Properties, PartialEq)]
pub struct TimeAxisProps {
    /// From times to places.
    pub scale: Scale,
    /// The marks.
    pub ticks: Vec<AxisTick>,
    /// The height of the line.
    pub at: f64,
}

/// The line at the foot of the drawing with its times below. The last word keeps within the drawing.
#[component]
pub fn TimeAxis(props: &TimeAxisProps) -> Html {
    let (start, end) = props.scale.ends();
    let last = props.ticks.len().saturating_sub(1);
    html! {
        <>
            <path class="axis" d={format!("M{} {}H{}", crisp(start), crisp(props.at), crisp(end))} />
            { for props.ticks.iter().enumerate().map(|(index, tick)| {
                let place = props.scale.place(tick.value);
                let anchor = if index == 0 { "start" } else if index == last { "end" } else { "middle" };
                html! {
                    <g key={tick.value.to_string()}>
                        <path class="axis" d={format!("M{} {}v5", crisp(place), crisp(props.at))} />
                        <text x={written(place)} y={written(props.at + 21.0)} text-anchor={anchor}>
                            { tick.label.clone() }
                        </text>
                    </g>
                }
            }) }
        </>
    }
}
