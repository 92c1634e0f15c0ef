//! How selected glyphs look.

use sparktui_generated::Mirror;
use sparktui_memory::NodeId;

use super::canvas::Ink;
use crate::frame::{attribute, color};
use crate::tree::Tree;

/// The colours of what is selected in a node: its own, else those of the nearest node around it that has some.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Marker {
    /// Of glyphs; unset leaves theirs.
    ink: u32,
    /// Behind them; unset has colour and background change places.
    ground: u32,
}

impl Marker {
    /// The marker of a node.
    #[must_use]
    pub fn of(mirror: &Mirror, tree: &Tree, node: NodeId) -> Self {
        let nearest = |color: fn(&Mirror, NodeId) -> u32| {
            std::iter::successors(Some(node), |&node| tree.parent(node))
                .map(|node| color::checked(color(mirror, node)))
                .find(|&word| word != color::UNSET)
                .unwrap_or(color::UNSET)
        };
        Self {
            ink: nearest(Mirror::selection_color),
            ground: nearest(Mirror::selection_bg_color),
        }
    }

    /// The colour word behind selected glyphs.
    #[must_use]
    pub fn ground(self) -> u32 {
        self.ground
    }

    /// How a glyph is drawn that is selected.
    #[must_use]
    pub fn ink(self, mut ink: Ink) -> Ink {
        if self.ground == color::UNSET {
            ink.attributes ^= attribute::INVERSE;
        }
        if self.ink != color::UNSET {
            ink.color = self.ink;
        }
        ink
    }
}
