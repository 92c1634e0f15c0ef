//! Which cells a change can have changed.

use sparktui_generated::enums::ComponentType;
use sparktui_generated::{Mirror, groups};
use sparktui_memory::NodeId;

use super::{border, state};
use crate::damage::Damage;
use crate::frame::Area;
use crate::layout::Boxes;
use crate::reach::{Extents, clips};
use crate::scroll::{Bars, Scrolls};
use crate::tree::{Change, Tree};

/// Siblings of which each is compared with each; of more, all that they cover is painted again.
const MOST_COMPARED: usize = 64;

/// What layout and painting have made of the tree.
#[derive(Clone, Copy, Debug)]
pub struct Made<'a> {
    /// The fields of nodes.
    pub mirror: &'a Mirror,
    /// Which node is whose child.
    pub tree: &'a Tree,
    /// Where nodes are.
    pub boxes: &'a Boxes,
    /// How far nodes are scrolled.
    pub scrolls: &'a Scrolls,
    /// What changed since the damage before.
    pub changes: &'a [Change],
    /// Whether tree and boxes were brought up to date since then; else what they say of changes is old.
    pub laid_out: bool,
}

/// Adds to the damage where a node's states are seen.
pub fn damage_state(damage: &mut Damage, extents: &Extents, mirror: &Mirror, node: NodeId) {
    if state::shows(mirror, node) {
        damage.add(extents.seen(node));
    }
}

/// Adds to the damage what the changes, the layout after them and scrolling touched, and brings the extents up to date.
pub fn damage(damage: &mut Damage, extents: &mut Extents, made: Made<'_>) {
    touched(damage, extents, made);
    if made.laid_out {
        for moved in made.boxes.changed() {
            damage.add(extents.on_screen(moved.node, moved.old));
        }
        extents.update(made.mirror, made.tree, made.boxes, made.changes);
    }
    extents.follow(made.tree, made.scrolls, made.laid_out);
    extents.resort(made.mirror, made.tree, made.changes);
    scrolled(damage, extents, made);
    if !made.laid_out || stays(made) {
        return;
    }
    touched(damage, extents, made);
    for moved in made.boxes.changed() {
        damage.add(extents.on_screen(moved.node, moved.new));
    }
    for &parent in made.tree.relinked() {
        reordered(damage, extents, made.tree, parent);
    }
}

/// Whether everything is where it was, so that what is touched now was so before.
fn stays(made: Made<'_>) -> bool {
    made.boxes.changed().is_empty()
        && made.tree.relinked().is_empty()
        && made.tree.reborn().is_empty()
        // What decides a clip, and so how far a node reaches, is in the layout group.
        && made
            .changes
            .iter()
            .all(|change| change.groups & groups::LAYOUT == 0)
}

fn touched(damage: &mut Damage, extents: &Extents, made: Made<'_>) {
    for change in made.changes {
        let reach = reach(made.mirror, extents, made.boxes, change);
        damage.add(extents.on_screen(change.node, reach));
        if change.groups & groups::TEXT != 0 {
            // Of what says nothing itself, a title can have changed.
            let area = made.boxes.area(change.node);
            for row in border::rows(made.mirror, change.node, area)
                .into_iter()
                .flatten()
            {
                damage.add(extents.on_screen(change.node, row));
            }
        }
    }
    if made.laid_out {
        // Under another parent a node has other colours and clips, though it may stay where it was.
        for &node in made.tree.reborn().iter().chain(made.tree.moved()) {
            damage.add(extents.seen(node));
        }
        // What lies outside a box that clips may stay where it is while the clip moves over it.
        for moved in made.boxes.changed() {
            let seen = extents.seen(moved.node);
            if !seen.is_empty() && clips(made.mirror, moved.node) {
                damage.add(seen);
            }
        }
    }
}

/// What a scroller shows is another part of its content, and its scrollbars stand elsewhere.
fn scrolled(damage: &mut Damage, extents: &Extents, made: Made<'_>) {
    for &node in extents.scrolled() {
        if let Some(scroller) = made.scrolls.get(node) {
            damage.add(extents.on_screen(node, scroller.viewport));
        }
    }
    for &node in made.scrolls.news().1 {
        let area = made.boxes.area(node);
        for track in Bars::rooms(area) {
            damage.add(extents.on_screen(node, track));
        }
    }
}

/// A change of looks may go on to all that is in the node; a text stays in its own area.
fn reach(mirror: &Mirror, extents: &Extents, boxes: &Boxes, change: &Change) -> Area {
    const DEEP: u8 = groups::LAYOUT | groups::VISUAL;
    let state = change.groups & groups::INTERACTION != 0 && state::shows(mirror, change.node);
    if state || change.groups & DEEP != 0 {
        extents.area(change.node)
    } else if change.groups & groups::TEXT != 0 && says(mirror, change.node) {
        boxes.area(change.node)
    } else {
        Area::EMPTY
    }
}

/// Whether a node has a text of its own.
fn says(mirror: &Mirror, node: NodeId) -> bool {
    !matches!(
        mirror.component_type(node),
        ComponentType::Box | ComponentType::Button
    )
}

/// Another order of siblings shows where two of them overlap, nowhere else.
fn reordered(damage: &mut Damage, extents: &Extents, tree: &Tree, parent: NodeId) {
    let children = tree.children(parent);
    if in_a_row(extents, children, |area| (area.top, area.bottom))
        || in_a_row(extents, children, |area| (area.left, area.right))
    {
        return;
    }
    if children.len() > MOST_COMPARED {
        return damage.add(extents.seen(parent));
    }
    for (at, &child) in children.iter().enumerate() {
        for &other in &children[at + 1..] {
            let both = extents.area(child).and(extents.area(other));
            damage.add(extents.on_screen(child, both));
        }
    }
}

/// Whether each begins where the last one ended, or later.
fn in_a_row(extents: &Extents, children: &[NodeId], side: impl Fn(Area) -> (i32, i32)) -> bool {
    let mut end = i32::MIN;
    children
        .iter()
        .map(|&child| extents.area(child))
        .filter(|area| !area.is_empty())
        .all(|area| {
            let (start, next) = side(area);
            let follows = start >= end;
            end = next;
            follows
        })
}
