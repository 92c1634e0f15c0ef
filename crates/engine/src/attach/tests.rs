#![allow(clippy::unwrap_used)]

mod capabilities;
mod deaths;
mod full;
mod headless;
mod hostile;
mod inline;
mod slow;

use std::io::Write;
use std::sync::atomic::Ordering::SeqCst;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::{Duration, Instant};

use sparktui_generated::enums::{EventKind, KeyAction, KeyCode, Modifier};
use sparktui_generated::{Field, Section, Word};

use super::*;
use crate::diff::model::{Counting, Terminal};
use crate::terminal::tests::Pty;
use crate::terminal::{ENTER, LEAVE};
use crate::testing::TestTree;
use crate::tree::ROOT;

const PATIENCE: Duration = Duration::from_secs(20);

struct Calls(Sender<()>);

impl Host for Calls {
    fn wake(&self) {
        self.0.send(()).unwrap();
    }
}

/// JavaScript as the engine knows it: a buffer, and a call now and then.
struct App {
    ui: TestTree,
    engine: Engine,
    wakes: Receiver<()>,
    commit: u32,
    tail: u32,
}

impl App {
    fn start(mode: Mode) -> Self {
        Self::start_in(mode, None)
    }

    fn start_in(mode: Mode, environment: Option<Environment>) -> Self {
        let ui = TestTree::new();
        let (calls, wakes) = channel();
        let options = AttachOptions {
            mode,
            max_fps: None,
            environment,
            ambiguous: AmbiguousWidth::Narrow,
            mouse: false,
        };
        let engine =
            Engine::attach(ui.live.region().clone(), options, Box::new(Calls(calls))).unwrap();
        Self {
            ui,
            engine,
            wakes,
            commit: 0,
            tail: 0,
        }
    }

    fn on(pty: &mut Pty) -> Self {
        let app = Self::start(Mode::FullscreenOn {
            tty: pty.path.clone(),
        });
        assert_eq!(pty.read_to(ENTER), ENTER);
        app
    }

    fn store(&self, word: Word, value: u32) {
        self.ui
            .live
            .region()
            .store_word(self.ui.live.layout().word(word), value, SeqCst);
    }

    fn load(&self, word: Word) -> u32 {
        self.ui
            .live
            .region()
            .load_word(self.ui.live.layout().word(word), SeqCst)
    }

    /// Ends a commit of what was edited, and rings as a writer does.
    fn commit(&mut self) {
        self.store(Word::Commit, self.commit + 1);
        let changes = self.ui.snapshot();
        let (layout, region) = (self.ui.live.layout(), self.ui.live.region());
        let dirty = layout.dirty();
        for change in changes {
            region.or_u8(dirty.flags + change.node.index(), change.groups);
            region.store_u8(dirty.blocks + change.node.index() / 64, 1);
        }
        self.store(Word::NodeCount, self.ui.tree.node_count() as u32);
        self.commit += 2;
        self.store(Word::Commit, self.commit);
        self.call();
    }

    /// Has the engine look, as a writer does at the end of a commit, or a reader that made room for events that wait.
    fn call(&self) {
        let (layout, region) = (self.ui.live.layout(), self.ui.live.region());
        let wake = layout.word(Word::Wake);
        region.fetch_add_word(wake, 1, SeqCst);
        let slept = region.swap_word(layout.word(Word::Sleep), 0, SeqCst) == 1;
        if slept || self.load(Word::Want) != 0 {
            self.engine.ring();
        }
    }

    fn wait_until(&self, come: impl Fn(&Self) -> bool) {
        let until = Instant::now() + PATIENCE;
        while !come(self) {
            assert!(Instant::now() < until, "the engine does not answer");
            std::thread::yield_now();
        }
    }

