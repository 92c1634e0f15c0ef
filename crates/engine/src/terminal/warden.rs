//! Who ends the process by a signal that JavaScript leaves unanswered where no engine's thread would: in plain mode.

mod lookout;

use std::io;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, mpsc};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use super::system::{self, Doorbell, Watch};
use super::{seat, stop};
use crate::attach::Host;
use crate::shared::Shared;
use lookout::Lookout;

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
                if let Some(signal) = seen.watch(&*host) {
                    end_by(signal, last_words);
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
    fn watch(&self, host: &dyn Host) -> Option<i32> {
        let mut lookout = Lookout::new(&self.shared);
        loop {
            self.bell.drain();
            if self.stopping.load(Ordering::Acquire) {
                return None;
            }
            if system::take_stop() {
                // Without a terminal there is none that could not be taken back.
                drop(stop::stop(false));
            }
            let unanswered = lookout.look(system::take_ending, Instant::now(), host);
            if unanswered.is_some() {
                return unanswered;
            }
            let time = lookout
                .until()
                .map(|at| at.saturating_duration_since(Instant::now()));
            // A bell that cannot be waited for leaves nothing to be done.
            system::wait(&self.bell, None, false, false, time).ok()?;
        }
    }
}

/// Writes what is still to be written, as far as somebody reads it, and dies of the signal.
fn end_by(signal: i32, last_words: impl FnOnce() + Send + 'static) -> ! {
    say(last_words, LAST_WORDS_TIME);
    seat::restore_all();
    system::die_of(signal);
}

/// Says last words. Returns when they are said, or when nobody has heard them for so long.
fn say(last_words: impl FnOnce() + Send + 'static, time: Duration) {
    let (said, hears) = mpsc::channel();
    let speaker = thread::Builder::new().spawn(move || {
        system::block_all();
        last_words();
        // Whoever does not wait any more has ended the process.
        let _ = said.send(());
    });
    if speaker.is_ok() {
        // Said or not: the process ends.
        let _ = hears.recv_timeout(time);
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use sparktui_generated::{Layout, SharedBuffer};

    use super::*;

    struct Nobody;

    impl Host for Nobody {
        fn wake(&self) {}
    }

    fn start() -> Warden {
        let live = SharedBuffer::private(&Layout::new(64, 4096).unwrap());
        let shared = Arc::new(Shared::new(live, None));
        Warden::start(&shared, Box::new(Nobody), || ()).unwrap()
    }

    /// Whether the bell was rung and nobody has silenced it.
    fn is_rung(warden: &Warden) -> bool {
        let bell = &warden.inside.bell;
        let now = Some(Duration::ZERO);
        system::wait(bell, None, false, false, now).unwrap().bell
    }

    #[test]
    fn a_warden_silences_its_bell_and_ends_when_it_is_dropped() {
        // Asleep or not yet: in some rounds it is the one, in some the other.
        for _ in 0..100 {
            let warden = start();
            warden.inside.bell.ring();
            let until = Instant::now() + Duration::from_secs(20);
            while is_rung(&warden) {
                assert!(Instant::now() < until, "the bell is not silenced");
                thread::yield_now();
            }
        }
    }

    #[test]
    fn last_words_are_said_before_the_end() {
        let (says, hears) = mpsc::channel();
        say(move || says.send("farewell").unwrap(), Duration::MAX);
        assert_eq!(hears.try_recv(), Ok("farewell"));
    }

    #[test]
    fn last_words_that_nobody_hears_do_not_hold_up_the_end() {
        let (nobody, reads) = mpsc::channel::<()>();
        say(move || reads.recv().unwrap_or_default(), Duration::ZERO);
        // Held until here, so the words were not said yet.
        drop(nobody);
    }
}
