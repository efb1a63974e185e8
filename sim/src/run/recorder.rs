//! Turns a future's weeks into events.

use super::story::{Event, Happening, Story, StrainSources, WeekState};
use crate::axis::{Axis, PerAxis};
use crate::model::End;
use crate::model::block::{Block, Witness};
use crate::model::compiled::{Compiled, CompiledPerson};
use crate::model::lanes::{PersonLanes, PersonWeek};
use crate::model::tables::Tables;

/// Days of the week at which things are dated. The model knows the day of leaving only; the others keep the order in a week.
mod day {
    pub(super) const BEGIN: u8 = 1;
    pub(super) const CHECK_IN: u8 = 3;
    pub(super) const ADJUST: u8 = 4;
    pub(super) const SHOCK: u8 = 5;
    pub(super) const STRAIN: u8 = 6;
}

pub(super) struct Recorder<'a> {
    compiled: &'a Compiled,
    tables: &'a Tables,
    people: Vec<Recorded>,
}

struct Recorded {
    story: Story,
    strain_from: StrainSources,
    relieved: [usize; 5],
    has_buddy: bool,
    is_strained: bool,
    stage: Option<usize>,
    not_yet: bool,
    held: bool,
}

impl<'a> Recorder<'a> {
    pub(super) fn new(compiled: &'a Compiled, tables: &'a Tables, block: &Block<1>) -> Self {
        let people = compiled
            .people
            .iter()
            .zip(&block.people)
            .map(|(person, lanes)| Recorded {
                story: Story {
                    person: person.id.clone(),
                    events: before_the_start(person, lanes.declined_at[0]),
                    weeks: Vec::new(),
                },
                strain_from: StrainSources::default(),
                relieved: [0; 5],
                has_buddy: false,
                is_strained: false,
                stage: None,
                not_yet: false,
                held: false,
            })
            .collect();
        Self {
            compiled,
            tables,
            people,
        }
    }

    /// The stories, with how each of them ended.
    pub(super) fn finish(mut self, block: &Block<1>) -> Vec<Story> {
        for ((recorded, lanes), person) in self
            .people
            .iter_mut()
            .zip(&block.people)
            .zip(&self.compiled.people)
        {
            let Some(&end) = End::ALL.get(usize::from(lanes.end[0])) else {
                continue;
            };
            if lanes.ended[0] > 0 {
                let stage = person.stages.get(lanes.stage[0]);
                let what = match (end, end.cause(), stage) {
                    (End::Stalled, _, Some(stage)) => Happening::Stalled(stage.kind),
                    (_, Some(cause), _) => Happening::Left(cause),
                    _ => Happening::MovedOn,
                };
                // Whatever else that week held, it held before the end.
                let (week, day) = (lanes.ended[0] as u16, lanes.ended_day[0]);
                for event in &mut recorded.story.events {
                    if event.week == week {
                        event.day = event.day.min(day);
                    }
                }
                recorded.story.events.push(Event { week, day, what });
            }
            recorded
                .story
                .events
                .sort_by_key(|event| (event.week, event.day));
        }
        self.people
            .into_iter()
            .map(|recorded| recorded.story)
            .collect()
    }
}

fn before_the_start(person: &CompiledPerson, declined_at: Option<u8>) -> Vec<Event> {
    let declined_at = declined_at.map(usize::from);
    let mut events = Vec::new();
    for (position, stage) in person.before.iter().enumerate() {
        let turned_back = declined_at == Some(position);
        let what = if turned_back {
            Happening::Declined(stage.kind)
        } else {
            Happening::TookPart(stage.kind)
        };
        events.push(Event {
            week: 0,
            day: day::BEGIN,
            what,
        });
        if turned_back {
            break;
        }
    }
    events
}

