//! The world of particles as an addon: attach, ring, detach and one callback.

// The printer of SparkTUI's own probe names that crate; here it prints this inventory.
extern crate particles_generated as sparktui_generated;

#[path = "../../../../crates/probe/src/layout.rs"]
mod layout;

use std::sync::{Arc, Mutex, PoisonError};

use napi::bindgen_prelude::{Env, Error, Function, Result, Status};
use napi_derive::napi;
use particles_generated::{LAYOUT_HASH, Layout, PARTS};
use particles_world::{Host, World};
use sparktui_attach::{Memory, Waker};

/// A box of particles over one buffer. Until it is detached its thread lives and it keeps the event loop alive.
#[napi]
pub struct NativeWorld {
    attached: Arc<Attached>,
}

struct Attached {
    world: Mutex<Option<World>>,
    waker: Waker,
}

impl Attached {
    fn detach(&self) {
        let world = self
            .world
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .take();
        drop(world);
        self.waker.close();
    }
}

/// The world's host.
struct JavaScript(Waker);

impl Host for JavaScript {
    fn wake(&self) {
        self.0.wake();
    }
}

#[napi]
impl NativeWorld {
    /// Starts a world over `buffer`, a `Uint8Array` over a whole `SharedArrayBuffer`. `on_wake` is called on the thread
    /// of this call when there is something new and JavaScript sleeps; calls that come too quickly are one.
    ///
    /// # Errors
    /// If the buffer is of another inventory, or there is no thread.
    #[napi(constructor, catch_unwind)]
    pub fn new(env: Env, buffer: Memory, on_wake: Function<'_, (), ()>) -> Result<Self> {
        let waker = Waker::new(&on_wake)?;
        let world =
            World::start(buffer.into_region(), JavaScript(waker.clone())).map_err(|error| {
                waker.close();
                Error::new(Status::InvalidArg, error.to_string())
            })?;
        let attached = Arc::new(Attached {
            world: Mutex::new(Some(world)),
            waker,
        });
        let of_thread = Arc::downgrade(&attached);
        // The thread must end before this JavaScript does, and the buffer with it.
        env.add_env_cleanup_hook(of_thread, |attached| {
            if let Some(attached) = attached.upgrade() {
                attached.detach();
            }
        })?;
        Ok(Self { attached })
    }

    /// Wakes the world.
    #[napi(catch_unwind)]
    pub fn ring(&self) {
        if let Some(world) = self
            .attached
            .world
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .as_ref()
        {
            world.ring();
        }
    }

    /// Ends the thread and lets go of the event loop. Further calls do nothing.
    #[napi(catch_unwind)]
    pub fn detach(&self) {
        self.attached.detach();
    }
}

impl Drop for NativeWorld {
    fn drop(&mut self) {
        self.attached.detach();
    }
}

/// The layout hash that this addon was built with, 16 hex digits.
#[napi(catch_unwind)]
pub fn layout_hash() -> String {
    format!("{LAYOUT_HASH:016x}")
}

/// What that hash covers, part by part, as `kind name place digest`: compared where two sides do not agree.
#[napi(catch_unwind)]
pub fn layout_parts() -> Vec<&'static str> {
    PARTS.to_vec()
}

/// Where compiled Rust has everything at a capacity, as the JSON of `generated/layout.json`. For tests.
///
/// # Errors
/// If there is no such capacity.
#[napi(catch_unwind)]
pub fn layout_json(capacity: u32) -> Result<String> {
    let layout = Layout::new(capacity, 0)
        .map_err(|error| Error::new(Status::InvalidArg, error.to_string()))?;
    Ok(layout::json(&layout))
}
