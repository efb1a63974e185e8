//! Letting the browser deliver messages between two pieces of work.

use std::cell::Cell;
use std::rc::Rc;

use wasm_bindgen::JsCast;
use wasm_bindgen::JsValue;
use wasm_bindgen::closure::Closure;
use web_sys::MessageChannel;

/// Calls back as a task of its own. A promise would come back before the browser has looked at anything else, and
/// timers are held back by four milliseconds once they nest.
pub(crate) struct Pulse {
    channel: Option<MessageChannel>,
    is_due: Rc<Cell<bool>>,
    _beat: Closure<dyn Fn()>,
}

impl Pulse {
    /// A pulse that calls `beat` after each [`Pulse::next`].
    pub(crate) fn new(beat: Rc<dyn Fn(())>) -> Self {
        let is_due = Rc::new(Cell::new(false));
        let beat = Closure::<dyn Fn()>::new({
            let is_due = Rc::clone(&is_due);
            move || {
                is_due.set(false);
                beat(());
            }
        });
        let channel = MessageChannel::new().ok();
        if let Some(channel) = &channel {
            channel
                .port1()
                .set_onmessage(Some(beat.as_ref().unchecked_ref()));
        }
        Self {
            channel,
            is_due,
            _beat: beat,
        }
    }

    /// Calls back once, as soon as the messages that have arrived were delivered, however often it was asked.
    pub(crate) fn next(&self) {
        if let Some(channel) = &self.channel
            && !self.is_due.replace(true)
        {
            // Plain `null` can always be sent.
            let _sent = channel.port2().post_message(&JsValue::NULL);
        }
    }
}
