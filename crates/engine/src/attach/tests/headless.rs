//! An engine without a terminal does what one with a terminal does, and only when it is told to.

use super::*;
use crate::input::ESCAPE_MS;
use crate::terminal::HeadlessError;

impl App {
    fn headless(columns: u16, rows: u16) -> Self {
        Self::start(Mode::Headless {
            columns,
            rows,
            colors: ColorDepth::Truecolor,
        })
    }

    fn run(&self) -> Option<Duration> {
        self.engine.headless().unwrap().run().unwrap()
    }

    fn type_in(&self, bytes: &[u8]) {
        self.engine.headless().unwrap().type_in(bytes);
        self.run();
    }

    fn advance(&self, millis: u64) {
        let time = Duration::from_millis(millis);
        self.engine.headless().unwrap().advance(time).unwrap();
    }

    fn output(&self) -> Vec<u8> {
        self.engine.headless().unwrap().take_output()
    }

    fn has_event(&self) -> bool {
        self.load(Word::EventHead) != self.tail
    }
}

#[test]
fn a_commit_is_drawn_by_the_next_run_and_not_before() {
    let mut app = App::headless(20, 4);
    assert_eq!(app.output(), ENTER);
    app.ui.text(ROOT, "a界");
    app.commit();
    assert_eq!(app.output(), b"");
    assert_eq!(app.engine.stats().frames, 0);
    app.run();
    assert_eq!(app.output(), "\x1b[Ha界".as_bytes());
    assert_eq!(app.engine.stats().frames, 1);
    let picture = app.engine.headless().unwrap().picture().unwrap();
    assert_eq!((picture.columns, picture.rows), (20, 4));
    assert_eq!(picture.text.trim_end(), "a界");
    let widths: Vec<_> = picture.cells[..4].iter().map(|cell| cell.width).collect();
    assert_eq!(widths, [1, 2, 0, 1]);
    app.engine.detach();
    assert!(app.engine.headless().is_none());
}

#[test]
fn what_is_typed_goes_through_the_parser() {
    let mut app = App::headless(20, 4);
    app.engine.headless().unwrap().type_in(b"q");
    assert!(!app.has_event());
    app.type_in(b"\x1b[A");
    assert_eq!(app.event().1, u32::from('q'));
    assert_eq!(app.event().1, KeyCode::Up.raw());
}

#[test]
fn a_large_paste_and_a_large_frame_go_through_in_parts() {
    let mut app = App::headless(500, 200);
    for row in 0..199u32 {
        let id = app.ui.text(ROOT, &"é".repeat(500)).size(500, 1).id();
        app.ui.set(id, Field::FgColor, f64::from(0xff00_0000 | row));
    }
    app.ui.text(ROOT, "end");
    app.commit();
    let text = "x".repeat(3 << 20);
    app.type_in(format!("\x1b[200~{text}\x1b[201~").as_bytes());
    let bytes = app.output();
    assert!(bytes.len() > 199 * 1000);
    assert!(bytes.ends_with(b"end"));
    let mut pasted = Vec::new();
    while pasted.len() < text.len() {
        pasted.extend(app.event().3);
        app.run();
    }
    assert_eq!(pasted, text.as_bytes());
}

#[test]
fn time_passes_only_when_it_is_told_to() {
    let mut app = App::headless(20, 4);
    app.type_in(b"\x1b");
    assert_eq!(app.run(), Some(Duration::from_millis(ESCAPE_MS)));
    app.advance(ESCAPE_MS - 1);
    assert!(!app.has_event());
    app.advance(1);
    assert_eq!(app.event().1, KeyCode::Escape.raw());
    assert_eq!(app.run(), None);
}

#[test]
fn frames_are_paced_by_that_time() {
    let mut app = App::headless(20, 4);
    app.engine.detach();
    let options = AttachOptions {
        mode: Mode::Headless {
            columns: 20,
            rows: 4,
            colors: ColorDepth::Truecolor,
        },
        max_fps: Some(10),
        environment: None,
        ambiguous: AmbiguousWidth::Narrow,
        mouse: false,
    };
    let region = app.ui.live.region().clone();
    let (calls, _wakes) = channel();
    app.engine = Engine::attach(region, options, Box::new(Calls(calls))).unwrap();
    let text = app.ui.text(ROOT, "0").id();
    app.commit();
    app.run();
    app.ui.set_text(text, b"1");
    app.commit();
    app.run();
    assert_eq!(app.engine.stats().frames, 1);
    app.advance(99);
    assert_eq!(app.engine.stats().frames, 1);
    app.advance(1);
    assert_eq!(app.engine.stats().frames, 2);
}

#[test]
fn another_size_is_told_without_a_signal() {
    let mut app = App::headless(20, 4);
    app.run();
    app.engine.headless().unwrap().resize(30, 5);
    app.run();
    assert_eq!(app.event(), (EventKind::Resize, 30, 5, vec![]));
    let picture = app.engine.headless().unwrap().picture().unwrap();
    assert_eq!((picture.columns, picture.rows), (30, 5));
}

#[test]
fn an_interrupt_that_nobody_answers_ends_the_engine_and_not_the_process() {
    let mut app = App::headless(20, 4);
    app.type_in(b"\x03");
    app.engine
        .headless()
        .unwrap()
        .advance(crate::input::PATIENCE)
        .unwrap_err();
    assert_eq!(app.event().0, EventKind::Key);
    assert_eq!(app.event().0, EventKind::Failure);
    assert_eq!(
        app.engine.headless().unwrap().run(),
        Err(HeadlessError::Ended)
    );
}
