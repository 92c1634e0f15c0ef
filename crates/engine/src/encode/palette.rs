//! Colours for terminals that have fewer: the nearest that there is, to the eye.

use std::cell::Cell;
use std::sync::LazyLock;

use sparktui_generated::enums::ColorDepth;

use crate::frame::attribute;
use crate::frame::color::{self, Ground, Lab};

/// Answers that are kept, a power of two.
const SLOTS: usize = 1024;

/// Colour words as the terminal is sent them.
#[derive(Debug)]
pub struct Palette {
    depth: ColorDepth,
    /// The terminal's own background is light.
    is_light: bool,
    /// Words with what they became, each in the one slot that its bits name.
    memo: Box<[Cell<(u32, u32)>]>,
}

impl Palette {
    /// For a terminal with all colours.
    pub fn new() -> Self {
        Self {
            depth: ColorDepth::Truecolor,
            is_light: false,
            memo: Box::default(),
        }
    }

    /// Takes how many colours there are, and those of the terminal itself. Says whether that shows.
    pub fn adapt(&mut self, depth: ColorDepth, ground: Ground) -> bool {
        let is_light = color::rgb(ground.background).is_some_and(|rgb| color::lab(rgb).l > 0.5);
        let shows = self.depth != depth || (depth == ColorDepth::None && self.is_light != is_light);
        (self.depth, self.is_light) = (depth, is_light);
        if !shows {
            return false;
        }
        // Two words of the terminal's default: nothing is looked up by that.
        self.memo = vec![Cell::new((color::DEFAULT, color::DEFAULT)); SLOTS].into();
        true
    }

    /// The word for a colour word.
    #[inline]
    pub fn shown(&self, word: u32) -> u32 {
        match self.depth {
            ColorDepth::Truecolor => word,
            ColorDepth::None => color::DEFAULT,
            depth => self.remembered(word, |word| nearest(depth, word)),
        }
    }

    /// Attributes that stand for a background where there are no colours: what stands out from the terminal's own is
    /// reversed, so that one sees what is selected and what has the focus. Panels, which hardly do, are not.
    #[inline]
    pub fn instead_of(&self, background: u32) -> u8 {
        if self.depth != ColorDepth::None || background == color::DEFAULT {
            return 0;
        }
        let is_light = self.is_light;
        self.remembered(background, |word| u32::from(stands_out(word, is_light))) as u8
            * attribute::INVERSE
    }

    #[inline]
    fn remembered(&self, word: u32, answer_of: impl Fn(u32) -> u32) -> u32 {
        if word == color::DEFAULT {
            return word;
        }
        // Multiplied by 2^32 over the golden ratio, words that are alike fall far apart (Knuth, 6.4).
        let slot = (word.wrapping_mul(0x9e37_79b9) >> 22) as usize % SLOTS;
        let (known, answer) = self.memo[slot].get();
        if known == word {
            return answer;
        }
        let answer = answer_of(word);
        self.memo[slot].set((word, answer));
        answer
    }
}

/// The named colours, then the cube and the greys. What the names look like differs from terminal to terminal, so where
/// there are more they are not guessed at.
static ENTRIES: LazyLock<Box<[Lab]>> = LazyLock::new(|| {
    (0..=255)
        .map(|n| color::lab(color::palette_rgb(n)))
        .collect()
});

/// Lightness from which on a background stands out from a dark one. The blue of the 16 colours, which is behind what is
/// selected while the focus is elsewhere, is just below: what has the focus stands out by itself.
const LIGHT: f32 = 0.45;

fn stands_out(word: u32, is_light: bool) -> bool {
    let rgb = color::palette_entry(word)
        .map(color::palette_rgb)
        .or_else(|| color::rgb(word));
    let lightness = rgb.map_or(0.0, |rgb| color::lab(rgb).l);
    if is_light {
        lightness < 1.0 - LIGHT
    } else {
        lightness > LIGHT
    }
}

fn nearest(depth: ColorDepth, word: u32) -> u32 {
    let range = match depth {
        ColorDepth::None => return color::DEFAULT,
        ColorDepth::Ansi16 => 0..16,
        ColorDepth::Ansi256 => 16..256,
        ColorDepth::Truecolor => return word,
    };
    let rgb = match color::palette_entry(word) {
        Some(n) if usize::from(n) < range.end => return word,
        Some(n) => color::palette_rgb(n),
        None => match color::rgb(word) {
            Some(rgb) => rgb,
            None => return word,
        },
    };
    let wanted = color::lab(rgb);
    let entries = range.clone().zip(&ENTRIES[range]);
    let best =
        entries.min_by(|(_, a), (_, b)| wanted.distance(**a).total_cmp(&wanted.distance(**b)));
    best.map_or(word, |(n, _)| color::palette_word(n as u8))
}

#[cfg(test)]
mod tests {
    use super::*;
    use ColorDepth::{Ansi16, Ansi256, None};

    fn shown(depth: ColorDepth, word: u32) -> u32 {
        let mut palette = Palette::new();
        palette.adapt(depth, Ground::default());
        let first = palette.shown(word);
        assert_eq!(palette.shown(word), first, "remembered");
        first
    }

    #[test]
    fn a_colour_that_is_there_is_itself() {
        // 16 + 36·5 + 6·3 + 1 = 215: (255, 175, 95); 244: grey of 8 + 10·12 = 128
        assert_eq!(shown(Ansi256, 0xffff_af5f), 0x1d7);
        assert_eq!(shown(Ansi256, 0xff80_8080), 0x1f4);
        assert_eq!(shown(Ansi16, 0xffcd_0000), 0x101);
        assert_eq!(shown(Ansi16, 0x10b), 0x10b);
        assert_eq!(shown(Ansi256, 0x1ff), 0x1ff);
    }

    #[test]
    fn another_is_the_nearest_to_the_eye() {
        // The darkest step of the cube is 95: near-black blues are nearer to black or to a grey by RGB, and stay blue here.
        for (depth, word, wanted) in [
            (Ansi256, 0xffff_0005, 0x1c4),
            (Ansi256, 0xff00_0000, 0x110),
            (Ansi16, 0xff00_0000, 0x100),
            (Ansi16, 0xffff_ffff, 0x10f),
            (Ansi16, 0xffff_1010, 0x109),
            (Ansi16, 0x1c4, 0x109),
            (Ansi16, 0x1e8, 0x100),
        ] {
            assert_eq!(shown(depth, word), wanted, "{depth:?} {word:#x}");
        }
    }

    #[test]
    fn nothing_nearer_is_passed_over() {
        for step in 0..4096u32 {
            let word = 0xff00_0000 | step.wrapping_mul(0x0003_f5a7) & 0x00ff_ffff;
            let answer = shown(Ansi256, word);
            let rgb = |word| color::rgb(word).unwrap_or_default();
            let wanted = color::lab(rgb(word));
            let taken = color::palette_rgb(color::palette_entry(answer).unwrap_or(0));
            let distance = wanted.distance(color::lab(taken));
            for n in 16..=255 {
                let other = wanted.distance(color::lab(color::palette_rgb(n)));
                assert!(other >= distance, "{word:#x}: {n} instead of {answer:#x}");
            }
        }
    }

    #[test]
    fn without_colours_all_is_the_terminals_own() {
        for word in [0xff12_3456, 0x104, 0x1c4, color::DEFAULT] {
            assert_eq!(shown(None, word), color::DEFAULT);
        }
    }
}
