//! The terminal while it is ours, and the ways in which it is given back: for good, and for a while.

use std::io;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, TryLockError, Weak};
use std::time::{Duration, Instant};

use super::drain::Fences;
use super::system::{self, Guardian};
use super::tty::Tty;
use crate::caps::{Mode, Modes};
use crate::encode::erase;

/// How long a terminal that takes no bytes may hold up its own restoring.
pub(super) const RESTORE_TIME: Duration = Duration::from_millis(500);

/// How long a terminal may take to be told what was kept for it.
const TELL_TIME: Duration = Duration::from_secs(2);
/// Bytes of text that are kept for the end; of more, the first are left out.
const MOST_KEPT: usize = 4 << 20;

/// A terminal that is ours until [`Seat::restore`], which any thread may call, at any time, more than once.
///
/// Meanwhile it can be lent: then it is as it was found, until whoever lent it takes it back.
#[derive(Debug)]
pub struct Seat {
    tty: Tty,
    state: Mutex<State>,
    /// How often it has become ours: more, and nothing is as it was drawn.
    epoch: AtomicU32,
    /// Where the frame is, if it is not the whole screen: rows of it above the cursor, and all of them in the upper half.
    place: AtomicU32,
    fences: Fences,
}

#[derive(Debug)]
enum State {
    Ours(Held),
    /// As we found it, for a while.
    Lent(Held, u8),
    /// As we found it.
    Restored,
}

#[derive(Debug)]
struct Held {
    /// Those that are set while it is ours.
    modes: Modes,
    /// Gives the terminal back if the process cannot.
    guardian: Option<Guardian>,
    /// Text that is written once it is given back.
    kept: Vec<u8>,
    /// How often the process had been continued when the terminal became ours.
    continued: u32,
}

/// Why a terminal is lent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lend {
    /// Its app wants so.
    Asked = 1,
    /// The process stops.
    Stop = 2,
}

/// Whose a terminal is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Ours, for so many times.
    Ours(u32),
    /// Not ours now.
    Away,
}

/// Seats that a process which ends or stops, or an engine that panics, has to give back.
static TAKEN: Mutex<Vec<Weak<Seat>>> = Mutex::new(Vec::new());

