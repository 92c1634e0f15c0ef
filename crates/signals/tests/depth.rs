//! Depth and width: no stack as deep as the graph, no time beyond its size.

#![allow(clippy::unwrap_used)]

mod fixtures;

use std::cell::{Cell, RefCell};
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::rc::Rc;

use sparktui_signals::{Derived, Graph, OwnSlots, SharedSlotBuffer, Signal, SignalError};

use fixtures::{buffer, bump, counter, hook};

#[test]
fn a_ladder_of_1000_layers_costs_1000_runs() {
    let graph = Graph::new();
    let runs = Rc::new(Cell::new(0_u32));
    let source = graph.signal(1_u64);
    let step = |left: Derived<u64>, right: Derived<u64>| {
        let count = Rc::clone(&runs);
        graph.derived(move |graph| {
            bump(&count);
            left.get(graph)
                .wrapping_mul(2)
                .wrapping_add(right.get(graph))
        })
    };
    let mut left = graph.derived(move |graph| source.get(graph));
    let mut right = graph.derived(move |graph| source.get(graph) + 1);
    for _ in 0..1000 {
        (left, right) = (step(left, right), step(right, left));
    }
    let end = step(left, right);
    let log = Rc::new(Cell::new(0));
    let seen = Rc::clone(&log);
    graph.effect(move |graph| seen.set(end.get(graph)));
    for change in 1..=3 {
        assert_eq!(runs.get(), 2001 * change);
        source.set(&graph, u64::from(change) + 1);
    }
}

/// 100,000 deriveds, each on the one before by `rule`; the last of them.
fn chain(
    graph: &Graph,
    first: Signal<u32>,
    rule: fn(&Graph, Signal<u32>, Derived<u32>) -> u32,
) -> Derived<u32> {
    let mut last = graph.derived(move |graph| first.get(graph));
    for _ in 1..100_000 {
        let before = last;
        last = graph.derived(move |graph| rule(graph, first, before));
    }
    last
}

#[test]
fn a_chain_of_100_000_is_run_for_the_first_time_from_its_end() {
    let graph = Graph::new();
    let a = graph.signal(1);
    let end = chain(&graph, a, |graph, _, before| before.get(graph) + 1);
    assert_eq!(end.get(&graph), 100_000);
    a.set(&graph, 5);
    assert_eq!(end.get(&graph), 100_004);
}

#[test]
fn a_chain_of_100_000_ends_in_an_effect_and_a_repeater() {
    let graph = Graph::new();
    let a = graph.signal(1);
    let end = chain(&graph, a, |graph, _, before| before.get(graph) + 1);
    let buffer = Rc::new(SharedSlotBuffer::new(OwnSlots::<u32>::new(1)));
    graph.repeat(end, &buffer, 0);
    let (seen, log) = counter();
    graph.effect(move |graph| seen.set(end.get(graph)));
    a.set(&graph, 2);
    assert_eq!((buffer.peek(0), log.get()), (100_001, 100_001));
}

#[test]
fn a_chain_of_100_000_that_all_read_the_changed_signal() {
    let graph = Graph::new();
    let a = graph.signal(1);
    let end = chain(&graph, a, |graph, first, before| {
        first.get(graph) + before.get(graph)
    });
    assert_eq!(end.get(&graph), 100_000);
    a.set(&graph, 2);
    assert_eq!(end.get(&graph), 200_000);
}

#[test]
fn a_chain_of_100_000_that_appears_with_a_change() {
    let graph = Graph::new();
    let a = graph.signal(0);
    let end = chain(&graph, a, |graph, first, before| match first.get(graph) {
        0 => 0,
        _ => before.get(graph) + 1,
    });
    assert_eq!(end.get(&graph), 0);
    a.set(&graph, 1);
    assert_eq!(end.get(&graph), 100_000);
}

/// 100,000 deriveds, each on the one that is made after it; the first of them, and how often they ran.
fn reversed_chain(
    graph: &Graph,
    rule: fn(&Graph, Option<Derived<u32>>) -> u32,
) -> (Derived<u32>, Rc<Cell<u32>>) {
    let late: Rc<RefCell<Vec<Derived<u32>>>> = Rc::default();
    let (count, runs) = counter();
    for i in 0..100_000 {
        let (read, count) = (Rc::clone(&late), Rc::clone(&count));
        let derived = graph.derived(move |graph| {
            bump(&count);
            let next = read.borrow().get(i + 1).copied();
            rule(graph, next)
        });
        late.borrow_mut().push(derived);
    }
    (late.borrow()[0], runs)
}

