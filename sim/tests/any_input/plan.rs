//! Parts of a plan: stages, check-ins, sheets, pieces of tasks, and what can be undone.

use proptest::prelude::*;
use tsumugi_sim::StageKind;
use tsumugi_sim::plan::{
    CheckIn, ContactMode, Edit, History, InformationSheet, Opening, OtherStart, Part, Plan,
    Priority, Reward, Rhythm, SheetText, TaskPart, usual_stage,
};
use tsumugi_sim::units::{ClockTime, Minutes, Weeks};
use tsumugi_sim::weekdays::{Weekday, Weekdays};

use crate::fixtures::{care_home, thoughtful};

#[test]
fn kinds_of_stage_reward_and_contact_are_told_apart() {
    let before = StageKind::ALL.map(StageKind::is_before_the_clock);
    assert_eq!(before, [true, true, false, false, false]);
    assert_eq!(
        Reward::ALL.map(Reward::is_paid),
        [false, false, true, true, true]
    );
    assert_eq!(
        Reward::ALL.map(Reward::is_wage),
        [false, false, false, true, true]
    );
    let modes = [
        ContactMode::Visit,
        ContactMode::Phone,
        ContactMode::Workplace,
    ];
    assert_eq!(modes.map(ContactMode::is_by_team), [true, true, false]);
}

#[test]
fn jobs_and_programmes_of_a_plan_come_before_the_ready_made_ones() {
    let case = care_home();
    let plan = thoughtful(&case);
    let jobs: Vec<_> = plan.jobs_with_ready(&case).collect();
    assert_eq!(jobs.len(), plan.jobs.len() + case.ready.len());
    assert_eq!(jobs[0].id, plan.jobs[0].id);
    assert_eq!(
        jobs.last().map(|job| &job.id),
        case.ready.last().map(|ready| &ready.job.id)
    );
    assert_eq!(
        plan.programmes_with_ready(&case).count(),
        plan.programmes.len() + case.ready.len()
    );
}

proptest! {
    #[test]
    fn a_rhythm_comes_as_often_as_it_says(from in 0_u16..=1_000) {
        let due = |rhythm: Rhythm| -> u32 { (from..from + 4).map(|week| u32::from(rhythm.due_in(week))).sum() };
        prop_assert_eq!(Rhythm::ALL.map(due), [0, 1, 2, 4, 8]);
    }

    #[test]
    fn the_opening_rhythm_holds_for_its_weeks(weeks in 0_u16..=260, week in any::<u16>()) {
        let opening = Opening { weeks: Weeks::clamped(weeks), rhythm: Rhythm::TwiceWeekly };
        let check_in = CheckIn { mode: ContactMode::Phone, opening: Some(opening), rhythm: Rhythm::Monthly };
        let expected = if week <= weeks { Rhythm::TwiceWeekly } else { Rhythm::Monthly };
        prop_assert_eq!(check_in.rhythm_in(week), expected);
        prop_assert_eq!(CheckIn { opening: None, ..check_in }.rhythm_in(week), Rhythm::Monthly);
    }

    #[test]
    fn a_stage_of_any_hours_stays_within_a_week(start in any::<u16>(), other in any::<u16>(), minutes in any::<u32>(), days in 0_usize..=7) {
        let mut stage = usual_stage(StageKind::Trial, ClockTime::clamped(start));
        stage.days = Weekdays::of(&Weekday::ALL[..days]);
        stage.per_day = Minutes::clamped(minutes);
        let exact = u64::from(stage.per_day.get()) * days as u64;
        prop_assert_eq!(u64::from(stage.per_week().get()), exact.min(10_080));
        prop_assert!(stage.end() >= stage.start);
        prop_assert!(!stage.changes_shift());
        prop_assert_eq!(stage.starts().count(), 1);
        let other = ClockTime::clamped(other);
        stage.other_start = Some(OtherStart { days: Weekdays::of(&[Weekday::Monday]), start: other });
        prop_assert_eq!(stage.changes_shift(), other != stage.start);
        prop_assert_eq!(stage.starts().collect::<Vec<_>>(), [stage.start, other]);
    }

    #[test]
    fn a_sheet_is_as_complete_as_it_is_written(written in prop::collection::vec(any::<bool>(), 1..12)) {
        let wanted = &care_home().sheet_fields.supporter;
        let mut sheet = InformationSheet::default();
        for (field, &written) in wanted.iter().zip(&written) {
            let text = SheetText::new(if written { "a" } else { " \n" }).expect("a short text");
            sheet.fields.insert(field.clone(), text);
        }
        let filled = wanted.iter().filter(|field| sheet.is_written(field)).count();
        prop_assert_eq!(filled, written.iter().take(wanted.len()).filter(|written| **written).count());
        prop_assert_eq!(sheet.completeness(wanted), filled as f64 / wanted.len() as f64);
        prop_assert_eq!(sheet.completeness(&[]), 1.0);
    }

    #[test]
    fn the_parts_of_a_task_are_as_long_as_the_whole(task in any::<prop::sample::Index>(), first in any::<u32>()) {
        let case = care_home();
        let tasks: Vec<_> = case.tasks().collect();
        let task = &tasks[task.index(tasks.len())].task;
        let length = |plan: &Plan, part| plan.minutes_of(&case, &TaskPart { task: task.id.clone(), part });
        let mut plan = Plan::new();
        prop_assert_eq!(length(&plan, Part::Whole), Some(task.minutes.course));
        prop_assert_eq!(length(&plan, Part::First), None);
        plan.splits.insert(task.id.clone(), Minutes::clamped(first));
        prop_assert_eq!(length(&plan, Part::Whole), None);
        let parts = [Part::First, Part::Second].map(|part| length(&plan, part).map_or(0, Minutes::get));
        prop_assert_eq!(parts[0] + parts[1], parts[0].max(task.minutes.course.get()));
    }

    #[test]
    fn what_is_undone_is_done_again(undone in 0_usize..6) {
        let case = care_home();
        let briefed = |briefed| Edit::SetBriefed { workplace: case.workplaces[0].id.clone(), briefed };
        let priority = Edit::SetPriority { priority: Priority::OrderOfArrival };
        let edits = [briefed(true), priority, briefed(false)];
        let begin = History::new(Plan::new());
        let history = edits.iter().fold(begin, |history, edit| history.with(&case, edit.clone()).expect("an edit"));
        let mut earlier = history.clone();
        for _ in 0..undone {
            let Some(next) = earlier.undone() else { break };
            prop_assert_eq!(next.next_redo(), earlier.next_undo());
            earlier = next;
        }
        let in_force = edits.len().saturating_sub(undone);
        prop_assert_eq!(earlier.next_undo(), in_force.checked_sub(1).map(|last| &edits[last]));
        prop_assert_eq!(earlier.next_redo(), edits.get(in_force));
        while let Some(next) = earlier.redone() {
            earlier = next;
        }
        prop_assert_eq!(earlier, history);
    }
}
