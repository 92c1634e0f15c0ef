//! An engine whose thread panics when a test asks for it: as a defect of it would, with nothing of that in what ships.

use std::sync::Mutex;
use std::sync::PoisonError;
use std::sync::atomic::{AtomicBool, Ordering};

use napi::bindgen_prelude::Function;
use napi::{Error, Result};
use napi_derive::napi;
use sparktui_attach::{Memory, Waker};
use sparktui_engine::text::AmbiguousWidth;
use sparktui_engine::{AttachOptions, Engine, Host, Mode};

static PANICS: AtomicBool = AtomicBool::new(false);

/// How it draws; the rest of what the real one is told is left out.
#[napi(object, object_to_js = false)]
pub struct PanickingOptions {
    /// `fullscreen` or `inline`.
    pub mode: String,
}

/// The engine on the process's terminal, as the addon that ships has it.
#[napi]
pub struct PanickingEngine {
    engine: Mutex<Option<Engine>>,
    waker: Waker,
}

struct Fragile(Waker);

impl Host for Fragile {
    fn wake(&self) {
        assert!(
            !PANICS.swap(false, Ordering::SeqCst),
            "a test has the engine panic"
        );
        self.0.wake();
    }
}

#[napi]
impl PanickingEngine {
    /// Starts the engine.
    ///
    /// # Errors
    /// If there is no terminal.
    #[napi(constructor, catch_unwind)]
    pub fn new(
        buffer: Memory,
        options: PanickingOptions,
        on_wake: Function<'_, (), ()>,
    ) -> Result<Self> {
        let waker = Waker::new(&on_wake)?;
        let options = AttachOptions {
            mode: if options.mode == "inline" {
                Mode::Inline
            } else {
                Mode::Fullscreen
            },
            max_fps: None,
            environment: None,
            mouse: false,
            ambiguous: AmbiguousWidth::Narrow,
        };
        let host = Box::new(Fragile(waker.clone()));
        let engine = Engine::attach(buffer.into_region(), options, host)
            .map_err(|error| Error::from_reason(error.to_string()))?;
        Ok(Self {
            engine: Mutex::new(Some(engine)),
            waker,
        })
    }

    /// Wakes the engine.
    #[napi(catch_unwind)]
    pub fn ring(&self) {
        let engine = self.engine.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(engine) = engine.as_ref() {
            engine.ring();
        }
    }

    /// Ends the engine.
    #[napi(catch_unwind)]
    pub fn detach(&self) {
        self.waker.close();
        let mut engine = self.engine.lock().unwrap_or_else(PoisonError::into_inner);
        *engine = None;
    }

    /// Has the engine's thread panic at the next event that it tells.
    #[napi(catch_unwind)]
    pub fn panic_next() {
        PANICS.store(true, Ordering::SeqCst);
    }
}
