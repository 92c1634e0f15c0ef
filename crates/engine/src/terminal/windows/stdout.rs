//! Standard output as a handle.

use std::io;
use std::os::windows::io::AsRawHandle;
use std::thread;
use std::time::Duration;

use super::device::window_of;

/// How soon a full pipe is looked at again.
const SOON: Duration = Duration::from_millis(1);

/// Columns and rows of standard output; `None` where it is no console.
#[must_use]
pub fn stdout_size() -> Option<(u16, u16)> {
    window_of(io::stdout().as_raw_handle())
}

/// Sleeps a moment: a pipe that somebody has made non-blocking cannot be waited for.
pub fn wait_for_stdout() {
    thread::sleep(SOON);
}
