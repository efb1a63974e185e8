//! Lists from outside that are read only up to a length: what is done with them takes longer than they are long.

use serde::de::Error;
use serde::{Deserialize, Deserializer};

/// A list of at most `MOST` entries.
pub(crate) fn at_most<'de, const MOST: usize, T, D>(deserializer: D) -> Result<Vec<T>, D::Error>
where
    T: Deserialize<'de>,
    D: Deserializer<'de>,
{
    let list = Vec::deserialize(deserializer)?;
    if list.len() > MOST {
        let expected = format!("at most {MOST} entries");
        return Err(D::Error::invalid_length(list.len(), &expected.as_str()));
    }
    Ok(list)
}
