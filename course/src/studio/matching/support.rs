//! What is arranged for one tied person beyond the stages' own support.

use std::rc::Rc;

use content::messages::Messages;
use sim::case::Accommodation;
use sim::plan::{Edit, PersonalSupport, Programme};
use yew::prelude::*;

use super::check_in::CheckInEditor;
use super::select_field::select_field;
use super::state::{Crossing, Weave};
use super::verdict::GapMark;
use crate::components::{Disclosure, Icon, IconName, Tick};
use crate::contexts::use_messages;
use crate::studio::context::{Studio, use_studio};

/// Props of [`SupportEditor`].
#[derive(Properties, PartialEq)]
pub(super) struct SupportEditorProps {
    /// People and programmes.
    pub(super) weave: Rc<Weave>,
    /// The crossing.
    pub(super) at: Crossing,
}

/// The support of the person at a crossing; one sentence while they are not tied there.
#[component]
pub(super) fn SupportEditor(props: &SupportEditorProps) -> Html {
    let messages = use_messages();
    let words = &messages.matching.support;
    let studio = use_studio();
    let (weave, at) = (&props.weave, props.at);
    if !weave.is_tied(at) {
        return html! { <p class="small muted">{ words.after_tying }</p> };
    }
    let tied = weave.people().get(at.person).and_then(|id| weave.tied(id));
    let Some(tied) = tied else {
        return Html::default();
    };
    let Some(programme) = studio.plan().programme(studio.case(), &tied.programme) else {
        return Html::default();
    };
    let set = {
        let (edit, person) = (studio.editor(), tied.person.clone());
        Callback::from(move |support: PersonalSupport| {
            edit.emit(Edit::SetSupport {
                person: person.clone(),
                support,
            });
        })
    };
    let entry = {
        let stages: Vec<_> = programme.stages.iter().map(|stage| stage.kind).collect();
        let selected = stages
            .iter()
            .position(|kind| *kind == tied.support.entry)
            .unwrap_or_default();
        let options: Vec<AttrValue> = stages
            .iter()
            .map(|kind| (messages.model.stage)(*kind).into())
            .collect();
        let (set, support) = (set.clone(), tied.support.clone());
        let onselect = Callback::from(move |position: usize| {
            if let Some(entry) = stages.get(position).copied() {
                set.emit(PersonalSupport {
                    entry,
                    ..support.clone()
                });
            }
        });
        select_field("support-entry", words.entry, &options, selected, onselect)
    };
    html! {
        <div class="reason support">
            <h3>{ (words.title)(studio.words().person(&tied.person)) }</h3>
            { entry }
            { accommodations(&studio, messages, (weave, at), &tied.support, &set) }
            { buddy(&studio, weave, programme, &tied.support, &set, messages) }
            <CheckInEditor support={tied.support.clone()} programme={tied.programme.clone()} onset={set} />
        </div>
    }
}

/// The buddy, within what the workplace can name.
fn buddy(
    studio: &Studio,
    weave: &Weave,
    programme: &Programme,
    support: &PersonalSupport,
    set: &Callback<PersonalSupport>,
    messages: &Messages,
) -> Html {
    let words = &messages.matching.support;
    let by_stage = programme.stages.iter().any(|stage| stage.buddy);
    let workplace = studio
        .plan()
        .job(studio.case(), &programme.job)
        .map_or("", |job| studio.words().workplace_short(&job.workplace));
    let (most, named) = weave.buddies(&programme.id).unwrap_or_default();
    let over = named > usize::from(most);
    let hint = if by_stage {
        words.buddy_by_stage.to_owned()
    } else {
        (words.buddy_hint)(workplace, named, most)
    };
    let onchange = {
        let (set, support) = (set.clone(), support.clone());
        Callback::from(move |buddy: bool| {
            set.emit(PersonalSupport {
                buddy,
                ..support.clone()
            });
        })
    };
    html! {
        <div>
            <Tick
                label={words.buddy}
                {hint}
                checked={support.buddy || by_stage}
                disabled={by_stage}
                {onchange}
            />
            if over {
                <p class="small pair-full">
                    <Icon name={IconName::Alert} />{ (words.buddy_over)(workplace, named, most) }
                </p>
            }
        </div>
    }
}

/// Accommodations, those on axes with a gap first.
fn accommodations(
    studio: &Studio,
    messages: &Messages,
    (weave, at): (&Weave, Crossing),
    support: &PersonalSupport,
    onset: &Callback<PersonalSupport>,
) -> Html {
    let words = &messages.matching.support;
    let case = studio.case();
    let by_stage = weave
        .programmes()
        .get(at.programme)
        .and_then(|id| studio.plan().programme(case, id)?.target())
        .map(|stage| stage.accommodations.clone())
        .unwrap_or_default();
    let chosen = &support.accommodations;
    let most = usize::from(case.limits.accommodations_per_person);
    let left = most.saturating_sub(chosen.len());
    // What is open before anything is arranged, so that a choice doesn't move under the hand that makes it.
    let bare = weave
        .people()
        .get(at.person)
        .zip(weave.programmes().get(at.programme))
        .and_then(|(person, programme)| weave.market().fit(person, programme));
    let is_open = |accommodation: &Accommodation| {
        let by_gap = bare.is_some_and(|fit| {
            GapMark::of(fit.axes.get(accommodation.relieves).gap) != GapMark::None
        });
        by_gap || chosen.contains(&accommodation.id)
    };
    let tick = |accommodation: &Accommodation| {
        let id = accommodation.id.clone();
        let given = by_stage.contains(&id);
        let on = chosen.contains(&id);
        let about = studio
            .words()
            .accommodations
            .get(&id)
            .map(|words| words.about.clone())
            .unwrap_or_default();
        let takes = (messages.arrangement.takes)(&case.team, accommodation);
        let hint = if given {
            words.by_stage.to_owned()
        } else {
            format!("{about} {takes}")
        };
        let onchange = {
            let (onset, support, id) = (onset.clone(), support.clone(), id.clone());
            Callback::from(move |on: bool| {
                let mut next = support.clone();
                if on {
                    next.accommodations.insert(id.clone());
                } else {
                    next.accommodations.remove(&id);
                }
                onset.emit(next);
            })
        };
        html! {
            <Tick
                key={id.to_string()}
                label={studio.words().accommodation(&id).to_owned()}
                {hint}
                checked={on || given}
                disabled={given || (!on && left == 0)}
                {onchange}
            />
        }
    };
    let (near, far): (Vec<_>, Vec<_>) = case.accommodations.iter().partition(|one| is_open(one));
    html! {
        <fieldset>
            <legend class="label">{ words.accommodations }</legend>
            if near.is_empty() { <p class="small muted">{ words.none_needed }</p> }
            { for near.into_iter().map(tick) }
            if !far.is_empty() {
                <Disclosure summary={words.elsewhere}>{ for far.into_iter().map(tick) }</Disclosure>
            }
            <p class="hint">{ (words.left)(left, most) }</p>
        </fieldset>
    }
}
