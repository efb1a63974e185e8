//! 7.3 to 7.6: gaps, strain, skill, confidence and hazards of one person from week to week.

use tsumugi_sim::case::BaselineGroup;
use tsumugi_sim::model::Parameters;
use tsumugi_sim::model::compiled::{CompiledPerson, CompiledStage, CompiledTeam};
use tsumugi_sim::plan::ContactMode;
use tsumugi_sim::run::{Event, Happening, Story, WeekState};
use tsumugi_sim::{Axis, Cause};

use super::assert_close;
use super::team::is_done;

/// One person in one future, with what the equations read.
pub(crate) struct Way<'a> {
    pub(crate) p: &'a Parameters,
    pub(crate) group: BaselineGroup,
    pub(crate) person: &'a CompiledPerson,
    pub(crate) story: &'a Story,
    pub(crate) team: &'a CompiledTeam,
    /// Minutes of the team's queue that are done, by week.
    pub(crate) prepared: &'a [u32],
    /// `u`.
    pub(crate) frailty: f64,
}

impl Way<'_> {
    pub(crate) fn stage(&self, week: &WeekState) -> &CompiledStage {
        let mut stages = self.person.stages.iter();
        stages.find(|stage| stage.kind == week.stage).unwrap()
    }

    /// Whether a piece of the queue is in place in a week.
    pub(crate) fn is_in_place(&self, item: usize, week: u16) -> bool {
        is_done(self.team, item, self.prepared[usize::from(week) - 1])
    }

    pub(crate) fn happened(
        &self,
        weeks: impl Fn(u16) -> bool,
        what: impl Fn(&Happening) -> bool,
    ) -> f64 {
        let events = self.story.events.iter();
        let counted = events.filter(|event: &&Event| weeks(event.week) && what(&event.what));
        counted.count() as f64
    }

    /// 7.3: gaps and exposure. `s` is last week's.
    fn gaps(&self, now: &WeekState, s: f64) -> [f64; 5] {
        let stage = self.stage(now);
        Axis::ALL.map(|axis| {
            let counted = stage.reliefs.iter().take(self.p.relief_limit as usize);
            let in_place = counted
                .filter(|relief| relief.axis == axis && self.is_in_place(relief.item, now.week));
            let relief = in_place.count() as f64;
            // An adjustment counts from next week.
            let adjusted = self.happened(
                |week| week < now.week,
                |what| *what == Happening::Adjusted(axis),
            );
            let a = axis.index();
            let by_skill = match axis {
                Axis::Environment => 0.0,
                _ => self.p.skill_relief * s,
            };
            (stage.demands[a] - self.person.levels[a] - relief - adjusted - by_skill).max(0.0)
        })
    }

    /// 7.4: strain at the end of the week.
    fn strain(&self, now: &WeekState, z: f64, ex: f64, gaps: &[f64; 5]) -> f64 {
        let w = match self.stage(now).check_in.mode {
            ContactMode::Visit => 1.0,
            ContactMode::Phone => self.p.phone_factor,
            ContactMode::Workplace => self.p.workplace_factor,
        };
        let is_now = |week| week == now.week;
        let held = self.happened(is_now, |what| matches!(what, Happening::CheckInHeld(_)));
        let event = self.happened(is_now, |what| *what == Happening::Shock);
        let k = libm::pow(1.0 - self.p.contact_relief * w, held);
        self.p.strain_kept * z * k
            + self.p.strain_per_gap * ex * gaps.iter().sum::<f64>()
            + self.p.shock_strain * event
    }

    /// 7.5: skill and confidence at the end of the week.
    fn skill_and_confidence(&self, [s, c]: [f64; 2], ex: f64, z: f64) -> [f64; 2] {
        let p = self.p;
        let s = s + p.skill_rate * ex * (1.0 - s);
        let level = p.confidence_level
            + p.confidence_thanked * self.person.thanked
            + p.confidence_skill * s
            - p.confidence_strain * z;
        [s, c + p.confidence_rate * (level.clamp(0.0, 1.0) - c)]
    }

    /// 7.6: 1 once a buddy has been in place on this or an earlier stage.
    fn onboarding(&self, now: &WeekState) -> f64 {
        let stages = self.person.stages.iter();
        let mut so_far = stages.take_while(|stage| stage.kind <= now.stage);
        let welcomed = so_far.any(|stage| {
            let buddy = stage.buddy;
            buddy.is_some_and(|item| self.is_in_place(item, now.week))
        });
        f64::from(u8::from(welcomed))
    }

    /// 7.6: log hazards but for frailty, by cause.
    fn log_hazards(&self, now: &WeekState) -> [f64; 5] {
        let (p, stage) = (self.p, self.stage(now));
        let f = libm::exp(-(f64::from(now.week) - 1.0) / p.preview_weeks);
        let before = self.team.weekly * u32::from(self.team.weeks_before);
        let in_time = |item| is_done(self.team, item, before);
        let visited = if self.person.visit.is_some_and(in_time) {
            p.visit_informs
        } else {
            0.0
        };
        let preview = (1.0 - p.visit_informs) * self.person.sheet + visited;
        let shortfall = self.person.income_need - stage.hours_of_pay / p.income_full_hours;
        let mut terms: Vec<(f64, f64)> = Axis::ALL
            .map(|axis| {
                (
                    p.effect_gap,
                    now.gaps.get(axis) * now.exposure - p.usual_gap,
                )
            })
            .into();
        // In the order of the shares.
        terms.extend([
            (p.effect_strain, now.strain - p.usual_strain),
            (p.effect_onboarding, now.onboarding - p.usual_onboarding),
            (p.effect_preview, (preview - p.usual_preview) * f),
            (
                p.effect_preference,
                f64::from(u8::from(self.person.preferred)) - p.usual_preference,
            ),
            (p.effect_confidence, now.confidence - p.usual_confidence),
            (p.effect_readiness, now.readiness - p.usual_readiness),
            (p.effect_income, shortfall.max(0.0)),
        ]);
        let (b, d) = match self.group {
            BaselineGroup::Mental => (p.group_mental, p.newness_mental),
            BaselineGroup::Physical => (p.group_physical, p.newness_physical),
            BaselineGroup::Intellectual => (p.group_intellectual, p.newness_intellectual),
            BaselineGroup::Developmental => (p.group_developmental, p.newness_developmental),
        };
        Cause::ALL.map(|cause| {
            let (a, m, d) = match cause {
                Cause::Mismatch => (p.baseline_mismatch, p.mix_mismatch, d),
                Cause::Relations => (p.baseline_relations, p.mix_relations, d),
                Cause::Health => (p.baseline_health, p.mix_health, d),
                Cause::Life => (p.baseline_life, p.mix_life, d),
                Cause::Employer => (p.baseline_employer, p.mix_employer, 0.0),
            };
            let parts = p.shares.iter().map(|share| share[cause.index()] / m);
            let sum: f64 = parts
                .zip(&terms)
                .map(|(part, (beta, x))| part * beta * x)
                .sum();
            let x = sum + p.effect_history * self.person.history;
            let t = libm::tanh(p.effect_cap / 2.0);
            let v = (x / (2.0 * t)).clamp(-3.0, 3.0);
            let w = t * v * (27.0 + v * v) / (27.0 + 9.0 * v * v);
            let capped = libm::log((1.0 + w) / (1.0 - w));
            a + b + d * now.newness + capped
        })
    }

    /// 7.6: whether a stage begins for the first time by a step up.
    pub(crate) fn is_new_to_a_stage(&self, now: &WeekState) -> bool {
        let begins = |event: &&Event| event.what == Happening::StageBegan(now.stage);
        let first = self.story.events.iter().find(begins);
        // In the first week newness can't rise, it is 1.
        first.is_some_and(|event| event.week == now.week)
    }

    /// Every week of the way against the equations.
    pub(crate) fn assert_as_written(&self) -> usize {
        let p = self.p;
        let (mut z, mut s, mut c) = (0.0, 0.0, self.person.confidence);
        let (mut n, mut m) = (1.0_f64, 0.0_f64);
        for now in &self.story.weeks {
            let at = |what: &str| format!("{what} of {} in week {}", self.person.id, now.week);
            let ex = f64::from(self.stage(now).minutes_per_week) / 60.0 / p.reference_hours;
            assert_close(now.exposure, ex, &at("exposure"));
            let gaps = self.gaps(now, s);
            for axis in Axis::ALL {
                assert_close(now.gaps.get(axis), gaps[axis.index()], &at("gap"));
            }
            assert_close(now.strain, self.strain(now, z, ex, &gaps), &at("strain"));
            let [skill, confidence] = self.skill_and_confidence([s, c], ex, now.strain);
            assert_close(now.skill, skill, &at("skill"));
            assert_close(now.confidence, confidence, &at("confidence"));

            let steps_up = f64::from(u8::from(self.is_new_to_a_stage(now)));
            n += p.newness_restart * (1.0 - n) * steps_up;
            let peak = p.newness_peak;
            let felt = (1.0 - peak) * n + peak * core::f64::consts::E * m;
            assert_close(now.newness, felt, &at("newness"));
            let kept = libm::exp(-1.0 / p.newness_weeks);
            (m, n) = (kept * (m + n / p.newness_weeks), n * kept);

            assert_eq!(now.onboarding, self.onboarding(now), "{}", at("onboarding"));
            for (found, written) in now.hazards.iter().zip(self.log_hazards(now)) {
                assert_close(libm::log(*found) - written, self.frailty, &at("frailty"));
            }
            // Each week begins where the engine's own ended, so that nothing adds up.
            (z, s, c) = (now.strain, now.skill, now.confidence);
        }
        self.story.weeks.len()
    }
}
