//! Grapheme clusters (UAX #29) and their width in cells.

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use super::ambiguous::{AmbiguousWidth, is_ambiguous_letter};

/// Cells that a grapheme covers: 0, 1 or 2.
///
/// The table is that of `unicode-width`: emoji sequences (U+FE0F, ZWJ, flags, skin tones) and East Asian wide
/// characters are 2, ambiguous ones as [`AmbiguousWidth::now`] says, combining marks and other default-ignorable characters
/// without a base 0.
/// A control character is 0: it is never drawn.
#[must_use]
pub fn width(grapheme: &str) -> u8 {
    match grapheme.as_bytes() {
        [] => 0,
        [byte] => u8::from((0x20..0x7f).contains(byte)),
        _ if grapheme.starts_with(char::is_control) => 0,
        _ => match AmbiguousWidth::now() {
            AmbiguousWidth::Narrow => UnicodeWidthStr::width(grapheme).min(2) as u8,
            AmbiguousWidth::Wide => match UnicodeWidthStr::width_cjk(grapheme) {
                1 if is_ambiguous_letter(grapheme) => 2,
                cells => cells.min(2) as u8,
            },
        },
    }
}

/// Cells of a text without line feeds and tabs.
#[must_use]
pub fn cells(text: &str) -> u32 {
    if text.is_ascii() {
        return text.len() as u32;
    }
    graphemes(text).map(|g| u32::from(width(g))).sum()
}

/// The grapheme clusters of a text, in order.
///
/// They are those of UAX #29 but for one thing: a cluster of narrow characters that adds up to more than two cells
/// (a long Indic conjunct) is given in parts, a base and its marks each, since terminals advance by that sum.
#[must_use]
pub fn graphemes(text: &str) -> Graphemes<'_> {
    Graphemes {
        clusters: text.graphemes(true),
        parts: "",
    }
}

/// Iterator of [`graphemes`].
#[derive(Clone, Debug)]
pub struct Graphemes<'a> {
    clusters: unicode_segmentation::Graphemes<'a>,
    /// What is left of a cluster that is given in parts.
    parts: &'a str,
}

impl<'a> Iterator for Graphemes<'a> {
    type Item = &'a str;

    #[inline]
    fn next(&mut self) -> Option<&'a str> {
        if self.parts.is_empty() {
            let cluster = self.clusters.next()?;
            if cluster.len() == 1 || !is_too_wide(cluster) {
                return Some(cluster);
            }
            self.parts = cluster;
        }
        let (part, rest) = self.parts.split_at(part_end(self.parts));
        self.parts = rest;
        Some(part)
    }
}

/// A cluster with a wide character, or of pictures joined, is one picture of two cells, however many characters it is made
/// of.
fn is_too_wide(cluster: &str) -> bool {
    UnicodeWidthStr::width(cluster) > 2
        && !cluster.chars().any(|c| c.width() == Some(2))
        && !joins_pictures(cluster)
}

/// Whether a joiner stands before what is no letter: in a conjunct it stands before one.
fn joins_pictures(cluster: &str) -> bool {
    let after = cluster.split('\u{200d}').skip(1);
    after
        .filter_map(|part| part.chars().next())
        .any(|c| !c.is_alphabetic())
}

/// End of the first base and the marks on it.
fn part_end(text: &str) -> usize {
    let mut seen_base = false;
    for (at, c) in text.char_indices() {
        if c.width() != Some(0) {
            if seen_base {
                return at;
            }
            seen_base = true;
        }
    }
    text.len()
}

/// Whether a grapheme is white space that hangs at the end of a line: CSS Text 3, section 4.1.3.
///
/// Spaces that keep words together (U+00A0, U+2007, U+202F) do not.
#[inline]
pub(super) fn hangs(grapheme: &str) -> bool {
    match grapheme.as_bytes() {
        [byte] => *byte == b' ',
        [0xe1..=0xe3, _, _] => matches!(
            grapheme,
            "\u{1680}"
                | "\u{2000}"
                | "\u{2001}"
                | "\u{2002}"
                | "\u{2003}"
                | "\u{2004}"
                | "\u{2005}"
                | "\u{2006}"
                | "\u{2008}"
                | "\u{2009}"
                | "\u{200a}"
                | "\u{205f}"
                | "\u{3000}"
        ),
        _ => false,
    }
}
