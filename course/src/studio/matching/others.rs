//! Who has no place, who would rather swap, and who would rather have each other.

use std::rc::Rc;

use sim::matching::Swap;
use sim::plan::{Edit, MatchingRule};
use yew::prelude::*;

use super::state::Weave;
use crate::components::{Button, Disclosure, IconName, LinkButton, Notice, NoticeKind};
use crate::contexts::use_messages;
use crate::studio::Step;
use crate::studio::context::use_studio;

/// Swaps told one by one.
const SWAPS_TOLD: usize = 3;

/// Props of every part.
#[derive(Properties, PartialEq)]
pub(super) struct OthersProps {
    /// People and programmes.
    pub(super) weave: Rc<Weave>,
}

/// Below the weave: what the knots leave open.
#[component]
pub(super) fn Others(props: &OthersProps) -> Html {
    let words = &use_messages().matching.others;
    let weave = &props.weave;
    let studio = use_studio();
    if studio.plan().matches.is_empty() {
        return Html::default();
    }
    let (swaps, wishes) = (weave.swaps(), weave.wishes());
    let settled = swaps.is_empty() && wishes.is_empty();
    html! {
        <div class="stack others">
            if !weave.without_place().is_empty() { <WithoutPlace key="without" weave={weave.clone()} /> }
            if !swaps.is_empty() { <Swaps key="swaps" weave={weave.clone()} /> }
            if !wishes.is_empty() { <Wishes key="wishes" weave={weave.clone()} /> }
            if settled { <p key="settled" class="small muted">{ words.settled }</p> }
        </div>
    }
}

/// Who has no place, and what can be done meanwhile.
#[component]
fn WithoutPlace(props: &OthersProps) -> Html {
    let words = &use_messages().matching.others;
    let studio = use_studio();
    let weave = &props.weave;
    let case = studio.case();
    let people: Vec<(usize, &str)> = weave
        .without_place()
        .into_iter()
        .filter_map(|position| {
            let id = weave.people().get(position)?;
            Some((position, studio.words().person(id)))
        })
        .collect();
    let names: Vec<&str> = people.iter().map(|(_, name)| *name).collect();
    html! {
        <Notice kind={NoticeKind::Caution} title={(words.without_title)(&names)} heading={3}>
            <ul class="plain-list">
                { for people.into_iter().map(|(position, name)| {
                    let (reachable, free) = weave.openings(position);
                    html! { <li key={position}>{ (words.without_text)(name, reachable, free) }</li> }
                }) }
            </ul>
            <p class="label">{ words.meanwhile }</p>
            <ul class="bullets">
                { for words.meanwhile_ways.into_iter().map(|way| html! { <li key={way}>{ way }</li> }) }
            </ul>
            <div class="cluster actions">
                <LinkButton small=true href={Step::Breakdown.href(case.id.as_str())}>{ words.to_breakdown }</LinkButton>
                <LinkButton small=true href={Step::Design.href(case.id.as_str())}>{ words.to_design }</LinkButton>
            </div>
        </Notice>
    }
}

/// Pairs of people who would both rather be where the other is.
#[component]
fn Swaps(props: &OthersProps) -> Html {
    let words = &use_messages().matching.others;
    let weave = &props.weave;
    let swaps = weave.swaps();
    html! {
        <Notice
            kind={NoticeKind::Info}
            icon={Some(IconName::Link)}
            title={(words.swaps_title)(swaps.len())}
            heading={3}
        >
            { for swaps.into_iter().take(SWAPS_TOLD).map(|swap| html! {
                <OneSwap key={format!("{}-{}", swap.first, swap.second)} weave={weave.clone()} {swap} />
            }) }
        </Notice>
    }
}

/// Props of [`OneSwap`].
#[derive(Properties, PartialEq)]
struct OneSwapProps {
    weave: Rc<Weave>,
    swap: Swap,
}

/// One exchange: who gains what, what changes for all, and the way to try it.
#[component]
fn OneSwap(props: &OneSwapProps) -> Html {
    let words = &use_messages().matching.others;
    let studio = use_studio();
    let (weave, swap) = (&props.weave, props.swap);
    let names = studio.names();
    let name = |position: usize| {
        weave
            .people()
            .get(position)
            .map_or("", |id| studio.words().person(id))
    };
    let place = |position: usize| {
        weave
            .knot_of(position)
            .and_then(|knot| weave.programmes().get(knot))
            .map_or("", |id| names.programme(id))
    };
    let (Some((matches, after)), Some(now)) = (weave.exchanged(swap), weave.survey()) else {
        return Html::default();
    };
    let (first, second) = (name(swap.first), name(swap.second));
    let onclick = {
        let edit = studio.editor();
        Callback::from(move |()| {
            edit.emit(Edit::Adopt {
                rule: MatchingRule::ByHand,
                matches: matches.clone(),
            });
        })
    };
    html! {
        <div class="swap">
            <p>{ (words.swap)(first, place(swap.second), second, place(swap.first)) }</p>
            <p>{ (words.swap_effect)((now.in_field, after.in_field), (now.total_gap, after.total_gap)) }</p>
            <p class="muted">{ words.swap_support }</p>
            <div class="cluster actions"><Button small=true {onclick}>{ (words.swap_do)(first, second) }</Button></div>
        </div>
    }
}

/// People and workplaces who would rather have each other than what they have.
#[component]
fn Wishes(props: &OthersProps) -> Html {
    let words = &use_messages().matching.others;
    let studio = use_studio();
    let weave = &props.weave;
    let wishes = weave.wishes();
    let names = studio.names();
    let pairs = wishes.iter().filter_map(|at| {
        let person = studio.words().person(weave.people().get(at.person)?);
        let programme = names.programme(weave.programmes().get(at.programme)?);
        Some(html! { <li key={format!("{}-{}", at.person, at.programme)}>{ (words.wish)(person, programme) }</li> })
    });
    html! {
        <Disclosure summary={(words.wishes_title)(wishes.len())}>
            <ul class="bullets small">{ for pairs }</ul>
        </Disclosure>
    }
}
