//! What follows a change: late forwards, the repeaters of deriveds, then effects, until nothing is left.

use std::collections::HashMap;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};

use crate::arena::NIL;
use crate::error::{Payload, SignalError, message_of};
use crate::graph::Graph;
use crate::node::{Node, flag};
use crate::run::GivenUp;

/// Forwards inside each other after which the repeaters of a signal wait for those to end.
const NESTED_FORWARDS: u32 = 64;
/// Rounds that effects which wake each other are given beyond one for each live effect, and that a signal is given
/// which its targets set again and again.
const SPARE_ROUNDS: u32 = 100;

impl Graph {
    #[inline]
    pub(crate) fn begin_propagation(&self) {
        self.propagating.set(self.propagating.get() + 1);
    }

    /// Whether the repeaters of a signal are to wait for the forwards on the stack.
    #[inline]
    pub(crate) fn forwards_are_deep(&self) -> bool {
        self.propagating.get() > NESTED_FORWARDS
    }

    #[inline]
    pub(crate) fn leave_propagation(&self) {
        self.propagating.set(self.propagating.get() - 1);
    }

    #[inline]
    pub(crate) fn end_propagation(&self) {
        self.leave_propagation();
        if self.unsettled.get() {
            self.settle();
        }
    }

    /// Keeps a panic until the change that it belongs to has ended.
    #[cold]
    pub(crate) fn report(&self, payload: Payload) {
        if payload.is::<GivenUp>() {
            return;
        }
        self.unsettled.set(true);
        self.errors.borrow_mut().push(payload);
    }

    /// Does what is queued, if nothing on the stack forbids it.
    ///
    /// # Panics
    /// With what effects and repeaters panicked with.
    pub(crate) fn settle(&self) {
        if !self.unsettled.get()
            || self.propagating.get() > 0
            || self.evaluating.get() > 0
            || self.draining.get()
        {
            return;
        }
        self.drain_late();
        if self.batches.get() == 0 {
            self.let_go();
            self.drain();
            if self.flushing.get() {
                // Effects that wait have their turn in the flush on the stack, which throws at its end, too.
                self.unsettled.set(false);
            } else if self.starting.get() == 0 {
                self.flush();
                self.unsettled.set(false);
                self.throw();
            }
        }
    }

    /// Whether a change ends here, and not with an outer one.
    fn is_outermost(&self) -> bool {
        let nested = [
            &self.propagating,
            &self.evaluating,
            &self.batches,
            &self.starting,
        ];
        nested.iter().all(|count| count.get() == 0) && !self.draining.get() && !self.flushing.get()
    }

    /// Settles, then goes on with the panic of the closure that made the change, with those of others where that ends.
    #[cold]
    pub(crate) fn settle_after(&self, payload: Payload) -> ! {
        if self.is_outermost() {
            self.report(payload);
            self.settle();
            // Still here: the thread unwinds already, so that nothing was thrown.
            let last = self.errors.borrow_mut().pop();
            resume_unwind(last.unwrap_or_else(|| Box::new(())));
        }
        self.settle();
        resume_unwind(payload)
    }

    /// Panics with what was reported: one as it was, several in one.
    #[inline]
    fn throw(&self) {
        if !self.errors.borrow().is_empty() && !std::thread::panicking() {
            self.throw_all();
        }
    }

    #[cold]
    fn throw_all(&self) {
        let mut errors = self.errors.take();
        if errors.len() > 1 {
            let error = SignalError::Several {
                messages: errors.iter().map(message_of).collect(),
            };
            panic!("{error}");
        }
        let Some(payload) = errors.pop() else { return };
        match payload.downcast::<SignalError>() {
            Ok(error) => panic!("{error}"),
            Err(payload) => resume_unwind(payload),
        }
    }

    /// Forwards what was set too deep inside other forwards.
    #[inline]
    fn drain_late(&self) {
        if !self.late_queue.borrow().is_empty() {
            self.forward_late();
        }
    }

    #[cold]
    fn forward_late(&self) {
        let mut rounds = HashMap::new();
        loop {
            let Some((id, generation)) = self.late_queue.borrow_mut().pop_front() else {
                return;
            };
            let round: &mut u32 = rounds.entry(id).or_default();
            *round += 1;
            if *round > SPARE_ROUNDS {
                let names = vec![self.name_of(id)];
                self.report(Box::new(SignalError::SlotCycle { names }));
            } else if let Some(node) = self.lookup(id, generation, flag::SIGNAL) {
                self.propagating.set(self.propagating.get() + 1);
                self.store(node.store.get()).forward_signal(self, id, node);
                self.propagating.set(self.propagating.get() - 1);
            }
        }
    }

