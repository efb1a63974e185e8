//! Strings of step 7 of the studio, the debrief.

mod en;
mod ja;

use sim::experiment::Variation;

use super::notice::Notice;
use crate::work::ReflectionPrompt;

pub use en::EN;
pub use ja::JA;

/// What the effect of a change rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ground {
    /// Trials or field experiments.
    Evidence,
    /// Observational or few studies.
    WeakEvidence,
    /// Studies that disagree.
    Contested,
    /// An assumption of the model.
    Assumption,
}

/// Strings of step 7 of the studio, the debrief. Numbers come in already written in the reader's way.
#[derive(Clone, Copy, Debug)]
pub struct DebriefMessages {
    /// Name of the step.
    pub title: &'static str,
    /// Heading of the page.
    pub heading: &'static str,
    /// Stands between the names of a list.
    pub list_mark: &'static str,
    /// There is no result yet.
    pub no_result: fn() -> Notice,
    /// The way to the results.
    pub to_results: &'static str,
    /// Heading of prediction against result, by the largest difference at 3, 6 or 12 months.
    pub against: fn(months: u16, difference: i32) -> String,
    /// What is counted.
    pub against_sub: &'static str,
    /// The drawing in words: pairs of prediction and result at 3, 6 and 12 months.
    pub against_alternative: fn(pairs: [(String, String); 3]) -> String,
    /// A difference in futures of a hundred, with its sign.
    pub difference_of_futures: fn(difference: i32) -> String,
    /// A difference in people of a hundred, with its sign.
    pub difference: fn(people: i32) -> String,
    /// Heading of what was written.
    pub written: &'static str,
    /// Name of the person expected to be most at risk.
    pub at_risk: &'static str,
    /// As expected.
    pub as_expected: &'static str,
    /// Otherwise than expected.
    pub otherwise: &'static str,
    /// Who really had the lowest share, in words.
    pub lowest: fn(name: &str, people: &str) -> String,
    /// Nobody was named.
    pub nobody_named: &'static str,
    /// Name of the causes expected.
    pub causes: &'static str,
    /// What really was the most frequent cause.
    pub most_frequent: fn(cause: &str) -> String,
    /// Name of the reasons.
    pub why: &'static str,
    /// Heading of the comparison.
    pub change: &'static str,
    /// What is compared, and on what.
    pub change_about: fn(futures: &str) -> String,
    /// Label of the choice of one change.
    pub choose: &'static str,
    /// The choice before anything is chosen.
    pub choose_none: &'static str,
    /// Runs the comparison.
    pub compare: &'static str,
    /// While it runs.
    pub comparing: &'static str,
    /// A change's name.
    pub variation: fn(Variation) -> &'static str,
    /// What a change's effect rests on.
    pub ground: fn(Variation) -> Ground,
    /// A ground in a word.
    pub ground_word: fn(Ground) -> &'static str,
    /// The first plan.
    pub plan_now: &'static str,
    /// The second plan.
    pub plan_changed: fn(change: &str) -> String,
    /// The result of a comparison: difference in people of a hundred, with sign.
    pub outcome: fn(difference: i32) -> String,
    /// The interval, and what it covers.
    pub interval: fn(mean: &str, low: &str, high: &str) -> String,
    /// Hours of the team in a week on average, before and after.
    pub hours: fn(before: &str, after: &str) -> String,
    /// Hours of the workplaces under both plans.
    pub workplace_hours: fn(before: &str, after: &str) -> String,
    /// The drawing of both curves in words.
    pub curves_alternative: fn(before: &str, after: &str) -> String,
    /// Heading of who the difference came from.
    pub who: fn(names: &str) -> String,
    /// Heading when it came from nobody in particular.
    pub who_nobody: &'static str,
    /// How to read that drawing.
    pub who_sub: &'static str,
    /// The drawing of people in words: each name with the futures before and after.
    pub who_alternative: fn(people: &[[String; 3]]) -> String,
    /// Columns of its table: person, before, after, difference.
    pub who_columns: [&'static str; 4],
    /// Heading of the changes tried so far.
    pub tried: &'static str,
    /// How to read them.
    pub tried_about: &'static str,
    /// Columns: change, difference, interval, team hours, ground.
    pub tried_columns: [&'static str; 5],
    /// Tries every change in turn.
    pub try_all: &'static str,
    /// How many are still to be tried.
    pub left_to_try: fn(left: usize) -> String,
    /// Stops trying.
    pub stop: &'static str,
    /// What the model lets one say of it.
    pub tried_note: &'static str,
    /// Heading of what the model leaves out of check-ins.
    pub check_ins_left_out: &'static str,
    /// What check-ins do in the model, what they don't, and what a small difference doesn't mean.
    pub check_ins_left_out_about: &'static str,
    /// A change with its outcome, as it is read out.
    pub said: fn(change: &str, outcome: &str) -> String,
    /// Heading of the reflection.
    pub reflect: &'static str,
    /// A question.
    pub prompt: fn(ReflectionPrompt) -> &'static str,
    /// How much room is left.
    pub room: fn(used: usize, most: usize) -> String,
    /// Heading of the ways out.
    pub hand_out: &'static str,
    /// What the file holds.
    pub hand_out_about: &'static str,
    /// Exports the work.
    pub export: &'static str,
    /// Opens a file with work.
    pub import: &'static str,
    /// Prints.
    pub print: &'static str,
    /// Work from a file would take the place of what is here.
    pub import_replaces: fn() -> Notice,
    /// Takes it over.
    pub take_over: &'static str,
    /// Leaves all as it is.
    pub keep_mine: &'static str,
    /// The work was taken over.
    pub taken_over: &'static str,
    /// The file is of another case.
    pub other_case: fn(case: &str) -> Notice,
}

/// A difference with its sign: a plus, a minus sign, or ± for none.
fn signed(difference: i32) -> String {
    match difference {
        0 => "±0".to_owned(),
        more if more > 0 => format!("+{more}"),
        fewer => format!("\u{2212}{}", -fewer),
    }
}
