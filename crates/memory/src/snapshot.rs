use std::sync::atomic::Ordering::{Acquire, Relaxed, Release, SeqCst};

use crate::pending::Pending;
use crate::{FlagSection, NodeId, ProtocolWords, Words};

/// One node that a copy covered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Taken {
    /// The node.
    pub node: NodeId,
    /// Which of its groups changed.
    pub groups: u8,
}

/// What came of a look at the shared fields.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SnapshotOutcome {
    /// The copy is whole: move it into the mirror now.
    Fresh {
        /// How many nodes it covers.
        nodes: usize,
    },
    /// No commit has ended since the last whole copy; nothing was copied.
    Unchanged,
    /// A commit is open; nothing was touched.
    Open,
    /// A commit was opened while copying: the copy is worthless, and what it should have covered stays due.
    Torn,
}

/// Takes the finished commits out of shared memory, whole or not at all.
///
/// It belongs to the mirror and is called under the mirror's lock: by the engine's own thread, and by the writer's
/// thread when that was told `want`.
///
/// The copy must go to a stage, not to the mirror: a [`Torn`](SnapshotOutcome::Torn) one is half of one commit and half
/// of another, and the mirror has to stay what it was. After [`Fresh`](SnapshotOutcome::Fresh), [`taken`](Self::taken)
/// lists what to move from the stage to the mirror.
#[derive(Debug)]
pub struct Snapshot {
    at: ProtocolWords,
    pending: Pending,
    taken: Vec<Taken>,
    consumed: Option<u32>,
    wanting: bool,
    nodes: u32,
}

impl Snapshot {
    /// A snapshot that has seen nothing: its first look covers every node, whoever looked before.
    #[must_use]
    pub fn new(at: ProtocolWords, section: FlagSection) -> Self {
        Self {
            at,
            pending: Pending::new(section),
            taken: Vec::new(),
            consumed: None,
            // An engine before this one may have left the word at 1: the first whole copy lowers it.
            wanting: true,
            nodes: section.nodes,
        }
    }

    /// Looks once. `copy` is called for every node that changed, with the groups that did, and copies them to a stage.
    /// A miss asks the writer, by `want`, to ring at the end of its commit whether the engine sleeps or not.
    pub fn take<W: Words>(
        &mut self,
        words: &W,
        mut copy: impl FnMut(NodeId, u8),
    ) -> SnapshotOutcome {
        let commit = words.load_word(self.at.commit, Acquire);
        if commit & 1 == 1 {
            self.ask(words);
            return SnapshotOutcome::Open;
        }
        if self.consumed == Some(commit) && self.pending.is_empty() {
            self.settle(words);
            return SnapshotOutcome::Unchanged;
        }
        let count = self.node_count(words);
        if self.consumed.is_none() {
            self.pending.add_all(count);
        }
        self.pending.drain(words, count);
        for due in self.pending.iter() {
            copy(due.node, due.groups);
        }
        words.fence(Acquire);
        if words.load_word(self.at.commit, Relaxed) != commit {
            self.ask(words);
            return SnapshotOutcome::Torn;
        }
        self.accept(words, commit);
        SnapshotOutcome::Fresh {
            nodes: self.taken.len(),
        }
    }

    /// What the last fresh copy covered, each node once. Stays until the next fresh one or until it is handed over.
    #[must_use]
    pub fn taken(&self) -> &[Taken] {
        &self.taken
    }

    /// Hands that over, for a list that is used up: a large copy takes its room once.
    pub fn hand_over(&mut self, to: &mut Vec<Taken>) {
        std::mem::swap(&mut self.taken, to);
    }

    /// The last commit that was copied whole, `None` before the first.
    #[must_use]
    pub const fn consumed(&self) -> Option<u32> {
        self.consumed
    }

    /// Nodes whose flags were taken but not yet covered by a whole copy.
    #[must_use]
    pub fn pending(&self) -> usize {
        self.pending.len()
    }

    /// How many nodes JavaScript ever allocated, clamped to the capacity.
    #[must_use]
    pub fn node_count(&self, words: &impl Words) -> u32 {
        words.load_word(self.at.node_count, Relaxed).min(self.nodes)
    }

    fn accept(&mut self, words: &impl Words, commit: u32) {
        self.taken.clear();
        self.taken.extend(self.pending.iter());
        self.pending.clear();
        self.consumed = Some(commit);
        words.store_word(self.at.consumed, commit, Release);
        self.settle(words);
    }

    /// SeqCst: the writer's next end must see it, or the engine's next look at `wake` that end.
    fn ask(&mut self, words: &impl Words) {
        self.wanting = true;
        words.store_word(self.at.want, 1, SeqCst);
    }

    fn settle(&mut self, words: &impl Words) {
        if self.wanting {
            self.wanting = false;
            words.store_word(self.at.want, 0, SeqCst);
        }
    }
}

#[cfg(test)]
mod tests;
