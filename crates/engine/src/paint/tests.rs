#![allow(clippy::unwrap_used)]

mod borders;
mod colors;
mod decor;
mod incremental;
mod judged;
mod screen;
mod scrolled;
mod texts;

use sparktui_generated::Field;
use sparktui_generated::enums::{BorderStyle, FlexDirection, Overflow, Position, Visibility};

use crate::frame::Area;
use screen::TestScreen;

#[test]
fn a_hidden_node_keeps_its_room_and_nothing_in_it_is_drawn() {
    let mut ui = TestScreen::new(6, 4);
    let hidden = ui.node(None).border(BorderStyle::Single).size(6, 3).id();
    ui.edit(hidden)
        .set(Field::Visible, Visibility::Hidden.raw());
    ui.text(Some(hidden), "abc");
    ui.text(None, "below");
    insta::assert_snapshot!(ui.frame(), @r"



    below
    ");
}

#[test]
fn overflow_is_clipped_at_the_padding_edge() {
    let mut ui = TestScreen::new(8, 4);
    let clip = ui.node(None).border(BorderStyle::Single).size(5, 4).id();
    ui.edit(clip).set(Field::OverflowX, Overflow::Hidden.raw());
    ui.edit(clip).set(Field::OverflowY, Overflow::Hidden.raw());
    let wide = ui
        .node(Some(clip))
        .size(7, 5)
        .set(Field::FlexShrink, 0)
        .id();
    ui.edit(wide).direction(FlexDirection::Column);
    for _ in 0..4 {
        ui.text(Some(wide), "abcdefg");
    }
    insta::assert_snapshot!(ui.frame(), @r"
    ┌───┐
    │abc│
    │abc│
    └───┘
    ");
}

#[test]
fn overflow_that_is_visible_is_drawn_over_the_border() {
    let mut ui = TestScreen::new(8, 3);
    let open = ui.node(None).border(BorderStyle::Single).size(4, 3).id();
    let wide = ui
        .node(Some(open))
        .size(6, 1)
        .set(Field::FlexShrink, 0)
        .id();
    ui.text(Some(wide), "abcdef");
    insta::assert_snapshot!(ui.frame(), @r"
    ┌──┐
    │abcdef
    └──┘
    ");
}

#[test]
fn one_axis_may_clip_alone() {
    let mut ui = TestScreen::new(8, 3);
    let clip = ui
        .node(None)
        .size(3, 1)
        .set(Field::OverflowX, Overflow::Hidden.raw())
        .id();
    let wide = ui
        .node(Some(clip))
        .size(6, 2)
        .set(Field::FlexShrink, 0)
        .id();
    ui.edit(wide).direction(FlexDirection::Column);
    ui.text(Some(wide), "abcdef");
    ui.text(Some(wide), "ghijkl");
    insta::assert_snapshot!(ui.frame(), @r"
    abc
    ghi
    ");
}

#[test]
fn siblings_are_drawn_by_their_z_index_and_then_in_order() {
    let mut ui = TestScreen::new(6, 1);
    for (left, z, text) in [(0, 1, "aaa"), (1, -1, "bbb"), (2, 0, "ccc"), (3, 0, "ddd")] {
        let id = ui.text(None, text).set(Field::ZIndex, z).id();
        let mut node = ui.edit(id);
        node.set(Field::PositionType, Position::Absolute.raw());
        node.cells(Field::InsetLeft, left).cells(Field::InsetTop, 0);
    }
    assert_eq!(ui.frame(), "aaaddd");
}

#[test]
fn another_z_index_is_another_picture() {
    let mut ui = TestScreen::new(4, 1);
    let first = overlap(&mut ui, "aa", 0);
    overlap(&mut ui, "bb", 1);
    assert_eq!(ui.frame(), "abb");
    ui.edit(first).set(Field::ZIndex, 1);
    assert_eq!(ui.frame(), "aab");
}

#[test]
fn another_order_of_overlapping_siblings_is_another_picture() {
    let mut ui = TestScreen::new(4, 1);
    let first = overlap(&mut ui, "aa", 0);
    overlap(&mut ui, "bb", 1);
    assert_eq!(ui.frame(), "abb");
    ui.ui.place(first, crate::tree::ROOT, 1);
    assert_eq!(ui.frame(), "aab");
}

#[test]
fn another_order_of_many_overlapping_siblings_is_another_picture() {
    let mut ui = TestScreen::new(4, 1);
    let first = overlap(&mut ui, "aa", 0);
    for _ in 0..70 {
        overlap(&mut ui, "bb", 1);
    }
    assert_eq!(ui.frame(), "abb");
    ui.ui.place(first, crate::tree::ROOT, 100);
    assert_eq!(ui.frame(), "aab");
}

#[test]
fn a_node_that_stays_in_its_place_under_another_parent_takes_its_clip_and_colour() {
    let mut ui = TestScreen::new(4, 1);
    let text = overlap(&mut ui, "ab", 0);
    ui.edit(text).size(2, 1);
    let parent = ui.node(None).size(1, 1).set(Field::FgColor, 0x101).id();
    let mut node = ui.edit(parent);
    node.set(Field::PositionType, Position::Absolute.raw());
    node.set(Field::OverflowX, Overflow::Hidden.raw());
    node.cells(Field::InsetLeft, 0).cells(Field::InsetTop, 0);
    assert_eq!(ui.frame(), "ab");
    ui.ui.place(text, parent, 0);
    assert_eq!((ui.frame().as_str(), ui.cell(0, 0).fg), ("a", 0x101));
}

fn overlap(ui: &mut TestScreen, text: &str, left: u16) -> sparktui_memory::NodeId {
    let id = ui.text(None, text).id();
    let mut node = ui.edit(id);
    node.set(Field::PositionType, Position::Absolute.raw());
    node.cells(Field::InsetLeft, left).cells(Field::InsetTop, 0);
    id
}

#[test]
fn a_text_that_changes_damages_its_own_cells_alone() {
    let mut ui = TestScreen::new(40, 10);
    let row = ui.node(None).direction(FlexDirection::Row).id();
    let first = ui.text(Some(row), "count 1").id();
    ui.text(Some(row), "other");
    ui.draw();
    ui.ui.set_text(first, b"count 2");
    ui.draw();
    assert_eq!(ui.damage.bounds(), Area::new(0, 0, 7, 1));
    // Each of seven cells is blanked and written.
    assert_eq!(ui.painted, 14);
}

#[test]
fn nothing_changed_is_nothing_painted() {
    let mut ui = TestScreen::new(40, 10);
    ui.text(None, "still");
    ui.draw();
    ui.draw();
    assert_eq!(ui.painted, 0);
}

#[test]
fn a_row_added_at_the_end_leaves_the_rows_before_it_alone() {
    let mut ui = TestScreen::new(10, 5);
    let list = ui
        .node(None)
        .size(10, 5)
        .direction(FlexDirection::Column)
        .id();
    ui.text(Some(list), "one");
    ui.text(Some(list), "two");
    ui.draw();
    ui.text(Some(list), "three");
    insta::assert_snapshot!(ui.frame(), @r"
    one
    two
    three
    ");
    let last = ui.text(Some(list), "four").id();
    ui.draw();
    assert_eq!(ui.damage.bounds(), Area::new(0, 3, 10, 1));
    ui.ui.remove(last);
    ui.draw();
    assert_eq!(ui.damage.bounds(), Area::new(0, 3, 10, 1));
}
