use sparktui_generated::enums::{BorderStyle, Position, RevealBlock, Scrollbar, StickyScroll};

use super::*;
use crate::frame::Area;

#[test]
fn what_can_be_scrolled_to_is_the_content_with_the_padding_around_it() {
    let mut it = Scrolled::new();
    let list = it.scroller(ROOT, 12, 8);
    it.edit(list).border(BorderStyle::Single).padding(1);
    it.block(list, 15, 9);
    it.block(list, 3, 2);
    it.lay_out();
    let at = it.at(list);
    // 12 × 8 without a border of 1: the padding box.
    assert_eq!(at.viewport, Area::new(1, 1, 10, 6));
    // Padding, 15 and padding; padding, 9 + 2 and padding.
    assert_eq!(at.content, (17, 13));
    assert_eq!(at.most(), (7, 7));
}

#[test]
fn content_that_fits_cannot_be_scrolled() {
    let mut it = Scrolled::new();
    let (list, _) = it.list(3);
    assert_eq!(it.at(list).content, (10, 4));
    assert!(!it.scrolls.scroll_by(list, (5, 5)));
    assert_eq!(it.offset(list), (0, 0));
}

#[test]
fn an_offset_stays_between_the_start_and_the_end() {
    let mut it = Scrolled::new();
    let (list, _) = it.list(10);
    for (by, wanted) in [(2, 2), (100, 6), (-1, 5), (i32::MIN, 0), (i32::MAX, 6)] {
        it.scrolls.scroll_by(list, (0, by));
        assert_eq!(it.offset(list), (0, wanted), "by {by}");
    }
}

#[test]
fn an_offset_gives_way_when_the_content_shrinks() {
    let mut it = Scrolled::new();
    let (list, rows) = it.list(10);
    it.scrolls.scroll_to(list, (0, 6));
    for &row in &rows[7..] {
        it.ui.remove(row);
    }
    it.lay_out();
    assert_eq!(it.offset(list), (0, 3));
}

#[test]
fn an_axis_that_is_hidden_is_not_scrolled_and_one_that_says_nothing_is() {
    for (x, wanted) in [(Overflow::Hidden, (0, 2)), (Overflow::Visible, (2, 2))] {
        let mut it = Scrolled::new();
        let list = it.scroller(ROOT, 10, 4);
        it.edit(list).set(Field::OverflowX, x.raw());
        it.block(list, 20, 10);
        it.lay_out();
        it.scrolls.scroll_by(list, (2, 2));
        assert_eq!(it.offset(list), wanted, "{x:?}");
    }
}

#[test]
fn a_scrollbar_has_a_cell_of_its_own_where_no_border_is_and_overflow_is_scroll() {
    for (border, scrollbar, width) in [
        (BorderStyle::None, Scrollbar::Auto, 9),
        (BorderStyle::None, Scrollbar::None, 10),
        (BorderStyle::Single, Scrollbar::Auto, 8),
    ] {
        let mut it = Scrolled::new();
        let list = it.scroller(ROOT, 10, 4);
        it.edit(list)
            .border(border)
            .set(Field::Scrollbar, scrollbar.raw())
            .set(Field::OverflowY, Overflow::Scroll.raw());
        let wide = it.ui.node(list).id();
        it.lay_out();
        assert_eq!(it.ui.area(wide).2, width);
        assert_eq!(it.at(list).viewport.width(), width);
    }
}

#[test]
fn an_absolute_child_can_be_scrolled_to() {
    let mut it = Scrolled::new();
    let list = it.scroller(ROOT, 10, 4);
    let far = it.block(list, 3, 2);
    it.edit(far)
        .set(Field::PositionType, Position::Absolute.raw())
        .cells(Field::InsetTop, 9)
        .cells(Field::InsetLeft, 12);
    it.lay_out();
    assert_eq!(it.at(list).content, (15, 11));
}

#[test]
fn who_is_at_the_end_stays_there_if_it_sticks() {
    let mut it = Scrolled::new();
    let list = it.scroller(ROOT, 10, 4);
    it.edit(list)
        .set(Field::StickyScroll, StickyScroll::End.raw());
    it.lay_out();
    for count in 1..=9 {
        it.block(list, 10, 1);
        it.lay_out();
        assert_eq!(it.offset(list).1, (count - 4).max(0));
    }
    it.scrolls.scroll_by(list, (0, -1));
    it.block(list, 10, 1);
    it.lay_out();
    assert_eq!(it.offset(list).1, 4, "who left the end is left alone");
    it.scrolls.scroll_by(list, (0, 9));
    it.block(list, 10, 1);
    it.lay_out();
    assert_eq!(it.offset(list).1, 7, "who came back sticks again");
}

