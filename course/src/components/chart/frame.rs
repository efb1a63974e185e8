//! The frame of a chart: its sentence, its drawing at the width at hand, its numbers.

use yew::prelude::*;

use crate::components::phrased;
use crate::platform::size::use_width;

/// The room a drawing has.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Plot {
    /// Whole width in pixels.
    pub width: f64,
    /// Whole height in pixels.
    pub height: f64,
}

impl Plot {
    /// Whether there is room for words beside the drawing.
    #[must_use]
    pub fn is_wide(&self) -> bool {
        self.width >= 520.0
    }
}

/// Props of [`ChartFrame`].
#[derive(Properties, PartialEq)]
pub struct ChartFrameProps {
    /// The sentence the chart shows.
    pub says: AttrValue,
    /// How the sentence stands among the page's headings, 2 to 4; anything else makes it a plain caption.
    #[prop_or_default]
    pub heading: u8,
    /// What is counted, of whom, over what.
    #[prop_or_default]
    pub sub: AttrValue,
    /// What the drawing shows, for those who don't see it.
    pub alternative: AttrValue,
    /// Height where the frame is wide, in pixels.
    #[prop_or(260.0)]
    pub height: f64,
    /// Height where it is narrow.
    #[prop_or(220.0)]
    pub narrow_height: f64,
    /// Draws for the room at hand.
    pub draw: Callback<Plot, Html>,
    /// Below the drawing: legend, numbers, a table to open.
    #[prop_or_default]
    pub children: Html,
}

/// A chart in its frame. The drawing is made anew whenever the frame's width changes.
#[component]
pub fn ChartFrame(props: &ChartFrameProps) -> Html {
    let frame = use_node_ref();
    let width = use_width(&frame);
    let says = phrased(&props.says);
    let says = match props.heading {
        2 => html! { <h2 class="says">{ says }</h2> },
        3 => html! { <h3 class="says">{ says }</h3> },
        4 => html! { <h4 class="says">{ says }</h4> },
        _ => html! { <p class="says">{ says }</p> },
    };
    let drawing = width.map(|width| {
        let plot = Plot {
            width,
            height: if width >= 520.0 {
                props.height
            } else {
                props.narrow_height
            },
        };
        html! {
            <svg
                viewBox={format!("0 0 {} {}", plot.width, plot.height)}
                width={plot.width.to_string()}
                height={plot.height.to_string()}
                role="img"
                aria-label={props.alternative.clone()}
            >
                { props.draw.emit(plot) }
            </svg>
        }
    });
    html! {
        <figure class="chart">
            <figcaption>
                { says }
                if !props.sub.is_empty() { <p class="sub">{ props.sub.clone() }</p> }
            </figcaption>
            <div class="chart-drawing" ref={frame}>{ drawing }</div>
            { props.children.clone() }
        </figure>
    }
}
