//! A programme (プログラム): stages for one job, and the two sheets that tell of it.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::bounded::at_most;
use crate::id::{AccommodationId, JobId, ProgrammeId, SheetFieldId};
use crate::run::MOST_STAGES;
use crate::units::{ClockTime, Minutes, MinutesPerWeek, Weeks};
use crate::weekdays::Weekdays;

/// A job offered in stages.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Programme {
    /// Its id.
    pub id: ProgrammeId,
    /// The job it offers.
    pub job: JobId,
    /// How many people it takes.
    pub places: u8,
    /// Stages, in the order of [`StageKind`], each kind at most once.
    #[serde(deserialize_with = "at_most::<MOST_STAGES, _, _>")]
    #[cfg_attr(feature = "schema", schemars(length(max = MOST_STAGES)))]
    pub stages: Vec<Stage>,
    /// 支援者向け プログラム情報シート.
    pub supporter_sheet: InformationSheet,
    /// 相談者向け プログラム情報シート.
    pub person_sheet: InformationSheet,
}

impl Programme {
    /// The stage of this kind.
    #[must_use]
    pub fn stage(&self, kind: StageKind) -> Option<&Stage> {
        self.stages.iter().find(|stage| stage.kind == kind)
    }

    /// The sheet of this kind.
    #[must_use]
    pub const fn sheet(&self, kind: SheetKind) -> &InformationSheet {
        match kind {
            SheetKind::Supporter => &self.supporter_sheet,
            SheetKind::Person => &self.person_sheet,
        }
    }

    /// The stage to which a check-in could lead back from the one of this kind: the one before it, from clock zero on. Nobody with
    /// pay goes back to a stage without.
    #[must_use]
    pub fn way_back(&self, kind: StageKind) -> Option<&Stage> {
        let stage = self.stage(kind)?;
        let before = self.stages.iter().rev().find(|other| other.kind < kind)?;
        let keeps_pay = before.reward.is_paid() || !stage.reward.is_paid();
        (!before.kind.is_before_the_clock() && keeps_pay).then_some(before)
    }

    /// The last stage: where the programme leads.
    #[must_use]
    pub fn target(&self) -> Option<&Stage> {
        self.stages.last()
    }
}

/// Kinds of stages in their order. The clock of the simulation starts with the first that is
/// neither [`StageKind::CommunityPlace`] nor [`StageKind::Visit`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum StageKind {
    /// 地域の居場所, before the clock.
    CommunityPlace,
    /// 見学, before the clock.
    Visit,
    /// 体験
    Trial,
    /// 短時間アルバイト
    ShortHours,
    /// 柔軟にアレンジした雇用
    FlexibleJob,
}

impl StageKind {
    /// All kinds in order.
    pub const ALL: [Self; 5] = [
        Self::CommunityPlace,
        Self::Visit,
        Self::Trial,
        Self::ShortHours,
        Self::FlexibleJob,
    ];

    /// Whether it comes before the clock of the simulation starts.
    #[must_use]
    pub const fn is_before_the_clock(self) -> bool {
        matches!(self, Self::CommunityPlace | Self::Visit)
    }
}

/// Forms of reward (stages of pay in universal employment, lecture slides of 2014–2015).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Reward {
    /// なし
    None,
    /// 無償コミューター
    UnpaidCommuter,
    /// 有償コミューター
    PaidCommuter,
    /// 最賃保障職員
    MinimumWageGuaranteed,
    /// 一般賃金職員
    GeneralWage,
}

impl Reward {
    /// All forms, least paid first.
    pub const ALL: [Self; 5] = [
        Self::None,
        Self::UnpaidCommuter,
        Self::PaidCommuter,
        Self::MinimumWageGuaranteed,
        Self::GeneralWage,
    ];

    /// Whether anything is paid.
    #[must_use]
    pub const fn is_paid(self) -> bool {
        !matches!(self, Self::None | Self::UnpaidCommuter)
    }

    /// Whether it is a wage under a contract of employment.
    #[must_use]
    pub const fn is_wage(self) -> bool {
        matches!(self, Self::MinimumWageGuaranteed | Self::GeneralWage)
    }
}

/// One stage of a programme.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Stage {
    /// Its kind.
    pub kind: StageKind,
    /// Days of the week.
    pub days: Weekdays,
    /// Beginning of the day.
    pub start: ClockTime,
    /// Length of the day.
    pub per_day: Minutes,
    /// Weeks before stepping up is possible.
    pub at_least: Weeks,
    /// Weeks after which an unpaid stage stalls and a paid one is held.
    pub at_most: Weeks,
    /// Form of reward.
    pub reward: Reward,
    /// Check-ins by the team.
    pub check_in: CheckIn,
    /// Whether a buddy (隣につく人) is named for the welcome.
    pub buddy: bool,
    /// Accommodations for everybody on this stage.
    pub accommodations: BTreeSet<AccommodationId>,
    /// What has to hold before the next stage.
    pub step_up: StepUp,
    /// Days on which the day begins at another time: a change of shifts within the week.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub other_start: Option<OtherStart>,
    /// Whether a check-in that meets strong strain may lead back to the stage before.
    #[serde(default, skip_serializing_if = "core::ops::Not::not")]
    pub may_step_back: bool,
}

/// Another beginning of the day on some days of the week.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct OtherStart {
    /// Some of the stage's days, not all of them.
    pub days: Weekdays,
    /// When they begin.
    pub start: ClockTime,
}

impl Stage {
    /// Minutes worked in a week.
    #[must_use]
    pub fn per_week(&self) -> MinutesPerWeek {
        MinutesPerWeek::clamped(self.per_day.get().saturating_mul(self.days.count()))
    }

