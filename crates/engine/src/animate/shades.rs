//! What colour words look like, as far as anybody knows: between two looks there are others.

use super::value::{Animated, Kind};
use crate::frame::{Ground, Theme, color};

/// Entries of the palette that each terminal shows in its own way; the others are the same everywhere.
const OWN_ENTRIES: u8 = 16;

/// The colours of tokens, and those of the terminal.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shades {
    /// What tokens stand for.
    pub theme: Theme,
    /// The terminal's own colours.
    pub ground: Ground,
}

impl Shades {
    /// The value between two of a field, `share` of the way; `None` if nothing lies between.
    #[must_use]
    pub fn between(&self, of: Animated, from: f64, to: f64, share: f64) -> Option<f64> {
        if of.kind == Kind::Number {
            return of.between(from, to, share);
        }
        let [from, to] = [from, to].map(|word| f64::from(self.seen(of.kind, word as u32)));
        of.between(from, to, share)
    }

    /// Whether a change of a field from one to the other can take time.
    #[must_use]
    pub fn can_go(&self, of: Animated, from: f64, to: f64) -> bool {
        self.between(of, from, to, 0.5).is_some()
    }

    /// The same colour in red, green and blue if it is known, else the word.
    fn seen(&self, kind: Kind, word: u32) -> u32 {
        let word = self.theme.resolve(word);
        match color::palette_entry(word) {
            Some(entry) if entry >= OWN_ENTRIES => color::opaque_word(color::palette_rgb(entry)),
            None if word == color::DEFAULT && self.ground.is_told => match kind {
                Kind::Cover => self.ground.background,
                Kind::Ink | Kind::Number => self.ground.foreground,
            },
            _ => word,
        }
    }
}
