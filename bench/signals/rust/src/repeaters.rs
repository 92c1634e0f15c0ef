//! Slots kept equal to signals, beside a plain loop that compares and stores.

use crate::clock::timed;
use crate::race::{Race, Run, whole};
use sparktui_signals::{Graph, OwnSlots, SharedSlotBuffer, Signal};
use std::cell::Cell;
use std::hint::black_box;
use std::rc::Rc;

type Buffer = Rc<SharedSlotBuffer<OwnSlots<f32>>>;

const WRITES: usize = 1_000;

fn buffer(len: usize) -> Buffer {
    Rc::new(SharedSlotBuffer::new(OwnSlots::new(len)))
}

/// The values of a run: none is equal to the one before.
fn values() -> impl Iterator<Item = f32> {
    (0..WRITES).map(|at| black_box(if at % 2 == 0 { 1.5 } else { 2.5 }))
}

fn expect(holds: f32, want: f32) {
    assert!(
        (holds - want).abs() < f32::EPSILON,
        "a slot holds {holds} instead of {want}"
    );
}

pub fn all(race: &mut Race) {
    race.run(
        "one signal → one slot",
        WRITES,
        vec![
            ("sparktui", fan(1, WRITES)),
            ("floor", fan_floor(1, WRITES)),
        ],
    );
    race.run(
        "one signal → 1,000 slots, per slot",
        1_000 * 10,
        vec![
            ("sparktui", fan(1_000, 10)),
            ("floor", fan_floor(1_000, 10)),
        ],
    );
    race.run(
        "10,000 signals × one repeater",
        10_000,
        vec![("sparktui", pairs(10_000)), ("floor", pairs_floor(10_000))],
    );
    race.run(
        "a derived source",
        WRITES,
        vec![("sparktui", derived()), ("floor", fan_floor(1, WRITES))],
    );
    race.run(
        "create a repeater",
        1_000,
        vec![("sparktui", create(1_000))],
    );
    race.run(
        "create and dispose of a repeater",
        1_000,
        vec![("sparktui", create_and_dispose(1_000))],
    );
}

fn fan(slots: usize, writes: usize) -> Run {
    let (graph, memory) = (Graph::new(), buffer(slots));
    let source = graph.signal(0.0_f32);
    for at in 0..slots {
        graph.repeat(source, &memory, at);
    }
    whole(move || {
        for value in values().take(writes) {
            source.set(&graph, value);
        }
        expect(memory.peek(slots - 1), 2.5);
    })
}

/// The same by hand: a source, and slots by their indexes that are compared and stored.
fn fan_floor(slots: usize, writes: usize) -> Run {
    let memory: Rc<[Cell<f32>]> = (0..slots).map(|_| Cell::new(0.0)).collect();
    let indexes: Vec<usize> = (0..slots).collect();
    let source = Cell::new(0.0_f32);
    whole(move || {
        for value in values().take(writes) {
            if source.get() != value {
                source.set(value);
                for at in black_box(&*indexes) {
                    compare_and_store(&memory[*at], value);
                }
            }
        }
        expect(memory[slots - 1].get(), 2.5);
    })
}

fn compare_and_store(slot: &Cell<f32>, value: f32) {
    if slot.get() != value {
        slot.set(value);
    }
}

fn pairs(count: usize) -> Run {
    let (graph, memory) = (Graph::new(), buffer(count));
    let sources: Vec<Signal<f32>> = (0..count).map(|_| graph.signal(0.0)).collect();
    for (at, source) in sources.iter().enumerate() {
        graph.repeat(*source, &memory, at);
    }
    let mut value = 1.5;
    whole(move || {
        value = 4.0 - value;
        for source in &sources {
            source.set(&graph, black_box(value));
        }
        expect(memory.peek(count - 1), value);
    })
}

fn pairs_floor(count: usize) -> Run {
    let cells = || -> Vec<Cell<f32>> { (0..count).map(|_| Cell::new(0.0)).collect() };
    let (sources, memory) = (cells(), cells());
    let mut value = 1.5;
    whole(move || {
        value = 4.0 - value;
        for (source, slot) in sources.iter().zip(black_box(&*memory)) {
            let value = black_box(value);
            if source.get() != value {
                source.set(value);
                compare_and_store(slot, value);
            }
        }
        expect(memory[count - 1].get(), value);
    })
}

fn derived() -> Run {
    let (graph, memory) = (Graph::new(), buffer(1));
    let source = graph.signal(0.0_f32);
    let double = graph.derived(move |graph| source.get(graph) * 2.0);
    graph.repeat(double, &memory, 0);
    whole(move || {
        for value in values() {
            source.set(&graph, value);
        }
        expect(memory.peek(0), 5.0);
    })
}

/// Times the making alone; what was made goes with a scope, untimed.
fn create(count: usize) -> Run {
    let (graph, memory) = (Graph::new(), buffer(count));
    let sources: Vec<Signal<f32>> = (0..count).map(|_| graph.signal(3.5)).collect();
    Box::new(move || {
        let mut spent = 0;
        let scope = graph.scope(|graph| {
            spent = timed(|| {
                for (at, source) in sources.iter().enumerate() {
                    graph.repeat(*source, &memory, at);
                }
            });
        });
        scope.dispose(&graph);
        expect(memory.peek(count - 1), 3.5);
        spent
    })
}

fn create_and_dispose(count: usize) -> Run {
    let (graph, memory) = (Graph::new(), buffer(1));
    let source = graph.signal(3.5_f32);
    whole(move || {
        for _ in 0..count {
            graph.repeat(source, &memory, 0).dispose(&graph);
        }
        expect(memory.peek(0), 3.5);
    })
}
