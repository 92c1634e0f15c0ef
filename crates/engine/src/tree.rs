//! Which node is whose child, in order, from the links that TypeScript writes.
//!
//! Links are hostile input. A child is taken only if it is a live node that names the parent back, so every node has
//! at most one parent and what hangs on the root is a tree, whatever the memory says.

mod children;
mod depth;
mod lists;
#[cfg(test)]
mod tests;

use sparktui_generated::enums::ComponentType;
use sparktui_generated::{Mirror, groups};
use sparktui_memory::NodeId;

use children::Children;

use crate::by_node::reach;
use crate::stamps::{Round, Stamps};

/// The node that fills the screen.
pub const ROOT: NodeId = NodeId(0);

/// Most levels below the root. Deeper nodes are left out: layout and paint recurse.
pub const MAX_DEPTH: u16 = 4096;

const NO_PARENT: u32 = u32::MAX;
const DETACHED: u16 = u16::MAX;

/// What a snapshot brought for one node.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Change {
    /// The node.
    pub node: NodeId,
    /// A mask of [`groups`] whose fields were copied.
    pub groups: u8,
}

#[derive(Clone, Debug)]
struct Links {
    children: Children,
    parent: u32,
    /// Number of the node in its parent's list.
    place: u32,
    /// Levels below the root, [`DETACHED`] if it is no descendant of it.
    depth: u16,
    generation: u32,
    /// What updates did: [`REBUILT`], [`LISTED`], [`TOUCHED`], [`LEFT`].
    stamps: Stamps,
}

/// Its list was looked at.
const REBUILT: u8 = 1;
/// It was found in a list; only the list of the parent that it names can.
const LISTED: u8 = 1 << 1;
/// It was given to a list or taken from one.
const TOUCHED: u8 = 1 << 2;
/// It was taken off the root, though it may have been hung on again.
const LEFT: u8 = 1 << 3;

impl Default for Links {
    fn default() -> Self {
        Links {
            children: Children::default(),
            parent: NO_PARENT,
            place: 0,
            depth: DETACHED,
            generation: 0,
            stamps: Stamps::default(),
        }
    }
}

/// A node that a list took or lost, and where it stood before the update.
#[derive(Clone, Copy, Debug)]
struct Touched {
    node: NodeId,
    before: u32,
    place: u32,
}

/// The tree of nodes, in which only the lists of changed parents are rebuilt.
#[derive(Debug, Default)]
pub struct Tree {
    links: Vec<Links>,
    update: Round,
    reborn: Vec<NodeId>,
    relinked: Vec<NodeId>,
    moved: Vec<NodeId>,
    left: Vec<NodeId>,
    refused: u64,
    too_deep: u64,
    touched: Vec<Touched>,
    parents: Vec<NodeId>,
    list: Vec<NodeId>,
    stack: Vec<NodeId>,
}

impl Tree {
    /// A tree of nothing but a root.
    #[must_use]
    pub fn new() -> Self {
        let mut tree = Tree::default();
        tree.grow(ROOT);
        tree.links[ROOT.index()].depth = 0;
        tree
    }

    /// Gives back the memory of what the last update told, which is forgotten.
    pub fn give_back(&mut self) {
        for list in [
            &mut self.reborn,
            &mut self.relinked,
            &mut self.moved,
            &mut self.left,
            &mut self.parents,
            &mut self.list,
            &mut self.stack,
        ] {
            *list = Vec::new();
        }
        self.touched = Vec::new();
    }

    /// Takes the links of the nodes whose hierarchy group was copied.
    pub fn update(&mut self, mirror: &Mirror, changes: &[Change]) {
        self.reborn.clear();
        self.relinked.clear();
        self.moved.clear();
        self.left.clear();
        self.touched.clear();
        self.parents.clear();
        if self.update.advance() {
            for links in &mut self.links {
                links.stamps = Stamps::default();
            }
        }
        for change in changes
            .iter()
            .filter(|change| change.groups & groups::HIERARCHY != 0)
        {
            self.take_change(mirror, change.node);
        }
        for at in 0..self.parents.len() {
            self.rebuild(mirror, self.parents[at]);
        }
        self.move_subtrees();
        // Who follows the tree hears of them by [`Tree::left`]; that their lists are empty tells nothing more.
        let (links, update) = (&self.links, self.update);
        self.relinked.retain(|&node| {
            let Links { depth, stamps, .. } = links[node.index()];
            let left = depth == DETACHED && stamps.has(update, LEFT);
            !left || mirror.component_type(node) != ComponentType::None
        });
    }

