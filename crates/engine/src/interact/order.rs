//! Who can have the focus, in the order of the tree, kept up to date change by change.
//!
//! Each node holds the children through which something focusable is reached, in order. A change climbs only as far as
//! it makes a difference there, and a step of the focus walks this thinned tree.

use std::cell::Cell;

use sparktui_generated::enums::{Display, Toggle, Visibility};
use sparktui_generated::{Mirror, groups};
use sparktui_memory::NodeId;

use crate::by_node::ByNode;
use crate::tree::{Change, Tree};

/// The groups in which the fields lie that decide who can have the focus.
const DECISIVE: u8 = groups::LAYOUT | groups::VISUAL | groups::INTERACTION;

/// What is known of one node.
#[derive(Clone, Copy, Debug, Default)]
struct Entry {
    /// Whether it has children through which a stop is reached.
    has_stops: bool,
    /// Whether it is in its parent's stops.
    is_listed: bool,
    /// Whether Tab stops at the node itself.
    is_stop: bool,
    /// Whether its tab index puts it before those.
    is_first: bool,
    /// Whether nothing in it can be reached.
    is_blocked: bool,
    /// Whether it hangs on the root and was looked at.
    is_known: bool,
}

/// The thinned tree of what Tab stops at.
#[derive(Debug, Default)]
pub struct Order {
    entries: Vec<Entry>,
    /// Children through which a stop is reached, in the order of the tree, of nodes that have some.
    stops: ByNode<Vec<NodeId>>,
    /// Nodes with a tab index above 0, sorted when it is asked for.
    first: Vec<NodeId>,
    is_sorted: bool,
    /// Nodes that hung on nothing before the last update.
    arrived: Vec<NodeId>,
    /// Whether the last update blocked or freed a node.
    pub turned: bool,
    /// How many nodes were looked at, to keep it and to find a way through it.
    pub looks: Cell<u64>,
    stack: Vec<NodeId>,
}

impl Order {
    /// Takes what the last update of the tree and the changes before it brought.
    pub fn update(&mut self, mirror: &Mirror, tree: &Tree, changes: &[Change], relinked: bool) {
        self.turned = false;
        self.arrived.clear();
        if self.entries.len() < tree.node_count() {
            self.entries.resize(tree.node_count(), Entry::default());
        }
        if relinked {
            self.relink(mirror, tree);
        }
        for change in changes {
            if change.groups & DECISIVE != 0 {
                self.look(mirror, tree, change.node);
            }
        }
    }

    fn relink(&mut self, mirror: &Mirror, tree: &Tree) {
        for &node in tree.left() {
            self.forget(node);
        }
        for &node in tree.reborn() {
            self.entries[node.index()].is_known = false;
        }
        for &parent in tree.relinked() {
            self.is_sorted = false;
            let children = tree.children(parent).iter().copied();
            let stops = children.filter(|child| self.entries[child.index()].is_listed);
            let stops = stops.collect();
            self.set_stops(parent, stops);
        }
        for &root in tree.moved().iter().chain(tree.reborn()) {
            self.arrive(mirror, tree, root);
        }
        for &parent in tree.relinked() {
            self.look(mirror, tree, parent);
        }
    }

    fn set_stops(&mut self, node: NodeId, stops: Vec<NodeId>) {
        self.entries[node.index()].has_stops = !stops.is_empty();
        if stops.is_empty() {
            self.stops.remove(&node);
        } else {
            self.stops.insert(node, stops);
        }
    }

    /// Looks at a subtree that came to hang on the root.
    fn arrive(&mut self, mirror: &Mirror, tree: &Tree, root: NodeId) {
        let mut stack = std::mem::take(&mut self.stack);
        stack.push(root);
        while let Some(node) = stack.pop() {
            let entry = &mut self.entries[node.index()];
            if entry.is_known || !tree.is_attached(node) {
                continue;
            }
            entry.is_known = true;
            self.arrived.push(node);
            stack.extend_from_slice(tree.children(node));
            self.look(mirror, tree, node);
        }
        self.stack = stack;
    }

    fn forget(&mut self, node: NodeId) {
        self.set_stops(node, Vec::new());
        let entry = &mut self.entries[node.index()];
        let was_blocked = std::mem::take(&mut entry.is_blocked);
        (entry.is_listed, entry.is_stop, entry.is_known) = (false, false, false);
        self.turned |= was_blocked;
        self.set_first(node, false);
    }

