//! One value on its way: where it is at a time that it is told.

use sparktui_generated::Mirror;
use sparktui_memory::NodeId;

use super::easing::Easing;
use super::shades::Shades;
use super::value::{Animated, Kind};
use crate::frame::color::UNSET;

/// How often a course is run, and which way.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Course {
    /// When it was begun, in milliseconds of the engine's clock.
    pub start_ms: u64,
    /// How long it waits first.
    pub delay_ms: u64,
    /// How long it takes once.
    pub duration_ms: u64,
    /// How many times, infinite ones too.
    pub iterations: f64,
    /// Whether it begins at the end.
    pub is_reversed: bool,
    /// Whether every second time goes the other way.
    pub alternates: bool,
    /// Whether the first value is shown while it waits.
    pub fills_before: bool,
    /// Whether the last value stays.
    pub fills_after: bool,
    /// How each time goes.
    pub easing: Easing,
}

/// Where a course stands.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Stand {
    /// It waits.
    Before,
    /// So far on its way, eased; 0 is the first value and 1 the last.
    On(f64),
    /// It has ended there.
    After(f64),
}

impl Course {
    /// Where it stands at a time.
    #[must_use]
    pub fn stand(&self, now_ms: u64) -> Stand {
        let gone = now_ms.saturating_sub(self.start_ms);
        if gone < self.delay_ms {
            return Stand::Before;
        }
        let gone = gone - self.delay_ms;
        let times = if self.iterations.is_nan() {
            1.0
        } else {
            self.iterations.max(0.0)
        };
        let run = if self.duration_ms == 0 {
            times
        } else {
            gone as f64 / self.duration_ms as f64
        };
        if run >= times {
            // A last time that ends whole is at its end, not at the start of one more.
            let part = times % 1.0;
            let (number, share) = if part > 0.0 || times < 1.0 {
                (times.floor(), part)
            } else {
                (times - 1.0, 1.0)
            };
            return Stand::After(self.eased(number, share));
        }
        Stand::On(self.eased(run.floor(), run % 1.0))
    }

    /// When it ends, if it does.
    #[must_use]
    pub fn end_ms(&self) -> Option<u64> {
        let run = self.iterations.max(0.0) * self.duration_ms as f64;
        let begin = self.start_ms.saturating_add(self.delay_ms);
        run.is_finite()
            .then(|| begin.saturating_add(run.ceil() as u64))
    }

    fn eased(&self, number: f64, share: f64) -> f64 {
        let odd = self.alternates && number.is_finite() && number % 2.0 >= 1.0;
        let share = if odd == self.is_reversed {
            share
        } else {
            1.0 - share
        };
        self.easing.at(share)
    }
}

/// A value of one field on its way.
#[derive(Clone, Debug)]
pub struct Track {
    /// What is animated.
    pub of: Animated,
    /// Two values at least, spread evenly over the time; `None` for what TypeScript wrote.
    pub keys: Vec<Option<f64>>,
    /// How it runs.
    pub course: Course,
    /// The animation that it belongs to; 0 for a transition.
    pub id: u32,
    /// What TypeScript wrote.
    pub base: f64,
    /// What a colour that TypeScript did not set stands for, if that is known: inherited ones.
    pub unset: u32,
    /// What the mirror shows instead, if anything.
    pub shown: Option<f64>,
    /// Whether its end was told.
    pub is_told: bool,
}

impl Track {
    /// The value at a time; `None` where that is what TypeScript wrote.
    #[must_use]
    pub fn value(&self, now_ms: u64, shades: &Shades) -> Option<f64> {
        match self.course.stand(now_ms) {
            Stand::Before => self.course.fills_before.then(|| self.at(0.0, shades)),
            Stand::On(way) => Some(self.at(way, shades)),
            Stand::After(way) => self.course.fills_after.then(|| self.at(way, shades)),
        }
    }

    /// Whether nothing more will come of it.
    #[must_use]
    pub fn is_over(&self, now_ms: u64) -> bool {
        matches!(self.course.stand(now_ms), Stand::After(_))
    }

    /// Goes to a value, or back to that of TypeScript. Says whether it looks otherwise.
    pub fn go_to(&mut self, value: Option<f64>) -> bool {
        let now = |shown: Option<f64>| shown.unwrap_or(self.base);
        let moves = now(self.shown) != now(value);
        self.shown = value;
        moves
    }

    /// Shows in the mirror where it is.
    pub fn show(&self, mirror: &Mirror, node: NodeId) {
        mirror.show(self.of.field, node, self.shown.unwrap_or(self.base));
    }

    fn at(&self, way: f64, shades: &Shades) -> f64 {
        let base = if self.base == f64::from(UNSET) && self.of.kind != Kind::Number {
            self.unset.into()
        } else {
            self.base
        };
        let value = |at: usize| self.keys.get(at).copied().flatten().unwrap_or(base);
        let gaps = self.keys.len().saturating_sub(1).max(1);
        let place = way * gaps as f64;
        // Easings may go beyond both ends: then the first and the last pair go on.
        let at = (place.floor().max(0.0) as usize).min(gaps - 1);
        let (from, to, share) = (value(at), value(at + 1), place - at as f64);
        // Where nothing lies between, the change comes half-way.
        let jump = if share < 0.5 { from } else { to };
        shades.between(self.of, from, to, share).unwrap_or(jump)
    }
}
