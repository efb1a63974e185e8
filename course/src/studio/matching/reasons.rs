//! What stands behind a fit besides the axes: what isn't known, what life allows, what both sides wish.

use std::rc::Rc;

use sim::Axis;
use sim::case::EmployerPreference;
use sim::plan::{SheetKind, StageKind};
use yew::prelude::*;

use super::state::{Crossing, Weave};
use crate::components::{ButtonKind, Icon, IconName, LinkButton};
use crate::contexts::use_messages;
use crate::studio::Step;
use crate::studio::context::use_studio;

/// Empty fields named one by one; the rest are counted.
const FIELDS_NAMED: usize = 2;

/// Props of every part of the reasons.
#[derive(Properties, PartialEq)]
pub(super) struct ReasonProps {
    /// People and programmes.
    pub(super) weave: Rc<Weave>,
    /// The crossing.
    pub(super) at: Crossing,
}

/// What the person's life allows, and what the pay leaves open.
#[component]
pub(super) fn LifeReasons(props: &ReasonProps) -> Html {
    let messages = use_messages();
    let words = &messages.matching.reasons;
    let Some(fit) = props.weave.fit(props.at) else {
        return Html::default();
    };
    let crossed = fit.crossed.iter().enumerate().map(|(position, crossed)| {
        html! {
            <li key={position}>
                <Icon name={IconName::Alert} />
                { (words.life_crossed)((messages.model.stage)(crossed.stage), &(words.constraint)(crossed.constraint)) }
            </li>
        }
    });
    let open = percent(fit.income_shortfall);
    html! {
        <div class="reason">
            <h3>{ words.life_title }</h3>
            if fit.crossed.is_empty() {
                <p>{ words.life_fits }</p>
            } else {
                <ul class="reason-list">{ for crossed }</ul>
            }
            if open > 0 { <p>{ (words.income)(open) }</p> }
        </div>
    }
}

/// A share as a whole percentage, 0 to 100.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "held between 0 and 100"
)]
fn percent(share: f64) -> u8 {
    (share * 100.0).round().clamp(0.0, 100.0) as u8
}

/// What the sheet for supporters leaves open.
#[component]
pub(super) fn UnknownReasons(props: &ReasonProps) -> Html {
    let messages = use_messages();
    let words = &messages.matching.reasons;
    let studio = use_studio();
    let (case, plan) = (studio.case(), studio.plan());
    let programme = props.weave.programmes().get(props.at.programme);
    let (Some(fit), Some(programme)) = (
        props.weave.fit(props.at),
        programme.and_then(|id| plan.programme(case, id)),
    ) else {
        return Html::default();
    };
    let empty: Vec<&str> = case
        .sheet_fields
        .supporter
        .iter()
        .filter(|field| !programme.supporter_sheet.is_written(field))
        .map(|field| studio.words().sheet_label(SheetKind::Supporter, field))
        .collect();
    let tried = [StageKind::Visit, StageKind::Trial]
        .into_iter()
        .any(|kind| programme.stage(kind).is_some());
    let own = plan.programmes.iter().any(|own| own.id == programme.id);
    let named = empty.len().min(FIELDS_NAMED);
    html! {
        <div class="reason">
            <h3>{ words.unknown_title }</h3>
            if empty.is_empty() {
                <p>{ words.unknown_none }</p>
            } else {
                <p>{ (words.unknown)(&empty[..named], empty.len() - named, fit.uncertainty) }</p>
                if tried { <p>{ words.unknown_tried }</p> }
                if own {
                    <LinkButton href={Step::Design.href(case.id.as_str())} kind={ButtonKind::Quiet} small=true icon={IconName::Note}>
                        { words.to_sheet }
                    </LinkButton>
                }
            }
        </div>
    }
}

/// What the person asked for, and how the workplace ranks people.
#[component]
pub(super) fn WishReasons(props: &ReasonProps) -> Html {
    let messages = use_messages();
    let words = &messages.matching.reasons;
    let studio = use_studio();
    let (case, plan, weave, at) = (studio.case(), studio.plan(), &props.weave, props.at);
    let workplace = weave
        .programmes()
        .get(at.programme)
        .and_then(|id| plan.job(case, &plan.programme(case, id)?.job))
        .and_then(|job| case.workplace(&job.workplace));
    let person = weave.people().get(at.person).and_then(|id| case.person(id));
    let (Some(fit), Some(workplace), Some(person)) = (weave.fit(at), workplace, person) else {
        return Html::default();
    };
    let market = weave.market().instance();
    let field = studio.words().field(&person.asked_for);
    let field = if fit.in_field {
        (words.in_field)(field)
    } else {
        (words.not_in_field)(field)
    };
    let wish = match market.rank_of_place(at.person, at.programme) {
        Some(rank) => (words.person_rank)(rank + 1, market.list_of(at.person).len()),
        None => words.person_unlisted.to_owned(),
    };
    let rank = market
        .rank_of_applicant(at.programme, at.person)
        .map(|rank| {
            let name = studio.words().workplace_short(&workplace.id);
            (words.employer_rank)(name, rank + 1, weave.people().len())
        });
    let weighs = weighs_most(&workplace.looks_for)
        .into_iter()
        .map(|what| match what {
            Weighed::Axis(axis) => (messages.model.axis)(axis),
            Weighed::Hours => words.hours,
            Weighed::History => words.history,
        })
        .collect::<Vec<_>>();
    html! {
        <div class="reason">
            <h3>{ words.wishes_title }</h3>
            <p>{ field }</p>
            <p>{ wish }</p>
            <p>{ rank }</p>
            if !weighs.is_empty() { <p>{ (words.looks_for)(&weighs) }</p> }
            <p class="muted xs">{ words.employer_note }</p>
        </div>
    }
}

/// Something a workplace gives weight to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Weighed {
    Axis(Axis),
    Hours,
    History,
}

/// What weighs most with a workplace; nothing where everything weighs the same.
fn weighs_most(looks_for: &EmployerPreference) -> Vec<Weighed> {
    let axes = Axis::ALL
        .into_iter()
        .map(|axis| (Weighed::Axis(axis), looks_for.weights.get(axis)));
    let all: Vec<_> = axes
        .chain([
            (Weighed::Hours, looks_for.hours),
            (Weighed::History, looks_for.history),
        ])
        .collect();
    let most = all.iter().map(|(_, weight)| *weight).max().unwrap_or(0);
    if all.iter().all(|(_, weight)| *weight == most) {
        return Vec::new();
    }
    all.into_iter()
        .filter(|(_, weight)| *weight == most)
        .map(|(what, _)| what)
        .collect()
}

#[cfg(test)]
mod tests {
    use sim::PerAxis;

    use super::*;

    #[test]
    fn what_weighs_most_is_named_unless_all_weighs_the_same() {
        let mut looks_for = EmployerPreference {
            weights: PerAxis::from_fn(|_| 1),
            hours: 1,
            history: 1,
        };
        assert_eq!(weighs_most(&looks_for), []);
        looks_for.weights.stress = 2;
        looks_for.hours = 2;
        assert_eq!(
            weighs_most(&looks_for),
            [Weighed::Axis(Axis::Stress), Weighed::Hours]
        );
    }

    #[test]
    fn a_share_is_told_as_a_whole_percentage() {
        assert_eq!(percent(0.254), 25);
        assert_eq!(percent(-1.0), 0);
        assert_eq!(percent(1.7), 100);
    }
}
