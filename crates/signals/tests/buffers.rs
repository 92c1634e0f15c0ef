//! Buffers: exactly the readers of what changed, nothing made for what nobody reads.

#![allow(clippy::unwrap_used)]

mod fixtures;

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use sparktui_signals::{Graph, Notifier, OwnSlots, SharedSlotBuffer, SlotRangeError, Slots};

use fixtures::panic_of;

/// An effect for each slot, which writes down the slot when it runs.
fn watch(
    graph: &Graph,
    buffer: &Rc<SharedSlotBuffer<OwnSlots<i32>>>,
    slots: &[usize],
) -> Rc<RefCell<Vec<usize>>> {
    let log = Rc::new(RefCell::new(Vec::new()));
    for &slot in slots {
        let (read, seen) = (Rc::clone(buffer), Rc::clone(&log));
        graph.effect(move |graph| {
            read.get(graph, slot);
            seen.borrow_mut().push(slot);
        });
    }
    log.borrow_mut().clear();
    log
}

#[test]
fn only_the_readers_of_changed_slots_run() {
    let graph = Graph::new();
    let buffer = Rc::new(SharedSlotBuffer::new(OwnSlots::<i32>::new(10_000)));
    let log = watch(&graph, &buffer, &[0, 255, 256, 9_999]);
    for slot in [0, 1, 255, 256, 9_999] {
        buffer.slots().store(slot, 7);
    }
    buffer.notify_indices(&graph, [1, 256, 256, 2, 9_999]);
    assert_eq!(log.take(), [256, 9_999]);
    buffer.notify_changed(&graph);
    assert_eq!(log.take(), [0, 255]);
    buffer.notify_changed(&graph);
    buffer.notify_indices(&graph, 0..10_000);
    assert!(log.borrow().is_empty());
}

#[test]
fn where_nothing_is_tracked_the_indices_are_not_even_looked_at() {
    let graph = Graph::new();
    let buffer = Rc::new(SharedSlotBuffer::new(OwnSlots::<i32>::new(4)));
    let indices = || std::iter::from_fn(|| -> Option<usize> { panic!("looked at") });
    buffer.notify_indices(&graph, indices());
    let read = Rc::clone(&buffer);
    let effect = graph.effect(move |graph| drop(read.get(graph, 2).to_string()));
    effect.dispose(&graph);
    buffer.set(&graph, 2, 1);
    buffer.notify_indices(&graph, indices());
    assert_eq!((graph.census().nodes, graph.census().values), (0, 0));
}

#[test]
fn a_slot_costs_a_node_only_while_somebody_reads_it() {
    let graph = Graph::new();
    let buffer = Rc::new(SharedSlotBuffer::new(OwnSlots::<i32>::new(100)));
    let from = graph.signal(0);
    let read = Rc::clone(&buffer);
    graph.effect(move |graph| {
        let from = from.get(graph);
        (from..from + 10).for_each(|slot| drop(read.get(graph, slot).to_string()));
    });
    let census = graph.census();
    for i in (0..90).chain((0..90).rev()) {
        from.set(&graph, i);
        buffer.set(&graph, i, 1);
    }
    from.set(&graph, 50);
    assert_eq!(graph.census(), census);
}

#[test]
fn minus_zero_is_stored_and_nan_over_nan_is_not() {
    struct Counted(OwnSlots<f32>, Cell<u32>);
    impl Slots for Counted {
        type Value = f32;
        fn len(&self) -> usize {
            self.0.len()
        }
        fn load(&self, i: usize) -> f32 {
            self.0.load(i)
        }
        fn store(&self, i: usize, value: f32) {
            self.1.set(self.1.get() + 1);
            self.0.store(i, value);
        }
    }
    let graph = Graph::new();
    let buffer = SharedSlotBuffer::new(Counted(OwnSlots::new(1), Cell::new(0)));
    for (value, stores) in [
        (0.0, 0),
        (-0.0, 1),
        (-0.0, 1),
        (0.0, 2),
        (f32::NAN, 3),
        (-f32::NAN, 3),
        (1.0, 4),
    ] {
        buffer.set(&graph, 0, value);
        assert_eq!(buffer.slots().1.get(), stores, "{value}");
    }
}

#[test]
fn an_index_outside_is_refused_and_nothing_is_written() {
    let graph = Graph::new();
    let buffer = SharedSlotBuffer::new(OwnSlots::<i32>::from(vec![1, 2, 3]));
    let message = SlotRangeError { index: 3, len: 3 }.to_string();
    assert_eq!(panic_of(|| buffer.peek(3)), message);
    assert_eq!(panic_of(|| buffer.get(&graph, 3)), message);
    assert_eq!(panic_of(|| buffer.set(&graph, 3, 1)), message);
    assert_eq!(
        panic_of(|| buffer.set_many(&graph, 1, &[8, 9, 10])),
        message
    );
    assert_eq!(
        panic_of(|| buffer.peek(usize::MAX)),
        SlotRangeError {
            index: usize::MAX,
            len: 3
        }
        .to_string()
    );
    buffer.set_many(&graph, 3, &[]);
    assert_eq!([0, 1, 2].map(|i| buffer.peek(i)), [1, 2, 3]);
}

#[test]
fn a_notifier_that_panics_keeps_nobody_from_what_changed() {
    struct Broken;
    impl Notifier for Broken {
        fn notify(&self) {
            panic!("{}", "broken bell");
        }
    }
    let graph = Graph::new();
    let buffer = Rc::new(SharedSlotBuffer::with_notifier(
        OwnSlots::<i32>::new(2),
        Broken,
    ));
    let seen = Rc::new(Cell::new(0));
    let (read, log) = (Rc::clone(&buffer), Rc::clone(&seen));
    graph.effect(move |graph| log.set(read.get(graph, 1)));
    assert_eq!(panic_of(|| buffer.set(&graph, 1, 5)), "broken bell");
    assert_eq!(seen.get(), 5);
    let other = graph.signal(1);
    other.set(&graph, 2);
}

#[test]
fn effects_wait_for_the_last_of_many_slots() {
    let graph = Graph::new();
    let buffer = Rc::new(SharedSlotBuffer::new(OwnSlots::<i32>::new(3)));
    let log = watch(&graph, &buffer, &[2, 0]);
    buffer.set_many(&graph, 0, &[1, 1, 1]);
    assert_eq!(log.take(), [0, 2]);
}

#[test]
fn a_slot_holds_what_float32_rounds_to_and_the_same_rounding_wakes_nobody() {
    let graph = Graph::new();
    let buffer = Rc::new(SharedSlotBuffer::new(OwnSlots::<f32>::new(1)));
    let source = graph.signal(0.1_f64);
    graph.repeat(move |graph: &Graph| source.get(graph) as f32, &buffer, 0);
    let runs = Rc::new(Cell::new(0));
    let (read, count) = (Rc::clone(&buffer), Rc::clone(&runs));
    graph.effect(move |graph| {
        read.get(graph, 0);
        count.set(count.get() + 1);
    });
    // 0.1 in binary32, by IEEE 754; half a unit of its last place is 2^-28.
    assert_eq!(buffer.peek(0).to_bits(), 0x3dcc_cccd);
    source.set(&graph, 0.1 + 1e-9);
    assert_eq!((buffer.peek(0).to_bits(), runs.get()), (0x3dcc_cccd, 1));
    source.set(&graph, 0.1 + 1e-8);
    assert_eq!((buffer.peek(0).to_bits(), runs.get()), (0x3dcc_ccce, 2));
}
