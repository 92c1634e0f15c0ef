//! Repeaters: never a value that a full recomputation would not give, in a fixed order, whatever targets do.

#![allow(clippy::unwrap_used)]

mod fixtures;

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use sparktui_signals::{Fixed, Graph, Repeater, SlotTarget};

use fixtures::{buffer, hook, recorder};

#[test]
fn a_repeater_on_a_join_sees_both_arms_changed() {
    let graph = Graph::new();
    let (target, log) = recorder();
    let a = graph.signal(1);
    let b = graph.derived(move |graph| a.get(graph) + 1);
    let c = graph.derived(move |graph| a.get(graph) * 10);
    let d = graph.derived(move |graph| b.get(graph) + c.get(graph));
    graph.repeat(d, target, 0);
    a.set(&graph, 2);
    assert_eq!(c.get(&graph), 20);
    a.set(&graph, 3);
    assert_eq!(*log.borrow(), [(0, 12), (0, 23), (0, 34)]);
}

#[test]
fn signals_forward_in_the_order_of_making_then_deriveds_in_the_order_of_marking() {
    let graph = Graph::new();
    let (target, log) = recorder();
    let a = graph.signal(1);
    let b = graph.derived(move |graph| a.get(graph) * 10);
    let c = graph.derived(move |graph| a.get(graph) * 100);
    graph.repeat(c, &target, 0);
    graph.repeat(a, &target, 1);
    graph.repeat(b, &target, 2);
    graph.repeat(a, &target, 3);
    log.borrow_mut().clear();
    a.set(&graph, 2);
    assert_eq!(*log.borrow(), [(1, 2), (3, 2), (0, 200), (2, 20)]);
}

#[test]
fn a_derived_is_forwarded_before_any_effect() {
    let graph = Graph::new();
    let slots = buffer(2);
    let a = graph.signal(1);
    let seen = Rc::new(RefCell::new(Vec::new()));
    let (log, read) = (Rc::clone(&seen), Rc::clone(&slots));
    graph.effect(move |graph| {
        log.borrow_mut()
            .push((a.get(graph), read.peek(0), read.peek(1)))
    });
    graph.repeat(move |graph: &Graph| a.get(graph) * 2, &slots, 0);
    graph.repeat(a, &slots, 1);
    a.set(&graph, 5);
    assert_eq!(*seen.borrow(), [(1, 0, 0), (5, 10, 5)]);
}

#[test]
fn what_an_effect_sets_is_forwarded_before_its_next_line_and_the_next_effect() {
    let graph = Graph::new();
    let slots = buffer(1);
    let (a, b) = (graph.signal(1), graph.signal(0));
    graph.repeat(move |graph: &Graph| b.get(graph) + 1, &slots, 0);
    let seen = Rc::new(RefCell::new(Vec::new()));
    let (log, read) = (Rc::clone(&seen), Rc::clone(&slots));
    graph.effect(move |graph| {
        b.set(graph, a.get(graph) * 10);
        log.borrow_mut().push(read.peek(0));
    });
    let (log, read) = (Rc::clone(&seen), Rc::clone(&slots));
    graph.effect(move |graph| {
        a.get(graph);
        log.borrow_mut().push(-read.peek(0));
    });
    a.set(&graph, 2);
    assert_eq!(*seen.borrow(), [11, -11, 21, -21]);
}

#[test]
fn in_a_batch_signals_forward_at_once_and_deriveds_at_its_end() {
    let graph = Graph::new();
    let (target, log) = recorder();
    let a = graph.signal(1);
    graph.repeat(move |graph: &Graph| a.get(graph) * 10, &target, 0);
    graph.repeat(a, &target, 1);
    log.borrow_mut().clear();
    let inside = Rc::clone(&log);
    graph.batch(move |graph| {
        a.set(graph, 2);
        graph.batch(|graph| a.set(graph, 3));
        assert_eq!(*inside.borrow(), [(1, 2), (1, 3)]);
    });
    assert_eq!(*log.borrow(), [(1, 2), (1, 3), (0, 30)]);
}

