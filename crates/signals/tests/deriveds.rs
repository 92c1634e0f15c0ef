//! Deriveds: never stale, never run without need, however the graph is shaped.

#![allow(clippy::unwrap_used)]

mod fixtures;

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use sparktui_signals::{Derived, Graph, SignalError};

use fixtures::{bump, counter};

#[test]
fn a_derived_runs_when_asked_and_not_before() {
    let graph = Graph::new();
    let (count, runs) = counter();
    let a = graph.signal(1);
    let b = graph.derived(move |graph| {
        bump(&count);
        a.get(graph) + 1
    });
    assert_eq!(runs.get(), 0);
    assert_eq!((b.get(&graph), b.get(&graph), runs.get()), (2, 2, 1));
    a.set(&graph, 2);
    assert_eq!(runs.get(), 1);
    assert_eq!((b.get(&graph), runs.get()), (3, 2));
}

#[test]
fn an_equal_value_stops_the_change() {
    let graph = Graph::new();
    let (count, runs) = counter();
    let a = graph.signal(1);
    let parity = graph.derived(move |graph| a.get(graph) % 2);
    let label = graph.derived(move |graph| {
        bump(&count);
        parity.get(graph).to_string()
    });
    assert_eq!(label.get(&graph), "1");
    a.set(&graph, 3);
    assert_eq!((label.get(&graph).as_str(), runs.get()), ("1", 1));
}

#[test]
fn the_join_of_an_uneven_diamond_runs_once_a_change() {
    let graph = Graph::new();
    let (count, runs) = counter();
    let seen = Rc::new(RefCell::new(Vec::new()));
    let a = graph.signal(1);
    let long1 = graph.derived(move |graph| a.get(graph) + 1);
    let long2 = graph.derived(move |graph| long1.get(graph) + 1);
    let long3 = graph.derived(move |graph| long2.get(graph) + 1);
    let join = graph.derived(move |graph| {
        bump(&count);
        a.get(graph) * 100 + long3.get(graph)
    });
    let log = Rc::clone(&seen);
    graph.effect(move |graph| log.borrow_mut().push(join.get(graph)));
    a.set(&graph, 2);
    assert_eq!(*seen.borrow(), [104, 205]);
    assert_eq!(runs.get(), 2);
}

#[test]
fn a_dependency_read_again_after_a_nested_read_stays_one() {
    let graph = Graph::new();
    let a = graph.signal(1);
    let nested = graph.derived(move |graph| a.get(graph) * 10);
    let outer = graph.derived(move |graph| a.get(graph) + nested.get(graph) + a.get(graph));
    for i in 1..=20 {
        a.set(&graph, i);
        assert_eq!(outer.get(&graph), 12 * i);
    }
    let edges = graph.census().edges;
    for i in 21..=40 {
        a.set(&graph, i);
        assert_eq!(outer.get(&graph), 12 * i);
    }
    assert_eq!(graph.census().edges, edges);
}

#[test]
fn a_dependency_that_is_not_read_any_more_is_none() {
    let graph = Graph::new();
    let (count, runs) = counter();
    let which = graph.signal(true);
    let (a, b) = (graph.signal(1), graph.signal(2));
    let chosen = graph.derived(move |graph| {
        bump(&count);
        if which.get(graph) {
            a.get(graph)
        } else {
            b.get(graph)
        }
    });
    assert_eq!(chosen.get(&graph), 1);
    which.set(&graph, false);
    assert_eq!(chosen.get(&graph), 2);
    a.set(&graph, 10);
    assert_eq!((chosen.get(&graph), runs.get()), (2, 2));
}

#[test]
fn a_branch_that_is_left_is_not_run() {
    let graph = Graph::new();
    let (count, runs) = counter();
    let items = graph.signal(3_u32);
    let some = graph.derived(move |graph| items.get(graph) > 0);
    let share = graph.derived(move |graph| {
        bump(&count);
        12 / items.get(graph)
    });
    let shown = graph.derived(move |graph| if some.get(graph) { share.get(graph) } else { 0 });
    assert_eq!(shown.get(&graph), 4);
    items.set(&graph, 0);
    assert_eq!((shown.get(&graph), runs.get()), (0, 1));
}

#[test]
fn a_value_set_back_in_a_batch_runs_nothing() {
    let graph = Graph::new();
    let (count, runs) = counter();
    let a = graph.signal(1);
    graph.effect(move |graph| {
        a.get(graph);
        bump(&count);
    });
    graph.batch(|graph| {
        a.set(graph, 2);
        a.set(graph, 1);
    });
    assert_eq!(runs.get(), 1);
}

#[test]
fn a_middle_value_of_a_batch_does_not_stay_in_a_derived_that_saw_it() {
    let graph = Graph::new();
    let a = graph.signal(0);
    let double = graph.derived(move |graph| a.get(graph) * 2);
    let seen = Rc::new(RefCell::new(Vec::new()));
    let log = Rc::clone(&seen);
    graph.effect(move |graph| log.borrow_mut().push(double.get(graph)));
    graph.batch(|graph| {
        a.set(graph, 1);
        assert_eq!(double.get(graph), 2);
        a.set(graph, 0);
    });
    assert_eq!(double.get(&graph), 0);
    assert_eq!(seen.borrow().last(), Some(&0));
}

