//! Strings of step 6 of the studio, the results.

mod en;
mod ja;

use super::notice::Notice;

pub use en::EN;
pub use ja::JA;

/// Strings of step 6 of the studio, the results. Numbers come in already written in the reader's way.
#[derive(Clone, Copy, Debug)]
pub struct ResultsMessages {
    /// Heading of the page while there is no result.
    pub title: &'static str,
    /// Results stay closed until a prediction is made for this plan.
    pub closed: fn() -> Notice,
    /// The way to the prediction.
    pub to_predict: &'static str,
    /// The plan can't be simulated yet.
    pub cannot_run: fn() -> Notice,
    /// Heading while futures are run.
    pub running: &'static str,
    /// How far the run is.
    pub progress: fn(done: &str, total: &str) -> String,
    /// Gives the run up.
    pub cancel: &'static str,
    /// The run was given up.
    pub cancelled: fn() -> Notice,
    /// Mark on the result of an earlier plan.
    pub earlier_plan: &'static str,
    /// What that mark means.
    pub earlier_plan_about: &'static str,
    /// Line above the headline: how many futures of a year.
    pub eyebrow: fn(futures: &str) -> String,
    /// The headline before the number.
    pub headline_before: &'static str,
    /// The headline after the number.
    pub headline_after: &'static str,
    /// The headline for this group.
    pub group: fn(people: usize, low: usize, high: usize) -> String,
    /// How the result lies to the prediction, in people of a hundred; positive when more stayed than expected.
    pub against_prediction: fn(predicted: &str, difference: i32) -> String,
    /// What the model is and isn't.
    pub disclosure: &'static str,
    /// The way to the page about the model.
    pub about_model: &'static str,
    /// Heading of what stands beside retention.
    pub beside: &'static str,
    /// Why it does.
    pub beside_about: &'static str,
    /// Names of the figures beside retention.
    pub beside_names: BesideNames,
    /// So many hours.
    pub hours: fn(hours: &str) -> String,
    /// So many weeks.
    pub weeks: fn(weeks: &str) -> String,
    /// So many yen.
    pub yen: fn(yen: &str) -> String,
    /// So many times.
    pub times: fn(times: &str) -> String,
    /// So many people of a hundred.
    pub people: fn(people: &str) -> String,
    /// In so many of a hundred futures.
    pub people_of_futures: fn(futures: &str) -> String,
    /// So many check-ins missed of those due.
    pub missed_of_due: fn(missed: &str, due: &str) -> String,
    /// Strings of the curve.
    pub curve: CurveMessages,
    /// Strings of the causes.
    pub ends: EndsMessages,
    /// Strings of the stages by week.
    pub flow: FlowMessages,
    /// Strings of the team by week.
    pub team: TeamMessages,
    /// Heading of the table by workplace.
    pub workplaces_title: &'static str,
    /// Whose hours it tells, and what is counted with them.
    pub workplaces_about: &'static str,
    /// Columns of the table by workplace: name, people matched, useful, released, given, own check-ins.
    pub workplaces_columns: [&'static str; 6],
    /// Heading of the table by person.
    pub people_title: &'static str,
    /// Columns of the table by person: name, workplace, in work, main cause, paid hours, check-ins missed.
    pub people_columns: [&'static str; 6],
    /// No check-ins were due.
    pub none_due: &'static str,
    /// Nobody left.
    pub nobody_left: &'static str,
    /// Seed, number of futures, engine.
    pub made_by: fn(seed: &str, futures: &str, engine: u32, digest: &str) -> String,
    /// The same digest as at an earlier run.
    pub same_as_before: &'static str,
    /// Another digest than at an earlier run.
    pub differs: fn() -> Notice,
    /// An earlier engine made what was remembered.
    pub other_engine: &'static str,
    /// Exports the table.
    pub export: &'static str,
    /// Columns of that table: week, in work, here, low, high, trial, short hours, flexible job, team hours, missed.
    pub csv_columns: [&'static str; 10],
}

/// Names of the figures beside retention.
#[derive(Clone, Copy, Debug)]
pub struct BesideNames {
    /// Paid hours of one person in the year.
    pub paid_hours: &'static str,
    /// Share that reached the last stage.
    pub reached_last_stage: &'static str,
    /// Weeks to the last stage.
    pub weeks_to_last_stage: &'static str,
    /// Useful hours for the workplaces.
    pub useful: &'static str,
    /// Hours freed for staff with ★ tasks.
    pub released: &'static str,
    /// Hours of instruction.
    pub instruction: &'static str,
    /// Hours of the team.
    pub team: &'static str,
    /// Check-ins missed.
    pub missed: &'static str,
    /// Turned back before the start.
    pub declined: &'static str,
    /// Pay of one person in the year.
    pub pay: &'static str,
    /// Adjustments after a check-in found strain.
    pub adjustments: &'static str,
    /// Times somebody went back a stage.
    pub steps_back: &'static str,
    /// What accommodations cost beside the team's time.
    pub support_cost: &'static str,
}

/// Strings of the curve.
#[derive(Clone, Copy, Debug)]
pub struct CurveMessages {
    /// The sentence, when most leave early.
    pub says_early: &'static str,
    /// The sentence, when they don't.
    pub says_even: &'static str,
    /// What is counted.
    pub sub: &'static str,
    /// The drawing in words.
    pub alternative: fn(at_13: &str, at_26: &str, at_52: &str, low: &str, high: &str) -> String,
    /// Marks of the time axis, one for each quarter.
    pub quarters: [&'static str; 5],
    /// The same where there is little room.
    pub quarters_short: [&'static str; 5],
    /// Label of the result.
    pub result: &'static str,
    /// Label of the prediction.
    pub prediction: &'static str,
    /// Label of the thinner curve.
    pub here: &'static str,
    /// Legend of the result: here or moved on well.
    pub result_legend: &'static str,
    /// Legend of the band.
    pub band_legend: fn(people: usize) -> String,
    /// Caption of the table under the curve, for screen readers.
    pub at_risk: &'static str,
    /// Rows under the curve: here, moved on, ended, turned back before the start.
    pub rows: [&'static str; 4],
    /// Heading of the first column under the curve.
    pub row_head: &'static str,
    /// Opens the table of numbers.
    pub table: &'static str,
    /// Columns of that table: week, in work, here, band, interval.
    pub columns: [&'static str; 5],
    /// From one number to another.
    pub between: fn(low: &str, high: &str) -> String,
    /// How sure the mean is, and what the interval covers.
    pub precision: fn(half: &str) -> String,
    /// What the clock counts from and what the curve was calibrated to.
    pub clock: &'static str,
}

/// Strings of the causes.
#[derive(Clone, Copy, Debug)]
pub struct EndsMessages {
    /// The sentence: of so many who ended, so many moved on well.
    pub says: fn(ended: &str, moved_on: &str) -> String,
    /// The largest cause.
    pub sub: fn(cause: &str) -> String,
    /// Mark of the good exit.
    pub good: &'static str,
    /// How causes are counted.
    pub note: &'static str,
}

/// Strings of the stages by week.
#[derive(Clone, Copy, Debug)]
pub struct FlowMessages {
    /// The sentence, with people of a hundred in short hours or a flexible job after half a year.
    pub says: fn(working: &str) -> String,
    /// What is counted.
    pub sub: &'static str,
    /// The drawing in words.
    pub alternative: fn(trial: &str, short_hours: &str, flexible: &str) -> String,
    /// Label of those no longer there.
    pub gone: &'static str,
    /// Opens the table.
    pub table: &'static str,
    /// Name of the week column.
    pub week: &'static str,
}

/// Strings of the team by week.
#[derive(Clone, Copy, Debug)]
pub struct TeamMessages {
    /// The sentence, when hours run short.
    pub says_short: fn(first: u16, last: u16) -> String,
    /// The sentence, when they don't.
    pub says_enough: &'static str,
    /// What is counted.
    pub sub: fn(hours: &str) -> String,
    /// The drawing in words.
    pub alternative: fn(most: &str, limit: &str, missed: &str) -> String,
    /// Label of the limit.
    pub limit: fn(hours: &str) -> String,
    /// Label of the check-ins missed.
    pub missed: fn(count: &str) -> String,
    /// Opens the table.
    pub table: &'static str,
    /// Columns: weeks, hours used, owed, missed.
    pub columns: [&'static str; 4],
}
