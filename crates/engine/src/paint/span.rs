//! Parts of a text in styles of their own.

use super::canvas::Ink;
use super::text::Pen;
use crate::frame::{Area, Glyph, color};
use crate::text::{Span, graphemes, width};

/// Writes a text, each part of it in the style of its span.
pub(super) struct SpanPen<'a, 'b, 'c> {
    pen: Pen<'b, 'c>,
    /// How what is in no span is drawn.
    base: Ink,
    spans: &'a [Span],
    is_ascii: bool,
}

impl<'a, 'b, 'c> SpanPen<'a, 'b, 'c> {
    /// A pen for a text with these spans; `is_ascii` says that every byte of it is a glyph of one cell.
    pub fn new(pen: Pen<'b, 'c>, spans: &'a [Span], is_ascii: bool) -> Self {
        Self {
            base: pen.ink,
            pen,
            spans,
            is_ascii,
        }
    }

    /// Writes a part of the text that begins at byte `start` of it.
    pub fn write(&mut self, part: &str, start: usize) {
        let mut rest = part;
        while !rest.is_empty() {
            let at = start + part.len() - rest.len();
            let span = self.span_at(at);
            let length = span.map_or(rest.len(), |span| self.length(rest, span.end - at));
            let (run, after) = rest.split_at(length);
            self.run(run, span);
            rest = after;
        }
    }

    /// Writes `…` in the style of what it stands for, which begins at byte `at`.
    pub fn ellipsis(&mut self, at: usize) {
        let span = self.span_at(at);
        self.begin(span, 1);
        self.pen.put(Glyph::narrow('…'));
        self.end(span, 1);
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

    fn run(&mut self, text: &str, span: Option<&Span>) {
        let cells = match span {
            None => 0,
            Some(_) if self.is_ascii => text.len() as i32,
            Some(_) => graphemes(text).map(|each| i32::from(width(each))).sum(),
        };
        self.begin(span, cells);
        self.pen.write(text, self.is_ascii);
        self.end(span, cells);
    }

    /// Puts the ground of a span under the next cells and takes its ink.
    fn begin(&mut self, span: Option<&Span>, cells: i32) {
        let Some(span) = span else {
            self.pen.ink = self.base;
            return;
        };
        let area = Area::new(self.pen.x, self.pen.y, cells, 1).and(self.pen.clip);
        self.pen.canvas.ground(area, color::checked(span.bg));
        self.pen.ink = Ink {
            color: match color::checked(span.fg) {
                color::UNSET => self.base.color,
                own => own,
            },
            attributes: self.base.attributes & !span.off | span.on,
        };
    }

    /// Makes the cells that were written last lead where their span does.
    fn end(&mut self, span: Option<&Span>, cells: i32) {
        if let Some(place) = span.and_then(|span| span.link.as_deref()) {
            let area = Area::new(self.pen.x - cells, self.pen.y, cells, 1).and(self.pen.clip);
            self.pen.canvas.link(area, place);
        }
    }
}
