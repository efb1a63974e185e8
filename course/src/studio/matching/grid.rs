//! The weave: people across, programmes down, a crossing for each pair. One stop in the focus order; arrows walk.

use std::rc::Rc;

use sim::Axis;
use sim::matching::Fit;
use yew::prelude::*;

use super::state::{Crossing, Weave};
use super::verdict::{GapMark, Verdict, marks, open_axes};
use super::walk::{Layout, Warp, Weft, warp, weft};
use crate::components::{Badge, BadgeKind, Icon, IconName};
use crate::contexts::use_messages;
use crate::platform::dom;
use crate::studio::context::use_studio;

/// Id of the sentence that tells the keys.
const KEYS: &str = "weave-keys";

/// Props of [`WeaveGrid`].
#[derive(Properties, PartialEq)]
pub(super) struct WeaveGridProps {
    /// People and programmes.
    pub(super) weave: Rc<Weave>,
    /// How they are laid out.
    pub(super) layout: Layout,
    /// The crossing that is explained.
    pub(super) shown: Option<Crossing>,
    /// Called with a crossing that is to be explained.
    pub(super) onchoose: Callback<Crossing>,
    /// Called with a crossing to be tied or untied.
    pub(super) ontie: Callback<Crossing>,
    /// The explanation, where it stands among the crossings.
    #[prop_or_default]
    pub(super) explanation: Option<Html>,
}

/// The grid of crossings.
#[component]
pub(super) fn WeaveGrid(props: &WeaveGridProps) -> Html {
    let messages = use_messages();
    let words = &messages.matching.weave;
    let weave = &props.weave;
    let (people, programmes) = (weave.people().len(), weave.programmes().len());
    let cursor = use_state_eq(|| props.shown.unwrap_or_default());
    let stop = Crossing {
        person: cursor.person.min(people.saturating_sub(1)),
        programme: cursor.programme.min(programmes.saturating_sub(1)),
    };
    let class = classes!(
        "weave",
        match props.layout {
            Layout::Woven => "weave--woven",
            Layout::Listed => "weave--listed",
        },
        (programmes > 5).then_some("weave--tight"),
    );
    let onmove = {
        let cursor = cursor.setter();
        Callback::from(move |at: Crossing| cursor.set(at))
    };
    let rows = (0..people).map(|person| {
        let cells = (0..programmes).map(|programme| {
            let at = Crossing { person, programme };
            let is_shown = props.shown == Some(at);
            let explanation = props.explanation.clone().filter(|_| is_shown);
            html! {
                <>
                    <Cell
                        key={programme}
                        weave={weave.clone()}
                        layout={props.layout}
                        {at}
                        {is_shown}
                        is_stop={stop == at}
                        onmove={onmove.clone()}
                        onchoose={props.onchoose.clone()}
                        ontie={props.ontie.clone()}
                    />
                    if let Some(explanation) = explanation {
                        <td key="why" class="weave-why" role="gridcell">{ explanation }</td>
                    }
                </>
            }
        });
        html! {
            <tr key={weave.people()[person].to_string()} role="row">
                <PersonHeading weave={weave.clone()} {person} />
                { for cells }
            </tr>
        }
    });
    let heads = (0..programmes).map(|programme| {
        html! { <ProgrammeHeading key={programme} weave={weave.clone()} {programme} /> }
    });
    let axes: Vec<&str> = Axis::ALL.into_iter().map(messages.model.axis).collect();
    html! {
        <>
            <p class="small muted">{ (words.legend)(&axes) }</p>
            <p class="small muted only-wide" id={KEYS}>{ words.keys }</p>
            <div class="weave-frame">
                <table {class} role="grid" aria-label={(words.caption)(people, programmes)} aria-describedby={KEYS}>
                    <thead role="rowgroup">
                        <tr role="row">
                            <th class="corner" scope="col" role="columnheader"><span class="vh">{ words.people }</span></th>
                            { for heads }
                        </tr>
                    </thead>
                    <tbody role="rowgroup">{ for rows }</tbody>
                </table>
            </div>
        </>
    }
}

/// Props of [`ProgrammeHeading`].
#[derive(Properties, PartialEq)]
struct ProgrammeHeadingProps {
    weave: Rc<Weave>,
    programme: usize,
}

#[component]
fn ProgrammeHeading(props: &ProgrammeHeadingProps) -> Html {
    let words = &use_messages().matching.weave;
    let studio = use_studio();
    let Some(id) = props.weave.programmes().get(props.programme) else {
        return Html::default();
    };
    let (case, plan) = (studio.case(), studio.plan());
    let workplace = plan
        .programme(case, id)
        .and_then(|programme| plan.job(case, &programme.job))
        .map_or("", |job| studio.words().workplace_short(&job.workplace));
    let (places, taken) = props.weave.places(props.programme);
    html! {
        <th scope="col" role="columnheader">
            { studio.names().programme(id) }
            <small>{ workplace }</small>
            <small>{ (words.places)(places, places.saturating_sub(taken)) }</small>
        </th>
    }
}

/// Props of [`PersonHeading`].
#[derive(Properties, PartialEq)]
struct PersonHeadingProps {
    weave: Rc<Weave>,
    person: usize,
}

