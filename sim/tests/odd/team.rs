//! 7.8 and 7.9: the team's minutes of a week.

use tsumugi_sim::model::Parameters;
use tsumugi_sim::model::compiled::CompiledTeam;
use tsumugi_sim::run::TeamWeek;

/// The team from week to week, in whole minutes.
pub(crate) struct Team<'a> {
    plan: &'a CompiledTeam,
    /// `budget`: what debts and preparation may take of a week.
    budget: u32,
    owed: u32,
    /// Minutes of the queue that are done, and those that this week adds.
    prepared: u32,
    preparing: u32,
    left: u32,
    /// What the week comes to, its minutes apart.
    week: TeamWeek,
}

impl<'a> Team<'a> {
    /// Before the first week.
    pub(crate) fn new(p: &Parameters, plan: &'a CompiledTeam) -> Self {
        let before = plan.weekly * u32::from(plan.weeks_before);
        let needed: u32 = plan.preparation.iter().sum();
        Self {
            plan,
            budget: (f64::from(plan.weekly) * p.support_owed_share).floor() as u32,
            owed: 0,
            prepared: needed.min(before),
            preparing: 0,
            left: 0,
            week: TeamWeek::default(),
        }
    }

    pub(crate) fn begin_week(&mut self) {
        self.prepared += self.preparing;
        let needed: u32 = self.plan.preparation.iter().sum();
        let waiting = needed - self.prepared;
        let paid_back = self.owed.min(self.budget);
        self.preparing = waiting.min(self.budget - paid_back);
        self.left = self.plan.weekly - paid_back - self.preparing;
        self.owed -= paid_back;
        self.week = TeamWeek::default();
    }

    /// Minutes of the queue that are done.
    pub(crate) const fn prepared(&self) -> u32 {
        self.prepared
    }

    /// One check-in: held while the minutes last.
    pub(crate) fn check_in(&mut self, minutes: u32) -> bool {
        self.week.due += 1;
        let held = self.left >= minutes;
        if held {
            self.left -= minutes;
            self.week.held += 1;
        } else {
            self.owed += self.plan.missed;
            self.week.missed += 1;
        }
        held
    }

    pub(crate) const fn can_adjust(&self) -> bool {
        self.left >= self.plan.adjustment
    }

    pub(crate) fn adjust(&mut self) {
        self.left -= self.plan.adjustment;
    }

    /// The week at its end.
    pub(crate) fn week(&self) -> TeamWeek {
        let needed: u32 = self.plan.preparation.iter().sum();
        let waiting = needed - self.prepared - self.preparing;
        TeamWeek {
            used_minutes: u64::from(self.plan.weekly - self.left),
            owed_minutes: u64::from(self.owed + waiting),
            ..self.week
        }
    }
}

/// Whether a piece of the queue is done after so many minutes of it.
pub(crate) fn is_done(team: &CompiledTeam, item: usize, prepared: u32) -> bool {
    team.preparation[..=item].iter().sum::<u32>() <= prepared
}
