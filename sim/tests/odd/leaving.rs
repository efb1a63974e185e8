//! 5, 7.6 and 7.7: cumulative hazards, their thresholds, and which of them ends a stay.

use tsumugi_sim::Cause;
use tsumugi_sim::model::Parameters;
use tsumugi_sim::model::compiled::CompiledPerson;
use tsumugi_sim::plan::StageKind;
use tsumugi_sim::run::{Happening, WeekState};

use super::draws::Thresholds;

/// 7.6: the hazard of moving on, on the last stage.
pub(crate) fn moving_on(p: &Parameters, is_last_stage: bool, now: &WeekState) -> f64 {
    if !is_last_stage || f64::from(now.week) < p.moved_on_from {
        return 0.0;
    }
    p.moved_on_rate * libm::exp(p.moved_on_slope * (now.skill + now.confidence - 1.0))
}

/// 5: the stage before the clock at which somebody turns back.
pub(crate) fn turned_back(
    p: &Parameters,
    person: &CompiledPerson,
    thresholds: &Thresholds,
) -> Option<StageKind> {
    let mut sum = 0.0;
    let mut stages = person.before.iter();
    let found = stages.find(|stage| {
        let weekly = match stage.kind {
            StageKind::CommunityPlace => p.declined_community,
            _ => p.declined_visit,
        };
        sum += weekly * f64::from(stage.weeks);
        sum >= thresholds.declining
    });
    found.map(|stage| stage.kind)
}

/// `Λ_e` of one person.
#[derive(Default)]
pub(crate) struct Cumulated([f64; 6]);

impl Cumulated {
    /// 7.7: adds a week's hazards, and tells the end that comes in it with its day, if there is one.
    pub(crate) fn add(
        &mut self,
        hazards: [f64; 6],
        thresholds: &Thresholds,
    ) -> Option<(Happening, u8)> {
        let mut first: Option<(usize, f64)> = None;
        for (end, (hazard, threshold)) in hazards.into_iter().zip(thresholds.ends).enumerate() {
            self.0[end] += hazard;
            if self.0[end] >= threshold {
                let t = 1.0 - (self.0[end] - threshold) / hazard;
                if first.is_none_or(|(_, earliest)| t < earliest) {
                    first = Some((end, t));
                }
            }
        }
        first.map(|(end, t)| {
            let cause = Cause::ALL.get(end).copied();
            let what = cause.map_or(Happening::MovedOn, Happening::Left);
            (what, (1 + (7.0 * t) as u8).clamp(1, 7))
        })
    }
}
