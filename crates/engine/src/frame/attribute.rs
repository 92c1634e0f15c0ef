//! Bits of `text_attribute`, as cells hold them.

use sparktui_generated::enums::TextAttribute;

/// Thick strokes.
pub const BOLD: u8 = TextAttribute::BOLD.raw() as u8;
/// Faint.
pub const DIM: u8 = TextAttribute::DIM.raw() as u8;
/// Slanted.
pub const ITALIC: u8 = TextAttribute::ITALIC.raw() as u8;
/// A line below.
pub const UNDERLINE: u8 = TextAttribute::UNDERLINE.raw() as u8;
/// Blinking.
pub const BLINK: u8 = TextAttribute::BLINK.raw() as u8;
/// Colours change places.
pub const INVERSE: u8 = TextAttribute::INVERSE.raw() as u8;
/// Not shown.
pub const HIDDEN: u8 = TextAttribute::HIDDEN.raw() as u8;
/// A line through the middle.
pub const STRIKETHROUGH: u8 = TextAttribute::STRIKETHROUGH.raw() as u8;
/// Those that show on a blank.
pub const ON_BLANKS: u8 = UNDERLINE | INVERSE | STRIKETHROUGH;
