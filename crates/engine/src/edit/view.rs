//! What of a text is seen: rows, and how far they are scrolled to show the caret.

use std::ops::Range;

use super::buffer::Buffer;
use super::shown::{Manner, Shown};

/// A row of a wrapped line.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct RowAt {
    /// The line.
    pub line: usize,
    /// The row in it.
    pub row: usize,
}

/// A row, and where the caret or another place is in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spot {
    /// Which row.
    pub at: RowAt,
    /// The row's bytes in the whole text, without white space that hangs.
    pub bytes: Range<usize>,
    /// Cells before the place, at most those of the row.
    pub cell: u32,
}

/// The rows and columns that are seen.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct View {
    /// Cells.
    pub width: u32,
    /// Rows.
    pub height: u32,
    /// The first row that is seen.
    pub top: RowAt,
    /// Cells left of what is seen.
    pub left: u32,
}

/// A text and how it is shown.
#[derive(Debug, Clone, Copy)]
pub struct Setting<'a> {
    /// The text.
    pub buffer: &'a Buffer,
    /// How.
    pub manner: Manner,
}

impl Setting<'_> {
    /// A line as it is shown.
    pub fn shown(&self, line: usize) -> Shown<'_> {
        Shown::new(self.buffer.line(line), self.manner.mask)
    }

    /// How many rows a line makes.
    pub fn row_count(&self, line: usize) -> usize {
        self.shown(line).rows(self.manner).len()
    }

    /// Where an offset is. Where two rows meet it belongs to the second, unless `upstream`.
    pub fn spot(&self, offset: usize, upstream: bool) -> Spot {
        let place = self.buffer.place(offset);
        let shown = self.shown(place.line);
        let rows = shown.rows(self.manner);
        let begun = |row: &Range<usize>| {
            row.start < place.byte || (row.start == place.byte && !(upstream && row.start > 0))
        };
        let row = rows.partition_point(begun).saturating_sub(1);
        let bytes = rows[row].clone();
        let cell = shown.cells(bytes.start..place.byte.clamp(bytes.start, bytes.end));
        Spot {
            at: RowAt {
                line: place.line,
                row,
            },
            bytes: place.line_start + bytes.start..place.line_start + bytes.end,
            cell,
        }
    }

    /// The offset at a cell of a row, and whether it is the end of a row whose next begins there.
    pub fn offset(&self, at: RowAt, cell: u32) -> (usize, bool) {
        let line = at.line.min(self.buffer.line_count() - 1);
        let shown = self.shown(line);
        let rows = shown.rows(self.manner);
        let row = at.row.min(rows.len() - 1);
        let byte = shown.at_cell(rows[row].clone(), cell);
        let upstream = rows.get(row + 1).is_some_and(|next| next.start == byte);
        (self.buffer.line_start(line) + byte, upstream)
    }

    /// So many rows up, as far as there are.
    pub fn above(&self, mut at: RowAt, mut rows: usize) -> RowAt {
        while rows > at.row {
            rows -= at.row;
            if at.line == 0 {
                return RowAt::default();
            }
            rows -= 1;
            at.line -= 1;
            at.row = self.row_count(at.line) - 1;
        }
        at.row -= rows;
        at
    }

    /// So many rows down, as far as there are.
    pub fn below(&self, mut at: RowAt, mut rows: usize) -> RowAt {
        loop {
            let last = self.row_count(at.line) - 1;
            if rows <= last.saturating_sub(at.row) {
                at.row = (at.row + rows).min(last);
                return at;
            }
            if at.line + 1 == self.buffer.line_count() {
                at.row = last;
                return at;
            }
            rows -= last.saturating_sub(at.row) + 1;
            at.line += 1;
            at.row = 0;
        }
    }

    /// The last row.
    pub fn last(&self) -> RowAt {
        let line = self.buffer.line_count() - 1;
        RowAt {
            line,
            row: self.row_count(line) - 1,
        }
    }
}

impl View {
    /// Scrolls as little as shows the caret, and not past the end of the text.
    pub fn reveal(&mut self, setting: &Setting<'_>, caret: &Spot) {
        let above = self.height.saturating_sub(1) as usize;
        self.keep(setting);
        if caret.at < self.top {
            self.top = caret.at;
        }
        let least = setting.above(caret.at, above);
        self.top = self.top.max(least);
        if caret.cell < self.left {
            self.left = caret.cell;
        }
        self.left = self
            .left
            .max((caret.cell + 1).saturating_sub(self.width.max(1)));
        let row = setting.shown(caret.at.line).cells({
            let start = setting.buffer.line_start(caret.at.line);
            caret.bytes.start - start..caret.bytes.end - start
        });
        self.left = self.left.min((row + 1).saturating_sub(self.width.max(1)));
    }

    /// Leaves no row empty at the end while there are rows above.
    pub fn keep(&mut self, setting: &Setting<'_>) {
        let above = self.height.saturating_sub(1) as usize;
        self.top = self.top.min(setting.above(setting.last(), above));
        let rows = setting.row_count(self.top.line);
        self.top.row = self.top.row.min(rows - 1);
    }

    /// How many rows below the first that is seen a row is, if it is seen.
    pub fn row_of(&self, setting: &Setting<'_>, at: RowAt) -> Option<u32> {
        let mut row = self.top;
        for y in 0..self.height.max(1) {
            if row == at {
                return Some(y);
            }
            let next = setting.below(row, 1);
            if next == row {
                return None;
            }
            row = next;
        }
        None
    }
}
