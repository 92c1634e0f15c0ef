#![allow(clippy::unwrap_used)]

mod anchored;
mod bars;
mod moved;
mod offsets;

use sparktui_generated::Field;
use sparktui_generated::enums::{FlexDirection, Overflow};
use sparktui_memory::NodeId;

use super::{Pass, Scroller, Scrolls};
use crate::testing::{Node, TestTree};
use crate::tree::{Change, ROOT};

fn pass<'a>(ui: &'a TestTree, changes: &'a [Change]) -> Pass<'a> {
    Pass {
        mirror: &ui.mirror,
        tree: &ui.tree,
        boxes: ui.layout.boxes(),
        changes,
        laid_out: true,
    }
}

/// A tree whose scrollers follow its layout.
struct Scrolled {
    ui: TestTree,
    scrolls: Scrolls,
}

impl Scrolled {
    fn new() -> Self {
        Self {
            ui: TestTree::new(),
            scrolls: Scrolls::default(),
        }
    }

    /// A column that scrolls up and down and to the sides.
    fn scroller(&mut self, parent: NodeId, width: u16, height: u16) -> NodeId {
        let mut node = self.ui.node(parent);
        node.size(width, height)
            .direction(FlexDirection::Column)
            .set(Field::FlexShrink, 0)
            .set(Field::OverflowX, Overflow::Auto.raw())
            .set(Field::OverflowY, Overflow::Auto.raw());
        node.id()
    }

    /// A box that does not shrink.
    fn block(&mut self, parent: NodeId, width: u16, height: u16) -> NodeId {
        let mut node = self.ui.node(parent);
        node.size(width, height).set(Field::FlexShrink, 0);
        node.id()
    }

    fn edit(&mut self, node: NodeId) -> Node<'_> {
        self.ui.edit(node)
    }

    fn lay_out(&mut self) {
        let changes = self.ui.lay_out(40, 20);
        self.scrolls.update(pass(&self.ui, &changes));
    }

    fn at(&self, node: NodeId) -> Scroller {
        *self.scrolls.get(node).unwrap()
    }

    fn offset(&self, node: NodeId) -> (i32, i32) {
        self.at(node).offset
    }

    /// A scroller of 10 × 4 with so many rows of 10 × 1.
    fn list(&mut self, rows: usize) -> (NodeId, Vec<NodeId>) {
        let list = self.scroller(ROOT, 10, 4);
        let rows = (0..rows).map(|_| self.block(list, 10, 1)).collect();
        self.lay_out();
        (list, rows)
    }
}
