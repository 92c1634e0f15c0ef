//! Wakes without a call into the addon: the writer notifies a futex, a relay thread waits there and rings.

use loom::sync::atomic::AtomicBool;
use loom::sync::{Arc, Condvar, Mutex};
use loom::thread;
use sparktui_memory::{Sleeper, Words};
use std::sync::atomic::Ordering::SeqCst;

use crate::engine::Mirror;
use crate::explore::{Depth, holds, loses};
use crate::js::{Change, Writer};
use crate::memory::{AT, Fence, Memory, Side};

const DEPTH: Depth = Depth {
    quick: 2,
    deep: Some(2),
};
const COMMITS: u32 = 2;

/// What of the relay is moved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Order {
    AsItIs,
    /// `wake` is noted after the ring instead of before it.
    NoteAfterRing,
    /// It begins by waiting: what was notified before is not rung for.
    WaitFirst,
}

/// Who sleeps, where, behind one lock.
#[derive(Default)]
struct Beds {
    state: Mutex<State>,
    told: Condvar,
    heard: Condvar,
}

#[derive(Default)]
struct State {
    /// The bell of the engine.
    rung: bool,
    engine_sleeps: bool,
    /// A futex with a list of one waiter, as JavaScript engines have it: whether that one was woken.
    relay: Option<bool>,
    writer_is_gone: bool,
    /// The relay was told to end: whoever waits for more waits for ever.
    is_stopped: bool,
}

impl State {
    /// If nobody is left awake who could wake the others, a wake was lost.
    fn check(&self) {
        let sleeps = self.engine_sleeps && !self.rung && self.relay == Some(false);
        assert!(!(sleeps && self.writer_is_gone), "a lost wake");
        let waits = self.relay == Some(false) && self.is_stopped;
        assert!(!waits, "a lost wake");
    }
}

impl Beds {
    /// `Atomics.wait(words, at.wake, seen)`, which compares under the lock.
    fn wait(&self, words: &Side, seen: u32) {
        let mut state = self.state.lock().unwrap();
        if words.load_word(AT.wake, SeqCst) != seen {
            return;
        }
        state.relay = Some(false);
        while state.relay == Some(false) {
            state.check();
            state = self.told.wait(state).unwrap();
        }
        state.relay = None;
    }

    /// `Atomics.notify(words, at.wake)`.
    fn notify(&self) {
        let mut state = self.state.lock().unwrap();
        if state.relay.is_some() {
            state.relay = Some(true);
            self.told.notify_one();
        }
    }

    /// The last `Atomics.notify`.
    fn stop(&self) {
        self.notify();
        self.state.lock().unwrap().is_stopped = true;
    }

    fn ring(&self) {
        self.state.lock().unwrap().rung = true;
        self.heard.notify_one();
    }

    fn drain(&self) {
        self.state.lock().unwrap().rung = false;
    }

    /// The engine's poll.
    fn poll(&self) {
        let mut state = self.state.lock().unwrap();
        state.engine_sleeps = true;
        while !state.rung {
            state.check();
            state = self.heard.wait(state).unwrap();
        }
        state.engine_sleeps = false;
    }

    fn writer_leaves(&self) {
        let mut state = self.state.lock().unwrap();
        state.writer_is_gone = true;
        state.check();
    }
}

/// What the three threads have in common.
struct Shared {
    mirror: Mutex<Mirror>,
    beds: Beds,
    stop: AtomicBool,
}

impl Shared {
    /// `ringReader` of the probe, `ringEngine` of the addon: takes the snapshot if it is wanted, on the relay's thread.
    fn ring(&self, words: &Side) {
        if words.load_word(AT.want, SeqCst) != 0 {
            self.mirror.lock().unwrap().look(words);
        }
        self.beds.ring();
    }

    /// `relay` of `packages/memory/src/relay.ts`.
    fn relay(&self, words: &Side, order: Order) {
        if order == Order::WaitFirst {
            self.beds.wait(words, words.load_word(AT.wake, SeqCst));
        }
        loop {
            let before = words.load_word(AT.wake, SeqCst);
            if self.stop.load(SeqCst) {
                return;
            }
            self.ring(words);
            let seen = match order {
                Order::NoteAfterRing => words.load_word(AT.wake, SeqCst),
                Order::AsItIs | Order::WaitFirst => before,
            };
            self.beds.wait(words, seen);
        }
    }

    /// The engine's loop until it shows the last commit, then `stop` of `startRelay`.
    fn run(&self, words: &Side) {
        let mut sleeper = Sleeper::new(AT);
        loop {
            self.beds.drain();
            sleeper.awake(words);
            let mut mirror = self.mirror.lock().unwrap();
            mirror.look(words);
            if mirror.nodes == [COMMITS; 2] {
                break;
            }
            drop(mirror);
            if sleeper.may_sleep(words) {
                self.beds.poll();
            }
        }
        self.stop.store(true, SeqCst);
        words.fetch_add_word(AT.wake, 1, SeqCst);
        self.beds.stop();
    }
}

fn model(place: Fence, order: Order) -> impl Fn() + Sync + Send + Copy + 'static {
    move || {
        let memory = Memory::new();
        let words = Side::new(&memory, place, None);
        let shared = Arc::new(Shared {
            mirror: Mutex::new(Mirror::settled(&words)),
            beds: Beds::default(),
            stop: AtomicBool::new(false),
        });
        let writer = thread::spawn({
            let (shared, words) = (shared.clone(), Side::new(&memory, place, None));
            move || {
                let mut writer = Writer::new(words, Change::None);
                for value in 1..=COMMITS {
                    // `atomicsNotifier`; the wait for `want` after it only holds the writer back.
                    if writer.commit(value) {
                        shared.beds.notify();
                    }
                }
                shared.beds.writer_leaves();
            }
        });
        let relay = thread::spawn({
            let (shared, words) = (shared.clone(), Side::new(&memory, place, None));
            move || shared.relay(&words, order)
        });
        shared.run(&words);
        writer.join().unwrap();
        relay.join().unwrap();
        assert!(!shared.mirror.lock().unwrap().torn, "a torn commit");
    }
}

#[test]
fn no_wake_is_lost_on_the_way_over_a_relay() {
    for place in Fence::BOTH {
        // Three threads have many executions.
        let depth = Depth { quick: 1, ..DEPTH };
        holds(depth, model(place, Order::AsItIs));
    }
}

#[test]
fn a_relay_that_notes_wake_after_its_ring_loses_a_wake() {
    loses(
        "a lost wake",
        DEPTH,
        model(Fence::Late, Order::NoteAfterRing),
    );
}

#[test]
fn a_relay_that_begins_by_waiting_loses_a_wake() {
    loses("a lost wake", DEPTH, model(Fence::Late, Order::WaitFirst));
}
