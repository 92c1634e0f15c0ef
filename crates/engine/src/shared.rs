//! What the engine's thread and the one that attached it have in common.

use std::sync::atomic::Ordering::{Acquire, Relaxed, Release};
use std::sync::{Mutex, MutexGuard, PoisonError};

use sparktui_generated::enums::EngineState;
use sparktui_generated::{Section, SharedBuffer, Word};

use crate::caps::{Capabilities, Environment, word};
use crate::snapshot::Stage;
use crate::stats::FrameStats;

/// The live memory, and the stage that both threads copy to.
#[derive(Debug)]
pub struct Shared {
    /// What JavaScript writes.
    pub live: SharedBuffer,
    stage: Mutex<Stage>,
    /// What the program is told of its terminal.
    environment: Option<Environment>,
    /// In all, and of the last frame.
    stats: Mutex<(FrameStats, FrameStats)>,
}

impl Shared {
    /// Nothing taken yet.
    #[must_use]
    pub fn new(live: SharedBuffer, environment: Option<Environment>) -> Self {
        let shared = Self {
            stage: Mutex::new(Stage::new(&live)),
            stats: Mutex::default(),
            environment,
            live,
        };
        let known = shared
            .environment
            .as_ref()
            .map_or_else(Capabilities::default, Capabilities::from_environment);
        shared.set_capabilities(&known);
        shared
    }

    /// The stage, for one thread at a time.
    pub fn stage(&self) -> MutexGuard<'_, Stage> {
        // A thread that panicked while copying left the stage torn at worst, and that is what it is made for.
        self.stage.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Takes the snapshot on the calling thread, if the engine missed one: between two commits of that thread none is
    /// torn.
    pub fn take_if_wanted(&self) {
        if self.word(Word::Want) != 0 {
            self.stage().take(&self.live);
        }
    }

    /// What frames cost so far, and the last one.
    pub fn stats(&self) -> (FrameStats, FrameStats) {
        *self.stats.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Tells what frames cost so far, and the last one.
    pub fn set_stats(&self, total: FrameStats, last: FrameStats) {
        *self.stats.lock().unwrap_or_else(PoisonError::into_inner) = (total, last);
    }

    /// Loads a word of the live memory.
    pub fn word(&self, word: Word) -> u32 {
        self.live
            .region()
            .load_word(self.live.layout().word(word), Relaxed)
    }

    /// Says where the engine is in its life.
    pub fn set_state(&self, state: EngineState) {
        self.store(Word::State, state.raw());
    }

    /// Takes the bytes that were printed since the last call.
    pub fn take_prints(&self) -> Vec<u8> {
        let (layout, region) = (self.live.layout(), self.live.region());
        let ring = layout.section(Section::Prints);
        let tail = self.word(Word::PrintTail);
        let head = region.load_word(layout.word(Word::PrintHead), Acquire);
        // Whatever the words say, no more than there is.
        let bytes = (head.wrapping_sub(tail) as usize).min(ring.len());
        let mut taken = vec![0; bytes];
        let start = tail as usize % ring.len();
        let (first, second) = taken.split_at_mut(bytes.min(ring.len() - start));
        region.copy_bytes_out(ring.start + start, first);
        region.copy_bytes_out(ring.start, second);
        if bytes > 0 {
            region.store_word(layout.word(Word::PrintTail), head, Release);
        }
        taken
    }

    /// Says how large the screen is.
    pub fn set_screen(&self, columns: u16, rows: u16) {
        self.store(Word::ScreenColumns, columns.into());
        self.store(Word::ScreenRows, rows.into());
    }

    /// What the program is told of its terminal; `None` where nothing is to be asked.
    pub fn environment(&self) -> Option<&Environment> {
        self.environment.as_ref()
    }

    /// Says what is known of the terminal.
    pub fn set_capabilities(&self, known: &Capabilities) {
        self.store(Word::ColorDepth, known.depth.raw());
        self.store(Word::ColorReason, known.reason.raw());
        self.store(Word::Capabilities, known.can.raw());
        self.store(Word::GroundColor, known.background.map_or(0, word));
        self.store(Word::GlyphColor, known.foreground.map_or(0, word));
        let (width, height) = known.cell.unwrap_or_default();
        self.store(Word::CellPixels, u32::from(width) | u32::from(height) << 16);
    }

    fn store(&self, word: Word, value: u32) {
        self.live
            .region()
            .store_word(self.live.layout().word(word), value, Relaxed);
    }
}
