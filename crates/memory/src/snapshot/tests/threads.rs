//! A writer thread plays JavaScript at full speed; the engine runs its loop beside it.

use std::sync::atomic::AtomicBool;
use std::sync::{Condvar, Mutex, MutexGuard};
use std::time::Duration;

use super::*;
use crate::testing::{TOTAL, count};
use crate::{SharedRegion, Sleeper};

/// An eventfd of the tests. No wake may be lost, so the long stop is never reached.
#[derive(Default)]
struct Bell {
    rung: Mutex<bool>,
    heard: Condvar,
}

impl Bell {
    fn ring(&self) {
        *self.rung.lock().unwrap() = true;
        self.heard.notify_one();
    }

    fn drain(&self) {
        *self.rung.lock().unwrap() = false;
    }

    fn wait(&self) {
        let rung = self.rung.lock().unwrap();
        let (rung, stop) = self
            .heard
            .wait_timeout_while(rung, Duration::from_secs(60), |rung| !*rung)
            .unwrap();
        assert!(!stop.timed_out() && *rung, "a wake was lost");
    }
}

struct Shared {
    region: SharedRegion,
    bell: Bell,
    engine: Mutex<Engine>,
    torn: AtomicBool,
}

impl Shared {
    fn new() -> Self {
        let region = SharedRegion::private(TOTAL);
        region.store_u32(AT.node_count, NODES);
        let engine = Mutex::new(Engine::settled(&region));
        Self {
            region,
            bell: Bell::default(),
            engine,
            torn: AtomicBool::new(false),
        }
    }

    /// A look under the lock, and the test that every node was written wholly.
    fn look(&self) -> MutexGuard<'_, Engine> {
        let mut engine = self.engine.lock().unwrap();
        engine.look(&self.region);
        let whole = engine.mirror.iter().all(|[a, b]| a == b);
        // All nodes of a block are always written together, too.
        let same = engine.mirror[..16]
            .iter()
            .all(|node| *node == engine.mirror[0]);
        if !whole || !same {
            self.torn.store(true, SeqCst);
        }
        engine
    }

    /// The engine's loop, until `done` of its mirror.
    fn run(&self, done: impl Fn(&Engine) -> bool) {
        let mut sleeper = Sleeper::new(AT);
        loop {
            self.bell.drain();
            sleeper.awake(&self.region);
            if done(&self.look()) {
                return;
            }
            if sleeper.may_sleep(&self.region) {
                self.bell.wait();
            }
        }
    }

    /// The end of a commit as the addon plays it: a ring takes the snapshot itself if the engine wants one.
    fn end(&self, script: &mut Script, hand_over: bool) {
        if script.end(&self.region) {
            if hand_over && self.region.load_word(AT.want, SeqCst) != 0 {
                drop(self.look());
            }
            self.bell.ring();
        }
    }
}

fn write(shared: &Shared, script: &mut Script, value: u32) {
    script.open(&shared.region);
    for node in 0..16 {
        script.set(&shared.region, node, value);
    }
}

#[test]
fn nothing_is_torn_and_no_wake_is_lost_at_full_speed() {
    let shared = Shared::new();
    let last = count(20_000, 500_000);
    std::thread::scope(|scope| {
        scope.spawn(|| shared.run(|engine| engine.mirror[0] == [last; 2]));
        let mut script = Script::default();
        for value in 1..=last {
            write(&shared, &mut script, value);
            shared.end(&mut script, false);
            if value % 64 == 0 {
                std::thread::yield_now();
            }
        }
    });
    assert!(!shared.torn.load(SeqCst));
}

#[test]
fn every_single_commit_wakes_a_sleeping_engine() {
    let shared = Shared::new();
    let last = count(2_000, 50_000);
    std::thread::scope(|scope| {
        scope.spawn(|| shared.run(|engine| engine.mirror[0] == [last; 2]));
        let mut script = Script::default();
        for value in 1..=last {
            write(&shared, &mut script, value);
            shared.end(&mut script, false);
            // The next commit waits for this one: if its wake were lost, nothing would ever follow.
            while shared.region.load_word(AT.consumed, SeqCst) != script.commit {
                std::thread::yield_now();
            }
        }
    });
    assert!(!shared.torn.load(SeqCst));
}

#[test]
fn a_writer_that_never_rests_does_not_starve_an_engine_that_wants() {
    let shared = Shared::new();
    let goal = count(200, 5_000);
    let stop = AtomicBool::new(false);
    std::thread::scope(|scope| {
        scope.spawn(|| {
            let mut script = Script::default();
            let mut value = 0;
            while !stop.load(SeqCst) {
                value += 1;
                write(&shared, &mut script, value);
                let wanted = shared.region.load_word(AT.want, SeqCst) != 0;
                shared.end(&mut script, true);
                // Wanted before the end of a commit: that very commit is in the mirror after it.
                if wanted {
                    assert_eq!(shared.engine.lock().unwrap().mirror[0], [value; 2]);
                }
                // The next commit is open at once, so that the engine meets no quiet moment.
            }
        });
        let mut seen = 0;
        let mut fresh = 0;
        let mut sleeper = Sleeper::new(AT);
        while fresh < goal {
            shared.bell.drain();
            sleeper.awake(&shared.region);
            let value = shared.look().mirror[0][0];
            fresh += u32::from(value != seen);
            seen = value;
            if sleeper.may_sleep(&shared.region) {
                shared.bell.wait();
            }
        }
        stop.store(true, SeqCst);
    });
    assert!(!shared.torn.load(SeqCst));
}
