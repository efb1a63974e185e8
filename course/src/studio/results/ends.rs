//! How people's time ended: the good exit apart, the causes each with their pattern.

use std::rc::Rc;

use sim::model::End;
use yew::prelude::*;

use super::figures::{EndShare, Figures};
use super::numbers::round;
use crate::components::chart::{Bar, HorizontalBars, Pattern};
use crate::components::{Badge, BadgeKind, Card, Notice};
use crate::contexts::{use_language, use_messages};

/// Props of [`Ends`].
#[derive(Properties, PartialEq)]
pub(super) struct EndsProps {
    /// The figures.
    pub(super) figures: Rc<Figures>,
}

/// Sentence, bars, how they are counted.
#[component]
pub(super) fn Ends(props: &EndsProps) -> Html {
    let messages = use_messages();
    let language = use_language();
    let words = &messages.results.ends;
    let name = |end: End| match (end, end.cause()) {
        (End::MovedOn, _) => messages.model.moved_on,
        (_, Some(cause)) => (messages.model.cause)(cause),
        (_, None) => messages.model.stalled,
    };
    let bar = |share: &EndShare| Bar {
        id: format!("{:?}", share.end).into(),
        label: name(share.end).into(),
        value: share.people,
        shown: (messages.results.people)(&round(language, share.people)).into(),
        pattern: Some(pattern(share.end)),
    };
    let ends = &props.figures.ends;
    let ended: f64 = ends.iter().map(|share| share.people).sum();
    let (good, bad): (Vec<&EndShare>, Vec<&EndShare>) =
        ends.iter().partition(|share| share.end == End::MovedOn);
    let moved_on = good.iter().map(|share| share.people).sum::<f64>();
    let whole = ends.iter().map(|share| share.people).fold(0.0, f64::max);
    let shown = |share: &&&EndShare| share.people >= 0.05;
    let largest = bad
        .first()
        .filter(|share| share.people >= 0.5)
        .map(|share| name(share.end));
    html! {
        <Card>
            <figure class="chart">
                <figcaption>
                    <h2 class="says">{ (words.says)(&round(language, ended), &round(language, moved_on)) }</h2>
                    if let Some(largest) = largest { <p class="sub">{ (words.sub)(largest) }</p> }
                </figcaption>
                <div class="good-exit">
                    <HorizontalBars bars={Rc::new(good.iter().map(|share| bar(share)).collect::<Vec<_>>())} {whole} />
                    <Badge kind={BadgeKind::Good}>{ words.good }</Badge>
                </div>
                if ended - moved_on < 0.05 {
                    <Notice title={messages.results.nobody_left} />
                } else {
                    <HorizontalBars
                        bars={Rc::new(bad.iter().filter(shown).map(|share| bar(share)).collect::<Vec<_>>())}
                        {whole}
                    />
                }
                <p class="xs muted">{ words.note }</p>
            </figure>
        </Card>
    }
}

const fn pattern(end: End) -> Pattern {
    match end {
        End::Mismatch => Pattern::Mismatch,
        End::Relations => Pattern::Relations,
        End::Health => Pattern::Health,
        End::Life => Pattern::Life,
        End::Employer => Pattern::Employer,
        End::MovedOn => Pattern::MovedOn,
        End::Stalled => Pattern::Stalled,
    }
}
