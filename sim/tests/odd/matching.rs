//! 7.2: what is seen of a job, who lists whom, and where people go in order of arrival and by deferred acceptance.

use tsumugi_sim::case::{Constraint, ParameterOverride, Person};
use tsumugi_sim::matching::{Fit, Market, propose, suitability};
use tsumugi_sim::model::Parameters;
use tsumugi_sim::plan::{MatchingRule, Plan, Programme, StageKind};
use tsumugi_sim::units::{ClockTime, MinutesPerWeek};
use tsumugi_sim::{Axis, Case};

use super::cases::uneven;
use super::draws::Draws;
use super::job::{Asked, eased, environment, hours, hours_of_pay, is_allowed, job_and_commute};
use super::plans::{plans, unusual};
use super::tables::{accommodations, assert_equal, written_share};
use crate::fixtures::{care_home, thoughtful};

/// Sums that are this near count as equal: both sides add them up in double precision.
const SAME: f64 = 1e-9;

/// A case and a plan, seen by whoever matches.
struct Desk<'a> {
    case: &'a Case,
    plan: &'a Plan,
    p: &'a Parameters,
}

/// What is seen of a person and a programme.
struct Seen {
    seen: [f64; 5],
    gaps: [f64; 5],
    in_field: bool,
    shortfall: f64,
    burden: f64,
}

impl Desk<'_> {
    /// `D_a` at the last stage, on all five axes.
    fn demands(&self, programme: &Programme) -> ([f64; 5], Asked) {
        let (job, commute) = job_and_commute(self.case, self.plan, programme);
        let asked = Asked::by(self.case, self.plan, self.p, job);
        let last = programme.stages.last().unwrap();
        let [a, b, c, d] = eased(self.p, asked.demands, last);
        ([a, b, c, d, environment(self.p, last, commute)], asked)
    }

    /// `relief_a`, of the last stage and of what is arranged for the person.
    fn reliefs(&self, person: &Person, programme: &Programme, is_tied: bool) -> [f64; 5] {
        let tied = self
            .plan
            .matches
            .iter()
            .find(|tied| tied.person == person.id);
        let own = tied.filter(|_| is_tied).into_iter();
        let own = own.flat_map(|tied| &tied.support.accommodations);
        let all = accommodations(programme.stages.last().unwrap(), own);
        let mut reliefs = [0.0; 5];
        for id in all.into_iter().take(self.p.relief_limit as usize) {
            reliefs[self.case.accommodation(id).unwrap().relieves.index()] += 1.0;
        }
        reliefs
    }

    fn sees(&self, person: &Person, programme: &Programme, is_tied: bool) -> Seen {
        let (p, case) = (self.p, self.case);
        let q = written_share(&programme.supporter_sheet, &case.sheet_fields.supporter);
        let mut kinds = programme.stages.iter().map(|stage| stage.kind);
        let tried = kinds.any(|kind| matches!(kind, StageKind::Visit | StageKind::Trial));
        let tried = f64::from(u8::from(tried));
        let sigma = p.sheet_noise * (1.0 - q) * (1.0 - p.visit_informs * tried);
        let (demands, asked) = self.demands(programme);
        let reliefs = self.reliefs(person, programme, is_tied);
        let seen = Axis::ALL.map(|axis| {
            let (case, programme) = (case.id.as_str(), programme.id.as_str());
            let open = Draws::left_open(case, programme, person.stream, axis.index() as u32);
            (demands[axis.index()] + sigma * open).clamp(1.0, 5.0)
        });
        let gaps = Axis::ALL.map(|axis| {
            let level = f64::from(person.levels.get(axis).get());
            (seen[axis.index()] - level - reliefs[axis.index()]).max(0.0)
        });
        let last = programme.stages.last().unwrap();
        let need = f64::from(person.income_need.get()) / 100.0;
        let shortfall = (need - hours_of_pay(case, last) / p.income_full_hours).max(0.0);
        let in_field = asked.field.as_ref() == Some(&person.asked_for);
        let burden = p.effect_gap * gaps.iter().sum::<f64>() * hours(last) / p.reference_hours
            + p.effect_preference * f64::from(u8::from(in_field))
            + p.effect_income * shortfall;
        Seen {
            seen,
            gaps,
            in_field,
            shortfall,
            burden,
        }
    }

    fn suitability(&self, person: &Person, programme: &Programme) -> f64 {
        let (job, _) = job_and_commute(self.case, self.plan, programme);
        let mut places = self.case.workplaces.iter();
        let place = places.find(|place| place.id == job.workplace).unwrap();
        let weights = &place.looks_for;
        let levels = Axis::ALL.map(|axis| {
            let level = person.levels.get(axis).get();
            f64::from(weights.weights.get(axis)) * f64::from(level)
        });
        let wanted = hours(programme.stages.last().unwrap());
        let bounds = person.constraints.iter().map(|bound| match bound {
            Constraint::AtMost(most) => f64::from(most.get()) / 60.0 / wanted,
            _ => 1.0,
        });
        let possible = bounds.fold(1.0, f64::min);
        let h = f64::from(person.history.get()) / 100.0;
        levels.iter().sum::<f64>()
            + f64::from(weights.hours) * 5.0 * possible
            + f64::from(weights.history) * (3.0 + h)
    }

    /// The plan's programmes, then the ready ones.
    fn programmes(&self) -> Vec<&Programme> {
        let ready = self.case.ready.iter().map(|ready| &ready.programme);
        let all = self.plan.programmes.iter().chain(ready);
        all.filter(|programme| !programme.stages.is_empty())
            .collect()
    }

    /// Whom every person would have, the best first.
    fn wishes(&self) -> Vec<Vec<usize>> {
        let of = |person| {
            let burdens = self.programmes().into_iter().map(|programme| {
                let mut stages = programme.stages.iter();
                let allowed = stages.all(|stage| is_allowed(person, stage));
                allowed.then(|| self.sees(person, programme, false).burden)
            });
            least_first(burdens.collect())
        };
        self.case.people.iter().map(of).collect()
    }

    /// Whom every programme would have, the best first.
    fn wanted(&self) -> Vec<Vec<usize>> {
        let by = |programme| {
            let people = self.case.people.iter();
            let minus = people.map(|person| Some(-self.suitability(person, programme)));
            least_first(minus.collect())
        };
        self.programmes().into_iter().map(by).collect()
    }
}

