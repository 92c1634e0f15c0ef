#![allow(clippy::unwrap_used)]

mod clean;
mod cut;
mod grapheme;
mod measure;
mod properties;
mod unicode;
mod wrap;

use sparktui_generated::enums::TextWrap;

use std::cell::Cell;

use super::Paragraph;

thread_local! {
    /// Break opportunities that were looked at to fill lines.
    pub(crate) static FILLED: Cell<usize> = const { Cell::new(0) };
}

/// The lines of a text as they are drawn.
fn lines(text: &str, width: u32, wrap: TextWrap) -> Vec<String> {
    let paragraph = Paragraph::new(text.as_bytes());
    let mut lines = Vec::new();
    paragraph.lines(width, wrap, &mut lines);
    lines
        .iter()
        .map(|&line| paragraph.line_text(line).to_owned())
        .collect()
}
