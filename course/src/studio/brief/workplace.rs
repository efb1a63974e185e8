//! A workplace as a card.

use sim::id::WorkplaceId;
use yew::prelude::*;

use crate::components::{Badge, BadgeKind, Card, Icon, IconName};
use crate::contexts::use_messages;
use crate::studio::context::use_studio;

/// Props of [`WorkplaceCard`].
#[derive(Properties, PartialEq)]
pub(super) struct WorkplaceCardProps {
    /// Which workplace.
    pub(super) id: WorkplaceId,
}

/// What a workplace is, wants and can take.
#[component]
pub(super) fn WorkplaceCard(props: &WorkplaceCardProps) -> Html {
    let messages = &use_messages().brief;
    let studio = use_studio();
    let (case, all_words) = (studio.case(), studio.words());
    let Some(workplace) = case.workplace(&props.id) else {
        return Html::default();
    };
    let words = all_words
        .workplaces
        .get(&props.id)
        .cloned()
        .unwrap_or_default();
    let asked = case
        .workplaces
        .first()
        .is_some_and(|first| first.id == props.id);
    let ready = case
        .ready
        .iter()
        .filter(|ready| ready.job.workplace == props.id)
        .map(|ready| all_words.programme(case, studio.plan(), &ready.programme.id));
    let heading = format!("workplace-{}", props.id);
    html! {
        <Card labelledby={heading.clone()} class={classes!("stack", "stack--s")}>
            <h3 class="with-icon" id={heading}>
                <Icon name={IconName::Workplace} />{ all_words.workplace(&props.id).to_owned() }
            </h3>
            if asked {
                <p><Badge kind={BadgeKind::Info}>{ messages.asked }</Badge></p>
            } else {
                <p><Badge>{ messages.ready }</Badge></p>
            }
            <p class="small">{ words.about }</p>
            if !words.wish.is_empty() { <p class="quote small">{ words.wish }</p> }
            <ul class="facts-list xs muted">
                <li>{ (messages.places)(workplace.places, workplace.buddies) }</li>
                <li>{ (messages.open)(workplace.open) }</li>
                <li>{ (messages.commute)(workplace.commute) }</li>
                { for ready.map(|name| html! { <li>{ name.to_owned() }</li> }) }
            </ul>
        </Card>
    }
}
