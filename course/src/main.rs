//! Starts the site in the browser.

fn main() {
    tsumugi_course::start();
}
