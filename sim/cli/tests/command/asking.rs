//! Asking the binary, and the files it is asked about.

use std::ffi::OsStr;
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use serde_json::Value;

pub(crate) const CASE: &str = "../../content/cases/care-home/case.json";
pub(crate) const THOUGHTFUL: &str = "../tests/plans/thoughtful.json";
pub(crate) const CARELESS: &str = "../tests/plans/careless.json";

/// What came back.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) code: i32,
    pub(crate) said: String,
    pub(crate) complained: String,
}

impl From<Output> for Answer {
    fn from(output: Output) -> Self {
        Self {
            code: output.status.code().unwrap(),
            said: String::from_utf8(output.stdout).unwrap(),
            complained: String::from_utf8(output.stderr).unwrap(),
        }
    }
}

impl Answer {
    /// The answer as JSON.
    pub(crate) fn json(&self) -> Value {
        serde_json::from_str(&self.said).unwrap()
    }
}

pub(crate) fn command<A: AsRef<OsStr>>(arguments: &[A]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_tsumugi"));
    command.current_dir(env!("CARGO_MANIFEST_DIR"));
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
        command.env_remove(name);
    }
    command.env("COLUMNS", "100");
    command.args(arguments);
    command
}

/// Asks, in English.
pub(crate) fn ask(arguments: &[&str]) -> Answer {
    command(arguments).output().unwrap().into()
}

/// Asks with arguments of any bytes.
pub(crate) fn ask_os(arguments: &[&OsStr]) -> Answer {
    command(arguments).output().unwrap().into()
}

/// Asks with a variable of the environment.
pub(crate) fn ask_in(variable: (&str, &str), arguments: &[&str]) -> Answer {
    let mut command = command(arguments);
    command.env(variable.0, variable.1).output().unwrap().into()
}

/// Asks with something on standard input.
pub(crate) fn ask_with(input: &[u8], arguments: &[&str]) -> Answer {
    let mut command = command(arguments);
    let piped = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    let mut child = piped.spawn().unwrap();
    let mut sink = child.stdin.take().unwrap();
    let input = input.to_vec();
    // A refusal may come before everything is read.
    let writing = std::thread::spawn(move || drop(sink.write_all(&input)));
    let output = child.wait_with_output().unwrap();
    writing.join().unwrap();
    output.into()
}

/// Asks line by line: each line is sent once the one before has been answered.
pub(crate) fn ask_line_by_line(lines: &[String], arguments: &[&str]) -> Vec<String> {
    let mut command = command(arguments);
    let mut child = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut sink = child.stdin.take().unwrap();
    let mut answers = BufReader::new(child.stdout.take().unwrap()).lines();
    let mut answer_to = |line: &String| {
        writeln!(sink, "{line}").unwrap();
        answers.next().unwrap().unwrap()
    };
    let answers = lines.iter().map(&mut answer_to).collect();
    drop(sink);
    assert!(child.wait().unwrap().success());
    answers
}

/// Asks about the thoughtful plan of the care home.
pub(crate) fn ask_care_home(command: &str, more: &[&str]) -> Answer {
    ask(&[&[command, "--case", CASE, "--plan", THOUGHTFUL], more].concat())
}

/// A path of its own in the folder for what tests write.
pub(crate) fn scratch(name: &str) -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).join(name)
}

pub(crate) fn read(path: impl AsRef<Path>) -> String {
    std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap()
}

/// A file that tests read.
pub(crate) fn value(path: &str) -> Value {
    serde_json::from_str(&read(path)).unwrap()
}
