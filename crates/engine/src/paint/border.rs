//! Borders: a line per side, and corners that fit the two lines that meet there.

use sparktui_generated::Mirror;
use sparktui_generated::enums::BorderStyle;
use sparktui_memory::NodeId;

use super::canvas::{Canvas, Ink};
use super::own::own;
use super::{state, title};
use crate::decor::Decor;
use crate::frame::{Area, color};
use crate::style::{Edges, border};
use crate::text::Line;

/// The styles of the sides that have room; [`BorderStyle::None`] where a side has none.
#[derive(Clone, Copy, Debug)]
struct Sides {
    top: BorderStyle,
    right: BorderStyle,
    bottom: BorderStyle,
    left: BorderStyle,
}

/// The area inside the border: the padding box.
pub fn inside(mirror: &Mirror, node: NodeId, area: Area) -> Area {
    let edges = border(mirror, node);
    Area {
        left: area.left + edges.left,
        top: area.top + edges.top,
        right: area.right - edges.right,
        bottom: area.bottom - edges.bottom,
    }
}

/// Draws the border of a node whose glyphs are `ink` where a side has no colour of its own.
pub fn paint(
    canvas: &mut Canvas<'_>,
    mirror: &Mirror,
    node: NodeId,
    area: Area,
    ink: u32,
    clip: Area,
) {
    let edges = border(mirror, node);
    if edges == Edges::default() {
        return;
    }
    let sides = sides(mirror, node, edges);
    let colors = colors(mirror, node, ink);
    let mut line = |area: Area, glyph: Option<char>, color: u32| {
        if let Some(glyph) = glyph {
            let (glyph, attributes) = own(glyph, 0);
            canvas.repeat(area.and(clip), glyph, Ink { color, attributes });
        }
    };
    let Area {
        left,
        top,
        right,
        bottom,
    } = area;
    let row = |top| Area {
        left,
        top,
        right,
        bottom: top + 1,
    };
    let column = |left| Area {
        left,
        top,
        right: left + 1,
        bottom,
    };
    let corner = |x, y| Area {
        left: x,
        top: y,
        right: x + 1,
        bottom: y + 1,
    };
    line(column(left), vertical(sides.left), colors[3]);
    line(column(right - 1), vertical(sides.right), colors[1]);
    line(row(top), horizontal(sides.top), colors[0]);
    line(row(bottom - 1), horizontal(sides.bottom), colors[2]);
    for (x, y, across, along, place, color) in [
        (left, top, sides.top, sides.left, TOP_LEFT, colors[0]),
        (right - 1, top, sides.top, sides.right, TOP_RIGHT, colors[0]),
        (
            left,
            bottom - 1,
            sides.bottom,
            sides.left,
            BOTTOM_LEFT,
            colors[2],
        ),
        (
            right - 1,
            bottom - 1,
            sides.bottom,
            sides.right,
            BOTTOM_RIGHT,
            colors[2],
        ),
    ] {
        if is_drawn(across) && is_drawn(along) {
            line(
                corner(x, y),
                Some(corner_glyph(across, along, place)),
                color,
            );
        }
    }
}

/// The colours of the top, right, bottom and left side.
fn colors(mirror: &Mirror, node: NodeId, ink: u32) -> [u32; 4] {
    [
        mirror.border_top_color(node),
        mirror.border_right_color(node),
        mirror.border_bottom_color(node),
        mirror.border_left_color(node),
    ]
    .map(|own| match color::checked(state::ring(mirror, node, own)) {
        color::UNSET => ink,
        word => word,
    })
}

/// Writes the titles into the top and the bottom border, in their own colour or in that of the border.
pub fn titles(
    canvas: &mut Canvas<'_>,
    mirror: &Mirror,
    node: NodeId,
    (area, clip): (Area, Area),
    ink: u32,
    decor: &Decor,
    lines: &mut Vec<Line>,
) {
    let colors = colors(mirror, node, ink);
    let pen = |color| Ink {
        color: match color::checked(mirror.title_color(node)) {
            color::UNSET => color,
            own => own,
        },
        attributes: 0,
    };
    let [top, bottom] = rows(mirror, node, area);
    if let (Some(title), Some(row)) = (&decor.title, top) {
        let align = mirror.title_align(node);
        title::paint(canvas, title, align, pen(colors[0]), (row, clip), lines);
    }
    if let (Some(title), Some(row)) = (&decor.bottom_title, bottom) {
        let align = mirror.bottom_title_align(node);
        title::paint(canvas, title, align, pen(colors[2]), (row, clip), lines);
    }
}

