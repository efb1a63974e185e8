//! The opening line of a block: its name, then `key=value` or `key="several words"`.

use crate::problem::{Report, Rule};

/// A block's opening line, read.
#[derive(Debug)]
pub(super) struct Opening<'a> {
    pub(super) name: &'a str,
    pub(super) attributes: Vec<(&'a str, &'a str)>,
}

impl<'a> Opening<'a> {
    /// The attribute's value, if it is there.
    pub(super) fn get(&self, wanted: &str) -> Option<&'a str> {
        self.attributes
            .iter()
            .find(|(key, _)| *key == wanted)
            .map(|(_, value)| *value)
    }

    /// The attribute's value; a problem where it is missing.
    pub(super) fn need(&self, wanted: &str, line: u32, report: &mut Report<'_>) -> &'a str {
        self.get(wanted).unwrap_or_else(|| {
            report.add(
                line,
                Rule::BlockNeeds {
                    key: wanted.to_owned(),
                },
            );
            ""
        })
    }

    /// Reports every attribute that isn't in `known`.
    pub(super) fn only(&self, known: &[&str], line: u32, report: &mut Report<'_>) {
        for (key, _) in &self.attributes {
            if !known.contains(key) {
                report.add(
                    line,
                    Rule::BlockAttribute {
                        key: (*key).to_owned(),
                    },
                );
            }
        }
    }
}

/// Reads what stands behind a fence.
pub(super) fn read<'a>(info: &'a str, line: u32, report: &mut Report<'_>) -> Opening<'a> {
    let info = info.trim();
    let (name, mut rest) = info.split_once(char::is_whitespace).unwrap_or((info, ""));
    let mut attributes: Vec<(&str, &str)> = Vec::new();
    loop {
        rest = rest.trim_start();
        if rest.is_empty() {
            return Opening { name, attributes };
        }
        let Some((key, value, behind)) = attribute(rest) else {
            report.add(
                line,
                Rule::BlockOpening {
                    part: rest.to_owned(),
                },
            );
            return Opening { name, attributes };
        };
        if attributes.iter().any(|(known, _)| *known == key) {
            report.add(
                line,
                Rule::BlockOpening {
                    part: format!("{key}={value}"),
                },
            );
        } else {
            attributes.push((key, value));
        }
        rest = behind;
    }
}

/// The first attribute of `text`: key, value and what stands behind it.
fn attribute(text: &str) -> Option<(&str, &str, &str)> {
    let (key, value) = text.split_once('=')?;
    if key.is_empty() || key.contains(char::is_whitespace) {
        return None;
    }
    if let Some(quoted) = value.strip_prefix('"') {
        let (value, behind) = quoted.split_once('"')?;
        return Some((key, value, behind));
    }
    let end = value.find(char::is_whitespace).unwrap_or(value.len());
    let (value, behind) = value.split_at(end);
    (!value.is_empty()).then_some((key, value, behind))
}
