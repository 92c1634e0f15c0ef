//! What a warden does whenever it is awake: JavaScript is told of signals, and woken for that.

use std::cell::RefCell;
use std::sync::Arc;
use std::time::Instant;

use sparktui_generated::enums::EventKind;
use sparktui_memory::{EventWriter, HostSleep};

use crate::attach::Host;
use crate::input::{InputEvent, record};
use crate::shared::Shared;
use crate::terminal::cycle::{event_writer, ring};
use crate::terminal::unanswered::Unanswered;

/// What is known of signals, and who is told.
pub(super) struct Lookout {
    shared: Arc<Shared>,
    host_sleep: HostSleep,
    events: EventWriter,
    unanswered: Unanswered,
}

impl Lookout {
    /// Nothing was told yet.
    pub fn new(shared: &Arc<Shared>) -> Self {
        Self {
            shared: Arc::clone(shared),
            host_sleep: HostSleep::new(shared.live.layout().protocol()),
            events: event_writer(shared),
            unanswered: Unanswered::default(),
        }
    }

    /// Tells JavaScript of signals that have come, a bit of its number for each. Returns one that is not answered.
    pub fn look(
        &mut self,
        ending: impl FnOnce() -> u32,
        now: Instant,
        host: &dyn Host,
    ) -> Option<i32> {
        let (shared, region) = (&*self.shared, self.shared.live.region());
        let mut news = self.events.flush(region) > 0;
        let events = RefCell::new(&mut self.events);
        let stands = || ring(shared, &events.borrow());
        let tell = |signal: i32| {
            let event = InputEvent::new(EventKind::Signal, signal.cast_unsigned(), 0);
            events.borrow_mut().push(region, record(event, None, 0));
            news = true;
        };
        let unanswered = self.unanswered.look_at(ending, shared, now, stands, tell);
        if unanswered.is_none() && news && self.host_sleep.must_wake(region) {
            host.wake();
        }
        unanswered
    }

    /// When to look again though no signal comes.
    pub fn until(&self) -> Option<Instant> {
        self.unanswered.until()
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use std::sync::atomic::AtomicU32;
    use std::sync::atomic::Ordering::{Relaxed, SeqCst};
    use std::time::Duration;

    use sparktui_generated::{Layout, Section, SharedBuffer, Word};

    use super::*;

    const SECOND: Duration = Duration::from_secs(1);
    const TERMINATE: i32 = 15;

    /// Counts how often it is woken.
    #[derive(Default)]
    struct Sleeper(AtomicU32);

    impl Host for Sleeper {
        fn wake(&self) {
            self.0.fetch_add(1, Relaxed);
        }
    }

    /// JavaScript as a warden knows it: words of a buffer, and a call now and then.
    struct App {
        shared: Arc<Shared>,
        host: Sleeper,
        lookout: Lookout,
    }

    impl App {
        fn new() -> Self {
            let live = SharedBuffer::private(&Layout::new(64, 4096).unwrap());
            let shared = Arc::new(Shared::new(live, None));
            Self {
                lookout: Lookout::new(&shared),
                host: Sleeper::default(),
                shared,
            }
        }

        fn store(&self, word: Word, value: u32) {
            let live = &self.shared.live;
            live.region()
                .store_word(live.layout().word(word), value, SeqCst);
        }

        fn sleep(&self) {
            self.store(Word::JsSleep, 1);
        }

        fn look(&mut self, signals: &[i32], now: Instant) -> Option<i32> {
            let ending = signals.iter().fold(0, |bits, signal| bits | 1 << signal);
            self.lookout.look(|| ending, now, &self.host)
        }

        fn wakes(&self) -> u32 {
            self.host.0.load(Relaxed)
        }

        /// Kind and first value of the first event.
        fn event(&self) -> (Option<EventKind>, u32) {
            let live = &self.shared.live;
            let at = live.layout().section(Section::Events).start;
            let word = |i: usize| live.region().load_u32(at + 4 * i);
            (EventKind::from_raw(word(0) >> 16), word(3))
        }

        /// Takes all that is in the ring.
        fn take_all(&self) {
            self.store(Word::EventTail, self.shared.word(Word::EventHead));
        }
    }

    #[test]
    fn a_signal_is_an_event_for_which_a_program_that_sleeps_is_woken_once() {
        let (mut app, now) = (App::new(), Instant::now());
        app.sleep();
        assert_eq!(app.look(&[], now), None);
        assert_eq!((app.wakes(), app.lookout.until()), (0, None));
        assert_eq!(app.look(&[TERMINATE], now), None);
        assert_eq!(app.event(), (Some(EventKind::Signal), 15));
        assert_eq!(app.wakes(), 1);
        app.sleep();
        assert_eq!(app.look(&[], now), None);
        assert_eq!(app.wakes(), 1);
    }

    #[test]
    fn a_program_that_is_awake_is_not_woken() {
        let mut app = App::new();
        assert_eq!(app.look(&[TERMINATE], Instant::now()), None);
        assert_eq!(app.wakes(), 0);
    }

    #[test]
    fn a_signal_is_looked_after_until_it_is_taken_or_a_second_is_over() {
        let (mut app, now) = (App::new(), Instant::now());
        app.look(&[TERMINATE], now);
        assert_eq!(app.lookout.until(), Some(now + SECOND));
        app.take_all();
        assert_eq!(app.look(&[], now + SECOND), None);
        assert_eq!(app.lookout.until(), None);
        app.look(&[TERMINATE], now);
        assert_eq!(app.look(&[], now + SECOND), Some(TERMINATE));
    }

    #[test]
    fn a_signal_that_found_no_room_is_told_as_soon_as_there_is_some() {
        let (mut app, now) = (App::new(), Instant::now());
        let room = app.shared.live.layout().section(Section::Events).len();
        // As if all of the ring were still to be read.
        app.store(Word::EventTail, 0u32.wrapping_sub(room as u32));
        app.sleep();
        assert_eq!(app.look(&[TERMINATE], now), None);
        assert_eq!(app.shared.word(Word::EventHead), 0);
        app.store(Word::EventTail, 0);
        app.sleep();
        let before = app.wakes();
        assert_eq!(app.look(&[], now), None);
        assert_eq!(app.event(), (Some(EventKind::Signal), 15));
        assert_eq!(app.wakes(), before + 1);
        app.take_all();
        assert_eq!(app.look(&[], now + SECOND), None);
    }
}
