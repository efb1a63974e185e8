//! What happens to a document between two tabs, a full device and a damaged record.

use std::pin::pin;
use std::rc::Rc;
use std::task::{Context, Poll, Waker};

use content::work::{BlockAnswer, LessonProgress, Text};

use super::StorageError;
use super::backend::{Backend, Memory};
use super::record::{Proposal, Record, Revision, Splice, Write};
use super::session::{Rescued, Saving, Session};

const KEY: &str = "lesson/session-6";

/// The memory keeper never waits, so one poll is enough.
fn now<F: Future>(future: F) -> F::Output {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(output) => output,
        Poll::Pending => panic!("the keeper waits"),
    }
}

fn blank() -> LessonProgress {
    LessonProgress::new("session-6")
}

fn with_note(note: &str) -> Rc<LessonProgress> {
    let mut progress = blank();
    let text = Text::new(note).unwrap();
    progress
        .answers
        .insert("note".to_owned(), BlockAnswer::Written { text });
    Rc::new(progress)
}

fn open(keeper: &Memory) -> Session<LessonProgress> {
    reopen(keeper, None)
}

/// Opens what is kept, and what an earlier visit left.
fn reopen(keeper: &Memory, rescued: Option<Rescued>) -> Session<LessonProgress> {
    let mut session = Session::default();
    session.opened(now(keeper.read(KEY)), rescued, blank);
    session
}

fn save(session: &mut Session<LessonProgress>, keeper: &Memory) {
    if let Some((proposal, text)) = session.begin_write() {
        let result = now(keeper.write(KEY, &proposal));
        session.finish_write(&proposal, text, result);
    }
}

#[test]
fn what_was_saved_is_there_after_a_reload() {
    let keeper = Memory::default();
    let mut session = open(&keeper);
    assert_eq!(session.saving(), Saving::Untouched);
    for note in ["一", "一つ", "一つずつ"] {
        assert!(session.changed(with_note(note)));
        assert_eq!(session.saving(), Saving::Pending);
        save(&mut session, &keeper);
        assert_eq!(session.saving(), Saving::Saved);
    }
    let record = now(keeper.read(KEY)).unwrap().unwrap();
    assert_eq!((record.revision(), record.log.len()), (Revision::new(3), 2));
    assert_eq!(open(&keeper).value(), Some(&with_note("一つずつ")));
}

#[test]
fn a_change_during_a_write_is_written_afterwards() {
    let keeper = Memory::default();
    let mut session = open(&keeper);
    session.changed(with_note("first"));
    let (proposal, text) = session.begin_write().unwrap();
    session.changed(with_note("second"));
    assert_eq!(session.begin_write(), None);
    let result = now(keeper.write(KEY, &proposal));
    session.finish_write(&proposal, text, result);
    assert_eq!(session.saving(), Saving::Pending);
    save(&mut session, &keeper);
    assert_eq!(open(&keeper).value(), Some(&with_note("second")));
}

#[test]
fn a_second_tab_is_told_and_overwrites_nothing() {
    let keeper = Memory::default();
    let (mut first, mut second) = (open(&keeper), open(&keeper));
    first.changed(with_note("from the first tab"));
    save(&mut first, &keeper);
    second.changed(with_note("from the second tab"));
    save(&mut second, &keeper);
    let stored = Revision::new(1);
    assert_eq!(
        second.saving(),
        Saving::Failed(StorageError::Conflict { stored })
    );
    assert_eq!(second.value(), Some(&with_note("from the second tab")));
    assert!(!second.changed(with_note("and more")));
    assert!(!second.retry());
    save(&mut second, &keeper);
    assert_eq!(
        open(&keeper).value(),
        Some(&with_note("from the first tab"))
    );
}

#[test]
fn news_from_another_tab_stops_writing_before_anything_is_lost() {
    let keeper = Memory::default();
    let (mut first, mut second) = (open(&keeper), open(&keeper));
    first.changed(with_note("new"));
    save(&mut first, &keeper);
    assert!(second.announced(Revision::new(1)));
    assert!(!first.announced(Revision::new(1)));
    assert!(!second.changed(with_note("mine")));
    assert_eq!(second.begin_write(), None);
}

#[test]
fn a_full_device_loses_nothing_and_can_be_tried_again() {
    let keeper = Memory::default();
    let mut session = open(&keeper);
    session.changed(with_note("kept on screen"));
    let (proposal, text) = session.begin_write().unwrap();
    session.finish_write(&proposal, text, Err(StorageError::Full));
    assert_eq!(session.saving(), Saving::Failed(StorageError::Full));
    assert_eq!(session.value(), Some(&with_note("kept on screen")));
    assert!(session.retry());
    save(&mut session, &keeper);
    assert_eq!(session.saving(), Saving::Saved);
    assert_eq!(open(&keeper).value(), Some(&with_note("kept on screen")));
}

