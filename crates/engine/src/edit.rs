//! Editable texts: what keys do to them, and how they agree with JavaScript about what is written.
//!
//! The engine owns the text of an editable node, so that typing works while JavaScript is busy. An [`Editor`] is pure:
//! commands in, changes told by way of a [`Desk`] out.

mod act;
mod admit;
mod buffer;
mod caret;
mod change;
mod command;
mod desk;
mod editor;
mod edits;
mod field;
mod fitting;
mod keys;
mod motion;
mod options;
mod parts;
mod recall;
mod shown;
mod sync;
mod undo;
mod view;
mod words;

#[cfg(test)]
mod tests;

pub use admit::Lines;
pub use caret::Caret;
pub(crate) use change::floor;
pub use command::{Command, Motion};
pub use desk::{Desk, Told};
pub use editor::Editor;
pub use edits::Edits;
pub use field::{Field, edits, is_editable};
pub use keys::command_of;
pub use options::Options;
pub(crate) use parts::PART_BYTES;
