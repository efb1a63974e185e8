//! Changing one thing: the single steps a learner can compare with their plan.

use std::collections::BTreeSet;

use crate::axis::Axis;
use crate::case::{Case, Person};
use crate::id::AccommodationId;
use crate::model::Parameters;
use crate::plan::{
    CheckIn, ContactMode, InformationSheet, Match, Opening, Plan, Priority, ProgrammeProfile,
    Rhythm, SheetText, StageKind, usual_stage,
};
use crate::units::{ClockTime, Weeks};

/// One change to a plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Variation {
    /// A buddy for each person with a level of 1 or 2.
    BuddiesForThoseAtRisk,
    /// No buddy for anybody.
    NoBuddies,
    /// One more accommodation for each person, on the axis where their gap is largest.
    AccommodateLargestGap,
    /// No accommodations.
    NoAccommodations,
    /// Visits every week for the first twelve weeks, then every month, for those at risk; by phone every month for others.
    WeeklyVisitsForThoseAtRisk,
    /// Visits twice a week for everybody, all the time.
    VisitsTwiceAWeekForAll,
    /// No check-ins.
    NoCheckIns,
    /// Every field of both sheets written.
    CompleteSheets,
    /// Both sheets left empty.
    EmptySheets,
    /// A visit before the start in every programme of the plan.
    VisitFirst,
    /// Everybody starts at the last stage of their programme.
    StraightToLastStage,
    /// The last stage one day shorter.
    OneDayLess,
    /// Every workplace with a match is briefed.
    BriefEveryWorkplace,
    /// No workplace is briefed.
    BriefNobody,
    /// The team turns to those at risk first.
    AtRiskFirst,
    /// Somebody of the workplace checks in, as often as the team would.
    WorkplaceChecksIn,
    /// A check-in that meets strong strain may lead back a stage, wherever that ends nobody's pay.
    MayStepBack,
}

impl Variation {
    /// Every variation, in the order in which they are offered.
    pub const ALL: [Self; 17] = [
        Self::BuddiesForThoseAtRisk,
        Self::AccommodateLargestGap,
        Self::WeeklyVisitsForThoseAtRisk,
        Self::CompleteSheets,
        Self::VisitFirst,
        Self::BriefEveryWorkplace,
        Self::AtRiskFirst,
        Self::MayStepBack,
        Self::OneDayLess,
        Self::StraightToLastStage,
        Self::VisitsTwiceAWeekForAll,
        Self::WorkplaceChecksIn,
        Self::NoBuddies,
        Self::NoAccommodations,
        Self::NoCheckIns,
        Self::EmptySheets,
        Self::BriefNobody,
    ];
}

/// The variations that change something in `plan`, each with the plan it leads to.
#[must_use]
pub fn variations(case: &Case, plan: &Plan) -> Vec<(Variation, Plan)> {
    Variation::ALL
        .into_iter()
        .filter_map(|variation| Some((variation, vary(case, plan, variation)?)))
        .collect()
}

