//! Boxes that show a part of what is in them: how far each is scrolled, and what moves it.
//!
//! Layout knows nothing of it: what is in a scroller is laid out, and kept, where it is while nothing is scrolled. An
//! offset is taken off where areas meet the screen, so that scrolling moves no node however many there are.

mod anchor;
mod bar;
mod grab;
mod motion;
mod offsets;
mod reveal;
mod scroller;
mod wheel;

#[cfg(test)]
mod tests;

pub use bar::{Bar, Bars, STEPS};
pub use offsets::{Pass, Scrolls};
pub use scroller::Scroller;
pub use wheel::{Heading, Wheel};

use sparktui_generated::Mirror;
use sparktui_memory::NodeId;

use crate::frame::Area;
use crate::style::{border, gutter};

/// What of a scroller's content can be seen: its padding box without the room of scrollbars.
#[must_use]
pub fn viewport(mirror: &Mirror, node: NodeId, area: Area) -> Area {
    let (edges, gutter) = (border(mirror, node), gutter(mirror, node));
    Area {
        left: area.left.saturating_add(edges.left),
        top: area.top.saturating_add(edges.top),
        right: area.right.saturating_sub(edges.right + gutter.right),
        bottom: area.bottom.saturating_sub(edges.bottom + gutter.bottom),
    }
}
