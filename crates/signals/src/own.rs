//! Who owns what, and the end of a node.

use std::cell::{Cell, RefCell};
use std::panic::{AssertUnwindSafe, catch_unwind};

use crate::arena::{Entry, NIL};
use crate::graph::Graph;
use crate::node::{Node, flag};
use crate::store::Retired;

pub(crate) type Cleanup = Box<dyn FnOnce(&Graph)>;

/// A node in the life that it had.
type Life = (u32, u32);

/// What a node owns besides nodes.
#[derive(Default)]
pub(crate) struct Belongings {
    /// Each with its time.
    pub(crate) cleanups: RefCell<Vec<(u64, Cleanup)>>,
    /// By store, the newest repeater of the owner.
    pub(crate) repeaters: RefCell<Vec<(u32, u32)>>,
    next_free: Cell<u32>,
}

impl Entry for Belongings {
    fn next_free(&self) -> &Cell<u32> {
        &self.next_free
    }
}

impl Graph {
    /// Runs `f` when the running effect or derived runs again or is disposed of, or when the scope being filled is;
    /// outside of those when the graph is dropped. The newest runs first, and what was made in between ends in between;
    /// its reads are not tracked.
    pub fn on_cleanup(&self, f: impl FnOnce(&Graph) + 'static) {
        match self.owner.get() {
            NIL => self.unowned_cleanups.borrow_mut().push(Box::new(f)),
            owner => {
                let cleanup = (self.birth(), Box::new(f) as Cleanup);
                let belongings = self.belongings_of(owner);
                belongings.cleanups.borrow_mut().push(cleanup);
            }
        }
    }

    #[inline]
    fn birth(&self) -> u64 {
        self.births.replace(self.births.get() + 1)
    }

    pub(crate) fn belongings_of(&self, owner: u32) -> &Belongings {
        let node = self.nodes.get(owner);
        if node.belongings.get() == NIL {
            node.belongings.set(self.belongings.take());
        }
        self.belongings.get(node.belongings.get())
    }

    /// Makes a node that belongs to whoever is running.
    pub(crate) fn make(&self, kind: u32, store: u32) -> (u32, &Node) {
        let id = self.nodes.take();
        let node = self.nodes.get(id);
        node.reset(kind, store);
        node.born.set(self.birth());
        let owner = self.owner.get();
        if owner != NIL {
            let parent = self.nodes.get(owner);
            let older = parent.last_child.replace(id);
            node.owner.set(owner);
            node.older_sibling.set(older);
            if older != NIL {
                self.nodes.get(older).newer_sibling.set(id);
            }
        }
        if kind == flag::DERIVED {
            let older = self.newest.replace(id);
            node.older.set(older);
            match older {
                NIL => self.oldest.set(id),
                _ => self.nodes.get(older).newer.set(id),
            }
        }
        (id, node)
    }

    /// Disposes of a node and everything that belongs to it, then carries through what its cleanups changed.
    pub(crate) fn dispose(&self, id: u32, generation: u32, kind: u32) {
        let Some(node) = self.lookup(id, generation, kind) else {
            return;
        };
        if !node.is(flag::CLOSING) {
            self.dispose_tree(id, node, true);
            self.settle();
        }
    }

    /// Disposes of what belongs to a node that is about to run again, or has died in its run.
    pub(crate) fn dispose_owned(&self, id: u32, node: &Node) {
        self.dispose_tree(id, node, false);
    }

    /// Runs all cleanups while the nodes still stand, then frees the nodes. Does not unwind.
    pub(crate) fn dispose_tree(&self, root: u32, node: &Node, with_root: bool) {
        let (family, cleanups) = self.family_of(root, node, with_root);
        for &(id, _) in &family {
            self.nodes.get(id).raise(flag::CLOSING);
        }
        self.batches.set(self.batches.get() + 1);
        for (id, generation) in cleanups {
            self.run_cleanup(self.nodes.get(id), generation);
        }
        if !with_root {
            self.release_belongings(node);
        }
        for &(id, generation) in &family {
            // A cleanup may have disposed of an owner of the whole family.
            if self.nodes.get(id).generation.get() != generation {
                continue;
            }
            if let Err(payload) = catch_unwind(AssertUnwindSafe(|| self.free(id))) {
                self.report(payload);
            }
        }
        self.batches.set(self.batches.get() - 1);
    }

    /// All below a node, and the node itself if wanted: the youngest first, each after its own children. And whose
    /// cleanups to run, one for each: of what a node owns, be it a cleanup or a node, the newest goes first.
    fn family_of(&self, root: u32, node: &Node, with_root: bool) -> (Vec<Life>, Vec<Life>) {
        let (mut family, mut cleanups) = (Vec::new(), Vec::new());
        if node.last_child.get() == NIL && node.belongings.get() == NIL {
            if with_root {
                family.push((root, node.generation.get()));
            }
            return (family, cleanups);
        }
        let mut open = vec![(root, node.last_child.get(), self.cleanups_of(node))];
        while let Some((id, child, left)) = open.last_mut() {
            let node = self.nodes.get(*id);
            let life = (*id, node.generation.get());
            let child_node = (*child != NIL).then(|| self.nodes.get(*child));
            let child_born = child_node.map(|node| node.born.get());
            if *left > 0 && child_born < Some(self.cleanup_born(node, *left - 1)) {
                *left -= 1;
                cleanups.push(life);
            } else if let Some(node) = child_node {
                let next = (*child, node.last_child.get(), self.cleanups_of(node));
                *child = node.older_sibling.get();
                open.push(next);
            } else {
                if open.len() > 1 || with_root {
                    family.push(life);
                }
                open.pop();
            }
        }
        (family, cleanups)
    }

