//! Every scroller's offset, which nobody else writes.

use std::collections::HashMap;

use sparktui_generated::enums::StickyScroll;
use sparktui_generated::{Mirror, groups};
use sparktui_memory::NodeId;

use super::anchor::Before;
use super::grab::Grab;
use super::{Wheel, viewport};
use crate::frame::Area;
use crate::layout::Boxes;
use crate::style::{self, Axes};
use crate::tree::{Change, Tree};

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

    fn clamped(&self, (x, y): (i32, i32)) -> (i32, i32) {
        let most = self.most();
        (x.clamp(0, most.0), y.clamp(0, most.1))
    }

    fn is_at_end(&self) -> bool {
        self.offset.1 >= self.most().1
    }
}

/// What an update reads.
#[derive(Clone, Copy, Debug)]
pub struct Pass<'a> {
    /// The fields of nodes.
    pub mirror: &'a Mirror,
    /// Which node is whose child, brought up to date.
    pub tree: &'a Tree,
    /// Where nodes are, brought up to date.
    pub boxes: &'a Boxes,
    /// What changed since the update before.
    pub changes: &'a [Change],
    /// Whether tree and boxes were brought up to date since then; else what they say of changes is old.
    pub laid_out: bool,
}

/// All scrollers of a tree.
#[derive(Debug, Default)]
pub struct Scrolls {
    scrollers: HashMap<NodeId, Scroller>,
    /// Nodes that became scrollers or are none any more, since the picture was last asked to follow.
    turned: Vec<NodeId>,
    /// Scrollers of which anything changed since then.
    moved: Vec<NodeId>,
    /// Nodes of which JavaScript has not been told.
    untold: Vec<NodeId>,
    /// The last request of each node to be scrolled into view.
    pub(super) revealed: HashMap<NodeId, u32>,
    pub(super) wheel: Wheel,
    pub(super) grab: Option<Grab>,
}

impl Scrolls {
    /// Where a scroller stands; `None` for a node that is none.
    #[must_use]
    pub fn get(&self, node: NodeId) -> Option<&Scroller> {
        self.scrollers.get(&node)
    }

