//! Who has the focus, and where it goes when that cannot have it any more.

mod lost;
mod traps;
mod wishes;

use sparktui_generated::enums::{EventKind, FocusReason, KeyCode, Roving, Toggle};
use sparktui_memory::NodeId;

use super::order::{Order, is_reachable};
use super::states::State;
use super::step::{Steps, Way};
use super::told::Outbox;
use crate::look::{Look, Target};
use crate::tree::{Change, ROOT};
use traps::Trap;

/// The focus of one app.
#[derive(Debug, Default)]
pub struct Focus {
    order: Order,
    held: Option<Target>,
    /// Where what has the focus stood when layout ran last, from itself up: if it is gone, the next in its place is found by
    /// this.
    path: Vec<(NodeId, u32)>,
    /// Every attached node that is a trap, open or not.
    known_traps: Vec<NodeId>,
    /// Those that are open, the last one opened at the end.
    traps: Vec<Trap>,
    /// The last focused node of each group that arrows move in.
    remembered: Vec<(NodeId, Target)>,
    last_request: u32,
}

impl Focus {
    /// What has the focus.
    #[must_use]
    pub fn held(&self) -> Option<Target> {
        self.held
    }

    /// Gives back memory that only [`Focus::settle`] needs.
    pub fn give_back(&mut self) {
        self.order.give_back();
    }

    /// The order of Tab.
    #[cfg(test)]
    pub fn order(&self) -> &Order {
        &self.order
    }

    /// The number of the last request that was answered.
    #[must_use]
    pub fn acknowledged(&self) -> u32 {
        self.last_request
    }

    /// What the focus stays in: the trap that opened last, else the root.
    #[must_use]
    pub fn limit(&self) -> NodeId {
        self.traps.last().map_or(ROOT, |trap| trap.node.node)
    }

    /// Whether a node can have the focus now.
    #[must_use]
    pub fn can_hold(&self, look: Look<'_>, node: NodeId) -> bool {
        look.mirror.focusable(node) == Toggle::On
            && is_reachable(look.mirror, look.tree, node)
            && look.tree.is_inside(node, self.limit())
    }

    /// Takes what a commit brought: traps, requests, nodes that want the focus or cannot have it any more.
    pub fn settle(&mut self, look: Look<'_>, changes: &[Change], laid_out: bool, out: &mut Outbox) {
        self.order.update(look.mirror, look.tree, changes, laid_out);
        if laid_out {
            self.remembered
                .retain(|(group, _)| look.tree.is_attached(*group));
        }
        self.settle_traps(look, changes, laid_out, out);
        self.settle_wishes(look, changes, out);
        if self.held.is_some_and(|held| !self.keeps(look, held)) {
            let next = self.in_place_of_lost(look, laid_out);
            self.give(look, next, FocusReason::Loss, out);
        }
        if laid_out && self.held.is_some() {
            self.note_path(look);
        }
    }

    fn keeps(&self, look: Look<'_>, held: Target) -> bool {
        held.is_alive(look.mirror) && self.can_hold(look, held.node)
    }

    /// The node itself, or the first in it that can have the focus.
    fn holder_in(&mut self, look: Look<'_>, node: NodeId) -> Option<NodeId> {
        if self.can_hold(look, node) {
            return Some(node);
        }
        let inside = self.steps(look).enter(node, Way::Forward)?;
        self.can_hold(look, inside).then_some(inside)
    }

    /// What Tab comes to first.
    fn edge(&mut self, look: Look<'_>) -> Option<NodeId> {
        self.steps(look).tab(None, Way::Forward)
    }

    fn steps<'a>(&'a mut self, look: Look<'a>) -> Steps<'a> {
        Steps {
            mirror: look.mirror,
            tree: look.tree,
            limit: self.limit(),
            order: &mut self.order,
            remembered: &self.remembered,
        }
    }

    fn note_path(&mut self, look: Look<'_>) {
        self.path.clear();
        let mut next = self.held.map(|held| held.node);
        while let Some(node) = next {
            self.path.push((node, look.tree.place(node)));
            next = look.tree.parent(node);
        }
    }

    /// Gives the focus to a node, or to none.
    pub fn give(&mut self, look: Look<'_>, to: Option<NodeId>, why: FocusReason, out: &mut Outbox) {
        let to = to.map(|node| Target::now(look.mirror, node));
        if to == self.held {
            return;
        }
        if let Some(from) = std::mem::replace(&mut self.held, to) {
            if from.is_alive(look.mirror) {
                out.set_state(look.mirror, from.node, State::Focused, Toggle::Off);
            }
            out.tell_of(EventKind::NodeFocus, 0, why.raw(), from);
        }
        if let Some(to) = to {
            out.set_state(look.mirror, to.node, State::Focused, Toggle::On);
            out.tell_of(EventKind::NodeFocus, 1, why.raw(), to);
        }
        self.note_path(look);
        self.remember(look);
    }

    fn remember(&mut self, look: Look<'_>) {
        let Some(held) = self.held else { return };
        for &(node, _) in &self.path {
            if look.mirror.roving(node) == Roving::None {
                continue;
            }
            match self.remembered.iter_mut().find(|(group, _)| *group == node) {
                Some((_, member)) => *member = held,
                None => self.remembered.push((node, held)),
            }
        }
    }

    /// A press on a node: the nearest around it that can have the focus takes it.
    pub fn press(&mut self, look: Look<'_>, node: NodeId, out: &mut Outbox) {
        let mut next = Some(node);
        while let Some(node) = next {
            if self.can_hold(look, node) {
                return self.give(look, Some(node), FocusReason::Pointer, out);
            }
            next = look.tree.parent(node);
        }
    }

    /// Tab. Says whether there was anywhere to go.
    pub fn tab(&mut self, look: Look<'_>, way: Way, out: &mut Outbox) -> bool {
        let from = self.held.map(|held| held.node);
        let next = self.steps(look).tab(from, way);
        if next.is_some() {
            self.give(look, next, FocusReason::Key, out);
        }
        next.is_some()
    }

    /// A key in a group that arrows move in. Says whether it was one of the group's.
    pub fn rove(&mut self, look: Look<'_>, group: NodeId, key: KeyCode, out: &mut Outbox) -> bool {
        let Some(held) = self.held else { return false };
        let next = self.steps(look).rove(look, group, held.node, key);
        if next.is_some() {
            self.give(look, next, FocusReason::Key, out);
        }
        next.is_some()
    }
}
