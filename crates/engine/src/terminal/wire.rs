//! Two queues of bytes in the place of a terminal: what is written to one end is read at the other.

use std::collections::VecDeque;
use std::io;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use super::tty::Tty;

/// Bytes that a queue holds, as a terminal takes no more at once either.
const ROOM: usize = 128 * 1024;

/// Both ends of a wire.
#[derive(Debug)]
struct Line {
    /// Columns in the upper half, rows in the lower.
    size: AtomicU32,
    typed: Queue,
    drawn: Queue,
}

/// Bytes on their way.
#[derive(Debug, Default)]
struct Queue {
    state: Mutex<State>,
    changed: Condvar,
}

#[derive(Debug, Default)]
struct State {
    bytes: VecDeque<u8>,
    /// One end is gone.
    is_closed: bool,
}

impl Queue {
    /// Takes as many of the bytes as there is room for.
    fn write(&self, bytes: &[u8]) -> io::Result<usize> {
        let mut state = self.lock();
        if state.is_closed {
            return Err(io::ErrorKind::BrokenPipe.into());
        }
        let count = bytes.len().min(ROOM - state.bytes.len());
        state.bytes.extend(&bytes[..count]);
        Ok(count)
    }

    fn read(&self, buffer: &mut [u8]) -> io::Result<usize> {
        let mut state = self.lock();
        if state.bytes.is_empty() && state.is_closed {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        let count = buffer.len().min(state.bytes.len());
        for (to, byte) in buffer.iter_mut().zip(state.bytes.drain(..count)) {
            *to = byte;
        }
        Ok(count)
    }

    fn take_all(&self, out: &mut Vec<u8>) -> usize {
        let mut state = self.lock();
        let count = state.bytes.len();
        out.extend(state.bytes.drain(..));
        self.changed.notify_all();
        count
    }

    fn close(&self) {
        self.lock().is_closed = true;
        self.changed.notify_all();
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn pack(columns: u16, rows: u16) -> u32 {
    u32::from(columns.max(1)) << 16 | u32::from(rows.max(1))
}

/// The far end: it types, and it sees what is drawn.
#[derive(Debug)]
pub(crate) struct Wire(Arc<Line>);

impl Wire {
    /// Two ends: one to hold, one for an engine.
    #[must_use]
    pub(crate) fn new(columns: u16, rows: u16) -> (Self, Tty) {
        let line = Arc::new(Line {
            size: AtomicU32::new(pack(columns, rows)),
            typed: Queue::default(),
            drawn: Queue::default(),
        });
        (Self(Arc::clone(&line)), Tty::Wire(Wired(line)))
    }

    /// Says how large the screen is; the engine sees it at its next turn.
    pub(super) fn resize(&self, columns: u16, rows: u16) {
        self.0.size.store(pack(columns, rows), Ordering::Relaxed);
    }

    /// Types as many of the bytes as there is room for. Returns how many.
    ///
    /// # Errors
    /// If the engine's end is closed.
    pub(super) fn type_in(&self, bytes: &[u8]) -> io::Result<usize> {
        self.0.typed.write(bytes)
    }

    /// Appends what was drawn since the last time. Returns how many bytes.
    pub(super) fn take_output(&self, out: &mut Vec<u8>) -> usize {
        self.0.drawn.take_all(out)
    }
}

impl Drop for Wire {
    fn drop(&mut self) {
        self.0.typed.close();
        self.0.drawn.close();
    }
}

/// The engine's end.
#[derive(Debug)]
pub struct Wired(Arc<Line>);

impl Wired {
    /// Columns and rows.
    pub(super) fn size(&self) -> (u16, u16) {
        let packed = self.0.size.load(Ordering::Relaxed);
        ((packed >> 16) as u16, packed as u16)
    }

    /// As of a terminal: `UnexpectedEof` where nobody is left who could type.
    pub(super) fn read(&self, buffer: &mut [u8]) -> io::Result<usize> {
        self.0.typed.read(buffer)
    }

    /// As of a terminal: `BrokenPipe` where nobody is left who could look.
    pub(super) fn write(&self, bytes: &[u8]) -> io::Result<usize> {
        self.0.drawn.write(bytes)
    }

    pub(super) fn has_input(&self) -> bool {
        let state = self.0.typed.lock();
        state.is_closed || !state.bytes.is_empty()
    }

    pub(super) fn has_room(&self) -> bool {
        let state = self.0.drawn.lock();
        state.is_closed || state.bytes.len() < ROOM
    }

    /// Sleeps until there is room or the time is up.
    pub(super) fn wait_for_room(&self, time: Duration) {
        let queue = &self.0.drawn;
        let is_full = |state: &mut State| !state.is_closed && state.bytes.len() >= ROOM;
        // Poisoned or not, whoever waited looks next.
        drop(
            queue
                .changed
                .wait_timeout_while(queue.lock(), time, is_full),
        );
    }
}

impl Drop for Wired {
    fn drop(&mut self) {
        self.0.typed.close();
        self.0.drawn.close();
    }
}
