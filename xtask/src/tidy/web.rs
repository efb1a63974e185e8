//! The web is touched in one place, and modules that hold state don't know it at all.

use super::{Finding, Source, has_word, is_comment};

const WEB: [&str; 4] = ["web_sys", "js_sys", "gloo", "wasm_bindgen"];
const MAY: [&str; 2] = ["course/src/platform/", "course/worker/"];

pub(super) fn check(source: &Source) -> Vec<Finding> {
    if !source.has_extension(&["rs"]) || source.path.starts_with("xtask/") {
        return Vec::new();
    }
    let may = MAY.iter().any(|folder| source.path.starts_with(folder));
    let state = holds_state(source);
    source.each_line(|line| {
        if is_comment(line) {
            return None;
        }
        if let Some(word) = WEB.into_iter().find(|word| !may && has_word(line, word)) {
            return Some(format!(
                "`{word}` is for course/src/platform only: call a function there"
            ));
        }
        (state && has_word(line, "platform")).then(|| {
            "a module that holds state knows no platform: effects live in hooks".to_owned()
        })
    })
}

/// Whether the file is a state module, outside `platform`.
fn holds_state(source: &Source) -> bool {
    let path = &source.path;
    path.starts_with("course/src/")
        && !path.starts_with(MAY[0])
        && (path.ends_with("/state.rs") || path.contains("/state/"))
}

#[cfg(test)]
mod tests {
    use super::super::found_in;
    use super::*;

    #[test]
    fn the_web_is_touched_in_the_platform_only() {
        let text = "//! Knows no web_sys.\nuse web_sys::Window;\n";
        assert_eq!(found_in("course/src/home/view.rs", text, check), [2]);
        assert_eq!(found_in("sim/src/lib.rs", text, check), [2]);
        assert!(found_in("course/src/platform/page.rs", text, check).is_empty());
        assert!(found_in("course/worker/src/main.rs", text, check).is_empty());
    }

    #[test]
    fn state_knows_no_platform() {
        let text = "use crate::platform::clock;\n";
        assert_eq!(found_in("course/src/studio/state.rs", text, check), [1]);
        assert!(found_in("course/src/studio/hooks.rs", text, check).is_empty());
    }
}
