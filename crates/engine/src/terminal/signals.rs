//! SIGWINCH, chained on top of whoever had it, and what the engine's thread does not want to hear.

#![allow(unsafe_code)]

use std::mem::MaybeUninit;
use std::os::fd::RawFd;
use std::ptr;
use std::sync::atomic::{AtomicI32, AtomicPtr, AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};

const MOST_BELLS: usize = 64;
const NO_BELL: RawFd = -1;

/// Bells that a resize rings; a handler may not lock, so they are plain words.
static BELLS: [AtomicI32; MOST_BELLS] = [const { AtomicI32::new(NO_BELL) }; MOST_BELLS];
/// The handler that was there before ours. Never freed: a handler may still be running.
static BEFORE: AtomicPtr<libc::sigaction> = AtomicPtr::new(ptr::null_mut());
/// The thread that is calling the handler from before, in case that one calls ours.
static CALLING: AtomicUsize = AtomicUsize::new(0);
static INSTALLED: Mutex<usize> = Mutex::new(0);

/// Rings a bell at every SIGWINCH, until dropped.
#[derive(Debug)]
pub struct ResizeWatch {
    slot: usize,
}

impl ResizeWatch {
    /// Starts ringing; `None` where 64 engines do already.
    #[must_use]
    pub fn start(writing_end: RawFd) -> Option<Self> {
        let mut installed = INSTALLED.lock().unwrap_or_else(PoisonError::into_inner);
        let slot = BELLS.iter().position(|bell| {
            bell.compare_exchange(NO_BELL, writing_end, Ordering::AcqRel, Ordering::Relaxed)
                .is_ok()
        })?;
        if !is_ours() {
            install();
        }
        *installed += 1;
        Some(Self { slot })
    }
}

impl Drop for ResizeWatch {
    fn drop(&mut self) {
        let mut installed = INSTALLED.lock().unwrap_or_else(PoisonError::into_inner);
        BELLS[self.slot].store(NO_BELL, Ordering::Release);
        *installed -= 1;
        let before = BEFORE.load(Ordering::Acquire);
        if *installed == 0 && is_ours() && !before.is_null() {
            // SAFETY: `before` was leaked by `install` and is never written again.
            unsafe { libc::sigaction(libc::SIGWINCH, before, ptr::null_mut()) };
        }
    }
}

fn handler() -> libc::sighandler_t {
    on_resize as extern "C" fn(libc::c_int, *mut libc::siginfo_t, *mut libc::c_void)
        as libc::sighandler_t
}

fn current() -> Option<libc::sigaction> {
    let mut action = MaybeUninit::<libc::sigaction>::uninit();
    // SAFETY: a null action only asks; the answer is written where there is room for one.
    let got = unsafe { libc::sigaction(libc::SIGWINCH, ptr::null(), action.as_mut_ptr()) };
    // SAFETY: `sigaction` succeeded, so it has filled it.
    (got == 0).then(|| unsafe { action.assume_init() })
}

fn is_ours() -> bool {
    current().is_some_and(|action| action.sa_sigaction == handler())
}

fn install() {
    let Some(before) = current() else { return };
    BEFORE.store(Box::into_raw(Box::new(before)), Ordering::Release);
    let mut action = before;
    action.sa_sigaction = handler();
    action.sa_flags = libc::SA_SIGINFO | libc::SA_RESTART | libc::SA_ONSTACK;
    // SAFETY: `action` is a filled `sigaction`, and the handler makes only calls that POSIX allows in one.
    unsafe { libc::sigaction(libc::SIGWINCH, &raw const action, ptr::null_mut()) };
}

