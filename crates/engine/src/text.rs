//! Text as a terminal sees it: grapheme clusters, their width in cells, and lines.
//!
//! The memory that text comes from is hostile. [`Paragraph`] cleans it once: what is no UTF-8 and every
//! control character becomes U+FFFD, tabs become spaces, so nothing that a terminal would obey gets past it.

mod align;
mod ambiguous;
mod breaks;
mod clean;
mod cut;
mod grapheme;
mod paragraph;
mod segment;
mod short;
mod spans;
mod store;
mod word;
mod wrap;

#[cfg(test)]
pub(crate) mod tests;

pub use align::indent;
pub use ambiguous::{AmbiguousWidth, Measuring};
pub use cut::{Cut, cut};
pub use grapheme::{Graphemes, cells, graphemes, width};
pub use paragraph::{Available, Paragraph};
pub use spans::Span;
pub use store::{Shape, TextStore};
pub use word::word_around;
pub use wrap::Line;
