//! Files that leave and enter the site by the hands of the person before it.

use gloo::timers::callback::Timeout;
use gloo::utils::document;
use js_sys::{Array, Uint8Array};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, Event, HtmlAnchorElement, HtmlInputElement, Url};

/// Milliseconds a browser is given to begin a download before its address is taken back.
const ADDRESS_KEPT: u32 = 60_000;

/// What kind of file is handed over, for the browser.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum FileType {
    /// JSON.
    Json,
    /// Comma-separated values.
    Csv,
}

impl FileType {
    const fn mime(self) -> &'static str {
        match self {
            Self::Json => "application/json",
            Self::Csv => "text/csv;charset=utf-8",
        }
    }
}

/// A browser that wouldn't make the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct NotDownloaded;

/// Hands `text` over as a file of this name.
///
/// # Errors
/// [`NotDownloaded`] when the browser refuses.
pub(crate) fn download(name: &str, kind: FileType, text: &str) -> Result<(), NotDownloaded> {
    let refused = |_| NotDownloaded;
    let properties = BlobPropertyBag::new();
    properties.set_type(kind.mime());
    let parts = Array::of1(&Uint8Array::from(text.as_bytes()));
    let blob =
        Blob::new_with_u8_array_sequence_and_options(&parts, &properties).map_err(refused)?;
    let address = Url::create_object_url_with_blob(&blob).map_err(refused)?;
    let link: HtmlAnchorElement = document()
        .create_element("a")
        .map_err(refused)?
        .unchecked_into();
    link.set_href(&address);
    link.set_download(&safe_name(name));
    // Firefox follows only links that are part of the page.
    let body = document().body().ok_or(NotDownloaded)?;
    body.append_child(&link).map_err(refused)?;
    link.click();
    link.remove();
    Timeout::new(ADDRESS_KEPT, move || {
        let _already_gone = Url::revoke_object_url(&address);
    })
    .forget();
    Ok(())
}

/// A file name without the characters some systems refuse.
fn safe_name(name: &str) -> String {
    let safe = |character: char| {
        if character.is_control() || r#"\/:*?"<>|"#.contains(character) {
            '-'
        } else {
            character
        }
    };
    name.chars().map(safe).take(120).collect()
}

/// A file somebody chose, not read yet.
#[derive(Debug, Clone)]
pub(crate) struct ChosenFile {
    file: web_sys::File,
}

/// Why a chosen file has no bytes for us.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum NotRead {
    /// It is larger than is read; it was not read at all.
    TooLarge {
        /// Bytes it has.
        bytes: u64,
        /// Bytes that are read.
        limit: u64,
    },
    /// The browser could not read it: moved, locked, or on a device that is gone.
    Unreadable,
}

impl ChosenFile {
    /// The file chosen in the control that sent `event`. The control is emptied, so that choosing the same file again is noticed.
    pub(crate) fn of(event: &Event) -> Option<Self> {
        let input: HtmlInputElement = event.target()?.dyn_into().ok()?;
        let file = input.files()?.get(0)?;
        input.set_value("");
        Some(Self { file })
    }

    /// Reads it, unless it is larger than `limit` bytes.
    ///
    /// # Errors
    /// [`NotRead`] says why there are no bytes.
    pub(crate) async fn read(&self, limit: u64) -> Result<Vec<u8>, NotRead> {
        let bytes = whole(self.file.size());
        if bytes > limit {
            return Err(NotRead::TooLarge { bytes, limit });
        }
        let buffer = JsFuture::from(self.file.array_buffer())
            .await
            .map_err(|_| NotRead::Unreadable)?;
        Ok(Uint8Array::new(&buffer).to_vec())
    }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a file's size is a whole number of bytes"
)]
fn whole(size: f64) -> u64 {
    size as u64
}

#[cfg(test)]
mod tests {
    use super::safe_name;

    #[test]
    fn names_keep_their_letters_and_lose_what_systems_refuse() {
        assert_eq!(
            safe_name("tsumugi-取り組み-care-home.tsumugi.json"),
            "tsumugi-取り組み-care-home.tsumugi.json"
        );
        assert_eq!(safe_name("a/b\\c:d\n"), "a-b-c-d-");
    }
}