    /// The next event; sleeps as JavaScript does if there is none.
    fn event(&mut self) -> (EventKind, u32, u32, Vec<u8>) {
        while self.load(Word::EventHead) == self.tail {
            self.store(Word::JsSleep, 1);
            if self.load(Word::EventHead) != self.tail {
                break;
            }
            self.wakes.recv_timeout(PATIENCE).unwrap();
        }
        let ring = self.ui.live.layout().section(Section::Events);
        let at = ring.start + self.tail as usize % ring.len();
        let word = |i: usize| self.ui.live.region().load_u32(at + 4 * i);
        let mut payload = vec![0; word(6) as usize];
        self.ui.live.region().copy_bytes_out(at + 28, &mut payload);
        let event = (
            EventKind::from_raw(word(0) >> 16).unwrap(),
            word(3),
            word(4),
            payload,
        );
        self.tail = self.tail.wrapping_add(word(0) & 0xffff);
        self.store(Word::EventTail, self.tail);
        event
    }
}

#[test]
fn an_engine_can_be_kept_by_any_thread() {
    fn any_thread<T: Send + Sync>() {}
    any_thread::<Engine>();
}

#[test]
fn a_commit_is_drawn_and_the_terminal_given_back() {
    let mut pty = Pty::open(20, 4);
    let before = pty.modes();
    let mut app = App::on(&mut pty);
    assert_eq!(app.load(Word::State), EngineState::Running.raw());
    assert_eq!(
        (app.load(Word::ScreenColumns), app.load(Word::ScreenRows)),
        (20, 4)
    );
    let text = app.ui.text(ROOT, "Count: 1").id();
    app.commit();
    assert_eq!(pty.read_to(b"1"), b"\x1b[HCount: 1");
    app.ui.set_text(text, b"Count: 2");
    app.commit();
    assert_eq!(pty.read_to(b"2"), b"\x1b[;8H2");
    app.engine.detach();
    assert_eq!(pty.read_to(LEAVE), LEAVE);
    assert_eq!(pty.modes(), before);
    assert_eq!(app.load(Word::State), EngineState::Detached.raw());
    app.engine.detach();
    app.engine.ring();
}

#[test]
fn keys_and_pastes_reach_javascript() {
    let mut pty = Pty::open(20, 4);
    let mut app = App::on(&mut pty);
    pty.master.write_all(b"q\x1b[A").unwrap();
    let press = KeyAction::Press.raw() << 8;
    assert_eq!(app.event(), (EventKind::Key, 'q'.into(), press, vec![]));
    assert_eq!(
        app.event(),
        (EventKind::Key, KeyCode::Up.raw(), press, vec![])
    );
    pty.master
        .write_all("\x1b[200~ab界\x1b[201~".as_bytes())
        .unwrap();
    assert_eq!(app.event(), (EventKind::Paste, 0, 0, "ab界".into()));
}

/// Notes at each call whether an event had come by then.
struct Early {
    live: SharedBuffer,
    heads: Sender<u32>,
}

impl Host for Early {
    fn wake(&self) {
        let head = self.live.layout().word(Word::EventHead);
        let head = self.live.region().load_word(head, SeqCst);
        self.heads.send(head).unwrap();
    }
}

/// Types into a new engine while JavaScript sleeps. Says whether JavaScript was woken before the key was in the ring.
fn is_woken_early(typed: &str) -> bool {
    let mut pty = Pty::open(20, 4);
    let ui = TestTree::new();
    let (heads, woken) = channel();
    let host = Early {
        live: SharedBuffer::attach(ui.live.region().clone()).unwrap(),
        heads,
    };
    let options = AttachOptions {
        mode: Mode::FullscreenOn {
            tty: pty.path.clone(),
        },
        max_fps: None,
        environment: None,
        ambiguous: AmbiguousWidth::Narrow,
        mouse: false,
    };
    let _engine = Engine::attach(ui.live.region().clone(), options, Box::new(host)).unwrap();
    pty.read_to(ENTER);
    let at = |word| ui.live.layout().word(word);
    let load = |word| ui.live.region().load_word(at(word), SeqCst);
    let until = Instant::now() + PATIENCE;
    let wait = |come: &dyn Fn() -> bool| {
        while !come() {
            assert!(Instant::now() < until, "the engine does not answer");
            std::thread::yield_now();
        }
    };
    // It has done all that it does at its start.
    wait(&|| load(Word::Sleep) == 1);
    let before = load(Word::EventHead);
    ui.live.region().store_word(at(Word::JsSleep), 1, SeqCst);
    pty.master.write_all(typed.as_bytes()).unwrap();
    let head = woken.recv_timeout(PATIENCE).unwrap();
    wait(&|| load(Word::EventHead) != before);
    head == before
}

