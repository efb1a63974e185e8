//! What libFuzzer says, as a person wants to know it: how much was tried, and what did not hold.

use std::fmt::Write;
use std::path::Path;

use super::program::{place, typed};
use super::trial::Trial;
use crate::stages::shown;

/// What libFuzzer calls the number of inputs it tried.
const UNITS: &str = "stat::number_of_executed_units: ";

/// How often each target was tried, how many branches that took, and how long.
pub(super) fn table(trials: &[Trial]) -> String {
    let mut table =
        String::from("\ntarget          executions   branches   inputs kept         time\n");
    for trial in trials {
        let number = |number: Option<&str>| number.unwrap_or("–").to_owned();
        let kept = last(&trial.log, "corp: ").and_then(|kept| kept.split('/').next());
        // Writing into a string can't fail.
        let _written = writeln!(
            table,
            "{:<14} {:>11} {:>10} {:>13} {:>12}{}",
            trial.target,
            number(last(&trial.log, UNITS)),
            number(last(&trial.log, "cov: ")),
            number(kept),
            shown(trial.took),
            end(trial),
        );
    }
    table
}

/// How a trial ended, where that is to be told.
fn end(trial: &Trial) -> String {
    let tried = last(&trial.log, UNITS).and_then(|tried| tried.parse::<u32>().ok());
    match (trial.meant, tried) {
        _ if !trial.held => "   found something".to_owned(),
        (Some(meant), Some(tried)) if tried < meant => {
            format!("   out of time, {} not tried", meant - tried)
        }
        _ => String::new(),
    }
}

/// What did not hold: what it was, where the input lies, and how it is tried again. Nothing where everything held.
pub(super) fn finds(trials: &[Trial]) -> String {
    let found: Vec<String> = trials
        .iter()
        .filter(|trial| !trial.held)
        .map(find)
        .collect();
    found.join("\n")
}

fn find(trial: &Trial) -> String {
    let Trial { target, log, .. } = trial;
    let path = typed(&place().join(target).join("log.txt"));
    let Some(input) = last(log, "Test unit written to ") else {
        return format!("{target}: it ended without a find; {path} says more");
    };
    let input = typed(Path::new(input));
    let what = what(log).unwrap_or("it did not hold");
    format!(
        "{target}: {what}\n  the input:  {input}\n  try again:  cargo run -p tsumugi-fuzz -- {target} {input}\n  the log:    {path}"
    )
}

/// The panic, or what libFuzzer calls it.
fn what(log: &str) -> Option<&str> {
    let panic = log.lines().find(|line| line.contains("panicked at "));
    panic.or_else(|| {
        log.lines()
            .find_map(|line| line.split_once("ERROR: libFuzzer: ").map(|(_, what)| what))
    })
}

/// The word that stands behind the last `name`.
fn last<'a>(log: &'a str, name: &str) -> Option<&'a str> {
    let (_, behind) = log.rsplit_once(name)?;
    behind.split_whitespace().next()
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    const QUIET: &str = "#2\tINITED cov: 10 ft: 20 corp: 3/12b exec/s: 0 rss: 40Mb\n\
        #5000\tDONE   cov: 812 ft: 2301 corp: 155/9Kb lim: 4096 exec/s: 250 rss: 51Mb\n\
        Done 5000 runs in 20 second(s)\nstat::number_of_executed_units: 5000\n";
    const FOUND: &str = "thread '<unnamed>' (7) panicked at tests/fuzz/src/plan.rs:9:5:\nno\n\
        ==1== ERROR: libFuzzer: deadly signal\nTest unit written to finds/crash-0a\n";

    fn trial(log: &str, held: bool) -> Trial {
        Trial {
            target: "plan".to_owned(),
            meant: None,
            took: Duration::from_secs(20),
            held,
            log: log.to_owned(),
        }
    }

    #[test]
    fn a_trial_is_told_in_a_line() {
        let table = table(&[trial(QUIET, true)]);
        let line: Vec<&str> = table
            .lines()
            .last()
            .unwrap_or_default()
            .split_whitespace()
            .collect();
        assert_eq!(line, ["plan", "5000", "812", "155", "20.0", "s"]);
        assert_eq!(finds(&[trial(QUIET, true)]), "");
    }

    #[test]
    fn inputs_for_which_there_was_no_time_are_told() {
        let end_of = |meant| {
            end(&Trial {
                meant,
                ..trial(QUIET, true)
            })
        };
        assert_eq!(end_of(Some(5001)), "   out of time, 1 not tried");
        assert_eq!(end_of(Some(5000)), "");
        assert_eq!(end_of(None), "");
        assert_eq!(end(&trial(FOUND, false)), "   found something");
    }

    #[test]
    fn a_find_is_told_with_its_input_and_how_to_try_it_again() {
        let told = finds(&[trial(QUIET, true), trial(FOUND, false)]);
        let lines: Vec<&str> = told.lines().collect();
        assert_eq!(
            lines[0],
            "plan: thread '<unnamed>' (7) panicked at tests/fuzz/src/plan.rs:9:5:"
        );
        assert!(lines[1].ends_with(" finds/crash-0a"));
        assert!(lines[2].ends_with("cargo run -p tsumugi-fuzz -- plan finds/crash-0a"));
    }

    #[test]
    fn what_never_ends_is_named_as_libfuzzer_does() {
        let log = "==3== ERROR: libFuzzer: timeout after 30 seconds\nTest unit written to finds/timeout-0b\n";
        assert!(finds(&[trial(log, false)]).starts_with("plan: timeout after 30 seconds\n"));
    }
}
