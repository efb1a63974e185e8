//! What a person sees when the application has failed.

/// Puts the recovery page in place of the application when it panics.
pub(crate) fn install_panic_hook() {
    yew::set_custom_panic_hook(Box::new(|information| {
        gloo::console::error!(information.to_string());
    }));
}
