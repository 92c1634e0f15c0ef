//! Notifiers that wake another thread: never lost, once for all that came together.

#![allow(clippy::unwrap_used)]

use std::cell::Cell;
use std::rc::Rc;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use sparktui_signals::{Graph, Notifier, PipeNotifier, SharedSlotBuffer, Slots, ThreadNotifier};

/// A test that hangs should say so.
const PATIENCE: Duration = Duration::from_secs(60);
const CHANGES: u32 = if cfg!(miri) { 20 } else { 20_000 };

/// Memory that both threads see.
#[derive(Clone)]
struct Shared(Arc<[AtomicU32]>);

impl Shared {
    fn new(len: usize) -> Self {
        Self((0..len).map(|_| AtomicU32::new(0)).collect())
    }
}

impl Slots for Shared {
    type Value = u32;
    fn len(&self) -> usize {
        self.0.len()
    }
    fn load(&self, i: usize) -> u32 {
        self.0[i].load(Ordering::Relaxed)
    }
    fn store(&self, i: usize, value: u32) {
        self.0[i].store(value, Ordering::Relaxed);
    }
}

/// Writes at full speed while another thread sleeps and reads; that one must see the last value of each slot.
fn race(notifier: impl Notifier, wait: impl Fn() + Send + 'static) -> u32 {
    let memory = Shared::new(4);
    let (graph, buffer) = (
        Graph::new(),
        SharedSlotBuffer::with_notifier(memory.clone(), notifier),
    );
    let (done, end) = mpsc::channel();
    thread::spawn(move || {
        let mut wakes = 0;
        while (0..4).any(|slot| memory.load(slot) != CHANGES) {
            wait();
            wakes += 1;
        }
        done.send(wakes).unwrap();
    });
    for value in 1..=CHANGES {
        for slot in 0..4 {
            buffer.set(&graph, slot, value);
        }
    }
    end.recv_timeout(PATIENCE).expect("a wake was lost")
}

#[test]
fn a_thread_that_sleeps_never_misses_the_last_change() {
    let (notifier, sleeper) = ThreadNotifier::new();
    assert!(race(notifier, move || sleeper.wait()) <= 4 * CHANGES);
}

#[test]
#[cfg_attr(miri, ignore = "no pipes under Miri")]
fn a_thread_that_reads_a_pipe_never_misses_the_last_change() {
    let (notifier, sleeper) = PipeNotifier::new().unwrap();
    assert!(race(notifier, move || sleeper.wait().unwrap()) <= 4 * CHANGES);
}

#[test]
fn a_batch_under_a_hold_wakes_exactly_once_when_all_of_it_is_written() {
    let memory = Shared::new(100);
    let (notifier, sleeper) = ThreadNotifier::new();
    let (graph, buffer) = (
        Graph::new(),
        Rc::new(SharedSlotBuffer::with_notifier(
            memory.clone(),
            notifier.clone(),
        )),
    );
    let (woken, wakes) = mpsc::channel();
    let other = thread::spawn(move || {
        for _ in 0..3 {
            assert!(sleeper.wait_timeout(PATIENCE));
            let sum: u32 = (0..100).map(|slot| memory.load(slot)).sum();
            // The writer goes on after this, so that a second wake for one batch would be there to take.
            woken.send((sum, sleeper.take())).unwrap();
        }
    });
    let source = graph.signal(0);
    for slot in 0..100 {
        graph.repeat(source, &buffer, slot);
    }
    for value in 1..=3 {
        let hold = notifier.hold();
        let inner = notifier.hold();
        graph.batch(|graph| source.set(graph, value));
        drop(inner);
        drop(hold);
        assert_eq!(wakes.recv_timeout(PATIENCE), Ok((100 * value, false)));
    }
    drop(notifier.hold());
    other.join().unwrap();
}

#[test]
fn changes_before_the_other_side_takes_note_are_one() {
    let (notifier, sleeper) = ThreadNotifier::new();
    assert!(!sleeper.take());
    assert!(!sleeper.wait_timeout(Duration::ZERO));
    notifier.notify();
    notifier.clone().notify();
    sleeper.wait();
    assert!(!sleeper.take());
    drop(notifier.hold());
    assert!(!sleeper.take());
    let hold = notifier.hold();
    notifier.notify();
    assert!(!sleeper.take());
    drop(hold);
    assert!(sleeper.take());
}

#[test]
fn a_buffer_rings_once_for_each_change_and_leaves_the_rest_to_the_notifier() {
    struct Count(Cell<u32>);
    impl Notifier for Count {
        fn notify(&self) {
            self.0.set(self.0.get() + 1);
        }
    }
    let count = Count(Cell::new(0));
    let graph = Graph::new();
    let buffer = SharedSlotBuffer::with_notifier(Shared::new(4), &count);
    buffer.set(&graph, 0, 1);
    buffer.set(&graph, 0, 1);
    buffer.set_many(&graph, 0, &[1, 2, 3, 4]);
    assert_eq!(count.0.get(), 2);
}
