//! The console of the process, opened anew by name, and its modes.

use std::fs::File;
use std::io;
use std::os::windows::io::{AsRawHandle, RawHandle};
use std::path::Path;
use std::ptr;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, PoisonError};

use windows_sys::Win32::System::Console::{
    CONSOLE_MODE, CONSOLE_SCREEN_BUFFER_INFO, DISABLE_NEWLINE_AUTO_RETURN, ENABLE_EXTENDED_FLAGS,
    ENABLE_PROCESSED_OUTPUT, ENABLE_VIRTUAL_TERMINAL_INPUT, ENABLE_VIRTUAL_TERMINAL_PROCESSING,
    ENABLE_WINDOW_INPUT, ENABLE_WRAP_AT_EOL_OUTPUT, FlushConsoleInputBuffer, GetConsoleMode,
    GetConsoleScreenBufferInfo, SetConsoleMode, WriteConsoleW,
};

use super::check;
use super::records::Records;
use crate::terminal::tty::TtyError;

/// Keys as the bytes that a terminal sends for them, Ctrl-C too, and new sizes; no lines, no echo. The extended flags turn selecting by
/// the mouse off, while which every write would wait.
const RAW_INPUT: CONSOLE_MODE =
    ENABLE_WINDOW_INPUT | ENABLE_EXTENDED_FLAGS | ENABLE_VIRTUAL_TERMINAL_INPUT;
/// Sequences do what they do in a terminal.
const SEQUENCES: CONSOLE_MODE =
    ENABLE_PROCESSED_OUTPUT | ENABLE_WRAP_AT_EOL_OUTPUT | ENABLE_VIRTUAL_TERMINAL_PROCESSING;
/// Sequences, and a line feed that only goes down.
const RAW_OUTPUT: CONSOLE_MODE = SEQUENCES | DISABLE_NEWLINE_AUTO_RETURN;

/// UTF-16 units written at once: older consoles refuse 64 kB.
const MOST_UNITS: usize = 16 * 1024;

/// Both sides of a console.
#[derive(Debug)]
pub struct Device {
    input: File,
    output: File,
    /// The modes of both that it had when it was opened. They belong to the console: whoever comes next has them too.
    original: (CONSOLE_MODE, CONSOLE_MODE),
    is_raw: AtomicBool,
    records: Mutex<Records>,
}

impl Device {
    /// Opens the console of this process, wherever its standard streams lead.
    ///
    /// # Errors
    /// If it has none.
    pub fn open() -> Result<Self, TtyError> {
        let open = |name| File::options().read(true).write(true).open(name);
        let input = open("CONIN$").map_err(TtyError::None)?;
        let output = open("CONOUT$").map_err(TtyError::None)?;
        let mode = |file: &File| mode_of(file.as_raw_handle()).map_err(TtyError::Modes);
        Ok(Self {
            original: (mode(&input)?, mode(&output)?),
            is_raw: AtomicBool::new(false),
            records: Mutex::default(),
            input,
            output,
        })
    }

    /// There is no other console to be had than [`Device::open`]'s.
    ///
    /// # Errors
    /// Always.
    pub fn open_path(path: &Path) -> Result<Self, TtyError> {
        let why = "a process has one console on Windows, which needs no name";
        Err(TtyError::Open {
            path: path.to_owned(),
            error: io::Error::new(io::ErrorKind::Unsupported, why),
        })
    }

    /// No: a process on Windows cannot be stopped by a key.
    #[must_use]
    pub fn is_controlling(&self) -> bool {
        false
    }

    /// Columns and rows of the window, at least one of each; `None` where the console does not say.
    #[must_use]
    pub fn size(&self) -> Option<(u16, u16)> {
        window_of(self.output.as_raw_handle())
    }

    /// Turns off echo, lines, signals by key and all translation.
    ///
    /// # Errors
    /// If the console refuses, as those older than Windows 10 do.
    pub fn raw(&self) -> io::Result<()> {
        set_mode(&self.output, RAW_OUTPUT).or_else(|_| set_mode(&self.output, SEQUENCES))?;
        if let Err(error) = set_mode(&self.input, RAW_INPUT) {
            // Not half of it.
            let _ = set_mode(&self.output, self.original.1);
            return Err(error);
        }
        self.is_raw.store(true, Ordering::Release);
        Ok(())
    }

