use std::borrow::Cow;
use std::panic::{AssertUnwindSafe, catch_unwind};

use crate::arena::NIL;
use crate::graph::Graph;
use crate::node::flag;

/// A closure that runs again when something that it read changes. A handle: small, `Copy`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Effect {
    id: u32,
    generation: u32,
}

/// What was made in one closure, to be disposed of at once. A handle: small, `Copy`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Scope {
    id: u32,
    generation: u32,
}

impl Graph {
    /// Runs `run` now, and again after each change of something that it read, one effect after the other. An effect
    /// that sets what it has read runs again.
    ///
    /// # Panics
    /// With the panic of the first run, or of what that set off; there is no effect then.
    pub fn effect(&self, run: impl FnMut(&Graph) + 'static) -> Effect {
        let (store_id, store) = self.store_of::<()>();
        let (id, node) = self.make(flag::EFFECT, store_id);
        let generation = node.generation.get();
        let place = store.put_formula(Box::new(run));
        node.extra.set(place);
        self.effects.set(self.effects.get() + 1);
        self.starting.set(self.starting.get() + 1);
        let mut outcome = None;
        if let Some(mut formula) = store.take_formula(place) {
            outcome = self.run(id, node, |graph| formula(graph));
            if self.end_run(id, node) {
                store.return_formula(place, formula);
            } else {
                self.drop_quietly(formula);
            }
        }
        self.starting.set(self.starting.get() - 1);
        if let Some(Err(payload)) = outcome {
            if self.lookup(id, generation, flag::EFFECT).is_some() {
                self.dispose_tree(id, node, true);
            }
            self.settle_after(payload);
        }
        // Without a handle nobody could end it.
        if let Err(payload) = catch_unwind(AssertUnwindSafe(|| self.settle())) {
            if let Some(node) = self.lookup(id, generation, flag::EFFECT) {
                self.dispose_tree(id, node, true);
            }
            self.settle_after(payload);
        }
        Effect { id, generation }
    }

    /// Runs `fill` now, untracked; what it makes belongs to the scope.
    ///
    /// # Panics
    /// With the panic of `fill`; what it made is disposed of then.
    pub fn scope(&self, fill: impl FnOnce(&Graph)) -> Scope {
        let (id, node) = self.make(flag::SCOPE, NIL);
        let generation = node.generation.get();
        let outcome = {
            let _context = self.enter(NIL, id);
            node.raise(flag::RUNNING);
            catch_unwind(AssertUnwindSafe(|| fill(self)))
        };
        node.lower(flag::RUNNING);
        if node.is(flag::DEAD) {
            self.bury(id, node);
        }
        if let Err(payload) = outcome {
            if self.lookup(id, generation, flag::SCOPE).is_some() {
                self.dispose_tree(id, node, true);
            }
            self.settle_after(payload);
        }
        Scope { id, generation }
    }
}

impl Effect {
    /// Gives the effect a name for messages.
    pub fn named(self, graph: &Graph, name: impl Into<Cow<'static, str>>) -> Self {
        if let Some(node) = graph.lookup(self.id, self.generation, flag::EFFECT) {
            graph.set_name(self.id, node, name.into());
        }
        self
    }

    /// Whether the effect has not been disposed of.
    pub fn is_alive(self, graph: &Graph) -> bool {
        graph
            .lookup(self.id, self.generation, flag::EFFECT)
            .is_some()
    }

    /// Runs the effect's cleanups and ends it and what it made. Disposing twice does nothing.
    pub fn dispose(self, graph: &Graph) {
        graph.dispose(self.id, self.generation, flag::EFFECT);
    }
}

impl Scope {
    /// Whether the scope has not been disposed of.
    pub fn is_alive(self, graph: &Graph) -> bool {
        graph
            .lookup(self.id, self.generation, flag::SCOPE)
            .is_some()
    }

    /// Runs the scope's cleanups and ends what was made in it. Disposing twice does nothing.
    pub fn dispose(self, graph: &Graph) {
        graph.dispose(self.id, self.generation, flag::SCOPE);
    }
}
