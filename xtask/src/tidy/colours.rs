//! Raw colours stand in the tokens only, so that light, dark and contrast are looked after in one place.

use super::{Finding, Source, is_comment};

const TOKENS: &str = "course/styles/tokens.css";
const FUNCTIONS: [&str; 7] = ["rgb(", "rgba(", "hsl(", "hsla(", "hwb(", "oklch(", "oklab("];
const DIGITS: [usize; 4] = [3, 4, 6, 8];

pub(super) fn check(source: &Source) -> Vec<Finding> {
    let watched = source.path.starts_with("course/src/") && source.has_extension(&["rs"])
        || source.path.starts_with("course/styles/") && source.path != TOKENS;
    if !watched {
        return Vec::new();
    }
    let in_strings = source.has_extension(&["rs"]);
    source.each_line(|line| {
        let raw = !is_comment(line) && has_colour(line, in_strings);
        raw.then(|| format!("a raw colour: name it in {TOKENS} and use the name"))
    })
}

/// Whether the line has a colour in digits or as a function. In Rust it must begin a string: `r#"…"#` and attributes
/// have number signs too.
fn has_colour(line: &str, in_strings: bool) -> bool {
    let by_digits = line.match_indices('#').any(|(start, _)| {
        let quoted = line[..start].ends_with('"');
        let digits = line[start + 1..]
            .chars()
            .take_while(char::is_ascii_hexdigit)
            .count();
        let after = line[start + 1 + digits..].chars().next();
        let ends = !after.is_some_and(|next| next.is_alphanumeric() || matches!(next, '-' | '_'));
        DIGITS.contains(&digits) && ends && (quoted || !in_strings)
    });
    by_digits || FUNCTIONS.iter().any(|function| line.contains(function))
}

#[cfg(test)]
mod tests {
    use super::super::found_in;
    use super::*;

    #[test]
    fn raw_colours_are_found_outside_the_tokens() {
        let text = "a { color: #fff; }\nb { color: var(--ink); }\nc { color: rgb(0 0 0 / 0.5); }\nd { fill: url(#hatch); }\n";
        assert_eq!(found_in("course/styles/base.css", text, check), [1, 3]);
        assert!(found_in(TOKENS, text, check).is_empty());
    }

    #[test]
    fn a_reference_is_not_a_colour() {
        let text = "<use href=\"#add\" />\n#[component]\nfill=\"#1d4e79\"\nhref=\"#facade-a\"\n";
        assert_eq!(found_in("course/src/icon.rs", text, check), [1, 3]);
    }
}
