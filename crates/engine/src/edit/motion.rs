//! Where motions lead.

use std::ops::Range;

use super::admit::Lines;
use super::caret::Caret;
use super::command::Motion;
use super::editor::Editor;
use super::words;

impl Editor {
    /// Moves the caret, and the other end of the selection with it unless that is extended. Says whether anything of
    /// the two is other than before.
    pub(super) fn go(&mut self, motion: Motion, extends: bool) -> bool {
        let before = self.caret;
        let selection = before.selection();
        if !extends && !selection.is_empty() {
            // A selection is left at the side to which the motion goes.
            match motion {
                Motion::Left => return self.stand(selection.start),
                Motion::Right => return self.stand(selection.end),
                _ => {}
            }
        }
        let wanted = self.wanted.take();
        let (offset, upstream) = match motion {
            Motion::Up => self.rows_away(-1, wanted),
            Motion::Down => self.rows_away(1, wanted),
            Motion::PageUp => self.rows_away(-self.page(), wanted),
            Motion::PageDown => self.rows_away(self.page(), wanted),
            Motion::RowEnd => self.row_end(),
            _ => (self.target(motion), false),
        };
        self.caret = Caret {
            offset,
            anchor: if extends { before.anchor } else { offset },
            upstream,
        };
        self.caret != before
    }

    /// What lies between the caret and where a motion leads.
    pub(super) fn way(&self, motion: Motion) -> Range<usize> {
        let (caret, target) = (self.caret.offset, self.target(motion));
        caret.min(target)..caret.max(target)
    }

    fn stand(&mut self, offset: usize) -> bool {
        self.caret = Caret::at(offset);
        self.wanted = None;
        true
    }

    fn target(&self, motion: Motion) -> usize {
        let (buffer, offset) = (&self.buffer, self.caret.offset);
        match motion {
            Motion::Left => buffer.previous(offset),
            Motion::Right => buffer.next(offset),
            // Words of a masked text are not to be told from its length.
            Motion::WordLeft | Motion::Rubout if self.options.mask.is_some() => 0,
            Motion::WordRight if self.options.mask.is_some() => buffer.len(),
            Motion::WordLeft => words::previous_start(buffer, offset),
            Motion::WordRight => words::next_end(buffer, offset),
            Motion::Rubout => words::rubout_start(buffer, offset),
            Motion::RowStart => self.spot().bytes.start,
            Motion::RowEnd => self.row_end().0,
            Motion::LineStart => buffer.place(offset).line_start,
            Motion::LineEnd => {
                let place = buffer.place(offset);
                place.line_start + buffer.line(place.line).len()
            }
            Motion::Start => 0,
            Motion::End => buffer.len(),
            Motion::Up | Motion::Down | Motion::PageUp | Motion::PageDown => offset,
        }
    }

    fn row_end(&self) -> (usize, bool) {
        let spot = self.spot();
        let last = self.setting().row_count(spot.at.line) - 1;
        let end = spot.bytes.end;
        if spot.at.row < last {
            return (end, true);
        }
        let place = self.buffer.place(end);
        (place.line_start + self.buffer.line(place.line).len(), false)
    }

    /// The place so many rows below, in the column that the caret keeps; the end of the text past the last row, its
    /// start before the first.
    fn rows_away(&mut self, rows: i64, wanted: Option<u32>) -> (usize, bool) {
        let spot = self.spot();
        let cell = wanted.unwrap_or(spot.cell);
        if self.options.lines == Lines::Single {
            return (self.caret.offset, self.caret.upstream);
        }
        let setting = self.setting();
        let steps = usize::try_from(rows.unsigned_abs()).unwrap_or(usize::MAX);
        let at = if rows < 0 {
            setting.above(spot.at, steps)
        } else {
            setting.below(spot.at, steps)
        };
        let reached = if at == spot.at {
            let offset = if rows < 0 { 0 } else { self.buffer.len() };
            (offset, false)
        } else {
            setting.offset(at, cell)
        };
        self.wanted = Some(cell);
        reached
    }

    fn page(&self) -> i64 {
        i64::from(self.view.height.max(2) - 1)
    }
}
