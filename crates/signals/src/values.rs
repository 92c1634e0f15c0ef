//! Values of one type that is not plain, each in a slot of its own that can be read while others, or the node itself,
//! change.

use std::cell::{Cell, Ref, RefCell};

use crate::arena::{Arena, Entry, NIL};

struct Value<T> {
    value: RefCell<Option<T>>,
    /// Let go of while it was being read; freed by the last reader.
    doomed: Cell<bool>,
    next_free: Cell<u32>,
}

impl<T> Default for Value<T> {
    fn default() -> Self {
        Self {
            value: RefCell::new(None),
            doomed: Cell::new(false),
            next_free: Cell::new(NIL),
        }
    }
}

impl<T> Entry for Value<T> {
    fn next_free(&self) -> &Cell<u32> {
        &self.next_free
    }
}

pub(crate) struct Values<T> {
    arena: Arena<Value<T>>,
}

impl<T: 'static> Values<T> {
    pub(crate) fn new() -> Self {
        Self {
            arena: Arena::new(),
        }
    }

    pub(crate) fn live(&self) -> usize {
        self.arena.live()
    }

    #[inline]
    pub(crate) fn put(&self, value: T) -> u32 {
        let slot = self.arena.take();
        self.arena.get(slot).value.replace(Some(value));
        slot
    }

    /// Lends a value; `None` from an empty slot.
    #[inline]
    pub(crate) fn read<R>(&self, slot: u32, f: impl FnOnce(&T) -> R) -> Option<R> {
        let entry = self.arena.get(slot);
        let lent = Lent {
            values: self,
            slot,
            entry,
            value: Some(entry.value.borrow()),
        };
        lent.value.as_deref().and_then(Option::as_ref).map(f)
    }

    /// Puts a value in the place of another, in another slot if that one is being read. Gives the slot, and the old
    /// value for the caller to drop when the graph is in order: dropping is the user's code.
    #[inline]
    #[must_use]
    pub(crate) fn replace(&self, slot: u32, value: T) -> (u32, Option<T>) {
        let entry = self.arena.get(slot);
        if let Ok(mut place) = entry.value.try_borrow_mut() {
            return (slot, place.replace(value));
        }
        entry.doomed.set(true);
        (self.put(value), None)
    }

    /// Empties and frees a slot; its last reader does so if it is being read.
    pub(crate) fn release(&self, slot: u32) {
        let entry = self.arena.get(slot);
        let value = match entry.value.try_borrow_mut() {
            Ok(mut place) => place.take(),
            Err(_) => return entry.doomed.set(true),
        };
        self.arena.give(slot);
        drop(value);
    }
}

/// A value being read.
struct Lent<'a, T: 'static> {
    values: &'a Values<T>,
    slot: u32,
    entry: &'a Value<T>,
    value: Option<Ref<'a, Option<T>>>,
}

impl<T: 'static> Drop for Lent<'_, T> {
    #[inline]
    fn drop(&mut self) {
        self.value = None;
        if self.entry.doomed.get() && self.entry.value.try_borrow_mut().is_ok() {
            self.entry.doomed.set(false);
            self.values.release(self.slot);
        }
    }
}
