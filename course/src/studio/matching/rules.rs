//! The rules of matching as cards, each with what it gives.

use std::rc::Rc;

use sim::plan::{Edit, MatchingRule};
use yew::prelude::*;

use super::state::{Survey, Weave};
use crate::components::{Button, Choice, Notice, NoticeKind};
use crate::contexts::use_messages;
use crate::studio::context::use_studio;

const RULES: [MatchingRule; 3] = [
    MatchingRule::ByHand,
    MatchingRule::OrderOfArrival,
    MatchingRule::DeferredAcceptance,
];

/// Props of [`RuleCards`].
#[derive(Properties, PartialEq)]
pub(super) struct RuleCardsProps {
    /// People and programmes.
    pub(super) weave: Rc<Weave>,
}

/// The choice among rules. Choosing one ties everybody anew, as one edit that can be undone.
#[component]
pub(super) fn RuleCards(props: &RuleCardsProps) -> Html {
    let messages = use_messages();
    let words = &messages.matching.rules;
    let studio = use_studio();
    let weave = &props.weave;
    let chosen = studio.plan().rule;
    let onselect = {
        let (studio, weave) = (studio.clone(), weave.clone());
        Callback::from(move |value: AttrValue| {
            if let Some(rule) = RULES.into_iter().find(|rule| key(*rule) == value) {
                follow(&weave, rule, &studio.editor());
            }
        })
    };
    let nobody = studio.plan().matches.is_empty();
    let cards = RULES.into_iter().map(|rule| {
        let survey = match rule {
            MatchingRule::ByHand if chosen == rule && !nobody => weave.survey(),
            MatchingRule::ByHand => None,
            rule => weave.survey_by(rule),
        };
        html! {
            <Choice
                key={key(rule)}
                name="matching-rule"
                value={key(rule)}
                checked={rule == chosen}
                onselect={onselect.clone()}
            >
                <b>{ (words.name)(rule) }</b>
                <small>{ (words.about)(rule) }</small>
                if let Some(survey) = survey {
                    <SurveyRows {survey} />
                } else {
                    <small class="rule-next">
                        { if nobody { words.by_hand_first } else { words.by_hand_next } }
                    </small>
                }
            </Choice>
        }
    });
    let outdated = weave.is_outdated();
    let again = {
        let (studio, weave) = (studio.clone(), weave.clone());
        Callback::from(move |()| follow(&weave, chosen, &studio.editor()))
    };
    html! {
        <section class="section-s" aria-labelledby="rule-title">
            <h2 id="rule-title" class="step-heading">{ words.title }</h2>
            <div class="rules" role="radiogroup" aria-labelledby="rule-title">{ for cards }</div>
            <p class="hint rules-hint">{ words.hint }</p>
            <p class="hint">{ words.figures_note }</p>
            if outdated {
                <Notice kind={NoticeKind::Caution} title={words.outdated}>
                    <div class="cluster actions"><Button small=true onclick={again}>{ words.again }</Button></div>
                </Notice>
            }
            if chosen == MatchingRule::DeferredAcceptance { <StableNotice weave={weave.clone()} /> }
        </section>
    }
}

fn follow(weave: &Weave, rule: MatchingRule, edit: &Callback<Edit>) {
    let matches = weave.proposed(rule);
    edit.emit(Edit::Adopt { rule, matches });
}

const fn key(rule: MatchingRule) -> &'static str {
    match rule {
        MatchingRule::ByHand => "by-hand",
        MatchingRule::OrderOfArrival => "order-of-arrival",
        MatchingRule::DeferredAcceptance => "deferred-acceptance",
    }
}

/// Props of [`SurveyRows`].
#[derive(Properties, PartialEq)]
struct SurveyRowsProps {
    survey: Survey,
}

/// The figures of a matching.
#[component]
fn SurveyRows(props: &SurveyRowsProps) -> Html {
    let messages = use_messages();
    let words = &messages.matching.rules;
    let studio = use_studio();
    let survey = &props.survey;
    let names: Vec<&str> = survey
        .without_place
        .iter()
        .map(|person| studio.words().person(person))
        .collect();
    let without = match names.as_slice() {
        [] => words.nobody.to_owned(),
        [_] | [_, _] => (messages.model.list)(&names),
        many => (words.people)(many.len()),
    };
    let rows = [
        (words.without_place, without),
        (words.in_field, (words.people)(survey.in_field)),
        (words.total_gap, (words.levels)(survey.total_gap)),
        (words.swaps, (words.pairs)(survey.swaps)),
    ];
    html! {
        <span class="rows">
            { for rows.into_iter().map(|(label, figure)| html! {
                <span key={label} class="figure"><span>{ label }</span>{ " " }<b>{ figure }</b></span>
            }) }
        </span>
    }
}

/// Props of [`StableNotice`].
#[derive(Properties, PartialEq)]
struct StableNoticeProps {
    weave: Rc<Weave>,
}

/// What stable matching leaves open, where it leaves people with low levels without a place.
#[component]
fn StableNotice(props: &StableNoticeProps) -> Html {
    let messages = use_messages();
    let words = &messages.matching.rules;
    let studio = use_studio();
    let left = props.weave.left_by_stability();
    if left.is_empty() {
        return Html::default();
    }
    let names: Vec<&str> = left
        .iter()
        .map(|person| studio.words().person(person))
        .collect();
    html! {
        <Notice kind={NoticeKind::Info} title={(words.stable_title)(&names)} heading={3}>
            <p>{ words.stable_text }</p>
            <p>{ words.stable_question }</p>
        </Notice>
    }
}
