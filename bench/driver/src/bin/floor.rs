//! No framework: one write(2) a change, to show the least that the harness itself costs.

use std::io::{BufRead, BufReader, Write};
use std::os::unix::net::UnixStream;
use std::sync::{Arc, Mutex};

#[path = "../clock.rs"]
mod clock;

struct Screen {
    cells: usize,
    per_row: usize,
}

impl Screen {
    /// Where a cell stands, as the sequence that goes there.
    fn at(&self, cell: usize) -> String {
        format!(
            "\x1b[{};{}H",
            cell / self.per_row + 1,
            cell % self.per_row * 10 + 1
        )
    }

    fn all(&self, text: impl Fn(usize) -> String) -> Vec<u8> {
        (0..self.cells)
            .flat_map(|cell| (self.at(cell) + &text(cell)).into_bytes())
            .collect()
    }
}

fn setting(name: &str) -> usize {
    std::env::var(name)
        .ok()
        .and_then(|value| value.parse().ok())
        .unwrap_or(0)
}

fn code(round: usize, cell: usize) -> String {
    let base = if round.is_multiple_of(2) { b'a' } else { b'A' };
    let digits = format!("{:06}", (cell + round * 7919) % 1_000_000);
    digits
        .bytes()
        .map(|digit| char::from(base + digit - b'0'))
        .collect()
}

fn write_all(mut bytes: &[u8]) {
    while !bytes.is_empty() {
        // SAFETY: the slice is valid for its length.
        let length = unsafe { libc::write(1, bytes.as_ptr().cast(), bytes.len()) };
        if length <= 0 {
            std::process::exit(1)
        }
        bytes = &bytes[length as usize..];
    }
}

fn make_raw() {
    // SAFETY: all bytes zero is a valid termios.
    let mut modes: libc::termios = unsafe { std::mem::zeroed() };
    // SAFETY: `modes` is a valid place for the modes of our terminal.
    unsafe { libc::tcgetattr(0, &mut modes) };
    // SAFETY: as above.
    unsafe { libc::cfmakeraw(&mut modes) };
    // SAFETY: as above.
    unsafe { libc::tcsetattr(0, libc::TCSANOW, &modes) };
}

fn answer_keys(screen: Arc<Mutex<Screen>>) {
    let mut on = false;
    let mut byte = [0u8];
    // SAFETY: one writable byte.
    while unsafe { libc::read(0, byte.as_mut_ptr().cast(), 1) } == 1 {
        let Ok(screen) = screen.lock() else { return };
        if byte[0] == b'k' {
            on = !on;
            write_all((screen.at(0) + if on { "KEYONX" } else { "keyoff" }).as_bytes());
        }
    }
}

fn main() -> std::io::Result<()> {
    make_raw();
    let per_row = setting("BENCH_COLS") / 10;
    let cells = setting("BENCH_N").min(per_row * setting("BENCH_ROWS"));
    let screen = Arc::new(Mutex::new(Screen { cells, per_row }));
    write_all(&Screen { cells, per_row }.all(|cell| format!("{cell:06}")));
    let keys = Arc::clone(&screen);
    std::thread::spawn(move || answer_keys(keys));
    let Ok(path) = std::env::var("BENCH_SOCK") else {
        loop {
            std::thread::park()
        }
    };
    obey(UnixStream::connect(path)?, &screen)
}

fn obey(socket: UnixStream, screen: &Mutex<Screen>) -> std::io::Result<()> {
    let mut reply = socket.try_clone()?;
    let (mut times, mut tables) = (vec![], vec![]);
    for line in BufReader::new(socket).lines() {
        let line = line?;
        let words: Vec<&str> = line.split(' ').collect();
        let Ok(screen) = screen.lock() else { break };
        match words[..] {
            ["one", round, cell, text] => {
                times.push(format!("t {round} {}\n", clock::now()));
                write_all((screen.at(cell.parse().unwrap_or(0)) + text).as_bytes());
            }
            ["prep"] => {
                tables = (0..16)
                    .map(|round| screen.all(|cell| code(round, cell)))
                    .collect();
                reply.write_all(b"ok\n")?;
            }
            ["all", table] => write_all(&tables[table.parse::<usize>().unwrap_or(0)]),
            ["dump"] => reply.write_all((times.concat() + "end\n").as_bytes())?,
            _ => break,
        }
    }
    Ok(())
}
