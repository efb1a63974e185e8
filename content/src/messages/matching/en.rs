//! The mock matching in English.

use sim::case::Constraint;
use sim::plan::MatchingRule;

use super::super::model::EN as MODEL;
use super::{
    MatchingMessages, OtherMessages, ReasonMessages, RuleMessages, SupportMessages, WeaveMessages,
};

/// English.
pub const EN: MatchingMessages = MatchingMessages {
    title: "Match",
    heading: "Bring people and work together",
    lede: |people, places| {
        format!(
            "There are {people} people and {places} places. People are the threads across, programmes the threads down."
        )
    },
    how: "Choose a crossing to see how the two fit. Choose it again to tie the knot.",
    rules: RuleMessages {
        title: "Choose how to decide",
        hint: "Choosing a rule ties all knots anew. Undo brings back how they were.",
        name: |rule| match rule {
            MatchingRule::ByHand => "Tie by hand",
            MatchingRule::OrderOfArrival => "In order of arrival",
            MatchingRule::DeferredAcceptance => "Stable for both sides",
        },
        about: |rule| match rule {
            MatchingRule::ByHand => "Pair by pair, looking at the reasons.",
            MatchingRule::OrderOfArrival => {
                "Whoever came first chooses first among what suits them."
            }
            MatchingRule::DeferredAcceptance => {
                "No person and workplace are left who would both rather have each other."
            }
        },
        by_hand_next: "Keeps the knots there are; you change them one by one.",
        by_hand_first: "Nobody is tied yet.",
        without_place: "Without a place",
        nobody: "nobody",
        in_field: "In the field asked for",
        people: |count| match count {
            1 => "1 person".to_owned(),
            count => format!("{count} people"),
        },
        total_gap: "Sum of gaps",
        levels: |levels| format!("{levels:.1} levels"),
        swaps: "Pairs who would swap",
        pairs: |count| count.to_string(),
        figures_note: "The sum of gaps is before anything is arranged for single people.",
        outdated: "Programmes or places have changed since this rule was followed. The knots are still as they were.",
        again: "Tie by this rule again",
        stable_title: |names| format!("To talk about: no place for {}", names.join(", ")),
        stable_text: "Where places are short, this rule lets workplaces take people with higher levels first, so those whose support tends to be long are left over more easily. It is no error of calculation: it is the workplaces' order made visible. That wishes are stable does not make the outcome right for everybody.",
        stable_question: "In your town, whose place would you think of first? What in the work or the support would you change for it?",
    },
    weave: WeaveMessages {
        title: "The weave",
        legend: |axes| {
            format!(
                "The five marks are, from the left: {}. Hatched is a gap of about 1, filled is 2 or more.",
                axes.join(", ")
            )
        },
        keys: "Arrow keys walk, Enter ties and unties, Space opens the explanation.",
        caption: |people, programmes| {
            format!(
                "{people} people and {programmes} programmes. Each cell shows the gaps on the five axes and the fit in a word"
            )
        },
        people: "Person",
        places: |places, free| match places {
            1 => format!("1 place, {free} free"),
            places => format!("{places} places, {free} free"),
        },
        asked_for: |field| format!("Asked for: {field}"),
        no_place: "No place",
        fits: "Fits",
        with_care: "With care",
        hard_now: "Hard for now",
        gap: |axis, levels| match levels {
            1 => format!("{axis}: gap 1"),
            _ => format!("{axis}: gap 2 or more"),
        },
        no_gap: "no gap",
        crossed: "crosses what their life allows",
        spoken: |person, programme, verdict, open, tied| {
            let tied = if tied { ", tied" } else { "" };
            format!(
                "{person}, {programme}: {verdict} ({}){tied}",
                open.join(", ")
            )
        },
        no_programme_title: "There is no work to tie to yet",
        no_programme_text: "Carve out a job and make a programme of it, and a thread will hang here.",
        no_fit_title: "What there is seems hard for everybody",
        no_fit_text: |axis| {
            match axis {
            Some(axis) => format!(
                "The axis with a gap most often is “{axis}”. Leave out the hardest task, or make stages and hours lighter, and look again."
            ),
            None => "Hours or days cross what everybody's life allows. Look at when the stages begin and on which days.".to_owned(),
        }
        },
        nobody_title: "Nobody is tied yet",
        nobody_text: "Choose one of the rules below, or a crossing in the weave. Everything can be changed later.",
    },
    reasons: ReasonMessages {
        chosen: "The pair you chose",
        pair: |person, programme| format!("{person} × {programme}"),
        all_fits: "Hardly a gap on any axis.",
        some_open: |open| format!("{}. It can probably be closed.", open.join(", ")),
        far_open: |open| {
            format!(
                "{}. What is at hand can't close it for now.",
                open.join(", ")
            )
        },
        hours_crossed: "Hours or days cross what this person's life allows.",
        level: "the person now",
        demand: "what the work asks",
        relief: "taken off by accommodations",
        unsure: "how far off the view may be",
        axis: |level, seen, unsure, relief, gap| {
            let mut words = format!("the person {level}, the work asks about {seen:.1}");
            if unsure >= 0.05 {
                words.push_str(&format!(" (give or take {unsure:.1})"));
            }
            if relief > 0.0 {
                words.push_str(&format!(", accommodations take off {relief:.0}"));
            }
            words.push_str(&format!(", gap {gap:.1}"));
            words
        },
        axis_fits: "fits",
        axis_gap: |gap| format!("gap {gap:.1}"),
        unknown_title: "What isn't known",
        unknown_none: "The sheet for supporters is complete: what the work asks is seen as the sheet tells it.",
        unknown: |fields, more, levels| {
            let verb = if fields.len() + more == 1 {
                "is"
            } else {
                "are"
            };
            let more = match more {
                0 => String::new(),
                1 => " and 1 more field".to_owned(),
                more => format!(" and {more} more fields"),
            };
            format!(
                "On the sheet for supporters, “{}”{more} {verb} empty. The view above may be off by about {levels:.1} levels, and by more one time in three.",
                fields.join("”, “")
            )
        },
        unknown_tried: "A visit or a trial has halved that.",
        to_sheet: "Write the sheet",
        life_title: "What life allows",
        life_fits: "Hours and days are within what this person's life allows.",
        life_crossed: |stage, constraint| format!("The hours of “{stage}” cross “{constraint}”."),
        constraint: |constraint| match constraint {
            Constraint::NotBefore(time) => format!("not before {}", (MODEL.clock)(time)),
            Constraint::NotAfter(time) => format!("has to leave by {}", (MODEL.clock)(time)),
            Constraint::NotOn(days) => format!("not on {}", (MODEL.weekdays)(days)),
            Constraint::AtMost(time) => format!("at most {}", (MODEL.per_week)(time)),
        },
        income: |percent| {
            format!(
                "Even the hours of the last stage would leave about {percent} % of the income needed soon uncovered."
            )
        },
        wishes_title: "Both sides' wishes",
        in_field: |field| format!("It is in the field they asked for ({field})."),
        not_in_field: |field| format!("It is not in the field they asked for ({field})."),
        person_rank: |rank, of| {
            format!("For the person it weighs number {rank} of {of}, the lightest first.")
        },
        person_unlisted: "With these hours it isn't among what the person could choose.",
        employer_rank: |workplace, rank, of| {
            format!("For {workplace}, the person is number {rank} of {of}.")
        },
        looks_for: |what| format!("What weighs most there: {}.", what.join(", ")),
        hours: "hours one can work",
        history: "work history",
        employer_note: "That order goes by levels. It does not say how well anybody will stay.",
        tie: "Tie",
        tie_instead: |other| format!("Tie here instead of “{other}”"),
        untie: "Untie",
        full: |programme| {
            format!(
                "All places of “{programme}” are taken. Untie somebody, or ask the workplace whether there could be one more."
            )
        },
    },
    support: SupportMessages {
        title: |person| format!("Support for {person}"),
        after_tying: "Once tied, you can arrange the first stage, accommodations, a buddy and check-ins for this person.",
        entry: "Stage to begin with",
        accommodations: "Accommodations where the gap is",
        left: |left, most| match left {
            0 => format!("At most {most} a person: these are all."),
            _ => format!("At most {most} a person: {left} more."),
        },
        elsewhere: "Accommodations on other axes",
        none_needed: "As far as can be seen, no gap asks for an accommodation.",
        by_stage: "The stage has it for everybody",
        buddy: "Ask for a buddy",
        buddy_hint: |workplace, named, most| {
            format!("{workplace} can name {most} at most; {named} asked for now.")
        },
        buddy_over: |workplace, named, most| {
            format!(
                "{workplace} can name {most} at most; {named} are asked for, which is too many."
            )
        },
        buddy_by_stage: "The stage has one for everybody",
        check_ins: "Keeping in touch",
        as_stages: "As the stages have it",
        own: "For this person",
        mode: "How",
        opening: "At the beginning",
        opening_weeks: "Length of the beginning",
        no_opening: "as usual",
        rhythm: "Usually",
        costs: |hours| format!("Takes about {hours} hours a week on average while they stay."),
    },
    others: OtherMessages {
        without_title: |names| format!("No place for {}", names.join(", ")),
        without_text: |person, reachable, free| match (reachable, free) {
            (0, _) => format!(
                "{person}: nothing there is seems within reach. Other hours or tasks may change that."
            ),
            (1, 0) => format!("{person}: one programme is within reach, but its places are taken."),
            (reachable, 0) => format!(
                "{person}: {reachable} programmes are within reach, but their places are taken."
            ),
            (reachable, free) => {
                format!("{person}: {reachable} within reach, {free} of them with a free place.")
            }
        },
        meanwhile: "What can be done meanwhile",
        meanwhile_ways: [
            "Agree who keeps in touch and how often, so that the thread doesn't break",
            "Visit already, or get used to being among people at a community place",
            "Ask the workplace whether another job can be carved out",
        ],
        to_breakdown: "Carve out another job",
        to_design: "Look at places and stages",
        swaps_title: |count| match count {
            1 => "One pair would rather swap".to_owned(),
            count => format!("{count} pairs would rather swap"),
        },
        swap: |first, there, second, here| {
            format!("{first} would rather have “{there}”, {second} “{here}”.")
        },
        swap_effect: |(field_now, field_then), (gap_now, gap_then)| {
            format!(
                "After a swap, {field_then} instead of {field_now} would be in the field they asked for, and the sum of gaps would go from {gap_now:.1} to {gap_then:.1}."
            )
        },
        swap_support: "Support for the two begins anew.",
        swap_do: |first, second| format!("Swap {first} and {second} and compare"),
        wishes_title: |count| match count {
            1 => "One pair would rather have each other".to_owned(),
            count => format!("{count} pairs would rather have each other"),
        },
        wish: |person, programme| format!("{person} and “{programme}”"),
        settled: "As things are tied, nobody would rather swap.",
    },
};
