//! Sums over futures, in whole numbers. Its size depends on people and weeks alone, and adding blocks in another order gives
//! the same sums.

use super::attendance::{Attendance, HeadCounts};
use super::sums::add_each;
use crate::model::End;
use crate::model::block::Block;
use crate::model::compiled::Compiled;
use crate::model::lanes::{PersonLanes, lanes_of, set_of};
use crate::model::team::TeamSums;
use crate::whole::rounded_total;

/// Fractions are kept in parts of this.
pub(super) const PARTS: f32 = 1_024.0;
const MILLION: f32 = 1_000_000.0;

#[derive(Debug, Clone)]
pub(super) struct Tally {
    pub(super) people: Vec<PersonTally>,
    pub(super) here: HeadCounts,
    pub(super) in_work: HeadCounts,
    /// Changes of the number of people in each state, by week; see [`State`].
    pub(super) changes: Vec<[i64; 7]>,
    pub(super) team: Vec<TeamSums>,
    pub(super) readiness: Vec<u64>,
    /// Futures by their weeks in work: how many, and the first of them.
    pub(super) weeks_in_work: Vec<(u32, u32)>,
}

#[derive(Debug, Clone)]
pub(super) struct PersonTally {
    pub(super) started: u32,
    pub(super) declined: Vec<u32>,
    pub(super) ends: [Vec<u32>; 7],
    pub(super) reached: Vec<u32>,
    pub(super) weeks: Vec<u64>,
    pub(super) last_stage_began: Vec<u32>,
    pub(super) adjustments: u64,
    pub(super) steps_back: u64,
    pub(super) check_ins_due: u64,
    pub(super) check_ins_held: u64,
    /// Minutes of the workplace for check-ins.
    pub(super) asked: u64,
    /// Running costs of accommodations, in yen.
    pub(super) spent: u64,
    /// Exposure × skill, in parts.
    pub(super) skilled_exposure: u64,
    /// Newness with a buddy, in parts.
    pub(super) accompanied: u64,
}

/// Columns of [`Tally::changes`].
#[derive(Clone, Copy)]
pub(super) enum State {
    Trial,
    ShortHours,
    FlexibleJob,
    MovedOn,
    Left,
    Stalled,
    Declined,
}

impl Tally {
    pub(super) fn new(compiled: &Compiled) -> Self {
        let weeks = usize::from(compiled.horizon);
        let people = compiled.people.len();
        Self {
            people: compiled
                .people
                .iter()
                .map(|person| PersonTally {
                    started: 0,
                    declined: vec![0; person.before.len()],
                    ends: core::array::from_fn(|_| vec![0; weeks]),
                    reached: vec![0; person.stages.len()],
                    weeks: vec![0; person.stages.len()],
                    last_stage_began: vec![0; weeks],
                    adjustments: 0,
                    steps_back: 0,
                    check_ins_due: 0,
                    check_ins_held: 0,
                    asked: 0,
                    spent: 0,
                    skilled_exposure: 0,
                    accompanied: 0,
                })
                .collect(),
            here: HeadCounts::new(weeks, people),
            in_work: HeadCounts::new(weeks, people),
            changes: vec![[0; 7]; weeks + 2],
            team: vec![TeamSums::default(); weeks],
            readiness: vec![0; compiled.workplaces.len()],
            weeks_in_work: vec![(0, 0); people * weeks + 1],
        }
    }

    /// Adds the futures of a finished block (its team's sums are added while it runs).
    pub(super) fn add<const N: usize>(&mut self, compiled: &Compiled, block: &Block<N>) {
        let mut attendance = Attendance::<N>::new(usize::from(compiled.horizon));
        let people = self.people.iter_mut().zip(&compiled.people);
        for ((sums, person), lanes) in people.zip(&block.people) {
            let state_of = |stage: usize| state_of(person.stages[stage].kind);
            sums.add_totals(lanes);
            for stage in lanes.declined_at.iter().flatten() {
                sums.declined[usize::from(*stage)] += 1;
                self.changes[1][State::Declined as usize] += 1;
            }
            sums.add_stays(lanes, compiled.horizon, state_of, &mut self.changes);
            sums.add_ends(lanes, &mut self.changes);
            attendance.add(lanes);
        }
        let weeks_in_work = attendance.count(block.used, &mut self.here, &mut self.in_work);
        for (lane, &weeks) in weeks_in_work.iter().enumerate().take(block.used) {
            let future = block.first + lane as u32;
            let (count, first) = &mut self.weeks_in_work[weeks as usize];
            *first = if *count == 0 {
                future
            } else {
                future.min(*first)
            };
            *count += 1;
        }
        for (sum, workplace) in self.readiness.iter_mut().zip(&block.workplaces) {
            let mut readiness = workplace.readiness;
            readiness[block.used..].fill(0.0);
            *sum += rounded_total(&readiness, MILLION);
        }
    }