#[test]
fn a_value_of_the_middle_of_a_batch_is_not_forwarded() {
    let graph = Graph::new();
    let (target, log) = recorder();
    let a = graph.signal(1);
    let b = graph.derived(move |graph| a.get(graph) * 10);
    graph.repeat(b, &target, 0);
    graph.batch(|graph| {
        a.set(graph, 2);
        assert_eq!(b.get(graph), 20);
        a.set(graph, 1);
    });
    assert_eq!(*log.borrow(), [(0, 10)]);
}

#[test]
fn a_getter_is_a_source_and_goes_with_its_repeater() {
    let graph = Graph::new();
    let (target, log) = recorder();
    let a = graph.signal(1);
    let empty = graph.census();
    let repeater = graph.repeat(move |graph: &Graph| a.get(graph) % 2, target, 4);
    a.set(&graph, 3);
    a.set(&graph, 4);
    repeater.dispose(&graph);
    repeater.dispose(&graph);
    a.set(&graph, 5);
    assert_eq!(*log.borrow(), [(4, 1), (4, 0)]);
    assert_eq!(graph.census(), empty);
}

#[test]
fn a_fixed_value_is_written_once_and_makes_no_node() {
    let graph = Graph::new();
    let (target, log) = recorder();
    let repeater = graph.repeat(Fixed(7), target, 2);
    assert_eq!(*log.borrow(), [(2, 7)]);
    assert!(!repeater.is_alive(&graph));
    repeater.dispose(&graph);
    assert_eq!((graph.census().nodes, graph.census().repeaters), (0, 0));
}

#[test]
fn a_disposed_repeater_forwards_nothing_and_its_entry_is_used_again() {
    let graph = Graph::new();
    let (target, log) = recorder();
    let a = graph.signal(0);
    let first = graph.repeat(a, &target, 0);
    for i in 0..10_000 {
        let other = graph.repeat(a, &target, 1);
        other.dispose(&graph);
        assert!(!other.is_alive(&graph), "cycle {i}");
    }
    assert_eq!(graph.census().repeaters, 1);
    log.borrow_mut().clear();
    a.set(&graph, 1);
    assert_eq!(*log.borrow(), [(0, 1)]);
    first.dispose(&graph);
    a.set(&graph, 2);
    assert_eq!(log.borrow().len(), 1);
}

#[test]
fn repeaters_go_with_the_scope_that_they_were_made_in() {
    let graph = Graph::new();
    let (target, log) = recorder();
    let a = graph.signal(0);
    let b = graph.derived(move |graph| a.get(graph) + 100);
    let empty = graph.census();
    for _ in 0..3 {
        let inside = target.clone();
        let scope = graph.scope(move |graph| {
            let mut made: Vec<Repeater> = (0..5).map(|i| graph.repeat(a, &inside, i)).collect();
            made.push(graph.repeat(b, &inside, 10));
            for i in [2, 4, 0] {
                made[i].dispose(graph);
            }
        });
        log.borrow_mut().clear();
        a.update(&graph, |a| a + 1);
        let now = a.get(&graph);
        assert_eq!(*log.borrow(), [(1, now), (3, now), (10, now + 100)]);
        scope.dispose(&graph);
        a.update(&graph, |a| a + 1);
        assert_eq!(log.borrow().len(), 3);
        b.get(&graph);
    }
    assert_eq!(
        (graph.census().repeaters, graph.census().nodes),
        (0, empty.nodes)
    );
}

#[test]
fn repeaters_go_with_their_source() {
    let graph = Graph::new();
    let (target, _) = recorder();
    let a = graph.signal(0);
    let b = graph.derived(move |graph| a.get(graph));
    let (of_a, of_b) = (graph.repeat(a, &target, 0), graph.repeat(b, &target, 1));
    b.dispose(&graph);
    assert!(of_a.is_alive(&graph) && !of_b.is_alive(&graph));
    a.dispose(&graph);
    assert!(!of_a.is_alive(&graph));
    let census = graph.census();
    assert_eq!((census.nodes, census.edges, census.repeaters), (0, 0, 0));
}

