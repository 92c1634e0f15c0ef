//! What is seen stays where it is while what lies above it grows or shrinks, as CSS Scroll Anchoring has it.
//!
//! The anchor is the first node that began in the viewport, looked for from the outside in: what begins above it and
//! ends in it is looked into. It is looked for in the picture as it was, and nothing of it is kept between updates.

use std::collections::{HashMap, HashSet};

use sparktui_generated::enums::OverflowAnchor;
use sparktui_memory::NodeId;

use super::{Pass, Scroller};
use crate::frame::Area;

/// Where nodes were before the last layout; worked out when first asked for.
#[derive(Debug, Default)]
pub struct Before {
    moved: Option<HashMap<NodeId, Area>>,
    /// Scrollers that were looked at.
    done: HashSet<NodeId>,
}

impl Before {
    /// Whether a scroller was not looked at yet since the layout.
    pub fn is_first(&mut self, node: NodeId) -> bool {
        self.done.insert(node)
    }

    /// The offset that keeps the anchor of a scroller where it is seen.
    pub fn keep_in_sight(
        &mut self,
        pass: Pass<'_>,
        node: NodeId,
        old: Scroller,
        new: Scroller,
    ) -> (i32, i32) {
        let (x, y) = old.offset;
        if y == 0 {
            return (x, y);
        }
        let seen = Area {
            top: old.viewport.top.saturating_add(y),
            bottom: old.viewport.bottom.saturating_add(y),
            ..old.viewport
        };
        let Some(anchor) = self.anchor(pass, node, seen) else {
            return (x, y);
        };
        let was = self.area(pass, anchor).top.saturating_sub(old.viewport.top);
        let is = pass.boxes.area(anchor).top.saturating_sub(new.viewport.top);
        (x, y.saturating_add(is.saturating_sub(was)))
    }

    fn anchor(&mut self, pass: Pass<'_>, mut node: NodeId, seen: Area) -> Option<NodeId> {
        let mut found = None;
        loop {
            let first = pass.tree.children(node).iter().copied().find(|&child| {
                let area = self.area(pass, child);
                !area.is_empty()
                    && area.top < seen.bottom
                    && seen.top < area.bottom
                    && pass.mirror.overflow_anchor(child) == OverflowAnchor::Auto
            });
            let Some(child) = first else {
                return found;
            };
            found = Some(child);
            if self.area(pass, child).top >= seen.top {
                return found;
            }
            node = child;
        }
    }

    fn area(&mut self, Pass { tree, boxes, .. }: Pass<'_>, node: NodeId) -> Area {
        let moved = self.moved.get_or_insert_with(|| {
            let moved = boxes.changed().iter();
            let moved = moved.map(|moved| (moved.node, moved.old));
            // What lived in the slot before is another node.
            let reborn = tree.reborn().iter().map(|&node| (node, Area::EMPTY));
            moved.chain(reborn).collect()
        });
        moved
            .get(&node)
            .copied()
            .unwrap_or_else(|| boxes.area(node))
    }
}
