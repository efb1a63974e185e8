//! The moves a search can make, drawn by lot.

use rand::Rng;
use serde::{Deserialize, Serialize};

use crate::case::Case;
use crate::experiment::lever::entry_in;
use crate::experiment::variation;
use crate::plan::{
    CheckIn, ContactMode, Edit, Match, MatchingRule, Opening, PersonalSupport, Plan, Priority,
    Programme, Rhythm, SheetKind, Stage, StageKind, StepUp, TaskPart, usual_stage,
};
use crate::random::{Address, Purpose, Seed, Stream};
use crate::units::{ClockTime, Minutes, Weeks};
use crate::weekdays::Weekday;

/// Moves of one kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum MoveKind {
    /// What is arranged for one person: an accommodation, a buddy, check-ins, where they begin.
    Support,
    /// One person goes to a free place, or two change places. Nobody loses theirs.
    Match,
    /// One thing about one stage: days, hours, weeks, check-ins, a buddy, an accommodation, when to step up.
    Stage,
    /// A stage more or less in one programme.
    Ladder,
    /// All that is missing on one information sheet.
    Sheet,
    /// One workplace is briefed, or isn't.
    Briefing,
    /// Whom the team turns to first.
    Priority,
    /// One task more or less in a job.
    Task,
}

impl MoveKind {
    /// Every kind.
    pub const ALL: [Self; 8] = [
        Self::Support,
        Self::Match,
        Self::Stage,
        Self::Ladder,
        Self::Sheet,
        Self::Briefing,
        Self::Priority,
        Self::Task,
    ];
}

/// The move with this number: edits of `plan`, none where the kind that was drawn has nothing to change.
pub(super) fn draw(
    case: &Case,
    plan: &Plan,
    kinds: &[MoveKind],
    seed: Seed,
    number: u32,
) -> Vec<Edit> {
    let mut draws = Draws::of(seed, number);
    let Some(kind) = draws.one_of(kinds) else {
        return Vec::new();
    };
    let edits = match kind {
        MoveKind::Support => support(case, plan, &mut draws).map(one),
        MoveKind::Match => rematch(case, plan, &mut draws).map(one),
        MoveKind::Stage => stage(case, plan, &mut draws).map(one),
        MoveKind::Ladder => ladder(plan, &mut draws).map(one),
        MoveKind::Sheet => sheet(case, plan, &mut draws),
        MoveKind::Briefing => draws.one_of(&case.workplaces).map(|workplace| {
            one(Edit::SetBriefed {
                workplace: workplace.id.clone(),
                briefed: !plan.briefed.contains(&workplace.id),
            })
        }),
        MoveKind::Priority => Some(one(Edit::SetPriority {
            priority: match plan.priority {
                Priority::AtRiskFirst => Priority::OrderOfArrival,
                Priority::OrderOfArrival | Priority::Listed { .. } => Priority::AtRiskFirst,
            },
        })),
        MoveKind::Task => task(case, plan, &mut draws).map(one),
    };
    edits.unwrap_or_default()
}

fn one(edit: Edit) -> Vec<Edit> {
    vec![edit]
}

/// Draws of one move.
struct Draws(Stream);

impl Draws {
    fn of(seed: Seed, number: u32) -> Self {
        Self(Stream::at(Address {
            seed,
            future: number,
            stream: 0,
            week: 0,
            purpose: Purpose::Search,
        }))
    }

    /// A number from 0 below `many`, each as likely to 2⁻³² times `many`.
    fn below(&mut self, many: usize) -> usize {
        ((u64::from(self.0.next_u32()) * many as u64) >> 32) as usize
    }

    fn one_of<'a, T>(&mut self, among: &'a [T]) -> Option<&'a T> {
        let drawn = self.below(among.len());
        among.get(drawn)
    }
}

fn support(case: &Case, plan: &Plan, draws: &mut Draws) -> Option<Edit> {
    let tied = draws.one_of(&plan.matches)?;
    let mut support = tied.support.clone();
    match draws.below(5) {
        0 | 1 => {
            let offered = &draws.one_of(&case.accommodations)?.id;
            if !support.accommodations.remove(offered) {
                let full = usize::from(case.limits.accommodations_per_person);
                if support.accommodations.len() >= full {
                    // One more would be refused: it takes the place of another.
                    let planned: Vec<_> = support.accommodations.iter().cloned().collect();
                    support.accommodations.remove(draws.one_of(&planned)?);
                }
                support.accommodations.insert(offered.clone());
            }
        }
        2 => support.buddy = !support.buddy,
        3 => support.check_in = (draws.below(4) > 0).then(|| check_in(draws)),
        _ => {
            let stages = &plan.programme(case, &tied.programme)?.stages;
            support.entry = draws.one_of(stages)?.kind;
        }
    }
    Some(Edit::SetSupport {
        person: tied.person.clone(),
        support,
    })
}

fn check_in(draws: &mut Draws) -> CheckIn {
    let modes = [
        ContactMode::Visit,
        ContactMode::Phone,
        ContactMode::Workplace,
    ];
    let rhythm = |draws: &mut Draws| Rhythm::ALL[draws.below(Rhythm::ALL.len())];
    let opening = (draws.below(2) > 0).then(|| Opening {
        weeks: Weeks::clamped([4, 8, 12, 26][draws.below(4)]),
        rhythm: rhythm(draws),
    });
    CheckIn {
        mode: modes[draws.below(modes.len())],
        opening,
        rhythm: rhythm(draws),
    }
}

