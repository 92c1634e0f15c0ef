//! Running closures: with their reads tracked, their panics caught, and everything restored after them.

use std::mem::needs_drop;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};

use crate::arena::NIL;
use crate::error::{Payload, SignalError, message_of};
use crate::graph::Graph;
use crate::node::{Node, flag};

/// The panic of a derived's last run.
pub(crate) struct Failure {
    pub(crate) error: SignalError,
    /// Passed on to the first that reads the derived.
    payload: Option<Payload>,
}

/// What is thrown through closures that are given up.
pub(crate) struct GivenUp;

impl Graph {
    /// Runs the closure of `id`; [`Graph::end_run`] must follow. Nothing is run if a cleanup disposed of the node.
    #[inline]
    pub(crate) fn run<R>(
        &self,
        id: u32,
        node: &Node,
        f: impl FnOnce(&Graph) -> R,
    ) -> Option<Result<R, Payload>> {
        node.below.set(self.top.replace(id));
        if node.last_child.get() != NIL || node.belongings.get() != NIL {
            node.raise(flag::RUNNING);
            self.dispose_owned(id, node);
            // What cleanups set is forwarded before the run.
            self.settle();
            if node.is(flag::DEAD) {
                return None;
            }
        }
        node.runs.set(node.runs.get().wrapping_add(1));
        node.deps_tail.set(NIL);
        node.flags
            .set(node.flags.get() & !flag::STALE | flag::RUNNING);
        let _context = self.enter(id, id);
        Some(catch_unwind(AssertUnwindSafe(|| f(self))))
    }

    /// Returns whether the node is still alive.
    #[inline]
    pub(crate) fn end_run(&self, id: u32, node: &Node) -> bool {
        self.top.set(node.below.get());
        let flags = node.flags.get() & !flag::RUNNING;
        node.flags.set(flags);
        if flags & flag::DEAD != 0 {
            self.bury(id, node);
            return false;
        }
        if self.is_unwinding() {
            // Given up: the next run starts from all that was read before.
            node.lower(flag::STALE);
            node.raise(flag::DIRTY);
            return true;
        }
        self.unlink_unread(node);
        if flags & flag::EFFECT != 0 && flags & flag::STALE != 0 {
            self.enqueue(id, node);
        }
        true
    }

    /// Whether closures are being given up, because a derived lay too deep inside them.
    #[inline]
    pub(crate) fn is_unwinding(&self) -> bool {
        self.deepest.get() != NIL
    }

    /// Leaves the closure that runs, if closures are being given up.
    #[inline]
    pub(crate) fn leave_if_unwinding(&self) {
        if self.is_unwinding() {
            self.unwind();
        }
    }

    /// Leaves the closure that runs. The panic hook is passed over.
    #[cold]
    pub(crate) fn unwind(&self) -> ! {
        resume_unwind(Box::new(GivenUp))
    }

    /// Keeps the panic of a derived's run for its readers.
    pub(crate) fn fail_by(&self, id: u32, node: &Node, payload: Payload) {
        let message = message_of(&payload);
        let raised = self
            .raised
            .borrow_mut()
            .take_if(|(text, _)| *text == message);
        let error = match raised {
            Some((_, error)) => error,
            None => SignalError::Panicked {
                name: self.name_of(id),
                message,
            },
        };
        self.fail_with(id, node, error, Some(payload));
    }

    pub(crate) fn fail_with(
        &self,
        id: u32,
        node: &Node,
        error: SignalError,
        payload: Option<Payload>,
    ) {
        node.raise(flag::FAILED);
        let before = self
            .failures
            .borrow_mut()
            .insert(id, Failure { error, payload });
        self.drop_quietly(before);
    }

    /// Forgets the panic of a derived.
    #[inline]
    pub(crate) fn forgive(&self, id: u32, node: &Node) {
        if node.is(flag::FAILED) {
            self.forget_failure(id, node);
        }
    }

    #[cold]
    fn forget_failure(&self, id: u32, node: &Node) {
        node.lower(flag::FAILED);
        let failure = self.failures.borrow_mut().remove(&id);
        self.drop_quietly(failure);
    }

    /// The error of a failed derived.
    pub(crate) fn error_of(&self, id: u32) -> Option<SignalError> {
        self.failures
            .borrow()
            .get(&id)
            .map(|failure| failure.error.clone())
    }

    /// Panics as the derived did: with the same payload the first time, with its message later. The panic hook has
    /// spoken already when the closure panicked, so it is passed over.
    #[cold]
    pub(crate) fn repeat_panic(&self, id: u32) -> ! {
        let (error, payload) = match self.failures.borrow_mut().get_mut(&id) {
            Some(failure) => (failure.error.clone(), failure.payload.take()),
            None => self.raise(SignalError::Disposed { kind: "derived" }),
        };
        let text = match &error {
            SignalError::Panicked { message, .. } => message.clone(),
            other => other.to_string(),
        };
        *self.raised.borrow_mut() = Some((text.clone(), error));
        resume_unwind(payload.unwrap_or_else(|| Box::new(text)))
    }

    /// Panics with the error's message, to be known again by [`Graph::fail_by`].
    #[cold]
    pub(crate) fn raise(&self, error: SignalError) -> ! {
        let text = error.to_string();
        *self.raised.borrow_mut() = Some((text.clone(), error));
        panic!("{text}");
    }

    /// Drops a value of the user's; a panic of that is reported with the next change that ends.
    #[inline]
    pub(crate) fn drop_quietly<V>(&self, value: V) {
        if !needs_drop::<V>() {
            return;
        }
        if let Err(payload) = catch_unwind(AssertUnwindSafe(|| drop(value))) {
            self.report(payload);
        }
    }
}
