//! The equations of the model's description, evaluated as they are written there, against the engine.
//!
//! `docs/model/odd.en.template.md` and its Japanese twin write equations by hand. Here those of one person-week (sections 7.3 to 7.6)
//! and of a workplace's readiness (7.11) stand once more, in `f64` and one by one, and every week of some futures is held against
//! them. An engine that changes fails here; and so does a description that changes, by the digest of its blocks, until somebody
//! has looked at this file. Thresholds, draws, the team's queue and the steps between stages are not evaluated: what they led to is
//! read off the stories.

#![expect(
    clippy::unwrap_used,
    reason = "a plan that can't be run fails its test"
)]

mod fixtures;

use fixtures::{care_home, careless, overloaded, thoughtful};
use tsumugi_sim::case::{BaselineGroup, BaselineShape};
use tsumugi_sim::digest::digest_of;
use tsumugi_sim::model::compiled::{Compiled, CompiledPerson, CompiledStage};
use tsumugi_sim::model::{Parameters, compile};
use tsumugi_sim::plan::{ContactMode, Plan};
use tsumugi_sim::random::Seed;
use tsumugi_sim::run::{Event, Happening, Replay, Story, WeekState};
use tsumugi_sim::{Axis, Case, Cause};

const ENGLISH: &str = include_str!("../../docs/model/odd.en.template.md");
const JAPANESE: &str = include_str!("../../docs/model/odd.ja.template.md");

/// Digests of the blocks that are evaluated here. One that changes says that an equation was written anew: see that it still
/// stands below as it stands there, then put the new digest.
const BLOCKS: [(&str, &str); 5] = [
    ("7.3", "c526ea8735f1c6f6"),
    ("7.4", "bf55407180f7af07"),
    ("7.5", "949a9f55ed25cbd3"),
    ("7.6", "30812f4f6610a1ec"),
    ("7.11", "43fc69dbcc78a605"),
];

/// The blocks of equations of one section, without remarks and with one space where there are several.
fn equations(text: &str, section: &str) -> String {
    let head = format!("### {section} ");
    let begins = text.find(&head).unwrap() + head.len();
    let rest = &text[begins..];
    let ends = rest.find("\n##").unwrap_or(rest.len());
    let blocks = rest[..ends].split("```").skip(1).step_by(2);
    let lines = blocks.flat_map(str::lines).map(|line| {
        let equation = line.split('#').next().unwrap_or_default();
        equation.split_whitespace().collect::<Vec<_>>().join(" ")
    });
    let lines: Vec<String> = lines.filter(|line| !line.is_empty()).collect();
    lines.join("\n")
}

#[test]
fn both_languages_have_the_same_equations() {
    let sections: Vec<&str> = ENGLISH
        .lines()
        .filter_map(|line| line.strip_prefix("### "))
        .map(|heading| heading.split(' ').next().unwrap_or_default())
        .collect();
    assert!(sections.len() > 10, "{sections:?}");
    for section in sections {
        let (english, japanese) = (equations(ENGLISH, section), equations(JAPANESE, section));
        assert_eq!(english, japanese, "equations of section {section}");
    }
}

#[test]
fn the_description_still_says_what_is_evaluated_here() {
    let now = BLOCKS.map(|(section, _)| {
        let digest = digest_of(&equations(ENGLISH, section)).unwrap().to_hex();
        (section, digest[..16].to_owned())
    });
    let then = BLOCKS.map(|(section, digest)| (section, digest.to_owned()));
    assert_eq!(
        now, then,
        "an equation was written anew: compare it with this file, then put its digest"
    );
}

/// Close enough for single precision.
fn assert_close(found: f64, written: f64, what: &str) {
    let off = (found - written).abs();
    assert!(
        off <= 1e-5 * written.abs().max(1.0),
        "{what}: the engine has {found}, the description {written}"
    );
}

/// One person in one future, with what the equations read.
struct Way<'a> {
    p: &'a Parameters,
    group: BaselineGroup,
    person: &'a CompiledPerson,
    story: &'a Story,
    /// Whether a planned visit could be arranged before the start.
    visited: bool,
}

