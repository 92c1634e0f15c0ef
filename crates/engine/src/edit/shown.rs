//! A line as it is shown: masked, its tabs as spaces, wrapped into rows.

use std::borrow::Cow;
use std::ops::Range;

use sparktui_generated::enums::TextWrap;
use unicode_segmentation::UnicodeSegmentation;

use crate::text::{Line, Paragraph, cells, graphemes, width};

/// Cells from one tab stop to the next.
const TAB: usize = 8;

/// How an editor's lines are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Manner {
    /// What stands for every grapheme.
    pub mask: Option<char>,
    /// Where lines break.
    pub wrap: TextWrap,
    /// Cells of a row, at least 1; no line is wider under `nowrap` all the same.
    pub width: u32,
}

/// A line of the text, and the text that stands for it on the screen.
#[derive(Debug)]
pub struct Shown<'a> {
    text: Cow<'a, str>,
    way: Way,
}

/// How places in the two texts belong together.
#[derive(Debug)]
enum Way {
    /// They are the same.
    Same,
    /// Each grapheme is that many bytes; where each begins in the line, and where the last ends.
    Masked { bytes: usize, starts: Vec<usize> },
    /// For every tab the byte after it in the line, and the byte after its spaces.
    Tabs(Vec<(usize, usize)>),
}

impl<'a> Shown<'a> {
    /// The line as it is shown.
    pub fn new(line: &'a str, mask: Option<char>) -> Self {
        if let Some(mask) = mask {
            let mut starts: Vec<_> = line.grapheme_indices(true).map(|(at, _)| at).collect();
            let text = mask.to_string().repeat(starts.len());
            starts.push(line.len());
            return Self {
                text: text.into(),
                way: Way::Masked {
                    bytes: mask.len_utf8(),
                    starts,
                },
            };
        }
        if !line.contains('\t') {
            return Self {
                text: line.into(),
                way: Way::Same,
            };
        }
        let (mut text, mut stops) = (String::with_capacity(line.len() + TAB), Vec::new());
        let (mut column, mut at) = (0, 0);
        for piece in line.split_inclusive('\t') {
            let words = piece.strip_suffix('\t').unwrap_or(piece);
            text.push_str(words);
            at += piece.len();
            if words.len() < piece.len() {
                column += cells(words) as usize;
                let spaces = TAB - column % TAB;
                text.extend(std::iter::repeat_n(' ', spaces));
                column += spaces;
                stops.push((at, text.len()));
            }
        }
        Self {
            text: text.into(),
            way: Way::Tabs(stops),
        }
    }

    /// What stands on the screen.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Where a byte of the line is in the text shown.
    pub fn shown_at(&self, byte: usize) -> usize {
        match &self.way {
            Way::Same => byte,
            Way::Masked { bytes, starts } => starts.partition_point(|&start| start < byte) * bytes,
            Way::Tabs(stops) => {
                let after = stops.partition_point(|&(line, _)| line <= byte);
                let (line, shown) = after.checked_sub(1).map_or((0, 0), |at| stops[at]);
                shown + byte - line
            }
        }
    }

    /// The byte of the line that a byte of the text shown stands for: the start of a tab for its spaces.
    pub fn line_at(&self, shown: usize) -> usize {
        match &self.way {
            Way::Same => shown,
            Way::Masked { bytes, starts } => starts[(shown / bytes).min(starts.len() - 1)],
            Way::Tabs(stops) => {
                let after = stops.partition_point(|&(_, end)| end <= shown);
                let (line, end) = after.checked_sub(1).map_or((0, 0), |at| stops[at]);
                let byte = line + shown - end;
                stops
                    .get(after)
                    .map_or(byte, |&(next, _)| byte.min(next - 1))
            }
        }
    }

    /// Cells before a byte of the line, from a byte of it on.
    pub fn cells(&self, range: Range<usize>) -> u32 {
        let (from, to) = (self.shown_at(range.start), self.shown_at(range.end));
        cells(self.text.get(from..to).unwrap_or_default())
    }

    /// The byte of the line at a cell, counted from one of its bytes and not beyond another: before the grapheme that
    /// covers the cell.
    pub fn at_cell(&self, range: Range<usize>, cell: u32) -> usize {
        let (from, to) = (self.shown_at(range.start), self.shown_at(range.end));
        let row = self.text.get(from..to).unwrap_or_default();
        if row.is_ascii() {
            return self.line_at(from + row.len().min(cell as usize));
        }
        let (mut at, mut used) = (from, 0);
        for grapheme in graphemes(row) {
            used += u32::from(width(grapheme));
            if used > cell {
                break;
            }
            at += grapheme.len();
        }
        self.line_at(at)
    }

    /// The rows that the line makes, as ranges of its bytes without the white space that hangs; at least one.
    pub fn rows(&self, manner: Manner) -> Vec<Range<usize>> {
        let whole = || std::iter::once(0..self.line_at(self.text.len())).collect();
        if manner.wrap == TextWrap::Nowrap || cells(&self.text) <= manner.width {
            return whole();
        }
        let paragraph = Paragraph::new(self.text.as_bytes());
        let mut lines: Vec<Line> = Vec::new();
        paragraph.lines(manner.width, manner.wrap, &mut lines);
        if lines.is_empty() {
            return whole();
        }
        lines
            .iter()
            .map(|line| self.line_at(line.start as usize)..self.line_at(line.end as usize))
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn manner(wrap: TextWrap, width: u32) -> Manner {
        Manner {
            mask: None,
            wrap,
            width,
        }
    }

    #[test]
    fn tabs_go_to_the_next_stop_and_back_to_their_byte() {
        let shown = Shown::new("a\t界\tx", None);
        assert_eq!(shown.text(), "a       界      x");
        for (line, at) in [(0, 0), (1, 1), (2, 8), (5, 11), (6, 17), (7, 18)] {
            assert_eq!(shown.shown_at(line), at);
            assert_eq!(shown.line_at(at), line);
        }
        assert_eq!(shown.line_at(5), 1, "inside the first tab");
        assert_eq!(shown.cells(0..6), 16);
        assert_eq!(shown.at_cell(0..7, 9), 2, "the second half of the wide one");
    }

    #[test]
    fn a_mask_stands_for_each_grapheme() {
        let shown = Shown::new("é👩‍👧x", Some('•'));
        assert_eq!(shown.text(), "•••");
        let family = "é".len() + "👩‍👧".len();
        assert_eq!(shown.shown_at(family), 6);
        assert_eq!(shown.line_at(6), family);
        assert_eq!(shown.cells(0..family + 1), 3);
    }

    #[test]
    fn rows_are_those_of_a_text() {
        let rows = |line, wrap| Shown::new(line, None).rows(manner(wrap, 8));
        assert_eq!(rows("one two three", TextWrap::Wrap), [0..7, 8..13]);
        for (line, wrap) in [("one two three", TextWrap::Nowrap), ("", TextWrap::Wrap)] {
            let whole = 0..line.len();
            assert_eq!(rows(line, wrap), [whole]);
        }
    }
}
