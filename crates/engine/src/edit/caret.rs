//! The caret and the other end of the selection.

use std::ops::Range;

/// Where the caret stands.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Caret {
    /// The caret, a grapheme boundary.
    pub offset: usize,
    /// The other end of the selection; the caret's own place if there is none.
    pub anchor: usize,
    /// Whether it is shown at the end of a row rather than at the start of the next, which is the same place.
    pub upstream: bool,
}

impl Caret {
    /// A caret without a selection.
    pub fn at(offset: usize) -> Self {
        Self {
            offset,
            anchor: offset,
            upstream: false,
        }
    }

    /// What is selected.
    pub fn selection(self) -> Range<usize> {
        self.offset.min(self.anchor)..self.offset.max(self.anchor)
    }
}