#[test]
fn nan_is_the_same_as_nan_and_minus_zero_is_not_zero() {
    let graph = Graph::new();
    let (count, runs) = counter();
    let a = graph.signal(f64::NAN);
    let same = graph.derived(move |graph| a.get(graph));
    graph.effect(move |graph| {
        same.get(graph);
        bump(&count);
    });
    a.set(&graph, f64::NAN);
    a.set(&graph, f64::from_bits(f64::NAN.to_bits() + 1));
    assert_eq!(runs.get(), 1);
    a.set(&graph, 0.0);
    a.set(&graph, -0.0);
    assert_eq!(runs.get(), 3);
    assert!(same.get(&graph).is_sign_negative());
}

#[test]
fn an_equality_of_its_own_decides() {
    let graph = Graph::new();
    let a = graph
        .signal(10)
        .with_equality(&graph, |a: &i32, b| a / 10 == b / 10);
    let tens = graph
        .derived(move |graph| a.get(graph))
        .with_equality(&graph, |a, b| a / 100 == b / 100);
    a.set(&graph, 19);
    assert_eq!(a.get(&graph), 10);
    assert_eq!(tens.get(&graph), 10);
    a.set(&graph, 20);
    assert_eq!((a.get(&graph), tens.get(&graph)), (20, 10));
    a.set(&graph, 200);
    assert_eq!(tens.get(&graph), 200);
}

#[test]
fn a_derived_that_is_disposed_of_is_an_error_and_not_another_node() {
    let graph = Graph::new();
    let a = graph.signal(1);
    let first = graph.derived(move |graph| a.get(graph));
    first.get(&graph);
    first.dispose(&graph);
    first.dispose(&graph);
    let second = graph.derived(move |graph| a.get(graph) + 1);
    assert_eq!(
        first.try_get(&graph),
        Err(SignalError::Disposed { kind: "derived" })
    );
    assert_eq!(second.get(&graph), 2);
    assert!(second.is_alive(&graph) && !first.is_alive(&graph));
}

#[test]
fn a_derived_may_dispose_of_itself_and_of_what_it_reads() {
    let graph = Graph::new();
    let a = graph.signal(1);
    let me: Rc<Cell<Option<Derived<u32>>>> = Rc::default();
    let own = Rc::clone(&me);
    let inner = graph.derived(move |graph| a.get(graph));
    let outer = graph.derived(move |graph| {
        let value = inner.get(graph);
        if value == 2 {
            inner.dispose(graph);
            own.get().unwrap().dispose(graph);
            graph.signal(5).get(graph);
        }
        value
    });
    me.set(Some(outer));
    assert_eq!(outer.get(&graph), 1);
    a.set(&graph, 2);
    assert_eq!(
        outer.try_get(&graph),
        Err(SignalError::Disposed { kind: "derived" })
    );
    assert_eq!(graph.census().nodes, 1);
    assert_eq!(graph.census().edges, 0);
}

#[test]
fn a_lent_value_outlives_its_change_and_its_signal() {
    let graph = Graph::new();
    let text = graph.signal(String::from("before"));
    text.with(&graph, |lent| {
        text.set(&graph, String::from("after"));
        assert_eq!(
            (lent.as_str(), text.get(&graph).as_str()),
            ("before", "after")
        );
        let other = graph.signal(String::from("other"));
        text.dispose(&graph);
        assert_eq!(
            (lent.as_str(), other.get(&graph).as_str()),
            ("before", "other")
        );
    });
    assert!(!text.is_alive(&graph));
    assert_eq!((graph.census().nodes, graph.census().values), (1, 1));
}

#[test]
fn a_value_let_go_of_while_it_is_lent_goes_with_its_last_reader() {
    let graph = Graph::new();
    let text = graph.signal(String::from("text"));
    text.with(&graph, |lent| {
        text.dispose(&graph);
        assert_eq!((lent.as_str(), graph.census().values), ("text", 1));
    });
    assert_eq!((graph.census().nodes, graph.census().values), (0, 0));
}

#[test]
fn a_derived_that_sets_a_signal_leaves_no_reader_stale() {
    let graph = Graph::new();
    let (a, set) = (graph.signal(1), graph.signal(0));
    let early = graph.derived(move |graph| set.get(graph));
    let setter = graph.derived(move |graph| set.set(graph, a.get(graph) * 10));
    let both = graph.derived(move |graph| {
        let early = early.get(graph);
        setter.get(graph);
        early
    });
    let (seen, log) = counter();
    graph.effect(move |graph| seen.set(both.get(graph)));
    assert_eq!(both.get(&graph), 10);
    a.set(&graph, 2);
    assert_eq!((log.get(), both.get(&graph)), (20, 20));
}

#[test]
fn what_a_derived_makes_goes_when_it_runs_again() {
    let graph = Graph::new();
    let a = graph.signal(1);
    let made = graph.derived(move |graph| graph.signal(a.get(graph)));
    let first = made.get(&graph);
    a.set(&graph, 2);
    let second = made.get(&graph);
    assert_eq!((first.is_alive(&graph), second.get(&graph)), (false, 2));
    assert_eq!(graph.census().nodes, 3);
}
