//! The state of one person in `N` futures side by side.

use super::tables::StageTable;

/// A week that never comes; keeps comparisons with weeks simple.
pub(crate) const NEVER: f32 = 1.0e9;
/// "Long ago", before any week the model looks back to.
const LONG_AGO: f32 = -1.0e9;

/// One person's state in `N` futures. Numbers are lanes of `f32`; what happens rarely is written down in whole numbers.
#[derive(Debug, Clone)]
pub(crate) struct PersonLanes<const N: usize> {
    /// 1 while at the workplace, else 0.
    pub(crate) here: [f32; N],
    pub(crate) strain: [f32; N],
    pub(crate) skill: [f32; N],
    pub(crate) confidence: [f32; N],
    pub(crate) newness: [f32; N],
    /// The part of newness that rises first; see [`Rates::felt_newness`](super::rates::Rates::felt_newness).
    pub(crate) rising: [f32; N],
    /// Levels of relief by adjustments, by axis.
    pub(crate) adjusted: [[f32; N]; 5],
    pub(crate) adjustments: [f32; N],
    pub(crate) last_adjustment: [f32; N],
    pub(crate) last_check_in: [f32; N],
    /// Week of the last check-in by the team.
    pub(crate) last_review: [f32; N],
    pub(crate) next_shock: [f32; N],
    /// Cumulative hazards: five causes, then moving on.
    pub(crate) cumulative: [[f32; N]; 6],
    /// Exponential thresholds they run up against.
    pub(crate) thresholds: [[f32; N]; 6],
    pub(crate) frailty: [f32; N],

    /// Position of the stage.
    pub(crate) stage: [usize; N],
    /// Weeks completed on it.
    pub(crate) stage_weeks: [f32; N],
    // Copies of the stage's numbers, renewed when the stage or what is in place changes.
    pub(crate) reach: [[f32; N]; 5],
    pub(crate) exposure: [f32; N],
    pub(crate) fixed: [[f32; N]; 5],
    pub(crate) buddy: [f32; N],
    pub(crate) planned_reliefs: [f32; N],
    pub(crate) looked_at_from: [f32; N],
    pub(crate) on_last_stage: [f32; N],
    pub(crate) check_in_minutes: [f32; N],
    pub(crate) asked_minutes: [f32; N],
    pub(crate) is_by_team: [bool; N],
    pub(crate) may_step_back: [bool; N],
    pub(crate) yen_per_week: [f32; N],
    pub(crate) contact_leaves: [f32; N],
    pub(crate) notice_misses: [f32; N],

    // This week's.
    pub(crate) due: [f32; N],
    pub(crate) held: [f32; N],
    pub(crate) strain_left: [f32; N],
    pub(crate) unnoticed: [f32; N],
    pub(crate) shock: [f32; N],
    pub(crate) gaps: [[f32; N]; 5],
    pub(crate) hazards: [[f32; N]; 6],

    // Sums over the weeks, by future.
    /// Exposure × skill.
    pub(crate) skilled_exposure: [f32; N],
    /// Newness in weeks with a buddy.
    pub(crate) accompanied: [f32; N],
    /// Minutes of the workplace for check-ins.
    pub(crate) asked: [f32; N],
    /// Running costs of accommodations, in yen.
    pub(crate) spent: [f32; N],

    // What happened.
    pub(crate) declined_at: [Option<u8>; N],
    /// Week in which each stage began for the first time, by stage; 0 where it did not.
    pub(crate) began: Vec<[u16; N]>,
    /// Lanes that go back a stage next week.
    pub(crate) steps_back: [bool; N],
    /// Stages that began again, in order of time.
    pub(crate) returns: Vec<Return>,
    /// Week of the end; 0 while there is none.
    pub(crate) ended: [u16; N],
    /// Day of that week, 1 to 7.
    pub(crate) ended_day: [u8; N],
    /// Position in [`End::ALL`](super::End::ALL); meaningful where `ended` is.
    pub(crate) end: [u8; N],
}

/// A stage that began again in one lane.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Return {
    pub(crate) lane: u8,
    pub(crate) week: u16,
    pub(crate) stage: u8,
}

