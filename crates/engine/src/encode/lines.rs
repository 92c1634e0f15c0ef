//! A frame as lines of text that begin in no known place: no moves, only colours and links.

use super::{Encoder, is_erased};
use crate::caps::Look;
use crate::frame::{Frame, seen};

/// The rows of a frame, with a line feed between two. Each begins and ends in the rendition of the terminal; blanks at the ends of
/// rows, and empty rows at the end, are left out.
#[must_use]
pub fn lines(frame: &Frame, look: Look) -> String {
    let mut encoder = Encoder::new(frame.columns());
    encoder.adapt(look);
    encoder.begin();
    let start = encoder.bytes.len();
    let mut end = start;
    for y in 0..frame.rows() {
        if y > 0 {
            encoder.bytes.push(b'\n');
        }
        if encoder.row_of(frame, y) {
            end = encoder.bytes.len();
        }
    }
    // Glyphs, links and sequences are whole scalars, so nothing is ever replaced.
    String::from_utf8_lossy(&encoder.bytes[start..end]).into_owned()
}

impl Encoder {
    /// Writes a row. Says whether there is anything in it.
    fn row_of(&mut self, frame: &Frame, y: u16) -> bool {
        let row = frame.row(y);
        let last = (0..row.len()).rposition(|x| !is_erased(seen(row, x)));
        let Some(last) = last else { return false };
        let mut x = 0;
        while x <= last {
            let cell = seen(row, x);
            if self.link != cell.link {
                self.follow(cell.link, &frame.graphemes);
            }
            self.wear(cell);
            frame.graphemes.write(cell.glyph, &mut self.bytes);
            x += usize::from(cell.glyph.width()).max(1);
        }
        self.close_link();
        if self.rendition != super::Rendition::default() {
            self.bytes.extend_from_slice(b"\x1b[m");
            self.rendition = super::Rendition::default();
            self.worn = None;
        }
        true
    }
}
