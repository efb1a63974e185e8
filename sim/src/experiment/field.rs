//! The numeric fields of a plan, each with an address.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::case::Case;
use crate::id::{JobId, PersonId, ProgrammeId, TaskId};
use crate::plan::{Edit, Opening, Part, Plan, Refusal, Stage, StageKind, TaskPart, apply};
use crate::units::{ClockTime, Minutes, OutOfRange, Weeks};

/// Where a number of a plan stands. As text it is the way through the plan's JSON, with ids and kinds for positions:
///
/// - `/splits/<task>`
/// - `/jobs/<job>/tasks/<task>/<part>/start`
/// - `/programmes/<programme>/places`
/// - `/programmes/<programme>/stages/<kind>/start`, or `per_day`, `at_least`, `at_most`, `other_start/start`,
///   `check_in/opening/weeks`
/// - `/matches/<person>/support/check_in/opening/weeks`
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum FieldPath {
    /// Minutes of the first part of a split task.
    Split(TaskId),
    /// When a lifted task begins, in minutes past midnight.
    Start(JobId, TaskPart),
    /// How many people a programme takes.
    Places(ProgrammeId),
    /// A number of a stage.
    Stage(ProgrammeId, StageKind, StageField),
    /// Weeks of the denser rhythm at the beginning, in a person's own check-ins.
    OpeningWeeks(PersonId),
}

/// A number of a stage.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum StageField {
    /// Beginning of the day, in minutes past midnight.
    Start,
    /// Length of the day in minutes.
    PerDay,
    /// Weeks before stepping up is possible.
    AtLeast,
    /// Weeks after which it stalls or is held.
    AtMost,
    /// Beginning of the day on the days that have another one, in minutes past midnight.
    OtherStart,
    /// Weeks of the denser rhythm of check-ins at the beginning.
    OpeningWeeks,
}

/// A text that is no [`FieldPath`].
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("no numeric field of a plan has the path {found:?}")]
pub struct UnknownField {
    /// The text, cut after 200 characters.
    pub found: String,
}

/// Why a field can't be read or set.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum FieldRefusal {
    /// The plan has nothing there.
    #[error("the plan has no {path}")]
    NotThere {
        /// The field.
        path: FieldPath,
    },
    /// The field's unit does not go so far.
    #[error("{path} can't be {value}; {lowest} to {highest} is possible")]
    OutOfRange {
        /// The field.
        path: FieldPath,
        /// Asked for.
        value: i64,
        /// Lowest possible.
        lowest: i64,
        /// Highest possible.
        highest: i64,
    },
}

impl FieldPath {
    /// The number that stands there.
    ///
    /// # Errors
    /// [`FieldRefusal::NotThere`].
    pub fn read(&self, plan: &Plan) -> Result<i64, FieldRefusal> {
        let mut number = None;
        self.visit(&mut plan.clone(), |slot| {
            number = Some(slot.get());
            Ok(())
        })?;
        number.ok_or_else(|| self.not_there())
    }

    /// Puts a number there, whatever the case says to it; see [`check`](Self::check).
    ///
    /// # Errors
    /// [`FieldRefusal`] when the plan has no such field or its unit does not go so far.
    pub fn set(&self, plan: &mut Plan, value: i64) -> Result<(), FieldRefusal> {
        self.visit(plan, |slot| {
            slot.set(value).map_err(|range| FieldRefusal::OutOfRange {
                path: self.clone(),
                value,
                lowest: range.lowest,
                highest: range.highest,
            })
        })
    }

