//! What lies between two places, in the order of the tree.

use std::cmp::Ordering;
use std::ops::Range;

use sparktui_generated::Mirror;
use sparktui_memory::NodeId;

use super::{Selection, texts};
use crate::damage::Damage;
use crate::look::{Look, Target};
use crate::tree::Tree;

/// Texts between two places of which each is painted again; of more, all that the selection stays in.
const MOST_WALKED: usize = 256;

/// A byte of a text, and where that stands in the tree.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct End {
    /// Whose text it is.
    pub node: NodeId,
    /// Its byte, which may lie past the end of a text that has changed.
    pub byte: usize,
    /// Numbers of the nodes around it and its own among their siblings, from the root down.
    path: Vec<u32>,
}

impl End {
    fn of(tree: &Tree, node: NodeId, byte: usize) -> Self {
        Self {
            node,
            byte,
            path: tree.path(node),
        }
    }
}

impl PartialOrd for End {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.path.cmp(&other.path).then(self.byte.cmp(&other.byte)))
    }
}

/// Both ends of what is selected, in the order of the tree.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ends {
    /// The first byte.
    pub start: End,
    /// The one past the last.
    pub end: End,
}

impl Ends {
    pub(super) fn of(tree: &Tree, selection: &Selection) -> Self {
        let ends = [&selection.anchor, &selection.head].map(|spot| {
            let end = |byte| End::of(tree, spot.at.node, byte);
            (end(spot.range.start), end(spot.range.end))
        });
        let [(anchor, anchor_end), (head, head_end)] = ends;
        Self {
            start: if head < anchor { head } else { anchor },
            end: if head_end < anchor_end {
                anchor_end
            } else {
                head_end
            },
        }
    }

    /// What of a node's text is selected.
    #[must_use]
    pub fn range(&self, mirror: &Mirror, tree: &Tree, node: NodeId, text: &str) -> Range<usize> {
        let path = tree.path(node);
        if path < self.start.path || path > self.end.path || !texts::selects(mirror, tree, node) {
            return 0..0;
        }
        let within = |byte: usize| {
            let byte = byte.min(text.len());
            (0..=byte)
                .rev()
                .find(|&at| text.is_char_boundary(at))
                .unwrap_or(0)
        };
        let start = if node == self.start.node {
            within(self.start.byte)
        } else {
            0
        };
        let end = if node == self.end.node {
            within(self.end.byte)
        } else {
            text.len()
        };
        start..end.max(start)
    }
}

/// Adds to the damage where two selections differ.
pub fn damage(
    look: Look<'_>,
    before: Option<&(Target, Ends)>,
    now: Option<&(Target, Ends)>,
    damage: &mut Damage,
) {
    if let (Some((within, before)), Some((same, now))) = (before, now)
        && within == same
        && between(look, within.node, (&before.start, &now.start), damage)
        && between(look, within.node, (&before.end, &now.end), damage)
    {
        return;
    }
    for (within, _) in before.into_iter().chain(now) {
        damage.add(look.extents.seen(within.node));
    }
}

/// Damages the texts from one end to another. Says whether they are few enough and still where they were.
fn between(look: Look<'_>, within: NodeId, ends: (&End, &End), damage: &mut Damage) -> bool {
    if ends.0 == ends.1 {
        return true;
    }
    let (first, last) = if ends.0.path < ends.1.path {
        ends
    } else {
        (ends.1, ends.0)
    };
    if [first, last]
        .iter()
        .any(|end| look.tree.path(end.node) != end.path)
    {
        return false;
    }
    let mut next = Some(first.node);
    for _ in 0..MOST_WALKED {
        let Some(node) = next else { return false };
        damage.add(look.extents.seen(node));
        if node == last.node {
            return true;
        }
        next = texts::after(look, node, within);
    }
    false
}
