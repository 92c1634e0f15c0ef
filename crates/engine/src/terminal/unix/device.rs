//! A terminal, opened anew by name, and its line discipline.

#![allow(unsafe_code)]

use std::ffi::{CStr, CString};
use std::io;
use std::os::fd::{AsFd, AsRawFd, BorrowedFd, FromRawFd, OwnedFd, RawFd};
use std::path::Path;

use crate::terminal::tty::TtyError;

/// An own open description of a terminal: `O_NONBLOCK` on it reaches nobody else's descriptor.
#[derive(Debug)]
pub struct Device {
    fd: OwnedFd,
    path: CString,
    /// The modes that it had when it was opened.
    original: libc::termios,
}

/// A terminal to give back, and its modes, as `stty -g` prints them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Charge {
    /// The device.
    pub path: CString,
    /// Its modes while it is ours.
    pub ours: String,
    /// Its modes when it was opened.
    pub before: String,
}

impl Device {
    /// Opens the terminal of stdout, else of stdin, else the controlling one.
    ///
    /// # Errors
    /// If there is none.
    pub fn open() -> Result<Self, TtyError> {
        for fd in [libc::STDOUT_FILENO, libc::STDIN_FILENO] {
            // A name may be missing or wrong where the terminal is of another mount namespace.
            let names = [name_of(fd), Some(format!("/proc/self/fd/{fd}"))];
            if !is_terminal(fd) {
                continue;
            }
            for path in names.into_iter().flatten() {
                if let Ok(tty) = Self::open_path(Path::new(&path)) {
                    return Ok(tty);
                }
            }
        }
        match Self::open_path(Path::new("/dev/tty")) {
            Err(TtyError::Open { error, .. }) => Err(TtyError::None(error)),
            other => other,
        }
    }

    /// Opens a terminal by the path of its device.
    ///
    /// # Errors
    /// If it cannot be opened or is no terminal.
    pub fn open_path(path: &Path) -> Result<Self, TtyError> {
        let failed = |error| TtyError::Open {
            path: path.to_owned(),
            error,
        };
        let name =
            CString::new(path.as_os_str().as_encoded_bytes()).map_err(|e| failed(e.into()))?;
        let flags = libc::O_RDWR | libc::O_NOCTTY | libc::O_CLOEXEC | libc::O_NONBLOCK;
        // SAFETY: `name` is a NUL-terminated string that outlives the call.
        let fd = check(unsafe { libc::open(name.as_ptr(), flags) }).map_err(failed)?;
        // SAFETY: `open` has just returned the descriptor and nobody else has it.
        let fd = unsafe { OwnedFd::from_raw_fd(fd) };
        let original = modes(fd.as_raw_fd()).map_err(TtyError::Modes)?;
        Ok(Self {
            fd,
            path: name,
            original,
        })
    }

    /// Whether it is the terminal of this process's session: the one whose keys stop it.
    #[must_use]
    pub fn is_controlling(&self) -> bool {
        // SAFETY: asks for the session of a descriptor that `self` owns; where it has none it is answered by an error.
        let of_tty = unsafe { libc::tcgetsid(self.fd.as_raw_fd()) };
        // SAFETY: asks for the session of this process.
        of_tty > 0 && of_tty == unsafe { libc::getsid(0) }
    }

    /// What somebody has to know who is to give the terminal back. Made when the modes are ours.
    ///
    /// # Errors
    /// If the terminal is gone.
    pub fn charge(&self) -> io::Result<Charge> {
        Ok(Charge {
            path: self.path.clone(),
            ours: spelled(&modes(self.fd.as_raw_fd())?),
            before: spelled(&self.original),
        })
    }

    /// Columns and rows, at least one of each; `None` where the terminal does not say.
    #[must_use]
    pub fn size(&self) -> Option<(u16, u16)> {
        let mut size = libc::winsize {
            ws_row: 0,
            ws_col: 0,
            ws_xpixel: 0,
            ws_ypixel: 0,
        };
        // SAFETY: TIOCGWINSZ writes one `winsize`, which is what the pointer is to.
        let got = unsafe { libc::ioctl(self.fd.as_raw_fd(), libc::TIOCGWINSZ, &raw mut size) };
        (got == 0 && size.ws_col > 0 && size.ws_row > 0).then_some((size.ws_col, size.ws_row))
    }

