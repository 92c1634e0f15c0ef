//! Signals that engines have to know of, chained on top of whoever had them.

#![allow(unsafe_code)]

use std::mem::MaybeUninit;
use std::os::fd::RawFd;
use std::ptr;
use std::sync::atomic::Ordering::{AcqRel, Acquire, Relaxed, Release};
use std::sync::atomic::{AtomicBool, AtomicI32, AtomicPtr, AtomicU32, AtomicUsize};
use std::sync::{Mutex, PoisonError};

use super::doorbell::Doorbell;

const MOST_BELLS: usize = 64;
const NO_BELL: RawFd = -1;

/// When a signal is watched.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum When {
    /// Always, and whoever had it hears it too.
    Always,
    /// While nobody has it: it does by default what is to be done in order.
    Free,
    /// While somebody has it who may be too busy to act on it: else the system ends the process, and that is that.
    Heard,
}

const WATCHED: [(libc::c_int, When); 7] = [
    (libc::SIGWINCH, When::Always),
    (libc::SIGCONT, When::Always),
    (STOP, When::Free),
    (libc::SIGHUP, When::Heard),
    (libc::SIGINT, When::Heard),
    (libc::SIGQUIT, When::Heard),
    (libc::SIGTERM, When::Heard),
];
const STOP: libc::c_int = libc::SIGTSTP;
const STOP_PLACE: usize = 2;

/// Bells that a signal rings; a handler may not lock, so they are plain words.
static BELLS: [AtomicI32; MOST_BELLS] = [const { AtomicI32::new(NO_BELL) }; MOST_BELLS];
/// The handlers that were there before ours. Never freed: a handler may still be running.
static BEFORE: [AtomicPtr<libc::sigaction>; WATCHED.len()] =
    [const { AtomicPtr::new(ptr::null_mut()) }; WATCHED.len()];
/// The thread that is calling the handler from before, in case that one calls ours.
static CALLING: [AtomicUsize; WATCHED.len()] = [const { AtomicUsize::new(0) }; WATCHED.len()];
static STARTED: Mutex<usize> = Mutex::new(0);

/// Whether the process was asked to stop.
static STOPS: AtomicBool = AtomicBool::new(false);
/// How often its terminal took another size.
static RESIZED: AtomicU32 = AtomicU32::new(0);
/// How often it was continued.
static CONTINUED: AtomicU32 = AtomicU32::new(0);
/// The signals that should have ended it, a bit of its number for each.
static ENDING: AtomicU32 = AtomicU32::new(0);

/// Rings a bell at every signal that engines have to know of, until dropped.
#[derive(Debug)]
pub struct Watch {
    slot: usize,
}

impl Watch {
    /// Starts ringing; `None` where 64 engines do already.
    #[must_use]
    pub fn start(doorbell: &Doorbell) -> Option<Self> {
        let mut started = STARTED.lock().unwrap_or_else(PoisonError::into_inner);
        let slot = BELLS.iter().position(|bell| {
            bell.compare_exchange(NO_BELL, doorbell.writing_end(), AcqRel, Relaxed)
                .is_ok()
        })?;
        for place in 0..WATCHED.len() {
            install(place);
        }
        *started += 1;
        Some(Self { slot })
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        let mut started = STARTED.lock().unwrap_or_else(PoisonError::into_inner);
        BELLS[self.slot].store(NO_BELL, Release);
        *started -= 1;
        if *started > 0 {
            return;
        }
        for (place, &(signal, _)) in WATCHED.iter().enumerate() {
            let before = BEFORE[place].load(Acquire);
            if is_ours(signal) && !before.is_null() {
                // SAFETY: `before` was leaked by `install` and is never written again.
                unsafe { libc::sigaction(signal, before, ptr::null_mut()) };
            }
        }
    }
}

/// Whether the process was asked to stop since the last call.
pub fn take_stop() -> bool {
    STOPS.swap(false, AcqRel)
}

/// Whether being asked to stop is ours to follow: nobody else follows it, or ignores it.
pub fn has_stop() -> bool {
    is_ours(STOP)
}

/// Does something while being asked to stop stops the process at once.
pub fn without_stop(work: impl FnOnce()) {
    let before = BEFORE[STOP_PLACE].load(Acquire);
    if !before.is_null() && is_ours(STOP) {
        // SAFETY: `before` was leaked by `install` and is never written again.
        unsafe { libc::sigaction(STOP, before, ptr::null_mut()) };
    }
    work();
    install(STOP_PLACE);
}

/// How often the terminal of the process took another size, modulo 2^32.
pub fn resized() -> Option<u32> {
    Some(RESIZED.load(Acquire))
}

/// How often the process was continued, modulo 2^32.
pub fn continued() -> u32 {
    CONTINUED.load(Acquire)
}