/// Async-signal-safe: atomics, `write`, `pthread_self`, and the handler from before.
extern "C" fn on_resize(
    signal: libc::c_int,
    info: *mut libc::siginfo_t,
    context: *mut libc::c_void,
) {
    // SAFETY: the address of this thread's `errno`.
    let errno = unsafe { errno_location() };
    // SAFETY: that address is valid while the thread runs.
    let saved = unsafe { *errno };
    for bell in &BELLS {
        let fd = bell.load(Ordering::Acquire);
        if fd != NO_BELL {
            // SAFETY: reads one byte of a constant; a descriptor closed meanwhile is answered by an error.
            unsafe { libc::write(fd, [1u8].as_ptr().cast(), 1) };
        }
    }
    call_before(signal, info, context);
    // SAFETY: as above.
    unsafe { *errno = saved };
}

#[cfg(target_os = "linux")]
unsafe fn errno_location() -> *mut libc::c_int {
    // SAFETY: takes nothing and gives the address of this thread's `errno`.
    unsafe { libc::__errno_location() }
}

#[cfg(target_vendor = "apple")]
unsafe fn errno_location() -> *mut libc::c_int {
    // SAFETY: takes nothing and gives the address of this thread's `errno`.
    unsafe { libc::__error() }
}

fn call_before(signal: libc::c_int, info: *mut libc::siginfo_t, context: *mut libc::c_void) {
    let before = BEFORE.load(Ordering::Acquire);
    // SAFETY: `install` leaked it and nobody writes it.
    let Some(before) = (unsafe { before.as_ref() }) else {
        return;
    };
    if before.sa_sigaction == libc::SIG_DFL || before.sa_sigaction == libc::SIG_IGN {
        return;
    }
    // SAFETY: gives the number of this thread.
    let me = unsafe { libc::pthread_self() } as usize;
    if CALLING.swap(me, Ordering::AcqRel) == me {
        return;
    }
    if before.sa_flags & libc::SA_SIGINFO != 0 {
        type Full = extern "C" fn(libc::c_int, *mut libc::siginfo_t, *mut libc::c_void);
        // SAFETY: the kernel would have called this address with these arguments: its flags say SA_SIGINFO.
        let full = unsafe { std::mem::transmute::<libc::sighandler_t, Full>(before.sa_sigaction) };
        full(signal, info, context);
    } else {
        // SAFETY: the kernel would have called this address with the number alone.
        let plain = unsafe {
            std::mem::transmute::<libc::sighandler_t, extern "C" fn(libc::c_int)>(
                before.sa_sigaction,
            )
        };
        plain(signal);
    }
    CALLING.store(0, Ordering::Release);
}

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
        let mut before = MaybeUninit::<libc::sigset_t>::uninit();
        let stop = only(libc::SIGTTOU);
        // SAFETY: reads a filled set, writes the one before where there is room for one.
        let done =
            unsafe { libc::pthread_sigmask(libc::SIG_BLOCK, &raw const stop, before.as_mut_ptr()) };
        // SAFETY: the call succeeded, so it has filled it.
        let before = (done == 0).then(|| unsafe { before.assume_init() });
        Self { before }
    }
}

impl Drop for Unstopped {
    fn drop(&mut self) {
        if let Some(before) = &self.before {
            // SAFETY: reads the set that `new` was given; a null asks for no answer.
            unsafe { libc::pthread_sigmask(libc::SIG_SETMASK, before, ptr::null_mut()) };
        }
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

/// Dies by SIGINT, as if nobody had a handler for it.
pub fn die_by_interrupt() -> ! {
    // SAFETY: `SIG_DFL` is a valid disposition of SIGINT.
    unsafe { libc::signal(libc::SIGINT, libc::SIG_DFL) };
    let set = only(libc::SIGINT);
    // SAFETY: reads a filled set; a null asks for no answer.
    unsafe { libc::pthread_sigmask(libc::SIG_UNBLOCK, &raw const set, ptr::null_mut()) };
    // SAFETY: sends a signal to this very thread, which has it unblocked and at its default.
    unsafe { libc::raise(libc::SIGINT) };
    // Not reached: the system has ended the process.
    std::process::abort()
}
