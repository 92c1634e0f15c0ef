//! What threads hear of signals, and how the process stops and dies of one.

#![allow(unsafe_code)]

use std::mem::MaybeUninit;
use std::ptr;
use std::thread;
use std::time::{Duration, Instant};

use super::watch;

/// How long a signal that the process sends to itself may be on its way.
const SIGNAL_TIME: Duration = Duration::from_millis(50);

/// Signals that say what has gone wrong in the very thread that gets them.
const FAULTS: [libc::c_int; 6] = [
    libc::SIGSEGV,
    libc::SIGBUS,
    libc::SIGFPE,
    libc::SIGILL,
    libc::SIGABRT,
    libc::SIGTRAP,
];

/// Keeps the calling thread from running anybody's handler, of faults excepted.
pub fn block_all() {
    let set = all_but(&FAULTS);
    // SAFETY: reads the filled set; a null asks for no answer.
    unsafe { libc::pthread_sigmask(libc::SIG_BLOCK, &raw const set, ptr::null_mut()) };
}

/// Every signal but some.
pub(super) fn all_but(signals: &[libc::c_int]) -> libc::sigset_t {
    let mut set = MaybeUninit::<libc::sigset_t>::uninit();
    // SAFETY: fills the one set that the pointer is to.
    unsafe { libc::sigfillset(set.as_mut_ptr()) };
    for &signal in signals {
        // SAFETY: `sigfillset` has filled the set.
        unsafe { libc::sigdelset(set.as_mut_ptr(), signal) };
    }
    // SAFETY: as above.
    unsafe { set.assume_init() }
}

/// While it lives, this thread may use a terminal of which its process is not in the foreground.
#[derive(Debug)]
pub struct Unstopped {
    before: Option<libc::sigset_t>,
}

impl Unstopped {
    /// Blocks SIGTTOU in the calling thread.
    pub fn new() -> Self {
        Self {
            before: change_mask(libc::SIG_BLOCK, libc::SIGTTOU),
        }
    }
}

impl Drop for Unstopped {
    fn drop(&mut self) {
        set_mask(self.before.as_ref());
    }
}

fn only(signal: libc::c_int) -> libc::sigset_t {
    let mut set = MaybeUninit::<libc::sigset_t>::uninit();
    // SAFETY: empties the one set that the pointer is to.
    unsafe { libc::sigemptyset(set.as_mut_ptr()) };
    // SAFETY: `sigemptyset` has filled the set.
    unsafe { libc::sigaddset(set.as_mut_ptr(), signal) };
    // SAFETY: as above.
    unsafe { set.assume_init() }
}

/// While it lives, this thread is stopped where it uses a terminal of which its process is not in the foreground, as the
/// system has it.
#[derive(Debug)]
pub struct Stoppable {
    before: Option<libc::sigset_t>,
}

impl Stoppable {
    /// Unblocks SIGTTOU in the calling thread.
    pub fn new() -> Self {
        Self {
            before: change_mask(libc::SIG_UNBLOCK, libc::SIGTTOU),
        }
    }
}

impl Drop for Stoppable {
    fn drop(&mut self) {
        set_mask(self.before.as_ref());
    }
}

fn change_mask(how: libc::c_int, signal: libc::c_int) -> Option<libc::sigset_t> {
    let mut before = MaybeUninit::<libc::sigset_t>::uninit();
    let set = only(signal);
    // SAFETY: reads a filled set, writes the one before where there is room for one.
    let done = unsafe { libc::pthread_sigmask(how, &raw const set, before.as_mut_ptr()) };
    // SAFETY: the call succeeded, so it has filled it.
    (done == 0).then(|| unsafe { before.assume_init() })
}

fn set_mask(mask: Option<&libc::sigset_t>) {
    if let Some(mask) = mask {
        // SAFETY: reads a filled set; a null asks for no answer.
        unsafe { libc::pthread_sigmask(libc::SIG_SETMASK, mask, ptr::null_mut()) };
    }
}

/// Stops the process as SIGTSTP does by default, and returns when it goes on. A process that nobody could continue, for
/// no shell of its session is left, is not stopped by the system. `everyone`: its whole group, as by the key of a terminal.
///
/// The terminal has been given back. The signal must be ours, see [`watch::has_stop`].
pub fn stop(everyone: bool) {
    let continued = watch::continued();
    if everyone {
        // SAFETY: sends a signal to this process's own group.
        unsafe { libc::kill(0, libc::SIGTSTP) };
        // Ours is not to come later, when it would stop the process once more.
        wait_for(watch::take_stop);
    }
    watch::without_stop(|| {
        let before = change_mask(libc::SIG_UNBLOCK, libc::SIGTSTP);
        // SAFETY: sends a signal to this very thread, which has it unblocked and at its default: here it stops.
        unsafe { libc::raise(libc::SIGTSTP) };
        set_mask(before.as_ref());
    });
    wait_for(|| watch::continued() != continued);
}

fn wait_for(come: impl Fn() -> bool) {
    let until = Instant::now() + SIGNAL_TIME;
    while !come() && Instant::now() < until {
        thread::sleep(Duration::from_millis(1));
    }
}

/// Sends SIGTSTP to the process's own group, whoever hears it.
pub fn tell_stop() {
    // SAFETY: sends a signal to this process's own group.
    unsafe { libc::kill(0, libc::SIGTSTP) };
}

/// Dies of a signal, as if nobody had a handler for it.
pub fn die_of(signal: libc::c_int) -> ! {
    // SAFETY: `SIG_DFL` is a valid disposition of every signal that can be caught.
    unsafe { libc::signal(signal, libc::SIG_DFL) };
    change_mask(libc::SIG_UNBLOCK, signal);
    // SAFETY: sends a signal to this very thread, which has it unblocked and at its default.
    unsafe { libc::raise(signal) };
    // Not reached: the system has ended the process.
    std::process::abort()
}
