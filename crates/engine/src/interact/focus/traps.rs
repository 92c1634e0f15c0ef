//! Nodes that keep the focus inside while they are shown.

use sparktui_generated::enums::{FocusReason, FocusScope, Toggle};
use sparktui_memory::NodeId;

use super::Focus;
use crate::interact::order::is_reachable;
use crate::interact::told::Outbox;
use crate::look::{Look, Target};
use crate::tree::Change;

/// A node that is shown and keeps the focus inside.
#[derive(Clone, Copy, Debug)]
pub(super) struct Trap {
    /// The node.
    pub node: Target,
    /// What had the focus when it opened.
    before: Option<Target>,
}

impl Focus {
    /// Opens the traps that are shown now, and closes those that are not.
    pub(super) fn settle_traps(
        &mut self,
        look: Look<'_>,
        changes: &[Change],
        laid_out: bool,
        out: &mut Outbox,
    ) {
        let before = self.known_traps.len();
        for change in changes {
            let is_trap = look.mirror.focus_scope(change.node) == FocusScope::Trap;
            if is_trap && !self.known_traps.contains(&change.node) {
                self.known_traps.push(change.node);
            }
        }
        let news = laid_out || self.order.turned || self.known_traps.len() != before;
        if self.known_traps.is_empty() || !(news || self.concerns_trap(changes)) {
            return;
        }
        let mut known = std::mem::take(&mut self.known_traps);
        known.retain(|&node| {
            look.tree.is_attached(node) && look.mirror.focus_scope(node) == FocusScope::Trap
        });
        self.close_traps(look, &known, out);
        for &node in &known {
            if !self.traps.iter().any(|trap| trap.node.node == node)
                && is_reachable(look.mirror, look.tree, node)
            {
                self.open_trap(look, node, out);
            }
        }
        self.known_traps = known;
    }

    fn concerns_trap(&self, changes: &[Change]) -> bool {
        changes
            .iter()
            .any(|change| self.known_traps.contains(&change.node))
    }

    fn open_trap(&mut self, look: Look<'_>, node: NodeId, out: &mut Outbox) {
        let before = self.held;
        self.traps.push(Trap {
            node: Target::now(look.mirror, node),
            before,
        });
        let is_inside = before.is_some_and(|held| look.tree.is_inside(held.node, node));
        if !is_inside {
            let next = self.wished_in(look, node).or_else(|| self.edge(look));
            self.give(look, next, FocusReason::Request, out);
        }
    }

    /// What in a trap wants the focus from the start.
    fn wished_in(&mut self, look: Look<'_>, trap: NodeId) -> Option<NodeId> {
        let wishes = self.order.arrived().to_vec();
        wishes
            .into_iter()
            .filter(|&node| look.mirror.auto_focus(node) == Toggle::On && node != trap)
            .filter(|&node| look.tree.is_inside(node, trap))
            .find_map(|node| self.holder_in(look, node))
    }

    fn close_traps(&mut self, look: Look<'_>, known: &[NodeId], out: &mut Outbox) {
        let mut back = None;
        let mut at = self.traps.len();
        while at > 0 {
            at -= 1;
            let trap = self.traps[at];
            let stays = known.contains(&trap.node.node)
                && trap.node.is_alive(look.mirror)
                && is_reachable(look.mirror, look.tree, trap.node.node);
            if stays {
                continue;
            }
            self.traps.remove(at);
            match self.traps.get_mut(at) {
                // The one above it goes back to where this one would have.
                Some(above)
                    if !above
                        .before
                        .is_some_and(|before| before.is_alive(look.mirror)) =>
                {
                    above.before = trap.before;
                }
                Some(_) => {}
                None => back = Some(trap.before),
            }
        }
        if let Some(before) = back {
            let next = before.filter(|&before| self.keeps(look, before));
            let next = next.map(|before| before.node);
            // A trap that opened over nothing focused leaves nothing focused.
            let next = match before {
                Some(_) if next.is_none() => self.edge(look),
                _ => next,
            };
            self.give(look, next, FocusReason::Loss, out);
        }
    }
}
