//! Colour words and how one covers another.
//!
//! A word is 0 (unset), 1 (the terminal's own default), `0x100 | n` (palette entry `n`) or `0xAARRGGBB` with
//! `AA` ≥ 1; `0x200 | n` is what the theme has for token `n`. Any other number is no colour and counts as the terminal's default.

/// No colour: inherits as a foreground, transparent as a background.
pub const UNSET: u32 = 0;
/// The terminal's own default.
pub const DEFAULT: u32 = 1;

const PALETTE: u32 = 0x100;
const TOKEN: u32 = 0x200;
const LAST_TOKEN: u32 = 0x23f;
const OPAQUE: u32 = 0xff00_0000;
const FIRST_RGB: u32 = 0x0100_0000;

/// What the terminal's own colours are taken for where something translucent covers them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ground {
    /// `0xFFRRGGBB` of the default foreground.
    pub foreground: u32,
    /// `0xFFRRGGBB` of the default background.
    pub background: u32,
    /// Whether the terminal told both, and they are no guess.
    pub is_told: bool,
}

impl Default for Ground {
    fn default() -> Self {
        Self {
            foreground: 0xffff_ffff,
            background: 0xff00_0000,
            is_told: false,
        }
    }
}

/// The same word if it is a colour, else [`DEFAULT`].
#[must_use]
pub fn checked(word: u32) -> u32 {
    match word {
        UNSET | DEFAULT => word,
        _ if palette_entry(word).is_some() || word >= FIRST_RGB => word,
        TOKEN..=LAST_TOKEN => word,
        _ => DEFAULT,
    }
}

/// The token that a word names.
#[must_use]
pub fn token(word: u32) -> Option<usize> {
    (TOKEN..=LAST_TOKEN)
        .contains(&word)
        .then(|| (word - TOKEN) as usize)
}

/// The entry that a palette word names.
#[must_use]
pub fn palette_entry(word: u32) -> Option<u8> {
    (word & !0xff == PALETTE).then_some((word & 0xff) as u8)
}

/// The word that names a palette entry.
#[must_use]
pub fn palette_word(n: u8) -> u32 {
    PALETTE | u32::from(n)
}

/// Red, green and blue of an `0xAARRGGBB` word.
#[must_use]
pub fn rgb(word: u32) -> Option<[u8; 3]> {
    (word >= FIRST_RGB).then(|| channels(word))
}

/// The opaque colour of red, green and blue.
#[must_use]
pub fn opaque_word([r, g, b]: [u8; 3]) -> u32 {
    u32::from_be_bytes([0xff, r, g, b])
}

/// How much of what lies below the colour hides: 0 nothing, 255 all.
#[must_use]
pub fn alpha(word: u32) -> u8 {
    match word {
        UNSET => 0,
        _ if word >= FIRST_RGB => (word >> 24) as u8,
        _ => 255,
    }
}

/// `top` drawn over `below`; `plain` stands for the terminal's default where the two must be mixed.
#[must_use]
pub fn over(top: u32, below: u32, plain: u32) -> u32 {
    match alpha(top) {
        0 => below,
        255 => top,
        a => mix(top, below, a, plain, plain),
    }
}

/// `share` / 255 of `a` and the rest of `b`, opaque; `a_plain` and `b_plain` stand for the terminal's default.
#[must_use]
pub fn mix(a: u32, b: u32, share: u8, a_plain: u32, b_plain: u32) -> u32 {
    if share == 255 || (a == b && a < FIRST_RGB && a_plain == b_plain) {
        return a;
    }
    if share == 0 {
        return b;
    }
    let (top, below) = (opaque(a, a_plain), opaque(b, b_plain));
    let share = u32::from(share);
    let channel =
        |i: usize| (u32::from(top[i]) * share + u32::from(below[i]) * (255 - share) + 127) / 255;
    OPAQUE | channel(0) << 16 | channel(1) << 8 | channel(2)
}