#[test]
fn a_key_of_a_character_wakes_javascript_before_it_is_parsed_and_a_sequence_after_that() {
    assert!(is_woken_early("k"));
    assert!(!is_woken_early("\x1b[A"));
}

#[test]
fn an_escape_alone_becomes_a_key() {
    let mut pty = Pty::open(20, 4);
    let mut app = App::on(&mut pty);
    pty.master.write_all(b"\x1b").unwrap();
    assert_eq!(app.event().1, KeyCode::Escape.raw());
}

#[test]
fn an_answered_interrupt_is_a_key_like_any_other() {
    let mut pty = Pty::open(20, 4);
    let mut app = App::on(&mut pty);
    for _ in 0..3 {
        pty.master.write_all(b"\x03").unwrap();
        assert_eq!(
            app.event(),
            (EventKind::Key, 'c'.into(), Modifier::CTRL.raw(), vec![])
        );
    }
}

#[test]
fn another_size_is_drawn_and_told() {
    let mut pty = Pty::open(20, 4);
    let mut app = App::on(&mut pty);
    app.ui.text(ROOT, "abc").size(3, 1);
    app.commit();
    pty.read_to(b"abc");
    pty.resize(30, 5);
    app.engine.ring();
    assert_eq!(app.event(), (EventKind::Resize, 30, 5, vec![]));
    assert_eq!(pty.read_to(b"abc"), b"\x1b[m\x1b[2J\x1b[Habc");
    assert_eq!(
        (app.load(Word::ScreenColumns), app.load(Word::ScreenRows)),
        (30, 5)
    );
}

#[test]
fn a_terminal_that_takes_nothing_gets_the_frame_under_way_and_then_the_newest() {
    let mut pty = Pty::open(20, 4);
    let mut app = App::on(&mut pty);
    let text = app.ui.text(ROOT, "0").size(20, 1).id();
    app.commit();
    assert_eq!(pty.read_to(b"0"), b"\x1b[H0");
    pty.stop();
    app.ui.set_text(text, b"1");
    app.commit();
    app.wait_until(|app| app.engine.stats().frames == 2);
    for say in 2..60 {
        app.ui.set_text(text, format!("{say} ").as_bytes());
        app.commit();
        app.wait_until(|app| app.load(Word::Consumed) == app.commit);
    }
    app.ui.set_text(text, b"newest");
    app.commit();
    pty.go_on();
    assert_eq!(pty.read_to(b"newest"), b"\x1b[H1\x1b[Hnewest");
    // Counted when the write has returned, which may be after its bytes were read.
    app.wait_until(|app| app.engine.stats().frames == 3);
}

#[test]
fn a_frame_that_the_terminal_takes_in_pieces_arrives_whole() {
    let mut pty = Pty::open(250, 100);
    let mut app = App::on(&mut pty);
    for row in 0..99u32 {
        let id = app.ui.text(ROOT, &"#".repeat(250)).size(250, 1).id();
        app.ui.set(id, Field::FgColor, f64::from(0xff00_0000 | row));
    }
    app.ui.text(ROOT, "end");
    app.commit();
    let bytes = pty.read_to(b"end");
    let mut terminal = Terminal::new(250, 100, Counting::Clusters);
    terminal.feed(&bytes);
    assert!(
        terminal.cells[..99 * 250]
            .iter()
            .all(|cell| cell.text == "#")
    );
}

