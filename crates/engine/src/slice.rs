//! The texts of a node.

/// Which of a node's texts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Slice {
    /// What it says.
    Text,
    /// What an editable one shows while it says nothing.
    Placeholder,
    /// What was entered before, a line each.
    History,
    /// The chords that its handlers claim, a line each, if it has any.
    Keys,
    /// The animations that it is in, a line for each field, if it has any.
    Motion,
    /// The colours of all tokens. It comes with the root.
    Theme,
    /// Its titles and its gradient, if it has any.
    Decor,
    /// Its tracks as a grid, if it has any.
    Tracks,
}
