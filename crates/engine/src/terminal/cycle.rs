//! The engine's thread: wait, snapshot, draw, publish, and never wake for nothing.

mod calm;
mod follow;
mod refusals;
mod serve;
mod size;

use std::cell::RefCell;
use std::io;
use std::ops::ControlFlow;
use std::rc::Rc;
use std::sync::Arc;
use std::thread;
use std::time::{Duration, Instant};

use sparktui_generated::enums::{ColorDepth, Diagnostic, EventKind};
use sparktui_generated::{Section, Word};
use sparktui_memory::{EventWriter, HostSleep, RingSection, Sleeper};

use super::answer::{Sign, step_aside, wait_for_answer};
use super::mouse::Mouse;
use super::pace::Pace;
use super::screen::Screen;
use super::system;
use super::talk::Talk;
use super::thread::Running;
use super::unanswered::Unanswered;
use crate::attach::Host;
use crate::caps::Environment;
use crate::input::{Input, InputEvent, Interrupt, Ring, merge, record};
use crate::pipeline::{Output, Pipeline, SharedOutput};
use crate::shared::Shared;
use calm::Calm;
use follow::Followed;
use refusals::Refusals;
use size::Asked;

/// Bytes read from the terminal at once.
const READ_BYTES: usize = 64 * 1024;

/// Nodes laid out after which free memory is looked for again: that takes a few milliseconds.
const TIDY_AFTER: u64 = 1 << 20;

/// Why the cycle ends.
#[derive(Debug)]
pub enum End {
    /// It was asked to.
    Stopped,
    /// The terminal is gone or broken.
    Failed(io::Error),
    /// JavaScript does not answer Ctrl-C, or another signal of this number.
    Signalled(i32),
}

/// The state of one engine's thread.
pub struct Cycle {
    running: Arc<Running>,
    host: Rc<dyn Host>,
    pipeline: Pipeline,
    pace: Pace,
    mouse: Mouse,
    screen: Rc<RefCell<Screen>>,
    input: Input,
    talk: Talk,
    size: Asked,
    calm: Calm,
    events: EventWriter,
    sleeper: Sleeper,
    host_sleep: HostSleep,
    interrupt: Interrupt,
    unanswered: Unanswered,
    followed: Followed,
    /// When an escape byte that nothing followed becomes a key.
    settle_at: Option<Instant>,
    /// Whether the bell has rung since it was silenced.
    rung: bool,
    /// Whether JavaScript was just woken by what was typed.
    expects_answer: bool,
    /// Whether there is more than one processor, once it was looked for.
    is_parallel: Option<bool>,
    /// The key that stops the process was pressed.
    stops: bool,
    emitted: Vec<InputEvent>,
    /// Nodes laid out when free memory was last given back; none before.
    tidied_at: Option<u64>,
    /// Whether a guardian was asked for.
    guarded: bool,
    /// What JavaScript knows of that was left out.
    refusals: Refusals,
    started: Instant,
    buffer: Box<[u8]>,
}

impl Cycle {
    /// A cycle about to begin.
    pub fn new(
        running: Arc<Running>,
        host: Rc<dyn Host>,
        pace: Pace,
        mut mouse: Mouse,
        colors: Option<ColorDepth>,
    ) -> Self {
        let live = &running.shared.live;
        // Before the size is asked for: one that comes in between counts.
        let signals = signals();
        let (columns, rows) = running.seat.tty().size();
        let mut screen = Screen::new(Arc::clone(&running.seat));
        let environment = running.shared.environment();
        let is_in_tmux = environment.is_some_and(Environment::is_tmux);
        let talk = Talk::begin(environment, colors, &running.seat, &mut screen);
        let is_told = system::resized().is_some()
            && running.is_watched()
            && running.seat.tty().is_controlling();
        let screen = Rc::new(RefCell::new(screen));
        let output: SharedOutput = screen.clone();
        let at = live.layout().protocol();
        let mut pipeline = Pipeline::new(live, columns, rows, output);
        pipeline.adapt(talk.first_look());
        if running.seat.is_inline() {
            pipeline.go_inline(true);
            // Where the mouse is in a frame cannot be told if nobody knows where that begins.
            mouse.allow(false);
        }
        pipeline.stop_by_key(running.gate.is_none() && running.seat.tty().is_controlling());
        Self {
            pipeline,
            pace,
            mouse,
            screen,
            input: Input::default(),
            talk,
            size: Asked::new((columns, rows), is_told, signals, running.now()),
            calm: Calm::new(is_in_tmux),
            events: event_writer(&running.shared),
            sleeper: Sleeper::new(at),
            host_sleep: HostSleep::new(at),
            interrupt: Interrupt::default(),
            unanswered: Unanswered::default(),
            followed: Followed::default(),
            settle_at: None,
            rung: true,
            expects_answer: false,
            is_parallel: None,
            stops: false,
            emitted: Vec::new(),
            tidied_at: None,
            guarded: false,
            refusals: Refusals::default(),
            started: running.now(),
            buffer: vec![0; READ_BYTES].into(),
            running,
            host,
        }
    }

