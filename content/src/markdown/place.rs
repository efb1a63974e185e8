//! Lines of a text by their byte offsets.

/// The beginnings of a text's lines.
#[derive(Debug)]
pub struct Lines {
    starts: Vec<usize>,
    first: u32,
}

impl Lines {
    /// The lines of `text`, the first of which is line `first` of its file.
    #[must_use]
    pub fn of(text: &str, first: u32) -> Self {
        let breaks = text
            .bytes()
            .enumerate()
            .filter(|(_, byte)| *byte == b'\n')
            .map(|(index, _)| index + 1);
        Self {
            starts: std::iter::once(0).chain(breaks).collect(),
            first,
        }
    }

    /// The line of the byte at `offset`.
    #[must_use]
    pub fn line(&self, offset: usize) -> u32 {
        let before = self
            .starts
            .partition_point(|start| *start <= offset)
            .saturating_sub(1);
        self.first
            .saturating_add(u32::try_from(before).unwrap_or(u32::MAX))
    }
}
