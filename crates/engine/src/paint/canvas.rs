//! The frame as painters see it: only damaged cells inside a clip can be written.

use crate::damage::Damage;
use crate::frame::color::{self, over};
use crate::frame::{Area, Cell, Frame, Glyph, Ground};

/// How a glyph is drawn.
#[derive(Clone, Copy, Debug)]
pub struct Ink {
    /// Colour word, not unset; translucent over what lies below. A token is looked up.
    pub color: u32,
    /// Bits of `text_attribute`.
    pub attributes: u8,
}

/// A frame and the damage of it that is being repaired.
#[derive(Debug)]
pub struct Canvas<'a> {
    /// What is painted on.
    pub frame: &'a mut Frame,
    /// The cells that may be painted.
    pub damage: &'a Damage,
    /// How many cells were written, over each other ones included.
    pub painted: u64,
    /// How far what is painted is scrolled to the left and up. Areas are those of the layout; here they meet the screen.
    scrolled: (i32, i32),
}

impl<'a> Canvas<'a> {
    /// A canvas on which every damaged cell is blank.
    pub fn blank(frame: &'a mut Frame, damage: &'a Damage) -> Self {
        let mut canvas = Self {
            frame,
            damage,
            painted: 0,
            scrolled: (0, 0),
        };
        canvas.each(damage.bounds(), |cell| *cell = Cell::BLANK);
        canvas
    }

    /// The screen.
    pub fn screen(&self) -> Area {
        Area::screen(self.frame.columns(), self.frame.rows())
    }

    /// Covers an area with a colour; glyphs below shine through a translucent one.
    pub fn fill(&mut self, area: Area, word: u32) {
        let ground = self.frame.ground;
        let word = self.frame.theme.resolve(word);
        if color::alpha(word) != 0 {
            self.each(area, |cell| cover(cell, word, ground));
        }
    }

    /// Covers each cell of an area with the colour of its place.
    pub fn shade(&mut self, area: Area, mut color: impl FnMut(i32, i32) -> u32) {
        let ground = self.frame.ground;
        self.runs(area, |left, y, cells| {
            for (x, cell) in (left..).zip(cells) {
                cover(cell, color(x, y), ground);
            }
        });
    }

    /// Writes the glyph of one cell over and over into an area.
    pub fn repeat(&mut self, area: Area, glyph: Glyph, ink: Ink) {
        let plain = self.frame.ground.background;
        let ink = self.themed(ink);
        self.each(area, |cell| draw(cell, glyph, ink, plain));
    }

    /// Writes a glyph at a place. Of a wide one that is only half inside the clip, that half is blank.
    pub fn glyph(&mut self, x: i32, y: i32, glyph: Glyph, ink: Ink, clip: Area) {
        let width = i32::from(glyph.width());
        let area = Area::new(x, y, width, 1);
        let inside = area.and(clip);
        if width == 1 || inside != area {
            let glyph = if width == 1 { glyph } else { Glyph::BLANK };
            return self.repeat(inside, glyph, ink);
        }
        self.repeat(Area::new(x, y, 1, 1), glyph, ink);
        self.repeat(Area::new(x + 1, y, 1, 1), glyph.tail(), ink);
    }

    /// Writes printable ASCII from a place on, a cell a byte.
    pub fn ascii(&mut self, x: i32, y: i32, text: &[u8], ink: Ink, clip: Area) {
        let plain = self.frame.ground.background;
        let ink = self.themed(ink);
        let width = i32::try_from(text.len()).unwrap_or(i32::MAX);
        let area = Area::new(x, y, width, 1).and(clip);
        if area.is_empty() {
            return;
        }
        let mut rest = &text[(area.left - x) as usize..];
        let mut at = area.left;
        self.runs(area, |left, _, cells| {
            rest = &rest[(left - at) as usize..];
            at = left;
            for (cell, &byte) in cells.iter_mut().zip(rest) {
                draw(cell, Glyph::narrow(byte.into()), ink, plain);
            }
        });
    }

    /// Covers what lies behind the glyphs that follow.
    pub fn ground(&mut self, area: Area, word: u32) {
        let plain = self.frame.ground.background;
        let word = self.frame.theme.resolve(word);
        if color::alpha(word) != 0 {
            self.each(area, |cell| cell.bg = over(word, cell.bg, plain));
        }
    }

    fn themed(&self, ink: Ink) -> Ink {
        Ink {
            color: self.frame.theme.ink(ink.color),
            ..ink
        }
    }

    /// Makes an area part of a link.
    pub fn link(&mut self, area: Area, place: &str) {
        let number = self.frame.graphemes.links.number(place);
        self.each(area, |cell| cell.link = number);
    }

    /// Whether any cell of the area may be painted.
    pub fn wants(&self, area: Area) -> bool {
        self.damage.meets(self.on_screen(area))
    }

    /// Whether any cell of a row may be painted.
    pub fn wants_row(&self, y: i32) -> bool {
        !self
            .damage
            .spans(y.saturating_sub(self.scrolled.1))
            .is_empty()
    }

    /// Where an area is on the screen.
    pub fn on_screen(&self, area: Area) -> Area {
        area.shifted(-self.scrolled.0, -self.scrolled.1)
    }

    /// Paints so many cells further to the left and up from now on.
    pub fn scroll(&mut self, (left, up): (i32, i32)) {
        self.scrolled.0 = self.scrolled.0.saturating_add(left);
        self.scrolled.1 = self.scrolled.1.saturating_add(up);
    }

    /// Calls `paint` for every damaged cell of the area.
    pub fn each(&mut self, area: Area, mut paint: impl FnMut(&mut Cell)) {
        self.runs(area, |_, _, cells| cells.iter_mut().for_each(&mut paint));
    }

    /// Calls `paint` for every run of damaged cells of the area, with its first column and its row where the area is.
    fn runs(&mut self, area: Area, mut paint: impl FnMut(i32, i32, &mut [Cell])) {
        let area = self.on_screen(area).and(self.damage.bounds());
        for y in area.top..area.bottom {
            for &(left, right) in self.damage.spans(y) {
                let left = i32::from(left).max(area.left);
                let right = i32::from(right).min(area.right);
                if left < right {
                    let cells = &mut self.frame.row_mut(y as u16)[left as usize..right as usize];
                    self.painted += cells.len() as u64;
                    paint(left + self.scrolled.0, y + self.scrolled.1, cells);
                }
            }
        }
    }
}

/// Covers a cell with a colour; a glyph below shines through a translucent one.
fn cover(cell: &mut Cell, word: u32, ground: Ground) {
    match color::alpha(word) {
        0 => {}
        255 => *cell = Cell::blank(word),
        _ => {
            cell.bg = over(word, cell.bg, ground.background);
            // The cover mixes with the ink, so what the ink's default is has to be known, not the cover's.
            cell.fg = over(word, cell.fg, ground.foreground);
        }
    }
}

fn draw(cell: &mut Cell, glyph: Glyph, ink: Ink, plain: u32) {
    cell.glyph = glyph;
    cell.fg = over(ink.color, cell.bg, plain);
    cell.attributes = ink.attributes;
    cell.link = 0;
}
