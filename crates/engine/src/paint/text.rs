//! The lines of a text in its content box.

use std::ops::Range;

use sparktui_generated::Mirror;
use sparktui_generated::enums::TextAlign;
use sparktui_memory::NodeId;

use super::canvas::{Canvas, Ink};
use super::selected::Marker;
use super::span::SpanPen;
use crate::frame::{Area, Glyph};
use crate::text::{Line, Paragraph, Span, cut, graphemes, width};

/// A paragraph and the box that it is set in.
#[derive(Clone, Debug)]
pub struct Setting<'a> {
    /// Where the node's fields are.
    pub mirror: &'a Mirror,
    /// Whose text it is.
    pub node: NodeId,
    /// What it says.
    pub paragraph: &'a Paragraph,
    /// Inside border and padding.
    pub content: Area,
    /// Parts of it in styles of their own.
    pub spans: &'a [Span],
    /// What of it is selected, and how that looks.
    pub selected: Option<(Range<usize>, Marker)>,
}

impl Setting<'_> {
    /// Draws the lines, no cell of them outside the content box. `lines` is room that is emptied before use.
    pub fn paint(self, canvas: &mut Canvas<'_>, ink: Ink, clip: Area, lines: &mut Vec<Line>) {
        let Self {
            mirror,
            node,
            paragraph,
            content,
            spans,
            selected,
        } = self;
        let clip = clip.and(content);
        if !canvas.wants(clip) {
            return;
        }
        let room = content.width() as u32;
        let rows = (clip.top - content.top) as usize..(clip.bottom - content.top).max(0) as usize;
        paragraph.lines_of(rows, room, mirror.text_wrap(node), lines);
        let (align, overflow) = (mirror.text_align(node), mirror.text_overflow(node));
        for (y, &line) in (clip.top..clip.bottom).zip(lines.iter()) {
            if !canvas.wants_row(y) {
                continue;
            }
            let text = paragraph.line_text(line);
            let cut = cut(text, line.width, room, overflow);
            let start = line.range().start;
            let pen = Pen {
                canvas,
                x: content.left + indent(align, room, cut.width),
                y,
                ink,
                clip,
            };
            let mut pen = SpanPen::new(pen, spans, paragraph.is_ascii());
            if let Some((selected, marker)) = &selected {
                pen.select(selected.clone(), *marker);
            }
            pen.write(&text[cut.head.clone()], start);
            if cut.ellipsis {
                pen.ellipsis(start + cut.head.end..start + cut.tail.start);
            }
            pen.write(&text[cut.tail.clone()], start + cut.tail.start);
        }
    }
}

/// Cells before a line that is so wide in a box with so much room.
#[must_use]
pub fn indent(align: TextAlign, room: u32, width: u32) -> i32 {
    let free = room.saturating_sub(width) as i32;
    match align {
        TextAlign::Left => 0,
        TextAlign::Center => free / 2,
        TextAlign::Right => free,
    }
}

/// Writes glyphs side by side.
pub(super) struct Pen<'a, 'b> {
    /// What is written on.
    pub canvas: &'a mut Canvas<'b>,
    /// Column of the next glyph.
    pub x: i32,
    /// Its row.
    pub y: i32,
    /// How it is drawn.
    pub ink: Ink,
    /// Where alone.
    pub clip: Area,
}

impl Pen<'_, '_> {
    /// Writes a text; `is_ascii` says that every byte is a glyph of one cell.
    pub fn write(&mut self, text: &str, is_ascii: bool) {
        if is_ascii {
            self.canvas
                .ascii(self.x, self.y, text.as_bytes(), self.ink, self.clip);
            self.x += text.len() as i32;
            return;
        }
        for cluster in graphemes(text) {
            if let Some(glyph) = self.canvas.frame.graphemes.glyph(cluster, width(cluster)) {
                self.put(glyph);
            }
        }
    }

    /// Writes one glyph.
    pub fn put(&mut self, glyph: Glyph) {
        self.canvas
            .glyph(self.x, self.y, glyph, self.ink, self.clip);
        self.x += i32::from(glyph.width());
    }
}
