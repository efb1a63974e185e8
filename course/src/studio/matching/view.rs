//! Step 4 of the studio.

use std::rc::Rc;

use sim::id::{PersonId, ProgrammeId};
use sim::model::Parameters;
use sim::plan::{Edit, Finding};
use yew::prelude::*;

use super::explanation::Explanation;
use super::grid::{WeaveGrid, open_in_words};
use super::order::TeamOrder;
use super::others::Others;
use super::rules::RuleCards;
use super::state::{Crossing, Weave};
use super::walk::Layout;
use crate::components::{
    ButtonKind, EmptyState, LinkButton, Notice, NoticeKind, phrased, use_announcer,
};
use crate::contexts::use_messages;
use crate::platform::size::{text_scale, use_width};
use crate::studio::Step;
use crate::studio::context::use_studio;
use crate::studio::frame::{FindingsList, RefusalNotice};

/// Below this width of the page, in pixels at the usual size of text, each person becomes a list.
const ROOM_TO_WEAVE: f64 = 800.0;

/// Step 4 of the studio.
#[component]
pub(crate) fn MatchingStep() -> Html {
    let messages = use_messages();
    let words = &messages.matching;
    let studio = use_studio();
    let weave = use_memo(
        (studio.case().clone(), studio.plan().clone()),
        |(case, plan)| {
            let parameters = Rc::new(Parameters::for_case(case).ok()?);
            Some(Rc::new(Weave::of(case.clone(), plan.clone(), parameters)))
        },
    );
    let Some(weave) = &*weave else {
        return html! { <h1>{ phrased(words.heading) }</h1> };
    };
    if weave.programmes().is_empty() {
        let design = Step::Design.href(studio.case().id.as_str());
        return html! {
            <>
                <h1>{ phrased(words.heading) }</h1>
                <EmptyState title={words.weave.no_programme_title}>
                    <p>{ words.weave.no_programme_text }</p>
                    <LinkButton href={design} kind={ButtonKind::Plain}>{ messages.design.title }</LinkButton>
                </EmptyState>
            </>
        };
    }
    html! {
        <>
            <h1>{ phrased(words.heading) }</h1>
            <p class="lede">{ (words.lede)(weave.people().len(), weave.all_places()) }</p>
            <States weave={weave.clone()} />
            <RuleCards weave={weave.clone()} />
            <Loom weave={weave.clone()} />
            <TeamOrder />
        </>
    }
}

/// Props of the parts of the step.
#[derive(Properties, PartialEq)]
struct PartProps {
    weave: Rc<Weave>,
}

/// What is said before anything else: nobody tied yet, or nothing within reach of anybody.
#[component]
fn States(props: &PartProps) -> Html {
    let messages = use_messages();
    let words = &messages.matching.weave;
    let studio = use_studio();
    let axis = props.weave.most_open_axis();
    let name = axis.map(messages.model.axis);
    let out_of_reach = props.weave.is_out_of_reach();
    html! {
        <>
            if out_of_reach {
                <Notice kind={NoticeKind::Caution} title={words.no_fit_title} heading={2}>
                    <p>{ (words.no_fit_text)(name) }</p>
                </Notice>
            } else if studio.plan().matches.is_empty() {
                <Notice title={words.nobody_title} heading={2}><p>{ words.nobody_text }</p></Notice>
            }
        </>
    }
}

/// The weave with the explanation of one crossing beside it, or among the lists where the page is narrow.
#[component]
fn Loom(props: &PartProps) -> Html {
    let messages = use_messages();
    let words = &messages.matching;
    let studio = use_studio();
    let announce = use_announcer();
    let weave = &props.weave;
    let frame = use_node_ref();
    let layout = match use_width(&frame) {
        Some(width) if width < ROOM_TO_WEAVE * text_scale() => Layout::Listed,
        _ => Layout::Woven,
    };
    let chosen = use_state(|| None::<(PersonId, ProgrammeId)>);
    let asked_for = chosen
        .as_ref()
        .and_then(|(person, programme)| weave.crossing(person, programme));
    let shown = match layout {
        Layout::Woven => asked_for.or_else(|| weave.first_to_explain()),
        Layout::Listed => asked_for,
    };
    let onchoose = {
        let (chosen, weave, studio) = (chosen.setter(), weave.clone(), studio.clone());
        Callback::from(move |at: Crossing| {
            let ids = weave
                .people()
                .get(at.person)
                .zip(weave.programmes().get(at.programme));
            if let (Some((person, programme)), Some(fit)) = (ids, weave.fit(at)) {
                let names = studio.names();
                let pair =
                    (words.reasons.pair)(studio.words().person(person), names.programme(programme));
                announce.emit(
                    (messages.model.list)(&[&pair, &open_in_words(fit, messages).join(" ")]).into(),
                );
                chosen.set(Some((person.clone(), programme.clone())));
            }
        })
    };
    let ontie = {
        let (edit, weave, chosen) = (studio.editor(), weave.clone(), chosen.setter());
        Callback::from(move |at: Crossing| {
            let ids = weave
                .people()
                .get(at.person)
                .zip(weave.programmes().get(at.programme));
            if let Some((person, programme)) = ids {
                let (person, programme) = (person.clone(), programme.clone());
                chosen.set(Some((person.clone(), programme.clone())));
                edit.emit(if weave.is_tied(at) {
                    Edit::Untie { person }
                } else {
                    Edit::Tie { person, programme }
                });
            }
        })
    };
    let explanation = shown.map(|at| {
        html! { <Explanation weave={weave.clone()} {at} ontie={ontie.clone()} /> }
    });
    let findings: Vec<Finding> = studio
        .review()
        .findings
        .iter()
        .filter(|finding| belongs_here(finding))
        .cloned()
        .collect();
    let (among, beside) = match layout {
        Layout::Listed => (explanation, None),
        Layout::Woven => (None, explanation),
    };
    html! {
        <div class="section-s" ref={frame}>
            <div class="with-aside with-aside--sheet">
                <section aria-labelledby="weave-title">
                    <h2 id="weave-title" class="step-heading">{ words.weave.title }</h2>
                    <p class="small">{ words.how }</p>
                    <RefusalNotice />
                    <WeaveGrid weave={weave.clone()} {layout} {shown} {onchoose} {ontie} explanation={among} />
                    <Others weave={weave.clone()} />
                    if !findings.is_empty() { <FindingsList {findings} /> }
                </section>
                if let Some(beside) = beside { { beside } }
            </div>
        </div>
    }
}

/// Findings of this step that the page doesn't tell elsewhere.
const fn belongs_here(finding: &Finding) -> bool {
    matches!(
        finding,
        Finding::AgainstConstraint { .. }
            | Finding::BuddyShortage { .. }
            | Finding::EntryMissing { .. }
            | Finding::MatchedTwice { .. }
            | Finding::ListedTwice { .. }
            | Finding::Overfull { .. }
            | Finding::ReviewWithoutTeam {
                person: Some(_),
                ..
            }
    )
}
