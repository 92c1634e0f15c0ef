//! How the process dies of a signal. Nothing stops it, and no thread is interrupted by one.

use windows_sys::Win32::System::Threading::{GetCurrentProcess, TerminateProcess};

/// Of a signal a process dies with this and its number, as shells say it elsewhere.
const DIED: u32 = 128;

/// Nothing: what the console sends comes on a thread of its own.
pub fn block_all() {}

/// Nothing to keep away: there are no jobs in the background.
#[derive(Debug)]
pub struct Unstopped;

impl Unstopped {
    /// See [`Unstopped`].
    pub fn new() -> Self {
        Self
    }
}

/// Nothing to wait for: there are no jobs in the background.
#[derive(Debug)]
pub struct Stoppable;

impl Stoppable {
    /// See [`Stoppable`].
    pub fn new() -> Self {
        Self
    }
}

/// Nothing: see [`super::has_stop`].
pub fn stop(_everyone: bool) {}

/// Nothing: see [`super::has_stop`].
pub fn tell_stop() {}

/// Ends the process at once, the consoles given back, without asking anybody of it.
pub fn die_of(signal: i32) -> ! {
    let code = DIED + signal.cast_unsigned();
    // SAFETY: takes nothing and gives a constant that means this process.
    let process = unsafe { GetCurrentProcess() };
    // SAFETY: ends this process, by a handle that needs no closing.
    unsafe { TerminateProcess(process, code) };
    // Not reached: the system has ended the process.
    std::process::abort()
}
