//! The addon that ships: attach, wake, detach and one callback.

mod attached;
mod guard;
mod headless;

use std::collections::HashMap;
use std::sync::Arc;
use std::time::Duration;

use napi::bindgen_prelude::{Env, Error, Function, Result, Status};
use napi_derive::napi;
use sparktui_attach::Memory;
use sparktui_engine::caps::{Environment, VARIABLES};
use sparktui_engine::plain::render;
use sparktui_engine::text::AmbiguousWidth;
use sparktui_engine::{AttachOptions, Mode};
use sparktui_generated::enums::ColorDepth;

use crate::attached::Attached;
use crate::guard::guarded;

/// Screen of the plain mode where JavaScript names none.
const PLAIN_COLUMNS: u16 = 80;
const PLAIN_ROWS: u16 = 24;

/// How the engine is to draw.
#[napi(object, object_to_js = false)]
pub struct EngineOptions {
    /// `fullscreen`, `inline` or `plain`.
    pub mode: String,
    /// Device of the terminal to draw on, if it is not the process's own.
    pub tty: Option<String>,
    /// Width in cells, in plain mode.
    pub columns: Option<u32>,
    /// Height in cells, in plain mode.
    pub rows: Option<u32>,
    /// In plain mode: rows are written as they change, no more often than once in so many milliseconds.
    pub log_every: Option<u32>,
    /// Most frames a second; without it 120, and only while changes come without a pause.
    pub max_fps: Option<u32>,
    /// Variables that tell of the terminal, those of `environmentVariables`. Without them it is asked nothing.
    pub environment: Option<HashMap<String, String>>,
    /// Whether the terminal is to tell what the mouse does; it is not, unless said so.
    pub mouse: Option<bool>,
    /// Cells of characters whose width Unicode leaves open, 1 or 2; 1 unless said so.
    pub ambiguous_width: Option<u32>,
}

/// An engine attached to one buffer. While it is attached it keeps the event loop alive.
#[napi]
pub struct NativeEngine {
    attached: Arc<Attached>,
}

#[napi]
impl NativeEngine {
    /// Starts an engine over `buffer`, a `Uint8Array` over a whole `SharedArrayBuffer`. `on_wake` is called on the thread of
    /// this call whenever the engine has something to tell; calls that come too quickly are one.
    #[napi(constructor)]
    pub fn new(
        env: Env,
        buffer: Memory,
        options: EngineOptions,
        on_wake: Function<'_, (), ()>,
    ) -> Result<Self> {
        guarded("attach", || {
            let options = attach_options(&options)?;
            let attached = Attached::start(&env, buffer.into_region(), options, Some(on_wake))?;
            Ok(Self { attached })
        })
    }

    /// Names the engine among those of the process.
    #[napi(getter)]
    pub fn id(&self) -> u32 {
        self.attached.id()
    }

    /// Wakes the engine.
    #[napi]
    pub fn ring(&self) -> Result<()> {
        guarded("ring", || {
            self.attached.ring();
            Ok(())
        })
    }

    /// Restores the terminal, ends the engine's thread and lets go of the event loop. Further calls do nothing.
    #[napi]
    pub fn detach(&self) -> Result<()> {
        guarded("detach", || {
            self.attached.detach();
            Ok(())
        })
    }
}

impl Drop for NativeEngine {
    fn drop(&mut self) {
        // An error has nobody to go to: the object is garbage.
        let _ = guarded("detach", || {
            self.attached.detach();
            Ok(())
        });
    }
}

/// Wakes an engine from any thread that loaded the addon. Does nothing if it is gone.
#[napi]
pub fn ring_engine(id: u32) -> Result<()> {
    guarded("ring", || {
        if let Some(attached) = attached::find(id) {
            attached.ring();
        }
        Ok(())
    })
}

/// The layout hash that this addon was built with, 16 hex digits.
#[napi]
pub fn layout_hash() -> String {
    format!("{:016x}", sparktui_generated::LAYOUT_HASH)
}

/// What that hash covers, part by part, as `kind name place digest`: compared where two sides do not agree.
#[napi]
pub fn layout_parts() -> Vec<&'static str> {
    sparktui_generated::PARTS.to_vec()
}

/// Columns and rows of standard output, either 0 where it does not tell; nothing where it is no terminal.
#[napi]
pub fn stdout_size() -> Option<Vec<u32>> {
    let (columns, rows) = sparktui_engine::terminal::stdout_size()?;
    Some(vec![columns.into(), rows.into()])
}

/// The environment variables that tell of a terminal.
#[napi]
pub fn environment_variables() -> Vec<&'static str> {
    VARIABLES.to_vec()
}

/// Colours that a terminal is taken to have by these variables, as a number of `color_depth`, and one of `color_reason`
/// that says why.
#[napi]
pub fn terminal_colors(variables: HashMap<String, String>) -> Vec<u32> {
    let found = Environment::new(variables).depth();
    vec![found.depth.raw(), found.reason.raw()]
}

/// What a buffer shows on a screen of so many columns and as many rows as it needs, in colours of a `color_depth`: rows with a line
/// feed between two. `ambiguous_width`: cells of characters whose width Unicode leaves open. The buffer must have no open commit,
/// and no engine.
#[napi]
pub fn render_once(
    buffer: Memory,
    columns: u32,
    depth: u32,
    ambiguous_width: u32,
) -> Result<String> {
    guarded("render", || {
        let depth = ColorDepth::from_raw(depth).unwrap_or(ColorDepth::None);
        render(
            buffer.into_region(),
            cells(Some(columns), PLAIN_COLUMNS),
            depth,
            ambiguous(Some(ambiguous_width)),
        )
        .map_err(|error| Error::from_reason(error.to_string()))
    })
}

/// The version of this addon.
#[napi]
pub fn version() -> &'static str {
    env!("CARGO_PKG_VERSION")
}

fn attach_options(options: &EngineOptions) -> Result<AttachOptions> {
    let mode = match options.mode.as_str() {
        "fullscreen" => match &options.tty {
            None => Mode::Fullscreen,
            Some(tty) => Mode::FullscreenOn { tty: tty.into() },
        },
        "inline" => match &options.tty {
            None => Mode::Inline,
            Some(tty) => Mode::InlineOn { tty: tty.into() },
        },
        "plain" => Mode::Plain {
            columns: cells(options.columns, PLAIN_COLUMNS),
            rows: cells(options.rows, PLAIN_ROWS),
            log: options.log_every.map(|ms| Duration::from_millis(ms.into())),
        },
        other => {
            return Err(Error::new(
                Status::InvalidArg,
                format!("mode: {other:?} is no mode; give \"fullscreen\", \"inline\" or \"plain\""),
            ));
        }
    };
    Ok(AttachOptions {
        mode,
        max_fps: options.max_fps,
        environment: options
            .environment
            .as_ref()
            .map(|variables| Environment::new(variables.clone())),
        mouse: options.mouse.unwrap_or(false),
        ambiguous: ambiguous(options.ambiguous_width),
    })
}

fn ambiguous(cells: Option<u32>) -> AmbiguousWidth {
    match cells {
        Some(2) => AmbiguousWidth::Wide,
        _ => AmbiguousWidth::Narrow,
    }
}

fn cells(given: Option<u32>, fallback: u16) -> u16 {
    given.map_or(fallback, |cells| u16::try_from(cells).unwrap_or(u16::MAX))
}
