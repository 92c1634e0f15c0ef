//! What wheel and keys do: the innermost scroller that can still go that way goes.

use sparktui_generated::enums::KeyCode;
use sparktui_memory::NodeId;

use super::wheel::Heading;
use super::{Scroller, Scrolls};
use crate::tree::Tree;

impl Scrolls {
    /// Takes a turn of the wheel over a node. Says whether anything scrolled.
    pub fn wheel(&mut self, tree: &Tree, over: NodeId, heading: Heading, time_ms: u32) -> bool {
        let cells = self.wheel.turn(heading, time_ms);
        let at = self.get(over).is_some().then_some(over);
        let mut next = at.or_else(|| self.around(tree, over));
        while let Some(node) = next {
            if self.scroll_by(node, heading.cells(cells)) {
                return true;
            }
            next = self.around(tree, node);
        }
        false
    }

    /// Does with a scroller what a key means. Says whether it scrolled: at its end it leaves the key to what is around it.
    pub fn press_key(&mut self, node: NodeId, key: KeyCode) -> bool {
        let Some(scroller) = self.get(node).copied() else {
            return false;
        };
        match wanted(&scroller, key) {
            Some(offset) => self.scroll_to(node, offset),
            None => false,
        }
    }
}

/// The offset that a key asks for; `None` for a key that scrolls nothing.
fn wanted(scroller: &Scroller, key: KeyCode) -> Option<(i32, i32)> {
    let (x, y) = scroller.offset;
    // A row of the page before stays in sight.
    let page = scroller.viewport.height().saturating_sub(1).max(1);
    Some(match key {
        KeyCode::Up => (x, y - 1),
        KeyCode::Down => (x, y + 1),
        KeyCode::Left => (x - 1, y),
        KeyCode::Right => (x + 1, y),
        KeyCode::Pageup => (x, y - page),
        KeyCode::Pagedown => (x, y.saturating_add(page)),
        KeyCode::Home => (x, 0),
        KeyCode::End => (x, i32::MAX),
        _ => return None,
    })
}
