//! 7.3 and 7.11: the workplace's minutes and what is paid, added up over people, weeks and futures.

use tsumugi_sim::model::Parameters;
use tsumugi_sim::model::compiled::Compiled;
use tsumugi_sim::plan::ContactMode;
use tsumugi_sim::run::{Happening, Outcome};

use super::future::is_end;
use super::week::Way;

/// Of one person, over all futures that were added.
#[derive(Clone, Default)]
struct Sums {
    useful: f64,
    instruction: f64,
    paid_minutes: u64,
    pay_yen: u64,
    support_yen: u64,
    futures: u32,
}

/// Of everybody.
pub(crate) struct Minutes<'a> {
    p: &'a Parameters,
    compiled: &'a Compiled,
    people: Vec<Sums>,
}

impl<'a> Minutes<'a> {
    pub(crate) fn new(p: &'a Parameters, compiled: &'a Compiled) -> Self {
        Self {
            p,
            compiled,
            people: vec![Sums::default(); compiled.people.len()],
        }
    }

    /// Adds one future of one person.
    pub(crate) fn add(&mut self, person: usize, way: &Way<'_>) {
        let (p, sums) = (self.p, &mut self.people[person]);
        if !way.story.weeks.is_empty() {
            sums.futures += 1;
            sums.support_yen += u64::from(way.person.yen_once);
        }
        let asked = way.happened(
            |_| true,
            |what| *what == Happening::CheckInHeld(ContactMode::Workplace),
        );
        sums.instruction += p.workplace_check_in * asked;
        let mut n = 1.0;
        for now in &way.story.weeks {
            if way.is_new_to_a_stage(now) {
                n += p.newness_restart * (1.0 - n);
            }
            let leaves = way.happened(|week| week == now.week, is_end) > 0.0;
            if leaves {
                break;
            }
            let (stage, s) = (way.stage(now), now.skill);
            let minutes = f64::from(stage.minutes_per_week);
            let buddy = stage
                .buddy
                .is_some_and(|item| way.is_in_place(item, now.week));
            sums.useful += minutes * (p.value_untrained + p.value_trained * s);
            sums.instruction += p.instruction_share * minutes * (1.0 - s)
                + p.buddy_minutes * n * f64::from(u8::from(buddy));
            if stage.paid {
                sums.paid_minutes += u64::from(stage.minutes_per_week);
            }
            sums.pay_yen += u64::from(stage.yen_per_week);
            let counted = stage.reliefs.iter().take(p.relief_limit as usize);
            let in_place = counted.filter(|relief| way.is_in_place(relief.item, now.week));
            let by_week = in_place.map(|relief| u64::from(relief.yen_per_week));
            sums.support_yen += by_week.sum::<u64>();
            n *= libm::exp(-1.0 / p.newness_weeks);
        }
    }

    /// Holds the sums against the engine's: how many minutes of instruction there were.
    pub(crate) fn assert_as_written(&self, outcome: &Outcome) -> f64 {
        for (found, sums) in outcome.people.iter().zip(&self.people) {
            let paid = [found.paid_minutes, found.pay_yen, found.support_yen];
            let written = [sums.paid_minutes, sums.pay_yen, sums.support_yen];
            assert_eq!(paid, written, "what is paid for {}", found.id);
        }
        let mut instructed = 0.0;
        for (number, found) in outcome.workplaces.iter().enumerate() {
            let people = self.compiled.people.iter().zip(&self.people);
            let ours: Vec<_> = people
                .filter(|(person, _)| person.workplace == number)
                .collect();
            let sum = |of: &dyn Fn(&Sums) -> f64| ours.iter().map(|(_, sums)| of(sums)).sum();
            let released: f64 = ours
                .iter()
                .map(|(person, sums)| person.releases * sums.useful)
                .sum();
            let (useful, instruction) = (sum(&|sums| sums.useful), sum(&|sums| sums.instruction));
            let futures: f64 = sum(&|sums| f64::from(sums.futures));
            for (what, found, written) in [
                ("useful", found.useful_minutes, useful),
                ("released", found.released_minutes, released),
                ("instruction", found.instruction_minutes, instruction),
            ] {
                let off = (found as f64 - written).abs();
                assert!(
                    off <= self.allowed(futures, written),
                    "{what} minutes at workplace {number}: the engine has {found}, the description {written}"
                );
            }
            instructed += instruction;
        }
        instructed
    }

    /// 7.12: single precision, whole minutes, and for each person and future half a part of 1/1024 of `ex·s` and of `n`.
    fn allowed(&self, futures: f64, written: f64) -> f64 {
        let p = self.p;
        let of_skill = 60.0 * p.reference_hours * p.value_trained.max(p.instruction_share);
        let of_parts = futures * (of_skill + p.buddy_minutes) / 2048.0;
        0.5 + of_parts + 1e-5 * written
    }
}
