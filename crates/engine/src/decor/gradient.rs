//! Colours along a line through a box: CSS `linear-gradient()`, mixed in OKLab.
//!
//! As text: the angle in degrees, clockwise from upwards, then stops, each a colour word in hexadecimal, `@`, and its place in
//! thousandths of the line: `90 ffff0000@0 201@1000`. A cell counts as twice as high as it is wide.

use crate::frame::color::{self, Lab, lab, rgb_of};
use crate::frame::{Area, Theme};

/// Most stops of a gradient.
const MOST_STOPS: usize = 32;
/// Places beyond it are no use: no box is so small beside its gradient.
const FAR: i32 = 1_000_000;

/// A gradient as it was asked for.
#[derive(Clone, Debug, PartialEq)]
pub struct Gradient {
    degrees: f64,
    /// Colour words, and thousandths of the line; none before the one before it.
    stops: Vec<(u32, i32)>,
}

impl Gradient {
    /// The gradient that some bytes of the pool say; `None` where there is no colour in them.
    #[must_use]
    pub fn read(bytes: &[u8]) -> Option<Self> {
        let text = std::str::from_utf8(bytes).ok()?;
        let mut words = text.split_ascii_whitespace();
        let degrees: f64 = words.next()?.parse().ok()?;
        let mut stops: Vec<(u32, i32)> = Vec::new();
        for word in words.take(MOST_STOPS) {
            let (color, place) = word.split_once('@')?;
            let color = color::checked(u32::from_str_radix(color, 16).ok()?);
            let least = stops.last().map_or(-FAR, |&(_, place)| place);
            let place = place.parse::<i32>().ok()?.clamp(least, FAR);
            stops.push((color, place));
        }
        (degrees.is_finite() && !stops.is_empty()).then_some(Self { degrees, stops })
    }

    /// The gradient over a box of that size, with the colours of a theme.
    #[must_use]
    pub fn over(&self, area: Area, theme: &Theme) -> Shade {
        let (sin, cos) = direction(self.degrees);
        let (width, height) = (f64::from(area.width()), 2.0 * f64::from(area.height()));
        let length = (width * sin).abs() + (height * cos).abs();
        let stops = self.stops.iter().map(|&(word, place)| Stop {
            color: Mixed::of(theme.resolve(word)),
            place: f64::from(place) / 1000.0,
        });
        Shade {
            stops: stops.collect(),
            // Of a point its column and its row in half cells, counted from the middle of the box.
            across: sin / length,
            down: -2.0 * cos / length,
            middle: (
                f64::from(area.left) + width / 2.0,
                f64::from(area.top) + height / 4.0,
            ),
        }
    }
}

/// Sine and cosine, exact for the four sides.
fn direction(degrees: f64) -> (f64, f64) {
    match degrees.rem_euclid(360.0) {
        0.0 => (0.0, 1.0),
        90.0 => (1.0, 0.0),
        180.0 => (0.0, -1.0),
        270.0 => (-1.0, 0.0),
        turned => turned.to_radians().sin_cos(),
    }
}

/// A gradient over a box.
#[derive(Clone, Debug)]
pub struct Shade {
    stops: Vec<Stop>,
    across: f64,
    down: f64,
    middle: (f64, f64),
}

#[derive(Clone, Copy, Debug)]
struct Stop {
    color: Mixed,
    place: f64,
}

/// A colour as it is mixed.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Mixed {
    /// In OKLab, and how much it covers, 0 to 1.
    Known(Lab, f32),
    /// The terminal's, of which nobody knows what it is.
    Word(u32),
}

impl Mixed {
    fn of(word: u32) -> Self {
        match color::rgb(word) {
            Some(rgb) => Self::Known(lab(rgb), f32::from(color::alpha(word)) / 255.0),
            None if word == color::UNSET => Self::Known(lab([0; 3]), 0.0),
            None => Self::Word(word),
        }
    }

    fn word(self) -> u32 {
        match self {
            Self::Word(word) => word,
            Self::Known(lab, alpha) => {
                let [r, g, b] = rgb_of(lab);
                match (alpha * 255.0).round() as u8 {
                    0 => color::UNSET,
                    alpha => u32::from_be_bytes([alpha, r, g, b]),
                }
            }
        }
    }

    /// As CSS mixes: each part by how much it covers. What nobody knows gives way in the middle.
    fn mix(self, other: Self, share: f32) -> Self {
        let (Self::Known(a, above), Self::Known(b, below)) = (self, other) else {
            return if share < 0.5 { self } else { other };
        };
        let alpha = above + (below - above) * share;
        if alpha <= 0.0 {
            return Self::Known(a, 0.0);
        }
        let part = |a: f32, b: f32| (a * above * (1.0 - share) + b * below * share) / alpha;
        let lab = Lab {
            l: part(a.l, b.l),
            a: part(a.a, b.a),
            b: part(a.b, b.b),
        };
        Self::Known(lab, alpha)
    }
}

impl Shade {
    /// The colour word at the middle of a cell.
    #[must_use]
    pub fn at(&self, x: i32, y: i32) -> u32 {
        let across = f64::from(x) + 0.5 - self.middle.0;
        let down = f64::from(y) + 0.5 - self.middle.1;
        self.along(0.5 + across * self.across + down * self.down)
    }

