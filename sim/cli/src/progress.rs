//! How far the work is, on standard error: rewritten in place on a terminal, a line every tenth elsewhere if asked for.

use std::io::{IsTerminal, Write, stderr};
use std::sync::Mutex;

use content::messages::command::CommandMessages;

/// Tells how far the work is, or nothing.
pub(crate) struct Progress {
    style: Style,
    words: &'static CommandMessages,
    told: Mutex<u64>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Style {
    Silent,
    InPlace,
    Lines,
}

impl Progress {
    pub(crate) fn new(asked: bool, words: &'static CommandMessages) -> Self {
        let style = match (stderr().is_terminal(), asked) {
            (true, _) => Style::InPlace,
            (false, true) => Style::Lines,
            (false, false) => Style::Silent,
        };
        Self {
            style,
            words,
            told: Mutex::new(0),
        }
    }

    /// Tells nothing: for a part of a larger whole.
    pub(crate) const fn silent(words: &'static CommandMessages) -> Self {
        Self {
            style: Style::Silent,
            words,
            told: Mutex::new(0),
        }
    }

    /// Says that `done` of `total` are done; whoever is told less than before hears nothing.
    pub(crate) fn tell(&self, done: u64, total: u64) {
        let percent = done.saturating_mul(100) / total.max(1);
        let Ok(mut told) = self.told.lock() else {
            return;
        };
        let step = if self.style == Style::Lines { 10 } else { 1 };
        if self.style == Style::Silent || percent / step <= *told / step {
            return;
        }
        *told = percent;
        let end = match self.style {
            Style::InPlace if percent < 100 => "",
            _ => "\n",
        };
        let start = if self.style == Style::InPlace {
            "\r"
        } else {
            ""
        };
        // Nobody may be listening; the work goes on.
        let _ = write!(stderr(), "{start}{}{end}", (self.words.progress)(percent));
    }

    /// Says that all is done, where less than was thought was enough.
    pub(crate) fn end(&self) {
        self.tell(1, 1);
    }

    /// Starts from nothing again.
    pub(crate) fn restart(&self) {
        if let Ok(mut told) = self.told.lock() {
            *told = 0;
        }
    }
}
