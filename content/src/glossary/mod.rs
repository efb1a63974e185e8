//! The glossary: terms in both languages, with their sources.

mod csv;
mod forms;

pub use csv::read_rows;

use crate::messages::Language;
use crate::problem::{Problem, Report, Rule};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// The heading of `glossary.csv`.
pub const COLUMNS: [&str; 9] = [
    "id",
    "term_ja",
    "reading_kana",
    "term_en",
    "definition_ja",
    "definition_en",
    "source",
    "place",
    "basis",
];

/// A term.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Term {
    /// Its permanent id, used in addresses.
    pub id: String,
    /// The Japanese term.
    pub japanese: String,
    /// How the Japanese term is read.
    pub reading: String,
    /// The English term.
    pub english: String,
    /// What it means, in Japanese.
    pub meaning_japanese: String,
    /// What it means, in English.
    pub meaning_english: String,
    /// Where it comes from.
    pub origins: Vec<Origin>,
    /// Whether the source explains the term, and doesn't only name it.
    pub explained: bool,
}

/// The place in a source that a term comes from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Origin {
    /// The source's id in `sources.json`.
    pub source: String,
    /// The heading in it.
    pub place: String,
}

/// Every term, in the order of the file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Glossary {
    /// The terms.
    pub terms: Vec<Term>,
}

/// A way a term may stand in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Form {
    /// The words to find.
    pub words: String,
    /// The term's place in [`Glossary::terms`].
    pub term: usize,
}

impl Term {
    /// The term in `language`.
    #[must_use]
    pub fn name(&self, language: Language) -> &str {
        match language {
            Language::Ja => &self.japanese,
            Language::En => &self.english,
        }
    }

    /// Its meaning in `language`.
    #[must_use]
    pub fn meaning(&self, language: Language) -> &str {
        match language {
            Language::Ja => &self.meaning_japanese,
            Language::En => &self.meaning_english,
        }
    }
}

impl Glossary {
    /// The term with this id.
    #[must_use]
    pub fn get(&self, id: &str) -> Option<&Term> {
        self.terms.iter().find(|term| term.id == id)
    }

    /// Every form a term may take in a text of `language`, the longest first.
    #[must_use]
    pub fn forms(&self, language: Language) -> Vec<Form> {
        let mut forms: Vec<Form> = Vec::new();
        for (term, entry) in self.terms.iter().enumerate() {
            forms.extend(
                forms::of(entry.name(language), language)
                    .into_iter()
                    .map(|words| Form { words, term }),
            );
        }
        forms.sort_by(|one, other| {
            other
                .words
                .len()
                .cmp(&one.words.len())
                .then_with(|| one.term.cmp(&other.term))
        });
        forms
    }
}

/// Reads `glossary.csv`; `file` is its path below `content/`.
#[must_use]
pub fn read(file: &str, text: &str) -> (Glossary, Vec<Problem>) {
    let mut report = Report::on(file);
    let mut terms: Vec<Term> = Vec::new();
    let mut ids = BTreeSet::new();
    for (line, cells) in read_rows(text, &COLUMNS, &mut report) {
        for (column, cell) in COLUMNS.iter().zip(&cells) {
            if cell.trim().is_empty() {
                report.add(
                    line,
                    Rule::CsvEmpty {
                        column: (*column).to_owned(),
                    },
                );
            }
        }
        let Ok(
            [
                id,
                japanese,
                reading,
                english,
                meaning_japanese,
                meaning_english,
                source,
                place,
                basis,
            ],
        ) = <[String; 9]>::try_from(cells)
        else {
            continue;
        };
        if !crate::lesson::is_id(&id) {
            report.add(line, Rule::BlockId { id: id.clone() });
        } else if !ids.insert(id.clone()) {
            report.add(line, Rule::IdTwice { id: id.clone() });
        }
        let (sources, places) = (source.split(" / "), place.split(" / "));
        let count = sources.clone().count();
        let origins: Vec<Origin> = if count == 1 {
            vec![Origin {
                source: source.clone(),
                place: place.clone(),
            }]
        } else {
            sources
                .zip(places)
                .map(|(source, place)| origin(source, place))
                .collect()
        };
        if origins.len() != count {
            report.add(
                line,
                Rule::CsvEmpty {
                    column: "place".to_owned(),
                },
            );
        }
        let explained = basis.trim() == "explained";
        terms.push(Term {
            id,
            japanese,
            reading,
            english,
            meaning_japanese,
            meaning_english,
            origins,
            explained,
        });
    }
    (Glossary { terms }, report.finish())
}

fn origin(source: &str, place: &str) -> Origin {
    Origin {
        source: source.to_owned(),
        place: place.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEADING: &str =
        "id,term_ja,reading_kana,term_en,definition_ja,definition_en,source,place,basis\n";

    #[test]
    fn a_quoted_cell_keeps_commas_and_quotation_marks() {
        let row = "own-concern,我が事・丸ごと,わがごと,\"\"\"own concern\"\"\",\"意味、\",\"a, b\",mhlw,見出し,explained\n";
        let (glossary, problems) = read("glossary.csv", &format!("{HEADING}{row}"));
        assert_eq!(problems, []);
        assert_eq!(glossary.terms[0].english, "\"own concern\"");
        assert_eq!(glossary.terms[0].meaning_english, "a, b");
    }

    #[test]
    fn faults_are_named_with_their_line() {
        let text = format!("{HEADING}a,あ,あ,a,い,i,s,p,named\na,あ,あ,,い,i,s,p,named\nb,い\n");
        let names: Vec<String> = read("glossary.csv", &text)
            .1
            .iter()
            .map(ToString::to_string)
            .collect();
        assert_eq!(
            names,
            [
                "glossary.csv:3: csv-empty",
                "glossary.csv:3: id-twice",
                "glossary.csv:4: csv-columns"
            ]
        );
    }
}
