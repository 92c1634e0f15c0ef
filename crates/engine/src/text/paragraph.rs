//! The text of one node, cleaned, segmented and ready to be measured.

use std::cell::RefCell;
use std::ops::Range;

use sparktui_generated::enums::TextWrap;

use super::clean::clean;
use super::segment::{Extent, Segment, segment};
use super::short::Text;
use super::wrap::{Filler, Line};

/// Whether two texts, the first of them printable ASCII, break at the same places: letters stand for letters (class AL
/// of UAX #14) and digits for digits (NU), anything else for itself.
fn same_shape(old: &[u8], new: &[u8]) -> bool {
    let alike = |(old, new): (&u8, &u8)| {
        old == new
            || (old.is_ascii_alphabetic() && new.is_ascii_alphabetic())
            || (old.is_ascii_digit() && new.is_ascii_digit())
    };
    old.len() == new.len() && old.iter().zip(new).all(alike)
}

/// Room for a text on the horizontal axis.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Available {
    /// As narrow as it gets without breaking a word.
    MinContent,
    /// As wide as its longest line.
    MaxContent,
    /// So many cells.
    Cells(u32),
}

/// Break opportunities from which on lines are kept: to find them anew takes longer than to look at a screen full of them.
const LONG: usize = 256;

/// The lines that a long text was last broken into.
#[derive(Clone, Debug)]
struct Broken {
    width: u32,
    wrap: TextWrap,
    lines: Vec<Line>,
}

/// A text with its break opportunities, found once; lines for any width come from them without another look at
/// Unicode.
#[derive(Clone, Debug, Default)]
pub struct Paragraph {
    text: Text,
    extent: Extent,
    /// Of a text of more than one segment, as few are.
    pieces: Option<Box<Pieces>>,
}

/// A text that can be broken.
#[derive(Clone, Debug)]
struct Pieces {
    /// Between any two break opportunities.
    segments: Box<[Segment]>,
    /// Of a long text, so that what scrolls it follows the rows that are seen.
    broken: RefCell<Option<Broken>>,
}

impl Paragraph {
    /// The paragraph of some bytes. See [`Paragraph::set`].
    #[must_use]
    pub fn new(bytes: &[u8]) -> Self {
        let mut paragraph = Paragraph::default();
        paragraph.set(bytes);
        paragraph
    }

    /// Takes other bytes, in the memory it has. True if every question about their size has the answer that it had:
    /// what counts keeps its shape.
    ///
    /// The text that is shown is not always that of the bytes: what is no UTF-8 and every control character is
    /// U+FFFD, tabs are spaces up to the next multiple of eight cells of their line, and `\r\n`, `\r`, U+2028 and
    /// U+2029 are `\n`.
    pub fn set(&mut self, bytes: &[u8]) -> bool {
        self.set_marked(bytes, &mut [])
    }

    /// The same; `marks`, places in the bytes in ascending order, become the same places in the text.
    pub(super) fn set_marked(&mut self, bytes: &[u8], marks: &mut [u32]) -> bool {
        if self.is_ascii() && same_shape(self.text().as_bytes(), bytes) {
            // Letters stand for letters and digits for digits: it is ASCII, too, and as long.
            self.text
                .replace(std::str::from_utf8(bytes).unwrap_or_default());
            return true;
        }
        let mut text = std::mem::take(&mut self.text).into_string();
        let is_ascii = clean(bytes, &mut text, marks);
        let mut segments = Vec::new();
        self.extent = segment(&text, is_ascii, &mut segments);
        self.pieces = (segments.len() > 1).then(|| {
            Box::new(Pieces {
                segments: segments.into(),
                broken: RefCell::default(),
            })
        });
        self.text = Text::new(text, is_ascii);
        false
    }

    /// The text as it is shown; [`Line`]s are ranges of its bytes.
    #[must_use]
    pub fn text(&self) -> &str {
        self.text.as_str()
    }

    /// The text of a line.
    ///
    /// # Panics
    /// If the line is not one of this paragraph.
    #[must_use]
    pub fn line_text(&self, line: Line) -> &str {
        &self.text()[line.range()]
    }

    /// Whether every byte of a line is one grapheme of one cell.
    #[must_use]
    pub fn is_ascii(&self) -> bool {
        self.text.is_ascii()
    }

    /// Cells below which a word would have to break.
    ///
    /// White space at the end of a line does not count. A word counts whole though it is broken where it is wider
    /// than a line (CSS `overflow-wrap: break-word`).
    #[must_use]
    pub fn min_content(&self, wrap: TextWrap) -> u32 {
        match wrap {
            TextWrap::Wrap => self.extent.widest_word,
            TextWrap::Nowrap => self.extent.widest_line,
            TextWrap::Anywhere => self.extent.widest_grapheme,
        }
    }

