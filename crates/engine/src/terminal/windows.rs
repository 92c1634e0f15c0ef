//! The terminal's room on Windows: what `unix.rs` is on Linux and macOS, by the same names.
//!
//! A process has at most one console here, its threads end before its last function is called, and there is neither stopping
//! nor a shell that could guard it.

#![allow(unsafe_code)]

mod device;
mod doorbell;
mod guardian;
mod records;
mod signals;
mod stdout;
mod wait;
mod watch;

use std::io;
use std::ptr;

use windows_sys::Win32::Foundation::{
    ERROR_BROKEN_PIPE, ERROR_INVALID_HANDLE, ERROR_NO_DATA, ERROR_PIPE_NOT_CONNECTED,
};
use windows_sys::Win32::System::LibraryLoader::{
    GET_MODULE_HANDLE_EX_FLAG_FROM_ADDRESS, GET_MODULE_HANDLE_EX_FLAG_PIN, GetModuleHandleExW,
};

pub use device::Device;
pub use doorbell::Doorbell;
pub use guardian::Guardian;
pub use signals::{Stoppable, Unstopped, block_all, die_of, stop, tell_stop};
pub use stdout::{stdout_size, wait_for_stdout};
pub use wait::{wait, wait_for_input, wait_for_output};
pub use watch::{Watch, continued, has_stop, resized, ring_all, take_ending, take_stop};

/// What the key of Ctrl-C means, by the number that Node gives it.
pub const INTERRUPT: i32 = 2;
/// A console that is closed, by the number that Node gives it.
pub const HANGUP: i32 = 1;
/// The key of Ctrl-Break, by the number that Node gives it.
const BREAK: i32 = 21;
/// How a console gets along without a guardian.
pub const GUARD_ADVICE: &str =
    "end it by Ctrl+C or by closing its window, which give the console back";
/// What a program does that has no console, in words that end the sentence of an error.
pub const NO_TERMINAL: &str = "the process has no console";

/// Whether the threads of a process still run when [`at_exit`] calls.
pub const THREADS_OUTLIVE_EXIT: bool = false;

/// Has the process call a function while it ends.
pub fn at_exit(call: extern "C" fn()) {
    // SAFETY: the function takes and returns nothing, and the code stays mapped: see `stay_loaded`.
    unsafe { libc::atexit(call) };
}

/// Keeps this code in memory while the process lives: Node unloads an addon when the Worker that loaded it ends, and a thread
/// of ours may run its code then.
pub fn stay_loaded() {
    let here = stay_loaded as fn() as *const u16;
    let mut module = ptr::null_mut();
    let how = GET_MODULE_HANDLE_EX_FLAG_PIN | GET_MODULE_HANDLE_EX_FLAG_FROM_ADDRESS;
    // SAFETY: `here` is an address of this module, which is what the flags say, and `module` takes one handle.
    unsafe { GetModuleHandleExW(how, here, &raw mut module) };
}

/// Nothing: the heap of Windows gives free memory back by itself.
pub fn give_back_heap() {}

/// Whether the console is no more, of all that can go wrong with one.
#[must_use]
pub fn is_hang_up(error: &io::Error) -> bool {
    let gone = [
        ERROR_BROKEN_PIPE,
        ERROR_INVALID_HANDLE,
        ERROR_NO_DATA,
        ERROR_PIPE_NOT_CONNECTED,
    ];
    let code = error.raw_os_error().map(i32::cast_unsigned);
    code.is_some_and(|code| gone.contains(&code))
}

/// What a call of the system says by its result: 0 where it failed.
fn check(result: i32) -> io::Result<()> {
    if result == 0 {
        Err(io::Error::last_os_error())
    } else {
        Ok(())
    }
}
