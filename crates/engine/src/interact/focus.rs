//! Who has the focus, and where it goes when that cannot have it any more.

use sparktui_generated::enums::{EventKind, FocusReason, FocusScope, KeyCode, Roving, Toggle};
use sparktui_memory::NodeId;

use super::Look;
use super::order::{Order, is_reachable};
use super::states::State;
use super::step::{Steps, Way};
use super::target::Target;
use super::told::Outbox;
use crate::tree::{Change, ROOT};

/// A node that is shown and keeps the focus inside.
#[derive(Clone, Copy, Debug)]
struct Trap {
    node: Target,
    /// What had the focus when it opened.
    before: Option<Target>,
}

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

    fn settle_traps(
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

    /// Requests first, as they are the later wish of the same program; then what appeared and asks for the focus.
    fn settle_wishes(&mut self, look: Look<'_>, changes: &[Change], out: &mut Outbox) {
        let mut request: Option<(u32, NodeId)> = None;
        for change in changes {
            let number = look.mirror.focus_request(change.node);
            let is_new = number != 0 && number.wrapping_sub(self.last_request).cast_signed() > 0;
            let is_later =
                request.is_none_or(|(last, _)| number.wrapping_sub(last).cast_signed() > 0);
            if is_new && is_later {
                request = Some((number, change.node));
            }
        }
        if let Some((number, node)) = request {
            self.last_request = number;
            let next = if node == ROOT {
                None
            } else {
                self.holder_in(look, node)
            };
            if node == ROOT || next.is_some() {
                self.give(look, next, FocusReason::Request, out);
            }
            return;
        }
        let wish = self.order.arrived().iter().copied();
        let wishes: Vec<NodeId> = wish
            .filter(|&node| look.mirror.auto_focus(node) == Toggle::On)
            .collect();
        let already = self.held.is_some_and(|held| {
            wishes
                .iter()
                .any(|&wish| look.tree.is_inside(held.node, wish))
        });
        if !already
            && let Some(next) = wishes
                .into_iter()
                .find_map(|node| self.holder_in(look, node))
        {
            self.give(look, Some(next), FocusReason::Request, out);
        }
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

    /// Where the focus goes when what had it is gone: to what stands in its place now, else to what stood before it,
    /// as near to it as can be.
    fn in_place_of_lost(&mut self, look: Look<'_>, laid_out: bool) -> Option<NodeId> {
        let limit = self.limit();
        let path = std::mem::take(&mut self.path);
        let mut found = None;
        for pair in path.windows(2) {
            let ((_, place), (parent, _)) = (pair[0], pair[1]);
            if !look.tree.is_inside(parent, limit) || !is_reachable(look.mirror, look.tree, parent)
            {
                continue;
            }
            // The tree tells of its last update, which was another one's if nothing was laid out now.
            let place = if laid_out {
                look.tree.place_now(parent, place)
            } else {
                place
            };
            let stops = self.order.stops(parent);
            let at = stops.partition_point(|&stop| look.tree.place(stop) < place);
            let (next, last) = (
                stops.get(at).copied(),
                at.checked_sub(1).map(|at| stops[at]),
            );
            let steps = self.steps(look);
            found = next
                .and_then(|stop| steps.enter(stop, Way::Forward))
                .or_else(|| steps.enter(last?, Way::Back))
                .or_else(|| steps.order.is_stop(parent).then_some(parent));
            if found.is_some() || parent == limit {
                break;
            }
        }
        found.or_else(|| self.edge(look))
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
