//! One change of a text, and what becomes of a place in it.

use std::ops::Range;

/// A text in place of another.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Change {
    /// Byte where both begin.
    pub start: usize,
    /// What stood there.
    pub removed: String,
    /// What stands there now.
    pub inserted: String,
}

impl Change {
    /// The one stretch in which two texts differ; `None` if they are equal.
    pub fn between(old: &str, new: &str) -> Option<Self> {
        if old == new {
            return None;
        }
        let prefix = old
            .chars()
            .zip(new.chars())
            .take_while(|(old, new)| old == new)
            .map(|(c, _)| c.len_utf8())
            .sum::<usize>();
        let (old, new) = (&old[prefix..], &new[prefix..]);
        let suffix = old
            .chars()
            .rev()
            .zip(new.chars().rev())
            .take_while(|(old, new)| old == new)
            .map(|(c, _)| c.len_utf8())
            .sum::<usize>();
        Some(Self {
            start: prefix,
            removed: old[..old.len() - suffix].to_owned(),
            inserted: new[..new.len() - suffix].to_owned(),
        })
    }

    /// The change that takes this one back.
    pub fn inverse(&self) -> Self {
        Self {
            start: self.start,
            removed: self.inserted.clone(),
            inserted: self.removed.clone(),
        }
    }

    /// Where what stood there ended.
    pub fn old_end(&self) -> usize {
        self.start + self.removed.len()
    }

    /// Where what stands there ends.
    pub fn new_end(&self) -> usize {
        self.start + self.inserted.len()
    }

    /// Makes the change in a text. Places that are none in it are taken for the nearest before.
    pub fn apply(&self, text: &mut String) {
        let start = floor(text, self.start);
        let end = floor(text, self.old_end()).max(start);
        text.replace_range(start..end, &self.inserted);
    }
}

/// A stretch of `old` bytes that became `new` bytes, without the bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span {
    /// Byte where both begin.
    pub start: usize,
    /// Bytes of it before.
    pub old: usize,
    /// Bytes of it now.
    pub new: usize,
}

impl Span {
    /// The stretch of a change.
    pub fn of(change: &Change) -> Self {
        Self {
            start: change.start,
            old: change.removed.len(),
            new: change.inserted.len(),
        }
    }

    /// Where a place is now: as far from the start as before where it lay inside, and behind what was inserted at it.
    pub fn map(self, place: usize) -> usize {
        if place >= self.start + self.old {
            place - self.old + self.new
        } else if place <= self.start {
            place
        } else {
            self.start + (place - self.start).min(self.new)
        }
    }

    /// Takes a change that was made in the text before this one and gives its range in `text`, the text after it; then
    /// holds for the two texts with the change in both.
    ///
    /// What was typed where this one begins stands before it if it replaced something, else behind it.
    pub fn pass(&mut self, change: &Change, text: &str) -> Range<usize> {
        let start = floor(text, self.map(change.start));
        let end = match change.old_end() {
            end if end <= self.start => end.max(start),
            end => floor(text, self.map(end)).max(start),
        };
        let end_here = self.start + self.old;
        if change.old_end() <= self.start && change.start < end_here {
            self.start = self.start - change.removed.len() + change.inserted.len();
        } else if change.start < end_here {
            let from = self.start.min(change.start);
            let old_end = end_here.max(change.old_end());
            let new_end = (self.start + self.new).max(end);
            self.old = old_end - from - change.removed.len() + change.inserted.len();
            self.new = new_end - from - (end - start) + change.inserted.len();
            self.start = from;
        }
        start..end
    }
}

/// The nearest character boundary at or before a place.
pub fn floor(text: &str, place: usize) -> usize {
    let mut place = place.min(text.len());
    while !text.is_char_boundary(place) {
        place -= 1;
    }
    place
}

#[cfg(test)]
mod tests {
    use super::*;

    fn change(start: usize, removed: &str, inserted: &str) -> Change {
        Change {
            start,
            removed: removed.into(),
            inserted: inserted.into(),
        }
    }

    #[test]
    fn the_stretch_in_which_two_texts_differ() {
        for (old, new, start, removed, inserted) in [
            ("abc", "abXc", 2, "", "X"),
            ("abc", "ac", 1, "b", ""),
            ("aaa", "aaaa", 3, "", "a"),
            ("abc", "ABC", 0, "abc", "ABC"),
            ("", "x", 0, "", "x"),
            ("é", "è", 0, "é", "è"),
        ] {
            assert_eq!(
                Change::between(old, new),
                Some(change(start, removed, inserted))
            );
        }
        assert_eq!(Change::between("same", "same"), None);
    }

    #[test]
    fn a_change_and_its_inverse_are_nothing() {
        let mut text = "a界c".to_owned();
        let both = change(1, "界", "bb");
        both.apply(&mut text);
        assert_eq!(text, "abbc");
        both.inverse().apply(&mut text);
        assert_eq!(text, "a界c");
    }

    /// `set` replaces a stretch of "abcdef"; the change typed before that was known, as a range of the text with it.
    #[test]
    fn a_change_keeps_its_place_beside_another() {
        for (set, typed, text, range) in [
            // Before, behind, and at both ends of what was replaced.
            (change(2, "cd", "XYZ"), change(0, "a", ""), "abXYZef", 0..1),
            (change(2, "cd", "XYZ"), change(5, "f", ""), "abXYZef", 6..7),
            (change(2, "cd", "XYZ"), change(2, "", "!"), "abXYZef", 2..2),
            (change(2, "cd", "XYZ"), change(4, "", "!"), "abXYZef", 5..5),
            // Inside: as far from its start.
            (
                change(0, "abcdef", "ABCDEF"),
                change(3, "", "!"),
                "ABCDEF",
                3..3,
            ),
            (change(1, "bcde", "X"), change(4, "", "!"), "aXf", 2..2),
            // Where only was inserted: typed text stands behind it, a deletion leaves it alone.
            (change(6, "", "?"), change(6, "", "!"), "abcdef?", 7..7),
            (change(2, "", "?"), change(1, "b", ""), "ab?cdef", 1..2),
            (change(2, "", "?"), change(2, "c", ""), "ab?cdef", 3..4),
            // Around all of it.
            (change(2, "cd", "X"), change(1, "bcde", ""), "abXef", 1..4),
        ] {
            let mut span = Span::of(&set);
            assert_eq!(span.pass(&typed, text), range, "{set:?} {typed:?}");
        }
    }
}
