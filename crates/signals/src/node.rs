//! What the arena holds of a node and of an edge between two nodes. Policy is elsewhere.

use std::cell::Cell;

use bytemuck::Zeroable;

use crate::arena::{Entry, NIL};

pub(crate) mod flag {
    pub(crate) const SIGNAL: u32 = 1;
    pub(crate) const DERIVED: u32 = 1 << 1;
    pub(crate) const EFFECT: u32 = 1 << 2;
    pub(crate) const SCOPE: u32 = 1 << 3;
    /// Its closure is on the stack.
    pub(crate) const RUNNING: u32 = 1 << 4;
    /// Something that it stands on may have changed.
    pub(crate) const PENDING: u32 = 1 << 5;
    /// Something that it stands on has changed. On a signal: its last value has not been compared yet.
    pub(crate) const DIRTY: u32 = 1 << 6;
    /// Disposed of while it ran; freed when the run ends.
    pub(crate) const DEAD: u32 = 1 << 7;
    /// Being disposed of; its cleanups may still run.
    pub(crate) const CLOSING: u32 = 1 << 8;
    /// The last run panicked.
    pub(crate) const FAILED: u32 = 1 << 9;
    /// Compared by a function of its own.
    pub(crate) const OWN_EQUALITY: u32 = 1 << 10;
    /// Freed with its last reader: the node of a tracked slot.
    pub(crate) const HIDDEN: u32 = 1 << 11;
    /// On the stack of a check.
    pub(crate) const CHECKING: u32 = 1 << 12;
    /// A repeater whose source, a wrapped getter, is its own.
    pub(crate) const OWNS_SOURCE: u32 = 1 << 13;
    /// Has a name.
    pub(crate) const NAMED: u32 = 1 << 14;
    /// `word` holds a value.
    pub(crate) const VALUED: u32 = 1 << 15;
    /// A repeater that stands on a derived. The same bit as in the TypeScript package.
    pub(crate) const REPEATER: u32 = 1 << 19;

    pub(crate) const STALE: u32 = PENDING | DIRTY;
    pub(crate) const KIND: u32 = SIGNAL | DERIVED | EFFECT | SCOPE | REPEATER;
}

/// One node. Fields named `…/…` serve two kinds.
#[derive(Default, Zeroable)]
pub(crate) struct Node {
    pub(crate) flags: Cell<u32>,
    /// Counts the lives of this entry; a handle of another life is refused.
    pub(crate) generation: Cell<u32>,
    /// Counts runs; an edge whose version equals it was read in the newest run / counts a signal's changes / the drain
    /// in which a repeater forwarded last.
    pub(crate) runs: Cell<u32>,
    /// First edge to what it reads / first repeater of a signal.
    pub(crate) deps: Cell<u32>,
    /// Last edge read in this run / last repeater of a signal.
    pub(crate) deps_tail: Cell<u32>,
    pub(crate) subs: Cell<u32>,
    pub(crate) subs_tail: Cell<u32>,
    /// Which store holds what depends on the type of the value.
    pub(crate) store: Cell<u32>,
    /// Place of a value that is not plain / of the repeater in the store.
    pub(crate) slot: Cell<u32>,
    /// Place of the closure / of a dirty signal's last compared value that is not plain / the repeater whose write
    /// marked this one.
    pub(crate) extra: Cell<u32>,
    pub(crate) owner: Cell<u32>,
    pub(crate) last_child: Cell<u32>,
    pub(crate) older_sibling: Cell<u32>,
    pub(crate) newer_sibling: Cell<u32>,
    /// Place of cleanups and repeaters that it owns.
    pub(crate) belongings: Cell<u32>,
    /// Deriveds in the order of their making / place of a value, not plain, that a repeater forwarded last / the repeater that
    /// is about to write a tracked slot, and its generation in `newer`.
    pub(crate) older: Cell<u32>,
    pub(crate) newer: Cell<u32>,
    /// Who runs or is checked and needs this one, which does too.
    pub(crate) below: Cell<u32>,
    /// When it was made, in the graph's count of nodes and cleanups.
    pub(crate) born: Cell<u64>,
    /// A plain value / the plain value that a repeater forwarded last.
    pub(crate) word: Cell<u64>,
    /// The last compared value of a dirty signal, where it is plain.
    pub(crate) word_before: Cell<u64>,
}

impl Node {
    pub(crate) fn reset(&self, flags: u32, store: u32) {
        self.flags.set(flags);
        self.store.set(store);
        for cell in [
            &self.deps,
            &self.deps_tail,
            &self.subs,
            &self.subs_tail,
            &self.slot,
            &self.extra,
            &self.owner,
            &self.last_child,
            &self.older_sibling,
            &self.newer_sibling,
            &self.belongings,
            &self.older,
            &self.newer,
        ] {
            cell.set(NIL);
        }
    }

    #[inline]
    pub(crate) fn is(&self, flags: u32) -> bool {
        self.flags.get() & flags != 0
    }

    #[inline]
    pub(crate) fn raise(&self, flags: u32) {
        self.flags.set(self.flags.get() | flags);
    }

    #[inline]
    pub(crate) fn lower(&self, flags: u32) {
        self.flags.set(self.flags.get() & !flags);
    }
}

impl Entry for Node {
    fn next_free(&self) -> &Cell<u32> {
        &self.newer
    }
}

/// One edge: `sub` has read `dep`. Its size is a power of two, by which one is found in fewer steps.
#[derive(Default, Zeroable)]
#[repr(align(32))]
pub(crate) struct Link {
    pub(crate) dep: Cell<u32>,
    /// `NIL` while the edge is free.
    pub(crate) sub: Cell<u32>,
    pub(crate) version: Cell<u32>,
    pub(crate) previous_sub: Cell<u32>,
    pub(crate) next_sub: Cell<u32>,
    pub(crate) previous_dep: Cell<u32>,
    pub(crate) next_dep: Cell<u32>,
}

impl Entry for Link {
    fn next_free(&self) -> &Cell<u32> {
        &self.next_dep
    }
}
