//! What a text may hold that is to be edited.

use std::borrow::Cow;

use unicode_width::UnicodeWidthChar;

/// Most characters of no width in a row, as many as are drawn; further ones are dropped.
const MAX_MARKS: usize = 30;

/// Whether line feeds stay.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Lines {
    /// Each becomes a space.
    #[default]
    Single,
    /// They stay.
    Multi,
}

/// The text without control characters but tabs, with `\n` alone for the end of a line or a space where there is but
/// one line, and with a bound on the marks of a character.
pub fn admit(text: &str, lines: Lines) -> Cow<'_, str> {
    let stays = |byte: u8| matches!(byte, b' '..=b'~') || (byte == b'\n' && lines == Lines::Multi);
    if text.bytes().all(stays) {
        return Cow::Borrowed(text);
    }
    let feed = match lines {
        Lines::Single => ' ',
        Lines::Multi => '\n',
    };
    let mut out = String::with_capacity(text.len());
    let (mut after_return, mut marks) = (false, 0);
    for c in text.chars() {
        let follows_return = std::mem::replace(&mut after_return, c == '\r');
        match c {
            '\n' if follows_return => {}
            '\n' | '\r' | '\u{2028}' | '\u{2029}' => {
                out.push(feed);
                marks = 0;
            }
            '\t' => {
                out.push(c);
                marks = 0;
            }
            _ if c.is_control() => {}
            _ if c.width() == Some(0) => {
                marks += 1;
                if marks <= MAX_MARKS {
                    out.push(c);
                }
            }
            _ => {
                out.push(c);
                marks = 0;
            }
        }
    }
    if out == text {
        Cow::Borrowed(text)
    } else {
        Cow::Owned(out)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ends_of_lines_are_line_feeds_or_spaces() {
        let text = "a\r\nb\rc\nd\u{2028}e\n\n";
        assert_eq!(admit(text, Lines::Multi), "a\nb\nc\nd\ne\n\n");
        assert_eq!(admit(text, Lines::Single), "a b c d e  ");
    }

    #[test]
    fn nothing_that_a_terminal_obeys_gets_in() {
        let text = "\u{1b}[31mred\u{7}\u{9b}0m\u{0}\u{7f}";
        assert_eq!(admit(text, Lines::Multi), "[31mred0m");
        assert_eq!(admit("a\tb", Lines::Single), "a\tb");
    }

    #[test]
    fn marks_without_end_are_cut() {
        let text = format!("e{}x", "\u{301}".repeat(100));
        assert_eq!(
            admit(&text, Lines::Multi),
            format!("e{}x", "\u{301}".repeat(30))
        );
        let twenty = "\u{301}".repeat(20);
        for text in [
            format!("e{twenty}e{twenty}"),
            format!("e{twenty}\n{twenty}"),
        ] {
            assert_eq!(admit(&text, Lines::Multi), text, "each has its own");
        }
    }

    #[test]
    fn clusters_pass() {
        let text = "👩‍👩‍👧 🇩🇪 é ก็ 界";
        assert!(matches!(admit(text, Lines::Single), Cow::Borrowed(_)));
    }
}
