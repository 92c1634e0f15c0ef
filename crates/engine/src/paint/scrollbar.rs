//! Scrollbars, drawn over what they scroll.

use sparktui_generated::Mirror;
use sparktui_generated::enums::TextAttribute;
use sparktui_memory::NodeId;

use super::canvas::{Canvas, Ink};
use super::own::own;
use crate::frame::{Area, color};
use crate::scroll::{Bar, Bars, STEPS};

/// Blocks that fill a cell from below, by eighths.
const LOWER: [char; 9] = [' ', '▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];
/// Blocks that fill a cell from the left, by eighths.
const LEFT: [char; 9] = [' ', '▏', '▎', '▍', '▌', '▋', '▊', '▉', '█'];

/// Draws the scrollbars of a node whose glyphs are `ink`.
pub fn paint(
    canvas: &mut Canvas<'_>,
    mirror: &Mirror,
    node: NodeId,
    bars: Bars,
    ink: u32,
    clip: Area,
) {
    let color = match color::checked(mirror.scrollbar_color(node)) {
        color::UNSET => ink,
        own => own,
    };
    let track = color::checked(mirror.scrollbar_track_color(node));
    for bar in bars.iter() {
        canvas.fill(bar.track.and(clip), track);
        thumb(canvas, bar, color, clip);
    }
}

fn thumb(canvas: &mut Canvas<'_>, bar: Bar, color: u32, clip: Area) {
    let end = bar.start + bar.length;
    for cell in bar.start / STEPS..(end + STEPS - 1) / STEPS {
        let (x, y) = if bar.is_vertical {
            (bar.track.left, bar.track.top + cell)
        } else {
            (bar.track.left + cell, bar.track.top)
        };
        let free_before = (bar.start - cell * STEPS).clamp(0, STEPS);
        let filled = (end - cell * STEPS).clamp(0, STEPS) - free_before;
        let (block, attributes) = part(bar.is_vertical, free_before, filled);
        let (glyph, attributes) = own(block, attributes);
        canvas.repeat(
            Area::new(x, y, 1, 1).and(clip),
            glyph,
            Ink { color, attributes },
        );
    }
}

/// A cell of which `filled` eighths are thumb, after `free` that are not. Blocks fill cells from below and from the left
/// only; the other two sides are the same blocks with colour and background exchanged.
fn part(is_vertical: bool, free: i32, filled: i32) -> (char, u8) {
    const INVERSE: u8 = TextAttribute::INVERSE.raw() as u8;
    let (blocks, from_block_side) = if is_vertical {
        (LOWER, free > 0)
    } else {
        (LEFT, free == 0)
    };
    if filled == STEPS {
        ('█', 0)
    } else if from_block_side {
        (blocks[filled as usize], 0)
    } else {
        (blocks[(STEPS - filled) as usize], INVERSE)
    }
}
