//! Help, the manual page and usage errors, in the language that was asked for.

use crate::asking::{ask, ask_in};

const COMMANDS: [&str; 13] = [
    "run",
    "compare",
    "sweep",
    "sensitivity",
    "search",
    "calibrate",
    "match",
    "survival",
    "verify",
    "describe",
    "schema",
    "completions",
    "manual",
];

/// What clap says where nobody tells it otherwise.
const ENGLISH: [&str; 8] = [
    "Usage:",
    "Options:",
    "Commands:",
    "Arguments:",
    "Print",
    "Possible values",
    "possible values",
    "[default",
];

#[test]
fn help_is_told_in_both_languages() {
    for language in ["ja", "en"] {
        let mut all = ask(&["--help", "--language", language]).said;
        all += &ask(&["-h", "--language", language]).said;
        for command in COMMANDS {
            let answer = ask(&[command, "--help", "--language", language]);
            assert_eq!(
                (answer.code, answer.complained.as_str()),
                (0, ""),
                "{command}"
            );
            // What stands in all of them is seen above.
            let shared = answer.said.find("--language").unwrap();
            all += &format!("\n===== {command}\n{}", &answer.said[..shared]);
        }
        if language == "ja" {
            for phrase in ENGLISH {
                assert!(!all.contains(phrase), "{phrase} stands in Japanese help");
            }
        }
        insta::assert_snapshot!(format!("help_{language}"), all);
    }
}

#[test]
fn the_environment_chooses_the_language_of_help_too() {
    let asked = ask(&["run", "--help", "--language", "ja"]).said;
    assert_eq!(
        ask_in(("LANG", "ja_JP.UTF-8"), &["run", "--help"]).said,
        asked
    );
    assert_eq!(
        ask_in(("LANG", "ja_JP.UTF-8"), &["help", "run"]).said,
        asked
    );
    assert_eq!(
        ask_in(("LANG", "ja_JP.UTF-8"), &["run", "--help", "--language=en"]).said,
        ask(&["run", "--help"]).said
    );
}

#[test]
fn the_manual_page_is_told_in_both_languages() {
    for language in ["ja", "en"] {
        let page = ask(&["manual", "--language", language]).said;
        let headings: Vec<&str> = page
            .lines()
            .filter(|line| line.starts_with(".SH") || line.starts_with(".TH"))
            .collect();
        insta::assert_snapshot!(format!("manual_headings_{language}"), headings.join("\n"));
        if language == "ja" {
            for phrase in ENGLISH
                .into_iter()
                .chain(["NAME\n", "SYNOPSIS", "EXTRA", "OPTIONS"])
            {
                assert!(
                    !page.contains(phrase),
                    "{phrase} stands in the Japanese page"
                );
            }
        }
    }
}

#[test]
fn every_usage_error_is_told_in_both_languages() {
    let case: &[&str] = &["run", "--case", "a", "--plan", "b"];
    let wrong: [&[&str]; 21] = [
        &[],
        &["dance"],
        &["help", "dance"],
        &["run"],
        &["schema"],
        &["run", "--futurse", "3"],
        &["run", "-x"],
        &["run", "more"],
        &["run", "--format", "xml"],
        &["run", "--format"],
        &["run", "--case"],
        &["run", "--progress=3"],
        &["schema", "joy"],
        &["run", "--case", "a", "--case", "b"],
        &["run", "--jobs", "a", "--case", "b"],
        &[case, &["--week", "3"]].concat(),
        &[case, &["--futures", "abc"]].concat(),
        &[case, &["--futures", "-5"]].concat(),
        &[case, &["--until-precision", "wide"]].concat(),
        &[case, &["--until-precision", "1", "--week", "70000"]].concat(),
        &["survival", "own.csv", "--at", "1,x"],
    ];
    for language in ["ja", "en"] {
        let mut all = String::new();
        for arguments in wrong {
            let answer = ask(&[arguments, &["--language", language]].concat());
            assert_eq!(
                (answer.code, answer.said.as_str()),
                (2, ""),
                "{arguments:?}"
            );
            all += &format!("$ tsumugi {}\n{}\n", arguments.join(" "), answer.complained);
        }
        insta::assert_snapshot!(format!("usage_errors_{language}"), all);
    }
}

#[cfg(unix)]
#[test]
fn an_argument_that_is_no_text_is_told() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;

    let broken = OsStr::from_bytes(b"joy\xFF");
    let answer = crate::asking::ask_os(&["describe".as_ref(), "--table".as_ref(), broken]);
    assert_eq!(answer.code, 2);
    assert!(answer.complained.contains("UTF-8"), "{}", answer.complained);
    // A path is no text: it may have any bytes.
    let answer = crate::asking::ask_os(&["survival".as_ref(), broken]);
    assert_eq!(answer.code, 2);
    assert!(
        answer.complained.contains("can't be read"),
        "{}",
        answer.complained
    );
}
