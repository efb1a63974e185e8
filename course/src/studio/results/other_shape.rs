//! The same plan with the baseline's other shape: how much rests on when leaving is taken to be likely.

use std::rc::Rc;

use sim::Case;
use sim::case::BaselineShape;
use yew::prelude::*;

use super::figures::Figures;
use super::numbers::round;
use crate::components::{
    Button, Disclosure, NoticeKind, ProgressBar, said_in_parts, use_announcer,
};
use crate::contexts::{use_language, use_messages};
use crate::platform::simulation::{Answer, SimulationState, Task, notice, use_simulation};
use crate::studio::context::use_studio;
use crate::studio::futures::{FUTURES, seed};

/// Weeks that are told: 3, 6 and 12 months.
const TOLD: [u16; 3] = [13, 26, 52];

/// Props of [`OtherShape`].
#[derive(Properties, PartialEq)]
pub(super) struct OtherShapeProps {
    /// The figures of the result above.
    pub(super) figures: Rc<Figures>,
}

/// The question, a run, and its answer in one sentence. Nothing of it is kept.
#[component]
pub(super) fn OtherShape(props: &OtherShapeProps) -> Html {
    let messages = use_messages();
    let language = use_language();
    let words = &messages.shape;
    let studio = use_studio();
    let announce = use_announcer();
    let simulation = use_simulation();
    let told = use_state_eq(|| None::<AttrValue>);
    use_effect_with(simulation.state().clone(), {
        let (told, simulation, here) = (told.clone(), simulation.clone(), props.figures.clone());
        move |state| {
            if let SimulationState::Done(answer) = state
                && let Answer::Outcome { outcome, .. } = &**answer
            {
                let people = |figures: &Figures| {
                    TOLD.map(|week| round(language, figures.in_work(week).unwrap_or_default()))
                };
                let (other, here) = (people(&Figures::of(outcome)), people(&here));
                let sentence = (words.told)(
                    other.each_ref().map(|one| &**one),
                    here.each_ref().map(|one| &**one),
                );
                announce.emit(sentence.clone().into());
                told.set(Some(sentence.into()));
                simulation.put_away();
            }
        }
    });
    let shape = studio.case().shape;
    let run = {
        let (simulation, studio) = (simulation.clone(), studio.clone());
        Callback::from(move |()| {
            let case = (**studio.case()).clone();
            simulation.start(Task::Run {
                case: Case {
                    shape: other(shape),
                    ..case
                },
                plan: (**studio.plan()).clone(),
                seed: seed(),
                futures: FUTURES,
            });
        })
    };
    let done = match simulation.state() {
        SimulationState::Running { done, .. } => Some(*done),
        _ => None,
    };
    // The button keeps its place, and with it the focus; a second run would give the same figures.
    let disabled = done.is_some() || told.is_some();
    let failed = notice(simulation.state(), messages);
    html! {
        <Disclosure summary={words.summary}>
            <div class="stack stack--s measure">
                <p class="small">{ (words.about)(shape) }</p>
                if let Some(said) = failed { { said_in_parts(NoticeKind::Danger, 0, &said, None) } }
                if let Some(told) = &*told { <p><strong>{ told.clone() }</strong></p> }
                <div><Button small=true {disabled} onclick={run}>{ words.run }</Button></div>
                if let Some(done) = done {
                    <ProgressBar label={words.running} value={done} whole={FUTURES} />
                }
                <p class="small muted">{ words.note }</p>
            </div>
        </Disclosure>
    }
}

const fn other(shape: BaselineShape) -> BaselineShape {
    match shape {
        BaselineShape::Falling => BaselineShape::PeakInThirdMonth,
        BaselineShape::PeakInThirdMonth => BaselineShape::Falling,
    }
}
