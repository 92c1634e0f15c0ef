//! The lines of a text in its content box.

use std::ops::Range;

use sparktui_generated::Mirror;
use sparktui_memory::NodeId;

use super::canvas::{Canvas, Ink};
use super::pen::Pen;
use super::selected::Marker;
use super::span::SpanPen;
use crate::frame::Area;
use crate::text::{Line, Paragraph, Span, cut, indent};

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