fn keep(keeper: &Memory, text: &str) {
    let write = Write::Snapshot(text.to_owned());
    let proposal = Proposal {
        expected: Revision::NONE,
        write,
    };
    now(keeper.write(KEY, &proposal)).unwrap();
}

#[test]
fn a_damaged_record_is_kept_until_it_was_set_aside() {
    let keeper = Memory::default();
    keep(&keeper, "{\"version\":1,\"lesson\":");
    let mut session = open(&keeper);
    assert_eq!(session.unreadable(), Some("{\"version\":1,\"lesson\":"));
    assert_eq!(session.value(), Some(&Rc::new(blank())));
    assert!(!session.changed(with_note("afresh")));
    save(&mut session, &keeper);
    assert_eq!(
        now(keeper.read(KEY)).unwrap().unwrap().snapshot,
        "{\"version\":1,\"lesson\":"
    );
    session.set_aside(Revision::new(1));
    assert!(session.changed(with_note("afresh again")));
    save(&mut session, &keeper);
    assert_eq!(open(&keeper).value(), Some(&with_note("afresh again")));
}

#[test]
fn a_log_that_does_not_fit_its_snapshot_is_damage() {
    let splice = Splice {
        start: 900,
        removed: 0,
        inserted: "x".to_owned(),
    };
    let record = Record {
        base: Revision::new(1),
        snapshot: "{}".to_owned(),
        log: vec![splice],
    };
    assert_eq!(
        record.text(),
        Err(StorageError::Damaged {
            raw: "{}".to_owned()
        })
    );
}

#[test]
fn a_document_of_a_later_version_is_never_written_over() {
    let keeper = Memory::default();
    let later = "{\"version\":9,\"shape\":\"unknown\"}";
    keep(&keeper, later);
    let mut session = open(&keeper);
    assert_eq!(session.unreadable(), Some(later));
    assert!(!session.changed(with_note("old site")));
    assert!(!session.retry());
    save(&mut session, &keeper);
    assert_eq!(now(keeper.read(KEY)).unwrap().unwrap().snapshot, later);
}

#[test]
fn what_a_closing_tab_could_not_write_comes_back_only_where_it_belongs() {
    let keeper = Memory::default();
    let mut closing = open(&keeper);
    closing.changed(with_note("last words"));
    let rescued = closing.at_stake();
    assert_eq!(
        rescued.as_ref().map(|rescued| rescued.expected),
        Some(Revision::NONE)
    );

    let mut reopened = reopen(&keeper, rescued.clone());
    assert_eq!(reopened.value(), Some(&with_note("last words")));
    save(&mut reopened, &keeper);
    assert_eq!(reopened.at_stake(), None);

    let mut later = reopen(&keeper, rescued);
    assert_eq!(later.saving(), Saving::Untouched);

    let stale = Rescued {
        expected: Revision::NONE,
        text: serde_json::to_string(&blank()).unwrap(),
        under_way: None,
    };
    later.opened(now(keeper.read(KEY)), Some(stale), blank);
    assert_eq!(later.value(), Some(&with_note("last words")));
}

#[test]
fn what_was_typed_while_a_write_was_under_way_comes_back_if_that_write_came_through_or_not() {
    for came_through in [false, true] {
        let keeper = Memory::default();
        let mut closing = open(&keeper);
        closing.changed(with_note("under way"));
        let (proposal, _text) = closing.begin_write().unwrap();
        closing.changed(with_note("typed meanwhile"));
        let rescued = closing.at_stake();
        if came_through {
            now(keeper.write(KEY, &proposal)).unwrap();
        }
        let mut reopened = reopen(&keeper, rescued);
        assert_eq!(reopened.value(), Some(&with_note("typed meanwhile")));
        save(&mut reopened, &keeper);
        assert_eq!(open(&keeper).value(), Some(&with_note("typed meanwhile")));
    }
}

#[test]
fn what_was_typed_while_a_write_was_under_way_goes_over_nobody_elses_words() {
    let keeper = Memory::default();
    let mut closing = open(&keeper);
    closing.changed(with_note("under way"));
    let _never_came_through = closing.begin_write();
    closing.changed(with_note("typed meanwhile"));
    let rescued = closing.at_stake();
    let mut other_tab = open(&keeper);
    other_tab.changed(with_note("of another tab"));
    save(&mut other_tab, &keeper);
    let reopened = reopen(&keeper, rescued);
    assert_eq!(reopened.value(), Some(&with_note("of another tab")));
}

#[test]
fn choosing_what_is_already_there_writes_nothing() {
    let mut session = open(&Memory::default());
    assert!(!session.changed(Rc::new(blank())));
    assert_eq!(session.begin_write(), None);
}
