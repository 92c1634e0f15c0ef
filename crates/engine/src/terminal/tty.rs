//! What an engine draws on: a terminal of the system, or a wire to whoever drives it by calls.

use std::io;
use std::path::{Path, PathBuf};

use super::system::{self, Device};
use super::wire::Wired;

/// Why there is no terminal to draw on.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum TtyError {
    /// No standard stream is a terminal and the process has none of its own.
    #[error("terminal: {why} ({0}); mount in plain mode", why = system::NO_TERMINAL)]
    None(io::Error),
    /// The named device cannot be opened.
    #[error("terminal: {path} cannot be opened ({error}); give the path of a terminal you may read and write", path = .path.display())]
    Open {
        /// The device.
        path: PathBuf,
        /// What the system says.
        error: io::Error,
    },
    /// The device is not a terminal or refuses raw mode.
    #[error("terminal: its modes cannot be set ({0}); mount in plain mode")]
    Modes(io::Error),
}

/// A terminal to draw on.
#[derive(Debug)]
pub enum Tty {
    /// One of the system's.
    Device(Device),
    /// None: what is written is looked at, what is read was typed, by program. It has no modes.
    Wire(Wired),
}

impl Tty {
    /// Opens the terminal of this process.
    ///
    /// # Errors
    /// If there is none.
    pub fn open() -> Result<Self, TtyError> {
        Device::open().map(Self::Device)
    }

    /// Opens a terminal by the path of its device.
    ///
    /// # Errors
    /// If it cannot be opened or is no terminal.
    pub fn open_path(path: &Path) -> Result<Self, TtyError> {
        Device::open_path(path).map(Self::Device)
    }

    /// Whether it is one of the system's.
    #[must_use]
    pub fn is_device(&self) -> bool {
        matches!(self, Self::Device(_))
    }

    /// Whether it is the terminal of this process's session: the one whose keys stop it.
    #[must_use]
    pub fn is_controlling(&self) -> bool {
        matches!(self, Self::Device(device) if device.is_controlling())
    }

    /// Columns and rows, at least one of each; 80×24 where the terminal does not say.
    #[must_use]
    pub fn size(&self) -> (u16, u16) {
        match self {
            Self::Device(device) => device.size().unwrap_or((80, 24)),
            Self::Wire(wired) => wired.size(),
        }
    }

    /// Turns off echo, lines, signals by key and all translation.
    ///
    /// # Errors
    /// If the terminal refuses.
    pub fn raw(&self) -> io::Result<()> {
        match self {
            Self::Device(device) => device.raw(),
            Self::Wire(_) => Ok(()),
        }
    }

    /// Sets the modes that the terminal had when it was opened, dropping input that was not read.
    ///
    /// # Errors
    /// If the terminal refuses.
    pub fn cooked(&self) -> io::Result<()> {
        match self {
            Self::Device(device) => device.cooked(),
            Self::Wire(_) => Ok(()),
        }
    }

    /// Reads what is there into the buffer; 0 where nothing is.
    ///
    /// # Errors
    /// `UnexpectedEof` if the terminal was hung up, else what the system says.
    pub fn read(&self, buffer: &mut [u8]) -> io::Result<usize> {
        match self {
            Self::Device(device) => device.read(buffer),
            Self::Wire(wired) => wired.read(buffer),
        }
    }

    /// Writes as much as the terminal takes now; 0 where it takes nothing.
    ///
    /// # Errors
    /// What the system says.
    pub fn write(&self, bytes: &[u8]) -> io::Result<usize> {
        match self {
            Self::Device(device) => device.write(bytes),
            Self::Wire(wired) => wired.write(bytes),
        }
    }
}
