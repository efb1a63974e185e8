//! The result as a table for a spreadsheet. Knows no web.

use std::fmt::Write as _;

use super::figures::Figures;

/// Byte order mark, so that Excel in Japanese Windows reads the file as UTF-8.
const MARK: char = '\u{feff}';

/// The curve, the stages and the team week by week, as CSV with a mark in front and lines ended as RFC 4180 wants.
/// `columns` heads week, in work, here, low, high, trial, short hours, flexible job, team hours, missed check-ins.
pub(super) fn csv(figures: &Figures, columns: &[&str; 10]) -> String {
    let mut text = String::from(MARK);
    let heads: Vec<String> = columns.iter().map(|head| cell(head)).collect();
    text.push_str(&heads.join(","));
    text.push_str("\r\n");
    for point in &figures.curve {
        let _infallible = write!(
            text,
            "{},{:.2},{:.2},{:.2},{:.2}",
            point.week, point.in_work, point.here, point.low, point.high
        );
        let index = usize::from(point.week).checked_sub(1);
        match index.and_then(|index| Some((figures.flow.get(index)?, figures.team.get(index)?))) {
            Some((flow, team)) => {
                let _infallible = write!(
                    text,
                    ",{:.2},{:.2},{:.2},{:.2},{:.2}",
                    flow.trial, flow.short_hours, flow.flexible_job, team.used, team.missed
                );
            }
            None => text.push_str(",,,,,"),
        }
        text.push_str("\r\n");
    }
    text
}

/// A cell of words: quoted where needed, and with a quote in front of what a spreadsheet would take for a formula.
fn cell(words: &str) -> String {
    let guarded = match words.chars().next() {
        Some('=' | '+' | '-' | '@') => format!("'{words}"),
        _ => words.to_owned(),
    };
    if guarded.contains([',', '"', '\r', '\n']) {
        format!("\"{}\"", guarded.replace('"', "\"\""))
    } else {
        guarded
    }
}

#[cfg(test)]
mod tests {
    use super::cell;

    #[test]
    fn words_can_neither_break_the_table_nor_become_a_formula() {
        assert_eq!(cell("a,b"), "\"a,b\"");
        assert_eq!(cell("say \"x\""), "\"say \"\"x\"\"\"");
        assert_eq!(cell("=1+1"), "'=1+1");
    }
}
