// Written by sparktui-codegen from the inventory `particles`, layout hash 19b037bf1a1fa411.
// To change it, edit the inventory and run `npm run codegen`.

//! Groups of fields: the bits of a dirty byte.

/// Where a particle is and how it moves.
pub const MOTION: u8 = 1 << 0;

/// What moves the particles.
pub const KNOBS: u8 = 1 << 1;

/// How far the simulation has come.
pub const PACE: u8 = 1 << 2;

/// Every bit that is a group.
pub const ALL: u8 = 7;

/// Every group with its name, in the order of their bits.
pub const GROUPS: [(&str, u8); 3] = [("motion", MOTION), ("knobs", KNOBS), ("pace", PACE)];

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
