//! How far the paint of a node and of all that is in it reaches.

use sparktui_generated::{Mirror, groups};
use sparktui_memory::NodeId;

use super::clip::clip;
use super::crowd::{Crowd, Crowds};
use super::spaces::Spaces;
use crate::frame::Area;
use crate::layout::Boxes;
use crate::scroll::Scrolls;
use crate::style;
use crate::tree::{Change, Tree};

/// The area of every subtree, clips inside it taken into account, those around it not. Areas are where they are while
/// nothing is scrolled; a scroller hides all that is outside it, so its own reach is the same however far it is.
#[derive(Debug, Default)]
pub struct Extents {
    spaces: Spaces,
    areas: Vec<Area>,
    marked_in: Vec<u32>,
    pass: u32,
    due: Vec<(u16, NodeId)>,
    crowds: Crowds,
}

impl Extents {
    /// The area of a node's subtree; empty for one that is not laid out.
    #[must_use]
    pub fn area(&self, node: NodeId) -> Area {
        self.areas.get(node.index()).copied().unwrap_or(Area::EMPTY)
    }

    /// Where the subtree of a node was seen when it was last painted, as far as it was.
    #[must_use]
    pub fn seen(&self, node: NodeId) -> Area {
        self.on_screen(node, self.area(node))
    }

    /// What of an area in the place of a node was seen, and where, when it was last painted.
    #[must_use]
    pub fn on_screen(&self, node: NodeId, area: Area) -> Area {
        self.spaces.on_screen(node, area)
    }

    /// The scrollers that [`Extents::follow`] found at another offset.
    #[must_use]
    pub fn scrolled(&self) -> &[NodeId] {
        self.spaces.scrolled()
    }

    /// Follows what was scrolled since the last painting, and the tree if that was `relinked` since.
    pub fn follow(&mut self, tree: &Tree, scrolls: &Scrolls, relinked: bool) {
        self.spaces.update(tree, scrolls, relinked);
    }

    /// The children of a node in blocks, if they are many.
    #[must_use]
    pub fn crowd(&self, tree: &Tree, node: NodeId) -> Option<&Crowd> {
        self.crowds.get(tree, node)
    }

    /// Brings the order of painting up to date, after [`Extents::update`] where both are due.
    pub fn resort(&mut self, mirror: &Mirror, tree: &Tree, changes: &[Change]) {
        self.crowds.resort(mirror, tree, &self.areas, changes);
    }

    /// Gives back the memory that only an update needs.
    pub fn give_back(&mut self) {
        self.due = Vec::new();
        self.spaces.give_back();
    }

    /// Works out again what the last layout and the changes before it touched.
    pub fn update(&mut self, mirror: &Mirror, tree: &Tree, boxes: &Boxes, changes: &[Change]) {
        self.areas
            .resize(tree.node_count().max(self.areas.len()), Area::EMPTY);
        self.marked_in.resize(self.areas.len(), 0);
        self.pass = self.pass.wrapping_add(1);
        if self.pass == 0 {
            self.marked_in.fill(0);
            self.pass = 1;
        }
        self.due.clear();
        self.crowds.relink(tree);
        for &node in tree.left() {
            self.areas[node.index()] = Area::EMPTY;
        }
        // What decides a clip is in the layout group.
        let styled = changes
            .iter()
            .filter(|change| change.groups & groups::LAYOUT != 0)
            .map(|change| change.node);
        let moved = boxes.changed().iter().map(|moved| moved.node);
        for node in styled.chain(moved).chain(tree.relinked().iter().copied()) {
            self.mark(tree, node);
        }
        self.due
            .sort_unstable_by_key(|&(depth, _)| std::cmp::Reverse(depth));
        for at in 0..self.due.len() {
            let node = self.due[at].1;
            let area = self.work_out(mirror, tree, boxes, node);
            if std::mem::replace(&mut self.areas[node.index()], area) != area
                && let Some(parent) = tree.parent(node)
            {
                self.crowds.touch(parent, node);
            }
        }
    }

    /// Works out every node's, whatever was known.
    #[cfg(test)]
    pub fn work_out_all(&mut self, mirror: &Mirror, tree: &Tree, boxes: &Boxes) {
        self.areas = vec![Area::EMPTY; tree.node_count()];
        let mut nodes = vec![crate::tree::ROOT];
        let mut at = 0;
        while at < nodes.len() {
            nodes.extend_from_slice(tree.children(nodes[at]));
            at += 1;
        }
        for &node in nodes.iter().rev() {
            self.areas[node.index()] = self.work_out(mirror, tree, boxes, node);
        }
        // A crowd is a short cut: without it painting looks at every child.
        self.crowds = Crowds::default();
    }

    fn mark(&mut self, tree: &Tree, node: NodeId) {
        let mut next = Some(node);
        while let Some(node) = next {
            let Some(depth) = tree.depth(node) else {
                return;
            };
            if std::mem::replace(&mut self.marked_in[node.index()], self.pass) == self.pass {
                return;
            }
            self.due.push((depth, node));
            next = tree.parent(node);
        }
    }

    fn work_out(&mut self, mirror: &Mirror, tree: &Tree, boxes: &Boxes, node: NodeId) -> Area {
        let own = boxes.area(node);
        let crowd = self.crowds.work_out(mirror, tree, &self.areas, node);
        let children = crowd.unwrap_or_else(|| {
            let children = tree.children(node).iter();
            children.fold(Area::EMPTY, |all, &child| all.or(self.area(child)))
        });
        if style::scrolls(mirror, node).is_some() {
            return own;
        }
        own.or(children.and(clip(mirror, node, own)))
    }
}
