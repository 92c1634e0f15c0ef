//! Repeaters: entries that lie in the store of their value's type, in a list of their signal, in a list of their owner.

use std::cell::{Cell, RefCell};

use crate::arena::{Arena, Entry, NIL};
use crate::graph::Graph;
use crate::node::{Node, flag};
use crate::repeat::Repeater;
use crate::target::Target;

/// One repeater; 56 bytes.
pub(crate) struct RepeaterEntry<T> {
    /// Lent inside walks, and taken out after the last of them.
    target: RefCell<Option<Target<T>>>,
    index: Cell<u32>,
    /// The signal, or the repeater's own node where the source is a derived; `NIL` once that is gone.
    source: Cell<u32>,
    previous: Cell<u32>,
    next: Cell<u32>,
    /// Odd while it lives.
    generation: Cell<u32>,
    owner: Cell<u32>,
    older_sibling: Cell<u32>,
    newer_sibling: Cell<u32>,
}

impl<T> Default for RepeaterEntry<T> {
    fn default() -> Self {
        let nil = || Cell::new(NIL);
        Self {
            target: RefCell::new(None),
            index: nil(),
            source: nil(),
            previous: nil(),
            next: nil(),
            generation: Cell::new(0),
            owner: nil(),
            older_sibling: nil(),
            newer_sibling: nil(),
        }
    }
}

impl<T> Entry for RepeaterEntry<T> {
    fn next_free(&self) -> &Cell<u32> {
        &self.next
    }
}

impl<T> RepeaterEntry<T> {
    pub(crate) fn lives(&self) -> bool {
        self.generation.get() & 1 == 1
    }

    /// Writes a value to the target, if the repeater lives. Inside a walk only. May unwind.
    #[inline]
    pub(crate) fn forward(&self, graph: &Graph, value: &T) {
        self.lend(|target, index| target.forward(graph, index, value));
    }

    /// Lends the target and the index, if the repeater lives. Inside a walk only.
    #[inline]
    pub(crate) fn lend<R>(&self, f: impl FnOnce(&Target<T>, usize) -> R) -> Option<R> {
        let target = self.target.borrow();
        let target = target.as_ref().filter(|_| self.lives())?;
        Some(f(target, self.index.get() as usize))
    }

    #[inline]
    pub(crate) fn next(&self) -> u32 {
        self.next.get()
    }
}

/// The repeaters of one type.
pub(crate) struct Repeaters<T> {
    arena: Arena<RepeaterEntry<T>>,
    /// Walks on the stack: while there are any, no entry leaves its list.
    walks: Cell<u32>,
    /// Entries to free when the last walk ends.
    dead: RefCell<Vec<u32>>,
    /// Whether there are such.
    any_dead: Cell<bool>,
}