    /// Runs until there is a reason to end.
    pub fn run(&mut self) -> End {
        loop {
            match self.turn() {
                Ok(ControlFlow::Continue(())) => {}
                Ok(ControlFlow::Break(end)) => {
                    self.part();
                    return end;
                }
                Err(error) => return End::Failed(error),
            }
        }
    }

    fn turn(&mut self) -> io::Result<ControlFlow<End>> {
        let running = Arc::clone(&self.running);
        let region = running.shared.live.region();
        if std::mem::take(&mut self.rung) {
            running.bell.drain();
        }
        if running.is_stopping() {
            self.finish();
            return Ok(ControlFlow::Break(End::Stopped));
        }
        self.sleeper.awake(region);
        let mut news = self.events.flush(region) > 0;
        match self.follow()? {
            Ok(followed) => news |= followed,
            Err(end) => return Ok(ControlFlow::Break(end)),
        }
        news |= self.look_at_size();
        self.look_at_terminal();
        let (watched, nap) = self.draw()?;
        news |= watched;
        news |= self.call_guardian();
        if self.interrupt.is_overdue(self.ring(), self.now()) {
            return Ok(ControlFlow::Break(End::Signalled(system::INTERRUPT)));
        }
        self.wake_host(news);
        // A writer that never rests may not keep the engine from its terminal.
        let most = match nap {
            // Awake, so that what is written until the frame is due wakes nobody.
            Some(nap) => Some(nap),
            None if self.is_answered() => return Ok(ControlFlow::Continue(())),
            None => (!self.sleeper.may_sleep(region)).then_some(Duration::ZERO),
        };
        if most.is_none() {
            self.tidy();
        }
        self.serve_terminal(most)
    }

    /// Stays awake for a moment if JavaScript is about to answer what was typed, and has ready what the frame will need; with one
    /// processor that would keep it from answering. Says whether it did.
    fn is_answered(&mut self) -> bool {
        let is_parallel = || thread::available_parallelism().is_ok_and(|count| count.get() > 1);
        if !std::mem::take(&mut self.expects_answer)
            || !*self.is_parallel.get_or_insert_with(is_parallel)
        {
            return false;
        }
        self.pipeline.rehearse();
        let shared = &self.running.shared;
        let region = shared.live.region();
        let look = || {
            // A commit that is open, or one that has ended and is about to be told, is none that was taken.
            let writes = || shared.word(Word::Commit) != shared.word(Word::Consumed);
            match self.host_sleep.is_asleep(region) {
                _ if self.sleeper.is_called(region) => Sign::Answered,
                true if !writes() => Sign::Silent,
                _ => Sign::Busy,
            }
        };
        wait_for_answer(look, Instant::now, step_aside)
    }

    /// Takes what was written and draws it, if its time has come. Says whether a node that changed is watched, and how
    /// long to wait if not all is drawn for it is too early.
    fn draw(&mut self) -> io::Result<(bool, Option<Duration>)> {
        let running = Arc::clone(&self.running);
        let shared = &running.shared;
        self.pipeline.tick(self.time_ms());
        let mut stage = shared.stage();
        self.pipeline.take(&mut stage, &shared.live);
        let refused = stage.counts().refused;
        drop(stage);
        // Of texts at once; of links once they are followed, which is when they are drawn.
        let refuses = self.tell_refusals(refused);
        let waits = self.pipeline.is_waiting() && !self.screen.borrow().is_busy();
        if self.is_stormy() {
            return Ok((refuses, None));
        }
        let nap = self.pace.nap(self.now()).filter(|_| waits);
        if nap.is_some() {
            self.pace.waits();
            return Ok((refuses, nap));
        }
        if waits {
            self.pace.draws(self.now());
        }
        let watched = self.pipeline.draw(&shared.live) | self.tell() | refuses;
        let watched = watched | self.tell_refusals(refused);
        if let Some((above, rows)) = self.pipeline.place() {
            self.running.seat.note_place(above, rows);
        }
        if self.pipeline.is_waiting() {
            self.pace.waits();
        } else {
            // Not from now on: a reader of the frame may have answered before the system let us go on.
            let since = self.screen.borrow_mut().sent_at();
            let since = since.filter(|_| self.running.gate.is_none());
            self.pace.rests(since.unwrap_or_else(|| self.now()));
        }
        let wants_moves = self.pipeline.wants_moves();
        let switch_on = |mode| self.running.seat.switch_on(mode);
        if let Some(modes) = self.mouse.follow(wants_moves, switch_on) {
            self.screen.borrow_mut().say(&modes);
        }
        shared.set_stats(self.pipeline.stats(), self.pipeline.last_frame());
        match self.screen.borrow_mut().failure() {
            Some(error) => Err(error),
            None => Ok((watched, None)),
        }
    }

