//! Engines that are attached, by number and by the thread of their JavaScript.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, Weak};

use napi::bindgen_prelude::{Env, Error, Function, Result};
use sparktui_attach::Waker;
use sparktui_engine::terminal::Headless;
use sparktui_engine::{AttachOptions, Engine, Host};
use sparktui_memory::SharedRegion;

use crate::guard::guarded;

/// Engines by number, for threads that know no more of one: the relay of the atomics mode.
static ENGINES: Mutex<BTreeMap<u32, Weak<Attached>>> = Mutex::new(BTreeMap::new());
static NEXT_ID: AtomicU32 = AtomicU32::new(1);

thread_local! {
    /// Engines of this thread's JavaScript.
    static OF_THREAD: RefCell<Vec<Weak<Attached>>> = const { RefCell::new(Vec::new()) };
    /// Whether this thread's JavaScript detaches them when it ends. Asked for once: the hook is not given back.
    static HAS_HOOK: Cell<bool> = const { Cell::new(false) };
}

/// An engine, until it is detached.
pub struct Attached {
    id: u32,
    engine: Mutex<Option<Engine>>,
    waker: Option<Waker>,
}

impl Attached {
    /// Starts an engine. Without a callback JavaScript looks by itself after each call.
    ///
    /// # Errors
    /// If the buffer is not one of this engine, or the terminal cannot be taken.
    pub fn start(
        env: &Env,
        region: SharedRegion,
        options: AttachOptions,
        on_wake: Option<Function<'_, (), ()>>,
    ) -> Result<Arc<Self>> {
        detach_at_end(env)?;
        let waker = on_wake.as_ref().map(Waker::new).transpose()?;
        let host: Box<dyn Host> = match &waker {
            Some(waker) => Box::new(JavaScript(waker.clone())),
            None => Box::new(Unheard),
        };
        let engine = Engine::attach(region, options, host).map_err(|error| {
            drop(Closing(waker.as_ref()));
            Error::from_reason(error.to_string())
        })?;
        let attached = Arc::new(Self {
            id: NEXT_ID.fetch_add(1, Ordering::Relaxed),
            engine: Mutex::new(Some(engine)),
            waker,
        });
        engines().insert(attached.id, Arc::downgrade(&attached));
        OF_THREAD.with_borrow_mut(|of_thread| {
            of_thread.retain(|other| other.strong_count() > 0);
            of_thread.push(Arc::downgrade(&attached));
        });
        Ok(attached)
    }

    /// The engine's number.
    pub fn id(&self) -> u32 {
        self.id
    }

    /// Wakes the engine, if it is attached.
    pub fn ring(&self) {
        if let Some(engine) = self.engine().as_ref() {
            engine.ring();
        }
    }

    /// Drives a headless engine. `None` if this is none, or none any more.
    pub fn with_headless<T>(&self, drive: impl FnOnce(&Headless) -> T) -> Option<T> {
        self.engine().as_ref()?.headless().map(drive)
    }

    /// Restores the terminal, ends the thread, lets go of the buffer and of the event loop.
    pub fn detach(&self) {
        let _closing = Closing(self.waker.as_ref());
        let engine = self.engine().take();
        if let Some(mut engine) = engine {
            engines().remove(&self.id);
            engine.detach();
        }
    }

    fn engine(&self) -> MutexGuard<'_, Option<Engine>> {
        self.engine.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The engine's host.
struct JavaScript(Waker);

impl Host for JavaScript {
    fn wake(&self) {
        self.0.wake();
    }
}

/// Lets go of the event loop even if the engine panics.
struct Closing<'a>(Option<&'a Waker>);

impl Drop for Closing<'_> {
    fn drop(&mut self) {
        if let Some(waker) = self.0 {
            waker.close();
        }
    }
}

/// Nobody is called: JavaScript drives the engine and looks after each call.
struct Unheard;

impl Host for Unheard {
    fn wake(&self) {}
}

/// The engine of a number, if it is attached.
pub fn find(id: u32) -> Option<Arc<Attached>> {
    engines().get(&id).and_then(Weak::upgrade)
}

fn engines() -> MutexGuard<'static, BTreeMap<u32, Weak<Attached>>> {
    ENGINES.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Sees to it that the engines of this thread are detached before its JavaScript, and the buffers with it, is gone.
fn detach_at_end(env: &Env) -> Result<()> {
    if HAS_HOOK.get() {
        return Ok(());
    }
    env.add_env_cleanup_hook((), |()| {
        let engines = OF_THREAD.with_borrow_mut(std::mem::take);
        for attached in engines.iter().filter_map(Weak::upgrade) {
            // There is no JavaScript left to throw at.
            let _ = guarded("detach", || {
                attached.detach();
                Ok(())
            });
        }
    })?;
    HAS_HOOK.set(true);
    Ok(())
}