impl<T: PartialEq + 'static> Repeaters<T> {
    pub(crate) fn new() -> Self {
        Self {
            arena: Arena::new(),
            walks: Cell::new(0),
            dead: RefCell::default(),
            any_dead: Cell::new(false),
        }
    }

    pub(crate) fn live(&self) -> usize {
        self.arena.live() - self.dead.borrow().len()
    }

    /// The signal, or the repeater's own node.
    pub(crate) fn source(&self, slot: u32) -> u32 {
        self.arena.get(slot).source.get()
    }

    /// Tells the target of the repeater `node` that it is about to be written to. May unwind.
    pub(crate) fn announce(&self, graph: &Graph, node: &Node) {
        let slot = node.slot.get();
        let entry = self.arena.get(slot);
        let writer = Repeater {
            store: node.store.get(),
            slot,
            generation: entry.generation.get(),
        };
        let _walk = self.walk(graph);
        entry.lend(|target, index| target.announce(graph, index, writer));
    }

    pub(crate) fn index(&self, slot: u32) -> u32 {
        self.arena.get(slot).index.get()
    }

    pub(crate) fn lives(&self, slot: u32, generation: u32) -> bool {
        self.arena
            .find(slot)
            .is_some_and(|entry| entry.generation.get() == generation)
    }

    /// A new entry, owned by whoever is running. Returns its place and generation.
    #[inline]
    pub(crate) fn add(
        &self,
        graph: &Graph,
        store: u32,
        target: Target<T>,
        index: u32,
        source: u32,
    ) -> (u32, u32) {
        let slot = self.arena.take();
        let entry = self.arena.get(slot);
        entry.target.replace(Some(target));
        entry.index.set(index);
        entry.source.set(source);
        entry.generation.set(entry.generation.get().wrapping_add(1));
        entry.previous.set(NIL);
        entry.next.set(NIL);
        let owner = graph.owner.get();
        entry.owner.set(owner);
        entry.newer_sibling.set(NIL);
        if owner != NIL {
            entry
                .older_sibling
                .set(self.join_owner(graph, store, slot, owner));
        }
        (slot, entry.generation.get())
    }

    /// Makes `slot` the newest repeater of `owner` in this store. Returns the one before it.
    fn join_owner(&self, graph: &Graph, store: u32, slot: u32, owner: u32) -> u32 {
        let mut newest = graph.belongings_of(owner).repeaters.borrow_mut();
        let Some(place) = newest.iter_mut().find(|(of, _)| *of == store) else {
            newest.push((store, slot));
            return NIL;
        };
        let older = std::mem::replace(&mut place.1, slot);
        self.arena.get(older).newer_sibling.set(slot);
        older
    }

    /// Puts an entry at the end of its signal's list.
    #[inline]
    pub(crate) fn append(&self, signal: &Node, slot: u32) {
        let tail = signal.deps_tail.replace(slot);
        match tail {
            NIL => signal.deps.set(slot),
            _ => {
                self.arena.get(tail).next.set(slot);
                self.arena.get(slot).previous.set(tail);
            }
        }
    }

    /// Frees a repeater, and its node and getter if it has those.
    pub(crate) fn release(&self, graph: &Graph, slot: u32) {
        let entry = self.arena.get(slot);
        if !entry.lives() {
            return;
        }
        entry.generation.set(entry.generation.get().wrapping_add(1));
        self.leave_owner(graph, entry);
        let source = entry.source.get();
        let node = graph.nodes.get(source);
        if node.is(flag::SIGNAL) {
            self.retire(graph, slot, entry, Some(node));
        } else {
            entry.source.set(NIL);
            let getter = node
                .is(flag::OWNS_SOURCE)
                .then(|| graph.links.get(node.deps.get()).dep.get());
            graph.free(source);
            self.retire(graph, slot, entry, None);
            if let Some(getter) = getter {
                graph.dispose_tree(getter, graph.nodes.get(getter), true);
            }
        }
    }

    /// Drops the target and frees the entry, after the walks on the stack.
    fn retire(&self, graph: &Graph, slot: u32, entry: &RepeaterEntry<T>, signal: Option<&Node>) {
        if self.walks.get() > 0 {
            self.any_dead.set(true);
            return self.dead.borrow_mut().push(slot);
        }
        if let Some(signal) = signal {
            self.leave_signal(entry, signal);
        }
        let target = entry.target.take();
        self.recycle(slot, entry);
        graph.drop_quietly(target);
    }

    /// An entry whose generations are used up is never taken again.
    fn recycle(&self, slot: u32, entry: &RepeaterEntry<T>) {
        if entry.generation.get() < u32::MAX - 1 {
            self.arena.give(slot);
        }
    }

    fn leave_signal(&self, entry: &RepeaterEntry<T>, signal: &Node) {
        let (previous, next) = (entry.previous.get(), entry.next.get());
        match previous {
            NIL => signal.deps.set(next),
            _ => self.arena.get(previous).next.set(next),
        }
        match next {
            NIL => signal.deps_tail.set(previous),
            _ => self.arena.get(next).previous.set(previous),
        }
    }

    fn leave_owner(&self, graph: &Graph, entry: &RepeaterEntry<T>) {
        let owner = entry.owner.replace(NIL);
        if owner == NIL {
            return;
        }
        let (older, newer) = (entry.older_sibling.get(), entry.newer_sibling.get());
        if older != NIL {
            self.arena.get(older).newer_sibling.set(newer);
        }
        if newer != NIL {
            return self.arena.get(newer).older_sibling.set(older);
        }
        let mut newest = graph.belongings_of(owner).repeaters.borrow_mut();
        let store = graph.nodes.get(entry.source.get()).store.get();
        if older != NIL {
            newest
                .iter_mut()
                .filter(|(of, _)| *of == store)
                .for_each(|place| place.1 = older);
        } else {
            newest.retain(|(of, _)| *of != store);
        }
    }

    /// Frees the repeaters of an owner that has let go of its list.
    pub(crate) fn release_owned(&self, graph: &Graph, newest: u32) {
        let mut at = newest;
        while at != NIL {
            let entry = self.arena.get(at);
            entry.owner.set(NIL);
            let older = entry.older_sibling.get();
            self.release(graph, at);
            at = older;
        }
    }

    /// Frees the repeaters of a signal that is going.
    pub(crate) fn release_signal(&self, graph: &Graph, signal: &Node) {
        let mut at = signal.deps.replace(NIL);
        signal.deps_tail.set(NIL);
        while at != NIL {
            let entry = self.arena.get(at);
            let next = entry.next.get();
            if entry.lives() {
                self.leave_owner(graph, entry);
                entry.generation.set(entry.generation.get().wrapping_add(1));
                entry.source.set(NIL);
                self.retire(graph, at, entry, None);
            } else {
                entry.source.set(NIL);
            }
            at = next;
        }
    }

    #[inline]
    pub(crate) fn get(&self, slot: u32) -> &RepeaterEntry<T> {
        self.arena.get(slot)
    }

    /// While walks are on the stack no entry leaves its list, and no target is dropped.
    #[inline]
    pub(crate) fn walk<'a>(&'a self, graph: &'a Graph) -> Walk<'a, T> {
        self.walks.set(self.walks.get() + 1);
        Walk {
            repeaters: self,
            graph,
        }
    }

    #[cold]
    fn bury(&self, graph: &Graph) {
        self.any_dead.set(false);
        for slot in self.dead.take() {
            let entry = self.arena.get(slot);
            if entry.source.get() != NIL {
                self.leave_signal(entry, graph.nodes.get(entry.source.get()));
            }
            let target = entry.target.take();
            self.recycle(slot, entry);
            graph.drop_quietly(target);
        }
    }
}

/// Ends a walk.
pub(crate) struct Walk<'a, T: PartialEq + 'static> {
    repeaters: &'a Repeaters<T>,
    graph: &'a Graph,
}

impl<T: PartialEq + 'static> Drop for Walk<'_, T> {
    #[inline]
    fn drop(&mut self) {
        let repeaters = self.repeaters;
        repeaters.walks.set(repeaters.walks.get() - 1);
        if repeaters.any_dead.get() && repeaters.walks.get() == 0 {
            repeaters.bury(self.graph);
        }
    }
}
