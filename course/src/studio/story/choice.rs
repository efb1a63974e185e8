//! Whose story is told first. Knows no web.

use sim::id::PersonId;
use sim::run::{Happening, Story};

/// The person to begin with in one future: `foremost`, if that person started and met something; otherwise whoever
/// started and met most, the first in the order of the case among equals. Where nobody started it is `foremost` all the same.
pub(super) fn whom_to_tell(stories: &[Story], foremost: &PersonId) -> PersonId {
    let met = |story: &Story| {
        let (began, met) = story.events.iter().fold((false, 0), |(began, met), event| {
            (
                began || matches!(event.what, Happening::StageBegan(_)),
                met + usize::from(is_unforeseen(event.what)),
            )
        });
        if began { met } else { 0 }
    };
    let most = stories.iter().rev().max_by_key(|story| {
        let met = met(story);
        (met > 0 && story.person == *foremost, met)
    });
    most.filter(|story| met(story) > 0)
        .map_or_else(|| foremost.clone(), |story| story.person.clone())
}

/// Whether the plan didn't foresee it.
const fn is_unforeseen(what: Happening) -> bool {
    match what {
        Happening::CheckInMissed(_)
        | Happening::Shock
        | Happening::StrainHigh
        | Happening::StrainEased
        | Happening::Adjusted(_)
        | Happening::NotYet(_)
        | Happening::SteppedBack(_)
        | Happening::Held(_)
        | Happening::Left(_)
        | Happening::MovedOn
        | Happening::Stalled(_) => true,
        Happening::TookPart(_)
        | Happening::Declined(_)
        | Happening::StageBegan(_)
        | Happening::Accommodated(_)
        | Happening::BuddyInPlace
        | Happening::CheckInHeld(_) => false,
    }
}

#[cfg(test)]
mod tests {
    use sim::Cause;
    use sim::id::PersonId;
    use sim::plan::{ContactMode, StageKind};
    use sim::run::{Event, Happening, Story};

    use super::whom_to_tell;

    const STARTED: Happening = Happening::StageBegan(StageKind::Trial);
    const DECLINED: Happening = Happening::Declined(StageKind::Visit);
    const CHECKED: Happening = Happening::CheckInHeld(ContactMode::Visit);

    fn person(id: &str) -> PersonId {
        PersonId::new(id).unwrap()
    }

    fn story(id: &str, happenings: &[Happening]) -> Story {
        let event = |what: &Happening| Event {
            week: 1,
            day: 1,
            what: *what,
        };
        Story {
            person: person(id),
            events: happenings.iter().map(event).collect(),
            weeks: Vec::new(),
        }
    }

    #[test]
    fn the_foremost_person_comes_first_where_something_happened_to_them() {
        let stories = [
            story("toru", &[STARTED, Happening::Shock, Happening::StrainHigh]),
            story("haru", &[STARTED, Happening::Left(Cause::Health)]),
        ];
        assert_eq!(whom_to_tell(&stories, &person("haru")), person("haru"));
    }

    #[test]
    fn whoever_turned_back_gives_way_to_the_one_who_met_most() {
        let stories = [
            story("haru", &[DECLINED]),
            story("midori", &[STARTED, Happening::Shock]),
            story("toru", &[STARTED, Happening::Shock, Happening::StrainHigh]),
            story("yuta", &[STARTED, Happening::Shock, Happening::MovedOn]),
        ];
        assert_eq!(whom_to_tell(&stories, &person("haru")), person("toru"));
    }

    #[test]
    fn what_the_plan_foresaw_is_no_story() {
        let stories = [
            story("haru", &[STARTED, CHECKED, CHECKED]),
            story("toru", &[STARTED, Happening::NotYet(StageKind::Trial)]),
        ];
        assert_eq!(whom_to_tell(&stories, &person("haru")), person("toru"));
    }

    #[test]
    fn the_foremost_person_stays_where_nobody_started_or_nothing_happened() {
        let stories = [
            story("toru", &[STARTED, CHECKED]),
            story("haru", &[DECLINED]),
        ];
        assert_eq!(whom_to_tell(&stories, &person("haru")), person("haru"));
        assert_eq!(whom_to_tell(&[], &person("haru")), person("haru"));
    }
}
