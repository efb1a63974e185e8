//! The page itself: the addresses only the finished site knows are put into it.

use anyhow::{Result, bail};

/// The first `attribute="…"` of `page` whose value ends with `suffix`.
pub(crate) fn attribute<'page>(
    page: &'page str,
    attribute: &str,
    suffix: &str,
) -> Option<&'page str> {
    let opening = format!("{attribute}=\"");
    page.split(&opening)
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .find(|value| value.ends_with(suffix))
}

/// The element that tells the application an address.
pub(crate) fn meta(name: &str, address: &str) -> String {
    format!("<meta name=\"{name}\" content=\"{address}\">")
}

/// `page` with the one occurrence of `from` replaced.
///
/// # Errors
/// When `from` isn't there exactly once: then the page and the build no longer agree.
pub(crate) fn with(page: &str, from: &str, to: &str) -> Result<String> {
    match page.matches(from).count() {
        1 => Ok(page.replace(from, to)),
        count => bail!("index.html should have `{from}` once and has it {count} times"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_attribute_is_found_by_the_end_of_its_value() {
        let page =
            r#"<script src="./boot.js" data-js="./a-1.js" data-wasm="./a-1_bg.wasm"></script>"#;
        assert_eq!(attribute(page, "data-wasm", ".wasm"), Some("./a-1_bg.wasm"));
        assert_eq!(attribute(page, "data-wasm", ".js"), None);
    }

    #[test]
    fn a_replacement_that_is_not_unique_is_refused() {
        assert_eq!(with("a b", "b", "c").ok().as_deref(), Some("a c"));
        assert!(with("b b", "b", "c").is_err());
        assert!(with("a", "b", "c").is_err());
    }
}
