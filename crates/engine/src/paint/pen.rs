//! Glyphs side by side in one row.

use super::canvas::{Canvas, Ink};
use crate::frame::{Area, Glyph};
use crate::text::{graphemes, width};

/// Writes glyphs side by side.
pub struct Pen<'a, 'b> {
    /// What is written on.
    pub canvas: &'a mut Canvas<'b>,
    /// Column of the next glyph.
    pub x: i32,
    /// Its row.
    pub y: i32,
    /// How it is drawn.
    pub ink: Ink,
    /// Where alone.
    pub clip: Area,
}

impl Pen<'_, '_> {
    /// Writes a text; `is_ascii` says that every byte is a glyph of one cell.
    pub fn write(&mut self, text: &str, is_ascii: bool) {
        if is_ascii {
            self.canvas
                .ascii(self.x, self.y, text.as_bytes(), self.ink, self.clip);
            self.x += text.len() as i32;
            return;
        }
        for cluster in graphemes(text) {
            if let Some(glyph) = self.canvas.frame.graphemes.glyph(cluster, width(cluster)) {
                self.put(glyph);
            }
        }
    }

    /// Writes one glyph.
    pub fn put(&mut self, glyph: Glyph) {
        self.canvas
            .glyph(self.x, self.y, glyph, self.ink, self.clip);
        self.x += i32::from(glyph.width());
    }
}
