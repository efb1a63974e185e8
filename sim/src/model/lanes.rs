//! The state of one person in `N` futures side by side.

use super::newness::NewnessLanes;
use super::tables::{StageTable, Standing};
use crate::select::select;

/// A week that never comes; keeps comparisons with weeks simple.
pub(crate) const NEVER: f32 = 1.0e9;
/// "Long ago", before any week the model looks back to.
const LONG_AGO: f32 = -1.0e9;
/// A bit for each lane; a block has no more lanes than it has bits.
pub(crate) type LaneSet = u32;

/// The bit of each lane. Loops over lanes read it here: few processors shift each lane of a vector by another number.
pub(crate) const BITS: [LaneSet; LaneSet::BITS as usize] = {
    let mut bits = [1; LaneSet::BITS as usize];
    let mut lane = 1;
    while lane < bits.len() {
        bits[lane] = bits[lane - 1] << 1;
        lane += 1;
    }
    bits
};

/// The lanes for which something holds.
#[inline(always)]
pub(crate) fn set_of<const N: usize>(holds: impl Fn(usize) -> bool) -> LaneSet {
    let lanes = BITS.iter().take(N).enumerate();
    lanes.fold(0, |set, (lane, &bit)| set | select(holds(lane), bit, 0))
}

/// The lanes of a set, lowest first.
#[inline(always)]
pub(crate) fn lanes_of(mut set: LaneSet) -> impl Iterator<Item = usize> {
    core::iter::from_fn(move || {
        let lane = (set != 0).then(|| set.trailing_zeros() as usize)?;
        set &= set - 1;
        Some(lane)
    })
}

/// One person's state in `N` futures. Numbers are lanes of `f32`; what happens rarely is written down in whole numbers.
///
/// What every week touches stands first and close together, a cache line for 16 lanes.
#[derive(Debug, Clone)]
#[repr(C, align(64))]
pub(crate) struct PersonLanes<const N: usize> {
    // Every week.
    /// 1 while at the workplace, else 0.
    pub(crate) here: [f32; N],
    pub(crate) strain: [f32; N],
    pub(crate) skill: [f32; N],
    pub(crate) confidence: [f32; N],
    /// Copy of the stage's number, renewed with the stage; so are `reach` and `fixed`.
    pub(crate) exposure: [f32; N],
    /// Demand beyond level, planned relief and adjustments, by axis; skill apart.
    pub(crate) reach: [[f32; N]; 5],
    /// Terms under the cap that do not change within the stage, by cause.
    pub(crate) fixed: [[f32; N]; 5],
    /// What is left of the thresholds that hazards run up against: five causes, in units of the person's own baseline, then
    /// moving on. Without end once the person has left.
    pub(crate) remaining: [[f32; N]; 6],
    /// Exposure × skill, summed over the weeks.
    pub(crate) skilled_exposure: [f32; N],

    // Some weeks, or some plans.
    pub(crate) newness: NewnessLanes<N>,
    pub(crate) on_last_stage: [f32; N],
    pub(crate) buddy: [f32; N],
    /// Newness in weeks with a buddy, summed.
    pub(crate) accompanied: [f32; N],
    pub(crate) yen_per_week: [f32; N],
    /// Running costs of accommodations, summed, in yen.
    pub(crate) spent: [f32; N],
    /// Check-ins due, held, and what they do; this week's.
    pub(crate) due: [f32; N],
    pub(crate) held: [f32; N],
    pub(crate) strain_left: [f32; N],
    pub(crate) unnoticed: [f32; N],
    /// Week from which a step has to be looked at.
    pub(crate) look: [f32; N],
    /// Week in which the stage began.
    pub(crate) entered: [f32; N],
    pub(crate) check_in_minutes: [f32; N],
    pub(crate) asked_minutes: [f32; N],
    pub(crate) contact_leaves: [f32; N],
    pub(crate) notice_misses: [f32; N],
    pub(crate) planned_reliefs: [f32; N],
    pub(crate) adjustments: [f32; N],
    pub(crate) last_adjustment: [f32; N],
    pub(crate) last_check_in: [f32; N],
    /// Week of the last check-in by the team.
    pub(crate) last_review: [f32; N],
    /// Minutes of the workplace for check-ins, summed.
    pub(crate) asked: [f32; N],
    /// Check-ins due and held, summed.
    pub(crate) all_due: [f32; N],
    pub(crate) all_held: [f32; N],

    // Rarely.
    pub(crate) frailty: [f32; N],
    /// Levels of relief by adjustments, by axis.
    pub(crate) adjusted: [[f32; N]; 5],
    /// Position of the stage.
    pub(crate) stage: [usize; N],
    pub(crate) is_by_team: [bool; N],
    pub(crate) may_step_back: [bool; N],
    /// Lanes that go back a stage next week.
    pub(crate) steps_back: [bool; N],
    pub(crate) declined_at: [Option<u8>; N],
    /// Week of the end; 0 while there is none.
    pub(crate) ended: [u32; N],
    /// Day of that week, 1 to 7.
    pub(crate) ended_day: [u8; N],
    /// Position in [`End::ALL`](super::End::ALL); meaningful where `ended` is.
    pub(crate) end: [u8; N],

