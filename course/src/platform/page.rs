//! Facts of the page and small things done to it as a whole.

use gloo::utils::{document, window};

/// The path the site lives under, with a slash at its end; every address of it begins with this.
pub(crate) fn scope_path() -> String {
    let path = window().location().pathname().unwrap_or_default();
    folder_of(&path).to_owned()
}

fn folder_of(path: &str) -> &str {
    path.rfind('/').map_or("/", |slash| &path[..=slash])
}

/// What a `<meta>` of the page says; the build writes its facts there.
pub(crate) fn meta(name: &str) -> Option<String> {
    let found = document()
        .query_selector(&format!("meta[name='{name}']"))
        .ok()??;
    found
        .get_attribute("content")
        .filter(|content| !content.is_empty())
}

/// Loads the page anew.
pub(crate) fn reload() {
    let _refused = window().location().reload();
}

#[cfg(test)]
mod tests {
    use super::folder_of;

    #[test]
    fn the_scope_is_the_folder_of_the_page() {
        assert_eq!(folder_of("/"), "/");
        assert_eq!(
            folder_of("/training/tsumugi/index.html"),
            "/training/tsumugi/"
        );
        assert_eq!(folder_of("/training/tsumugi/"), "/training/tsumugi/");
        assert_eq!(folder_of(""), "/");
    }
}
