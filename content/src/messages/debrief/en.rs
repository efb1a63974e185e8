//! English.

use sim::experiment::Variation;

use super::{DebriefMessages, Ground};
use crate::messages::notice::Notice;
use crate::work::ReflectionPrompt;

/// English.
pub const EN: DebriefMessages = DebriefMessages {
    title: "Debrief",
    heading: "Between prediction and result, find the next step",
    list_mark: ", ",
    no_result: || {
        Notice::new(
            "There is no result to look back on yet.",
            "The plan and the prediction are kept.",
            "Run the present plan in the results step first.",
        )
    },
    to_results: "Go to the results",
    against: |months, difference| match difference {
        0 => "Prediction and result nearly agree".to_owned(),
        more if more > 0 => format!("You expected {more} fewer after {months} months"),
        fewer => format!("You expected {} more after {months} months", -fewer),
    },
    against_sub: "Your prediction and the result of the present plan (of 100 people)",
    against_alternative: |pairs| {
        let [a, b, c] = pairs;
        format!(
            "Curves of prediction and result. After 3 months {} predicted, {} came out; after 6 months {} and {}; after 12 months {} and {}.",
            a.0, a.1, b.0, b.1, c.0, c.1
        )
    },
    difference_of_futures: super::signed,
    difference: super::signed,
    written: "What you wrote, what came out",
    at_risk: "Most at risk",
    as_expected: "As expected",
    otherwise: "Otherwise",
    lowest: |name, people| {
        format!("{name} had the lowest share in work ({people} of 100 futures).")
    },
    nobody_named: "You named nobody.",
    causes: "Causes",
    most_frequent: |cause| format!("The most frequent was: {cause}."),
    why: "Why",
    change: "Change one thing and compare",
    change_about: |futures| {
        format!(
            "Run on the same {futures} random futures: the difference comes from the change alone."
        )
    },
    choose: "What to change",
    choose_none: "Choose",
    compare: "Compare",
    comparing: "Running both plans",
    variation: |variation| match variation {
        Variation::BuddiesForThoseAtRisk => "A buddy for each person with a level of 1 or 2",
        Variation::NoBuddies => "No buddies",
        Variation::AccommodateLargestGap => "One more accommodation where the gap is largest",
        Variation::NoAccommodations => "No accommodations",
        Variation::WeeklyVisitsForThoseAtRisk => {
            "Visits every week for 12 weeks for those with a level of 1 or 2 (others: a call a month)"
        }
        Variation::VisitsTwiceAWeekForAll => "Visits twice a week for everybody, all year",
        Variation::NoCheckIns => "No check-ins",
        Variation::CompleteSheets => "Fill in both sheets",
        Variation::EmptySheets => "Leave both sheets empty",
        Variation::VisitFirst => "A visit before the start",
        Variation::StraightToLastStage => "Everybody starts at the last stage",
        Variation::OneDayLess => "The last stage one day a week shorter",
        Variation::BriefEveryWorkplace => "Brief every workplace before the start",
        Variation::BriefNobody => "Brief no workplace",
        Variation::AtRiskFirst => "Turn to those at risk first",
        Variation::WorkplaceChecksIn => "Somebody at the workplace checks in instead of the team",
        Variation::MayStepBack => "A check-in that finds strong strain may lead back a stage",
    },
    ground: super::JA.ground,
    ground_word: |ground| match ground {
        Ground::Evidence => "evidence",
        Ground::WeakEvidence => "weak evidence",
        Ground::Contested => "contested",
        Ground::Assumption => "assumption",
    },
    plan_now: "The present plan",
    plan_changed: |change| format!("The changed plan: {change}"),
    outcome: |difference| match difference {
        0 => "Hardly anything changes after 12 months".to_owned(),
        more if more > 0 => format!("{more} more of 100 are in work"),
        fewer => format!("{} fewer of 100 are in work", -fewer),
    },
    interval: |mean, low, high| {
        format!(
            "The difference is {mean} (95 % interval {low} to {high}, from the number of futures alone)"
        )
    },
    hours: |before, after| format!("The team's hours go from {before} to {after} in the year."),
    workplace_hours: |before, after| {
        format!(
            "The workplaces spend {before} hours a year on teaching, buddies and their own check-ins now, {after} with the change."
        )
    },
    curves_alternative: |before, after| {
        format!(
            "Curves of both plans. After 12 months: the present plan {before}, the changed plan {after}."
        )
    },
    who: |names| format!("The difference comes mostly from {names}"),
    who_nobody: "The difference comes from nobody in particular",
    who_sub: "In work after 12 months, of 100 futures. Open: the present plan; filled: the changed plan.",
    who_alternative: |people| {
        let each = people
            .iter()
            .map(|[name, before, after]| format!("{name} from {before} to {after}"));
        format!(
            "Futures of 100 in work after 12 months: {}.",
            each.collect::<Vec<_>>().join(", ")
        )
    },
    who_columns: ["Person", "Present", "Changed", "Difference"],
    tried: "What made how much of a difference",
    tried_about: "The difference after 12 months, of 100 people, when one thing is changed.",
    tried_columns: [
        "Change",
        "Difference",
        "Interval",
        "Team hours (year)",
        "Rests on",
    ],
    try_all: "Try every change in turn",
    left_to_try: |left| format!("{left} to go"),
    stop: "Stop",
    tried_note: "These sizes are of this case and this plan. What is not known about the coefficients is not in them. Many studies find that more contact alone changes little.",
    check_ins_left_out: "What this model leaves out of visits and calls",
    check_ins_left_out_about: "In this model a check-in does four things only: it eases strain a little, it notices strong strain so that the work is adjusted, it keeps a sudden exit from taking the workplace by surprise, and, if the team holds it, it opens the joint review. Help with life and money, the way to other agencies or to the next job, and listening to the staff's own troubles are not counted. Staff who check in are taken to have time always, and what that costs their welcome is not counted either. A small difference does not mean that visits are not needed.",
    said: |change, outcome| format!("{change}: {outcome}"),
    reflect: "Put it into words",
    prompt: |prompt| match prompt {
        ReflectionPrompt::Surprise => {
            "Where did the result differ from what you expected, and why?"
        }
        ReflectionPrompt::Lever => "Which decision mattered most, do you think?",
        ReflectionPrompt::Tomorrow => "Back at work tomorrow, what will you check first?",
    },
    room: |used, most| format!("{used} of {most} characters"),
    hand_out: "Export and open",
    hand_out_about: "The file holds your decisions, prediction, seed, the digest of the results and your reflection. Nothing is sent anywhere.",
    export: "Export the work so far",
    import: "Open an exported file",
    print: "Print",
    import_replaces: || {
        Notice::new(
            "The file could be read.",
            "Your present work is still unchanged.",
            "Taking it over replaces your present work. Export that first if you want to keep it.",
        )
    },
    take_over: "Replace",
    keep_mine: "Keep mine",
    taken_over: "The work from the file has taken its place.",
    other_case: |case| {
        Notice::new(
            format!("This file holds work on another case ({case})."),
            "Your present work is unchanged.",
            "Open that case in the studio first, then the file.",
        )
    },
};
