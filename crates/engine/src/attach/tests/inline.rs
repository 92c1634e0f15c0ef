//! Frames that are not the whole screen, on a terminal whose size is told by a signal.

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
