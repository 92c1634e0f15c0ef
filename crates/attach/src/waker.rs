//! The way back: a call of JavaScript from any thread.

use std::sync::{Arc, PoisonError, RwLock};

use napi::Status;
use napi::bindgen_prelude::{Function, Result};
use napi::threadsafe_function::{ThreadsafeFunction, ThreadsafeFunctionCallMode};

/// One call may wait; it covers whatever else there is to see by then.
type OnWake = ThreadsafeFunction<(), (), (), Status, false, false, 1>;

/// A callback without arguments, which runs on the thread of its JavaScript. Calls that come too quickly are one. Holds the
/// event loop until it is closed.
#[derive(Clone)]
pub struct Waker(Arc<RwLock<Option<OnWake>>>);

impl Waker {
    /// # Errors
    /// If JavaScript is ending.
    pub fn new(on_wake: &Function<'_, (), ()>) -> Result<Self> {
        let on_wake = on_wake
            .build_threadsafe_function::<()>()
            .max_queue_size::<1>()
            .build()?;
        Ok(Self(Arc::new(RwLock::new(Some(on_wake)))))
    }

    /// Has JavaScript call back soon. Does not wait, and does nothing once it is closed.
    pub fn wake(&self) {
        let on_wake = self.0.read().unwrap_or_else(PoisonError::into_inner);
        if let Some(on_wake) = on_wake.as_ref() {
            // A full queue means that a call is coming anyway, a closing one that nobody is left to hear it.
            let _ = on_wake.call((), ThreadsafeFunctionCallMode::NonBlocking);
        }
    }

    /// Lets go of the event loop, though other threads may still hold clones.
    pub fn close(&self) {
        let on_wake = self
            .0
            .write()
            .unwrap_or_else(PoisonError::into_inner)
            .take();
        drop(on_wake);
    }
}
