//! What a program prints, as a terminal may be told it: whole lines, and of sequences only those that colour and link.

/// Bytes of a sequence that is looked at; longer ones are left out.
const MOST_SEQUENCE: usize = 4096;

/// Lines on their way, cleaned piece by piece.
///
/// - a line ends with `\r\n`, its rendition reset and its link closed;
/// - of sequences stay SGR (`CSI … m`) and links (`OSC 8`);
/// - of a line that was begun again after a `\r` stays what was written last;
/// - all other control characters go, and what is no UTF-8 becomes U+FFFD.
#[derive(Debug, Default)]
pub struct Lines {
    line: Vec<u8>,
    sequence: Vec<u8>,
    state: State,
    /// Whether the line so far has set a rendition, and opened a link.
    colors: bool,
    links: bool,
    /// A `\r` that may be half of a line's end.
    returned: bool,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum State {
    #[default]
    Text,
    /// Behind an escape byte.
    Escape,
    /// Between an escape byte with intermediates and its end.
    Designation,
    /// In a control sequence.
    Control,
    /// In a string that a terminal obeys; whether an escape byte has come that may end it.
    String { escaped: bool },
}

impl Lines {
    /// Takes bytes; appends the lines that are whole.
    pub fn clean(&mut self, bytes: &[u8], out: &mut Vec<u8>) {
        for chunk in bytes.utf8_chunks() {
            for c in chunk.valid().chars() {
                self.take(c, out);
            }
            if !chunk.invalid().is_empty() {
                self.take(char::REPLACEMENT_CHARACTER, out);
            }
        }
    }

    fn take(&mut self, c: char, out: &mut Vec<u8>) {
        match self.state {
            State::Text => self.text(c, out),
            State::Escape => self.escape(c),
            State::Designation => {
                if !matches!(c, ' '..='/') {
                    self.state = State::Text;
                }
            }
            State::Control => self.control(c, out),
            State::String { escaped } => self.string(c, escaped),
        }
    }

    fn text(&mut self, c: char, out: &mut Vec<u8>) {
        match c {
            '\n' => self.end_line(out),
            '\r' => self.returned = true,
            '\x1b' => self.begin(State::Escape, b"\x1b"),
            // C1: as the two characters that it stands for.
            '\u{9b}' => self.begin(State::Control, b"\x1b["),
            '\u{9d}' => self.begin(State::String { escaped: false }, b"\x1b]"),
            '\u{90}' | '\u{98}' | '\u{9e}' | '\u{9f}' => {
                self.begin(State::String { escaped: false }, b"\x1b_")
            }
            '\t' => self.put('\t'),
            c if c.is_control() => {}
            c => self.put(c),
        }
    }

    fn put(&mut self, c: char) {
        self.begin_again();
        self.line
            .extend_from_slice(c.encode_utf8(&mut [0; 4]).as_bytes());
    }

    /// What was before a `\r` is written over.
    fn begin_again(&mut self) {
        if std::mem::take(&mut self.returned) {
            self.line.clear();
            if self.colors {
                self.line.extend_from_slice(b"\x1b[m");
            }
        }
    }

    fn begin(&mut self, state: State, with: &[u8]) {
        self.state = state;
        self.sequence.clear();
        self.sequence.extend_from_slice(with);
    }

    fn escape(&mut self, c: char) {
        self.state = match c {
            '[' => State::Control,
            ']' => State::String { escaped: false },
            'P' | 'X' | '^' | '_' => {
                self.sequence.clear();
                State::String { escaped: false }
            }
            ' '..='/' => State::Designation,
            '\x1b' => return,
            _ => State::Text,
        };
        self.sequence.push(c as u8);
    }

    fn control(&mut self, c: char, out: &mut Vec<u8>) {
        match c {
            ' '..='?' if self.sequence.len() < MOST_SEQUENCE => self.sequence.push(c as u8),
            ' '..='?' => {}
            '@'..='~' => {
                self.state = State::Text;
                let is_plain = self.sequence[2..]
                    .iter()
                    .all(|byte| matches!(byte, b'0'..=b'9' | b';' | b':'));
                if c == 'm' && is_plain && self.sequence.len() < MOST_SEQUENCE {
                    self.begin_again();
                    self.sequence.push(b'm');
                    self.line.extend_from_slice(&self.sequence);
                    self.colors = true;
                }
            }
            '\x1b' => self.begin(State::Escape, b"\x1b"),
            // Broken off.
            '\n' | '\r' => {
                self.state = State::Text;
                self.text(c, out);
            }
            _ => self.state = State::Text,
        }
    }

    fn string(&mut self, c: char, escaped: bool) {
        match c {
            '\x07' | '\u{9c}' => self.end_string(),
            '\\' if escaped => self.end_string(),
            '\x1b' => self.state = State::String { escaped: true },
            '\x18' | '\x1a' => self.state = State::Text,
            c if escaped => {
                // It was no end, so it begins something else.
                self.begin(State::Escape, b"\x1b");
                self.escape(c);
            }
            c => {
                if self.sequence.len() <= MOST_SEQUENCE && !c.is_control() {
                    self.sequence
                        .extend_from_slice(c.encode_utf8(&mut [0; 4]).as_bytes());
                }
            }
        }
    }

