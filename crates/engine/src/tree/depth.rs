//! How deep each node hangs, or that it hangs on nothing.

use sparktui_memory::NodeId;

use super::{DETACHED, LEFT, Links, MAX_DEPTH, NO_PARENT, TOUCHED, Tree};

impl Tree {
    /// Gives the nodes whose parent changed, and all below them, their new depth.
    ///
    /// All are taken off before any is hung on, so that no two of them can keep each other up.
    pub(super) fn move_subtrees(&mut self) {
        for at in 0..self.touched.len() {
            let touched = self.touched[at];
            if self.links[touched.node.index()].parent != touched.before {
                self.take_off(touched.node);
                self.moved.push(touched.node);
            }
        }
        self.moved
            .retain(|node| self.links[node.index()].parent != NO_PARENT);
        for at in 0..self.moved.len() {
            let node = self.moved[at];
            let links = &self.links[node.index()];
            if links.depth == DETACHED {
                let depth = self.links[links.parent as usize].depth;
                if depth < MAX_DEPTH {
                    self.hang_on(node, depth + 1);
                }
            }
        }
        let links = &self.links;
        let left_out = |node: &&NodeId| {
            let Links { depth, parent, .. } = links[node.index()];
            depth == DETACHED && links[parent as usize].depth != DETACHED
        };
        self.too_deep += self.moved.iter().filter(left_out).count() as u64;
        self.left
            .retain(|node| links[node.index()].depth == DETACHED);
    }

    fn take_off(&mut self, node: NodeId) {
        let mut stack = std::mem::take(&mut self.stack);
        stack.push(node);
        while let Some(node) = stack.pop() {
            let links = &mut self.links[node.index()];
            if links.depth != DETACHED {
                links.depth = DETACHED;
                links.stamps.note(self.update, LEFT);
                self.left.push(node);
                stack.extend_from_slice(links.children.as_slice());
            }
        }
        self.stack = stack;
    }

    fn hang_on(&mut self, node: NodeId, depth: u16) {
        let mut stack = std::mem::take(&mut self.stack);
        self.links[node.index()].depth = depth;
        stack.push(node);
        while let Some(node) = stack.pop() {
            let below = self.links[node.index()].depth + 1;
            let children = std::mem::take(&mut self.links[node.index()].children);
            for &child in children.as_slice() {
                if below <= MAX_DEPTH {
                    self.links[child.index()].depth = below;
                    stack.push(child);
                } else if !self.links[child.index()].stamps.has(self.update, TOUCHED) {
                    self.too_deep += 1;
                }
            }
            self.links[node.index()].children = children;
        }
        self.stack = stack;
    }
}
