//! A lesson's front matter: title, minutes, aims, sources, session and item.

use super::toml::{self, Entry, Value};
use crate::problem::{Expected, Report, Rule};

/// What the front matter says. Where a key is missing or wrong the problem is reported and a harmless value stands in.
#[derive(Debug, Default)]
pub(super) struct FrontMatter {
    pub(super) title: String,
    pub(super) minutes: u32,
    pub(super) session: u32,
    pub(super) item: u32,
    pub(super) aims: Vec<String>,
    pub(super) aims_line: u32,
    pub(super) sources: Vec<String>,
}

/// A file cut into its front matter and its text.
pub(super) struct Halves<'a> {
    /// What stands between the two `+++`; `None` where it isn't marked off.
    pub(super) front: Option<&'a str>,
    /// The text.
    pub(super) body: &'a str,
    /// The text's first line.
    pub(super) first_line: u32,
}

/// Cuts a file at its two lines `+++`.
pub(super) fn split<'a>(file: &'a str, report: &mut Report<'_>) -> Halves<'a> {
    let Some(inside) = file.strip_prefix("+++\n") else {
        report.add(1, Rule::FrontMatterMissing);
        return Halves {
            front: None,
            body: file,
            first_line: 1,
        };
    };
    let mut offset = 0;
    for (index, line) in inside.split_inclusive('\n').enumerate() {
        let behind = offset + line.len();
        if line.trim_end() == "+++" {
            let first_line = u32::try_from(index).unwrap_or(u32::MAX).saturating_add(3);
            return Halves {
                front: Some(&inside[..offset]),
                body: &inside[behind..],
                first_line,
            };
        }
        offset = behind;
    }
    report.add(1, Rule::FrontMatterOpen);
    Halves {
        front: None,
        body: inside,
        first_line: 2,
    }
}

/// Reads front matter that has only a title.
pub(super) fn read_title(text: &str, report: &mut Report<'_>) -> String {
    let entries = toml::read(text, 2, report);
    for entry in entries.iter().filter(|entry| entry.key != "title") {
        report.add(
            entry.line,
            Rule::FrontMatterUnknown {
                key: entry.key.clone(),
            },
        );
    }
    text_of("title", &entries, report)
}

/// Reads the front matter, which begins on line 2.
pub(super) fn read(text: &str, report: &mut Report<'_>) -> FrontMatter {
    let entries = toml::read(text, 2, report);
    for entry in &entries {
        if !["title", "minutes", "session", "item", "aims", "sources"].contains(&entry.key.as_str())
        {
            report.add(
                entry.line,
                Rule::FrontMatterUnknown {
                    key: entry.key.clone(),
                },
            );
        }
    }
    let line_of = |key: &str| {
        entries
            .iter()
            .find(|entry| entry.key == key)
            .map_or(1, |entry| entry.line)
    };
    FrontMatter {
        title: text_of("title", &entries, report),
        minutes: integer("minutes", 1, 240, &entries, report),
        session: integer("session", 1, 8, &entries, report),
        item: integer("item", 1, 20, &entries, report),
        aims: texts("aims", Expected::SomeTexts, &entries, report),
        aims_line: line_of("aims"),
        sources: texts("sources", Expected::Texts, &entries, report),
    }
}

fn find<'e>(key: &str, entries: &'e [Entry], report: &mut Report<'_>) -> Option<&'e Entry> {
    let found = entries.iter().find(|entry| entry.key == key);
    if found.is_none() {
        report.add(
            1,
            Rule::FrontMatterNeeds {
                key: key.to_owned(),
            },
        );
    }
    found
}

fn wrong(entry: &Entry, expected: Expected, report: &mut Report<'_>) {
    report.add(
        entry.line,
        Rule::FrontMatterValue {
            key: entry.key.clone(),
            expected,
        },
    );
}

fn text_of(key: &str, entries: &[Entry], report: &mut Report<'_>) -> String {
    let Some(entry) = find(key, entries, report) else {
        return String::new();
    };
    match &entry.value {
        Value::Text(text) if !text.trim().is_empty() => text.trim().to_owned(),
        _ => {
            wrong(entry, Expected::SomeText, report);
            String::new()
        }
    }
}

fn integer(key: &str, least: u32, most: u32, entries: &[Entry], report: &mut Report<'_>) -> u32 {
    let Some(entry) = find(key, entries, report) else {
        return least;
    };
    let number = match entry.value {
        Value::Integer(number) => u32::try_from(number)
            .ok()
            .filter(|number| (least..=most).contains(number)),
        Value::Text(_) | Value::Texts(_) => None,
    };
    number.unwrap_or_else(|| {
        wrong(
            entry,
            Expected::Integer {
                least: i64::from(least),
                most: i64::from(most),
            },
            report,
        );
        least
    })
}

fn texts(key: &str, expected: Expected, entries: &[Entry], report: &mut Report<'_>) -> Vec<String> {
    let Some(entry) = find(key, entries, report) else {
        return Vec::new();
    };
    match &entry.value {
        Value::Texts(texts) if texts.iter().all(|text| !text.trim().is_empty()) => {
            if texts.is_empty() && expected == Expected::SomeTexts {
                wrong(entry, expected, report);
            }
            texts.clone()
        }
        _ => {
            wrong(entry, expected, report);
            Vec::new()
        }
    }
}
