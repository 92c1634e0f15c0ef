#![allow(clippy::unwrap_used)]

mod threads;

use std::cell::{Cell, RefCell};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::rc::Rc;
use std::sync::atomic::Ordering::AcqRel;

use super::*;
use crate::testing::{AT, Access, DIRTY, NODES, Recorder, Script, slot};

/// The engine's private side: a stage that copies go to, and the mirror that takes whole ones.
struct Engine {
    snapshot: Snapshot,
    stage: Vec<[u32; 2]>,
    mirror: Vec<[u32; 2]>,
}

impl Engine {
    fn new() -> Self {
        let empty = vec![[0; 2]; NODES as usize];
        Self {
            snapshot: Snapshot::new(AT, DIRTY),
            stage: empty.clone(),
            mirror: empty,
        }
    }

    /// An engine that has seen all there is.
    fn settled(words: &impl Words) -> Self {
        let mut engine = Self::new();
        assert!(matches!(engine.look(words), SnapshotOutcome::Fresh { .. }));
        engine
    }

    fn look(&mut self, words: &impl Words) -> SnapshotOutcome {
        let stage = &mut self.stage;
        let outcome = self.snapshot.take(words, |node, groups| {
            for (field, copy) in stage[node.index()].iter_mut().enumerate() {
                if groups & 1 << field != 0 {
                    *copy = words.load_word(slot(field, node.0), Relaxed);
                }
            }
        });
        if let SnapshotOutcome::Fresh { nodes } = outcome {
            assert_eq!(nodes, self.snapshot.taken().len());
            for taken in self.snapshot.taken() {
                self.mirror[taken.node.index()] = self.stage[taken.node.index()];
            }
        }
        outcome
    }
}

fn taken(node: u32, groups: u8) -> Taken {
    Taken {
        node: NodeId(node),
        groups,
    }
}

#[test]
fn the_first_look_covers_every_node_with_every_group_whoever_took_the_flags_before() {
    let words = Recorder::new();
    words.store_word(AT.node_count, 70, Relaxed);
    Script::default().commit(&words, 69, 7);
    Engine::settled(&words);
    let mut second = Engine::new();
    assert_eq!(second.look(&words), SnapshotOutcome::Fresh { nodes: 70 });
    assert_eq!(second.mirror[69], [7, 7]);
    let all: Vec<Taken> = (0..70).map(|node| taken(node, 0xff)).collect();
    assert_eq!(second.snapshot.taken(), all);
}

#[test]
fn a_finished_commit_is_copied_and_consumed() {
    let words = Recorder::new();
    let mut engine = Engine::settled(&words);
    let mut script = Script::default();
    script.commit(&words, 3, 10);
    script.commit(&words, 130, 20);
    assert_eq!(engine.look(&words), SnapshotOutcome::Fresh { nodes: 2 });
    assert_eq!(engine.snapshot.taken(), [taken(3, 3), taken(130, 3)]);
    assert_eq!((engine.mirror[3], engine.mirror[130]), ([10, 10], [20, 20]));
    assert_eq!(words.load_word(AT.consumed, Relaxed), 4);
    assert_eq!(engine.snapshot.consumed(), Some(4));
}

#[test]
fn the_orders_are_those_that_were_model_checked() {
    let words = Recorder::new();
    let mut engine = Engine::settled(&words);
    Script::default().commit(&words, 3, 10);
    words.log();
    engine.look(&words);
    let shared: Vec<Access> = words
        .log()
        .into_iter()
        .filter(|access| !matches!(access, Access::LoadByte(_)))
        .collect();
    assert_eq!(
        shared,
        [
            Access::Load(AT.commit, Acquire),
            Access::Load(AT.node_count, Relaxed),
            Access::SwapByte(DIRTY.block(0), AcqRel),
            Access::SwapByte(DIRTY.flag(3), AcqRel),
            Access::Load(slot(0, 3), Relaxed),
            Access::Load(slot(1, 3), Relaxed),
            Access::Fence(Acquire),
            Access::Load(AT.commit, Relaxed),
            Access::Store(AT.consumed, Release),
        ]
    );
}

#[test]
fn nothing_new_costs_one_look_at_the_commit_word() {
    let words = Recorder::new();
    let mut engine = Engine::settled(&words);
    words.log();
    assert_eq!(engine.look(&words), SnapshotOutcome::Unchanged);
    assert_eq!(words.log(), [Access::Load(AT.commit, Acquire)]);
}

#[test]
fn a_look_follows_what_changed_not_what_exists() {
    let words = Recorder::new();
    let mut engine = Engine::settled(&words);
    let mut script = Script::default();
    script.commit(&words, 3, 1);
    engine.look(&words);
    script.commit(&words, 100, 1);
    words.log();
    engine.look(&words);
    let looks = words
        .log()
        .iter()
        .filter(|access| matches!(access, Access::LoadByte(_)))
        .count();
    assert_eq!(
        looks,
        3 + 64,
        "every summary byte, and the flags of one block"
    );
}