/// Places of the values from the least on, of equal ones the first first; whoever has no value is left out.
fn least_first(values: Vec<Option<f64>>) -> Vec<usize> {
    let mut left: Vec<(usize, f64)> = values
        .into_iter()
        .enumerate()
        .filter_map(|(at, value)| Some((at, value?)))
        .collect();
    let mut order = Vec::new();
    while !left.is_empty() {
        let least = left
            .iter()
            .map(|(_, value)| *value)
            .fold(f64::INFINITY, f64::min);
        let first = left.iter().position(|(_, value)| value - least < SAME);
        order.push(left.remove(first.unwrap()).0);
    }
    order
}

/// Each in turn takes the first on the list that has a place left.
fn in_order_of_arrival(wishes: &[Vec<usize>], places: &[usize]) -> Vec<Option<usize>> {
    let mut left = places.to_vec();
    let turn = |wishes: &Vec<usize>| {
        let taken = wishes.iter().copied().find(|place| left[*place] > 0);
        if let Some(place) = taken {
            left[place] -= 1;
        }
        taken
    };
    wishes.iter().map(turn).collect()
}

/// One asks after the other; it makes no difference in which order.
fn by_deferred_acceptance(
    wishes: &[Vec<usize>],
    wanted: &[Vec<usize>],
    places: &[usize],
) -> Vec<Option<usize>> {
    let mut asked = vec![0; wishes.len()];
    let mut at: Vec<Option<usize>> = vec![None; wishes.len()];
    let mut asking: Vec<usize> = (0..wishes.len()).collect();
    while let Some(person) = asking.pop() {
        let Some(&place) = wishes[person].get(asked[person]) else {
            continue;
        };
        asked[person] += 1;
        at[person] = Some(place);
        let rank = |person: &usize| wanted[place].iter().position(|listed| listed == person);
        let kept = (0..wishes.len()).filter(|other| at[*other] == Some(place));
        let kept: Vec<usize> = kept.collect();
        if kept.len() > places[place] {
            let last = kept.into_iter().max_by_key(rank).unwrap();
            at[last] = None;
            asking.push(last);
        }
    }
    at
}

fn assert_fit_as_written(fit: &Fit, seen: &Seen) {
    let of = |what: &str| format!("{what} of {} in {}", fit.person, fit.programme);
    for (axis, found) in fit.axes.to_array().iter().enumerate() {
        assert_equal(found.seen, seen.seen[axis], &of("what is seen"));
        assert_equal(found.gap, seen.gaps[axis], &of("gap"));
    }
    assert_eq!(fit.in_field, seen.in_field, "{}", of("field"));
    assert_equal(fit.income_shortfall, seen.shortfall, &of("shortfall"));
    assert_equal(fit.burden, seen.burden, &of("burden"));
}