    /// Adds the sums of other futures of the same plan.
    pub(super) fn join(&mut self, other: &Self) {
        for (sums, more) in self.people.iter_mut().zip(&other.people) {
            sums.join(more);
        }
        self.here.join(&other.here);
        self.in_work.join(&other.in_work);
        for (sums, more) in self.changes.iter_mut().zip(&other.changes) {
            add_each(sums, more);
        }
        add_each(&mut self.team, &other.team);
        add_each(&mut self.readiness, &other.readiness);
        let weeks_in_work = self.weeks_in_work.iter_mut().zip(&other.weeks_in_work);
        for ((count, first), &(more, other_first)) in weeks_in_work {
            *first = match (*count, more) {
                (_, 0) => *first,
                (0, _) => other_first,
                _ => (*first).min(other_first),
            };
            *count += more;
        }
    }

    /// The first future among those whose weeks in work are the median.
    pub(super) fn typical(&self, futures: u32) -> u32 {
        let middle = u64::from(futures).div_ceil(2);
        let mut seen = 0_u64;
        for &(count, first) in &self.weeks_in_work {
            seen += u64::from(count);
            if seen >= middle && count > 0 {
                return first;
            }
        }
        0
    }
}

impl PersonTally {
    fn join(&mut self, other: &Self) {
        self.started += other.started;
        add_each(&mut self.declined, &other.declined);
        for (sums, more) in self.ends.iter_mut().zip(&other.ends) {
            add_each(sums, more);
        }
        add_each(&mut self.reached, &other.reached);
        add_each(&mut self.weeks, &other.weeks);
        add_each(&mut self.last_stage_began, &other.last_stage_began);
        self.adjustments += other.adjustments;
        self.steps_back += other.steps_back;
        self.check_ins_due += other.check_ins_due;
        self.check_ins_held += other.check_ins_held;
        self.asked += other.asked;
        self.spent += other.spent;
        self.skilled_exposure += other.skilled_exposure;
        self.accompanied += other.accompanied;
    }

    /// What a person came to in all lanes together; somebody who is not there came to nothing.
    fn add_totals<const N: usize>(&mut self, lanes: &PersonLanes<N>) {
        self.adjustments += rounded_total(&lanes.adjustments, 1.0);
        self.check_ins_due += rounded_total(&lanes.all_due, 1.0);
        self.check_ins_held += rounded_total(&lanes.all_held, 1.0);
        self.asked += rounded_total(&lanes.asked, 1.0);
        self.spent += rounded_total(&lanes.spent, 1.0);
        self.skilled_exposure += rounded_total(&lanes.skilled_exposure, PARTS);
        self.accompanied += rounded_total(&lanes.accompanied, PARTS);
    }

    /// The stages: which were reached, when, and for how long.
    fn add_stays<const N: usize>(
        &mut self,
        lanes: &PersonLanes<N>,
        horizon: u16,
        state_of: impl Fn(usize) -> State,
        changes: &mut [[i64; 7]],
    ) {
        let started = lanes.started();
        self.started += started.count_ones();
        for (reached, began) in self.reached.iter_mut().zip(&lanes.began) {
            *reached += set_of::<N>(|lane| began[lane] > 0).count_ones();
        }
        if let [.., last] = lanes.began.as_slice() {
            for lane in lanes_of(set_of::<N>(|lane| last[lane] > 0)) {
                self.last_stage_began[last[lane] as usize - 1] += 1;
            }
        }
        let after = usize::from(horizon) + 1;
        let mut add = |stage: usize, began: usize, left: usize, futures: u32| {
            self.weeks[stage] += (left - began) as u64 * u64::from(futures);
            let state = state_of(stage) as usize;
            changes[began][state] += i64::from(futures);
            changes[left][state] -= i64::from(futures);
        };
        let stayed = started & !lanes.moved() & !lanes.left();
        if stayed != 0 {
            add(0, 1, after, stayed.count_ones());
        }
        for lane in lanes_of(started & !stayed) {
            let until = match lanes.ended[lane] {
                0 => after,
                ended => ended as usize,
            };
            lanes.for_each_stay(lane, until, |stage, began, left| {
                add(stage, began, left, 1);
            });
        }
        for lane in lanes_of(started) {
            self.steps_back += lanes.steps_back_taken(lane) as u64;
        }
    }

    fn add_ends<const N: usize>(&mut self, lanes: &PersonLanes<N>, changes: &mut [[i64; 7]]) {
        for lane in lanes_of(lanes.left()) {
            let (ended, end) = (lanes.ended[lane] as usize, usize::from(lanes.end[lane]));
            self.ends[end][ended - 1] += 1;
            changes[ended][state_after(end) as usize] += 1;
        }
    }
}

fn state_of(kind: crate::plan::StageKind) -> State {
    use crate::plan::StageKind;
    match kind {
        StageKind::CommunityPlace | StageKind::Visit | StageKind::Trial => State::Trial,
        StageKind::ShortHours => State::ShortHours,
        StageKind::FlexibleJob => State::FlexibleJob,
    }
}

fn state_after(end: usize) -> State {
    if end == End::MovedOn.index() {
        State::MovedOn
    } else if end == End::Stalled.index() {
        State::Stalled
    } else {
        State::Left
    }
}
