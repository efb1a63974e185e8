//! Programmes, stages, sheets, briefing.

use super::programme_mut;
use crate::case::Case;
use crate::id::{AccommodationId, JobId, ProgrammeId, SheetFieldId, WorkplaceId};
use crate::plan::refusal::{StageLimit, Unknown};
use crate::plan::{
    InformationSheet, Plan, Programme, Refusal, SheetKind, SheetText, Stage, StageKind, usual_stage,
};
use crate::units::ClockTime;
use crate::weekdays::Weekdays;

const NINE: ClockTime = ClockTime::clamped(9 * 60);

pub(super) fn create_programme(
    case: &Case,
    plan: &mut Plan,
    programme: &ProgrammeId,
    job: &JobId,
) -> Result<(), Refusal> {
    if plan.programme(case, programme).is_some() {
        return Err(Refusal::AlreadyThere {
            id: programme.to_string(),
        });
    }
    let offered = plan
        .jobs
        .iter()
        .find(|kept| kept.id == *job)
        .ok_or_else(|| Refusal::Unknown(Unknown::Job(job.clone())))?;
    let start = offered.tasks.first().map_or(NINE, |placed| placed.start);
    let kinds = [
        StageKind::Visit,
        StageKind::Trial,
        StageKind::ShortHours,
        StageKind::FlexibleJob,
    ];
    let created = Programme {
        id: programme.clone(),
        job: job.clone(),
        places: 1,
        stages: kinds
            .into_iter()
            .map(|kind| usual_stage(kind, start))
            .collect(),
        supporter_sheet: InformationSheet::default(),
        person_sheet: InformationSheet::default(),
    };
    let workplace = offered.workplace.clone();
    plan.programmes.push(created);
    check_places(case, plan, &workplace)
}

pub(super) fn remove_programme(
    case: &Case,
    plan: &mut Plan,
    programme: &ProgrammeId,
) -> Result<(), Refusal> {
    programme_mut(case, plan, programme)?;
    plan.programmes.retain(|kept| kept.id != *programme);
    plan.matches.retain(|tied| tied.programme != *programme);
    Ok(())
}

pub(super) fn set_places(
    case: &Case,
    plan: &mut Plan,
    programme: &ProgrammeId,
    places: u8,
) -> Result<(), Refusal> {
    let changed = programme_mut(case, plan, programme)?;
    changed.places = places.max(1);
    let job = changed.job.clone();
    let tied = plan
        .matches
        .iter()
        .filter(|tied| tied.programme == *programme)
        .count();
    if tied > usize::from(places.max(1)) {
        return Err(Refusal::Full {
            programme: programme.clone(),
            places,
        });
    }
    let workplace = plan
        .jobs
        .iter()
        .find(|kept| kept.id == job)
        .map(|kept| kept.workplace.clone())
        .ok_or(Refusal::Unknown(Unknown::Job(job)))?;
    check_places(case, plan, &workplace)
}

/// Refuses more places over all programmes than the workplace takes.
fn check_places(case: &Case, plan: &Plan, workplace: &WorkplaceId) -> Result<(), Refusal> {
    let most = case.workplace(workplace).map_or(0, |found| found.places);
    let offered: u32 = plan
        .programmes_with_ready(case)
        .filter(|programme| {
            plan.job(case, &programme.job)
                .is_some_and(|job| job.workplace == *workplace)
        })
        .map(|programme| u32::from(programme.places))
        .sum();
    if offered > u32::from(most) {
        return Err(Refusal::TooManyPlaces {
            workplace: workplace.clone(),
            most,
        });
    }
    Ok(())
}

pub(super) fn set_stage(
    case: &Case,
    plan: &mut Plan,
    programme: &ProgrammeId,
    stage: &Stage,
) -> Result<(), Refusal> {
    let changed = programme_mut(case, plan, programme)?;
    if let Some(limit) = crossed_limit(case, stage) {
        let (programme, stage) = (programme.clone(), stage.kind);
        return Err(Refusal::StageOutsideLimits {
            programme,
            stage,
            limit,
        });
    }
    check_accommodations(case, stage.accommodations.iter())?;
    changed.stages.retain(|kept| kept.kind != stage.kind);
    changed.stages.push(stage.clone());
    changed.stages.sort_by_key(|kept| kept.kind);
    Ok(())
}

