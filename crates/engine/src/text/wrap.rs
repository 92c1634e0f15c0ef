//! Greedy line filling over segments.

use std::ops::Range;

use super::grapheme::{graphemes, hangs, width};
use super::segment::Segment;

/// One line of a paragraph.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Line {
    /// First byte in the paragraph's text.
    pub start: u32,
    /// Byte after the last one that is drawn; white space that hangs and the line feed come after it.
    pub end: u32,
    /// Cells of `start..end`.
    pub width: u32,
}

impl Line {
    /// Its bytes in the paragraph's text.
    #[must_use]
    pub fn range(&self) -> Range<usize> {
        self.start as usize..self.end as usize
    }
}

/// Fills lines of at most `width` cells and hands each to `emit`.
pub(super) struct Filler<'a, E: FnMut(Line)> {
    text: &'a str,
    width: u32,
    line: Line,
    /// Cells of the white space after `line.end`: part of the line if a word follows on it.
    pending: u32,
    /// Byte after that white space.
    pending_end: u32,
    emit: E,
}

impl<'a, E: FnMut(Line)> Filler<'a, E> {
    /// `width` is at least 1.
    pub fn new(text: &'a str, width: u32, emit: E) -> Self {
        Filler {
            text,
            width,
            line: Line::default(),
            pending: 0,
            pending_end: 0,
            emit,
        }
    }

    /// Takes whole words, and their graphemes where a word is wider than a line.
    pub fn take_segment(&mut self, segment: &Segment) {
        let start = self.pending_end;
        if segment.word <= self.width {
            self.take_word(start, segment.word_end, segment.word);
        } else {
            self.break_before(segment.word, start);
            self.take_graphemes(start, segment.word_end);
        }
        self.take_space(segment.space_end, segment.space);
        if segment.is_hard() {
            self.end_hard(segment.end);
        }
    }

    /// Takes a segment whose every grapheme may start a line.
    pub fn take_anywhere(&mut self, segment: &Segment) {
        self.take_graphemes(self.pending_end, segment.space_end);
        if segment.is_hard() {
            self.end_hard(segment.end);
        }
    }

    /// Hands out the last line.
    pub fn end(&mut self) {
        self.end_hard(self.pending_end);
    }

    fn take_graphemes(&mut self, start: u32, end: u32) {
        let text = self.text;
        let mut at = start;
        for grapheme in graphemes(&text[start as usize..end as usize]) {
            let next = at + grapheme.len() as u32;
            let cells = u32::from(width(grapheme));
            match hangs(grapheme) {
                true => self.take_space(next, cells),
                false => self.take_word(at, next, cells),
            }
            at = next;
        }
    }

    fn take_word(&mut self, start: u32, end: u32, cells: u32) {
        if end == start {
            return;
        }
        self.break_before(cells, start);
        self.line.width += self.pending + cells;
        self.line.end = end;
        self.pending = 0;
        self.pending_end = end;
    }

    fn take_space(&mut self, end: u32, cells: u32) {
        self.pending += cells;
        self.pending_end = end;
    }

    /// Ends the line softly if it has something and `cells` more do not fit.
    fn break_before(&mut self, cells: u32, at: u32) {
        let used = self.line.width.saturating_add(self.pending);
        if used > 0 && used.saturating_add(cells) > self.width {
            (self.emit)(self.line);
            self.start_at(at);
        }
    }

    /// White space before a line feed hangs only as far as it does not fit (CSS: it hangs conditionally).
    fn end_hard(&mut self, next: u32) {
        let mut line = self.line;
        for grapheme in graphemes(&self.text[line.end as usize..self.pending_end as usize]) {
            let cells = u32::from(width(grapheme));
            if line.width + cells > self.width {
                break;
            }
            line.width += cells;
            line.end += grapheme.len() as u32;
        }
        (self.emit)(line);
        self.start_at(next);
    }

    fn start_at(&mut self, at: u32) {
        self.line = Line {
            start: at,
            end: at,
            width: 0,
        };
        self.pending = 0;
        self.pending_end = at;
    }
}
