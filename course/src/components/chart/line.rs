//! The thread: curves, the band round them, marks and words on them.

use std::fmt::Write as _;
use std::rc::Rc;

use yew::prelude::*;

use super::scale::written;

/// What a curve is, drawn in one of three ways.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum LineKind {
    /// What came out: a spun thread.
    #[default]
    Result,
    /// What was expected: small stitches.
    Prediction,
    /// What is still to come, or an earlier plan: long stitches.
    Other,
}

/// How the points of a curve are joined.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Shape {
    /// By straight lines.
    #[default]
    Straight,
    /// By steps: each value holds until the next point.
    Steps,
}

/// The path through places on the drawing.
fn path(places: &[(f64, f64)], shape: Shape) -> String {
    let mut text = String::new();
    for (index, (x, y)) in places.iter().enumerate() {
        let _infallible = match (index, shape) {
            (0, _) => write!(text, "M{} {}", written(*x), written(*y)),
            (_, Shape::Straight) => write!(text, "L{} {}", written(*x), written(*y)),
            (_, Shape::Steps) => write!(text, "H{}V{}", written(*x), written(*y)),
        };
    }
    text
}

/// Props of [`Line`].
#[derive(Properties, PartialEq)]
pub struct LineProps {
    /// Places on the drawing, from left to right.
    pub places: Rc<Vec<(f64, f64)>>,
    /// What the curve is.
    #[prop_or_default]
    pub kind: LineKind,
    /// How its points are joined.
    #[prop_or_default]
    pub shape: Shape,
}

/// A curve.
#[component]
pub fn Line(props: &LineProps) -> Html {
    let class = match props.kind {
        LineKind::Result => "thread",
        LineKind::Prediction => "stitch",
        LineKind::Other => "thread thread--other",
    };
    html! { <path {class} d={path(&props.places, props.shape)} /> }
}

/// Props of [`Band`].
#[derive(Properties, PartialEq)]
pub struct BandProps {
    /// The upper edge, from left to right.
    pub upper: Rc<Vec<(f64, f64)>>,
    /// The lower edge, from left to right.
    pub lower: Rc<Vec<(f64, f64)>>,
    /// How the points of both edges are joined.
    #[prop_or_default]
    pub shape: Shape,
}

/// The range round a curve.
#[component]
pub fn Band(props: &BandProps) -> Html {
    let mut outline = path(&props.upper, props.shape);
    let mut back: Vec<(f64, f64)> = stepped(&props.lower, props.shape);
    back.reverse();
    for (x, y) in back {
        let _infallible = write!(outline, "L{} {}", written(x), written(y));
    }
    outline.push('Z');
    html! { <path class="band" d={outline} /> }
}

/// The corners of an edge, so that it can be walked backwards.
fn stepped(places: &[(f64, f64)], shape: Shape) -> Vec<(f64, f64)> {
    if shape == Shape::Straight {
        return places.to_vec();
    }
    let mut corners = Vec::with_capacity(places.len() * 2);
    for place in places {
        if let Some((_, height)) = corners.last().copied() {
            corners.push((place.0, height));
        }
        corners.push(*place);
    }
    corners
}

/// Props of [`Marker`].
#[derive(Properties, PartialEq)]
pub struct MarkerProps {
    /// Where, on the drawing.
    pub at: (f64, f64),
}

/// A knot on a curve.
#[component]
pub fn Marker(props: &MarkerProps) -> Html {
    html! { <circle class="marker" cx={written(props.at.0)} cy={written(props.at.1)} r="5" /> }
}

/// Props of [`Label`].
#[derive(Properties, PartialEq)]
pub struct LabelProps {
    /// Where, on the drawing.
    pub at: (f64, f64),
    /// `start`, `middle` or `end`.
    #[prop_or(AttrValue::Static("start"))]
    pub anchor: AttrValue,
    /// How it is set: `t-ink`, `t-b`, `t-indigo`, `t-good`, `t-danger`.
    #[prop_or_default]
    pub class: Classes,
    /// The words.
    pub text: AttrValue,
}

/// Words right at what they name, with a rim of paper so that they can be read over lines.
#[component]
pub fn Label(props: &LabelProps) -> Html {
    html! {
        <text
            class={classes!("t-label", props.class.clone())}
            x={written(props.at.0)}
            y={written(props.at.1)}
            text-anchor={props.anchor.clone()}
        >
            { props.text.clone() }
        </text>
    }
}

#[cfg(test)]
mod tests {
    use super::{Shape, path, stepped};

    #[test]
    fn steps_hold_each_value_until_the_next() {
        let places = [(0.0, 10.0), (20.0, 30.0)];
        assert_eq!(path(&places, Shape::Steps), "M0 10H20V30");
        assert_eq!(path(&places, Shape::Straight), "M0 10L20 30");
        assert_eq!(
            stepped(&places, Shape::Steps),
            [(0.0, 10.0), (20.0, 10.0), (20.0, 30.0)]
        );
    }
}
