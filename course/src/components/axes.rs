//! The five axes. Each has a sign, a letter and a place that never change.

use sim::{Axis, Level, PerAxis};
use yew::prelude::*;

use super::{Icon, IconName};

/// The sign of an axis.
#[must_use]
pub const fn axis_icon(axis: Axis) -> IconName {
    match axis {
        Axis::Interpersonal => IconName::Interpersonal,
        Axis::Mental => IconName::Mental,
        Axis::Stress => IconName::Stress,
        Axis::Thinking => IconName::Thinking,
        Axis::Environment => IconName::Environment,
    }
}

/// The letter of an axis, the same in every language.
#[must_use]
pub const fn axis_letter(axis: Axis) -> &'static str {
    match axis {
        Axis::Interpersonal => "I",
        Axis::Mental => "M",
        Axis::Stress => "S",
        Axis::Thinking => "T",
        Axis::Environment => "E",
    }
}

/// Props of [`AxisDots`].
#[derive(Properties, PartialEq)]
pub struct AxisDotsProps {
    /// The level.
    pub level: Level,
    /// The level in words, such as 「5段階の2」.
    pub spoken: AttrValue,
}

/// A level as filled places out of five.
#[component]
pub fn AxisDots(props: &AxisDotsProps) -> Html {
    let filled = props.level.get();
    html! {
        <span class="level-dots">
            <svg viewBox="0 0 74 14" aria-hidden="true" focusable="false">
                { for (1..=5_u8).map(|place| html! {
                    <circle
                        key={place}
                        class={if place <= filled { "on" } else { "off" }}
                        cx={(i32::from(place) * 15 - 8).to_string()}
                        cy="7"
                        r="5"
                    />
                }) }
            </svg>
            <span class="vh">{ props.spoken.clone() }</span>
        </span>
    }
}

/// Props of [`AxisMeter`].
#[derive(Properties, PartialEq)]
pub struct AxisMeterProps {
    /// Which axis.
    pub axis: Axis,
    /// Its name.
    pub name: AttrValue,
    /// Where the person is.
    pub level: Level,
    /// What the job asks for, drawn as an upright bar.
    #[prop_or_default]
    pub demand: Option<Level>,
    /// Both in words, such as 「本人 4、仕事が求めるもの 3」.
    pub spoken: AttrValue,
    /// What follows from it, such as 「合う」; stands at the end of the row.
    #[prop_or_default]
    pub children: Html,
}

/// A level on a scale of five, and what is asked for beside it.
#[component]
pub fn AxisMeter(props: &AxisMeterProps) -> Html {
    let at = place(props.level);
    let gap = props
        .demand
        .filter(|demand| *demand > props.level)
        .map(place);
    html! {
        <div class="axis-row">
            <span class="name">
                <Icon name={axis_icon(props.axis)} />
                <span class="axis-letter" aria-hidden="true">{ axis_letter(props.axis) }</span>
                { props.name.clone() }
            </span>
            <svg viewBox="0 0 240 26" role="img" aria-label={props.spoken.clone()}>
                <path class="scale" d="M14 13H226" />
                { for (0..5).map(|tick| html! {
                    <path key={tick} class="tick-mark" d={format!("M{} 9v8", 14 + tick * 53)} />
                }) }
                if let Some(gap) = gap { <path class="gap" d={format!("M{at} 13H{gap}")} /> }
                <path class="reach" d={format!("M14 13H{at}")} />
                <circle class="level" cx={at.to_string()} cy="13" r="7" />
                if let Some(demand) = props.demand { <path class="demand" d={format!("M{} 1v24", place(demand))} /> }
            </svg>
            <span class="axis-says">{ props.children.clone() }</span>
        </div>
    }
}

/// Where a level lies on the drawing of an [`AxisMeter`].
fn place(level: Level) -> i32 {
    14 + (i32::from(level.get()) - 1) * 53
}

/// Props of [`AxisProfile`].
#[derive(Properties, PartialEq)]
pub struct AxisProfileProps {
    /// The five levels.
    pub levels: PerAxis<Level>,
    /// All five in words.
    pub spoken: AttrValue,
}

/// Five levels as a small picture: one column for each axis, always in the same place.
#[component]
pub fn AxisProfile(props: &AxisProfileProps) -> Html {
    html! {
        <svg class="mini" viewBox="0 0 76 44" role="img" aria-label={props.spoken.clone()}>
            { for Axis::ALL.into_iter().zip(0_i32..).map(|(axis, column)| {
                let level = i32::from(props.levels.get(axis).get());
                let (left, middle) = (column * 15 + 2, column * 15 + 8);
                html! {
                    <g key={column}>
                        <rect class="mini-ground" x={left.to_string()} y="2" width="12" height="30" rx="2" />
                        <rect
                            class="mini-level"
                            x={left.to_string()}
                            y={(32 - level * 6).to_string()}
                            width="12"
                            height={(level * 6).to_string()}
                            rx="2"
                        />
                        <text x={middle.to_string()} y="43" text-anchor="middle">{ axis_letter(axis) }</text>
                    </g>
                }
            }) }
        </svg>
    }
}
