//! What JavaScript hands an addon: shared memory, and a way to call back.
//!
//! It knows no inventory and no engine, so it serves every addon over such memory, and none of them needs unsafe code:
//! an exported function takes a [`Memory`] as an argument, attaches to its region, and wakes JavaScript by a [`Waker`].

mod memory;
mod waker;

pub use memory::Memory;
pub use waker::Waker;
