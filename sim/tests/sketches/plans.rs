//! The people, the jobs and the plans that are compared, as short sketches.

use tsumugi_sim::plan::{CheckIn, ContactMode, Opening, Rhythm, StepUp};
use tsumugi_sim::units::Weeks;

pub(crate) struct Person {
    pub(crate) levels: [f64; 5],
    pub(crate) field: usize,
    pub(crate) history: f64,
    pub(crate) income_need: f64,
    pub(crate) confidence: f64,
}

pub(crate) struct Job {
    pub(crate) demands: [f64; 4],
    pub(crate) early: bool,
    pub(crate) places: usize,
    pub(crate) thanked: f64,
    pub(crate) releases: f64,
}

const fn person(
    levels: [f64; 5],
    field: usize,
    history: f64,
    income_need: f64,
    confidence: f64,
) -> Person {
    Person {
        levels,
        field,
        history,
        income_need,
        confidence,
    }
}

pub(crate) const PEOPLE: [Person; 8] = [
    person([2., 3., 3., 4., 3.], 2, 0., 0.5, 0.40),
    person([4., 2., 2., 3., 3.], 1, 0., 0.3, 0.40),
    person([3., 3., 2., 2., 4.], 0, 0., 0.5, 0.45),
    person([1., 2., 3., 3., 2.], 0, -1., 0.0, 0.20),
    person([4., 4., 4., 2., 4.], 1, 1., 0.8, 0.55),
    person([3., 4., 4., 4., 1.], 2, 1., 1.0, 0.55),
    person([5., 5., 4., 4., 5.], 1, 1., 1.0, 0.65),
    person([2., 2., 2., 4., 3.], 2, -1., 0.3, 0.25),
];

/// Cleaning; meals and tea; linen and desk.
pub(crate) const JOBS: [Job; 3] = [
    Job {
        demands: [2.4, 3.4, 2.9, 3.3],
        early: false,
        places: 3,
        thanked: 0.5,
        releases: 0.5,
    },
    Job {
        demands: [4.3, 3.5, 4.1, 3.4],
        early: true,
        places: 3,
        thanked: 1.0,
        releases: 0.6,
    },
    Job {
        demands: [2.9, 3.6, 3.6, 4.7],
        early: false,
        places: 2,
        thanked: 0.3,
        releases: 0.4,
    },
];

/// The four with the most levels of 1 or 2.
pub(crate) const AT_RISK: [usize; 4] = [3, 7, 1, 2];

#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Matching {
    Arrival,
    Best,
    Worst,
}

#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Placing {
    Anywhere,
    OnGaps,
}

#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Ladder {
    /// The target hours at once.
    Direct,
    /// Trial, short hours, target for everybody.
    Everybody,
    /// Three stages for people with a level of 1 or 2; others two, or none if the income is needed.
    ByPerson,
}

#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Buddies {
    None,
    AtRisk,
    /// This share of the people, by lot.
    Share(f64),
}

#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Order {
    AtRiskFirst,
    List,
}

/// A plan in a few words.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Sketch {
    pub(crate) matching: Matching,
    pub(crate) supporter_sheet: f64,
    pub(crate) person_sheet: f64,
    pub(crate) visit: bool,
    pub(crate) ladder: Ladder,
    pub(crate) hours: u32,
    pub(crate) step_up: StepUp,
    pub(crate) accommodations: usize,
    pub(crate) placing: Placing,
    pub(crate) buddies: Buddies,
    pub(crate) briefing: bool,
    pub(crate) at_risk_check_in: CheckIn,
    pub(crate) other_check_in: CheckIn,
    pub(crate) order: Order,
    pub(crate) weekly_minutes: u32,
    pub(crate) only_hardest_left_out: bool,
    pub(crate) may_step_back: bool,
}

pub(crate) fn check_in(
    mode: ContactMode,
    opening: Option<(u16, Rhythm)>,
    rhythm: Rhythm,
) -> CheckIn {
    CheckIn {
        mode,
        opening: opening.map(|(weeks, rhythm)| Opening {
            weeks: Weeks::clamped(weeks),
            rhythm,
        }),
        rhythm,
    }
}

/// Order of arrival, 30 hours at once, no support.
pub(crate) fn careless() -> Sketch {
    Sketch {
        matching: Matching::Arrival,
        supporter_sheet: 0.0,
        person_sheet: 0.0,
        visit: false,
        ladder: Ladder::Direct,
        hours: 30,
        step_up: StepUp::Time,
        accommodations: 0,
        placing: Placing::Anywhere,
        buddies: Buddies::None,
        briefing: false,
        at_risk_check_in: CheckIn::NONE,
        other_check_in: CheckIn::NONE,
        order: Order::AtRiskFirst,
        weekly_minutes: 12 * 60,
        only_hardest_left_out: false,
        may_step_back: false,
    }
}

/// Best fit on half-complete sheets, 24 hours at once, one accommodation anywhere, some buddies, a call a month.
pub(crate) fn typical() -> Sketch {
    let monthly = check_in(ContactMode::Phone, None, Rhythm::Monthly);
    Sketch {
        matching: Matching::Best,
        supporter_sheet: 0.5,
        person_sheet: 0.5,
        hours: 24,
        accommodations: 1,
        buddies: Buddies::Share(0.3),
        at_risk_check_in: monthly,
        other_check_in: monthly,
        ..careless()
    }
}

/// Complete sheets, a visit, stages by person, accommodations on gaps, buddies, a briefing, check-ins within the hours.
pub(crate) fn thoughtful() -> Sketch {
    Sketch {
        matching: Matching::Best,
        supporter_sheet: 0.9,
        person_sheet: 0.9,
        visit: true,
        ladder: Ladder::ByPerson,
        hours: 24,
        step_up: StepUp::Goals,
        accommodations: 2,
        placing: Placing::OnGaps,
        buddies: Buddies::AtRisk,
        briefing: true,
        at_risk_check_in: check_in(
            ContactMode::Visit,
            Some((12, Rhythm::Weekly)),
            Rhythm::Monthly,
        ),
        other_check_in: check_in(
            ContactMode::Visit,
            Some((12, Rhythm::Fortnightly)),
            Rhythm::Monthly,
        ),
        ..careless()
    }
}

/// Best fit on half-complete sheets, 24 hours at once, no support: what single levers are measured from.
pub(crate) fn bare() -> Sketch {
    Sketch {
        matching: Matching::Best,
        supporter_sheet: 0.5,
        hours: 24,
        ..careless()
    }
}
