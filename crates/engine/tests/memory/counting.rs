//! The system's allocator, with a count of the bytes that live.

#![allow(unsafe_code)]

use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::Cell;

thread_local! {
    static LIVE: Cell<isize> = const { Cell::new(0) };
}

/// Bytes that this thread has allocated and not given back, as the system's allocator has them: each block has a head of
/// eight bytes and is a multiple of sixteen long, 32 at least.
pub fn live() -> isize {
    LIVE.get()
}

fn block(layout: Layout) -> isize {
    (layout.size() + 8)
        .next_multiple_of(16)
        .max(32)
        .cast_signed()
}

/// A thread that ends has no count any more; nobody asks for it then.
fn count(bytes: isize) {
    let _ended = LIVE.try_with(|live| live.set(live.get() + bytes));
}

struct Counting;

// SAFETY: hands everything on to the system's allocator, with the layout that it was given.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        count(block(layout));
        // SAFETY: the caller vouches for the layout.
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, pointer: *mut u8, layout: Layout) {
        count(-block(layout));
        // SAFETY: the caller vouches for the pointer, which came from `alloc` above and so from the system.
        unsafe { System.dealloc(pointer, layout) }
    }
}

#[global_allocator]
static COUNTING: Counting = Counting;
