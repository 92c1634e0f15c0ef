//! Where a change stops: how far up the tree layout has to be done again.
//!
//! A changed node is asked again all that its parent relied on. If every answer is as it was, the parent cannot tell
//! the difference: the node is laid out inside as the parent last asked it to be, and nothing above it or beside it is
//! looked at. Else the parent is a changed node in its turn. Nothing less is exact: a node of the same measured size
//! may have other smallest and greatest sizes, and a parent of fixed size may still place its children otherwise.

use sparktui_generated::groups;
use sparktui_memory::NodeId;
use taffy::{Rect, Size};

use super::answers::{Answer, Kept};
use super::sane::sane_size;
use super::view::View;
use super::{LayoutState, MARKED, Said};
use crate::style::gives_way;
use crate::tree::{Change, ROOT, Tree};

impl View<'_> {
    /// Notes which nodes changed, and which parents read other styles or other children than before.
    pub fn mark(&mut self, changes: &[Change]) {
        let tree = self.tree;
        for &node in tree.reborn() {
            self.restyled(node);
        }
        for &node in tree.relinked() {
            self.state.mark(tree, node);
        }
        for change in changes {
            let Some(state) = self.state.nodes.get_mut(change.node.index()) else {
                continue;
            };
            let said = Said {
                shape: self.texts.shape(change.node),
                wrap: self.mirror.text_wrap(change.node),
                gives_way: gives_way(self.mirror, change.node),
            };
            let before = std::mem::replace(&mut state.said, said);
            // Of the fields of a text, parents read only whether it gives way.
            if change.groups & groups::LAYOUT != 0 || said.gives_way != before.gives_way {
                self.restyled(change.node);
            } else if said != before {
                self.said_otherwise(change.node);
            }
        }
    }

    /// A parent reads the styles of its children, so it has to be laid out again.
    fn restyled(&mut self, node: NodeId) {
        self.state.forget(node);
        self.state
            .mark(self.tree, self.tree.parent(node).unwrap_or(node));
    }

    fn said_otherwise(&mut self, node: NodeId) {
        let since = self.last_laid_out(node);
        let answers = &self.state.answers;
        if answers.serves(answers.of(node), since) {
            self.state.mark(self.tree, node);
        } else {
            self.state.forget(node);
        }
    }

    /// Lays out what was marked, from the deepest upwards, as far up as it makes a difference. Says whether it does so
    /// for the whole screen.
    pub fn climb(&mut self) -> bool {
        while let Some((_, node)) = self.state.marked.pop() {
            let Some(parent) = self.tree.parent(node) else {
                self.state.marked.clear();
                self.state.forget(node);
                return node == ROOT;
            };
            if self.state.nodes[parent.index()]
                .stamps
                .has(self.state.round, MARKED)
            {
                self.state.forget(node);
            } else if !self.stands(node, parent) {
                self.state.mark(self.tree, parent);
            }
        }
        false
    }

    /// The pass since which a node's parent has relied on its answers.
    fn last_laid_out(&self, node: NodeId) -> u32 {
        let parent = self.tree.parent(node);
        parent.map_or(0, |parent| self.state.answers.cleared_in(parent))
    }

    /// Asks the node all again; true if its parent gets the answers that it has, and the node is laid out inside.
    fn stands(&mut self, node: NodeId, parent: NodeId) -> bool {
        let since = self.last_laid_out(node);
        let undisturbed = self.state.answers.in_force(parent);
        let before = self.state.detach(node);
        let stands = self.state.answers.serves(&before, since)
            && !before.lost
            && self.answers_as((node, parent), &before, since);
        self.state.answers.release(before);
        if stands && undisturbed {
            self.state.answers.restore(parent);
        }
        stands
    }

    fn answers_as(&mut self, (node, parent): (NodeId, NodeId), before: &Kept, since: u32) -> bool {
        let mut sizes = before.sizes;
        while let Some((kept, rest)) = self.state.answers.split_sizes(sizes) {
            sizes = rest;
            if kept.asked_in < since {
                continue;
            }
            let (input, size) = (kept.input(), kept.size);
            let now = self.ask(node, input).size;
            if now != size && !self.same_to_parent((node, parent), &input, size, now) {
                return false;
            }
        }
        let (mut layouts, mut content) = (before.layouts, None);
        while let Some((kept, rest)) = self.state.answers.split_layouts(layouts) {
            layouts = rest;
            if kept.asked_in < since {
                continue;
            }
            let now = Answer::of(&self.ask(node, kept.input()));
            if !equal_outside(kept.answer, now) {
                return false;
            }
            content = Some(now.content);
        }
        // The last one is the one that holds.
        if let Some(content) = content {
            self.reach_to(node, content);
        }
        true
    }

    /// Notes where the content of a node ends.
    fn reach_to(&mut self, node: NodeId, content: Rect<f32>) {
        let end = sane_size(Size {
            width: content.right,
            height: content.bottom,
        });
        let placed = &mut self.state.boxes.node_mut(node).placed;
        if std::mem::replace(&mut placed.extent, end) != end {
            self.state.placed.push(node);
        }
    }
}

/// Whether a parent takes two answers for the same. Where the content ends inside the node is the node's own.
fn equal_outside(before: Answer, now: Answer) -> bool {
    let (old, new) = (before.content, now.content);
    let as_before = Answer {
        content: old,
        ..now
    };
    as_before == before && outside(old, before.size) == outside(new, now.size)
}

/// How far the content of a box of that size reaches, the box taken in.
fn outside(content: Rect<f32>, size: Size<f32>) -> Rect<f32> {
    Rect {
        left: content.left.min(0.0),
        top: content.top.min(0.0),
        right: content.right.max(size.width),
        bottom: content.bottom.max(size.height),
    }
}

impl LayoutState {
    /// Drops the answers of a node.
    pub(super) fn forget(&mut self, node: NodeId) {
        let kept = self.detach(node);
        self.answers.release(kept);
    }

    /// The same; what it returns has to be released.
    fn detach(&mut self, node: NodeId) -> Kept {
        let Some(state) = self.nodes.get_mut(node.index()) else {
            return Kept::default();
        };
        state.hides = false;
        let kept = self.answers.detach(node, self.pass);
        self.stats.nodes_invalidated += u32::from(!kept.is_empty());
        kept
    }

    /// Takes a node that hangs on the root for changed.
    fn mark(&mut self, tree: &Tree, node: NodeId) {
        let Some(depth) = tree.depth(node) else {
            self.forget(node);
            return;
        };
        let state = &mut self.nodes[node.index()];
        if state.stamps.note(self.round, MARKED) {
            self.marked.push((depth, node));
        }
    }
}
