//! What every person and stage has before the first week: demands (7.1), accommodations that count (7.3), pay, and what the
//! person brings (5, 7.6).

use std::collections::BTreeSet;

use tsumugi_sim::Case;
use tsumugi_sim::case::Person;
use tsumugi_sim::id::{AccommodationId, SheetFieldId};
use tsumugi_sim::model::compiled::{Compiled, CompiledPerson, CompiledStage};
use tsumugi_sim::model::{Parameters, compile};
use tsumugi_sim::plan::{InformationSheet, Match, Plan, Reward, Stage, StageKind};
use tsumugi_sim::units::{Minutes, Yen};

use super::cases::uneven;
use super::job::{
    Asked, eased, environment, hours, hours_of_pay, is_allowed, job_and_commute, pay, starts,
};
use super::plans::plans;
use super::queue::{Piece, queue};
use crate::fixtures::care_home;

/// Both sides compute in double precision.
pub(crate) fn assert_equal(found: f64, written: f64, what: &str) {
    assert!(
        (found - written).abs() <= 1e-9 * written.abs().max(1.0),
        "{what}: the engine has {found}, the description {written}"
    );
}

/// The share of the wanted fields that hold more than blanks.
pub(crate) fn written_share(sheet: &InformationSheet, wanted: &[SheetFieldId]) -> f64 {
    let texts = wanted.iter().filter_map(|field| sheet.fields.get(field));
    let written = texts.filter(|text| text.as_str().chars().any(|sign| !sign.is_whitespace()));
    written.count() as f64 / wanted.len() as f64
}

/// Accommodations of a stage and those of a person, in the order in which they count.
pub(crate) fn accommodations<'a>(
    stage: &'a Stage,
    of_person: impl IntoIterator<Item = &'a AccommodationId>,
) -> BTreeSet<&'a AccommodationId> {
    stage.accommodations.iter().chain(of_person).collect()
}

/// A case, a plan, and what the engine made of them.
struct Before<'a> {
    case: &'a Case,
    plan: &'a Plan,
    p: &'a Parameters,
    compiled: &'a Compiled,
    pieces: Vec<Piece>,
    /// Of all that was looked at, what is rare.
    seen: BTreeSet<&'static str>,
}

/// Holds everything that is there before the first week against the description; what of it is rare.
pub(crate) fn assert_as_written(
    case: &Case,
    plan: &Plan,
    p: &Parameters,
    compiled: &Compiled,
) -> BTreeSet<&'static str> {
    let pieces = queue(case, plan).into_iter().map(|(piece, _)| piece);
    let mut before = Before {
        case,
        plan,
        p,
        compiled,
        pieces: pieces.collect(),
        seen: BTreeSet::new(),
    };
    let matched: Vec<(&Person, &Match)> = case
        .people
        .iter()
        .filter_map(|person| {
            let tied = plan.matches.iter().find(|tied| tied.person == person.id)?;
            Some((person, tied))
        })
        .collect();
    assert_eq!(matched.len(), compiled.people.len());
    for (found, (person, tied)) in compiled.people.iter().zip(matched) {
        before.person(found, person, tied);
    }
    for workplace in &compiled.workplaces {
        let briefing = before.item(&Piece::Briefing(workplace.id.clone()));
        assert_eq!(workplace.briefing, briefing, "{}", workplace.id);
    }
    before.seen
}

