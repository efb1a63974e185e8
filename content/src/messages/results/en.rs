//! English.

use super::{
    BesideNames, CurveMessages, EndsMessages, FlowMessages, ResultsMessages, TeamMessages,
};
use crate::messages::notice::Notice;

/// English.
pub const EN: ResultsMessages = ResultsMessages {
    title: "Results",
    closed: || {
        Notice::new(
            "The results are still closed.",
            "Your plan is kept as it is.",
            "Commit to a prediction for this plan first: one learns from the difference.",
        )
    },
    to_predict: "Go to the prediction",
    cannot_run: || {
        Notice::new(
            "This plan can't be run yet.",
            "Everything decided so far is kept.",
            "It will run once the following is mended.",
        )
    },
    running: "Running the futures",
    progress: |done, total| format!("{done} of {total} futures"),
    cancel: "Stop",
    cancelled: || {
        Notice::new(
            "The run was stopped.",
            "The plan and the prediction are kept.",
            "“Run again” starts from the beginning.",
        )
    },
    earlier_plan: "Result of the earlier plan",
    earlier_plan_about: "The plan has changed, so this result isn't of the plan as it is now. Commit to a new prediction to run the present plan.",
    eyebrow: |futures| format!("The present plan · {futures} futures of one year"),
    headline_before: "After 12 months, about ",
    headline_after: "\u{a0}of\u{a0}100 people are still in work",
    group: |people, low, high| {
        if low == high {
            format!("For these {people} people that is {low} (8 times out of 10).")
        } else {
            format!(
                "For these {people} people that is between {low} and {high} (8 times out of 10)."
            )
        }
    },
    against_prediction: |predicted, difference| match difference {
        0 => format!("That is nearly your prediction of {predicted}."),
        more if more > 0 => format!("That is {more} more than your prediction of {predicted}."),
        fewer => format!(
            "That is {} fewer than your prediction of {predicted}.",
            -fewer
        ),
    },
    disclosure: "This is a model for teaching. It predicts nobody's future. What it rests on, how it compares with survey figures, and what it does not know can be read at any time.",
    about_model: "About the model",
    beside: "Staying is not everything",
    beside_about: "Short hours and never stepping up would make more people stay. Read the curve beside these figures.",
    beside_names: BesideNames {
        paid_hours: "Paid hours of one person (a year)",
        reached_last_stage: "Reached the last stage",
        weeks_to_last_stage: "Weeks to the last stage",
        useful: "Useful hours at the workplaces",
        released: "Hours freed for staff who carry ★ tasks",
        instruction: "Hours of teaching, buddies and the workplace's own check-ins",
        team: "Hours the support team spent",
        missed: "Check-ins missed",
        declined: "Turned back before the start",
        pay: "Pay of one person (a year)",
        adjustments: "Adjustments after a check-in",
        steps_back: "Times somebody went back a stage",
        support_cost: "What accommodations cost",
    },
    hours: |hours| format!("{hours} h"),
    weeks: |weeks| format!("{weeks} weeks"),
    yen: |yen| format!("¥{yen}"),
    times: |times| times.to_owned(),
    people: |people| match people {
        "1" => "1 person".to_owned(),
        people => format!("{people} people"),
    },
    people_of_futures: |times| times.to_owned(),
    missed_of_due: |missed, due| format!("{missed} of {due}"),
    curve: CurveMessages {
        says_early: "Most who leave do so in the first three months",
        says_even: "People leave at much the same pace all year",
        sub: "Of 100 people who were matched, how many are still in work",
        alternative: |at_13, at_26, at_52, low, high| {
            format!(
                "A curve of people still in work: {at_13} after 3 months, {at_26} after 6, {at_52} after 12. The range after 12 months is {low} to {high}."
            )
        },
        quarters: ["Start", "3 months", "6 months", "9 months", "12 months"],
        quarters_short: ["Start", "3 mo", "6 mo", "9 mo", "12 mo"],
        result: "Result",
        prediction: "Prediction",
        here: "Still at this workplace",
        result_legend: "At this workplace, or moved on well",
        band_legend: |people| format!("Where the result of {people} people lies 8 times out of 10"),
        at_risk: "People under the curve",
        rows: ["Here", "Moved on", "Left", "Turned back before"],
        row_head: "Of 100",
        table: "See the numbers",
        columns: [
            "When",
            "In work",
            "Here",
            "8 of 10 futures",
            "95 % interval (of those who started)",
        ],
        between: |low, high| format!("{low} to {high}"),
        precision: |half| {
            format!(
                "The error from the number of futures is ±{half} people after 12 months. The interval is Kaplan–Meier's (Greenwood's variance, log(−log)) and comes from the number of futures too. What is not known about the coefficients themselves weighs far more."
            )
        },
        clock: "The clock starts with the first week of trial or work. The survey behind the calibration (JEED research report 137, 2017) counts from the day of placement, for people with disabilities.",
    },
    ends: EndsMessages {
        says: |ended, moved_on| {
            format!("Of {ended} whose time ended, {moved_on} moved on to other work")
        },
        sub: |cause| format!("The most frequent of the others: {cause}."),
        good: "A good exit",
        note: "The model draws the one reason that reaches its limit first. Real reasons mostly overlap.",
    },
    flow: FlowMessages {
        says: |working| {
            format!("After half a year, {working} of 100 work short hours or in a flexible job")
        },
        sub: "Who is on which stage, week by week (of 100 who were matched)",
        alternative: |trial, short, flexible| {
            format!(
                "Areas of people by stage. After half a year: trial {trial}, short hours {short}, flexible job {flexible}."
            )
        },
        gone: "Left",
        table: "See the weeks",
        week: "Week",
    },
    team: TeamMessages {
        says_short: |first, last| {
            if first == last {
                format!("In week {first} the team runs short of hours")
            } else {
                format!("Between weeks {first} and {last} the team runs short of hours")
            }
        },
        says_enough: "The team has hours enough all year",
        sub: |hours| format!("Mean hours of support by week; the team has {hours} a week"),
        alternative: |most, limit, missed| {
            format!(
                "Bars of hours by week: {most} in the fullest, limit {limit}; {missed} check-ins missed in the year."
            )
        },
        limit: |hours| format!("Team hours: {hours} a week"),
        missed: |count| format!("{count} check-ins missed"),
        table: "See every fourth week",
        columns: ["Week", "Hours spent", "Still owed", "Check-ins missed"],
    },
    workplaces_title: "Workplace by workplace",
    workplaces_about: "Hours of the workplaces' own people in a year. Where a plan has them check in, “Of these, check-ins” tells that time, and “Teaching, buddies, own check-ins” counts it too. The support team's hours are in neither.",
    workplaces_columns: [
        "Workplace",
        "Matched",
        "Useful hours",
        "Freed for staff with ★ tasks",
        "Teaching, buddies, own check-ins",
        "Of these, check-ins",
    ],
    people_title: "Person by person",
    people_columns: [
        "Person",
        "Workplace",
        "In work after 12 months (of 100 futures)",
        "Most frequent reason for leaving",
        "Paid hours",
        "Check-ins missed",
    ],
    none_due: "None due",
    nobody_left: "Nobody left",
    made_by: |seed, futures, engine, digest| {
        format!("Seed {seed} · {futures} futures · engine {engine} · digest {digest}")
    },
    same_as_before: "The same result as when it was run before.",
    differs: || {
        Notice::new(
            "The digest differs from that of an earlier run.",
            "The plan and the prediction are kept.",
            "The same plan and seed should give the same result. If reloading doesn't change it, please tell whoever hosts this site and send the exported file.",
        )
    },
    other_engine: "An earlier version of the engine made the result remembered. It was computed anew with this one.",
    export: "Table of results (CSV)",
    csv_columns: [
        "Week",
        "In work (of 100)",
        "Here",
        "Band low",
        "Band high",
        "Trial",
        "Short hours",
        "Flexible job",
        "Team hours",
        "Check-ins missed",
    ],
};
