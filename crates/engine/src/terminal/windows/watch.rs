//! What the console sends to a process that is to end: by a key, or since its window is closed.

use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, Once, PoisonError};

use windows_sys::Win32::System::Console::{
    CTRL_BREAK_EVENT, CTRL_C_EVENT, CTRL_CLOSE_EVENT, CTRL_LOGOFF_EVENT, CTRL_SHUTDOWN_EVENT,
    SetConsoleCtrlHandler,
};

use super::doorbell::{Doorbell, Event};
use super::{BREAK, HANGUP, INTERRUPT};

/// Bells that are rung.
static BELLS: Mutex<Vec<Arc<Event>>> = Mutex::new(Vec::new());
/// What should have ended the process, a bit of its number for each.
static ENDING: AtomicU32 = AtomicU32::new(0);

/// Rings a bell at everything that engines have to know of, until dropped.
#[derive(Debug)]
pub struct Watch(Arc<Event>);

impl Watch {
    /// Starts ringing.
    #[must_use]
    pub fn start(doorbell: &Doorbell) -> Option<Self> {
        static WATCHING: Once = Once::new();
        // For good, and never while the bells are locked: the system calls handlers, and takes new ones, under a lock of its own.
        WATCHING.call_once(|| {
            // SAFETY: the handler takes a number, and the code stays mapped: see `super::stay_loaded`.
            unsafe { SetConsoleCtrlHandler(Some(on_event), 1) };
        });
        bells().push(Arc::clone(doorbell.event()));
        Some(Self(Arc::clone(doorbell.event())))
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        bells().retain(|bell| !Arc::ptr_eq(bell, &self.0));
    }
}

/// Whether the process was asked to stop since the last call: never.
pub fn take_stop() -> bool {
    false
}

/// Whether being asked to stop is ours to follow: never, as nobody asks.
pub fn has_stop() -> bool {
    false
}

/// How often the process was continued: never.
pub fn continued() -> u32 {
    0
}

/// How often the terminal of the process took another size: no signal tells.
pub fn resized() -> Option<u32> {
    None
}

/// Signals that should have ended the process since the last call, a bit of its number for each.
pub fn take_ending() -> u32 {
    ENDING.swap(0, Ordering::AcqRel)
}

/// Wakes all engines that watch.
pub fn ring_all() {
    for bell in bells().iter() {
        bell.set();
    }
}

/// Called by the system on a thread of its own, before the handler of the runtime, which was there first. Says that whoever comes next
/// is to do what is to be done: the runtime tells JavaScript of it, or else the system ends the process.
unsafe extern "system" fn on_event(event: u32) -> i32 {
    let signal = match event {
        CTRL_C_EVENT => INTERRUPT,
        CTRL_BREAK_EVENT => BREAK,
        CTRL_CLOSE_EVENT | CTRL_LOGOFF_EVENT | CTRL_SHUTDOWN_EVENT => HANGUP,
        _ => return 0,
    };
    let bells = bells();
    if !bells.is_empty() {
        ENDING.fetch_or(1 << signal, Ordering::AcqRel);
        bells.iter().for_each(|bell| bell.set());
    }
    0
}

fn bells() -> MutexGuard<'static, Vec<Arc<Event>>> {
    BELLS.lock().unwrap_or_else(PoisonError::into_inner)
}
