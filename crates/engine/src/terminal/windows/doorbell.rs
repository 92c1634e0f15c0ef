//! What wakes the engine's thread: an event that stays set while somebody has rung.

use std::io;
use std::os::windows::io::{AsRawHandle, FromRawHandle, OwnedHandle, RawHandle};
use std::ptr;
use std::sync::Arc;

use windows_sys::Win32::System::Threading::{CreateEventW, ResetEvent, SetEvent};

/// A bell that any thread may ring and one thread waits for.
#[derive(Debug)]
pub struct Doorbell(Arc<Event>);

/// The event of a bell, for whoever rings it without having the bell.
#[derive(Debug)]
pub(super) struct Event(OwnedHandle);

impl Doorbell {
    /// A silent bell.
    ///
    /// # Errors
    /// If the process has no handles left.
    pub fn new() -> io::Result<Self> {
        // SAFETY: nulls ask for the usual rights and for no name; it is set until it is reset, and silent at first.
        let event = unsafe { CreateEventW(ptr::null(), 1, 0, ptr::null()) };
        if event.is_null() {
            return Err(io::Error::last_os_error());
        }
        // SAFETY: the call has just made it and nobody else has it.
        let event = unsafe { OwnedHandle::from_raw_handle(event) };
        Ok(Self(Arc::new(Event(event))))
    }

    /// Wakes the waiting thread; rung again before it looks, it wakes once.
    pub fn ring(&self) {
        self.0.set();
    }

    /// Silences the bell.
    pub fn drain(&self) {
        // SAFETY: takes a handle that `self` owns.
        unsafe { ResetEvent(self.handle()) };
    }

    pub(super) fn event(&self) -> &Arc<Event> {
        &self.0
    }

    pub(super) fn handle(&self) -> RawHandle {
        self.0.0.as_raw_handle()
    }
}

impl Event {
    pub(super) fn set(&self) {
        // SAFETY: takes a handle that `self` owns.
        unsafe { SetEvent(self.0.as_raw_handle()) };
    }
}
