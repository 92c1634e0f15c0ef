//! Colours for terminals that have fewer: the nearest that there is, to the eye.

use std::cell::Cell;
use std::ops::Range;
use std::sync::LazyLock;

use sparktui_generated::enums::ColorDepth;

use crate::frame::attribute;
use crate::frame::color::{self, Ground, Lab};
use crate::frame::contrast;

/// Answers that are kept, a power of two.
const SLOTS: usize = 1024;

/// Colour words as the terminal is sent them.
#[derive(Debug)]
pub struct Palette {
    depth: ColorDepth,
    /// The terminal's own colours.
    ground: Ground,
    /// The terminal's own background is light.
    is_light: bool,
    /// Words with what they became, each in the one slot that its bits name.
    memo: Box<[Cell<(u32, u32)>]>,
    /// Words of glyphs, with the words behind them, and what the first became.
    inks: Box<[Cell<(u32, u32, u32)>]>,
    /// Whether what a glyph became depended on the terminal's own background.
    on_ground: Cell<bool>,
}

impl Palette {
    /// For a terminal with all colours.
    pub fn new() -> Self {
        Self {
            depth: ColorDepth::Truecolor,
            ground: Ground::default(),
            is_light: false,
            memo: Box::default(),
            inks: Box::default(),
            on_ground: Cell::new(false),
        }
    }

    /// Takes how many colours there are, and those of the terminal itself. Says whether that shows.
    pub fn adapt(&mut self, depth: ColorDepth, ground: Ground) -> bool {
        let is_light = color::rgb(ground.background).is_some_and(|rgb| color::lab(rgb).l > 0.5);
        let shows = self.depth != depth
            || match depth {
                ColorDepth::Truecolor => false,
                ColorDepth::None => self.is_light != is_light,
                _ => self.ground != ground && self.on_ground.get(),
            };
        (self.depth, self.ground, self.is_light) = (depth, ground, is_light);
        if !shows {
            return false;
        }
        self.on_ground.set(false);
        // Words of the terminal's default: nothing is looked up by that.
        self.memo = vec![Cell::new((color::DEFAULT, color::DEFAULT)); SLOTS].into();
        self.inks = vec![Cell::new((color::DEFAULT, color::DEFAULT, color::DEFAULT)); SLOTS].into();
        true
    }

    /// The word for a colour word behind glyphs.
    #[inline]
    pub fn shown(&self, word: u32) -> u32 {
        match self.depth {
            ColorDepth::Truecolor => word,
            ColorDepth::None => color::DEFAULT,
            depth => self.remembered(word, |word| nearest(depth, word)),
        }
    }

    /// The word for a colour word of glyphs on a background: the nearest that can be read there as well as it was meant to be.
    #[inline]
    pub fn ink(&self, word: u32, background: u32) -> u32 {
        match self.depth {
            ColorDepth::Truecolor => return word,
            ColorDepth::None => return color::DEFAULT,
            _ if word == color::DEFAULT => return word,
            _ => {}
        }
        let slot = slot(word ^ background.rotate_left(16));
        let (known, on, answer) = self.inks[slot].get();
        if (known, on) == (word, background) {
            return answer;
        }
        let answer = self.readable(word, background);
        self.inks[slot].set((word, background, answer));
        answer
    }

    /// The nearest colour that keeps the contrast, up to what WCAG asks for: 4.5 for text, 3 for what is only to be told apart.
    /// A grey is nearer than another hue. What hardly stood out is not made to, nor is a palette entry that was asked for.
    fn readable(&self, word: u32, background: u32) -> u32 {
        let near = self.shown(word);
        let Some(wanted) = color::rgb(word) else {
            return near;
        };
        let below = |word| {
            rgb_of(word).unwrap_or_else(|| {
                self.on_ground.set(true);
                channels(self.ground.background)
            })
        };
        let meant = contrast::ratio(wanted, below(background));
        let Some(least) = contrast::LEAST.into_iter().find(|&least| meant >= least) else {
            return near;
        };
        let seen_below = below(self.shown(background));
        let reads = |n: usize| contrast::ratio(color::palette_rgb(n as u8), seen_below) >= least;
        if color::palette_entry(near).is_some_and(|n| reads(usize::from(n))) {
            return near;
        }
        let wanted = color::lab(wanted);
        let fit = |&(n, lab): &(usize, &Lab)| reads(n) && lab.is_of_hue(wanted);
        best(entries(self.depth), wanted, fit).unwrap_or(near)
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
        let slot = slot(word);
        let (known, answer) = self.memo[slot].get();
        if known == word {
            return answer;
        }
        let answer = answer_of(word);
        self.memo[slot].set((word, answer));
        answer
    }
}

/// Multiplied by 2^32 over the golden ratio, words that are alike fall far apart (Knuth, 6.4).
fn slot(word: u32) -> usize {
    (word.wrapping_mul(0x9e37_79b9) >> 22) as usize % SLOTS
}

fn channels(word: u32) -> [u8; 3] {
    color::rgb(word).unwrap_or_default()
}

/// What a word looks like, unless that is the terminal's to say.
fn rgb_of(word: u32) -> Option<[u8; 3]> {
    color::palette_entry(word)
        .map(color::palette_rgb)
        .or_else(|| color::rgb(word))
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
    let lightness = rgb_of(word).map_or(0.0, |rgb| color::lab(rgb).l);
    if is_light {
        lightness < 1.0 - LIGHT
    } else {
        lightness > LIGHT
    }
}

