//! A frame as plain data that any thread may keep.

use crate::frame::{Cell, Frame};

/// What a screen shows, cell by cell.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Picture {
    /// Cells in a row.
    pub columns: u16,
    /// Rows.
    pub rows: u16,
    /// Row by row, left to right.
    pub cells: Vec<PictureCell>,
    /// The UTF-8 of all glyphs, one after the other.
    pub text: String,
    /// Where the links of cells lead to, by their number less one.
    pub links: Vec<String>,
}

/// One cell of a [`Picture`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PictureCell {
    /// Colour word of the glyph.
    pub fg: u32,
    /// Colour word behind it.
    pub bg: u32,
    /// Bits of `text_attribute`.
    pub attributes: u8,
    /// Number of the link that it is part of, 0 for none.
    pub link: u16,
    /// Cells that the glyph takes; 0 for the second half of a wide one.
    pub width: u8,
    /// Bytes of the glyph in [`Picture::text`].
    pub bytes: u32,
}

impl Picture {
    /// What a frame shows, where the terminal shows each cell so.
    #[must_use]
    pub fn of(frame: &Frame, seen: impl Fn(Cell) -> Cell) -> Self {
        let mut text = Vec::new();
        let mut cells =
            Vec::with_capacity(usize::from(frame.columns()) * usize::from(frame.rows()));
        for y in 0..frame.rows() {
            for x in 0..frame.columns() {
                let cell = seen(frame.cell(x, y));
                let start = text.len();
                frame.graphemes.write(cell.glyph, &mut text);
                cells.push(PictureCell {
                    fg: cell.fg,
                    bg: cell.bg,
                    attributes: cell.attributes,
                    link: cell.link,
                    width: cell.glyph.width(),
                    bytes: (text.len() - start) as u32,
                });
            }
        }
        Self {
            columns: frame.columns(),
            rows: frame.rows(),
            cells,
            // Glyphs are whole scalars, so nothing is ever replaced.
            text: String::from_utf8_lossy(&text).into_owned(),
            links: (1..)
                .map_while(|number| frame.graphemes.links.place(number))
                .map(str::to_owned)
                .collect(),
        }
    }
}
