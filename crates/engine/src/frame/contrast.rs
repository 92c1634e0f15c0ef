//! How well one colour is told from another, by the Web Content Accessibility Guidelines (WCAG 2.2, 1.4.3 and 1.4.11).

use super::color;

/// What WCAG's level AA asks for: first of text, then of what is only to be seen.
pub const LEAST: [f32; 2] = [4.5, 3.0];

/// The contrast of two sRGB colours, 1 to 21.
#[must_use]
pub fn ratio(a: [u8; 3], b: [u8; 3]) -> f32 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

/// The relative luminance of an sRGB colour, 0 to 1.
#[must_use]
pub fn luminance(rgb: [u8; 3]) -> f32 {
    let [r, g, b] = rgb.map(color::linear);
    0.2126 * r + 0.7152 * g + 0.0722 * b
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn contrast_is_that_of_wcag() {
        // Black on white is 21 by definition; #767676 is the lightest grey with 4.5 on white, #949494 with 3.
        for (a, b, least, most) in [
            ([0; 3], [255; 3], 20.99, 21.01),
            ([7; 3], [7; 3], 1.0, 1.0),
            ([0x76; 3], [255; 3], 4.5, 4.6),
            ([0x77; 3], [255; 3], 4.4, 4.5),
            ([0x94; 3], [255; 3], 3.0, 3.1),
            ([0x95; 3], [255; 3], 2.9, 3.0),
        ] {
            let is = ratio(a, b);
            assert!((least..=most).contains(&is), "{a:?} {b:?}: {is}");
            assert!((ratio(b, a) - is).abs() < 1e-6);
        }
    }
}
