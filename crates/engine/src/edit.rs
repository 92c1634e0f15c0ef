//! Editable texts: what keys do to them, and how they agree with JavaScript about what is written.
//!
//! The engine owns the text of an editable node, so that typing works while JavaScript is busy. An [`Editor`] is pure:
//! commands in, changes told by way of a [`Desk`] out.

mod act;
mod admit;
mod buffer;
mod change;
mod command;
mod editor;
mod edits;
mod field;
mod keys;
mod motion;
mod recall;
mod shown;
mod sync;
mod undo;
mod view;
mod words;

#[cfg(test)]
mod tests;

pub use admit::Lines;
pub(crate) use change::floor;
pub use command::{Command, Motion};
pub use editor::{Caret, Desk, Editor, Options, Told};
pub use edits::Edits;
pub(crate) use edits::PART_BYTES;
pub use field::{Field, edits, is_editable};
pub use keys::command_of;