/// The first limit of the case that the numbers of a stage cross.
pub(crate) fn crossed_limit(case: &Case, stage: &Stage) -> Option<StageLimit> {
    let limits = &case.limits;
    let week = stage.per_day.get().saturating_mul(stage.days.count());
    let week_limit = crate::units::Minutes::clamped(limits.minutes_per_week.get());
    if stage.days.is_empty() {
        Some(StageLimit::NoDay)
    } else if stage.per_day.get() == 0 {
        Some(StageLimit::NoMinutes)
    } else if stage.per_day > limits.minutes_per_day {
        Some(StageLimit::MinutesPerDay(limits.minutes_per_day))
    } else if week > limits.minutes_per_week.get() {
        Some(StageLimit::MinutesPerWeek(week_limit))
    } else if stage
        .starts()
        .any(|start| u32::from(start.get()) + stage.per_day.get() > 24 * 60)
    {
        Some(StageLimit::PastMidnight)
    } else if stage
        .other_start
        .is_some_and(|other| !is_part_of(other.days, stage.days))
    {
        Some(StageLimit::OtherDays)
    } else if stage.at_least.get() == 0 {
        Some(StageLimit::NoWeeks)
    } else if stage.at_most < stage.at_least {
        Some(StageLimit::WeeksReversed)
    } else {
        None
    }
}

/// Whether `some` are some of `all` days, but not every one of them.
fn is_part_of(some: Weekdays, all: Weekdays) -> bool {
    !some.is_empty() && some.without(all).is_empty() && some != all
}

pub(super) fn check_accommodations<'a>(
    case: &Case,
    mut ids: impl Iterator<Item = &'a AccommodationId>,
) -> Result<(), Refusal> {
    match ids.find(|id| case.accommodation(id).is_none()) {
        Some(id) => Err(Refusal::Unknown(Unknown::Accommodation(id.clone()))),
        None => Ok(()),
    }
}

pub(super) fn remove_stage(
    case: &Case,
    plan: &mut Plan,
    programme: &ProgrammeId,
    stage: StageKind,
) -> Result<(), Refusal> {
    let changed = programme_mut(case, plan, programme)?;
    if changed.stage(stage).is_none() {
        return Err(Refusal::NoSuchStage {
            programme: programme.clone(),
            stage,
        });
    }
    changed.stages.retain(|kept| kept.kind != stage);
    if changed
        .stages
        .iter()
        .all(|kept| kept.kind.is_before_the_clock())
    {
        return Err(Refusal::LastWorkingStage {
            programme: programme.clone(),
        });
    }
    let entries: Vec<StageKind> = changed.stages.iter().map(|kept| kept.kind).collect();
    let last = entries.last().copied().unwrap_or(StageKind::FlexibleJob);
    for tied in plan
        .matches
        .iter_mut()
        .filter(|tied| tied.programme == *programme)
    {
        if !entries.contains(&tied.support.entry) {
            tied.support.entry = entries
                .iter()
                .copied()
                .find(|kind| *kind > stage)
                .unwrap_or(last);
        }
    }
    Ok(())
}

pub(super) fn write_sheet(
    case: &Case,
    plan: &mut Plan,
    programme: &ProgrammeId,
    kind: SheetKind,
    field: &SheetFieldId,
    text: &SheetText,
) -> Result<(), Refusal> {
    let wanted = match kind {
        SheetKind::Supporter => &case.sheet_fields.supporter,
        SheetKind::Person => &case.sheet_fields.person,
    };
    if !wanted.contains(field) {
        return Err(Refusal::Unknown(Unknown::SheetField(kind, field.clone())));
    }
    let changed = programme_mut(case, plan, programme)?;
    let sheet = match kind {
        SheetKind::Supporter => &mut changed.supporter_sheet,
        SheetKind::Person => &mut changed.person_sheet,
    };
    if text.as_str().is_empty() {
        sheet.fields.remove(field);
    } else {
        sheet.fields.insert(field.clone(), text.clone());
    }
    Ok(())
}

pub(super) fn set_briefed(
    case: &Case,
    plan: &mut Plan,
    workplace: &WorkplaceId,
    briefed: bool,
) -> Result<(), Refusal> {
    if case.workplace(workplace).is_none() {
        return Err(Refusal::Unknown(Unknown::Workplace(workplace.clone())));
    }
    if briefed {
        plan.briefed.insert(workplace.clone());
    } else {
        plan.briefed.remove(workplace);
    }
    Ok(())
}
