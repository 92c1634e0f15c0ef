//! The terminal while it is ours, and the one way in which it is given back.

use std::io;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, Weak};
use std::time::{Duration, Instant};

use super::tty::Tty;

/// What is switched on, in order. Each line has its answer in [`LEAVE`], in reverse.
///
/// The rendition is reset first, the alternate screen entered and erased (some terminals keep it), the cursor hidden,
/// automatic wrap ended, pastes bracketed, and keys asked for unambiguously (kitty's protocol, ignored elsewhere).
pub const ENTER: &[u8] = b"\x1b[m\x1b[?1049h\x1b[2J\x1b[?25l\x1b[?7l\x1b[?2004h\x1b[>1u";

/// What gives the terminal back: an update left open is ended, the cursor looks as its user wants, then [`ENTER`] undone.
pub const LEAVE: &[u8] =
    b"\x1b[?2026l\x1b[0 q\x1b]112\x1b\\\x1b[<u\x1b[?2004l\x1b[?7h\x1b[m\x1b[?25h\x1b[?1049l";

/// How long a terminal that takes no bytes may hold up its own restoring.
const RESTORE_TIME: Duration = Duration::from_millis(500);

/// A terminal that is ours until [`Seat::restore`], which any thread may call, at any time, more than once.
#[derive(Debug)]
pub struct Seat {
    tty: Tty,
    state: Mutex<State>,
}

#[derive(Debug, PartialEq, Eq)]
enum State {
    /// Raw, on the alternate screen.
    Ours,
    /// As we found it.
    Restored,
}

/// Seats that a process which ends, or an engine that panics, has to give back.
static TAKEN: Mutex<Vec<Weak<Seat>>> = Mutex::new(Vec::new());

impl Seat {
    /// Makes the terminal ours.
    ///
    /// # Errors
    /// If it refuses raw mode.
    pub fn take(tty: Tty) -> io::Result<Arc<Self>> {
        tty.raw()?;
        let seat = Arc::new(Self {
            tty,
            state: Mutex::new(State::Ours),
        });
        let mut taken = lock(&TAKEN);
        taken.retain(|seat| seat.strong_count() > 0);
        taken.push(Arc::downgrade(&seat));
        drop(taken);
        super::exit::restore_at_exit();
        // A few bytes; what a full terminal does not take now is erased by the first frame all the same.
        let written = seat.write(ENTER)?;
        seat.write_rest(&ENTER[written..]);
        Ok(seat)
    }

    /// The terminal, to read from and to wait for.
    #[must_use]
    pub fn tty(&self) -> &Tty {
        &self.tty
    }

    /// Writes what the terminal takes now.
    ///
    /// # Errors
    /// `BrokenPipe` once it is given back, else what the system says.
    pub fn write(&self, bytes: &[u8]) -> io::Result<usize> {
        match *lock(&self.state) {
            State::Ours => self.tty.write(bytes),
            State::Restored => Err(io::ErrorKind::BrokenPipe.into()),
        }
    }

    /// Gives the terminal back as it was found. Only the first call does anything.
    pub fn restore(&self) {
        let mut state = lock(&self.state);
        if *state == State::Restored {
            return;
        }
        *state = State::Restored;
        // A process in the background would be stopped by its own tidying up.
        let _unstopped = super::signals::Unstopped::new();
        self.write_rest(LEAVE);
        // Input that nobody will read, a late reply of the terminal among it, is dropped with the modes.
        // There is nobody left to tell of a terminal that is gone.
        let _ = self.tty.cooked();
    }

    fn write_rest(&self, mut bytes: &[u8]) {
        let until = Instant::now() + RESTORE_TIME;
        while !bytes.is_empty() {
            match self.tty.write(bytes) {
                Ok(0) if Instant::now() < until => {
                    super::wait::for_output(&self.tty, until - Instant::now())
                }
                Ok(0) | Err(_) => return,
                Ok(written) => bytes = &bytes[written..],
            }
        }
    }
}

impl Drop for Seat {
    fn drop(&mut self) {
        self.restore();
    }
}

/// Gives back every terminal that is still ours.
pub(crate) fn restore_all() {
    let taken: Vec<_> = lock(&TAKEN).drain(..).collect();
    taken
        .iter()
        .filter_map(Weak::upgrade)
        .for_each(|seat| seat.restore());
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
