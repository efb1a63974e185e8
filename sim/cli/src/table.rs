//! Tables: aligned for people, CSV for programs.

use content::messages::command::{Column, CommandMessages, TableName, Word};
use unicode_width::UnicodeWidthStr;

/// Rows under named columns.
pub(crate) struct Table {
    pub(crate) name: TableName,
    columns: Vec<Column>,
    rows: Vec<Vec<Cell>>,
}

/// What stands in a table.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Cell {
    /// Text that is the same in every language.
    Text(String),
    /// A word of a language; programs read its id.
    Word(Word),
    /// A sentence for people, made in their language already; programs read the value it tells of, in JSON.
    Said { sentence: String, value: String },
    /// A number; people read so many digits after the point, programs all of it.
    Number(f64, usize),
    /// A whole number.
    Whole(i64),
    /// Nothing.
    Empty,
}

impl Cell {
    pub(crate) fn text(text: impl ToString) -> Self {
        Self::Text(text.to_string())
    }

    pub(crate) fn whole(number: impl TryInto<i64>) -> Self {
        number.try_into().map_or(Self::Empty, Self::Whole)
    }

    pub(crate) fn number(number: Option<f64>, digits: usize) -> Self {
        number
            .filter(|number| number.is_finite())
            .map_or(Self::Empty, |number| Self::Number(number, digits))
    }

    pub(crate) const fn yes(answer: bool) -> Self {
        Self::Word(if answer { Word::Yes } else { Word::No })
    }

    fn for_people(&self, words: &CommandMessages) -> String {
        match self {
            Self::Text(text) => text.clone(),
            Self::Word(word) => (words.word)(*word).to_owned(),
            Self::Said { sentence, .. } => sentence.clone(),
            Self::Number(number, digits) => {
                let text = format!("{number:.digits$}");
                let is_zero = text
                    .chars()
                    .all(|character| matches!(character, '-' | '0' | '.'));
                if is_zero { text.replace('-', "") } else { text }
            }
            Self::Whole(number) => number.to_string(),
            Self::Empty => String::new(),
        }
    }

    fn for_programs(&self) -> String {
        match self {
            Self::Text(text) => guarded(text),
            Self::Word(word) => snake_case(&format!("{word:?}")),
            Self::Said { value, .. } => guarded(value),
            Self::Number(number, _) => number.to_string(),
            Self::Whole(number) => number.to_string(),
            Self::Empty => String::new(),
        }
    }

    const fn is_number(&self) -> bool {
        matches!(self, Self::Number(..) | Self::Whole(_))
    }
}

impl Table {
    pub(crate) fn new(name: TableName, columns: &[Column]) -> Self {
        Self {
            name,
            columns: columns.to_vec(),
            rows: Vec::new(),
        }
    }

    pub(crate) fn push<const N: usize>(&mut self, row: [Cell; N]) {
        debug_assert_eq!(N, self.columns.len(), "a cell for each column");
        self.rows.push(row.into());
    }

    /// A row of so many cells as there are columns.
    pub(crate) fn push_row(&mut self, row: Vec<Cell>) {
        debug_assert_eq!(row.len(), self.columns.len(), "a cell for each column");
        self.rows.push(row);
    }

    /// The word for this table on the command line.
    pub(crate) fn id(&self) -> String {
        id_of(self.name)
    }

    /// CSV after RFC 4180 but for the line end, which is a line feed.
    pub(crate) fn csv(&self) -> Result<Vec<u8>, csv::Error> {
        let mut writer = csv::Writer::from_writer(Vec::new());
        writer.write_record(
            self.columns
                .iter()
                .map(|column| snake_case(&format!("{column:?}"))),
        )?;
        for row in &self.rows {
            writer.write_record(row.iter().map(Cell::for_programs))?;
        }
        writer
            .into_inner()
            .map_err(|error| error.into_error().into())
    }

    /// Aligned columns; wide characters count twice.
    pub(crate) fn text(&self, words: &CommandMessages) -> String {
        let header: Vec<String> = self
            .columns
            .iter()
            .map(|column| (words.column)(*column).to_owned())
            .collect();
        let rows: Vec<Vec<String>> = self
            .rows
            .iter()
            .map(|row| row.iter().map(|cell| cell.for_people(words)).collect())
            .collect();
        let width = |at: usize| {
            let cells = rows.iter().map(|row| row[at].width());
            cells.chain([header[at].width()]).max().unwrap_or(0)
        };
        let widths: Vec<usize> = (0..header.len()).map(width).collect();
        let numeric = |at: usize| {
            self.rows
                .iter()
                .all(|row| row[at].is_number() || row[at] == Cell::Empty)
        };
        let line = |cells: &[String]| {
            let mut line = String::new();
            for (at, cell) in cells.iter().enumerate() {
                let space = " ".repeat(widths[at] - cell.width());
                let gap = if at == 0 { "" } else { "  " };
                line += &if numeric(at) {
                    format!("{gap}{space}{cell}")
                } else {
                    format!("{gap}{cell}{space}")
                };
            }
            line.trim_end().to_owned() + "\n"
        };
        let mut text = format!("{}\n", (words.heading)(self.name));
        text += &line(&header);
        rows.iter().for_each(|row| text += &line(row));
        text
    }
}

/// The word for a table on the command line.
pub(crate) fn id_of(name: TableName) -> String {
    snake_case(&format!("{name:?}"))
}

/// Text that a spreadsheet would take for a formula gets a mark before it.
fn guarded(text: &str) -> String {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        format!("'{text}")
    } else {
        text.to_owned()
    }
}

/// `WeeksInWork` as `weeks_in_work`; of a word in brackets only the innermost is kept.
fn snake_case(name: &str) -> String {
    let inner = name
        .trim_end_matches(')')
        .rsplit('(')
        .next()
        .unwrap_or(name);
    let mut snake = String::new();
    for character in inner.chars() {
        if character.is_uppercase() && !snake.is_empty() {
            snake.push('_');
        }
        snake.extend(character.to_lowercase());
    }
    snake
}

#[cfg(test)]
mod tests {
    use content::messages::Language;
    use content::messages::command::command;
    use sim::random::Purpose;

    use super::*;

    fn table() -> Table {
        let mut table = Table::new(
            TableName::People,
            &[Column::Person, Column::InWork, Column::Answer],
        );
        table.push([Cell::text("=佐藤"), Cell::Number(0.5, 2), Cell::yes(true)]);
        table.push([
            Cell::text("b,c"),
            Cell::Empty,
            Cell::Word(Word::Purpose(Purpose::StepUp)),
        ]);
        table
    }

    #[test]
    fn programs_read_ids_and_guarded_text() {
        let csv = String::from_utf8(table().csv().unwrap()).unwrap();
        assert_eq!(
            csv,
            "person,in_work,answer\n'=佐藤,0.5,yes\n\"b,c\",,step_up\n"
        );
    }

    #[test]
    fn people_read_words_in_columns() {
        let text = table().text(command(Language::Ja));
        assert_eq!(
            text,
            "一人ひとり\n人     就労継続  答え\n=佐藤      0.50  はい\nb,c              目標を満たした人が次の段階へ進むか\n"
        );
    }
}
