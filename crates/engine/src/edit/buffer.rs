//! The text of an editor: hard lines, each with what was counted of it once.

mod line;

use std::cell::Cell;
use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;

pub use line::Sums;
use line::{Line, is_boundary, next_boundary, previous_boundary, sums_of};

/// A text without control characters but tabs and the line feeds between its lines.
///
/// Places are byte offsets in the whole text, line feeds included. Where a line begins is found by walking from the
/// line that was asked for last, so what is done near the caret does not depend on how long the text is.
#[derive(Debug, Clone)]
pub struct Buffer {
    lines: Vec<Line>,
    total: Sums,
    hint: Cell<Mark>,
}

/// A line and what comes before it.
#[derive(Debug, Clone, Copy, Default)]
struct Mark {
    line: usize,
    before: Sums,
}

/// A place in a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// The line, from 0.
    pub line: usize,
    /// Byte in the line, at most its length.
    pub byte: usize,
    /// Offset of the line's first byte in the text.
    pub line_start: usize,
}

impl Default for Buffer {
    fn default() -> Self {
        Self {
            lines: vec![Line::default()],
            total: Sums::default(),
            hint: Cell::default(),
        }
    }
}

impl Buffer {
    /// What the text is long.
    pub fn total(&self) -> Sums {
        self.total
    }

    /// Bytes of the text.
    pub fn len(&self) -> usize {
        self.total.bytes
    }

    /// Whether there is no text.
    pub fn is_empty(&self) -> bool {
        self.total.bytes == 0
    }

    /// How many lines there are, at least one.
    pub fn line_count(&self) -> usize {
        self.lines.len()
    }

    /// The text of a line without its line feed.
    ///
    /// # Panics
    /// If there is no such line.
    pub fn line(&self, line: usize) -> &str {
        &self.lines[line].text
    }

    /// Offset of a line's first byte.
    pub fn line_start(&self, line: usize) -> usize {
        self.mark(|mark| line.cmp(&mark.line), |mark| line > mark.line)
            .before
            .bytes
    }

    /// The line that an offset lies in. One beyond the end is taken for the end.
    pub fn place(&self, offset: usize) -> Place {
        let offset = offset.min(self.len());
        let mark = self.mark_of(offset);
        Place {
            line: mark.line,
            byte: offset - mark.before.bytes,
            line_start: mark.before.bytes,
        }
    }

    /// Lengths of what comes before an offset that lies on a character boundary.
    pub fn before(&self, offset: usize) -> Sums {
        let offset = offset.min(self.len());
        let mark = self.mark_of(offset);
        let (line, byte) = (&self.lines[mark.line], offset - mark.before.bytes);
        let in_line = if line.is_plain() {
            Sums {
                bytes: byte,
                graphemes: byte,
                utf16: byte,
            }
        } else {
            let head = &line.text[..byte];
            Sums {
                bytes: byte,
                graphemes: head.graphemes(true).count(),
                utf16: head.encode_utf16().count(),
            }
        };
        mark.before.plus(in_line)
    }

    /// The character boundary at or before an offset.
    pub fn floor(&self, offset: usize) -> usize {
        let place = self.place(offset);
        place.line_start + super::change::floor(&self.lines[place.line].text, place.byte)
    }

    /// The next grapheme boundary at or after an offset.
    pub fn snap(&self, offset: usize) -> usize {
        let place = self.place(offset);
        let line = &self.lines[place.line];
        let mut byte = place.byte;
        while !line.text.is_char_boundary(byte) {
            byte += 1;
        }
        if !line.is_plain() && !is_boundary(&line.text, byte) {
            byte = next_boundary(&line.text, byte);
        }
        place.line_start + byte
    }

    /// The grapheme boundary before an offset that is one; the start stays.
    pub fn previous(&self, offset: usize) -> usize {
        let Place {
            line,
            byte,
            line_start,
        } = self.place(offset);
        if byte == 0 {
            return line_start.saturating_sub(1);
        }
        let line = &self.lines[line];
        line_start
            + if line.is_plain() {
                byte - 1
            } else {
                previous_boundary(&line.text, byte)
            }
    }

    /// The grapheme boundary after an offset that is one; the end stays.
    pub fn next(&self, offset: usize) -> usize {
        let Place {
            line,
            byte,
            line_start,
        } = self.place(offset);
        let line = &self.lines[line];
        if byte == line.text.len() {
            return (line_start + byte + 1).min(self.len());
        }
        line_start
            + if line.is_plain() {
                byte + 1
            } else {
                next_boundary(&line.text, byte)
            }
    }

    /// The text of a range of offsets on character boundaries.
    pub fn slice(&self, range: Range<usize>) -> String {
        let (from, to) = (self.place(range.start), self.place(range.end));
        if from.line == to.line {
            return self.lines[from.line].text[from.byte..to.byte].to_owned();
        }
        let mut text = String::with_capacity(range.end - range.start);
        text.push_str(&self.lines[from.line].text[from.byte..]);
        for line in &self.lines[from.line + 1..to.line] {
            text.push('\n');
            text.push_str(&line.text);
        }
        text.push('\n');
        text.push_str(&self.lines[to.line].text[..to.byte]);
        text
    }

    /// The whole text.
    pub fn text(&self) -> String {
        self.slice(0..self.len())
    }

    /// Puts a text in place of a range of offsets on character boundaries.
    pub fn replace(&mut self, range: Range<usize>, with: &str) {
        let (from, to) = (self.place(range.start), self.place(range.end));
        let mark = self.mark_of(range.start);
        let gone = sums_of(&self.lines[from.line..=to.line]);
        let tail = self.lines[to.line].text.split_off(to.byte);
        let mut text = std::mem::take(&mut self.lines[from.line].text);
        text.truncate(from.byte);
        let mut fresh = Vec::new();
        for (at, piece) in with.split('\n').enumerate() {
            if at > 0 {
                fresh.push(Line::new(std::mem::take(&mut text)));
            }
            text.push_str(piece);
        }
        text.push_str(&tail);
        fresh.push(Line::new(text));
        self.total = self.total.minus(gone).plus(sums_of(&fresh));
        self.lines.splice(from.line..=to.line, fresh);
        self.hint.set(mark);
    }

    fn mark_of(&self, offset: usize) -> Mark {
        let end = |mark: &Mark| mark.before.bytes + self.lines[mark.line].text.len();
        self.mark(
            |mark| offset.cmp(&mark.before.bytes),
            |mark| offset > end(mark),
        )
    }

    /// Walks from the last mark: back while what is sought lies before it, on while it lies past its line.
    fn mark(
        &self,
        order: impl Fn(&Mark) -> std::cmp::Ordering,
        is_past: impl Fn(&Mark) -> bool,
    ) -> Mark {
        let mut mark = self.hint.get();
        while order(&mark).is_lt() && mark.line > 0 {
            mark.line -= 1;
            let line = self.lines[mark.line].sums().plus(Sums::FEED);
            mark.before = mark.before.minus(line);
        }
        while is_past(&mark) && mark.line + 1 < self.lines.len() {
            let line = self.lines[mark.line].sums().plus(Sums::FEED);
            mark.before = mark.before.plus(line);
            mark.line += 1;
        }
        self.hint.set(mark);
        mark
    }
}
