//! A template filled with what the engine says: `{{name}}` within a line, `<!-- generated: name -->` for a whole line.

use anyhow::{Context, Result, ensure};

const OPENS: &str = "<!-- generated: ";
const CLOSES: &str = " -->";

/// A generated part of the text and its name.
pub(super) type Region = (&'static str, String);

/// The filled template.
///
/// # Errors
/// A region that is unknown, used twice or not at all; a value that `value` does not know.
pub(super) fn fill(
    template: &str,
    regions: &[Region],
    value: impl Fn(&str) -> Result<String>,
) -> Result<String> {
    let mut filled =
        String::from("<!-- Written by `cargo xtask odd`: change the template beside it. -->\n\n");
    let mut used = Vec::new();
    for line in template.lines() {
        if let Some(name) = region_of(line) {
            let (_, text) = regions
                .iter()
                .find(|(known, _)| *known == name)
                .with_context(|| format!("nothing is generated as `{name}`"))?;
            ensure!(!used.contains(&name), "`{name}` stands there twice");
            used.push(name);
            filled.push_str(text.trim_end());
        } else {
            filled.push_str(&with_values(line, &value)?);
        }
        filled.push('\n');
    }
    let unused = regions.iter().find(|(name, _)| !used.contains(name));
    ensure!(
        unused.is_none(),
        "`{}` is generated and not shown",
        unused.map_or("", |(name, _)| name)
    );
    Ok(filled)
}

/// The name of the region that a line stands for.
pub(super) fn region_of(line: &str) -> Option<&str> {
    line.trim().strip_prefix(OPENS)?.strip_suffix(CLOSES)
}

fn with_values(line: &str, value: &impl Fn(&str) -> Result<String>) -> Result<String> {
    let mut filled = String::new();
    let mut rest = line;
    while let Some((before, after)) = rest.split_once("{{") {
        let (name, behind) = after
            .split_once("}}")
            .with_context(|| format!("`{{{{` is not closed: {line}"))?;
        filled.push_str(before);
        filled.push_str(&value(name)?);
        rest = behind;
    }
    filled.push_str(rest);
    Ok(filled)
}
