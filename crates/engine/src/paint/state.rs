//! Colours that a node has while it is pressed, focused or under the mouse.

use sparktui_generated::Mirror;
use sparktui_generated::enums::Toggle;
use sparktui_memory::NodeId;

use crate::frame::color::UNSET;

/// The colour word of the node's glyphs: of the state that counts most and has one, else its own.
pub fn ink(mirror: &Mirror, node: NodeId) -> u32 {
    first(
        mirror,
        node,
        [
            mirror.pressed_color(node),
            mirror.focus_color(node),
            mirror.hover_color(node),
        ],
    )
    .unwrap_or_else(|| mirror.fg_color(node))
}

/// The colour word behind the node.
pub fn ground(mirror: &Mirror, node: NodeId) -> u32 {
    first(
        mirror,
        node,
        [
            mirror.pressed_bg_color(node),
            mirror.focus_bg_color(node),
            mirror.hover_bg_color(node),
        ],
    )
    .unwrap_or_else(|| mirror.bg_color(node))
}

/// The colour word of a side of the border that has a colour of its own.
pub fn ring(mirror: &Mirror, node: NodeId, own: u32) -> u32 {
    match mirror.focus_ring_color(node) {
        UNSET => own,
        ring if mirror.focused_state(node) == Toggle::On => ring,
        _ => own,
    }
}

/// Whether a state of the node can be seen.
pub fn shows(mirror: &Mirror, node: NodeId) -> bool {
    let colors = mirror.focus_ring_color(node)
        | mirror.pressed_color(node)
        | mirror.focus_color(node)
        | mirror.hover_color(node)
        | mirror.pressed_bg_color(node)
        | mirror.focus_bg_color(node)
        | mirror.hover_bg_color(node);
    colors != UNSET
}

fn first(mirror: &Mirror, node: NodeId, colors: [u32; 3]) -> Option<u32> {
    if colors == [UNSET; 3] {
        return None;
    }
    let states = [
        mirror.pressed_state(node),
        mirror.focused_state(node),
        mirror.hover_state(node),
    ];
    states
        .into_iter()
        .zip(colors)
        .find(|&(state, color)| state == Toggle::On && color != UNSET)
        .map(|(_, color)| color)
}
