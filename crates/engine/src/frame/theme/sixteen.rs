//! A theme in the 16 colours that have names.
//!
//! Taken one by one for the nearest, most grounds of themes are the same grey, on which little can be read. So the ground is
//! black or white, and the others are chosen for it: by WCAG's contrast, and a grey before another hue. What the names look
//! like is the terminal's to say; xterm's are gone by.

use sparktui_generated::enums::ThemeToken;

use crate::frame::color::{self, Lab};
use crate::frame::contrast;

const BLACK: u8 = 0;
const BLUE: u8 = 4;
const LIGHT_GREY: u8 = 7;
const GREY: u8 = 8;
const WHITE: u8 = 15;

/// Colours that are to be told apart by their hue.
const HUES: [ThemeToken; 9] = [
    ThemeToken::Primary,
    ThemeToken::Secondary,
    ThemeToken::Accent,
    ThemeToken::Success,
    ThemeToken::Warning,
    ThemeToken::Error,
    ThemeToken::Info,
    ThemeToken::Link,
    ThemeToken::Focus,
];

/// Makes the colours of a theme that has a background of its own such as 16 colours allow. Entries of the palette and the
/// terminal's own colours are left, and so are tokens that only some themes have.
pub fn reduce(words: &mut [u32]) {
    let given = |words: &[u32], token: ThemeToken| {
        words
            .get(token.raw() as usize)
            .copied()
            .and_then(color::rgb)
    };
    let Some(background) = given(words, ThemeToken::Background) else {
        return;
    };
    let ground = if color::lab(background).l > 0.5 {
        WHITE
    } else {
        BLACK
    };
    let ink = readable_on(ground);
    let muted = if ground == BLACK { LIGHT_GREY } else { ink };
    let mut set = |token: ThemeToken, choose: &dyn Fn([u8; 3]) -> u8| {
        let entry = given(words, token).map(choose)?;
        words[token.raw() as usize] = color::palette_word(entry);
        Some(entry)
    };
    for (token, entry) in [
        (ThemeToken::Text, ink),
        (ThemeToken::Muted, muted),
        (ThemeToken::Background, ground),
        (ThemeToken::Surface, ground),
        (ThemeToken::Border, GREY),
    ] {
        set(token, &|_| entry);
    }
    let primary = HUES.map(|token| set(token, &|rgb| hue(rgb, ground)))[0];
    if let Some(primary) = primary {
        set(ThemeToken::OnPrimary, &|_| readable_on(primary));
    }
    let selection = set(ThemeToken::Selection, &selection);
    if let Some(selection) = selection {
        set(ThemeToken::OnSelection, &|_| readable_on(selection));
    }
}

/// Black or white.
fn readable_on(entry: u8) -> u8 {
    let ground = color::palette_rgb(entry);
    let of = |entry| contrast::ratio(color::palette_rgb(entry), ground);
    if of(WHITE) > of(BLACK) { WHITE } else { BLACK }
}

/// The nearest entry of the hue that can be read.
fn hue(rgb: [u8; 3], ground: u8) -> u8 {
    let (wanted, below) = (color::lab(rgb), color::palette_rgb(ground));
    let reads = |n: &u8| contrast::ratio(color::palette_rgb(*n), below) >= contrast::LEAST[0];
    let of_hue = |n: &u8| place(*n).is_of_hue(wanted) && !is_grey(*n);
    // The hue says more than how light it is: by distance alone a pale green is yellow.
    let cost = |n: &u8| wanted.distance(place(*n)) + 4.0 * wanted.turn(place(*n));
    (0..16u8)
        .filter(|n| reads(n) && of_hue(n))
        .min_by(|a, b| cost(a).total_cmp(&cost(b)))
        .unwrap_or(readable_on(ground))
}

/// The nearest entry with a hue, which is seen among greys: blue where the colour hardly has one.
fn selection(rgb: [u8; 3]) -> u8 {
    let wanted = color::lab(rgb);
    let distance = |n: &u8| wanted.distance(place(*n));
    (0..16u8)
        .min_by(|a, b| distance(a).total_cmp(&distance(b)))
        .filter(|&n| !is_grey(n))
        .unwrap_or(BLUE)
}

fn is_grey(entry: u8) -> bool {
    matches!(entry, BLACK | LIGHT_GREY | GREY | WHITE)
}

fn place(entry: u8) -> Lab {
    color::lab(color::palette_rgb(entry))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Words by token, as nord and gruvbox light have them.
    const NORD: [u32; 17] = [
        0xffec_eff4,
        0xffa5_b1c4,
        0xff2e_3440,
        0xff3b_4252,
        0xff4c_566a,
        0xff88_c0d0,
        0xff2e_3440,
        0xff98_b2cb,
        0xffc5_a7bf,
        0xffa3_be8c,
        0xffeb_cb8b,
        0xffde_9fa6,
        0xff8f_bcbb,
        0xff88_c0d0,
        0xff4c_566a,
        0xffec_eff4,
        0xff88_c0d0,
    ];
    const GRUVBOX_LIGHT: [u32; 17] = [
        0xff3c_3836,
        0xff66_5c54,
        0xfffb_f1c7,
        0xfff2_e5bc,
        0xffbd_ae93,
        0xff07_6678,
        0xfffb_f1c7,
        0xff8f_3f71,
        0xff9f_3a03,
        0xff6a_670c,
        0xff8a_5a0b,
        0xff9d_0006,
        0xff3a_6c4e,
        0xff07_6678,
        0xffd5_c4a1,
        0xff28_2828,
        0xff07_6678,
    ];

    fn reduced(mut words: [u32; 17]) -> [u32; 17] {
        reduce(&mut words);
        words.map(|word| word & 0xff)
    }

    #[test]
    fn a_dark_theme_is_on_black_and_a_light_one_on_white() {
        let [text, muted, background, surface, ..] = reduced(NORD);
        assert_eq!([text, muted, background, surface], [15, 7, 0, 0]);
        let [text, muted, background, surface, ..] = reduced(GRUVBOX_LIGHT);
        assert_eq!([text, muted, background, surface], [0, 0, 15, 15]);
    }

    #[test]
    fn a_hue_stays_or_becomes_the_colour_of_the_text() {
        // Cyan, and the four that say how it stands: green, yellow, red, cyan, by the names of the palette.
        let dark = reduced(NORD);
        assert_eq!(
            [dark[5], dark[9], dark[10], dark[11], dark[12]],
            [6, 2, 3, 9, 6]
        );
        // No green or yellow of xterm's can be read on white.
        let light = reduced(GRUVBOX_LIGHT);
        assert_eq!([light[9], light[10], light[11]], [0, 0, 1]);
    }

    #[test]
    fn what_is_selected_has_a_hue_of_its_own() {
        let dark = reduced(NORD);
        assert_eq!([dark[14], dark[15]], [4, 15]);
    }

    #[test]
    fn colours_of_the_terminals_own_are_left() {
        let mut words = [0x10c; 17];
        reduce(&mut words);
        assert_eq!(words, [0x10c; 17]);
        let mut mixed = NORD;
        mixed[5] = 0x105;
        mixed[0] = 1;
        reduce(&mut mixed);
        assert_eq!([mixed[5], mixed[0], mixed[2]], [0x105, 1, 0x100]);
        reduce(&mut []);
    }
}