    fn cleanups_of(&self, node: &Node) -> usize {
        match node.belongings.get() {
            NIL => 0,
            place => self.belongings.get(place).cleanups.borrow().len(),
        }
    }

    fn cleanup_born(&self, node: &Node, at: usize) -> u64 {
        let cleanups = self.belongings.get(node.belongings.get()).cleanups.borrow();
        cleanups.get(at).map_or(0, |&(born, _)| born)
    }

    /// Runs the newest cleanup of a node that still lives.
    fn run_cleanup(&self, node: &Node, generation: u32) {
        if node.belongings.get() == NIL || node.generation.get() != generation {
            return;
        }
        let belongings = self.belongings.get(node.belongings.get());
        let Some((_, cleanup)) = belongings.cleanups.borrow_mut().pop() else {
            return;
        };
        let _context = self.enter(NIL, NIL);
        if let Err(payload) = catch_unwind(AssertUnwindSafe(|| cleanup(self))) {
            self.report(payload);
        }
    }

    fn release_belongings(&self, node: &Node) {
        let place = node.belongings.replace(NIL);
        if place == NIL {
            return;
        }
        let belongings = self.belongings.get(place);
        loop {
            let Some((store, newest)) = belongings.repeaters.borrow_mut().pop() else {
                break;
            };
            self.store(store).release_owned(self, newest);
        }
        self.belongings.give(place);
    }

    /// Takes one node out of the graph. May unwind, when it is out: dropping values is the user's code.
    pub(crate) fn free(&self, id: u32) {
        let node = self.nodes.get(id);
        let flags = node.flags.get();
        node.deps_tail.set(if flags & flag::SIGNAL != 0 {
            node.deps_tail.get()
        } else {
            NIL
        });
        if flags & flag::SIGNAL != 0 {
            self.store(node.store.get()).release_signal(self, node);
        } else {
            self.unlink_unread(node);
        }
        self.unlink_readers(node);
        self.leave_owner(id, node);
        self.release_belongings(node);
        if flags & flag::DERIVED != 0 {
            self.leave_age_list(node);
        }
        if flags & flag::EFFECT != 0 {
            self.effects.set(self.effects.get() - 1);
        }
        if flags & flag::HIDDEN != 0 {
            self.tracked_slots.set(self.tracked_slots.get() - 1);
        }
        if flags & flag::NAMED != 0 {
            self.forget_name(id);
        }
        self.forgive(id, node);
        node.generation.set(node.generation.get().wrapping_add(1));
        let retired = Retired {
            id,
            flags,
            slot: node.slot.get(),
            extra: node.extra.get(),
            last: node.older.get(),
        };
        let store = node.store.get();
        if flags & flag::RUNNING != 0 {
            node.flags.set(flag::RUNNING | flag::DEAD);
        } else {
            node.flags.set(0);
            self.recycle(id, node);
        }
        if store != NIL {
            self.store(store).retire(&retired);
        }
    }

    /// The end of a node that was disposed of in its own run.
    #[cold]
    pub(crate) fn bury(&self, id: u32, node: &Node) {
        if node.last_child.get() != NIL || node.belongings.get() != NIL {
            self.dispose_owned(id, node);
        }
        node.flags.set(0);
        self.recycle(id, node);
    }

    /// An entry whose generations are used up is never taken again.
    fn recycle(&self, id: u32, node: &Node) {
        if node.generation.get() != u32::MAX {
            self.nodes.give(id);
        }
    }

    /// Ends all reading of a node. A repeater cannot be without its source.
    fn unlink_readers(&self, node: &Node) {
        loop {
            let at = node.subs.get();
            if at == NIL {
                return;
            }
            let sub_id = self.links.get(at).sub.get();
            let sub = self.nodes.get(sub_id);
            if sub.is(flag::REPEATER) {
                self.store(sub.store.get()).release(self, sub.slot.get());
            } else {
                self.unlink(at);
            }
        }
    }

    fn leave_owner(&self, id: u32, node: &Node) {
        let (older, newer) = (node.older_sibling.get(), node.newer_sibling.get());
        if older != NIL {
            self.nodes.get(older).newer_sibling.set(newer);
        }
        if newer != NIL {
            self.nodes.get(newer).older_sibling.set(older);
        } else if node.owner.get() != NIL {
            let owner = self.nodes.get(node.owner.get());
            debug_assert_eq!(owner.last_child.get(), id);
            owner.last_child.set(older);
        }
        node.owner.set(NIL);
    }

    fn leave_age_list(&self, node: &Node) {
        let (older, newer) = (node.older.get(), node.newer.get());
        match older {
            NIL => self.oldest.set(newer),
            _ => self.nodes.get(older).newer.set(newer),
        }
        match newer {
            NIL => self.newest.set(older),
            _ => self.nodes.get(newer).older.set(older),
        }
    }
}

impl Drop for Graph {
    /// Runs the cleanups that are left, the newest owner first. What they panic with is dropped.
    fn drop(&mut self) {
        self.batches.set(self.batches.get() + 1);
        for belongings in self.belongings.entries() {
            loop {
                let Some((_, cleanup)) = belongings.cleanups.borrow_mut().pop() else {
                    break;
                };
                drop(catch_unwind(AssertUnwindSafe(|| cleanup(self))));
            }
        }
        loop {
            let Some(cleanup) = self.unowned_cleanups.borrow_mut().pop() else {
                break;
            };
            drop(catch_unwind(AssertUnwindSafe(|| cleanup(self))));
        }
    }
}
