//! An engine that asks, on a real pseudo-terminal whose other side answers.

use std::io::Read;

use sparktui_generated::enums::{Capability, ColorDepth, ColorReason};

use super::*;
use crate::caps::questions;

const TERM: &str = "xterm-256color";

fn environment() -> Environment {
    Environment::new([("TERM".to_owned(), TERM.to_owned())])
}

fn start(pty: &mut Pty) -> App {
    let tty = pty.path.clone();
    let app = App::start_in(Mode::FullscreenOn { tty }, Some(environment()));
    let asked = questions(&environment());
    assert_eq!(pty.read_to(&asked), [ENTER, &asked].concat());
    app
}

fn key(c: char) -> (EventKind, u32, u32, Vec<u8>) {
    (EventKind::Key, c.into(), 0, vec![])
}

#[test]
fn the_first_frame_waits_for_no_answer_and_one_that_changes_it_has_it_drawn_once_more() {
    let mut pty = Pty::open(20, 4);
    let mut app = start(&mut pty);
    let text = app.ui.text(ROOT, "red").id();
    app.ui.set(text, Field::FgColor, f64::from(0xffff_0000u32));
    app.commit();
    assert_eq!(pty.read_to(b"red"), b"\x1b[H\x1b[38;5;196mred");
    let answers = b"\x1b[?0u\x1b[?2026;2$y\x1b[?2027;2$y\x1bP>|kitty(0.42.1)\x1b\\\x1b]11;rgb:00/00/10\x1b\\\x1b[?62c";
    pty.master.write_all(answers).unwrap();
    assert_eq!(
        pty.read_to(b"red\x1b[?2026l"),
        b"\x1b[>7u\x1b[?2027h\x1b[?2026h\x1b[m\x1b[2J\x1b[H\x1b[38;2;255;0;0mred\x1b[?2026l"
    );
    assert_eq!(
        app.event(),
        (EventKind::Capabilities, 0, 0, b"kitty(0.42.1)".to_vec())
    );
    app.wait_until(|app| app.engine.stats().frames == 2);
    let can = Capability::ANSWERED
        | Capability::SYNCHRONIZED
        | Capability::KEYBOARD
        | Capability::GRAPHEMES;
    for (word, value) in [
        (Word::ColorDepth, ColorDepth::Truecolor.raw()),
        (Word::ColorReason, ColorReason::Version.raw()),
        (Word::Capabilities, can.raw()),
        (Word::GroundColor, 0xff00_0010),
        (Word::GlyphColor, 0),
    ] {
        assert_eq!(app.load(word), value, "{word:?}");
    }
    app.engine.detach();
    let last = pty.read_to(b"\x1b[c");
    assert!(
        last.starts_with(b"\x1b[?2026l\x1b[0 q\x1b]112\x1b\\\x1b[?2027l\x1b[<u\x1b[?2004l"),
        "{last:?}"
    );
}

#[test]
fn an_answer_that_changes_nothing_draws_nothing() {
    let mut pty = Pty::open(20, 4);
    let mut app = start(&mut pty);
    app.ui.text(ROOT, "plain");
    app.commit();
    pty.read_to(b"plain");
    pty.master
        .write_all(b"\x1b]11;rgb:ffff/ffff/ffff\x07\x1b[?1;2cx")
        .unwrap();
    assert_eq!(app.event(), key('x'));
    assert_eq!(app.event().0, EventKind::Capabilities);
    app.ui.text(ROOT, "|");
    app.commit();
    assert_eq!(pty.read_to(b"|"), b"\x1b[2H|");
    app.wait_until(|app| app.engine.stats().frames == 2);
}

#[test]
fn what_is_translucent_is_blended_over_the_background_that_the_terminal_tells() {
    let mut pty = Pty::open(20, 4);
    let mut app = start(&mut pty);
    let text = app.ui.text(ROOT, "x").size(1, 1).id();
    app.ui.set(text, Field::BgColor, f64::from(0x8000_0000u32));
    app.commit();
    // Half of black over black.
    assert_eq!(pty.read_to(b"x"), b"\x1b[H\x1b[48;5;16mx");
    pty.master.write_all(b"\x1b]11;rgb:ff/ff/ff\x1b\\").unwrap();
    // Half of black over white: 127, nearest to the grey of 128.
    assert_eq!(pty.read_to(b"x"), b"\x1b[H\x1b[48;5;244mx");
}

#[test]
fn answers_between_keys_are_no_keys_in_whatever_pieces_they_come() {
    let mut pty = Pty::open(20, 4);
    let mut app = start(&mut pty);
    app.commit();
    for byte in b"a\x1b[?2026;0$yb\x1bP>|foot(1.20)\x1b\\c\x1b]11;rgb:12/34/56\x1b\\d\x1b[?62;22ce"
    {
        pty.master.write_all(&[*byte]).unwrap();
    }
    let mut keys = String::new();
    while !keys.ends_with('e') {
        match app.event() {
            (EventKind::Key, scalar, 0, _) => keys.push(char::from_u32(scalar).unwrap()),
            (kind, ..) => assert_eq!(kind, EventKind::Capabilities),
        }
    }
    assert_eq!(keys, "abcde");
}

#[test]
fn an_answer_on_its_way_is_waited_for_before_the_terminal_is_given_back() {
    let mut pty = Pty::open(20, 4);
    let before = pty.modes();
    let mut app = start(&mut pty);
    std::thread::scope(|scope| {
        let engine = &mut app.engine;
        let ending = scope.spawn(|| engine.detach());
        pty.read_to(LEAVE);
        for part in [&b"\x1b]11;rgb:00/"[..], b"00/00\x1b\\\x1b[?6", b"2c"] {
            assert!(!ending.is_finished());
            pty.master.write_all(part).unwrap();
        }
        ending.join().unwrap();
    });
    assert_eq!(pty.modes(), before);
    pty.master.write_all(b"ls\n").unwrap();
    let mut line = [0; 16];
    let got = pty.slave.read(&mut line).unwrap();
    assert_eq!(&line[..got], b"ls\n");
}

#[test]
fn the_terminal_says_how_large_it_is_and_whoever_spoke_last_is_right() {
    let mut pty = Pty::open(20, 4);
    let mut app = start(&mut pty);
    app.commit();
    pty.master.write_all(b"\x1b[?2048;2$y").unwrap();
    pty.read_to(b"\x1b[?2048h");
    assert_eq!(app.event().0, EventKind::Capabilities);
    pty.master.write_all(b"\x1b[48;6;30;120;300t").unwrap();
    let mut events = [app.event(), app.event()];
    events.sort_by_key(|event| event.0.raw());
    assert_eq!(events[0], (EventKind::Resize, 30, 6, vec![]));
    assert_eq!(app.load(Word::CellPixels), 10 | 20 << 16);
    pty.resize(25, 5);
    app.engine.ring();
    assert_eq!(app.event(), (EventKind::Resize, 25, 5, vec![]));
}
