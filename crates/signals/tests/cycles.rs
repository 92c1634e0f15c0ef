//! Cycles: errors that name their members, and everything else is as if they were not.

#![allow(clippy::unwrap_used)]

mod fixtures;

use std::cell::Cell;
use std::rc::Rc;

use sparktui_signals::{Derived, Graph, Signal, SignalError};

use fixtures::{buffer, hook, panic_of, recorder};

#[test]
fn a_cycle_is_an_error_that_names_the_deriveds_in_it() {
    let graph = Graph::new();
    let closed = graph.signal(true);
    let late: Rc<Cell<Option<Derived<u32>>>> = Rc::default();
    let seen = Rc::clone(&late);
    let a = graph
        .derived(move |graph| {
            if closed.get(graph) {
                seen.get().unwrap().get(graph)
            } else {
                7
            }
        })
        .named(&graph, "a");
    let b = graph
        .derived(move |graph| a.get(graph) + 1)
        .named(&graph, "b");
    late.set(Some(b));
    let outside = graph.derived(move |graph| b.get(graph));
    assert_eq!(
        b.try_get(&graph),
        Err(SignalError::Cycle {
            names: vec!["b".into(), "a".into()]
        })
    );
    assert!(panic_of(|| a.get(&graph)).contains("b -> a -> b"));
    assert!(outside.try_get(&graph).is_err());
    closed.set(&graph, false);
    assert_eq!(
        (a.get(&graph), b.get(&graph), outside.get(&graph)),
        (7, 8, 8)
    );
    closed.set(&graph, true);
    assert!(outside.try_get(&graph).is_err());
}

#[test]
fn a_cycle_broken_at_either_end_is_none_any_more() {
    let graph = Graph::new();
    let closed = graph.signal(true);
    let late: Rc<Cell<Option<Derived<u32>>>> = Rc::default();
    let seen = Rc::clone(&late);
    let a = graph.derived(move |graph| seen.get().unwrap().get(graph) + 1);
    let b = graph.derived(move |graph| if closed.get(graph) { a.get(graph) } else { 7 });
    late.set(Some(b));
    assert!(b.try_get(&graph).is_err() && a.try_get(&graph).is_err());
    closed.set(&graph, false);
    assert_eq!((a.get(&graph), b.get(&graph)), (8, 7));
}

#[test]
fn a_cycle_whose_members_catch_it_ends() {
    let graph = Graph::new();
    let source = graph.signal(1);
    let late: Rc<Cell<Option<Derived<i32>>>> = Rc::default();
    let seen = Rc::clone(&late);
    let a = graph
        .derived(move |graph| seen.get().unwrap().try_get(graph).unwrap_or(-1) + source.get(graph));
    let b = graph.derived(move |graph| a.try_get(graph).unwrap_or(-1) * 10);
    late.set(Some(b));
    assert_eq!(b.get(&graph), 0);
    source.set(&graph, 2);
    assert_eq!(b.get(&graph), 10);
    source.set(&graph, 3);
    assert_eq!(a.get(&graph), -10 + 3);
}

#[test]
fn effects_that_wake_each_other_without_end_are_an_error_that_names_them() {
    let graph = Graph::new();
    let (a, b) = (graph.signal(0_u64), graph.signal(0_u64));
    let on = graph.signal(false);
    let link = |from: Signal<u64>, to: Signal<u64>| {
        move |graph: &Graph| {
            let next = from.get(graph) + 1;
            if on.get(graph) {
                to.set(graph, next);
            }
        }
    };
    graph.effect(link(a, b)).named(&graph, "ping");
    graph.effect(link(b, a)).named(&graph, "pong");
    let others = Rc::new(Cell::new(false));
    let seen = Rc::clone(&others);
    graph.effect(move |graph| seen.set(on.get(graph)));
    let message = panic_of(|| on.set(&graph, true));
    assert!(
        message.contains("without end") && (message.contains("ping") || message.contains("pong")),
        "{message}"
    );
    assert!(others.get());
    graph.batch(|graph| on.set(graph, false));
    let before = (a.get(&graph), b.get(&graph));
    a.update(&graph, |a| a + 1);
    assert_eq!((a.get(&graph), b.get(&graph)), (before.0 + 1, before.1));
}

#[test]
fn a_target_that_sets_its_own_source_without_end_is_an_error_that_names_it() {
    let graph = Graph::new();
    let a = graph.signal(0).named(&graph, "a");
    let (target, log) = recorder();
    graph.repeat(
        a,
        hook(move |graph, _, value| {
            if value > 0 {
                a.set(graph, value + 1)
            }
        }),
        3,
    );
    graph.repeat(a, target, 4);
    let message = panic_of(|| a.set(&graph, 1));
    assert!(
        message.starts_with("a: feeds itself through slots"),
        "{message}"
    );
    log.borrow_mut().clear();
    a.set(&graph, -1);
    assert_eq!((a.get(&graph), log.borrow().clone()), (-1, vec![(4, -1)]));
}

#[test]
fn a_cycle_through_slots_is_an_error_that_names_its_repeaters() {
    let graph = Graph::new();
    let slots = buffer(2);
    let on = graph.signal(0);
    let (read0, read1) = (Rc::clone(&slots), Rc::clone(&slots));
    let first = graph
        .derived(move |graph| on.get(graph) * (read1.get(graph, 1) + 1))
        .named(&graph, "first");
    let second = graph
        .derived(move |graph| read0.get(graph, 0) + 1)
        .named(&graph, "second");
    graph.repeat(first, &slots, 0);
    graph.repeat(second, &slots, 1);
    let message = panic_of(|| on.set(&graph, 1));
    assert!(
        message.contains("first -> slot 0 -> second -> slot 1 -> first -> slot 0"),
        "{message}"
    );
    on.set(&graph, 0);
    assert_eq!((slots.peek(0), slots.peek(1)), (0, 1));
}
