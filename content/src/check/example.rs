//! A case's example: every decision can be done, and the plan can be simulated.

use crate::course::line_of;
use crate::example::Example;
use crate::problem::{Expected, Problem, Report, Rule};
use sim::case::Case;
use sim::plan::review;

/// Checks `example` against `case`; `text` is what was read from `path`.
#[must_use]
pub fn check(case: &Case, example: &Example, path: &str, text: &str) -> Vec<Problem> {
    let mut report = Report::on(path);
    for (field, accommodation) in [("guide", &example.guide), ("quiet", &example.quiet)] {
        if case.accommodation(accommodation).is_none() {
            let rule = Rule::ReferenceUnknown {
                field: field.to_owned(),
                id: accommodation.to_string(),
            };
            report.add(line_of(text, field), rule);
        }
    }
    match example.plan(case) {
        Err(refused) => {
            let field = format!("edits[{}]", refused.place);
            let expected = Expected::Of("an edit the case allows".to_owned());
            report.add(line_of(text, "edits"), Rule::CaseValue { field, expected });
        }
        Ok(plan) if !review(case, &plan).can_run() => {
            let expected = Expected::Of("a plan that can be simulated".to_owned());
            report.add(
                line_of(text, "edits"),
                Rule::CaseValue {
                    field: "edits".to_owned(),
                    expected,
                },
            );
        }
        Ok(_) => {}
    }
    report.finish()
}
