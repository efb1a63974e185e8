//! The order in which the team turns to people: by rule or by hand, and who goes without where the hours don't suffice.

#![expect(clippy::unwrap_used, reason = "a test fails where a value is missing")]

use crate::fixtures::{care_home, overloaded, thoughtful};
use tsumugi_sim::Case;
use tsumugi_sim::id::PersonId;
use tsumugi_sim::model::{CompileRefusal, Parameters, compile};
use tsumugi_sim::plan::{
    Edit, Finding, Plan, PreparationTask, Priority, Refusal, Unknown, apply, preparation, review,
};
use tsumugi_sim::random::Seed;
use tsumugi_sim::run::Simulation;
use tsumugi_sim::units::{MinutesPerWeek, Weeks};

fn id(word: &str) -> PersonId {
    PersonId::new(word).unwrap()
}

fn listed(words: &[&str]) -> Priority {
    Priority::Listed {
        people: words.iter().map(|word| id(word)).collect(),
    }
}

fn order(case: &Case, priority: &Priority) -> Vec<String> {
    let people = priority.order(case);
    people.iter().map(|person| person.id.to_string()).collect()
}

/// Positions in the compiled order, as ids.
fn turned_to(case: &Case, plan: &Plan) -> Vec<PersonId> {
    let parameters = Parameters::for_case(case).unwrap();
    let compiled = compile(case, plan, &parameters).unwrap();
    let order = compiled.team.order.iter();
    order.map(|&at| compiled.people[at].id.clone()).collect()
}

#[test]
fn whoever_is_not_listed_comes_after_in_order_of_arrival() {
    let case = care_home();
    let arrival = order(&case, &Priority::OrderOfArrival);
    let (last, third) = (arrival[7].clone(), arrival[2].clone());
    let mut expected = vec![last.clone(), third.clone()];
    expected.extend(
        arrival
            .iter()
            .filter(|id| **id != last && **id != third)
            .cloned(),
    );
    assert_eq!(order(&case, &listed(&[&last, &third])), expected);
    assert_eq!(order(&case, &listed(&[])), arrival);
}

#[test]
fn a_list_is_refused_with_its_reason() {
    let case = care_home();
    let plan = thoughtful(&case);
    let set = |priority: Priority| apply(&case, &plan, &Edit::SetPriority { priority });
    assert_eq!(
        set(listed(&["haru", "nobody"])),
        Err(Refusal::Unknown(Unknown::Person(id("nobody"))))
    );
    assert_eq!(
        set(listed(&["haru", "toru", "haru"])),
        Err(Refusal::ListedTwice { person: id("haru") })
    );
    let set = set(listed(&["haru", "toru"])).unwrap();
    assert_eq!(set.priority, listed(&["haru", "toru"]));
}

/// A plan from a file passes no edit.
#[test]
fn a_list_from_a_file_is_reviewed_and_not_run() {
    let case = care_home();
    let parameters = Parameters::for_case(&case).unwrap();
    let mut plan = thoughtful(&case);
    plan.priority = listed(&["haru", "haru"]);
    let found = review(&case, &plan);
    assert!(!found.can_run());
    let twice = Finding::ListedTwice { person: id("haru") };
    assert!(found.findings.contains(&twice));
    assert_eq!(
        compile(&case, &plan, &parameters).err(),
        Some(CompileRefusal::ListedTwice(id("haru")))
    );
    plan.priority = listed(&["nobody"]);
    let found = review(&case, &plan);
    let unknown = Finding::Unknown(Unknown::Person(id("nobody")));
    assert!(found.findings.contains(&unknown) && !found.can_run());
    assert_eq!(
        compile(&case, &plan, &parameters).err(),
        Some(CompileRefusal::UnknownPerson(id("nobody")))
    );
}

#[test]
fn preparation_and_check_ins_follow_the_list() {
    let case = care_home();
    let mut plan = thoughtful(&case);
    let mut people: Vec<PersonId> = plan
        .matches
        .iter()
        .map(|tied| tied.person.clone())
        .collect();
    people.reverse();
    plan.priority = Priority::Listed {
        people: people.clone(),
    };
    assert_eq!(turned_to(&case, &plan), people);
    let mut prepared: Vec<PersonId> = Vec::new();
    for piece in preparation(&case, &plan) {
        if let PreparationTask::Accommodation(person, _) = piece.task
            && !prepared.contains(&person)
        {
            prepared.push(person);
        }
    }
    let mut sorted = prepared.clone();
    sorted.sort_by_key(|person| people.iter().position(|other| other == person));
    assert_eq!(prepared, sorted);
}

#[test]
fn a_list_that_says_what_a_rule_says_gives_the_same_results() {
    let case = care_home();
    let ruled = overloaded(&case);
    let people = ruled.priority.order(&case).into_iter();
    let by_hand = Plan {
        priority: Priority::Listed {
            people: people.map(|person| person.id.clone()).collect(),
        },
        ..ruled.clone()
    };
    let run = |plan: &Plan| {
        let simulation = Simulation::of_plan(&case, plan, Seed::new(3).unwrap(), 64).unwrap();
        simulation.finish()
    };
    assert_eq!(run(&ruled), run(&by_hand));
}

/// In the first week nothing is owed and everybody is there, so the review and the engine count the same.
#[test]
fn whoever_comes_last_goes_without_first() {
    let mut case = care_home();
    case.team.weekly = MinutesPerWeek::clamped(200);
    case.team.preparation = Weeks::clamped(200);
    let mut plan = overloaded(&case);
    let people: Vec<PersonId> = plan
        .matches
        .iter()
        .map(|tied| tied.person.clone())
        .collect();
    for ordered in [people.clone(), people.iter().rev().cloned().collect()] {
        plan.priority = Priority::Listed {
            people: ordered.clone(),
        };
        let first = review(&case, &plan).load.weeks[0].clone();
        assert!(!first.without.is_empty() && first.without.len() < ordered.len());
        let served = ordered.len() - first.without.len();
        let place = |person: &PersonId| ordered.iter().position(|other| other == person);
        assert!(
            first
                .without
                .iter()
                .all(|person| place(person).unwrap() + 1 >= served)
        );
        assert!(first.without.is_sorted_by_key(place));
        assert_eq!(first.without.last(), ordered.last());
    }
}

#[test]
fn preparation_that_waits_is_told_by_name() {
    let mut case = care_home();
    let plan = thoughtful(&case);
    case.team.preparation = Weeks::clamped(0);
    let load = review(&case, &plan).load;
    assert!(!load.waiting.is_empty());
    case.team.preparation = Weeks::clamped(200);
    assert!(review(&case, &plan).load.waiting.is_empty());
}

/// Plans written before there was a list open unchanged, and are written as they were.
#[test]
fn the_rules_are_written_as_before() {
    for (word, priority) in [
        ("\"AtRiskFirst\"", Priority::AtRiskFirst),
        ("\"OrderOfArrival\"", Priority::OrderOfArrival),
    ] {
        assert_eq!(serde_json::from_str::<Priority>(word).unwrap(), priority);
        assert_eq!(serde_json::to_string(&priority).unwrap(), word);
    }
    let list = r#"{"Listed":{"people":["haru","toru"]}}"#;
    let read: Priority = serde_json::from_str(list).unwrap();
    assert_eq!(read, listed(&["haru", "toru"]));
    assert_eq!(serde_json::to_string(&read).unwrap(), list);
}
