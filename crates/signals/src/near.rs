//! The first entries of an arena. Where they lie does not depend on which is wanted, so that a processor need not wait for an id to
//! begin to look for the memory.

use std::array::from_fn;
use std::cell::OnceCell;

use bytemuck::{Zeroable, zeroed_box};

const FEW: usize = 32;
const MANY: usize = 4096;

/// How an arena keeps its first entries.
pub(crate) trait Near<E> {
    /// How many there are: a power of two.
    const SIZE: u32;

    fn new() -> Self;

    /// Sees to it that they are there.
    fn make(&self);

    /// The entry, if it was made and `id` is below `SIZE`.
    fn get(&self, id: u32) -> Option<&E>;

    /// Those that were made.
    fn entries(&self) -> &[E];
}

/// A few, made when the first is taken.
pub(crate) struct Few<E>(OnceCell<Box<[E; FEW]>>);

impl<E: Default> Near<E> for Few<E> {
    const SIZE: u32 = FEW as u32;

    fn new() -> Self {
        Self(OnceCell::new())
    }

    fn make(&self) {
        self.0.get_or_init(|| Box::new(from_fn(|_| E::default())));
    }

    #[inline(always)]
    fn get(&self, id: u32) -> Option<&E> {
        self.0.get()?.get(id as usize)
    }

    fn entries(&self) -> &[E] {
        self.0.get().map_or(&[], |entries| &entries[..])
    }
}

/// Many, there from the beginning, so that they are found by one comparison and one multiplication. They are made of zeros:
/// what is not used yet is address space alone, for a system gives memory of zeros when it is first touched.
pub(crate) struct Many<E>(Box<[E; MANY]>);

impl<E: Zeroable> Near<E> for Many<E> {
    const SIZE: u32 = MANY as u32;

    fn new() -> Self {
        Self(zeroed_box())
    }

    fn make(&self) {}

    #[inline(always)]
    fn get(&self, id: u32) -> Option<&E> {
        self.0.get(id as usize)
    }

    fn entries(&self) -> &[E] {
        &self.0[..]
    }
}
