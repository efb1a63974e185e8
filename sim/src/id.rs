//! Names that stay: short, permanent, never a position in a list.

use serde::{Deserialize, Serialize};

/// A text that can't be an id.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("an id is 1 to 40 of a-z, 0-9 and '-', starting with a letter; found {found:?}")]
pub struct InvalidId {
    /// The text, cut after 60 characters.
    pub found: String,
}

fn check(text: &str) -> Result<(), InvalidId> {
    let starts_well = text
        .bytes()
        .next()
        .is_some_and(|byte| byte.is_ascii_lowercase());
    let allowed = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    if starts_well && text.len() <= 40 && text.bytes().all(allowed) {
        Ok(())
    } else {
        Err(InvalidId {
            found: text.chars().take(60).collect(),
        })
    }
}

macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[cfg_attr(
            feature = "schema",
            schemars(extend("pattern" = "^[a-z][a-z0-9-]{0,39}$"))
        )]
        #[serde(try_from = "String", into = "String")]
        pub struct $name(String);

        impl $name {
            /// Checks the form.
            ///
            /// # Errors
            /// [`InvalidId`] when `text` is not 1 to 40 of a–z, 0–9 and `-`, starting with a letter.
            pub fn new(text: impl Into<String>) -> Result<Self, InvalidId> {
                let text = text.into();
                check(&text)?;
                Ok(Self(text))
            }

            /// The id as text.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl TryFrom<String> for $name {
            type Error = InvalidId;

            fn try_from(text: String) -> Result<Self, InvalidId> {
                Self::new(text)
            }
        }

        impl From<$name> for String {
            fn from(id: $name) -> Self {
                id.0
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                formatter.write_str(&self.0)
            }
        }
    };
}

id!(
    /// A case.
    CaseId
);
id!(
    /// A workplace of a case.
    WorkplaceId
);
id!(
    /// A shift on a workplace's duty sheet.
    ShiftId
);
id!(
    /// A duty (業務) of a shift.
    DutyId
);
id!(
    /// A task (作業) of a duty.
    TaskId
);
id!(
    /// A job (仕事) bundled from tasks.
    JobId
);
id!(
    /// A programme of stages for one job.
    ProgrammeId
);
id!(
    /// A person looking for work; composite in every case.
    PersonId
);
id!(
    /// An accommodation a workplace can offer.
    AccommodationId
);
id!(
    /// A field of work a person may have asked for.
    FieldId
);
id!(
    /// A field of an information sheet.
    SheetFieldId
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_short_plain_words() {
        assert!(TaskId::new("early-tea").is_ok());
        for wrong in ["", "9am", "Tea", "茶", "a b", &"x".repeat(41)] {
            assert!(TaskId::new(wrong).is_err(), "{wrong:?}");
        }
    }
}
