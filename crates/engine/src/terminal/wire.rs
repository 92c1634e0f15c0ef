//! A socket in the place of a terminal: what is written to one end is read at the other.

use std::io::{self, Read, Write};
use std::os::unix::net::UnixStream;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

use super::tty::Tty;

/// Bytes taken from the socket at once.
const READ_BYTES: usize = 64 * 1024;

/// Columns and rows, as the holder of a wire tells them.
#[derive(Debug)]
pub(super) struct WireSize(AtomicU32);

impl WireSize {
    fn new(columns: u16, rows: u16) -> Self {
        Self(AtomicU32::new(pack(columns, rows)))
    }

    /// Columns and rows.
    pub(super) fn get(&self) -> (u16, u16) {
        let packed = self.0.load(Ordering::Relaxed);
        ((packed >> 16) as u16, packed as u16)
    }
}

fn pack(columns: u16, rows: u16) -> u32 {
    u32::from(columns.max(1)) << 16 | u32::from(rows.max(1))
}

/// The far end: it types, and it sees what is drawn.
#[derive(Debug)]
pub(crate) struct Wire {
    end: UnixStream,
    size: Arc<WireSize>,
}

impl Wire {
    /// Two ends of one socket: one to hold, one for an engine.
    ///
    /// # Errors
    /// If the process has no descriptors left.
    pub(crate) fn new(columns: u16, rows: u16) -> io::Result<(Self, Tty)> {
        let (end, other) = UnixStream::pair()?;
        end.set_nonblocking(true)?;
        other.set_nonblocking(true)?;
        let size = Arc::new(WireSize::new(columns, rows));
        let tty = Tty::wire(other, Arc::clone(&size));
        Ok((Self { end, size }, tty))
    }

    /// Says how large the screen is; the engine sees it at its next turn.
    pub(super) fn resize(&self, columns: u16, rows: u16) {
        self.size.0.store(pack(columns, rows), Ordering::Relaxed);
    }

    /// Types as many of the bytes as the socket takes. Returns how many.
    ///
    /// # Errors
    /// If the engine's end is closed.
    pub(super) fn type_in(&self, bytes: &[u8]) -> io::Result<usize> {
        match (&self.end).write(bytes) {
            Err(error) if error.kind() == io::ErrorKind::WouldBlock => Ok(0),
            written => written,
        }
    }

    /// Appends what was drawn since the last time. Returns how many bytes.
    pub(super) fn take_output(&self, out: &mut Vec<u8>) -> usize {
        let before = out.len();
        let mut buffer = vec![0; READ_BYTES];
        // Nothing there, or an end that is closed: both are all there is.
        while let Ok(got @ 1..) = (&self.end).read(&mut buffer) {
            out.extend_from_slice(&buffer[..got]);
        }
        out.len() - before
    }
}
