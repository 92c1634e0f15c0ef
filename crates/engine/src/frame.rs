//! The framebuffer: what is painted, one for the life of the app.
//!
//! Cells are stored as they were painted, each half of a wide glyph by itself, so that painting any part of the
//! screen again leaves the same cells as painting all of it. [`Frame::cell`] is what is to be seen: a half whose
//! partner was painted over is a blank.

mod area;
pub mod attribute;
pub mod color;
pub mod contrast;
mod glyph;
mod links;
mod theme;

pub use area::Area;
pub use color::Ground;
pub use glyph::{Glyph, Graphemes};
pub use links::Links;
pub use theme::Theme;

/// One cell. Equal cells look the same; see [`Cell::normal`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cell {
    /// What it shows.
    pub glyph: Glyph,
    /// Colour word of the glyph, never unset nor translucent.
    pub fg: u32,
    /// Colour word behind the glyph, never unset nor translucent.
    pub bg: u32,
    /// Bits of `text_attribute`.
    pub attributes: u8,
    /// Number of the link in [`Graphemes::links`] that it is part of, 0 for none.
    pub link: u16,
}

impl Cell {
    /// A space in the terminal's own colours.
    pub const BLANK: Self = Self::blank(color::DEFAULT);

    /// A space on a colour.
    #[must_use]
    pub const fn blank(bg: u32) -> Self {
        Self {
            glyph: Glyph::BLANK,
            fg: color::DEFAULT,
            bg,
            attributes: 0,
            link: 0,
        }
    }

    /// The same look with what cannot be seen on a blank taken away.
    #[must_use]
    pub fn normal(self) -> Self {
        if self.glyph == Glyph::BLANK && self.attributes & attribute::ON_BLANKS == 0 {
            Self {
                link: self.link,
                ..Self::blank(self.bg)
            }
        } else {
            self
        }
    }
}

/// What is painted, with the table of its longer clusters.
#[derive(Debug)]
pub struct Frame {
    columns: u16,
    rows: u16,
    cells: Vec<Cell>,
    /// Clusters of more than one scalar.
    pub graphemes: Graphemes,
    /// What the terminal's own colours are taken for.
    pub ground: Ground,
    /// What the tokens of colours stand for.
    pub theme: Theme,
    compact_at: usize,
}

const FIRST_COMPACTION: usize = 4096;

impl Frame {
    /// A blank frame.
    #[must_use]
    pub fn new(columns: u16, rows: u16) -> Self {
        Self {
            columns,
            rows,
            cells: vec![Cell::BLANK; usize::from(columns) * usize::from(rows)],
            graphemes: Graphemes::default(),
            ground: Ground::default(),
            theme: Theme::default(),
            compact_at: FIRST_COMPACTION,
        }
    }

    /// Cells in a row.
    #[must_use]
    pub fn columns(&self) -> u16 {
        self.columns
    }

    /// Rows.
    #[must_use]
    pub fn rows(&self) -> u16 {
        self.rows
    }

    /// Takes another size; every cell is blank afterwards.
    pub fn resize(&mut self, columns: u16, rows: u16) {
        self.columns = columns;
        self.rows = rows;
        self.cells.clear();
        self.cells
            .resize(usize::from(columns) * usize::from(rows), Cell::BLANK);
    }

    /// What is to be seen at a place of the screen.
    ///
    /// # Panics
    /// If the place is not on the screen.
    #[must_use]
    pub fn cell(&self, x: u16, y: u16) -> Cell {
        seen(self.row(y), usize::from(x))
    }

    /// What was painted in a row, left to right; [`seen`] makes of it what is to be seen.
    ///
    /// # Panics
    /// If the row is not on the screen.
    #[must_use]
    pub fn row(&self, y: u16) -> &[Cell] {
        let start = usize::from(y) * usize::from(self.columns);
        &self.cells[start..start + usize::from(self.columns)]
    }

    /// What was painted in a row, to paint over it.
    ///
    /// # Panics
    /// If the row is not on the screen.
    pub fn row_mut(&mut self, y: u16) -> &mut [Cell] {
        let start = usize::from(y) * usize::from(self.columns);
        &mut self.cells[start..start + usize::from(self.columns)]
    }

    /// The text of a row without trailing blanks.
    #[must_use]
    pub fn text(&self, y: u16) -> String {
        let mut bytes = Vec::new();
        let row = self.row(y);
        for x in 0..row.len() {
            self.graphemes.write(seen(row, x).glyph, &mut bytes);
        }
        String::from_utf8_lossy(&bytes)
            .trim_end_matches(' ')
            .to_owned()
    }

