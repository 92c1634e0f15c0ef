//! The terminal's room on Linux and macOS: what `windows.rs` is on Windows, by the same names.

#![allow(unsafe_code)]

mod device;
mod doorbell;
mod guardian;
mod heap;
mod signals;
mod stdout;
mod wait;
mod watch;

use std::io;

pub use device::Device;
pub use doorbell::Doorbell;
pub use guardian::Guardian;
pub use heap::give_back as give_back_heap;
pub use signals::{Stoppable, Unstopped, block_all, die_of, stop, tell_stop};
pub use stdout::{stdout_size, wait_for_stdout};
pub use wait::{wait, wait_for_input, wait_for_output};
pub use watch::{Watch, continued, has_stop, resized, ring_all, take_ending, take_stop};

/// What the key of Ctrl-C means.
pub const INTERRUPT: i32 = libc::SIGINT;
/// A terminal that is gone.
pub const HANGUP: i32 = libc::SIGHUP;
/// How a terminal comes to have a guardian that it was refused.
pub const GUARD_ADVICE: &str = "see that `sh` is on the PATH";
/// What a program does that has no terminal, in words that end the sentence of an error.
pub const NO_TERMINAL: &str = "neither stdout nor stdin is one and /dev/tty cannot be opened";

/// Whether the threads of a process still run when [`at_exit`] calls.
pub const THREADS_OUTLIVE_EXIT: bool = true;

/// Has the process call a function while it ends.
pub fn at_exit(call: extern "C" fn()) {
    // SAFETY: the function takes and returns nothing, and the code stays mapped: the addon is linked `-z nodelete`.
    unsafe { libc::atexit(call) };
}

/// Keeps this code in memory while the process lives: the linker was told so, see `crates/node/build.rs`.
pub fn stay_loaded() {}

/// Whether the terminal is no more, of all that can go wrong with one.
#[must_use]
pub fn is_hang_up(error: &io::Error) -> bool {
    error.kind() == io::ErrorKind::UnexpectedEof || error.raw_os_error() == Some(libc::EIO)
}
