//! Engines: attached to a buffer, rung, detached.

use std::io::{self, Write};
use std::path::PathBuf;
use std::rc::Rc;
use std::cell::RefCell;
use std::sync::Arc;

use sparktui_generated::enums::EngineState;
use sparktui_generated::{SharedBuffer, SharedRegion, Word};
use sparktui_memory::ASLEEP;

use crate::pipeline::{Output, Pipeline};
use crate::plain;
use crate::shared::Shared;
use crate::stats::FrameStats;
use crate::terminal::{Ending, Running, Seat, Tty, TtyError};

/// The other side of the buffer, which may sleep.
pub trait Host: Send + Sync + 'static {
    /// Has the host look at events and fields soon. Called on the engine's thread; must not wait.
    fn wake(&self);
}

/// How an engine draws.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Mode {
    /// On the whole of the process's terminal, which is given back at the end.
    Fullscreen,
    /// On the whole of another terminal.
    FullscreenOn {
        /// Its device.
        tty: PathBuf,
    },
    /// The last frame as text on stdout, at the end.
    Plain {
        /// Width of the screen in cells.
        columns: u16,
        /// Height of the screen in cells.
        rows: u16,
    },
}

/// What an engine is to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AttachOptions {
    /// How it draws.
    pub mode: Mode,
}

/// Why no engine could be attached.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum AttachError {
    /// The buffer is none of this engine's.
    #[error(transparent)]
    Buffer(#[from] sparktui_memory::AttachError),
    /// There is no terminal to draw on.
    #[error(transparent)]
    Terminal(#[from] TtyError),
    /// The system has no more descriptors or threads for the process.
    #[error("engine: cannot be started ({0}); raise the limits of the process")]
    System(#[from] io::Error),
}

/// An engine over one buffer. Dropping it detaches it.
#[derive(Debug)]
pub struct Engine {
    shared: Arc<Shared>,
    life: Life,
}

#[derive(Debug)]
enum Life {
    Drawing(Arc<Running>),
    Plain { columns: u16, rows: u16 },
    Detached,
}

impl Engine {
    /// Attaches to a buffer. Nothing of the terminal is touched where this fails.
    ///
    /// # Errors
    /// If the buffer is none of this engine's, or there is no terminal, thread or descriptor to be had.
    pub fn attach(region: SharedRegion, options: AttachOptions, host: Box<dyn Host>) -> Result<Self, AttachError> {
        let shared = Arc::new(Shared::new(SharedBuffer::attach(region)?));
        let life = match options.mode {
            Mode::Fullscreen => Life::Drawing(draw_on(Tty::open()?, &shared, host)?),
            Mode::FullscreenOn { tty } => Life::Drawing(draw_on(Tty::open_path(&tty)?, &shared, host)?),
            Mode::Plain { columns, rows } => {
                shared.set_screen(columns, rows);
                let engine = Self {
                    shared: Arc::clone(&shared),
                    life: Life::Plain { columns, rows },
                };
                engine.doze();
                shared.set_state(EngineState::Running);
                return Ok(engine);
            }
        };
        Ok(Self { shared, life })
    }

    /// Has the engine look at the buffer. If it missed a snapshot, that is taken here, on the caller's thread.
    pub fn ring(&self) {
        match &self.life {
            Life::Drawing(running) => {
                self.shared.take_if_wanted();
                running.bell.ring();
            }
            Life::Plain { .. } => {
                self.shared.stage().take(&self.shared.live);
                self.doze();
            }
            Life::Detached => {}
        }
    }

    /// What frames cost so far.
    #[must_use]
    pub fn stats(&self) -> FrameStats {
        self.shared.stats()
    }

    /// The last finished commit as text, without escape sequences; only in plain mode.
    #[must_use]
    pub fn plain_text(&self) -> Option<String> {
        let Life::Plain { columns, rows } = self.life else { return None };
        let live = &self.shared.live;
        let mut pipeline = Pipeline::new(live, columns, rows, Rc::new(RefCell::new(Nowhere)));
        pipeline.take(&mut self.shared.stage(), live);
        pipeline.draw(live);
        self.shared.set_stats(pipeline.stats());
        Some(pipeline.with_frame(plain::text))
    }

    /// Ends the engine and gives the terminal back; in plain mode, writes the last frame. Only the first call does
    /// anything.
    pub fn detach(&mut self) {
        let text = self.plain_text();
        match std::mem::replace(&mut self.life, Life::Detached) {
            Life::Drawing(running) => running.end(),
            // A reader that has gone away is nobody to complain to.
            Life::Plain { .. } => drop(print(&text.unwrap_or_default())),
            Life::Detached => return,
        }
        self.shared.set_state(EngineState::Detached);
    }

    /// Without a thread that sleeps or wakes, the engine always has to be rung: so texts are freed as they change.
    fn doze(&self) {
        let live = &self.shared.live;
        let sleep = live.layout().word(Word::Sleep);
        live.region().store_word(sleep, ASLEEP, std::sync::atomic::Ordering::SeqCst);
    }
}

impl Drop for Engine {
    fn drop(&mut self) {
        self.detach();
    }
}

fn draw_on(tty: Tty, shared: &Arc<Shared>, host: Box<dyn Host>) -> Result<Arc<Running>, AttachError> {
    let (columns, rows) = tty.size();
    shared.set_screen(columns, rows);
    let seat = Seat::take(tty).map_err(TtyError::Modes)?;
    shared.set_state(EngineState::Running);
    Ok(Running::start(Arc::clone(shared), seat, host)?)
}

/// Takes no bytes.
struct Nowhere;

impl Output for Nowhere {
    fn send(&mut self, _frame: &[u8]) {}

    fn is_busy(&self) -> bool {
        false
    }
}

fn print(text: &str) -> io::Result<()> {
    let mut out = io::stdout().lock();
    out.write_all(text.as_bytes())?;
    out.flush()
}
