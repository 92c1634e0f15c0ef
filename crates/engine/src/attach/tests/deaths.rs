//! Processes that die with an engine attached, and what their terminal is like afterwards.

use std::os::unix::process::ExitStatusExt;
use std::process::{Child, Command, Stdio};

use super::*;

const TTY: &str = "SPARKTUI_TEST_TTY";
const DEATH: &str = "SPARKTUI_TEST_DEATH";

/// Not a test by itself: what the child processes of the tests below run.
#[test]
fn child() {
    let (Ok(tty), Ok(death)) = (std::env::var(TTY), std::env::var(DEATH)) else {
        return;
    };
    let mut app = App::start(match death.as_str() {
        "plain" => Mode::Plain {
            columns: 20,
            rows: 4,
            log: None,
        },
        _ => Mode::FullscreenOn { tty: tty.into() },
    });
    app.ui.text(ROOT, "ready");
    app.commit();
    match death.as_str() {
        "plain" => drop(app),
        "exit" => std::process::exit(3),
        "deaf" => loop {
            std::thread::park();
        },
        other => panic!("{other}"),
    }
}

fn spawn(pty: &Pty, death: &str) -> Child {
    Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "attach::tests::deaths::child", "--nocapture"])
        .env(TTY, &pty.path)
        .env(DEATH, death)
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap()
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