#[test]
fn a_walk_survives_whatever_is_disposed_of_and_made_in_it() {
    let graph = Graph::new();
    let (target, log) = recorder();
    let a = graph.signal(0);
    let made: Rc<RefCell<Vec<Repeater>>> = Rc::default();
    let (others, inside) = (Rc::clone(&made), target.clone());
    let saboteur = hook(move |graph, _, value| {
        if value == 1 {
            let doomed = others.take();
            for repeater in doomed {
                repeater.dispose(graph);
            }
            graph.repeat(a, &inside, 99);
        }
    });
    for i in 0..3 {
        made.borrow_mut().push(graph.repeat(a, &target, i));
    }
    made.borrow_mut().push(graph.repeat(a, saboteur, 3));
    for i in 4..6 {
        made.borrow_mut().push(graph.repeat(a, &target, i));
    }
    log.borrow_mut().clear();
    a.set(&graph, 1);
    // The three before it, then the one made in the walk with its first value; the walk ends where it began to end.
    assert_eq!(*log.borrow(), [(0, 1), (1, 1), (2, 1), (99, 1)]);
    log.borrow_mut().clear();
    a.set(&graph, 2);
    assert_eq!(*log.borrow(), [(99, 2)]);
    assert_eq!(graph.census().repeaters, 1);
}

#[test]
fn a_walk_survives_the_end_of_its_signal() {
    let graph = Graph::new();
    let (target, log) = recorder();
    let a = graph.signal(0);
    graph.repeat(
        a,
        hook(move |graph, _, value| {
            if value == 1 {
                a.dispose(graph);
                let other = graph.signal(50);
                graph.repeat(other, &target, 7);
            }
        }),
        0,
    );
    let (rest, rest_log) = recorder();
    graph.repeat(a, &rest, 1);
    a.set(&graph, 1);
    assert_eq!(*log.borrow(), [(7, 50)]);
    assert_eq!(*rest_log.borrow(), [(1, 0)]);
    assert_eq!(graph.census().repeaters, 1);
}

#[test]
fn a_getter_that_reads_a_repeated_slot_never_sees_the_slot_of_before() {
    let graph = Graph::new();
    let slots = buffer(1);
    let (target, log) = recorder();
    let a = graph.signal(1);
    let read = Rc::clone(&slots);
    // Made, and so marked, before the repeater that writes the slot which it reads.
    let both = graph.derived(move |graph| a.get(graph) * 1000 + read.get(graph, 0));
    graph.repeat(both, target, 0);
    graph.repeat(move |graph: &Graph| a.get(graph) * 10, &slots, 0);
    log.borrow_mut().clear();
    a.set(&graph, 2);
    a.set(&graph, 3);
    assert_eq!(*log.borrow(), [(0, 2020), (0, 3030)]);
}

#[test]
fn a_slot_of_before_is_not_seen_through_a_derived_or_a_row_of_slots() {
    let graph = Graph::new();
    let slots = buffer(3);
    let (target, log) = recorder();
    let a = graph.signal(1);
    let read = |slot: usize| {
        let slots = Rc::clone(&slots);
        graph.derived(move |graph| slots.get(graph, slot))
    };
    let (first, last) = (read(0), read(2));
    let of_first = graph.derived(move |graph| a.get(graph) * 1000 + first.get(graph));
    let of_last = graph.derived(move |graph| a.get(graph) * 1000 + last.get(graph));
    graph.repeat(of_first, &target, 0);
    graph.repeat(of_last, &target, 1);
    for slot in [1, 0] {
        let slots_read = Rc::clone(&slots);
        graph.repeat(
            move |graph: &Graph| slots_read.get(graph, slot) + 1,
            &slots,
            slot + 1,
        );
    }
    graph.repeat(move |graph: &Graph| a.get(graph) * 10, &slots, 0);
    log.borrow_mut().clear();
    a.set(&graph, 2);
    a.set(&graph, 3);
    assert_eq!(*log.borrow(), [(0, 2020), (1, 2022), (0, 3030), (1, 3032)]);
}

