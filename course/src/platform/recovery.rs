//! What a person sees when the application has failed.
//!
//! A panic ends the application, but not the page: the hook puts a page of its own in place of everything, made of
//! plain elements, from which the saved work can be taken away as a file.

use std::pin::Pin;

use content::envelope::FILE_EXTENSION;
use content::messages::{Language, Messages, messages};
use gloo::events::EventListener;
use gloo::utils::document;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::spawn_local;
use web_sys::Element;

use super::files::{FileType, download};
use super::{dom, page, storage};

/// Makes the text of a file with everything kept on the device; `None` where that can't be done.
pub(crate) type WholeCopy = fn() -> Pin<Box<dyn Future<Output = Option<String>>>>;

/// Puts the recovery page in place of the application when it panics.
pub(crate) fn install_panic_hook(whole_copy: WholeCopy) {
    // Set through Yew, which would otherwise put its own hook in the place of this one.
    yew::set_custom_panic_hook(Box::new(move |information| {
        gloo::console::error!(information.to_string());
        // Where even this page can't be built, the console is all there is.
        let _unshown = show(whole_copy);
    }));
}

fn show(whole_copy: WholeCopy) -> Result<(), JsValue> {
    let language = dom::root().and_then(|root| root.get_attribute("lang"));
    let language = language
        .and_then(|code| Language::from_code(&code))
        .unwrap_or_default();
    let words = messages(language);
    let notice = (words.storage.application_failed)();
    let main = element("main", "wrap lost")?;
    for (name, text) in [
        ("h1", words.storage.application_failed_title),
        ("p", &notice.happened),
        ("p", &notice.safe),
        ("p", &notice.remedy),
    ] {
        let part = element(name, "")?;
        part.set_text_content(Some(text));
        main.append_child(&part)?;
    }
    let answer = element("p", "")?;
    answer.set_attribute("role", "status")?;
    let actions = element("div", "cluster actions")?;
    let save = {
        let answer = answer.clone();
        move || save_everything(words, whole_copy, answer.clone())
    };
    let save = button(words.storage.save_everything, "btn", save)?;
    actions.append_child(&save)?;
    let reload = button(words.storage.reload, "btn btn--primary", page::reload)?;
    actions.append_child(&reload)?;
    main.append_child(&actions)?;
    main.append_child(&answer)?;
    let body = document().body().ok_or(JsValue::NULL)?;
    body.set_text_content(None);
    body.append_child(&main)?;
    Ok(())
}

fn element(name: &str, class: &str) -> Result<Element, JsValue> {
    let element = document().create_element(name)?;
    if !class.is_empty() {
        element.set_attribute("class", class)?;
    }
    Ok(element)
}

fn button(label: &str, class: &str, act: impl Fn() + 'static) -> Result<Element, JsValue> {
    let button = element("button", class)?;
    button.set_attribute("type", "button")?;
    button.set_text_content(Some(label));
    EventListener::new(&button, "click", move |_| act()).forget();
    Ok(button)
}

fn save_everything(words: &'static Messages, whole_copy: WholeCopy, answer: Element) {
    spawn_local(async move {
        // What is too much for one file, or keeps no rule, is handed over as it is kept.
        let text = match whole_copy().await {
            Some(text) => Some(text),
            None => storage::raw_copy()
                .await
                .ok()
                .and_then(|texts| serde_json::to_string(&texts).ok()),
        };
        let name = format!("{}{FILE_EXTENSION}", words.files.backup_file_name);
        let saved = text.is_some_and(|text| download(&name, FileType::Json, &text).is_ok());
        let said = if saved {
            (words.files.exported)(&name)
        } else {
            words.storage.nothing_saved.to_owned()
        };
        answer.set_text_content(Some(&said));
    });
}
