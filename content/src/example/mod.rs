//! A case's example: a plan for the small simulations in lessons, and what their controls change in it.

mod settings;

pub use settings::Setting;

use serde::{Deserialize, Serialize};
use sim::Plan;
use sim::case::Case;
use sim::id::AccommodationId;
use sim::plan::{Edit, Refusal, apply};

/// Version of the example's format.
pub const EXAMPLE_VERSION: u32 = 1;

/// `example.json` of a case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Example {
    /// Format version, [`EXAMPLE_VERSION`].
    pub version: u32,
    /// The accommodation that the control `guide` puts in place.
    pub guide: AccommodationId,
    /// The accommodation that the control `quiet` puts in place.
    pub quiet: AccommodationId,
    /// The decisions that make the plan, one after the other.
    pub edits: Vec<Edit>,
}

/// A decision of an example that the case doesn't allow.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RefusedEdit {
    /// Its place among the edits, from 0.
    pub place: usize,
    /// Why it can't be done.
    pub refusal: Refusal,
}

impl Example {
    /// The plan the edits make, with both sheets of every programme filled in.
    ///
    /// # Errors
    /// [`RefusedEdit`] for the first edit that can't be done.
    pub fn plan(&self, case: &Case) -> Result<Plan, RefusedEdit> {
        let mut plan = Plan::new();
        for (place, edit) in self.edits.iter().enumerate() {
            plan = apply(case, &plan, edit).map_err(|refusal| RefusedEdit { place, refusal })?;
        }
        settings::fill_sheets(case, &mut plan);
        Ok(plan)
    }

    /// `plan` with every setting in place.
    #[must_use]
    pub fn with(&self, plan: &Plan, settings: &[Setting]) -> Plan {
        let mut changed = plan.clone();
        for setting in settings {
            setting.apply(self, &mut changed);
        }
        changed
    }
}
