//! Engines: attached to a buffer, rung, detached.

mod plain;
#[cfg(test)]
mod tests;

use std::fmt;
use std::io;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use sparktui_generated::enums::{ColorDepth, EngineState};
use sparktui_generated::{SharedBuffer, SharedRegion};

use crate::caps::{Environment, Modes};
use crate::plain::PlainScreen;
use crate::shared::Shared;
use crate::stats::FrameStats;
use crate::terminal::{Ending, Gate, Headless, Manner, Running, Seat, Tty, TtyError, Wire};
use crate::text::AmbiguousWidth;
use plain::Plain;

/// The other side of the buffer, which may sleep.
pub trait Host: Send + 'static {
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
    /// Below what is on the process's terminal, as high as what is shown and no higher than the screen. What is above stays, and
    /// the last frame too.
    Inline,
    /// The same on another terminal.
    InlineOn {
        /// Its device.
        tty: PathBuf,
    },
    /// On nothing: driven by calls, see [`Engine::headless`]. What is drawn is looked at, and keys are typed, by program.
    Headless {
        /// Width of the screen in cells.
        columns: u16,
        /// Height of the screen in cells.
        rows: u16,
        /// Colours that it shows.
        colors: ColorDepth,
    },
    /// The last frame as text on stdout, at the end.
    Plain {
        /// Width of the screen in cells.
        columns: u16,
        /// Height of the screen in cells.
        rows: u16,
        /// Writes rows as they change in the place of the last frame, no more often than once in so long.
        log: Option<Duration>,
    },
}

/// What an engine is to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AttachOptions {
    /// How it draws.
    pub mode: Mode,
    /// Most frames a second, at least 1. Without it, 120 while changes come without a pause, and whoever pauses is drawn
    /// at once.
    pub max_fps: Option<u32>,
    /// What the program is told of its terminal. Without it the terminal is asked nothing, taken to have all colours and to
    /// know no mode that not all have.
    pub environment: Option<Environment>,
    /// Whether the terminal is to tell what the mouse does. Then it does not select text by itself.
    pub mouse: bool,
    /// How wide the terminal draws characters whose width Unicode leaves open.
    pub ambiguous: AmbiguousWidth,
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
pub struct Engine {
    shared: Arc<Shared>,
    life: Life,
}

enum Life {
    Drawing(Arc<Running>),
    Headless(Headless),
    Plain(Plain),
    Detached,
}

impl Engine {
    /// Attaches to a buffer. Nothing of the terminal is touched where this fails.
    ///
    /// # Errors
    /// If the buffer is none of this engine's, or there is no terminal, thread or descriptor to be had.
    pub fn attach(
        region: SharedRegion,
        options: AttachOptions,
        host: Box<dyn Host>,
    ) -> Result<Self, AttachError> {
        let shared = Arc::new(Shared::new(
            SharedBuffer::attach(region)?,
            options.environment.clone(),
        ));
        let manner = Manner {
            max_fps: options.max_fps,
            mouse: options.mouse,
            ambiguous: options.ambiguous,
            colors: None,
        };
        let life = match options.mode {
            Mode::Fullscreen | Mode::Inline => {
                draw(Tty::open()?, &shared, host, &options.mode, manner)?
            }
            Mode::FullscreenOn { ref tty } | Mode::InlineOn { ref tty } => {
                draw(Tty::open_path(tty)?, &shared, host, &options.mode, manner)?
            }
            Mode::Headless {
                columns,
                rows,
                colors,
            } => {
                let (wire, tty) = Wire::new(columns, rows);
                let gate = Arc::new(Gate::default());
                let driven = Some(Arc::clone(&gate));
                let seat = Seat::take(tty, Modes::FULLSCREEN).map_err(TtyError::Modes)?;
                let manner = Manner {
                    colors: Some(colors),
                    ..manner
                };
                let running = start(seat, &shared, host, manner, driven)?;
                Life::Headless(Headless::new(running, gate, wire))
            }
            Mode::Plain { columns, rows, log } => {
                shared.set_screen(columns, rows);
                shared.set_state(EngineState::Running);
                let screen = PlainScreen::new(&shared, columns, rows)
                    .logging(log)
                    .measuring(options.ambiguous);
                Life::Plain(Plain::start(&shared, screen, host))
            }
        };
        Ok(Self { shared, life })
    }

    /// Has the engine look at the buffer. If it missed a snapshot, that is taken here, on the caller's thread.
    pub fn ring(&self) {
        match &self.life {
            Life::Drawing(running) | Life::Headless(Headless { running, .. }) => {
                self.shared.take_if_wanted();
                running.bell.ring();
            }
            Life::Plain(plain) => plain.ring(&self.shared),
            Life::Detached => {}
        }
    }

    /// What frames cost so far.
    #[must_use]
    pub fn stats(&self) -> FrameStats {
        self.shared.stats().0
    }

    /// What the last frame cost, with all that was done since the one before it.
    #[must_use]
    pub fn last_frame(&self) -> FrameStats {
        self.shared.stats().1
    }

    /// What drives the engine; only in headless mode.
    #[must_use]
    pub fn headless(&self) -> Option<&Headless> {
        match &self.life {
            Life::Headless(headless) => Some(headless),
            _ => None,
        }
    }

    /// The last finished commit as text, without escape sequences; only in plain mode.
    #[must_use]
    pub fn plain_text(&self) -> Option<String> {
        let Life::Plain(plain) = &self.life else {
            return None;
        };
        Some(plain.text(&self.shared))
    }

    /// Ends the engine and gives the terminal back; in plain mode, writes the last frame. Only the first call does
    /// anything.
    pub fn detach(&mut self) {
        match std::mem::replace(&mut self.life, Life::Detached) {
            Life::Drawing(running) | Life::Headless(Headless { running, .. }) => running.end(),
            Life::Plain(plain) => plain.end(&self.shared),
            Life::Detached => return,
        }
        self.shared.set_state(EngineState::Detached);
    }
}

impl fmt::Debug for Engine {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let life = match self.life {
            Life::Drawing(_) => "drawing",
            Life::Headless(_) => "headless",
            Life::Plain(_) => "plain",
            Life::Detached => "detached",
        };
        f.debug_struct("Engine")
            .field("life", &life)
            .finish_non_exhaustive()
    }
}

impl Drop for Engine {
    fn drop(&mut self) {
        self.detach();
    }
}

fn draw(
    tty: Tty,
    shared: &Arc<Shared>,
    host: Box<dyn Host>,
    mode: &Mode,
    manner: Manner,
) -> Result<Life, AttachError> {
    let modes = match mode {
        Mode::Inline | Mode::InlineOn { .. } => Modes::INLINE,
        _ => Modes::FULLSCREEN,
    };
    let seat = Seat::take(tty, modes).map_err(TtyError::Modes)?;
    start(seat, shared, host, manner, None).map(Life::Drawing)
}

fn start(
    seat: Arc<Seat>,
    shared: &Arc<Shared>,
    host: Box<dyn Host>,
    manner: Manner,
    gate: Option<Arc<Gate>>,
) -> Result<Arc<Running>, AttachError> {
    let (columns, rows) = seat.tty().size();
    shared.set_screen(columns, rows);
    shared.set_state(EngineState::Running);
    Ok(Running::start(
        Arc::clone(shared),
        seat,
        host,
        manner,
        gate,
    )?)
}
