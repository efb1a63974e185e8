//! The site of the course: a Yew application that runs in the browser alone.
//!
//! Views here hold no rules: what is allowed, what a number means and why something is refused come from `sim` and
//! `content`. The web is touched in `platform` only.

mod app;
pub mod components;
mod contexts;
mod library;
mod parts;
mod platform;
mod prose;
mod route;

mod about;
mod glossary;
mod home;
mod lesson;
mod model_page;
mod session;
mod settings;
mod shell;
mod studio;

/// Mounts the application into the page, behind a panic hook that offers the saved work if the application fails.
pub fn start() {
    platform::recovery::install_panic_hook(parts::whole_copy);
    yew::Renderer::<app::App>::new().render();
}
