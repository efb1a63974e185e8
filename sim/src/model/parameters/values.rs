//! The parameters as named numbers, the way the model reads them.

use std::sync::OnceLock;

use serde::{Deserialize, Serialize};

use super::problem::ParameterProblem;
use super::table::ParameterTable;
use crate::case::BaselineGroup;
use crate::cause::Cause;

/// Terms whose effect is divided between causes, in the order of [`Parameters::shares`]: the five axes' gaps, then the rest.
/// History is not among them: it acts on all causes alike.
pub const SHARED_TERMS: [&str; 12] = [
    "gap_interpersonal",
    "gap_mental",
    "gap_stress",
    "gap_thinking",
    "gap_environment",
    "strain",
    "onboarding",
    "preview",
    "preference",
    "confidence",
    "readiness",
    "income",
];

macro_rules! parameters {
    ($($(#[$doc:meta])* $name:ident,)*) => {
        /// Every number of the model. Units, ranges and sources stand in the parameter file.
        ///
        /// It travels as plain numbers in the order of the fields, so that whoever receives it needs neither the file nor the names.
        #[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
        #[serde(try_from = "Vec<f64>", into = "Vec<f64>")]
        pub struct Parameters {
            $($(#[$doc])* pub $name: f64,)*
            /// Part of each of [`SHARED_TERMS`] that each cause carries; each row adds up to one.
            pub shares: [[f64; 5]; SHARED_TERMS.len()],
        }

        impl Parameters {
            /// Names of all parameters but the shares.
            pub const NAMES: &[&str] = &[$(stringify!($name)),*];

            fn read(mut take: impl FnMut(&str) -> f64) -> Self {
                Self { $($name: take(stringify!($name)),)* shares: [[0.0; 5]; SHARED_TERMS.len()] }
            }

            /// All numbers in the order of the fields.
            fn numbers(&self) -> impl Iterator<Item = f64> {
                [$(self.$name),*].into_iter().chain(self.shares.iter().flatten().copied())
            }

            /// The parameter of this name, to be changed; shares are not among them.
            #[must_use]
            pub fn get_mut(&mut self, name: &str) -> Option<&mut f64> {
                match name {
                    $(stringify!($name) => Some(&mut self.$name),)*
                    _ => None,
                }
            }
        }
    };
}

parameters! {
    /// Level of Mismatch for the mental group under usual practice (log hazard a week).
    baseline_mismatch,
    /// Level of Relations for the mental group under usual practice (log hazard a week).
    baseline_relations,
    /// Level of Health for the mental group under usual practice (log hazard a week).
    baseline_health,
    /// Level of Life for the mental group under usual practice (log hazard a week).
    baseline_life,
    /// Level of Employer for the mental group under usual practice (log hazard a week).
    baseline_employer,
    /// Shift of every cause for the mental group (log hazard a week).
    group_mental,
    /// Extra hazard of the first week for the mental group (log hazard).
    newness_mental,
    /// Shift of every cause for the physical group (log hazard a week).
    group_physical,
    /// Extra hazard of the first week for the physical group (log hazard).
    newness_physical,
    /// Shift of every cause for the intellectual group (log hazard a week).
    group_intellectual,
    /// Extra hazard of the first week for the intellectual group (log hazard).
    newness_intellectual,
    /// Shift of every cause for the developmental group (log hazard a week).
    group_developmental,
    /// Extra hazard of the first week for the developmental group (log hazard).
    newness_developmental,
    /// Decay of newness (weeks).
    newness_weeks,
    /// Part of newness that rises first and is highest after `newness_weeks`, instead of falling from the start (share).
    newness_peak,
    /// Newness that returns with a step-up (share).
    newness_restart,
    /// Effect of an unrelieved gap of one level at 25 hours, on any axis (log hazard).
    effect_gap,
    /// Effect of a unit of strain (log hazard).
    effect_strain,
    /// Effect of a buddy or structured start (log hazard).
    effect_onboarding,
    /// Effect of a full preview in week 1 (log hazard).
    effect_preview,
    /// Effect of working in the field asked for (log hazard).
    effect_preference,
    /// Effect of a unit of confidence (log hazard).
    effect_confidence,
    /// Effect of a unit of readiness of the workplace (log hazard).
    effect_readiness,
    /// Effect of an income need left wholly unmet (log hazard).
    effect_income,
    /// Effect of a standard deviation of work history (log hazard).
    effect_history,
    /// Centre of an axis's gap times exposure in the reference population (units of the term).
    usual_gap,
    /// Centre of strain in the reference population (units of the term).
    usual_strain,
    /// Share with a buddy under usual practice (units of the term).
    usual_onboarding,
    /// Preview by a half-complete sheet without a visit (units of the term).
    usual_preview,
    /// Share in the field asked for under usual practice (units of the term).
    usual_preference,
    /// Centre of confidence in the reference population (units of the term).
    usual_confidence,
    /// Centre of readiness in the reference population (units of the term).
    usual_readiness,
    /// Target share among the exits.
    mix_mismatch,
    /// Target share among the exits.
    mix_relations,
    /// Target share among the exits.
    mix_health,
    /// Target share among the exits.
    mix_life,
    /// Target share among the exits.
    mix_employer,
    /// What differs between people without a known reason (log hazard).
    frailty_deviation,
    /// Most that the terms together count, on either side (log hazard).
    effect_cap,
    /// Strain that is left after a week (share a week).
    strain_kept,
    /// Strain a week from one unrelieved level (strain per level at 25 h).
    strain_per_gap,
    /// Events outside work (a week).
    shock_probability,
    /// Strain that such an event adds (strain).
    shock_strain,
    /// Level from which strain shows (strain).
    strain_threshold,
    /// Share of strain that a visit takes off.
    contact_relief,
    /// A visit notices strain above the threshold (probability).
    detection,
    /// Effect of a call beside that of a visit (share).
    phone_factor,
    /// Effect of somebody of the workplace asking beside that of a visit (share).
    workplace_factor,
    /// Strain from which a check-in may lead back to the stage before (strain).
    step_back_strain,
    /// No second adjustment for a person within these weeks (weeks).
    adjustment_pause,
    /// Most accommodations and adjustments that count for a person (levels).
    relief_limit,
    /// Skill gained toward 1 (a week at 25 h).
    skill_rate,
    /// Gap that full skill closes, on every axis but the environment (levels).
    skill_relief,
    /// Speed at which confidence follows its level (a week).
    confidence_rate,
    /// Level without thanks, skill or strain (share).
    confidence_level,
    /// What work that is thanked for adds (share).
    confidence_thanked,
    /// What full skill adds (share).
    confidence_skill,
    /// What strain takes away (share per unit).
    confidence_strain,
    /// Readiness of a workplace that was not briefed (share).
    readiness_start,
    /// What briefing and going along adds (share).
    readiness_briefed,
    /// Growth when everybody has a good week (a week).
    readiness_good_week,
    /// Loss for somebody leaving without a check-in in the last two weeks (share).
    readiness_sudden_exit,
    /// An empty sheet tells nothing about 1 to 5 (levels).
    sheet_noise,
    /// Part of what a sheet leaves open that a visit closes; also its part of the preview (share).
    visit_informs,
    /// Decay of the preview (weeks).
    preview_weeks,
    /// Hazard of moving on well at skill and confidence summing to one; 3 % by week 52 in the reference population (a week).
    moved_on_rate,
    /// How it rises with skill and confidence (per unit).
    moved_on_slope,
    /// First week in which somebody moves on, in the last stage (week).
    moved_on_from,
    /// Turning back during a community place, before the clock (a week).
    declined_community,
    /// Turning back during a visit, before the clock (a week).
    declined_visit,
    /// Weeks a joint review may look back to a check-in (weeks).
    review_looks_back,
    /// Weeks without a check-in that make an exit sudden (weeks).
    sudden_exit_unseen,
    /// Part of the hardest task in what a job asks, beside the mean over its minutes (share).
    demand_hardest,
    /// Hours up to which a schedule asks 1 (hours a week).
    schedule_light_hours,
    /// Hours up to which a schedule asks 2 (hours a week).
    schedule_middle_hours,
    /// Hours up to which a schedule asks 3, and beyond which 4 (hours a week).
    schedule_full_hours,
    /// Days in a row from which a schedule asks 3 (days).
    schedule_days_in_row,
    /// A start before this is early (minutes past midnight).
    schedule_early_before,
    /// What an early start adds (levels).
    schedule_early,
    /// What a change of shifts within the week adds (levels).
    schedule_shift_change,
    /// What a schedule adds that crosses a bound of the person's life (levels).
    schedule_against_life,
    /// Work is easier by this much in a trial (levels).
    trial_easier,
    /// Skill that ends a trial under the goals rule (skill).
    goal_trial,
    /// Skill that ends short hours under the goals rule (skill).
    goal_short_hours,
    /// Paid hours at which income need is met (hours a week).
    income_full_hours,
    /// Hours at which exposure is one (hours a week).
    reference_hours,
    /// Useful work of somebody without skill (share).
    value_untrained,
    /// What full skill adds to it (share).
    value_trained,
    /// Instruction in an hour of somebody without skill (share).
    instruction_share,
    /// A buddy's time while somebody is wholly new (minutes a week).
    buddy_minutes,
    /// Time of the workplace for asking how somebody is (minutes).
    workplace_check_in,
    /// Part of a week's hours that works off what is owed, before the check-ins (share).
    support_owed_share,
}

impl Parameters {
    /// The numbers of the file that belongs to this engine.
    ///
    /// # Errors
    /// Never in a released engine: a test reads the same file.
    pub fn embedded() -> Result<Self, Vec<ParameterProblem>> {
        static EMBEDDED: OnceLock<Result<Parameters, Vec<ParameterProblem>>> = OnceLock::new();
        EMBEDDED
            .get_or_init(|| Self::from_table(&ParameterTable::embedded()?))
            .clone()
    }

    /// The numbers of a table.
    ///
    /// # Errors
    /// Every parameter that is missing or unknown, and every term whose parts do not add up to one.
    pub fn from_table(table: &ParameterTable) -> Result<Self, Vec<ParameterProblem>> {
        let mut problems = Vec::new();
        let mut known = Vec::new();
        let mut take = |name: &str| {
            known.push(name.to_owned());
            table.get(name).map_or_else(
                || {
                    problems.push(ParameterProblem::Missing {
                        name: name.to_owned(),
                    });
                    0.0
                },
                |row| row.value,
            )
        };
        let mut parameters = Self::read(&mut take);
        for (row, term) in parameters.shares.iter_mut().zip(SHARED_TERMS) {
            *row = Cause::ALL.map(|cause| take(&share_name(term, cause)));
        }
        for (row, term) in parameters.shares.iter().zip(SHARED_TERMS) {
            if (row.iter().sum::<f64>() - 1.0).abs() > 1e-9 {
                problems.push(ParameterProblem::Shares {
                    term: term.to_owned(),
                });
            }
        }
        let unknown = table.rows().iter().filter(|row| !known.contains(&row.name));
        problems.extend(unknown.map(|row| ParameterProblem::Unknown {
            name: row.name.clone(),
        }));
        if problems.is_empty() {
            Ok(parameters)
        } else {
            Err(problems)
        }
    }

    /// Logarithm of the weekly hazard of a cause in a group under usual practice, newness apart.
    #[must_use]
    pub fn baseline(&self, group: BaselineGroup, cause: Cause) -> f64 {
        let of_cause = match cause {
            Cause::Mismatch => self.baseline_mismatch,
            Cause::Relations => self.baseline_relations,
            Cause::Health => self.baseline_health,
            Cause::Life => self.baseline_life,
            Cause::Employer => self.baseline_employer,
        };
        let of_group = match group {
            BaselineGroup::Mental => self.group_mental,
            BaselineGroup::Physical => self.group_physical,
            BaselineGroup::Intellectual => self.group_intellectual,
            BaselineGroup::Developmental => self.group_developmental,
        };
        of_cause + of_group
    }

    /// Extra logarithm of the hazard in the first week; none for the employer's own reasons.
    #[must_use]
    pub fn newness(&self, group: BaselineGroup, cause: Cause) -> f64 {
        if cause == Cause::Employer {
            return 0.0;
        }
        match group {
            BaselineGroup::Mental => self.newness_mental,
            BaselineGroup::Physical => self.newness_physical,
            BaselineGroup::Intellectual => self.newness_intellectual,
            BaselineGroup::Developmental => self.newness_developmental,
        }
    }

    /// Target share of a cause among the exits.
    #[must_use]
    pub fn mix(&self, cause: Cause) -> f64 {
        match cause {
            Cause::Mismatch => self.mix_mismatch,
            Cause::Relations => self.mix_relations,
            Cause::Health => self.mix_health,
            Cause::Life => self.mix_life,
            Cause::Employer => self.mix_employer,
        }
    }
}

/// A list of numbers of the wrong length.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not as many numbers as there are parameters")]
pub struct WrongNumberOfParameters;

impl TryFrom<Vec<f64>> for Parameters {
    type Error = WrongNumberOfParameters;

    fn try_from(numbers: Vec<f64>) -> Result<Self, WrongNumberOfParameters> {
        if numbers.len() != Self::NAMES.len() + SHARED_TERMS.len() * Cause::ALL.len() {
            return Err(WrongNumberOfParameters);
        }
        let mut numbers = numbers.into_iter();
        let mut parameters = Self::read(|_| numbers.next().unwrap_or_default());
        for share in parameters.shares.iter_mut().flatten() {
            *share = numbers.next().unwrap_or_default();
        }
        Ok(parameters)
    }
}

impl From<Parameters> for Vec<f64> {
    fn from(parameters: Parameters) -> Self {
        parameters.numbers().collect()
    }
}

fn share_name(term: &str, cause: Cause) -> String {
    let cause = match cause {
        Cause::Mismatch => "mismatch",
        Cause::Relations => "relations",
        Cause::Health => "health",
        Cause::Life => "life",
        Cause::Employer => "employer",
    };
    format!("share_{term}_{cause}")
}

#[cfg(test)]
mod tests {
    use super::{ParameterProblem, ParameterTable, Parameters};

    #[test]
    fn the_embedded_file_is_whole() {
        assert_eq!(Parameters::embedded().err(), None);
    }

    #[test]
    fn missing_and_unknown_parameters_are_named() {
        let text =
            include_str!("../../../data/parameters.csv").replace("\neffect_cap,", "\neffect_cup,");
        let problems = Parameters::from_table(&ParameterTable::parse(&text).unwrap()).unwrap_err();
        let name = |name: &str| name.to_owned();
        assert_eq!(
            problems,
            [
                ParameterProblem::Missing {
                    name: name("effect_cap")
                },
                ParameterProblem::Unknown {
                    name: name("effect_cup")
                }
            ]
        );
    }

    #[test]
    fn the_numbers_alone_are_enough() {
        let parameters = Parameters::embedded().unwrap();
        let numbers = serde_json::to_string(&parameters).unwrap();
        assert_eq!(
            serde_json::from_str::<Parameters>(&numbers).unwrap(),
            parameters
        );
        assert!(serde_json::from_str::<Parameters>("[1.0]").is_err());
    }

    #[test]
    fn every_name_can_be_changed() {
        let mut parameters = Parameters::embedded().unwrap();
        for name in Parameters::NAMES {
            assert!(parameters.get_mut(name).is_some(), "{name}");
        }
    }
}
