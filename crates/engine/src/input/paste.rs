//! A bracketed paste, handed on in parts so that none of it has to wait for its end.

use sparktui_generated::enums::EventKind;

use super::event::InputEvent;

/// Bytes of a part, at most. The ring takes no more than a quarter of its 64 KiB in one record.
const PART_BYTES: usize = 8192;

const END: &[u8] = b"\x1b[201~";

/// Pasted bytes that were not handed on yet.
#[derive(Debug, Default)]
pub struct Paste {
    bytes: Vec<u8>,
}

impl Paste {
    /// Takes one byte and says whether the paste ends with it. A part that is full, or the last, is handed on.
    pub fn ends_with(&mut self, byte: u8, emit: &mut impl FnMut(InputEvent)) -> bool {
        self.bytes.push(byte);
        if let Some(whole) = self.bytes.strip_suffix(END) {
            emit(part(whole, false));
            self.bytes.clear();
            return true;
        }
        if self.bytes.len() >= PART_BYTES {
            // What may turn out to be the start of the end stays.
            let sure = &self.bytes[..self.bytes.len() - (END.len() - 1)];
            let rest = self.bytes.split_off(sure.len() - unfinished(sure));
            emit(part(&self.bytes, true));
            self.bytes = rest;
        }
        false
    }
}

fn part(bytes: &[u8], more: bool) -> InputEvent {
    InputEvent {
        payload: String::from_utf8_lossy(bytes).as_bytes().into(),
        ..InputEvent::new(EventKind::Paste, more.into(), 0)
    }
}

/// Bytes at the end that are the start of a scalar.
fn unfinished(bytes: &[u8]) -> usize {
    let tail = &bytes[bytes.len().saturating_sub(3)..];
    match std::str::from_utf8(tail) {
        Err(error) => {
            let (mut at, mut error) = (0, error);
            loop {
                at += error.valid_up_to();
                let Some(bad) = error.error_len() else {
                    return tail.len() - at;
                };
                at += bad;
                match std::str::from_utf8(&tail[at..]) {
                    Ok(_) => return 0,
                    Err(next) => error = next,
                }
            }
        }
        Ok(_) => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_scalar_is_unfinished_until_its_last_byte() {
        for (bytes, rest) in [
            (&b"abc"[..], 0),
            (b"ab\xe7", 1),
            (b"a\xe7\x95", 2),
            ("a界".as_bytes(), 0),
            (b"\xf0\x9f\x98", 3),
            (b"a\x80\xe7", 1),
            (b"ab\xff", 0),
        ] {
            assert_eq!(unfinished(bytes), rest, "{bytes:?}");
        }
    }
}
