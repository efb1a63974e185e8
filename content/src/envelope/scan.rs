//! Walking over JSON text byte by byte, before and after a parser has seen it: how deep it is nested,
//! and which field a line and column belong to.

/// A place in a text, both counted from 1; columns count characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// Line.
    pub line: usize,
    /// Column.
    pub column: usize,
}

impl Place {
    /// The place of a byte offset; an offset beyond the end gives the end.
    #[must_use]
    pub fn of_offset(text: &[u8], offset: usize) -> Self {
        let before = &text[..offset.min(text.len())];
        let start = before
            .iter()
            .rposition(|&byte| byte == b'\n')
            .map_or(0, |newline| newline + 1);
        let line = before.iter().filter(|&&byte| byte == b'\n').count() + 1;
        let is_character_start = |byte: &&u8| **byte & 0b1100_0000 != 0b1000_0000;
        let column = before[start..].iter().filter(is_character_start).count() + 1;
        Self { line, column }
    }
}

/// The offset at which `text` is nested deeper than `limit`, if it is anywhere.
///
/// Counts brackets outside strings and nothing else, so it works on text that isn't JSON and needs no stack.
#[must_use]
pub(super) fn too_deep_at(text: &[u8], limit: usize) -> Option<usize> {
    let mut depth = 0_usize;
    let mut string = StringState::Outside;
    for (offset, &byte) in text.iter().enumerate() {
        string = string.after(byte);
        if string != StringState::Outside {
            continue;
        }
        match byte {
            b'{' | b'[' => depth += 1,
            b'}' | b']' => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth > limit {
            return Some(offset);
        }
    }
    None
}

/// The path of the field that `text[..offset]` ends in, such as `body.history.base.jobs[2].title`.
///
/// Expects a text whose depth was checked.
#[must_use]
pub(super) fn path_at(text: &[u8], offset: usize) -> String {
    let mut frames: Vec<Frame> = Vec::new();
    let mut string = StringState::Outside;
    let mut string_start = 0;
    let mut expects_key = false;
    for (position, &byte) in text.iter().enumerate().take(offset) {
        let before = string;
        string = before.after(byte);
        match (before, string) {
            (StringState::Outside, StringState::Inside) => string_start = position + 1,
            (StringState::Inside, StringState::Outside) if expects_key => {
                if let Some(Frame::Object(key)) = frames.last_mut() {
                    *key =
                        Some(String::from_utf8_lossy(&text[string_start..position]).into_owned());
                }
                expects_key = false;
            }
            (StringState::Outside, StringState::Outside) => match byte {
                b'{' => {
                    frames.push(Frame::Object(None));
                    expects_key = true;
                }
                b'[' => {
                    frames.push(Frame::Array(0));
                    expects_key = false;
                }
                b'}' | b']' => {
                    frames.pop();
                    expects_key = false;
                }
                b',' => match frames.last_mut() {
                    Some(Frame::Object(_)) => expects_key = true,
                    Some(Frame::Array(index)) => *index += 1,
                    None => {}
                },
                _ => {}
            },
            _ => {}
        }
    }
    written(&frames)
}

enum Frame {
    Object(Option<String>),
    Array(usize),
}

fn written(frames: &[Frame]) -> String {
    let mut path = String::new();
    for frame in frames {
        match frame {
            Frame::Object(Some(key)) => {
                if !path.is_empty() {
                    path.push('.');
                }
                path.extend(key.chars().take(60));
            }
            Frame::Object(None) => {}
            Frame::Array(index) => {
                path.push('[');
                path.push_str(&index.to_string());
                path.push(']');
            }
        }
    }
    path
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum StringState {
    Outside,
    Inside,
    Escaped,
}

impl StringState {
    fn after(self, byte: u8) -> Self {
        match (self, byte) {
            (Self::Outside, b'"') | (Self::Escaped, _) => Self::Inside,
            (Self::Inside, b'"') => Self::Outside,
            (Self::Inside, b'\\') => Self::Escaped,
            (state, _) => state,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn brackets_inside_strings_are_not_depth() {
        assert_eq!(too_deep_at(br#"["[[[[\"[[", {"a": "]"}]"#, 2), None);
        assert_eq!(too_deep_at(b"[[[]]]", 2), Some(2));
    }

    #[test]
    fn a_path_names_objects_and_positions() {
        let text = br#"{"body": {"jobs": [{"x": 1}, {"title": "a\"b", "minutes": -4}]}}"#;
        let at = |needle: &str| {
            let text = std::str::from_utf8(text).unwrap();
            text.find(needle).unwrap() + needle.len()
        };
        assert_eq!(path_at(text, at("-4")), "body.jobs[1].minutes");
        assert_eq!(path_at(text, at("\"title\"")), "body.jobs[1].title");
        assert_eq!(path_at(text, at("[{")), "body.jobs[0]");
    }

    #[test]
    fn places_count_characters() {
        let text = "{\n  \"業務\": x".as_bytes();
        assert_eq!(
            Place::of_offset(text, text.len() - 1),
            Place { line: 2, column: 9 }
        );
    }
}
