//! The modes of a terminal that are ours to set, and what undoes each. One table, for every way in and every way out.

/// One mode.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// The alternate screen, erased: some terminals keep it.
    Screen,
    /// The place of the cursor is kept: below it goes the prompt, where a frame is not the whole screen.
    Place,
    /// The cursor is hidden.
    Cursor,
    /// Glyphs are drawn in the terminal's own colours.
    Rendition,
    /// No automatic wrap.
    Wrap,
    /// Pastes are bracketed.
    Paste,
    /// Keys by kitty's protocol: told apart, with repeats, releases, and what the layout makes of them. Asked for on a stack
    /// that the terminal keeps, so that whoever started us finds their own again.
    Keyboard,
    /// Keys that have no sequence of their own get one (xterm).
    OtherKeys,
    /// The cursor moves by grapheme clusters.
    Graphemes,
    /// Its user's change between light and dark is told.
    Scheme,
    /// New sizes are told in the input.
    Resizes,
    /// The cursor looks as a node that is edited wants it.
    Caret,
    /// A frame that was begun is shown.
    Update,
    /// What the mouse does is told: presses, the wheel and moves with a button down, in cells beyond 223.
    Mouse,
    /// Its moves with no button down, too.
    Motion,
}

/// In the order in which they are set; they are undone in reverse.
const TABLE: [(Mode, &[u8], &[u8]); 15] = [
    (Mode::Screen, b"\x1b[m\x1b[?1049h\x1b[2J", b"\x1b[?1049l"),
    // One row further by IND: a line feed ends what a guardian is told.
    (Mode::Place, b"\x1b[m\r\x1b7", b"\x1b8\x1b[m\r\x1bD"),
    (Mode::Cursor, b"\x1b[?25l", b"\x1b[?25h"),
    (Mode::Rendition, b"", b"\x1b[m"),
    (Mode::Wrap, b"\x1b[?7l", b"\x1b[?7h"),
    (Mode::Paste, b"\x1b[?2004h", b"\x1b[?2004l"),
    (Mode::Keyboard, b"\x1b[>7u", b"\x1b[<u"),
    (Mode::OtherKeys, b"\x1b[>4;1m", b"\x1b[>4m"),
    (Mode::Graphemes, b"\x1b[?2027h", b"\x1b[?2027l"),
    (Mode::Scheme, b"\x1b[?2031h", b"\x1b[?2031l"),
    (Mode::Resizes, b"\x1b[?2048h", b"\x1b[?2048l"),
    (Mode::Caret, b"", b"\x1b[0 q\x1b]112\x1b\\"),
    (Mode::Update, b"", b"\x1b[?2026l"),
    (
        Mode::Mouse,
        b"\x1b[?1002h\x1b[?1006h",
        b"\x1b[?1006l\x1b[?1002l",
    ),
    (Mode::Motion, b"\x1b[?1003h", b"\x1b[?1003l"),
];

/// What takes the whole screen of a terminal of which nothing is known.
pub const ENTER: &[u8] = &joined::<{ length(true) }>(true);
/// What undoes that.
pub const LEAVE: &[u8] = &joined::<{ length(false) }>(false);

/// A set of modes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Modes(u32);

impl Modes {
    /// Those of the whole screen, as [`ENTER`] sets them.
    pub const FULLSCREEN: Self = Self(0b1_1000_0011_1101);
    /// Those of a frame below what is there.
    pub const INLINE: Self = Self(0b1_1000_0011_1110);

    /// Adds a mode. Returns the bytes that set it; none if it is in there.
    pub fn add(&mut self, mode: Mode) -> &'static [u8] {
        let bit = 1 << mode as u32;
        let is_new = self.0 & bit == 0;
        self.0 |= bit;
        if is_new { TABLE[mode as usize].1 } else { b"" }
    }

    /// Whether a mode is in there.
    #[must_use]
    pub fn has(self, mode: Mode) -> bool {
        self.0 >> mode as u32 & 1 != 0
    }

    /// All of them but one.
    #[must_use]
    pub fn without(self, mode: Mode) -> Self {
        Self(self.0 & !(1 << mode as u32))
    }

    /// The same on another part of the terminal: those of `base`, and of these what goes with either.
    #[must_use]
    pub fn on(self, base: Self) -> Self {
        Self(self.0 & !(Self::FULLSCREEN.0 | Self::INLINE.0) | base.0)
    }

    /// What sets them all, in order.
    #[must_use]
    pub fn enter(self) -> Vec<u8> {
        self.rows().flat_map(|(_, set, _)| *set).copied().collect()
    }

    /// What undoes them all, in reverse.
    #[must_use]
    pub fn leave(self) -> Vec<u8> {
        self.rows()
            .rev()
            .flat_map(|(_, _, undo)| *undo)
            .copied()
            .collect()
    }

    fn rows(
        self,
    ) -> impl DoubleEndedIterator<Item = &'static (Mode, &'static [u8], &'static [u8])> {
        TABLE.iter().filter(move |(mode, ..)| self.has(*mode))
    }
}

const fn length(sets: bool) -> usize {
    let (mut sum, mut at) = (0, 0);
    while at < TABLE.len() {
        if Modes::FULLSCREEN.0 >> at & 1 != 0 {
            sum += if sets {
                TABLE[at].1.len()
            } else {
                TABLE[at].2.len()
            };
        }
        at += 1;
    }
    sum
}

const fn joined<const N: usize>(sets: bool) -> [u8; N] {
    let (mut bytes, mut end, mut row) = ([0; N], 0, 0);
    while row < TABLE.len() {
        let at = if sets { row } else { TABLE.len() - 1 - row };
        if Modes::FULLSCREEN.0 >> at & 1 != 0 {
            let part = if sets { TABLE[at].1 } else { TABLE[at].2 };
            let mut from = 0;
            while from < part.len() {
                bytes[end] = part[from];
                end += 1;
                from += 1;
            }
        }
        row += 1;
    }
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_in_the_order_of_the_modes() {
        for (at, (mode, ..)) in TABLE.iter().enumerate() {
            assert_eq!(*mode as usize, at);
        }
    }

    #[test]
    fn the_whole_screen_is_entered_and_left_by_these_bytes() {
        assert_eq!(Modes::FULLSCREEN.enter(), ENTER);
        assert_eq!(Modes::FULLSCREEN.leave(), LEAVE);
        assert_eq!(
            ENTER,
            b"\x1b[m\x1b[?1049h\x1b[2J\x1b[?25l\x1b[?7l\x1b[?2004h"
        );
        assert_eq!(
            LEAVE,
            b"\x1b[?2026l\x1b[0 q\x1b]112\x1b\\\x1b[?2004l\x1b[?7h\x1b[m\x1b[?25h\x1b[?1049l"
        );
    }

    #[test]
    fn a_mode_is_set_once_and_undone_in_its_place() {
        let mut modes = Modes::FULLSCREEN;
        assert_eq!(modes.add(Mode::Resizes), b"\x1b[?2048h");
        assert_eq!(modes.add(Mode::Keyboard), b"\x1b[>7u");
        assert_eq!(modes.add(Mode::Keyboard), b"");
        assert_eq!(
            modes.leave(),
            b"\x1b[?2026l\x1b[0 q\x1b]112\x1b\\\x1b[?2048l\x1b[<u\x1b[?2004l\x1b[?7h\x1b[m\x1b[?25h\x1b[?1049l"
        );
    }
}
