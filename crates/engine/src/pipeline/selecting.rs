//! Text that the mouse selects, in a frame.

use super::world::World;
use crate::interact::Look;

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
