//! A signal with one repeater and no reader, which is forwarded by a shorter way: whatever its target does.

#![allow(clippy::unwrap_used)]

mod fixtures;

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use sparktui_signals::{Graph, Repeater};

use fixtures::{counter, hook, panic_of, recorder};

#[test]
fn what_its_target_reads_wakes_nobody_who_sets_the_signal() {
    let graph = Graph::new();
    let (source, trigger, other) = (graph.signal(0), graph.signal(1), graph.signal(0));
    let reader = hook(move |graph, _, _| {
        other.get(graph);
    });
    graph.repeat(source, reader, 0);
    let (runs, count) = counter();
    graph.effect(move |graph| {
        count.set(count.get() + 1);
        source.set(graph, trigger.get(graph));
    });
    other.set(&graph, 1);
    assert_eq!(runs.get(), 1);
    trigger.set(&graph, 2);
    assert_eq!(runs.get(), 2);
}

#[test]
fn what_is_read_after_the_signal_was_set_is_tracked_as_before() {
    let graph = Graph::new();
    let (target, _) = recorder();
    let (source, late) = (graph.signal(0), graph.signal(1));
    graph.repeat(source, target, 0);
    let (runs, count) = counter();
    graph.effect(move |graph| {
        count.set(count.get() + 1);
        source.set(graph, count.get().cast_signed());
        late.get(graph);
    });
    late.set(&graph, 2);
    assert_eq!(runs.get(), 2);
}

#[test]
fn its_target_may_end_the_repeater() {
    let graph = Graph::new();
    let source = graph.signal(0);
    let own: Rc<Cell<Option<Repeater>>> = Rc::default();
    let (held, seen) = (Rc::clone(&own), Rc::new(RefCell::new(Vec::new())));
    let log = Rc::clone(&seen);
    let repeater = graph.repeat(
        source,
        hook(move |graph, _, value| {
            if let Some(repeater) = held.take() {
                repeater.dispose(graph);
            }
            log.borrow_mut().push(value);
        }),
        0,
    );
    own.set(Some(repeater));
    source.set(&graph, 1);
    source.set(&graph, 2);
    assert_eq!(*seen.borrow(), [0, 1]);
    assert_eq!(graph.census().repeaters, 0);
    // Its target went with it, and what that held.
    assert_eq!(Rc::strong_count(&seen), 1);
}

#[test]
fn its_target_may_end_the_signal_whose_place_another_takes() {
    let graph = Graph::new();
    let source = graph.signal(0);
    let (runs, count) = counter();
    graph.repeat(
        source,
        hook(move |graph, _, value| {
            if value == 1 {
                source.dispose(graph);
                let heir = graph.signal(50);
                let count = Rc::clone(&count);
                graph.effect(move |graph| {
                    heir.get(graph);
                    count.set(count.get() + 1);
                });
            }
        }),
        0,
    );
    source.set(&graph, 1);
    assert!(!source.is_alive(&graph));
    assert_eq!(runs.get(), 1);
    assert_eq!(graph.census().repeaters, 0);
}

#[test]
fn a_panic_of_its_target_comes_out_of_the_setter_and_the_next_value_is_forwarded() {
    let graph = Graph::new();
    let source = graph.signal(0);
    let seen = Rc::new(RefCell::new(Vec::new()));
    let log = Rc::clone(&seen);
    graph.repeat(
        source,
        hook(move |_, _, value| {
            assert!(value != 1, "no room for 1");
            log.borrow_mut().push(value);
        }),
        0,
    );
    assert_eq!(panic_of(|| source.set(&graph, 1)), "no room for 1");
    source.set(&graph, 2);
    assert_eq!(*seen.borrow(), [0, 2]);
}
