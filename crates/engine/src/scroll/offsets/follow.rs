//! What layout and JavaScript's requests change of offsets.

use sparktui_generated::enums::StickyScroll;
use sparktui_generated::{Mirror, groups};
use sparktui_memory::NodeId;

use super::{Pass, Scrolls};
use crate::scroll::anchor::Before;
use crate::scroll::scroller::Scroller;
use crate::style;

impl Scrolls {
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
        let new = Scroller::measured(
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
        }
        if old.map(Scroller::told) != Some(new.told()) {
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
