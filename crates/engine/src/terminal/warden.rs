//! Who ends the process by a signal that JavaScript leaves unanswered where no engine's thread would: in plain mode.

use std::io;
use std::rc::Rc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, mpsc};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use sparktui_generated::enums::EventKind;
use sparktui_memory::{EventWriter, HostSleep};

use super::cycle::{event_writer, ring};
use super::system::{self, Doorbell, Watch};
use super::unanswered::Unanswered;
use super::{seat, stop};
use crate::attach::Host;
use crate::input::{InputEvent, record};
use crate::shared::Shared;

/// The thread waits and counts; nothing of it recurses.
const STACK_BYTES: usize = 256 << 10;
/// How long what is still to be written may hold up the end.
const LAST_WORDS_TIME: Duration = Duration::from_secs(2);

/// A thread that sleeps until a signal comes.
#[derive(Debug)]
pub struct Warden {
    inside: Arc<Inside>,
    /// Dropped before the bell that it rings.
    watch: Option<Watch>,
    thread: Option<JoinHandle<()>>,
}

#[derive(Debug)]
struct Inside {
    shared: Arc<Shared>,
    bell: Doorbell,
    stopping: AtomicBool,
}

impl Warden {
    /// Starts the thread. `last_words` writes what is to be written before the process ends.
    ///
    /// # Errors
    /// If the process has no descriptor or thread left.
    pub fn start(
        shared: &Arc<Shared>,
        host: Box<dyn Host>,
        last_words: impl FnOnce() + Send + 'static,
    ) -> io::Result<Self> {
        let inside = Arc::new(Inside {
            shared: Arc::clone(shared),
            bell: Doorbell::new()?,
            stopping: AtomicBool::new(false),
        });
        let watch = Watch::start(&inside.bell);
        let seen = Arc::clone(&inside);
        let thread = thread::Builder::new()
            .name("sparktui".into())
            .stack_size(STACK_BYTES)
            .spawn(move || {
                system::block_all();
                if let Some(signal) = seen.watch(&Rc::from(host)) {
                    seen.end_by(signal, last_words);
                }
            })?;
        Ok(Self {
            inside,
            watch,
            thread: Some(thread),
        })
    }
}

impl Drop for Warden {
    fn drop(&mut self) {
        self.inside.stopping.store(true, Ordering::Release);
        drop(self.watch.take());
        self.inside.bell.ring();
        if let Some(thread) = self.thread.take() {
            // It has nothing to say.
            let _ = thread.join();
        }
    }
}

impl Inside {
    /// Tells JavaScript of signals. Returns one that is not answered, or nothing when it is to end.
    fn watch(&self, host: &Rc<dyn Host>) -> Option<i32> {
        let region = self.shared.live.region();
        let host_sleep = HostSleep::new(self.shared.live.layout().protocol());
        let mut events = event_writer(&self.shared);
        let mut unanswered = Unanswered::default();
        loop {
            self.bell.drain();
            if self.stopping.load(Ordering::Acquire) {
                return None;
            }
            if system::take_stop() {
                // Without a terminal there is none that could not be taken back.
                drop(stop::stop(false));
            }
            let mut news = events.flush(region) > 0;
            if let Some(signal) = self.look(&mut unanswered, &mut events, &mut news) {
                return Some(signal);
            }
            if news && host_sleep.must_wake(region) {
                host.wake();
            }
            let time = unanswered
                .until()
                .map(|at| at.saturating_duration_since(Instant::now()));
            // A bell that cannot be waited for leaves nothing to be done.
            system::wait(&self.bell, None, false, false, time).ok()?;
        }
    }

    fn look(
        &self,
        unanswered: &mut Unanswered,
        events: &mut EventWriter,
        news: &mut bool,
    ) -> Option<i32> {
        let events = std::cell::RefCell::new(events);
        let stands = || ring(&self.shared, &events.borrow());
        unanswered.look(&self.shared, Instant::now(), stands, |signal| {
            let event = InputEvent::new(EventKind::Signal, signal.cast_unsigned(), 0);
            let region = self.shared.live.region();
            events.borrow_mut().push(region, record(event, None, 0));
            *news = true;
        })
    }

    /// Writes what is still to be written, as far as somebody reads it, and dies of the signal.
    fn end_by(&self, signal: i32, last_words: impl FnOnce() + Send + 'static) -> ! {
        let (said, hears) = mpsc::channel();
        let speaker = thread::Builder::new().spawn(move || {
            system::block_all();
            last_words();
            // Whoever does not wait any more has ended the process.
            let _ = said.send(());
        });
        if speaker.is_ok() {
            // Said or not: the process ends.
            let _ = hears.recv_timeout(LAST_WORDS_TIME);
        }
        seat::restore_all();
        system::die_of(signal);
    }
}