    /// Gives free memory back, after the first frame and after so much layout that it left some.
    fn tidy(&mut self) {
        let laid_out = self.pipeline.stats().nodes_laid_out;
        let is_due = match self.tidied_at {
            Some(before) => laid_out - before >= TIDY_AFTER,
            None => self.pipeline.stats().frames > 0,
        };
        if is_due {
            self.tidied_at = Some(laid_out);
            self.pipeline.give_back();
            system::give_back_heap();
        }
    }

    /// Has the terminal guarded once there is a frame, so that none waits for that. Says whether there is something to tell.
    fn call_guardian(&mut self) -> bool {
        if self.guarded || self.pipeline.stats().frames == 0 {
            return false;
        }
        self.guarded = true;
        let Err(error) = self.running.seat.guard() else {
            return false;
        };
        let why = format!(
            "terminal: no process could be started to guard it ({error}), so it stays as it is if this one is killed; {}",
            system::GUARD_ADVICE
        );
        self.diagnose(Diagnostic::Unguarded, why);
        true
    }

    /// Says, once of each kind, what was left out. Says whether there is anything to tell.
    fn tell_refusals(&mut self, texts: u64) -> bool {
        let (links, deep) = self.pipeline.refused();
        let news: Vec<_> = self.refusals.news([texts, links, deep]).collect();
        for (diagnostic, why) in &news {
            self.diagnose(*diagnostic, why.clone());
        }
        !news.is_empty()
    }

    fn diagnose(&mut self, diagnostic: Diagnostic, why: String) {
        let event = InputEvent {
            payload: why.into_bytes().into(),
            ..InputEvent::new(EventKind::Diagnostic, diagnostic.raw(), 0)
        };
        let time_ms = self.time_ms();
        let region = self.running.shared.live.region();
        self.events
            .push(region, record(event, None, time_ms as u32));
    }

    /// Puts what JavaScript is to be told into the ring. Says whether that is anything.
    fn tell(&mut self) -> bool {
        let (time_ms, region) = (self.time_ms() as u32, self.running.shared.live.region());
        let (events, mut news) = (&mut self.events, false);
        self.pipeline.take_told(|told| {
            events.push(region, record(told.event, told.target, time_ms));
            news = true;
        });
        news
    }

    fn time_ms(&self) -> u64 {
        self.now()
            .saturating_duration_since(self.started)
            .as_millis() as u64
    }

    /// Wakes JavaScript if there is news for it and it sleeps. Says whether it did.
    fn wake_host(&self, news: bool) -> bool {
        let wakes = news && self.host_sleep.must_wake(self.running.shared.live.region());
        if wakes {
            self.host.wake();
        }
        wakes
    }

    fn now(&self) -> Instant {
        self.running.now()
    }

    fn next_timer(&self) -> Option<Instant> {
        // What nobody sees does not move.
        let is_away = self.screen.borrow().is_away();
        let tick = self.pipeline.tick_due_ms().filter(|_| !is_away);
        let tick_at = tick.and_then(|due| self.started.checked_add(Duration::from_millis(due)));
        let signal = self.unanswered.until();
        let calm = self.calm.until().filter(|_| self.is_stormy());
        [
            self.settle_at,
            self.interrupt.until(),
            signal,
            tick_at,
            calm,
        ]
        .into_iter()
        .flatten()
        .min()
    }

    fn ring(&self) -> Ring {
        ring(&self.running.shared, &self.events)
    }

    /// Tells JavaScript that there is no engine any more. Returns how the ring stands then.
    pub fn report_failure(running: &Running, host: &dyn Host, why: &str) -> Ring {
        let region = running.shared.live.region();
        let mut events = event_writer(&running.shared);
        let event = InputEvent {
            payload: why.as_bytes().into(),
            ..InputEvent::new(EventKind::Failure, 0, 0)
        };
        events.push(region, record(event, None, 0));
        // It may sleep whatever the word says: the thread may have ended between that and the call.
        let _ = HostSleep::new(running.shared.live.layout().protocol()).must_wake(region);
        host.wake();
        ring(&running.shared, &events)
    }
}

/// Signals that may have come with another size of the screen.
fn signals() -> (u32, u32) {
    (system::resized().unwrap_or_default(), system::continued())
}

/// How the ring of events stands.
pub(super) fn ring(shared: &Shared, events: &EventWriter) -> Ring {
    Ring {
        head: shared.word(Word::EventHead),
        tail: shared.word(Word::EventTail),
        backlog: events.waiting() > 0,
    }
}

/// What puts events into the ring. There is one at a time.
pub(super) fn event_writer(shared: &Shared) -> EventWriter {
    let live = &shared.live;
    let ring = live.layout().section(Section::Events);
    let ring = RingSection {
        offset: ring.start,
        bytes: ring.len(),
    };
    EventWriter::new(live.layout().protocol(), ring, merge, live.region())
}
