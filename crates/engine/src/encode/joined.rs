//! Rows of a frame that the terminal is made to take for one line.
//!
//! xterm.js leaves the line that the cursor is in as it is when it breaks rows for another width: each of its rows is cut. Of other
//! rows those below the cursor move it, by as many as come about, and which row is cut then depends on every size on the way. So
//! where a cursor is shown, its row and all below it are made one line: there is nothing left below it that could be broken, and it
//! stays on its cell whatever sizes come. A row belongs to the line of the row above if writing went on there by automatic wrap;
//! it does no more once a line feed leads to it, or it is erased from its first column on.

use super::{Encoder, Rendition};

impl Encoder {
    /// Rows, the end excluded, that are one line.
    #[must_use]
    pub fn joined(&self) -> Option<(u16, u16)> {
        self.place?.joined
    }

    /// Has a row go on in the one below: the last cell of the first and the first cell of the other are blank then, and have to be
    /// written again.
    pub fn join_below(&mut self, row: u16) {
        self.close_link();
        self.bytes.extend_from_slice(b"\x1b[m");
        self.rendition = Rendition::default();
        self.worn = None;
        self.move_to(self.columns.saturating_sub(1), row);
        self.bytes.extend_from_slice(b"\x1b[?7h  \x1b[?7l");
        (self.row, self.column) = (Some(row + 1), None);
        if let Some(place) = &mut self.place {
            let (first, end) = place.joined.unwrap_or((row, row));
            place.joined = Some((first.min(row), end.max(row + 2)));
        }
        self.runs += 1;
    }

    /// Makes each row a line of its own again, as whoever has the terminal next takes it for.
    pub fn part(&mut self) {
        let Some((first, end)) = self.joined() else {
            return;
        };
        self.move_to(0, first);
        for row in first + 1..end {
            self.bytes.push(b'\n');
            self.row = Some(row);
        }
        if let Some(place) = &mut self.place {
            place.joined = None;
        }
    }

    /// Erases from the cursor on. What is erased from its first column on would no longer belong to the line above: there a blank is
    /// written first.
    pub(super) fn erase_to_the_right(&mut self) {
        let goes_on = |row| {
            self.joined()
                .is_some_and(|(first, end)| first < row && row < end)
        };
        if self.column == Some(0) && self.row.is_some_and(goes_on) {
            self.bytes.push(b' ');
            self.column = (self.columns > 1).then_some(1);
            if self.columns == 1 {
                return;
            }
        }
        self.bytes.extend_from_slice(b"\x1b[K");
    }
}

#[cfg(test)]
mod tests {
    use super::super::*;

    fn frame(encoder: &mut Encoder, draw: impl FnOnce(&mut Encoder)) -> String {
        encoder.begin();
        draw(encoder);
        String::from_utf8_lossy(encoder.end()).into_owned()
    }

    /// Of three rows, of which the last two are one line.
    fn joined(columns: u16) -> Encoder {
        let mut encoder = Encoder::new(columns);
        encoder.begin_anew(true);
        let bytes = frame(&mut encoder, |encoder| {
            encoder.acquire(3);
            encoder.join_below(1);
        });
        assert!(bytes.ends_with("\x1b[?7h  \x1b[?7l"), "{bytes:?}");
        assert_eq!(encoder.joined(), Some((1, 3)));
        encoder
    }

    #[test]
    fn no_line_feed_leads_to_a_row_that_is_joined() {
        let mut encoder = joined(80);
        let bytes = frame(&mut encoder, |encoder| {
            encoder.move_to(0, 1);
            encoder.move_to(0, 2);
        });
        assert_eq!(bytes, "\r\x1b[A\x1b[B");
    }

    #[test]
    fn a_row_that_is_joined_is_not_erased_from_its_first_column_on() {
        let mut encoder = joined(80);
        let mut erased = |x, y| {
            frame(&mut encoder, |encoder| {
                encoder.move_to(x, y);
                encoder.erase_rest_of_row();
            })
        };
        assert_eq!(erased(0, 2), "\r \x1b[K");
        assert_eq!(erased(1, 2), "\x1b[2G\x1b[K");
        // The first of them begins the line.
        assert_eq!(erased(0, 1), "\r\x1b[A\x1b[K");
        let narrow = frame(&mut joined(1), |encoder| {
            encoder.move_to(0, 2);
            encoder.erase_rest_of_row();
        });
        assert_eq!(narrow, "\r ");
    }

    #[test]
    fn rows_are_parted_by_line_feeds_that_lead_to_each() {
        let mut encoder = joined(80);
        assert_eq!(frame(&mut encoder, Encoder::part), "\r\x1b[A\n");
        assert_eq!(encoder.joined(), None);
        assert_eq!(frame(&mut encoder, Encoder::part), "");
    }

    #[test]
    fn a_frame_that_begins_anew_is_joined_no_more() {
        let mut encoder = joined(80);
        frame(&mut encoder, |encoder| encoder.print(b"said\r\n"));
        assert_eq!(encoder.joined(), None);
        let mut encoder = joined(80);
        let lie = Lie {
            rows: 3,
            ..Lie::default()
        };
        frame(&mut encoder, |encoder| encoder.clear_screen(60, lie));
        assert_eq!(encoder.joined(), None);
    }
}
