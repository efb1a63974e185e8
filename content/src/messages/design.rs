//! Strings of step 3 of the studio, designing a programme.

mod en;
mod ja;

use sim::id::SheetFieldId;
use sim::plan::{Programme, SheetKind, StageKind};
use sim::units::{Minutes, MinutesPerWeek, Weeks};

pub use en::EN;
pub use ja::JA;

use super::findings::Names;

/// Strings of step 3 of the studio, designing a programme.
#[derive(Clone, Copy, Debug)]
pub struct DesignMessages {
    /// Name of the step.
    pub title: &'static str,
    /// Heading of the page.
    pub heading: &'static str,
    /// What to do here.
    pub lede: &'static str,
    /// Nothing to design yet.
    pub no_job: &'static str,
    /// What to do then.
    pub no_job_hint: &'static str,
    /// Leads back.
    pub to_breakdown: &'static str,
    /// Name of the tabs.
    pub programmes: &'static str,
    /// A programme that stands ready.
    pub ready_tab: fn(name: &str) -> String,
    /// What a ready-made programme is.
    pub ready_note: &'static str,
    /// Heading over jobs without a programme.
    pub without: &'static str,
    /// Makes a programme for a job.
    pub make: fn(job: &str) -> String,
    /// Every job with tasks has one.
    pub none_yet: &'static str,
    /// What to do then.
    pub none_yet_hint: &'static str,
    /// Heading over the stages.
    pub stages: &'static str,
    /// Places.
    pub places: &'static str,
    /// The number of places.
    pub places_shown: fn(u8) -> String,
    /// One place fewer.
    pub fewer_places: &'static str,
    /// One place more.
    pub more_places: &'static str,
    /// How many a workplace takes in all.
    pub places_hint: fn(workplace: &str, most: u8) -> String,
    /// Removes a programme.
    pub remove_programme: &'static str,
    /// Words over the facts of a closed stage: how long, hours, reward, contact.
    pub facts: [&'static str; 4],
    /// How long a stage is.
    pub stage_weeks: fn(least: Weeks, most: Weeks) -> String,
    /// The hours of a stage.
    pub stage_hours: fn(days: u32, per_day: Minutes) -> String,
    /// Check-ins with a denser opening.
    pub opening_then: fn(weeks: Weeks, opening: &str, then: &str) -> String,
    /// Opens a stage.
    pub open_stage: fn(stage: &str) -> String,
    /// The word on that button.
    pub open: &'static str,
    /// Closes a stage.
    pub close_stage: fn(stage: &str) -> String,
    /// The word on that button.
    pub close: &'static str,
    /// Puts a stage in.
    pub add_stage: fn(stage: &str) -> String,
    /// Legend of the stages that can be put in.
    pub add_stages: &'static str,
    /// Takes a stage out.
    pub remove_stage: fn(stage: &str) -> String,
    /// Legend of the days.
    pub days: &'static str,
    /// Start of the day.
    pub start: &'static str,
    /// Length of the day.
    pub per_day: &'static str,
    /// 30 minutes less, 30 minutes more.
    pub half_hour: [&'static str; 2],
    /// Least weeks.
    pub at_least: &'static str,
    /// Most weeks.
    pub at_most: &'static str,
    /// A week less, a week more.
    pub one_week: [&'static str; 2],
    /// Form of reward.
    pub reward: &'static str,
    /// What the chosen form means, and where the forms are from.
    pub reward_hint: fn(about: &str) -> String,
    /// Rhythm of check-ins.
    pub check_in: &'static str,
    /// By what means.
    pub contact: &'static str,
    /// A denser rhythm at first.
    pub opening: &'static str,
    /// None.
    pub no_opening: &'static str,
    /// For how many weeks.
    pub opening_weeks: &'static str,
    /// The team's time for one person on this stage.
    pub team_time: &'static str,
    /// Its value.
    pub team_time_each: fn(opening: Option<MinutesPerWeek>, later: MinutesPerWeek) -> String,
    /// Legend of what the workplace arranges.
    pub arrangements: &'static str,
    /// A buddy.
    pub buddy: &'static str,
    /// What a buddy is for, and how many there can be.
    pub buddy_hint: fn(most: u8) -> String,
    /// What an accommodation relieves.
    pub relieves: fn(axis: &str) -> String,
    /// When the next stage begins.
    pub step_up: &'static str,
    /// Explains the three rules.
    pub step_up_hint: &'static str,
    /// Briefs the workplace.
    pub brief_workplace: fn(workplace: &str) -> String,
    /// What it takes and gives.
    pub brief_hint: fn(time: Minutes) -> String,
    /// Heading over the team's time.
    pub team: &'static str,
    /// Preparation against the time there is.
    pub preparation: fn(needed: Minutes, available: Minutes) -> String,
    /// Check-ins if every place were taken.
    pub check_ins: fn(at_first: Minutes, later: Minutes, per_week: Minutes) -> String,
    /// Offers another length of the day.
    pub make_day: fn(stage: &str, length: &str) -> String,
    /// Offers other days.
    pub make_days: fn(stage: &str, days: &str) -> String,
    /// Offers another start.
    pub make_start: fn(stage: &str, time: &str) -> String,
    /// Offers another form of reward.
    pub make_reward: fn(stage: &str, reward: &str) -> String,
    /// Heading over the two sheets.
    pub sheets: &'static str,
    /// How many gaps there are and what they do.
    pub gaps: fn(count: usize) -> String,
    /// No gap is left.
    pub no_gaps: &'static str,
    /// Which sheet.
    pub sheet_kind: fn(SheetKind) -> &'static str,
    /// A gap, with what people guess.
    pub gap: fn(guess: &str) -> String,
    /// Turns to writing.
    pub write: fn(sheet: &str) -> String,
    /// The word on that button.
    pub write_short: &'static str,
    /// Turns back to reading.
    pub read: &'static str,
    /// Takes a suggestion over.
    pub suggest: &'static str,
    /// The same for screen readers.
    pub suggest_for: fn(label: &str) -> String,
    /// Takes suggestions over wherever a field is empty.
    pub suggest_all: &'static str,
    /// What to do with a suggestion.
    pub suggest_hint: &'static str,
    /// Prints both.
    pub print: &'static str,
    /// A field of a ready-made sheet that is written but has no words here.
    pub written: &'static str,
    /// A sentence to begin a field with, made from the programme by rules; `None` where the rules know nothing.
    pub suggestion: fn(SheetKind, &SheetFieldId, &Programme, &Names<'_>) -> Option<String>,
}

/// The stages of a programme at which people work, first to last.
fn working(programme: &Programme) -> impl Iterator<Item = &sim::plan::Stage> {
    programme
        .stages
        .iter()
        .filter(|stage| !stage.kind.is_before_the_clock())
}

/// The names of the tasks in a programme's job, each once, in order.
fn task_names<'a>(programme: &Programme, names: &Names<'a>) -> Vec<&'a str> {
    let mut found: Vec<&'a str> = Vec::new();
    if let Some(job) = names.plan.job(names.case, &programme.job) {
        for placed in &job.tasks {
            if let Some(place) = names.case.task(&placed.task.task) {
                let name = names.words.task(&place.task.id);
                if !found.contains(&name) {
                    found.push(name);
                }
            }
        }
    }
    found
}

/// Whether a programme begins with a visit.
fn has_visit(programme: &Programme) -> bool {
    programme.stage(StageKind::Visit).is_some()
}

#[cfg(test)]
mod tests;
