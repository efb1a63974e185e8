//! Printing results: tables for people, CSV and JSON for programs.

use std::io::{self, ErrorKind, StdoutLock, Write, stdout};
use std::path::PathBuf;

use clap::ValueEnum;
use content::messages::command::CommandMessages;
use serde::Serialize;

use crate::arguments::Shared;
use crate::arguments::words::help;
use crate::failure::Failure;
use crate::new_file::NewFile;
use crate::table::Table;

/// In which form results are printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub(crate) enum Format {
    #[default]
    #[value(help = help().value.format_text)]
    Text,
    #[value(help = help().value.format_csv)]
    Csv,
    #[value(help = help().value.format_json)]
    Json,
}

/// Prints in the form asked for, where it was asked for.
pub(crate) struct Printer {
    pub(crate) format: Format,
    table: Option<String>,
    mark: bool,
    file: Option<PathBuf>,
    words: &'static CommandMessages,
}

/// Where bytes go.
pub(crate) enum Sink {
    StandardOutput(StdoutLock<'static>),
    File(NewFile),
}

impl Sink {
    /// Ends it: a file takes its place.
    pub(crate) fn finish(self) -> io::Result<()> {
        match self {
            Self::StandardOutput(mut output) => output.flush(),
            Self::File(file) => file.finish(),
        }
    }
}

impl Write for Sink {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match self {
            Self::StandardOutput(output) => output.write(bytes),
            Self::File(file) => file.write(bytes),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        match self {
            Self::StandardOutput(output) => output.flush(),
            Self::File(file) => file.flush(),
        }
    }
}

/// The byte order mark by which spreadsheets know UTF-8.
const MARK: &[u8] = b"\xEF\xBB\xBF";

impl Printer {
    pub(crate) fn new(shared: &Shared, words: &'static CommandMessages) -> Self {
        Self {
            format: shared.format,
            table: shared.table.clone(),
            mark: shared.bom,
            file: shared.output.clone(),
            words,
        }
    }

    /// Prints a result: all its tables or the one asked for; the first one, where only one can be printed.
    pub(crate) fn print(&self, tables: &[Table], json: &impl Serialize) -> Result<(), Failure> {
        match self.format {
            Format::Json => self.json(json),
            Format::Csv => {
                let chosen = self.chosen(tables)?;
                let mut bytes = if self.mark { MARK.to_vec() } else { Vec::new() };
                for table in chosen.iter().take(1) {
                    bytes.extend(
                        table
                            .csv()
                            .map_err(|error| Failure::Inside(error.to_string()))?,
                    );
                }
                self.bytes(&bytes)
            }
            Format::Text => {
                let texts: Vec<String> = self
                    .chosen(tables)?
                    .iter()
                    .map(|table| table.text(self.words))
                    .collect();
                self.bytes(texts.join("\n").as_bytes())
            }
        }
    }

    /// Prints one JSON value.
    pub(crate) fn json(&self, value: &impl Serialize) -> Result<(), Failure> {
        let mut text =
            serde_json::to_vec_pretty(value).map_err(|error| Failure::Inside(error.to_string()))?;
        text.push(b'\n');
        self.bytes(&text)
    }

    /// Prints bytes as they are.
    pub(crate) fn bytes(&self, bytes: &[u8]) -> Result<(), Failure> {
        let mut sink = self.sink()?;
        sink.write_all(bytes)
            .and_then(|()| sink.finish())
            .map_err(|error| self.unwritable(error))
    }

    /// Where bytes go: the file asked for, or standard output.
    pub(crate) fn sink(&self) -> Result<Sink, Failure> {
        match &self.file {
            None => Ok(Sink::StandardOutput(stdout().lock())),
            Some(path) => match NewFile::begin(path) {
                Ok(file) => Ok(Sink::File(file)),
                Err(error) => Err(self.unwritable(error)),
            },
        }
    }

    /// What it means that the output took no more.
    pub(crate) fn unwritable(&self, reason: io::Error) -> Failure {
        if reason.kind() == ErrorKind::BrokenPipe {
            return Failure::Closed;
        }
        let file = self
            .file
            .as_ref()
            .map_or_else(|| "-".to_owned(), |path| path.display().to_string());
        Failure::Unwritable { file, reason }
    }

    fn chosen<'a>(&self, tables: &'a [Table]) -> Result<Vec<&'a Table>, Failure> {
        let Some(wanted) = &self.table else {
            return Ok(tables.iter().collect());
        };
        let chosen: Vec<_> = tables
            .iter()
            .filter(|table| table.id() == *wanted)
            .collect();
        if chosen.is_empty() {
            let known: Vec<String> = tables.iter().map(Table::id).collect();
            return Err(Failure::Unknown {
                path: "--table".to_owned(),
                value: wanted.clone(),
                known: known.join(", "),
            });
        }
        Ok(chosen)
    }
}
