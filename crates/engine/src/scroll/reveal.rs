//! Scrolling a node into view, by everything that it lies in.

use sparktui_generated::enums::RevealBlock;
use sparktui_memory::NodeId;

use super::{Pass, Scrolls};
use crate::layout::Boxes;
use crate::tree::Tree;

impl Scrolls {
    /// Scrolls all that a node lies in so that it is seen. Says whether anything moved.
    pub fn reveal(&mut self, tree: &Tree, boxes: &Boxes, node: NodeId, block: RevealBlock) -> bool {
        let mut area = boxes.area(node);
        let (mut moves, mut inside) = (false, node);
        while let Some(around) = self.around(tree, inside) {
            let Some(&scroller) = self.get(around) else {
                return moves;
            };
            let seen = scroller.viewport;
            let to = |offset: i32, ends: (i32, i32), seen: (i32, i32), block| {
                wanted(
                    offset,
                    (ends.0.saturating_sub(seen.0), ends.1.saturating_sub(seen.0)),
                    seen.1 - seen.0,
                    block,
                )
            };
            let (x, y) = scroller.offset;
            let offset = (
                to(
                    x,
                    (area.left, area.right),
                    (seen.left, seen.right),
                    RevealBlock::Nearest,
                ),
                to(y, (area.top, area.bottom), (seen.top, seen.bottom), block),
            );
            moves |= self.scroll_to(around, offset);
            let (x, y) = self.get(around).map_or((0, 0), |scroller| scroller.offset);
            let shown = area.shifted(-x, -y).and(seen);
            area = if shown.is_empty() { seen } else { shown };
            inside = around;
        }
        moves
    }

    pub(super) fn reveal_if_asked(&mut self, pass: Pass<'_>, node: NodeId) {
        let asked = pass.mirror.reveal_seq(node);
        let known = self.revealed.get(&node).copied().unwrap_or_default();
        if asked == known {
            return;
        }
        self.revealed.insert(node, asked);
        if pass.tree.is_attached(node) {
            let block = pass.mirror.reveal_block(node);
            self.reveal(pass.tree, pass.boxes, node, block);
        }
    }
}

/// The offset that shows `start..end` in a viewport of that many cells.
fn wanted(offset: i32, (start, end): (i32, i32), seen: i32, block: RevealBlock) -> i32 {
    let (length, at_end) = (end.saturating_sub(start), end.saturating_sub(seen));
    match block {
        RevealBlock::Start => start,
        RevealBlock::End => at_end,
        RevealBlock::Center => start.saturating_sub(seen.saturating_sub(length).div_euclid(2)),
        // What is larger than the viewport is shown from its start, unless some of it already fills the viewport.
        RevealBlock::Nearest => offset.clamp(start.min(at_end), start.max(at_end)),
    }
}
