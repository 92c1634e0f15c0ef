use std::rc::Rc;

use crate::graph::Graph;
use crate::repeat::Repeater;

/// What a repeater writes to: memory of slots, or anything that takes a value for an index.
pub trait SlotTarget<T> {
    /// Writes one slot.
    fn set(&self, graph: &Graph, index: usize, value: T);

    /// `writer` is about to write slot `index`. A target whose slots the graph can read calls [`Repeater::forward`]
    /// when that slot is read before it was written, so that nobody reads a value of before. Others need not care.
    fn expect(&self, graph: &Graph, index: usize, writer: Repeater) {
        let _ = (graph, index, writer);
    }
}

impl<T, B: SlotTarget<T> + ?Sized> SlotTarget<T> for Rc<B> {
    fn set(&self, graph: &Graph, index: usize, value: T) {
        (**self).set(graph, index, value);
    }

    fn expect(&self, graph: &Graph, index: usize, writer: Repeater) {
        (**self).expect(graph, index, writer);
    }
}

/// A target that takes the value where it is, so that a store need not know how to clone it.
trait Forward<T> {
    fn forward(&self, graph: &Graph, index: usize, value: &T);
    fn announce(&self, graph: &Graph, index: usize, writer: Repeater);
    fn copy(&self, value: &T) -> T;
}

impl<T: Clone, B: SlotTarget<T>> Forward<T> for B {
    #[inline]
    fn forward(&self, graph: &Graph, index: usize, value: &T) {
        self.set(graph, index, value.clone());
    }

    fn announce(&self, graph: &Graph, index: usize, writer: Repeater) {
        self.expect(graph, index, writer);
    }

    fn copy(&self, value: &T) -> T {
        value.clone()
    }
}

/// A shared [`SlotTarget`], as a repeater keeps it. Made from an `Rc` of one without allocation.
pub struct Target<T>(Rc<dyn Forward<T>>);

impl<T> Target<T> {
    #[inline]
    pub(crate) fn forward(&self, graph: &Graph, index: usize, value: &T) {
        self.0.forward(graph, index, value);
    }

    pub(crate) fn announce(&self, graph: &Graph, index: usize, writer: Repeater) {
        self.0.announce(graph, index, writer);
    }

    pub(crate) fn copy(&self, value: &T) -> T {
        self.0.copy(value)
    }
}

impl<T> Clone for Target<T> {
    fn clone(&self) -> Self {
        Self(Rc::clone(&self.0))
    }
}

impl<T: Clone, B: SlotTarget<T> + 'static> From<Rc<B>> for Target<T> {
    fn from(target: Rc<B>) -> Self {
        Self(target)
    }
}

impl<T: Clone, B: SlotTarget<T> + 'static> From<&Rc<B>> for Target<T> {
    fn from(target: &Rc<B>) -> Self {
        Self(Rc::<B>::clone(target))
    }
}

impl<T> From<&Target<T>> for Target<T> {
    fn from(target: &Target<T>) -> Self {
        target.clone()
    }
}
