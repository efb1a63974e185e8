//! How a person and a programme fit, axis by axis, as far as anybody can see.
//!
//! What a job really asks is known only as well as the information sheet for supporters
//! tells it; whoever matches people sees it through that sheet.

use serde::{Deserialize, Serialize};

use crate::axis::{Axis, Level, PerAxis};
use crate::case::{Case, Constraint, Person};
use crate::id::{CaseId, PersonId, ProgrammeId};
use crate::model::Parameters;
use crate::plan::{PersonalSupport, Plan, Programme, ProgrammeProfile, StageKind, crosses};
use crate::random::{Address, Purpose, Seed, distribution, normal};

/// How a person and a programme fit, at the programme's last stage.
#[derive(Debug, Clone, PartialEq)]
pub struct Fit {
    /// The person.
    pub person: PersonId,
    /// The programme.
    pub programme: ProgrammeId,
    /// Each axis for itself.
    pub axes: PerAxis<AxisFit>,
    /// Standard deviation, in levels, of what is seen around what is really asked; 0 when
    /// the sheet for supporters is complete.
    pub uncertainty: f64,
    /// Sum of the gaps over the axes, in levels.
    pub total_gap: f64,
    /// Whether the work lies in the field the person asked for.
    pub in_field: bool,
    /// Part of the person's income need, 0 to 1, that the pay of the last stage leaves open.
    pub income_shortfall: f64,
    /// What the person's life does not allow, stage by stage; empty when all is possible.
    pub crossed: Vec<Crossed>,
    /// All of this as one number, the lower the better; see [`Fit::of`].
    pub burden: f64,
}

/// One axis of a [`Fit`], in levels.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct AxisFit {
    /// What the work seems to ask, from the sheets: 1 to 5.
    pub seen: f64,
    /// The person's level.
    pub level: Level,
    /// Levels taken off by accommodations.
    pub relief: f64,
    /// What is asked beyond level and relief, at least 0.
    pub gap: f64,
}

/// A bound of a person's life that a stage's schedule crosses.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Crossed {
    /// The stage.
    pub stage: StageKind,
    /// The bound.
    pub constraint: Constraint,
}

impl Fit {
    /// The fit of `person` and `programme`; `None` when the programme's job is unknown.
    ///
    /// `support` is what is arranged for this person beyond the stages' own accommodations.
    ///
    /// The burden is what the model adds to the logarithm of the hazard of leaving, all
    /// causes taken together, for this match: `β_gap·Σgap·hours/25 + β_preference·in field
    /// + β_income·shortfall`, the first by what is seen and not by what is.
    #[must_use]
    pub fn of(
        case: &Case,
        plan: &Plan,
        parameters: &Parameters,
        person: &Person,
        programme: &Programme,
        support: Option<&PersonalSupport>,
    ) -> Option<Self> {
        let profile = ProgrammeProfile::of(case, plan, parameters, programme)?;
        let relief = relief(case, parameters, programme, support);
        let uncertainty = uncertainty(parameters, programme, profile.supporter_sheet);
        let axes = PerAxis::from_fn(|axis| {
            let noise = noise(&case.id, &programme.id, person.stream, axis);
            let seen = (profile.target_demand.get(axis) + uncertainty * noise).clamp(1.0, 5.0);
            let level = person.levels.get(axis);
            let gap = (seen - f64::from(level.get()) - relief.get(axis)).max(0.0);
            AxisFit {
                seen,
                level,
                relief: relief.get(axis),
                gap,
            }
        });
        let total_gap: f64 = axes.to_array().iter().map(|axis| axis.gap).sum();
        let in_field = profile.job.field.as_ref() == Some(&person.asked_for);
        let income_shortfall = income_shortfall(case, parameters, person, programme);
        let hours = programme
            .target()
            .map_or(0.0, |stage| stage.per_week().hours());
        let preference = f64::from(u8::from(in_field));
        let burden = parameters.effect_gap * total_gap * hours / parameters.reference_hours
            + parameters.effect_preference * preference
            + parameters.effect_income * income_shortfall;
        Some(Self {
            person: person.id.clone(),
            programme: programme.id.clone(),
            axes,
            uncertainty,
            total_gap,
            in_field,
            income_shortfall,
            crossed: crossed(person, programme, support),
            burden,
        })
    }

    /// Whether the person's life allows every stage.
    #[must_use]
    pub fn is_possible(&self) -> bool {
        self.crossed.is_empty()
    }
}

