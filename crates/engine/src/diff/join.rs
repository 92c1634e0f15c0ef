//! Which rows of a frame are made one line, so that the cursor is found again: see `encode/joined.rs`.

use super::{Display, is_erased};
use crate::caps::Rewrap;
use crate::frame::Frame;

impl Display {
    /// Makes the row where the cursor is shown and all below it one line, where the terminal moves the cursor else. Rows that were joined stay
    /// so until the frame begins anew.
    pub(super) fn join(&mut self, frame: &Frame) {
        if self.rewrap != Rewrap::Pushes || self.encoder.owned().is_none() {
            return;
        }
        let joined = self.encoder.joined();
        let rows = [
            self.wanted.map(|caret| caret.y),
            joined.map(|(first, _)| first),
        ];
        let Some(first) = rows.into_iter().flatten().min() else {
            return;
        };
        let is_joined = |row| joined.is_some_and(|(first, end)| first <= row && row + 1 < end);
        for row in (first..self.height.saturating_sub(1)).filter(|&row| !is_joined(row)) {
            self.encoder.join_below(row);
            self.write_again(frame, self.columns.saturating_sub(1), row);
            self.write_again(frame, 0, row + 1);
        }
    }

    /// Writes the glyph that is shown in a cell, or in it and the one before.
    fn write_again(&mut self, frame: &Frame, x: u16, y: u16) {
        let row = usize::from(y) * usize::from(self.columns);
        let Some(cells) = self.cells.get(row..row + usize::from(self.columns)) else {
            return;
        };
        let is_tail = x > 0 && cells[usize::from(x)].glyph.width() == 0;
        let x = x - u16::from(is_tail);
        let cell = cells[usize::from(x)];
        if !is_erased(cell) {
            self.encoder.start_run(x, y);
            self.encoder.glyph(cell, &frame.graphemes);
        } else if x > 0 {
            self.encoder.start_run(x, y);
            self.encoder.erase_rest_of_row();
        }
    }

    /// The bytes that make each row a line of its own again, valid until the next call: whoever has the terminal next takes
    /// rows for that. Empty where all are.
    pub fn part(&mut self) -> &[u8] {
        self.encoder.begin();
        self.encoder.part();
        self.encoder.end()
    }
}
