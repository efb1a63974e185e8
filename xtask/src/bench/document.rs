//! The figures in `docs/performance.md`: between two marks, so that the text around them is written by hand.

use std::fs;

use anyhow::{Context, Result};

use crate::workspace;

const DOCUMENT: &str = "docs/performance.md";
const BEGIN: &str =
    "<!-- Written by `cargo xtask bench --write`: change nothing here by hand. -->\n";
const END: &str = "<!-- Written by hand again from here on. -->\n";

/// Puts `figures` between the marks.
///
/// # Errors
/// When the document or one of its marks is missing.
pub(super) fn write(figures: &str) -> Result<()> {
    let path = workspace::root().join(DOCUMENT);
    let text = fs::read_to_string(&path).with_context(|| format!("reading {DOCUMENT}"))?;
    let text = with(&text, figures).with_context(|| {
        format!(
            "{DOCUMENT} has no place for figures: it lacks `{}` or `{}`",
            BEGIN.trim(),
            END.trim()
        )
    })?;
    fs::write(&path, text).with_context(|| format!("writing {DOCUMENT}"))?;
    println!("The figures are in {DOCUMENT}.");
    Ok(())
}

fn with(text: &str, figures: &str) -> Option<String> {
    let (before, rest) = text.split_once(BEGIN)?;
    let (_, after) = rest.split_once(END)?;
    Some(format!(
        "{before}{BEGIN}\n{}\n\n{END}{after}",
        figures.trim()
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_between_the_marks_changes() {
        let text = format!("# Speed\n\n{BEGIN}\nold\n\n{END}\nWhy.\n");
        let written = format!("# Speed\n\n{BEGIN}\nnew\n\n{END}\nWhy.\n");
        assert_eq!(with(&text, "\nnew\n"), Some(written.clone()));
        assert_eq!(with(&written, "new"), Some(written));
        assert_eq!(with("# Speed\n", "new"), None);
    }

    #[test]
    fn the_document_has_the_marks() -> Result<()> {
        let text = fs::read_to_string(workspace::root().join(DOCUMENT))?;
        assert!(with(&text, "").is_some());
        Ok(())
    }
}
