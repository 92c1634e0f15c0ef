//! Standard output before it is a terminal of ours, and where it is none.

use std::io::{self, Write};

use super::system;

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

fn wait_if_full(error: io::Error) -> io::Result<()> {
    match error.kind() {
        io::ErrorKind::Interrupted => Ok(()),
        io::ErrorKind::WouldBlock => {
            system::wait_for_stdout();
            Ok(())
        }
        _ => Err(error),
    }
}
