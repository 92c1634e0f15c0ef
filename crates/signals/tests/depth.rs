//! Depth and width: no stack as deep as the graph, no time beyond its size.

#![allow(clippy::unwrap_used)]

mod fixtures;

use std::cell::{Cell, RefCell};
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

#[test]
fn deriveds_that_read_later_ones_too_deep_are_an_error() {
    let graph = Graph::new();
    let late: Rc<RefCell<Vec<Derived<u32>>>> = Rc::default();
    for i in 0..10_000 {
        let read = Rc::clone(&late);
        let next = move |graph: &Graph| {
            let next = read.borrow().get(i + 1).copied();
            next.map_or(0, |next| next.get(graph) + 1)
        };
        let derived = graph.derived(next);
        late.borrow_mut().push(derived);
    }
    let first = late.borrow()[0];
    assert!(matches!(
        first.try_get(&graph),
        Err(SignalError::TooDeep { .. })
    ));
    let near_end = late.borrow()[9_990];
    assert_eq!(near_end.get(&graph), 9);
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
