//! Places in texts, and the cells that show them.

use std::ops::Range;

use sparktui_memory::NodeId;

use super::unit::Unit;
use crate::edit::floor;
use crate::look::{Look, Target};
use crate::scroll::Scrolls;
use crate::text::{cut, graphemes, indent, width};

/// A place in a text: what one cell shows of it, or nothing between two.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spot {
    /// Whose text it is.
    pub at: Target,
    /// Bytes of it.
    pub range: Range<usize>,
}

impl Spot {
    /// The start of a text, or its end.
    #[must_use]
    pub fn edge(look: Look<'_>, node: NodeId, is_start: bool) -> Self {
        let length = look.texts.paragraph(node).text().len();
        let byte = if is_start { 0 } else { length };
        Self {
            at: Target::now(look.mirror, node),
            range: byte..byte,
        }
    }

    /// A part of a text, as far as there is that much of it.
    #[must_use]
    pub fn of(look: Look<'_>, node: NodeId, range: Range<usize>) -> Self {
        let text = look.texts.paragraph(node).text();
        Self {
            at: Target::now(look.mirror, node),
            range: floor(text, range.start)..floor(text, range.end),
        }
    }

    /// What a text shows at a cell of the screen. Above the text that is its start, below its end, beside it those of the
    /// row.
    #[must_use]
    pub fn at(look: Look<'_>, scrolls: &Scrolls, node: NodeId, (x, y): (i32, i32)) -> Self {
        let content = look.boxes.content(node);
        let (right, down) = scrolls.shift(look.tree, node);
        let (x, y) = (x - right - content.left, y - down - content.top);
        let (paragraph, room) = (look.texts.paragraph(node), content.width() as u32);
        let mut lines = Vec::new();
        paragraph.lines(room, look.mirror.text_wrap(node), &mut lines);
        let Some(row) = usize::try_from(y).ok().filter(|_| !lines.is_empty()) else {
            return Self::edge(look, node, true);
        };
        let Some(&line) = lines.get(row) else {
            return Self::edge(look, node, false);
        };
        let text = paragraph.line_text(line);
        let cut = cut(text, line.width, room, look.mirror.text_overflow(node));
        let left = indent(look.mirror.text_align(node), room, cut.width);
        let hidden = cut.head.end..cut.tail.start;
        let gap = cut.ellipsis.then_some((hidden, 1));
        let start = line.range().start;
        let mut cell = left;
        let glyphs = sizes(text, cut.head)
            .chain(gap)
            .chain(sizes(text, cut.tail));
        let mut range = if x < left {
            0..0
        } else {
            text.len()..text.len()
        };
        for (bytes, cells) in glyphs {
            if (cell..cell + cells).contains(&x) {
                range = bytes;
                break;
            }
            cell += cells;
        }
        Self {
            at: Target::now(look.mirror, node),
            range: start + range.start..start + range.end,
        }
    }

    /// The unit around it.
    #[must_use]
    pub fn widened(self, look: Look<'_>, unit: Unit) -> Self {
        let text = look.texts.paragraph(self.at.node).text();
        Self {
            range: unit.around(text, self.range),
            ..self
        }
    }
}

/// The graphemes of a part of a text and the cells of each.
fn sizes(text: &str, part: Range<usize>) -> impl Iterator<Item = (Range<usize>, i32)> {
    let mut at = part.start;
    graphemes(&text[part]).map(move |grapheme| {
        let start = at;
        at += grapheme.len();
        (start..at, i32::from(width(grapheme)))
    })
}
