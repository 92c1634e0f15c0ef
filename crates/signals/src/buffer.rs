use std::cell::RefCell;
use std::collections::HashMap;
use std::hash::{BuildHasherDefault, DefaultHasher};

use crate::equality::same;
use crate::error::SlotRangeError;
use crate::graph::Graph;
use crate::notifier::{NoopNotifier, Notifier};
use crate::repeat::Repeater;
use crate::slots::Slots;
use crate::target::SlotTarget;
use crate::tracked::Tracked;

/// A reactive array over memory that others may write too.
///
/// Nothing is made for a slot until an effect or a derived reads it. A buffer belongs to one graph: give it the same
/// one each time.
pub struct SharedSlotBuffer<S: Slots, N = NoopNotifier> {
    slots: S,
    notifier: N,
    tracked: Tracked<S::Value>,
    due: RefCell<Due>,
}

/// Which repeaters are about to write, in one drain of the graph.
struct Due {
    drain: u32,
    /// Keeps its room, so that a drain allocates nothing.
    writers: HashMap<usize, Repeater, BuildHasherDefault<DefaultHasher>>,
}

impl<S: Slots> SharedSlotBuffer<S> {
    /// A buffer that tells nobody of its changes.
    pub const fn new(slots: S) -> Self {
        Self::with_notifier(slots, NoopNotifier)
    }
}

impl<S: Slots, N> SharedSlotBuffer<S, N> {
    /// A buffer that tells `notifier` of its changes.
    pub const fn with_notifier(slots: S, notifier: N) -> Self {
        let due = RefCell::new(Due {
            drain: 0,
            writers: HashMap::with_hasher(BuildHasherDefault::new()),
        });
        Self {
            slots,
            notifier,
            tracked: Tracked::new(),
            due,
        }
    }

    /// How many slots there are.
    #[inline]
    pub fn len(&self) -> usize {
        self.slots.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The memory below.
    pub fn slots(&self) -> &S {
        &self.slots
    }

    /// Slot `i`. The running effect or derived runs again when that slot changes.
    ///
    /// # Panics
    /// If `i` is not below [`len`](Self::len).
    #[inline]
    pub fn get(&self, graph: &Graph, i: usize) -> S::Value {
        self.check(i, 1);
        if graph.draining.get() {
            self.await_writer(graph, i);
        }
        let value = self.slots.load(i);
        if graph.is_tracking() {
            self.track(graph, i, value);
        }
        value
    }

    /// Slot `i`, without the running effect or derived depending on it.
    ///
    /// # Panics
    /// If `i` is not below [`len`](Self::len).
    #[inline]
    pub fn peek(&self, i: usize) -> S::Value {
        self.check(i, 1);
        self.slots.load(i)
    }

    /// Somebody else wrote the memory: marks who has read a slot that holds another value now than when they did.
    /// Costs as many steps as slots are tracked.
    ///
    /// # Panics
    /// With what effects and repeaters panicked with, once all have run.
    pub fn notify_changed(&self, graph: &Graph) {
        if self.tracked.is_empty() {
            return;
        }
        graph.propagation(|| {
            let mut at = 0;
            while let Some((i, _)) = self.tracked.next_from(at) {
                self.mark(graph, i);
                at = i + 1;
            }
        });
    }

    /// As [`notify_changed`](Self::notify_changed) for these slots alone. Costs as many steps as indices are given,
    /// or nothing where no slot of the buffer is tracked.
    ///
    /// # Panics
    /// If an index is not below [`len`](Self::len); with what effects and repeaters panicked with, once all have run.
    pub fn notify_indices(&self, graph: &Graph, indices: impl IntoIterator<Item = usize>) {
        if self.tracked.is_empty() {
            return;
        }
        graph.propagation(|| {
            for i in indices {
                self.check(i, 1);
                self.mark(graph, i);
            }
        });
    }

    /// Lets the slot's signal, if any, have the value in memory.
    fn mark(&self, graph: &Graph, i: usize) {
        let Some(signal) = self.tracked.get(i) else {
            return;
        };
        match signal.find(graph) {
            Some((node, store)) => store.write(graph, signal.id, node, self.slots.load(i)),
            None => self.tracked.remove(i),
        }
    }

    fn track(&self, graph: &Graph, i: usize, value: S::Value) {
        let known = self.tracked.get(i).filter(|signal| signal.is_alive(graph));
        let signal = known.unwrap_or_else(|| {
            let signal = graph.hidden_signal(value);
            self.tracked.insert(i, signal);
            signal
        });
        signal.with(graph, |_| ());
    }

    /// Repeaters forward one after the other: lets the one that is about to write slot `i` go first.
    #[cold]
    fn await_writer(&self, graph: &Graph, i: usize) {
        graph.announce_waiting();
        let writer = {
            let mut due = self.due.borrow_mut();
            if due.drain == graph.drains.get() {
                due.writers.remove(&i)
            } else {
                None
            }
        };
        if let Some(writer) = writer {
            writer.forward(graph);
            if graph.is_unwinding() {
                graph.unwind();
            }
        }
    }

    #[inline]
    fn check(&self, from: usize, count: usize) {
        let len = self.slots.len();
        if from > len || count > len - from {
            outside(from.max(len), len);
        }
    }
}

impl<S: Slots, N: Notifier> SharedSlotBuffer<S, N> {
    /// Writes slot `i`, marks who has read it, and notifies; an equal value does none of it.
    ///
    /// # Panics
    /// If `i` is not below [`len`](Self::len); with what effects and repeaters panicked with, once all have run.
    #[inline]
    pub fn set(&self, graph: &Graph, i: usize, value: S::Value) {
        self.check(i, 1);
        if same(&self.slots.load(i), &value) {
            return;
        }
        self.slots.store(i, value);
        if self.tracked.is_empty() {
            self.notifier.notify();
        } else {
            self.announce(graph, i);
        }
    }

