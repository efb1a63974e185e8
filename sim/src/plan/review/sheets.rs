//! Findings on the two information sheets: every empty field is a gap that people guess at.

use super::Finding;
use crate::case::Case;
use crate::plan::refusal::Unknown;
use crate::plan::{Plan, SheetKind};

pub(super) fn review(case: &Case, plan: &Plan, findings: &mut Vec<Finding>) {
    for programme in &plan.programmes {
        for (kind, wanted) in [
            (SheetKind::Supporter, &case.sheet_fields.supporter),
            (SheetKind::Person, &case.sheet_fields.person),
        ] {
            let sheet = programme.sheet(kind);
            for field in wanted.iter().filter(|field| !sheet.is_written(field)) {
                findings.push(Finding::SheetFieldMissing {
                    programme: programme.id.clone(),
                    sheet: kind,
                    field: field.clone(),
                });
            }
            for field in sheet.fields.keys().filter(|field| !wanted.contains(field)) {
                findings.push(Finding::Unknown(Unknown::SheetField(kind, field.clone())));
            }
        }
    }
}
