//! What a case is asked: its tasks, its people, what it pays.

use proptest::prelude::*;
use tsumugi_sim::case::AccommodationCost;
use tsumugi_sim::plan::{Reward, usual_stage};
use tsumugi_sim::units::{ClockTime, Minutes, Yen};
use tsumugi_sim::{Axis, Level, PerAxis, StageKind};

use crate::fixtures::care_home;

#[test]
fn every_task_is_found_where_it_stands() {
    let case = care_home();
    for place in case.tasks() {
        let found = case.task(&place.task.id).expect("a task of the case");
        assert_eq!(found.task, place.task);
        assert!(place.shift.tasks().any(|task| task.id == place.task.id));
        assert!(place.duty.tasks.contains(place.task));
        if place.task.starred {
            assert!(place.shift.has_starred() && place.shift.has_starred_in(place.task.hour));
        }
    }
    let shifts = case
        .workplaces
        .iter()
        .flat_map(|workplace| &workplace.shifts);
    let counted: usize = shifts.map(|shift| shift.tasks().count()).sum();
    assert_eq!(counted, case.tasks().count());
    for shift in case
        .workplaces
        .iter()
        .flat_map(|workplace| &workplace.shifts)
    {
        let starred = shift.tasks().filter(|task| task.starred).count();
        assert_eq!(shift.has_starred(), starred > 0);
        assert!(!shift.has_starred_in(ClockTime::HIGHEST));
    }
}

proptest! {
    #[test]
    fn whoever_has_a_low_level_is_at_risk(levels in prop::array::uniform5(1_u8..=5)) {
        let mut person = care_home().people.remove(0);
        person.levels = PerAxis::from_fn(|axis: Axis| Level::new(levels[axis.index()]).expect("a level"));
        prop_assert_eq!(person.is_at_risk(), levels.iter().any(|&level| level <= 2));
    }

    #[test]
    fn a_week_pays_hours_and_days_and_never_too_much(per_hour in any::<u32>(), per_day in any::<u32>(), minutes in any::<u32>()) {
        let mut case = care_home();
        let mut stage = usual_stage(StageKind::ShortHours, ClockTime::clamped(540));
        stage.per_day = Minutes::clamped(minutes);
        for pay in &mut case.pay {
            (pay.per_hour, pay.per_day) = (Yen::clamped(per_hour), Yen::clamped(per_day));
        }
        let weekly = case.pay_per_week(&stage);
        let exact = u64::from(Yen::clamped(per_hour).get()) * u64::from(stage.per_week().get()) / 60
            + u64::from(Yen::clamped(per_day).get()) * u64::from(stage.days.count());
        prop_assert_eq!(u64::from(weekly.get()), exact.min(u64::from(Yen::HIGHEST.get())));
        prop_assert!(case.hours_of_pay(&stage).is_finite() && case.hours_of_pay(&stage) >= 0.0);
        case.pay.retain(|pay| pay.reward == Reward::GeneralWage);
        prop_assert_eq!(case.pay_per_week(&stage), Yen::LOWEST);
    }

    #[test]
    fn an_accommodation_takes_its_own_time_or_the_usual(minutes in any::<u32>()) {
        let case = care_home();
        let mut accommodation = case.accommodations[0].clone();
        accommodation.cost = None;
        prop_assert_eq!(case.team.time_for(&accommodation), case.team.costs.accommodation);
        let minutes = Minutes::clamped(minutes);
        accommodation.cost = Some(AccommodationCost { minutes, once: Yen::LOWEST, per_week: Yen::LOWEST });
        prop_assert_eq!(case.team.time_for(&accommodation), minutes);
    }
}