fn opaque(word: u32, plain: u32) -> [u8; 3] {
    match palette_entry(word) {
        Some(n) => palette_rgb(n),
        None if word >= FIRST_RGB => channels(word),
        None => channels(plain),
    }
}

fn channels(word: u32) -> [u8; 3] {
    [(word >> 16) as u8, (word >> 8) as u8, word as u8]
}

/// xterm's table: 16 named colours, a 6×6×6 cube, 24 greys.
#[must_use]
pub fn palette_rgb(n: u8) -> [u8; 3] {
    const NAMED: [u32; 16] = [
        0x000000, 0xcd0000, 0x00cd00, 0xcdcd00, 0x0000ee, 0xcd00cd, 0x00cdcd, 0xe5e5e5, 0x7f7f7f,
        0xff0000, 0x00ff00, 0xffff00, 0x5c5cff, 0xff00ff, 0x00ffff, 0xffffff,
    ];
    const STEPS: [u8; 6] = [0, 95, 135, 175, 215, 255];
    match n {
        0..16 => channels(NAMED[usize::from(n)]),
        16..232 => {
            let n = usize::from(n - 16);
            [STEPS[n / 36], STEPS[n / 6 % 6], STEPS[n % 6]]
        }
        232.. => [8 + 10 * (n - 232); 3],
    }
}

/// A colour in OKLab, where distances are those that the eye sees (Björn Ottosson, "A perceptual color space for image
/// processing", 2020).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Lab {
    /// Lightness, 0 to 1.
    pub l: f32,
    /// From green to red.
    pub a: f32,
    /// From blue to yellow.
    pub b: f32,
}

impl Lab {
    /// The square of the distance.
    #[must_use]
    pub fn distance(self, other: Self) -> f32 {
        let (l, a, b) = (self.l - other.l, self.a - other.a, self.b - other.b);
        l * l + a * a + b * b
    }

    /// Whether it has the hue of another, within 40 degrees, or is a grey: yellow is not red, and what is nearly grey has no hue.
    #[must_use]
    pub fn is_of_hue(self, other: Self) -> bool {
        const GREY: f32 = 0.04;
        // 1 - cos 40°
        const TURN: f32 = 0.234;
        let is_grey = |lab: Self| lab.a.hypot(lab.b) < GREY;
        is_grey(self) || (!is_grey(other) && self.turn(other) <= TURN)
    }

    /// How far the hues of two lie apart: 0 for the same, 1 for a right angle, 2 for the opposite; 0 if one has none.
    #[must_use]
    pub fn turn(self, other: Self) -> f32 {
        let most = self.a.hypot(self.b) * other.a.hypot(other.b);
        let along = self.a * other.a + self.b * other.b;
        if most > 0.0 { 1.0 - along / most } else { 0.0 }
    }
}

/// The place of an sRGB colour in OKLab.
#[must_use]
pub fn lab(rgb: [u8; 3]) -> Lab {
    let [r, g, b] = rgb.map(linear);
    let l = (0.412_221_47 * r + 0.536_332_54 * g + 0.051_445_995 * b).cbrt();
    let m = (0.211_903_5 * r + 0.680_699_5 * g + 0.107_396_96 * b).cbrt();
    let s = (0.088_302_46 * r + 0.281_718_85 * g + 0.629_978_7 * b).cbrt();
    Lab {
        l: 0.210_454_26 * l + 0.793_617_8 * m - 0.004_072_047 * s,
        a: 1.977_998_5 * l - 2.428_592_2 * m + 0.450_593_7 * s,
        b: 0.025_904_037 * l + 0.782_771_77 * m - 0.808_675_77 * s,
    }
}

/// The sRGB colour at a place in OKLab, or the nearest by channel.
#[must_use]
pub fn rgb_of(lab: Lab) -> [u8; 3] {
    let Lab { l, a, b } = lab;
    let cube = |value: f32| value * value * value;
    let (l, m, s) = (
        cube(l + 0.396_337_78 * a + 0.215_803_76 * b),
        cube(l - 0.105_561_346 * a - 0.063_854_17 * b),
        cube(l - 0.089_484_18 * a - 1.291_485_5 * b),
    );
    [
        4.076_741_7 * l - 3.307_711_6 * m + 0.230_969_94 * s,
        -1.268_438 * l + 2.609_757_4 * m - 0.341_319_38 * s,
        -0.004_196_086_3 * l - 0.703_418_6 * m + 1.707_614_7 * s,
    ]
    .map(channel)
}

