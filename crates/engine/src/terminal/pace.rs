//! When a frame may be drawn: the first change after a rest at once, under load so many a second.

use std::time::{Duration, Instant};

/// Frames a second under load, where nobody asks for another number.
pub const USUAL_FPS: u32 = 120;

/// Without a change for so long the engine is at rest. A writer that waits for the screen, or for a key, pauses longer;
/// one that writes as fast as it can does not.
const REST: Duration = Duration::from_micros(100);

/// Spreads frames. It knows no clock: every method is told the time.
#[derive(Clone, Debug)]
pub struct Pace {
    interval: Duration,
    /// Whether frames keep their distance after a rest too.
    strict: bool,
    /// When the next frame is due under load.
    due: Option<Instant>,
    /// Since when nothing has waited to be drawn.
    idle_since: Option<Instant>,
}

impl Pace {
    /// At most so many frames a second, whoever rests meanwhile; without a number, [`USUAL_FPS`] and only under load.
    #[must_use]
    pub fn new(max_fps: Option<u32>) -> Self {
        Self {
            interval: Duration::from_secs(1) / max_fps.unwrap_or(USUAL_FPS).max(1),
            strict: max_fps.is_some(),
            due: None,
            idle_since: None,
        }
    }

    /// As [`Pace::new`], but without a number every change is drawn at once: a clock that stands still says nothing of load.
    #[must_use]
    pub fn driven(max_fps: Option<u32>) -> Self {
        let interval = if max_fps.is_none() {
            Some(Duration::ZERO)
        } else {
            None
        };
        let pace = Self::new(max_fps);
        Self {
            interval: interval.unwrap_or(pace.interval),
            ..pace
        }
    }

    /// How long a change that waits now has to wait on; `None` if it may be drawn.
    #[must_use]
    pub fn nap(&self, now: Instant) -> Option<Duration> {
        let rested = self
            .idle_since
            .is_some_and(|since| now.saturating_duration_since(since) >= REST);
        let left = self.due?.saturating_duration_since(now);
        let waits = !left.is_zero() && (self.strict || !rested);
        waits.then_some(left)
    }

    /// Says that what waited is being drawn.
    pub fn draws(&mut self, now: Instant) {
        // A frame that came a little late, for clocks wake late, does not put off the ones after it.
        let on_time = self
            .due
            .filter(|&due| now >= due && now.duration_since(due) < self.interval);
        self.due = Some(on_time.unwrap_or(now) + self.interval);
        self.idle_since = None;
    }

    /// Says that nothing waits to be drawn.
    pub fn rests(&mut self, now: Instant) {
        self.idle_since.get_or_insert(now);
    }

    /// Says that a change has come and waits.
    pub fn waits(&mut self) {
        self.idle_since = None;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// When changes that come at `times` (µs) are drawn, by a writer that looks at nothing.
    fn drawn(max_fps: Option<u32>, times: impl IntoIterator<Item = u64>) -> Vec<u64> {
        let (mut pace, start) = (Pace::new(max_fps), Instant::now());
        let at = |micros| start + Duration::from_micros(micros);
        let mut frames = Vec::new();
        let mut free = 0;
        let draw = |pace: &mut Pace, frames: &mut Vec<u64>, time| {
            pace.draws(at(time));
            pace.rests(at(time));
            frames.push(time);
        };
        for time in times {
            // A change of before that waits is drawn when its time has come, with all that came meanwhile.
            while free > 0 && free <= time {
                match pace.nap(at(free)) {
                    None => {
                        draw(&mut pace, &mut frames, free);
                        free = 0;
                    }
                    Some(nap) => free += nap.as_micros() as u64 + 1,
                }
            }
            if free > 0 {
                continue;
            }
            match pace.nap(at(time)) {
                None => draw(&mut pace, &mut frames, time),
                Some(nap) => {
                    pace.waits();
                    free = time + nap.as_micros() as u64 + 1;
                }
            }
        }
        frames
    }

    #[test]
    fn the_first_change_after_a_rest_is_drawn_at_once() {
        assert_eq!(drawn(None, [5, 1_005, 2_500]), [5, 1_005, 2_500]);
        assert_eq!(drawn(Some(60), [5, 20_000, 50_000]), [5, 20_000, 50_000]);
    }

    #[test]
    fn a_writer_that_never_rests_gets_the_usual_frames() {
        let frames = drawn(None, (0..5_000_000).step_by(20));
        assert!((595..=600).contains(&frames.len()), "{}", frames.len());
        assert!(frames.windows(2).all(|pair| pair[1] - pair[0] > 8_000));
    }

    #[test]
    fn whoever_asks_for_fewer_frames_gets_no_more_after_rests_either() {
        let frames = drawn(Some(30), (0..2_000_000).step_by(1_000));
        assert!((58..=61).contains(&frames.len()), "{}", frames.len());
    }

    #[test]
    fn a_frame_that_was_late_does_not_put_off_the_next() {
        let (mut pace, start) = (Pace::new(Some(100)), Instant::now());
        let at = |millis| start + Duration::from_millis(millis);
        pace.draws(at(0));
        pace.draws(at(13));
        assert_eq!(pace.nap(at(15)), Some(Duration::from_millis(5)));
        pace.draws(at(100));
        assert_eq!(pace.nap(at(101)), Some(Duration::from_millis(9)));
    }

    #[test]
    fn of_n_intervals_since_the_first_frame_there_are_n_further_ones_at_most_however_late_each_is()
    {
        let (mut pace, start) = (Pace::new(Some(100)), Instant::now());
        // How late each frame is, in microseconds: up to more than an interval.
        let late = |frame: u64| frame * 7_919 % 12_000;
        let (mut now, mut drawn) = (start, Vec::new());
        for frame in 0..1_000 {
            while let Some(nap) = pace.nap(now) {
                now += nap;
            }
            now += Duration::from_micros(if frame == 0 { 0 } else { late(frame) });
            pace.draws(now);
            drawn.push(now.duration_since(start).as_micros());
        }
        for (further, at) in drawn.iter().enumerate() {
            assert!(further as u128 <= at / 10_000, "{further} by {at} µs");
        }
        // In any other window of n intervals there are n + 2 at most: the first of them may be late by almost one.
        for (first, from) in drawn.iter().enumerate() {
            let within = drawn[first..].iter().filter(|&at| at - from <= 100_000);
            assert!(within.count() <= 10 + 2, "from {from} µs");
        }
    }

    #[test]
    fn a_long_wait_is_slept_in_one_nap() {
        let (mut pace, start) = (Pace::new(Some(1)), Instant::now());
        pace.draws(start);
        assert_eq!(pace.nap(start), Some(Duration::from_secs(1)));
        assert_eq!(
            pace.nap(start + Duration::from_millis(995)),
            Some(Duration::from_millis(5))
        );
        assert_eq!(pace.nap(start + Duration::from_secs(1)), None);
    }

    #[test]
    fn what_waits_is_not_at_rest() {
        let (mut pace, start) = (Pace::new(None), Instant::now());
        pace.draws(start);
        pace.rests(start);
        pace.waits();
        assert!(pace.nap(start + Duration::from_millis(2)).is_some());
    }
}
