//! Where one is on a thread with knots: the steps of the studio, the parts of a lesson.

use yew::prelude::*;

use super::{Icon, IconName};

/// How far a knot of the thread is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Progress {
    /// Behind.
    Done,
    /// Here.
    Here,
    /// Still to come.
    #[default]
    Ahead,
}

impl Progress {
    const fn class(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::Here => "here",
            Self::Ahead => "todo",
        }
    }
}

/// One knot.
#[derive(Clone, Debug, PartialEq)]
pub struct RailStep {
    /// Where it leads.
    pub href: AttrValue,
    /// Its name.
    pub label: AttrValue,
    /// How far it is.
    pub progress: Progress,
    /// That in a word, read out after the name; empty where nothing is to be said.
    pub spoken: AttrValue,
}

/// Props of [`StepRail`].
#[derive(Properties, PartialEq)]
pub struct StepRailProps {
    /// What the steps belong to.
    pub label: AttrValue,
    /// The steps, in order.
    pub steps: Vec<RailStep>,
}

/// A horizontal thread of numbered knots. Narrow windows keep the knots; the words stay for screen readers.
#[component]
pub fn StepRail(props: &StepRailProps) -> Html {
    let steps = props.steps.iter().zip(1..).map(|(step, number): (&RailStep, usize)| {
        let here = step.progress == Progress::Here;
        html! {
            <li key={step.href.to_string()} class={step.progress.class()}>
                <a href={step.href.clone()} aria-current={here.then_some("step")}>
                    <span class="knot" aria-hidden="true">
                        if step.progress == Progress::Done { <Icon name={IconName::Check} /> } else { { number } }
                    </span>
                    <span class="step-label">{ step.label.clone() }</span>
                    if !step.spoken.is_empty() { <span class="vh">{ step.spoken.clone() }</span> }
                </a>
            </li>
        }
    });
    html! { <nav aria-label={props.label.clone()}><ol class="steps">{ for steps }</ol></nav> }
}

/// One part of a page.
#[derive(Clone, Debug, PartialEq)]
pub struct RailSection {
    /// Id of the element it leads to.
    pub id: AttrValue,
    /// Its name.
    pub label: AttrValue,
    /// How far it is.
    pub progress: Progress,
}

/// Props of [`SectionRail`].
#[derive(Properties, PartialEq)]
pub struct SectionRailProps {
    /// What the parts belong to.
    pub label: AttrValue,
    /// The parts, in order.
    pub sections: Vec<RailSection>,
    /// Stands above the list: how far one is, in words and as a bar.
    #[prop_or_default]
    pub children: Html,
}

/// A vertical thread beside a text. Its links move within the page, so they don't touch the address.
#[component]
pub fn SectionRail(props: &SectionRailProps) -> Html {
    let sections = props.sections.iter().map(|section| {
        let id = section.id.clone();
        let here = section.progress == Progress::Here;
        html! {
            <li key={section.id.to_string()} class={section.progress.class()}>
                <button
                    type="button"
                    aria-current={here.then_some("true")}
                    onclick={Callback::from(move |_: MouseEvent| crate::platform::dom::move_to(&id))}
                >
                    { section.label.clone() }
                </button>
            </li>
        }
    });
    html! {
        <nav class="rail sticky" aria-label={props.label.clone()}>
            { props.children.clone() }
            <ol class="rail-list">{ for sections }</ol>
        </nav>
    }
}