/// Signals that should have ended the process since the last call, a bit of its number for each.
pub fn take_ending() -> u32 {
    ENDING.swap(0, AcqRel)
}

/// Wakes all engines that watch.
pub fn ring_all() {
    for bell in &BELLS {
        let fd = bell.load(Acquire);
        if fd != NO_BELL {
            // SAFETY: reads one byte of a constant; a descriptor closed meanwhile is answered by an error.
            unsafe { libc::write(fd, [1u8].as_ptr().cast(), 1) };
        }
    }
}

fn handler() -> libc::sighandler_t {
    on_signal as extern "C" fn(libc::c_int, *mut libc::siginfo_t, *mut libc::c_void)
        as libc::sighandler_t
}

fn current(signal: libc::c_int) -> Option<libc::sigaction> {
    let mut action = MaybeUninit::<libc::sigaction>::uninit();
    // SAFETY: a null action only asks; the answer is written where there is room for one.
    let got = unsafe { libc::sigaction(signal, ptr::null(), action.as_mut_ptr()) };
    // SAFETY: `sigaction` succeeded, so it has filled it.
    (got == 0).then(|| unsafe { action.assume_init() })
}

fn is_ours(signal: libc::c_int) -> bool {
    current(signal).is_some_and(|action| action.sa_sigaction == handler())
}

fn is_handler(action: &libc::sigaction) -> bool {
    action.sa_sigaction != libc::SIG_DFL && action.sa_sigaction != libc::SIG_IGN
}

fn install(place: usize) {
    let (signal, when) = WATCHED[place];
    let Some(before) = current(signal).filter(|before| before.sa_sigaction != handler()) else {
        return;
    };
    let is_watched = match when {
        When::Always => true,
        When::Free => before.sa_sigaction == libc::SIG_DFL,
        When::Heard => is_handler(&before),
    };
    if !is_watched {
        return;
    }
    keep(&BEFORE[place], before);
    let mut action = before;
    action.sa_sigaction = handler();
    action.sa_flags = libc::SA_SIGINFO | libc::SA_RESTART | libc::SA_ONSTACK;
    // SAFETY: `action` is a filled `sigaction`, and the handler makes only calls that POSIX allows in one.
    unsafe { libc::sigaction(signal, &raw const action, ptr::null_mut()) };
}

/// Keeps what was there before, in new memory only if it is another one than the last time.
fn keep(kept: &AtomicPtr<libc::sigaction>, before: libc::sigaction) {
    // SAFETY: leaked below, and never written again.
    let last = unsafe { kept.load(Acquire).as_ref() };
    let is_same = last.is_some_and(|last| {
        (last.sa_sigaction, last.sa_flags) == (before.sa_sigaction, before.sa_flags)
    });
    if !is_same {
        kept.store(Box::into_raw(Box::new(before)), Release);
    }
}

/// Async-signal-safe: atomics, `write`, `pthread_self`, and the handler from before.
extern "C" fn on_signal(
    signal: libc::c_int,
    info: *mut libc::siginfo_t,
    context: *mut libc::c_void,
) {
    let errno = errno_location();
    // SAFETY: the address of this thread's `errno` is valid while the thread runs.
    let saved = unsafe { *errno };
    match signal {
        libc::SIGWINCH => drop(RESIZED.fetch_add(1, AcqRel)),
        libc::SIGCONT => drop(CONTINUED.fetch_add(1, AcqRel)),
        STOP => STOPS.store(true, Release),
        ending => drop(ENDING.fetch_or(1 << ending, AcqRel)),
    }
    ring_all();
    if let Some(place) = WATCHED.iter().position(|&(number, _)| number == signal) {
        call_before(place, (signal, info, context));
    }
    // SAFETY: as above.
    unsafe { *errno = saved };
}

#[cfg(target_os = "linux")]
fn errno_location() -> *mut libc::c_int {
    // SAFETY: takes nothing and gives the address of this thread's `errno`.
    unsafe { libc::__errno_location() }
}

#[cfg(target_vendor = "apple")]
fn errno_location() -> *mut libc::c_int {
    // SAFETY: takes nothing and gives the address of this thread's `errno`.
    unsafe { libc::__error() }
}

fn call_before(
    place: usize,
    (signal, info, context): (libc::c_int, *mut libc::siginfo_t, *mut libc::c_void),
) {
    // SAFETY: `keep` leaked it and nobody writes it.
    let Some(before) = (unsafe { BEFORE[place].load(Acquire).as_ref() }) else {
        return;
    };
    if !is_handler(before) {
        return;
    }
    // SAFETY: gives the number of this thread.
    let me = unsafe { libc::pthread_self() } as usize;
    if CALLING[place].swap(me, AcqRel) == me {
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
    CALLING[place].store(0, Release);
}
