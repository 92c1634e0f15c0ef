//! A program that never looks, and somebody who types on: as many events wait as may, and the rest stays with the terminal.

#![allow(unsafe_code)]

use std::io::ErrorKind;
use std::os::fd::AsRawFd;

use sparktui_memory::EventRecord;

use super::*;

/// Events that may wait: 64 MiB of them.
const WAITING: usize = (64 << 20) / size_of::<EventRecord>();
/// More beside these: what the ring holds, what is read in one turn, and what the system keeps of a pseudo-terminal.
const BESIDE: usize = 64 * 1024 / 28 + 16 * 4096 + 128 * 1024;
/// The queue grows by doubling.
const MOST_MEMORY: usize = 192 << 20;
const LETTERS: &[u8] = b"abcdefghijklmnopqrstuvwxyz";

fn resident_bytes() -> usize {
    let status = std::fs::read_to_string("/proc/self/statm").unwrap();
    status.split(' ').nth(1).unwrap().parse::<usize>().unwrap() * 4096
}

fn never_wait(pty: &Pty) {
    // SAFETY: a plain system call on our own descriptor.
    let done = unsafe { libc::fcntl(pty.master.as_raw_fd(), libc::F_SETFL, libc::O_NONBLOCK) };
    assert_eq!(done, 0);
}

/// Types on until the terminal has taken nothing for ten seconds: that much is parsed between two reads. Returns how many keys it took.
fn type_on(pty: &mut Pty, most: usize) -> usize {
    let typed: Vec<u8> = LETTERS.iter().copied().cycle().take(26 * 256).collect();
    let (mut count, mut since) = (0, Instant::now());
    while count < most && since.elapsed() < Duration::from_secs(10) {
        match pty.master.write(&typed[count % 26..]) {
            Ok(taken) => (count, since) = (count + taken, Instant::now()),
            Err(error) => assert_eq!(error.kind(), ErrorKind::WouldBlock),
        }
        std::thread::yield_now();
    }
    count
}

/// Where a record would not fit before the end of the ring, what is left of that is a record of kind 0.
fn pass_over_pad(app: &mut App) {
    let ring = app.ui.live.layout().section(Section::Events);
    let at = ring.start + app.tail as usize % ring.len();
    let first = app.ui.live.region().load_u32(at);
    if first >> 16 == 0 {
        app.tail = app.tail.wrapping_add(first & 0xffff);
        app.store(Word::EventTail, app.tail);
    }
}

#[test]
fn where_64_mib_of_events_wait_no_more_is_read_and_all_arrive_in_order() {
    if std::env::var_os("SPARKTUI_DEEP").is_none_or(|deep| deep == "0") {
        return;
    }
    let mut pty = Pty::open(20, 4);
    let mut app = App::on(&mut pty);
    never_wait(&pty);
    let before = resident_bytes();
    let count = type_on(&mut pty, WAITING + 4 * BESIDE);
    assert!((WAITING..WAITING + BESIDE).contains(&count), "{count}");
    assert_eq!(app.load(Word::Backlog), 1);
    let grown = resident_bytes().saturating_sub(before);
    assert!(grown < MOST_MEMORY, "{grown}");
    for at in 0..count {
        if app.load(Word::EventHead) == app.tail {
            app.call();
            app.wait_until(|app| app.load(Word::EventHead) != app.tail);
        }
        pass_over_pad(&mut app);
        let (kind, letter, ..) = app.event();
        assert_eq!(
            (kind, letter),
            (EventKind::Key, LETTERS[at % 26].into()),
            "{at}"
        );
    }
    assert_eq!(app.load(Word::Backlog), 0);
    app.engine.detach();
}
