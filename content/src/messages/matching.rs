//! Strings of step 4 of the studio, the mock matching.

mod en;
mod ja;

use sim::case::Constraint;
use sim::plan::MatchingRule;

pub use en::EN;
pub use ja::JA;

/// Strings of step 4 of the studio, the mock matching.
#[derive(Clone, Copy, Debug)]
pub struct MatchingMessages {
    /// Heading of the page or area.
    pub title: &'static str,
    /// What is done here, as the heading of the step.
    pub heading: &'static str,
    /// How many people and places there are.
    pub lede: fn(people: usize, places: usize) -> String,
    /// How a knot is tied.
    pub how: &'static str,
    /// The rules and what each gives.
    pub rules: RuleMessages,
    /// The crossings of people and programmes.
    pub weave: WeaveMessages,
    /// Why a pair fits or doesn't.
    pub reasons: ReasonMessages,
    /// What is arranged for one person.
    pub support: SupportMessages,
    /// Who has no place, and who would rather swap.
    pub others: OtherMessages,
}

/// Strings of the choice among rules.
#[derive(Clone, Copy, Debug)]
pub struct RuleMessages {
    /// Heading.
    pub title: &'static str,
    /// What choosing does, and how to go back.
    pub hint: &'static str,
    /// What a rule is called here.
    pub name: fn(MatchingRule) -> &'static str,
    /// What a rule does, in one sentence.
    pub about: fn(MatchingRule) -> &'static str,
    /// Said of tying by hand while another rule is chosen.
    pub by_hand_next: &'static str,
    /// Said while nobody is tied.
    pub by_hand_first: &'static str,
    /// Figure: who has no place.
    pub without_place: &'static str,
    /// Nobody is without a place.
    pub nobody: &'static str,
    /// Figure: how many work in the field they asked for.
    pub in_field: &'static str,
    /// A number of people.
    pub people: fn(usize) -> String,
    /// Figure: the sum of gaps.
    pub total_gap: &'static str,
    /// A number of levels.
    pub levels: fn(f64) -> String,
    /// Figure: pairs who would rather swap.
    pub swaps: &'static str,
    /// A number of pairs.
    pub pairs: fn(usize) -> String,
    /// What the figures count.
    pub figures_note: &'static str,
    /// The plan changed since the rule was followed.
    pub outdated: &'static str,
    /// Follows the rule again.
    pub again: &'static str,
    /// Heading of what stable matching leaves open.
    pub stable_title: fn(names: &[&str]) -> String,
    /// Why people with low levels may be left without a place.
    pub stable_text: &'static str,
    /// What to talk about.
    pub stable_question: &'static str,
}

/// Strings of the weave.
#[derive(Clone, Copy, Debug)]
pub struct WeaveMessages {
    /// Heading.
    pub title: &'static str,
    /// The order of the marks and what they mean.
    pub legend: fn(axes: &[&str]) -> String,
    /// The keys.
    pub keys: &'static str,
    /// What the grid is.
    pub caption: fn(people: usize, programmes: usize) -> String,
    /// Heading of the column of people.
    pub people: &'static str,
    /// Below the name of a programme: its places, and how many of them are free.
    pub places: fn(places: usize, free: usize) -> String,
    /// The field a person asked for.
    pub asked_for: fn(field: &str) -> String,
    /// A person without a place.
    pub no_place: &'static str,
    /// No axis is open.
    pub fits: &'static str,
    /// What is open can be closed.
    pub with_care: &'static str,
    /// Too much is open, or life does not allow it.
    pub hard_now: &'static str,
    /// One open axis: `levels` 1, or 2 for two and more.
    pub gap: fn(axis: &str, levels: u8) -> String,
    /// No axis is open.
    pub no_gap: &'static str,
    /// A bound of the person's life is crossed.
    pub crossed: &'static str,
    /// Everything a crossing shows, to be read out.
    pub spoken:
        fn(person: &str, programme: &str, verdict: &str, open: &[String], tied: bool) -> String,
    /// Nothing to match with.
    pub no_programme_title: &'static str,
    /// What to do about it.
    pub no_programme_text: &'static str,
    /// Nothing is within reach of anybody.
    pub no_fit_title: &'static str,
    /// Which axis fails most, and what to do.
    pub no_fit_text: fn(axis: Option<&str>) -> String,
    /// Nobody is tied yet.
    pub nobody_title: &'static str,
    /// How to begin.
    pub nobody_text: &'static str,
}

