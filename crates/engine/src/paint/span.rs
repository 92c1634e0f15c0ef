//! Parts of a text in styles of their own, and those that are selected.

use std::ops::Range;

use super::canvas::Ink;
use super::own::own;
use super::pen::Pen;
use super::selected::Marker;
use crate::frame::{Area, color};
use crate::text::{Span, graphemes, width};

/// Writes a text, each part of it in the style of its span.
pub(super) struct SpanPen<'a, 'b, 'c> {
    pen: Pen<'b, 'c>,
    /// How what is in no span is drawn.
    base: Ink,
    spans: &'a [Span],
    is_ascii: bool,
    /// Bytes of the whole text that are selected; the marker counts only where these are some.
    selected: Range<usize>,
    marker: Option<Marker>,
}

impl<'a, 'b, 'c> SpanPen<'a, 'b, 'c> {
    /// A pen for a text with these spans; `is_ascii` says that every byte of it is a glyph of one cell.
    pub fn new(pen: Pen<'b, 'c>, spans: &'a [Span], is_ascii: bool) -> Self {
        Self {
            base: pen.ink,
            pen,
            spans,
            is_ascii,
            selected: 0..0,
            marker: None,
        }
    }

    /// Has some bytes of the text be drawn as selected ones.
    pub fn select(&mut self, selected: Range<usize>, marker: Marker) {
        self.selected = selected;
        self.marker = Some(marker);
    }

    /// Writes a part of the text that begins at byte `start` of it.
    pub fn write(&mut self, part: &str, start: usize) {
        let mut rest = part;
        while !rest.is_empty() {
            let at = start + part.len() - rest.len();
            let span = self.span_at(at);
            let end = span.map_or(usize::MAX, |span| span.end);
            let end = end.min(self.turn_after(at));
            let length = self.length(rest, end - at);
            let (run, after) = rest.split_at(length);
            self.run(run, span, self.marker_at(at));
            rest = after;
        }
    }

    /// Writes `…` in the style of the first of the bytes that it stands for; it is selected with any of them.
    pub fn ellipsis(&mut self, bytes: Range<usize>) {
        let span = self.span_at(bytes.start);
        let meets = self.selected.start < bytes.end && bytes.start < self.selected.end;
        let marker = self.marker.filter(|_| meets);
        self.begin(span, 1, marker);
        self.pen.put(own('…', 0).0);
        self.end(span, 1);
    }

    /// The next byte at which what is selected begins or ends.
    fn turn_after(&self, at: usize) -> usize {
        let Range { start, end } = self.selected;
        let turns = [start, end].into_iter().filter(|&turn| turn > at);
        turns.min().unwrap_or(usize::MAX)
    }

    fn marker_at(&self, at: usize) -> Option<Marker> {
        self.marker.filter(|_| self.selected.contains(&at))
    }

    fn span_at(&self, at: usize) -> Option<&'a Span> {
        let index = self.spans.partition_point(|span| span.end <= at);
        self.spans.get(index)
    }

    /// Bytes of the clusters that begin in the first `bytes` of a text: none is in two styles.
    fn length(&self, text: &str, bytes: usize) -> usize {
        if self.is_ascii || bytes >= text.len() {
            return bytes.min(text.len());
        }
        let mut length = 0;
        for cluster in graphemes(text) {
            if length >= bytes {
                break;
            }
            length += cluster.len();
        }
        length
    }

    fn run(&mut self, text: &str, span: Option<&Span>, marker: Option<Marker>) {
        let cells = match (span, marker) {
            (None, None) => 0,
            _ if self.is_ascii => text.len() as i32,
            _ => graphemes(text).map(|each| i32::from(width(each))).sum(),
        };
        self.begin(span, cells, marker);
        self.pen.write(text, self.is_ascii);
        self.end(span, cells);
    }

    /// Puts the ground of a span and of what is selected under the next cells, and takes their ink.
    fn begin(&mut self, span: Option<&Span>, cells: i32, marker: Option<Marker>) {
        let area = Area::new(self.pen.x, self.pen.y, cells, 1).and(self.pen.clip);
        self.pen.ink = self.base;
        if let Some(span) = span {
            self.pen.canvas.ground(area, color::checked(span.bg));
            self.pen.ink = Ink {
                color: match color::checked(span.fg) {
                    color::UNSET => self.base.color,
                    own => own,
                },
                attributes: self.base.attributes & !span.off | span.on,
            };
        }
        if let Some(marker) = marker {
            self.pen.canvas.ground(area, marker.ground());
            self.pen.ink = marker.ink(self.pen.ink);
        }
    }

    /// Makes the cells that were written last lead where their span does.
    fn end(&mut self, span: Option<&Span>, cells: i32) {
        if let Some(place) = span.and_then(|span| span.link.as_deref()) {
            let area = Area::new(self.pen.x - cells, self.pen.y, cells, 1).and(self.pen.clip);
            self.pen.canvas.link(area, place);
        }
    }
}
