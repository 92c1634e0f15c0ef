//! Forwarding: a signal to all its repeaters, a derived to one.

use std::cell::Cell;
use std::panic::{AssertUnwindSafe, catch_unwind};

use crate::arena::NIL;
use crate::equality::same;
use crate::graph::Graph;
use crate::node::{Node, flag};
use crate::settle::NESTED_FORWARDS;
use crate::store::Store;

impl<T: PartialEq + 'static> Store<T> {
    /// Forwards a signal to its repeaters in the order of their making, to the one that is last now. Does not unwind.
    #[inline]
    pub(crate) fn forward(&self, graph: &Graph, id: u32, signal: &Node) {
        if graph.propagating.get() > NESTED_FORWARDS {
            graph
                .late_queue
                .borrow_mut()
                .push_back((id, signal.generation.get()));
            graph.unsettled.set(true);
            return;
        }
        let repeaters = &self.repeaters;
        let tail = signal.deps_tail.get();
        let at = Cell::new(signal.deps.get());
        repeaters.begin_walk();
        let read = signal.subs.get() != NIL;
        if read {
            graph.walked.borrow_mut().push(id);
        }
        let active = graph.active.replace(NIL);
        while at.get() != NIL {
            let walked = catch_unwind(AssertUnwindSafe(|| self.walk(graph, signal, &at, tail)));
            if let Err(payload) = walked {
                graph.report(payload);
            }
        }
        graph.active.set(active);
        if read {
            graph.walked.borrow_mut().pop();
        }
        repeaters.end_walk(graph);
    }

    /// Leaves in `at` where to go on if a target panics.
    #[inline]
    fn walk(&self, graph: &Graph, signal: &Node, at: &Cell<u32>, tail: u32) {
        let newest = signal.runs.get();
        self.values.read(signal.slot.get(), |value| {
            let mut slot = at.get();
            while slot != NIL {
                let entry = self.repeaters.get(slot);
                slot = if slot == tail { NIL } else { entry.next() };
                at.set(slot);
                entry.forward(graph, value);
                if signal.runs.get() != newest {
                    // The target set the signal, or ended it: that walk has forwarded the newer value.
                    return at.set(NIL);
                }
            }
        });
    }

    /// Forwards a signal once, at the making of a repeater. May unwind.
    #[inline]
    pub(crate) fn forward_first(&self, graph: &Graph, signal: &Node, slot: u32) {
        let _context = graph.enter(NIL, graph.owner.get());
        self.values.read(signal.slot.get(), |value| {
            self.repeaters.get(slot).forward(graph, value)
        });
    }

    /// Forwards the derived that the repeater `node` stands on, unless that is what it forwarded last. May unwind.
    pub(crate) fn forward_one(&self, graph: &Graph, node: &Node) {
        let source_id = graph.links.get(node.deps.get()).dep.get();
        let source = graph.nodes.get(source_id);
        if source.is(flag::FAILED) {
            graph.repeat_panic(source_id);
        }
        let entry = self.repeaters.get(node.slot.get());
        let last = node.older.get();
        let known = |value: &T| {
            last != NIL && self.values.read(last, |last| same(last, value)) == Some(true)
        };
        let generation = node.generation.get();
        let forwarded = self.values.read(source.slot.get(), |value| {
            if known(value) {
                return None;
            }
            let copy = entry.lend(|target, _| target.copy(value));
            entry.forward(graph, value);
            copy
        });
        if let (Some(Some(copy)), true) = (forwarded, node.generation.get() == generation) {
            self.remember(graph, node, copy);
        }
    }

    /// Keeps the value that a repeater forwarded last.
    fn remember(&self, graph: &Graph, node: &Node, copy: T) {
        if node.older.get() == NIL {
            return node.older.set(self.values.put(copy));
        }
        let (slot, old) = self.values.replace(node.older.get(), copy);
        node.older.set(slot);
        graph.drop_quietly(old);
    }
}