    /// Cells of the longest line if only line feeds break, white space at its end included.
    #[must_use]
    pub fn max_content(&self) -> u32 {
        self.extent.widest_line
    }

    /// Width and height in cells for the given room. A text that has to break takes all of a definite width; in no
    /// width it does not break, for there is nothing to see of it.
    #[must_use]
    pub fn measure(&self, available: Available, wrap: TextWrap) -> (u32, u32) {
        let width = match available {
            Available::MinContent => self.min_content(wrap),
            Available::MaxContent => self.max_content(),
            Available::Cells(cells) => cells.min(self.max_content()),
        };
        match width {
            0 => (0, self.extent.hard_lines),
            _ => (width, self.height(width, wrap)),
        }
    }

    /// Lines in `width` cells. An empty text has none, and a line feed at the end starts a last, empty one.
    #[must_use]
    pub fn height(&self, width: u32, wrap: TextWrap) -> u32 {
        if wrap == TextWrap::Nowrap || self.extent.widest_line <= width.max(1) {
            return self.extent.hard_lines;
        }
        if let Some(pieces) = self.long() {
            return self.with_broken(pieces, width, wrap, |lines| lines.len() as u32);
        }
        let mut lines = 0;
        self.fill(width, wrap, |_| lines += 1);
        lines
    }

    /// Puts some of the lines for `width` cells into `out`, over what was there: those that there are of `rows`. A width of
    /// 0 is taken as 1. Of a long text this costs what they are, once it was broken for the width.
    pub fn lines_of(&self, rows: Range<usize>, width: u32, wrap: TextWrap, out: &mut Vec<Line>) {
        out.clear();
        if let Some(pieces) = self.long() {
            return self.with_broken(pieces, width, wrap, |lines| {
                let some = rows.start.min(lines.len())..rows.end.min(lines.len());
                out.extend(lines.get(some).unwrap_or_default());
            });
        }
        self.fill(width, wrap, |line| out.push(line));
        out.truncate(rows.end);
        out.drain(..rows.start.min(out.len()));
    }

    /// The pieces of a long text.
    fn long(&self) -> Option<&Pieces> {
        self.pieces
            .as_deref()
            .filter(|pieces| pieces.segments.len() >= LONG)
    }

    fn with_broken<R>(
        &self,
        pieces: &Pieces,
        width: u32,
        wrap: TextWrap,
        look: impl FnOnce(&[Line]) -> R,
    ) -> R {
        let mut kept = pieces.broken.borrow_mut();
        if let Some(broken) = kept
            .as_ref()
            .filter(|broken| (broken.width, broken.wrap) == (width, wrap))
        {
            return look(&broken.lines);
        }
        let mut lines = kept.take().map(|broken| broken.lines).unwrap_or_default();
        lines.clear();
        self.fill(width, wrap, |line| lines.push(line));
        let broken = kept.insert(Broken { width, wrap, lines });
        look(&broken.lines)
    }

    /// Puts the lines for `width` cells into `out`, over what was there. A width of 0 is taken as 1.
    ///
    /// No line is wider than `width` but under `nowrap`, or where one grapheme is wider.
    pub fn lines(&self, width: u32, wrap: TextWrap, out: &mut Vec<Line>) {
        out.clear();
        self.fill(width, wrap, |line| out.push(line));
    }

    fn fill(&self, width: u32, wrap: TextWrap, mut emit: impl FnMut(Line)) {
        let Extent {
            hard_lines,
            widest_line,
            ..
        } = self.extent;
        let width = if wrap == TextWrap::Nowrap {
            u32::MAX
        } else {
            width.max(1)
        };
        if hard_lines == 0 {
            return;
        }
        let segments = self.pieces.as_deref().map(|pieces| &*pieces.segments);
        #[cfg(test)]
        super::tests::FILLED
            .with(|filled| filled.set(filled.get() + segments.map_or(0, <[_]>::len)));
        if hard_lines == 1 && widest_line <= width {
            return emit(Line {
                start: 0,
                end: self.text().len() as u32,
                width: widest_line,
            });
        }
        let mut only = Vec::new();
        let segments = segments.unwrap_or_else(|| {
            segment(self.text(), self.is_ascii(), &mut only);
            &only
        });
        let mut filler = Filler::new(self.text(), width, emit);
        for segment in segments {
            match wrap {
                TextWrap::Anywhere => filler.take_anywhere(segment),
                TextWrap::Wrap | TextWrap::Nowrap => filler.take_segment(segment),
            }
        }
        filler.end();
    }
}
