//! What editors have to say, and what they share.

use std::ops::Range;

/// What JavaScript is to be told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Told {
    /// The text changed.
    Edit {
        /// What number the text has now.
        revision: u32,
        /// The last set that is in it.
        set: u32,
        /// UTF-16 code units of the text before that were replaced.
        range: Range<usize>,
        /// What stands there now.
        inserted: String,
    },
    /// The text was handed over.
    Submit {
        /// Which text.
        revision: u32,
        /// The last set that is in it.
        set: u32,
        /// All of it: JavaScript may have set another since.
        text: String,
    },
}

/// What more than one editor shares, and what they have to say.
#[derive(Debug, Default)]
pub struct Desk {
    /// What was killed last.
    pub killed: String,
    /// What was copied last, here.
    pub copied: String,
    /// What the terminal's clipboard is to hold, until it was told so.
    pub clipboard: Option<String>,
    /// In order.
    pub told: Vec<Told>,
}
