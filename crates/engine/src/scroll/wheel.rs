//! How far a turn of the wheel goes: the faster it is turned, the further. A function of the times it is told.

/// Cells of a turn that comes alone: what pagers and editors scroll by.
const ALONE: i32 = 3;
/// Most cells of a turn, for turns in quick succession.
const MOST: i32 = 9;
/// Turns further apart than this have nothing to do with each other.
const REST_MS: u32 = 150;

/// Which way the wheel is turned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Heading {
    /// To the start, up and down.
    Up,
    /// To the end, up and down.
    Down,
    /// To the start, sideways.
    Left,
    /// To the end, sideways.
    Right,
}

impl Heading {
    /// The way sideways for one that is up or down: what Shift makes of a wheel.
    #[must_use]
    pub fn sideways(self) -> Self {
        match self {
            Self::Up => Self::Left,
            Self::Down => Self::Right,
            own => own,
        }
    }

    /// So many cells that way, as right and down.
    #[must_use]
    pub fn cells(self, cells: i32) -> (i32, i32) {
        match self {
            Self::Up => (0, -cells),
            Self::Down => (0, cells),
            Self::Left => (-cells, 0),
            Self::Right => (cells, 0),
        }
    }
}

/// The last turns.
#[derive(Clone, Copy, Debug, Default)]
pub struct Wheel {
    last: Option<(Heading, u32)>,
    /// The time between turns, smoothed.
    apart_ms: u32,
}

impl Wheel {
    /// Takes a turn at a time that may wrap around, and says how many cells it goes.
    pub fn turn(&mut self, heading: Heading, time_ms: u32) -> i32 {
        let apart = match self.last.replace((heading, time_ms)) {
            Some((before, last)) if before == heading => time_ms.wrapping_sub(last),
            _ => u32::MAX,
        };
        if apart >= REST_MS {
            self.apart_ms = REST_MS;
            return ALONE;
        }
        // Three parts of before, so that two turns that a terminal sends at once are no race.
        self.apart_ms = (3 * self.apart_ms + apart) / 4;
        let fast = ALONE.saturating_mul(REST_MS as i32) / (self.apart_ms.max(1) as i32);
        fast.clamp(ALONE, MOST)
    }
}
