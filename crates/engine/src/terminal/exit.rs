//! The ways out that no destructor sees: the end of the process, and a panic.

use std::cell::RefCell;
use std::panic;
use std::sync::{Arc, Mutex, Once, PoisonError, Weak};

use super::seat::{self, Seat};
use super::system;

/// Something that has to be ended before the terminals are given back.
pub trait Ending: Send + Sync {
    /// Ends it, within a bound of time.
    fn end(&self);
}

static ENDINGS: Mutex<Vec<Weak<dyn Ending>>> = Mutex::new(Vec::new());

thread_local! {
    static SEAT: RefCell<Weak<Seat>> = const { RefCell::new(Weak::new()) };
}

/// Has `ending` ended when the process exits, if it is still there.
pub fn end_at_exit(ending: &Arc<dyn Ending>) {
    let mut endings = ENDINGS.lock().unwrap_or_else(PoisonError::into_inner);
    endings.retain(|ending| ending.strong_count() > 0);
    endings.push(Arc::downgrade(ending));
    drop(endings);
    restore_at_exit();
}

/// Registers, once for the process, what `exit` runs.
pub fn restore_at_exit() {
    static REGISTERED: Once = Once::new();
    REGISTERED.call_once(|| {
        system::stay_loaded();
        system::at_exit(at_exit);
    });
}

extern "C" fn at_exit() {
    // A panic may not leave a C function; there is nothing left to report it to.
    let _ = panic::catch_unwind(|| {
        if !system::THREADS_OUTLIVE_EXIT {
            seat::restore_alone();
            return;
        }
        let endings: Vec<_> = ENDINGS
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .drain(..)
            .collect();
        endings
            .iter()
            .filter_map(Weak::upgrade)
            .for_each(|ending| ending.end());
        seat::restore_all();
    });
}

/// Has a panic of this thread give the terminal back before it is printed.
pub fn restore_on_panic(seat: &Arc<Seat>) {
    SEAT.with(|slot| slot.replace(Arc::downgrade(seat)));
    static HOOKED: Once = Once::new();
    HOOKED.call_once(|| {
        let print = panic::take_hook();
        panic::set_hook(Box::new(move |info| {
            // The thread's own storage may be gone already; then so is its terminal.
            let seat = SEAT.try_with(|slot| slot.borrow().upgrade()).ok().flatten();
            if let Some(seat) = seat {
                seat.restore();
            }
            print(info);
        }));
    });
}
