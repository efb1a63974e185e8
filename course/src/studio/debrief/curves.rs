//! What the debrief's drawings share: scales over a year, axes, a curve of weeks and people.

use std::rc::Rc;

use content::messages::Language;
use content::messages::results::CurveMessages;
use yew::prelude::*;

use crate::components::chart::{Line, LineKind, Plot, Scale, TimeAxis, ValueAxis};
use crate::studio::results::{people_ticks, quarter_ticks};

/// A year.
const WEEKS: u16 = 52;

/// Scales for weeks and people of a hundred, and the height of the time axis.
pub(super) fn scales(plot: Plot, weeks: u16) -> (Scale, Scale, f64) {
    let right = if plot.is_wide() { 110.0 } else { 16.0 };
    let foot = plot.height - 30.0;
    let across = Scale::new((0.0, f64::from(weeks)), (40.0, plot.width - right));
    (across, Scale::new((0.0, 100.0), (foot, 14.0)), foot)
}

/// Both axes of a year.
pub(super) fn time_and_values(
    plot: Plot,
    across: Scale,
    up: Scale,
    foot: f64,
    words: &CurveMessages,
    language: Language,
) -> Html {
    let ticks = quarter_ticks(plot, WEEKS, words);
    html! {
        <>
            <ValueAxis scale={up} ticks={people_ticks(language)} across={across.ends()} />
            <TimeAxis scale={across} {ticks} at={foot} />
        </>
    }
}

/// Props of [`Curve`].
#[derive(Properties, PartialEq)]
pub(super) struct CurveProps {
    /// From weeks to places.
    pub(super) across: Scale,
    /// From people to heights.
    pub(super) up: Scale,
    /// Weeks and people.
    pub(super) points: Rc<Vec<(f64, f64)>>,
    /// What the curve is.
    pub(super) kind: LineKind,
}

/// A curve of weeks and people.
#[component]
pub(super) fn Curve(props: &CurveProps) -> Html {
    let place = |(week, people): &(f64, f64)| (props.across.place(*week), props.up.place(*people));
    let places = Rc::new(props.points.iter().map(place).collect::<Vec<_>>());
    html! { <Line {places} kind={props.kind} /> }
}