#[test]
fn while_a_commit_is_open_nothing_is_touched_but_want() {
    let words = Recorder::new();
    let mut engine = Engine::settled(&words);
    let mut script = Script::default();
    script.open(&words);
    script.set(&words, 3, 10);
    words.log();
    assert_eq!(engine.look(&words), SnapshotOutcome::Open);
    assert_eq!(
        words.log(),
        [
            Access::Load(AT.commit, Acquire),
            Access::Store(AT.want, SeqCst)
        ]
    );
    assert_eq!(engine.mirror[3], [0, 0]);
    script.end(&words);
    assert_eq!(engine.look(&words), SnapshotOutcome::Fresh { nodes: 1 });
    assert_eq!(engine.mirror[3], [10, 10]);
}

#[test]
fn after_a_miss_the_next_end_rings_an_engine_that_is_awake_and_a_whole_copy_stops_that() {
    let words = Recorder::new();
    let mut engine = Engine::settled(&words);
    let mut script = Script::default();
    assert!(!script.commit(&words, 0, 1));
    script.open(&words);
    engine.look(&words);
    assert!(script.end(&words));
    engine.look(&words);
    assert_eq!(words.load_word(AT.want, Relaxed), 0);
    assert!(!script.commit(&words, 0, 2));
}

#[test]
fn a_want_that_an_earlier_engine_left_is_lowered() {
    let words = Recorder::new();
    words.store_word(AT.want, 1, SeqCst);
    Engine::settled(&words);
    assert_eq!(words.load_word(AT.want, Relaxed), 0);
}

type Shared<T> = Rc<RefCell<T>>;

/// What JavaScript does in the middle of a look at a commit of two nodes, and what must hold after it.
struct Interruption {
    act: fn(&Recorder, &mut Script),
    check: fn(&str, &Recorder, &mut Script, &mut Engine, SnapshotOutcome),
}

/// JavaScript acts before access number 0, 1, 2 … of the look, until the look is over sooner.
fn at_every_step(Interruption { act, check }: Interruption) {
    let mut torn = 0;
    for step in 0.. {
        let words = Recorder::new();
        let mut engine = Engine::settled(&words);
        let script: Shared<Script> = Rc::default();
        script.borrow_mut().open(&words);
        script.borrow().set(&words, 3, 1);
        script.borrow().set(&words, 64, 1);
        script.borrow_mut().end(&words);
        let acted = Rc::new(Cell::new(false));
        let (inner, done) = (Rc::clone(&script), Rc::clone(&acted));
        words.at_step(step, move |words| {
            done.set(true);
            act(words, &mut inner.borrow_mut());
        });
        let outcome = engine.look(&words);
        words.quiet();
        if !acted.get() {
            break;
        }
        torn += u32::from(outcome == SnapshotOutcome::Torn);
        check(
            &format!("step {step}"),
            &words,
            &mut script.borrow_mut(),
            &mut engine,
            outcome,
        );
    }
    assert!(torn > 64, "the look was never interrupted while copying");
}

#[test]
fn a_commit_opened_at_any_step_of_a_look_never_tears_the_mirror_and_loses_nothing() {
    at_every_step(Interruption {
        act: |words, script| {
            script.open(words);
            // half of it: the second field follows later
            words.store_word(slot(0, 3), 2, Relaxed);
            script.mark(words, 3, 1);
        },
        check: |step, words, script, engine, outcome| {
            assert!(
                engine.mirror.iter().all(|[a, b]| a == b),
                "{step}: torn, {outcome:?}"
            );
            words.store_word(slot(1, 3), 2, Relaxed);
            script.mark(words, 3, 2);
            script.end(words);
            assert!(
                matches!(engine.look(words), SnapshotOutcome::Fresh { .. }),
                "{step}"
            );
            assert_eq!(
                (engine.mirror[3], engine.mirror[64]),
                ([2, 2], [1, 1]),
                "{step}: {outcome:?}"
            );
            assert_eq!(words.load_word(AT.consumed, Relaxed), 4, "{step}");
        },
    });
}

#[test]
fn a_whole_commit_at_any_step_of_a_look_never_tears_the_mirror_and_loses_nothing() {
    at_every_step(Interruption {
        act: |words, script| {
            script.commit(words, 64, 2);
            script.commit(words, 191, 3);
        },
        check: |step, words, _, engine, outcome| {
            assert!(
                engine.mirror.iter().all(|[a, b]| a == b),
                "{step}: torn, {outcome:?}"
            );
            engine.look(words);
            let nodes = (engine.mirror[3], engine.mirror[64], engine.mirror[191]);
            assert_eq!(nodes, ([1, 1], [2, 2], [3, 3]), "{step}: {outcome:?}");
        },
    });
}

