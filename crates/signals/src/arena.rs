//! Slabs whose entries never move: some near ones, then chunks that double in size, with a free list.
//!
//! Entries hold `Cell`s, so the arena is read and grown through `&self`, and a reference into it stays good while
//! closures of the user add to it.

use std::cell::{Cell, OnceCell};
use std::marker::PhantomData;

use crate::near::{Few, Near};

/// The id of nothing. Never handed out: chunk 31 does not exist.
pub(crate) const NIL: u32 = u32::MAX;

/// An id is a chunk's number in the upper 5 bits and a place in that chunk in the lower 27. Chunk 0 is the near one.
const PLACE_BITS: u32 = 27;
const PLACE_MASK: u32 = (1 << PLACE_BITS) - 1;

/// What an arena holds: it lends a cell for the free list while it is not in use.
pub(crate) trait Entry: Default {
    fn next_free(&self) -> &Cell<u32>;
}

pub(crate) struct Arena<E, N = Few<E>> {
    near: N,
    /// By number; each is twice as large as the one before.
    chunks: [OnceCell<Box<[E]>>; 32],
    free: Cell<u32>,
    fresh: Cell<u32>,
    live: Cell<u32>,
    holds: PhantomData<E>,
}

impl<E: Entry, N: Near<E>> Arena<E, N> {
    /// The last chunk whose places fit in `PLACE_BITS`.
    const LAST_CHUNK: u32 = PLACE_BITS - N::SIZE.ilog2();

    pub(crate) fn new() -> Self {
        Self {
            near: N::new(),
            chunks: [const { OnceCell::new() }; 32],
            free: Cell::new(NIL),
            fresh: Cell::new(0),
            live: Cell::new(0),
            holds: PhantomData,
        }
    }

    /// Takes an entry, as the last user left it.
    #[inline]
    pub(crate) fn take(&self) -> u32 {
        self.live.set(self.live.get() + 1);
        let id = self.free.get();
        if id == NIL {
            return self.take_fresh();
        }
        self.free.set(self.get(id).next_free().get());
        id
    }

    fn take_fresh(&self) -> u32 {
        let id = self.fresh.get();
        let chunk = id >> PLACE_BITS;
        assert!(
            chunk <= Self::LAST_CHUNK,
            "graph: more than 2^28 entries of one kind; dispose of what is not used"
        );
        let size = N::SIZE << chunk;
        if chunk == 0 {
            self.near.make();
        } else {
            self.chunks[chunk as usize].get_or_init(|| (0..size).map(|_| E::default()).collect());
        }
        let place = id & PLACE_MASK;
        self.fresh.set(if place + 1 == size {
            (chunk + 1) << PLACE_BITS
        } else {
            id + 1
        });
        id
    }

    /// Gives an entry back. Its content stays.
    #[inline]
    pub(crate) fn give(&self, id: u32) {
        self.live.set(self.live.get() - 1);
        self.get(id).next_free().set(self.free.get());
        self.free.set(id);
    }

    #[inline(always)]
    pub(crate) fn get(&self, id: u32) -> &E {
        match self.find(id) {
            Some(entry) => entry,
            None => absent(id),
        }
    }

    /// The entry, or nothing where this arena never had that id. Without a call: one that comes back would cost every caller
    /// the registers that it may use.
    #[inline(always)]
    pub(crate) fn find(&self, id: u32) -> Option<&E> {
        if id < N::SIZE {
            return self.near.get(id);
        }
        let chunk = self.chunks[(id >> PLACE_BITS) as usize].get()?;
        chunk.get((id & PLACE_MASK) as usize)
    }

    /// How many entries are taken.
    pub(crate) fn live(&self) -> usize {
        self.live.get() as usize
    }

    /// Every entry ever made, taken or not.
    pub(crate) fn entries(&self) -> impl Iterator<Item = &E> {
        let chunks = self.chunks.iter().filter_map(OnceCell::get);
        let near = self.near.entries().iter();
        near.chain(chunks.flat_map(|chunk| chunk.iter()))
    }
}

#[cold]
#[inline(never)]
fn absent(id: u32) -> ! {
    panic!("graph: entry {id:#x} was never made; use a handle only with the graph that made it");
}
