//! Which node is seen at a cell: the last painted one whose border box covers it, clips taken into account.

use sparktui_generated::enums::{Display, Visibility};
use sparktui_memory::NodeId;

use crate::frame::Area;
use crate::look::Look;
use crate::reach::{Crowd, clip};
use crate::scroll::Scrolls;
use crate::style::scrolls;
use crate::tree::ROOT;

/// The node at a cell and those around it, from the root down. Empty outside the root.
pub fn path_at(look: Look<'_>, scrolls: &Scrolls, (x, y): (i32, i32), path: &mut Vec<NodeId>) {
    path.clear();
    let mut hit = Hit {
        look,
        scrolls,
        x,
        y,
        path,
    };
    hit.node(ROOT, Area::ALL);
}

/// The cell is where it would be if nothing were scrolled, as areas are.
struct Hit<'a> {
    look: Look<'a>,
    scrolls: &'a Scrolls,
    x: i32,
    y: i32,
    path: &'a mut Vec<NodeId>,
}

impl Hit<'_> {
    /// Whether the cell shows the node or what is in it. Then the path leads there.
    fn node(&mut self, node: NodeId, clipped: Area) -> bool {
        let Look {
            mirror,
            extents,
            boxes,
            ..
        } = self.look;
        let reach = extents.area(node).and(clipped);
        if !reach.holds(self.x, self.y)
            || mirror.visible(node) == Visibility::Hidden
            || mirror.display(node) == Display::None
        {
            return false;
        }
        self.path.push(node);
        let area = boxes.area(node);
        let inside = clipped.and(clip(mirror, node, area));
        if self.inside(node, inside) || area.and(clipped).holds(self.x, self.y) {
            return true;
        }
        self.path.pop();
        false
    }

    /// What is in the node, from where it is scrolled to.
    fn inside(&mut self, node: NodeId, clipped: Area) -> bool {
        let scroller = scrolls(self.look.mirror, node).and_then(|_| self.scrolls.get(node));
        let Some((left, up)) = scroller.map(|scroller| scroller.offset) else {
            return self.children(node, clipped);
        };
        (self.x, self.y) = (self.x + left, self.y + up);
        let hits = self.children(node, clipped.shifted(left, up));
        (self.x, self.y) = (self.x - left, self.y - up);
        hits
    }

    /// From the one painted last to the one painted first.
    fn children(&mut self, node: NodeId, clipped: Area) -> bool {
        if !clipped.holds(self.x, self.y) {
            return false;
        }
        let Look {
            mirror,
            tree,
            extents,
            ..
        } = self.look;
        if let Some(crowd) = extents.crowd(tree, node) {
            return self.crowd(crowd, (crowd.height() - 1, 0), clipped);
        }
        let children = tree.children(node);
        if children.iter().all(|&child| mirror.z_index(child) == 0) {
            return children
                .iter()
                .rev()
                .any(|&child| self.node(child, clipped));
        }
        let mut order = children.to_vec();
        order.sort_by_key(|&child| mirror.z_index(child).cast_signed());
        order.iter().rev().any(|&child| self.node(child, clipped))
    }

    fn crowd(&mut self, crowd: &Crowd, (level, above): (usize, usize), clipped: Area) -> bool {
        let blocks: Vec<_> = crowd.blocks(level, above).collect();
        blocks.into_iter().rev().any(|(at, reach)| {
            if !reach.and(clipped).holds(self.x, self.y) {
                return false;
            }
            if level > 0 {
                return self.crowd(crowd, (level - 1, at), clipped);
            }
            let order = &crowd.order()[crowd.places(at)];
            order.iter().rev().any(|&child| self.node(child, clipped))
        })
    }
}
