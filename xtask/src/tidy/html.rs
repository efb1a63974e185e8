//! No HTML is made from a string and no style is set by attribute: the page's policy would refuse both at run time.

use super::{Finding, Source, is_comment};

const FROM_A_STRING: [&str; 8] = [
    "inner_html",
    "outer_html",
    "insert_adjacent_html",
    "from_html_unchecked",
    "innerHTML",
    "outerHTML",
    "insertAdjacentHTML",
    "document.write",
];

pub(super) fn check(source: &Source) -> Vec<Finding> {
    if !source.has_extension(&["rs", "js", "html", "svg"]) || source.path.starts_with("xtask/") {
        return Vec::new();
    }
    source.each_line(|line| {
        if is_comment(line) {
            return None;
        }
        if let Some(name) = FROM_A_STRING.into_iter().find(|name| line.contains(name)) {
            return Some(format!("`{name}` makes HTML from a string: build nodes"));
        }
        sets_style(line).then(|| {
            "a style attribute is blocked by the page's policy: use a class, an SVG attribute or `~style`".to_owned()
        })
    })
}

/// Whether the line has `style=` as an attribute; `~style=` sets a property and is allowed.
fn sets_style(line: &str) -> bool {
    line.match_indices("style=").any(|(start, _)| {
        line[..start]
            .chars()
            .next_back()
            .is_none_or(char::is_whitespace)
    })
}

#[cfg(test)]
mod tests {
    use super::super::found_in;
    use super::*;

    #[test]
    fn html_from_a_string_is_found() {
        let text = "// never innerHTML\nnode.set_inner_html(text);\nelement.innerHTML = text;\nlet html = 1;\n";
        assert_eq!(found_in("course/src/a.rs", text, check), [2, 3]);
    }

    #[test]
    fn a_style_attribute_is_found_and_a_style_property_is_not() {
        let text =
            "<p style=\"color: red\">\n    style={width}\n<p ~style={width}>\nfont_style=1\n";
        assert_eq!(found_in("course/src/a.rs", text, check), [1, 2]);
    }
}
