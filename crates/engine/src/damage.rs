//! Which cells of the screen have to be painted again.

use crate::frame::Area;

/// Spans of one row, disjoint and in order; neighbours are joined where there are too many.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Spans {
    count: u8,
    ends: [(u16, u16); Spans::MOST],
}

impl Spans {
    const MOST: usize = 4;

    fn as_slice(&self) -> &[(u16, u16)] {
        &self.ends[..usize::from(self.count)]
    }

    fn add(&mut self, left: u16, right: u16) {
        let holds = |&(from, to): &(u16, u16)| from <= left && right <= to;
        if self.as_slice().iter().any(holds) {
            return;
        }
        let mut all = [(0, 0); Self::MOST + 1];
        let mut count = 0;
        let mut new = Some((left, right));
        for &span in self.as_slice() {
            match new {
                Some((l, r)) if span.0 <= r && l <= span.1 => {
                    new = Some((l.min(span.0), r.max(span.1)))
                }
                Some(before) if before.1 < span.0 => {
                    all[count] = before;
                    all[count + 1] = span;
                    count += 2;
                    new = None;
                }
                _ => {
                    all[count] = span;
                    count += 1;
                }
            }
        }
        if let Some(last) = new {
            all[count] = last;
            count += 1;
        }
        if count > Self::MOST {
            let at = (1..count)
                .min_by_key(|&i| all[i].0 - all[i - 1].1)
                .unwrap_or(1);
            all[at - 1].1 = all[at].1;
            all.copy_within(at + 1..count, at);
            count -= 1;
        }
        self.count = count as u8;
        self.ends.copy_from_slice(&all[..Self::MOST]);
    }
}

/// The damaged cells of a screen.
#[derive(Debug, Default)]
pub struct Damage {
    rows: Vec<Spans>,
    columns: u16,
    bounds: Area,
    rectangles: u32,
}

impl Damage {
    /// Nothing damaged on a screen of that size.
    #[must_use]
    pub fn new(columns: u16, rows: u16) -> Self {
        let mut damage = Self::default();
        damage.resize(columns, rows);
        damage
    }

    /// Takes another size, with nothing damaged.
    pub fn resize(&mut self, columns: u16, rows: u16) {
        self.columns = columns;
        self.rows.clear();
        self.rows.resize(usize::from(rows), Spans::default());
        self.bounds = Area::EMPTY;
        self.rectangles = 0;
    }

    /// Damages what of the area is on the screen.
    pub fn add(&mut self, area: Area) {
        let area = area.and(self.screen());
        if area.is_empty() {
            return;
        }
        self.rectangles += 1;
        self.bounds = self.bounds.or(area);
        for row in &mut self.rows[area.top as usize..area.bottom as usize] {
            row.add(area.left as u16, area.right as u16);
        }
    }

    /// Damages the whole screen.
    pub fn add_all(&mut self) {
        self.add(self.screen());
    }

    /// Damages nothing again.
    pub fn clear(&mut self) {
        for row in &mut self.rows[self.bounds.top as usize..self.bounds.bottom as usize] {
            row.count = 0;
        }
        self.bounds = Area::EMPTY;
        self.rectangles = 0;
    }

    /// Adds what another damage of the same size holds.
    pub fn add_from(&mut self, other: &Self) {
        for y in other.bounds.top..other.bounds.bottom {
            for &(left, right) in other.spans(y) {
                self.add(Area {
                    left: left.into(),
                    top: y,
                    right: right.into(),
                    bottom: y + 1,
                });
            }
        }
    }

    /// Whether no cell is damaged.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.bounds.is_empty()
    }

    /// The smallest area around the damage.
    #[must_use]
    pub fn bounds(&self) -> Area {
        self.bounds
    }

    /// How many rectangles were added since the last `clear`.
    #[must_use]
    pub fn rectangles(&self) -> u32 {
        self.rectangles
    }

    /// Damaged columns of a row as `left..right`, in order; none outside the screen.
    #[must_use]
    pub fn spans(&self, y: i32) -> &[(u16, u16)] {
        usize::try_from(y)
            .ok()
            .and_then(|y| self.rows.get(y))
            .map_or(&[], Spans::as_slice)
    }

    /// Whether any cell of the area is damaged.
    #[must_use]
    pub fn meets(&self, area: Area) -> bool {
        let area = area.and(self.bounds);
        !area.is_empty()
            && (area.top..area.bottom).any(|y| {
                let spans = self.spans(y);
                spans.iter().any(|&(left, right)| {
                    i32::from(left) < area.right && area.left < i32::from(right)
                })
            })
    }

    fn screen(&self) -> Area {
        Area::screen(self.columns, self.rows.len() as u16)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn row(left: i32, right: i32) -> Area {
        Area {
            left,
            top: 0,
            right,
            bottom: 1,
        }
    }

    #[test]
    fn damage_outside_the_screen_is_none() {
        let mut damage = Damage::new(4, 2);
        damage.add(Area::new(4, 0, 3, 2));
        damage.add(Area::new(-3, 0, 3, 2));
        damage.add(Area::new(0, 2, 3, 2));
        assert!(damage.is_empty());
        damage.add(Area::ALL);
        assert_eq!(damage.bounds(), Area::screen(4, 2));
    }

    #[test]
    fn spans_that_touch_become_one() {
        let mut damage = Damage::new(10, 1);
        damage.add(row(6, 8));
        damage.add(row(1, 2));
        damage.add(row(2, 6));
        assert_eq!(damage.spans(0), [(1, 8)]);
    }

    #[test]
    fn too_many_spans_are_joined_over_the_narrowest_gap() {
        let mut damage = Damage::new(100, 1);
        for (left, right) in [(0, 1), (10, 11), (20, 21), (23, 24), (40, 41)] {
            damage.add(row(left, right));
        }
        assert_eq!(damage.spans(0), [(0, 1), (10, 11), (20, 24), (40, 41)]);
    }

    proptest! {
        #[test]
        fn every_damaged_cell_is_held_and_clearing_forgets_all(
            areas in prop::collection::vec((-3i32..12, -3i32..8, 0i32..9, 0i32..5), 0..12)
        ) {
            let mut damage = Damage::new(10, 6);
            for &(x, y, width, height) in &areas {
                damage.add(Area::new(x, y, width, height));
            }
            for y in 0..6 {
                let spans = damage.spans(y);
                prop_assert!(spans.windows(2).all(|pair| pair[0].1 < pair[1].0), "{spans:?}");
                for x in 0..10 {
                    let wanted = areas.iter().any(|&(l, t, w, h)| Area::new(l, t, w, h).holds(x, y));
                    let held = spans.iter().any(|&(l, r)| i32::from(l) <= x && x < i32::from(r));
                    prop_assert!(held || !wanted, "{x},{y}");
                    prop_assert_eq!(held, damage.meets(Area::new(x, y, 1, 1)));
                }
            }
            damage.clear();
            prop_assert!(damage.is_empty() && (0..6).all(|y| damage.spans(y).is_empty()));
        }
    }
}