/// `plan` with one change; `None` when the change leaves it as it is.
#[must_use]
pub fn vary(case: &Case, plan: &Plan, variation: Variation) -> Option<Plan> {
    let mut changed = plan.clone();
    match variation {
        Variation::BuddiesForThoseAtRisk => for_each_at_risk(case, &mut changed, |tied| {
            tied.support.buddy = true;
        }),
        Variation::NoBuddies => no_buddies(&mut changed),
        Variation::AccommodateLargestGap => accommodate(case, &mut changed),
        Variation::NoAccommodations => no_accommodations(&mut changed),
        Variation::WeeklyVisitsForThoseAtRisk => {
            set_check_ins(&mut changed, MONTHLY_CALL);
            for_each_at_risk(case, &mut changed, |tied| {
                tied.support.check_in = Some(WEEKLY_THEN_MONTHLY);
            });
        }
        Variation::VisitsTwiceAWeekForAll => set_check_ins(&mut changed, TWICE_A_WEEK),
        Variation::NoCheckIns => set_check_ins(&mut changed, CheckIn::NONE),
        Variation::CompleteSheets => complete_sheets(case, &mut changed),
        Variation::EmptySheets => empty_sheets(&mut changed),
        Variation::VisitFirst => visit_first(&mut changed),
        Variation::StraightToLastStage => straight_to_last_stage(case, &mut changed),
        Variation::OneDayLess => one_day_less(&mut changed),
        Variation::BriefEveryWorkplace => {
            changed.briefed = matched_workplaces(case, plan);
        }
        Variation::BriefNobody => changed.briefed.clear(),
        Variation::AtRiskFirst => changed.priority = Priority::AtRiskFirst,
        Variation::WorkplaceChecksIn => workplace_checks_in(&mut changed),
        Variation::MayStepBack => may_step_back(&mut changed),
    }
    (changed != *plan).then_some(changed)
}

const MONTHLY_CALL: CheckIn = CheckIn {
    mode: ContactMode::Phone,
    opening: None,
    rhythm: Rhythm::Monthly,
};

const TWICE_A_WEEK: CheckIn = CheckIn {
    mode: ContactMode::Visit,
    opening: None,
    rhythm: Rhythm::TwiceWeekly,
};

const WEEKLY_THEN_MONTHLY: CheckIn = CheckIn {
    mode: ContactMode::Visit,
    opening: Some(Opening {
        weeks: Weeks::clamped(12),
        rhythm: Rhythm::Weekly,
    }),
    rhythm: Rhythm::Monthly,
};

fn for_each_at_risk(case: &Case, plan: &mut Plan, change: impl Fn(&mut Match)) {
    for tied in &mut plan.matches {
        if case.person(&tied.person).is_some_and(Person::is_at_risk) {
            change(tied);
        }
    }
}

pub(super) fn no_buddies(plan: &mut Plan) {
    for tied in &mut plan.matches {
        tied.support.buddy = false;
    }
    for stage in plan
        .programmes
        .iter_mut()
        .flat_map(|programme| &mut programme.stages)
    {
        stage.buddy = false;
    }
}

pub(super) fn no_accommodations(plan: &mut Plan) {
    for tied in &mut plan.matches {
        tied.support.accommodations.clear();
    }
    for stage in plan
        .programmes
        .iter_mut()
        .flat_map(|programme| &mut programme.stages)
    {
        stage.accommodations.clear();
    }
}

pub(super) fn accommodate(case: &Case, plan: &mut Plan) {
    let before = plan.clone();
    for tied in &mut plan.matches {
        if tied.support.accommodations.len() >= usize::from(case.limits.accommodations_per_person) {
            continue;
        }
        if let Some(id) = largest_gap_relief(case, &before, tied) {
            tied.support.accommodations.insert(id);
        }
    }
}

/// An accommodation not yet planned that relieves the axis on which `tied` has the largest gap at the last stage.
fn largest_gap_relief(case: &Case, plan: &Plan, tied: &Match) -> Option<AccommodationId> {
    let person = case.person(&tied.person)?;
    let programme = plan.programme(case, &tied.programme)?;
    let demand = ProgrammeProfile::of(case, plan, &Parameters::for_case(case).ok()?, programme)?
        .target_demand;
    let planned = &tied.support.accommodations;
    let relieved = |axis| {
        let known = planned.iter().filter_map(|id| case.accommodation(id));
        known
            .filter(|accommodation| accommodation.relieves == axis)
            .count() as f64
    };
    let gap =
        |axis: Axis| demand.get(axis) - f64::from(person.levels.get(axis).get()) - relieved(axis);
    let mut candidates: Vec<Axis> = Axis::ALL
        .into_iter()
        .filter(|axis| gap(*axis) > 0.0)
        .collect();
    candidates.sort_by(|one, other| gap(*other).total_cmp(&gap(*one)));
    candidates.into_iter().find_map(|axis| {
        let offered = case.accommodations.iter();
        let mut free =
            offered.filter(|offer| offer.relieves == axis && !planned.contains(&offer.id));
        free.next().map(|offer| offer.id.clone())
    })
}

