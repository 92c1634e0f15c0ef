//! What is seen stays where it is while what lies above it grows or shrinks, as CSS Scroll Anchoring has it.
//!
//! The anchor is the first node that began in the viewport, looked for from the outside in: what begins above it and
//! ends in it is looked into. It is looked for in the picture as it was, and nothing of it is kept between updates.

use std::collections::HashMap;

use sparktui_memory::NodeId;

use super::Scroller;
use crate::frame::Area;
use crate::layout::Boxes;
use crate::tree::Tree;

/// Where nodes were before the last layout; worked out when first asked for.
#[derive(Debug, Default)]
pub struct Before {
    moved: Option<HashMap<NodeId, Area>>,
}

impl Before {
    /// The offset that keeps the anchor of a scroller where it is seen.
    pub fn keep_in_sight(
        &mut self,
        tree: &Tree,
        boxes: &Boxes,
        node: NodeId,
        old: Scroller,
        new: Scroller,
    ) -> (i32, i32) {
        let (x, y) = old.offset;
        if y == 0 || old.content.1 == new.content.1 {
            return (x, y);
        }
        let seen = Area {
            top: old.viewport.top.saturating_add(y),
            bottom: old.viewport.bottom.saturating_add(y),
            ..old.viewport
        };
        let Some(anchor) = self.anchor(tree, boxes, node, seen) else {
            return (x, y);
        };
        let was = self
            .area(boxes, anchor)
            .top
            .saturating_sub(old.viewport.top);
        let is = boxes.area(anchor).top.saturating_sub(new.viewport.top);
        (x, y.saturating_add(is.saturating_sub(was)))
    }

    fn anchor(
        &mut self,
        tree: &Tree,
        boxes: &Boxes,
        mut node: NodeId,
        seen: Area,
    ) -> Option<NodeId> {
        let mut found = None;
        loop {
            let first = tree.children(node).iter().copied().find(|&child| {
                let area = self.area(boxes, child);
                !area.is_empty() && area.top < seen.bottom && seen.top < area.bottom
            });
            let Some(child) = first else {
                return found;
            };
            found = Some(child);
            if self.area(boxes, child).top >= seen.top {
                return found;
            }
            node = child;
        }
    }

    fn area(&mut self, boxes: &Boxes, node: NodeId) -> Area {
        let moved = self.moved.get_or_insert_with(|| {
            let moved = boxes.changed().iter();
            moved.map(|moved| (moved.node, moved.old)).collect()
        });
        moved
            .get(&node)
            .copied()
            .unwrap_or_else(|| boxes.area(node))
    }
}
