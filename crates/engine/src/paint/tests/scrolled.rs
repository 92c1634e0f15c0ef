//! Expected pictures are drawn by hand.

use sparktui_generated::enums::Scrollbar;
use sparktui_memory::NodeId;

use super::*;

fn list(ui: &mut TestScreen, parent: Option<NodeId>, (width, height): (u16, u16)) -> NodeId {
    ui.node(parent)
        .size(width, height)
        .direction(FlexDirection::Column)
        .set(Field::FlexShrink, 0)
        .set(Field::OverflowX, Overflow::Auto.raw())
        .set(Field::OverflowY, Overflow::Auto.raw())
        .id()
}

fn rows(ui: &mut TestScreen, list: NodeId, count: u32) -> Vec<NodeId> {
    let names = (0..count).map(|row| format!("row {row}"));
    names.map(|name| ui.text(Some(list), &name).id()).collect()
}

#[test]
fn a_scroller_shows_its_rows_from_the_offset_on_and_a_scrollbar_on_its_border() {
    let mut ui = TestScreen::new(10, 6);
    let list = list(&mut ui, None, (10, 6));
    ui.edit(list).border(BorderStyle::Single);
    rows(&mut ui, list, 16);
    // 4 of 16 rows: the thumb is a cell of 4, and from offset 0 to 12 it goes 3 cells.
    insta::assert_snapshot!(ui.frame(), @r"
    ┌────────┐
    │row 0   █
    │row 1   │
    │row 2   │
    │row 3   │
    └────────┘
    ");
    ui.scrolls.scroll_to(list, (0, 6));
    // Half a cell below the second: the lower half of one, the upper half of the next.
    insta::assert_snapshot!(ui.frame(), @r"
    ┌────────┐
    │row 6   │
    │row 7   ▄
    │row 8   ▄
    │row 9   │
    └────────┘
    ");
    let inverse = crate::frame::attribute::INVERSE;
    assert_eq!(ui.cell(9, 2).attributes & inverse, 0);
    assert_eq!(ui.cell(9, 3).attributes & inverse, inverse);
    assert_eq!(ui.damage.bounds(), Area::EMPTY);
}

#[test]
fn scrolling_paints_the_viewport_and_the_scrollbar_and_lays_out_nothing() {
    let mut ui = TestScreen::new(20, 8);
    ui.text(None, "above");
    let list = list(&mut ui, None, (10, 4));
    rows(&mut ui, list, 16);
    ui.text(None, "below");
    ui.draw();
    ui.scrolls.scroll_to(list, (0, 1));
    ui.draw();
    assert_eq!(ui.damage.bounds(), Area::new(0, 1, 10, 4));
    assert_eq!(ui.ui.layout.stats().nodes_settled, 0);
}

#[test]
fn a_text_that_changes_in_a_scroller_is_painted_where_it_is_seen() {
    let mut ui = TestScreen::new(10, 4);
    let list = list(&mut ui, None, (10, 4));
    ui.edit(list).set(Field::Scrollbar, Scrollbar::None.raw());
    let rows = rows(&mut ui, list, 16);
    ui.draw();
    ui.scrolls.scroll_to(list, (0, 3));
    ui.draw();
    ui.ui.set_text(rows[5], b"ROW 5");
    ui.draw();
    assert_eq!(ui.damage.bounds(), Area::new(0, 2, 10, 1));
    assert_eq!(ui.frame.text(2), "ROW 5");
    ui.ui.set_text(rows[0], b"ROW 0");
    ui.draw();
    assert!(ui.damage.is_empty(), "what is out of sight is not painted");
}

#[test]
fn a_row_added_at_the_end_of_a_scroller_leaves_the_rows_before_it_alone() {
    let mut ui = TestScreen::new(10, 6);
    let list = list(&mut ui, None, (10, 6));
    ui.edit(list).set(Field::Scrollbar, Scrollbar::None.raw());
    rows(&mut ui, list, 3);
    ui.draw();
    ui.text(Some(list), "new");
    ui.draw();
    // Where a scrollbar could be, and the row.
    assert!(ui.damage.spans(0).iter().all(|span| span.0 == 9));
    assert!(ui.damage.spans(3).iter().any(|span| span.0 == 0));
}

#[test]
fn sideways_a_wide_glyph_that_is_half_in_sight_is_blank() {
    let mut ui = TestScreen::new(6, 2);
    let list = list(&mut ui, None, (6, 2));
    let text = ui.text(Some(list), "a界bcdefgh").id();
    ui.edit(text)
        .set(Field::TextWrap, 1)
        .set(Field::FlexShrink, 0);
    ui.edit(text).cells(Field::Width, 10);
    // 6 of 10 columns: 28.8 of 48 eighths.
    insta::assert_snapshot!(ui.frame(), @r"
    a界bcd
    ███▋
    ");
    ui.scrolls.scroll_to(list, (2, 0));
    assert_eq!(ui.frame.text(0), "a界bcd");
    ui.draw();
    assert_eq!(ui.frame.text(0), " bcdef");
}

#[test]
fn a_scroller_in_a_scroller_moves_with_it_and_by_itself() {
    let mut ui = TestScreen::new(8, 5);
    let outer = list(&mut ui, None, (8, 5));
    ui.edit(outer).set(Field::Scrollbar, Scrollbar::None.raw());
    ui.text(Some(outer), "top");
    let inner = list(&mut ui, Some(outer), (8, 3));
    ui.edit(inner).set(Field::Scrollbar, Scrollbar::None.raw());
    rows(&mut ui, inner, 6);
    for name in ["x", "y", "z"] {
        ui.text(Some(outer), name);
    }
    ui.draw();
    ui.scrolls.scroll_to(inner, (0, 2));
    ui.scrolls.scroll_to(outer, (0, 2));
    // Of the inner one the first row is above the outer one's.
    insta::assert_snapshot!(ui.frame(), @r"
    row 3
    row 4
    x
    y
    z
    ");
}

#[test]
fn an_absolute_child_scrolls_with_the_content_and_a_border_does_not() {
    let mut ui = TestScreen::new(8, 5);
    let list = list(&mut ui, None, (8, 5));
    ui.edit(list)
        .border(BorderStyle::Single)
        .set(Field::Scrollbar, Scrollbar::None.raw());
    rows(&mut ui, list, 5);
    let badge = ui.text(Some(list), "!").id();
    let mut badge = ui.edit(badge);
    badge.set(Field::PositionType, Position::Absolute.raw());
    badge.cells(Field::InsetTop, 2).cells(Field::InsetRight, 0);
    ui.draw();
    assert_eq!(ui.frame.text(3), "│row 2!│");
    ui.scrolls.scroll_to(list, (0, 1));
    insta::assert_snapshot!(ui.frame(), @r"
    ┌──────┐
    │row 1 │
    │row 2!│
    │row 3 │
    └──────┘
    ");
}

#[test]
fn scrolling_looks_at_few_of_many_rows() {
    let visits = |count: u32| {
        let mut ui = TestScreen::new(20, 10);
        let list = list(&mut ui, None, (20, 10));
        ui.edit(list).set(Field::Scrollbar, Scrollbar::None.raw());
        for row in 0..count {
            ui.text(Some(list), &format!("{row:03}"));
        }
        ui.draw();
        ui.scrolls.scroll_to(list, (0, count as i32 / 2));
        ui.draw();
        (ui.visits, ui.painted)
    };
    let (few, many) = (visits(100), visits(900));
    assert_eq!(few.1, many.1, "cells");
    assert!(many.0 < few.0 + 20, "{} and {} visits", few.0, many.0);
}