fn set_check_ins(plan: &mut Plan, check_in: CheckIn) {
    for tied in &mut plan.matches {
        tied.support.check_in = Some(check_in);
    }
}

/// A dash stands for "written": the model asks whether a field is, not what it says.
pub(super) fn written() -> Option<SheetText> {
    SheetText::new("―").ok()
}

fn complete_sheets(case: &Case, plan: &mut Plan) {
    let Some(written) = written() else {
        return;
    };
    for programme in &mut plan.programmes {
        for (sheet, wanted) in [
            (&mut programme.supporter_sheet, &case.sheet_fields.supporter),
            (&mut programme.person_sheet, &case.sheet_fields.person),
        ] {
            for field in wanted {
                if !sheet.is_written(field) {
                    sheet.fields.insert(field.clone(), written.clone());
                }
            }
        }
    }
}

fn empty_sheets(plan: &mut Plan) {
    for programme in &mut plan.programmes {
        programme.supporter_sheet = InformationSheet::default();
        programme.person_sheet = InformationSheet::default();
    }
}

pub(super) fn visit_first(plan: &mut Plan) {
    let mut visited = BTreeSet::new();
    for programme in &mut plan.programmes {
        if programme.stage(StageKind::Visit).is_none() {
            let start = programme
                .stages
                .first()
                .map_or(ClockTime::LOWEST, |stage| stage.start);
            programme.stages.push(usual_stage(StageKind::Visit, start));
            programme.stages.sort_by_key(|stage| stage.kind);
        }
        visited.insert(programme.id.clone());
    }
    for tied in plan
        .matches
        .iter_mut()
        .filter(|tied| visited.contains(&tied.programme))
    {
        tied.support.entry = tied.support.entry.min(StageKind::Visit);
    }
}

pub(super) fn straight_to_last_stage(case: &Case, plan: &mut Plan) {
    let before = plan.clone();
    for tied in &mut plan.matches {
        let last = before
            .programme(case, &tied.programme)
            .and_then(|found| found.target());
        if let Some(last) = last {
            tied.support.entry = last.kind;
        }
    }
}

fn workplace_checks_in(plan: &mut Plan) {
    let stages = plan.programmes.iter_mut();
    let by_stage = stages.flat_map(|programme| &mut programme.stages);
    let by_person = plan.matches.iter_mut();
    let own = by_person.filter_map(|tied| tied.support.check_in.as_mut());
    let all = by_stage.map(|stage| &mut stage.check_in).chain(own);
    for check_in in all.filter(|check_in| check_in.is_any()) {
        check_in.mode = ContactMode::Workplace;
    }
}

fn may_step_back(plan: &mut Plan) {
    for programme in &mut plan.programmes {
        let before = programme.clone();
        let stages = programme.stages.iter_mut();
        for stage in stages.filter(|stage| before.way_back(stage.kind).is_some()) {
            stage.may_step_back = true;
        }
    }
}

fn one_day_less(plan: &mut Plan) {
    for programme in &mut plan.programmes {
        let Some(last) = programme.stages.last_mut() else {
            continue;
        };
        let final_day = last.days.iter().last();
        if let (Some(day), true) = (final_day, last.days.count() > 1) {
            last.days = last.days.toggled(day);
        }
    }
}

pub(super) fn matched_workplaces(case: &Case, plan: &Plan) -> BTreeSet<crate::id::WorkplaceId> {
    plan.matches
        .iter()
        .filter_map(|tied| plan.programme(case, &tied.programme))
        .filter_map(|programme| plan.job(case, &programme.job))
        .map(|job| job.workplace.clone())
        .collect()
}
