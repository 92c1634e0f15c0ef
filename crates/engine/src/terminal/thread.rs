//! The life of the engine's thread.

use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::rc::Rc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use sparktui_generated::Word;
use sparktui_generated::enums::{ColorDepth, EngineState};

use super::cycle::{Cycle, End};
use super::exit::{self, Ending};
use super::gate::Gate;
use super::mouse::Mouse;
use super::pace::Pace;
use super::seat::{self, Seat};
use super::system::{self, Doorbell, Watch};
use super::unanswered::Unanswered;
use super::wait::wait;
use crate::attach::Host;
use crate::input::Ring;
use crate::shared::Shared;
use crate::text::AmbiguousWidth;

/// Layout and paint recurse: some 3,000 nested boxes fit.
const STACK_BYTES: usize = 64 << 20;
/// How long the thread may take to end before it is left to itself.
const JOIN_TIME: Duration = Duration::from_secs(1);

/// How an engine draws on its terminal, beside where.
#[derive(Clone, Copy, Debug)]
pub struct Manner {
    /// Most frames a second.
    pub max_fps: Option<u32>,
    /// Whether the terminal is to tell what the mouse does.
    pub mouse: bool,
    /// How wide it draws characters whose width Unicode leaves open.
    pub ambiguous: AmbiguousWidth,
    /// Colours that it shows, where that is known.
    pub colors: Option<ColorDepth>,
}

/// An engine that draws on a terminal.
#[derive(Debug)]
pub struct Running {
    /// The memory.
    pub shared: Arc<Shared>,
    /// The terminal.
    pub seat: Arc<Seat>,
    /// Dropped before the bell that it rings.
    watch: Mutex<Option<Watch>>,
    /// What wakes the thread.
    pub bell: Doorbell,
    stopping: AtomicBool,
    ended: Mutex<bool>,
    end_told: Condvar,
    thread: Mutex<Option<JoinHandle<()>>>,
    /// Who drives the thread, if it does not run by itself.
    pub gate: Option<Arc<Gate>>,
}

impl Running {
    /// Starts the thread.
    ///
    /// # Errors
    /// If the process has no descriptor or thread left.
    pub fn start(
        shared: Arc<Shared>,
        seat: Arc<Seat>,
        host: Box<dyn Host>,
        manner: Manner,
        gate: Option<Arc<Gate>>,
    ) -> io::Result<Arc<Self>> {
        let bell = Doorbell::new()?;
        // The size of what is no terminal is told, not asked for after a signal.
        let watch = match gate {
            Some(_) => None,
            None => Watch::start(&bell),
        };
        let running = Arc::new(Self {
            shared,
            seat,
            bell,
            stopping: AtomicBool::new(false),
            ended: Mutex::new(false),
            end_told: Condvar::new(),
            thread: Mutex::new(None),
            watch: Mutex::new(watch),
            gate,
        });
        let ending: Arc<dyn Ending> = running.clone();
        exit::end_at_exit(&ending);
        let inside = Arc::clone(&running);
        let thread = thread::Builder::new()
            .name("sparktui".into())
            .stack_size(STACK_BYTES)
            .spawn(move || live(inside, host, manner))?;
        *lock(&running.thread) = Some(thread);
        Ok(running)
    }

    /// Whether the thread is to end.
    pub fn is_stopping(&self) -> bool {
        self.stopping.load(Ordering::Acquire)
    }

    /// Whether signals ring the bell.
    pub fn is_watched(&self) -> bool {
        lock(&self.watch).is_some()
    }

    /// The time by the clock that this engine goes by.
    pub fn now(&self) -> Instant {
        self.gate
            .as_ref()
            .map_or_else(Instant::now, |gate| gate.now())
    }

    fn tell_end(&self) {
        self.open_gate();
        *lock(&self.ended) = true;
        self.end_told.notify_all();
    }

    fn open_gate(&self) {
        if let Some(gate) = &self.gate {
            gate.open();
        }
    }
}

