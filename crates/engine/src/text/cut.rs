//! What of a line is drawn where it is wider than its box.

use std::ops::Range;

use sparktui_generated::enums::TextOverflow;

use super::grapheme::{graphemes, width};

/// The parts of a line that fit: the head, then `…` if [`Cut::ellipsis`], then the tail.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cut {
    /// Bytes of the line before the gap.
    pub head: Range<usize>,
    /// Whether `…`, one cell wide, stands between head and tail.
    pub ellipsis: bool,
    /// Bytes of the line after the gap.
    pub tail: Range<usize>,
    /// Cells of all three together, at most the room that was given.
    pub width: u32,
}

/// Cuts a line of `cells` cells to `room` cells. A wide grapheme is never split: the line is then one cell shorter.
#[must_use]
pub fn cut(line: &str, cells: u32, room: u32, overflow: TextOverflow) -> Cut {
    let whole = line.len();
    if cells <= room {
        return Cut {
            head: 0..whole,
            ellipsis: false,
            tail: whole..whole,
            width: cells,
        };
    }
    if overflow == TextOverflow::Clip || room == 0 {
        let (end, width) = fitting_head(line, room);
        return Cut {
            head: 0..end,
            ellipsis: false,
            tail: whole..whole,
            width,
        };
    }
    let beside = room - 1;
    let head_room = match overflow {
        TextOverflow::Clip | TextOverflow::Ellipsis => beside,
        TextOverflow::EllipsisStart => 0,
        TextOverflow::EllipsisMiddle => beside.div_ceil(2),
    };
    let (head, head_width) = fitting_head(line, head_room);
    let tail_room = if overflow == TextOverflow::Ellipsis {
        0
    } else {
        beside - head_width
    };
    let (tail, tail_width) = fitting_tail(line, cells, tail_room);
    Cut {
        head: 0..head,
        ellipsis: true,
        tail: tail..whole,
        width: head_width + 1 + tail_width,
    }
}

/// End and width of the longest start of a line that fits.
fn fitting_head(line: &str, room: u32) -> (usize, u32) {
    let (mut end, mut used) = (0, 0);
    for grapheme in graphemes(line) {
        let cells = u32::from(width(grapheme));
        if used + cells > room {
            break;
        }
        used += cells;
        end += grapheme.len();
    }
    (end, used)
}

/// Start and width of the longest end of a line that fits.
fn fitting_tail(line: &str, cells: u32, room: u32) -> (usize, u32) {
    let (mut start, mut left) = (0, cells);
    for grapheme in graphemes(line) {
        let cells = u32::from(width(grapheme));
        if left <= room && (cells > 0 || room > 0) {
            break;
        }
        left -= cells.min(left);
        start += grapheme.len();
    }
    (start, left)
}