    #[inline(never)]
    fn announce(&self, graph: &Graph, i: usize) {
        graph.propagation(|| {
            self.mark(graph, i);
            self.notifier.notify();
        });
    }

    /// Writes slots `from` and on as one change, and notifies once if any differs.
    ///
    /// # Panics
    /// As [`set`](Self::set) does; nothing is written if one of them would be outside.
    pub fn set_many(&self, graph: &Graph, from: usize, values: &[S::Value]) {
        self.check(from, values.len());
        self.write_each(
            graph,
            values
                .iter()
                .enumerate()
                .map(|(i, &value)| (from + i, value)),
        );
    }

    /// Writes the type's default to every slot, as one change.
    ///
    /// # Panics
    /// With what effects and repeaters panicked with, once all have run.
    pub fn clear(&self, graph: &Graph)
    where
        S::Value: Default,
    {
        self.write_each(graph, (0..self.len()).map(|i| (i, S::Value::default())));
    }

    fn write_each(&self, graph: &Graph, writes: impl Iterator<Item = (usize, S::Value)>) {
        graph.propagation(|| {
            let mut changed = false;
            for (i, value) in writes {
                if !same(&self.slots.load(i), &value) {
                    self.slots.store(i, value);
                    self.mark(graph, i);
                    changed = true;
                }
            }
            if changed {
                self.notifier.notify();
            }
        });
    }
}

impl<S: Slots, N: Notifier> SlotTarget<S::Value> for SharedSlotBuffer<S, N> {
    #[inline]
    fn set(&self, graph: &Graph, index: usize, value: S::Value) {
        SharedSlotBuffer::set(self, graph, index, value);
    }

    fn expect(&self, graph: &Graph, index: usize, writer: Repeater) {
        let mut due = self.due.borrow_mut();
        if due.drain != graph.drains.get() {
            due.drain = graph.drains.get();
            due.writers.clear();
        }
        due.writers.insert(index, writer);
        drop(due);
        if let Some((node, _)) = self
            .tracked
            .get(index)
            .and_then(|signal| signal.find(graph))
        {
            graph.expect(node, graph.store(writer.store).repeater_node(writer.slot));
        }
    }
}

#[cold]
#[inline(never)]
fn outside(index: usize, len: usize) -> ! {
    panic!("{}", SlotRangeError { index, len });
}