    /// End of the day.
    #[must_use]
    pub fn end(&self) -> ClockTime {
        self.start.plus(self.per_day)
    }

    /// Every time at which a day of the week begins.
    pub fn starts(&self) -> impl Iterator<Item = ClockTime> + use<> {
        let other = self.other_start.map(|other| other.start);
        core::iter::once(self.start).chain(other)
    }

    /// Whether the shift changes within the week.
    #[must_use]
    pub fn changes_shift(&self) -> bool {
        self.other_start
            .is_some_and(|other| other.start != self.start)
    }
}

/// Check-ins: by what means and how often.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CheckIn {
    /// Who does it, and how.
    pub mode: ContactMode,
    /// A denser rhythm for the first weeks after clock zero.
    pub opening: Option<Opening>,
    /// The rhythm otherwise.
    pub rhythm: Rhythm,
}

impl CheckIn {
    /// No check-ins.
    pub const NONE: Self = Self {
        mode: ContactMode::Visit,
        opening: None,
        rhythm: Rhythm::Never,
    };

    /// Whether any is ever due.
    #[must_use]
    pub fn is_any(&self) -> bool {
        let at_first = self.opening.map(|opening| opening.rhythm);
        self.rhythm != Rhythm::Never || at_first.is_some_and(|rhythm| rhythm != Rhythm::Never)
    }

    /// The rhythm in a week counted from 1 at clock zero.
    #[must_use]
    pub fn rhythm_in(&self, week: u16) -> Rhythm {
        match self.opening {
            Some(opening) if week <= opening.weeks.get() => opening.rhythm,
            _ => self.rhythm,
        }
    }
}

/// A denser rhythm at the beginning.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Opening {
    /// For how many weeks from clock zero.
    pub weeks: Weeks,
    /// How often.
    pub rhythm: Rhythm,
}

/// Who keeps in touch, and by what means.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum ContactMode {
    /// The team, at the workplace.
    Visit,
    /// The team, by phone.
    Phone,
    /// Somebody of the workplace, who costs the team no hours but is told less.
    Workplace,
}

/// How often the team keeps in touch.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Rhythm {
    /// Not at all.
    Never,
    /// Every fourth week.
    Monthly,
    /// Every second week.
    Fortnightly,
    /// Every week.
    Weekly,
    /// Twice in every week.
    TwiceWeekly,
}

impl ContactMode {
    /// Whether the team does it.
    #[must_use]
    pub const fn is_by_team(self) -> bool {
        matches!(self, Self::Visit | Self::Phone)
    }
}

impl Rhythm {
    /// All rhythms, rarest first.
    pub const ALL: [Self; 5] = [
        Self::Never,
        Self::Monthly,
        Self::Fortnightly,
        Self::Weekly,
        Self::TwiceWeekly,
    ];

    /// Check-ins due in a week counted from 1 at clock zero.
    #[must_use]
    pub const fn due_in(self, week: u16) -> u8 {
        match self {
            Self::Never => 0,
            Self::Monthly => (week % 4 == 1) as u8,
            Self::Fortnightly => (week % 2 == 1) as u8,
            Self::Weekly => 1,
            Self::TwiceWeekly => 2,
        }
    }
}

/// When a person may step up once the least weeks are over.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum StepUp {
    /// At once.
    Time,
    /// When the goals of the stage are met.
    Goals,
    /// When the goals are met and person, workplace and team looked at it together in the last four weeks.
    JointReview,
}

/// Which of the two information sheets.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum SheetKind {
    /// 支援者向け
    Supporter,
    /// 相談者向け
    Person,
}

/// What is written on an information sheet. An absent or blank field is a gap that people guess at.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct InformationSheet {
    /// Text by field.
    pub fields: BTreeMap<SheetFieldId, SheetText>,
}

impl InformationSheet {
    /// Share of `wanted` fields that are written, 0 to 1; 1 when none is wanted.
    #[must_use]
    pub fn completeness(&self, wanted: &[SheetFieldId]) -> f64 {
        if wanted.is_empty() {
            return 1.0;
        }
        let written = wanted.iter().filter(|field| self.is_written(field)).count();
        written as f64 / wanted.len() as f64
    }

    /// Whether a field holds more than blanks.
    #[must_use]
    pub fn is_written(&self, field: &SheetFieldId) -> bool {
        self.fields
            .get(field)
            .is_some_and(|text| !text.as_str().trim().is_empty())
    }
}

/// A learner's text in a sheet field, at most [`SheetText::LONGEST`] characters.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(extend("maxLength" = SheetText::LONGEST)))]
#[serde(try_from = "String", into = "String")]
pub struct SheetText(String);

/// A text longer than its field allows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("at most {longest} characters; found {found}")]
pub struct TextTooLong {
    /// Characters found.
    pub found: usize,
    /// Characters allowed.
    pub longest: usize,
}

impl SheetText {
    /// Most characters a field may hold.
    pub const LONGEST: usize = 600;

    /// Checks the length.
    ///
    /// # Errors
    /// [`TextTooLong`] beyond [`Self::LONGEST`] characters.
    pub fn new(text: impl Into<String>) -> Result<Self, TextTooLong> {
        let text = text.into();
        let found = text.chars().count();
        if found > Self::LONGEST {
            return Err(TextTooLong {
                found,
                longest: Self::LONGEST,
            });
        }
        Ok(Self(text))
    }

    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for SheetText {
    type Error = TextTooLong;

    fn try_from(text: String) -> Result<Self, TextTooLong> {
        Self::new(text)
    }
}

impl From<SheetText> for String {
    fn from(text: SheetText) -> Self {
        text.0
    }
}
