//! Where areas of the layout were last painted: which scroller each node lies in, and how far that was scrolled.

use sparktui_memory::NodeId;

use crate::by_node::ByNode;
use crate::frame::Area;
use crate::scroll::Scrolls;
use crate::tree::Tree;

const NONE: u32 = u32::MAX;

/// What a scroller did to its content when it was last painted.
#[derive(Clone, Copy, Debug)]
struct Space {
    viewport: Area,
    offset: (i32, i32),
}

/// The picture's own view of scrolling, which follows that of the engine frame by frame: what was painted has to be
/// found where it was.
#[derive(Debug, Default)]
pub struct Spaces {
    /// The scroller that a node lies in.
    homes: Vec<u32>,
    spaces: ByNode<Space>,
    scrolled: Vec<NodeId>,
    due: Vec<(u16, NodeId)>,
    stack: Vec<NodeId>,
}

impl Spaces {
    /// What of an area in the place of a node was seen, and where.
    pub fn on_screen(&self, node: NodeId, mut area: Area) -> Area {
        if self.spaces.is_empty() {
            return area;
        }
        let mut home = self.home(node);
        while let Some(space) = self.spaces.get(&NodeId(home)) {
            let (x, y) = space.offset;
            area = area.shifted(-x, -y).and(space.viewport);
            home = self.home(NodeId(home));
        }
        area
    }

    /// Gives back the memory that only an update needs.
    pub fn give_back(&mut self) {
        self.due = Vec::new();
        self.stack = Vec::new();
    }

    /// The scrollers that the last update found at another offset.
    pub fn scrolled(&self) -> &[NodeId] {
        &self.scrolled
    }

    /// Follows the scrollers, and the tree if that is another one.
    pub fn update(&mut self, tree: &Tree, scrolls: &Scrolls, relinked: bool) {
        let (turned, moved) = scrolls.news();
        self.scrolled.clear();
        for &node in turned.iter().chain(moved) {
            let Some(scroller) = scrolls.get(node) else {
                self.spaces.remove(&node);
                continue;
            };
            let (viewport, offset) = (scroller.viewport, scroller.offset);
            let old = self.spaces.insert(node, Space { viewport, offset });
            if old.is_none_or(|old| old.offset != offset) {
                self.scrolled.push(node);
            }
        }
        if !relinked {
            return;
        }
        for &node in tree.left() {
            self.set_home(node, NONE);
        }
        if self.spaces.is_empty() && turned.is_empty() {
            return;
        }
        let inside = turned
            .iter()
            .flat_map(|&node| tree.children(node).iter().copied());
        let nodes = tree.moved().iter().copied().chain(inside);
        let mut due = std::mem::take(&mut self.due);
        due.extend(nodes.filter_map(|node| Some((tree.depth(node)?, node))));
        due.sort_unstable();
        for (_, node) in due.drain(..) {
            self.move_home(tree, node);
        }
        self.due = due;
    }

    /// Below a node whose home stays, all stay, but for those that moved by themselves.
    fn move_home(&mut self, tree: &Tree, node: NodeId) {
        self.stack.push(node);
        while let Some(node) = self.stack.pop() {
            let home = tree.parent(node).map_or(NONE, |parent| {
                if self.spaces.contains_key(&parent) {
                    parent.0
                } else {
                    self.home(parent)
                }
            });
            if self.set_home(node, home) {
                self.stack.extend_from_slice(tree.children(node));
            }
        }
    }

    fn home(&self, node: NodeId) -> u32 {
        self.homes.get(node.index()).copied().unwrap_or(NONE)
    }

    fn set_home(&mut self, node: NodeId, home: u32) -> bool {
        if self.home(node) == home {
            return false;
        }
        if self.homes.len() <= node.index() {
            self.homes.resize(node.index() + 1, NONE);
        }
        self.homes[node.index()] = home;
        true
    }
}
