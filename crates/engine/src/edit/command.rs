//! What can be asked of an editor.

/// A way of the caret.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Motion {
    /// One grapheme back.
    Left,
    /// One grapheme on.
    Right,
    /// To the start of the last word (UAX #29).
    WordLeft,
    /// To the end of the next word.
    WordRight,
    /// To the start of what stands before between white space, as a shell rubs out words.
    Rubout,
    /// To the start of the line as it is wrapped.
    RowStart,
    /// To its end.
    RowEnd,
    /// To the start of the line, after the last line feed.
    LineStart,
    /// To its end, before the next line feed.
    LineEnd,
    /// To the row above.
    Up,
    /// To the row below.
    Down,
    /// As many rows up as are seen.
    PageUp,
    /// As many rows down.
    PageDown,
    /// To the start of the text.
    Start,
    /// To its end.
    End,
}

/// What a key does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Command {
    /// Moves the caret and ends the selection.
    Move(Motion),
    /// Moves the caret and selects what it passes.
    Select(Motion),
    /// Deletes the selection, or what lies on the way.
    Delete(Motion),
    /// The same, kept for [`Command::Yank`]. Kills in a row are kept as one.
    Kill(Motion),
    /// Types a character.
    Type(char),
    /// Types what a key stands for that is more than one.
    TypeText(Box<str>),
    /// A line feed where there are lines, else [`Command::Submit`].
    Enter,
    /// The same.
    Newline,
    /// Hands the text over.
    Submit,
    /// Inserts what was killed.
    Yank,
    /// Swaps the graphemes around the caret.
    Transpose,
    /// Takes the last step back.
    Undo,
    /// Does again what was taken back.
    Redo,
    /// Selects everything.
    SelectAll,
    /// Copies the selection, if there is one.
    Copy,
    /// Copies the selection, if there is one, and deletes it.
    Cut,
    /// Inserts what was copied here last.
    Paste,
}
