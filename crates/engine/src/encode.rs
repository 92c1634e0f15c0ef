//! Cells to bytes: the shortest cursor moves and colour changes that the terminal's state allows.

mod caret;
pub mod clipboard;
mod inline;
mod joined;
mod lines;
mod motion;
mod palette;
mod rendition;

use crate::caps::Look;
use crate::frame::{Cell, Glyph, Graphemes, attribute, color};
pub use caret::Caret;
pub use inline::{Lie, erase};
pub use lines::lines;
use palette::Palette;
use rendition::Rendition;
use sparktui_generated::enums::CaretShape;

const SYNC_BEGIN: &[u8] = b"\x1b[?2026h";
const SYNC_END: &[u8] = b"\x1b[?2026l";

/// Turns cells into the bytes of one frame and knows what state they leave the terminal in.
///
/// It takes for granted: raw output (a line feed keeps its column), no automatic wrap, and nobody else changing the
/// rendition. The cursor is taken to be anywhere at the start of a frame.
#[derive(Debug)]
pub struct Encoder {
    /// The frame's bytes behind room for [`SYNC_BEGIN`].
    bytes: Vec<u8>,
    columns: u16,
    row: Option<u16>,
    /// Unknown after the last column and after a glyph whose width terminals dispute.
    column: Option<u16>,
    rendition: Rendition,
    /// Colours, attributes and link of a glyph that would be written as things stand, if one was since they last changed.
    worn: Option<(u32, u32, u8, u16)>,
    palette: Palette,
    /// Whether the terminal shows a bracketed update at once.
    synchronized: bool,
    /// The link that is open.
    link: u16,
    runs: u32,
    /// Where the frame is; `None` where it is the whole screen.
    place: Option<inline::Place>,
    /// As the cursor was last told to look, if that is known.
    shape: Option<CaretShape>,
    cursor_color: Option<Option<[u8; 3]>>,
}

impl Encoder {
    /// An encoder for a terminal whose rendition has just been reset.
    #[must_use]
    pub fn new(columns: u16) -> Self {
        Self {
            bytes: SYNC_BEGIN.to_vec(),
            columns,
            row: None,
            column: None,
            rendition: Rendition::default(),
            worn: None,
            palette: Palette::new(),
            synchronized: false,
            link: 0,
            runs: 0,
            place: None,
            shape: Some(CaretShape::Default),
            cursor_color: Some(None),
        }
    }

    /// Takes what the terminal can do. Says whether it shows colours otherwise than was thought.
    pub fn adapt(&mut self, look: Look) -> bool {
        self.synchronized = look.synchronized;
        self.worn = None;
        self.palette.adapt(look.depth, look.ground)
    }

    /// Starts a frame: forgets the bytes of the last one and where the cursor is.
    pub fn begin(&mut self) {
        self.bytes.truncate(SYNC_BEGIN.len());
        self.row = self.row.filter(|_| self.place.is_some());
        self.column = None;
        self.runs = 0;
    }

    /// Takes the rendition for reset and the cursor for unknown, and erases the whole screen, or only the frame, which lies so,
    /// where that is not the whole screen.
    pub fn clear_screen(&mut self, columns: u16, lie: Lie) {
        self.columns = columns;
        (self.shape, self.cursor_color) = (None, None);
        self.rendition = Rendition::default();
        self.worn = None;
        if self.place.is_some() {
            self.clear_frame(lie);
        } else {
            self.bytes.extend_from_slice(b"\x1b[m\x1b[2J");
        }
        self.runs += 1;
    }

    /// Ends a frame. Its bytes are bracketed as a synchronized update if it has more than one run and the terminal knows
    /// such; empty for none.
    pub fn end(&mut self) -> &[u8] {
        self.close_link();
        if self.runs > 1 && self.synchronized {
            self.bytes.extend_from_slice(SYNC_END);
            &self.bytes
        } else {
            &self.bytes[SYNC_BEGIN.len()..]
        }
    }

    /// Whether nothing was written in this frame.
    fn is_empty(&self) -> bool {
        self.bytes.len() == SYNC_BEGIN.len()
    }

    /// Column behind the last written glyph if it was in that row and is known.
    #[must_use]
    pub fn column_in(&self, y: u16) -> Option<u16> {
        self.column.filter(|_| self.row == Some(y))
    }

    /// Whether a cell can be written without a change of rendition.
    #[must_use]
    #[inline]
    pub fn wears(&self, cell: Cell) -> bool {
        self.worn == Some(worn(cell))
            || (self.rendition == self.needed(cell) && self.link == cell.link)
    }

    /// Bytes of the shortest way to a place.
    #[must_use]
    pub fn cost_of_move(&self, x: u16, y: u16) -> usize {
        self.way_to(x, y).len()
    }

    /// Bytes that no way is shorter than that leads so many columns ahead, one at least, in the same row.
    #[must_use]
    pub fn least_move_ahead(&self, columns: usize) -> usize {
        // `CSI C` for one, else a number in between.
        if columns == 1 { 3 } else { 4 }
    }

    /// Starts a run of cells at a place.
    pub fn start_run(&mut self, x: u16, y: u16) {
        self.move_to(x, y);
        self.runs += 1;
    }

