use std::borrow::Cow;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::marker::PhantomData;
use std::rc::Rc;

use crate::error::{SignalError, fail};
use crate::graph::Graph;
use crate::node::{Node, flag};
use crate::store::Store;

/// A value that can be set. A handle: small, `Copy`, of use only with the graph that made it.
pub struct Signal<T> {
    pub(crate) id: u32,
    pub(crate) generation: u32,
    kind: PhantomData<fn(T) -> T>,
}

impl Graph {
    /// Makes a signal.
    pub fn signal<T: PartialEq + 'static>(&self, value: T) -> Signal<T> {
        let (store_id, store) = self.store_of::<T>();
        let (id, node) = self.make(flag::SIGNAL, store_id);
        drop(store.keep(node, value));
        Signal {
            id,
            generation: node.generation.get(),
            kind: PhantomData,
        }
    }

    /// A signal that nobody owns and that goes with its last reader.
    pub(crate) fn hidden_signal<T: PartialEq + 'static>(&self, value: T) -> Signal<T> {
        let _context = self.enter(self.active.get(), crate::arena::NIL);
        let signal = self.signal(value);
        self.nodes.get(signal.id).raise(flag::HIDDEN);
        self.tracked_slots.set(self.tracked_slots.get() + 1);
        signal
    }
}

impl<T: PartialEq + 'static> Signal<T> {
    /// Sets the value; an equal one does nothing. Before this returns, the repeaters of the signal have forwarded it,
    /// and, outside of batches, those of deriveds that stand on it and the effects have run.
    ///
    /// # Panics
    /// If the signal is disposed of; with what repeaters and effects panicked with, once all have run.
    #[inline]
    pub fn set(self, graph: &Graph, value: T) {
        match self.find(graph) {
            Some((node, store)) => store.write(graph, self.id, node, value),
            None => fail(&self.disposed()),
        }
    }

    /// Sets the value to what `f` makes of it.
    ///
    /// # Panics
    /// As [`Signal::set`] does.
    pub fn update(self, graph: &Graph, f: impl FnOnce(&T) -> T) {
        let value = self.peek_with(graph, f);
        self.set(graph, value);
    }

    /// The value. The running effect or derived runs again when it changes.
    ///
    /// # Panics
    /// If the signal is disposed of.
    #[inline]
    pub fn get(self, graph: &Graph) -> T
    where
        T: Clone,
    {
        self.with(graph, T::clone)
    }

    /// The value.
    ///
    /// # Errors
    /// If the signal is disposed of.
    pub fn try_get(self, graph: &Graph) -> Result<T, SignalError>
    where
        T: Clone,
    {
        if self.is_alive(graph) {
            Ok(self.get(graph))
        } else {
            Err(self.disposed())
        }
    }

    /// The value, without the running effect or derived depending on it.
    ///
    /// # Panics
    /// If the signal is disposed of.
    #[inline]
    pub fn peek(self, graph: &Graph) -> T
    where
        T: Clone,
    {
        self.peek_with(graph, T::clone)
    }

    /// Lends the value. Setting the signal meanwhile is allowed: `f` keeps the value that it was lent.
    ///
    /// # Panics
    /// If the signal is disposed of.
    #[inline]
    pub fn with<R>(self, graph: &Graph, f: impl FnOnce(&T) -> R) -> R {
        match self.find(graph) {
            Some((node, store)) => {
                if node.is(flag::DIRTY) {
                    graph.mark_walked();
                    graph.commit(node);
                }
                graph.track(self.id, node);
                self.lend(store, node, f)
            }
            None => fail(&self.disposed()),
        }
    }

    /// Lends the value, without the running effect or derived depending on it.
    ///
    /// # Panics
    /// If the signal is disposed of.
    #[inline]
    pub fn peek_with<R>(self, graph: &Graph, f: impl FnOnce(&T) -> R) -> R {
        match self.find(graph) {
            Some((node, store)) => self.lend(store, node, f),
            None => fail(&self.disposed()),
        }
    }

    /// Compares by `equals` from now on.
    #[must_use]
    pub fn with_equality(self, graph: &Graph, equals: impl Fn(&T, &T) -> bool + 'static) -> Self {
        if let Some((node, store)) = self.find(graph) {
            store.set_equality(self.id, node, Rc::new(equals));
        }
        self
    }

    #[inline]
    pub(crate) fn find(self, graph: &Graph) -> Option<(&Node, &Store<T>)> {
        let node = graph.lookup(self.id, self.generation, flag::SIGNAL)?;
        Some((node, graph.typed_store(node.store.get())?))
    }

    #[inline]
    fn lend<R>(self, store: &Store<T>, node: &Node, f: impl FnOnce(&T) -> R) -> R {
        match store.read(node, f) {
            Some(result) => result,
            None => fail(&self.disposed()),
        }
    }
}

impl<T> Signal<T> {
    /// Gives the signal a name for messages.
    #[must_use]
    pub fn named(self, graph: &Graph, name: impl Into<Cow<'static, str>>) -> Self {
        if let Some(node) = graph.lookup(self.id, self.generation, flag::SIGNAL) {
            graph.set_name(self.id, node, name.into());
        }
        self
    }

    /// Whether the signal has not been disposed of.
    pub fn is_alive(self, graph: &Graph) -> bool {
        graph
            .lookup(self.id, self.generation, flag::SIGNAL)
            .is_some()
    }

    /// Ends the signal and its repeaters. Who has read it is not run again. Disposing twice does nothing.
    pub fn dispose(self, graph: &Graph) {
        graph.dispose(self.id, self.generation, flag::SIGNAL);
    }

    fn disposed(self) -> SignalError {
        SignalError::Disposed { kind: "signal" }
    }
}

impl<T> Clone for Signal<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Signal<T> {}

impl<T> PartialEq for Signal<T> {
    fn eq(&self, other: &Self) -> bool {
        (self.id, self.generation) == (other.id, other.generation)
    }
}

impl<T> Eq for Signal<T> {}

impl<T> Hash for Signal<T> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        (self.id, self.generation).hash(state);
    }
}

impl<T> fmt::Debug for Signal<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Signal({}.{})", self.id, self.generation)
    }
}
