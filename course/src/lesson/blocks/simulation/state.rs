//! What the controls of a small simulation are set to, and what is read from a result. Knows nothing of the page.

use content::example::Setting;
use content::lesson::{Control, Try};
use sim::model::End;
use sim::run::{Outcome, PersonOutcome};

/// Weeks after which people are counted: half a year.
pub(super) const WEEK: usize = 26;

/// The same in months.
pub(super) const MONTHS: u32 = 6;

/// Futures of one setting. The error of the mean stays under one person in a hundred.
pub(super) const FUTURES: u32 = 4_000;

/// Seed of the futures: the same for every setting, so that a change is a change of the plan and nothing else.
pub(super) const SEED: u64 = 6;

/// The controls at the start: the first of their values, switches off.
pub(super) fn first_settings(attempt: &Try) -> Vec<Setting> {
    let value = |control: &Control| control.values.first().copied().unwrap_or(0);
    attempt
        .controls
        .iter()
        .map(|control| Setting {
            lever: control.lever,
            value: value(control),
        })
        .collect()
}

/// `settings` with the control at `place` set to `value`.
pub(super) fn set(settings: &[Setting], place: usize, value: u32) -> Vec<Setting> {
    let mut next = settings.to_vec();
    if let Some(setting) = next.get_mut(place) {
        setting.value = value;
    }
    next
}

/// What is shown of a result.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Shown {
    /// People of a hundred in work, over all.
    pub(super) mean: u32,
    /// The same for the person for whom it is fewest.
    pub(super) least: u32,
    /// The same for the person for whom it is most.
    pub(super) most: u32,
    /// Hours of work done in a year without those of teaching.
    pub(super) hours: i64,
    /// How many people it is about.
    pub(super) people: usize,
}

/// What is shown of `outcome`; `None` where nobody works.
pub(super) fn shown(outcome: &Outcome) -> Option<Shown> {
    let mean = of_hundred(outcome.share_in_work(WEEK)?);
    let shares = || {
        outcome
            .people
            .iter()
            .map(|person| of_hundred(in_work(person, outcome.futures)))
    };
    let work = outcome
        .workplaces
        .iter()
        .map(|place| place.useful_minutes - place.instruction_minutes);
    Some(Shown {
        mean,
        least: shares().min()?,
        most: shares().max()?,
        hours: work.sum::<i64>() / (60 * i64::from(outcome.futures.max(1))),
        people: outcome.people.len(),
    })
}

/// Share of the futures in which a person is in work after [`WEEK`] weeks.
fn in_work(person: &PersonOutcome, futures: u32) -> f64 {
    let gone = End::ALL
        .into_iter()
        .filter(|end| !end.is_good())
        .flat_map(|end| person.ends.get(end).iter().take(WEEK));
    let left: u32 = gone.sum();
    f64::from(person.started.saturating_sub(left)) / f64::from(futures.max(1))
}

fn of_hundred(share: f64) -> u32 {
    (share * 100.0).round().clamp(0.0, 100.0) as u32
}

#[cfg(test)]
mod tests {
    use super::*;
    use content::lesson::Lever;

    #[test]
    fn controls_begin_with_their_first_value_and_switches_off() {
        let control = |lever, values: &[u32]| Control {
            lever,
            label: Vec::new(),
            values: values.to_vec(),
        };
        let attempt = Try {
            case: "c".into(),
            question: Vec::new(),
            controls: vec![
                control(Lever::Minutes, &[120, 90]),
                control(Lever::Guide, &[]),
            ],
            debrief: Vec::new(),
        };
        let first = first_settings(&attempt);
        assert_eq!(
            first
                .iter()
                .map(|setting| setting.value)
                .collect::<Vec<_>>(),
            [120, 0]
        );
        assert_eq!(
            set(&first, 1, 1)[1],
            Setting {
                lever: Lever::Guide,
                value: 1
            }
        );
        assert_eq!(set(&first, 9, 1), first);
    }
}
