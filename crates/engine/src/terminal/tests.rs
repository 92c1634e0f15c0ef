#![allow(clippy::unwrap_used, unsafe_code)]

use std::fs::File;
use std::io::{Read, Write};
use std::os::fd::{AsRawFd, FromRawFd};
use std::path::PathBuf;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use super::*;

/// The other side of a terminal.
pub(crate) struct Pty {
    pub master: File,
    pub slave: File,
    pub path: PathBuf,
}

impl Pty {
    pub fn open(columns: u16, rows: u16) -> Self {
        let (mut master, mut slave) = (0, 0);
        let size = libc::winsize {
            ws_row: rows,
            ws_col: columns,
            ws_xpixel: 0,
            ws_ypixel: 0,
        };
        // SAFETY: writes two descriptors, reads one size, and wants neither name nor modes.
        let done = unsafe {
            libc::openpty(
                &raw mut master,
                &raw mut slave,
                std::ptr::null_mut(),
                std::ptr::null(),
                &raw const size,
            )
        };
        assert_eq!(done, 0);
        // SAFETY: `openpty` has just made it and nobody else has it.
        let master = unsafe { File::from_raw_fd(master) };
        // SAFETY: as above.
        let slave = unsafe { File::from_raw_fd(slave) };
        let path = std::fs::read_link(format!("/proc/self/fd/{}", slave.as_raw_fd())).unwrap();
        Self {
            master,
            slave,
            path,
        }
    }

    pub fn modes(&self) -> Modes {
        let mut modes = std::mem::MaybeUninit::<libc::termios>::uninit();
        // SAFETY: writes one `termios` where there is room for one.
        let got = unsafe { libc::tcgetattr(self.slave.as_raw_fd(), modes.as_mut_ptr()) };
        assert_eq!(got, 0);
        // SAFETY: `tcgetattr` has filled it.
        let modes = unsafe { modes.assume_init() };
        Modes {
            flags: [modes.c_iflag, modes.c_oflag, modes.c_cflag, modes.c_lflag],
            characters: modes.c_cc,
        }
    }

    pub fn resize(&self, columns: u16, rows: u16) {
        let size = libc::winsize {
            ws_row: rows,
            ws_col: columns,
            ws_xpixel: 0,
            ws_ypixel: 0,
        };
        // SAFETY: TIOCSWINSZ reads one `winsize`, which is what the pointer is to.
        let set =
            unsafe { libc::ioctl(self.master.as_raw_fd(), libc::TIOCSWINSZ, &raw const size) };
        assert_eq!(set, 0);
    }

    /// Has the terminal take no output until [`Pty::go_on`], as Ctrl-S does.
    pub fn stop(&self) {
        self.flow(libc::TCOOFF);
    }

    pub fn go_on(&self) {
        self.flow(libc::TCOON);
    }

    fn flow(&self, action: libc::c_int) {
        // SAFETY: takes a descriptor that `self` owns and a constant.
        let done = unsafe { libc::tcflow(self.slave.as_raw_fd(), action) };
        assert_eq!(done, 0);
    }

    /// Reads what is there, at least a byte.
    pub fn read_some(&mut self) -> Vec<u8> {
        self.read_at_most(4096)
    }

    /// Reads what is there, at least a byte and at most so many.
    pub fn read_at_most(&mut self, most: usize) -> Vec<u8> {
        const PATIENCE_MS: libc::c_int = 20_000;
        let mut fd = libc::pollfd {
            fd: self.master.as_raw_fd(),
            events: libc::POLLIN,
            revents: 0,
        };
        // SAFETY: reads and writes the one `pollfd` that the pointer is to.
        let ready = unsafe { libc::poll(&raw mut fd, 1, PATIENCE_MS) };
        assert_eq!(ready, 1, "the terminal was written nothing");
        let mut bytes = vec![0; most];
        let count = self.master.read(&mut bytes).unwrap();
        bytes.truncate(count);
        bytes
    }

    /// Reads until what was read ends so.
    pub fn read_to(&mut self, end: &[u8]) -> Vec<u8> {
        let mut got = Vec::new();
        while !got.ends_with(end) {
            got.extend_from_slice(&self.read_some());
        }
        got
    }
}

#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Modes {
    pub flags: [libc::tcflag_t; 4],
    pub characters: [libc::cc_t; libc::NCCS],
}

const LOCAL: usize = 3;

#[test]
fn a_terminal_is_taken_and_given_back_as_it_was() {
    let mut pty = Pty::open(80, 24);
    let before = pty.modes();
    assert_ne!(before.flags[LOCAL] & libc::ICANON, 0);
    let seat = Seat::take(
        Tty::open_path(&pty.path).unwrap(),
        crate::caps::Modes::FULLSCREEN,
    )
    .unwrap();
    assert_eq!(pty.read_to(ENTER), ENTER);
    assert_eq!(
        pty.modes().flags[LOCAL] & (libc::ICANON | libc::ECHO | libc::ISIG),
        0
    );
    seat.restore();
    assert_eq!(pty.read_to(LEAVE), LEAVE);
    assert_eq!(pty.modes(), before);
}

#[test]
fn giving_back_twice_writes_once_and_nothing_can_be_written_after_it() {
    let mut pty = Pty::open(80, 24);
    let seat = Seat::take(
        Tty::open_path(&pty.path).unwrap(),
        crate::caps::Modes::FULLSCREEN,
    )
    .unwrap();
    pty.read_to(ENTER);
    seat.restore();
    seat.restore();
    assert_eq!(
        seat.write(b"x").unwrap_err().kind(),
        std::io::ErrorKind::BrokenPipe
    );
    drop(seat);
    pty.slave.write_all(b"prompt").unwrap();
    assert_eq!(pty.read_to(b"prompt"), [LEAVE, b"prompt"].concat());
}

