//! Editable texts in a frame: measured, fitted to their boxes, and the caret that the terminal shows.

use sparktui_generated::enums::{Toggle, Visibility, Watch};
use sparktui_generated::{SharedBuffer, groups};
use sparktui_memory::NodeId;

use super::world::World;
use crate::diff::Caret;
use crate::edit::{Edits, is_editable};
use crate::encode::clipboard;
use crate::frame::{Area, color};
use crate::paint;
use crate::reach;

impl World {
    /// Whether something is to be drawn that no commit brought.
    pub fn is_stirred(&self) -> bool {
        let touched = [self.interact.out.touched(), self.edits.touched()];
        self.scrolls.is_moved()
            || !self.damage.is_empty()
            || self.edits.copies()
            || self.interact.select.is_moved()
            || touched.iter().any(|nodes| !nodes.is_empty())
    }

    /// Fields that were edited and are as large as their texts.
    pub fn grown(&self) -> impl Iterator<Item = NodeId> {
        let touched = self.edits.touched().iter().copied();
        touched.filter(|&node| Edits::grows(&self.mirror, node))
    }

    /// Gives layout the texts of fields that are as large as these.
    pub fn measure_edits(&mut self) {
        const SIZED: u8 = groups::TEXT | groups::LAYOUT;
        for change in self
            .changes
            .iter()
            .filter(|change| change.groups & SIZED != 0)
        {
            let field = self.edits.get(change.node);
            if let Some(field) = field.filter(|_| Edits::grows(&self.mirror, change.node)) {
                self.texts.set(change.node, field.shown().as_bytes());
            }
        }
    }

    /// Gives fields the boxes that layout found, and paints again those that look otherwise.
    pub fn fit_edits(&mut self, laid_out: bool) {
        if self.edits.is_empty() {
            return;
        }
        let boxes = self.layout.boxes();
        let moved = boxes.changed().iter().filter(|_| laid_out);
        let changed = self.changes.iter().map(|change| change.node);
        let touched: Vec<_> = moved
            .map(|moved| moved.node)
            .chain(changed)
            .chain(self.edits.touched().iter().copied())
            .filter(|&node| self.edits.get(node).is_some())
            .collect();
        for node in touched {
            self.edits.fit(node, boxes.content(node));
            if self.edits.take_stale(node) {
                let area = self.extents.on_screen(node, boxes.content(node));
                self.damage.add(area);
            }
        }
    }

    /// Where the terminal's own cursor is to stand: at the caret of the focused field, if that is seen.
    pub fn caret(&self) -> Option<Caret> {
        let (mirror, node) = (&self.mirror, self.interact.focused()?.node);
        let field = self.edits.get(node)?;
        if mirror.disabled(node) == Toggle::On {
            return None;
        }
        let content = self.layout.boxes().content(node);
        let cell = paint::caret_cell(field, content)?;
        let cell = self.seen(node, cell)?;
        let (x, y) = (
            u16::try_from(cell.left).ok()?,
            u16::try_from(cell.top).ok()?,
        );
        Some(Caret {
            x,
            y,
            shape: self.animator.rested(mirror.caret_shape(node)),
            color: color::rgb(self.frame.theme.resolve(mirror.cursor_color(node))),
        })
    }

    /// Where a cell of a node is seen, past all clips and scrolls around it.
    fn seen(&self, node: NodeId, mut cell: Area) -> Option<Area> {
        let mut next = Some(node);
        while let Some(node) = next {
            if self.mirror.visible(node) == Visibility::Hidden {
                return None;
            }
            next = self.tree.parent(node);
            if let Some(parent) = next {
                if let Some(scroller) = self.scrolls.get(parent) {
                    let (left, up) = scroller.offset;
                    cell = cell.shifted(-left, -up);
                }
                let area = self.layout.boxes().area(parent);
                cell = cell.and(reach::clip(&self.mirror, parent, area));
            }
        }
        let screen = Area::screen(self.frame.columns(), self.frame.rows());
        Some(cell.and(screen)).filter(|cell| !cell.is_empty())
    }

    /// Tells the terminal's clipboard what was copied.
    pub fn copy_edits(&mut self) {
        if let Some(text) = self.edits.take_clipboard() {
            clipboard::put(&text, &mut self.message);
        }
    }

    /// Publishes carets and selections that moved. Says whether a node of them is watched.
    pub fn publish_edits(&mut self, live: &SharedBuffer) -> bool {
        let mut watched = false;
        for at in 0..self.edits.touched().len() {
            let node = self.edits.touched()[at];
            if is_editable(&self.mirror, node) && self.edits.write(&self.mirror, node) {
                watched |= self.give(live, node, groups::INTERACTION, Watch::CARET);
            }
        }
        self.edits.clear_touched();
        watched
    }
}