    fn end_string(&mut self) {
        self.state = State::Text;
        if self.sequence.starts_with(b"\x1b]8;") && self.sequence.len() <= MOST_SEQUENCE {
            self.begin_again();
            self.line.extend_from_slice(&self.sequence);
            self.line.extend_from_slice(b"\x1b\\");
            self.links = true;
        }
    }

    fn end_line(&mut self, out: &mut Vec<u8>) {
        self.returned = false;
        out.append(&mut self.line);
        if std::mem::take(&mut self.links) {
            out.extend_from_slice(b"\x1b]8;;\x1b\\");
        }
        if std::mem::take(&mut self.colors) {
            out.extend_from_slice(b"\x1b[m");
        }
        out.extend_from_slice(b"\r\n");
    }
}

/// Lines as [`Lines`] cleans them, without any sequence and ended as a file has them.
#[must_use]
pub fn without_sequences(lines: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(lines.len());
    let mut rest = lines;
    while let Some((&byte, after)) = rest.split_first() {
        rest = after;
        match byte {
            b'\r' => {}
            b'\x1b' => {
                // Nothing but `CSI … m` and `OSC … ST` is left in there.
                let end = if after.first() == Some(&b'[') {
                    after.iter().position(|&byte| byte == b'm')
                } else {
                    after.iter().position(|&byte| byte == b'\\')
                };
                rest = end.map_or(&[], |end| &after[end + 1..]);
            }
            byte => out.push(byte),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn clean(pieces: &[&[u8]]) -> String {
        let (mut lines, mut out) = (Lines::default(), Vec::new());
        for piece in pieces {
            lines.clean(piece, &mut out);
        }
        String::from_utf8_lossy(&out).into_owned()
    }

    #[test]
    fn whole_lines_come_out_and_the_rest_waits() {
        assert_eq!(clean(&[b"one\ntwo\r\nthr"]), "one\r\ntwo\r\n");
        assert_eq!(clean(&[b"thr", b"ee\n"]), "three\r\n");
        assert_eq!(clean(&[b"\n\n"]), "\r\n\r\n");
    }

    #[test]
    fn colours_and_links_stay_and_end_with_their_line() {
        assert_eq!(
            clean(&[b"a \x1b[1;38:2::1:2:3mb\n", b"c\n"]),
            "a \x1b[1;38:2::1:2:3mb\x1b[m\r\nc\r\n"
        );
        assert_eq!(
            clean(&[b"\x1b]8;;http://x\x07here\x1b]8;;\x1b\\\n"]),
            "\x1b]8;;http://x\x1b\\here\x1b]8;;\x1b\\\x1b]8;;\x1b\\\r\n"
        );
    }

    #[test]
    fn what_a_terminal_would_obey_otherwise_goes() {
        for hostile in [
            &b"\x1b[2J"[..],
            b"\x1b[?1049h",
            b"\x1b[>4;1m",
            b"\x1b[10A",
            b"\x1b]0;title\x07",
            b"\x1b]52;c;eA==\x1b\\",
            b"\x1bPq\x1b\\",
            b"\x1bc",
            b"\x1b7",
            b"\x1b(0",
            b"\xc2\x9b2J",
            b"\x07\x08\x0b\x0c\x0e\x7f",
        ] {
            assert_eq!(clean(&[b"a", hostile, b"b\n"]), "ab\r\n", "{hostile:?}");
        }
    }

    #[test]
    fn a_line_that_is_written_over_shows_what_was_written_last() {
        assert_eq!(clean(&[b"10%\r20%\r", b"done\n"]), "done\r\n");
        assert_eq!(clean(&[b"\x1b[31m10%\rdone\n"]), "\x1b[mdone\x1b[m\r\n");
    }

    #[test]
    fn what_is_no_utf8_is_shown_as_such() {
        assert_eq!(clean(&[b"a\xffb\n"]), "a\u{fffd}b\r\n");
    }

    #[test]
    fn any_split_gives_the_same() {
        let text = b"a\x1b[31mb\x1b]8;;u\x1b\\c\x1b[2Kd\r\x1b[1me\x1bPx\x1b\\f\n\x1b]0;t\x07g\n";
        let whole = clean(&[text]);
        for at in 0..text.len() {
            let (first, second) = text.split_at(at);
            assert_eq!(clean(&[first, second]), whole, "{at}");
        }
    }

    #[test]
    fn a_file_gets_the_lines_alone() {
        let mut out = Vec::new();
        Lines::default().clean(b"a\x1b[1mb\x1b[m\n\x1b]8;;u\x07c\n", &mut out);
        assert_eq!(without_sequences(&out), b"ab\nc\n");
    }
}