    fn set_first(&mut self, node: NodeId, is_first: bool) {
        let was_first = std::mem::replace(&mut self.entries[node.index()].is_first, is_first);
        self.is_sorted &= !is_first && !was_first;
        if is_first && !was_first {
            self.first.push(node);
        } else if was_first && !is_first {
            self.first.retain(|&other| other != node);
        }
    }

    /// Looks at one node's fields, and climbs as far as that matters.
    fn look(&mut self, mirror: &Mirror, tree: &Tree, node: NodeId) {
        if !tree.is_attached(node) {
            return;
        }
        let tab_index = mirror.tab_index(node).cast_signed();
        let can_hold = mirror.focusable(node) == Toggle::On;
        let entry = &mut self.entries[node.index()];
        entry.is_known = true;
        entry.is_stop = can_hold && tab_index == 0;
        let blocked = is_blocked(mirror, node);
        self.turned |= std::mem::replace(&mut entry.is_blocked, blocked) != blocked;
        self.set_first(node, can_hold && tab_index > 0);
        self.climb(tree, node);
    }

    fn climb(&mut self, tree: &Tree, mut node: NodeId) {
        loop {
            self.count_look();
            let entry = &mut self.entries[node.index()];
            let now = !entry.is_blocked && (entry.is_stop || entry.has_stops);
            if std::mem::replace(&mut entry.is_listed, now) == now {
                return;
            }
            let Some(parent) = tree.parent(node) else {
                return;
            };
            let place = tree.place(node);
            let stops = self.stops.entry(parent).or_default();
            let at = stops.partition_point(|&stop| tree.place(stop) < place);
            let is_there = stops.get(at) == Some(&node);
            if now && !is_there {
                stops.insert(at, node);
            } else if !now && is_there {
                stops.remove(at);
            }
            let has_stops = !stops.is_empty();
            self.entries[parent.index()].has_stops = has_stops;
            if !has_stops {
                self.stops.remove(&parent);
            }
            node = parent;
        }
    }

    /// Gives back the memory of what the last update told, which is forgotten.
    pub fn give_back(&mut self) {
        self.arrived = Vec::new();
        self.stack = Vec::new();
    }

    fn count_look(&self) {
        self.looks.set(self.looks.get() + 1);
    }

    /// Nodes that hung on nothing before the last update.
    pub fn arrived(&self) -> &[NodeId] {
        &self.arrived
    }

    /// Whether Tab stops at the node itself, wherever it is.
    pub fn is_stop(&self, node: NodeId) -> bool {
        self.entries
            .get(node.index())
            .is_some_and(|entry| entry.is_stop && !entry.is_blocked)
    }

    /// The children through which something focusable is reached.
    pub fn stops(&self, node: NodeId) -> &[NodeId] {
        self.count_look();
        self.stops.get(&node).map_or(&[], |stops| stops)
    }

    /// Nodes with a tab index above 0 in the order of Tab, those that cannot be reached now included.
    pub fn first(&mut self, mirror: &Mirror, tree: &Tree) -> &[NodeId] {
        if !self.is_sorted && self.first.len() > 1 {
            // The paths are made once: a comparison would climb anew each time.
            self.first.sort_by_cached_key(|&node| {
                (mirror.tab_index(node).cast_signed(), tree.path(node))
            });
        }
        self.is_sorted = true;
        &self.first
    }
}

/// Whether a node keeps all that is in it from being reached.
pub fn is_blocked(mirror: &Mirror, node: NodeId) -> bool {
    mirror.visible(node) == Visibility::Hidden
        || mirror.display(node) == Display::None
        || mirror.disabled(node) == Toggle::On
}

/// Whether the node hangs on the root and neither it nor a node around it is hidden or disabled.
pub fn is_reachable(mirror: &Mirror, tree: &Tree, node: NodeId) -> bool {
    if !tree.is_attached(node) {
        return false;
    }
    let mut next = Some(node);
    while let Some(node) = next {
        if is_blocked(mirror, node) {
            return false;
        }
        next = tree.parent(node);
    }
    true
}
