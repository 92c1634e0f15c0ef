// Written by sparktui-codegen from the inventory `sparktui`, layout hash 3f7eabb6077804fa.
// To change it, edit the inventory and run `npm run codegen`.

//! Terminal user interface nodes, written by TypeScript and drawn by the Rust engine.
//!
//! [`SharedBuffer`] is the live memory that both languages see, [`Mirror`] the private copy that a
//! frame is made from, [`ReactiveArrays`] the mirror as reactive slots. TypeScript's half of the same
//! inventory carries the same [`LAYOUT_HASH`].

pub mod enums;
pub mod fields;
pub mod groups;
mod layout;
mod mirror;
pub mod names;
mod parts;
pub mod reactive_arrays;
mod shared_buffer;

pub use fields::{Field, FieldInfo, FieldType, Section, Word, Writer};
pub use layout::{Layout, LayoutError};
pub use mirror::Mirror;
pub use parts::PARTS;
pub use reactive_arrays::{Changes, ReactiveArrays};
pub use shared_buffer::SharedBuffer;
pub use sparktui_memory::{AttachError, NodeId, SharedRegion};

/// Name of the inventory.
pub const INVENTORY: &str = "sparktui";
/// SHA-256, cut to 64 bits, over everything that moves a byte or a meaning.
pub const LAYOUT_HASH: u64 = 0x3f7e_abb6_0778_04fa;
/// First word of every buffer of this inventory.
pub const MAGIC: u32 = 0x4b54_5053;
/// Nodes of a buffer whose maker asked for no number.
pub const DEFAULT_CAPACITY: u32 = 4096;
/// Most nodes of a buffer.
pub const MAX_CAPACITY: u32 = 1_048_576;
/// Bytes of the text pool of a buffer whose maker asked for no number.
pub const DEFAULT_TEXT_BYTES: u32 = 1_048_576;