    // Of all lanes together: what lets a week pass by at once.
    /// In how many lanes the person is here.
    pub(crate) present: usize,
    /// No lane has to be looked at before.
    pub(crate) earliest_look: f32,
    /// Whether anybody may be on the last stage.
    pub(crate) anybody_on_last_stage: bool,
    /// Whether check-ins are due this week.
    pub(crate) is_contacted: bool,

    /// Lanes with a shock, by week; entry 0 is week 1.
    pub(crate) shocks: Vec<LaneSet>,
    /// Week in which each stage began for the first time, by stage; 0 where it did not.
    pub(crate) began: Vec<[u32; N]>,
    /// Stages that began again, in order of time.
    pub(crate) returns: Vec<Return>,
    /// Levels of relief that count from next week.
    pub(crate) coming: Vec<ComingRelief>,
}

/// A stage that began again in one lane.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Return {
    pub(crate) lane: u8,
    pub(crate) week: u16,
    pub(crate) stage: u8,
}

/// One level of relief by an adjustment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct ComingRelief {
    pub(crate) lane: u8,
    pub(crate) axis: u8,
}

/// What one person's week came to; the room is used again for the next person.
#[derive(Debug, Clone)]
#[repr(C, align(64))]
pub(crate) struct PersonWeek<const N: usize> {
    /// Newness as the hazards feel it, and what it multiplies them by.
    pub(crate) felt: [f32; N],
    pub(crate) new: [f32; N],
    /// Demand beyond level, relief and skill, by axis; written down where somebody looks on.
    pub(crate) gaps: [[f32; N]; 5],
    /// The same times exposure.
    pub(crate) weighed: [[f32; N]; 5],
    /// Hazards: five causes, in units of the person's own baseline, then moving on.
    pub(crate) hazards: [[f32; N]; 6],
}

impl<const N: usize> PersonWeek<N> {
    pub(crate) const EMPTY: Self = Self {
        felt: [0.0; N],
        new: [1.0; N],
        gaps: [[0.0; N]; 5],
        weighed: [[0.0; N]; 5],
        hazards: [[0.0; N]; 6],
    };
}

impl<const N: usize> PersonLanes<N> {
    /// Nobody here yet.
    pub(crate) fn new(stages: usize, weeks: usize) -> Self {
        const {
            assert!(
                N <= LaneSet::BITS as usize,
                "a lane set has a bit for each lane"
            )
        };
        Self {
            here: [0.0; N],
            strain: [0.0; N],
            skill: [0.0; N],
            confidence: [0.0; N],
            exposure: [0.0; N],
            reach: [[0.0; N]; 5],
            fixed: [[0.0; N]; 5],
            remaining: [[f32::INFINITY; N]; 6],
            skilled_exposure: [0.0; N],
            newness: NewnessLanes::START,
            on_last_stage: [0.0; N],
            buddy: [0.0; N],
            accompanied: [0.0; N],
            yen_per_week: [0.0; N],
            spent: [0.0; N],
            due: [0.0; N],
            held: [0.0; N],
            strain_left: [1.0; N],
            unnoticed: [1.0; N],
            look: [NEVER; N],
            entered: [1.0; N],
            check_in_minutes: [0.0; N],
            asked_minutes: [0.0; N],
            contact_leaves: [1.0; N],
            notice_misses: [1.0; N],
            planned_reliefs: [0.0; N],
            adjustments: [0.0; N],
            last_adjustment: [LONG_AGO; N],
            last_check_in: [LONG_AGO; N],
            last_review: [LONG_AGO; N],
            asked: [0.0; N],
            all_due: [0.0; N],
            all_held: [0.0; N],
            frailty: [0.0; N],
            adjusted: [[0.0; N]; 5],
            stage: [0; N],
            is_by_team: [true; N],
            may_step_back: [false; N],
            steps_back: [false; N],
            declined_at: [None; N],
            ended: [0; N],
            ended_day: [0; N],
            end: [0; N],
            present: 0,
            earliest_look: NEVER,
            anybody_on_last_stage: false,
            is_contacted: false,
            shocks: vec![0; weeks],
            began: vec![[0; N]; stages],
            returns: Vec::new(),
            coming: Vec::new(),
        }
    }

    /// Everybody at clock zero, in the room that is there already: `confidence`, and nothing of what was there before. What else
    /// a person brings is drawn, and what the first stage sets comes with [`enter_everywhere`](Self::enter_everywhere).
    pub(crate) fn reset(&mut self, confidence: f32) {
        self.here = [1.0; N];
        self.present = N;
        self.confidence = [confidence; N];
        for lanes in [
            &mut self.strain,
            &mut self.skill,
            &mut self.skilled_exposure,
            &mut self.accompanied,
            &mut self.spent,
            &mut self.due,
            &mut self.held,
            &mut self.adjustments,
            &mut self.asked,
            &mut self.all_due,
            &mut self.all_held,
        ] {
            *lanes = [0.0; N];
        }
        for lanes in [
            &mut self.last_adjustment,
            &mut self.last_check_in,
            &mut self.last_review,
        ] {
            *lanes = [LONG_AGO; N];
        }
        self.newness = NewnessLanes::START;
        self.strain_left = [1.0; N];
        self.entered = [1.0; N];
        self.adjusted = [[0.0; N]; 5];
        self.stage = [0; N];
        self.steps_back = [false; N];
        self.declined_at = [None; N];
        self.ended = [0; N];
        self.ended_day = [0; N];
        self.end = [0; N];
        self.is_contacted = false;
        self.shocks.fill(0);
        self.began.fill([0; N]);
        if let Some(first) = self.began.first_mut() {
            *first = [1; N];
        }
        self.returns.clear();
        self.coming.clear();
    }

