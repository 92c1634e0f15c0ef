//! Scrollbars under the mouse: a thumb is dragged, a press beside it goes a page.

use sparktui_memory::NodeId;

use super::{Bars, Pass, Scrolls};

/// A thumb that the mouse holds.
#[derive(Clone, Copy, Debug)]
pub struct Grab {
    node: NodeId,
    generation: u32,
    is_vertical: bool,
    /// Where the mouse holds it, in eighths of a cell from its start.
    hold: i32,
}

impl Scrolls {
    /// Takes a press at a cell of the screen, over the nodes of `path`, the outermost first. Says whether a scrollbar was
    /// there: then the press is meant for nothing else.
    pub fn press(&mut self, pass: Pass<'_>, path: &[NodeId], (x, y): (i32, i32)) -> bool {
        self.grab = None;
        for &node in path {
            let Some(scroller) = self.get(node) else {
                continue;
            };
            // A scrollbar lies over all that is in its node, so the outermost is the one that is seen.
            let bars = Bars::of(pass.mirror, node, pass.boxes.area(node), scroller);
            let (right, down) = self.shift(pass.tree, node);
            let (at_x, at_y) = (x - right, y - down);
            let Some(bar) = bars.iter().find(|bar| bar.track.holds(at_x, at_y)) else {
                continue;
            };
            let (place, viewport) = (bar.place(at_x, at_y), scroller.viewport);
            if place < bar.start || place >= bar.start + bar.length {
                let page = if bar.is_vertical {
                    viewport.height()
                } else {
                    viewport.width()
                };
                let page = (page - 1).max(1);
                let by = if place < bar.start { -page } else { page };
                self.scroll_by(node, if bar.is_vertical { (0, by) } else { (by, 0) });
            } else {
                self.grab = Some(Grab {
                    node,
                    generation: pass.mirror.generation(node),
                    is_vertical: bar.is_vertical,
                    hold: place - bar.start,
                });
            }
            return true;
        }
        false
    }

    /// Whether the mouse holds a thumb.
    #[must_use]
    pub fn is_grabbed(&self) -> bool {
        self.grab.is_some()
    }

    /// Takes a move of the mouse to a cell of the screen, which may be far from the scrollbar.
    pub fn drag(&mut self, pass: Pass<'_>, (x, y): (i32, i32)) {
        let Some(grab) = self.grab else { return };
        let node = grab.node;
        let scroller = self
            .get(node)
            .filter(|_| pass.mirror.generation(node) == grab.generation);
        let Some(scroller) = scroller else {
            self.grab = None;
            return;
        };
        let bars = Bars::of(pass.mirror, node, pass.boxes.area(node), scroller);
        let bar = if grab.is_vertical {
            bars.down
        } else {
            bars.across
        };
        let Some(bar) = bar else { return };
        let (right, down) = self.shift(pass.tree, node);
        let start = bar.place(x - right, y - down) - grab.hold;
        let (to, (left, up)) = (bar.offset_of(start), scroller.offset);
        self.scroll_to(
            node,
            if grab.is_vertical {
                (left, to)
            } else {
                (to, up)
            },
        );
    }

    /// Lets go of the thumb. Says whether one was held.
    pub fn let_go(&mut self) -> bool {
        self.grab.take().is_some()
    }
}
