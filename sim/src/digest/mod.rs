//! Digests of values: SHA-256 over one canonical JSON text.
//!
//! Two programs that hold the same value write the same text, byte for byte, so
//! the digest names the value and not the way it was stored. The module knows
//! serde and nothing of cases, plans or results.

mod canonical;

use core::fmt;
use core::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use sha2::{Digest as _, Sha256};
use thiserror::Error;

pub use canonical::canonical_json;

/// The SHA-256 of a value's canonical JSON.
///
/// In files it is a string of 64 lower-case hexadecimal digits. [`Display`](fmt::Display)
/// writes the first twelve, which is enough for a person to compare.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(with = "String"))]
pub struct Digest([u8; 32]);

/// The number of hexadecimal digits shown to a person.
const SHORT: usize = 12;

impl Digest {
    /// The digest that stands for no value: no text hashes to it in practice.
    pub const ZERO: Self = Self([0; 32]);

    /// All 64 hexadecimal digits.
    #[must_use]
    pub fn to_hex(self) -> String {
        self.0
            .iter()
            .fold(String::with_capacity(64), |mut hex, byte| {
                hex.push(hex_digit(byte >> 4));
                hex.push(hex_digit(byte & 0xf));
                hex
            })
    }
}

impl fmt::Display for Digest {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let hex = self.to_hex();
        formatter.write_str(hex.get(..SHORT).unwrap_or(&hex))
    }
}

impl fmt::Debug for Digest {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Digest({})", self.to_hex())
    }
}

/// A text that is not 64 hexadecimal digits in lower case.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("a digest is 64 hexadecimal digits in lower case")]
pub struct NotADigest;

impl FromStr for Digest {
    type Err = NotADigest;

    fn from_str(text: &str) -> Result<Self, NotADigest> {
        let (pairs, rest) = text.as_bytes().as_chunks::<2>();
        let mut bytes = [0; 32];
        if pairs.len() != bytes.len() || !rest.is_empty() {
            return Err(NotADigest);
        }
        for (byte, [high, low]) in bytes.iter_mut().zip(pairs) {
            *byte = hex_value(*high)? << 4 | hex_value(*low)?;
        }
        Ok(Self(bytes))
    }
}

impl Serialize for Digest {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.to_hex())
    }
}

impl<'de> Deserialize<'de> for Digest {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

/// A value that has no canonical JSON, and so no digest.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum DigestError {
    /// A number that is NaN or infinite, which JSON cannot hold.
    #[error("a number is not finite")]
    NotFinite,
    /// An integer beyond ±(2⁵³ − 1), which some readers of JSON would round.
    #[error("the integer {0} is outside ±(2^53 − 1)")]
    IntegerOutOfRange(i128),
    /// A map key that is neither a text nor an integer.
    #[error("a map key is neither a text nor an integer")]
    KeyNotText,
    /// The same key twice in one map.
    #[error("the key {0:?} stands twice in one map")]
    KeyTwice(String),
    /// The value refused to be serialised.
    #[error("{0}")]
    Refused(String),
}

impl serde::ser::Error for DigestError {
    fn custom<T: fmt::Display>(message: T) -> Self {
        Self::Refused(message.to_string())
    }
}

/// The digest of `value`.
///
/// # Errors
///
/// When the value has no canonical JSON; see [`DigestError`].
pub fn digest_of<T: Serialize + ?Sized>(value: &T) -> Result<Digest, DigestError> {
    let text = canonical_json(value)?;
    Ok(Digest(Sha256::digest(text.as_bytes()).into()))
}

fn hex_digit(value: u8) -> char {
    char::from(if value < 10 {
        b'0' + value
    } else {
        b'a' + value - 10
    })
}

fn hex_value(digit: u8) -> Result<u8, NotADigest> {
    match digit {
        b'0'..=b'9' => Ok(digit - b'0'),
        b'a'..=b'f' => Ok(digit - b'a' + 10),
        _ => Err(NotADigest),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digest_is_the_sha_256_of_the_text() {
        // FIPS 180-4 on the four bytes `null`, by coreutils' sha256sum.
        let digest = digest_of(&()).unwrap();
        assert_eq!(
            digest.to_hex(),
            "74234e98afe7498fb5daf1f36ac2d78acc339464f950703b8c019892f982b90b"
        );
        assert_eq!(digest.to_string(), "74234e98afe7");
    }

    #[test]
    fn digest_survives_a_file() {
        let digest = digest_of("働く").unwrap();
        let text = serde_json::to_string(&digest).unwrap();
        assert_eq!(serde_json::from_str::<Digest>(&text).unwrap(), digest);
    }

    #[test]
    fn other_texts_are_no_digests() {
        let hex = digest_of("a").unwrap().to_hex();
        for text in ["", "00", &hex[1..], &hex.to_uppercase(), &format!("{hex}0")] {
            assert_eq!(text.parse::<Digest>(), Err(NotADigest), "{text:?}");
        }
    }
}
