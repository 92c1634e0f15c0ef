use std::cell::Cell;

/// The memory that a [`SharedSlotBuffer`](crate::SharedSlotBuffer) stands over: a fixed number of slots of one type.
pub trait Slots {
    /// What a slot holds.
    type Value: Copy + PartialEq + 'static;

    /// How many slots there are; never changes.
    fn len(&self) -> usize;

    /// Whether there is none.
    fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Reads slot `i`, which is below `len`.
    fn load(&self, i: usize) -> Self::Value;

    /// Writes slot `i`, which is below `len`, and whatever flags tell of that.
    fn store(&self, i: usize, value: Self::Value);
}

impl<S: Slots + ?Sized> Slots for std::rc::Rc<S> {
    type Value = S::Value;

    #[inline]
    fn len(&self) -> usize {
        (**self).len()
    }

    #[inline]
    fn load(&self, i: usize) -> S::Value {
        (**self).load(i)
    }

    #[inline]
    fn store(&self, i: usize, value: S::Value) {
        (**self).store(i, value);
    }
}

/// Slots in memory of their own.
pub struct OwnSlots<T>(Box<[Cell<T>]>);

impl<T: Copy + Default> OwnSlots<T> {
    /// `len` slots of the type's default.
    pub fn new(len: usize) -> Self {
        Self((0..len).map(|_| Cell::new(T::default())).collect())
    }
}

impl<T> From<Vec<T>> for OwnSlots<T> {
    fn from(values: Vec<T>) -> Self {
        Self(values.into_iter().map(Cell::new).collect())
    }
}

impl<T: Copy + PartialEq + 'static> Slots for OwnSlots<T> {
    type Value = T;

    #[inline]
    fn len(&self) -> usize {
        self.0.len()
    }

    #[inline]
    fn load(&self, i: usize) -> T {
        self.0[i].get()
    }

    #[inline]
    fn store(&self, i: usize, value: T) {
        self.0[i].set(value);
    }
}
