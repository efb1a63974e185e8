//! Stopping the command while it works: nothing half written stays, and what was there before does.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::Duration;

use serde_json::json;

use crate::asking::{CASE, THOUGHTFUL, command, scratch, value};

const BEFORE: &str = "what was there before\n";
/// Looks, one every few milliseconds, until whatever is waited for should have come on any machine.
const LOOKS: usize = 12_000;

/// A folder of its own, with a result of an earlier run.
fn folder(name: &str) -> PathBuf {
    let folder = scratch(name);
    // Of an earlier test run; there may be none.
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir(&folder).unwrap();
    fs::write(folder.join("out.jsonl"), BEFORE).unwrap();
    folder
}

fn files(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap();
    let mut names: Vec<_> = entries
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

/// Looks until there is something.
fn wait_for<T>(mut look: impl FnMut() -> Option<T>) -> Option<T> {
    let mut looks = (0..LOOKS).map(|_| {
        sleep(Duration::from_millis(5));
        look()
    });
    looks.find_map(|found| found)
}

/// Begins a file of jobs with these and waits until the result is on its way.
fn begin(folder: &Path, jobs: &[serde_json::Value]) -> Child {
    let out = folder.join("out.jsonl");
    let asked = ["run", "--jobs", "-", "--output", out.to_str().unwrap()];
    let mut child = command(&asked)
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let sink = child.stdin.as_mut().unwrap();
    for job in jobs {
        writeln!(sink, "{job}").unwrap();
    }
    let part = || {
        files(folder)
            .into_iter()
            .find(|name| name.ends_with(".part"))
    };
    assert!(wait_for(part).is_some(), "nothing was begun");
    child
}

/// Sends a signal and waits for the end.
fn stop(mut child: Child, signal: &str) -> Option<i32> {
    let id = child.id().to_string();
    let sent = Command::new("kill").args(["-s", signal, &id]).status();
    assert!(sent.unwrap().success());
    let ended = wait_for(|| child.try_wait().unwrap());
    if ended.is_none() {
        child.kill().unwrap();
    }
    ended.and_then(|status| status.code())
}

fn assert_untouched(folder: &Path) {
    assert_eq!(files(folder), ["out.jsonl"]);
    let kept = fs::read_to_string(folder.join("out.jsonl")).unwrap();
    assert_eq!(kept, BEFORE);
}

fn job(futures: u32) -> serde_json::Value {
    json!({ "job": "a", "case": value(CASE), "plan": value(THOUGHTFUL), "seed": 5, "futures": futures })
}

#[test]
fn an_interrupt_while_it_waits_for_jobs_leaves_nothing_half_written() {
    for (signal, code) in [("INT", 130), ("TERM", 143)] {
        let folder = folder(&format!("waiting-{signal}"));
        let child = begin(&folder, &[job(20)]);
        assert_eq!(stop(child, signal), Some(code));
        assert_untouched(&folder);
    }
}

#[test]
fn an_interrupt_while_it_computes_leaves_nothing_half_written() {
    let folder = folder("computing");
    let child = begin(&folder, &[job(1_000_000), job(1_000_000)]);
    assert_eq!(stop(child, "INT"), Some(130));
    assert_untouched(&folder);
}