/// Entries that a terminal of so many colours is sent.
fn entries(depth: ColorDepth) -> Range<usize> {
    match depth {
        ColorDepth::None | ColorDepth::Truecolor => 0..0,
        ColorDepth::Ansi16 => 0..16,
        ColorDepth::Ansi256 => 16..256,
    }
}

fn nearest(depth: ColorDepth, word: u32) -> u32 {
    let range = entries(depth);
    match color::palette_entry(word) {
        Some(n) if usize::from(n) < range.end => return word,
        _ => {}
    }
    let Some(rgb) = rgb_of(word) else {
        return word;
    };
    let wanted = color::lab(rgb);
    // 16 are so far apart that the nearest of a grey may be cyan.
    let fit = |&(_, lab): &(usize, &Lab)| depth != ColorDepth::Ansi16 || lab.is_of_hue(wanted);
    best(range, wanted, fit).unwrap_or(word)
}

/// The word of the nearest of some entries.
fn best(range: Range<usize>, wanted: Lab, fit: impl Fn(&(usize, &Lab)) -> bool) -> Option<u32> {
    let entries = range.clone().zip(&ENTRIES[range]).filter(fit);
    let best =
        entries.min_by(|(_, a), (_, b)| wanted.distance(**a).total_cmp(&wanted.distance(**b)));
    best.map(|(n, _)| color::palette_word(n as u8))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
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

    /// Each of 4096 colours on each of 27 backgrounds.
    fn pairs() -> impl Iterator<Item = (u32, u32)> {
        let steps = |n: u32, of: u32, by: u32| n % of * by;
        (0..4096u32).flat_map(move |ink| {
            let ink = 0xff00_0000
                | steps(ink >> 8, 16, 17) << 16
                | steps(ink >> 4, 16, 17) << 8
                | steps(ink, 16, 17);
            (0..27u32).map(move |ground| {
                let ground = steps(ground / 9, 3, 127) << 16
                    | steps(ground / 3, 3, 127) << 8
                    | steps(ground, 3, 127);
                (ink, 0xff00_0000 | ground)
            })
        })
    }

    #[test]
    fn what_can_be_read_can_be_read_in_fewer_colours() {
        for depth in [Ansi16, Ansi256] {
            let mut palette = Palette::new();
            palette.adapt(depth, Ground::default());
            for (ink, ground) in pairs() {
                let meant = contrast::ratio(channels(ink), channels(ground));
                let seen = [palette.ink(ink, ground), palette.shown(ground)]
                    .map(|word| rgb_of(word).unwrap());
                let is = contrast::ratio(seen[0], seen[1]);
                let least = if meant >= 4.5 {
                    4.5
                } else if meant >= 3.0 {
                    3.0
                } else {
                    1.0
                };
                assert!(
                    is >= least,
                    "{depth:?} {ink:#x} on {ground:#x}: {meant} became {is}"
                );
                assert_eq!(
                    palette.ink(ink, ground),
                    palette.ink(ink, ground),
                    "remembered"
                );
            }
        }
    }

    #[test]
    fn a_glyph_is_the_nearest_colour_unless_that_cannot_be_read() {
        let mut palette = Palette::new();
        palette.adapt(Ansi16, Ground::default());
        // Of 16 colours as xterm has them, mid-blue is nearest to grey, which has 4.0 on white; bright blue has 5.0.
        assert_eq!(palette.shown(0xff1b_6a9d), 0x108);
        assert_eq!(palette.ink(0xff1b_6a9d, 0xffff_ffff), 0x10c);
        // No green is dark enough for white: black, not red, which is as near.
        assert_eq!(palette.ink(0xff1e_7a34, 0xffff_ffff), 0x100);
        // 2.3 on white: nobody meant it to be read.
        assert_eq!(
            palette.ink(0xffaa_aaaa, 0xffff_ffff),
            palette.shown(0xffaa_aaaa)
        );
        // What a program asks for by its number, and what is the terminal's, is that.
        assert_eq!(palette.ink(0x108, 0xffff_ffff), 0x108);
        assert_eq!(palette.ink(color::DEFAULT, 0xffff_ffff), color::DEFAULT);
    }

    #[test]
    fn the_terminals_own_background_is_the_one_that_it_tells() {
        let mut palette = Palette::new();
        palette.adapt(Ansi16, Ground::default());
        let yellow = palette.ink(0xff8a_6100, color::DEFAULT);
        let light = Ground {
            foreground: 0xff00_0000,
            background: 0xffff_ffff,
            is_told: true,
        };
        assert!(palette.adapt(Ansi16, light), "it shows");
        assert!(
            !palette.adapt(Ansi16, Ground::default()),
            "nobody has asked since"
        );
        palette.adapt(Ansi16, light);
        assert_ne!(palette.ink(0xff8a_6100, color::DEFAULT), yellow);
        assert!(!palette.adapt(Ansi16, light));
    }

    #[test]
    fn without_colours_all_is_the_terminals_own() {
        for word in [0xff12_3456, 0x104, 0x1c4, color::DEFAULT] {
            assert_eq!(shown(None, word), color::DEFAULT);
        }
    }
}
