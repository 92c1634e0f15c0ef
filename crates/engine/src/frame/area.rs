//! Half-open rectangles of cells, which may reach outside the screen.

/// `left..right` × `top..bottom` in cells from the top left of the screen; empty where an end is not past its start.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Area {
    /// First column.
    pub left: i32,
    /// First row.
    pub top: i32,
    /// One past the last column.
    pub right: i32,
    /// One past the last row.
    pub bottom: i32,
}

impl Area {
    /// Holds no cell.
    pub const EMPTY: Self = Self {
        left: 0,
        top: 0,
        right: 0,
        bottom: 0,
    };
    /// Holds every cell.
    pub const ALL: Self = Self {
        left: i32::MIN,
        top: i32::MIN,
        right: i32::MAX,
        bottom: i32::MAX,
    };

    /// An area by its corner and size.
    #[must_use]
    pub fn new(left: i32, top: i32, width: i32, height: i32) -> Self {
        Self {
            left,
            top,
            right: left.saturating_add(width),
            bottom: top.saturating_add(height),
        }
    }

    /// The whole of a screen.
    #[must_use]
    pub fn screen(columns: u16, rows: u16) -> Self {
        Self::new(0, 0, i32::from(columns), i32::from(rows))
    }

    /// Whether no cell is in it.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.left >= self.right || self.top >= self.bottom
    }

    /// Columns.
    #[must_use]
    pub fn width(self) -> i32 {
        self.right.saturating_sub(self.left).max(0)
    }

    /// Rows.
    #[must_use]
    pub fn height(self) -> i32 {
        self.bottom.saturating_sub(self.top).max(0)
    }

    /// The cells that are in both.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self {
            left: self.left.max(other.left),
            top: self.top.max(other.top),
            right: self.right.min(other.right),
            bottom: self.bottom.min(other.bottom),
        }
    }

    /// The smallest area that holds both.
    #[must_use]
    pub fn or(self, other: Self) -> Self {
        if self.is_empty() {
            return other;
        }
        if other.is_empty() {
            return self;
        }
        Self {
            left: self.left.min(other.left),
            top: self.top.min(other.top),
            right: self.right.max(other.right),
            bottom: self.bottom.max(other.bottom),
        }
    }

    /// The area so many cells further to the right and further down.
    #[must_use]
    pub fn shifted(self, right: i32, down: i32) -> Self {
        Self {
            left: self.left.saturating_add(right),
            top: self.top.saturating_add(down),
            right: self.right.saturating_add(right),
            bottom: self.bottom.saturating_add(down),
        }
    }

    /// Whether any cell is in both.
    #[must_use]
    pub fn meets(self, other: Self) -> bool {
        !self.and(other).is_empty()
    }

    /// Whether the cell is in it.
    #[must_use]
    pub fn holds(self, x: i32, y: i32) -> bool {
        self.left <= x && x < self.right && self.top <= y && y < self.bottom
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn areas_that_only_touch_do_not_meet() {
        assert!(!Area::new(0, 0, 2, 2).meets(Area::new(2, 0, 2, 2)));
        assert!(Area::new(0, 0, 3, 2).meets(Area::new(2, 1, 2, 2)));
    }

    #[test]
    fn an_empty_area_adds_nothing_to_a_union() {
        let far = Area {
            left: 90,
            top: 90,
            right: 90,
            bottom: 99,
        };
        assert_eq!(Area::new(1, 1, 2, 2).or(far), Area::new(1, 1, 2, 2));
        assert_eq!(far.or(Area::new(1, 1, 2, 2)), Area::new(1, 1, 2, 2));
    }
}
