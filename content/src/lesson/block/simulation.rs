//! `try`: a small embedded simulation. The block says which case and which controls; what they do to a plan is known
//! to the site.

use super::{Raw, body};
use crate::markdown::{self, Inline, Item, Node, plain};
use crate::problem::{Report, Rule};
use serde::{Deserialize, Serialize};

/// A simulation with one question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Try {
    /// The case it is run on.
    pub case: String,
    /// What is asked.
    pub question: Vec<Node>,
    /// What can be changed, in order.
    pub controls: Vec<Control>,
    /// What to notice, opened after something was changed; may be empty.
    pub debrief: Vec<Node>,
}

/// Something the learner can change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Control {
    /// What is changed.
    pub lever: Lever,
    /// What the control is called.
    pub label: Vec<Inline>,
    /// What it can be set to, the first at the start. Empty for a switch that is off at the start.
    pub values: Vec<u32>,
}

/// What a control of a `try` block can change in the case's example plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Lever {
    /// `minutes`: how long a day at work is, in minutes.
    Minutes,
    /// `check-ins`: check-ins a month.
    CheckIns,
    /// `guide`: a written guide with pictures.
    Guide,
    /// `buddy`: a named person beside the newcomer in the first weeks.
    Buddy,
    /// `quiet`: a quiet place to rest.
    Quiet,
    /// `sheet`: a complete information sheet.
    Sheet,
}

impl Lever {
    /// Every lever, by the name a lesson uses.
    pub const NAMES: [(&'static str, Self); 6] = [
        ("minutes", Self::Minutes),
        ("check-ins", Self::CheckIns),
        ("guide", Self::Guide),
        ("buddy", Self::Buddy),
        ("quiet", Self::Quiet),
        ("sheet", Self::Sheet),
    ];

    /// The bounds of its values; `None` for a switch.
    #[must_use]
    pub const fn bounds(self) -> Option<(u32, u32)> {
        match self {
            Self::Minutes => Some((30, 480)),
            Self::CheckIns => Some((0, 8)),
            Self::Guide | Self::Buddy | Self::Quiet | Self::Sheet => None,
        }
    }
}

pub(super) fn read(raw: &Raw<'_>, report: &mut Report<'_>) -> Try {
    let case = raw.opening.need("case", raw.line, report).to_owned();
    let (ahead, behind) = body::halves(raw.body, raw.body_line());
    let (question, items) = body::question_and_list(ahead, raw.body_line(), is_control, report);
    let controls: Vec<Control> = items
        .into_iter()
        .filter_map(|item| control(item, report))
        .collect();
    if controls.is_empty() {
        report.add(raw.line, Rule::TryWithoutControl);
    }
    let debrief = behind
        .map(|(text, line)| markdown::read(text, line, report))
        .unwrap_or_default();
    Try {
        case,
        question,
        controls,
        debrief,
    }
}

fn is_control(item: &Item) -> bool {
    matches!(item.content.first(), Some(Node::Paragraph(content)) if plain(content).contains("::"))
}

/// Reads `minutes 60 90 150 :: 1日の長さ`.
fn control(item: Item, report: &mut Report<'_>) -> Option<Control> {
    let line = item.line;
    let (words, label) = body::split_at_colons(body::words(item).0);
    let words = plain(&words);
    let mut words = words.split_whitespace();
    let name = words.next().unwrap_or_default();
    let Some((_, lever)) = Lever::NAMES.into_iter().find(|(known, _)| *known == name) else {
        report.add(
            line,
            Rule::TryControl {
                name: name.to_owned(),
            },
        );
        return None;
    };
    let values: Option<Vec<u32>> = words.map(|word| word.parse().ok()).collect();
    let sound = values.as_ref().is_some_and(|values| match lever.bounds() {
        None => values.is_empty(),
        Some((least, most)) => {
            values.len() > 1 && values.iter().all(|value| (least..=most).contains(value))
        }
    });
    if !sound {
        report.add(
            line,
            Rule::TryValues {
                name: name.to_owned(),
            },
        );
        return None;
    }
    Some(Control {
        lever,
        label: label.unwrap_or_default(),
        values: values.unwrap_or_default(),
    })
}
