//! Frames that are not the whole screen, on a terminal that takes other sizes.

#![allow(unsafe_code)]

use super::*;

/// The end of a frame: its row, whose place is kept for the prompt.
const FRAME: &[u8] = b"abc\r\x1b7";

#[test]
fn a_storm_of_sizes_that_ends_with_the_one_before_has_the_frame_drawn_over() {
    let mut pty = Pty::open(20, 4);
    let mut app = App::start(Mode::InlineOn {
        tty: pty.path.clone(),
    });
    app.ui.text(ROOT, "abc");
    app.commit();
    pty.read_to(FRAME);
    // SAFETY: sends this thread a signal for which engines have a handler.
    unsafe { libc::raise(libc::SIGWINCH) };
    pty.read_to(FRAME);
}

/// Sizes that come in less are taken for a storm.
const CALM: Duration = Duration::from_millis(80);

fn key(c: char) -> (EventKind, u32, u32, Vec<u8>) {
    (EventKind::Key, c.into(), 0, vec![])
}

impl App {
    /// A frame of three cells below what is there.
    fn inline(pty: &mut Pty) -> Self {
        let mut app = Self::start(Mode::InlineOn {
            tty: pty.path.clone(),
        });
        app.ui.text(ROOT, "abc");
        app.commit();
        pty.read_to(FRAME);
        app.wait_until(|app| app.engine.stats().frames == 1);
        app
    }

    /// What the engine tells of keys, of which the last is taken a turn after the first: by then it has looked at the size.
    fn types(&mut self, pty: &mut Pty, keys: &str) -> Vec<(EventKind, u32, u32, Vec<u8>)> {
        let mut told = Vec::new();
        for c in keys.chars() {
            pty.master.write_all(&[c as u8]).unwrap();
            while told.last() != Some(&key(c)) {
                told.push(self.event());
            }
        }
        told
    }
}

#[test]
fn while_sizes_keep_coming_keys_are_told_and_no_size_and_nothing_is_drawn() {
    // Where the machine was busy otherwise the storm was none.
    for _ in 0..100 {
        let mut pty = Pty::open(20, 4);
        let mut app = App::inline(&mut pty);
        let begin = Instant::now();
        let mut told = Vec::new();
        for columns in [25, 30] {
            pty.resize(columns, 4);
            told.extend(app.types(&mut pty, "xyz"));
        }
        app.ui.text(ROOT, "d");
        app.commit();
        told.extend(app.types(&mut pty, "xy"));
        let drawn = app.engine.stats().frames - 1;
        if begin.elapsed() < CALM {
            let keys: Vec<_> = "xyzxyzxy".chars().map(key).collect();
            assert_eq!((told, drawn), (keys, 0));
            assert_eq!(app.event(), (EventKind::Resize, 30, 4, vec![]));
            return;
        }
    }
    panic!("this machine never answers in {CALM:?}");
}

#[test]
fn an_app_that_ends_while_sizes_keep_coming_draws_its_last_frame_at_the_last_size() {
    let mut pty = Pty::open(3, 4);
    let mut app = App::inline(&mut pty);
    pty.resize(2, 4);
    app.types(&mut pty, "xy");
    app.engine.detach();
    // Two rows are erased, into which the terminal has broken the one, and the first two cells drawn.
    let last = pty.read_to(b"\x1bD");
    let text = String::from_utf8_lossy(&last).into_owned();
    assert!(
        text.starts_with("\x1b[m\r\x1b7\x1b[K\x1b[B\x1b[K\x1b8"),
        "{text:?}"
    );
    assert!(text.contains("ab\r\n"), "{text:?}");
}