/// Holds fits, lists and matchings of a plan against the description: where people go by the two rules.
fn assert_as_written(case: &Case, plan: &Plan) -> [Vec<Option<usize>>; 2] {
    let p = &Parameters::for_case(case).unwrap();
    let desk = Desk { case, plan, p };
    let market = Market::of(case, plan, p);
    let programmes = desk.programmes();
    for person in &case.people {
        for programme in &programmes {
            let fit = market.fit(&person.id, &programme.id).unwrap();
            assert_fit_as_written(fit, &desk.sees(person, programme, false));
            let ties = plan.matches.iter();
            let mut tied = ties.filter(|tied| tied.person == person.id);
            if let Some(tied) = tied.find(|tied| tied.programme == programme.id) {
                let support = Some(&tied.support);
                let fit = Fit::of(case, plan, p, person, programme, support).unwrap();
                assert_fit_as_written(&fit, &desk.sees(person, programme, true));
            }
        }
    }
    for programme in &programmes {
        let (job, _) = job_and_commute(case, plan, programme);
        let looks_for = &case.workplace(&job.workplace).unwrap().looks_for;
        for person in &case.people {
            let found = suitability(looks_for, person, programme);
            assert_equal(found, desk.suitability(person, programme), "suitability");
        }
    }
    let (wishes, wanted) = (desk.wishes(), desk.wanted());
    let lists = market.instance();
    for (person, written) in wishes.iter().enumerate() {
        assert_eq!(lists.list_of(person), written, "person {person}");
    }
    for (place, written) in wanted.iter().enumerate() {
        assert_eq!(lists.list_of_place(place), written, "programme {place}");
    }
    let places: Vec<usize> = programmes.iter().map(|it| usize::from(it.places)).collect();
    let written = [
        in_order_of_arrival(&wishes, &places),
        by_deferred_acceptance(&wishes, &wanted, &places),
    ];
    let rules = [
        MatchingRule::OrderOfArrival,
        MatchingRule::DeferredAcceptance,
    ];
    for (rule, written) in rules.into_iter().zip(&written) {
        let pairs = case.people.iter().zip(written);
        let pairs = pairs.filter_map(|(person, at)| Some((&person.id, &programmes[(*at)?].id)));
        let found = propose(case, plan, rule, p);
        let found = found.iter().map(|tied| (&tied.person, &tied.programme));
        assert!(found.eq(pairs), "{rule:?}");
    }
    written
}

#[test]
fn what_is_seen_and_who_works_where_is_as_written() {
    let (mut differ, mut nowhere) = (0, 0);
    for case in [care_home(), uneven()] {
        for plan in plans(&case) {
            let [arrival, deferred] = assert_as_written(&case, &plan);
            differ += usize::from(arrival != deferred);
            nowhere += deferred.iter().filter(|at| at.is_none()).count();
        }
    }
    // One accommodation counts, and more of them would help.
    let mut strict = care_home();
    strict.overrides = vec![ParameterOverride {
        parameter: "relief_limit".to_owned(),
        value: 1.0,
    }];
    assert_as_written(&strict, &unusual(&strict));
    assert!(differ > 0 && nowhere > 0, "{differ} and {nowhere}");
}

#[test]
fn a_schedule_at_the_bound_of_a_life_is_allowed_and_one_beyond_is_not() {
    let case = care_home();
    let plan = thoughtful(&case);
    let last = plan.programmes[0].stages.last().unwrap();
    let (start, end, week) = (last.start.get(), last.end().get(), last.per_week().get());
    let bounds = |beyond: u16| {
        [
            Constraint::NotBefore(ClockTime::clamped(start + beyond)),
            Constraint::NotAfter(ClockTime::clamped(end - beyond)),
            Constraint::AtMost(MinutesPerWeek::clamped(week - u32::from(beyond))),
        ]
    };
    let p = Parameters::for_case(&case).unwrap();
    for (number, bound) in bounds(0).into_iter().chain(bounds(1)).enumerate() {
        let mut case = case.clone();
        case.people[0].constraints = vec![bound];
        assert_as_written(&case, &plan);
        let market = Market::of(&case, &plan, &p);
        let is_listed = market.instance().list_of(0).contains(&0);
        assert_eq!(is_listed, number < 3, "{bound:?}");
    }
}
