//! Files from outside: opened whole, or refused with the reason, never anything between.

use proptest::prelude::*;
use sim::Case;
use sim::plan::{Edit, Priority};
use tsumugi_content::envelope::{
    DEEPEST_NESTING, EnvelopeError, Kind, LARGEST_FILE, Opened, Place, open, open_as, seal,
};
use tsumugi_content::work::{Backup, StudioWork};

const WORK: &str = include_str!("../fixtures/envelope/v1-work.tsumugi.json");
const BACKUP: &str = include_str!("../fixtures/envelope/v1-backup.tsumugi.json");

fn refusal(text: &str) -> Option<EnvelopeError> {
    open(text.as_bytes()).err()
}

#[test]
fn every_released_version_opens_and_closes_to_the_same_bytes() {
    let Opened::Work(work) = open(WORK.as_bytes()).unwrap() else {
        panic!("not a work")
    };
    assert_eq!(seal(&*work, "1").unwrap(), WORK);
    let Opened::Backup(backup) = open(BACKUP.as_bytes()).unwrap() else {
        panic!("not a backup")
    };
    assert_eq!(seal(&*backup, "1").unwrap(), BACKUP);
    assert_eq!(backup.works, [*work]);
}

/// The fixture was written before the team's order could be given by hand; a file with such an order is of the same version.
#[test]
fn an_order_given_by_hand_travels_in_a_file() {
    let case: Case = serde_json::from_str(include_str!("../cases/care-home/case.json")).unwrap();
    let people = case.people.iter().rev().map(|person| person.id.clone());
    let priority = Priority::Listed {
        people: people.collect(),
    };
    let mut work: StudioWork = open_as(WORK.as_bytes()).unwrap();
    let edit = Edit::SetPriority {
        priority: priority.clone(),
    };
    work.history = work.history.with(&case, edit).unwrap();
    let sealed = seal(&work, "1").unwrap();
    let opened: StudioWork = open_as(sealed.as_bytes()).unwrap();
    assert_eq!(opened.history.plan(&case).priority, priority);
    let unknown = sealed.replacen("\"Listed\"", "\"Shuffled\"", 1);
    assert!(matches!(
        open(unknown.as_bytes()),
        Err(EnvelopeError::Invalid { .. })
    ));
}

#[test]
fn a_byte_order_mark_and_other_line_ends_change_nothing() {
    let edited = format!("\u{feff}{}", WORK.replace('\n', "\r\n"));
    assert_eq!(open(edited.as_bytes()), open(WORK.as_bytes()));
}

#[test]
fn fifty_megabytes_are_refused_by_their_size_alone() {
    let bytes = vec![b'['; 50 * 1024 * 1024];
    let expected = EnvelopeError::TooLarge {
        bytes: 50 * 1024 * 1024,
        limit: LARGEST_FILE,
    };
    assert_eq!(open(&bytes), Err(expected));
}

#[test]
fn ten_thousand_levels_are_refused_before_parsing() {
    let deep = "[".repeat(10_000) + &"]".repeat(10_000);
    let place = Place {
        line: 1,
        column: DEEPEST_NESTING + 1,
    };
    let limit = DEEPEST_NESTING;
    assert_eq!(
        refusal(&deep),
        Some(EnvelopeError::TooDeep { limit, place })
    );
}

#[test]
fn a_truncated_file_says_where_it_stops() {
    let cut = &WORK[..WORK.len() / 2];
    let Some(EnvelopeError::NotJson { place }) = refusal(cut) else {
        panic!("{:?}", refusal(cut))
    };
    assert_eq!(place.line, cut.lines().count());
}

#[test]
fn bytes_that_are_no_text_say_where() {
    let place = Place { line: 2, column: 2 };
    assert_eq!(open(b"{\n \xff}"), Err(EnvelopeError::NotJson { place }));
}

#[test]
fn json_of_somebody_else_is_foreign() {
    for text in ["{}", "[]", "3", r#"{"version":"1.2.0","name":"a package"}"#] {
        assert_eq!(refusal(text), Some(EnvelopeError::Foreign), "{text}");
    }
}

#[test]
fn a_newer_file_is_told_from_a_broken_one() {
    let text = r#"{"version": 7, "kind": "submission", "shape": "unknown"}"#;
    let expected = EnvelopeError::Newer { found: 7, known: 1 };
    assert_eq!(refusal(text), Some(expected));
}

