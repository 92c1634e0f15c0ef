//! Standard output where it is no terminal of ours.

#![allow(unsafe_code)]

use std::io::{self, Write};

/// Writes all of it, however slowly it is read.
///
/// # Errors
/// What the system says; a reader that has gone away is an error.
pub fn print(mut bytes: &[u8]) -> io::Result<()> {
    let mut out = io::stdout().lock();
    while !bytes.is_empty() {
        match out.write(bytes) {
            Ok(written) => bytes = &bytes[written..],
            Err(error) => wait_if_full(error)?,
        }
    }
    loop {
        match out.flush() {
            Ok(()) => return Ok(()),
            Err(error) => wait_if_full(error)?,
        }
    }
}

/// Somebody may have made the descriptor non-blocking.
fn wait_if_full(error: io::Error) -> io::Result<()> {
    match error.kind() {
        io::ErrorKind::Interrupted => Ok(()),
        io::ErrorKind::WouldBlock => {
            let mut fd = libc::pollfd {
                fd: libc::STDOUT_FILENO,
                events: libc::POLLOUT,
                revents: 0,
            };
            // SAFETY: reads and writes the one `pollfd` that the pointer is to.
            unsafe { libc::poll(&raw mut fd, 1, -1) };
            Ok(())
        }
        _ => Err(error),
    }
}
