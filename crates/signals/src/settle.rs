//! What follows a change: late forwards, the repeaters of deriveds, then effects, until nothing is left.

use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};

use crate::arena::NIL;
use crate::error::{Payload, SignalError, message_of};
use crate::graph::Graph;
use crate::node::{Node, flag};

/// Forwards inside each other after which the repeaters of a signal wait for those to end.
pub(crate) const NESTED_FORWARDS: u32 = 64;
/// Rounds that effects which wake each other are given beyond one for each live effect.
const SPARE_ROUNDS: u32 = 100;

impl Graph {
    #[inline]
    pub(crate) fn begin_propagation(&self) {
        self.propagating.set(self.propagating.get() + 1);
    }

    #[inline]
    pub(crate) fn end_propagation(&self) {
        self.propagating.set(self.propagating.get() - 1);
        if self.unsettled.get() {
            self.settle();
        }
    }

    /// Keeps a panic until the change that it belongs to has ended.
    #[cold]
    pub(crate) fn report(&self, payload: Payload) {
        self.unsettled.set(true);
        self.errors.borrow_mut().push(payload);
    }

    /// Does what is queued, if nothing on the stack forbids it.
    ///
    /// # Panics
    /// With what effects and repeaters panicked with.
    pub(crate) fn settle(&self) {
        if !self.unsettled.get() || self.propagating.get() > 0 || self.evaluating.get() > 0 || self.draining.get() {
            return;
        }
        self.drain_late();
        if self.batches.get() == 0 {
            self.drain();
            if !self.flushing.get() && self.starting.get() == 0 {
                self.flush();
                self.unsettled.set(false);
            }
        }
        self.throw();
    }

    /// Settles, then goes on with the panic of the closure that made the change.
    #[cold]
    pub(crate) fn settle_after(&self, payload: Payload) -> ! {
        self.errors.borrow_mut().insert(0, payload);
        self.unsettled.set(true);
        let deferred = catch_unwind(AssertUnwindSafe(|| self.settle()));
        if let Err(payload) = deferred {
            resume_unwind(payload);
        }
        let mut errors = self.errors.borrow_mut();
        let own = errors.remove(0);
        drop(errors);
        resume_unwind(own)
    }

    /// Panics with what was reported: one as it was, several in one.
    fn throw(&self) {
        if self.errors.borrow().is_empty() || std::thread::panicking() {
            return;
        }
        let mut errors = self.errors.take();
        if errors.len() > 1 {
            let error = SignalError::Several { messages: errors.iter().map(message_of).collect() };
            errors = vec![Box::new(error.to_string())];
        }
        if let Some(payload) = errors.pop() {
            resume_unwind(payload);
        }
    }

    /// Forwards what was set too deep inside other forwards.
    fn drain_late(&self) {
        loop {
            let Some((id, generation)) = self.late_queue.borrow_mut().pop_front() else { return };
            if let Some(node) = self.lookup(id, generation, flag::SIGNAL) {
                self.propagating.set(self.propagating.get() + 1);
                self.store(node.store.get()).forward_signal(self, node);
                self.propagating.set(self.propagating.get() - 1);
            }
        }
    }

    /// Forwards deriveds to their marked repeaters, in the order marked, until none is left.
    fn drain(&self) {
        if self.repeat_queue.borrow().is_empty() {
            return;
        }
        self.draining.set(true);
        let context = self.enter(NIL, NIL);
        loop {
            let Some(queued) = self.repeat_queue.borrow_mut().pop_front() else { break };
            if let Some(node) = self.lookup(queued.id, queued.generation, flag::REPEATER) {
                self.drain_one(queued.id, queued.cause, node);
            }
            self.drain_late();
        }
        drop(context);
        self.forwards.borrow_mut().clear();
        self.draining.set(false);
    }

    fn drain_one(&self, id: u32, cause: u32, node: &Node) {
        let generation = node.generation.get();
        let changed = node.is(flag::DIRTY) || (node.is(flag::PENDING) && self.check(id, node));
        if node.generation.get() != generation {
            return;
        }
        node.lower(flag::STALE);
        if !changed {
            return;
        }
        if let Some(names) = self.slot_cycle(id, cause) {
            return self.report(Box::new(SignalError::SlotCycle { names }.to_string()));
        }
        let forward = {
            let mut forwards = self.forwards.borrow_mut();
            forwards.push((id, cause));
            forwards.len() - 1
        };
        self.cause.set(u32::try_from(forward).unwrap_or(NIL));
        let store = self.store(node.store.get());
        if let Err(payload) = catch_unwind(AssertUnwindSafe(|| store.forward_derived(self, node))) {
            self.report(payload);
        }
        self.cause.set(NIL);
    }

    /// The repeaters from the last forward of `id` on, each causing the next, if that forward led here.
    fn slot_cycle(&self, id: u32, cause: u32) -> Option<Vec<String>> {
        let forwards = self.forwards.borrow();
        let mut way = Vec::new();
        let mut at = cause;
        while let Some(&(forwarded, before)) = forwards.get(at as usize) {
            way.push(forwarded);
            if forwarded == id {
                return Some(way.iter().rev().map(|&id| self.name_of(id)).collect());
            }
            at = before;
        }
        None
    }

    /// Runs the marked effects in the order marked, and those that they mark, until none is left.
    fn flush(&self) {
        self.flushing.set(true);
        // Kept aside: a set inside a later effect throws what that set caused, and nothing else.
        let mut errors = self.errors.take();
        let (mut round, mut left) = (0, self.effect_queue.borrow().len());
        loop {
            let Some((id, generation)) = self.effect_queue.borrow_mut().pop_front() else { break };
            self.run_effect(id, generation);
            self.drain_late();
            self.drain();
            errors.append(&mut self.errors.borrow_mut());
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
        if !errors.is_empty() {
            errors.append(&mut self.errors.borrow_mut());
            self.errors.replace(errors);
        }
    }

    /// Ends a flush that has no end: the waiting effects wait for the next change.
    #[cold]
    fn give_up(&self) {
        let waiting = self.effect_queue.take();
        let mut names = Vec::new();
        for (id, generation) in waiting {
            if let Some(node) = self.lookup(id, generation, flag::EFFECT) {
                node.lower(flag::STALE);
                names.push(self.name_of(id));
            }
        }
        if !names.is_empty() {
            self.report(Box::new(SignalError::EffectCycle { names }.to_string()));
        }
    }

    /// Runs an effect if something that it reads has changed; before it, the stale effects that own it, which may
    /// dispose of it.
    fn run_effect(&self, id: u32, generation: u32) {
        while let Some(node) = self.lookup(id, generation, flag::EFFECT) {
            if !node.is(flag::STALE) || node.is(flag::CLOSING) {
                return;
            }
            let first = self.outermost_stale(id, node);
            let first_node = self.nodes.get(first);
            let changed = first_node.is(flag::DIRTY) || self.check(first, first_node);
            if changed {
                self.rerun(first, first_node);
            }
            if first == id {
                return;
            }
        }
    }

    fn outermost_stale(&self, id: u32, node: &Node) -> u32 {
        let mut outermost = id;
        let mut at = node.owner.get();
        while at != NIL {
            let owner = self.nodes.get(at);
            if owner.is(flag::EFFECT) && owner.is(flag::STALE) {
                outermost = at;
            }
            at = owner.owner.get();
        }
        outermost
    }

    fn rerun(&self, id: u32, node: &Node) {
        let (_, store) = self.store_of::<()>();
        let place = node.extra.get();
        let Some(mut formula) = store.take_formula(place) else { return };
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
