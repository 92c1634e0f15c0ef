//! What the plan says proves it.

use std::cell::Cell;
use std::rc::Rc;

use sparktui_signals::{Graph, NoopNotifier, Notifier, OwnSlots, SharedSlotBuffer, Slots};

fn buffer(len: usize) -> Rc<SharedSlotBuffer<OwnSlots<f32>>> {
    Rc::new(SharedSlotBuffer::new(OwnSlots::new(len)))
}

/// Memory that somebody else writes too.
struct External(Rc<[Cell<u32>]>);

impl Slots for External {
    type Value = u32;
    fn len(&self) -> usize {
        self.0.len()
    }
    fn load(&self, i: usize) -> u32 {
        self.0[i].get()
    }
    fn store(&self, i: usize, value: u32) {
        self.0[i].set(value);
    }
}

#[derive(Clone, Default)]
struct Bell(Rc<Cell<u32>>);

impl Notifier for Bell {
    fn notify(&self) {
        self.0.set(self.0.get() + 1);
    }
}

#[test]
fn a_repeated_signal_is_in_its_slot_before_the_setter_returns() {
    let graph = Graph::new();
    let buffer = buffer(4);
    let width = graph.signal(100.0_f32);
    graph.repeat(width, &buffer, 0);
    assert_eq!(buffer.peek(0), 100.0);
    width.set(&graph, 150.0);
    assert_eq!(buffer.peek(0), 150.0);
}

#[test]
fn a_signal_is_forwarded_inside_a_batch_too() {
    let graph = Graph::new();
    let buffer = buffer(1);
    let width = graph.signal(1.0);
    graph.repeat(width, &buffer, 0);
    let inside = Rc::clone(&buffer);
    graph.batch(move |graph| {
        width.set(graph, 2.0);
        assert_eq!(inside.peek(0), 2.0);
    });
}

#[test]
fn setting_a_slot_runs_the_derived_that_got_it() {
    let graph = Graph::new();
    let buffer = buffer(4);
    let read = Rc::clone(&buffer);
    let double = graph.derived(move |graph| read.get(graph, 2) * 2.0);
    assert_eq!(double.get(&graph), 0.0);
    buffer.set(&graph, 2, 21.0);
    assert_eq!(double.get(&graph), 42.0);
}

#[test]
fn setting_an_equal_value_notifies_nobody() {
    let graph = Graph::new();
    let bell = Bell::default();
    let buffer = Rc::new(SharedSlotBuffer::with_notifier(
        OwnSlots::<u32>::new(1),
        bell.clone(),
    ));
    let runs = Rc::new(Cell::new(0));
    let (read, count) = (Rc::clone(&buffer), Rc::clone(&runs));
    graph.effect(move |graph| {
        read.get(graph, 0);
        count.set(count.get() + 1);
    });
    buffer.set(&graph, 0, 0);
    assert_eq!((runs.get(), bell.0.get()), (1, 0));
    buffer.set(&graph, 0, 5);
    assert_eq!((runs.get(), bell.0.get()), (2, 1));
    buffer.set(&graph, 0, 5);
    assert_eq!((runs.get(), bell.0.get()), (2, 1));
}

#[test]
fn memory_that_others_write_is_noticed_when_they_say_so() {
    let graph = Graph::new();
    let memory: Rc<[Cell<u32>]> = (0..8).map(Cell::new).collect();
    let buffer = Rc::new(SharedSlotBuffer::with_notifier(
        External(Rc::clone(&memory)),
        NoopNotifier,
    ));
    let runs = Rc::new(Cell::new(0));
    let (read, count) = (Rc::clone(&buffer), Rc::clone(&runs));
    let seen = graph.derived(move |graph| {
        count.set(count.get() + 1);
        read.get(graph, 3) + read.get(graph, 7)
    });
    assert_eq!(seen.get(&graph), 10);
    memory[3].set(30);
    memory[4].set(40);
    buffer.notify_changed(&graph);
    assert_eq!((seen.get(&graph), runs.get()), (37, 2));
    memory[5].set(50);
    buffer.notify_changed(&graph);
    assert_eq!((seen.get(&graph), runs.get()), (37, 2));
    memory[7].set(70);
    buffer.notify_indices(&graph, [6, 7]);
    assert_eq!((seen.get(&graph), runs.get()), (100, 3));
}

#[test]
fn many_slots_set_at_once_notify_once() {
    let graph = Graph::new();
    let bell = Bell::default();
    let buffer = Rc::new(SharedSlotBuffer::with_notifier(
        OwnSlots::<u32>::new(4),
        bell.clone(),
    ));
    let sums = Rc::new(std::cell::RefCell::new(Vec::new()));
    let (read, seen) = (Rc::clone(&buffer), Rc::clone(&sums));
    graph.effect(move |graph| {
        let sum: u32 = (0..4).map(|i| read.get(graph, i)).sum();
        seen.borrow_mut().push(sum);
    });
    buffer.set_many(&graph, 1, &[1, 2, 3]);
    buffer.clear(&graph);
    buffer.clear(&graph);
    assert_eq!(*sums.borrow(), [0, 6, 0]);
    assert_eq!(bell.0.get(), 2);
}