impl Seat {
    /// Makes the terminal ours.
    ///
    /// # Errors
    /// If it refuses raw mode.
    pub fn take(tty: Tty, modes: Modes) -> io::Result<Arc<Self>> {
        tty.raw()?;
        let held = Held {
            modes,
            guardian: None,
            kept: Vec::new(),
            continued: system::continued(),
        };
        let seat = Arc::new(Self {
            tty,
            state: Mutex::new(State::Ours(held)),
            epoch: AtomicU32::new(0),
            place: AtomicU32::new(0),
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
        seat.write_rest(&entering[written..], RESTORE_TIME);
        Ok(seat)
    }

    /// The terminal, to read from and to wait for.
    #[must_use]
    pub fn tty(&self) -> &Tty {
        &self.tty
    }

    /// Questions that the terminal has not answered.
    #[must_use]
    pub fn fences(&self) -> &Fences {
        &self.fences
    }

    /// Whose the terminal is now.
    #[must_use]
    pub fn standing(&self) -> Standing {
        match *lock(&self.state) {
            State::Ours(_) => Standing::Ours(self.epoch.load(Ordering::Acquire)),
            State::Lent(..) | State::Restored => Standing::Away,
        }
    }

    /// Whether frames are drawn below what is on the terminal.
    #[must_use]
    pub fn is_inline(&self) -> bool {
        match &*lock(&self.state) {
            State::Ours(held) | State::Lent(held, _) => held.modes.has(Mode::Place),
            State::Restored => false,
        }
    }

    /// Says where a frame is that is not the whole screen: rows of it above the cursor, and all of them.
    pub fn note_place(&self, above: u16, rows: u16) {
        let place = u32::from(above) | u32::from(rows) << 16;
        self.place.store(place, Ordering::Relaxed);
    }

    /// Counts a mode among those that are undone in the end. Returns the bytes that set it; none once it is given back.
    #[must_use]
    pub fn switch_on(&self, mode: Mode) -> &'static [u8] {
        match &mut *lock(&self.state) {
            State::Ours(held) => {
                let bytes = held.modes.add(mode);
                if !bytes.is_empty() {
                    held.tell_guardian(&held.modes.leave());
                }
                bytes
            }
            State::Lent(..) | State::Restored => b"",
        }
    }

    /// Writes what the terminal takes now, nothing while it is lent.
    ///
    /// # Errors
    /// `BrokenPipe` once it is given back, else what the system says.
    pub fn write(&self, bytes: &[u8]) -> io::Result<usize> {
        match *lock(&self.state) {
            State::Ours(_) => self.tty.write(bytes),
            State::Lent(..) => Ok(0),
            State::Restored => Err(io::ErrorKind::BrokenPipe.into()),
        }
    }

    /// Keeps text, whole lines, that is written once the terminal is given back.
    pub fn keep(&self, text: &[u8]) {
        if let State::Ours(held) | State::Lent(held, _) = &mut *lock(&self.state) {
            held.kept.extend_from_slice(text);
            let surplus = held.kept.len().saturating_sub(MOST_KEPT);
            if surplus > 0 {
                let line = held.kept[surplus..].iter().position(|&byte| byte == b'\n');
                held.kept
                    .drain(..line.map_or(surplus, |line| surplus + line + 1));
            }
        }
    }

    /// The text that is kept; it is kept no longer.
    #[must_use]
    pub fn take_kept(&self) -> Vec<u8> {
        match &mut *lock(&self.state) {
            State::Ours(held) | State::Lent(held, _) => std::mem::take(&mut held.kept),
            State::Restored => Vec::new(),
        }
    }

    /// Gives the terminal back as it was found. Only the first call does anything.
    pub fn restore(&self) {
        let mut state = lock(&self.state);
        let (held, is_away) = match std::mem::replace(&mut *state, State::Restored) {
            State::Ours(held) => (held, false),
            State::Lent(held, _) => (held, true),
            State::Restored => return,
        };
        // A process in the background would be stopped by its own tidying up.
        let _unstopped = system::Unstopped::new();
        if !is_away {
            self.give_back(&held.modes.leave());
        }
        self.write_rest(&held.kept, TELL_TIME);
        // Not before: until here it is what gives the terminal back should the process be killed.
        if let Some(guardian) = held.guardian {
            guardian.let_go();
        }
    }

    /// As [`Seat::restore`], where no other thread runs any more.
    fn restore_alone(&self) {
        let state =
            free(&self.state).map(|mut state| std::mem::replace(&mut *state, State::Restored));
        let (leaving, kept) = match state {
            Some(State::Ours(held)) => (held.modes.leave(), held.kept),
            Some(State::Lent(held, _)) => (Vec::new(), held.kept),
            Some(State::Restored) => return,
            // A thread that was drawing when it ended: what goes with every terminal.
            None => (Modes::FULLSCREEN.leave(), Vec::new()),
        };
        self.write_rest(&leaving, RESTORE_TIME);
        // There is nobody left to tell of a terminal that is gone.
        let _ = self.tty.cooked();
        self.write_rest(&kept, TELL_TIME);
    }

    /// Gives the terminal back for a while: a frame that is not the whole screen is erased. Lent for two reasons, it comes
    /// back when both are gone.
    pub fn lend(&self, why: Lend) {
        let mut state = lock(&self.state);
        *state = match std::mem::replace(&mut *state, State::Restored) {
            State::Ours(mut held) => {
                let _unstopped = system::Unstopped::new();
                self.give_back(&self.leave_for_now(&mut held.modes));
                held.tell_guardian(b"");
                State::Lent(held, why as u8)
            }
            State::Lent(held, before) => State::Lent(held, before | why as u8),
            State::Restored => State::Restored,
        };
    }

    /// Makes a terminal that was lent ours again, if it is lent for no other reason. A process in the background is stopped
    /// here, until it is in the foreground.
    ///
    /// # Errors
    /// If the terminal is gone, or nobody is left who could bring the process into the foreground.
    pub fn take_back(&self, why: Lend) -> io::Result<()> {
        let mut state = lock(&self.state);
        let State::Lent(_, reasons) = &mut *state else {
            return Ok(());
        };
        *reasons &= !(why as u8);
        if *reasons != 0 {
            return Ok(());
        }
        self.raw_in_foreground()?;
        if let State::Lent(mut held, _) = std::mem::replace(&mut *state, State::Restored) {
            self.enter(&mut held, b"");
            *state = State::Ours(held);
        }
        Ok(())
    }

    /// After the process was stopped by a signal that nobody sees and continued: the terminal is made ours once more.
    ///
    /// # Errors
    /// As of [`Seat::take_back`].
    pub fn come_back(&self) -> io::Result<()> {
        let mut state = lock(&self.state);
        let State::Ours(held) = &mut *state else {
            return Ok(());
        };
        if held.continued == system::continued() {
            return Ok(());
        }
        self.raw_in_foreground()?;
        // What a shell has left of our modes is not known. Where the frame was, its prompt may be now.
        let mut modes = held.modes;
        self.place.store(0, Ordering::Relaxed);
        let leaving = self.leave_for_now(&mut modes);
        held.modes = modes;
        self.enter(held, &leaving);
        Ok(())
    }

    /// Draws on another part of the terminal from now on.
    pub fn use_as(&self, base: Modes) {
        match &mut *lock(&self.state) {
            State::Ours(held) => {
                let leaving = self.leave_for_now(&mut held.modes);
                held.modes = held.modes.on(base);
                self.enter(held, &leaving);
            }
            State::Lent(held, _) => held.modes = held.modes.on(base),
            State::Restored => {}
        }
    }

    /// Has a guardian watch over the terminal, if it is ours and has none yet.
    ///
    /// # Errors
    /// If none can be started.
    pub fn guard(&self) -> io::Result<()> {
        let mut state = lock(&self.state);
        let State::Ours(held) = &mut *state else {
            return Ok(());
        };
        if let (None, Tty::Device(device)) = (&held.guardian, &self.tty) {
            held.guardian = Some(Guardian::start(device, &held.modes.leave())?);
        }
        Ok(())
    }

    /// The bytes that leave the terminal as it was, the frame erased. The mouse is asked for anew by the first frame after it.
    fn leave_for_now(&self, modes: &mut Modes) -> Vec<u8> {
        let place = self.place.swap(0, Ordering::Relaxed);
        let mut bytes = Vec::new();
        if modes.has(Mode::Place) {
            bytes = erase((place & 0xffff) as u16, (place >> 16) as u16);
        }
        bytes.extend_from_slice(&modes.without(Mode::Place).leave());
        *modes = modes.without(Mode::Mouse).without(Mode::Motion);
        bytes
    }

    /// Writes what gives the terminal back, and waits for answers on their way.
    fn give_back(&self, leaving: &[u8]) {
        self.write_rest(
            &[leaving, self.fences.last_question()].concat(),
            RESTORE_TIME,
        );
        // Answers and reports on their way are waited for, as nobody else knows what to do with them. Input that nobody
        // will read is dropped with the modes.
        self.fences.drain(&self.tty);
        // There is nobody left to tell of a terminal that is gone.
        let _ = self.tty.cooked();
    }

    fn enter(&self, held: &mut Held, leaving: &[u8]) {
        self.write_rest(&[leaving, &held.modes.enter()].concat(), RESTORE_TIME);
        held.tell_guardian(&held.modes.leave());
        held.continued = system::continued();
        self.epoch.fetch_add(1, Ordering::AcqRel);
    }

    fn raw_in_foreground(&self) -> io::Result<()> {
        let _stoppable = system::Stoppable::new();
        self.tty.raw()
    }

    fn write_rest(&self, mut bytes: &[u8], time: Duration) {
        let until = Instant::now() + time;
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

impl Held {
    fn tell_guardian(&mut self, leaving: &[u8]) {
        if let Some(guardian) = &mut self.guardian {
            guardian.tell(leaving);
        }
    }
}

impl Drop for Seat {
    fn drop(&mut self) {
        self.restore();
    }
}

/// Terminals that are ours or lent.
pub(super) fn taken() -> Vec<Arc<Seat>> {
    lock(&TAKEN).iter().filter_map(Weak::upgrade).collect()
}

/// Gives back every terminal that is still ours.
pub(crate) fn restore_all() {
    let taken: Vec<_> = lock(&TAKEN).drain(..).collect();
    taken
        .iter()
        .filter_map(Weak::upgrade)
        .for_each(|seat| seat.restore());
}

/// Gives back every terminal that is still ours where no other thread runs any more: what one of them had locked stays locked, and
/// nobody is left to answer.
pub(crate) fn restore_alone() {
    let taken: Vec<_> = free(&TAKEN)
        .map(|mut taken| taken.drain(..).collect())
        .unwrap_or_default();
    taken
        .iter()
        .filter_map(Weak::upgrade)
        .for_each(|seat| seat.restore_alone());
}

fn free<T>(mutex: &Mutex<T>) -> Option<MutexGuard<'_, T>> {
    match mutex.try_lock() {
        Ok(guard) => Some(guard),
        Err(TryLockError::Poisoned(poisoned)) => Some(poisoned.into_inner()),
        Err(TryLockError::WouldBlock) => None,
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
