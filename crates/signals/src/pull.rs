//! Bringing a node up to date: stale deriveds are run from the deepest up, on a stack of our own.

use crate::arena::NIL;
use crate::error::SignalError;
use crate::graph::Graph;
use crate::node::{Node, flag};

/// A node under examination.
#[derive(Clone, Copy)]
pub(crate) struct Frame {
    id: u32,
    generation: u32,
    /// Marks that there had been when it was begun.
    marks: u32,
    /// The next edge to look at.
    at: u32,
    /// What was on top of the path before it.
    below: u32,
}

impl Graph {
    /// Runs the derived if what it stands on has changed. Does not unwind.
    ///
    /// # Errors
    /// [`SignalError::Cycle`] if it is running, or being checked: what it read last has not changed before the edge that
    /// is being looked at, so it would read that again. In a sweep the reader is given up instead.
    pub(crate) fn refresh(&self, id: u32, node: &Node) -> Result<(), SignalError> {
        let flags = node.flags.get();
        if flags & (flag::RUNNING | flag::CHECKING) != 0 {
            if self.sweeping.get() {
                self.deepest.set(id);
                return Ok(());
            }
            return Err(self.cycle_through(id));
        }
        let dirty = flags & flag::DIRTY != 0
            || flags & flag::PENDING != 0
                && (self.begins_with_change(node) || self.check(id, node));
        if dirty {
            self.evaluate(id, node);
        }
        Ok(())
    }

    /// Whether the first that a pending node has read is a number that was set and has changed: most often that is all there is
    /// to check.
    #[inline]
    fn begins_with_change(&self, node: &Node) -> bool {
        if node.deps.get() == NIL {
            return false;
        }
        let dep = self.nodes.get(self.links.get(node.deps.get()).dep.get());
        let wanted = flag::SIGNAL | flag::VALUED | flag::DIRTY;
        if dep.flags.get() & (wanted | flag::HIDDEN) != wanted {
            return false;
        }
        self.commit(dep);
        node.is(flag::DIRTY)
    }

    /// Whether something that the pending node stands on has really changed; if not, the node is clean after it.
    /// Runs stale deriveds below it, but not the node itself. Does not unwind.
    pub(crate) fn check(&self, root: u32, root_node: &Node) -> bool {
        let generation = root_node.generation.get();
        let mut depth = 0;
        let mut node = root_node;
        let mut frame = self.examine(root, node);
        loop {
            let alive = node.generation.get() == frame.generation;
            if alive && let Some((id, below)) = self.step(&mut frame, node) {
                self.frames.borrow_mut().push(frame);
                depth += 1;
                node = below;
                frame = self.examine(id, node);
                continue;
            }
            self.top.set(frame.below);
            let flags = node.flags.get();
            if alive {
                node.flags.set(flags & !flag::CHECKING);
            }
            if self.is_unwinding() {
                self.abandon(depth);
                return false;
            }
            if depth == 0 {
                break;
            }
            if alive && flags & (flag::DIRTY | flag::RUNNING) == flag::DIRTY {
                match flags & flag::REPEATER {
                    0 => self.evaluate(frame.id, node),
                    _ => self.forward_dirty(frame.id, node),
                }
            }
            let Some(above) = self.frames.borrow_mut().pop() else {
                break;
            };
            frame = above;
            depth -= 1;
            node = self.nodes.get(frame.id);
        }
        root_node.generation.get() == generation && root_node.is(flag::DIRTY)
    }

    #[inline]
    fn examine(&self, id: u32, node: &Node) -> Frame {
        node.raise(flag::CHECKING);
        let below = self.top.replace(id);
        node.below.set(below);
        Frame {
            id,
            generation: node.generation.get(),
            marks: self.marks.get(),
            at: node.deps.get(),
            below,
        }
    }

    /// Leaves a check in which closures are given up, `depth` nodes below its root.
    #[cold]
    fn abandon(&self, depth: u32) {
        for _ in 0..depth {
            let Some(frame) = self.frames.borrow_mut().pop() else {
                return;
            };
            let node = self.nodes.get(frame.id);
            if node.generation.get() == frame.generation {
                node.lower(flag::CHECKING);
            }
            self.top.set(frame.below);
        }
    }

    /// Looks at the edges of a pending node, from that of the frame on. Returns what to examine first; nothing when the
    /// node's verdict is known.
    #[inline]
    fn step(&self, frame: &mut Frame, node: &Node) -> Option<(u32, &Node)> {
        while node.flags.get() & flag::STALE == flag::PENDING
            && node.generation.get() == frame.generation
            && !self.is_unwinding()
        {
            if frame.at == NIL {
                if frame.marks == self.marks.get() {
                    node.lower(flag::PENDING);
                } else {
                    // A derived below set a signal: what was found clean may be stale. Running the node reads all.
                    node.raise(flag::DIRTY);
                }
                break;
            }
            let link = self.links.get(frame.at);
            if link.sub.get() != frame.id {
                // Code of the user's ran since the last look: the edges are others.
                frame.at = node.deps.get();
                continue;
            }
            let dep_id = link.dep.get();
            let dep = self.nodes.get(dep_id);
            let flags = dep.flags.get();
            if flags & flag::HIDDEN != 0
                && self.draining.get()
                && let Some(writer) = self.due_writer(dep)
            {
                return Some((writer, self.nodes.get(writer)));
            }
            frame.at = link.next_dep.get();
            if flags & (flag::DIRTY | flag::PENDING | flag::RUNNING | flag::CHECKING) == 0 {
                continue;
            }
            if flags & flag::SIGNAL != 0 {
                self.commit(dep);
            } else if flags & (flag::RUNNING | flag::CHECKING) != 0 {
                // A cycle, if the node still reads that; running it tells.
                node.raise(flag::DIRTY);
            } else if flags & flag::DIRTY != 0 {
                self.evaluate(dep_id, dep);
            } else {
                return Some((dep_id, dep));
            }
        }
        None
    }

    /// The repeater that is about to write a slot, and must before the reader of the slot is looked at.
    fn due_writer(&self, slot: &Node) -> Option<u32> {
        let (id, generation) = (slot.older.replace(NIL), slot.newer.get());
        if id == NIL {
            return None;
        }
        let node = self.lookup(id, generation, flag::REPEATER)?;
        (node.is(flag::STALE) && !node.is(flag::CHECKING)).then_some(id)
    }

    /// Compares a signal's value with the last one that was read, and tells its readers if it differs.
    pub(crate) fn commit(&self, node: &Node) {
        let differs = if node.is(flag::VALUED) {
            node.lower(flag::DIRTY);
            node.word.get() != node.word_before.get()
        } else {
            self.store(node.store.get()).commit(node)
        };
        if differs {
            self.tell(node);
        }
    }

    /// What runs or is checked from `id` on: each reads the next.
    fn cycle_through(&self, id: u32) -> SignalError {
        let mut names = Vec::new();
        let mut at = self.top.get();
        while at != NIL && names.len() < self.nodes.live() {
            names.push(self.name_of(at));
            if at == id {
                break;
            }
            at = self.nodes.get(at).below.get();
        }
        names.reverse();
        SignalError::Cycle { names }
    }
}
