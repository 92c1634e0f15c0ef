//! Where a line may break: UAX #14.

use std::iter::Peekable;

use unicode_linebreak::{BreakClass, break_property, linebreaks};
use unicode_width::UnicodeWidthChar;

/// The ends of all that may stand on a line of its own, the end of the text the last.
pub(super) fn breaks(text: &str) -> impl Iterator<Item = usize> {
    Breaks {
        by_library: linebreaks(text).map(|(at, _)| at).peekable(),
        by_rule_30: before_wide_openings(text).into_iter().peekable(),
    }
}

struct Breaks<A: Iterator<Item = usize>, B: Iterator<Item = usize>> {
    by_library: Peekable<A>,
    by_rule_30: Peekable<B>,
}

impl<A: Iterator<Item = usize>, B: Iterator<Item = usize>> Iterator for Breaks<A, B> {
    type Item = usize;

    fn next(&mut self) -> Option<usize> {
        let next = match (self.by_library.peek(), self.by_rule_30.peek()) {
            (Some(&a), Some(&b)) => a.min(b),
            (Some(&at), None) | (None, Some(&at)) => at,
            (None, None) => return None,
        };
        self.by_library.next_if_eq(&next);
        self.by_rule_30.next_if_eq(&next);
        Some(next)
    }
}

/// LB30 keeps a letter and an opening bracket together, but not one of East Asian width (since Unicode 11), which the
/// library does not tell apart.
fn before_wide_openings(text: &str) -> Vec<usize> {
    text.char_indices()
        .filter(|&(_, c)| c >= FIRST_WIDE && is_wide_opening(c))
        .filter(|&(at, _)| ends_with_letter(&text[..at]))
        .map(|(at, _)| at)
        .collect()
}

const FIRST_WIDE: char = '\u{2329}';

fn is_wide_opening(c: char) -> bool {
    break_property(c.into()) == BreakClass::OpenPunctuation && c.width() == Some(2)
}

/// By LB10 a mark without a base is a letter; by LB8a nothing is parted from a joiner before it.
fn ends_with_letter(text: &str) -> bool {
    if text.ends_with('\u{200d}') {
        return false;
    }
    let mut has_mark = false;
    for c in text.chars().rev() {
        match break_property(c.into()) {
            BreakClass::CombiningMark | BreakClass::ZeroWidthJoiner => has_mark = true,
            BreakClass::Alphabetic
            | BreakClass::HebrewLetter
            | BreakClass::Numeric
            | BreakClass::Ambiguous
            | BreakClass::ComplexContext
            | BreakClass::Unknown => return true,
            BreakClass::Space
            | BreakClass::Mandatory
            | BreakClass::CarriageReturn
            | BreakClass::LineFeed
            | BreakClass::NextLine
            | BreakClass::ZeroWidthSpace => return has_mark,
            _ => return false,
        }
    }
    has_mark
}
