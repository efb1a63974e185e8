//! Problems as lines of text.

use crate::messages::Language;
use crate::messages::problem::advice;
use crate::problem::Problem;

/// `file:line: rule: what is wrong — what to do`, a problem a line.
#[must_use]
pub fn print(problems: &[Problem], language: Language) -> String {
    let line = |problem: &Problem| {
        let advice = advice(&problem.rule, language);
        format!("{problem}: {} — {}\n", advice.what, advice.remedy)
    };
    problems.iter().map(line).collect()
}
