//! A frame as text without a terminal.

use std::sync::Arc;
use std::time::{Duration, Instant};

use sparktui_generated::enums::ColorDepth;
use sparktui_generated::{Mirror, SharedBuffer, SharedRegion};

use crate::caps::Look;
use crate::encode;
use crate::frame::Frame;
use crate::pipeline::{Waiting, World};
use crate::print::{Lines, without_sequences};
use crate::shared::Shared;
use crate::stats::FrameStats;
use crate::text::AmbiguousWidth;

/// An app without a terminal: every commit is taken, and the last one drawn when it is asked for.
pub(crate) struct PlainScreen {
    world: World,
    waiting: Waiting,
    columns: u16,
    rows: u16,
    ambiguous: AmbiguousWidth,
    lines: Lines,
    log: Option<Log>,
}

/// Rows that are written as they change.
#[derive(Debug)]
struct Log {
    interval: Duration,
    due: Instant,
    /// What was written of each row last.
    rows: Vec<String>,
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
            ambiguous: AmbiguousWidth::Narrow,
            lines: Lines::default(),
            log: None,
        }
    }

    /// Takes characters whose width Unicode leaves open to be so wide.
    #[must_use]
    pub fn measuring(mut self, ambiguous: AmbiguousWidth) -> Self {
        self.ambiguous = ambiguous;
        self
    }

    /// Has rows be written as they change, no more often than once in so long.
    #[must_use]
    pub fn logging(mut self, interval: Option<Duration>) -> Self {
        self.log = interval.map(|interval| Log {
            interval,
            due: Instant::now(),
            rows: Vec::new(),
        });
        self
    }

    /// Whether rows are written as they change.
    #[must_use]
    pub fn is_log(&self) -> bool {
        self.log.is_some()
    }

    /// What there is to write by now: what was printed, and of a log the rows that changed.
    pub fn news(&mut self, shared: &Shared) -> Vec<u8> {
        let mut out = self.printed(shared);
        let now = Instant::now();
        if let Some(log) = self.log.as_mut().filter(|log| log.due <= now) {
            log.due = now + log.interval;
            let text = self.text();
            self.log_rows(&text, &mut out);
        }
        out
    }

    /// What there is to write at the end: all rows, or of a log those that changed.
    pub fn last(&mut self, shared: &Shared) -> Vec<u8> {
        let mut out = self.printed(shared);
        let text = self.text();
        if self.log.is_some() {
            self.log_rows(&text, &mut out);
        } else {
            out.extend_from_slice(text.as_bytes());
        }
        out
    }

    fn printed(&mut self, shared: &Shared) -> Vec<u8> {
        let mut lines = Vec::new();
        self.lines.clean(&shared.take_prints(), &mut lines);
        without_sequences(&lines)
    }

    fn log_rows(&mut self, text: &str, out: &mut Vec<u8>) {
        let Some(log) = &mut self.log else { return };
        let rows: Vec<String> = text.lines().map(str::to_owned).collect();
        for (y, row) in rows.iter().enumerate() {
            if !row.is_empty() && log.rows.get(y) != Some(row) {
                out.extend_from_slice(row.as_bytes());
                out.push(b'\n');
            }
        }
        log.rows = rows;
    }

    /// Takes finished commits, so that the slices of texts that they replaced are freed.
    pub fn take(&mut self, shared: &Shared) {
        let _measuring = self.ambiguous.measure();
        let mut stage = shared.stage();
        stage.take(&shared.live);
        self.world.move_on(&mut stage, &mut self.waiting);
        self.world.publish_stats(&shared.live);
    }

    /// Draws what was taken.
    pub fn text(&mut self) -> String {
        self.draw();
        text(&self.world.frame)
    }

    fn draw(&mut self) {
        let _measuring = self.ambiguous.measure();
        self.world.changes.clear();
        self.world.changes.extend_from_slice(self.waiting.changes());
        self.waiting.clear();
        self.world.lay_out(self.columns, self.rows);
        self.world.paint();
    }

    /// What that cost.
    pub fn stats(&self) -> FrameStats {
        self.world.stats
    }
}

/// Rows that a picture of unknown height is given at first, and at most.
const FIRST_ROWS: u16 = 64;
const MOST_ROWS: u16 = 16_384;

/// What a finished commit shows on a screen of so many columns and as many rows as it needs, in as many colours, where characters
/// whose width Unicode leaves open are so wide. Nothing of a terminal is used.
///
/// # Errors
/// If the buffer is none of this engine's.
pub fn render(
    region: SharedRegion,
    columns: u16,
    depth: ColorDepth,
    ambiguous: AmbiguousWidth,
) -> Result<String, sparktui_memory::AttachError> {
    let shared = Shared::new(SharedBuffer::attach(region)?, None);
    let mut screen = PlainScreen::new(&shared, columns.max(1), FIRST_ROWS).measuring(ambiguous);
    screen.world.fit_content();
    let look = Look {
        depth,
        ..Look::default()
    };
    screen.world.adapt(look);
    screen.take(&shared);
    screen.draw();
    while screen.rows < MOST_ROWS && screen.world.content_rows() >= screen.rows {
        screen.rows *= 2;
        screen.draw();
    }
    let _measuring = ambiguous.measure();
    Ok(encode::lines(&screen.world.frame, look))
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
