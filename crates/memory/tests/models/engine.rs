//! The engine around the crate's rooms, as small as it can be: a bell, a mirror, a loop.

use loom::sync::{Arc, Condvar, Mutex};
use sparktui_memory::{Sleeper, Snapshot, SnapshotOutcome, Words};
use std::sync::atomic::Ordering::Relaxed;

use crate::memory::{AT, FIELDS, FLAGS, Side};

/// Who sleeps at a bell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Who {
    Engine,
    Script,
}

/// An eventfd for each side: a ring before the wait ends the wait at once.
pub struct Bells {
    states: Mutex<[State; 2]>,
    heard: [Condvar; 2],
}

#[derive(Default)]
struct State {
    rung: bool,
    waits: bool,
    gone: bool,
}

impl Bells {
    pub fn new() -> Arc<Self> {
        Arc::new(Self {
            states: Mutex::new(Default::default()),
            heard: [Condvar::new(), Condvar::new()],
        })
    }

    /// Wakes `who`.
    pub fn ring(&self, who: Who) {
        self.states.lock().unwrap()[who as usize].rung = true;
        self.heard[who as usize].notify_one();
    }

    pub fn drain(&self, who: Who) {
        self.states.lock().unwrap()[who as usize].rung = false;
    }

    /// `who` is done and rings nobody any more.
    pub fn leave(&self, who: Who) {
        self.states.lock().unwrap()[who as usize].gone = true;
        self.heard[1 - who as usize].notify_one();
    }

    /// Sleeps until rung. If nobody is left awake who could ring, a wake was lost.
    pub fn wait(&self, who: Who) {
        let (own, other) = (who as usize, 1 - who as usize);
        let mut states = self.states.lock().unwrap();
        states[own].waits = true;
        while !states[own].rung {
            let asleep = states[other].waits && !states[other].rung;
            assert!(!asleep && !states[other].gone, "a lost wake");
            states = self.heard[own].wait(states).unwrap();
        }
        states[own].waits = false;
    }
}

/// A snapshot and the mirror it fills.
pub struct Mirror {
    snapshot: Snapshot,
    pub nodes: [u32; 2],
    /// Whether it ever showed half of a commit.
    pub torn: bool,
}

impl Mirror {
    /// A mirror that has seen commit 0, so that it is filled by flags alone.
    pub fn settled(words: &Side) -> Self {
        let mut mirror = Self {
            snapshot: Snapshot::new(AT, FLAGS),
            nodes: [0; 2],
            torn: false,
        };
        mirror.look(words);
        mirror
    }

    /// One look. Both nodes are always written together, so a mirror in which they differ is torn.
    pub fn look(&mut self, words: &Side) -> SnapshotOutcome {
        let mut stage = self.nodes;
        let outcome = self.snapshot.take(words, |node, _| {
            stage[node.index()] = words.load_word(FIELDS[node.index()], Relaxed);
        });
        if let SnapshotOutcome::Fresh { .. } = outcome {
            for taken in self.snapshot.taken() {
                self.nodes[taken.node.index()] = stage[taken.node.index()];
            }
            self.torn |= self.nodes[0] != self.nodes[1];
        }
        outcome
    }
}

/// What of the loop is moved.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Order {
    #[default]
    AsItIs,
    /// `wake` is noted after the look instead of before it.
    NoteAfterLook,
    /// The bell is drained after the engine said that it sleeps.
    DrainBeforePoll,
    /// The engine polls without its second look at `wake`.
    NoSecondLook,
}

/// The engine's loop until its mirror shows `last`.
pub fn run(words: &Side, mirror: &mut Mirror, bells: &Bells, last: u32, order: Order) {
    let mut sleeper = Sleeper::new(AT);
    loop {
        if order != Order::DrainBeforePoll {
            bells.drain(Who::Engine);
        }
        sleeper.awake(words);
        mirror.look(words);
        if order == Order::NoteAfterLook {
            sleeper.awake(words);
        }
        if mirror.nodes == [last; 2] {
            return;
        }
        let sleeps = sleeper.may_sleep(words) || order == Order::NoSecondLook;
        if order == Order::DrainBeforePoll {
            bells.drain(Who::Engine);
        }
        if sleeps {
            bells.wait(Who::Engine);
        }
    }
}
