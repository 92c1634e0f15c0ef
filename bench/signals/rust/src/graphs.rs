//! A thousand nodes in a row and a thousand beside each other, in each crate. Effects count what they see.

use crate::race::{Race, Run, whole};
use sparktui_signals::{Derived, Graph};
use std::cell::Cell;
use std::rc::Rc;

pub const NODES: usize = 1_000;
const WRITES: u64 = 10;

pub fn all(race: &mut Race) {
    race.run(
        "deep 1,000, per node",
        NODES * 10,
        rivals(deep(), peers::deep),
    );
    race.run(
        "broad 1,000, per node",
        NODES * 10,
        rivals(broad(), peers::broad),
    );
}

type Rivals = Vec<(&'static str, Run)>;

fn rivals(ours: Run, peers: fn() -> Rivals) -> Rivals {
    let mut all = vec![("sparktui", ours)];
    all.extend(peers());
    all
}

/// The value before the next run; each run writes the `WRITES` numbers after it.
fn writes(last: &mut u64) -> impl Iterator<Item = u64> {
    let from = *last;
    *last += WRITES;
    (1..=WRITES).map(move |step| from + step)
}

fn expect(seen: u64, want: u64) {
    assert_eq!(seen, want, "effects have not seen what was set");
}

/// The sum of what `NODES` effects see in a run that ends at `last`, each one more than its source.
fn broad_sum(last: u64) -> u64 {
    (last + 1 - WRITES..=last)
        .map(|value| (value + 1) * NODES as u64)
        .sum()
}

fn deep() -> Run {
    let graph = Graph::new();
    let head = graph.signal(0_u64);
    let mut tail: Derived<u64> = graph.derived(move |graph| head.get(graph) + 1);
    for _ in 1..NODES {
        let before = tail;
        tail = graph.derived(move |graph| before.get(graph) + 1);
    }
    let seen = Rc::new(Cell::new(0));
    let note = Rc::clone(&seen);
    graph.effect(move |graph| note.set(tail.get(graph)));
    let mut last = 0;
    whole(move || {
        for value in writes(&mut last) {
            head.set(&graph, value);
        }
        expect(seen.get(), last + NODES as u64);
    })
}

fn broad() -> Run {
    let graph = Graph::new();
    let head = graph.signal(0_u64);
    let seen = Rc::new(Cell::new(0));
    for _ in 0..NODES {
        let next = graph.derived(move |graph| head.get(graph) + 1);
        let note = Rc::clone(&seen);
        graph.effect(move |graph| note.set(note.get() + next.get(graph)));
    }
    let mut last = 0;
    whole(move || {
        seen.set(0);
        for value in writes(&mut last) {
            head.set(&graph, value);
        }
        expect(seen.get(), broad_sum(last));
    })
}

#[cfg(not(feature = "peers"))]
mod peers {
    pub fn deep() -> super::Rivals {
        Vec::new()
    }

    pub fn broad() -> super::Rivals {
        Vec::new()
    }
}

#[cfg(feature = "peers")]
mod peers {
    use super::{NODES, Rivals, Run, broad_sum, expect, whole, writes};
    use alien_signals::{computed, effect, signal};
    use any_spawner::Executor;
    use reactive_graph::computed::ArcMemo;
    use reactive_graph::effect::Effect;
    use reactive_graph::owner::Owner;
    use reactive_graph::prelude::{Get, Set};
    use reactive_graph::signal::ArcRwSignal;
    use std::cell::Cell;
    use std::rc::Rc;
    use std::sync::Arc;
    use std::sync::atomic::{AtomicU64, Ordering::Relaxed};

    pub fn deep() -> Rivals {
        vec![
            ("alien-signals", alien_deep()),
            ("reactive_graph", reactive_deep()),
        ]
    }

    pub fn broad() -> Rivals {
        vec![
            ("alien-signals", alien_broad()),
            ("reactive_graph", reactive_broad()),
        ]
    }

    fn alien_deep() -> Run {
        let head = signal(0_u64);
        let mut tail = computed(move |_| head.get() + 1);
        for _ in 1..NODES {
            let before = tail;
            tail = computed(move |_| before.get() + 1);
        }
        let seen = Rc::new(Cell::new(0));
        let note = Rc::clone(&seen);
        let end = effect(move || note.set(tail.get()));
        let mut last = 0;
        whole(move || {
            let _living = &end;
            for value in writes(&mut last) {
                head.set(value);
            }
            expect(seen.get(), last + NODES as u64);
        })
    }

    fn alien_broad() -> Run {
        let head = signal(0_u64);
        let seen = Rc::new(Cell::new(0));
        let mut ends = Vec::new();
        for _ in 0..NODES {
            let next = computed(move |_| head.get() + 1);
            let note = Rc::clone(&seen);
            ends.push(effect(move || note.set(note.get() + next.get())));
        }
        let mut last = 0;
        whole(move || {
            let _living = &ends;
            seen.set(0);
            for value in writes(&mut last) {
                head.set(value);
            }
            expect(seen.get(), broad_sum(last));
        })
    }

    /// An owner for its nodes, and an executor for its effects, which run when that is polled. (Its immediate effects
    /// overflow any stack below a thousand memos in a row.)
    fn owner() -> Owner {
        drop(Executor::init_futures_executor()); // an error if it is there already
        let owner = Owner::new();
        owner.set();
        owner
    }

    fn reactive_deep() -> Run {
        let owner = owner();
        let head = ArcRwSignal::new(0_u64);
        let mut tail = {
            let head = head.clone();
            ArcMemo::new(move |_| head.get() + 1)
        };
        for _ in 1..NODES {
            let before = tail;
            tail = ArcMemo::new(move |_| before.get() + 1);
        }
        let seen = Arc::new(AtomicU64::new(0));
        let note = Arc::clone(&seen);
        let end = Effect::new(move |_| note.store(tail.get(), Relaxed));
        Executor::poll_local();
        let mut last = 0;
        whole(move || {
            let _living = (&end, &owner);
            for value in writes(&mut last) {
                head.set(value);
                Executor::poll_local();
            }
            expect(seen.load(Relaxed), last + NODES as u64);
        })
    }

    fn reactive_broad() -> Run {
        let owner = owner();
        let head = ArcRwSignal::new(0_u64);
        let seen = Arc::new(AtomicU64::new(0));
        let mut ends = Vec::new();
        for _ in 0..NODES {
            let head = head.clone();
            let next = ArcMemo::new(move |_| head.get() + 1);
            let note = Arc::clone(&seen);
            ends.push(Effect::new(move |_| {
                note.fetch_add(next.get(), Relaxed);
            }));
        }
        Executor::poll_local();
        let mut last = 0;
        whole(move || {
            let _living = (&ends, &owner);
            seen.store(0, Relaxed);
            for value in writes(&mut last) {
                head.set(value);
                Executor::poll_local();
            }
            expect(seen.load(Relaxed), broad_sum(last));
        })
    }
}
