//! The learner's levers: what a coordinator can do more or less of, as settings from least to most.

use serde::{Deserialize, Serialize};

use super::variation;
use crate::case::Case;
use crate::matching::{Market, Rule, Side, TieBreak};
use crate::model::Parameters;
use crate::plan::{ContactMode, Plan, Priority, Programme, Rhythm, StageKind, StepUp};

/// One lever. Settings count from 0; where both are pulled, one that stands earlier here is set first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Lever {
    /// Who works where: in order of arrival, stable, best total fit.
    Match,
    /// A visit before the start in every programme: none, one.
    VisitFirst,
    /// Everybody starts at the last stage, or at the first one.
    Staging,
    /// What has to hold before the next stage: time, goals, a joint review.
    StepUp,
    /// Accommodations for each person where their gaps are largest: none up to what the case allows.
    Accommodations,
    /// Buddies: nobody, those with a level of 1 or 2, everybody.
    Buddies,
    /// Check-ins with everybody, all the time: never, monthly, fortnightly, weekly, twice a week.
    CheckIns,
    /// Who checks in: somebody of the workplace, the team by phone, the team at the workplace.
    ContactMode,
    /// The sheet for supporters: empty, half written, complete.
    SupporterSheet,
    /// The sheet for the person: empty, half written, complete.
    PersonSheet,
    /// Briefing: no workplace, every workplace with a match.
    Briefing,
    /// Whom the team turns to first: in order of arrival, those at risk. An order given by hand is neither more nor less of it, so it is
    /// no setting; a plan that has one gives it up where this lever is pulled.
    Priority,
}

impl Lever {
    /// All levers in the order in which they are set.
    pub const ALL: [Self; 12] = [
        Self::Match,
        Self::VisitFirst,
        Self::Staging,
        Self::StepUp,
        Self::Accommodations,
        Self::Buddies,
        Self::CheckIns,
        Self::ContactMode,
        Self::SupporterSheet,
        Self::PersonSheet,
        Self::Briefing,
        Self::Priority,
    ];

    /// How many settings it has.
    #[must_use]
    pub fn settings(self, case: &Case) -> u32 {
        match self {
            Self::Accommodations => 1 + u32::from(case.limits.accommodations_per_person),
            Self::CheckIns => Rhythm::ALL.len() as u32,
            Self::Match
            | Self::ContactMode
            | Self::StepUp
            | Self::Buddies
            | Self::SupporterSheet
            | Self::PersonSheet => 3,
            Self::VisitFirst | Self::Staging | Self::Briefing | Self::Priority => 2,
        }
    }

    /// The setting at a place between 0, the least, and 1, the most.
    #[must_use]
    pub fn setting_at(self, case: &Case, place: f64) -> u32 {
        let settings = self.settings(case);
        let setting = (place * f64::from(settings)) as u32;
        setting.min(settings - 1)
    }

    /// The plan with the lever at this setting; beyond the last one it is the last one.
    #[must_use]
    pub fn set(self, case: &Case, plan: &Plan, parameters: &Parameters, setting: u32) -> Plan {
        let mut set = plan.clone();
        match self {
            Self::Match => rematch(case, &mut set, parameters, setting),
            Self::VisitFirst if setting == 0 => without_visit(case, &mut set),
            Self::VisitFirst => variation::visit_first(&mut set),
            Self::Staging if setting == 0 => variation::straight_to_last_stage(case, &mut set),
            Self::Staging => from_first_stage(case, &mut set),
            Self::StepUp => {
                let rules = [StepUp::Time, StepUp::Goals, StepUp::JointReview];
                stages(&mut set, |stage| {
                    stage.step_up = rules[setting.min(2) as usize]
                });
            }
            Self::Accommodations => {
                variation::no_accommodations(&mut set);
                for _ in 0..setting.min(self.settings(case) - 1) {
                    variation::accommodate(case, &mut set);
                }
            }
            Self::Buddies => {
                variation::no_buddies(&mut set);
                for tied in &mut set.matches {
                    let at_risk = case
                        .person(&tied.person)
                        .is_some_and(crate::case::Person::is_at_risk);
                    tied.support.buddy = setting > 1 || setting == 1 && at_risk;
                }
            }
            Self::CheckIns => {
                let rhythm = Rhythm::ALL[(setting as usize).min(Rhythm::ALL.len() - 1)];
                check_ins(&mut set, |check_in| {
                    check_in.opening = None;
                    check_in.rhythm = rhythm;
                });
            }
            Self::ContactMode => {
                let modes = [
                    ContactMode::Workplace,
                    ContactMode::Phone,
                    ContactMode::Visit,
                ];
                let mode = modes[setting.min(2) as usize];
                check_ins(&mut set, |check_in| check_in.mode = mode);
            }
            Self::SupporterSheet | Self::PersonSheet => self.write(case, &mut set, setting),
            Self::Briefing if setting == 0 => set.briefed.clear(),
            Self::Briefing => set.briefed = variation::matched_workplaces(case, &set),
            Self::Priority => {
                set.priority = match setting {
                    0 => Priority::OrderOfArrival,
                    _ => Priority::AtRiskFirst,
                };
            }
        }
        set
    }

