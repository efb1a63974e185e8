//! Every interface string, typed and in both languages.
//!
//! One file per area; each has a struct of its strings and the constants `JA` and `EN`. A string missing in one
//! language doesn't compile. Sentences with a value in them are functions, so that word order belongs to the language.

pub mod arrangement;
pub mod breakdown;
pub mod brief;
pub mod case_bar;
#[cfg(feature = "command")]
pub mod command;
pub mod debrief;
pub mod design;
pub mod files;
pub mod findings;
pub mod glossary;
pub mod home;
pub mod lesson;
pub mod matching;
pub mod model;
pub mod notice;
pub mod predict;
pub mod problem;
pub mod results;
pub mod settings;
pub mod shape;
pub mod shell;
pub mod simulation;
pub mod states;
pub mod storage;
pub mod story;
pub mod team_order;

use serde::{Deserialize, Serialize};

/// A language the interface speaks.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Language {
    /// Japanese, the first language of the course.
    #[default]
    Ja,
    /// English.
    En,
}

impl Language {
    /// Every language, in the order it is offered.
    pub const ALL: [Self; 2] = [Self::Ja, Self::En];

    /// The BCP 47 tag, which is also the name of the content folder.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Ja => "ja",
            Self::En => "en",
        }
    }

    /// The language with this tag; a region after it (`en-GB`) is ignored.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        let primary = code.split(['-', '_']).next().unwrap_or(code);
        Self::ALL
            .into_iter()
            .find(|language| language.code().eq_ignore_ascii_case(primary))
    }

    /// The language's name in itself.
    #[must_use]
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::Ja => "日本語",
            Self::En => "English",
        }
    }
}

/// All interface strings of one language.
#[derive(Debug)]
pub struct Messages {
    /// Header, footer, navigation, notices about the site itself.
    pub shell: shell::ShellMessages,
    /// The home page and the session pages.
    pub home: home::HomeMessages,
    /// The settings page.
    pub settings: settings::SettingsMessages,
    /// Waiting, empty, failed and offline states.
    pub states: states::StatesMessages,
    /// The glossary page.
    pub glossary: glossary::GlossaryMessages,
    /// The lesson page and its blocks.
    pub lesson: lesson::LessonMessages,
    /// Studio, step 1.
    pub brief: brief::BriefMessages,
    /// Studio, step 2.
    pub breakdown: breakdown::BreakdownMessages,
    /// Studio, step 3.
    pub design: design::DesignMessages,
    /// Studio, step 4.
    pub matching: matching::MatchingMessages,
    /// What is arranged on a stage or for a person, and what it takes.
    pub arrangement: arrangement::ArrangementMessages,
    /// Whom the team turns to first.
    pub team_order: team_order::TeamOrderMessages,
    /// Studio, step 5.
    pub predict: predict::PredictMessages,
    /// Studio, step 6.
    pub results: results::ResultsMessages,
    /// When in the year leaving is taken to be likely.
    pub shape: shape::ShapeMessages,
    /// One person's story.
    pub story: story::StoryMessages,
    /// Studio, step 7.
    pub debrief: debrief::DebriefMessages,
    /// The bar that shows the case and the seven steps.
    pub case_bar: case_bar::CaseBarMessages,
    /// Words of the model: axes, levels, stages, rewards, ends.
    pub model: model::ModelMessages,
    /// Files that leave and enter the site.
    pub files: files::FilesMessages,
    /// A simulation that gives no result.
    pub simulation: simulation::SimulationMessages,
    /// What is kept on the device, and what stands in its way.
    pub storage: storage::StorageMessages,
    /// Findings and refusals put into words.
    pub findings: findings::FindingsMessages,
}

static JA: Messages = Messages {
    shell: shell::JA,
    home: home::JA,
    settings: settings::JA,
    states: states::JA,
    glossary: glossary::JA,
    lesson: lesson::JA,
    brief: brief::JA,
    breakdown: breakdown::JA,
    design: design::JA,
    matching: matching::JA,
    arrangement: arrangement::JA,
    team_order: team_order::JA,
    predict: predict::JA,
    results: results::JA,
    shape: shape::JA,
    story: story::JA,
    debrief: debrief::JA,
    case_bar: case_bar::JA,
    model: model::JA,
    files: files::JA,
    simulation: simulation::JA,
    storage: storage::JA,
    findings: findings::JA,
};

static EN: Messages = Messages {
    shell: shell::EN,
    home: home::EN,
    settings: settings::EN,
    states: states::EN,
    glossary: glossary::EN,
    lesson: lesson::EN,
    brief: brief::EN,
    breakdown: breakdown::EN,
    design: design::EN,
    matching: matching::EN,
    arrangement: arrangement::EN,
    team_order: team_order::EN,
    predict: predict::EN,
    results: results::EN,
    shape: shape::EN,
    story: story::EN,
    debrief: debrief::EN,
    case_bar: case_bar::EN,
    model: model::EN,
    files: files::EN,
    simulation: simulation::EN,
    storage: storage::EN,
    findings: findings::EN,
};

/// The interface strings of `language`.
#[must_use]
pub fn messages(language: Language) -> &'static Messages {
    match language {
        Language::Ja => &JA,
        Language::En => &EN,
    }
}

#[cfg(test)]
mod tests {
    use super::Language;

    #[test]
    fn a_region_after_the_language_is_ignored() {
        assert_eq!(Language::from_code("en-GB"), Some(Language::En));
        assert_eq!(Language::from_code("JA"), Some(Language::Ja));
        assert_eq!(Language::from_code("fr"), None);
    }
}
