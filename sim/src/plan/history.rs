//! Undo and redo: a plan to begin with and a bounded log of edits.

use serde::{Deserialize, Serialize};

use super::{Edit, Plan, Refusal, apply};
use crate::bounded::at_most;
use crate::case::Case;

/// How many edits a history keeps; older ones become part of its base.
pub const EDITS_KEPT: usize = 200;

/// A plan with the edits that led to it and those that were undone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct History {
    /// The plan before the first edit kept.
    base: Plan,
    /// Edits, oldest first.
    #[serde(deserialize_with = "at_most::<EDITS_KEPT, _, _>")]
    #[cfg_attr(feature = "schema", schemars(length(max = EDITS_KEPT)))]
    edits: Vec<Edit>,
    /// How many of them are in force; the others were undone.
    in_force: u32,
}

impl History {
    /// A history that begins with `plan`.
    #[must_use]
    pub const fn new(plan: Plan) -> Self {
        Self {
            base: plan,
            edits: Vec::new(),
            in_force: 0,
        }
    }

    /// The plan in force. An edit that the case no longer admits is passed over, so a history from a
    /// file is never fatal.
    #[must_use]
    pub fn plan(&self, case: &Case) -> Plan {
        self.edits_in_force()
            .iter()
            .fold(self.base.clone(), |plan, edit| {
                apply(case, &plan, edit).unwrap_or(plan)
            })
    }

    /// The history after one more edit; what was undone before is dropped.
    ///
    /// # Errors
    /// The [`Refusal`] of the edit.
    pub fn with(&self, case: &Case, edit: Edit) -> Result<Self, Refusal> {
        let plan = self.plan(case);
        apply(case, &plan, &edit)?;
        let mut edits = self.edits_in_force().to_vec();
        match edits.last_mut() {
            Some(last) if continues(last, &edit) => *last = edit,
            _ => edits.push(edit),
        }
        let mut base = self.base.clone();
        while edits.len() > EDITS_KEPT {
            let oldest = edits.remove(0);
            base = apply(case, &base, &oldest).unwrap_or(base);
        }
        let in_force = u32::try_from(edits.len()).unwrap_or(u32::MAX);
        Ok(Self {
            base,
            edits,
            in_force,
        })
    }

    /// The history one edit earlier, if there is one.
    #[must_use]
    pub fn undone(&self) -> Option<Self> {
        let in_force = self.in_force.checked_sub(1)?;
        Some(Self {
            in_force,
            ..self.clone()
        })
    }

    /// The history with the last undone edit in force again, if there is one.
    #[must_use]
    pub fn redone(&self) -> Option<Self> {
        self.next_redo()?;
        Some(Self {
            in_force: self.in_force + 1,
            ..self.clone()
        })
    }

    /// The edit that undoing takes back.
    #[must_use]
    pub fn next_undo(&self) -> Option<&Edit> {
        self.edits_in_force().last()
    }

    /// The edit that redoing does again.
    #[must_use]
    pub fn next_redo(&self) -> Option<&Edit> {
        self.edits.get(self.edits_in_force().len())
    }

    fn edits_in_force(&self) -> &[Edit] {
        let count = usize::try_from(self.in_force)
            .unwrap_or(usize::MAX)
            .min(self.edits.len());
        &self.edits[..count]
    }
}

/// Whether `next` only carries on typing or sliding where `last` was, so that one undo takes both back.
fn continues(last: &Edit, next: &Edit) -> bool {
    match (last, next) {
        (
            Edit::WriteSheet {
                programme,
                sheet,
                field,
                ..
            },
            Edit::WriteSheet {
                programme: again,
                sheet: same_sheet,
                field: same_field,
                ..
            },
        ) => programme == again && sheet == same_sheet && field == same_field,
        (Edit::RenameJob { job, .. }, Edit::RenameJob { job: again, .. }) => job == again,
        (Edit::SetStart { task, .. }, Edit::SetStart { task: again, .. }) => task == again,
        _ => false,
    }
}