impl Way<'_> {
    fn stage(&self, week: &WeekState) -> &CompiledStage {
        let mut stages = self.person.stages.iter();
        stages.find(|stage| stage.kind == week.stage).unwrap()
    }

    fn happened(&self, weeks: impl Fn(u16) -> bool, what: impl Fn(&Happening) -> bool) -> f64 {
        let events = self.story.events.iter();
        let counted = events.filter(|event: &&Event| weeks(event.week) && what(&event.what));
        counted.count() as f64
    }

    /// 7.3: gaps and exposure. `s` is last week's.
    fn gaps(&self, now: &WeekState, s: f64) -> [f64; 5] {
        let stage = self.stage(now);
        Axis::ALL.map(|axis| {
            let planned = stage.reliefs.iter().filter(|relief| relief.axis == axis);
            let in_place = self.happened(
                |week| week <= now.week,
                |what| *what == Happening::Accommodated(axis),
            );
            let relief = in_place.min(planned.count() as f64);
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

    /// 7.6: log hazards but for frailty, by cause.
    fn log_hazards(&self, now: &WeekState) -> [f64; 5] {
        let (p, stage) = (self.p, self.stage(now));
        let f = libm::exp(-(f64::from(now.week) - 1.0) / p.preview_weeks);
        let visited = if self.visited { p.visit_informs } else { 0.0 };
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

    /// Every week of the way against the equations.
    fn assert_as_written(&self) -> usize {
        let p = self.p;
        let (mut z, mut s, mut c) = (0.0, 0.0, self.person.confidence);
        let (mut n, mut m) = (1.0_f64, 0.0_f64);
        let mut frailty = None;
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

            let steps_up = self.happened(
                |week| week == now.week && week > 1,
                |what| matches!(what, Happening::StageBegan(_)),
            );
            n += p.newness_restart * (1.0 - n) * steps_up;
            let peak = p.newness_peak;
            let felt = (1.0 - peak) * n + peak * core::f64::consts::E * m;
            assert_close(now.newness, felt, &at("newness"));
            let kept = libm::exp(-1.0 / p.newness_weeks);
            (m, n) = (kept * (m + n / p.newness_weeks), n * kept);

            // Frailty is drawn, so it is read off the first hazard; it has to explain all others.
            for (found, written) in now.hazards.iter().zip(self.log_hazards(now)) {
                let left = libm::log(*found) - written;
                assert_close(left, *frailty.get_or_insert(left), &at("frailty"));
            }
            // Each week begins where the engine's own ended, so that nothing adds up.
            (z, s, c) = (now.strain, now.skill, now.confidence);
        }
        self.story.weeks.len()
    }
}

/// 7.11: readiness of each workplace from week to week, where no briefing comes into place in between.
fn assert_readiness_as_written(p: &Parameters, compiled: &Compiled, stories: &[Story]) -> usize {
    let mut looked_at = 0;
    for workplace in 0..compiled.workplaces.len() {
        let ours: Vec<&Story> = compiled
            .people
            .iter()
            .zip(stories)
            .filter(|(person, _)| person.workplace == workplace)
            .map(|(_, story)| story)
            .collect();
        let state = |week: u16| {
            ours.iter()
                .filter_map(move |story| story.weeks.iter().find(|now| now.week == week))
        };
        for week in 1..compiled.horizon {
            let (Some(now), Some(next)) = (state(week).next(), state(week + 1).next()) else {
                continue;
            };
            let (r, found) = (now.readiness, next.readiness);
            let ended = |story: &Story| {
                let ends = |what: &Happening| {
                    matches!(
                        what,
                        Happening::Left(_) | Happening::MovedOn | Happening::Stalled(_)
                    )
                };
                let mut events = story.events.iter();
                events.any(|event| event.week == week && ends(&event.what))
            };
            let is_good = |story: &&&Story| {
                let now = story.weeks.iter().find(|now| now.week == week);
                now.is_some_and(|now| now.strain < p.strain_threshold) && !ended(story)
            };
            let good = ours.iter().filter(is_good).count() as f64 / ours.len() as f64;
            let is_sudden = |story: &&&Story| {
                let mut events = story.events.iter();
                let left = events
                    .any(|event| event.week == week && matches!(event.what, Happening::Left(_)));
                let unseen = f64::from(week) - p.sudden_exit_unseen;
                let mut events = story.events.iter();
                let seen = events.any(|event| {
                    let recent = f64::from(event.week) > unseen && event.week <= week;
                    recent && matches!(event.what, Happening::CheckInHeld(_))
                });
                left && !seen
            };
            let sudden = ours.iter().filter(is_sudden).count() as f64;
            let written = (r + p.readiness_good_week * (1.0 - r) * good
                - p.readiness_sudden_exit * sudden)
                .max(0.0);
            let briefed = (written + p.readiness_briefed).min(1.0);
            // A briefing that comes into place shows by its whole step.
            let written = if (found - briefed).abs() < 1e-5 {
                briefed
            } else {
                written
            };
            assert_close(
                found,
                written,
                &format!("readiness of workplace {workplace} in week {week}"),
            );
            looked_at += 1;
        }
    }
    looked_at
}

fn assert_as_written(case: &Case, plan: &Plan) {
    let p = Parameters::for_case(case).unwrap();
    let compiled = compile(case, plan, &p).unwrap();
    let team = &compiled.team;
    let before = team.weekly * u32::from(team.weeks_before);
    let (mut weeks, mut readiness) = (0, 0);
    for future in 0..12 {
        let replay = Replay::of_plan(case, plan, Seed::new(31).unwrap(), future).unwrap();
        for (person, story) in compiled.people.iter().zip(replay.stories()) {
            let until = |item: usize| team.preparation[..=item].iter().sum::<u32>();
            let way = Way {
                p: &p,
                group: compiled.group,
                person,
                story,
                visited: person.visit.is_some_and(|item| until(item) <= before),
            };
            weeks += way.assert_as_written();
        }
        readiness += assert_readiness_as_written(&p, &compiled, replay.stories());
    }
    assert!(
        weeks > 500 && readiness > 200,
        "{weeks} and {readiness} weeks"
    );
}

#[test]
fn every_week_of_the_fixed_plans_is_as_written() {
    let case = care_home();
    for plan in [thoughtful(&case), careless(&case), overloaded(&case)] {
        assert_as_written(&case, &plan);
    }
}

#[test]
fn the_shape_with_its_peak_in_the_third_month_is_as_written() {
    let mut case = care_home();
    case.shape = BaselineShape::PeakInThirdMonth;
    assert_as_written(&case, &thoughtful(&case));
}
