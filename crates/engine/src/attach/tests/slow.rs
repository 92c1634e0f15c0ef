//! A terminal that reads 9,600 baud: 960 bytes while the program changes its whole screen five times over.

use super::*;

/// Bytes that a line of 9,600 baud carries in a second: ten bits each.
const SECOND_BYTES: usize = 960;
const SECONDS: u32 = 60;
const CHANGES_A_SECOND: u32 = 5;
/// Most that the system keeps between the two ends of a pseudo-terminal.
const SYSTEM_BYTES: u64 = 64 * 1024;

/// Ten cells that no other screen has.
const NEWEST: &str = "!*newest*!";

/// A screen that looks otherwise in all but ten cells than the one before it, and ends in its number.
fn whole_screen(number: u32) -> String {
    let letter = char::from(b'a' + (number % 26) as u8);
    let fill: String = std::iter::repeat_n(letter, 80 * 23 + 70).collect();
    format!("{fill}{number:010}")
}

#[test]
fn a_slow_terminal_gets_the_newest_frame_and_no_queue_of_older_ones() {
    let mut pty = Pty::open(80, 24);
    let mut app = App::on(&mut pty);
    let text = app.ui.text(ROOT, "").size(80, 24).id();
    let (mut read, mut number) = (0, 0);
    for _ in 0..SECONDS {
        for _ in 0..CHANGES_A_SECOND {
            number += 1;
            app.ui.set_text(text, whole_screen(number).as_bytes());
            app.commit();
            // The change is in the engine, drawn or not.
            app.wait_until(|app| app.load(Word::Consumed) == app.commit);
        }
        let mut left = SECOND_BYTES;
        while left > 0 {
            let got = pty.read_at_most(left).len();
            left -= got;
            read += got as u64;
        }
    }
    app.wait_until(|app| app.engine.stats().commits == u64::from(number));
    let (stats, frame) = (app.engine.stats(), app.engine.last_frame());
    // A frame is all 1,920 cells and what begins the rows; all 300 would be ten times what was read.
    assert!(frame.bytes_written > 1_920, "{frame:?}");
    assert!(u64::from(number) * frame.bytes_written > 10 * read);
    let waiting = stats.bytes_written - read;
    assert!(waiting <= SYSTEM_BYTES + frame.bytes_written, "{waiting}");
    assert!(
        stats.frames * 1_920 <= read + SYSTEM_BYTES + frame.bytes_written,
        "{stats:?}"
    );

    // What the system holds, the frame under way, and one more: the newest.
    app.ui
        .set_text(text, format!("{:#<1910}{NEWEST}", "").as_bytes());
    app.commit();
    let mut tail = String::new();
    while !tail.contains(NEWEST) {
        tail.push_str(std::str::from_utf8(&pty.read_some()).unwrap());
    }
    app.wait_until(|app| app.engine.stats().commits == u64::from(number) + 1);
    let after = app.engine.stats().frames - stats.frames;
    assert!(after <= 2, "{after} frames after the last changes");
}
