//! The expected curve, with a handle at each of its three moments.

use std::rc::Rc;

use content::messages::predict::CurveMessages;
use content::work::{Forecast, ForecastWeek};
use sim::units::Percent;
use yew::prelude::*;

use super::state::{band, figures, stepped, whole};
use crate::components::chart::{
    AxisTick, Band, Label, Line, LineKind, Marker, Scale, TimeAxis, ValueAxis,
};
use crate::contexts::use_messages;
use crate::platform::pointer;
use crate::platform::size::use_width;

/// Below this width of the frame, in pixels, there is no room for words beside the handles.
const ROOM_FOR_WORDS: f64 = 520.0;

/// Props of [`ForecastCurve`].
#[derive(Properties, PartialEq)]
pub(super) struct ForecastCurveProps {
    /// What is expected.
    pub(super) forecast: Forecast,
    /// How sure the learner is, which sets the width of the band.
    pub(super) confidence: Percent,
    /// What was expected of an earlier plan.
    #[prop_or_default]
    pub(super) earlier: Option<Forecast>,
    /// Called with the moment moved and the curve after it; without it nothing can be moved.
    #[prop_or_default]
    pub(super) onset: Option<Callback<(ForecastWeek, Forecast)>>,
}

/// Where values lie on the drawing.
#[derive(Clone, Copy, PartialEq)]
struct Room {
    width: f64,
    height: f64,
    across: Scale,
    up: Scale,
}

impl Room {
    fn of(width: f64) -> Self {
        let height = if width >= ROOM_FOR_WORDS {
            380.0
        } else {
            300.0
        };
        let (left, right) = if width >= ROOM_FOR_WORDS {
            (52.0, 40.0)
        } else {
            (36.0, 22.0)
        };
        Self {
            width,
            height,
            across: Scale::new((0.0, 52.0), (left, width - right)),
            up: Scale::new((0.0, 100.0), (height - 44.0, 22.0)),
        }
    }

    fn is_wide(&self) -> bool {
        self.width >= ROOM_FOR_WORDS
    }

    fn at(&self, week: u16, figure: u8) -> (f64, f64) {
        (
            self.across.place(f64::from(week)),
            self.up.place(f64::from(figure)),
        )
    }

    fn curve(&self, figures: [u8; 3]) -> Rc<Vec<(f64, f64)>> {
        let start = self.at(0, 100);
        let rest = ForecastWeek::ALL
            .into_iter()
            .zip(figures)
            .map(|(week, figure)| self.at(week.weeks(), figure));
        Rc::new(std::iter::once(start).chain(rest).collect())
    }
}

/// The curve. Its handles are sliders for mouse, touch and keys; while one is dragged nothing is kept yet.
#[component]
pub(super) fn ForecastCurve(props: &ForecastCurveProps) -> Html {
    let words = &use_messages().predict.curve;
    let frame = use_node_ref();
    let drawing = use_node_ref();
    let dragged = use_state_eq(|| None::<(ForecastWeek, Forecast)>);
    let forecast = dragged.map_or(props.forecast, |(_, forecast)| forecast);
    let width = use_width(&frame);
    let picture = width.map(|width| {
        let room = Room::of(width);
        let handles = ForecastWeek::ALL.into_iter().map(|week| {
            let Some(onset) = props.onset.clone() else {
                let (x, y) = room.at(week.weeks(), forecast.at(week).get());
                return html! { <Marker key={week.weeks()} at={(x, y)} /> };
            };
            html! {
                <Handle
                    key={week.weeks()}
                    {week}
                    {room}
                    kept={props.forecast}
                    {forecast}
                    drawing={drawing.clone()}
                    ondrag={{
                        let dragged = dragged.setter();
                        Callback::from(move |to| dragged.set(to))
                    }}
                    {onset}
                />
            }
        });
        html! {
            <svg
                ref={drawing.clone()}
                viewBox={format!("0 0 {} {}", room.width, room.height)}
                width={room.width.to_string()}
                height={room.height.to_string()}
                role={if props.onset.is_some() { "group" } else { "img" }}
                aria-label={(words.spoken)(figures(forecast))}
            >
                { ground(&room, forecast, props, words) }
                { for handles }
            </svg>
        }
    });
    html! {
        <figure class="chart"><div class="chart-drawing" ref={frame}>{ picture }</div></figure>
    }
}

