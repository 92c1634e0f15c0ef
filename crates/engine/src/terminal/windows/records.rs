//! What a console has heard: records of keys and sizes, of which keys become bytes.

use std::collections::VecDeque;
use std::io;
use std::os::windows::io::RawHandle;

use windows_sys::Win32::System::Console::{
    GetNumberOfConsoleInputEvents, INPUT_RECORD, KEY_EVENT, KEY_EVENT_RECORD, ReadConsoleInputW,
};

use super::check;
use crate::terminal::keystrokes::{Keystroke, Keystrokes};

/// Records read at once.
const MOST: usize = 256;

/// The bytes of records that were read and have found no room yet.
#[derive(Debug, Default)]
pub struct Records {
    keystrokes: Keystrokes,
    bytes: VecDeque<u8>,
}

impl Records {
    /// Takes bytes of what was heard until now, as far as there is room. Never waits.
    ///
    /// # Errors
    /// What the system says.
    pub fn read(&mut self, input: RawHandle, buffer: &mut [u8]) -> io::Result<usize> {
        let mut records = [INPUT_RECORD::default(); MOST];
        while self.bytes.len() < buffer.len() {
            let got = take(input, &mut records)?;
            if got == 0 {
                break;
            }
            for record in &records[..got] {
                if u32::from(record.EventType) == KEY_EVENT {
                    // SAFETY: the type says that this is what the record holds.
                    let key = unsafe { record.Event.KeyEvent };
                    self.keystrokes.take(keystroke(&key), &mut self.bytes);
                }
                // All others are of a kind that has done its work by waking us: whoever reads looks at the size next.
            }
        }
        let count = buffer.len().min(self.bytes.len());
        for (to, byte) in buffer.iter_mut().zip(self.bytes.drain(..count)) {
            *to = byte;
        }
        Ok(count)
    }
}

/// Reads records that are there already: to read where there are none is to wait.
fn take(input: RawHandle, records: &mut [INPUT_RECORD; MOST]) -> io::Result<usize> {
    let mut count = 0;
    // SAFETY: writes one number.
    check(unsafe { GetNumberOfConsoleInputEvents(input, &raw mut count) })?;
    if count == 0 {
        return Ok(0);
    }
    let mut got = 0;
    // SAFETY: writes at most `MOST` records, which is how many there is room for, and one number.
    check(unsafe { ReadConsoleInputW(input, records.as_mut_ptr(), MOST as u32, &raw mut got) })?;
    Ok(MOST.min(got as usize))
}

fn keystroke(key: &KEY_EVENT_RECORD) -> Keystroke {
    Keystroke {
        is_down: key.bKeyDown != 0,
        repeats: key.wRepeatCount,
        key: key.wVirtualKeyCode,
        // SAFETY: all that the union holds is a number, of 16 bits where the wide function has filled it.
        unit: unsafe { key.uChar.UnicodeChar },
        held: key.dwControlKeyState,
    }
}
