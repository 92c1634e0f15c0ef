//! Opacity of a node with all that is in it: what lay below is kept, and mixed in afterwards.

use super::canvas::Canvas;
use crate::frame::color::{Ground, mix};
use crate::frame::{Area, Cell, Glyph, attribute};

/// What lay below a translucent node.
#[derive(Debug, Default)]
pub struct Layer {
    area: Area,
    cells: Vec<Cell>,
}

impl Layer {
    /// Keeps what is in the area now, as far as it is damaged.
    pub fn keep(&mut self, canvas: &Canvas<'_>, area: Area) {
        self.area = canvas.on_screen(area).and(canvas.damage.bounds());
        self.cells.clear();
        for y in self.area.top..self.area.bottom {
            let row = canvas.frame.row(y as u16);
            self.cells
                .extend_from_slice(&row[self.area.left as usize..self.area.right as usize]);
        }
    }

    /// Mixes `share` / 255 of what was painted since with what was kept.
    pub fn mix(&self, canvas: &mut Canvas<'_>, share: u8) {
        let ground = canvas.frame.ground;
        let width = self.area.width().max(1) as usize;
        for (row, kept) in self.cells.chunks(width).enumerate() {
            let y = self.area.top + row as i32;
            for &(left, right) in canvas.damage.spans(y) {
                let left = i32::from(left).max(self.area.left);
                let right = i32::from(right).min(self.area.right);
                for x in left..right {
                    let painted = &mut canvas.frame.row_mut(y as u16)[x as usize];
                    *painted = blend(*painted, kept[(x - self.area.left) as usize], share, ground);
                }
            }
        }
    }
}

/// One cell of a translucent group over what lay below it. Of two glyphs a cell can show only one: the upper, unless
/// that is a blank, through which the lower shines.
fn blend(painted: Cell, below: Cell, share: u8, ground: Ground) -> Cell {
    if painted == below {
        return below;
    }
    let bg = mix(
        painted.bg,
        below.bg,
        share,
        ground.background,
        ground.background,
    );
    let covers = painted.glyph == Glyph::BLANK && painted.attributes & attribute::ON_BLANKS == 0;
    let (glyph, attributes, fg) = if covers {
        let fg = mix(
            painted.bg,
            below.fg,
            share,
            ground.background,
            ground.foreground,
        );
        (below.glyph, below.attributes, fg)
    } else if painted.glyph == below.glyph {
        let fg = mix(
            painted.fg,
            below.fg,
            share,
            ground.foreground,
            ground.foreground,
        );
        (painted.glyph, painted.attributes, fg)
    } else {
        let fg = mix(
            painted.fg,
            below.bg,
            share,
            ground.foreground,
            ground.background,
        );
        (painted.glyph, painted.attributes, fg)
    };
    Cell {
        glyph,
        fg,
        bg,
        attributes,
        link: if covers { below.link } else { painted.link },
    }
}
