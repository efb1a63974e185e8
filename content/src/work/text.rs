//! What a learner writes in their own words, with a bound.

use serde::{Deserialize, Serialize};

/// A text longer than its bound.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{found} characters, at most {limit} are kept")]
pub struct TextTooLong {
    /// Characters found.
    pub found: usize,
    /// Characters allowed.
    pub limit: usize,
}

/// Free text of at most [`Text::LIMIT`] characters, kept exactly as written.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(extend("maxLength" = Text::LIMIT)))]
#[serde(try_from = "String", into = "String")]
pub struct Text(String);

impl Text {
    /// Characters (Unicode scalar values) a text may have.
    pub const LIMIT: usize = 4_000;

    /// Checks the length.
    ///
    /// # Errors
    /// [`TextTooLong`] above [`Self::LIMIT`] characters.
    pub fn new(text: impl Into<String>) -> Result<Self, TextTooLong> {
        let text = text.into();
        let found = text.chars().count();
        if found > Self::LIMIT {
            return Err(TextTooLong {
                found,
                limit: Self::LIMIT,
            });
        }
        Ok(Self(text))
    }

    /// The first [`Self::LIMIT`] characters of `text`, for input that is bounded as it is typed.
    #[must_use]
    pub fn shortened(text: &str) -> Self {
        Self(text.chars().take(Self::LIMIT).collect())
    }

    /// The text as written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether nothing but white space was written.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.0.trim().is_empty()
    }
}

impl TryFrom<String> for Text {
    type Error = TextTooLong;

    fn try_from(text: String) -> Result<Self, TextTooLong> {
        Self::new(text)
    }
}

impl From<Text> for String {
    fn from(text: Text) -> Self {
        text.0
    }
}

#[cfg(test)]
mod tests {
    use super::Text;

    #[test]
    fn the_bound_counts_characters_not_bytes() {
        let longest = "仕".repeat(Text::LIMIT);
        assert!(Text::new(longest.clone()).is_ok());
        assert_eq!(
            Text::new(longest.clone() + "事").unwrap_err().found,
            Text::LIMIT + 1
        );
        assert_eq!(Text::shortened(&(longest.clone() + "事")).as_str(), longest);
    }
}