#[test]
fn input_that_nobody_read_does_not_reach_the_next_reader() {
    let mut pty = Pty::open(80, 24);
    let seat = Seat::take(
        Tty::open_path(&pty.path).unwrap(),
        crate::caps::Modes::FULLSCREEN,
    )
    .unwrap();
    pty.read_to(ENTER);
    pty.master.write_all(b"\x1b[?62c").unwrap();
    seat.restore();
    pty.read_to(LEAVE);
    pty.master.write_all(b"ls\n").unwrap();
    let mut line = [0; 16];
    let got = pty.slave.read(&mut line).unwrap();
    assert_eq!(&line[..got], b"ls\n");
}

#[test]
fn what_leaves_undoes_what_enters_in_reverse() {
    let at = |bytes: &[u8], text: &str| std::str::from_utf8(bytes).unwrap().find(text).unwrap();
    let pairs = [
        ("\x1b[?1049h", "\x1b[?1049l"),
        ("\x1b[?25l", "\x1b[?25h"),
        ("\x1b[?7l", "\x1b[?7h"),
        ("\x1b[?2004h", "\x1b[?2004l"),
    ];
    for pair in pairs.windows(2) {
        let ((on, off), (next_on, next_off)) = (pair[0], pair[1]);
        assert!(at(ENTER, on) < at(ENTER, next_on), "{on:?}");
        assert!(at(LEAVE, off) > at(LEAVE, next_off), "{off:?}");
    }
}

#[test]
fn a_path_that_is_no_terminal_is_named() {
    let error = Tty::open_path(std::path::Path::new("/dev/null")).unwrap_err();
    assert!(matches!(error, TtyError::Modes(_)), "{error}");
    let error = Tty::open_path(std::path::Path::new("/dev/no-such-tty")).unwrap_err();
    assert!(error.to_string().contains("/dev/no-such-tty"), "{error}");
}

#[test]
fn a_bell_rung_twice_wakes_once() {
    let (pty, bell) = (Pty::open(10, 4), Doorbell::new().unwrap());
    let tty = Tty::open_path(&pty.path).unwrap();
    bell.ring();
    bell.ring();
    let soon = Some(Duration::from_secs(60));
    assert!(wait(&bell, &tty, true, false, soon).unwrap().bell);
    bell.drain();
    let now = Some(Duration::ZERO);
    assert_eq!(
        wait(&bell, &tty, true, false, now).unwrap(),
        Ready::default()
    );
}

#[test]
fn a_bell_nobody_answers_never_holds_up_who_rings() {
    let bell = Doorbell::new().unwrap();
    (0..200_000).for_each(|_| bell.ring());
    bell.drain();
}

#[test]
fn waiting_tells_input_from_room_for_output() {
    let (mut pty, bell) = (Pty::open(10, 4), Doorbell::new().unwrap());
    let tty = Tty::open_path(&pty.path).unwrap();
    tty.raw().unwrap();
    let ready = wait(&bell, &tty, true, true, None).unwrap();
    assert_eq!((ready.input, ready.output), (false, true));
    pty.master.write_all(b"k").unwrap();
    let ready = wait(&bell, &tty, true, false, None).unwrap();
    assert_eq!((ready.input, ready.output), (true, false));
    let mut bytes = [0; 8];
    assert_eq!((tty.read(&mut bytes).unwrap(), bytes[0]), (1, b'k'));
    assert_eq!(tty.read(&mut bytes).unwrap(), 0);
}

#[test]
fn a_size_is_at_least_one_cell() {
    let pty = Pty::open(123, 45);
    let tty = Tty::open_path(&pty.path).unwrap();
    assert_eq!(tty.size(), (123, 45));
    pty.resize(0, 0);
    assert_eq!(tty.size(), (80, 24));
}

static HEARD: AtomicU32 = AtomicU32::new(0);

extern "C" fn hear(_: libc::c_int) {
    HEARD.fetch_add(1, Ordering::SeqCst);
}

fn winch_handler() -> libc::sighandler_t {
    let mut action = std::mem::MaybeUninit::<libc::sigaction>::uninit();
    // SAFETY: only asks; the answer is written where there is room for one.
    unsafe { libc::sigaction(libc::SIGWINCH, std::ptr::null(), action.as_mut_ptr()) };
    // SAFETY: `sigaction` has filled it.
    unsafe { action.assume_init() }.sa_sigaction
}

#[test]
fn a_resize_rings_every_bell_and_whoever_listened_before() {
    let before = hear as extern "C" fn(libc::c_int) as libc::sighandler_t;
    // SAFETY: the handler only adds to an atomic.
    unsafe { libc::signal(libc::SIGWINCH, before) };
    let (pty, bells) = (
        Pty::open(10, 4),
        [Doorbell::new().unwrap(), Doorbell::new().unwrap()],
    );
    let tty = Tty::open_path(&pty.path).unwrap();
    let watches: Vec<_> = bells
        .iter()
        .map(|bell| Watch::start(bell).unwrap())
        .collect();
    // SAFETY: sends this thread a signal that has a handler.
    unsafe { libc::raise(libc::SIGWINCH) };
    assert_eq!(HEARD.load(Ordering::SeqCst), 1);
    for bell in &bells {
        assert!(wait(bell, &tty, false, false, None).unwrap().bell);
    }
    drop(watches);
    // The engines of other tests watch too; the last to end gives it back.
    let until = std::time::Instant::now() + Duration::from_secs(60);
    while winch_handler() != before {
        assert!(std::time::Instant::now() < until, "it is not given back");
        std::thread::yield_now();
    }
}
