//! A strict reader of CSV as RFC 4180 has it, with a heading, in UTF-8 with or without a byte order mark.

use crate::problem::{Report, Rule};

/// The rows under the heading, each with the line it begins on. Rows of another length than the heading are left out
/// and reported.
#[must_use]
pub fn read_rows(text: &str, columns: &[&str], report: &mut Report<'_>) -> Vec<(u32, Vec<String>)> {
    let text = text
        .strip_prefix('\u{feff}')
        .unwrap_or(text)
        .replace("\r\n", "\n");
    let mut rows = records(&text, report).into_iter();
    let heading = rows.next().map(|(_, cells)| cells).unwrap_or_default();
    if heading != columns {
        report.add(
            1,
            Rule::CsvHeading {
                expected: columns.join(","),
            },
        );
        return Vec::new();
    }
    let count = |cells: usize| u32::try_from(cells).unwrap_or(u32::MAX);
    rows.filter(|(line, cells)| {
        let fits = cells.len() == columns.len();
        if !fits {
            report.add(
                *line,
                Rule::CsvColumns {
                    expected: count(columns.len()),
                    found: count(cells.len()),
                },
            );
        }
        fits
    })
    .collect()
}

fn records(text: &str, report: &mut Report<'_>) -> Vec<(u32, Vec<String>)> {
    let mut records = Vec::new();
    let mut cells: Vec<String> = Vec::new();
    let mut cell = String::new();
    let (mut line, mut begun) = (1_u32, 1_u32);
    let mut quoted = false;
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        match character {
            '"' if quoted && characters.peek() == Some(&'"') => {
                characters.next();
                cell.push('"');
            }
            '"' if quoted => quoted = false,
            '"' if cell.is_empty() => quoted = true,
            '\n' => {
                line = line.saturating_add(1);
                if quoted {
                    cell.push('\n');
                    continue;
                }
                cells.push(std::mem::take(&mut cell));
                push(&mut records, begun, std::mem::take(&mut cells));
                begun = line;
            }
            ',' if !quoted => cells.push(std::mem::take(&mut cell)),
            other => cell.push(other),
        }
    }
    if quoted {
        report.add(begun, Rule::CsvQuote);
    }
    if !cell.is_empty() || !cells.is_empty() {
        cells.push(cell);
        push(&mut records, begun, cells);
    }
    records
}

/// Adds a record unless it is an empty line.
fn push(records: &mut Vec<(u32, Vec<String>)>, line: u32, cells: Vec<String>) {
    if cells.len() > 1 || cells.iter().any(|cell| !cell.is_empty()) {
        records.push((line, cells));
    }
}