    /// Forwards deriveds to their marked repeaters, in the order marked, until none is left.
    #[inline]
    fn drain(&self) {
        if !self.repeat_queue.borrow().is_empty() {
            self.forward_waiting_all();
        }
    }

    #[inline(never)]
    fn forward_waiting_all(&self) {
        self.draining.set(true);
        self.drains.set(self.drains.get().wrapping_add(1));
        loop {
            let head = self.repeat_head.get();
            let Some((id, generation)) = self.repeat_queue.borrow().get(head).copied() else {
                break;
            };
            if self.tracked_slots.get() > 0 {
                self.announce_waiting();
            }
            self.repeat_head.set(head + 1);
            if let Some(node) = self.lookup(id, generation, flag::REPEATER) {
                self.drain_one(id, node);
            }
            self.drain_late();
        }
        self.repeat_queue.borrow_mut().clear();
        self.repeat_head.set(0);
        self.announced.set(0);
        self.draining.set(false);
    }

    fn drain_one(&self, id: u32, node: &Node) {
        let generation = node.generation.get();
        if !node.is(flag::STALE) {
            return;
        }
        let (source_id, source) = self.source_of(node);
        if !node.is(flag::DIRTY) {
            node.raise(flag::CHECKING);
            // Running the source makes the repeater dirty; a source that cannot be run is met again below.
            let refreshed = self.refresh(source_id, source).is_ok();
            if node.generation.get() != generation {
                return;
            }
            node.lower(flag::CHECKING);
            if refreshed && !self.is_unwinding() && !node.is(flag::DIRTY) {
                return node.lower(flag::PENDING);
            }
        }
        self.forward_from(id, node, source_id, source);
    }

    /// The one source of a repeater.
    #[inline]
    fn source_of(&self, node: &Node) -> (u32, &Node) {
        let id = self.links.get(node.deps.get()).dep.get();
        (id, self.nodes.get(id))
    }

    /// Forwards to a repeater whose source has changed. Does not unwind.
    pub(crate) fn forward_dirty(&self, id: u32, node: &Node) {
        let (source_id, source) = self.source_of(node);
        self.forward_from(id, node, source_id, source);
    }

    #[inline]
    fn forward_from(&self, id: u32, node: &Node, source_id: u32, source: &Node) {
        let _context = self.enter(NIL, NIL);
        // What was read in the middle of a batch made the repeater dirty, and may have changed once more.
        if source.is(flag::STALE | flag::RUNNING) {
            let generation = node.generation.get();
            if self.refresh(source_id, source).is_err() || node.generation.get() != generation {
                return;
            }
        }
        if self.is_unwinding() {
            return;
        }
        node.lower(flag::STALE);
        let drain = self.drains.get();
        if node.runs.replace(drain) == drain
            && let Some(names) = self.slot_cycle(id, node.extra.get())
        {
            return self.report(Box::new(SignalError::SlotCycle { names }));
        }
        self.as_cause(id, || {
            let store = self.store(node.store.get());
            store.forward_derived(self, node, source_id, source);
        });
    }

    /// Tells the targets of the repeaters that wait, before anybody reads a slot that may be due.
    pub(crate) fn announce_waiting(&self) {
        loop {
            let at = self.announced.get().max(self.repeat_head.get());
            let Some((id, generation)) = self.repeat_queue.borrow().get(at).copied() else {
                return;
            };
            self.announced.set(at + 1);
            if let Some(node) = self.lookup(id, generation, flag::REPEATER) {
                self.as_cause(id, || self.store(node.store.get()).announce(self, node));
            }
        }
    }

    /// Announces anew what was announced to closures that are given up.
    pub(crate) fn announce_again(&self) {
        if self.draining.get() && self.tracked_slots.get() > 0 {
            self.announced.set(0);
            self.announce_waiting();
        }
    }

    /// Runs code of a target on behalf of a repeater.
    fn as_cause(&self, id: u32, f: impl FnOnce()) {
        let outer = self.cause.replace(id);
        if let Err(payload) = catch_unwind(AssertUnwindSafe(f)) {
            self.report(payload);
        }
        self.cause.set(outer);
    }

