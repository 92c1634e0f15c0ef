//! Shared memory to layout to paint to bytes, and bytes to events.

pub mod animate;
pub mod attach;
mod by_node;
pub mod caps;
pub mod damage;
pub mod decor;
pub mod diff;
pub mod edit;
pub mod encode;
pub mod frame;
pub mod input;
pub mod interact;
pub mod layout;
pub mod look;
pub mod paint;
pub mod picture;
pub mod pipeline;
pub mod plain;
pub mod print;
pub mod reach;
pub mod scroll;
pub mod select;
mod shared;
mod slice;
pub mod snapshot;
mod stamps;
pub mod stats;
pub mod style;
pub mod terminal;
pub mod text;
pub mod tree;

pub use attach::{AttachError, AttachOptions, Engine, Host, Mode};

#[cfg(test)]
mod testing;
