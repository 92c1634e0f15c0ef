//! Standard output before it is a terminal of ours, and where it is none.

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

/// Columns and rows of standard output, either 0 where it does not tell; `None` where it is no terminal.
#[must_use]
pub fn stdout_size() -> Option<(u16, u16)> {
    let mut size = libc::winsize {
        ws_row: 0,
        ws_col: 0,
        ws_xpixel: 0,
        ws_ypixel: 0,
    };
    // SAFETY: TIOCGWINSZ writes one `winsize`, which is what the pointer is to.
    let got = unsafe { libc::ioctl(libc::STDOUT_FILENO, libc::TIOCGWINSZ, &raw mut size) };
    (got == 0).then_some((size.ws_col, size.ws_row))
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
