//! Where a text may and must break: one pass of UAX #14 over it.

use unicode_linebreak::linebreaks;

use super::breaks::breaks;
use super::grapheme::{graphemes, hangs, width};

/// What stands between two break opportunities: a word, then white space that hangs, then maybe a line feed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Segment {
    /// Byte after the word. The segment starts where the one before it ended.
    pub word_end: u32,
    /// Byte after the white space, before the line feed.
    pub space_end: u32,
    /// Byte after the segment.
    pub end: u32,
    /// Cells of the word.
    pub word: u32,
    /// Cells of the white space.
    pub space: u32,
}

impl Segment {
    /// Whether a line feed ends it.
    pub fn is_hard(&self) -> bool {
        self.end != self.space_end
    }
}

/// What does not depend on the width of a line.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Extent {
    /// Cells of the widest word.
    pub widest_word: u32,
    /// Cells of the widest line if only line feeds break.
    pub widest_line: u32,
    /// Cells of the widest grapheme.
    pub widest_grapheme: u32,
    /// Lines if only line feeds break; 0 for no text.
    pub hard_lines: u32,
}

/// Splits a clean text at its break opportunities, into `out` over what was there.
///
/// An opportunity inside a grapheme (between a space and a mark on it) is none.
pub(super) fn segment(text: &str, is_ascii: bool, out: &mut Vec<Segment>) -> Extent {
    out.clear();
    if is_ascii {
        segment_ascii(text, out)
    } else {
        segment_graphemes(text, out)
    }
    extent(text, out, is_ascii)
}

fn segment_ascii(text: &str, out: &mut Vec<Segment>) {
    let bytes = text.as_bytes();
    let mut start = 0;
    for (end, _) in linebreaks(text) {
        let piece = &bytes[start..end];
        let feed = usize::from(piece.ends_with(b"\n"));
        let space_end = end - feed;
        let word_end = start
            + bytes[start..space_end]
                .iter()
                .rposition(|&b| b != b' ')
                .map_or(0, |at| at + 1);
        out.push(Segment {
            word_end: word_end as u32,
            space_end: space_end as u32,
            end: end as u32,
            word: (word_end - start) as u32,
            space: (space_end - word_end) as u32,
        });
        start = end;
    }
}

fn segment_graphemes(text: &str, out: &mut Vec<Segment>) {
    let mut clusters = graphemes(text);
    let mut at = 0;
    let mut open = Segment {
        word_end: 0,
        space_end: 0,
        end: 0,
        word: 0,
        space: 0,
    };
    for end in breaks(text) {
        while at < end {
            let Some(grapheme) = clusters.next() else {
                break;
            };
            at += grapheme.len();
            open.end = at as u32;
            if grapheme == "\n" {
                continue;
            }
            open.space_end = open.end;
            let cells = u32::from(width(grapheme));
            if hangs(grapheme) {
                open.space += cells;
            } else {
                open.word += open.space + cells;
                open.space = 0;
                open.word_end = open.end;
            }
        }
        if at == end {
            out.push(open);
            open = Segment {
                word_end: open.end,
                space_end: open.end,
                end: open.end,
                word: 0,
                space: 0,
            };
        }
    }
}

fn extent(text: &str, segments: &[Segment], is_ascii: bool) -> Extent {
    let mut extent = Extent::default();
    if text.is_empty() {
        return extent;
    }
    let mut line = 0;
    extent.hard_lines = 1;
    for segment in segments {
        extent.widest_word = extent.widest_word.max(segment.word);
        line += segment.word + segment.space;
        extent.widest_line = extent.widest_line.max(line);
        if segment.is_hard() {
            extent.hard_lines += 1;
            line = 0;
        }
    }
    extent.widest_grapheme = match is_ascii {
        true => extent.widest_line.min(1),
        false => graphemes(text)
            .map(|g| u32::from(width(g)))
            .max()
            .unwrap_or(0),
    };
    extent
}
