//! Deriveds: never stale, never run without need, however the graph is shaped.

#![allow(clippy::unwrap_used)]

use std::cell::{Cell, RefCell};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::rc::Rc;

use sparktui_signals::{Derived, Graph, OwnSlots, SharedSlotBuffer, Signal, SignalError};

fn counter() -> (Rc<Cell<u32>>, Rc<Cell<u32>>) {
    let count = Rc::new(Cell::new(0));
    (Rc::clone(&count), count)
}

fn bump(count: &Cell<u32>) {
    count.set(count.get() + 1);
}

fn panic_of<R: std::fmt::Debug>(f: impl FnOnce() -> R) -> String {
    let payload = catch_unwind(AssertUnwindSafe(f)).unwrap_err();
    match payload.downcast::<String>() {
        Ok(text) => *text,
        Err(payload) => (*payload.downcast::<&'static str>().unwrap()).to_owned(),
    }
}

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
        if which.get(graph) { a.get(graph) } else { b.get(graph) }
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
fn a_ladder_of_1000_layers_costs_1000_runs() {
    let graph = Graph::new();
    let runs = Rc::new(Cell::new(0_u32));
    let source = graph.signal(1_u64);
    let step = |left: Derived<u64>, right: Derived<u64>| {
        let count = Rc::clone(&runs);
        graph.derived(move |graph| {
            bump(&count);
            left.get(graph).wrapping_mul(2).wrapping_add(right.get(graph))
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
fn chain(graph: &Graph, first: Signal<u32>, rule: fn(&Graph, Signal<u32>, Derived<u32>) -> u32) -> Derived<u32> {
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
    let end = chain(&graph, a, |graph, first, before| first.get(graph) + before.get(graph));
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
    let a = graph.signal(10).with_equality(&graph, |a: &i32, b| a / 10 == b / 10);
    let tens = graph.derived(move |graph| a.get(graph)).with_equality(&graph, |a, b| a / 100 == b / 100);
    a.set(&graph, 19);
    assert_eq!(a.get(&graph), 10);
    assert_eq!(tens.get(&graph), 10);
    a.set(&graph, 20);
    assert_eq!((a.get(&graph), tens.get(&graph)), (20, 10));
    a.set(&graph, 200);
    assert_eq!(tens.get(&graph), 200);
}

#[test]
fn a_panic_inside_a_derived_leaves_the_others_right() {
    let graph = Graph::new();
    let a = graph.signal(1);
    let bad = graph.derived(move |graph| match a.get(graph) {
        2 => panic!("two"),
        other => other,
    });
    let good = graph.derived(move |graph| a.get(graph) * 10);
    let reader = graph.derived(move |graph| bad.get(graph) + 1);
    assert_eq!((reader.get(&graph), good.get(&graph)), (2, 10));
    a.set(&graph, 2);
    assert_eq!(good.get(&graph), 20);
    assert_eq!(panic_of(|| reader.get(&graph)), "two");
    assert_eq!(panic_of(|| bad.get(&graph)), "two");
    assert!(!graph.is_tracking());
    a.set(&graph, 3);
    assert_eq!((reader.get(&graph), good.get(&graph)), (4, 30));
}

#[test]
fn a_panic_is_kept_until_something_read_changes() {
    let graph = Graph::new();
    let (count, runs) = counter();
    let (a, other) = (graph.signal(1), graph.signal(1));
    let bad = graph
        .derived(move |graph| -> u32 {
            bump(&count);
            a.get(graph);
            panic!("no {}", 1)
        })
        .named(&graph, "bad");
    let error = SignalError::Panicked { name: "bad".into(), message: "no 1".into() };
    assert_eq!(bad.try_get(&graph), Err(error.clone()));
    other.set(&graph, 2);
    assert_eq!(bad.try_get(&graph), Err(error.clone()));
    assert_eq!(runs.get(), 1);
    let reader = graph.derived(move |graph| bad.get(graph)).named(&graph, "reader");
    assert_eq!(reader.try_get(&graph), Err(error));
    a.set(&graph, 2);
    assert!(bad.try_get(&graph).is_err());
    assert_eq!(runs.get(), 2);
}

#[test]
fn a_panic_that_its_reader_catches_is_no_panic_of_the_reader() {
    let graph = Graph::new();
    let a = graph.signal(0);
    let bad = graph.derived(move |graph| 10 / a.get(graph));
    let safe = graph.derived(move |graph| bad.try_get(graph).unwrap_or(-1));
    assert_eq!(safe.get(&graph), -1);
    a.set(&graph, 5);
    assert_eq!(safe.get(&graph), 2);
    a.set(&graph, 0);
    assert_eq!(safe.get(&graph), -1);
}

#[test]
fn a_cycle_is_an_error_that_names_the_deriveds_in_it() {
    let graph = Graph::new();
    let closed = graph.signal(true);
    let late: Rc<Cell<Option<Derived<u32>>>> = Rc::default();
    let seen = Rc::clone(&late);
    let a = graph
        .derived(move |graph| if closed.get(graph) { seen.get().unwrap().get(graph) } else { 7 })
        .named(&graph, "a");
    let b = graph.derived(move |graph| a.get(graph) + 1).named(&graph, "b");
    late.set(Some(b));
    let outside = graph.derived(move |graph| b.get(graph));
    assert_eq!(b.try_get(&graph), Err(SignalError::Cycle { names: vec!["b".into(), "a".into()] }));
    assert!(panic_of(|| a.get(&graph)).contains("b -> a -> b"));
    assert!(outside.try_get(&graph).is_err());
    closed.set(&graph, false);
    assert_eq!((a.get(&graph), b.get(&graph), outside.get(&graph)), (7, 8, 8));
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
    let a = graph.derived(move |graph| seen.get().unwrap().try_get(graph).unwrap_or(-1) + source.get(graph));
    let b = graph.derived(move |graph| a.try_get(graph).unwrap_or(-1) * 10);
    late.set(Some(b));
    assert_eq!(b.get(&graph), 0);
    source.set(&graph, 2);
    assert_eq!(b.get(&graph), 10);
    source.set(&graph, 3);
    assert_eq!(a.get(&graph), -10 + 3);
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
    assert_eq!(first.try_get(&graph), Err(SignalError::Disposed { kind: "derived" }));
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
    assert_eq!(outer.try_get(&graph), Err(SignalError::Disposed { kind: "derived" }));
    assert_eq!(graph.census().nodes, 1);
    assert_eq!(graph.census().edges, 0);
}

#[test]
fn a_lent_value_outlives_its_change_and_its_signal() {
    let graph = Graph::new();
    let text = graph.signal(String::from("before"));
    text.with(&graph, |lent| {
        text.set(&graph, String::from("after"));
        assert_eq!((lent.as_str(), text.get(&graph).as_str()), ("before", "after"));
        let other = graph.signal(String::from("other"));
        text.dispose(&graph);
        assert_eq!((lent.as_str(), other.get(&graph).as_str()), ("before", "other"));
    });
    assert!(!text.is_alive(&graph));
    assert_eq!((graph.census().nodes, graph.census().values), (1, 1));
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
    assert!(matches!(first.try_get(&graph), Err(SignalError::TooDeep { .. })));
    let near_end = late.borrow()[9_990];
    assert_eq!(near_end.get(&graph), 9);
}