    /// Turns off echo, lines, signals by key and all translation.
    ///
    /// # Errors
    /// If the terminal refuses.
    pub fn raw(&self) -> io::Result<()> {
        let mut raw = self.original;
        // SAFETY: changes the fields of the one `termios` that the pointer is to.
        unsafe { libc::cfmakeraw(&raw mut raw) };
        raw.c_cc[libc::VMIN] = 1;
        raw.c_cc[libc::VTIME] = 0;
        self.set(&raw)
    }

    /// Sets the modes that the terminal had when it was opened, dropping input that was not read.
    ///
    /// # Errors
    /// If the terminal refuses.
    pub fn cooked(&self) -> io::Result<()> {
        // SAFETY: takes a descriptor that `self` owns and a constant.
        check(unsafe { libc::tcflush(self.fd.as_raw_fd(), libc::TCIFLUSH) })?;
        self.set(&self.original)
    }

    /// Reads what is there into the buffer; 0 where nothing is.
    ///
    /// # Errors
    /// `UnexpectedEof` if the terminal was hung up, else what the system says.
    pub fn read(&self, buffer: &mut [u8]) -> io::Result<usize> {
        // SAFETY: writes at most `buffer.len()` bytes from the start of `buffer`.
        let got = unsafe {
            libc::read(
                self.fd.as_raw_fd(),
                buffer.as_mut_ptr().cast(),
                buffer.len(),
            )
        };
        match count(got)? {
            Some(0) => Err(io::ErrorKind::UnexpectedEof.into()),
            got => Ok(got.unwrap_or(0)),
        }
    }

    /// Writes as much as the terminal takes now; 0 where it takes nothing.
    ///
    /// # Errors
    /// What the system says.
    pub fn write(&self, bytes: &[u8]) -> io::Result<usize> {
        // SAFETY: reads at most `bytes.len()` bytes from the start of `bytes`.
        let written =
            unsafe { libc::write(self.fd.as_raw_fd(), bytes.as_ptr().cast(), bytes.len()) };
        Ok(count(written)?.unwrap_or(0))
    }

    fn set(&self, modes: &libc::termios) -> io::Result<()> {
        // SAFETY: reads one `termios` through a reference to one.
        check(unsafe { libc::tcsetattr(self.fd.as_raw_fd(), libc::TCSANOW, modes) }).map(drop)
    }
}

impl AsFd for Device {
    fn as_fd(&self) -> BorrowedFd<'_> {
        self.fd.as_fd()
    }
}

/// Whether a descriptor is a terminal.
fn is_terminal(fd: RawFd) -> bool {
    // SAFETY: any number may be asked about; a wrong one is answered by an error.
    unsafe { libc::isatty(fd) == 1 }
}

fn name_of(fd: RawFd) -> Option<String> {
    let mut name = [0u8; 256];
    // SAFETY: writes at most `name.len()` bytes, a terminating NUL among them, from the start of `name`.
    let got = unsafe { libc::ttyname_r(fd, name.as_mut_ptr().cast(), name.len()) };
    let name = CStr::from_bytes_until_nul(&name)
        .ok()
        .filter(|_| got == 0)?;
    Some(name.to_str().ok()?.to_owned())
}

fn modes(fd: RawFd) -> io::Result<libc::termios> {
    let mut modes = std::mem::MaybeUninit::<libc::termios>::uninit();
    // SAFETY: writes one `termios` where there is room for one.
    check(unsafe { libc::tcgetattr(fd, modes.as_mut_ptr()) })?;
    // SAFETY: `tcgetattr` succeeded, so it has filled it.
    Ok(unsafe { modes.assume_init() })
}

/// Modes as the `stty -g` of GNU, BusyBox and others on Linux has them.
fn spelled(modes: &libc::termios) -> String {
    let flags = [modes.c_iflag, modes.c_oflag, modes.c_cflag, modes.c_lflag];
    let flags = flags.iter().map(|flag| format!("{flag:x}"));
    let characters = modes.c_cc.iter().map(|character| format!("{character:x}"));
    flags.chain(characters).collect::<Vec<_>>().join(":")
}

fn check(result: libc::c_int) -> io::Result<libc::c_int> {
    if result < 0 {
        Err(io::Error::last_os_error())
    } else {
        Ok(result)
    }
}

/// Bytes moved; `None` where it would have had to wait or was interrupted.
fn count(result: isize) -> io::Result<Option<usize>> {
    usize::try_from(result).map(Some).or_else(|_| {
        let error = io::Error::last_os_error();
        match error.kind() {
            io::ErrorKind::WouldBlock | io::ErrorKind::Interrupted => Ok(None),
            _ => Err(error),
        }
    })
}
