use std::borrow::Cow;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::marker::PhantomData;
use std::rc::Rc;

use crate::error::{SignalError, fail};
use crate::graph::Graph;
use crate::node::{Node, flag};
use crate::store::Store;

/// A value computed from others. A handle: small, `Copy`, of use only with the graph that made it.
pub struct Derived<T> {
    pub(crate) id: u32,
    pub(crate) generation: u32,
    kind: PhantomData<fn() -> T>,
}

impl Graph {
    /// Makes a derived. `compute` runs when the value is first asked for, and again when it is asked for after
    /// something that it read has changed; it should do nothing but compute. What it makes belongs to it and is
    /// disposed of before it runs again.
    pub fn derived<T: PartialEq + 'static>(
        &self,
        compute: impl FnMut(&Graph) -> T + 'static,
    ) -> Derived<T> {
        let (store_id, store) = self.store_of::<T>();
        let (id, node) = self.make(flag::DERIVED, store_id);
        node.raise(flag::DIRTY);
        node.extra.set(store.put_formula(Box::new(compute)));
        Derived {
            id,
            generation: node.generation.get(),
            kind: PhantomData,
        }
    }
}

impl<T: PartialEq + 'static> Derived<T> {
    /// The value, up to date. The running effect or derived runs again when it changes.
    ///
    /// # Panics
    /// If the derived is disposed of, reads itself, or panicked; the last until something that it read changes.
    #[inline]
    pub fn get(self, graph: &Graph) -> T
    where
        T: Clone,
    {
        self.with(graph, T::clone)
    }

    /// The value, up to date.
    ///
    /// # Errors
    /// If the derived is disposed of, reads itself, or panicked.
    pub fn try_get(self, graph: &Graph) -> Result<T, SignalError>
    where
        T: Clone,
    {
        let (node, store) = self.refreshed(graph, true)?;
        if let Some(error) = node
            .is(flag::FAILED)
            .then(|| graph.error_of(self.id))
            .flatten()
        {
            return Err(error);
        }
        store.read(node, T::clone).ok_or_else(|| self.disposed())
    }

    /// The value, up to date, without the running effect or derived depending on it.
    ///
    /// # Panics
    /// As [`Derived::get`] does.
    #[inline]
    pub fn peek(self, graph: &Graph) -> T
    where
        T: Clone,
    {
        self.peek_with(graph, T::clone)
    }

    /// Lends the value, up to date. `f` may change what the derived stands on: it keeps the value that it was lent.
    ///
    /// # Panics
    /// As [`Derived::get`] does.
    #[inline]
    pub fn with<R>(self, graph: &Graph, f: impl FnOnce(&T) -> R) -> R {
        self.lend(graph, true, f)
    }

    /// Lends the value, up to date, without the running effect or derived depending on it.
    ///
    /// # Panics
    /// As [`Derived::get`] does.
    #[inline]
    pub fn peek_with<R>(self, graph: &Graph, f: impl FnOnce(&T) -> R) -> R {
        self.lend(graph, false, f)
    }

    /// Compares by `equals` from now on.
    #[must_use]
    pub fn with_equality(self, graph: &Graph, equals: impl Fn(&T, &T) -> bool + 'static) -> Self {
        if let Ok((node, store)) = self.find(graph) {
            store.set_equality(self.id, node, Rc::new(equals));
        }
        self
    }

    pub(crate) fn find(self, graph: &Graph) -> Result<(&Node, &Store<T>), SignalError> {
        let node = graph.lookup(self.id, self.generation, flag::DERIVED);
        let found = node.and_then(|node| Some((node, graph.typed_store(node.store.get())?)));
        found.ok_or_else(|| self.disposed())
    }

    /// Finds the node, runs it if it is stale, and notes the read.
    #[inline]
    pub(crate) fn refreshed(
        self,
        graph: &Graph,
        track: bool,
    ) -> Result<(&Node, &Store<T>), SignalError> {
        let (node, store) = self.find(graph)?;
        graph.mark_walked();
        if node.is(flag::STALE | flag::RUNNING) {
            let fresh = graph.refresh(self.id, node);
            if node.generation.get() != self.generation {
                return Err(self.disposed());
            }
            if let Err(cycle) = fresh {
                // Linked all the same: whoever breaks the cycle wakes its members.
                if track {
                    graph.track(self.id, node);
                }
                graph.leave_if_unwinding();
                return Err(cycle);
            }
        }
        if track {
            graph.track(self.id, node);
        }
        graph.leave_if_unwinding();
        Ok((node, store))
    }

    #[inline]
    fn lend<R>(self, graph: &Graph, track: bool, f: impl FnOnce(&T) -> R) -> R {
        let (node, store) = match self.refreshed(graph, track) {
            Ok(found) => found,
            Err(error) => graph.raise(error),
        };
        if graph.unsettled.get() {
            graph.settle();
        }
        if node.is(flag::FAILED) {
            graph.repeat_panic(self.id);
        }
        match store.read(node, f) {
            Some(result) => result,
            None => fail(&self.disposed()),
        }
    }
}

impl<T> Derived<T> {
    /// Gives the derived a name for messages.
    #[must_use]
    pub fn named(self, graph: &Graph, name: impl Into<Cow<'static, str>>) -> Self {
        if let Some(node) = graph.lookup(self.id, self.generation, flag::DERIVED) {
            graph.set_name(self.id, node, name.into());
        }
        self
    }

    /// Whether the derived has not been disposed of.
    pub fn is_alive(self, graph: &Graph) -> bool {
        graph
            .lookup(self.id, self.generation, flag::DERIVED)
            .is_some()
    }

    /// Ends the derived and its repeaters. Who has read it is not run again. Disposing twice does nothing.
    pub fn dispose(self, graph: &Graph) {
        graph.dispose(self.id, self.generation, flag::DERIVED);
    }

    fn disposed(self) -> SignalError {
        SignalError::Disposed { kind: "derived" }
    }
}

impl<T> Clone for Derived<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Derived<T> {}

impl<T> PartialEq for Derived<T> {
    fn eq(&self, other: &Self) -> bool {
        (self.id, self.generation) == (other.id, other.generation)
    }
}

impl<T> Eq for Derived<T> {}

impl<T> Hash for Derived<T> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        (self.id, self.generation).hash(state);
    }
}

impl<T> fmt::Debug for Derived<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Derived({}.{})", self.id, self.generation)
    }
}
