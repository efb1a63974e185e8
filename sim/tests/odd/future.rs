//! One future from week to week: the team's hours (7.8, 7.9), steps between stages (7.10) and the ends of stays (7.7). Strain, skill,
//! confidence, gaps and hazards of a week are taken from its story, which `week` holds against the description.

use tsumugi_sim::Axis;
use tsumugi_sim::model::Parameters;
use tsumugi_sim::model::compiled::{Compiled, CompiledPerson};
use tsumugi_sim::plan::{CheckIn, ContactMode, Rhythm};
use tsumugi_sim::run::{Happening, Replay, Story, WeekState};

use super::draws::{Draws, Thresholds};
use super::leaving::{Cumulated, moving_on, turned_back};
use super::stay::Stay;
use super::team::Team;

/// What happens to a person, by week; the day is told of ends alone.
type Happened = (u16, Option<u8>, Happening);

/// One person on the way.
struct Walker<'a> {
    p: &'a Parameters,
    story: &'a Story,
    draws: Draws,
    thresholds: Thresholds,
    stay: Stay<'a>,
    cumulated: Cumulated,
    is_here: bool,
    held: u8,
    adjustments: f64,
    adjusted: Option<u16>,
    happened: Vec<Happened>,
}

/// 7.9: how many check-ins are due.
fn due(check_in: &CheckIn, week: u16) -> u8 {
    let opening = check_in
        .opening
        .filter(|opening| week <= opening.weeks.get());
    let rhythm = opening.map_or(check_in.rhythm, |opening| opening.rhythm);
    let every = |weeks| u8::from((week - 1).is_multiple_of(weeks));
    match rhythm {
        Rhythm::Never => 0,
        Rhythm::Monthly => every(4),
        Rhythm::Fortnightly => every(2),
        Rhythm::Weekly => 1,
        Rhythm::TwiceWeekly => 2,
    }
}

impl<'a> Walker<'a> {
    fn new(p: &'a Parameters, person: &'a CompiledPerson, story: &'a Story, draws: Draws) -> Self {
        let thresholds = draws.thresholds();
        let mut happened = Vec::new();
        let back_at = turned_back(p, person, &thresholds);
        for stage in &person.before {
            let turns_back = back_at == Some(stage.kind);
            let what = if turns_back {
                Happening::Declined(stage.kind)
            } else {
                Happening::TookPart(stage.kind)
            };
            happened.push((0, None, what));
            if turns_back {
                break;
            }
        }
        Self {
            p,
            story,
            draws,
            thresholds,
            stay: Stay::new(p, person),
            cumulated: Cumulated::default(),
            is_here: back_at.is_none(),
            held: 0,
            adjustments: 0.0,
            adjusted: None,
            happened,
        }
    }

