//! Panics: they come out of the change that caused them, and everything else is as if they were not.

#![allow(clippy::unwrap_used)]

mod fixtures;

use std::cell::Cell;
use std::rc::Rc;

use sparktui_signals::{Graph, SignalError};

use fixtures::{Log, buffer, bump, counter, hook, panic_of, recorder, say, take};

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
    let error = SignalError::Panicked {
        name: "bad".into(),
        message: "no 1".into(),
    };
    assert_eq!(bad.try_get(&graph), Err(error.clone()));
    other.set(&graph, 2);
    assert_eq!(bad.try_get(&graph), Err(error.clone()));
    assert_eq!(runs.get(), 1);
    let reader = graph
        .derived(move |graph| bad.get(graph))
        .named(&graph, "reader");
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
fn reads_after_a_caught_panic_of_untracked_code_are_tracked() {
    let (graph, log) = (Graph::new(), Log::default());
    let a = graph.signal(1);
    let seen = Rc::clone(&log);
    graph.effect(move |graph| {
        panic_of(|| graph.untrack(|_| panic!("inside")));
        say(&seen, a.get(graph).to_string());
    });
    a.set(&graph, 2);
    assert_eq!(take(&log), "1 2");
}

#[test]
fn a_panic_in_one_effect_never_stops_the_others() {
    let (graph, log) = (Graph::new(), Log::default());
    let (a, b) = (graph.signal(1), graph.signal(0));
    graph.effect(move |graph| drop(b.get(graph).to_string()));
    for name in ["x", "bad", "y", "worse", "z"] {
        let seen = Rc::clone(&log);
        graph.effect(move |graph| {
            let now = a.get(graph);
            assert!(
                now == 1 || !(name == "bad" || name == "worse" && now == 3),
                "{name} at {now}"
            );
            b.set(graph, now);
            say(&seen, name);
        });
    }
    take(&log);
    assert_eq!(panic_of(|| a.set(&graph, 2)), "bad at 2");
    assert_eq!(take(&log), "x y worse z");
    assert_eq!(
        panic_of(|| a.set(&graph, 3)),
        "2 panics in one change: bad at 3; worse at 3"
    );
    assert_eq!(take(&log), "x y z");
    a.set(&graph, 1);
    assert_eq!(take(&log), "x bad y worse z");
}

#[test]
fn a_panic_in_a_batch_carries_through_what_was_set() {
    let (graph, log) = (Graph::new(), Log::default());
    let a = graph.signal(1);
    let seen = Rc::clone(&log);
    graph.effect(move |graph| say(&seen, a.get(graph).to_string()));
    let failed = panic_of(|| {
        graph.batch(|graph| {
            a.set(graph, 2);
            panic!("batch");
        });
    });
    assert_eq!(failed, "batch");
    a.set(&graph, 3);
    assert_eq!(take(&log), "1 2 3");
}

#[test]
fn an_effect_or_scope_that_panics_at_first_leaves_nothing() {
    let graph = Graph::new();
    let a = graph.signal(1);
    let empty = graph.census();
    let failed = panic_of(|| {
        graph.effect(move |graph| {
            graph.effect(move |graph| drop(a.get(graph).to_string()));
            panic!("effect");
        });
    });
    assert_eq!(failed, "effect");
    let failed = panic_of(|| {
        graph.scope(move |graph| {
            graph.effect(move |graph| drop(a.get(graph).to_string()));
            panic!("scope");
        });
    });
    assert_eq!(failed, "scope");
    assert_eq!(graph.census(), empty);
    assert!(!graph.is_tracking());
    a.set(&graph, 2);
}

#[test]
fn an_effect_whose_first_run_makes_another_panic_leaves_nothing() {
    let graph = Graph::new();
    let a = graph.signal(1);
    graph.effect(move |graph| assert_ne!(a.get(graph), 2, "two"));
    let before = graph.census();
    let b = graph.signal(0);
    let setter = move |graph: &Graph| {
        b.get(graph);
        a.set(graph, 2);
    };
    panic_of(|| {
        graph.effect(setter);
    });
    a.set(&graph, 1);
    b.set(&graph, 1);
    assert_eq!(a.get(&graph), 1, "the setter has not run again");
    b.dispose(&graph);
    assert_eq!(graph.census(), before);
}

#[test]
fn a_panic_in_a_cleanup_stops_no_other_cleanup() {
    let (graph, log) = (Graph::new(), Log::default());
    let seen = Rc::clone(&log);
    let scope = graph.scope(move |graph| {
        for name in ["x", "bad", "y"] {
            let seen = Rc::clone(&seen);
            graph.on_cleanup(move |_| {
                assert!(name != "bad", "cleanup");
                say(&seen, name);
            });
        }
        graph.signal(1);
    });
    assert_eq!(panic_of(|| scope.dispose(&graph)), "cleanup");
    assert_eq!(take(&log), "y x");
    assert_eq!(graph.census().nodes, 0);
}

