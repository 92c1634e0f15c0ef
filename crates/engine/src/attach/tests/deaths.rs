//! Processes that die with an engine attached, and what their terminal is like afterwards.

#![allow(unsafe_code)]

use std::os::unix::process::{CommandExt, ExitStatusExt};
use std::process::{Child, Command, Stdio};

use super::*;
use crate::terminal::{Seat, Tty};

const TTY: &str = "SPARKTUI_TEST_TTY";
const DEATH: &str = "SPARKTUI_TEST_DEATH";

/// Not a test by itself: what the child processes of the tests below run.
#[test]
fn child() {
    let (Ok(tty), Ok(death)) = (std::env::var(TTY), std::env::var(DEATH)) else {
        return;
    };
    if death == "blind" {
        // Who has a handler is not ended by the signal, and the engine looks after it.
        // SAFETY: the handler does nothing.
        unsafe { libc::signal(libc::SIGTERM, do_nothing as *const () as libc::sighandler_t) };
    }
    let mut app = App::start(match death.as_str() {
        "plain" | "blind" => Mode::Plain {
            columns: 20,
            rows: 4,
            log: None,
        },
        _ => Mode::FullscreenOn { tty: (&tty).into() },
    });
    app.ui.text(ROOT, "ready");
    app.commit();
    match death.as_str() {
        "plain" => drop(app),
        "exit" => std::process::exit(3),
        "blind" => go_on_blind(&tty),
        "deaf" => loop {
            std::thread::park();
        },
        other => panic!("{other}"),
    }
}

extern "C" fn do_nothing(_: libc::c_int) {}

/// Answers nothing while the app has no terminal, and somebody else in the process has one.
fn go_on_blind(tty: &str) -> ! {
    let tty = Tty::open_path(tty.as_ref()).unwrap();
    let seat = Seat::take(tty, crate::caps::Modes::FULLSCREEN).unwrap();
    seat.write(b"blind").unwrap();
    loop {
        std::thread::park();
    }
}

fn spawn(pty: &Pty, death: &str) -> Child {
    command(pty, death).spawn().unwrap()
}

fn command(pty: &Pty, death: &str) -> Command {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command
        .args(["--exact", "attach::tests::deaths::child", "--nocapture"])
        .env(TTY, &pty.path)
        .env(DEATH, death)
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::null());
    command
}

#[test]
fn a_process_that_exits_gives_the_terminal_back() {
    let mut pty = Pty::open(20, 4);
    let before = pty.modes();
    let mut child = spawn(&pty, "exit");
    let bytes = pty.read_to(LEAVE);
    assert!(bytes.starts_with(ENTER));
    assert_eq!(child.wait().unwrap().code(), Some(3));
    assert_eq!(pty.modes(), before);
}

#[test]
fn without_a_terminal_the_last_frame_is_written_to_stdout_at_the_end() {
    let output = spawn(&Pty::open(20, 4), "plain")
        .wait_with_output()
        .unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    assert!(
        text.contains("\nready\n") && !text.contains('\x1b'),
        "{text:?}"
    );
}

#[test]
fn ctrl_c_twice_ends_a_process_that_does_not_answer() {
    let mut pty = Pty::open(20, 4);
    let before = pty.modes();
    let mut child = spawn(&pty, "deaf");
    pty.read_to(b"ready");
    pty.master.write_all(b"\x03\x03").unwrap();
    assert_eq!(pty.read_to(LEAVE), LEAVE);
    assert_eq!(child.wait().unwrap().signal(), Some(libc::SIGINT));
    assert_eq!(pty.modes(), before);
}

#[test]
fn ctrl_c_once_ends_a_process_that_does_not_answer_for_a_second() {
    let mut pty = Pty::open(20, 4);
    let mut child = spawn(&pty, "deaf");
    pty.read_to(b"ready");
    pty.master.write_all(b"\x03").unwrap();
    assert_eq!(pty.read_to(LEAVE), LEAVE);
    assert_eq!(child.wait().unwrap().signal(), Some(libc::SIGINT));
}

fn send(child: &Child, signal: libc::c_int) {
    // SAFETY: sends a signal to a child that was not waited for yet.
    let sent = unsafe { libc::kill(child.id().cast_signed(), signal) };
    assert_eq!(sent, 0);
}

#[test]
fn a_signal_that_an_app_without_a_terminal_does_not_answer_ends_it_with_its_last_frame() {
    let mut pty = Pty::open(20, 4);
    let before = pty.modes();
    let child = spawn(&pty, "blind");
    pty.read_to(b"blind");
    send(&child, libc::SIGTERM);
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.signal(), Some(libc::SIGTERM));
    let text = String::from_utf8(output.stdout).unwrap();
    assert!(text.contains("ready\n"), "{text:?}");
    // What others in the process have taken is given back.
    assert_eq!(pty.read_to(LEAVE), LEAVE);
    assert_eq!(pty.modes(), before);
}

#[test]
fn an_app_without_a_terminal_stops_and_goes_on_with_those_of_others_in_the_process() {
    let mut pty = Pty::open(20, 4);
    // In a group of its own, for the system stops it if somebody of its session is left who could continue it.
    let mut child = command(&pty, "blind").process_group(0).spawn().unwrap();
    pty.read_to(b"blind");
    send(&child, libc::SIGTSTP);
    let mut status = 0;
    // SAFETY: writes one number where there is one.
    let got = unsafe { libc::waitpid(child.id().cast_signed(), &raw mut status, libc::WUNTRACED) };
    assert_eq!(got, child.id().cast_signed());
    assert!(libc::WIFSTOPPED(status), "{status}");
    assert_eq!(pty.read_to(LEAVE), LEAVE);
    send(&child, libc::SIGCONT);
    assert_eq!(pty.read_to(ENTER), ENTER);
    child.kill().unwrap();
    child.wait().unwrap();
}