impl Ending for Running {
    /// Ends the thread, then gives the terminal back. A thread that does not end in time can write no more.
    fn end(&self) {
        self.stopping.store(true, Ordering::Release);
        self.bell.ring();
        self.open_gate();
        drop(lock(&self.watch).take());
        let ended = self
            .end_told
            .wait_timeout_while(lock(&self.ended), JOIN_TIME, |ended| !*ended);
        let in_time = ended.is_ok_and(|(ended, _)| *ended);
        let thread = lock(&self.thread).take();
        if let (true, Some(thread)) = (in_time, thread) {
            // Its panics were caught inside.
            let _ = thread.join();
        }
        self.seat.restore();
    }
}

/// All that the thread does.
fn live(running: Arc<Running>, host: Box<dyn Host>, manner: Manner) {
    system::block_all();
    exit::restore_on_panic(&running.seat);
    let _measuring = manner.ambiguous.measure();
    let host: Rc<dyn Host> = Rc::from(host);
    let end = catch_unwind(AssertUnwindSafe(|| {
        let pace = match &running.gate {
            Some(gate) => {
                gate.begin();
                Pace::driven(manner.max_fps)
            }
            None => Pace::new(manner.max_fps),
        };
        let mouse = Mouse::new(manner.mouse);
        let (running, host) = (Arc::clone(&running), Rc::clone(&host));
        Cycle::new(running, host, pace, mouse, manner.colors).run()
    }));
    let mut hung_up = false;
    let failure = match end {
        Ok(End::Stopped) => None,
        Ok(End::Signalled(_)) if running.gate.is_some() => {
            Some("interrupted: Ctrl+C was not answered".to_owned())
        }
        Ok(End::Signalled(signal)) => die(&running, signal),
        Ok(End::Failed(error)) => {
            hung_up = system::is_hang_up(&error);
            Some(format!(
                "terminal: {error}; the screen cannot be drawn any more"
            ))
        }
        Err(panic) => Some(format!(
            "its thread panicked, which is a bug of it: {}",
            message(&*panic)
        )),
    };
    if let Some(why) = failure {
        running.seat.restore();
        running.shared.set_state(EngineState::Stopped);
        // Nothing but the message is lost if even this panics.
        let ring = catch_unwind(AssertUnwindSafe(|| {
            Cycle::report_failure(&running, &*host, &why)
        }));
        if let (Ok(ring), None) = (ring, &running.gate) {
            watch_on(&running, ring, hung_up);
        }
    }
    running.tell_end();
}

/// There is nothing left to draw, but JavaScript may be too busy to act on the signals that are to end the process, or on the
/// end of its terminal.
fn watch_on(running: &Running, mut ring: Ring, hung_up: bool) {
    let shared = &running.shared;
    let mut unanswered = Unanswered::default();
    if hung_up {
        unanswered.hang_up(shared, ring, running.now());
    }
    while !running.is_stopping() {
        running.bell.drain();
        let now = running.now();
        ring.tail = shared.word(Word::EventTail);
        // Told by its own listeners, if by anybody; the failure that it was told of is what it has to take.
        if let Some(signal) = unanswered.look(shared, now, || ring, |_| {}) {
            die(running, signal);
        }
        let time = unanswered
            .until()
            .map(|at| at.saturating_duration_since(running.now()));
        // The bell could not be waited for: then nothing is left to be done.
        if wait(&running.bell, running.seat.tty(), false, false, time).is_err() {
            return;
        }
    }
}

/// Gives all terminals back and dies of a signal.
fn die(running: &Running, signal: i32) -> ! {
    running.seat.restore();
    seat::restore_all();
    system::die_of(signal);
}

fn message(panic: &(dyn std::any::Any + Send)) -> &str {
    let text = panic.downcast_ref::<&str>().copied();
    text.or_else(|| panic.downcast_ref::<String>().map(String::as_str))
        .unwrap_or("no message")
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
