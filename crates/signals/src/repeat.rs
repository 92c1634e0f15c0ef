use std::panic::{AssertUnwindSafe, catch_unwind};

use crate::arena::NIL;
use crate::derived::Derived;
use crate::error::{SignalError, fail};
use crate::graph::Graph;
use crate::node::flag;
use crate::signal::Signal;
use crate::target::Target;

/// One source forwarded to one slot. A handle: small, `Copy`; to let go of it leaves the repeater with its owner.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Repeater {
    pub(crate) store: u32,
    pub(crate) slot: u32,
    /// 0 for a fixed value, which has no node.
    pub(crate) generation: u32,
}

/// What a repeater can forward: a [`Signal`], a [`Derived`], a getter `FnMut(&Graph) -> T`, or a [`Fixed`] value.
pub trait Source<T> {
    /// Makes the repeater and forwards the value of now. Use [`Graph::repeat`].
    fn attach(self, graph: &Graph, target: Target<T>, index: u32) -> Repeater;
}

/// A value that never changes: it is written once and makes no node.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fixed<T>(pub T);

impl Graph {
    /// Forwards a source to slot `index` of a target, now and at every change.
    ///
    /// A signal is forwarded inline while it is being set, in the order in which its repeaters were made. A derived,
    /// or a getter, is queued while changes are marked and forwarded right after, before any effect; inside a batch
    /// at its end. A target that panics keeps its repeater, and the others forward.
    ///
    /// # Panics
    /// If the source is disposed of or panics, or with what the target panics with; there is no repeater then. If
    /// `index` is above `u32::MAX`.
    pub fn repeat<T, S: Source<T>>(
        &self,
        source: S,
        target: impl Into<Target<T>>,
        index: usize,
    ) -> Repeater {
        let Ok(index) = u32::try_from(index) else {
            panic!("slot {index}: too high; use an index below 2^32")
        };
        source.attach(self, target.into(), index)
    }
}

impl Repeater {
    /// Whether the repeater still forwards.
    pub fn is_alive(self, graph: &Graph) -> bool {
        self.generation != 0
            && graph
                .store(self.store)
                .repeater_lives(self.slot, self.generation)
    }

    /// Forwards at once what waits to be forwarded; for targets whose slots the graph can read, see
    /// [`SlotTarget::expect`](crate::SlotTarget::expect). Outside of that, and where nothing waits, nothing happens.
    pub fn forward(self, graph: &Graph) {
        if self.is_alive(graph) && graph.draining.get() {
            let id = graph.store(self.store).repeater_node(self.slot);
            graph.forward_waiting(id);
        }
    }

    /// Ends the forwarding; the slot keeps its value. Disposing twice does nothing.
    pub fn dispose(self, graph: &Graph) {
        if self.is_alive(graph) {
            graph.store(self.store).release(graph, self.slot);
            graph.settle();
        }
    }
}

impl<T: PartialEq + 'static> Source<T> for Signal<T> {
    #[inline]
    fn attach(self, graph: &Graph, target: Target<T>, index: u32) -> Repeater {
        let Some((node, store)) = self.find(graph) else {
            fail(&SignalError::Disposed { kind: "signal" })
        };
        let store_id = node.store.get();
        let (slot, generation) = store.repeaters.add(graph, store_id, target, index, self.id);
        store.repeaters.append(node, slot);
        let repeater = Repeater {
            store: store_id,
            slot,
            generation,
        };
        begin(graph, repeater, || store.forward_first(graph, node, slot))
    }
}

impl<T: PartialEq + 'static> Source<T> for Derived<T> {
    fn attach(self, graph: &Graph, target: Target<T>, index: u32) -> Repeater {
        attach_derived(self, graph, target, index, flag::REPEATER)
    }
}

impl<T: PartialEq + 'static, F: FnMut(&Graph) -> T + 'static> Source<T> for F {
    fn attach(self, graph: &Graph, target: Target<T>, index: u32) -> Repeater {
        let derived = {
            let _context = graph.enter(graph.active.get(), NIL);
            graph.derived(self)
        };
        // A repeater that stands, though what it woke panicked, keeps its getter.
        let undo = Undo(|| {
            if let Ok((node, _)) = derived.find(graph)
                && node.subs.get() == NIL
            {
                derived.dispose(graph);
            }
        });
        let repeater = attach_derived(
            derived,
            graph,
            target,
            index,
            flag::REPEATER | flag::OWNS_SOURCE,
        );
        std::mem::forget(undo);
        repeater
    }
}

impl<T> Source<T> for Fixed<T> {
    fn attach(self, graph: &Graph, target: Target<T>, index: u32) -> Repeater {
        graph.untrack(|graph| target.forward(graph, index as usize, &self.0));
        Repeater {
            store: NIL,
            slot: NIL,
            generation: 0,
        }
    }
}

fn attach_derived<T: PartialEq + 'static>(
    derived: Derived<T>,
    graph: &Graph,
    target: Target<T>,
    index: u32,
    flags: u32,
) -> Repeater {
    let (source, store) = match derived.refreshed(graph, false) {
        Ok(found) if !found.0.is(flag::FAILED) => found,
        outcome => {
            // As if the repeater had been and gone.
            if let Ok((node, _)) = derived.find(graph)
                && node.subs.get() == NIL
            {
                graph.unwatched(derived.id, node);
            }
            match outcome {
                Ok(_) => graph.repeat_panic(derived.id),
                Err(error) => graph.raise(error),
            }
        }
    };
    let store_id = source.store.get();
    let (id, node) = {
        let _context = graph.enter(NIL, NIL);
        graph.make(flags, store_id)
    };
    graph.link(derived.id, source, id);
    let (slot, generation) = store.repeaters.add(graph, store_id, target, index, id);
    node.slot.set(slot);
    let repeater = Repeater {
        store: store_id,
        slot,
        generation,
    };
    begin(graph, repeater, || {
        let _context = graph.enter(NIL, graph.owner.get());
        store.forward_one(graph, node, derived.id, source);
    })
}

/// Forwards for the first time, as one change; if the target panics the repeater is undone.
#[inline]
fn begin(graph: &Graph, repeater: Repeater, forward: impl FnOnce()) -> Repeater {
    graph.begin_propagation();
    if let Err(payload) = catch_unwind(AssertUnwindSafe(forward)) {
        repeater.dispose(graph);
        graph.leave_propagation();
        graph.settle_after(payload);
    }
    graph.end_propagation();
    repeater
}

/// Does something unless it is forgotten.
struct Undo<F: Fn()>(F);

impl<F: Fn()> Drop for Undo<F> {
    fn drop(&mut self) {
        (self.0)();
    }
}
