//! What nodes hide of what is in them.

use sparktui_generated::Mirror;
use sparktui_memory::NodeId;

use crate::frame::Area;
use crate::scroll::viewport;
use crate::style;

/// Whether a node hides what reaches out of it, on either axis.
pub fn clips(mirror: &Mirror, node: NodeId) -> bool {
    let (x, y) = style::clips(mirror, node);
    x || y
}

/// What of a node's content may be seen: its padding box on an axis that clips, everything on one that does not.
pub fn clip(mirror: &Mirror, node: NodeId, area: Area) -> Area {
    let (x, y) = style::clips(mirror, node);
    let mut clip = Area::ALL;
    if x || y {
        let inside = viewport(mirror, node, area);
        if x {
            (clip.left, clip.right) = (inside.left, inside.right);
        }
        if y {
            (clip.top, clip.bottom) = (inside.top, inside.bottom);
        }
    }
    clip
}