#[test]
fn a_target_that_panics_keeps_its_repeater_and_the_others_forward() {
    let graph = Graph::new();
    let (target, log) = recorder();
    let a = graph.signal(0);
    let b = graph.derived(move |graph| a.get(graph) * 10);
    let bad = hook(|_, index, value| assert!(value == 0 || value > 20, "slot {index}"));
    graph.repeat(a, &target, 0);
    graph.repeat(a, &bad, 1);
    graph.repeat(a, &target, 2);
    let effects = Rc::new(Cell::new(0));
    let count = Rc::clone(&effects);
    graph.effect(move |graph| count.set(a.get(graph)));
    log.borrow_mut().clear();
    assert_eq!(panic_of(|| a.set(&graph, 1)), "slot 1");
    assert_eq!(*log.borrow(), [(0, 1), (2, 1)]);
    assert_eq!(effects.get(), 1);
    graph.repeat(a, &target, 3);
    graph.repeat(
        b,
        hook(|_, index, value| assert!(value != 20, "slot {index}")),
        4,
    );
    assert_eq!(
        panic_of(|| a.set(&graph, 2)),
        "2 panics in one change: slot 1; slot 4"
    );
    assert_eq!((a.get(&graph), b.get(&graph), effects.get()), (2, 20, 2));
    a.set(&graph, 30);
    assert_eq!(log.borrow().last(), Some(&(3, 30)));
}

#[test]
fn a_source_that_panics_leaves_the_slot_and_the_repeater() {
    let graph = Graph::new();
    let slots = buffer(2);
    let a = graph.signal(1);
    graph.repeat(move |graph: &Graph| 12 / a.get(graph), &slots, 0);
    graph.repeat(move |graph: &Graph| 12 * a.get(graph), &slots, 1);
    assert_eq!(panic_of(|| a.set(&graph, 0)), "attempt to divide by zero");
    assert_eq!((slots.peek(0), slots.peek(1)), (12, 0));
    a.set(&graph, 3);
    assert_eq!((slots.peek(0), slots.peek(1)), (4, 36));
}

#[test]
fn a_repeater_whose_first_forward_panics_is_not_there() {
    let graph = Graph::new();
    let a = graph.signal(1);
    let empty = graph.census();
    assert_eq!(
        panic_of(|| graph.repeat(a, hook(|_, _, _| panic!("never")), 0)),
        "never"
    );
    assert_eq!(
        panic_of(|| graph.repeat(|_: &Graph| -> i32 { panic!("source") }, buffer(1), 0)),
        "source"
    );
    let of_getter = |_: &Graph| 5;
    assert_eq!(
        panic_of(|| graph.repeat(of_getter, hook(|_, _, _| panic!("never")), 0)),
        "never"
    );
    assert_eq!(graph.census(), empty);
}

#[test]
fn a_repeater_whose_first_write_makes_another_panic_stays() {
    let graph = Graph::new();
    let (slots, others) = (buffer(1), recorder().0);
    let source = graph.signal(0);
    let read = Rc::clone(&slots);
    let picky = graph.derived(move |graph| match read.get(graph, 0) {
        1 => panic!("one"),
        value => value,
    });
    graph.repeat(picky, others, 0);
    source.set(&graph, 1);
    let getter = move |graph: &Graph| source.get(graph);
    assert_eq!(panic_of(|| graph.repeat(getter, &slots, 0)), "one");
    source.set(&graph, 2);
    assert_eq!(slots.peek(0), 2);
    // Nothing was freed twice: what is made next are nodes of their own.
    let made: Vec<_> = (0..4).map(|value| graph.signal(value)).collect();
    let values: Vec<_> = made.iter().map(|signal| signal.get(&graph)).collect();
    assert_eq!(values, [0, 1, 2, 3]);
}

#[test]
fn what_a_set_in_a_batch_or_an_effect_sets_off_panics_out_of_the_outermost_change() {
    let graph = Graph::new();
    let (a, trigger) = (graph.signal(0), graph.signal(0));
    let (count, after) = counter();
    graph.repeat(a, hook(|_, _, value| assert_eq!(value, 0, "target")), 0);
    let message = panic_of(|| {
        graph.batch(|graph| {
            a.set(graph, 1);
            bump(&count);
            panic!("body");
        })
    });
    assert!(
        message.starts_with("2 panics in one change: ") && message.ends_with("; body"),
        "{message}"
    );
    assert_eq!(after.get(), 1);
    a.set(&graph, 0);
    graph.effect(move |graph| {
        a.set(graph, trigger.get(graph));
        bump(&count);
    });
    assert!(panic_of(|| trigger.set(&graph, 2)).contains("target"));
    assert_eq!(after.get(), 3);
}

#[test]
fn what_the_first_forward_sets_off_comes_after_it() {
    let (graph, log) = (Graph::new(), Log::default());
    let (a, b) = (graph.signal(1), graph.signal(0));
    let seen = Rc::clone(&log);
    let late = hook(move |_, _, value| say(&seen, format!("late{value}")));
    graph.repeat(move |graph: &Graph| b.get(graph), late, 0);
    let seen = Rc::clone(&log);
    let setter = hook(move |graph, _, value| {
        b.set(graph, value);
        say(&seen, "first");
    });
    take(&log);
    graph.repeat(a, setter, 0);
    assert_eq!(take(&log), "first late1");
}

#[test]
fn a_panic_while_marking_comes_out_when_all_is_marked() {
    let (graph, log) = (Graph::new(), Log::default());
    let a = graph.signal(0);
    let double = graph.derived(move |graph| a.get(graph) * 2);
    graph.repeat(a, hook(|_, _, value| assert_ne!(value, 1, "target")), 0);
    let seen = Rc::clone(&log);
    graph.effect(move |graph| say(&seen, double.get(graph).to_string()));
    assert!(panic_of(|| a.set(&graph, 1)).contains("target"));
    assert_eq!((take(&log).as_str(), double.get(&graph)), ("0 2", 2));
}
