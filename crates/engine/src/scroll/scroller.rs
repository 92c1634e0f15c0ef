//! One scroller: what of its content is seen.

use sparktui_generated::Mirror;
use sparktui_memory::NodeId;

use super::viewport;
use crate::frame::Area;
use crate::layout::Boxes;
use crate::style::Axes;

/// Where one scroller stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Scroller {
    /// On which axes a user can scroll it.
    pub axes: Axes,
    /// What of the content is seen, where it is while nothing around it is scrolled.
    pub viewport: Area,
    /// Width and height of what can be scrolled to; never less than those of the viewport.
    pub content: (i32, i32),
    /// How far the content is moved to the left and up, in `0..=most()`.
    pub offset: (i32, i32),
}

impl Scroller {
    /// One as layout has made it.
    #[must_use]
    pub fn measured(
        mirror: &Mirror,
        boxes: &Boxes,
        node: NodeId,
        axes: Axes,
        offset: (i32, i32),
    ) -> Self {
        let (viewport, extent) = (viewport(mirror, node, boxes.area(node)), boxes.extent(node));
        Self {
            axes,
            viewport,
            content: (
                extent.0.max(viewport.width()),
                extent.1.max(viewport.height()),
            ),
            offset,
        }
    }

    /// The largest offset.
    #[must_use]
    pub fn most(&self) -> (i32, i32) {
        let most = |content: i32, axis: bool, seen: i32| {
            if axis { (content - seen).max(0) } else { 0 }
        };
        (
            most(self.content.0, self.axes.x, self.viewport.width()),
            most(self.content.1, self.axes.y, self.viewport.height()),
        )
    }

    /// What JavaScript is told: the offset, the size of the content, the largest offset.
    #[must_use]
    pub fn told(self) -> [(i32, i32); 3] {
        [self.offset, self.content, self.most()]
    }

    /// The offset nearest to one that there is.
    #[must_use]
    pub fn clamped(&self, (x, y): (i32, i32)) -> (i32, i32) {
        let most = self.most();
        (x.clamp(0, most.0), y.clamp(0, most.1))
    }

    /// Whether the last row is seen.
    #[must_use]
    pub fn is_at_end(&self) -> bool {
        self.offset.1 >= self.most().1
    }
}
