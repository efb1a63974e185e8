//! Why the two at a crossing fit or don't, and what is done about it.

use std::rc::Rc;

use sim::Axis;
use yew::prelude::*;

use super::fit_meter::{FitLegend, FitMeter};
use super::reasons::{LifeReasons, UnknownReasons, WishReasons};
use super::state::{Crossing, Weave};
use super::support::SupportEditor;
use super::verdict::{Verdict, open_axes};
use crate::components::{Badge, BadgeKind, Button, ButtonKind, IconName};
use crate::contexts::use_messages;
use crate::studio::context::use_studio;

/// Props of [`Explanation`].
#[derive(Properties, PartialEq)]
pub(super) struct ExplanationProps {
    /// People and programmes.
    pub(super) weave: Rc<Weave>,
    /// The crossing.
    pub(super) at: Crossing,
    /// Called with the crossing to be tied or untied.
    pub(super) ontie: Callback<Crossing>,
}

/// The explanation of one pair.
#[component]
pub(super) fn Explanation(props: &ExplanationProps) -> Html {
    let messages = use_messages();
    let words = &messages.matching;
    let studio = use_studio();
    let (weave, at) = (&props.weave, props.at);
    let ids = weave
        .people()
        .get(at.person)
        .zip(weave.programmes().get(at.programme));
    let (Some(fit), Some((person, programme))) = (weave.fit(at), ids) else {
        return Html::default();
    };
    let verdict = Verdict::of(fit);
    let open: Vec<String> = open_axes(fit)
        .into_iter()
        .map(|(axis, mark)| (words.weave.gap)((messages.model.axis)(axis), mark.levels()))
        .collect();
    let summary = match (open.is_empty(), verdict) {
        (true, _) => words.reasons.all_fits.to_owned(),
        (false, Verdict::HardNow) if fit.is_possible() => (words.reasons.far_open)(&open),
        (false, _) => (words.reasons.some_open)(&open),
    };
    let (kind, icon, word) = match verdict {
        Verdict::Fits => (BadgeKind::Good, IconName::Check, words.weave.fits),
        Verdict::WithCare => (BadgeKind::Info, IconName::Pen, words.weave.with_care),
        Verdict::HardNow => (BadgeKind::Caution, IconName::Alert, words.weave.hard_now),
    };
    let names = studio.names();
    let meters = Axis::ALL.into_iter().map(|axis| {
        html! {
            <FitMeter key={axis.index()} {axis} fit={fit.axes.get(axis)} uncertainty={fit.uncertainty} />
        }
    });
    html! {
        <section class="card card--lift pair" id="why" aria-labelledby="why-title">
            <div>
                <p class="pair-kicker">{ words.reasons.chosen }</p>
                <h2 id="why-title" class="step-heading">
                    { (words.reasons.pair)(studio.words().person(person), names.programme(programme)) }
                </h2>
            </div>
            <div>
                <Badge {kind} icon={Some(icon)}>{ word }</Badge>
                <p class="pair-summary">{ summary }</p>
                if !fit.is_possible() { <p class="pair-summary">{ words.reasons.hours_crossed }</p> }
            </div>
            <div class="axes">{ for meters }</div>
            <FitLegend />
            <TieButton weave={weave.clone()} {at} ontie={props.ontie.clone()} />
            <SupportEditor weave={weave.clone()} {at} />
            <LifeReasons weave={weave.clone()} {at} />
            <UnknownReasons weave={weave.clone()} {at} />
            <WishReasons weave={weave.clone()} {at} />
        </section>
    }
}

/// Ties or unties the pair, or says why there is no room.
#[component]
fn TieButton(props: &ExplanationProps) -> Html {
    let messages = use_messages();
    let words = &messages.matching.reasons;
    let studio = use_studio();
    let (weave, at) = (&props.weave, props.at);
    let onclick = {
        let ontie = props.ontie.clone();
        Callback::from(move |()| ontie.emit(at))
    };
    if weave.is_tied(at) {
        return html! { <div><Button kind={ButtonKind::Plain} {onclick}>{ words.untie }</Button></div> };
    }
    let (places, taken) = weave.places(at.programme);
    let names = studio.names();
    let full = weave
        .programmes()
        .get(at.programme)
        .filter(|_| taken >= places);
    if let Some(programme) = full {
        return html! { <p class="small pair-full">{ (words.full)(names.programme(programme)) }</p> };
    }
    let other = weave
        .knot_of(at.person)
        .and_then(|knot| weave.programmes().get(knot));
    let word = match other {
        Some(other) => (words.tie_instead)(names.programme(other)),
        None => words.tie.to_owned(),
    };
    html! { <div><Button icon={IconName::Link} {onclick}>{ word }</Button></div> }
}
