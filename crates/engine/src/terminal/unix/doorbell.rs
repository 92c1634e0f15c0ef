//! What wakes the engine's thread: a pipe that holds a byte while somebody has rung.

#![allow(unsafe_code)]

use std::io::{self, PipeReader, PipeWriter, Read, Write};
use std::os::fd::{AsFd, AsRawFd, BorrowedFd, RawFd};

/// A bell that any thread and any signal handler may ring and one thread waits for.
#[derive(Debug)]
pub struct Doorbell {
    reader: PipeReader,
    writer: PipeWriter,
}

impl Doorbell {
    /// A silent bell.
    ///
    /// # Errors
    /// If the process has no descriptors left.
    pub fn new() -> io::Result<Self> {
        let (reader, writer) = io::pipe()?;
        without_waiting(reader.as_raw_fd())?;
        without_waiting(writer.as_raw_fd())?;
        Ok(Self { reader, writer })
    }

    /// Wakes the waiting thread; rung again before it looks, it wakes once.
    pub fn ring(&self) {
        // The one error that can come is a full pipe, and that is a bell already ringing.
        let _ = (&self.writer).write(&[1]);
    }

    /// Silences the bell.
    pub fn drain(&self) {
        let mut bytes = [0; 256];
        while matches!((&self.reader).read(&mut bytes), Ok(got) if got == bytes.len()) {}
    }

    /// What a signal handler writes a byte to.
    #[must_use]
    pub fn writing_end(&self) -> RawFd {
        self.writer.as_raw_fd()
    }
}

impl AsFd for Doorbell {
    fn as_fd(&self) -> BorrowedFd<'_> {
        self.reader.as_fd()
    }
}

fn without_waiting(fd: RawFd) -> io::Result<()> {
    // SAFETY: sets a flag of a descriptor that the caller owns; `F_SETFL` takes an int.
    let set = unsafe { libc::fcntl(fd, libc::F_SETFL, libc::O_NONBLOCK) };
    if set < 0 {
        Err(io::Error::last_os_error())
    } else {
        Ok(())
    }
}