    /// The slot that `signal` stands for is about to be written by `writer`: marks its readers, which let the writer
    /// go first when they are checked.
    pub(crate) fn expect(&self, signal: &Node, writer: u32) {
        signal.older.set(writer);
        signal.newer.set(self.nodes.get(writer).generation.get());
        self.mark(signal.subs.get());
    }

    /// Forwards a repeater that waits in the queue, if it is not the one that is asking.
    pub(crate) fn forward_waiting(&self, id: u32) {
        let node = self.nodes.get(id);
        if node.is(flag::REPEATER) && node.is(flag::STALE) && !node.is(flag::CHECKING) {
            self.drain_one(id, node);
        }
    }

    /// The repeaters on the way from `id` to itself, each causing the next, if `cause` leads back to it.
    fn slot_cycle(&self, id: u32, cause: u32) -> Option<Vec<String>> {
        let mut way = Vec::new();
        let mut at = cause;
        while at != NIL && way.len() < self.nodes.live() && self.nodes.get(at).is(flag::REPEATER) {
            way.push(at);
            if at == id {
                return Some(way.iter().rev().map(|&id| self.name_of(id)).collect());
            }
            at = self.nodes.get(at).extra.get();
        }
        None
    }

    /// Runs the marked effects in the order marked, and those that they mark, until none is left.
    #[inline]
    fn flush(&self) {
        if !self.effect_queue.borrow().is_empty() {
            self.run_effects();
        }
    }

    #[inline(never)]
    fn run_effects(&self) {
        self.flushing.set(true);
        let (mut round, mut left) = (0, self.effect_queue.borrow().len());
        loop {
            let Some((id, generation)) = self.effect_queue.borrow_mut().pop_front() else {
                break;
            };
            self.run_effect(id, generation);
            self.drain_late();
            self.let_go();
            self.drain();
            left -= 1;
            if left == 0 {
                round += 1;
                left = self.effect_queue.borrow().len();
                if round > self.effects.get().saturating_add(SPARE_ROUNDS) && left > 0 {
                    self.give_up();
                    break;
                }
            }
        }
        self.flushing.set(false);
    }

    /// Ends a flush that has no end: the waiting effects stay where they are until the next change.
    #[cold]
    fn give_up(&self) {
        let waiting = self.effect_queue.borrow().clone();
        let alive =
            |&&(id, generation): &&(u32, u32)| self.lookup(id, generation, flag::EFFECT).is_some();
        let names: Vec<_> = waiting
            .iter()
            .filter(alive)
            .map(|&(id, _)| self.name_of(id))
            .collect();
        if !names.is_empty() {
            self.report(Box::new(SignalError::EffectCycle { names }));
        }
    }

    /// Runs an effect if something that it reads has changed; before it, the stale effects that own it, which may
    /// dispose of it.
    fn run_effect(&self, id: u32, generation: u32) {
        while let Some(node) = self.lookup(id, generation, flag::EFFECT) {
            if !node.is(flag::STALE) || node.is(flag::CLOSING) {
                return;
            }
            let (first, first_node) = self.outermost_stale(id, node);
            let changed = first_node.is(flag::DIRTY) || self.check(first, first_node);
            if changed {
                self.rerun(first, first_node);
            }
            if first == id {
                return;
            }
        }
    }

    #[inline]
    fn outermost_stale<'a>(&'a self, id: u32, node: &'a Node) -> (u32, &'a Node) {
        let mut outermost = (id, node);
        let mut at = node.owner.get();
        while at != NIL {
            let owner = self.nodes.get(at);
            if owner.is(flag::EFFECT) && owner.is(flag::STALE) {
                outermost = (at, owner);
            }
            at = owner.owner.get();
        }
        outermost
    }

    fn rerun(&self, id: u32, node: &Node) {
        let (_, store) = self.store_of::<()>();
        let place = node.extra.get();
        let Some(mut formula) = store.take_formula(place) else {
            return;
        };
        let outcome = self.run(id, node, |graph| formula(graph));
        if self.end_run(id, node) {
            store.return_formula(place, formula);
        } else {
            self.drop_quietly(formula);
        }
        if let Some(Err(payload)) = outcome {
            self.report(payload);
        }
    }
}