/// Axes, band, curves and words: everything that isn't held.
fn ground(
    room: &Room,
    forecast: Forecast,
    props: &ForecastCurveProps,
    words: &CurveMessages,
) -> Html {
    let band = band(forecast, props.confidence);
    let (lower, upper) = (
        room.curve(band.map(|(low, _)| low)),
        room.curve(band.map(|(_, high)| high)),
    );
    let values = [0.0, 25.0, 50.0, 75.0, 100.0].map(|value| {
        let top = value == 100.0 && room.is_wide();
        let label = if top {
            (words.figure)(100)
        } else {
            format!("{value:.0}")
        };
        AxisTick::new(value, label)
    });
    let mut times = vec![AxisTick::new(0.0, words.start)];
    times.extend(
        ForecastWeek::ALL
            .map(|week| AxisTick::new(f64::from(week.weeks()), (words.moment_short)(week))),
    );
    let foot = room.up.ends().0;
    let labels = ForecastWeek::ALL.into_iter().map(|week| {
        let figure = forecast.at(week).get();
        let (x, y) = room.at(week.weeks(), figure);
        let last = week == ForecastWeek::Week52;
        let beside = if last { x - 24.0 } else { x + 24.0 };
        html! {
            <Label
                key={week.weeks()}
                at={(beside, y - 14.0)}
                anchor={if last { "end" } else { "start" }}
                class="t-b"
                text={(words.figure)(figure)}
            />
        }
    });
    let uprights = ForecastWeek::ALL.into_iter().map(|week| {
        let (x, _) = room.at(week.weeks(), 0);
        html! { <path key={week.weeks()} class="upright" d={format!("M{x:.0} {}V{foot:.0}", room.up.ends().1)} /> }
    });
    let shows_band = band[2].0 < band[2].1;
    let doubt = (
        room.across.place(38.0),
        room.up.place(f64::from(band[2].0)) + 26.0,
    );
    html! {
        <>
            <ValueAxis scale={room.up} ticks={values.to_vec()} across={room.across.ends()} />
            <TimeAxis scale={room.across} ticks={times} at={foot} />
            { for uprights }
            if shows_band {
                <Band {upper} {lower} />
                if room.is_wide() && doubt.1 < foot - 6.0 {
                    <Label at={doubt} anchor="middle" text={words.band} />
                }
            }
            if let Some(earlier) = props.earlier {
                <Line places={room.curve(figures(earlier))} kind={LineKind::Other} />
                if room.is_wide() {
                    <Label
                        at={(room.across.place(40.0), room.up.place(f64::from(earlier.at(ForecastWeek::Week52).get())) - 8.0)}
                        anchor="middle"
                        text={words.earlier}
                    />
                }
            }
            <Line places={room.curve(figures(forecast))} kind={LineKind::Prediction} />
            { for labels }
        </>
    }
}

/// Props of [`Handle`].
#[derive(Properties, PartialEq)]
struct HandleProps {
    week: ForecastWeek,
    room: Room,
    /// The curve as it is kept.
    kept: Forecast,
    /// The curve as it is drawn now.
    forecast: Forecast,
    /// The drawing, to know where a pointer is.
    drawing: NodeRef,
    ondrag: Callback<Option<(ForecastWeek, Forecast)>>,
    onset: Callback<(ForecastWeek, Forecast)>,
}

/// One handle: a slider that stands upright.
#[component]
fn Handle(props: &HandleProps) -> Html {
    let words = &use_messages().predict.curve;
    let held = use_state_eq(|| false);
    let week = props.week;
    let figure = props.forecast.at(week).get();
    let (x, y) = props.room.at(week.weeks(), figure);
    let moved = {
        let (drawing, room, kept) = (props.drawing.clone(), props.room, props.kept);
        move |event: &PointerEvent| {
            let depth = pointer::depth_within(&drawing, event)?;
            let figure = whole(room.up.value(depth * room.height));
            Some(kept.with(week, Percent::clamped(figure)))
        }
    };
    let onpointerdown = {
        let held = held.setter();
        Callback::from(move |event: PointerEvent| {
            if event.button() == 0 {
                pointer::hold(&event);
                held.set(true);
            }
        })
    };
    let onpointermove = {
        let (held, ondrag, moved) = (*held, props.ondrag.clone(), moved.clone());
        Callback::from(move |event: PointerEvent| {
            if held && let Some(forecast) = moved(&event) {
                ondrag.emit(Some((week, forecast)));
            }
        })
    };
    let onpointerup = {
        let (held, ondrag, onset, kept) = (
            held.clone(),
            props.ondrag.clone(),
            props.onset.clone(),
            props.kept,
        );
        Callback::from(move |event: PointerEvent| {
            if !*held {
                return;
            }
            held.set(false);
            ondrag.emit(None);
            if let Some(forecast) = moved(&event).filter(|forecast| *forecast != kept) {
                onset.emit((week, forecast));
            }
        })
    };
    let onpointercancel = {
        let (held, ondrag) = (held.setter(), props.ondrag.clone());
        Callback::from(move |_: PointerEvent| {
            held.set(false);
            ondrag.emit(None);
        })
    };
    let onkeydown = {
        let (onset, kept) = (props.onset.clone(), props.kept);
        Callback::from(move |event: KeyboardEvent| {
            if event.ctrl_key() || event.meta_key() || event.alt_key() {
                return;
            }
            if let Some(figure) = stepped(&event.key(), kept.at(week).get()) {
                event.prevent_default();
                onset.emit((week, kept.with(week, Percent::clamped(figure))));
            }
        })
    };
    html! {
        <g
            class={classes!("handle", held.then_some("is-held"))}
            transform={format!("translate({x:.1} {y:.1})")}
            role="slider"
            tabindex="0"
            aria-label={(words.moment)(week)}
            aria-orientation="vertical"
            aria-valuemin="0"
            aria-valuemax="100"
            aria-valuenow={figure.to_string()}
            aria-valuetext={(words.figure)(figure)}
            {onpointerdown}
            {onpointermove}
            {onpointerup}
            {onpointercancel}
            {onkeydown}
        >
            <circle class="handle-reach" r="24" />
            <circle class="handle-knob" r="16" />
            <path class="handle-sign" d="m-5 -3 5-5 5 5m-10 6 5 5 5-5" />
        </g>
    }
}