    /// Asks the case whether the plan may have the number that stands there, as if it had been set by an [`Edit`].
    ///
    /// # Errors
    /// The [`Refusal`] of that edit.
    pub fn check(&self, case: &Case, plan: &Plan) -> Result<(), Refusal> {
        let edit = match self {
            Self::Split(task) => return check_split(case, plan, task),
            Self::Start(job, part) => {
                let placed = plan.jobs.iter().filter(|kept| kept.id == *job);
                let mut placed = placed.flat_map(|kept| &kept.tasks);
                placed
                    .find(|placed| placed.task == *part)
                    .map(|placed| Edit::SetStart {
                        task: part.clone(),
                        start: placed.start,
                    })
            }
            Self::Places(id) => own_programme(plan, id).map(|programme| Edit::SetPlaces {
                programme: id.clone(),
                places: programme.places,
            }),
            Self::Stage(id, kind, _) => own_programme(plan, id)
                .and_then(|programme| programme.stage(*kind))
                .map(|stage| Edit::SetStage {
                    programme: id.clone(),
                    stage: stage.clone(),
                }),
            Self::OpeningWeeks(person) => {
                let tied = plan.matches.iter().find(|tied| tied.person == *person);
                tied.map(|tied| Edit::SetSupport {
                    person: person.clone(),
                    support: tied.support.clone(),
                })
            }
        };
        edit.map_or(Ok(()), |edit| apply(case, plan, &edit).map(|_| ()))
    }

    fn not_there(&self) -> FieldRefusal {
        FieldRefusal::NotThere { path: self.clone() }
    }

    /// Hands out the number, if it is there.
    fn visit(
        &self,
        plan: &mut Plan,
        look: impl FnOnce(Slot<'_>) -> Result<(), FieldRefusal>,
    ) -> Result<(), FieldRefusal> {
        let slot = match self {
            Self::Split(task) => plan.splits.get_mut(task).map(Slot::Minutes),
            Self::Start(job, part) => plan
                .jobs
                .iter_mut()
                .filter(|kept| kept.id == *job)
                .flat_map(|kept| &mut kept.tasks)
                .find(|placed| placed.task == *part)
                .map(|placed| Slot::Clock(&mut placed.start)),
            Self::Places(id) => plan
                .programmes
                .iter_mut()
                .find(|programme| programme.id == *id)
                .map(|programme| Slot::Places(&mut programme.places)),
            Self::Stage(id, kind, field) => plan
                .programmes
                .iter_mut()
                .filter(|programme| programme.id == *id)
                .flat_map(|programme| &mut programme.stages)
                .find(|stage| stage.kind == *kind)
                .and_then(|stage| field.of(stage)),
            Self::OpeningWeeks(person) => plan
                .matches
                .iter_mut()
                .find(|tied| tied.person == *person)
                .and_then(|tied| tied.support.check_in.as_mut())
                .and_then(|check_in| opening(&mut check_in.opening)),
        };
        look(slot.ok_or_else(|| self.not_there())?)
    }
}

impl StageField {
    fn of(self, stage: &mut Stage) -> Option<Slot<'_>> {
        Some(match self {
            Self::Start => Slot::Clock(&mut stage.start),
            Self::PerDay => Slot::Minutes(&mut stage.per_day),
            Self::AtLeast => Slot::Weeks(&mut stage.at_least),
            Self::AtMost => Slot::Weeks(&mut stage.at_most),
            Self::OtherStart => Slot::Clock(&mut stage.other_start.as_mut()?.start),
            Self::OpeningWeeks => return opening(&mut stage.check_in.opening),
        })
    }

    const fn name(self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::PerDay => "per_day",
            Self::AtLeast => "at_least",
            Self::AtMost => "at_most",
            Self::OtherStart => "other_start/start",
            Self::OpeningWeeks => "check_in/opening/weeks",
        }
    }
}

/// A number of a plan with its unit.
enum Slot<'a> {
    Minutes(&'a mut Minutes),
    Weeks(&'a mut Weeks),
    Clock(&'a mut ClockTime),
    Places(&'a mut u8),
}

impl Slot<'_> {
    fn get(&self) -> i64 {
        match self {
            Self::Minutes(minutes) => i64::from(minutes.get()),
            Self::Weeks(weeks) => i64::from(weeks.get()),
            Self::Clock(time) => i64::from(time.get()),
            Self::Places(places) => i64::from(**places),
        }
    }

    fn set(self, value: i64) -> Result<(), OutOfRange> {
        match self {
            Self::Minutes(minutes) => *minutes = Minutes::try_from(value)?,
            Self::Weeks(weeks) => *weeks = Weeks::try_from(value)?,
            Self::Clock(time) => *time = ClockTime::try_from(value)?,
            Self::Places(places) => {
                *places = u8::try_from(value)
                    .ok()
                    .filter(|places| *places > 0)
                    .ok_or(OutOfRange {
                        value,
                        lowest: 1,
                        highest: i64::from(u8::MAX),
                        unit: "places",
                    })?;
            }
        }
        Ok(())
    }
}

fn opening(opening: &mut Option<Opening>) -> Option<Slot<'_>> {
    opening
        .as_mut()
        .map(|opening| Slot::Weeks(&mut opening.weeks))
}

fn own_programme<'a>(plan: &'a Plan, id: &ProgrammeId) -> Option<&'a crate::plan::Programme> {
    plan.programmes.iter().find(|programme| programme.id == *id)
}

