//! Numbers on the command line, and why a text is none. What a number may be is for the engine to say.

use std::num::{IntErrorKind, ParseIntError};
use std::str::FromStr;

/// Why a text is not the number that is wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub(crate) enum NoNumber {
    #[error("not a whole number of 0 or more")]
    NotWhole,
    #[error("more than {most}")]
    TooLarge { most: u64 },
    #[error("not a number")]
    NotANumber,
}

/// A whole number of 0 or more.
pub(crate) fn whole<T>(text: &str) -> Result<T, NoNumber>
where
    T: FromStr<Err = ParseIntError>,
{
    text.parse().map_err(|error: ParseIntError| {
        if *error.kind() == IntErrorKind::PosOverflow {
            let most = u64::MAX >> (u64::BITS as usize - 8 * size_of::<T>());
            NoNumber::TooLarge { most }
        } else {
            NoNumber::NotWhole
        }
    })
}

/// A number, with or without a fraction.
pub(crate) fn number(text: &str) -> Result<f64, NoNumber> {
    let number = text.parse().ok();
    number
        .filter(|number: &f64| number.is_finite())
        .ok_or(NoNumber::NotANumber)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_a_number_or_says_why_not() {
        assert_eq!(whole::<u16>("52"), Ok(52));
        assert_eq!(whole::<u16>("-1"), Err(NoNumber::NotWhole));
        assert_eq!(whole::<u16>("1.5"), Err(NoNumber::NotWhole));
        assert_eq!(
            whole::<u16>("65536"),
            Err(NoNumber::TooLarge { most: 65_535 })
        );
        assert_eq!(
            whole::<u64>("18446744073709551616"),
            Err(NoNumber::TooLarge { most: u64::MAX })
        );
        assert_eq!(number("0.5"), Ok(0.5));
        for text in ["", "joy", "NaN", "inf", "1e999"] {
            assert_eq!(number(text), Err(NoNumber::NotANumber), "{text}");
        }
    }
}