#[test]
fn a_chain_of_100_000_that_read_later_ones_is_run_for_the_first_time_from_its_start() {
    let graph = Graph::new();
    let (first, runs) = reversed_chain(&graph, |graph, next| {
        next.map_or(0, |next| next.get(graph) + 1)
    });
    assert_eq!(first.try_get(&graph), Ok(99_999));
    assert!(runs.get() <= 200_000, "{} runs", runs.get());
}

#[test]
fn a_chain_of_100_000_whose_closures_swallow_panics_has_the_right_value() {
    let graph = Graph::new();
    let (first, _) = reversed_chain(&graph, |graph, next| {
        next.map_or(0, |next| {
            let caught = catch_unwind(AssertUnwindSafe(|| next.get(graph)));
            caught.map_or(7, |value| value + 1)
        })
    });
    assert_eq!(first.get(&graph), 99_999);
}

#[test]
fn a_panic_at_the_far_end_of_100_000_comes_out_at_the_first() {
    let graph = Graph::new();
    let (first, _) = reversed_chain(&graph, |graph, next| match next {
        Some(next) => next.get(graph) + 1,
        None => resume_unwind(Box::new("far end")),
    });
    let failed = first.try_get(&graph);
    assert!(
        matches!(&failed, Err(SignalError::Panicked { message, .. }) if message == "far end"),
        "{failed:?}"
    );
}

#[test]
fn a_cycle_of_1000_is_an_error_that_names_all_and_can_be_broken() {
    let graph = Graph::new();
    let closed = graph.signal(true);
    let ring: Rc<RefCell<Vec<Derived<u32>>>> = Rc::default();
    for i in 0..1000 {
        let read = Rc::clone(&ring);
        let derived = graph.derived(move |graph| {
            let next = read.borrow()[(i + 1) % 1000];
            if i < 999 || closed.get(graph) {
                next.get(graph) + 1
            } else {
                0
            }
        });
        ring.borrow_mut()
            .push(derived.named(&graph, format!("d{i}")));
    }
    let first = ring.borrow()[0];
    let Err(SignalError::Cycle { names }) = first.try_get(&graph) else {
        panic!("no cycle: {:?}", first.try_get(&graph));
    };
    assert_eq!(names.len(), 1000);
    let start: usize = names[0][1..].parse().unwrap();
    for (i, name) in names.iter().enumerate() {
        assert_eq!(*name, format!("d{}", (start + i) % 1000));
    }
    closed.set(&graph, false);
    assert_eq!(first.get(&graph), 999);
}

#[test]
fn a_row_of_slots_and_deriveds_is_drained_however_deep_it_nests() {
    const LAST: usize = 3_000;
    let graph = Graph::new();
    let on = graph.signal(0);
    let slots = buffer(LAST + 1);
    for i in (0..LAST).rev() {
        let read = Rc::clone(&slots);
        let getter = move |graph: &Graph| match on.get(graph) {
            0 => 0,
            _ => read.get(graph, i) + 1,
        };
        graph.repeat(getter, &slots, i + 1);
    }
    graph.repeat(on, &slots, 0);
    on.set(&graph, 5);
    assert_eq!(slots.peek(LAST), 3_005);
}

#[test]
fn a_cascade_of_100_000_effects() {
    let graph = Graph::new();
    let first = graph.signal(0);
    let mut last = first;
    for _ in 0..100_000 {
        let (from, to) = (last, graph.signal(0));
        graph.effect(move |graph| to.set(graph, from.get(graph)));
        last = to;
    }
    first.set(&graph, 9);
    assert_eq!(last.get(&graph), 9);
}

#[test]
fn a_cascade_of_100_000_repeaters_through_slots() {
    const LAST: usize = 100_000;
    let graph = Graph::new();
    let slots = buffer(LAST + 1);
    for i in 0..LAST {
        let read = Rc::clone(&slots);
        graph.repeat(move |graph: &Graph| read.get(graph, i) + 1, &slots, i + 1);
    }
    slots.set(&graph, 0, 5);
    assert_eq!(slots.peek(LAST), 100_005);
}

#[test]
fn a_cascade_of_100_000_targets_that_set_signals() {
    let graph = Graph::new();
    let first = graph.signal(0);
    let mut last: Signal<i32> = first;
    for _ in 0..100_000 {
        let next = graph.signal(0);
        graph.repeat(last, hook(move |graph, _, value| next.set(graph, value)), 0);
        last = next;
    }
    first.set(&graph, 9);
    assert_eq!(last.get(&graph), 9);
}