    fn in_week(&self, week: u16) -> Option<&'a WeekState> {
        self.story.weeks.iter().find(|state| state.week == week)
    }

    fn tell(&mut self, week: u16, what: Happening) {
        self.happened.push((week, None, what));
    }

    /// The first pass: steps, then check-ins.
    fn first_pass(&mut self, team: &mut Team<'_>, minutes: impl Fn(ContactMode) -> u32, week: u16) {
        let before = self.in_week(week - 1);
        let state = before.map_or([0.0; 2], |before| [before.strain, before.skill]);
        for what in self.stay.step(self.draws, week, state) {
            if let Happening::Stalled(_) = what {
                self.is_here = false;
                self.happened.push((week, Some(1), what));
                return;
            }
            self.tell(week, what);
        }
        let check_in = &self.stay.stage().check_in;
        self.held = 0;
        for _ in 0..due(check_in, week) {
            if team.check_in(minutes(check_in.mode)) {
                self.held += 1;
                self.tell(week, Happening::CheckInHeld(check_in.mode));
            } else {
                self.tell(week, Happening::CheckInMissed(check_in.mode));
            }
        }
        if self.held > 0 && check_in.mode != ContactMode::Workplace {
            self.stay.reviewed = Some(week);
        }
    }

    /// The second pass: noticing, then leaving.
    fn second_pass(&mut self, team: &mut Team<'_>, week: u16) {
        let name = &self.story.person;
        let now = self.in_week(week);
        assert!(now.is_some(), "{name} should still be there in week {week}");
        let now = now.unwrap();
        let z = self.in_week(week - 1).map_or(0.0, |before| before.strain);
        self.notice(team, now, z);
        let [mismatch, relations, health, life, employer] = now.hazards;
        let moved_on = moving_on(self.p, self.stay.is_last(), now);
        let hazards = [mismatch, relations, health, life, employer, moved_on];
        if let Some((what, day)) = self.cumulated.add(hazards, &self.thresholds) {
            self.is_here = false;
            self.happened.push((week, Some(day), what));
        }
    }

    /// 7.9: whether a check-in notices last week's strain, and what follows.
    fn notice(&mut self, team: &mut Team<'_>, now: &WeekState, z: f64) {
        let p = self.p;
        let stage = self.stay.stage();
        let planned = (stage.reliefs.len() as f64).min(p.relief_limit);
        let largest = Axis::ALL
            .into_iter()
            .fold(None, |largest: Option<Axis>, axis| {
                let most = largest.map_or(0.0, |known| now.gaps.get(known));
                if now.gaps.get(axis) > most {
                    Some(axis)
                } else {
                    largest
                }
            });
        let axis = largest.filter(|_| planned + self.adjustments < p.relief_limit);
        let goes_back = self.stay.may_go_back() && z > p.step_back_strain;
        let paused = self
            .adjusted
            .is_none_or(|last| f64::from(now.week - last) > p.adjustment_pause);
        let is_possible = (axis.is_some() || goes_back) && paused && team.can_adjust();
        if self.held == 0 || z <= p.strain_threshold || !is_possible {
            return;
        }
        let w = match stage.check_in.mode {
            ContactMode::Visit => 1.0,
            ContactMode::Phone => p.phone_factor,
            ContactMode::Workplace => p.workplace_factor,
        };
        let unseen = libm::pow(1.0 - p.detection * w, f64::from(self.held));
        if !self.draws.notices(now.week, unseen) {
            return;
        }
        team.adjust();
        self.adjusted = Some(now.week);
        self.stay.goes_back = goes_back;
        if let Some(axis) = axis {
            self.adjustments += 1.0;
            self.tell(now.week, Happening::Adjusted(axis));
        }
    }

    /// What happened in the story is what is written here, in the same order.
    fn assert_as_written(&self) {
        let of_story = self.story.events.iter();
        let found: Vec<Happened> = of_story
            .filter(|event| {
                !matches!(
                    event.what,
                    Happening::Accommodated(_)
                        | Happening::BuddyInPlace
                        | Happening::Shock
                        | Happening::StrainHigh
                        | Happening::StrainEased
                )
            })
            .map(|event| {
                (
                    event.week,
                    is_end(&event.what).then_some(event.day),
                    event.what,
                )
            })
            .collect();
        assert_eq!(found, self.happened, "{}", self.story.person);
    }
}

pub(crate) fn is_end(what: &Happening) -> bool {
    matches!(
        what,
        Happening::Left(_) | Happening::MovedOn | Happening::Stalled(_)
    )
}

/// Holds a future against the description; minutes of the queue that are done, by week, and everything that happened.
pub(crate) fn assert_future_as_written(
    p: &Parameters,
    compiled: &Compiled,
    replay: &Replay,
    draws: impl Fn(u32) -> Draws,
) -> (Vec<u32>, Vec<Happening>) {
    let mut walkers: Vec<Walker<'_>> = compiled
        .people
        .iter()
        .zip(replay.stories())
        .map(|(person, story)| Walker::new(p, person, story, draws(person.stream)))
        .collect();
    let minutes = |mode| match mode {
        ContactMode::Visit => compiled.team.visit,
        ContactMode::Phone => compiled.team.phone,
        ContactMode::Workplace => 0,
    };
    let mut team = Team::new(p, &compiled.team);
    let mut prepared = Vec::new();
    for (week, found) in (1..).zip(replay.team()) {
        team.begin_week();
        prepared.push(team.prepared());
        for &person in &compiled.team.order {
            if walkers[person].is_here {
                walkers[person].first_pass(&mut team, minutes, week);
            }
        }
        for &person in &compiled.team.order {
            if walkers[person].is_here {
                walkers[person].second_pass(&mut team, week);
            }
        }
        assert_eq!(*found, team.week(), "the team in week {week}");
    }
    let happened = walkers.iter().flat_map(|walker| {
        walker.assert_as_written();
        walker.happened.iter().map(|(_, _, what)| *what)
    });
    (prepared, happened.collect())
}
