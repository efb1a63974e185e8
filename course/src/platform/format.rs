//! Numbers as the reader's language writes them.

use content::messages::Language;
use js_sys::{Array, Function, Object, Reflect};
use wasm_bindgen::JsValue;

/// A whole number with its separators.
pub(crate) fn whole(language: Language, number: i64) -> String {
    #[expect(
        clippy::cast_precision_loss,
        reason = "numbers shown to a person are far below 2^53"
    )]
    decimal(language, number as f64, 0)
}

/// A number with so many digits after the point, and a minus sign where it is negative.
pub(crate) fn decimal(language: Language, number: f64, digits: u8) -> String {
    let digits = JsValue::from(digits);
    let options = options(&[
        ("minimumFractionDigits", digits.clone()),
        ("maximumFractionDigits", digits),
    ]);
    formatted(
        &js_sys::Intl::NumberFormat::new(&locale(language), &options).format(),
        &number.into(),
    )
    .replace('-', "\u{2212}")
}

fn locale(language: Language) -> Array {
    Array::of1(&language.code().into())
}

fn options(fields: &[(&str, JsValue)]) -> Object {
    let options = Object::new();
    for (name, value) in fields {
        // Setting a property of a plain new object can't fail.
        let _set = Reflect::set(&options, &(*name).into(), value);
    }
    options
}

fn formatted(format: &Function, value: &JsValue) -> String {
    format
        .call1(&JsValue::UNDEFINED, value)
        .ok()
        .and_then(|text| text.as_string())
        .unwrap_or_default()
}
