//! Which texts can be selected, in what order, and which of them a cell is nearest to.

use sparktui_generated::Mirror;
use sparktui_generated::enums::{
    ComponentType, Display, FocusScope, Listen, UserSelect, Visibility,
};
use sparktui_memory::NodeId;

use crate::frame::Area;
use crate::look::Look;
use crate::reach::{Crowd, clip};
use crate::scroll::Scrolls;
use crate::style;
use crate::tree::{ROOT, Tree};

/// Whether the mouse selects what a node says.
#[must_use]
pub fn selects(mirror: &Mirror, tree: &Tree, node: NodeId) -> bool {
    let mut decided = None;
    for node in up_from(tree, node) {
        if is_hidden(mirror, node) {
            return false;
        }
        decided = decided.or_else(|| match mirror.user_select(node) {
            UserSelect::None => Some(false),
            UserSelect::Text | UserSelect::Contain => Some(true),
            UserSelect::Auto => uses_drags(mirror, node).then_some(false),
        });
    }
    decided.unwrap_or(true)
}

/// What a selection that begins at a node stays in.
#[must_use]
pub fn container(mirror: &Mirror, tree: &Tree, node: NodeId) -> NodeId {
    let contains = |&node: &NodeId| {
        mirror.user_select(node) == UserSelect::Contain
            || mirror.focus_scope(node) == FocusScope::Trap
            || style::scrolls(mirror, node).is_some()
    };
    up_from(tree, node).find(contains).unwrap_or(ROOT)
}

/// The next text after a node that can be selected, inside of another node.
#[must_use]
pub fn after(look: Look<'_>, node: NodeId, within: NodeId) -> Option<NodeId> {
    let mut at = node;
    loop {
        at = next(look, at, within)?;
        if is_text(look, at) {
            return Some(at);
        }
    }
}

/// The first text in a node.
#[must_use]
pub fn first(look: Look<'_>, within: NodeId) -> Option<NodeId> {
    if is_text(look, within) {
        return Some(within);
    }
    after(look, within, within)
}

/// The last text in a node.
#[must_use]
pub fn last(look: Look<'_>, node: NodeId) -> Option<NodeId> {
    if is_hidden(look.mirror, node) {
        return None;
    }
    if is_text(look, node) {
        return Some(node);
    }
    let children = look.tree.children(node);
    children.iter().rev().find_map(|&child| last(look, child))
}

/// The text nearest to a cell of the screen of those that are seen: by rows, then by columns.
#[must_use]
pub fn nearest(
    look: Look<'_>,
    scrolls: &Scrolls,
    within: NodeId,
    (x, y): (i32, i32),
) -> Option<NodeId> {
    let (right, down) = scrolls.shift(look.tree, within);
    let seen = look.extents.seen(within).shifted(-right, -down);
    let mut search = Search {
        look,
        scrolls,
        x: x - right,
        y: y - down,
        best: None,
    };
    search.node(within, seen);
    search.best.map(|(_, node)| node)
}

/// A walk over what is seen. The cell is where it would be if nothing were scrolled, as areas are.
struct Search<'a> {
    look: Look<'a>,
    scrolls: &'a Scrolls,
    x: i32,
    y: i32,
    best: Option<((i32, i32), NodeId)>,
}

impl Search<'_> {
    fn node(&mut self, node: NodeId, clipped: Area) {
        let Look {
            mirror,
            extents,
            boxes,
            ..
        } = self.look;
        if extents.area(node).and(clipped).is_empty() || is_hidden(mirror, node) {
            return;
        }
        let area = boxes.area(node);
        if is_text(self.look, node) {
            self.compare(node, boxes.content(node).and(clipped));
        }
        let inside = clipped.and(clip(mirror, node, area));
        let scroller = style::scrolls(mirror, node).and_then(|_| self.scrolls.get(node));
        let (left, up) = scroller.map_or((0, 0), |scroller| scroller.offset);
        (self.x, self.y) = (self.x + left, self.y + up);
        self.children(node, inside.shifted(left, up));
        (self.x, self.y) = (self.x - left, self.y - up);
    }

    fn compare(&mut self, node: NodeId, area: Area) {
        if area.is_empty() {
            return;
        }
        let apart = |at: i32, from: i32, to: i32| (from - at).max(at - to + 1).max(0);
        let apart = (
            apart(self.y, area.top, area.bottom),
            apart(self.x, area.left, area.right),
        );
        // Of equals the one that is painted last.
        if self.best.is_none_or(|(best, _)| apart <= best) {
            self.best = Some((apart, node));
        }
    }

    fn children(&mut self, node: NodeId, clipped: Area) {
        let Look { tree, extents, .. } = self.look;
        if let Some(crowd) = extents.crowd(tree, node) {
            return self.crowd(crowd, (crowd.height() - 1, 0), clipped);
        }
        for &child in tree.children(node) {
            self.node(child, clipped);
        }
    }

    fn crowd(&mut self, crowd: &Crowd, (level, above): (usize, usize), clipped: Area) {
        for (at, reach) in crowd.blocks(level, above) {
            if reach.and(clipped).is_empty() {
                continue;
            }
            if level > 0 {
                self.crowd(crowd, (level - 1, at), clipped);
            } else {
                for &child in &crowd.order()[crowd.places(at)] {
                    self.node(child, clipped);
                }
            }
        }
    }
}

/// The node after another in the order of the tree; what is hidden is passed over.
fn next(look: Look<'_>, node: NodeId, within: NodeId) -> Option<NodeId> {
    let shown = |&&node: &&NodeId| !is_hidden(look.mirror, node);
    if let Some(&child) = look.tree.children(node).iter().find(shown) {
        return Some(child);
    }
    let mut at = node;
    while at != within {
        let parent = look.tree.parent(at)?;
        let place = look.tree.place(at) as usize + 1;
        let later = look.tree.children(parent).get(place..).unwrap_or_default();
        if let Some(&sibling) = later.iter().find(shown) {
            return Some(sibling);
        }
        at = parent;
    }
    None
}

/// Whether a node says something that can be selected.
#[must_use]
pub fn is_text(look: Look<'_>, node: NodeId) -> bool {
    look.mirror.component_type(node) == ComponentType::Text && selects(look.mirror, look.tree, node)
}

fn is_hidden(mirror: &Mirror, node: NodeId) -> bool {
    mirror.visible(node) == Visibility::Hidden || mirror.display(node) == Display::None
}

/// Whether dragging over a node means something else.
fn uses_drags(mirror: &Mirror, node: NodeId) -> bool {
    mirror.component_type(node) == ComponentType::Button
        || mirror.listen(node).contains(Listen::DRAG)
}

fn up_from(tree: &Tree, node: NodeId) -> impl Iterator<Item = NodeId> {
    std::iter::successors(Some(node), |&node| tree.parent(node))
}
