//! A strict reader of a true subset of TOML: `key = "text"`, `key = 12`, `key = ["a", "b"]`, comments.
//!
//! Whatever it accepts, a full TOML reader accepts with the same value (a test holds it to that). Hosts edit lessons
//! on the server, so the browser reads this too, and a full reader would weigh ten times as much.

use crate::problem::{Expected, Report, Rule};

/// A key with its value and line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The key.
    pub key: String,
    /// The value.
    pub value: Value,
    /// The key's line in the file.
    pub line: u32,
}

/// A value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// Text.
    Text(String),
    /// A whole number.
    Integer(i64),
    /// A list of texts.
    Texts(Vec<String>),
}

/// Reads `text`, whose first line is line `first_line` of the reported file.
#[must_use]
pub fn read(text: &str, first_line: u32, report: &mut Report<'_>) -> Vec<Entry> {
    let mut cursor = Cursor {
        rest: text,
        line: first_line,
    };
    let mut entries: Vec<Entry> = Vec::new();
    loop {
        cursor.skip_blank_lines();
        if cursor.rest.is_empty() {
            return entries;
        }
        let line = cursor.line;
        match cursor.entry() {
            Ok((key, value)) => {
                if entries.iter().any(|entry| entry.key == key) {
                    report.add(line, Rule::FrontMatterTwice { key });
                } else {
                    entries.push(Entry { key, value, line });
                }
            }
            Err(expected) => {
                report.add(cursor.line, Rule::FrontMatterLine { expected });
                cursor.skip_line();
            }
        }
    }
}

struct Cursor<'a> {
    rest: &'a str,
    line: u32,
}

impl Cursor<'_> {
    fn entry(&mut self) -> Result<(String, Value), Expected> {
        let is_key =
            |character: char| character.is_ascii_alphanumeric() || matches!(character, '_' | '-');
        let length = self
            .rest
            .find(|character| !is_key(character))
            .unwrap_or(self.rest.len());
        let (key, rest) = self.rest.split_at(length);
        let key = key.to_owned();
        self.rest = rest;
        self.skip_spaces();
        if key.is_empty() || !self.eat('=') {
            return Err(Expected::KeyAndValue);
        }
        self.skip_spaces();
        let value = self.value()?;
        self.skip_spaces();
        self.skip_comment();
        if self.rest.is_empty() || self.rest.starts_with('\n') {
            Ok((key, value))
        } else {
            Err(Expected::EndOfLine)
        }
    }

    fn value(&mut self) -> Result<Value, Expected> {
        match self.rest.chars().next() {
            Some('"' | '\'') => self.text().map(Value::Text),
            Some('[') => self.texts().map(Value::Texts),
            Some('+' | '-' | '0'..='9') => self.integer().map(Value::Integer),
            _ => Err(Expected::KeyAndValue),
        }
    }

    fn integer(&mut self) -> Result<i64, Expected> {
        let wrong = Expected::Integer {
            least: i64::MIN,
            most: i64::MAX,
        };
        let is_part =
            |character: char| character.is_ascii_digit() || matches!(character, '+' | '-');
        let length = self
            .rest
            .find(|character| !is_part(character))
            .unwrap_or(self.rest.len());
        let (written, rest) = self.rest.split_at(length);
        let digits = written.trim_start_matches(['+', '-']);
        let leading_zero = digits.len() > 1 && digits.starts_with('0');
        let number = written
            .parse()
            .ok()
            .filter(|_| !leading_zero)
            .ok_or(wrong)?;
        self.rest = rest;
        Ok(number)
    }

    fn texts(&mut self) -> Result<Vec<String>, Expected> {
        self.eat('[');
        let mut texts = Vec::new();
        loop {
            self.skip_blank_lines();
            if self.eat(']') {
                return Ok(texts);
            }
            texts.push(self.text().map_err(|_| Expected::Texts)?);
            self.skip_blank_lines();
            if !self.eat(',') {
                return if self.eat(']') {
                    Ok(texts)
                } else {
                    Err(Expected::Texts)
                };
            }
        }
    }

    /// Text in `"…"` with escapes or in `'…'` without. A text of three quotation marks isn't in the subset.
    fn text(&mut self) -> Result<String, Expected> {
        if self.rest.starts_with("\"\"\"") || self.rest.starts_with("'''") {
            return Err(Expected::Text);
        }
        if self.eat('\'') {
            let end = self.rest.find(['\'', '\n']).ok_or(Expected::Text)?;
            let text = self.rest[..end].to_owned();
            self.rest = &self.rest[end..];
            let sound = self.eat('\'') && !text.chars().any(is_control);
            return if sound { Ok(text) } else { Err(Expected::Text) };
        }
        if !self.eat('"') {
            return Err(Expected::Text);
        }
        let mut text = String::new();
        loop {
            match self.take() {
                Some('"') => return Ok(text),
                Some('\\') => text.push(self.escape()?),
                Some(character) if !is_control(character) && character != '\n' => {
                    text.push(character)
                }
                _ => return Err(Expected::Text),
            }
        }
    }

    fn escape(&mut self) -> Result<char, Expected> {
        match self.take() {
            Some(same @ ('"' | '\\')) => Ok(same),
            Some('n') => Ok('\n'),
            Some('t') => Ok('\t'),
            Some('u') => {
                let digits = self.rest.get(..4).ok_or(Expected::Text)?.to_owned();
                self.rest = &self.rest[4..];
                let sound = digits.chars().all(|digit| digit.is_ascii_hexdigit());
                let number = u32::from_str_radix(&digits, 16).ok().filter(|_| sound);
                number.and_then(char::from_u32).ok_or(Expected::Text)
            }
            _ => Err(Expected::Text),
        }
    }

    /// Takes a character other than a line break, which stays where it is.
    fn take(&mut self) -> Option<char> {
        let character = self
            .rest
            .chars()
            .next()
            .filter(|character| *character != '\n')?;
        self.rest = &self.rest[character.len_utf8()..];
        Some(character)
    }

    fn eat(&mut self, wanted: char) -> bool {
        let found = self.rest.starts_with(wanted);
        if found {
            self.rest = &self.rest[wanted.len_utf8()..];
        }
        found
    }

    fn skip_spaces(&mut self) {
        self.rest = self.rest.trim_start_matches([' ', '\t']);
    }

    fn skip_comment(&mut self) {
        if self.rest.starts_with('#') {
            self.rest = &self.rest[self.rest.find('\n').unwrap_or(self.rest.len())..];
        }
    }

    fn skip_line(&mut self) {
        self.rest = &self.rest[self.rest.find('\n').unwrap_or(self.rest.len())..];
    }

    fn skip_blank_lines(&mut self) {
        loop {
            self.skip_spaces();
            self.skip_comment();
            if !self.eat('\n') {
                return;
            }
            self.line = self.line.saturating_add(1);
        }
    }
}

/// Characters TOML doesn't allow in a text; the tab is allowed.
fn is_control(character: char) -> bool {
    character != '\t' && (character < ' ' || character == '\u{7f}')
}
