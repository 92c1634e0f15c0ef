//! The world's way to call JavaScript.

use std::sync::{Arc, PoisonError, RwLock};

use napi::Status;
use napi::bindgen_prelude::{Function, Result};
use napi::threadsafe_function::{ThreadsafeFunction, ThreadsafeFunctionCallMode};
use particles_world::Host;

/// One call may wait; it covers whatever else there is to see by then.
type OnWake = ThreadsafeFunction<(), (), (), Status, false, false, 1>;

/// The callback of one world. Holds the event loop until it is closed.
#[derive(Clone)]
pub struct Waker(Arc<RwLock<Option<OnWake>>>);

impl Waker {
    pub fn new(on_wake: &Function<'_, (), ()>) -> Result<Self> {
        let on_wake = on_wake
            .build_threadsafe_function::<()>()
            .max_queue_size::<1>()
            .build()?;
        Ok(Self(Arc::new(RwLock::new(Some(on_wake)))))
    }

    /// Lets go of the event loop, though the world's thread may still hold a clone.
    pub fn close(&self) {
        let on_wake = self
            .0
            .write()
            .unwrap_or_else(PoisonError::into_inner)
            .take();
        drop(on_wake);
    }
}

impl Host for Waker {
    fn wake(&self) {
        let on_wake = self.0.read().unwrap_or_else(PoisonError::into_inner);
        if let Some(on_wake) = on_wake.as_ref() {
            // A full queue means that a call is coming anyway, a closing one that nobody is left to hear it.
            let _ = on_wake.call((), ThreadsafeFunctionCallMode::NonBlocking);
        }
    }
}