impl Witness<1> for Recorder<'_> {
    fn person_week(
        &mut self,
        week: u32,
        person: usize,
        lanes: &PersonLanes<1>,
        this: &PersonWeek<1>,
        readiness: &[f32; 1],
    ) {
        let (Some(recorded), Some(compiled)) = (
            self.people.get_mut(person),
            self.compiled.people.get(person),
        ) else {
            return;
        };
        let position = lanes.stage[0];
        let (Some(stage), Some(table)) = (
            compiled.stages.get(position),
            self.tables.people[person].stages.get(position),
        ) else {
            return;
        };
        let week = week as u16;
        let mut happened =
            |day: u8, what: Happening| recorded.story.events.push(Event { week, day, what });

        if recorded.stage != Some(position) {
            let is_back = recorded.stage.is_some_and(|before| position < before);
            let what = if is_back {
                Happening::SteppedBack(stage.kind)
            } else {
                Happening::StageBegan(stage.kind)
            };
            happened(day::BEGIN, what);
            (recorded.stage, recorded.not_yet, recorded.held) = (Some(position), false, false);
        }
        let done = f32::from(week) - lanes.entered[0];
        if !table.is_last && done >= table.at_least && !recorded.not_yet {
            recorded.not_yet = true;
            happened(day::BEGIN, Happening::NotYet(stage.kind));
        }
        if !table.is_last && table.paid && done >= table.at_most && !recorded.held {
            recorded.held = true;
            happened(day::BEGIN, Happening::Held(stage.kind));
        }
        for axis in Axis::ALL {
            let axis_now = axis.index();
            let relieved = (table.reach[axis_now]
                - lanes.reach[axis_now][0]
                - lanes.adjusted[axis_now][0]) as usize;
            for _ in recorded.relieved[axis.index()]..relieved {
                happened(day::BEGIN, Happening::Accommodated(axis));
            }
            recorded.relieved[axis.index()] = relieved.max(recorded.relieved[axis.index()]);
        }
        if lanes.buddy[0] > 0.0 && !recorded.has_buddy {
            recorded.has_buddy = true;
            happened(day::BEGIN, Happening::BuddyInPlace);
        }
        for turn in 0..lanes.due[0] as u8 {
            let held = f32::from(turn) < lanes.held[0];
            let mode = stage.check_in.mode;
            happened(
                day::CHECK_IN,
                if held {
                    Happening::CheckInHeld(mode)
                } else {
                    Happening::CheckInMissed(mode)
                },
            );
        }
        for axis in Axis::ALL {
            if lanes
                .coming
                .iter()
                .any(|relief| usize::from(relief.axis) == axis.index())
            {
                happened(day::ADJUST, Happening::Adjusted(axis));
            }
        }
        let is_struck = lanes.shocks[usize::from(week) - 1] > 0;
        if is_struck {
            happened(day::SHOCK, Happening::Shock);
        }
        let is_strained = lanes.strain[0] > self.tables.rates.strain_threshold;
        match (recorded.is_strained, is_strained) {
            (false, true) => happened(day::STRAIN, Happening::StrainHigh),
            (true, false) => happened(day::STRAIN, Happening::StrainEased),
            _ => {}
        }
        recorded.is_strained = is_strained;
        recorded.strain_from =
            self.tables
                .strain_sources(recorded.strain_from, lanes, this, is_struck);
        let onboarded = lanes
            .fixed
            .iter()
            .zip(table.fixed)
            .any(|(now, without)| now[0] != without);
        recorded.story.weeks.push(WeekState {
            week,
            stage: stage.kind,
            exposure: f64::from(lanes.exposure[0]),
            gaps: PerAxis::from_fn(|axis| f64::from(this.gaps[axis.index()][0])),
            strain: f64::from(lanes.strain[0]),
            strain_from: recorded.strain_from,
            skill: f64::from(lanes.skill[0]),
            confidence: f64::from(lanes.confidence[0]),
            newness: f64::from(this.felt[0]),
            readiness: f64::from(readiness[0]),
            onboarding: if onboarded { 1.0 } else { 0.0 },
            hazards: self
                .tables
                .rates
                .weekly_hazards(&this.hazards, 0, lanes.frailty[0]),
        });
    }
}

impl Tables {
    /// The step's strain equation, source by source, in `f64`.
    fn strain_sources(
        &self,
        before: StrainSources,
        lanes: &PersonLanes<1>,
        this: &PersonWeek<1>,
        is_struck: bool,
    ) -> StrainSources {
        let rates = &self.rates;
        let left = if lanes.held[0] > 0.0 {
            lanes.strain_left[0]
        } else {
            1.0
        };
        let kept = f64::from(rates.strain_kept) * f64::from(left);
        let added = f64::from(rates.strain_per_gap) * f64::from(lanes.exposure[0]);
        StrainSources {
            gaps: PerAxis::from_fn(|axis| {
                kept * before.gaps.get(axis) + added * f64::from(this.gaps[axis.index()][0])
            }),
            shocks: kept * before.shocks
                + if is_struck {
                    f64::from(rates.shock_strain)
                } else {
                    0.0
                },
        }
    }
}
