//! The files of the course, fetched from beside the page, wherever the site lives.

use js_sys::Uint8Array;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Request, RequestInit, RequestMode, Response};

/// Why a file of the course didn't come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum FetchError {
    /// Nothing answered, and nothing is kept for offline use.
    Offline,
    /// The server has no such file.
    Missing,
    /// The server refused or failed.
    Status {
        /// The status of HTTP.
        code: u16,
    },
    /// The answer is larger than any file of the course.
    TooLarge,
    /// The answer isn't text.
    NotText,
    /// A path that leads out of the site.
    NotOurs,
}

/// Bytes a file of the course may have.
const LARGEST: usize = 4 * 1024 * 1024;

/// The text of a file, by its path below the page, such as `content/ja/glossary.csv`.
///
/// # Errors
/// [`FetchError`] says why there is none.
pub(crate) async fn text(path: &str) -> Result<String, FetchError> {
    if !stays_inside(path) {
        return Err(FetchError::NotOurs);
    }
    let options = RequestInit::new();
    options.set_mode(RequestMode::SameOrigin);
    let request =
        Request::new_with_str_and_init(path, &options).map_err(|_| FetchError::NotOurs)?;
    let window = web_sys::window().ok_or(FetchError::Offline)?;
    let response = JsFuture::from(window.fetch_with_request(&request))
        .await
        .map_err(|_| FetchError::Offline)?;
    let response: Response = response.dyn_into().map_err(|_| FetchError::Offline)?;
    match response.status() {
        200..=299 => {}
        404 | 410 => return Err(FetchError::Missing),
        code => return Err(FetchError::Status { code }),
    }
    let body = response.array_buffer().map_err(|_| FetchError::NotText)?;
    let body = JsFuture::from(body)
        .await
        .map_err(|_| FetchError::Offline)?;
    let bytes = Uint8Array::new(&body);
    if usize::try_from(bytes.length()).unwrap_or(usize::MAX) > LARGEST {
        return Err(FetchError::TooLarge);
    }
    String::from_utf8(bytes.to_vec()).map_err(|_| FetchError::NotText)
}

/// Whether a path names a file below the page and nothing else.
fn stays_inside(path: &str) -> bool {
    let plain = |part: &str| !part.is_empty() && part != "." && part != "..";
    let allowed = |character: char| !r"\:?#%".contains(character) && !character.is_control();
    path.split('/').all(plain) && path.chars().all(allowed)
}

#[cfg(test)]
mod tests {
    use super::stays_inside;

    #[test]
    fn paths_stay_below_the_page() {
        for path in [
            "content/ja/glossary.csv",
            "cases/care-home/case.json",
            "図/a.svg",
        ] {
            assert!(stays_inside(path), "{path}");
        }
        for path in [
            "",
            "/etc",
            "//host/x",
            "a/../b",
            "https://host/x",
            "a?b",
            "a#b",
            "a%2fb",
            "a\\b",
            "./a",
        ] {
            assert!(!stays_inside(path), "{path}");
        }
    }
}
