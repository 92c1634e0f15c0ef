//! Bytes of hostile memory to a text that may be shown.

use unicode_width::UnicodeWidthChar;

use super::grapheme::{graphemes, width};

/// Cells from one tab stop to the next.
const TAB: usize = 8;

/// Most characters of no width in a row; further ones are dropped, so that a cluster has a bound (as the
/// Stream-Safe Text Format of UAX #15 has it).
const MAX_MARKS: usize = 30;

/// Writes the text of `bytes` that may be shown into `out`, over what was there. True if it is printable ASCII and
/// line feeds alone, where a byte is a cell.
///
/// - what is no UTF-8 becomes U+FFFD, one for each maximal part of a sequence;
/// - `\r\n`, `\r`, U+2028 and U+2029 become `\n`;
/// - a tab becomes the spaces up to the next multiple of eight cells, counted from the last `\n`;
/// - every other control character (C0, DEL, C1) becomes U+FFFD.
///
/// `marks` are places in `bytes`, in ascending order, and become the same places in `out`.
pub(super) fn clean(bytes: &[u8], out: &mut String, marks: &mut [u32]) -> bool {
    out.clear();
    if bytes.iter().all(|byte| matches!(byte, b' '..=b'~' | b'\n')) {
        out.extend(bytes.utf8_chunks().map(|chunk| chunk.valid()));
        return true;
    }
    let mut places = Places {
        marks,
        done: 0,
        raw: 0,
    };
    let mut cleaner = Cleaner {
        out,
        stop: 0,
        column: 0,
        marks: 0,
        after_return: false,
    };
    for chunk in bytes.utf8_chunks() {
        for c in chunk.valid().chars() {
            places.pass(c.len_utf8(), cleaner.out.len());
            cleaner.take(c);
        }
        if !chunk.invalid().is_empty() {
            places.pass(chunk.invalid().len(), cleaner.out.len());
            cleaner.take(char::REPLACEMENT_CHARACTER);
        }
    }
    places.end(cleaner.out.len());
    false
}

/// Places in the bytes that become places in the text.
struct Places<'a> {
    marks: &'a mut [u32],
    done: usize,
    /// Bytes that were passed.
    raw: usize,
}

impl Places<'_> {
    /// What the next so many bytes say stands from `at` on.
    fn pass(&mut self, bytes: usize, at: usize) {
        while let Some(mark) = self.marks.get_mut(self.done) {
            if *mark as usize > self.raw {
                break;
            }
            *mark = at as u32;
            self.done += 1;
        }
        self.raw += bytes;
    }

    fn end(self, at: usize) {
        self.marks[self.done..]
            .iter_mut()
            .for_each(|mark| *mark = at as u32);
    }
}

struct Cleaner<'a> {
    out: &'a mut String,
    /// End of what `column` has counted.
    stop: usize,
    /// Cells from the last line feed to `stop`.
    column: usize,
    marks: usize,
    after_return: bool,
}

impl Cleaner<'_> {
    fn take(&mut self, c: char) {
        let after_return = std::mem::replace(&mut self.after_return, c == '\r');
        match c {
            '\n' if after_return => {}
            '\n' | '\r' | '\u{2028}' | '\u{2029}' => self.line_feed(),
            '\t' => self.tab(),
            ' '..='~' => self.push(c),
            _ if c.is_control() => self.push(char::REPLACEMENT_CHARACTER),
            _ if c.width() == Some(0) => self.mark(c),
            _ => self.push(c),
        }
    }

    fn push(&mut self, c: char) {
        self.marks = 0;
        self.out.push(c);
    }

    fn mark(&mut self, c: char) {
        self.marks += 1;
        if self.marks <= MAX_MARKS {
            self.out.push(c);
        }
    }

    fn line_feed(&mut self) {
        self.push('\n');
        self.stop = self.out.len();
        self.column = 0;
    }

    fn tab(&mut self) {
        self.column += graphemes(&self.out[self.stop..])
            .map(|g| usize::from(width(g)))
            .sum::<usize>();
        let spaces = TAB - self.column % TAB;
        (0..spaces).for_each(|_| self.push(' '));
        self.column += spaces;
        self.stop = self.out.len();
    }
}
