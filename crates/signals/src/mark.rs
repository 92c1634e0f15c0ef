//! The mark phase: walks readers depth first and runs no code of the user's.

use crate::arena::NIL;
use crate::graph::Graph;
use crate::node::{Node, flag};

impl Graph {
    /// Marks everything that stands on the readers from the edge `first` on as pending, and queues the effects and
    /// repeaters among them in the order met; an effect that runs is queued when its run ends.
    #[inline]
    pub(crate) fn mark(&self, first: u32) {
        if first != NIL {
            self.mark_from(first);
        }
    }

    fn mark_from(&self, first: u32) {
        self.marks.set(self.marks.get().wrapping_add(1));
        let mut stack = self.mark_stack.borrow_mut();
        let mut at = first;
        loop {
            let link = self.links.get(at);
            let next = link.next_sub.get();
            let sub_id = link.sub.get();
            let sub = self.nodes.get(sub_id);
            let flags = sub.flags.get();
            let mut below = NIL;
            let unmarked = flags & (flag::STALE | flag::DEAD) == 0;
            // A running node that has not read this edge in this run will read the newest value, if at all.
            if unmarked && (flags & flag::RUNNING == 0 || link.version.get() == sub.runs.get()) {
                sub.flags.set(flags | flag::PENDING);
                if flags & flag::DERIVED != 0 {
                    below = sub.subs.get();
                } else if flags & flag::RUNNING == 0 {
                    self.enqueue(sub_id, sub);
                }
            }
            if below != NIL {
                if next != NIL {
                    stack.push(next);
                }
                at = below;
            } else if next != NIL {
                at = next;
            } else if let Some(saved) = stack.pop() {
                at = saved;
            } else {
                return;
            }
        }
    }

    /// Marks what stands on the signals whose repeaters forward now, before a target reads it.
    #[inline]
    pub(crate) fn mark_walked(&self) {
        if !self.walked.borrow().is_empty() {
            self.mark_each_walked();
        }
    }

    #[cold]
    fn mark_each_walked(&self) {
        let mut at = 0;
        loop {
            let Some(id) = self.walked.borrow().get(at).copied() else {
                return;
            };
            self.mark(self.nodes.get(id).subs.get());
            at += 1;
        }
    }

    pub(crate) fn enqueue(&self, id: u32, node: &Node) {
        let generation = node.generation.get();
        self.unsettled.set(true);
        if node.is(flag::REPEATER) {
            node.extra.set(self.cause.get());
            self.repeat_queue.borrow_mut().push((id, generation));
        } else {
            self.effect_queue.borrow_mut().push_back((id, generation));
        }
    }

    /// `node` has changed: its readers that are pending are dirty now.
    #[inline]
    pub(crate) fn tell(&self, node: &Node) {
        let (mut at, last) = (node.subs.get(), node.subs_tail.get());
        while at != NIL {
            let link = self.links.get(at);
            let sub = self.nodes.get(link.sub.get());
            let flags = sub.flags.get();
            if flags & flag::STALE == flag::PENDING {
                sub.flags.set(flags | flag::DIRTY);
            }
            if at == last {
                return;
            }
            at = link.next_sub.get();
        }
    }
}
