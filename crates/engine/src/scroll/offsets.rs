//! Every scroller's offset, which nobody else writes.

mod follow;

use sparktui_generated::Mirror;
use sparktui_memory::NodeId;

use super::Wheel;
use super::grab::Grab;
use super::scroller::Scroller;
use crate::by_node::ByNode;
use crate::layout::Boxes;
use crate::tree::{Change, Tree};

/// What an update reads.
#[derive(Clone, Copy, Debug)]
pub struct Pass<'a> {
    /// The fields of nodes.
    pub mirror: &'a Mirror,
    /// Which node is whose child, brought up to date.
    pub tree: &'a Tree,
    /// Where nodes are, brought up to date.
    pub boxes: &'a Boxes,
    /// What changed since the update before.
    pub changes: &'a [Change],
    /// Whether tree and boxes were brought up to date since then; else what they say of changes is old.
    pub laid_out: bool,
}

/// All scrollers of a tree.
#[derive(Debug, Default)]
pub struct Scrolls {
    scrollers: ByNode<Scroller>,
    /// Nodes that became scrollers or are none any more, since the picture was last asked to follow.
    turned: Vec<NodeId>,
    /// Scrollers of which anything changed since then.
    moved: Vec<NodeId>,
    /// Nodes of which JavaScript has not been told.
    untold: Vec<NodeId>,
    /// The last request of each node to be scrolled into view.
    pub(super) revealed: ByNode<u32>,
    pub(super) wheel: Wheel,
    pub(super) grab: Option<Grab>,
}

impl Scrolls {
    /// Where a scroller stands; `None` for a node that is none.
    #[must_use]
    pub fn get(&self, node: NodeId) -> Option<&Scroller> {
        self.scrollers.get(&node)
    }

    /// Whether there is no scroller at all.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.scrollers.is_empty()
    }

    /// The scroller that the node lies in, itself not taken for one.
    #[must_use]
    pub fn around(&self, tree: &Tree, node: NodeId) -> Option<NodeId> {
        if self.scrollers.is_empty() {
            return None;
        }
        std::iter::successors(tree.parent(node), |&node| tree.parent(node))
            .find(|node| self.scrollers.contains_key(node))
    }

    /// How far to the right and down a node's area has to be moved to be where it is seen: the offsets around it.
    #[must_use]
    pub fn shift(&self, tree: &Tree, node: NodeId) -> (i32, i32) {
        let mut shift = (0, 0);
        let mut around = self.around(tree, node);
        while let Some(node) = around {
            let (x, y) = self.scrollers[&node].offset;
            shift = (shift.0 - x, shift.1 - y);
            around = self.around(tree, node);
        }
        shift
    }

    /// Scrolls to an offset, as far as there is something to see. Says whether that is another one than before.
    pub fn scroll_to(&mut self, node: NodeId, offset: (i32, i32)) -> bool {
        let Some(scroller) = self.scrollers.get_mut(&node) else {
            return false;
        };
        let offset = scroller.clamped(offset);
        let moves = std::mem::replace(&mut scroller.offset, offset) != offset;
        if moves {
            self.moved.push(node);
            self.untold.push(node);
        }
        moves
    }

    /// Scrolls so many cells to the right and down.
    pub fn scroll_by(&mut self, node: NodeId, (right, down): (i32, i32)) -> bool {
        let Some(&Scroller { offset, .. }) = self.get(node) else {
            return false;
        };
        self.scroll_to(
            node,
            (
                offset.0.saturating_add(right),
                offset.1.saturating_add(down),
            ),
        )
    }

    /// Whether the picture has to follow.
    #[must_use]
    pub fn is_moved(&self) -> bool {
        !self.moved.is_empty() || !self.turned.is_empty()
    }

    /// Whether JavaScript has to be told.
    #[must_use]
    pub fn is_untold(&self) -> bool {
        !self.untold.is_empty()
    }

    /// Nodes that became scrollers or are none any more, and scrollers of which anything changed, since
    /// [`Scrolls::drawn`].
    #[must_use]
    pub fn news(&self) -> (&[NodeId], &[NodeId]) {
        (&self.turned, &self.moved)
    }

    /// Says that the picture follows.
    pub fn drawn(&mut self) {
        self.turned.clear();
        self.moved.clear();
    }

    /// Takes the nodes of which JavaScript has not been told.
    pub fn take_untold(&mut self) -> Vec<NodeId> {
        std::mem::take(&mut self.untold)
    }

    /// Writes the fields of a node that speak of scrolling.
    pub fn write(&self, mirror: &Mirror, node: NodeId) {
        let Some(scroller) = self.get(node) else {
            mirror.set_scroll_x(node, 0);
            mirror.set_scroll_y(node, 0);
            mirror.set_scrollable_width(node, 0.0);
            mirror.set_scrollable_height(node, 0.0);
            mirror.set_max_scroll(node, 0.0);
            mirror.set_max_scroll_x(node, 0.0);
            return;
        };
        let most = scroller.most();
        mirror.set_scroll_x(node, scroller.offset.0);
        mirror.set_scroll_y(node, scroller.offset.1);
        mirror.set_scrollable_width(node, scroller.content.0 as f32);
        mirror.set_scrollable_height(node, scroller.content.1 as f32);
        mirror.set_max_scroll(node, most.1 as f32);
        mirror.set_max_scroll_x(node, most.0 as f32);
    }

    fn forget(&mut self, node: NodeId) {
        if !self.scrollers.is_empty() && self.scrollers.remove(&node).is_some() {
            self.turned.push(node);
            self.untold.push(node);
        }
    }
}