    /// Whether there is no scroller at all.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.scrollers.is_empty()
    }

    /// The scroller that the node lies in, itself not taken for one.
    #[must_use]
    pub fn around(&self, tree: &Tree, node: NodeId) -> Option<NodeId> {
        if self.scrollers.is_empty() {
            return None;
        }
        std::iter::successors(tree.parent(node), |&node| tree.parent(node))
            .find(|node| self.scrollers.contains_key(node))
    }

    /// How far to the right and down a node's area has to be moved to be where it is seen: the offsets around it.
    #[must_use]
    pub fn shift(&self, tree: &Tree, node: NodeId) -> (i32, i32) {
        let mut shift = (0, 0);
        let mut around = self.around(tree, node);
        while let Some(node) = around {
            let (x, y) = self.scrollers[&node].offset;
            shift = (shift.0 - x, shift.1 - y);
            around = self.around(tree, node);
        }
        shift
    }

    /// Scrolls to an offset, as far as there is something to see. Says whether that is another one than before.
    pub fn scroll_to(&mut self, node: NodeId, offset: (i32, i32)) -> bool {
        let Some(scroller) = self.scrollers.get_mut(&node) else {
            return false;
        };
        let offset = scroller.clamped(offset);
        let moves = std::mem::replace(&mut scroller.offset, offset) != offset;
        if moves {
            self.moved.push(node);
            self.untold.push(node);
        }
        moves
    }

    /// Scrolls so many cells to the right and down.
    pub fn scroll_by(&mut self, node: NodeId, (right, down): (i32, i32)) -> bool {
        let Some(&Scroller { offset, .. }) = self.get(node) else {
            return false;
        };
        self.scroll_to(
            node,
            (
                offset.0.saturating_add(right),
                offset.1.saturating_add(down),
            ),
        )
    }

    /// Brings all up to date after a layout, then does what JavaScript asked for.
    pub fn update(&mut self, pass: Pass<'_>) {
        if pass.laid_out {
            self.follow(pass);
        }
        for change in pass.changes {
            if change.groups & groups::INTERACTION != 0 {
                self.answer(pass, change.node);
            }
        }
        for change in pass.changes {
            if change.groups & groups::INTERACTION != 0 {
                self.reveal_if_asked(pass, change.node);
            }
        }
    }

    fn follow(&mut self, pass: Pass<'_>) {
        for &node in pass.tree.left() {
            self.forget(node);
            self.revealed.remove(&node);
        }
        for &node in pass.tree.reborn() {
            self.forget(node);
            self.revealed.remove(&node);
            pass.mirror.set_ack_seq(node, 0);
        }
        let mut before = Before::default();
        // First, as in these something may have moved though they are as high as before: as many rows came at one end as
        // went at the other.
        for &parent in pass.tree.relinked() {
            let at = self.get(parent).is_some().then_some(parent);
            if let Some(node) = at.or_else(|| self.around(pass.tree, parent)) {
                self.refresh(pass, node, &mut before, true);
            }
        }
        // What decides whether a node is a scroller is in the layout group.
        let restyled = pass
            .changes
            .iter()
            .filter(|change| change.groups & groups::LAYOUT != 0)
            .map(|change| change.node);
        for node in restyled {
            self.refresh(pass, node, &mut before, false);
        }
        for moved in pass.boxes.changed() {
            self.refresh(pass, moved.node, &mut before, false);
        }
        for &node in pass.boxes.spilled() {
            self.refresh(pass, node, &mut before, false);
        }
    }

    /// Whether the picture has to follow.
    #[must_use]
    pub fn is_moved(&self) -> bool {
        !self.moved.is_empty() || !self.turned.is_empty()
    }

    /// Whether JavaScript has to be told.
    #[must_use]
    pub fn is_untold(&self) -> bool {
        !self.untold.is_empty()
    }

    /// Nodes that became scrollers or are none any more, and scrollers of which anything changed, since
    /// [`Scrolls::drawn`].
    #[must_use]
    pub fn news(&self) -> (&[NodeId], &[NodeId]) {
        (&self.turned, &self.moved)
    }

    /// Says that the picture follows.
    pub fn drawn(&mut self) {
        self.turned.clear();
        self.moved.clear();
    }

    /// Takes the nodes of which JavaScript has not been told.
    pub fn take_untold(&mut self) -> Vec<NodeId> {
        std::mem::take(&mut self.untold)
    }

    /// Writes the fields of a node that speak of scrolling.
    pub fn write(&self, mirror: &Mirror, node: NodeId) {
        let Some(scroller) = self.get(node) else {
            mirror.set_scroll_x(node, 0);
            mirror.set_scroll_y(node, 0);
            mirror.set_scrollable_width(node, 0.0);
            mirror.set_scrollable_height(node, 0.0);
            mirror.set_max_scroll(node, 0.0);
            mirror.set_max_scroll_x(node, 0.0);
            return;
        };
        let most = scroller.most();
        mirror.set_scroll_x(node, scroller.offset.0);
        mirror.set_scroll_y(node, scroller.offset.1);
        mirror.set_scrollable_width(node, scroller.content.0 as f32);
        mirror.set_scrollable_height(node, scroller.content.1 as f32);
        mirror.set_max_scroll(node, most.1 as f32);
        mirror.set_max_scroll_x(node, most.0 as f32);
    }

    fn forget(&mut self, node: NodeId) {
        if !self.scrollers.is_empty() && self.scrollers.remove(&node).is_some() {
            self.turned.push(node);
            self.untold.push(node);
        }
    }

    /// Brings one node up to date, once a layout; `relinked` says that other nodes are in it than before.
    fn refresh(&mut self, pass: Pass<'_>, node: NodeId, before: &mut Before, relinked: bool) {
        let Pass {
            mirror,
            tree,
            boxes,
            ..
        } = pass;
        let axes = style::scrolls(mirror, node).filter(|_| tree.is_attached(node));
        let Some(axes) = axes else {
            return self.forget(node);
        };
        if !before.is_first(node) {
            return;
        }
        let old = self.get(node).copied();
        let new = measured(
            mirror,
            boxes,
            node,
            axes,
            old.map_or((0, 0), |old| old.offset),
        );
        let offset = match old {
            Some(old) if sticks(mirror, node) && old.is_at_end() => (old.offset.0, i32::MAX),
            None if sticks(mirror, node) => (0, i32::MAX),
            Some(old) if relinked || old.content.1 != new.content.1 => {
                before.keep_in_sight(pass, node, old, new)
            }
            Some(old) => old.offset,
            None => (0, 0),
        };
        let new = Scroller {
            offset: new.clamped(offset),
            ..new
        };
        self.scrollers.insert(node, new);
        if old.is_none() {
            self.turned.push(node);
        }
        if old != Some(new) {
            self.moved.push(node);
            self.untold.push(node);
        }
    }

    /// Does what JavaScript asked of a node for, once, and says that it is done; a node that cannot be scrolled has
    /// nothing to do.
    fn answer(&mut self, pass: Pass<'_>, node: NodeId) {
        let (mirror, request) = (pass.mirror, pass.mirror.req_seq(node));
        if request == mirror.ack_seq(node) {
            return;
        }
        mirror.set_ack_seq(node, request);
        self.untold.push(node);
        self.scroll_to(node, (mirror.req_scroll_x(node), mirror.req_scroll_y(node)));
    }
}

fn sticks(mirror: &Mirror, node: NodeId) -> bool {
    mirror.sticky_scroll(node) == StickyScroll::End
}

fn measured(
    mirror: &Mirror,
    boxes: &Boxes,
    node: NodeId,
    axes: Axes,
    offset: (i32, i32),
) -> Scroller {
    let (viewport, extent) = (viewport(mirror, node, boxes.area(node)), boxes.extent(node));
    Scroller {
        axes,
        viewport,
        content: (
            extent.0.max(viewport.width()),
            extent.1.max(viewport.height()),
        ),
        offset,
    }
}