/// The rows of the top and the bottom border, where there are such.
pub fn rows(mirror: &Mirror, node: NodeId, area: Area) -> [Option<Area>; 2] {
    let edges = border(mirror, node);
    let row = |top| Area {
        top,
        bottom: top + 1,
        ..area
    };
    [
        (edges.top > 0).then(|| row(area.top)),
        (edges.bottom > 0).then(|| row(area.bottom - 1)),
    ]
}

fn sides(mirror: &Mirror, node: NodeId, edges: Edges) -> Sides {
    let side = |style, width| if width > 0 { style } else { BorderStyle::None };
    Sides {
        top: side(mirror.border_top_style(node), edges.top),
        right: side(mirror.border_right_style(node), edges.right),
        bottom: side(mirror.border_bottom_style(node), edges.bottom),
        left: side(mirror.border_left_style(node), edges.left),
    }
}

fn is_drawn(style: BorderStyle) -> bool {
    !matches!(style, BorderStyle::None | BorderStyle::Hidden)
}

fn horizontal(style: BorderStyle) -> Option<char> {
    Some(match style {
        BorderStyle::None | BorderStyle::Hidden => return None,
        BorderStyle::Single | BorderStyle::Round => '─',
        BorderStyle::Double => '═',
        BorderStyle::Bold => '━',
        BorderStyle::Dashed => '╌',
        BorderStyle::Dotted => '┈',
        BorderStyle::Ascii => '-',
        BorderStyle::Block => '█',
    })
}

fn vertical(style: BorderStyle) -> Option<char> {
    Some(match style {
        BorderStyle::None | BorderStyle::Hidden => return None,
        BorderStyle::Single | BorderStyle::Round => '│',
        BorderStyle::Double => '║',
        BorderStyle::Bold => '┃',
        BorderStyle::Dashed => '╎',
        BorderStyle::Dotted => '┊',
        BorderStyle::Ascii => '|',
        BorderStyle::Block => '█',
    })
}

const TOP_LEFT: usize = 0;
const TOP_RIGHT: usize = 1;
const BOTTOM_LEFT: usize = 2;
const BOTTOM_RIGHT: usize = 3;

/// Corners by the place above: horizontal line, then vertical one.
const LIGHT: [char; 4] = ['┌', '┐', '└', '┘'];
const ROUND: [char; 4] = ['╭', '╮', '╰', '╯'];
const HEAVY: [char; 4] = ['┏', '┓', '┗', '┛'];
const HEAVY_LIGHT: [char; 4] = ['┍', '┑', '┕', '┙'];
const LIGHT_HEAVY: [char; 4] = ['┎', '┒', '┖', '┚'];
const DOUBLE: [char; 4] = ['╔', '╗', '╚', '╝'];
const DOUBLE_LIGHT: [char; 4] = ['╒', '╕', '╘', '╛'];
const LIGHT_DOUBLE: [char; 4] = ['╓', '╖', '╙', '╜'];

/// Unicode has no corner of a heavy and a double line; the heavy one counts as light there.
fn corner_glyph(across: BorderStyle, along: BorderStyle, place: usize) -> char {
    use BorderStyle::{Ascii, Block, Bold, Double, Round};
    let set = match (across, along) {
        (Block, _) | (_, Block) => return '█',
        (Ascii, _) | (_, Ascii) => return '+',
        (Round, Round) => ROUND,
        (Bold, Bold) => HEAVY,
        (Double, Double) => DOUBLE,
        (Double, _) => DOUBLE_LIGHT,
        (_, Double) => LIGHT_DOUBLE,
        (Bold, _) => HEAVY_LIGHT,
        (_, Bold) => LIGHT_HEAVY,
        _ => LIGHT,
    };
    set[place]
}
