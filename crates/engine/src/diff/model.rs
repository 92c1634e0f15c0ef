//! A terminal that knows what the encoder speaks, refuses anything else, and keeps what it shows.

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use crate::frame::color;

/// What a cell of the terminal shows. The second cell of a wide glyph has an empty text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shown {
    pub text: String,
    pub fg: u32,
    pub bg: u32,
    pub attributes: u8,
}

/// How a terminal counts cells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Counting {
    /// A cluster is as wide as we take it.
    Clusters,
    /// Each scalar by itself, as `wcwidth` does.
    Scalars,
}

#[derive(Debug)]
pub struct Terminal {
    pub columns: usize,
    pub cells: Vec<Shown>,
    counting: Counting,
    x: usize,
    y: usize,
    /// Behind the last column, where terminals differ.
    beyond: bool,
    pen: Shown,
}

fn blank(bg: u32) -> Shown {
    Shown {
        text: " ".into(),
        fg: color::DEFAULT,
        bg,
        attributes: 0,
    }
}

impl Terminal {
    pub fn new(columns: u16, rows: u16, counting: Counting) -> Self {
        let columns = usize::from(columns);
        Self {
            columns,
            cells: vec![blank(color::DEFAULT); columns * usize::from(rows)],
            counting,
            x: 0,
            y: 0,
            beyond: false,
            pen: blank(color::DEFAULT),
        }
    }

    pub fn feed(&mut self, bytes: &[u8]) {
        let mut rest = std::str::from_utf8(bytes).expect("frames are UTF-8");
        while let Some(first) = rest.chars().next() {
            if first == '\u{1b}' {
                let body = rest.strip_prefix("\u{1b}[").expect("only CSI is spoken");
                let end = body
                    .find(|c: char| ('@'..='~').contains(&c))
                    .expect("sequences are whole");
                self.sequence(&body[..end], body.as_bytes()[end]);
                rest = &body[end + 1..];
            } else if first.is_control() {
                self.control(first);
                rest = &rest[1..];
            } else {
                let end = rest.find(char::is_control).unwrap_or(rest.len());
                self.print(&rest[..end]);
                rest = &rest[end..];
            }
        }
    }

    fn control(&mut self, control: char) {
        match control {
            '\r' => (self.x, self.beyond) = (0, false),
            '\n' => self.y += 1,
            '\u{8}' => {
                assert!(
                    !self.beyond && self.x > 0,
                    "backspace from column {}",
                    self.x
                );
                self.x -= 1;
            }
            other => panic!("unexpected {other:?}"),
        }
        assert!(self.y * self.columns < self.cells.len(), "scrolled");
    }

    fn sequence(&mut self, parameters: &str, last: u8) {
        if parameters.starts_with('?') {
            assert!(
                parameters == "?2026" && matches!(last, b'h' | b'l'),
                "mode {parameters}"
            );
            return;
        }
        let numbers: Vec<usize> = parameters
            .split(';')
            .map(|p| p.parse().unwrap_or(0))
            .collect();
        let count = numbers[0].max(1);
        assert!(
            !self.beyond || matches!(last, b'H' | b'G' | b'm' | b'A' | b'B' | b'd' | b'J'),
            "relative past the end"
        );
        match last {
            b'H' => {
                self.y = count - 1;
                self.x = numbers.get(1).copied().unwrap_or(1).max(1) - 1;
                self.beyond = false;
            }
            b'G' => (self.x, self.beyond) = (count - 1, false),
            b'd' => self.y = count - 1,
            b'A' => self.y -= count,
            b'B' => self.y += count,
            b'C' => self.x += count,
            b'D' => self.x -= count,
            b'J' => {
                assert_eq!(numbers[0], 2);
                self.cells.fill(blank(self.pen.bg));
            }
            b'K' => {
                assert_eq!(numbers[0], 0);
                (self.x..self.columns).for_each(|x| self.erase(x));
            }
            b'X' => (self.x..self.columns.min(self.x + count)).for_each(|x| self.erase(x)),
            b'm' => self.rendition(&numbers),
            other => panic!("unexpected CSI {}", char::from(other)),
        }
        assert!(
            self.x < self.columns && self.y * self.columns < self.cells.len(),
            "left the screen"
        );
    }

