//! An app without a terminal: drawn by the calls of its engine, on the threads of their callers.

use std::sync::atomic::Ordering::SeqCst;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use sparktui_generated::Word;
use sparktui_memory::ASLEEP;

use super::Host;
use crate::plain::PlainScreen;
use crate::shared::Shared;
use crate::terminal::{Warden, print};

/// A screen of text, and who looks after signals.
pub(super) struct Plain {
    screen: Arc<Mutex<PlainScreen>>,
    /// None where the process had no thread for it.
    warden: Option<Warden>,
}

impl Plain {
    pub fn start(shared: &Arc<Shared>, screen: PlainScreen, host: Box<dyn Host>) -> Self {
        doze(shared, &screen);
        let screen = Arc::new(Mutex::new(screen));
        let (seen, memory) = (Arc::clone(&screen), Arc::clone(shared));
        let last_words = move || write_last(&mut lock(&seen), &memory);
        Self {
            screen,
            warden: Warden::start(shared, host, last_words).ok(),
        }
    }

    /// Takes what was written, and writes what there is to write by now.
    pub fn ring(&self, shared: &Shared) {
        let mut screen = lock(&self.screen);
        screen.take(shared);
        // A reader that has gone away is nobody to complain to.
        drop(print(&screen.news(shared)));
        doze(shared, &screen);
    }

    /// The last finished commit.
    pub fn text(&self, shared: &Shared) -> String {
        let mut screen = lock(&self.screen);
        screen.take(shared);
        let text = screen.text();
        shared.set_stats(screen.stats(), screen.stats());
        text
    }

    /// Writes the last frame.
    pub fn end(mut self, shared: &Shared) {
        drop(self.warden.take());
        write_last(&mut lock(&self.screen), shared);
    }
}

fn write_last(screen: &mut PlainScreen, shared: &Shared) {
    screen.take(shared);
    // A reader that has gone away is nobody to complain to.
    drop(print(&screen.last(shared)));
    shared.set_stats(screen.stats(), screen.stats());
}

/// Has a log be rung at each commit, though there is no thread that sleeps. What is no log need not be rung.
fn doze(shared: &Shared, screen: &PlainScreen) {
    if screen.is_log() {
        let sleep = shared.live.layout().word(Word::Sleep);
        shared.live.region().store_word(sleep, ASLEEP, SeqCst);
    }
}

fn lock(screen: &Mutex<PlainScreen>) -> MutexGuard<'_, PlainScreen> {
    screen.lock().unwrap_or_else(PoisonError::into_inner)
}
