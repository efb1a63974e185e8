//! House rules that a compiler doesn't know, as ordinary Rust.
//!
//! A rule looks at one file, at all of them together, or at the graph of crates, and says what it finds with file and line.

mod classes;
mod colours;
mod dependencies;
mod documents;
mod html;
mod places;
mod shape;
mod test_modules;
mod web;

use std::fmt;
use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::process;

/// A file of the repository, with its text.
struct Source {
    /// Its path from the root, with `/` between parts.
    path: String,
    text: String,
}

/// Something a rule found.
#[derive(Debug, PartialEq, Eq)]
struct Finding {
    path: String,
    line: usize,
    what: String,
}

impl fmt::Display for Finding {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}:{}: {}", self.path, self.line, self.what)
    }
}

/// Holds every file of the repository against every rule.
///
/// # Errors
/// When a rule finds something; everything found has been printed then.
pub(crate) fn check(root: &Path) -> Result<()> {
    let files = files(root)?;
    let paths: Vec<&str> = files.iter().map(String::as_str).collect();
    let sources: Vec<Source> = paths.iter().filter_map(|path| read(root, path)).collect();
    let mut findings = Vec::new();
    for source in &sources {
        findings.extend(shape::check(source));
        findings.extend(web::check(source));
        findings.extend(html::check(source));
        findings.extend(colours::check(source));
        findings.extend(places::check(source));
        findings.extend(documents::check(source, &paths));
    }
    findings.extend(classes::check(&sources));
    findings.extend(test_modules::check(&sources));
    findings.extend(dependencies::check()?);
    if findings.is_empty() {
        println!("{} files keep every rule.", sources.len());
        return Ok(());
    }
    for finding in &findings {
        println!("{finding}");
    }
    bail!("{} places don't keep a rule", findings.len())
}

/// Every file of the repository that is there, committed or new, pictures among them.
fn files(root: &Path) -> Result<Vec<String>> {
    let mut git = Command::new("git");
    git.current_dir(root).args([
        "-c",
        "core.quotePath=false",
        "ls-files",
        "--cached",
        "--others",
        "--exclude-standard",
    ]);
    let names = process::output(&mut git).context("asking git for the files of the repository")?;
    let there = names.lines().filter(|path| root.join(path).exists());
    Ok(there.map(str::to_owned).collect())
}

/// The file with its text; nothing for a file that holds no text, since it has no lines to look at.
fn read(root: &Path, path: &str) -> Option<Source> {
    let text = fs::read_to_string(root.join(path)).ok()?;
    Some(Source {
        path: path.to_owned(),
        text,
    })
}

impl Source {
    fn has_extension(&self, extensions: &[&str]) -> bool {
        self.path
            .rsplit_once('.')
            .is_some_and(|(_, extension)| extensions.contains(&extension))
    }

    /// One finding for every line `says` something about.
    fn each_line(&self, says: impl Fn(&str) -> Option<String>) -> Vec<Finding> {
        let lines = self.text.lines().enumerate();
        let found = lines.filter_map(|(index, line)| {
            says(line).map(|what| Finding {
                path: self.path.clone(),
                line: index + 1,
                what,
            })
        });
        found.collect()
    }
}

/// Whether `line` has `word` as a whole word.
fn has_word(line: &str, word: &str) -> bool {
    let part = |character: char| character.is_alphanumeric() || character == '_';
    line.match_indices(word).any(|(start, found)| {
        let before = line[..start].chars().next_back();
        let after = line[start + found.len()..].chars().next();
        !before.is_some_and(part) && !after.is_some_and(part)
    })
}

/// Whether the line is a comment and nothing else.
fn is_comment(line: &str) -> bool {
    line.trim_start().starts_with("//")
}

#[cfg(test)]
fn found_in(path: &str, text: &str, check: impl Fn(&Source) -> Vec<Finding>) -> Vec<usize> {
    let source = Source {
        path: path.to_owned(),
        text: text.to_owned(),
    };
    check(&source)
        .into_iter()
        .map(|finding| finding.line)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_whole() {
        assert!(has_word("use gloo::timers;", "gloo"));
        assert!(has_word("gloo", "gloo"));
        assert!(!has_word("let igloo = gloomy;", "gloo"));
    }

    #[test]
    fn a_finding_says_where() {
        let finding = Finding {
            path: "sim/a.rs".into(),
            line: 3,
            what: "too long".into(),
        };
        assert_eq!(finding.to_string(), "sim/a.rs:3: too long");
    }
}