    /// Whether all cells of a row have one colour.
    #[must_use]
    pub fn is_plain_across(&self) -> bool {
        self.across == 0.0
    }

    fn along(&self, place: f64) -> u32 {
        let after = self.stops.partition_point(|stop| stop.place <= place);
        let (Some(before), Some(after)) = (after.checked_sub(1), self.stops.get(after)) else {
            let edge = if after == 0 {
                self.stops.first()
            } else {
                self.stops.last()
            };
            return edge.map_or(color::UNSET, |stop| stop.color.word());
        };
        let before = self.stops[before];
        let share = (place - before.place) / (after.place - before.place);
        before.color.mix(after.color, share as f32).word()
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used)]

    use super::*;

    fn row(said: &str, width: i32) -> Vec<u32> {
        let gradient = Gradient::read(said.as_bytes()).expect(said);
        let shade = gradient.over(Area::new(5, 7, width, 3), &Theme::default());
        (5..5 + width).map(|x| shade.at(x, 8)).collect()
    }

    #[test]
    fn black_to_white_is_grey_by_lightness() {
        // Four cells: an eighth, three, five and seven eighths of OKLab's lightness. A grey of lightness l is linear l³, by
        // sRGB's curve: 1/8 → 0.00195·12.92 = 0.0252 → 6; 3/8 → 0.0527 → 0.2551 → 65; 5/8 → 0.2441 → 0.5313 → 135; 7/8 →
        // 0.6699 → 0.8376 → 214.
        assert_eq!(
            row("90 ff000000@0 ffffffff@1000", 4),
            [0xff06_0606, 0xff41_4141, 0xff87_8787, 0xffd6_d6d6]
        );
    }

    #[test]
    fn a_stop_has_its_own_colour_and_what_lies_outside_that_of_the_last() {
        // Middles of five cells: 100, 300, 500, 700, 900.
        let red = 0xffff_0000;
        let blue = 0xff00_00ff;
        let row = row("90 ffff0000@300 ff0000ff@700", 5);
        assert_eq!((row[0], row[1], row[3], row[4]), (red, red, blue, blue));
        // CSS Color 4: the middle of red and blue in OKLab is oklab(0.53998 0.0962 -0.0928), about #8c53a2.
        assert_eq!(row[2], 0xff8c_53a2);
    }

    #[test]
    fn a_hard_edge_is_two_stops_in_one_place() {
        assert_eq!(
            row("90 ffff0000@500 ff0000ff@500", 2),
            [0xffff_0000, 0xff00_00ff]
        );
    }

    #[test]
    fn what_covers_nothing_gives_no_colour() {
        // transparent to half of red: a quarter of the way each has red's own place, whatever `transparent` is in OKLab.
        assert_eq!(row("90 0@0 80ff0000@1000", 2), [0x20ff_0000, 0x60ff_0000]);
    }

    #[test]
    fn colours_of_the_terminal_are_not_mixed() {
        assert_eq!(row("90 101@0 ff0000ff@1000", 2), [0x101, 0xff00_00ff]);
        assert_eq!(row("90 101@0", 2), [0x101, 0x101]);
    }

    #[test]
    fn it_runs_upwards_downwards_and_across_a_cell_that_is_twice_as_high_as_wide() {
        let gradient = |degrees: i32| {
            let said = format!("{degrees} ff000000@0 ffffffff@1000");
            Gradient::read(said.as_bytes()).unwrap()
        };
        let area = Area::new(0, 0, 4, 2);
        let at = |degrees, x, y| gradient(degrees).over(area, &Theme::default()).at(x, y);
        assert!(at(0, 0, 0) > at(0, 0, 1));
        assert!(at(180, 0, 0) < at(180, 0, 1));
        assert!(at(270, 0, 0) > at(270, 3, 0));
        assert_eq!(at(0, 0, 0), at(0, 3, 0));
        // A square of 4 by 2 cells: its diagonal runs from corner to corner, and across it all is one colour. Two columns are
        // as far as one row.
        assert_eq!(at(135, 2, 0), at(135, 0, 1));
        assert_eq!(at(135, 3, 0), at(135, 1, 1));
        assert_eq!(at(-225, 2, 0), at(135, 2, 0));
    }

    #[test]
    fn what_makes_no_sense_is_no_gradient() {
        for said in [
            "",
            "90",
            "x ff000000@0",
            "90 ff000000",
            "90 zz@0",
            "90 0@x",
            "NaN 0@0",
            "inf 0@0",
        ] {
            assert_eq!(Gradient::read(said.as_bytes()), None, "{said}");
        }
        let far = Gradient::read(b"1e300 ff000000@-2000000000 ff000001@5 ff000002@1").unwrap();
        assert_eq!(
            far.stops,
            [(0xff00_0000, -FAR), (0xff00_0001, 5), (0xff00_0002, 5)]
        );
        let shade = far.over(Area::EMPTY, &Theme::default());
        let _ = shade.at(i32::MAX, i32::MIN);
    }
}
