//! The terminal's own cursor as the caret of a text.

use sparktui_generated::enums::CaretShape;

use super::Encoder;

/// Where the cursor is shown, and how.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Caret {
    /// Column.
    pub x: u16,
    /// Row.
    pub y: u16,
    /// How it is drawn.
    pub shape: CaretShape,
    /// Red, green and blue; none for the terminal's own.
    pub color: Option<[u8; 3]>,
}

impl Encoder {
    /// Ends a frame's cells with the cursor where it is wanted, shown or hidden. `before` is what the last frame left.
    /// The cursor comes back to its place after every frame that wrote something.
    pub fn caret(&mut self, before: Option<Caret>, wanted: Option<Caret>) {
        let Some(caret) = wanted else {
            if before.is_some() {
                self.bytes.extend_from_slice(b"\x1b[?25l");
            }
            return;
        };
        if self.shape != Some(caret.shape) {
            self.shape = Some(caret.shape);
            let sequence = format!("\x1b[{} q", caret.shape.raw());
            self.bytes.extend_from_slice(sequence.as_bytes());
        }
        if self.cursor_color != Some(caret.color) {
            self.cursor_color = Some(caret.color);
            let sequence = match caret.color {
                Some([red, green, blue]) => {
                    format!("\x1b]12;#{red:02x}{green:02x}{blue:02x}\x1b\\")
                }
                None => "\x1b]112\x1b\\".to_owned(),
            };
            self.bytes.extend_from_slice(sequence.as_bytes());
        }
        let wrote = !self.is_empty();
        let stands = before.is_some_and(|before| (before.x, before.y) == (caret.x, caret.y));
        if wrote || !stands {
            self.move_to(caret.x, caret.y);
        }
        if before.is_none() {
            self.bytes.extend_from_slice(b"\x1b[?25h");
        }
    }
}
