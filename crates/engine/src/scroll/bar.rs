//! Where scrollbars are, to an eighth of a cell.

use sparktui_generated::Mirror;
use sparktui_generated::enums::Scrollbar;
use sparktui_memory::NodeId;

use super::Scroller;
use crate::frame::Area;
use crate::style::border;

/// Steps of a thumb within a cell: blocks of glyphs come in eighths.
pub const STEPS: i32 = 8;

/// A track of one cell's breadth, and the thumb in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bar {
    /// The cells of the track.
    pub track: Area,
    /// Whether the thumb moves up and down.
    pub is_vertical: bool,
    /// Start of the thumb from the start of the track, in eighths of a cell.
    pub start: i32,
    /// Length of the thumb in eighths of a cell, a cell at least.
    pub length: i32,
    /// The largest offset.
    most: i32,
}

/// The scrollbars of a node, as far as they are drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Bars {
    /// The one at the bottom.
    pub across: Option<Bar>,
    /// The one on the right.
    pub down: Option<Bar>,
}

impl Bars {
    /// The scrollbars of a node with that area, in the place of the area.
    #[must_use]
    pub fn of(mirror: &Mirror, node: NodeId, area: Area, scroller: &Scroller) -> Self {
        let (edges, most) = (border(mirror, node), scroller.most());
        let is_drawn = |axis: bool, most: i32| match mirror.scrollbar(node) {
            Scrollbar::None => false,
            Scrollbar::Always => axis,
            Scrollbar::Auto => axis && most > 0,
        };
        let (across, down) = (
            is_drawn(scroller.axes.x, most.0),
            is_drawn(scroller.axes.y, most.1),
        );
        // On the border where there is one; else on the last cells inside, of which two bars share the corner.
        let (mut right, mut bottom) = (scroller.viewport.right, scroller.viewport.bottom);
        if down && edges.right == 0 {
            right = right.min(area.right.saturating_sub(1));
        }
        if across && edges.bottom == 0 {
            bottom = bottom.min(area.bottom.saturating_sub(1));
        }
        let (x, y) = (area.right.saturating_sub(1), area.bottom.saturating_sub(1));
        let lies =
            |track: Area| (!track.is_empty() && !track.and(area).is_empty()).then_some(track);
        let across = lies(Area {
            left: scroller.viewport.left,
            top: y,
            right,
            bottom: y.saturating_add(1),
        })
        .filter(|_| across);
        let down = lies(Area {
            left: x,
            top: scroller.viewport.top,
            right: x.saturating_add(1),
            bottom,
        })
        .filter(|_| down);
        let (offset, content, seen) = (
            scroller.offset,
            scroller.content,
            (scroller.viewport.width(), scroller.viewport.height()),
        );
        Self {
            across: across
                .map(|track| Bar::new(track, false, (offset.0, most.0), (seen.0, content.0))),
            down: down.map(|track| Bar::new(track, true, (offset.1, most.1), (seen.1, content.1))),
        }
    }

    /// The cells that scrollbars can take of a node with that area.
    #[must_use]
    pub fn rooms(area: Area) -> [Area; 2] {
        let (left, top) = (
            area.left.max(area.right.saturating_sub(1)),
            area.top.max(area.bottom.saturating_sub(1)),
        );
        [Area { left, ..area }, Area { top, ..area }]
    }

    /// Those that are drawn.
    pub fn iter(&self) -> impl Iterator<Item = Bar> {
        self.across.into_iter().chain(self.down)
    }
}

impl Bar {
    fn new(
        track: Area,
        is_vertical: bool,
        (offset, most): (i32, i32),
        (seen, content): (i32, i32),
    ) -> Self {
        let mut bar = Self {
            track,
            is_vertical,
            start: 0,
            length: 0,
            most,
        };
        let room = bar.room();
        bar.length = scaled(room, seen, content).clamp(STEPS.min(room), room);
        bar.start = scaled(room - bar.length, offset, most);
        bar
    }

    /// The thumb's way, its own length taken in, in eighths.
    fn room(&self) -> i32 {
        let cells = if self.is_vertical {
            self.track.height()
        } else {
            self.track.width()
        };
        cells.saturating_mul(STEPS)
    }

    /// The offset that puts the start of the thumb there.
    #[must_use]
    pub fn offset_of(&self, start: i32) -> i32 {
        let way = self.room() - self.length;
        scaled(self.most, start.clamp(0, way.max(0)), way)
    }

    /// The middle of a cell on the track, in eighths from the track's start.
    #[must_use]
    pub fn place(&self, x: i32, y: i32) -> i32 {
        let cells = if self.is_vertical {
            y.saturating_sub(self.track.top)
        } else {
            x.saturating_sub(self.track.left)
        };
        cells.saturating_mul(STEPS).saturating_add(STEPS / 2)
    }
}

/// `whole` × `part` / `of` to the nearest; 0 where there is nothing to divide by.
fn scaled(whole: i32, part: i32, of: i32) -> i32 {
    if of <= 0 {
        return 0;
    }
    let of = i64::from(of);
    let scaled = (i64::from(whole) * i64::from(part) + of / 2) / of;
    i32::try_from(scaled).unwrap_or(i32::MAX)
}
