// Written by sparktui-codegen from the inventory `sparktui`, layout hash 3f7eabb6077804fa.
// To change it, edit the inventory and run `npm run codegen`.

//! Groups of fields: the bits of a dirty byte.

/// What moves or sizes a node.
pub const LAYOUT: u8 = 1 << 0;

/// What colours or hides a node.
pub const VISUAL: u8 = 1 << 1;

/// What a node says and how its lines are set.
pub const TEXT: u8 = 1 << 2;

/// What keys, mouse and focus touch.
pub const INTERACTION: u8 = 1 << 3;

/// Identity, parent, children and order; tree code alone writes them.
pub const HIERARCHY: u8 = 1 << 4;

/// Every bit that is a group.
pub const ALL: u8 = 31;

/// Every group with its name, in the order of their bits.
pub const GROUPS: [(&str, u8); 5] = [
    ("layout", LAYOUT),
    ("visual", VISUAL),
    ("text", TEXT),
    ("interaction", INTERACTION),
    ("hierarchy", HIERARCHY),
];

/// The bit of the group of this name.
pub fn from_name(name: &str) -> Option<u8> {
    GROUPS
        .iter()
        .find(|group| group.0 == name)
        .map(|group| group.1)
}

/// The name of the group of this bit.
pub fn name(group: u8) -> Option<&'static str> {
    GROUPS
        .iter()
        .find(|named| named.1 == group)
        .map(|named| named.0)
}
