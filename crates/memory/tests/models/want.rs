//! The hand-over by `want`: a writer that ends commits faster than they can be copied starves nobody.

use loom::sync::{Arc, Mutex};
use loom::thread;
use sparktui_memory::{Sleeper, SnapshotOutcome};

use crate::engine::{Bells, Mirror, Who};
use crate::explore::{Depth, holds, loses};
use crate::js::{Change, Writer};
use crate::memory::{AT, Fence, Memory, Side};

const DEPTH: Depth = Depth {
    quick: 2,
    deep: Some(3),
};
const COMMITS: u32 = 3;

/// What the addon's call does with a wish.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Ring {
    /// Takes the snapshot on the writer's thread, under the mirror's lock.
    TakesSnapshot,
    /// Rings the bell and nothing else.
    OnlyWakes,
}

/// The engine has just missed the first commit and asked for it. The writer goes on without a pause, beside the
/// engine's loop: whatever that meets next, a whole commit has come to the mirror.
fn model(place: Fence, change: Change, ring: Ring) -> impl Fn() + Sync + Send + Copy + 'static {
    move || {
        let memory = Memory::new();
        let words = Side::new(&memory, place, None);
        let mut first = Mirror::settled(&words);
        let mut writer = Writer::new(Side::new(&memory, place, None), change);
        writer.open();
        writer.set(0, 1);
        assert_eq!(first.look(&words), SnapshotOutcome::Open);
        let mirror = Arc::new(Mutex::new(first));
        let bells = Bells::new();
        let engine = thread::spawn({
            let (mirror, bells) = (mirror.clone(), bells.clone());
            move || watch(&Side::new(&memory, place, None), &mirror, &bells)
        });
        writer.set(1, 1);
        let must_ring = writer.end();
        hand_over(must_ring, &writer, &mirror, &bells, ring);
        for value in 2..=COMMITS {
            let must_ring = writer.commit(value);
            hand_over(must_ring, &writer, &mirror, &bells, ring);
        }
        bells.leave(Who::Script);
        engine.join().unwrap();
        let mut mirror = mirror.lock().unwrap();
        mirror.look(&words);
        assert!(!mirror.torn, "a torn commit");
        assert_eq!(mirror.nodes, [COMMITS; 2], "a lost change");
    }
}

/// The addon's call.
fn hand_over(must_ring: bool, writer: &Writer, mirror: &Mutex<Mirror>, bells: &Bells, ring: Ring) {
    if must_ring {
        if ring == Ring::TakesSnapshot && writer.wanted() {
            mirror.lock().unwrap().look(&writer.words);
        }
        bells.ring(Who::Engine);
    }
}

/// The engine's loop from its sleep on, until it shows a commit.
fn watch(words: &Side, mirror: &Mutex<Mirror>, bells: &Bells) {
    let mut sleeper = Sleeper::new(AT);
    if sleeper.may_sleep(words) {
        bells.wait(Who::Engine);
    }
    bells.drain(Who::Engine);
    sleeper.awake(words);
    let mut mirror = mirror.lock().unwrap();
    mirror.look(words);
    assert!(mirror.nodes[0] > 0, "starved");
}

#[test]
fn an_engine_that_missed_a_commit_shows_one_at_its_next_look() {
    for place in Fence::BOTH {
        holds(DEPTH, model(place, Change::None, Ring::TakesSnapshot));
    }
}

#[test]
fn a_writer_that_ignores_want_starves_the_engine() {
    loses(
        "starved",
        DEPTH,
        model(Fence::Late, Change::IgnoreWant, Ring::TakesSnapshot),
    );
}

#[test]
fn a_ring_that_takes_no_snapshot_starves_the_engine() {
    loses(
        "starved",
        DEPTH,
        model(Fence::Late, Change::None, Ring::OnlyWakes),
    );
}
