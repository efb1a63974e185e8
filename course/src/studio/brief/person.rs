//! A person as a card: the five axes in their fixed places, what they say, what they are good at.

use content::messages::brief::BriefMessages;
use sim::Axis;
use sim::case::Constraint;
use sim::id::PersonId;
use yew::prelude::*;

use crate::components::{
    AxisDots, Badge, BadgeKind, Card, Disclosure, Icon, IconName, axis_icon, axis_letter,
};
use crate::contexts::use_messages;
use crate::studio::context::use_studio;

/// Props of [`PersonCard`].
#[derive(Properties, PartialEq)]
pub(super) struct PersonCardProps {
    /// Which person.
    pub(super) id: PersonId,
}

/// One person looking for work.
#[component]
pub(super) fn PersonCard(props: &PersonCardProps) -> Html {
    let messages = use_messages();
    let brief = &messages.brief;
    let studio = use_studio();
    let all_words = studio.words();
    let Some(person) = studio.case().person(&props.id) else {
        return Html::default();
    };
    let words = all_words.people.get(&props.id).cloned().unwrap_or_default();
    let name = all_words.person(&props.id).to_owned();
    let heading = format!("person-{}", props.id);
    let rows = Axis::ALL.into_iter().map(|axis| {
        let level = person.levels.get(axis);
        html! {
            <div key={axis.index()}>
                <dt>
                    <Icon name={axis_icon(axis)} />
                    <span class="axis-letter" aria-hidden="true">{ axis_letter(axis) }</span>
                    { (messages.model.axis)(axis) }
                </dt>
                <dd>
                    <AxisDots {level} spoken={(messages.model.level)(level.get())} />
                    if level.is_low() { <span class="low">{ brief.low }</span> }
                </dd>
            </div>
        }
    });
    html! {
        <Card labelledby={heading.clone()} class="person-card">
            <div class="spread">
                <div>
                    <h3 id={heading}>{ name.clone() }</h3>
                    <p class="small muted">{ words.line }</p>
                </div>
                <Badge>{ brief.composite }</Badge>
            </div>
            <p class="quote">{ words.says }</p>
            <div class="person-middle">
                <dl class="axis-list">{ for rows }</dl>
                <div class="stack stack--s">
                    <p>
                        <Badge kind={BadgeKind::Info}>{ (brief.asked_for)(all_words.field(&person.asked_for)) }</Badge>
                    </p>
                    <h4 class="label">{ brief.strengths }</h4>
                    <ul class="chips">
                        { for words.strengths.iter().map(|strength| html! { <li>{ strength.clone() }</li> }) }
                    </ul>
                    if !person.constraints.is_empty() {
                        <ul class="bounds">
                            { for person.constraints.iter().map(|constraint| html! {
                                <li><Icon name={IconName::Clock} />{ bound(*constraint, brief) }</li>
                            }) }
                        </ul>
                    }
                </div>
            </div>
            <Disclosure summary={(brief.more)(&name)}>
                <div class="stack stack--s small">
                    <p>{ words.about }</p>
                    <dl class="kv">
                        <dt>{ brief.history }</dt><dd>{ words.history }</dd>
                        <dt>{ brief.constraints }</dt><dd>{ words.constraints }</dd>
                        <dt>{ brief.interests }</dt>
                        <dd>{ list(&words.interests, messages.model.list) }</dd>
                    </dl>
                </div>
            </Disclosure>
        </Card>
    }
}

fn list(words: &[String], joined: fn(&[&str]) -> String) -> String {
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    joined(&words)
}

fn bound(constraint: Constraint, messages: &BriefMessages) -> String {
    match constraint {
        Constraint::NotBefore(time) => (messages.not_before)(time),
        Constraint::NotAfter(time) => (messages.not_after)(time),
        Constraint::NotOn(days) => (messages.not_on)(days),
        Constraint::AtMost(most) => (messages.at_most)(most),
    }
}
