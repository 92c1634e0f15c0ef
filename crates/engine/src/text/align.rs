//! Where a line begins in its box.

use sparktui_generated::enums::TextAlign;

/// Cells before a line that is so wide in a box with so much room.
#[must_use]
pub fn indent(align: TextAlign, room: u32, width: u32) -> i32 {
    let free = room.saturating_sub(width) as i32;
    match align {
        TextAlign::Left => 0,
        TextAlign::Center => free / 2,
        TextAlign::Right => free,
    }
}
