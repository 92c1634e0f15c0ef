//! The terminal while it is ours, and the one way in which it is given back.

use std::io;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, Weak};
use std::time::{Duration, Instant};

use super::drain::Fences;
use super::guardian::{Guardian, SHELL};
use super::tty::Tty;
use crate::caps::{Mode, Modes};

/// How long a terminal that takes no bytes may hold up its own restoring.
const RESTORE_TIME: Duration = Duration::from_millis(500);

/// A terminal that is ours until [`Seat::restore`], which any thread may call, at any time, more than once.
#[derive(Debug)]
pub struct Seat {
    tty: Tty,
    is_inline: bool,
    state: Mutex<State>,
    fences: Fences,
}

#[derive(Debug)]
enum State {
    /// Raw, with these modes set.
    Ours {
        modes: Modes,
        /// Gives the terminal back if the process cannot.
        guardian: Option<Guardian>,
    },
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
    pub fn take(tty: Tty, modes: Modes) -> io::Result<Arc<Self>> {
        tty.raw()?;
        let seat = Arc::new(Self {
            tty,
            is_inline: modes == Modes::INLINE,
            state: Mutex::new(State::Ours {
                modes,
                guardian: None,
            }),
            fences: Fences::default(),
        });
        let mut taken = lock(&TAKEN);
        taken.retain(|seat| seat.strong_count() > 0);
        taken.push(Arc::downgrade(&seat));
        drop(taken);
        super::exit::restore_at_exit();
        // A few bytes; what a full terminal does not take now is erased by the first frame all the same.
        let entering = modes.enter();
        let written = seat.write(&entering)?;
        seat.write_rest(&entering[written..]);
        Ok(seat)
    }

    /// The terminal, to read from and to wait for.
    #[must_use]
    pub fn tty(&self) -> &Tty {
        &self.tty
    }

    /// Whether frames are drawn below what is on the terminal.
    #[must_use]
    pub fn is_inline(&self) -> bool {
        self.is_inline
    }

    /// Questions that the terminal has not answered.
    #[must_use]
    pub fn fences(&self) -> &Fences {
        &self.fences
    }

    /// Counts a mode among those that are undone in the end. Returns the bytes that set it; none once it is given back.
    #[must_use]
    pub fn switch_on(&self, mode: Mode) -> &'static [u8] {
        match &mut *lock(&self.state) {
            State::Ours { modes, guardian } => {
                let bytes = modes.add(mode);
                if let (false, Some(guardian)) = (bytes.is_empty(), guardian) {
                    guardian.tell(&modes.leave());
                }
                bytes
            }
            State::Restored => b"",
        }
    }

    /// Writes what the terminal takes now.
    ///
    /// # Errors
    /// `BrokenPipe` once it is given back, else what the system says.
    pub fn write(&self, bytes: &[u8]) -> io::Result<usize> {
        match *lock(&self.state) {
            State::Ours { .. } => self.tty.write(bytes),
            State::Restored => Err(io::ErrorKind::BrokenPipe.into()),
        }
    }

    /// Gives the terminal back as it was found. Only the first call does anything.
    pub fn restore(&self) {
        let mut state = lock(&self.state);
        let State::Ours { modes, guardian } = std::mem::replace(&mut *state, State::Restored)
        else {
            return;
        };
        // A process in the background would be stopped by its own tidying up.
        let _unstopped = super::signals::Unstopped::new();
        self.write_rest(&[&modes.leave(), self.fences.last_question()].concat());
        // Answers and reports on their way are waited for, as nobody else knows what to do with them. Input that nobody
        // will read is dropped with the modes.
        self.fences.drain(&self.tty);
        // There is nobody left to tell of a terminal that is gone.
        let _ = self.tty.cooked();
        // Not before: until here it is what gives the terminal back should the process be killed.
        drop(guardian);
    }

    /// Has a guardian watch over the terminal, if it is ours and has none yet.
    ///
    /// # Errors
    /// If none can be started.
    pub fn guard(&self) -> io::Result<()> {
        let mut state = lock(&self.state);
        let State::Ours { modes, guardian } = &mut *state else {
            return Ok(());
        };
        if let (None, Some(charge)) = (&guardian, self.tty.charge()?) {
            *guardian = Some(Guardian::start(SHELL, &charge, &modes.leave())?);
        }
        Ok(())
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
