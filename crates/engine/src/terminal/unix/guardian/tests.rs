#![allow(clippy::unwrap_used)]

use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

use super::*;
use crate::caps::LEAVE;
use crate::terminal::tests::Pty;

/// What a process that is killed does to its guardian: the pipe is closed, and no word is said.
fn die(mut guardian: Guardian) -> libc::pid_t {
    let (_, other) = io::pipe().unwrap();
    let pid = guardian.pid;
    drop(std::mem::replace(&mut guardian.pipe, other));
    std::mem::forget(guardian);
    pid
}

fn reap(pid: libc::pid_t) {
    // SAFETY: waits for a child of this process; a null asks for no status.
    assert_eq!(unsafe { libc::waitpid(pid, ptr::null_mut(), 0) }, pid);
}

fn guarded(pty: &Pty) -> (Device, Guardian) {
    let device = Device::open_path(&pty.path).unwrap();
    device.raw().unwrap();
    let guardian = Guardian::start(&device, LEAVE).unwrap();
    (device, guardian)
}

#[test]
fn a_process_that_ends_without_a_word_has_its_terminal_given_back() {
    let mut pty = Pty::open(80, 24);
    let before = pty.modes();
    let (_device, guardian) = guarded(&pty);
    assert_ne!(pty.modes(), before);
    let pid = die(guardian);
    assert_eq!(pty.read_to(LEAVE), LEAVE);
    reap(pid);
    assert_eq!(pty.modes(), before);
}

#[test]
fn what_was_told_last_gives_the_terminal_back() {
    let mut pty = Pty::open(80, 24);
    let (_device, mut guardian) = guarded(&pty);
    let last = b"\x1b]112\x1b\\ \x1b[?2048l ";
    guardian.tell(b"\x1b[<u");
    guardian.tell(last);
    let pid = die(guardian);
    assert_eq!(pty.read_to(last), last);
    reap(pid);
}

#[test]
fn modes_that_somebody_has_set_since_are_left_alone() {
    let mut pty = Pty::open(80, 24);
    let (device, guardian) = guarded(&pty);
    let set = |what| {
        Command::new("stty")
            .args(["-F", pty.path.to_str().unwrap(), what])
            .status()
    };
    assert!(set("echo").unwrap().success());
    let theirs = pty.modes();
    reap(die(guardian));
    assert_eq!(pty.modes(), theirs);
    assert_eq!(pty.read_to(LEAVE), LEAVE);
    drop(device);
}

#[test]
fn one_that_is_let_go_writes_nothing_and_is_gone() {
    let mut pty = Pty::open(80, 24);
    let (device, guardian) = guarded(&pty);
    let pid = guardian.pid;
    let raw = pty.modes();
    drop(guardian);
    assert!(!is_child(pid) && !Path::new(&format!("/proc/{pid}")).exists());
    device.write(b"prompt").unwrap();
    assert_eq!(pty.read_some(), b"prompt");
    assert_eq!(pty.modes(), raw);
}

#[test]
fn one_that_is_stopped_holds_up_nobody() {
    let pty = Pty::open(80, 24);
    let (_device, guardian) = guarded(&pty);
    // SAFETY: sends a signal to a child that nobody has reaped.
    unsafe { libc::kill(guardian.pid, libc::SIGSTOP) };
    drop(guardian);
}

#[test]
fn it_holds_the_terminal_and_its_pipe_and_nothing_else_of_ours() {
    let pty = Pty::open(80, 24);
    let file = fs::File::open("/dev/null").unwrap();
    // SAFETY: a descriptor of this process, made one that new processes are given.
    unsafe { libc::fcntl(file.as_raw_fd(), libc::F_SETFD, 0) };
    let (_device, guardian) = guarded(&pty);
    let wanted = ["/dev/null", pty.path.to_str().unwrap(), "pipe"];
    // A shell that has only begun holds its own files too.
    let patience = Instant::now() + Duration::from_secs(20);
    while held(guardian.pid) != wanted && Instant::now() < patience {
        std::thread::yield_now();
    }
    assert_eq!(held(guardian.pid), wanted);
}

/// What a process has open, each thing once.
fn held(pid: libc::pid_t) -> Vec<String> {
    let entries = fs::read_dir(format!("/proc/{pid}/fd")).unwrap();
    let mut held: Vec<_> = entries
        .filter_map(|entry| fs::read_link(entry.ok()?.path()).ok())
        .map(|target| {
            target
                .to_str()
                .unwrap()
                .split(':')
                .next()
                .unwrap()
                .to_owned()
        })
        .collect();
    held.sort();
    held.dedup();
    held
}

#[test]
fn it_is_in_a_group_of_its_own_and_deaf_to_what_is_meant_for_ours() {
    let mut pty = Pty::open(80, 24);
    let (_device, guardian) = guarded(&pty);
    // SAFETY: asks for a number.
    assert_eq!(unsafe { libc::getpgid(guardian.pid) }, guardian.pid);
    for signal in [libc::SIGINT, libc::SIGTERM, libc::SIGHUP, libc::SIGTSTP] {
        // SAFETY: sends a signal to a child that nobody has reaped.
        unsafe { libc::kill(guardian.pid, signal) };
    }
    reap(die(guardian));
    assert_eq!(pty.read_to(LEAVE), LEAVE);
}

#[test]
fn without_a_shell_there_is_an_error_that_says_so() {
    let pty = Pty::open(80, 24);
    let device = Device::open_path(&pty.path).unwrap();
    let error = Guardian::start_by(c"no-such-shell", &device.charge().unwrap(), b"").unwrap_err();
    assert_eq!(error.kind(), io::ErrorKind::NotFound);
}

#[test]
fn modes_are_spelled_as_stty_spells_them() {
    let pty = Pty::open(80, 24);
    let device = Device::open_path(&pty.path).unwrap();
    let output = Command::new("stty")
        .args(["-g", "-F", pty.path.to_str().unwrap()])
        .output();
    let spelled = String::from_utf8(output.unwrap().stdout).unwrap();
    let charge = device.charge().unwrap();
    assert_eq!(charge.ours, spelled.trim());
    assert_eq!(charge.before, spelled.trim());
}
