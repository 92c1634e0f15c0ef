//! Answers what a plain xterm-like terminal would, so that no program waits for a reply.

#[derive(Clone, Copy, PartialEq)]
enum State {
    Text,
    Escape,
    Csi,
    /// OSC, DCS, APC, PM: up to BEL or ST.
    Text7,
}

/// Reads what a program writes and says what a terminal would reply.
pub struct Answers {
    state: State,
    sequence: Vec<u8>,
    cols: u16,
    rows: u16,
    /// The distinct queries seen, for the report.
    pub seen: Vec<String>,
}

impl Answers {
    /// For a terminal of this size.
    pub fn new(cols: u16, rows: u16) -> Self {
        Self {
            state: State::Text,
            sequence: vec![],
            cols,
            rows,
            seen: vec![],
        }
    }

    /// Reads `bytes` and appends the replies to `out`.
    pub fn feed(&mut self, bytes: &[u8], out: &mut Vec<u8>) {
        for &byte in bytes {
            self.state = match (self.state, byte) {
                (State::Text, 0x1b) => State::Escape,
                (State::Text, _) => State::Text,
                (State::Escape, b'[') => self.start(State::Csi),
                (State::Escape, b']' | b'P' | b'_' | b'^') => self.start(State::Text7),
                (State::Escape, 0x1b) => State::Escape,
                (State::Escape, _) => State::Text,
                (State::Csi, 0x40..=0x7e) => {
                    self.sequence.push(byte);
                    self.reply(out);
                    State::Text
                }
                (State::Csi, _) => self.keep(byte),
                (State::Text7, 0x07) => State::Text,
                (State::Text7, 0x1b) => State::Escape,
                (State::Text7, _) => self.keep(byte),
            };
        }
    }

    fn start(&mut self, state: State) -> State {
        self.sequence.clear();
        state
    }

    fn keep(&mut self, byte: u8) -> State {
        if self.sequence.len() < 4096 {
            self.sequence.push(byte);
        }
        self.state
    }

    fn reply(&mut self, out: &mut Vec<u8>) {
        let query = self.sequence.clone();
        let (name, reply) = match query.as_slice() {
            b"c" | b"0c" => ("da1", "\x1b[?62;22c".to_string()),
            b">c" | b">0c" => ("da2", "\x1b[>1;10;0c".to_string()),
            b"6n" => ("cpr", "\x1b[1;1R".to_string()),
            b"5n" => ("dsr", "\x1b[0n".to_string()),
            b"18t" => ("size", format!("\x1b[8;{};{}t", self.rows, self.cols)),
            b"14t" => (
                "pixels",
                format!("\x1b[4;{};{}t", self.rows * 16, self.cols * 8),
            ),
            b"16t" => ("cell pixels", "\x1b[6;16;8t".to_string()),
            _ if query.starts_with(b"?") && query.ends_with(b"$p") => {
                let mode = String::from_utf8_lossy(&query[1..query.len() - 2]).into_owned();
                let value = if mode == "2026" { 2 } else { 0 };
                ("decrqm", format!("\x1b[?{mode};{value}$y"))
            }
            b"?u" | b">q" | b">0q" => ("not answered", String::new()),
            _ => return,
        };
        out.extend(reply.bytes());
        let seen = format!(
            "{name}: {}",
            String::from_utf8_lossy(&query).escape_default()
        );
        if !self.seen.contains(&seen) {
            self.seen.push(seen);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_query_split_between_two_reads_is_answered_once() {
        let mut answers = Answers::new(80, 24);
        let mut out = vec![];
        answers.feed(b"text\x1b[", &mut out);
        assert!(out.is_empty());
        answers.feed(b"c more", &mut out);
        assert_eq!(out, b"\x1b[?62;22c");
    }

    #[test]
    fn a_control_string_is_passed_over() {
        let mut out = vec![];
        Answers::new(80, 24).feed(b"\x1b]0;c\x07c\x1b[18t", &mut out);
        assert_eq!(out, b"\x1b[8;24;80t");
    }
}
