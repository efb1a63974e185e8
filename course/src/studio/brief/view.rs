//! The brief as a whole.

use yew::prelude::*;

use super::person::PersonCard;
use super::team::TeamCard;
use super::town::Town;
use super::workplace::WorkplaceCard;
use crate::components::{Card, CardKind, phrased};
use crate::contexts::use_messages;
use crate::studio::context::use_studio;

/// Step 1 of the studio.
#[component]
pub(crate) fn BriefStep() -> Html {
    let messages = &use_messages().brief;
    let studio = use_studio();
    let (case, words) = (studio.case(), studio.words());
    html! {
        <>
            <h1>{ phrased(messages.heading) }</h1>
            <p class="lede">{ words.summary.clone() }</p>
            <div class="with-aside section-s brief-top">
                <div class="stack stack--l">
                    <section class="request" aria-labelledby="brief-request">
                        <h2 id="brief-request">{ messages.request }</h2>
                        { for words.request.iter().map(|paragraph| html! { <p>{ paragraph.clone() }</p> }) }
                    </section>
                    <Town />
                </div>
                <div class="stack">
                    <Card kind={CardKind::Lifted} labelledby="brief-aims">
                        <h2 class="label" id="brief-aims">{ messages.aims }</h2>
                        <ol class="brief-aims">
                            { for words.aims.iter().map(|aim| html! { <li>{ aim.clone() }</li> }) }
                        </ol>
                    </Card>
                    <TeamCard />
                </div>
            </div>
            <section class="section" aria-labelledby="brief-workplaces">
                <h2 id="brief-workplaces">{ messages.workplaces }</h2>
                <div class="three brief-list">
                    { for case.workplaces.iter().map(|workplace| html! {
                        <WorkplaceCard key={workplace.id.to_string()} id={workplace.id.clone()} />
                    }) }
                </div>
            </section>
            <section class="section" aria-labelledby="brief-people">
                <h2 id="brief-people">{ messages.people }</h2>
                <p class="lede">{ messages.people_note }</p>
                <div class="two eq brief-list">
                    { for case.people.iter().map(|person| html! {
                        <PersonCard key={person.id.to_string()} id={person.id.clone()} />
                    }) }
                </div>
            </section>
            <p class="small muted section-s measure">{ words.composite.clone() }</p>
        </>
    }
}
