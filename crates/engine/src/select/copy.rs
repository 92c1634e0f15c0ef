//! The selected text, as it reads on the screen and without what is drawn around it.

use sparktui_memory::NodeId;

use super::{Select, texts};
use crate::frame::Area;
use crate::look::Look;
use crate::text::indent;

impl Select {
    /// What is selected: rows that were wrapped are one, texts side by side have a blank between them, and texts below each
    /// other stand on lines of their own, with an empty one where an empty row is between them.
    #[must_use]
    pub fn text(&self, look: Look<'_>) -> String {
        let mut copy = Copy::default();
        let (Some(ends), Some(selection)) = (self.ends(look.tree), &self.selection) else {
            return copy.text;
        };
        let first = texts::first(look, selection.within.node);
        let (above, below) = selection
            .gone
            .around(first.map(|first| written(look, first)));
        above
            .iter()
            .for_each(|piece| copy.add(piece.area, &piece.text));
        let mut next = Some(ends.start.node);
        while let Some(node) = next {
            let whole = look.texts.paragraph(node).text();
            let part = &whole[ends.range(look.mirror, look.tree, node, whole)];
            if !part.is_empty() {
                copy.add(written(look, node), part);
            }
            if node == ends.end.node {
                break;
            }
            next = texts::after(look, node, selection.within.node);
        }
        below
            .iter()
            .for_each(|piece| copy.add(piece.area, &piece.text));
        copy.text
    }
}

/// A text that is put together.
#[derive(Default)]
struct Copy {
    text: String,
    last: Option<Area>,
}

impl Copy {
    fn add(&mut self, area: Area, part: &str) {
        self.text
            .push_str(self.last.map_or("", |last| gap(last, area)));
        self.text.push_str(part);
        self.last = Some(area);
    }
}

/// What of a text's box its lines cover.
pub fn written(look: Look<'_>, node: NodeId) -> Area {
    let content = look.boxes.content(node);
    let room = content.width() as u32;
    let width = look.texts.paragraph(node).max_content().min(room);
    let left = content.left + indent(look.mirror.text_align(node), room, width);
    Area {
        left,
        right: left + width as i32,
        ..content
    }
}

/// What stands for the room between two texts.
fn gap(last: Area, next: Area) -> &'static str {
    if next.top > last.bottom {
        "\n\n"
    } else if next.top == last.bottom || next.left < last.right {
        "\n"
    } else if next.left > last.right {
        " "
    } else {
        ""
    }
}
