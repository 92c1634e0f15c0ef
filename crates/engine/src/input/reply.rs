//! What the terminal answers to what it was asked. None of it is ever a key.

use super::parameters::Control;

/// One answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reply {
    /// DA1: what kind of terminal it is. Every terminal answers this, so it fences what was asked before.
    Attributes,
    /// DECRPM: whether a private mode is there and set.
    Mode(u32, ModeState),
    /// Flags of kitty's keyboard protocol that are in force.
    Keyboard(u32),
    /// XTVERSION: name and version, in the terminal's own words.
    Version(Box<str>),
    /// OSC 10: colour of its glyphs where none is set.
    Foreground([u8; 3]),
    /// OSC 11: colour behind them.
    Background([u8; 3]),
    /// XTWINOPS 16: pixels of a cell.
    CellPixels {
        /// From left to right.
        width: u16,
        /// From top to bottom.
        height: u16,
    },
    /// DECRQSS of SGR: what it has kept of a rendition.
    Rendition(Box<[u8]>),
    /// Mode 2048: size of the screen now.
    Size {
        /// Cells across.
        columns: u16,
        /// Cells down.
        rows: u16,
        /// Pixels of a cell, where it tells.
        cell: Option<(u16, u16)>,
    },
    /// DECXCPR: row and column of the cursor, from 0.
    Cursor {
        /// Rows above it.
        row: u16,
        /// Columns left of it.
        column: u16,
    },
    /// Mode 2031: its user has changed between light and dark.
    Scheme,
}

/// What a terminal says of a mode.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ModeState {
    /// It does not know it.
    Unknown,
    /// It is on.
    Set,
    /// It is off and can be set.
    Reset,
    /// It is always on.
    AlwaysSet,
    /// It is known and cannot be set.
    NeverSet,
}

impl ModeState {
    /// Whether the mode is on or can be.
    #[must_use]
    pub fn is_there(self) -> bool {
        matches!(self, Self::Set | Self::Reset | Self::AlwaysSet)
    }
}

/// The answer that a control sequence is.
pub fn of_control(control: &Control<'_>) -> Option<Reply> {
    let number = |at| control.number(at);
    match (control.prefix, control.intermediates, control.last) {
        (b'?', b"", b'c') => Some(Reply::Attributes),
        (b'?', b"$", b'y') => Some(Reply::Mode(number(0)?, mode_state(number(1)?))),
        (b'?', b"", b'u') => Some(Reply::Keyboard(number(0).unwrap_or(0))),
        (b'?', b"", b'R') => Some(Reply::Cursor {
            row: cells(number(0)?)?.saturating_sub(1),
            column: cells(number(1)?)?.saturating_sub(1),
        }),
        (b'?', b"", b'n') if number(0) == Some(997) => Some(Reply::Scheme),
        (0, b"", b't') => of_window(control),
        _ => None,
    }
}

fn of_window(control: &Control<'_>) -> Option<Reply> {
    let at = |at| cells(control.number(at)?);
    match control.number(0)? {
        6 => Some(Reply::CellPixels {
            width: at(2)?,
            height: at(1)?,
        }),
        48 => {
            let (rows, columns) = (at(1)?, at(2)?);
            let cell = |pixels: u16, cells: u16| Some(pixels / cells).filter(|&size| size > 0);
            Some(Reply::Size {
                columns,
                rows,
                cell: at(4)
                    .and_then(|width| cell(width, columns))
                    .zip(at(3).and_then(|height| cell(height, rows))),
            })
        }
        _ => None,
    }
}

/// The answer that a string is, its start and terminator included.
pub fn of_string(bytes: &[u8]) -> Option<Reply> {
    let text = bytes
        .strip_suffix(b"\x07")
        .or_else(|| bytes.strip_suffix(b"\x1b\\"))?;
    if let Some(text) = text.strip_prefix(b"\x1b]10;") {
        return color(text).map(Reply::Foreground);
    }
    if let Some(text) = text.strip_prefix(b"\x1b]11;") {
        return color(text).map(Reply::Background);
    }
    if let Some(text) = text.strip_prefix(b"\x1bP>|") {
        return Some(Reply::Version(printable(text).into()));
    }
    let rendition = text.strip_prefix(b"\x1bP1$r")?.strip_suffix(b"m")?;
    Some(Reply::Rendition(rendition.into()))
}

/// A colour as X11 writes it: `rgb:` and one to four hex digits a channel, or `#` and two.
fn color(text: &[u8]) -> Option<[u8; 3]> {
    let text = std::str::from_utf8(text).ok()?;
    if let Some(digits) = text.strip_prefix('#').filter(|digits| digits.len() == 6) {
        let all = u32::from_str_radix(digits, 16).ok()?;
        return Some([(all >> 16) as u8, (all >> 8) as u8, all as u8]);
    }
    let channels = text
        .strip_prefix("rgb:")
        .or_else(|| text.strip_prefix("rgba:"))?;
    let mut channels = channels.split('/').map(channel);
    Some([channels.next()??, channels.next()??, channels.next()??])
}

fn channel(digits: &str) -> Option<u8> {
    let most = match digits.len() {
        length @ 1..=4 => (1u32 << (4 * length)) - 1,
        _ => return None,
    };
    let value = u32::from_str_radix(digits, 16).ok()?;
    u8::try_from((value * 255 + most / 2) / most).ok()
}

fn printable(text: &[u8]) -> String {
    String::from_utf8_lossy(text)
        .chars()
        .filter(|c| !c.is_control())
        .take(80)
        .collect()
}

fn mode_state(number: u32) -> ModeState {
    match number {
        1 => ModeState::Set,
        2 => ModeState::Reset,
        3 => ModeState::AlwaysSet,
        4 => ModeState::NeverSet,
        _ => ModeState::Unknown,
    }
}

/// A count of cells or pixels; 0 is none.
fn cells(number: u32) -> Option<u16> {
    u16::try_from(number).ok().filter(|&n| n > 0)
}
