//! Bringing a node up to date: stale deriveds are run from the deepest up, on a stack of our own.

use crate::arena::NIL;
use crate::error::SignalError;
use crate::graph::Graph;
use crate::node::{Node, flag};

/// Closures inside each other after which older stale deriveds are run first, oldest first, so that the ones above
/// find them done. A chain that nobody has read before has no edges yet to climb by.
const NESTED_RUNS: u32 = 64;
/// Closures inside each other after which a derived is not run: only one that reads deriveds made after it gets here.
const NESTED_RUNS_MAX: u32 = 400;

/// A node under examination.
#[derive(Clone, Copy)]
pub(crate) struct Frame {
    id: u32,
    generation: u32,
    /// Marks that there had been when it was begun.
    marks: u32,
    /// The next edge to look at.
    at: u32,
}

impl Graph {
    /// Runs the derived if what it stands on has changed. Does not unwind.
    ///
    /// # Errors
    /// [`SignalError::Cycle`] if it is running, or being checked: what it read last has not changed before the edge that
    /// is being looked at, so it would read that again.
    pub(crate) fn refresh(&self, id: u32, node: &Node) -> Result<(), SignalError> {
        let flags = node.flags.get();
        if flags & (flag::RUNNING | flag::CHECKING) != 0 {
            return Err(self.cycle_through(id));
        }
        if flags & flag::DIRTY != 0 || (flags & flag::PENDING != 0 && self.check(id, node)) {
            self.evaluate(id, node);
        }
        Ok(())
    }

    /// Runs a stale derived and tells its readers if that changed its value. Does not unwind.
    pub(crate) fn evaluate(&self, id: u32, node: &Node) {
        let depth = self.evaluating.get();
        if depth >= NESTED_RUNS {
            let generation = node.generation.get();
            if !self.sweeping.get() {
                self.sweep(id, node);
            }
            if node.generation.get() != generation || !node.is(flag::DIRTY | flag::PENDING) {
                return;
            }
            if depth >= NESTED_RUNS_MAX {
                let name = self.name_of(id);
                node.lower(flag::STALE);
                self.fail_with(id, node, SignalError::TooDeep { name, depth }, None);
                return self.mark_changed(node.subs.get());
            }
        }
        if self.store(node.store.get()).update(self, id, node) {
            self.mark_changed(node.subs.get());
        }
    }

    /// Runs every stale derived older than `id`, oldest first.
    fn sweep(&self, id: u32, node: &Node) {
        let last = node.generation.get();
        self.sweeping.set(true);
        let mut at = self.oldest.get();
        while at != NIL && at != id && node.generation.get() == last {
            let older = self.nodes.get(at);
            let generation = older.generation.get();
            if older.is(flag::STALE) && self.refresh(at, older).is_ok() && self.is_early(at, older)
            {
                older.raise(flag::DIRTY);
            }
            let moved = older.generation.get() != generation || older.is(flag::DEAD);
            at = if moved {
                self.oldest.get()
            } else {
                older.newer.get()
            };
        }
        self.sweeping.set(false);
    }

    /// Whether a derived failed only because it was run before its turn.
    fn is_early(&self, id: u32, node: &Node) -> bool {
        use SignalError::{Cycle, TooDeep};
        node.is(flag::FAILED) && matches!(self.error_of(id), Some(Cycle { .. } | TooDeep { .. }))
    }

    /// Whether something that the pending node stands on has really changed; if not, the node is clean after it.
    /// Runs stale deriveds below it, but not the node itself. Does not unwind.
    pub(crate) fn check(&self, root: u32, root_node: &Node) -> bool {
        let base = self.frames.borrow().len();
        let generation = root_node.generation.get();
        self.examine(root, root_node);
        loop {
            let (depth, frame) = {
                let frames = self.frames.borrow();
                let Some(frame) = frames.last() else { break };
                (frames.len(), *frame)
            };
            let node = self.nodes.get(frame.id);
            let alive = node.generation.get() == frame.generation;
            let flags = node.flags.get();
            if alive && flags & flag::STALE == flag::PENDING && self.step(frame, node) {
                continue;
            }
            self.frames.borrow_mut().pop();
            self.path.borrow_mut().pop();
            if alive {
                node.lower(flag::CHECKING);
            }
            if depth == base + 1 {
                break;
            }
            if alive && flags & (flag::DIRTY | flag::RUNNING) == flag::DIRTY {
                match flags & flag::REPEATER {
                    0 => self.evaluate(frame.id, node),
                    _ => self.forward_dirty(frame.id, node),
                }
            }
        }
        root_node.generation.get() == generation && root_node.is(flag::DIRTY)
    }

    fn examine(&self, id: u32, node: &Node) {
        node.raise(flag::CHECKING);
        self.path.borrow_mut().push(id);
        let (generation, at, marks) = (node.generation.get(), node.deps.get(), self.marks.get());
        self.frames.borrow_mut().push(Frame {
            id,
            generation,
            at,
            marks,
        });
    }

    /// Looks at the next edge of a pending node. Returns whether there is more to do before its verdict.
    fn step(&self, frame: Frame, node: &Node) -> bool {
        // Code of the user's ran since the last step: the edges may be others.
        let intact = frame.at == NIL || self.links.get(frame.at).sub.get() == frame.id;
        let at = if intact { frame.at } else { node.deps.get() };
        if at == NIL {
            if frame.marks == self.marks.get() {
                node.lower(flag::PENDING);
            } else {
                // A derived below set a signal: what was found clean before may be stale. Running the node reads all.
                node.raise(flag::DIRTY);
                return true;
            }
            return false;
        }
        let link = self.links.get(at);
        let dep_id = link.dep.get();
        let dep = self.nodes.get(dep_id);
        if self.draining.get() && dep.is(flag::HIDDEN) && self.examine_writer(dep) {
            return true;
        }
        if let Some(top) = self.frames.borrow_mut().last_mut() {
            top.at = link.next_dep.get();
        }
        let flags = dep.flags.get();
        if flags & flag::SIGNAL != 0 {
            if flags & flag::DIRTY != 0 {
                self.commit(dep_id, dep);
            }
        } else if flags & (flag::RUNNING | flag::CHECKING) != 0 {
            // A cycle, if the node still reads that; running it tells.
            node.raise(flag::DIRTY);
        } else if flags & flag::DIRTY != 0 {
            self.evaluate(dep_id, dep);
        } else if flags & flag::PENDING != 0 {
            self.examine(dep_id, dep);
        }
        true
    }

    /// Puts the repeater that is about to write a slot before the reader of the slot.
    fn examine_writer(&self, slot: &Node) -> bool {
        let (id, generation) = (slot.older.replace(NIL), slot.newer.get());
        if id == NIL {
            return false;
        }
        let waiting = self
            .lookup(id, generation, flag::REPEATER)
            .filter(|node| node.is(flag::STALE));
        match waiting {
            Some(node) if !node.is(flag::CHECKING) => {
                self.examine(id, node);
                true
            }
            _ => false,
        }
    }

    /// Compares a signal's value with the last one that was read, and tells its readers if it differs.
    pub(crate) fn commit(&self, id: u32, node: &Node) {
        if self.store(node.store.get()).commit(id, node) {
            self.mark_changed(node.subs.get());
        }
    }

    /// What runs or is checked from `id` on: each reads the next.
    fn cycle_through(&self, id: u32) -> SignalError {
        let path = self.path.borrow();
        let from = path.iter().rposition(|&other| other == id).unwrap_or(0);
        SignalError::Cycle {
            names: path[from..]
                .iter()
                .map(|&other| self.name_of(other))
                .collect(),
        }
    }
}
