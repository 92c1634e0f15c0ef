//! Titles in borders.

use sparktui_generated::enums::{TextAlign, TextOverflow, TextWrap};

use super::canvas::{Canvas, Ink};
use super::own::own;
use super::pen::Pen;
use crate::frame::{Area, Glyph};
use crate::text::{Line, Paragraph, cut, indent};

/// Cells at either end of a border that a title leaves: the corner, and one of the line.
const ENDS: i32 = 2;

/// Writes a title, a blank on either side of it, into a row of a border; `…` where it is cut. Without room for a cell of it,
/// there is none. `lines` is room that is emptied before use.
pub fn paint(
    canvas: &mut Canvas<'_>,
    title: &Paragraph,
    align: TextAlign,
    ink: Ink,
    (row, clip): (Area, Area),
    lines: &mut Vec<Line>,
) {
    let Ok(room @ 1..) = u32::try_from(row.width() - 2 * (ENDS + 1)) else {
        return;
    };
    if !canvas.wants(row.and(clip)) {
        return;
    }
    title.lines(room, TextWrap::Nowrap, lines);
    let Some(&line) = lines.first() else {
        return;
    };
    let text = title.line_text(line);
    let cut = cut(text, line.width, room, TextOverflow::Ellipsis);
    if cut.width == 0 {
        return;
    }
    let mut pen = Pen {
        canvas,
        x: row.left + ENDS + indent(align, room, cut.width),
        y: row.top,
        ink,
        clip: row.and(clip),
    };
    pen.put(Glyph::BLANK);
    pen.write(&text[cut.head.clone()], title.is_ascii());
    if cut.ellipsis {
        pen.put(own('…', ink.attributes).0);
    }
    pen.write(&text[cut.tail.clone()], title.is_ascii());
    pen.put(Glyph::BLANK);
}