fn rematch(case: &Case, plan: &Plan, draws: &mut Draws) -> Option<Edit> {
    let person = draws.one_of(&case.people)?;
    let programmes: Vec<&Programme> = plan.programmes_with_ready(case).collect();
    let goal = *draws.one_of(&programmes)?;
    let mut matches = plan.matches.clone();
    let from = matches.iter().position(|tied| tied.person == person.id);
    let there: Vec<usize> = (0..matches.len())
        .filter(|&at| matches[at].programme == goal.id)
        .collect();
    let move_to = |tied: &mut Match, programme: &Programme| {
        tied.programme = programme.id.clone();
        tied.support.entry = entry_in(programme, tied.support.entry);
    };
    match from {
        Some(from) if there.len() < usize::from(goal.places) => move_to(&mut matches[from], goal),
        Some(from) => {
            let other = *draws.one_of(&there)?;
            let left = plan.programme(case, &matches[from].programme)?;
            move_to(&mut matches[other], left);
            move_to(&mut matches[from], goal);
        }
        None => matches.push(Match {
            person: person.id.clone(),
            programme: goal.id.clone(),
            support: PersonalSupport::from_stage(goal.stages.first()?.kind),
        }),
    }
    Some(Edit::Adopt {
        rule: MatchingRule::ByHand,
        matches,
    })
}

fn stage(case: &Case, plan: &Plan, draws: &mut Draws) -> Option<Edit> {
    let programme = draws.one_of(&plan.programmes)?;
    let mut stage = draws.one_of(&programme.stages)?.clone();
    change(case, &mut stage, draws)?;
    Some(Edit::SetStage {
        programme: programme.id.clone(),
        stage,
    })
}

fn change(case: &Case, stage: &mut Stage, draws: &mut Draws) -> Option<()> {
    let up = draws.below(2) > 0;
    match draws.below(10) {
        0 => stage.days = stage.days.toggled(*draws.one_of(&Weekday::ALL)?),
        1 => {
            let minutes = u16::try_from(stage.per_day.get()).unwrap_or(u16::MAX);
            stage.per_day = Minutes::clamped(u32::from(stepped(minutes, 30, up)));
        }
        2 => stage.start = ClockTime::clamped(stepped(stage.start.get(), 30, up)),
        3 => stage.at_least = Weeks::clamped(stepped(stage.at_least.get(), 1, up)),
        4 => stage.at_most = Weeks::clamped(stepped(stage.at_most.get(), 2, up)),
        5 => stage.buddy = !stage.buddy,
        6 => stage.step_up = [StepUp::Time, StepUp::Goals, StepUp::JointReview][draws.below(3)],
        7 => stage.check_in = check_in(draws),
        8 => stage.may_step_back = !stage.may_step_back,
        _ => {
            let offered = &draws.one_of(&case.accommodations)?.id;
            if !stage.accommodations.remove(offered) {
                stage.accommodations.insert(offered.clone());
            }
        }
    }
    Some(())
}

/// A step up or down.
fn stepped(number: u16, step: u16, up: bool) -> u16 {
    if up {
        number.saturating_add(step)
    } else {
        number.saturating_sub(step)
    }
}

fn ladder(plan: &Plan, draws: &mut Draws) -> Option<Edit> {
    let programme = draws.one_of(&plan.programmes)?;
    let kind = *draws.one_of(&StageKind::ALL)?;
    let id = programme.id.clone();
    Some(match programme.stage(kind) {
        Some(_) => Edit::RemoveStage {
            programme: id,
            stage: kind,
        },
        None => Edit::SetStage {
            programme: id,
            stage: usual_stage(kind, programme.stages.first()?.start),
        },
    })
}

fn sheet(case: &Case, plan: &Plan, draws: &mut Draws) -> Option<Vec<Edit>> {
    let programme = draws.one_of(&plan.programmes)?;
    let (kind, wanted) = match draws.below(2) {
        0 => (SheetKind::Supporter, &case.sheet_fields.supporter),
        _ => (SheetKind::Person, &case.sheet_fields.person),
    };
    let text = variation::written()?;
    let missing = wanted
        .iter()
        .filter(|field| !programme.sheet(kind).is_written(field));
    let write = missing.map(|field| Edit::WriteSheet {
        programme: programme.id.clone(),
        sheet: kind,
        field: field.clone(),
        text: text.clone(),
    });
    Some(write.collect())
}

fn task(case: &Case, plan: &Plan, draws: &mut Draws) -> Option<Edit> {
    let job = draws.one_of(&plan.jobs)?;
    if draws.below(2) > 0 {
        let placed = draws.one_of(&job.tasks)?;
        return Some(Edit::PutBack {
            task: placed.task.clone(),
        });
    }
    let workplace = case.workplace(&job.workplace)?;
    let duties = workplace.shifts.iter().flat_map(|shift| &shift.duties);
    let tasks: Vec<_> = duties.flat_map(|duty| &duty.tasks).collect();
    let task = draws.one_of(&tasks)?;
    Some(Edit::Lift {
        task: TaskPart::whole(task.id.clone()),
        job: job.id.clone(),
    })
}
