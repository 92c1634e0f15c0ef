//! Who owns what, and the end of a node.

use std::cell::{Cell, RefCell};
use std::panic::{AssertUnwindSafe, catch_unwind};

use crate::arena::{Entry, NIL};
use crate::graph::Graph;
use crate::node::{Node, flag};
use crate::store::Retired;

pub(crate) type Cleanup = Box<dyn FnOnce(&Graph)>;

/// What a node owns besides nodes.
#[derive(Default)]
pub(crate) struct Belongings {
    pub(crate) cleanups: RefCell<Vec<Cleanup>>,
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
    /// outside of those when the graph is dropped. The newest runs first; its reads are not tracked.
    pub fn on_cleanup(&self, f: impl FnOnce(&Graph) + 'static) {
        match self.owner.get() {
            NIL => self.unowned_cleanups.borrow_mut().push(Box::new(f)),
            owner => self
                .belongings_of(owner)
                .cleanups
                .borrow_mut()
                .push(Box::new(f)),
        }
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
        let family = self.family_of(root, node, with_root);
        for &(id, _) in &family {
            self.nodes.get(id).raise(flag::CLOSING);
        }
        self.batches.set(self.batches.get() + 1);
        for &(id, generation) in &family {
            self.run_cleanups(self.nodes.get(id), generation);
        }
        if !with_root {
            self.run_cleanups(node, node.generation.get());
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

    /// All below a node, and the node itself if wanted, with their generations: the youngest first, each after its own
    /// children.
    fn family_of(&self, root: u32, node: &Node, with_root: bool) -> Vec<(u32, u32)> {
        let mut family = Vec::new();
        if !with_root && node.last_child.get() == NIL {
            return family;
        }
        let mut waiting = vec![root];
        while let Some(id) = waiting.pop() {
            let node = self.nodes.get(id);
            if id != root || with_root {
                family.push((id, node.generation.get()));
            }
            let mut child = node.last_child.get();
            while child != NIL {
                waiting.push(child);
                child = self.nodes.get(child).older_sibling.get();
            }
        }
        family.reverse();
        family
    }

    fn run_cleanups(&self, node: &Node, generation: u32) {
        let _context = self.enter(NIL, NIL);
        while node.belongings.get() != NIL && node.generation.get() == generation {
            let belongings = self.belongings.get(node.belongings.get());
            let Some(cleanup) = belongings.cleanups.borrow_mut().pop() else {
                return;
            };
            if let Err(payload) = catch_unwind(AssertUnwindSafe(|| cleanup(self))) {
                self.report(payload);
            }
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
                let Some(cleanup) = belongings.cleanups.borrow_mut().pop() else {
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
