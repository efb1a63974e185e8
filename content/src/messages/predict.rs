//! Strings of step 5 of the studio, the prediction.

mod en;
mod ja;

use sim::case::BaselineGroup;

pub use en::EN;
pub use ja::JA;

use crate::work::ForecastWeek;

/// Strings of step 5 of the studio, the prediction.
#[derive(Clone, Copy, Debug)]
pub struct PredictMessages {
    /// Heading of the page or area.
    pub title: &'static str,
    /// What is done here, as the heading of the step.
    pub heading: &'static str,
    /// Why this comes before any result.
    pub lede: &'static str,
    /// The curve.
    pub curve: CurveMessages,
    /// Who, why and how sure.
    pub asks: AskMessages,
    /// Committing, and what stands once it is done.
    pub commit: CommitMessages,
    /// What stands beside: the plan and figures from elsewhere.
    pub beside: BesideMessages,
}

/// Strings of drawing the curve.
#[derive(Clone, Copy, Debug)]
pub struct CurveMessages {
    /// The question.
    pub question: &'static str,
    /// What is counted from when.
    pub about: &'static str,
    /// How to move the handles.
    pub how: &'static str,
    /// A moment, such as 「3か月後」.
    pub moment: fn(ForecastWeek) -> &'static str,
    /// The same where there is little room.
    pub moment_short: fn(ForecastWeek) -> &'static str,
    /// The start of the clock.
    pub start: &'static str,
    /// So many of a hundred.
    pub figure: fn(u8) -> String,
    /// A range round a figure.
    pub range: fn(low: u8, high: u8) -> String,
    /// One fewer at a moment.
    pub less: fn(moment: &str) -> String,
    /// One more at a moment.
    pub more: fn(moment: &str) -> String,
    /// The unit after a figure.
    pub unit: &'static str,
    /// The whole curve in one sentence.
    pub spoken: fn(figures: [u8; 3]) -> String,
    /// Stands in the band.
    pub band: &'static str,
    /// The earlier prediction, named at its curve.
    pub earlier: &'static str,
    /// Other figures followed, so that nothing rises.
    pub followed: &'static str,
    /// Nothing is drawn yet.
    pub not_drawn: &'static str,
    /// How sure the learner is.
    pub confidence: &'static str,
    /// The lowest end.
    pub unsure: &'static str,
    /// The highest end.
    pub sure: &'static str,
    /// How sure, in words, from 0 to 4.
    pub confidence_word: fn(step: u8) -> &'static str,
}

/// Strings of the questions besides the curve.
#[derive(Clone, Copy, Debug)]
pub struct AskMessages {
    /// Who is most at risk.
    pub who: &'static str,
    /// Nobody stands out.
    pub nobody: &'static str,
    /// What that means.
    pub nobody_about: &'static str,
    /// Where a person works, and the open axes.
    pub person: fn(programme: &str, open: &[String]) -> String,
    /// For which causes.
    pub causes: &'static str,
    /// Several may be chosen.
    pub causes_about: &'static str,
    /// Why.
    pub why: &'static str,
    /// What becomes of the answer.
    pub why_about: &'static str,
}

/// Strings of committing.
#[derive(Clone, Copy, Debug)]
pub struct CommitMessages {
    /// Heading.
    pub title: &'static str,
    /// What committing means.
    pub about: &'static str,
    /// The button.
    pub button: &'static str,
    /// What happens then: so many futures.
    pub then: fn(futures: u32) -> String,
    /// The button, while nothing is drawn.
    pub not_drawn: &'static str,
    /// The button, while the plan can't be simulated.
    pub cannot_run: &'static str,
    /// Heading once committed.
    pub done_title: &'static str,
    /// What can still be done.
    pub done_about: &'static str,
    /// The way to the result.
    pub to_results: &'static str,
    /// Heading of the committed prediction.
    pub yours: &'static str,
    /// No answer was given.
    pub no_answer: &'static str,
    /// The plan was changed after the prediction.
    pub changed_title: &'static str,
    /// What becomes of the earlier one.
    pub changed_about: &'static str,
    /// Opens the earlier prediction.
    pub earlier: &'static str,
    /// Nobody is matched.
    pub nobody_title: &'static str,
    /// What to do about it.
    pub nobody_about: &'static str,
    /// The way back.
    pub to_matching: &'static str,
}

/// Strings of what stands beside the questions.
#[derive(Clone, Copy, Debug)]
pub struct BesideMessages {
    /// Name of the region.
    pub title: &'static str,
    /// Heading of the plan.
    pub plan: &'static str,
    /// Who works.
    pub people: &'static str,
    /// So many work, so many have no place.
    pub people_value: fn(working: usize, without: usize) -> String,
    /// Stages.
    pub stages: &'static str,
    /// Accommodations.
    pub accommodations: &'static str,
    /// So many for so many people.
    pub accommodations_value: fn(count: usize, people: usize) -> String,
    /// Buddies.
    pub buddies: &'static str,
    /// A number of people.
    pub people_count: fn(usize) -> String,
    /// Check-ins.
    pub check_ins: &'static str,
    /// Check-ins in the busiest and the last week.
    pub check_ins_value: fn(busiest: u16, week: usize) -> String,
    /// Gaps of the sheets.
    pub sheets: &'static str,
    /// Empty fields.
    pub sheets_value: fn(usize) -> String,
    /// The team.
    pub team: &'static str,
    /// Hours it has, and hours asked for in the busiest week.
    pub team_value: fn(has: &str, busiest: &str) -> String,
    /// Opens the base rates.
    pub rates: &'static str,
    /// What the figures are.
    pub rates_about: &'static str,
    /// Column of groups.
    pub group: &'static str,
    /// A group.
    pub group_name: fn(BaselineGroup) -> &'static str,
    /// The case rests on this group.
    pub rates_case: fn(group: &str) -> String,
    /// Whose figures they are, and whose they are not.
    pub rates_population: &'static str,
    /// Where they are from.
    pub rates_source: &'static str,
    /// The way to the model page.
    pub to_model: &'static str,
    /// A share in per cent, from tenths.
    pub percent: fn(tenths: u16) -> String,
    /// Heading of the encouragement.
    pub wrong_title: &'static str,
    /// Being wrong is useful.
    pub wrong_about: &'static str,
}
