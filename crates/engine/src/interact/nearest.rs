//! The member of a group that lies nearest in a direction: along it first, then across.
//!
//! What is nearest by its reach is looked into first, so that of ten thousand members few are looked at.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use sparktui_generated::enums::KeyCode;
use sparktui_memory::NodeId;

use super::order::Order;
use crate::frame::Area;
use crate::look::Look;
use crate::reach::clips;

/// A way on the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Toward {
    /// To the left.
    Left,
    /// To the right.
    Right,
    /// Up.
    Up,
    /// Down.
    Down,
}

impl Toward {
    /// The way that an arrow points.
    #[must_use]
    pub fn of(key: KeyCode) -> Option<Self> {
        Some(match key {
            KeyCode::Left => Self::Left,
            KeyCode::Right => Self::Right,
            KeyCode::Up => Self::Up,
            KeyCode::Down => Self::Down,
            _ => return None,
        })
    }

    /// What a step from one area to another costs, `None` if it lies in no part that way. Of an area that holds several it
    /// is no more than the step to any of them.
    fn cost(self, from: Area, to: Area, holds: bool) -> Option<i64> {
        // 0 where some cell of one lies straight beside or below the other.
        let gap = |(low, high): (i32, i32), (a, b): (i32, i32)| {
            i64::from(low.saturating_sub(b).max(a.saturating_sub(high)).max(-1)) + 1
        };
        let beside = gap((to.top, to.bottom), (from.top, from.bottom));
        let below = gap((to.left, to.right), (from.left, from.right));
        // How far the near side is, and the far one: of what holds several the far side is what can be that way.
        let (near, far, across) = match self {
            Self::Left => (from.left - to.right, from.left - to.left, beside),
            Self::Right => (to.left - from.right, to.right - from.right, beside),
            Self::Up => (from.top - to.bottom, from.top - to.top, below),
            Self::Down => (to.top - from.bottom, to.bottom - from.bottom, below),
        };
        if if holds { far <= 0 } else { near < 0 } {
            return None;
        }
        // A step to the side costs more than any distance on a screen.
        Some(i64::from(near.max(0)) + across * i64::from(u16::MAX))
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Item {
    /// A member itself.
    Member(NodeId),
    /// All that is in a node.
    Inside(NodeId),
    /// A block of many children of a node: its level and number.
    Block(NodeId, usize, usize),
}

/// A search among the members of a group.
pub struct Nearest<'a> {
    pub look: Look<'a>,
    pub order: &'a Order,
    pub from: NodeId,
    pub toward: Toward,
    /// Members and blocks that were looked at.
    pub visits: usize,
}

impl Nearest<'_> {
    /// The nearest member of a group; of several that are as near the first in the order of the tree.
    pub fn find(&mut self, group: NodeId) -> Option<NodeId> {
        let mut heap = BinaryHeap::from([Reverse((0, Item::Inside(group)))]);
        let mut best: Option<(i64, Vec<u32>, NodeId)> = None;
        while let Some(Reverse((cost, item))) = heap.pop() {
            if best.as_ref().is_some_and(|(least, ..)| cost > *least) {
                break;
            }
            match item {
                Item::Member(node) => {
                    let path = self.look.tree.path(node);
                    if best.as_ref().is_none_or(|(_, first, _)| path < *first) {
                        best = Some((cost, path, node));
                    }
                }
                Item::Inside(node) => self.open(node, &mut heap),
                Item::Block(node, level, at) => self.open_block(node, (level, at), &mut heap),
            }
        }
        best.map(|(_, _, node)| node)
    }

    fn open(&mut self, node: NodeId, heap: &mut BinaryHeap<Reverse<(i64, Item)>>) {
        let Look { tree, extents, .. } = self.look;
        match extents.crowd(tree, node) {
            Some(crowd) => self.blocks(node, (crowd.height() - 1, 0), heap),
            None => {
                let order = self.order;
                order
                    .stops(node)
                    .iter()
                    .for_each(|&stop| self.take(stop, heap));
            }
        }
    }

    fn open_block(
        &mut self,
        node: NodeId,
        (level, at): (usize, usize),
        heap: &mut BinaryHeap<Reverse<(i64, Item)>>,
    ) {
        let Look { tree, extents, .. } = self.look;
        let Some(crowd) = extents.crowd(tree, node) else {
            return;
        };
        if level > 0 {
            return self.blocks(node, (level - 1, at), heap);
        }
        for &child in &crowd.order()[crowd.places(at)] {
            self.take(child, heap);
        }
    }

    fn blocks(
        &mut self,
        node: NodeId,
        (level, above): (usize, usize),
        heap: &mut BinaryHeap<Reverse<(i64, Item)>>,
    ) {
        let Look {
            tree,
            extents,
            boxes,
            ..
        } = self.look;
        let Some(crowd) = extents.crowd(tree, node) else {
            return;
        };
        let start = boxes.area(self.from);
        for (at, reach) in crowd.blocks(level, above) {
            self.visits += 1;
            if let Some(cost) = self.toward.cost(start, reach, true) {
                heap.push(Reverse((cost, Item::Block(node, level, at))));
            }
        }
    }

    /// A child through which a member may be reached, or that is one.
    fn take(&mut self, node: NodeId, heap: &mut BinaryHeap<Reverse<(i64, Item)>>) {
        let Look {
            mirror,
            extents,
            boxes,
            ..
        } = self.look;
        self.visits += 1;
        let start = boxes.area(self.from);
        if node != self.from
            && self.order.is_stop(node)
            && let Some(cost) = self.toward.cost(start, boxes.area(node), false)
        {
            heap.push(Reverse((cost, Item::Member(node))));
        }
        if self.order.stops(node).is_empty() {
            return;
        }
        // What clips reaches no further than it is seen, though members may lie elsewhere in it.
        let cost = if clips(mirror, node) {
            Some(0)
        } else {
            self.toward.cost(start, extents.area(node), true)
        };
        if let Some(cost) = cost {
            heap.push(Reverse((cost, Item::Inside(node))));
        }
    }
}