    /// Drops clusters that neither this frame nor `shown` has, when many have come since the last time.
    pub(crate) fn compact(&mut self, shown: &mut [Cell]) {
        if self.graphemes.links.is_full() {
            let cells = self.cells.iter_mut().chain(shown.iter_mut());
            self.graphemes
                .links
                .keep_only(cells.map(|cell| &mut cell.link));
        }
        if self.graphemes.len() < self.compact_at {
            return;
        }
        let cells = self.cells.iter_mut().chain(shown);
        self.graphemes.keep_only(cells.map(|cell| &mut cell.glyph));
        self.compact_at = FIRST_COMPACTION.max(2 * self.graphemes.len());
    }
}

/// What is to be seen at column `x` of a painted row: both halves of a wide glyph in the look of its first, or a blank
/// for a half without the other.
///
/// # Panics
/// If `x` is past the end of the row.
#[must_use]
pub fn seen(row: &[Cell], x: usize) -> Cell {
    let cell = row[x];
    match cell.glyph.width() {
        0 => match x.checked_sub(1).map(|before| row[before]) {
            Some(lead) if lead.glyph.width() == 2 && lead.glyph.tail() == cell.glyph => Cell {
                glyph: cell.glyph,
                ..lead
            },
            _ => Cell::blank(cell.bg),
        },
        2 => match row.get(x + 1) {
            Some(tail) if tail.glyph == cell.glyph.tail() => cell,
            _ => Cell::blank(cell.bg),
        },
        _ => cell.normal(),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn frame_of(text: &[(&str, u8)]) -> Frame {
        let mut frame = Frame::new(6, 1);
        let mut x = 0;
        for &(cluster, width) in text {
            put(&mut frame, x, cluster, width);
            x += usize::from(width);
        }
        frame
    }

    fn put(frame: &mut Frame, x: usize, cluster: &str, width: u8) {
        let glyph = frame.graphemes.glyph(cluster, width).unwrap();
        frame.row_mut(0)[x].glyph = glyph;
        if width == 2 {
            frame.row_mut(0)[x + 1].glyph = glyph.tail();
        }
    }

    #[test]
    fn writing_over_the_second_half_of_a_wide_glyph_blanks_the_first() {
        let mut frame = frame_of(&[("界", 2), ("b", 1)]);
        put(&mut frame, 1, "x", 1);
        assert_eq!(frame.text(0), " xb");
    }

    #[test]
    fn writing_over_the_first_half_of_a_wide_glyph_blanks_the_second() {
        let mut frame = frame_of(&[("a", 1), ("界", 2), ("b", 1)]);
        put(&mut frame, 1, "x", 1);
        assert_eq!(frame.text(0), "ax b");
    }

    #[test]
    fn a_wide_glyph_one_cell_on_blanks_the_halves_at_both_its_edges() {
        let mut frame = frame_of(&[("界", 2), ("界", 2), ("b", 1)]);
        put(&mut frame, 1, "世", 2);
        assert_eq!(frame.text(0), " 世 b");
    }

    #[test]
    fn a_wide_glyph_does_not_fit_in_the_last_column() {
        let mut frame = frame_of(&[("a", 1)]);
        let glyph = frame.graphemes.glyph("界", 2).unwrap();
        frame.row_mut(0)[5].glyph = glyph;
        assert_eq!(frame.cell(5, 0), Cell::BLANK);
    }

    #[test]
    fn both_halves_of_a_wide_glyph_look_like_the_first() {
        let mut frame = frame_of(&[("界", 2)]);
        frame.row_mut(0)[0].bg = 0x101;
        frame.row_mut(0)[1].bg = 0x102;
        assert_eq!((frame.cell(0, 0).bg, frame.cell(1, 0).bg), (0x101, 0x101));
    }

    #[test]
    fn the_colour_of_a_glyph_does_not_tell_blanks_apart() {
        let mut frame = Frame::new(1, 1);
        frame.row_mut(0)[0].fg = 0x101;
        frame.row_mut(0)[0].attributes = attribute::BOLD;
        assert_eq!(frame.cell(0, 0), Cell::BLANK);
        frame.row_mut(0)[0].attributes = attribute::UNDERLINE;
        assert_eq!(frame.cell(0, 0).fg, 0x101);
    }

    #[test]
    fn a_resize_leaves_blanks() {
        let mut frame = frame_of(&[("a", 1)]);
        frame.resize(2, 3);
        assert_eq!(
            (frame.columns(), frame.rows(), frame.text(0).as_str()),
            (2, 3, "")
        );
        frame.resize(0, 0);
        assert_eq!((frame.columns(), frame.rows()), (0, 0));
    }
}
