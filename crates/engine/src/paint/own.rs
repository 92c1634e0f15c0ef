//! Glyphs that the engine draws by itself, each in one cell: lines, blocks, the mark of a cut.

use sparktui_generated::enums::TextAttribute;

use crate::frame::Glyph;
use crate::text::AmbiguousWidth;

const INVERSE: u8 = TextAttribute::INVERSE.raw() as u8;
const EIGHTHS: u32 = 8;

/// A glyph with its attributes. All of these characters are ambiguous (UAX #11), so where such are wide, one of ASCII stands
/// for each, and a blank in exchanged colours for a block that fills half of its cell or more.
pub fn own(c: char, attributes: u8) -> (Glyph, u8) {
    match AmbiguousWidth::now() {
        AmbiguousWidth::Narrow => (Glyph::narrow(c), attributes),
        AmbiguousWidth::Wide => in_ascii(c, attributes),
    }
}

fn in_ascii(c: char, attributes: u8) -> (Glyph, u8) {
    let plain = |ascii| (Glyph::narrow(ascii), attributes);
    match c {
        '─' | '━' | '┄' | '┅' | '┈' | '┉' | '╌' | '╍' | '═' => plain('-'),
        '│' | '┃' | '┆' | '┇' | '┊' | '┋' | '╎' | '╏' | '║' => plain('|'),
        '\u{2500}'..='\u{257f}' => plain('+'),
        '\u{2581}'..='\u{2588}' => block(c as u32 - 0x2580, attributes),
        '\u{2589}'..='\u{258f}' => block(0x2590 - c as u32, attributes),
        '…' => plain('~'),
        _ => plain(if c.is_ascii() { c } else { '?' }),
    }
}

/// A block of so many eighths.
fn block(eighths: u32, attributes: u8) -> (Glyph, u8) {
    let filled = if attributes & INVERSE == 0 {
        eighths
    } else {
        EIGHTHS - eighths
    };
    let attributes = if filled * 2 >= EIGHTHS {
        attributes | INVERSE
    } else {
        attributes & !INVERSE
    };
    (Glyph::BLANK, attributes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_and_blocks_are_themselves_where_they_are_narrow() {
        for c in ['─', '│', '╭', '█', '▁', '…', '-'] {
            assert_eq!(own(c, INVERSE), (Glyph::narrow(c), INVERSE));
        }
    }

    #[test]
    fn where_they_are_wide_each_has_a_narrow_stand_in() {
        let _wide = AmbiguousWidth::Wide.measure();
        for (c, ascii) in [
            ('─', '-'),
            ('║', '|'),
            ('╭', '+'),
            ('┼', '+'),
            ('…', '~'),
            ('-', '-'),
        ] {
            assert_eq!(own(c, 0), (Glyph::narrow(ascii), 0), "{c}");
        }
    }

    #[test]
    fn a_block_fills_its_cell_or_none_of_it() {
        let _wide = AmbiguousWidth::Wide.measure();
        for (c, attributes, shown) in [
            ('█', 0, INVERSE),
            ('▄', 0, INVERSE),
            ('▃', 0, 0),
            ('▌', 0, INVERSE),
            ('▍', 0, 0),
            // Exchanged, what is not filled shows.
            ('▂', INVERSE, INVERSE),
            ('▆', INVERSE, 0),
        ] {
            assert_eq!(own(c, attributes), (Glyph::BLANK, shown), "{c}");
        }
    }
}
