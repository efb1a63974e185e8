//! The words of a case in one language: names and sentences for every id its numbers use.
//!
//! They live in `<language>.json` beside `case.json`, so that a translation can't change a result. Looking a word up
//! never fails: where one is missing the id itself is shown, and the checker names the gap.

mod names;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use sim::id::{
    AccommodationId, DutyId, FieldId, JobId, PersonId, ProgrammeId, SheetFieldId, ShiftId, TaskId,
    WorkplaceId,
};

/// Version of the words format.
pub const CASE_WORDS_VERSION: u32 = 1;

/// All words of a case in one language.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CaseWords {
    /// Format version, [`CASE_WORDS_VERSION`].
    pub version: u32,
    /// What the case is called.
    pub title: String,
    /// One sentence for lists of cases.
    pub summary: String,
    /// What is made up and what is from a source, in one or two sentences.
    pub composite: String,
    /// The town.
    pub town: NameAndAbout,
    /// How the request reached the desk, by paragraph.
    pub request: Vec<String>,
    /// What the learner is to achieve, one sentence each.
    pub aims: Vec<String>,
    /// The support team.
    pub team: NameAndAbout,
    /// Fields of work people ask for.
    pub fields: BTreeMap<FieldId, String>,
    /// Workplaces.
    pub workplaces: BTreeMap<WorkplaceId, WorkplaceWords>,
    /// Columns of the duty sheets.
    pub shifts: BTreeMap<ShiftId, String>,
    /// 業務.
    pub duties: BTreeMap<DutyId, String>,
    /// 作業.
    pub tasks: BTreeMap<TaskId, TaskWords>,
    /// Jobs of the ready-made programmes.
    pub jobs: BTreeMap<JobId, String>,
    /// Ready-made programmes.
    pub programmes: BTreeMap<ProgrammeId, ProgrammeWords>,
    /// People.
    pub people: BTreeMap<PersonId, PersonWords>,
    /// Accommodations.
    pub accommodations: BTreeMap<AccommodationId, NameAndAbout>,
    /// Fields of the sheet for supporters.
    pub supporter_sheet: BTreeMap<SheetFieldId, SheetFieldWords>,
    /// Fields of the sheet for the person, in easy words.
    pub person_sheet: BTreeMap<SheetFieldId, SheetFieldWords>,
    /// Why the case sets numbers of the model itself, by parameter.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub overrides: BTreeMap<String, String>,
}

/// A name with a sentence or two.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct NameAndAbout {
    /// The name.
    pub name: String,
    /// What to know about it.
    pub about: String,
}

/// A workplace in words.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct WorkplaceWords {
    /// Its full name.
    pub name: String,
    /// A name short enough for a picture.
    pub short: String,
    /// What it does and what it is like.
    pub about: String,
    /// What it would like, in its own words.
    pub wish: String,
}

/// A task in words.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct TaskWords {
    /// Its name as on the duty sheet.
    pub name: String,
    /// What to know before lifting it; may be empty.
    pub note: String,
}

/// A ready-made programme in words.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ProgrammeWords {
    /// Its name.
    pub name: String,
    /// What to know about it.
    pub about: String,
    /// What its sheet for supporters says, by field.
    pub supporter_sheet: BTreeMap<SheetFieldId, String>,
    /// What its sheet for the person says, by field.
    pub person_sheet: BTreeMap<SheetFieldId, String>,
}

/// A person in words. Everybody is a composite.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PersonWords {
    /// The name used in the case, such as 「青木さん」.
    pub name: String,
    /// Who they are, in a line: age band and household.
    pub line: String,
    /// Their situation in a few sentences.
    pub about: String,
    /// In their own words.
    pub says: String,
    /// Strengths, a few words each.
    pub strengths: Vec<String>,
    /// Interests, a few words each.
    pub interests: Vec<String>,
    /// What they have done so far.
    pub history: String,
    /// What their life allows, as they would say it.
    pub constraints: String,
}

/// A field of an information sheet in words.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SheetFieldWords {
    /// The heading of the field.
    pub label: String,
    /// What belongs here.
    pub hint: String,
    /// What people guess when it is left empty.
    pub guess: String,
    /// A sentence to begin with; may be empty.
    pub example: String,
}