    /// Moves the cursor, if it is not there.
    pub fn move_to(&mut self, x: u16, y: u16) {
        let way = self.way_to(x, y);
        self.bytes.extend_from_slice(way.as_slice());
        self.row = Some(y);
        self.column = Some(x);
    }

    fn way_to(&self, x: u16, y: u16) -> motion::Short {
        match self.place {
            // A line feed would part the row that it leads to from the one above.
            Some(_) if self.joined().is_some() => motion::unfed(self.row, self.column, x, y),
            Some(_) => motion::relative(self.row, self.column, x, y),
            None => motion::shortest(self.row, self.column, x, y),
        }
    }

    /// Writes a glyph, both halves of a wide one, at the cursor.
    #[inline]
    pub fn glyph(&mut self, cell: Cell, graphemes: &Graphemes) {
        if self.worn != Some(worn(cell)) {
            if self.link != cell.link {
                self.follow(cell.link, graphemes);
            }
            self.wear(cell);
        }
        if let Some(byte) = cell.glyph.ascii() {
            self.bytes.push(byte);
            self.column = self.column.map(|x| x + 1).filter(|&x| x < self.columns);
            return;
        }
        let width = u16::from(cell.glyph.width());
        if cell.glyph.is_disputed() && width == 2 {
            // A terminal that takes it for narrow leaves the second cell alone; this blanks it.
            self.bytes.extend_from_slice(b"\x1b[2X");
        }
        graphemes.write(cell.glyph, &mut self.bytes);
        self.column = self
            .column
            .map(|x| x + width)
            .filter(|&x| x < self.columns && !cell.glyph.is_disputed());
    }

    /// Writes the first of these cells as long as they are printable ASCII, look as the last glyph does, and other than those that
    /// are `shown`, which then are the same. Returns how many it wrote.
    #[inline]
    pub fn alike(&mut self, cells: &[Cell], shown: &mut [Cell]) -> usize {
        let mut count = 0;
        for (cell, shown) in cells.iter().zip(shown) {
            let byte = cell.glyph.ascii().filter(|&byte| byte != b' ');
            let Some(byte) = byte.filter(|_| self.worn == Some(worn(*cell)) && *cell != *shown)
            else {
                break;
            };
            self.bytes.push(byte);
            *shown = *cell;
            count += 1;
        }
        let column = self.column.map(|x| x + count as u16);
        self.column = column.filter(|&x| x < self.columns);
        count
    }

    /// Blanks the rest of the row from the cursor on, in the terminal's own background.
    pub fn erase_rest_of_row(&mut self) {
        self.close_link();
        self.wear(Cell::BLANK);
        self.erase_to_the_right();
    }

    /// Opens a link (OSC 8). Its number keeps the parts of it together that lines break.
    fn follow(&mut self, link: u16, graphemes: &Graphemes) {
        match graphemes.links.place(link) {
            Some(place) => {
                self.bytes.extend_from_slice(b"\x1b]8;id=");
                self.bytes
                    .extend_from_slice(motion::number(link, &mut [0; 5]));
                self.bytes.push(b';');
                self.bytes.extend_from_slice(place.as_bytes());
                self.bytes.extend_from_slice(b"\x1b\\");
                self.link = link;
                self.worn = None;
            }
            None => self.close_link(),
        }
    }

    fn close_link(&mut self) {
        if self.link != 0 {
            self.bytes.extend_from_slice(b"\x1b]8;;\x1b\\");
            self.link = 0;
            self.worn = None;
        }
    }

    fn wear(&mut self, cell: Cell) {
        let needed = self.needed(cell);
        if self.rendition != needed {
            self.rendition.change_to(needed, &mut self.bytes);
            self.worn = None;
        }
        // A blank asks for less than a glyph of the same style.
        if cell.glyph != Glyph::BLANK && self.link == cell.link {
            self.worn = Some(worn(cell));
        }
    }

    /// A cell as the terminal is told it: in the colours that it has.
    #[must_use]
    pub fn seen(&self, cell: Cell) -> Cell {
        Cell {
            fg: self.palette.ink(cell.fg, cell.bg),
            bg: self.palette.shown(cell.bg),
            attributes: cell.attributes ^ self.palette.instead_of(cell.bg),
            ..cell
        }
    }

    /// The nearest rendition in which the cell looks right: of a blank only what shows on it matters.
    fn needed(&self, cell: Cell) -> Rendition {
        let bg = self.palette.shown(cell.bg);
        let attributes = cell.attributes ^ self.palette.instead_of(cell.bg);
        if cell.glyph == Glyph::BLANK && attributes & attribute::ON_BLANKS == 0 {
            Rendition {
                bg,
                attributes: self.rendition.attributes & !attribute::ON_BLANKS,
                ..self.rendition
            }
        } else {
            Rendition {
                fg: self.palette.ink(cell.fg, cell.bg),
                bg,
                attributes,
            }
        }
    }
}

/// What of a cell decides how its glyph is written.
#[inline]
fn worn(cell: Cell) -> (u32, u32, u8, u16) {
    (cell.fg, cell.bg, cell.attributes, cell.link)
}

/// Whether the cell is a blank in the terminal's own background, as an erase leaves it.
#[must_use]
pub fn is_erased(cell: Cell) -> bool {
    cell.glyph == Glyph::BLANK
        && cell.bg == color::DEFAULT
        && cell.attributes & attribute::ON_BLANKS == 0
}

#[cfg(test)]
mod tests;