    fn write(self, case: &Case, plan: &mut Plan, setting: u32) {
        let Some(written) = variation::written() else {
            return;
        };
        let wanted = match self {
            Self::SupporterSheet => &case.sheet_fields.supporter,
            _ => &case.sheet_fields.person,
        };
        let share = wanted.len() * setting.min(2) as usize;
        for programme in &mut plan.programmes {
            let sheet = match self {
                Self::SupporterSheet => &mut programme.supporter_sheet,
                _ => &mut programme.person_sheet,
            };
            let fields = wanted.iter().take(share.div_ceil(2));
            sheet.fields = fields
                .map(|field| (field.clone(), written.clone()))
                .collect();
        }
    }
}

fn rematch(case: &Case, plan: &mut Plan, parameters: &Parameters, setting: u32) {
    let rules = [
        Rule::OrderOfArrival,
        Rule::DeferredAcceptance(Side::Applicants),
        Rule::BestTotalFit,
    ];
    let market = Market::of(case, plan, parameters);
    let rule = rules[setting.min(2) as usize];
    // A case with more people than can be assigned keeps its matches, and the simulation refuses it.
    let Ok(ruled) = market.decide(plan, rule, TieBreak::ByPosition) else {
        return;
    };
    let mut matches = market.matches_of(case, plan, &ruled.settlement.matching);
    for tied in &mut matches {
        // What is arranged for a person goes with them.
        let before = plan
            .matches
            .iter()
            .find(|known| known.person == tied.person);
        if let Some(before) = before {
            tied.support = before.support.clone();
        }
    }
    plan.matches = matches;
    keep_entries(case, plan);
}

fn without_visit(case: &Case, plan: &mut Plan) {
    for programme in &mut plan.programmes {
        programme
            .stages
            .retain(|stage| stage.kind != StageKind::Visit);
    }
    keep_entries(case, plan);
}

fn from_first_stage(case: &Case, plan: &mut Plan) {
    for tied in &mut plan.matches {
        tied.support.entry = StageKind::CommunityPlace;
    }
    keep_entries(case, plan);
}

/// Moves every entry to a stage that the programme has.
fn keep_entries(case: &Case, plan: &mut Plan) {
    let before = plan.clone();
    for tied in &mut plan.matches {
        if let Some(programme) = before.programme(case, &tied.programme) {
            tied.support.entry = entry_in(programme, tied.support.entry);
        }
    }
}

/// The first stage from `entry` on that the programme has, or else its last.
pub(super) fn entry_in(programme: &Programme, entry: StageKind) -> StageKind {
    let mut kinds = programme.stages.iter().map(|stage| stage.kind);
    let first = kinds.find(|kind| *kind >= entry);
    let last = programme.target().map(|stage| stage.kind);
    first.or(last).unwrap_or(entry)
}

fn stages(plan: &mut Plan, change: impl Fn(&mut crate::plan::Stage)) {
    let programmes = plan.programmes.iter_mut();
    programmes
        .flat_map(|programme| &mut programme.stages)
        .for_each(change);
}

/// Changes the check-ins of every stage, and of every person who has their own.
fn check_ins(plan: &mut Plan, change: impl Fn(&mut crate::plan::CheckIn)) {
    stages(plan, |stage| change(&mut stage.check_in));
    let own = plan.matches.iter_mut();
    own.filter_map(|tied| tied.support.check_in.as_mut())
        .for_each(change);
}

/// Levers that change something in this plan at one of their settings.
#[must_use]
pub fn levers(case: &Case, plan: &Plan, parameters: &Parameters) -> Vec<Lever> {
    let moves = |lever: &Lever| {
        let settings = 0..lever.settings(case);
        let plans: Vec<Plan> = settings
            .map(|setting| lever.set(case, plan, parameters, setting))
            .collect();
        plans.windows(2).any(|pair| pair[0] != pair[1])
    };
    Lever::ALL.into_iter().filter(moves).collect()
}
