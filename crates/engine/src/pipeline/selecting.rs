//! Text that the mouse selects, in a frame.

use super::world::World;
use crate::look::Look;
use crate::snapshot::Stage;

impl World {
    /// Damages what is selected otherwise than it was painted.
    pub fn damage_selection(&mut self) {
        let look = Look {
            mirror: &self.mirror,
            tree: &self.tree,
            boxes: self.layout.boxes(),
            extents: &self.extents,
            texts: &self.texts,
        };
        self.interact.select.damage(look, &mut self.damage);
    }

    /// Keeps what is selected of nodes that are about to go.
    pub fn keep_selected(&mut self, stage: &mut Stage) {
        if !self.interact.select.is_any() {
            return;
        }
        let dying = stage.dying(&self.mirror);
        let look = Look {
            mirror: &self.mirror,
            tree: &self.tree,
            boxes: self.layout.boxes(),
            extents: &self.extents,
            texts: &self.texts,
        };
        self.interact.select.keep(look, &dying);
    }

    /// Scrolls what the mouse is held beyond while it selects, if it is time.
    pub fn scroll_selection(&mut self) {
        let look = Look {
            mirror: &self.mirror,
            tree: &self.tree,
            boxes: self.layout.boxes(),
            extents: &self.extents,
            texts: &self.texts,
        };
        let select = &mut self.interact.select;
        select.scroll_on(look, &mut self.scrolls, self.now_ms);
    }
}
