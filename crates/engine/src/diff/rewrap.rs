//! Where the rows of a frame lie that is not the whole screen, once the terminal is of another width.

use crate::caps::Rewrap;
use crate::encode::{Lie, is_erased};
use crate::frame::Cell;

/// How rows lie on a screen of another size. The cursor was in a cell of one of them, or in the first; from the row `joined` on, if
/// there is one, they were one line.
pub(super) fn lie<'a>(
    rows: impl ExactSizeIterator<Item = &'a [Cell]>,
    cursor: (u16, u16),
    (columns, height): (u16, u16),
    rewrap: Rewrap,
    joined: Option<u16>,
) -> Lie {
    let drawn = rows.len();
    let (x, y) = (usize::from(cursor.0), usize::from(cursor.1));
    let (above, all) = match rewrap {
        Rewrap::Cuts => (y, rows.len()),
        Rewrap::Follows => followed(rows, x, y, columns),
        Rewrap::Pushes => {
            let from = joined.map_or(y, |first| y.min(first.into()));
            pushed(rows, y, columns, from)
        }
    };
    let count = |rows| u16::try_from(rows).unwrap_or(u16::MAX);
    Lie {
        above: count(above),
        rows: count(all),
        // Of rows that are broken all have room there, or the last ones. xterm.js takes a row that is erased for one of its own.
        is_cut_off: rewrap == Rewrap::Follows && all > drawn.max(height.into()),
    }
}

fn followed<'a>(
    rows: impl Iterator<Item = &'a [Cell]>,
    x: usize,
    y: usize,
    columns: u16,
) -> (usize, usize) {
    let (mut above, mut all) = (0, 0);
    for (at, row) in rows.enumerate() {
        let takes = rows_of(row, columns);
        if at < y {
            above += takes;
        } else if at == y {
            // The cursor may be behind all that its row holds.
            above += (x / usize::from(columns.max(1))).min(takes - 1);
        }
        all += takes;
    }
    (above, all)
}

/// The rows from `from` on, where the cursor is, are cut, and nothing below them is ours that could move it.
fn pushed<'a>(
    rows: impl ExactSizeIterator<Item = &'a [Cell]>,
    y: usize,
    columns: u16,
    from: usize,
) -> (usize, usize) {
    let cut = rows.len().saturating_sub(from);
    let broken: usize = rows.take(from).map(|row| rows_of(row, columns)).sum();
    (broken + y - from, broken + cut)
}

/// Rows that what a row shows takes on so many columns; a wide glyph is not parted.
fn rows_of(row: &[Cell], columns: u16) -> usize {
    let end = row.iter().rposition(|&cell| !is_erased(cell));
    let columns = usize::from(columns.max(1));
    let (mut rows, mut room) = (1, columns);
    for cell in &row[..end.map_or(0, |end| end + 1)] {
        let width = usize::from(cell.glyph.width());
        if width > room {
            rows += 1;
            room = columns;
        }
        room = room.saturating_sub(width);
    }
    rows
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use crate::frame::{Glyph, Graphemes};

    fn row(text: &str, columns: usize) -> Vec<Cell> {
        let mut cells: Vec<Cell> = text
            .chars()
            .map(|c| Cell {
                glyph: Glyph::narrow(c),
                ..Cell::BLANK
            })
            .collect();
        cells.resize(columns, Cell::BLANK);
        cells
    }

    #[test]
    fn rows_are_counted_as_each_terminal_breaks_them() {
        // Of 12, 5, 0 and 8 cells.
        let rows: Vec<_> = ["abcdefghijkl", "abcde", "", "abcdefgh"]
            .map(|text| row(text, 12))
            .into();
        let at = |cursor, columns, rewrap| {
            let rows = rows.iter().map(Vec::as_slice);
            let lie = lie(rows, cursor, (columns, 8), rewrap, None);
            (lie.above, lie.rows)
        };
        for (cursor, columns, follows, pushes) in [
            // On five columns: 3, 1, 1 and 2 rows. Those from the cursor's on are cut where they are one line with it.
            ((0, 0), 5, (0, 7), (0, 4)),
            ((0, 3), 5, (5, 7), (5, 6)),
            ((7, 3), 5, (6, 7), (5, 6)),
            ((7, 0), 5, (1, 7), (0, 4)),
            // Behind all that the row holds.
            ((9, 2), 5, (4, 7), (4, 6)),
            // On four: 3, 2, 1 and 2.
            ((0, 1), 4, (3, 8), (3, 6)),
            // Wider than before.
            ((3, 1), 40, (1, 4), (1, 4)),
        ] {
            let told = format!("{cursor:?} on {columns}");
            assert_eq!(at(cursor, columns, Rewrap::Follows), follows, "{told}");
            assert_eq!(at(cursor, columns, Rewrap::Pushes), pushes, "{told}");
            assert_eq!(at(cursor, columns, Rewrap::Cuts), (cursor.1, 4), "{told}");
        }
    }

    #[test]
    fn rows_above_the_cursor_are_cut_too_where_they_are_one_line_with_its() {
        // On five columns 3, 1, 1 and 2 rows.
        let rows: Vec<_> = ["abcdefghijkl", "abcde", "", "abcdefgh"]
            .map(|text| row(text, 12))
            .into();
        for (joined, wanted) in [(0, (3, 4)), (1, (5, 6)), (3, (5, 6))] {
            let rows = rows.iter().map(Vec::as_slice);
            let lie = lie(rows, (0, 3), (5, 8), Rewrap::Pushes, Some(joined));
            assert_eq!((lie.above, lie.rows), wanted, "from {joined} on");
        }
    }

    #[test]
    fn a_frame_is_cut_off_where_its_broken_rows_are_more_than_the_screen_has() {
        // Of 12 and 8 cells: 5 rows on 4 columns.
        let rows: Vec<_> = ["abcdefghijkl", "abcdefgh"]
            .map(|text| row(text, 12))
            .into();
        let is_cut_off = |screen, rewrap| {
            lie(rows.iter().map(Vec::as_slice), (0, 0), screen, rewrap, None).is_cut_off
        };
        for (screen, wanted) in [
            ((4, 4), true),
            ((4, 5), false),
            // Not broken: what is no longer on the screen is no part of a row.
            ((12, 1), false),
            ((12, 4), false),
        ] {
            assert_eq!(is_cut_off(screen, Rewrap::Follows), wanted, "{screen:?}");
            assert!(!is_cut_off(screen, Rewrap::Pushes), "{screen:?}");
            assert!(!is_cut_off(screen, Rewrap::Cuts), "{screen:?}");
        }
    }

    #[test]
    fn a_wide_glyph_that_finds_one_cell_left_begins_the_next_row() {
        let wide = Graphemes::default().glyph("界", 2).unwrap();
        let halves = [wide, wide.tail()].map(|glyph| Cell {
            glyph,
            ..Cell::BLANK
        });
        let row = halves.repeat(3);
        for (columns, rows) in [(6, 1), (5, 2), (4, 2), (3, 3), (2, 3)] {
            assert_eq!(rows_of(&row, columns), rows, "on {columns}");
        }
    }

    #[test]
    fn rows_that_no_screen_has_are_as_many_as_can_be_told() {
        let rows = vec![row("abcdefgh", 8); 10_000];
        let rows = rows.iter().map(Vec::as_slice);
        let lie = lie(rows, (0, 9999), (1, 24), Rewrap::Follows, None);
        assert_eq!((lie.above, lie.rows), (u16::MAX, u16::MAX));
    }
}
