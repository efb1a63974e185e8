//! The prediction in English.

use sim::case::BaselineGroup;

use super::super::model::with_commas;
use super::{AskMessages, BesideMessages, CommitMessages, CurveMessages, PredictMessages};
use crate::work::ForecastWeek;

/// English.
pub const EN: PredictMessages = PredictMessages {
    title: "Predict",
    heading: "Draw what you expect, before any result",
    lede: "Nothing has been simulated yet. If you decide first what you think, you learn from the difference. Predictions are not marked.",
    curve: CurveMessages {
        question: "Of 100 people who begin, how many will still be at work?",
        about: "Counted from the first week at the workplace. Those who moved on well to other work count as still at work.",
        how: "Move the circles up and down. Arrow keys move one person, Page Up and Page Down ten. Or type the figures.",
        moment: |week| match week {
            ForecastWeek::Week13 => "After 3 months",
            ForecastWeek::Week26 => "After 6 months",
            ForecastWeek::Week52 => "After 12 months",
        },
        moment_short: |week| match week {
            ForecastWeek::Week13 => "3 mo.",
            ForecastWeek::Week26 => "6 mo.",
            ForecastWeek::Week52 => "12 mo.",
        },
        start: "Start",
        figure: |figure| format!("{figure}"),
        range: |low, high| format!("between {low} and {high}"),
        less: |moment| format!("{moment}: one fewer"),
        more: |moment| format!("{moment}: one more"),
        unit: "people",
        spoken: |[three, six, twelve]| {
            format!(
                "Predicted curve: 100 at the start, {three} after 3 months, {six} after 6, {twelve} after 12"
            )
        },
        band: "The pale band is how unsure you are",
        earlier: "earlier prediction",
        followed: "Other circles moved too, so that no later figure is above an earlier one.",
        not_drawn: "Nothing drawn yet. Begin by lowering the circle at 12 months.",
        confidence: "How sure are you?",
        unsure: "Not sure",
        sure: "Sure",
        confidence_word: |step| match step {
            0 => "not sure",
            1 => "not very sure",
            2 => "half and half",
            3 => "fairly sure",
            _ => "sure",
        },
    },
    asks: AskMessages {
        who: "Who worries you most?",
        nobody: "Nobody in particular",
        nobody_about: "All about the same",
        person: |programme, open| format!("{programme}: {}", open.join(", ")),
        causes: "If people leave, what will be behind it?",
        causes_about: "Choose as many as you like.",
        why: "Why do you think so?",
        why_about: "What you write is kept on this device as you type. It stands beside the result in the debrief.",
    },
    commit: CommitMessages {
        title: "Commit, and go on to the simulation",
        about: "Once committed, the prediction for this plan can't be rewritten. Change the plan and you can draw a new one.",
        button: "Commit and see the result",
        then: |futures| {
            format!(
                "{} possible years will be simulated. You can stop on the way.",
                with_commas(futures)
            )
        },
        not_drawn: "First move the circles above to draw what you expect.",
        cannot_run: "Something in the plan has to be mended first; see below. Then you can commit.",
        done_title: "The prediction for this plan is made",
        done_about: "It stays as it is, to be compared with the result. Change the plan and you can draw a new one.",
        to_results: "See the result",
        yours: "Your prediction",
        no_answer: "nothing written",
        changed_title: "The plan has changed: draw a new prediction",
        changed_about: "The earlier one is kept with the earlier plan. It is the thin line in the picture.",
        earlier: "See the earlier prediction",
        nobody_title: "Nobody is tied yet",
        nobody_about: "Once it is decided who works where, you can say what you expect.",
        to_matching: "To matching",
    },
    beside: BesideMessages {
        title: "To go by",
        plan: "Your plan",
        people: "At work",
        people_value: |working, without| match (working, without) {
            (1, 0) => "1 person".to_owned(),
            (working, 0) => format!("{working} people"),
            (working, without) => format!("{working} ({without} without a place)"),
        },
        stages: "Stages",
        accommodations: "Accommodations",
        accommodations_value: |count, people| match (count, people) {
            (0, _) => "none".to_owned(),
            (count, 1) => format!("{count} for 1 person"),
            (count, people) => format!("{count} for {people} people"),
        },
        buddies: "Buddies",
        people_count: |count| match count {
            0 => "none".to_owned(),
            1 => "for 1 person".to_owned(),
            count => format!("for {count} people"),
        },
        check_ins: "Check-ins",
        check_ins_value: |busiest, week| match busiest {
            0 => "none".to_owned(),
            busiest => format!("{busiest} in week {week}, the busiest"),
        },
        sheets: "Sheets",
        sheets_value: |empty| match empty {
            0 => "no gaps".to_owned(),
            1 => "1 gap".to_owned(),
            empty => format!("{empty} gaps"),
        },
        team: "Team",
        team_value: |has, busiest| format!("{has}, of which {busiest} in the busiest week"),
        rates: "Figures to compare with",
        rates_about: "Share of disabled people placed in general firms who were still in that job.",
        group: "Disability",
        group_name: |group| match group {
            BaselineGroup::Physical => "Physical",
            BaselineGroup::Intellectual => "Intellectual",
            BaselineGroup::Mental => "Mental",
            BaselineGroup::Developmental => "Developmental",
        },
        rates_case: |group| {
            format!("The simulation of this case rests on the figures of this group: {group}.")
        },
        rates_population: "A survey of people placed through public employment offices in Japan in July and August 2015. They are not the people of this case, and weeks are counted from placement. There is no need to match these figures.",
        rates_source: "Source: Japan Organization for Employment of the Elderly, Persons with Disabilities and Job Seekers, research report 137 (2017)",
        to_model: "About the model",
        percent: |tenths| format!("{}.{} %", tenths / 10, tenths % 10),
        wrong_title: "It is fine to be wrong",
        wrong_about: "Where you were wrong tells you what to try next. Writing down why matters more than being right.",
    },
};