    /// The children of a node in order; none for a node at [`MAX_DEPTH`].
    #[must_use]
    pub fn children(&self, node: NodeId) -> &[NodeId] {
        match self.links.get(node.index()) {
            Some(links) if links.depth < MAX_DEPTH || links.depth == DETACHED => {
                links.children.as_slice()
            }
            _ => &[],
        }
    }

    /// The child at a place, counted from 0.
    #[must_use]
    pub fn child(&self, node: NodeId, at: usize) -> Option<NodeId> {
        self.children(node).get(at).copied()
    }

    /// The parent whose list holds the node.
    #[must_use]
    pub fn parent(&self, node: NodeId) -> Option<NodeId> {
        let parent = self.links.get(node.index())?.parent;
        (parent != NO_PARENT).then_some(NodeId(parent))
    }

    /// Numbers of the nodes around a node and its own among their siblings, from the root down: paths are ordered as the
    /// tree is.
    #[must_use]
    pub fn path(&self, node: NodeId) -> Vec<u32> {
        let up = std::iter::successors(Some(node), |&node| self.parent(node));
        let mut path: Vec<u32> = up.map(|node| self.place(node)).collect();
        path.reverse();
        path
    }

    /// Where the node stands among its parent's children, from 0; the place it had last where it has no parent.
    #[must_use]
    pub fn place(&self, node: NodeId) -> u32 {
        self.links.get(node.index()).map_or(0, |links| links.place)
    }

    /// Where among a node's children something stands now that stood at a place of them before the last update: behind the
    /// nearest before it that is still there.
    #[must_use]
    pub fn place_now(&self, parent: NodeId, before: u32) -> u32 {
        if !self.relinked.contains(&parent) {
            return before;
        }
        let stayed = self.touched.iter().filter(|touched| {
            touched.before == parent.0
                && touched.place < before
                && self.parent(touched.node) == Some(parent)
        });
        let last = stayed.max_by_key(|touched| touched.place);
        last.map_or(0, |touched| self.place(touched.node) + 1)
    }

    /// Whether the node is `of` or lies in it.
    #[must_use]
    pub fn is_inside(&self, node: NodeId, of: NodeId) -> bool {
        let mut next = Some(node);
        while let Some(node) = next.filter(|&node| node != of) {
            next = self.parent(node);
        }
        next.is_some()
    }

    /// Levels below the root, if the node hangs on it.
    #[must_use]
    pub fn depth(&self, node: NodeId) -> Option<u16> {
        let depth = self.links.get(node.index())?.depth;
        (depth != DETACHED).then_some(depth)
    }

    /// Whether the node is the root or hangs on it.
    #[must_use]
    pub fn is_attached(&self, node: NodeId) -> bool {
        self.depth(node).is_some()
    }

    /// One more than the highest node ever seen.
    #[must_use]
    pub fn node_count(&self) -> usize {
        self.links.len()
    }

    /// Nodes that were born in a used slot, or in a new one, since the update before.
    #[must_use]
    pub fn reborn(&self) -> &[NodeId] {
        &self.reborn
    }

    /// Nodes whose list of children the last update changed, but for those that left and are no more.
    #[must_use]
    pub fn relinked(&self) -> &[NodeId] {
        &self.relinked
    }

    /// Nodes that the last update gave to another parent, or to one at all.
    #[must_use]
    pub fn moved(&self) -> &[NodeId] {
        &self.moved
    }

    /// Nodes that hung on the root before the last update and do not now.
    #[must_use]
    pub fn left(&self) -> &[NodeId] {
        &self.left
    }

    /// Links that were refused: out of range, to a dead node, to one that names another parent, or twice to one.
    #[must_use]
    pub fn refused(&self) -> u64 {
        self.refused
    }

    /// Nodes that were left out because they are deeper than [`MAX_DEPTH`].
    #[must_use]
    pub fn too_deep(&self) -> u64 {
        self.too_deep
    }

    fn grow(&mut self, node: NodeId) {
        reach(&mut self.links, node.index(), Links::default);
    }

    /// A link that moved can concern three lists: the node's own, that of its parent and that of its last parent.
    fn take_change(&mut self, mirror: &Mirror, node: NodeId) {
        if node.0 >= mirror.capacity() {
            return;
        }
        self.grow(node);
        let links = &mut self.links[node.index()];
        let generation = mirror.generation(node);
        if links.generation != generation {
            links.generation = generation;
            self.reborn.push(node);
        }
        let last = self.links[node.index()].parent;
        self.parents.push(node);
        if last != NO_PARENT {
            self.parents.push(NodeId(last));
        }
        if let Some(parent) = live_index(mirror, mirror.parent_index(node)) {
            self.parents.push(parent);
        }
    }
}

fn live_index(mirror: &Mirror, link: i32) -> Option<NodeId> {
    u32::try_from(link)
        .ok()
        .and_then(|number| mirror.node(number))
}
