//! How wide those characters are whose width Unicode leaves open (East Asian Ambiguous, UAX #11).

use std::cell::Cell;

/// Cells of an ambiguous character, as the terminal of an app draws it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum AmbiguousWidth {
    /// One, as nearly all terminals have it.
    #[default]
    Narrow,
    /// Two, as terminals for Chinese, Japanese and Korean can be told to have it.
    Wide,
}

thread_local! {
    /// An engine has a thread, and every measure is taken on it: so layout, paint and caret cannot have two tables.
    static NOW: Cell<AmbiguousWidth> = const { Cell::new(AmbiguousWidth::Narrow) };
}

impl AmbiguousWidth {
    /// Has this thread measure so, until what is returned is dropped.
    #[must_use]
    pub fn measure(self) -> Measuring {
        Measuring {
            before: NOW.replace(self),
        }
    }

    /// How this thread measures.
    #[inline]
    pub fn now() -> Self {
        NOW.get()
    }
}

/// While it lives, its thread measures as it was told.
#[derive(Debug)]
pub struct Measuring {
    before: AmbiguousWidth,
}

impl Drop for Measuring {
    fn drop(&mut self) {
        NOW.set(self.before);
    }
}

/// Letters and modifier symbols (Lu, Ll, Lm, Sk) that EastAsianWidth.txt 15.0 has as ambiguous. `unicode-width` takes them for
/// narrow everywhere; terminals that draw ambiguous characters wide do not, above all Greek and Cyrillic ones.
#[rustfmt::skip]
const LETTERS: [(char, char); 61] = [
    ('\u{a8}', '\u{a8}'), ('\u{aa}', '\u{aa}'), ('\u{b4}', '\u{b4}'), ('\u{b8}', '\u{b8}'),
    ('\u{ba}', '\u{ba}'), ('\u{c6}', '\u{c6}'), ('\u{d0}', '\u{d0}'), ('\u{d8}', '\u{d8}'),
    ('\u{de}', '\u{e1}'), ('\u{e6}', '\u{e6}'), ('\u{e8}', '\u{ea}'), ('\u{ec}', '\u{ed}'),
    ('\u{f0}', '\u{f0}'), ('\u{f2}', '\u{f3}'), ('\u{f8}', '\u{fa}'), ('\u{fc}', '\u{fc}'),
    ('\u{fe}', '\u{fe}'), ('\u{101}', '\u{101}'), ('\u{111}', '\u{111}'), ('\u{113}', '\u{113}'),
    ('\u{11b}', '\u{11b}'), ('\u{126}', '\u{127}'), ('\u{12b}', '\u{12b}'), ('\u{131}', '\u{133}'),
    ('\u{138}', '\u{138}'), ('\u{13f}', '\u{142}'), ('\u{144}', '\u{144}'), ('\u{148}', '\u{14b}'),
    ('\u{14d}', '\u{14d}'), ('\u{152}', '\u{153}'), ('\u{166}', '\u{167}'), ('\u{16b}', '\u{16b}'),
    ('\u{1ce}', '\u{1ce}'), ('\u{1d0}', '\u{1d0}'), ('\u{1d2}', '\u{1d2}'), ('\u{1d4}', '\u{1d4}'),
    ('\u{1d6}', '\u{1d6}'), ('\u{1d8}', '\u{1d8}'), ('\u{1da}', '\u{1da}'), ('\u{1dc}', '\u{1dc}'),
    ('\u{251}', '\u{251}'), ('\u{261}', '\u{261}'), ('\u{2c4}', '\u{2c4}'), ('\u{2c7}', '\u{2c7}'),
    ('\u{2c9}', '\u{2cb}'), ('\u{2cd}', '\u{2cd}'), ('\u{2d0}', '\u{2d0}'), ('\u{2d8}', '\u{2db}'),
    ('\u{2dd}', '\u{2dd}'), ('\u{2df}', '\u{2df}'), ('\u{391}', '\u{3a1}'), ('\u{3a3}', '\u{3a9}'),
    ('\u{3b1}', '\u{3c1}'), ('\u{3c3}', '\u{3c9}'), ('\u{401}', '\u{401}'), ('\u{410}', '\u{44f}'),
    ('\u{451}', '\u{451}'), ('\u{207f}', '\u{207f}'), ('\u{2113}', '\u{2113}'), ('\u{2126}', '\u{2126}'),
    ('\u{212b}', '\u{212b}'),
];

/// Whether a cluster begins with a letter that is ambiguous.
pub(super) fn is_ambiguous_letter(cluster: &str) -> bool {
    cluster.chars().next().is_some_and(|c| {
        let after = LETTERS.partition_point(|&(first, _)| first <= c);
        after > 0 && c <= LETTERS[after - 1].1
    })
}
