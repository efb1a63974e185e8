//! Doing something a little later.

use gloo::timers::callback::Timeout;

/// Something that waits its time. Dropping it calls it off.
pub(crate) struct Timer(#[expect(dead_code, reason = "held so that it isn't called off")] Timeout);

/// Does `action` after so many milliseconds.
pub(crate) fn after(milliseconds: u32, action: impl FnOnce() + 'static) -> Timer {
    Timer(Timeout::new(milliseconds, action))
}
