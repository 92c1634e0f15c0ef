//! Whether any node cares where the mouse is while no button is down: terminals tell that only when asked.

use sparktui_generated::enums::{Listen, Watch};
use sparktui_generated::{Mirror, groups};
use sparktui_memory::NodeId;

use crate::tree::{Change, Tree};

/// The groups in which a node says that it cares.
const TELLING: u8 = groups::VISUAL | groups::INTERACTION | groups::HIERARCHY;

/// How many attached nodes care.
#[derive(Debug, Default)]
pub struct Interest {
    cares: Vec<bool>,
    count: usize,
}

impl Interest {
    /// Whether moves of the mouse are to be asked for.
    #[must_use]
    pub fn is_any(&self) -> bool {
        self.count > 0
    }

    /// Takes what a commit brought.
    pub fn settle(&mut self, mirror: &Mirror, tree: &Tree, changes: &[Change], laid_out: bool) {
        if self.cares.len() < tree.node_count() {
            self.cares.resize(tree.node_count(), false);
        }
        for change in changes {
            if change.groups & TELLING != 0 {
                self.look(mirror, tree, change.node);
            }
        }
        if laid_out {
            for &node in tree.left() {
                self.set(node, false);
            }
        }
    }

    fn look(&mut self, mirror: &Mirror, tree: &Tree, node: NodeId) {
        let cares = tree.is_attached(node)
            && (mirror.listen(node).contains(Listen::HOVER)
                || mirror.listen(node).contains(Listen::MOVE)
                || mirror.hover_color(node) != 0
                || mirror.hover_bg_color(node) != 0
                || mirror.watch(node).contains(Watch::HOVER));
        self.set(node, cares);
    }

    fn set(&mut self, node: NodeId, cares: bool) {
        let Some(before) = self.cares.get_mut(node.index()) else {
            return;
        };
        if std::mem::replace(before, cares) == cares {
            return;
        }
        if cares {
            self.count += 1;
        } else {
            self.count -= 1;
        }
    }
}