/// Strings of the explanation of a pair.
#[derive(Clone, Copy, Debug)]
pub struct ReasonMessages {
    /// Above the names.
    pub chosen: &'static str,
    /// The pair.
    pub pair: fn(person: &str, programme: &str) -> String,
    /// Nothing is open.
    pub all_fits: &'static str,
    /// These axes are open, but within reach.
    pub some_open: fn(open: &[String]) -> String,
    /// These axes are open, too far for now.
    pub far_open: fn(open: &[String]) -> String,
    /// Life does not allow the hours.
    pub hours_crossed: &'static str,
    /// What a person can do now, in the drawing's legend.
    pub level: &'static str,
    /// What the work seems to ask for.
    pub demand: &'static str,
    /// What accommodations take off.
    pub relief: &'static str,
    /// How far the view may be off.
    pub unsure: &'static str,
    /// One axis, read out.
    pub axis: fn(level: u8, seen: f64, unsure: f64, relief: f64, gap: f64) -> String,
    /// An axis that fits.
    pub axis_fits: &'static str,
    /// An axis with a gap in levels.
    pub axis_gap: fn(f64) -> String,
    /// Heading of what isn't known.
    pub unknown_title: &'static str,
    /// Everything is written.
    pub unknown_none: &'static str,
    /// These fields are empty, and so the view may be off by so many levels.
    pub unknown: fn(fields: &[&str], more: usize, levels: f64) -> String,
    /// Seeing or trying the work first has made it surer.
    pub unknown_tried: &'static str,
    /// The way to the sheet.
    pub to_sheet: &'static str,
    /// Heading of what the person's life allows.
    pub life_title: &'static str,
    /// Nothing is crossed.
    pub life_fits: &'static str,
    /// A bound that a stage crosses.
    pub life_crossed: fn(stage: &str, constraint: &str) -> String,
    /// A bound of a person's life.
    pub constraint: fn(Constraint) -> String,
    /// Pay leaves part of the need open, in per cent.
    pub income: fn(percent: u8) -> String,
    /// Heading of both sides' wishes.
    pub wishes_title: &'static str,
    /// The work is in the field asked for.
    pub in_field: fn(field: &str) -> String,
    /// It isn't.
    pub not_in_field: fn(field: &str) -> String,
    /// Where the programme stands for the person.
    pub person_rank: fn(rank: usize, of: usize) -> String,
    /// It is on no place, since the person's life doesn't allow it.
    pub person_unlisted: &'static str,
    /// Where the person stands for the workplace.
    pub employer_rank: fn(workplace: &str, rank: usize, of: usize) -> String,
    /// What weighs most with the workplace.
    pub looks_for: fn(&[&str]) -> String,
    /// Hours, as something that weighs.
    pub hours: &'static str,
    /// Work history, as something that weighs.
    pub history: &'static str,
    /// What that rank does not say.
    pub employer_note: &'static str,
    /// Ties.
    pub tie: &'static str,
    /// Ties here instead of where the person is.
    pub tie_instead: fn(other: &str) -> String,
    /// Unties.
    pub untie: &'static str,
    /// No place is free.
    pub full: fn(programme: &str) -> String,
}

/// Strings of the support of one person.
#[derive(Clone, Copy, Debug)]
pub struct SupportMessages {
    /// Heading.
    pub title: fn(person: &str) -> String,
    /// Said while the pair isn't tied.
    pub after_tying: &'static str,
    /// The stage to begin with.
    pub entry: &'static str,
    /// Heading of accommodations.
    pub accommodations: &'static str,
    /// How many more may be planned.
    pub left: fn(left: usize, most: usize) -> String,
    /// Accommodations on axes without a gap.
    pub elsewhere: &'static str,
    /// No accommodation is on an open axis.
    pub none_needed: &'static str,
    /// The stage already gives it to everybody.
    pub by_stage: &'static str,
    /// A buddy.
    pub buddy: &'static str,
    /// How many the workplace can name, and how many the plan asks for.
    pub buddy_hint: fn(workplace: &str, named: usize, most: u8) -> String,
    /// More are asked for than the workplace can name.
    pub buddy_over: fn(workplace: &str, named: usize, most: u8) -> String,
    /// The stages name one for everybody.
    pub buddy_by_stage: &'static str,
    /// Heading of check-ins.
    pub check_ins: &'static str,
    /// As the stages have them.
    pub as_stages: &'static str,
    /// Of their own.
    pub own: &'static str,
    /// By what means.
    pub mode: &'static str,
    /// How often in the first weeks.
    pub opening: &'static str,
    /// For how many weeks.
    pub opening_weeks: &'static str,
    /// No other rhythm at the beginning.
    pub no_opening: &'static str,
    /// How often otherwise.
    pub rhythm: &'static str,
    /// What it costs the team.
    pub costs: fn(hours: &str) -> String,
}

/// Strings on who has no place and who would rather swap.
#[derive(Clone, Copy, Debug)]
pub struct OtherMessages {
    /// Some have no place.
    pub without_title: fn(names: &[&str]) -> String,
    /// How many programmes are within a person's reach, and how many of those have a free place.
    pub without_text: fn(person: &str, reachable: usize, free: usize) -> String,
    /// Heading of what can be done.
    pub meanwhile: &'static str,
    /// What can be done meanwhile.
    pub meanwhile_ways: [&'static str; 3],
    /// The way to another job.
    pub to_breakdown: &'static str,
    /// The way to places and stages.
    pub to_design: &'static str,
    /// How many pairs would rather swap.
    pub swaps_title: fn(usize) -> String,
    /// Who would rather be where.
    pub swap: fn(first: &str, there: &str, second: &str, here: &str) -> String,
    /// What the exchange changes.
    pub swap_effect: fn(in_field: (usize, usize), gap: (f64, f64)) -> String,
    /// Support begins anew.
    pub swap_support: &'static str,
    /// Does it.
    pub swap_do: fn(first: &str, second: &str) -> String,
    /// Heading of pairs who would rather have each other.
    pub wishes_title: fn(usize) -> String,
    /// A person and a workplace who would rather have each other.
    pub wish: fn(person: &str, programme: &str) -> String,
    /// Nothing of the kind.
    pub settled: &'static str,
}
