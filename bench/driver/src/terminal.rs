//! A program on a pseudo-terminal, read at once.

use crate::answers::Answers;
use crate::clock::now;
use crate::options::Options;
use crate::process;
use memchr::memmem::Finder;
use std::ffi::CString;
use std::fs::File;
use std::io::Write;

/// Output kept for searching; older bytes are dropped.
const KEPT_BYTES: usize = 8 << 20;

/// The program and our side of its terminal.
pub struct Terminal {
    pub pid: i32,
    pub fd: i32,
    /// When the program was forked.
    pub spawned: u64,
    /// Bytes read so far.
    pub total: u64,
    pub answers: Answers,
    /// What was read since `mark`.
    output: Vec<u8>,
    scanned: usize,
    chunk: Vec<u8>,
    dump: Option<File>,
    hung_up: bool,
}

impl Terminal {
    /// Forks the program onto a pseudo-terminal of the wanted size.
    pub fn spawn(options: &Options, socket: Option<&str>) -> Result<Self, String> {
        let (master, slave) = open_pty(options)?;
        let argv = c_strings(options.command.iter().cloned())?;
        let env = c_strings(environment(options, socket))?;
        let argv = pointers(&argv);
        let env = pointers(&env);
        let spawned = now();
        // SAFETY: this program has one thread, so the child may do all that a process may.
        let pid = unsafe { libc::fork() };
        if pid == 0 {
            become_program(slave, &argv, &env);
        }
        // SAFETY: the parent has no further use of its own open descriptor.
        unsafe { libc::close(slave) };
        let dump = match &options.dump {
            Some(path) => Some(
                File::create(path)
                    .map_err(|error| format!("{path}: {error}; name a file to write"))?,
            ),
            None => None,
        };
        Ok(Self {
            pid,
            fd: master,
            spawned,
            total: 0,
            answers: Answers::new(options.cols, options.rows),
            output: Vec::with_capacity(1 << 20),
            scanned: 0,
            chunk: vec![0; 1 << 16],
            dump,
            hung_up: false,
        })
    }

    /// Forgets the output so far.
    pub fn mark(&mut self) {
        self.output.clear();
        self.scanned = 0;
    }

    /// Types `bytes`.
    pub fn send(&self, bytes: &[u8]) {
        // SAFETY: the slice is valid for its length; a short write of a few bytes cannot happen on a pty with room.
        unsafe { libc::write(self.fd, bytes.as_ptr().cast(), bytes.len()) };
    }

    /// Reads until `what` stands in the output since `mark`.
    ///
    /// Returns the time right after the read that held its last byte, or `None` after `limit_ns`.
    pub fn wait(&mut self, what: &Finder, limit_ns: u64) -> Option<u64> {
        let end = now() + limit_ns;
        loop {
            let left = end.checked_sub(now())?;
            if self.hung_up {
                return None;
            }
            let (time, length) = self.read(left).unwrap_or((0, 0));
            let from = self.scanned.saturating_sub(what.needle().len());
            let hit = length > 0 && what.find(&self.output[from..]).is_some();
            self.scanned = self.output.len();
            self.settle(length);
            if hit {
                return Some(time);
            }
        }
    }

    /// Goes on reading for this long.
    pub fn drain(&mut self, ns: u64) {
        let end = now() + ns;
        while let Some(left) = end.checked_sub(now()) {
            let length = self.read(left).map_or(0, |(_, length)| length);
            self.settle(length);
        }
    }

    /// Reads what is there now.
    pub fn read_ready(&mut self) {
        let length = self.read(0).map_or(0, |(_, length)| length);
        self.settle(length);
    }

    /// The last output, made readable, for a message.
    pub fn tail(&self) -> String {
        let from = self.output.len().saturating_sub(1500);
        String::from_utf8_lossy(&self.output[from..])
            .escape_default()
            .to_string()
    }

    /// Waits for the program to end, then makes it; true if it ended by itself.
    pub fn end(mut self) -> bool {
        let pids = process::tree(self.pid);
        for signal in [libc::SIGTERM, libc::SIGKILL] {
            for _ in 0..40 {
                let mut status = 0;
                // SAFETY: `status` is a valid place for the exit status of our own child.
                if unsafe { libc::waitpid(self.pid, &mut status, libc::WNOHANG) } == self.pid {
                    return signal == libc::SIGTERM;
                }
                self.drain(5_000_000);
            }
            kill(&pids, signal);
        }
        false
    }

