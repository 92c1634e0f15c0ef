//! Notifiers that wake a thread.

use std::cell::Cell;
use std::io::{self, PipeReader, PipeWriter, Read, Write};
use std::rc::Rc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::time::Duration;

use crate::notifier::Notifier;

/// Rings once, however many changes there are, until the other side has taken note.
#[derive(Debug, Default)]
struct Bell {
    /// Read-modify-writes of both sides alone, each releasing and acquiring: who takes the note has all that was
    /// written before any of the changes that it stands for.
    rung: AtomicBool,
}

impl Bell {
    /// Whether the other side must be woken: it has not been told yet.
    fn ring(&self) -> bool {
        !self.rung.swap(true, Ordering::AcqRel)
    }

    fn take(&self) -> bool {
        self.rung.swap(false, Ordering::AcqRel)
    }
}

/// Changes that wait for the end of a hold.
#[derive(Debug, Default)]
struct Held {
    holds: Cell<u32>,
    due: Cell<bool>,
}

impl Held {
    /// Whether a change is to be told now.
    fn passes(&self) -> bool {
        let held = self.holds.get() > 0;
        self.due.set(self.due.get() || held);
        !held
    }
}

/// Puts a notifier's wake off: see [`ThreadNotifier::hold`].
#[must_use = "the hold ends when this is dropped"]
pub struct Hold<'a> {
    held: &'a Held,
    notifier: &'a dyn Notifier,
}

impl<'a> Hold<'a> {
    fn begin(held: &'a Held, notifier: &'a dyn Notifier) -> Self {
        held.holds.set(held.holds.get() + 1);
        Self { held, notifier }
    }
}

impl Drop for Hold<'_> {
    fn drop(&mut self) {
        self.held.holds.set(self.held.holds.get() - 1);
        if self.held.holds.get() == 0 && self.held.due.replace(false) {
            self.notifier.notify();
        }
    }
}

#[derive(Debug, Default)]
struct Bed {
    bell: Bell,
    lock: Mutex<()>,
    woken: Condvar,
}

/// Wakes a thread that sleeps in [`ThreadSleeper::wait`]: one wake for all changes since that thread woke last, and no
/// call of the system for the others. Clones ring the same bell.
#[derive(Debug, Clone)]
pub struct ThreadNotifier {
    bed: Arc<Bed>,
    held: Rc<Held>,
}

/// The side of a [`ThreadNotifier`] that sleeps; may be sent to its thread.
#[derive(Debug)]
pub struct ThreadSleeper(Arc<Bed>);

impl ThreadNotifier {
    /// A notifier, and what sleeps until it rings.
    pub fn new() -> (Self, ThreadSleeper) {
        let bed = Arc::new(Bed::default());
        let notifier = Self {
            bed: Arc::clone(&bed),
            held: Rc::default(),
        };
        (notifier, ThreadSleeper(bed))
    }

    /// Puts the wake off to the end of the outermost hold, so that a batch of changes wakes exactly once, when all of
    /// it is written: `let hold = notifier.hold(); graph.batch(…); drop(hold)`. No change, no wake.
    pub fn hold(&self) -> Hold<'_> {
        Hold::begin(&self.held, self)
    }
}

impl Notifier for ThreadNotifier {
    #[inline]
    fn notify(&self) {
        if self.held.passes() && self.bed.bell.ring() {
            // The sleeper holds the lock from its look at the bell to its sleep: it has seen the ring, or sleeps.
            drop(self.bed.lock.lock());
            self.bed.woken.notify_one();
        }
    }
}

impl ThreadSleeper {
    /// Sleeps until there is a change that the last wait did not return for. Returns at once if there is.
    pub fn wait(&self) {
        let guard = self.0.lock.lock().unwrap_or_else(PoisonError::into_inner);
        let waiting = self.0.woken.wait_while(guard, |()| !self.0.bell.take());
        drop(waiting);
    }

    /// As [`wait`](Self::wait), but not for longer than this. Returns whether there is a change.
    pub fn wait_timeout(&self, timeout: Duration) -> bool {
        let guard = self.0.lock.lock().unwrap_or_else(PoisonError::into_inner);
        let mut rung = false;
        let asleep = |_: &mut ()| {
            rung = self.0.bell.take();
            !rung
        };
        drop(self.0.woken.wait_timeout_while(guard, timeout, asleep));
        rung
    }

    /// Whether there is a change that no wait has returned for; takes note of it.
    pub fn take(&self) -> bool {
        self.0.bell.take()
    }
}

/// Wakes a thread that sleeps in a poll on a pipe: one byte for all changes since that thread took note last. Clones
/// ring the same bell.
#[derive(Debug, Clone)]
pub struct PipeNotifier {
    bell: Arc<Bell>,
    writer: Rc<PipeWriter>,
    held: Rc<Held>,
}

/// The side of a [`PipeNotifier`] that sleeps; may be sent to its thread. Poll it for reading (it is `AsFd`, on Windows
/// `AsHandle`), then [`wait`](Self::wait) takes the byte without sleeping.
#[derive(Debug)]
pub struct PipeSleeper {
    bell: Arc<Bell>,
    reader: PipeReader,
}

impl PipeNotifier {
    /// A notifier, and what becomes readable when it rings.
    ///
    /// # Errors
    /// If the system gives no pipe.
    pub fn new() -> io::Result<(Self, PipeSleeper)> {
        let (reader, writer) = io::pipe()?;
        let bell = Arc::new(Bell::default());
        let notifier = Self {
            bell: Arc::clone(&bell),
            writer: Rc::new(writer),
            held: Rc::default(),
        };
        Ok((notifier, PipeSleeper { bell, reader }))
    }

    /// As [`ThreadNotifier::hold`].
    pub fn hold(&self) -> Hold<'_> {
        Hold::begin(&self.held, self)
    }
}

impl Notifier for PipeNotifier {
    #[inline]
    fn notify(&self) {
        if self.held.passes() && self.bell.ring() {
            // At most one byte is ever in the pipe, so this does not block; if nobody reads any more, nobody need know.
            let _ = (&*self.writer).write_all(&[1]);
        }
    }
}

impl PipeSleeper {
    /// Sleeps until there is a change that the last wait did not return for.
    ///
    /// # Errors
    /// If all notifiers are gone, or the system refuses to read.
    pub fn wait(&self) -> io::Result<()> {
        (&self.reader).read_exact(&mut [0])?;
        // After the byte: a ring in between is part of this note.
        self.bell.take();
        Ok(())
    }
}

#[cfg(unix)]
impl std::os::fd::AsFd for PipeSleeper {
    fn as_fd(&self) -> std::os::fd::BorrowedFd<'_> {
        self.reader.as_fd()
    }
}

#[cfg(windows)]
impl std::os::windows::io::AsHandle for PipeSleeper {
    fn as_handle(&self) -> std::os::windows::io::BorrowedHandle<'_> {
        self.reader.as_handle()
    }
}
