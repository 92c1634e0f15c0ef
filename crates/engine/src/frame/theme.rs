//! What the tokens of colours stand for now.

mod sixteen;

use sparktui_generated::enums::ColorDepth;

use super::color::{self, DEFAULT, UNSET};

/// Tokens that a theme can give a colour.
pub const TOKENS: usize = 64;

/// The colours of tokens. Painting looks them up, so that another theme changes no node.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Theme {
    given: [u32; TOKENS],
    /// What they are in as many colours as there are.
    seen: [u32; TOKENS],
    depth: ColorDepth,
}

impl Default for Theme {
    fn default() -> Self {
        Self {
            given: [DEFAULT; TOKENS],
            seen: [DEFAULT; TOKENS],
            depth: ColorDepth::Truecolor,
        }
    }
}

impl Theme {
    /// Takes the words of all tokens, as they lie in memory: any bytes. What is missing or stands for another token is the
    /// terminal's default.
    pub fn set(&mut self, bytes: &[u8]) {
        let words = bytes.chunks_exact(4);
        let mut words = words.map(|word| u32::from_le_bytes(word.try_into().unwrap_or_default()));
        for color in &mut self.given {
            *color = match color::checked(words.next().unwrap_or(DEFAULT)) {
                word if color::token(word).is_some() => DEFAULT,
                word => word,
            };
        }
        self.look();
    }

    /// Takes how many colours there are. Says whether that changes a token.
    pub fn adapt(&mut self, depth: ColorDepth) -> bool {
        let before = self.seen;
        self.depth = depth;
        self.look();
        before != self.seen
    }

    fn look(&mut self) {
        self.seen = self.given;
        if self.depth == ColorDepth::Ansi16 {
            sixteen::reduce(&mut self.seen);
        }
    }

    /// The colour that a word stands for; a word of no token stands for itself.
    #[must_use]
    pub fn resolve(&self, word: u32) -> u32 {
        match color::token(word) {
            Some(token) => self.seen.get(token).copied().unwrap_or(DEFAULT),
            None => word,
        }
    }

    /// The same for a glyph, which is never transparent.
    #[must_use]
    pub fn ink(&self, word: u32) -> u32 {
        match self.resolve(word) {
            UNSET => DEFAULT,
            color => color,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn in_16_colours_another_depth_is_another_theme() {
        let mut theme = Theme::default();
        let bytes: Vec<u8> = [0xffec_eff4u32, 0xffa5_b1c4, 0xff2e_3440]
            .into_iter()
            .flat_map(u32::to_le_bytes)
            .collect();
        assert!(!theme.adapt(ColorDepth::Ansi16), "no theme yet");
        theme.set(&bytes);
        assert_eq!(
            [0x200, 0x201, 0x202].map(|word| theme.resolve(word)),
            [0x10f, 0x107, 0x100]
        );
        assert!(theme.adapt(ColorDepth::Ansi256));
        assert_eq!(theme.resolve(0x202), 0xff2e_3440);
        assert!(!theme.adapt(ColorDepth::Truecolor));
    }

    #[test]
    fn tokens_stand_for_their_colours_and_all_else_for_itself() {
        let mut theme = Theme::default();
        let words = [0xff12_3456, 0x104, UNSET, 0x200, 0x7777];
        let bytes: Vec<u8> = words.into_iter().flat_map(u32::to_le_bytes).collect();
        theme.set(&bytes);
        let resolved =
            [0x200, 0x201, 0x202, 0x203, 0x204, 0x205, 0x23f].map(|word| theme.resolve(word));
        assert_eq!(
            resolved,
            [
                0xff12_3456,
                0x104,
                UNSET,
                DEFAULT,
                DEFAULT,
                DEFAULT,
                DEFAULT
            ]
        );
        for word in [UNSET, DEFAULT, 0x1ff, 0xff00_0000] {
            assert_eq!(theme.resolve(word), word);
        }
        assert_eq!(theme.ink(0x202), DEFAULT);
        theme.set(&bytes[..3]);
        assert_eq!(theme, Theme::default());
    }
}
