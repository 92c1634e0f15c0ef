//! Nothing grows: counted by the graph, and by an allocator of its own.

#![allow(clippy::unwrap_used, unsafe_code)]

mod fixtures;

use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::Cell;
use std::rc::Rc;

use sparktui_signals::{Graph, OwnSlots, SharedSlotBuffer, Slots};

/// Counts the bytes and calls of this thread.
struct Counting;

thread_local! {
    static BYTES: Cell<isize> = const { Cell::new(0) };
    static CALLS: Cell<usize> = const { Cell::new(0) };
}

// SAFETY: hands everything on to the system's allocator, with the layout that it was given.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        BYTES.set(BYTES.get() + layout.size() as isize);
        CALLS.set(CALLS.get() + 1);
        // SAFETY: the caller vouches for the layout.
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, pointer: *mut u8, layout: Layout) {
        BYTES.set(BYTES.get() - layout.size() as isize);
        // SAFETY: the caller vouches for the pointer, which came from `alloc` above and so from the system.
        unsafe { System.dealloc(pointer, layout) }
    }
}

#[global_allocator]
static COUNTING: Counting = Counting;

const CYCLES: usize = if cfg!(miri) { 50 } else { 10_000 };

/// Runs `cycle` a few times, then `CYCLES` times more, after which everything must be as before.
fn grows_nothing(graph: &Graph, mut cycle: impl FnMut(&Graph)) {
    (0..3).for_each(|_| cycle(graph));
    let before = (graph.census(), BYTES.get());
    (0..CYCLES).for_each(|_| cycle(graph));
    assert_eq!((graph.census(), BYTES.get()), before);
}

#[test]
fn repeaters_made_and_disposed_of_leave_nothing() {
    let graph = Graph::new();
    let slots = Rc::new(SharedSlotBuffer::new(OwnSlots::<f32>::new(8)));
    let source = graph.signal(1.0_f32);
    let double = graph.derived(move |graph| source.get(graph) * 2.0);
    grows_nothing(&graph, |graph| {
        let made = [
            graph.repeat(source, &slots, 0),
            graph.repeat(double, &slots, 1),
            graph.repeat(move |graph: &Graph| source.get(graph) + 1.0, &slots, 2),
        ];
        source.update(graph, |value| value + 1.0);
        made.iter().for_each(|repeater| repeater.dispose(graph));
    });
    assert_eq!(Rc::strong_count(&slots), 1);
}

#[test]
fn a_repeater_of_a_signal_allocates_nothing_when_there_is_room() {
    let graph = Graph::new();
    let slots = Rc::new(SharedSlotBuffer::new(OwnSlots::<f32>::new(1)));
    let source = graph.signal(1.0_f32);
    graph.repeat(source, &slots, 0).dispose(&graph);
    let before = CALLS.get();
    for value in 0..100 {
        let repeater = graph.repeat(source, &slots, 0);
        source.set(&graph, value as f32);
        repeater.dispose(&graph);
    }
    assert_eq!(CALLS.get(), before);
}

#[test]
fn a_change_that_runs_deriveds_repeaters_and_effects_allocates_nothing() {
    let graph = Graph::new();
    let slots = Rc::new(SharedSlotBuffer::new(OwnSlots::<f32>::new(2)));
    let source = graph.signal(0.0_f32);
    let double = graph.derived(move |graph| source.get(graph) * 2.0);
    graph.repeat(source, &slots, 0);
    graph.repeat(double, &slots, 1);
    let read = Rc::clone(&slots);
    let sum = Rc::new(Cell::new(0.0));
    let seen = Rc::clone(&sum);
    graph.effect(move |graph| seen.set(double.get(graph) + read.get(graph, 1)));
    (1..4).for_each(|value| source.set(&graph, value as f32));
    let before = CALLS.get();
    (4..100).for_each(|value| source.set(&graph, value as f32));
    assert_eq!((CALLS.get(), sum.get()), (before, 396.0));
}

