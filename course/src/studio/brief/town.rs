//! The picture of the town: homes, workplaces, the desk, and a thread from the desk to each workplace.

use sim::Case;
use sim::case::MapPoint;
use yew::prelude::*;

use super::labels::{Area, free_place, width_of};
use crate::components::chart::{ChartFrame, Plot};
use crate::contexts::use_messages;
use crate::studio::context::{Studio, use_studio};

/// Room kept free at the edges, for labels.
const EDGE: f64 = 34.0;

/// Size of people's names, as the style sheet has it.
const NAME_SIZE: f64 = 12.0;

/// The town, drawn for the room at hand.
#[component]
pub(super) fn Town() -> Html {
    let messages = &use_messages().brief;
    let studio = use_studio();
    let (people, workplaces) = (studio.case().people.len(), studio.case().workplaces.len());
    let desk = messages.desk;
    let draw = Callback::from(move |plot: Plot| picture(&studio, plot, desk));
    html! {
        <ChartFrame
            says={(messages.map_says)(people, workplaces)}
            heading={2}
            sub={messages.map_sub}
            alternative={messages.map_alternative}
            height={340.0}
            narrow_height={330.0}
            {draw}
        />
    }
}

fn picture(studio: &Studio, plot: Plot, desk_name: &'static str) -> Html {
    let (case, words) = (studio.case(), studio.words());
    let desk = place(case.desk, plot);
    let river = {
        let (width, height) = (plot.width, plot.height);
        format!(
            "M0 {:.0}C{:.0} {:.0} {:.0} {:.0} {:.0} {:.0}S{:.0} {:.0} {width:.0} {:.0}",
            height * 0.47,
            width * 0.16,
            height * 0.38,
            width * 0.28,
            height * 0.62,
            width * 0.5,
            height * 0.5,
            width * 0.8,
            height * 0.42,
            height * 0.52,
        )
    };
    let ways = case.workplaces.iter().map(|workplace| {
        let (x, y) = place(workplace.place, plot);
        let bend = (desk.1 + y) / 2.0 - 26.0;
        let way = format!(
            "M{:.1} {:.1}Q{:.1} {bend:.1} {x:.1} {y:.1}",
            desk.0,
            desk.1,
            (desk.0 + x) / 2.0
        );
        html! { <path key={workplace.id.to_string()} class="town-way" d={way} /> }
    });
    let mut taken = signs(case, plot, desk_name);
    let homes: Vec<Html> = case
        .people
        .iter()
        .map(|person| {
            let (x, y) = place(person.home, plot);
            let name = words.person(&person.id).to_owned();
            let width = width_of(&name, NAME_SIZE);
            let beside = 14.0 + width / 2.0;
            let offered = [
                (x, y + 24.0),
                (x, y - 16.0),
                (x + beside, y + 5.0),
                (x - beside, y + 5.0),
            ];
            let at = free_place(&offered, width, &taken, plot.width).unwrap_or((x, y + 24.0));
            taken.push(Area::of_name(at, width));
            html! {
                <g key={person.id.to_string()}>
                    <path class="town-home" d={format!("M{:.1} {:.1}v-9l9-8 9 8v9z", x - 9.0, y + 8.0)} />
                    { label(at.0, at.1, "town-name", name) }
                </g>
            }
        })
        .collect();
    let workplaces = case.workplaces.iter().enumerate().map(|(number, workplace)| {
        let (x, y) = place(workplace.place, plot);
        // Where there is little room, neighbours carry their names above and below in turn.
        let below = !plot.is_wide() && number % 2 == 1;
        let name_at = if below { y + 28.0 } else { y - 20.0 };
        html! {
            <g key={workplace.id.to_string()}>
                <path class="town-work" d={format!("M{:.1} {:.1}v-17l13-9 13 9v17zm9 0v-9h8v9", x - 13.0, y + 12.0)} />
                { label(x, name_at, "town-label", words.workplace_short(&workplace.id).to_owned()) }
            </g>
        }
    });
    html! {
        <>
            <rect class="town-ground" width={plot.width.to_string()} height={plot.height.to_string()} rx="8" />
            <path class="town-river" d={river} />
            { for ways }
            { for homes }
            { for workplaces }
            <circle class="town-desk" cx={desk.0.to_string()} cy={desk.1.to_string()} r="10" />
            <circle class="town-desk-eye" cx={desk.0.to_string()} cy={desk.1.to_string()} r="3.5" />
            { label(desk.0, desk.1 + 27.0, "town-label", desk_name.to_owned()) }
        </>
    }
}

/// What the names of people must not cover: homes, the desk and its name.
fn signs(case: &Case, plot: Plot, desk_name: &str) -> Vec<Area> {
    let homes = case.people.iter().map(|person| place(person.home, plot));
    let (x, y) = place(case.desk, plot);
    let desk_name = Area::of_name((x, y + 27.0), width_of(desk_name, NAME_SIZE + 1.0));
    homes
        .map(|home| Area::around(home, 9.0))
        .chain([Area::around((x, y), 12.0), desk_name])
        .collect()
}

fn label(x: f64, y: f64, class: &'static str, text: String) -> Html {
    html! {
        <text {class} x={format!("{x:.1}")} y={format!("{y:.1}")} text-anchor="middle">{ text }</text>
    }
}

/// Where a place of the map lies on the drawing.
fn place(point: MapPoint, plot: Plot) -> (f64, f64) {
    (
        EDGE + point.x.fraction() * (plot.width - 2.0 * EDGE),
        EDGE + point.y.fraction() * (plot.height - 2.0 * EDGE),
    )
}