#[test]
fn what_sticks_is_at_its_end_when_it_is_born_and_stays_where_it_is_sideways() {
    let mut it = Scrolled::new();
    let list = it.scroller(ROOT, 10, 4);
    it.edit(list)
        .set(Field::StickyScroll, StickyScroll::End.raw());
    for _ in 0..9 {
        it.block(list, 30, 1);
    }
    it.lay_out();
    assert_eq!(it.offset(list), (0, 5));
    it.scrolls.scroll_by(list, (7, 0));
    it.block(list, 30, 1);
    it.lay_out();
    assert_eq!(it.offset(list), (7, 6));
}

#[test]
fn a_scroller_that_moves_on_the_screen_tells_nothing_new_of_itself() {
    let mut it = Scrolled::new();
    let above = it.block(ROOT, 10, 1);
    it.list(9);
    it.scrolls.take_untold();
    it.scrolls.drawn();
    it.edit(above).size(10, 3);
    it.lay_out();
    assert!(it.scrolls.is_moved(), "its bar is drawn elsewhere");
    assert!(!it.scrolls.is_untold());
}

#[test]
fn a_node_in_a_used_slot_is_not_scrolled_to_because_the_one_before_it_was() {
    for is_seen_without in [false, true] {
        let mut it = Scrolled::new();
        let (list, rows) = it.list(10);
        it.edit(rows[9]).set(Field::RevealSeq, 1);
        it.lay_out();
        assert_eq!(it.offset(list), (0, 6));
        it.scrolls.scroll_to(list, (0, 0));
        it.ui.remove(rows[9]);
        if is_seen_without {
            it.lay_out();
        }
        let again = it.block(list, 10, 1);
        assert_eq!(again, rows[9]);
        it.lay_out();
        assert_eq!(it.offset(list), (0, 0));
        it.edit(again).set(Field::RevealSeq, 1);
        it.lay_out();
        assert_eq!(it.offset(list), (0, 6), "its own first wish");
    }
}

#[test]
fn a_request_is_done_once_and_acknowledged() {
    let mut it = Scrolled::new();
    let (list, _) = it.list(10);
    it.edit(list)
        .set(Field::ReqScrollY, 5)
        .set(Field::ReqSeq, 1);
    it.lay_out();
    assert_eq!((it.offset(list).1, it.ui.mirror.ack_seq(list)), (5, 1));
    it.scrolls.scroll_by(list, (0, -2));
    it.edit(list).set(Field::StickyScroll, 0);
    it.lay_out();
    assert_eq!(it.offset(list).1, 3);
    // The same place asked for again is another request.
    it.edit(list).set(Field::ReqSeq, 2);
    it.lay_out();
    assert_eq!(it.offset(list).1, 5);
}

#[test]
fn a_request_made_with_the_rows_that_it_speaks_of_reaches_them() {
    let mut it = Scrolled::new();
    let (list, _) = it.list(2);
    for _ in 0..10 {
        it.block(list, 10, 1);
    }
    it.edit(list)
        .set(Field::ReqScrollY, i32::MAX)
        .set(Field::ReqSeq, 1);
    it.lay_out();
    assert_eq!(it.offset(list).1, 8);
}

#[test]
fn a_request_to_a_node_that_cannot_be_scrolled_is_acknowledged() {
    let mut it = Scrolled::new();
    let plain = it.block(ROOT, 10, 4);
    it.edit(plain).set(Field::ReqSeq, 7);
    it.lay_out();
    assert_eq!(it.ui.mirror.ack_seq(plain), 7);
}

#[test]
fn a_slot_used_again_is_not_scrolled_and_knows_no_request() {
    let mut it = Scrolled::new();
    let (list, rows) = it.list(10);
    it.edit(list)
        .set(Field::ReqScrollY, 5)
        .set(Field::ReqSeq, 1);
    it.lay_out();
    rows.into_iter().for_each(|row| it.ui.remove(row));
    it.ui.remove(list);
    let (again, _) = it.list(10);
    assert_eq!(again, list);
    assert_eq!(it.offset(again), (0, 0));
    it.edit(again)
        .set(Field::ReqScrollY, 4)
        .set(Field::ReqSeq, 1);
    it.lay_out();
    assert_eq!(it.offset(again), (0, 4));
}