/// sRGB's curve.
fn channel(linear: f32) -> u8 {
    let c = if linear <= 0.003_130_8 {
        12.92 * linear
    } else {
        1.055 * linear.powf(1.0 / 2.4) - 0.055
    };
    (c.clamp(0.0, 1.0) * 255.0).round() as u8
}

/// sRGB's curve undone (IEC 61966-2-1).
pub(super) fn linear(channel: u8) -> f32 {
    let c = f32::from(channel) / 255.0;
    if c <= 0.040_45 {
        c / 12.92
    } else {
        ((c + 0.055) / 1.055).powf(2.4)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_opaque_colour_hides_what_lies_below() {
        assert_eq!(over(0xff10_2030, 0xff40_5060, 0xff00_0000), 0xff10_2030);
        assert_eq!(over(DEFAULT, 0xff40_5060, 0xff00_0000), DEFAULT);
        assert_eq!(over(0x105, 0xff40_5060, 0xff00_0000), 0x105);
    }

    #[test]
    fn an_unset_colour_hides_nothing() {
        assert_eq!(over(UNSET, 0x105, 0xff00_0000), 0x105);
    }

    #[test]
    fn half_of_white_over_black_is_grey() {
        // (255 * 128 + 0 * 127 + 127) / 255 = 128
        assert_eq!(over(0x80ff_ffff, 0xff00_0000, 0), 0xff80_8080);
    }

    #[test]
    fn the_terminals_default_counts_as_the_ground_when_mixed() {
        assert_eq!(over(0x80ff_0000, DEFAULT, 0xff00_00ff), 0xff80_007f);
    }

    #[test]
    fn palette_entries_mix_by_the_table_of_xterm() {
        // 196 = 16 + 5 * 36: (255, 0, 0); 232: (8, 8, 8)
        assert_eq!(mix(0x1c4, 0x1e8, 128, 0, 0), 0xff84_0404);
    }

    #[test]
    fn oklab_is_that_of_css() {
        // CSS Color 4, `oklch()` of the named colours: lightness, chroma, hue in degrees.
        for (rgb, l, c, h) in [
            ([255, 0, 0], 0.62796, 0.25768, 29.234f32),
            ([0, 255, 0], 0.86644, 0.29483, 142.495),
            ([0, 0, 255], 0.45201, 0.31321, 264.052),
            ([255, 255, 255], 1.0, 0.0, 0.0),
            ([0, 0, 0], 0.0, 0.0, 0.0),
        ] {
            let found = lab(rgb);
            let (a, b) = (c * h.to_radians().cos(), c * h.to_radians().sin());
            let wanted = Lab { l, a, b };
            assert!(
                found.distance(wanted) < 1e-8,
                "{rgb:?}: {found:?} {wanted:?}"
            );
        }
    }

    #[test]
    fn every_colour_comes_back_from_oklab() {
        for n in 0..4096u32 {
            let rgb = [n >> 8, n >> 4 & 15, n & 15].map(|digit| (digit * 17) as u8);
            assert_eq!(rgb_of(lab(rgb)), rgb);
        }
    }

    #[test]
    fn numbers_that_are_no_colour_count_as_the_default() {
        for word in [2, 0xff, 0x240, 0x00ff_ffff] {
            assert_eq!(checked(word), DEFAULT, "{word:#x}");
        }
        for word in [
            UNSET,
            DEFAULT,
            0x100,
            0x1ff,
            0x200,
            0x23f,
            0x0100_0000,
            u32::MAX,
        ] {
            assert_eq!(checked(word), word, "{word:#x}");
        }
    }
}