#[test]
fn a_torn_copy_keeps_what_was_due_and_adds_what_came_since() {
    let words = Recorder::new();
    let mut engine = Engine::settled(&words);
    let mut script = Script::default();
    script.open(&words);
    script.mark(&words, 3, 1);
    script.end(&words);
    interrupt_copy(&words, |words| words.store_word(AT.commit, 3, SeqCst));
    assert_eq!(engine.look(&words), SnapshotOutcome::Torn);
    assert_eq!(engine.snapshot.pending(), 1);
    assert_eq!(words.load_word(AT.want, Relaxed), 1);
    assert_eq!(
        words.load_byte(DIRTY.flag(3)),
        0,
        "the flag is the engine's now"
    );
    script.mark(&words, 3, 2);
    words.store_word(AT.commit, 4, SeqCst);
    engine.look(&words);
    assert_eq!(engine.snapshot.taken(), [taken(3, 3)]);
    assert_eq!(engine.snapshot.pending(), 0);
}

/// Calls `act` once, before the fence that ends the next copy.
fn interrupt_copy(words: &Recorder, act: fn(&Recorder)) {
    let mut done = false;
    words.before(move |words, access| {
        if access == Access::Fence(Acquire) && !done {
            done = true;
            act(words);
        }
    });
}

#[test]
fn a_summary_seen_before_its_flags_stays_due_until_a_whole_copy() {
    let words = Recorder::new();
    let mut engine = Engine::settled(&words);
    let mut script = Script::default();
    script.commit(&words, 0, 1);
    // Stores of the next commit arrive in another order: its summary while the engine drains, its flag much later.
    let mut done = false;
    words.before(move |words, access| {
        if access == Access::LoadByte(DIRTY.block(2)) && !done {
            done = true;
            words.store_word(AT.commit, 3, SeqCst);
            words.store_byte(DIRTY.block(2), 1);
        }
    });
    assert_eq!(engine.look(&words), SnapshotOutcome::Torn);
    assert_eq!(words.load_byte(DIRTY.block(2)), 0, "taken");
    words.store_word(slot(0, 150), 5, Relaxed);
    words.store_word(slot(1, 150), 5, Relaxed);
    words.store_byte(DIRTY.flag(150), 3);
    words.store_word(AT.commit, 4, SeqCst);
    assert_eq!(engine.look(&words), SnapshotOutcome::Fresh { nodes: 2 });
    assert_eq!(engine.mirror[150], [5, 5]);
}

#[test]
fn a_copy_that_panics_leaves_everything_due() {
    let words = Recorder::new();
    let mut engine = Engine::settled(&words);
    Script::default().commit(&words, 3, 1);
    let look = catch_unwind(AssertUnwindSafe(|| {
        engine.snapshot.take(&words, |_, _| panic!("copy"))
    }));
    assert!(look.is_err());
    assert_eq!(engine.look(&words), SnapshotOutcome::Fresh { nodes: 1 });
    assert_eq!(engine.mirror[3], [1, 1]);
}

#[test]
fn a_node_count_beyond_the_capacity_is_clamped() {
    let words = Recorder::new();
    words.store_word(AT.node_count, u32::MAX, Relaxed);
    let mut engine = Engine::new();
    assert_eq!(
        engine.look(&words),
        SnapshotOutcome::Fresh {
            nodes: NODES as usize
        }
    );
    assert_eq!(engine.snapshot.node_count(&words), NODES);
}

#[test]
fn a_capacity_that_ends_inside_a_block_is_never_exceeded() {
    let words = Recorder::new();
    words.store_word(AT.node_count, 100, Relaxed);
    let mut script = Script::default();
    let mut snapshot = Snapshot::new(
        AT,
        FlagSection {
            nodes: 100,
            ..DIRTY
        },
    );
    snapshot.take(&words, |_, _| {});
    script.open(&words);
    script.mark(&words, 99, 1);
    script.mark(&words, 100, 1);
    script.end(&words);
    snapshot.take(&words, |_, _| {});
    assert_eq!(snapshot.taken(), [taken(99, 1)]);
}

#[test]
fn commit_numbers_go_on_across_2_to_the_32() {
    let words = Recorder::new();
    words.store_word(AT.commit, u32::MAX - 1, SeqCst);
    let mut engine = Engine::settled(&words);
    assert_eq!(engine.snapshot.consumed(), Some(u32::MAX - 1));
    let mut script = Script {
        commit: u32::MAX - 1,
    };
    script.open(&words);
    assert_eq!(engine.look(&words), SnapshotOutcome::Open);
    script.set(&words, 3, 1);
    script.end(&words);
    assert_eq!(engine.look(&words), SnapshotOutcome::Fresh { nodes: 1 });
    assert_eq!(words.load_word(AT.consumed, Relaxed), 0);
    assert_eq!(engine.look(&words), SnapshotOutcome::Unchanged);
}

#[test]
fn a_commit_that_wrote_nothing_is_consumed() {
    let words = Recorder::new();
    let mut engine = Engine::settled(&words);
    let mut script = Script::default();
    script.open(&words);
    script.end(&words);
    assert_eq!(engine.look(&words), SnapshotOutcome::Fresh { nodes: 0 });
    assert_eq!(words.load_word(AT.consumed, Relaxed), 2);
}

#[test]
fn a_snapshot_may_be_taken_from_either_thread() {
    fn either<T: Send>() {}
    either::<Snapshot>();
    either::<crate::SharedRegion>();
}