fn check_split(case: &Case, plan: &Plan, task: &TaskId) -> Result<(), Refusal> {
    let (Some(first), Some(place)) = (plan.splits.get(task), case.task(task)) else {
        return Ok(());
    };
    let second = place.task.minutes.course.get().saturating_sub(first.get());
    let shortest = case.limits.shortest_part;
    if *first < shortest || second < shortest.get() {
        let task = task.clone();
        return Err(Refusal::PartTooShort { task, shortest });
    }
    Ok(())
}

impl fmt::Display for FieldPath {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Split(task) => write!(formatter, "/splits/{task}"),
            Self::Start(job, TaskPart { task, part }) => {
                write!(formatter, "/jobs/{job}/tasks/{task}/{part:?}/start")
            }
            Self::Places(programme) => write!(formatter, "/programmes/{programme}/places"),
            Self::Stage(programme, kind, field) => {
                let field = field.name();
                write!(formatter, "/programmes/{programme}/stages/{kind:?}/{field}")
            }
            Self::OpeningWeeks(person) => {
                write!(
                    formatter,
                    "/matches/{person}/support/check_in/opening/weeks"
                )
            }
        }
    }
}

impl FromStr for FieldPath {
    type Err = UnknownField;

    fn from_str(text: &str) -> Result<Self, UnknownField> {
        parse(text).ok_or_else(|| UnknownField {
            found: text.chars().take(200).collect(),
        })
    }
}

fn parse(text: &str) -> Option<FieldPath> {
    let mut parts = text.strip_prefix('/')?.splitn(5, '/');
    let mut next = || parts.next();
    let path = match (next()?, next()?, next(), next(), next()) {
        ("splits", task, None, None, None) => FieldPath::Split(TaskId::new(task).ok()?),
        ("programmes", programme, Some("places"), None, None) => {
            FieldPath::Places(ProgrammeId::new(programme).ok()?)
        }
        ("programmes", programme, Some("stages"), Some(kind), Some(field)) => {
            let kinds = StageKind::ALL.into_iter();
            let fields = [
                StageField::Start,
                StageField::PerDay,
                StageField::AtLeast,
                StageField::AtMost,
                StageField::OtherStart,
                StageField::OpeningWeeks,
            ];
            FieldPath::Stage(
                ProgrammeId::new(programme).ok()?,
                kinds
                    .into_iter()
                    .find(|known| format!("{known:?}") == kind)?,
                fields.into_iter().find(|known| known.name() == field)?,
            )
        }
        ("jobs", job, Some("tasks"), Some(task), Some(rest)) => {
            let parts = [Part::Whole, Part::First, Part::Second].into_iter();
            let part = rest.strip_suffix("/start")?;
            let part = parts
                .into_iter()
                .find(|known| format!("{known:?}") == part)?;
            let task = TaskId::new(task).ok()?;
            FieldPath::Start(JobId::new(job).ok()?, TaskPart { task, part })
        }
        ("matches", person, Some("support"), Some("check_in"), Some("opening/weeks")) => {
            FieldPath::OpeningWeeks(PersonId::new(person).ok()?)
        }
        _ => return None,
    };
    Some(path)
}

impl TryFrom<String> for FieldPath {
    type Error = UnknownField;

    fn try_from(text: String) -> Result<Self, UnknownField> {
        text.parse()
    }
}

impl From<FieldPath> for String {
    fn from(path: FieldPath) -> Self {
        path.to_string()
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for FieldPath {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "FieldPath".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "type": "string",
            "description": "The way to a number through the plan's JSON, with ids and kinds for positions.",
            "pattern": "^/(splits|jobs|programmes|matches)/",
        })
    }
}
