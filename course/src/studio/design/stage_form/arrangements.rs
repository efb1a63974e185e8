//! What the workplace arranges for everybody on a stage: a buddy, accommodations.

use sim::plan::{Stage, StageKind};
use yew::prelude::*;

use super::Form;
use crate::components::Tick;

/// Buddy and accommodations, each with what it takes.
pub(super) fn arrangements(form: &Form<'_>) -> Html {
    let (words, model) = (&form.messages.design, &form.messages.model);
    let (studio, stage) = (form.studio, form.stage);
    let case = studio.case();
    let buddies = studio
        .plan()
        .job(case, &form.programme.job)
        .and_then(|job| case.workplace(&job.workplace))
        .map_or(0, |workplace| workplace.buddies);
    let working = stage.kind != StageKind::CommunityPlace;
    html! {
        <fieldset class="full">
            <legend class="label">{ words.arrangements }</legend>
            <div class="ticks">
                if working {
                    <Tick
                        label={words.buddy}
                        hint={(words.buddy_hint)(buddies)}
                        checked={stage.buddy}
                        onchange={form.on(|stage: &mut Stage, on: bool| stage.buddy = on)}
                    />
                }
                { for case.accommodations.iter().map(|accommodation| {
                    let id = accommodation.id.clone();
                    let relieves = (words.relieves)((model.axis)(accommodation.relieves));
                    let takes = (form.messages.arrangement.takes)(&case.team, accommodation);
                    html! {
                        <Tick
                            key={accommodation.id.to_string()}
                            label={studio.words().accommodation(&accommodation.id).to_owned()}
                            hint={(model.list)(&[&relieves, &takes])}
                            checked={stage.accommodations.contains(&accommodation.id)}
                            onchange={form.on(move |stage: &mut Stage, on: bool| {
                                if on {
                                    stage.accommodations.insert(id.clone());
                                } else {
                                    stage.accommodations.remove(&id);
                                }
                            })}
                        />
                    }
                }) }
            </div>
        </fieldset>
    }
}