#[test]
fn several_engines_live_side_by_side() {
    let mut ptys = [Pty::open(20, 4), Pty::open(30, 5)];
    let mut apps: Vec<_> = ptys.iter_mut().map(App::on).collect();
    for (number, app) in apps.iter_mut().enumerate() {
        app.ui.text(ROOT, &format!("app {number}"));
        app.commit();
    }
    assert_eq!(ptys[0].read_to(b"0"), b"\x1b[Happ 0");
    assert_eq!(ptys[1].read_to(b"1"), b"\x1b[Happ 1");
    apps.remove(0);
    assert_eq!(ptys[0].read_to(LEAVE), LEAVE);
    apps[0].ui.text(ROOT, "second");
    apps[0].commit();
    assert_eq!(ptys[1].read_to(b"second"), b"\x1b[2Hsecond");
}

#[test]
fn without_a_terminal_the_last_commit_is_text() {
    let mut app = App::start(Mode::Plain {
        columns: 10,
        rows: 3,
        log: None,
    });
    let text = app.ui.text(ROOT, "first").id();
    app.commit();
    app.ui.set_text(text, b"a line that wraps");
    app.commit();
    assert_eq!(app.engine.plain_text().unwrap(), "a line\nthat wraps\n");
    assert_eq!(app.engine.plain_text().unwrap(), "a line\nthat wraps\n");
    app.ui.set_text(text, b"x");
    app.commit();
    assert_eq!(app.engine.plain_text().unwrap(), "x\n");
    // Detached, it writes its last frame to the stdout of the tests: an empty one.
    app.ui.set_text(text, b"");
    app.commit();
    app.engine.detach();
}

#[test]
fn a_buffer_of_another_kind_is_refused_before_the_terminal_is_touched() {
    let pty = Pty::open(20, 4);
    let before = pty.modes();
    let (calls, _wakes) = channel();
    let options = AttachOptions {
        mode: Mode::FullscreenOn {
            tty: pty.path.clone(),
        },
        max_fps: None,
        environment: None,
        ambiguous: AmbiguousWidth::Narrow,
        mouse: false,
    };
    let error =
        Engine::attach(SharedRegion::private(4096), options, Box::new(Calls(calls))).unwrap_err();
    assert!(matches!(error, AttachError::Buffer(_)), "{error}");
    assert_eq!(pty.modes(), before);
}

struct Panics;

impl Host for Panics {
    fn wake(&self) {
        panic!("a bug");
    }
}

#[test]
fn a_panic_of_the_engine_gives_the_terminal_back_and_is_told() {
    let mut pty = Pty::open(20, 4);
    let before = pty.modes();
    let mut app = App::on(&mut pty);
    let options = AttachOptions {
        mode: Mode::FullscreenOn {
            tty: pty.path.clone(),
        },
        max_fps: None,
        environment: None,
        ambiguous: AmbiguousWidth::Narrow,
        mouse: false,
    };
    app.engine.detach();
    pty.read_to(LEAVE);
    app.engine = Engine::attach(app.ui.live.region().clone(), options, Box::new(Panics)).unwrap();
    pty.read_to(ENTER);
    app.store(Word::JsSleep, 1);
    // A sequence, of which is told before the call.
    pty.master.write_all(b"\x1b[A").unwrap();
    assert_eq!(pty.read_to(LEAVE), LEAVE);
    // Nobody wakes this side any more, and the thread may take its time to tell.
    let is_told = |app: &App| app.load(Word::EventHead) != app.tail;
    app.wait_until(is_told);
    assert_eq!(app.event().0, EventKind::Key);
    app.wait_until(is_told);
    let (kind, _, _, why) = app.event();
    assert_eq!(kind, EventKind::Failure);
    assert!(String::from_utf8(why).unwrap().contains("a bug"));
    app.engine.detach();
    assert_eq!(pty.modes(), before);
}
