//! Easing functions of CSS Easing Functions Level 1: from the share of time that has gone to the share of the way.

use sparktui_generated::enums;

/// How a value goes from one to another.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Easing {
    /// As fast all the way.
    Linear,
    /// `cubic-bezier(x1, y1, x2, y2)`, the x in `0..=1`.
    Bezier(f64, f64, f64, f64),
    /// `steps(count, jump-…)`: whether there is a jump at the start, and one at the end.
    Steps {
        /// Intervals, one at least.
        count: u32,
        /// A jump at the start.
        at_start: bool,
        /// A jump at the end.
        at_end: bool,
    },
}

/// Slope below which Newton's method is not tried.
const FLAT: f64 = 1e-6;
/// How exact the time of a curve is solved for.
const CLOSE: f64 = 1e-7;

impl Easing {
    /// The share of the way after that share of the time.
    #[must_use]
    pub fn at(self, time: f64) -> f64 {
        let time = time.clamp(0.0, 1.0);
        match self {
            Self::Linear => time,
            Self::Bezier(x1, y1, x2, y2) => {
                if time == 0.0 || time == 1.0 {
                    return time;
                }
                curve(y1, y2, solve(x1, x2, time))
            }
            Self::Steps {
                count,
                at_start,
                at_end,
            } => {
                let count = f64::from(count.max(1));
                let jumps = count + f64::from(u8::from(at_start) + u8::from(at_end)) - 1.0;
                let step = (time * count).floor() + f64::from(u8::from(at_start));
                (step / jumps.max(1.0)).clamp(0.0, 1.0)
            }
        }
    }

    /// `cubic-bezier()` with its x cut to `0..=1`; what is no number counts as 0.
    #[must_use]
    pub fn bezier(x1: f64, y1: f64, x2: f64, y2: f64) -> Self {
        let finite = |value: f64| if value.is_finite() { value } else { 0.0 };
        let x = |value| finite(value).clamp(0.0, 1.0);
        Self::Bezier(x(x1), finite(y1), x(x2), finite(y2))
    }
}

/// The keywords of CSS, with the control points that it gives them.
impl From<enums::Easing> for Easing {
    fn from(word: enums::Easing) -> Self {
        let step = |at_start| Self::Steps {
            count: 1,
            at_start,
            at_end: !at_start,
        };
        match word {
            enums::Easing::Ease => Self::Bezier(0.25, 0.1, 0.25, 1.0),
            enums::Easing::Linear => Self::Linear,
            enums::Easing::EaseIn => Self::Bezier(0.42, 0.0, 1.0, 1.0),
            enums::Easing::EaseOut => Self::Bezier(0.0, 0.0, 0.58, 1.0),
            enums::Easing::EaseInOut => Self::Bezier(0.42, 0.0, 0.58, 1.0),
            enums::Easing::StepStart => step(true),
            enums::Easing::StepEnd => step(false),
        }
    }
}

/// One coordinate of a cubic Bézier curve from 0 to 1 with those control points.
fn curve(a: f64, b: f64, at: f64) -> f64 {
    let rest = 1.0 - at;
    3.0 * rest * rest * at * a + 3.0 * rest * at * at * b + at * at * at
}

fn slope(a: f64, b: f64, at: f64) -> f64 {
    let rest = 1.0 - at;
    3.0 * rest * rest * a + 6.0 * rest * at * (b - a) + 3.0 * at * at * (1.0 - b)
}

/// Where on the curve its x is `x`: Newton's method, and halving where the curve is too flat for it.
fn solve(x1: f64, x2: f64, x: f64) -> f64 {
    let mut at = x;
    for _ in 0..8 {
        let (off, steep) = (curve(x1, x2, at) - x, slope(x1, x2, at));
        if off.abs() < CLOSE {
            return at;
        }
        if steep.abs() < FLAT {
            break;
        }
        at -= off / steep;
    }
    let (mut low, mut high) = (0.0, 1.0);
    while high - low > CLOSE {
        at = f64::midpoint(low, high);
        if curve(x1, x2, at) < x {
            low = at;
        } else {
            high = at;
        }
    }
    at
}
