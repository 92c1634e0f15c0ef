//! Forwarding: a signal to all its repeaters, a derived to one.

use std::cell::Cell;
use std::panic::{AssertUnwindSafe, catch_unwind};

use crate::arena::NIL;
use crate::equality::same;
use crate::graph::Graph;
use crate::node::{Node, flag};
use crate::plain::copy_of;
use crate::store::Store;

/// How far one walk over the repeaters of a signal has come.
struct Course {
    /// The next repeater; `NIL` at the end.
    at: Cell<u32>,
    /// The last one that there was at the start.
    tail: u32,
    generation: u32,
    /// The signal's changes when its value was last known to be that of the walk.
    newest: Cell<u32>,
}

impl Course {
    /// Whether the signal is alive.
    fn leads(&self, signal: &Node) -> bool {
        signal.generation.get() == self.generation
    }
}

impl<T: PartialEq + 'static> Store<T> {
    /// Forwards a signal to its repeaters in the order of their making, to the one that is last now. Does not unwind.
    #[inline(never)]
    pub(crate) fn forward(&self, graph: &Graph, id: u32, signal: &Node) {
        if graph.forwards_are_deep() {
            graph
                .late_queue
                .borrow_mut()
                .push_back((id, signal.generation.get()));
            graph.unsettled.set(true);
            return;
        }
        let course = Course {
            at: Cell::new(signal.deps.get()),
            tail: signal.deps_tail.get(),
            generation: signal.generation.get(),
            newest: Cell::new(signal.runs.get()),
        };
        let _walk = self.repeaters.walk(graph);
        let read = signal.subs.get() != NIL;
        if read {
            graph.walked.borrow_mut().push(id);
        }
        let active = graph.active.replace(NIL);
        while course.at.get() != NIL {
            let walked = catch_unwind(AssertUnwindSafe(|| self.walk(graph, signal, &course)));
            if let Err(payload) = walked {
                graph.report(payload);
                if signal.runs.get() != course.newest.get() || !course.leads(signal) {
                    break;
                }
            }
        }
        graph.active.set(active);
        if read {
            graph.walked.borrow_mut().pop();
        }
    }

    /// Forwards a signal that nobody reads to its one repeater. Does not unwind.
    #[inline]
    pub(crate) fn forward_only(&self, graph: &Graph, signal: &Node, slot: u32) {
        let _walk = self.repeaters.walk(graph);
        let active = graph.active.replace(NIL);
        let forward = || {
            self.read(signal, |value| {
                self.repeaters.get(slot).forward(graph, value)
            })
        };
        if let Err(payload) = catch_unwind(AssertUnwindSafe(forward)) {
            graph.report(payload);
        }
        graph.active.set(active);
    }

    /// Leaves in the course where to go on if a target panics.
    #[inline]
    fn walk(&self, graph: &Graph, signal: &Node, course: &Course) {
        self.read(signal, |value| {
            let mut slot = course.at.get();
            while slot != NIL {
                let entry = self.repeaters.get(slot);
                slot = if slot == course.tail {
                    NIL
                } else {
                    entry.next()
                };
                course.at.set(slot);
                entry.forward(graph, value);
                if signal.runs.get() != course.newest.get() {
                    // A target set the signal: if to another value, that walk has forwarded it to all.
                    let stays = || self.read(signal, |new| same(new, value));
                    if !course.leads(signal) || stays() != Some(true) {
                        return course.at.set(NIL);
                    }
                    course.newest.set(signal.runs.get());
                }
            }
        });
    }

    /// Forwards a signal once, at the making of a repeater. May unwind.
    #[inline]
    pub(crate) fn forward_first(&self, graph: &Graph, signal: &Node, slot: u32) {
        let _context = graph.enter(NIL, graph.owner.get());
        let _walk = self.repeaters.walk(graph);
        self.read(signal, |value| {
            self.repeaters.get(slot).forward(graph, value)
        });
    }

    /// Forwards the derived that the repeater `node` stands on, unless that is what it forwarded last. May unwind.
    pub(crate) fn forward_one(&self, graph: &Graph, node: &Node, source_id: u32, source: &Node) {
        if source.is(flag::FAILED) {
            graph.repeat_panic(source_id);
        }
        let entry = self.repeaters.get(node.slot.get());
        let _walk = self.repeaters.walk(graph);
        let known = |value: &T| self.read_last(node, |last| same(last, value)) == Some(true);
        let generation = node.generation.get();
        let forwarded = self.read(source, |value| {
            if known(value) {
                return None;
            }
            let copy = copy_of(value).or_else(|| entry.lend(|target, _| target.copy(value)));
            entry.forward(graph, value);
            copy
        });
        if let (Some(Some(copy)), true) = (forwarded, node.generation.get() == generation) {
            graph.drop_quietly(self.keep_last(node, copy));
        }
    }
}
