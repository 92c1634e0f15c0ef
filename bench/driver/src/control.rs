//! The line to the runner: a Unix socket that carries one command a line.

use crate::clock::now;
use crate::terminal::Terminal;
use std::io::{Read, Write};
use std::os::fd::AsRawFd;
use std::os::unix::net::{UnixListener, UnixStream};

/// A runner that has connected.
pub struct Control {
    socket: UnixStream,
    buffer: Vec<u8>,
}

impl Control {
    /// Waits until the runner has connected, reading its terminal meanwhile.
    pub fn accept(listener: &UnixListener, terminal: &mut Terminal) -> Option<Self> {
        for _ in 0..1000 {
            if let Ok((socket, _)) = listener.accept() {
                socket.set_nonblocking(false).ok()?;
                return Some(Self {
                    socket,
                    buffer: vec![],
                });
            }
            terminal.drain(10_000_000);
        }
        None
    }

    /// Sends one command; a runner that is gone shows when its text never comes.
    pub fn say(&mut self, command: &str) {
        if let Err(error) = self.socket.write_all(command.as_bytes()) {
            eprintln!("control: {error}; the runner has gone");
        }
    }

    /// The next line of the runner, reading its terminal meanwhile.
    pub fn line(&mut self, terminal: &mut Terminal, limit_ns: u64) -> Option<String> {
        let end = now() + limit_ns;
        while now() < end {
            if let Some(at) = self.buffer.iter().position(|&byte| byte == b'\n') {
                let line: Vec<u8> = self.buffer.drain(..=at).collect();
                return Some(String::from_utf8_lossy(&line).trim().to_string());
            }
            let mut polls = [self.socket.as_raw_fd(), terminal.fd].map(|fd| libc::pollfd {
                fd,
                events: libc::POLLIN,
                revents: 0,
            });
            // SAFETY: two valid pollfds.
            unsafe { libc::poll(polls.as_mut_ptr(), 2, 50) };
            if polls[1].revents != 0 {
                terminal.read_ready();
            }
            if polls[0].revents != 0 {
                let mut bytes = [0; 65536];
                let length = self
                    .socket
                    .read(&mut bytes)
                    .ok()
                    .filter(|&length| length > 0)?;
                self.buffer.extend_from_slice(&bytes[..length]);
            }
        }
        None
    }
}
