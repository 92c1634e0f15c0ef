//! What is asked of an editor.

use sparktui_generated::enums::TextWrap;

use super::admit::Lines;

/// What JavaScript says of an editor.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Options {
    /// One line, or many.
    pub lines: Lines,
    /// Where lines break; one line never does.
    pub wrap: TextWrap,
    /// Most graphemes that typing leads to.
    pub max_graphemes: usize,
    /// What stands for each grapheme.
    pub mask: Option<char>,
    /// Whether keys change nothing.
    pub read_only: bool,
    /// Whether up and down call back what was entered.
    pub recalls: bool,
    /// Whether the text is emptied when it is handed over.
    pub clears: bool,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            lines: Lines::Single,
            wrap: TextWrap::Wrap,
            max_graphemes: usize::MAX,
            mask: None,
            read_only: false,
            recalls: false,
            clears: false,
        }
    }
}