#[test]
fn a_target_that_sets_its_own_source_converges_and_the_last_value_goes_to_all() {
    let graph = Graph::new();
    let (target, log) = recorder();
    let a = graph.signal(0);
    let seen = Rc::clone(&log);
    graph.repeat(a, &target, 0);
    let clamp = hook(move |graph, index, value| {
        a.set(graph, value.min(10));
        seen.borrow_mut().push((index, value));
    });
    graph.repeat(a, clamp, 1);
    graph.repeat(a, &target, 2);
    log.borrow_mut().clear();
    a.set(&graph, 25);
    // The walk of 10 goes round inside that of 25, which then ends: what comes after it has had the newer value.
    assert_eq!(*log.borrow(), [(0, 25), (0, 10), (1, 10), (2, 10), (1, 25)]);
}

#[test]
fn a_target_that_sets_its_own_source_and_sets_it_back_stops_nobody() {
    let graph = Graph::new();
    let (target, log) = recorder();
    let a = graph.signal(0);
    let busy = Cell::new(false);
    let blink = hook(move |graph, _, value| {
        if value == 1 && !busy.replace(true) {
            a.set(graph, 5);
            a.set(graph, 1);
        }
    });
    graph.repeat(a, blink, 0);
    graph.repeat(a, &target, 1);
    log.borrow_mut().clear();
    a.set(&graph, 1);
    assert_eq!(*log.borrow(), [(1, 5), (1, 1), (1, 1)]);
}

#[test]
fn a_target_that_reads_a_derived_in_the_walk_sees_the_change() {
    let graph = Graph::new();
    let a = graph.signal(1);
    let double = graph.derived(move |graph| a.get(graph) * 2);
    let seen = Rc::new(RefCell::new(Vec::new()));
    let log = Rc::clone(&seen);
    graph.effect(move |graph| drop(double.get(graph).to_string()));
    graph.repeat(
        a,
        hook(move |graph, _, value| log.borrow_mut().push((value, double.get(graph)))),
        0,
    );
    a.set(&graph, 2);
    assert_eq!(*seen.borrow(), [(1, 2), (2, 4)]);
}

#[test]
fn a_getter_is_not_tracked_by_the_effect_that_makes_the_repeater() {
    let graph = Graph::new();
    let a = graph.signal(1);
    let runs = Rc::new(Cell::new(0));
    let count = Rc::clone(&runs);
    let slots = buffer(2);
    let inside = Rc::clone(&slots);
    graph.effect(move |graph| {
        count.set(count.get() + 1);
        graph.repeat(move |graph: &Graph| a.get(graph), &inside, 0);
        graph.repeat(
            a,
            hook(move |graph, _, _| drop(a.get(graph).to_string())),
            1,
        );
    });
    a.set(&graph, 2);
    assert_eq!((runs.get(), slots.peek(0)), (1, 2));
}

#[test]
fn strings_are_forwarded_as_well_as_numbers() {
    struct Lines(RefCell<Vec<String>>);
    impl SlotTarget<String> for Lines {
        fn set(&self, _: &Graph, index: usize, value: String) {
            self.0.borrow_mut()[index] = value;
        }
    }
    let graph = Graph::new();
    let lines = Rc::new(Lines(RefCell::new(vec![String::new(); 2])));
    let name = graph.signal(String::from("Ada"));
    graph.repeat(name, &lines, 0);
    graph.repeat(
        move |graph: &Graph| name.with(graph, |name| format!("Hello {name}")),
        &lines,
        1,
    );
    name.set(&graph, "Grace".into());
    assert_eq!(*lines.0.borrow(), ["Grace", "Hello Grace"]);
}
