//! Where the rows of a frame lie that is not the whole screen, once the terminal is of another width.

use crate::caps::Rewrap;
use crate::encode::{Lie, is_erased};
use crate::frame::Cell;

/// How rows lie on a terminal that has become so wide. The cursor was in a cell of one of them, or in the first.
pub(super) fn lie<'a>(
    rows: impl Iterator<Item = &'a [Cell]>,
    cursor: (u16, u16),
    columns: u16,
    rewrap: Rewrap,
) -> Lie {
    let (x, y) = (usize::from(cursor.0), usize::from(cursor.1));
    let (mut before, mut all) = (0, 0);
    for (at, row) in rows.enumerate() {
        let takes = match rewrap {
            Rewrap::Cuts => 1,
            Rewrap::Pushes if at == y => 1,
            Rewrap::Pushes | Rewrap::Follows => rows_of(row, columns),
        };
        if at < y {
            before += takes;
        } else if at == y && rewrap == Rewrap::Follows {
            // The cursor may be behind all that its row holds.
            before += (x / usize::from(columns.max(1))).min(takes - 1);
        } else if rewrap == Rewrap::Pushes {
            before += takes - 1;
        }
        all += takes;
    }
    let rows = |count| u16::try_from(count).unwrap_or(u16::MAX);
    Lie {
        above: rows(before),
        rows: rows(all),
    }
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
    use super::*;
    use crate::frame::Glyph;

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
            let lie = lie(rows.iter().map(Vec::as_slice), cursor, columns, rewrap);
            (lie.above, lie.rows)
        };
        for (cursor, columns, follows, pushes) in [
            // On five columns: 3, 1, 1 and 2 rows.
            ((0, 0), 5, (0, 7), (1, 5)),
            ((0, 3), 5, (5, 7), (5, 6)),
            ((7, 3), 5, (6, 7), (5, 6)),
            ((7, 0), 5, (1, 7), (1, 5)),
            // Behind all that the row holds.
            ((9, 2), 5, (4, 7), (5, 7)),
            // On four: 3, 2, 1 and 2.
            ((0, 1), 4, (3, 8), (4, 7)),
            // Wider than before.
            ((3, 1), 40, (1, 4), (1, 4)),
        ] {
            let told = format!("{cursor:?} on {columns}");
            assert_eq!(at(cursor, columns, Rewrap::Follows), follows, "{told}");
            assert_eq!(at(cursor, columns, Rewrap::Pushes), pushes, "{told}");
            assert_eq!(at(cursor, columns, Rewrap::Cuts), (cursor.1, 4), "{told}");
        }
    }
}