impl Before<'_> {
    /// Where a piece stands in the team's queue.
    fn item(&self, piece: &Piece) -> Option<usize> {
        self.pieces.iter().position(|found| found == piece)
    }

    fn see(&mut self, what: &'static str, is_here: bool) {
        if is_here {
            self.seen.insert(what);
        }
    }

    fn person(&mut self, found: &CompiledPerson, person: &Person, tied: &Match) {
        let name = &person.id;
        let programme = self.plan.programme(self.case, &tied.programme).unwrap();
        let (job, commute) = job_and_commute(self.case, self.plan, programme);
        let asked = Asked::by(self.case, self.plan, self.p, job);
        assert_eq!((&found.id, found.stream), (name, person.stream));
        assert_eq!(self.compiled.workplaces[found.workplace].id, job.workplace);
        let levels = person.levels.to_array();
        assert_eq!(found.levels, levels.map(|level| f64::from(level.get())));
        let percent = |share: u8| f64::from(share) / 100.0;
        for (what, found, written) in [
            (
                "history",
                found.history,
                f64::from(person.history.get()) / 100.0,
            ),
            ("need", found.income_need, percent(person.income_need.get())),
            (
                "confidence",
                found.confidence,
                percent(person.confidence.get()),
            ),
            ("thanked", found.thanked, asked.thanked),
            ("q", found.releases, asked.releases),
            (
                "sheet",
                found.sheet,
                written_share(&programme.person_sheet, &self.case.sheet_fields.person),
            ),
        ] {
            assert_equal(found, written, &format!("{what} of {name}"));
        }
        let planned = self.pieces.iter().filter_map(|piece| match piece {
            Piece::Accommodation(whose, id) if whose == name => self.case.accommodation(id),
            _ => None,
        });
        let once = planned.filter_map(|planned| Some(planned.cost?.once.get()));
        assert_eq!(found.yen_once, once.sum::<u32>(), "{name}");
        let in_field = asked.field.as_ref() == Some(&person.asked_for);
        assert_eq!(found.preferred, in_field, "{name}");
        self.see("in the field asked for", in_field);
        let visit = self.item(&Piece::Visit(name.clone()));
        assert_eq!(found.visit, visit, "{name}");
        let ahead = programme.stages.iter();
        let (before, working): (Vec<&Stage>, Vec<&Stage>) = ahead
            .filter(|stage| stage.kind >= tied.support.entry)
            .partition(|stage| matches!(stage.kind, StageKind::CommunityPlace | StageKind::Visit));
        let found_before = found.before.iter().map(|stage| (stage.kind, stage.weeks));
        let before = before
            .iter()
            .map(|stage| (stage.kind, stage.at_least.get()));
        assert!(found_before.eq(before), "{name}");
        assert_eq!(found.stages.len(), working.len(), "{name}");
        for (found, stage) in found.stages.iter().zip(working) {
            self.asks(found, person, stage, &asked, commute);
            self.gives(found, person, stage, tied);
        }
    }

    /// What a stage asks of a person.
    fn asks(
        &mut self,
        found: &CompiledStage,
        person: &Person,
        stage: &Stage,
        asked: &Asked,
        commute: u8,
    ) {
        let p = self.p;
        let is_allowed = is_allowed(person, stage);
        let by_life = if is_allowed {
            0.0
        } else {
            p.schedule_against_life
        };
        let by_schedule = environment(p, stage, commute);
        let [a, b, c, d] = eased(p, asked.demands, stage);
        let demands = [a, b, c, d, (by_schedule + by_life).min(5.0)];
        for (axis, (found, written)) in found.demands.iter().zip(demands).enumerate() {
            let what = format!("{:?} of {}, axis {axis}", stage.kind, person.id);
            assert_equal(*found, written, &what);
        }
        self.see("a trial", stage.kind == StageKind::Trial);
        self.see("against a life", !is_allowed);
        self.see("a commute", commute > 0);
        let mut starts = starts(stage).into_iter();
        let is_early = starts.any(|start| start < p.schedule_early_before);
        self.see("an early day", is_early);
        self.see("a change of shifts", stage.other_start.is_some());
        self.see("the most there is", by_schedule == 5.0 && !is_allowed);
        let minutes = hours(stage) * 60.0;
        assert_equal(f64::from(found.minutes_per_week), minutes, "minutes");
        for (what, least, most) in [
            ("few hours", 0.0, p.schedule_light_hours),
            (
                "some hours",
                p.schedule_light_hours,
                p.schedule_middle_hours,
            ),
            ("many hours", p.schedule_middle_hours, p.schedule_full_hours),
            ("all hours", p.schedule_full_hours, f64::INFINITY),
        ] {
            self.see(what, hours(stage) > least && hours(stage) <= most);
        }
    }

    /// What a stage gives a person.
    fn gives(&mut self, found: &CompiledStage, person: &Person, stage: &Stage, tied: &Match) {
        let name = format!("{:?} of {}", stage.kind, person.id);
        let paid = !matches!(stage.reward, Reward::None | Reward::UnpaidCommuter);
        assert_eq!((found.kind, found.paid), (stage.kind, paid), "{name}");
        let yen = pay(self.case, stage);
        assert_equal(f64::from(found.yen_per_week), yen, &name);
        assert_equal(found.hours_of_pay, hours_of_pay(self.case, stage), &name);
        self.see("pay by the day", stage.reward == Reward::PaidCommuter);
        let weeks = (stage.at_least.get(), stage.at_most.get());
        assert_eq!((found.at_least, found.at_most), weeks, "{name}");
        assert_eq!(found.step_up, stage.step_up, "{name}");
        assert_eq!(found.may_step_back, stage.may_step_back, "{name}");
        let own = tied.support.check_in;
        assert_eq!(found.check_in, own.unwrap_or(stage.check_in), "{name}");
        let wanted = accommodations(stage, &tied.support.accommodations);
        self.see(
            "too many accommodations",
            wanted.len() as f64 > self.p.relief_limit,
        );
        let reliefs = wanted.into_iter().map(|id| {
            let wanted = self.case.accommodation(id).unwrap();
            let piece = Piece::Accommodation(person.id.clone(), id.clone());
            let by_week = wanted.cost.map_or(0, |cost| cost.per_week.get());
            (wanted.relieves, self.item(&piece).unwrap(), by_week)
        });
        let found_reliefs = found
            .reliefs
            .iter()
            .map(|relief| (relief.axis, relief.item, relief.yen_per_week));
        assert!(found_reliefs.eq(reliefs), "accommodations on {name}");
        let wants_buddy = stage.buddy || tied.support.buddy;
        let buddy = self.item(&Piece::Buddy(person.id.clone()));
        assert_eq!(found.buddy, buddy.filter(|_| wants_buddy), "{name}");
        self.see("no buddy left", wants_buddy && buddy.is_none());
    }
}