    /// Copies the first stage's numbers into every lane.
    pub(crate) fn enter_everywhere(&mut self, stage: &StageTable, standing: &Standing) {
        self.reach = standing.reach.map(|reach| [reach; N]);
        self.fixed = standing.fixed.map(|fixed| [fixed; N]);
        self.exposure = [stage.exposure; N];
        self.buddy = [standing.buddy; N];
        self.yen_per_week = [standing.yen_per_week; N];
        self.planned_reliefs = [stage.reliefs.len() as f32; N];
        self.look = [1.0 + stage.looked_at_from(); N];
        self.earliest_look = self.look[0];
        self.on_last_stage = [if stage.is_last { 1.0 } else { 0.0 }; N];
        self.anybody_on_last_stage = stage.is_last;
        self.check_in_minutes = [stage.check_in_minutes; N];
        self.asked_minutes = [stage.asked_minutes; N];
        self.contact_leaves = [stage.contact_leaves; N];
        self.notice_misses = [stage.notice_misses; N];
        self.is_by_team = [stage.is_by_team; N];
        self.may_step_back = [stage.back.is_some(); N];
    }

    /// Copies a stage's numbers into one lane, with what is in place.
    pub(crate) fn enter(&mut self, lane: usize, stage: &StageTable, standing: &Standing) {
        self.put_in_place(lane, standing);
        self.exposure[lane] = stage.exposure;
        self.planned_reliefs[lane] = stage.reliefs.len() as f32;
        self.look[lane] = if self.steps_back[lane] {
            0.0
        } else {
            self.entered[lane] + stage.looked_at_from()
        };
        self.earliest_look = self.earliest_look.min(self.look[lane]);
        self.on_last_stage[lane] = if stage.is_last { 1.0 } else { 0.0 };
        self.anybody_on_last_stage |= stage.is_last;
        self.check_in_minutes[lane] = stage.check_in_minutes;
        self.asked_minutes[lane] = stage.asked_minutes;
        self.is_by_team[lane] = stage.is_by_team;
        self.may_step_back[lane] = stage.back.is_some();
        self.contact_leaves[lane] = stage.contact_leaves;
        self.notice_misses[lane] = stage.notice_misses;
    }

    /// Copies into one lane what depends on what is in place.
    pub(crate) fn put_in_place(&mut self, lane: usize, standing: &Standing) {
        for (axis, reach) in self.reach.iter_mut().enumerate() {
            reach[lane] = standing.reach[axis] - self.adjusted[axis][lane];
        }
        for (fixed, standing) in self.fixed.iter_mut().zip(standing.fixed) {
            fixed[lane] = standing;
        }
        self.buddy[lane] = standing.buddy;
        self.yen_per_week[lane] = standing.yen_per_week;
    }

    /// Where the person started.
    pub(crate) fn started(&self) -> LaneSet {
        let first = self.began.first();
        first.map_or(0, |began| set_of::<N>(|lane| began[lane] > 0))
    }

    /// Where the person began another stage than the first.
    pub(crate) fn moved(&self) -> LaneSet {
        let others = self.began.iter().skip(1);
        others.fold(0, |set, began| set | set_of::<N>(|lane| began[lane] > 0))
    }

    /// Where the person started and left.
    pub(crate) fn left(&self) -> LaneSet {
        set_of::<N>(|lane| self.ended[lane] > 0)
    }

    /// Writes down an end in one lane.
    pub(crate) fn leave(&mut self, lane: usize, week: u32, day: u8, end: super::End) {
        self.present -= 1;
        self.here[lane] = 0.0;
        for remaining in &mut self.remaining {
            remaining[lane] = f32::INFINITY;
        }
        self.look[lane] = NEVER;
        self.ended[lane] = week;
        self.ended_day[lane] = day;
        self.end[lane] = end.index() as u8;
    }
}

#[cfg(test)]
mod tests {
    use super::{LaneSet, lanes_of, set_of};

    #[test]
    fn a_set_gives_back_the_lanes_it_was_made_of() {
        for wanted in [vec![], vec![0], vec![31], vec![3, 4, 17], (0..32).collect()] {
            let set = set_of::<32>(|lane| wanted.contains(&lane));
            assert_eq!(lanes_of(set).collect::<Vec<_>>(), wanted);
        }
        assert_eq!(set_of::<2>(|_| true), 0b11);
        assert_eq!(lanes_of(LaneSet::MAX).count(), 32);
    }
}