    fn rendition(&mut self, numbers: &[usize]) {
        let mut rest = numbers;
        while let [first, tail @ ..] = rest {
            rest = tail;
            match first {
                0 => self.pen = blank(color::DEFAULT),
                1..=5 => self.pen.attributes |= 1 << (first - 1),
                7..=9 => self.pen.attributes |= 1 << (first - 2),
                22 => self.pen.attributes &= !3,
                23..=25 => self.pen.attributes &= !(1 << (first - 21)),
                27..=29 => self.pen.attributes &= !(1 << (first - 22)),
                30..=49 | 90..=107 => {
                    let (word, left) = Self::color(*first, rest);
                    rest = left;
                    let behind = matches!(first, 40..=49 | 100..=107);
                    *(if behind {
                        &mut self.pen.bg
                    } else {
                        &mut self.pen.fg
                    }) = word;
                }
                other => panic!("unexpected SGR {other}"),
            }
        }
    }

    fn color(first: usize, rest: &[usize]) -> (u32, &[usize]) {
        match (first % 10, first, rest) {
            (8, _, [5, n, rest @ ..]) if first < 90 => (0x100 | *n as u32, rest),
            (8, _, [2, r, g, b, rest @ ..]) if first < 90 => {
                (0xff00_0000 | (r << 16 | g << 8 | b) as u32, rest)
            }
            (9, ..50, _) => (color::DEFAULT, rest),
            (n @ 0..8, 90.., _) => (0x108 + n as u32, rest),
            (n @ 0..8, _, _) => (0x100 + n as u32, rest),
            _ => panic!("colour {first} {rest:?}"),
        }
    }

    fn print(&mut self, text: &str) {
        match self.counting {
            Counting::Clusters => {
                text.graphemes(true)
                    .for_each(|cluster| self.place(cluster, cluster.width().min(2)));
            }
            Counting::Scalars => {
                for scalar in text.chars() {
                    self.place(scalar.encode_utf8(&mut [0; 4]), scalar.width().unwrap_or(0));
                }
            }
        }
    }

    fn place(&mut self, text: &str, width: usize) {
        if width == 0 {
            let at = self.y * self.columns + if self.beyond { self.x } else { self.x - 1 };
            let lead = if self.cells[at].text.is_empty() {
                at - 1
            } else {
                at
            };
            self.cells[lead].text.push_str(text);
            return;
        }
        if self.beyond || self.x + width > self.columns {
            assert_eq!(
                self.counting,
                Counting::Scalars,
                "printed past the end of the row"
            );
            return;
        }
        for half in 0..width {
            self.split(self.x + half);
            let shown = if half == 0 {
                text.to_owned()
            } else {
                String::new()
            };
            let at = self.y * self.columns + self.x + half;
            self.cells[at] = Shown {
                text: shown,
                ..self.pen.clone()
            };
        }
        self.x += width;
        self.beyond = self.x == self.columns;
        self.x = self.x.min(self.columns - 1);
    }

    fn erase(&mut self, x: usize) {
        self.split(x);
        let at = self.y * self.columns + x;
        self.cells[at] = blank(self.pen.bg);
    }

    /// Blanks the other half of a wide glyph that has a half at `x`.
    fn split(&mut self, x: usize) {
        let at = self.y * self.columns + x;
        if self.cells[at].text.is_empty() && x > 0 {
            self.cells[at - 1].text = " ".into();
            self.cells[at].text = " ".into();
        }
        if x + 1 < self.columns && self.cells[at + 1].text.is_empty() {
            self.cells[at + 1].text = " ".into();
        }
    }
}
