use sparktui_generated::enums::OverflowAnchor;

use super::*;

/// Row 4 is the first that is seen of 10.
fn scrolled_list() -> (Scrolled, NodeId, Vec<NodeId>) {
    let mut it = Scrolled::new();
    let (list, rows) = it.list(10);
    it.scrolls.scroll_to(list, (0, 4));
    (it, list, rows)
}

/// The same rows in a wrapper, which alone is a child of the list.
fn wrapped_list() -> (Scrolled, NodeId, NodeId, Vec<NodeId>) {
    let mut it = Scrolled::new();
    let list = it.scroller(ROOT, 10, 4);
    let wrapper = it.ui.node(list).direction(FlexDirection::Column).id();
    it.edit(wrapper).set(Field::FlexShrink, 0);
    let rows: Vec<_> = (0..10).map(|_| it.block(wrapper, 10, 1)).collect();
    it.lay_out();
    it.scrolls.scroll_to(list, (0, 4));
    (it, list, wrapper, rows)
}

#[test]
fn a_row_added_above_leaves_what_is_seen_in_its_place() {
    let (mut it, list, _) = scrolled_list();
    let new = it.block(list, 10, 3);
    it.ui.place(new, list, 1);
    it.lay_out();
    assert_eq!(it.offset(list).1, 7);
}

#[test]
fn a_row_that_goes_above_leaves_what_is_seen_in_its_place() {
    let (mut it, list, rows) = scrolled_list();
    it.ui.remove(rows[0]);
    it.lay_out();
    assert_eq!(it.offset(list).1, 3);
}

#[test]
fn the_first_row_seen_may_go_and_the_next_one_stays() {
    let (mut it, list, rows) = scrolled_list();
    it.ui.remove(rows[4]);
    it.ui.remove(rows[2]);
    it.lay_out();
    // Row 5 stood one below the top and still does: two rows above it are gone.
    assert_eq!(it.offset(list).1, 2);
}

#[test]
fn what_is_added_below_moves_nothing() {
    let (mut it, list, _) = scrolled_list();
    it.block(list, 10, 3);
    it.lay_out();
    assert_eq!(it.offset(list).1, 4);
}

#[test]
fn who_sees_the_start_goes_on_to_see_it() {
    let mut it = Scrolled::new();
    let (list, _) = it.list(10);
    let new = it.block(list, 10, 3);
    it.ui.place(new, list, 0);
    it.lay_out();
    assert_eq!(it.offset(list).1, 0);
}

#[test]
fn a_row_in_a_wrapper_is_found() {
    let (mut it, list, _, rows) = wrapped_list();
    it.edit(rows[1]).size(10, 4);
    it.lay_out();
    assert_eq!(it.offset(list).1, 7);
}

#[test]
fn as_many_rows_added_above_as_go_below_leave_what_is_seen_in_its_place() {
    let (mut it, list, rows) = scrolled_list();
    let new = it.block(list, 10, 1);
    it.ui.place(new, list, 0);
    it.ui.remove(rows[9]);
    it.lay_out();
    assert_eq!(it.offset(list).1, 5, "the content is as high as before");
}

#[test]
fn as_many_rows_added_above_as_go_below_in_a_wrapper_leave_what_is_seen_in_its_place() {
    let (mut it, list, wrapper, rows) = wrapped_list();
    let new = it.block(wrapper, 10, 1);
    it.ui.place(new, wrapper, 0);
    it.ui.remove(rows[9]);
    it.lay_out();
    assert_eq!(it.offset(list).1, 5);
}

#[test]
fn a_scroller_that_is_moved_while_rows_come_above_keeps_what_is_seen_in_its_place() {
    let mut it = Scrolled::new();
    let above = it.block(ROOT, 10, 1);
    let (list, _) = it.list(10);
    it.scrolls.scroll_to(list, (0, 4));
    it.edit(above).size(10, 3);
    let new = it.block(list, 10, 2);
    it.ui.place(new, list, 0);
    it.lay_out();
    assert_eq!(it.offset(list).1, 6);
}

#[test]
fn what_lives_in_the_slot_of_one_that_was_seen_is_not_taken_for_it() {
    let (mut it, list, rows) = scrolled_list();
    rows[4..8].iter().for_each(|&row| it.ui.remove(row));
    let new: Vec<_> = (0..4).map(|_| it.block(list, 10, 1)).collect();
    assert_eq!(new[0], rows[7], "the slot is used again");
    it.lay_out();
    assert_eq!(it.offset(list).1, 4);
}

#[test]
fn what_says_that_it_is_no_anchor_is_none() {
    let (mut it, list, rows) = scrolled_list();
    for &row in &rows[4..8] {
        it.edit(row)
            .set(Field::OverflowAnchor, OverflowAnchor::None.raw());
    }
    it.lay_out();
    let new = it.block(list, 10, 3);
    it.ui.place(new, list, 0);
    it.lay_out();
    assert_eq!(it.offset(list).1, 4);
}

#[test]
fn a_row_that_begins_where_the_viewport_does_may_grow_at_its_start() {
    let mut it = Scrolled::new();
    let list = it.scroller(ROOT, 10, 4);
    let rows: Vec<_> = (0..6)
        .map(|_| {
            let row = it.ui.node(list).direction(FlexDirection::Column).id();
            it.edit(row).set(Field::FlexShrink, 0);
            it.block(row, 10, 2);
            row
        })
        .collect();
    it.lay_out();
    it.scrolls.scroll_to(list, (0, 4));
    let new = it.block(rows[2], 10, 1);
    it.ui.place(new, rows[2], 0);
    it.lay_out();
    assert_eq!(it.offset(list).1, 4, "the row stands where it stood");
}

#[test]
fn content_that_grows_below_is_told() {
    let (mut it, list, _) = scrolled_list();
    it.scrolls.take_untold();
    it.block(list, 10, 3);
    it.lay_out();
    assert_eq!(it.scrolls.take_untold(), [list]);
}