/// Standard deviation of what is seen around what is asked: an empty sheet leaves
/// everything open, and having seen the work closes part of it.
fn uncertainty(parameters: &Parameters, programme: &Programme, supporter_sheet: f64) -> f64 {
    let tried = [StageKind::Visit, StageKind::Trial]
        .iter()
        .any(|kind| programme.stage(*kind).is_some());
    let open = if tried {
        1.0 - parameters.visit_informs
    } else {
        1.0
    };
    parameters.sheet_noise * (1.0 - supporter_sheet) * open
}

/// A standard normal number that belongs to the person, the programme and the axis: a
/// plan looked at twice shows the same, and an edit elsewhere changes nothing here.
fn noise(case: &CaseId, programme: &ProgrammeId, stream: u32, axis: Axis) -> f64 {
    let address = Address {
        seed: Seed::default(),
        future: number_of(&[case.as_str(), programme.as_str()]),
        stream,
        week: axis.index() as u32,
        purpose: Purpose::SheetNoise,
    };
    let [high, low, ..] = address.block(0);
    normal(distribution::uniform(high, low))
}

/// FNV-1a over the names, a zero byte after each (Fowler, Noll and Vo, 1991).
fn number_of(names: &[&str]) -> u32 {
    let bytes = names.iter().flat_map(|name| name.bytes().chain([0]));
    bytes.fold(0x811c_9dc5, |hash, byte| {
        (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
    })
}

/// Levels taken off each axis by what the last stage gives everybody and by what is
/// arranged for this person, as far as accommodations count.
fn relief(
    case: &Case,
    parameters: &Parameters,
    programme: &Programme,
    support: Option<&PersonalSupport>,
) -> PerAxis<f64> {
    let of_stage = programme
        .target()
        .map(|stage| &stage.accommodations)
        .into_iter()
        .flatten();
    let of_person = support
        .map(|support| &support.accommodations)
        .into_iter()
        .flatten();
    let mut left = parameters.relief_limit;
    let mut relief = [0.0; Axis::ALL.len()];
    let arranged: std::collections::BTreeSet<_> = of_stage.chain(of_person).collect();
    for accommodation in arranged.into_iter().filter_map(|id| case.accommodation(id)) {
        let level = left.clamp(0.0, 1.0);
        relief[accommodation.relieves.index()] += level;
        left -= level;
    }
    PerAxis::from_fn(|axis| relief[axis.index()])
}

fn income_shortfall(
    case: &Case,
    parameters: &Parameters,
    person: &Person,
    programme: &Programme,
) -> f64 {
    let hours = programme
        .target()
        .map_or(0.0, |stage| case.hours_of_pay(stage));
    (person.income_need.fraction() - hours / parameters.income_full_hours).max(0.0)
}

fn crossed(
    person: &Person,
    programme: &Programme,
    support: Option<&PersonalSupport>,
) -> Vec<Crossed> {
    let ahead = |kind| support.is_none_or(|support| kind >= support.entry);
    let stages = programme.stages.iter().filter(|stage| ahead(stage.kind));
    let pairs = stages.flat_map(|stage| {
        person
            .constraints
            .iter()
            .map(move |constraint| (stage, *constraint))
    });
    pairs
        .filter(|(stage, constraint)| crosses(*constraint, stage))
        .map(|(stage, constraint)| Crossed {
            stage: stage.kind,
            constraint,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn noise_at(case: &str, programme: &str, stream: u32, axis: Axis) -> f64 {
        noise(
            &CaseId::new(case).unwrap(),
            &ProgrammeId::new(programme).unwrap(),
            stream,
            axis,
        )
    }

    /// Value stability: what a sheet leaves open may never be drawn anew.
    #[test]
    fn noise_at_an_address_stays() {
        let bits = Axis::ALL.map(|axis| noise_at("care-home", "tea", 101, axis).to_bits());
        assert_eq!(
            bits,
            [
                0x3fe0_d212_f8e5_ec76,
                0x3ffd_bdd5_1867_aa0e,
                0x3ff4_9ee5_896a_450c,
                0x3ff6_4b21_3b83_59ff,
                0xbffd_589b_4e02_8644
            ]
        );
    }

    #[test]
    fn every_part_of_the_address_matters() {
        let here = noise_at("care-home", "tea", 101, Axis::Stress);
        for elsewhere in [
            noise_at("city-hall", "tea", 101, Axis::Stress),
            noise_at("care-home", "linen", 101, Axis::Stress),
            noise_at("care-home", "tea", 102, Axis::Stress),
            noise_at("care-home", "tea", 101, Axis::Mental),
            noise_at("care-hom", "etea", 101, Axis::Stress),
        ] {
            assert_ne!(here, elsewhere);
        }
    }
}