impl<const N: usize> PersonLanes<N> {
    /// Nobody here yet.
    pub(crate) fn new(stages: usize) -> Self {
        Self {
            here: [0.0; N],
            strain: [0.0; N],
            skill: [0.0; N],
            confidence: [0.0; N],
            newness: [1.0; N],
            rising: [0.0; N],
            adjusted: [[0.0; N]; 5],
            adjustments: [0.0; N],
            last_adjustment: [LONG_AGO; N],
            last_check_in: [LONG_AGO; N],
            last_review: [LONG_AGO; N],
            next_shock: [NEVER; N],
            cumulative: [[0.0; N]; 6],
            thresholds: [[0.0; N]; 6],
            frailty: [0.0; N],
            stage: [0; N],
            stage_weeks: [0.0; N],
            reach: [[0.0; N]; 5],
            exposure: [0.0; N],
            fixed: [[0.0; N]; 5],
            buddy: [0.0; N],
            planned_reliefs: [0.0; N],
            looked_at_from: [f32::INFINITY; N],
            on_last_stage: [0.0; N],
            check_in_minutes: [0.0; N],
            asked_minutes: [0.0; N],
            is_by_team: [true; N],
            may_step_back: [false; N],
            yen_per_week: [0.0; N],
            contact_leaves: [1.0; N],
            notice_misses: [1.0; N],
            due: [0.0; N],
            held: [0.0; N],
            strain_left: [1.0; N],
            unnoticed: [1.0; N],
            shock: [0.0; N],
            gaps: [[0.0; N]; 5],
            hazards: [[0.0; N]; 6],
            skilled_exposure: [0.0; N],
            accompanied: [0.0; N],
            asked: [0.0; N],
            spent: [0.0; N],
            declined_at: [None; N],
            began: vec![[0; N]; stages],
            steps_back: [false; N],
            returns: Vec::new(),
            ended: [0; N],
            ended_day: [0; N],
            end: [0; N],
        }
    }

    /// Copies a stage's numbers into one lane, with what is in place after `prepared` minutes of preparation.
    pub(crate) fn enter(&mut self, lane: usize, stage: &StageTable, prepared: f32) {
        let in_place = |done_at: Option<f32>| done_at.is_some_and(|minutes| minutes <= prepared);
        for (axis, reach) in self.reach.iter_mut().enumerate() {
            let reliefs = stage
                .reliefs
                .iter()
                .filter(|relief| relief.axis == axis && in_place(relief.done_at))
                .count();
            reach[lane] = stage.reach[axis] - reliefs as f32;
        }
        self.exposure[lane] = stage.exposure;
        let welcomed = in_place(stage.onboarding_at);
        for (cause, fixed) in self.fixed.iter_mut().enumerate() {
            fixed[lane] = if welcomed {
                stage.fixed[cause] + stage.onboarding[cause]
            } else {
                stage.fixed[cause]
            };
        }
        self.buddy[lane] = if in_place(stage.buddy_at) { 1.0 } else { 0.0 };
        self.planned_reliefs[lane] = stage.reliefs.len() as f32;
        self.yen_per_week[lane] = stage
            .reliefs
            .iter()
            .filter(|relief| in_place(relief.done_at))
            .map(|relief| relief.yen_per_week)
            .sum();
        self.looked_at_from[lane] = if self.steps_back[lane] {
            0.0
        } else {
            stage.looked_at_from()
        };
        self.on_last_stage[lane] = if stage.is_last { 1.0 } else { 0.0 };
        self.check_in_minutes[lane] = stage.check_in_minutes;
        self.asked_minutes[lane] = stage.asked_minutes;
        self.is_by_team[lane] = stage.is_by_team;
        self.may_step_back[lane] = stage.back.is_some();
        self.contact_leaves[lane] = stage.contact_leaves;
        self.notice_misses[lane] = stage.notice_misses;
    }

    /// Whether anybody is still here in any lane.
    #[inline(always)]
    pub(crate) fn anybody_here(&self) -> bool {
        self.here
            .iter()
            .fold(0_u32, |anybody, &here| anybody | u32::from(here > 0.0))
            > 0
    }

    /// Writes down an end in one lane.
    pub(crate) fn leave(&mut self, lane: usize, week: u32, day: u8, end: super::End) {
        self.here[lane] = 0.0;
        self.ended[lane] = week as u16;
        self.ended_day[lane] = day;
        self.end[lane] = end.index() as u8;
    }
}