    /// Reads once; the time right after, and how many bytes.
    fn read(&mut self, timeout_ns: u64) -> Option<(u64, usize)> {
        let mut poll = libc::pollfd {
            fd: self.fd,
            events: libc::POLLIN,
            revents: 0,
        };
        let timeout = libc::timespec {
            tv_sec: (timeout_ns / 1_000_000_000) as i64,
            tv_nsec: (timeout_ns % 1_000_000_000) as i64,
        };
        // SAFETY: one valid pollfd and a valid timespec; no signal mask.
        if unsafe { libc::ppoll(&mut poll, 1, &timeout, std::ptr::null()) } <= 0 {
            return None;
        }
        // SAFETY: `chunk` is writable for its length.
        let length =
            unsafe { libc::read(self.fd, self.chunk.as_mut_ptr().cast(), self.chunk.len()) };
        let time = now();
        if length <= 0 {
            self.hung_up = true;
            std::thread::sleep(std::time::Duration::from_millis(1));
            return None;
        }
        let length = length as usize;
        self.total += length as u64;
        self.output.extend_from_slice(&self.chunk[..length]);
        Some((time, length))
    }

    /// The rest of the work on the chunk just read, off the timed path.
    fn settle(&mut self, length: usize) {
        let mut replies = vec![];
        self.answers.feed(&self.chunk[..length], &mut replies);
        if let Some(dump) = &mut self.dump
            && let Err(error) = dump.write_all(&self.chunk[..length])
        {
            eprintln!("dump: {error}; it is not whole");
        }
        if !replies.is_empty() {
            self.send(&replies);
        }
        if self.output.len() > KEPT_BYTES {
            self.mark();
        }
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        // SAFETY: we own the descriptor and use it no more.
        unsafe { libc::close(self.fd) };
    }
}

/// Sends a signal to all of them.
pub fn kill(pids: &[i32], signal: i32) {
    for &pid in pids {
        // SAFETY: a plain system call; a process that is gone gives an error.
        unsafe { libc::kill(pid, signal) };
    }
}

fn open_pty(options: &Options) -> Result<(i32, i32), String> {
    let (mut master, mut slave) = (0, 0);
    let size = libc::winsize {
        ws_row: options.rows,
        ws_col: options.cols,
        ws_xpixel: options.cols * 8,
        ws_ypixel: options.rows * 16,
    };
    // SAFETY: two valid places for descriptors, default modes, a valid size.
    let result = unsafe {
        libc::openpty(
            &mut master,
            &mut slave,
            std::ptr::null_mut(),
            std::ptr::null_mut(),
            &size,
        )
    };
    if result != 0 {
        return Err(format!(
            "openpty: {}; is there a free pseudo-terminal?",
            std::io::Error::last_os_error()
        ));
    }
    // SAFETY: a plain system call on our own descriptor.
    unsafe { libc::fcntl(master, libc::F_SETFD, libc::FD_CLOEXEC) };
    Ok((master, slave))
}

/// The child's side of `fork`; never returns.
fn become_program(slave: i32, argv: &[*const libc::c_char], env: &[*const libc::c_char]) -> ! {
    // SAFETY: plain system calls in a process with one thread; argv and env are null-terminated arrays of C strings
    // that live until exec replaces the process.
    unsafe {
        libc::setsid();
        libc::ioctl(slave, libc::TIOCSCTTY, 0);
        for fd in 0..3 {
            libc::dup2(slave, fd);
        }
        if slave > 2 {
            libc::close(slave);
        }
        libc::execvpe(argv[0], argv.as_ptr(), env.as_ptr());
        libc::_exit(127)
    }
}

fn environment(options: &Options, socket: Option<&str>) -> impl Iterator<Item = String> {
    let inherited = std::env::vars()
        .filter(|(name, _)| {
            ["PATH", "HOME", "TMPDIR"].contains(&name.as_str()) || name.starts_with("BENCH_")
        })
        .map(|(name, value)| format!("{name}={value}"));
    let own = [
        "TERM=xterm-256color".to_string(),
        "COLORTERM=truecolor".to_string(),
        "LANG=C.UTF-8".to_string(),
        "NODE_ENV=production".to_string(),
        format!("BENCH_N={}", options.n),
        format!("BENCH_COLS={}", options.cols),
        format!("BENCH_ROWS={}", options.rows),
    ];
    inherited
        .chain(own)
        .chain(socket.map(|path| format!("BENCH_SOCK={path}")))
}

fn c_strings(texts: impl Iterator<Item = String>) -> Result<Vec<CString>, String> {
    texts
        .map(|text| {
            CString::new(text).map_err(|_| "command: holds a NUL byte; take it out".to_string())
        })
        .collect()
}

fn pointers(strings: &[CString]) -> Vec<*const libc::c_char> {
    strings
        .iter()
        .map(|one| one.as_ptr())
        .chain([std::ptr::null()])
        .collect()
}