#[component]
fn PersonHeading(props: &PersonHeadingProps) -> Html {
    let words = &use_messages().matching.weave;
    let studio = use_studio();
    let person = props
        .weave
        .people()
        .get(props.person)
        .and_then(|id| studio.case().person(id));
    let Some(person) = person else {
        return Html::default();
    };
    let about = studio.words().people.get(&person.id);
    let is_left = props.weave.without_place().contains(&props.person);
    html! {
        <th scope="row" role="rowheader">
            <span class="nm">
                { studio.words().person(&person.id) }
                if is_left {
                    <Badge kind={BadgeKind::Caution} icon={IconName::Alert}>{ words.no_place }</Badge>
                }
            </span>
            if let Some(about) = about { <small>{ &about.line }</small> }
            <small>{ (words.asked_for)(studio.words().field(&person.asked_for)) }</small>
        </th>
    }
}

/// Props of [`Cell`].
#[derive(Properties, PartialEq)]
struct CellProps {
    weave: Rc<Weave>,
    layout: Layout,
    at: Crossing,
    is_shown: bool,
    is_stop: bool,
    onmove: Callback<Crossing>,
    onchoose: Callback<Crossing>,
    ontie: Callback<Crossing>,
}

/// One crossing.
#[component]
fn Cell(props: &CellProps) -> Html {
    let messages = use_messages();
    let words = &messages.matching.weave;
    let studio = use_studio();
    let (weave, at) = (&props.weave, props.at);
    let names = weave
        .people()
        .get(at.person)
        .zip(weave.programmes().get(at.programme));
    let (Some(fit), Some((person, programme))) = (weave.fit(at), names) else {
        return html! { <td role="gridcell"></td> };
    };
    let tied = weave.is_tied(at);
    let programme = studio.names().programme(programme).to_owned();
    let word = match Verdict::of(fit) {
        Verdict::Fits => words.fits,
        Verdict::WithCare => words.with_care,
        Verdict::HardNow => words.hard_now,
    };
    let open = open_in_words(fit, messages);
    let spoken = (words.spoken)(studio.words().person(person), &programme, word, &open, tied);
    let marks = marks(fit).to_array().map(|mark| match mark {
        GapMark::None => "",
        GapMark::One => "g1",
        GapMark::Two => "g2",
    });
    let onclick = {
        let (onchoose, ontie, is_shown) =
            (props.onchoose.clone(), props.ontie.clone(), props.is_shown);
        Callback::from(move |_: MouseEvent| {
            if is_shown {
                ontie.emit(at);
            } else {
                onchoose.emit(at);
            }
        })
    };
    let onfocus = props.onmove.reform(move |_: FocusEvent| at);
    html! {
        <td class={threads(weave, at)} role="gridcell">
            <button
                type="button"
                id={cell_id(at)}
                class={classes!("fit", tied.then_some("on"), props.is_shown.then_some("sel"))}
                aria-pressed={tied.to_string()}
                aria-current={props.is_shown.then_some("true")}
                aria-label={spoken}
                tabindex={if props.is_stop { "0" } else { "-1" }}
                {onclick}
                {onfocus}
                onkeydown={keys(props)}
                onkeyup={Callback::from(swallow_space)}
            >
                <span class="prog">{ programme.clone() }</span>
                <span class="pips" aria-hidden="true">
                    { for marks.into_iter().map(|mark| html! { <i class={mark}></i> }) }
                </span>
                <span class="word">
                    if tied { <Icon name={IconName::Check} /> }
                    if !fit.is_possible() { <Icon name={IconName::Clock} /> }
                    { word }
                </span>
            </button>
        </td>
    }
}

/// What is open in a fit, as phrases; one phrase where nothing is.
pub(super) fn open_in_words(fit: &Fit, messages: &content::messages::Messages) -> Vec<String> {
    let words = &messages.matching.weave;
    let mut open: Vec<String> = open_axes(fit)
        .into_iter()
        .map(|(axis, mark)| (words.gap)((messages.model.axis)(axis), mark.levels()))
        .collect();
    if open.is_empty() {
        open.push(words.no_gap.to_owned());
    }
    if !fit.is_possible() {
        open.push(words.crossed.to_owned());
    }
    open
}

fn threads(weave: &Weave, at: Crossing) -> Classes {
    let weft = match weft(weave, at) {
        Weft::Bare => None,
        Weft::Through => Some("weft"),
        Weft::Knot => Some("weft-half"),
        Weft::Loose => Some("loose"),
    };
    let warp = match warp(weave, at) {
        Warp::Bare => None,
        Warp::Through => Some("warp"),
        Warp::Knot => Some("warp-half"),
    };
    classes!(weft, warp)
}

/// Enter ties, Space explains, arrows walk.
fn keys(props: &CellProps) -> Callback<KeyboardEvent> {
    let (at, layout) = (props.at, props.layout);
    let size = (props.weave.people().len(), props.weave.programmes().len());
    let (onmove, onchoose, ontie) = (
        props.onmove.clone(),
        props.onchoose.clone(),
        props.ontie.clone(),
    );
    Callback::from(move |event: KeyboardEvent| {
        if event.ctrl_key() || event.meta_key() || event.alt_key() {
            return;
        }
        let key = event.key();
        match key.as_str() {
            "Enter" => ontie.emit(at),
            " " => onchoose.emit(at),
            key => {
                let Some(next) = layout.walked(key, at, size.0, size.1) else {
                    return;
                };
                onmove.emit(next);
                dom::focus(&cell_id(next));
            }
        }
        event.prevent_default();
    })
}

/// A button is pressed when Space is let go; here Space has already done its work.
fn swallow_space(event: KeyboardEvent) {
    if event.key() == " " {
        event.prevent_default();
    }
}

/// Id of the control at a crossing.
fn cell_id(at: Crossing) -> String {
    format!("crossing-{}-{}", at.person, at.programme)
}
