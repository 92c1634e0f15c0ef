//! Bytes that repeaters hold, by an allocator that counts.

use sparktui_signals::{Graph, OwnSlots, SharedSlotBuffer, Signal};
use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::Cell;
use std::rc::Rc;

thread_local! {
    /// Bytes that this thread has allocated and not freed.
    static LIVE: Cell<isize> = const { Cell::new(0) };
}

fn live() -> isize {
    LIVE.get()
}

/// A thread that ends has no count any more; nobody asks for it then.
fn count(bytes: isize) {
    let _ended = LIVE.try_with(|live| live.set(live.get() + bytes));
}

/// The system's allocator, with a count of the bytes that live.
pub struct Counting;

// SAFETY: every call goes to `System` with the arguments as they came; counting touches no memory of theirs.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        count(layout.size().cast_signed());
        // SAFETY: the caller keeps the contract of `alloc`, which is that of `System`.
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, pointer: *mut u8, layout: Layout) {
        count(-layout.size().cast_signed());
        // SAFETY: the caller got the pointer from `alloc` above, hence from `System`, with this layout.
        unsafe { System.dealloc(pointer, layout) }
    }
}

const SOURCES: usize = 131_072;

/// Bytes per repeater. The arena grows by doubling, so that the mean is taken over counts from half to full.
#[allow(clippy::cast_precision_loss)] // far below 2^52
pub fn per_repeater() -> f64 {
    let (graph, sources, memory) = wired(SOURCES);
    let before = live();
    let mut shares = Vec::with_capacity(SOURCES);
    let own = live() - before;
    for (at, source) in sources.iter().enumerate() {
        graph.repeat(*source, &memory, at);
        if at >= SOURCES / 2 {
            shares.push((live() - before - own) as f64 / (at + 1) as f64);
        }
    }
    shares.iter().sum::<f64>() / shares.len() as f64
}

/// Bytes that `cycles` of making and disposing of one leave, after as many that may still reserve something.
pub fn growth(cycles: usize) -> isize {
    let (graph, sources, memory) = wired(1);
    let cycle = |count: usize| {
        for _ in 0..count {
            graph.repeat(sources[0], &memory, 0).dispose(&graph);
        }
        live()
    };
    let before = cycle(cycles);
    cycle(cycles) - before
}

type Wired = (Graph, Vec<Signal<f32>>, Rc<SharedSlotBuffer<OwnSlots<f32>>>);

fn wired(count: usize) -> Wired {
    let graph = Graph::new();
    let sources = (0..count).map(|_| graph.signal(1.0)).collect();
    (
        graph,
        sources,
        Rc::new(SharedSlotBuffer::new(OwnSlots::new(count))),
    )
}
