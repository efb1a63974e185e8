//! What tabs of the same site tell each other: which document was written, and to which revision.

use gloo::events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{BroadcastChannel, MessageEvent};

use super::record::Revision;

/// The channel of one site between its tabs. Where the browser has none, writes are still compared.
pub(crate) struct Announcements {
    channel: Option<BroadcastChannel>,
}

impl Announcements {
    /// Joins the channel with this name.
    pub(crate) fn join(name: &str) -> Self {
        Self {
            channel: BroadcastChannel::new(name).ok(),
        }
    }

    /// Tells the other tabs.
    pub(crate) fn tell(&self, key: &str, revision: Revision) {
        if let Some(channel) = &self.channel {
            // A tab that doesn't hear of it finds out when it writes.
            let _unheard = channel.post_message(&format!("{} {key}", revision.number()).into());
        }
    }

    /// Calls `hear` when another tab has written `key`, as long as the listener is kept.
    pub(crate) fn listen(
        &self,
        key: &str,
        hear: impl Fn(Revision) + 'static,
    ) -> Option<EventListener> {
        let key = key.to_owned();
        let channel = self.channel.as_ref()?;
        Some(EventListener::new(channel, "message", move |event| {
            let message = event
                .dyn_ref::<MessageEvent>()
                .and_then(|event| event.data().as_string());
            if let Some(revision) = message.as_deref().and_then(|message| about(message, &key)) {
                hear(revision);
            }
        }))
    }
}

/// The revision in a message about `key`.
fn about(message: &str, key: &str) -> Option<Revision> {
    let (revision, of) = message.split_once(' ')?;
    (of == key)
        .then(|| revision.parse().ok().map(Revision::new))
        .flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_messages_about_the_same_document_count() {
        assert_eq!(
            about("12 work/care-home", "work/care-home"),
            Some(Revision::new(12))
        );
        assert_eq!(about("12 work/care-home", "work/care"), None);
        assert_eq!(about("<img> work/care", "work/care"), None);
    }
}