#[test]
fn a_repeater_of_a_signal_takes_at_most_96_bytes() {
    const MANY: usize = if cfg!(miri) { 500 } else { 100_000 };
    let graph = Graph::new();
    let slots = Rc::new(SharedSlotBuffer::new(OwnSlots::<f32>::new(MANY)));
    let source = graph.signal(0.0_f32);
    // The arena doubles: filled up to the last place of a chunk, what is asked for is what is used.
    let full = (0..)
        .map(|chunk| 32 * ((1 << chunk) - 1))
        .take_while(|&sum| sum <= MANY)
        .last()
        .unwrap();
    let before = BYTES.get();
    for slot in 0..full {
        graph.repeat(source, &slots, slot);
    }
    let bytes = (BYTES.get() - before) as usize;
    assert!(bytes <= 96 * full, "{} bytes each", bytes / full);
}

#[test]
fn scopes_effects_deriveds_and_slots_made_and_disposed_of_leave_nothing() {
    let graph = Graph::new();
    let slots = Rc::new(SharedSlotBuffer::new(OwnSlots::<i32>::new(600)));
    let source = graph.signal(1);
    let words = graph.signal(String::from("one"));
    let (count, cleanups) = fixtures::counter();
    grows_nothing(&graph, |graph| {
        let (slots, count) = (Rc::clone(&slots), Rc::clone(&count));
        let scope = graph.scope(move |graph| {
            let text = graph.derived(move |graph| words.with(graph, |word| word.repeat(2)));
            let inner = graph.signal(5).named(graph, "inner");
            let read = Rc::clone(&slots);
            graph.effect(move |graph| {
                let sum = source.get(graph) + inner.get(graph) + read.get(graph, 300);
                text.with(graph, |text| assert!(sum > 0 && !text.is_empty()));
                let count = Rc::clone(&count);
                graph.on_cleanup(move |_| fixtures::bump(&count));
            });
        });
        source.update(graph, |value| value % 7 + 1);
        words.update(graph, |word| {
            if word == "one" {
                "two".into()
            } else {
                "one".into()
            }
        });
        scope.dispose(graph);
    });
    assert_eq!(cleanups.get() as usize, 3 * (CYCLES + 3));
    assert_eq!((Rc::strong_count(&slots), slots.slots().load(300)), (1, 0));
}

#[test]
fn panics_and_deep_first_reads_leave_nothing() {
    let graph = Graph::new();
    let source = graph.signal(0);
    let depth = if cfg!(miri) { 5 } else { 60 };
    let mut round = 0;
    let mut cycle = |graph: &Graph| {
        round += 1;
        let scope = graph.scope(move |graph| {
            let mut last = graph.derived(move |graph| match source.get(graph) {
                value if value % 2 == 1 => std::panic::resume_unwind(Box::new("odd")),
                value => value,
            });
            for _ in 0..depth {
                let before = last;
                last = graph.derived(move |graph| before.get(graph) + 1);
            }
            assert_eq!(last.try_get(graph).is_ok(), source.peek(graph) % 2 == 0);
        });
        source.set(graph, round % 2);
        scope.dispose(graph);
    };
    for _ in 0..4 {
        cycle(&graph);
    }
    let before = (graph.census(), BYTES.get());
    (0..CYCLES / 50 * 2).for_each(|_| cycle(&graph));
    assert_eq!((graph.census(), BYTES.get()), before);
}

#[test]
fn a_graph_that_is_dropped_gives_everything_back() {
    let before = BYTES.get();
    {
        let graph = Graph::new();
        let slots = Rc::new(SharedSlotBuffer::new(OwnSlots::<i32>::new(8)));
        let source = graph.signal(1);
        let name = graph.signal(String::from("a name that lies on the heap"));
        let read = Rc::clone(&slots);
        graph.effect(move |graph| {
            assert!(read.get(graph, 1) >= 0 && name.with(graph, String::len) > 0)
        });
        graph.repeat(move |graph: &Graph| source.get(graph) * 2, &slots, 1);
        graph.repeat(source, &slots, 2);
        source.set(&graph, 2);
        assert_eq!((slots.peek(1), slots.peek(2)), (4, 2));
    }
    assert_eq!(BYTES.get(), before);
}
