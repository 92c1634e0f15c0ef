//! Where cells lead to, each place once.

use std::collections::HashMap;

/// Places after which those that no cell leads to are dropped.
const MANY: usize = 4096;

/// Links by number, from 1 on.
#[derive(Debug, Default)]
pub struct Links {
    places: Vec<Box<str>>,
    numbers: HashMap<Box<str>, u16>,
}

impl Links {
    /// The number of a link; 0, which is none, where there is no room for another.
    pub fn number(&mut self, link: &str) -> u16 {
        if let Some(&number) = self.numbers.get(link) {
            return number;
        }
        let Ok(number) = u16::try_from(self.places.len() + 1) else {
            return 0;
        };
        self.places.push(link.into());
        self.numbers.insert(link.into(), number);
        number
    }

    /// Where a link leads to; `None` for 0 and for numbers of nothing.
    #[must_use]
    pub fn place(&self, number: u16) -> Option<&str> {
        let index = usize::from(number).checked_sub(1)?;
        self.places.get(index).map(|place| &**place)
    }

    pub(super) fn is_full(&self) -> bool {
        self.places.len() >= MANY
    }

    /// Drops every link that is in none of the cells and gives the rest new numbers.
    pub(super) fn keep_only<'a>(&mut self, numbers: impl Iterator<Item = &'a mut u16>) {
        let old = std::mem::take(self);
        for number in numbers {
            if let Some(place) = old.place(*number) {
                *number = self.number(place);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_has_one_number_and_0_is_none() {
        let mut links = Links::default();
        assert_eq!(["a:", "b:", "a:"].map(|link| links.number(link)), [1, 2, 1]);
        assert_eq!(
            [2, 0, 3].map(|number| links.place(number)),
            [Some("b:"), None, None]
        );
    }

    #[test]
    fn links_in_no_cell_are_dropped() {
        let mut links = Links::default();
        links.number("a:");
        let mut cells = [links.number("b:"), 0, 2];
        links.keep_only(cells.iter_mut());
        assert_eq!(
            (cells, links.place(1), links.place(2)),
            ([1, 0, 1], Some("b:"), None)
        );
    }

    #[test]
    fn a_full_table_gives_no_number() {
        let mut links = Links::default();
        for at in 1..=u16::MAX {
            assert_eq!(links.number(&format!("x:{at}")), at);
        }
        assert_eq!(links.number("x:one too many"), 0);
    }
}
