//! What the fuzzer begins from holds, and so does everything it once found.

use std::collections::BTreeSet;

use tsumugi_fuzz::TARGETS;

#[test]
fn every_target_holds_for_its_seeds() {
    for target in TARGETS {
        let seeds = target.seeds();
        assert!(seeds.len() > 1, "{} begins with nothing", target.name);
        let made_up = target.within_test as usize;
        assert!(made_up > 5 * seeds.len(), "{} stops early", target.name);
        seeds.iter().for_each(|seed| (target.run)(seed));
        (target.run)(b"");
    }
}

#[test]
fn names_are_folders_and_stand_once() {
    let names: BTreeSet<&str> = TARGETS.iter().map(|target| target.name).collect();
    assert_eq!(names.len(), TARGETS.len());
    let plain = |name: &&str| {
        name.bytes()
            .all(|byte| byte.is_ascii_lowercase() || byte == b'-')
    };
    assert!(names.iter().all(plain));
}

#[test]
fn a_dictionary_has_a_word_in_marks_on_each_line() {
    for target in TARGETS {
        let words = target.dictionary();
        for line in words.lines() {
            let word = line
                .strip_prefix('"')
                .and_then(|line| line.strip_suffix('"'));
            assert!(
                word.is_some_and(|word| word.len() > 1 && !word.contains('"')),
                "{line}"
            );
        }
    }
}