    /// Sets the modes that the console had when it was opened, dropping input that was not read.
    ///
    /// # Errors
    /// If the console refuses.
    pub fn cooked(&self) -> io::Result<()> {
        self.is_raw.store(false, Ordering::Release);
        // SAFETY: takes a handle that `self` owns.
        let flushed = check(unsafe { FlushConsoleInputBuffer(self.input.as_raw_handle()) });
        let input = set_mode(&self.input, self.original.0);
        set_mode(&self.output, self.original.1)
            .and(input)
            .and(flushed)
    }

    /// Reads what is there into the buffer; 0 where nothing is.
    ///
    /// # Errors
    /// What the system says.
    pub fn read(&self, buffer: &mut [u8]) -> io::Result<usize> {
        let mut records = self.records.lock().unwrap_or_else(PoisonError::into_inner);
        records.read(self.input.as_raw_handle(), buffer)
    }

    /// Writes all of it: a console takes what it is given, however long that lasts.
    ///
    /// # Errors
    /// What the system says.
    pub fn write(&self, bytes: &[u8]) -> io::Result<usize> {
        if self.is_raw.load(Ordering::Acquire) {
            return self.write_all(bytes);
        }
        // What is written to a console that was given back may be coloured all the same.
        let before = mode_of(self.output.as_raw_handle())?;
        let is_set = set_mode(&self.output, before | SEQUENCES).is_ok();
        let written = self.write_all(bytes);
        if is_set {
            set_mode(&self.output, before)?;
        }
        written
    }

    /// As UTF-16, so that the code page of the console, which others share, need not be ours.
    fn write_all(&self, bytes: &[u8]) -> io::Result<usize> {
        let units: Vec<u16> = String::from_utf8_lossy(bytes).encode_utf16().collect();
        let mut left = units.as_slice();
        while !left.is_empty() {
            left = &left[self.write_units(&left[..whole(left, MOST_UNITS)])?..];
        }
        Ok(bytes.len())
    }

    fn write_units(&self, units: &[u16]) -> io::Result<usize> {
        let mut written = 0;
        // SAFETY: reads `units.len()` units from the start of `units`, at most `MOST_UNITS`, and writes one number.
        let done = unsafe {
            WriteConsoleW(
                self.output.as_raw_handle(),
                units.as_ptr(),
                units.len() as u32,
                &raw mut written,
                ptr::null(),
            )
        };
        check(done)?;
        match written as usize {
            0 => Err(io::ErrorKind::WriteZero.into()),
            written => Ok(written.min(units.len())),
        }
    }

    /// What becomes readable when there is input.
    pub(super) fn input(&self) -> RawHandle {
        self.input.as_raw_handle()
    }
}

/// Units of the first `most` that end no character in its midst.
fn whole(units: &[u16], most: usize) -> usize {
    let is_low = |unit: &u16| (0xdc00..0xe000).contains(unit);
    match units.get(most) {
        None => units.len(),
        Some(next) if is_low(next) => most - 1,
        Some(_) => most,
    }
}

/// Columns and rows of the window of a screen buffer.
pub(super) fn window_of(output: RawHandle) -> Option<(u16, u16)> {
    let mut info = CONSOLE_SCREEN_BUFFER_INFO::default();
    // SAFETY: writes one such structure, which is what the pointer is to.
    check(unsafe { GetConsoleScreenBufferInfo(output, &raw mut info) }).ok()?;
    let window = info.srWindow;
    let cells = |from: i16, to: i16| u16::try_from(i32::from(to) - i32::from(from) + 1).ok();
    let size = (
        cells(window.Left, window.Right)?,
        cells(window.Top, window.Bottom)?,
    );
    (size.0 > 0 && size.1 > 0).then_some(size)
}

fn mode_of(handle: RawHandle) -> io::Result<CONSOLE_MODE> {
    let mut mode = 0;
    // SAFETY: writes one number; a handle that is no console's is answered by an error.
    check(unsafe { GetConsoleMode(handle, &raw mut mode) })?;
    Ok(mode)
}

fn set_mode(file: &File, mode: CONSOLE_MODE) -> io::Result<()> {
    // SAFETY: takes a handle that the caller owns and a number.
    check(unsafe { SetConsoleMode(file.as_raw_handle(), mode) })
}
