use sparktui_generated::enums::TextOverflow::{
    self, Clip, Ellipsis, EllipsisMiddle, EllipsisStart,
};

use crate::text::{Paragraph, cut};

fn drawn(line: &str, room: u32, overflow: TextOverflow) -> String {
    let cells = Paragraph::new(line.as_bytes()).max_content();
    let parts = cut(line, cells, room, overflow);
    let text = format!(
        "{}{}{}",
        &line[parts.head],
        if parts.ellipsis { "…" } else { "" },
        &line[parts.tail]
    );
    assert_eq!(
        Paragraph::new(text.as_bytes()).max_content(),
        parts.width,
        "{text}"
    );
    text
}

#[test]
fn a_line_that_fits_is_whole() {
    for overflow in [Clip, Ellipsis, EllipsisStart, EllipsisMiddle] {
        assert_eq!(drawn("abcdef", 6, overflow), "abcdef");
        assert_eq!(drawn("", 0, overflow), "");
    }
}

#[test]
fn a_line_too_wide_gives_way_where_it_is_told() {
    assert_eq!(drawn("abcdefghij", 5, Clip), "abcde");
    assert_eq!(drawn("abcdefghij", 5, Ellipsis), "abcd…");
    assert_eq!(drawn("abcdefghij", 5, EllipsisStart), "…ghij");
    assert_eq!(drawn("abcdefghij", 5, EllipsisMiddle), "ab…ij");
    assert_eq!(drawn("abcdefghij", 6, EllipsisMiddle), "abc…ij");
}

#[test]
fn one_cell_holds_the_ellipsis_and_no_cell_nothing() {
    for overflow in [Ellipsis, EllipsisStart, EllipsisMiddle] {
        assert_eq!(drawn("abc", 1, overflow), "…");
        assert_eq!(drawn("abc", 0, overflow), "");
    }
}

#[test]
fn a_wide_grapheme_that_fits_by_half_is_left_out() {
    assert_eq!(drawn("a界b", 2, Clip), "a");
    assert_eq!(drawn("界界界", 4, Ellipsis), "界…");
    assert_eq!(drawn("界界界", 4, EllipsisStart), "…界");
    assert_eq!(drawn("界界界界", 6, EllipsisMiddle), "界…界");
    assert_eq!(drawn("a界cdef", 5, EllipsisMiddle), "a…def"); // the cell that 界 left free goes to the end
}

#[test]
fn marks_go_with_their_base() {
    assert_eq!(drawn("e\u{301}e\u{301}e\u{301}", 2, Ellipsis), "e\u{301}…");
    assert_eq!(
        drawn("e\u{301}e\u{301}e\u{301}", 2, EllipsisStart),
        "…e\u{301}"
    );
}
