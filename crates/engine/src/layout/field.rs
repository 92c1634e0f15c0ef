//! How large an editable text wants to be.

use sparktui_generated::Mirror;
use sparktui_generated::enums::{ComponentType, FieldSizing, TextWrap};
use sparktui_memory::NodeId;

use crate::text::{Available, Paragraph};

/// Cells of a field whose size nobody says, as HTML has it.
const WIDTH: u32 = 20;
/// Rows of a textarea whose size nobody says.
const ROWS: u32 = 3;

/// Width and height in cells. A field gives way as far as the cell of its caret; one that is as large as its text has
/// that cell behind the longest row.
pub(super) fn measure(
    mirror: &Mirror,
    node: NodeId,
    paragraph: &Paragraph,
    available: Available,
) -> (u32, u32) {
    let is_single = mirror.component_type(node) == ComponentType::Input;
    let is_fixed = mirror.field_sizing(node) == FieldSizing::Fixed;
    let wrap = match is_single {
        true => TextWrap::Nowrap,
        false => mirror.text_wrap(node),
    };
    let wanted = match is_fixed {
        true => WIDTH,
        false => paragraph.max_content().saturating_add(1),
    };
    let width = match available {
        Available::MinContent => 1,
        Available::MaxContent => wanted,
        Available::Cells(cells) => cells.min(wanted),
    };
    let rows = match (is_single, is_fixed) {
        (true, _) => 1,
        (false, true) => ROWS,
        (false, false) => paragraph.height(width.saturating_sub(1), wrap).max(1),
    };
    (width, rows)
}