#[test]
fn a_node_that_lost_its_overflow_is_no_scroller() {
    let mut it = Scrolled::new();
    let (list, _) = it.list(10);
    it.scrolls.scroll_by(list, (0, 3));
    it.edit(list)
        .set(Field::OverflowX, Overflow::Visible.raw())
        .set(Field::OverflowY, Overflow::Visible.raw());
    it.scrolls.drawn();
    it.scrolls.take_untold();
    it.lay_out();
    assert_eq!(it.scrolls.get(list), None);
    assert!(it.scrolls.is_moved(), "the picture has to follow");
    assert_eq!(it.scrolls.take_untold(), [list], "JavaScript is told");
    it.scrolls.write(&it.ui.mirror, list);
    assert_eq!(it.ui.mirror.scroll_y(list), 0);
}

#[test]
fn a_node_scrolled_into_view_moves_as_little_as_can_be() {
    let mut it = Scrolled::new();
    let (list, rows) = it.list(12);
    for (row, block, wanted) in [
        (2, RevealBlock::Nearest, 0),
        (6, RevealBlock::Nearest, 3),
        (4, RevealBlock::Nearest, 3),
        (1, RevealBlock::Nearest, 1),
        (5, RevealBlock::Start, 5),
        (5, RevealBlock::End, 2),
        // One row of four in the middle: one above it, two below.
        (5, RevealBlock::Center, 4),
        (11, RevealBlock::Start, 8),
    ] {
        let (tree, boxes) = (&it.ui.tree, it.ui.layout.boxes());
        it.scrolls.reveal(tree, boxes, rows[row], block);
        assert_eq!(it.offset(list).1, wanted, "row {row} {block:?}");
    }
}

#[test]
fn a_node_is_scrolled_into_view_by_all_that_it_lies_in() {
    let mut it = Scrolled::new();
    let outer = it.scroller(ROOT, 10, 6);
    it.block(outer, 10, 8);
    let inner = it.scroller(outer, 10, 4);
    let rows: Vec<_> = (0..10).map(|_| it.block(inner, 10, 1)).collect();
    it.edit(rows[9]).set(Field::RevealSeq, 1);
    it.lay_out();
    // The inner one shows rows 6 to 9; its last row is the last of 12, of which the outer one shows 6 to 11.
    assert_eq!((it.offset(inner).1, it.offset(outer).1), (6, 6));
    assert_eq!(it.scrolls.shift(&it.ui.tree, rows[9]), (0, -12));
    // What is seen already moves nothing.
    it.edit(rows[8]).set(Field::RevealSeq, 1);
    it.lay_out();
    assert_eq!((it.offset(inner).1, it.offset(outer).1), (6, 6));
}

#[test]
fn numbers_that_no_screen_has_are_no_trouble() {
    let mut it = Scrolled::new();
    let outer = it.scroller(ROOT, 10, 4);
    let inner = it.scroller(outer, 10, 4);
    for field in [Field::MarginTop, Field::MarginLeft, Field::Height] {
        it.edit(inner).cells(field, 3e38);
    }
    let far = it.block(inner, 10, 1);
    it.edit(far)
        .cells(Field::MarginTop, -3e38)
        .cells(Field::MarginLeft, 3e38);
    it.edit(outer)
        .set(Field::ReqScrollY, i32::MIN)
        .set(Field::ReqScrollX, i32::MAX)
        .set(Field::ReqSeq, u32::MAX);
    it.edit(far).set(Field::RevealSeq, u32::MAX);
    it.lay_out();
    for block in RevealBlock::ALL {
        it.edit(far)
            .set(Field::RevealBlock, block.raw())
            .set(Field::RevealSeq, block.raw());
        it.lay_out();
        for node in [outer, inner] {
            let at = it.at(node);
            let (most, (x, y)) = (at.most(), at.offset);
            assert!((0..=most.0).contains(&x) && (0..=most.1).contains(&y));
        }
    }
}

#[test]
fn the_content_is_never_smaller_than_what_is_seen() {
    let mut it = Scrolled::new();
    let (list, _) = it.list(2);
    assert_eq!(it.at(list).content, (10, 4));
}

#[test]
fn what_is_larger_than_the_viewport_is_shown_from_its_start_unless_it_fills_it() {
    let mut it = Scrolled::new();
    let list = it.scroller(ROOT, 10, 4);
    it.block(list, 10, 2);
    let large = it.block(list, 10, 10);
    it.block(list, 10, 10);
    it.lay_out();
    // It lies in 2..12, so it fills the viewport from 2 to 8.
    for (from, to) in [(0, 2), (2, 2), (5, 5), (8, 8), (11, 8), (18, 8)] {
        it.scrolls.scroll_to(list, (0, from));
        let boxes = it.ui.layout.boxes();
        it.scrolls
            .reveal(&it.ui.tree, boxes, large, RevealBlock::Nearest);
        assert_eq!(it.offset(list).1, to, "from {from}");
    }
}
