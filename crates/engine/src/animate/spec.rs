//! Animations as TypeScript asks for them: a line of text for each field that one moves.
//!
//! ```text
//! id field duration delay iterations flags easing value value …
//! ```
//! Times are whole milliseconds; iterations may be `Infinity`. Flags are letters, `-` for none: `r` reverse, `a`
//! alternate, `b` fill backwards, `f` fill forwards. A value is a number, a colour its word; `_` stands for what the
//! field has without the animation. Values are spread evenly over the time. A line that says anything else is left out.

use super::easing::Easing;
use super::track::Course;
use super::value::Animated;

/// More than that is nobody's wish.
const MOST_VALUES: usize = 256;

/// One line.
#[derive(Clone, Debug, PartialEq)]
pub struct Spec {
    /// The animation that it belongs to, not 0.
    pub id: u32,
    /// What it moves.
    pub of: Animated,
    /// How it runs; it starts at 0.
    pub course: Course,
    /// Two values at least; `None` for that of TypeScript.
    pub values: Vec<Option<f64>>,
}

impl Spec {
    /// The lines that can be read.
    pub fn read(lines: &[u8]) -> impl Iterator<Item = Self> {
        let lines = lines.split(|&byte| byte == b'\n');
        lines.filter_map(|line| Self::of_line(std::str::from_utf8(line).ok()?))
    }

    fn of_line(line: &str) -> Option<Self> {
        let mut words = line.split(' ');
        let id = words.next()?.parse().ok().filter(|&id| id != 0)?;
        let of = Animated::named(words.next()?)?;
        let (duration_ms, delay_ms) = (words.next()?.parse().ok()?, words.next()?.parse().ok()?);
        let iterations = words.next()?.parse().ok()?;
        let flags = words.next()?;
        let easing = easing(words.next()?)?;
        let value = |word: &str| match word {
            "_" => Some(None),
            word => word
                .parse()
                .ok()
                .filter(|value: &f64| value.is_finite())
                .map(Some),
        };
        let values: Option<Vec<_>> = words.take(MOST_VALUES).map(value).collect();
        let course = Course {
            start_ms: 0,
            delay_ms,
            duration_ms,
            iterations,
            is_reversed: flags.contains('r'),
            alternates: flags.contains('a'),
            fills_before: flags.contains('b'),
            fills_after: flags.contains('f'),
            easing,
        };
        values
            .filter(|values| values.len() >= 2)
            .map(|values| Self {
                id,
                of,
                course,
                values,
            })
    }
}

/// An easing function as CSS spells it, without spaces.
fn easing(word: &str) -> Option<Easing> {
    use sparktui_generated::enums;
    if let Some(word) = enums::Easing::from_name(word) {
        return Some(word.into());
    }
    let arguments = |name: &str| {
        let inside = word.strip_prefix(name)?.strip_prefix('(')?;
        Some(inside.strip_suffix(')')?.split(',').collect::<Vec<_>>())
    };
    if let Some(points) = arguments("cubic-bezier") {
        let numbers: Result<Vec<f64>, _> = points.iter().map(|point| point.parse()).collect();
        let [x1, y1, x2, y2] = numbers.ok()?[..] else {
            return None;
        };
        return Some(Easing::bezier(x1, y1, x2, y2));
    }
    let [count, jump] = arguments("steps")?[..] else {
        return None;
    };
    let (at_start, at_end) = match jump {
        "jump-start" | "start" => (true, false),
        "jump-end" | "end" => (false, true),
        "jump-none" => (false, false),
        "jump-both" => (true, true),
        _ => return None,
    };
    Some(Easing::Steps {
        count: count.parse().ok()?,
        at_start,
        at_end,
    })
}
