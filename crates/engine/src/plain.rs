//! A frame as text without a terminal.

use std::sync::Arc;

use sparktui_generated::Mirror;

use crate::frame::Frame;
use crate::pipeline::{Waiting, World};
use crate::shared::Shared;
use crate::stats::FrameStats;

/// An app without a terminal: every commit is taken, and the last one drawn when it is asked for.
pub(crate) struct PlainScreen {
    world: World,
    waiting: Waiting,
    columns: u16,
    rows: u16,
}

impl PlainScreen {
    /// A screen on which nothing is.
    pub fn new(shared: &Shared, columns: u16, rows: u16) -> Self {
        let mirror = Arc::new(Mirror::new(shared.live.layout()));
        Self {
            world: World::new(&shared.live, mirror, columns, rows),
            waiting: Waiting::default(),
            columns,
            rows,
        }
    }

    /// Takes finished commits, so that the slices of texts that they replaced are freed.
    pub fn take(&mut self, shared: &Shared) {
        let mut stage = shared.stage();
        stage.take(&shared.live);
        self.world.move_on(&mut stage, &mut self.waiting);
        self.world.publish_stats(&shared.live);
    }

    /// Draws what was taken.
    pub fn text(&mut self) -> String {
        self.world.changes.clear();
        self.world.changes.extend_from_slice(self.waiting.changes());
        self.waiting.clear();
        self.world.lay_out(self.columns, self.rows);
        self.world.paint();
        text(&self.world.frame)
    }

    /// What that cost.
    pub fn stats(&self) -> FrameStats {
        self.world.stats
    }
}

/// The rows of a frame, each ended by a line feed, without escape sequences, trailing spaces or the empty rows below
/// the last that is not.
#[must_use]
pub fn text(frame: &Frame) -> String {
    let mut text = String::new();
    let mut end = 0;
    for y in 0..frame.rows() {
        let row = frame.text(y);
        text.push_str(&row);
        text.push('\n');
        if !row.is_empty() {
            end = text.len();
        }
    }
    text.truncate(end);
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::frame::{Cell, Glyph};

    #[test]
    fn rows_and_spaces_that_show_nothing_are_left_out() {
        let mut frame = Frame::new(4, 4);
        frame.row_mut(1)[2] = Cell {
            glyph: Glyph::narrow('x'),
            fg: 0x101,
            ..Cell::BLANK
        };
        frame.row_mut(2)[1] = Cell::blank(0x104);
        assert_eq!(text(&frame), "\n  x\n");
        assert_eq!(text(&Frame::new(3, 3)), "");
    }
}