#[test]
fn what_stands_before_the_first_week_is_as_written() {
    let mut seen = BTreeSet::new();
    for case in [care_home(), uneven()] {
        let p = Parameters::for_case(&case).unwrap();
        for plan in plans(&case) {
            let compiled = compile(&case, &plan, &p).unwrap();
            seen.extend(assert_as_written(&case, &plan, &p, &compiled));
        }
    }
    let mut case = care_home();
    let p = Parameters::for_case(&case).unwrap();
    // A town whose pay is by the day or comes to no whole yen, and one that knows no general wage.
    for amount in &mut case.pay {
        amount.per_hour = Yen::clamped(amount.per_hour.get() * 1013 / 1000);
    }
    let mut plan = super::plans::unusual(&case);
    for stage in plan
        .programmes
        .iter_mut()
        .flat_map(|programme| &mut programme.stages)
    {
        stage.per_day = Minutes::clamped(stage.per_day.get() - 7);
        if stage.kind == StageKind::ShortHours {
            stage.reward = Reward::PaidCommuter;
        }
    }
    for _ in 0..2 {
        let compiled = compile(&case, &plan, &p).unwrap();
        seen.extend(assert_as_written(&case, &plan, &p, &compiled));
        case.pay
            .retain(|amount| amount.reward != Reward::GeneralWage);
    }
    for rare in [
        "a change of shifts",
        "a commute",
        "a trial",
        "against a life",
        "all hours",
        "an early day",
        "few hours",
        "in the field asked for",
        "many hours",
        "no buddy left",
        "pay by the day",
        "some hours",
        "the most there is",
        "too many accommodations",
    ] {
        assert!(seen.contains(rare), "not seen: {rare}");
    }
}
