#![allow(clippy::unwrap_used)]

mod focus;
mod keys;
mod model;
mod mouse;
mod roving;
mod scrolled;
mod traps;

use sparktui_generated::Field;
use sparktui_generated::enums::{EventKind, KeyCode, Modifier, MouseAction, Toggle};
use sparktui_memory::NodeId;

use super::{Interact, Told};
use crate::damage::Damage;
use crate::edit::Edits;
use crate::input::InputEvent;
use crate::look::Look;
use crate::paint::{self, Made};
use crate::reach::Extents;
use crate::scroll::{Pass, Scrolls};
use crate::testing::TestTree;

/// An app up to the frame that keys and the mouse mean.
struct App {
    ui: TestTree,
    extents: Extents,
    scrolls: Scrolls,
    damage: Damage,
    edits: Edits,
    interact: Interact,
    time_ms: u32,
}

const COLUMNS: u16 = 40;
const ROWS: u16 = 20;

impl App {
    fn new() -> Self {
        Self {
            ui: TestTree::new(),
            extents: Extents::default(),
            scrolls: Scrolls::default(),
            damage: Damage::new(COLUMNS, ROWS),
            edits: Edits::default(),
            interact: Interact::default(),
            time_ms: 0,
        }
    }

    /// A commit of what was edited: what JavaScript is told of it.
    fn commit(&mut self) -> Vec<String> {
        let changes = self.ui.lay_out(COLUMNS, ROWS);
        for &node in self.ui.tree.reborn() {
            self.ui.mirror.reset_node(node);
        }
        self.scrolls.update(Pass {
            mirror: &self.ui.mirror,
            tree: &self.ui.tree,
            boxes: self.ui.layout.boxes(),
            changes: &changes,
            laid_out: true,
        });
        let made = Made {
            mirror: &self.ui.mirror,
            tree: &self.ui.tree,
            boxes: self.ui.layout.boxes(),
            scrolls: &self.scrolls,
            changes: &changes,
            laid_out: true,
        };
        paint::damage(&mut self.damage, &mut self.extents, made);
        self.damage.clear();
        self.scrolls.drawn();
        let look = look(&self.ui, &self.extents);
        self.interact.settle(look, &self.scrolls, &changes, true);
        self.told()
    }

    fn told(&mut self) -> Vec<String> {
        self.interact.out.drain().map(|told| say(&told)).collect()
    }

    fn send(&mut self, event: InputEvent) -> Vec<String> {
        let look = look(&self.ui, &self.extents);
        self.interact.route(
            look,
            (&mut self.scrolls, &mut self.edits),
            event,
            self.time_ms,
        );
        self.told()
    }

    fn press(&mut self, key: KeyCode, held: Modifier) -> Vec<String> {
        self.send(InputEvent::key(key.raw(), held))
    }

    fn tab(&mut self) -> Option<NodeId> {
        self.press(KeyCode::Tab, Modifier::EMPTY);
        self.focused()
    }

    fn back(&mut self) -> Option<NodeId> {
        self.press(KeyCode::Backtab, Modifier::SHIFT);
        self.focused()
    }

    fn mouse(&mut self, action: MouseAction, x: u32, y: u32) -> Vec<String> {
        self.send(InputEvent::new(
            EventKind::Mouse,
            x | y << 16,
            action.raw() << 8,
        ))
    }

    fn focused(&self) -> Option<NodeId> {
        let node = self.interact.focused().map(|target| target.node);
        let flagged: Vec<NodeId> = self
            .ui
            .nodes()
            .into_iter()
            .filter(|&node| self.ui.mirror.focused_state(node) == Toggle::On)
            .collect();
        assert_eq!(flagged, Vec::from_iter(node), "focused_state agrees");
        node
    }

    /// A focusable box of 4 by 1 cells.
    fn stop(&mut self, parent: NodeId) -> NodeId {
        let mut node = self.ui.node(parent);
        node.size(4, 1).set(Field::Focusable, 1).id()
    }

    /// Boxes in a row or column that are focusable.
    fn stops<const N: usize>(&mut self, parent: NodeId) -> [NodeId; N] {
        std::array::from_fn(|_| self.stop(parent))
    }
}

fn look<'a>(ui: &'a TestTree, extents: &'a Extents) -> Look<'a> {
    Look {
        mirror: &ui.mirror,
        tree: &ui.tree,
        boxes: ui.layout.boxes(),
        extents,
        texts: &ui.texts,
    }
}

/// An event in words: kind, numbers, and the node.
fn say(told: &Told) -> String {
    let node = told.target.map(|target| format!(" @{}", target.node.0));
    let InputEvent { kind, a, b, .. } = told.event;
    let what = match kind {
        EventKind::NodeFocus if a == 1 => "focus".to_owned(),
        EventKind::NodeFocus => "blur".to_owned(),
        EventKind::Key => format!("key taken by {}", b >> 24),
        EventKind::Mouse => MouseAction::from_raw(b >> 8 & 0xff)
            .unwrap()
            .name()
            .to_owned(),
        EventKind::Click => format!("click {}", b >> 8 & 0xff),
        EventKind::Hover if a == 1 => "enter".to_owned(),
        EventKind::Hover => "leave".to_owned(),
        other => other.name().to_owned(),
    };
    what + &node.unwrap_or_default()
}
