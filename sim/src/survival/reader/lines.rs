//! On which line of a text something begins.

/// Counts lines from the start of a text, each byte once. LF, CRLF and CR end a line.
pub(super) struct Lines<'a> {
    bytes: &'a [u8],
    /// The line of the byte at `counted`, from 1.
    line: usize,
    counted: usize,
}

impl<'a> Lines<'a> {
    pub(super) fn of(bytes: &'a [u8]) -> Self {
        Self {
            bytes,
            line: 1,
            counted: 0,
        }
    }

    /// The line on which the text from `start` on begins, empty lines passed over. A later call may only go on.
    pub(super) fn from(&mut self, start: u64) -> usize {
        while let Some(&byte) = self.bytes.get(self.counted) {
            let ends_line = matches!(byte, b'\r' | b'\n');
            if self.counted as u64 >= start && !ends_line {
                break;
            }
            self.counted += 1;
            if ends_line && !(byte == b'\r' && self.bytes.get(self.counted) == Some(&b'\n')) {
                self.line += 1;
            }
        }
        self.line
    }
}
