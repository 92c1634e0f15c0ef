//! An engine without a terminal, for tests: it works only while JavaScript calls it.

use std::sync::Arc;
use std::time::Duration;

use napi::bindgen_prelude::{Env, Error, Result, Uint8Array, Uint32Array};
use napi_derive::napi;
use sparktui_attach::Memory;
use sparktui_engine::terminal::{Headless, HeadlessError};
use sparktui_engine::{AttachOptions, Mode};
use sparktui_generated::enums::ColorDepth;

use crate::ambiguous;
use crate::attached::Attached;
use crate::guard::guarded;

/// What a headless engine draws on.
#[napi(object, object_to_js = false)]
pub struct HeadlessOptions {
    /// Width in cells.
    pub columns: u16,
    /// Height in cells.
    pub rows: u16,
    /// Cells of characters whose width Unicode leaves open, 1 or 2.
    pub ambiguous_width: Option<u32>,
    /// Most frames a second, by the engine's clock; without it every change is drawn at once.
    pub max_fps: Option<u32>,
    /// Colours that it shows, a number of `color_depth`; all of them without it.
    pub colors: Option<u32>,
}

/// What the screen shows.
#[napi(object, object_from_js = false)]
pub struct ScreenPicture {
    /// Cells in a row.
    pub columns: u16,
    /// Rows.
    pub rows: u16,
    /// Four words a cell, row by row: colour word of the glyph, colour word behind it, bits of `text_attribute` with
    /// the cells that the glyph takes from bit 8 and the number of its link from bit 16 on, and the glyph's bytes in `text`.
    pub cells: Uint32Array,
    /// The UTF-8 of all glyphs, one after the other.
    pub text: Uint8Array,
    /// Where the links of cells lead to, by their number less one.
    pub links: Vec<String>,
}

/// An engine that draws on no terminal and does nothing by itself.
#[napi]
pub struct HeadlessEngine {
    attached: Arc<Attached>,
}

#[napi]
impl HeadlessEngine {
    /// Starts an engine over `buffer`, a `Uint8Array` over a whole `SharedArrayBuffer`.
    #[napi(constructor)]
    pub fn new(env: Env, buffer: Memory, options: HeadlessOptions) -> Result<Self> {
        guarded("attach", || {
            let options = AttachOptions {
                mode: Mode::Headless {
                    columns: options.columns,
                    rows: options.rows,
                    colors: options
                        .colors
                        .and_then(ColorDepth::from_raw)
                        .unwrap_or(ColorDepth::Truecolor),
                },
                max_fps: options.max_fps,
                environment: None,
                // There is no terminal to be asked: what is typed in is taken as it comes.
                mouse: false,
                ambiguous: ambiguous(options.ambiguous_width),
            };
            let attached = Attached::start(&env, buffer.into_region(), options, None)?;
            Ok(Self { attached })
        })
    }

    /// Says that there is something to take at the next run.
    #[napi]
    pub fn ring(&self) -> Result<()> {
        guarded("ring", || {
            self.attached.ring();
            Ok(())
        })
    }

    /// Ends the engine. Further calls do nothing.
    #[napi]
    pub fn detach(&self) -> Result<()> {
        guarded("detach", || {
            self.attached.detach();
            Ok(())
        })
    }

    /// Types bytes, as a terminal sends them; the next run reads them.
    #[napi]
    pub fn type_in(&self, bytes: Uint8Array) -> Result<()> {
        self.drive("type", |engine| {
            engine.type_in(&bytes);
            Ok(())
        })
    }

    /// Gives the screen another size; the next run takes it.
    #[napi]
    pub fn resize(&self, columns: u16, rows: u16) -> Result<()> {
        self.drive("resize", |engine| {
            engine.resize(columns, rows);
            Ok(())
        })
    }

    /// Works until there is nothing to do. Returns the milliseconds until the next timer, or nothing if none is set.
    #[napi]
    pub fn run(&self) -> Result<Option<f64>> {
        self.drive("run", |engine| {
            Ok(engine.run()?.map(|due| due.as_secs_f64() * 1000.0))
        })
    }

    /// Moves the engine's clock on by so many milliseconds, from timer to timer.
    #[napi]
    pub fn advance(&self, milliseconds: f64) -> Result<()> {
        let time = Duration::try_from_secs_f64(milliseconds / 1000.0).map_err(|_| {
            Error::from_reason(format!(
                "advance: {milliseconds} is no time; give milliseconds from 0 on"
            ))
        })?;
        self.drive("advance", |engine| engine.advance(time))
    }

    /// What the screen shows.
    #[napi]
    pub fn picture(&self) -> Result<ScreenPicture> {
        self.drive("picture", |engine| {
            let picture = engine.picture()?;
            let mut cells = Vec::with_capacity(4 * picture.cells.len());
            for cell in &picture.cells {
                let look = u32::from(cell.attributes)
                    | u32::from(cell.width) << 8
                    | u32::from(cell.link) << 16;
                cells.extend([cell.fg, cell.bg, look, cell.bytes]);
            }
            Ok(ScreenPicture {
                columns: picture.columns,
                rows: picture.rows,
                cells: cells.into(),
                text: picture.text.into_bytes().into(),
                links: picture.links,
            })
        })
    }

    /// The bytes that a terminal would have got since the last time.
    #[napi]
    pub fn take_output(&self) -> Result<Uint8Array> {
        self.drive("output", |engine| Ok(engine.take_output().into()))
    }

    fn drive<T>(
        &self,
        entry: &str,
        task: impl FnOnce(&Headless) -> std::result::Result<T, HeadlessError>,
    ) -> Result<T> {
        guarded(entry, || {
            self.attached
                .with_headless(task)
                .unwrap_or(Err(HeadlessError::Ended))
                .map_err(|error| Error::from_reason(error.to_string()))
        })
    }
}

impl Drop for HeadlessEngine {
    fn drop(&mut self) {
        // An error has nobody to go to: the object is garbage.
        let _ = guarded("detach", || {
            self.attached.detach();
            Ok(())
        });
    }
}