#[test]
fn a_file_of_another_kind_is_named() {
    let expected = EnvelopeError::WrongKind {
        found: "backup".to_owned(),
        wanted: &[Kind::Work],
    };
    assert_eq!(open_as::<StudioWork>(BACKUP.as_bytes()), Err(expected));
    assert!(matches!(
        refusal(r#"{"version":1,"kind":"recipe"}"#),
        Some(EnvelopeError::WrongKind { .. })
    ));
}

#[test]
fn an_unknown_field_is_named_with_its_path_and_line() {
    let outer = WORK.replacen("\"engine\"", "\"colour\": 1,\n  \"engine\"", 1);
    let expected = EnvelopeError::UnknownField {
        path: "colour".to_owned(),
        place: Place {
            line: 4,
            column: 11,
        },
    };
    assert_eq!(refusal(&outer), Some(expected));
    let inner = WORK.replacen("\"confidence\"", "\"colour\": 1,\n      \"confidence\"", 1);
    let Some(EnvelopeError::UnknownField { path, .. }) = refusal(&inner) else {
        panic!("{:?}", refusal(&inner))
    };
    assert_eq!(path, "body.prediction.colour");
}

#[test]
fn a_value_that_breaks_a_rule_is_named_with_its_path() {
    let broken = WORK.replacen("\"confidence\": 60", "\"confidence\": 160", 1);
    let Some(EnvelopeError::Invalid { path, reason }) = refusal(&broken) else {
        panic!("{:?}", refusal(&broken))
    };
    assert_eq!(path, "body.prediction.confidence");
    assert!(reason.contains("0 to 100"), "{reason}");
    let missing = WORK.replacen("\"confidence\": 60,", "", 1);
    let Some(EnvelopeError::Invalid { path, .. }) = refusal(&missing) else {
        panic!("{:?}", refusal(&missing))
    };
    assert_eq!(path, "body.prediction.confidence");
}

#[test]
fn a_changed_value_does_not_pass_for_the_one_that_was_saved() {
    let changed = WORK.replacen("\"confidence\": 60", "\"confidence\": 61", 1);
    assert!(matches!(
        refusal(&changed),
        Some(EnvelopeError::DigestMismatch { .. })
    ));
}

#[test]
fn every_refusal_has_its_three_sentences_in_both_languages() {
    use tsumugi_content::messages::{Language, messages};
    let place = Place { line: 3, column: 9 };
    let refusals = [
        EnvelopeError::TooLarge {
            bytes: LARGEST_FILE + 1,
            limit: LARGEST_FILE,
        },
        EnvelopeError::TooDeep {
            limit: DEEPEST_NESTING,
            place,
        },
        EnvelopeError::NotJson { place },
        EnvelopeError::Foreign,
        EnvelopeError::Newer { found: 2, known: 1 },
        EnvelopeError::WrongKind {
            found: "recipe".to_owned(),
            wanted: &Kind::ALL,
        },
        EnvelopeError::UnknownField {
            path: "body.colour".to_owned(),
            place,
        },
        EnvelopeError::Invalid {
            path: String::new(),
            reason: String::new(),
        },
        EnvelopeError::DigestMismatch {
            written: String::new(),
            found: String::new(),
        },
    ];
    for language in Language::ALL {
        for refusal in &refusals {
            let notice = (messages(language).files.refused)(refusal);
            for sentence in [&notice.happened, &notice.safe, &notice.remedy] {
                let ends = sentence.ends_with(['。', '.']);
                assert!(ends, "{language:?} {refusal:?}: {sentence:?}");
            }
        }
    }
}

proptest! {
    #[test]
    fn any_bytes_are_opened_or_refused(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        let _ = open(&bytes);
    }

    #[test]
    fn any_brackets_and_quotes_are_opened_or_refused(text in r#"[\[\]{}",:\\a1 \n]{0,200}"#) {
        prop_assert!(open(text.as_bytes()).is_err());
    }

    #[test]
    fn a_damaged_file_is_refused_or_means_the_same(at in 0..WORK.len(), byte in any::<u8>()) {
        let mut bytes = WORK.as_bytes().to_vec();
        bytes[at] = byte;
        if let Ok(opened) = open(&bytes) {
            prop_assert_eq!(Ok(opened), open(WORK.as_bytes()));
        }
    }

    #[test]
    fn what_is_sealed_opens_again(words in "\\PC{0,60}", confidence in 0_u8..=100) {
        let mut work = open_as::<StudioWork>(WORK.as_bytes()).unwrap();
        if let Some(prediction) = &mut work.prediction {
            prediction.why = tsumugi_content::work::Text::new(words).unwrap();
            prediction.confidence = sim::units::Percent::new(confidence).unwrap();
        }
        let text = seal(&work, "1").unwrap();
        prop_assert_eq!(open_as::<StudioWork>(text.as_bytes()), Ok(work));
    }
}

#[test]
fn a_backup_with_the_same_case_twice_is_refused() {
    let mut backup = open_as::<Backup>(BACKUP.as_bytes()).unwrap();
    backup.works.push(backup.works[0].clone());
    let text = seal(&backup, "1").unwrap();
    assert!(matches!(
        refusal(&text),
        Some(EnvelopeError::Invalid { path, .. }) if path == "body.works"
    ));
}
