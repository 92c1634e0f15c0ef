//! Expected rectangles are worked out by hand from the CSS specifications named.

use sparktui_generated::Field;
use sparktui_generated::enums::{
    AlignContent, AlignItems, BorderStyle, Display, FlexDirection, FlexWrap, JustifyContent,
    Overflow, Position,
};
use sparktui_memory::NodeId;

use crate::testing::TestTree;
use crate::tree::ROOT;

/// A row that fills the screen, with `count` children.
fn row<const COUNT: usize>() -> (TestTree, NodeId, [NodeId; COUNT]) {
    let mut ui = TestTree::new();
    let row = ui.node(ROOT).grow(1.0).direction(FlexDirection::Row).id();
    let children = [(); COUNT].map(|()| ui.node(row).id());
    (ui, row, children)
}

#[test]
fn the_root_fills_the_screen_whatever_its_style_says() {
    let mut ui = TestTree::new();
    ui.edit(ROOT)
        .size(3, 3)
        .cells(Field::MarginLeft, 2)
        .cells(Field::MaxWidth, 1);
    ui.lay_out(80, 24);
    assert_eq!(ui.area(ROOT), (0, 0, 80, 24));
}

#[test]
fn free_room_is_shared_by_flex_grow() {
    let (mut ui, _, [a, b, c]) = row();
    ui.edit(a).grow(1.0);
    ui.edit(b).grow(3.0);
    ui.edit(c).size(4, 1);
    ui.lay_out(24, 5);
    assert_eq!(ui.area(a), (0, 0, 5, 5)); // (24 - 4) / 4 each part
    assert_eq!(ui.area(b), (5, 0, 15, 5));
    assert_eq!(ui.area(c), (20, 0, 4, 1));
}

#[test]
fn missing_room_is_given_up_by_flex_shrink_times_basis() {
    let (mut ui, _, [a, b, c]) = row();
    ui.edit(a).size(10, 1);
    ui.edit(b).size(20, 1);
    ui.edit(c).size(10, 1).set(Field::FlexShrink, 0);
    ui.lay_out(25, 1);
    assert_eq!(ui.area(a), (0, 0, 5, 1)); // 15 missing, a third of it
    assert_eq!(ui.area(b), (5, 0, 10, 1));
    assert_eq!(ui.area(c), (15, 0, 10, 1));
}

#[test]
fn a_basis_comes_before_a_width_and_a_minimum_and_maximum_before_both() {
    let (mut ui, _, [a, b, c]) = row();
    ui.edit(a).size(10, 1).cells(Field::FlexBasis, 4);
    ui.edit(b).size(2, 1).cells(Field::MinWidth, 5);
    ui.edit(c).size(9, 1).cells(Field::MaxWidth, 3);
    ui.lay_out(40, 1);
    assert_eq!(ui.area(a), (0, 0, 4, 1));
    assert_eq!(ui.area(b), (4, 0, 5, 1));
    assert_eq!(ui.area(c), (9, 0, 3, 1));
}

#[test]
fn a_percentage_is_of_the_parents_content_box() {
    let (mut ui, row, [a, b]) = row();
    ui.edit(row).padding(1);
    ui.edit(a)
        .percent(Field::Width, 25)
        .percent(Field::Height, 50);
    ui.edit(b).percent(Field::Width, 75);
    ui.lay_out(42, 12);
    assert_eq!(ui.area(a), (1, 1, 10, 5));
    assert_eq!(ui.area(b), (11, 1, 30, 10));
}

#[test]
fn a_column_stretches_its_children_across() {
    let mut ui = TestTree::new();
    let a = ui.node(ROOT).cells(Field::Height, 2).id();
    let b = ui.node(ROOT).grow(1.0).id();
    ui.lay_out(30, 10);
    assert_eq!(ui.area(a), (0, 0, 30, 2));
    assert_eq!(ui.area(b), (0, 2, 30, 8));
}

#[test]
fn reversed_directions_start_at_the_other_end() {
    for (direction, first, second) in [
        (FlexDirection::RowReverse, (17, 0, 3, 1), (14, 0, 3, 1)),
        (FlexDirection::ColumnReverse, (0, 9, 3, 1), (0, 8, 3, 1)),
    ] {
        let (mut ui, row, [a, b]) = row();
        ui.edit(row).direction(direction);
        ui.edit(a).size(3, 1);
        ui.edit(b).size(3, 1);
        ui.lay_out(20, 10);
        assert_eq!((ui.area(a), ui.area(b)), (first, second), "{direction:?}");
    }
}

#[test]
fn justify_content_places_free_room() {
    // Three children of 2 in 18: 12 are free.
    for (word, starts) in [
        (JustifyContent::Normal, [0, 2, 4]),
        (JustifyContent::FlexStart, [0, 2, 4]),
        (JustifyContent::FlexEnd, [12, 14, 16]),
        (JustifyContent::Center, [6, 8, 10]),
        (JustifyContent::SpaceBetween, [0, 8, 16]),
        (JustifyContent::SpaceAround, [2, 8, 14]),
        (JustifyContent::SpaceEvenly, [3, 8, 13]),
        (JustifyContent::Start, [0, 2, 4]),
        (JustifyContent::End, [12, 14, 16]),
        (JustifyContent::Stretch, [0, 2, 4]),
    ] {
        let (mut ui, row, children) = row::<3>();
        ui.edit(row).set(Field::JustifyContent, word.raw());
        for child in children {
            ui.edit(child).size(2, 1);
        }
        ui.lay_out(18, 1);
        assert_eq!(children.map(|child| ui.area(child).0), starts, "{word:?}");
    }
}

#[test]
fn align_items_places_across() {
    for (word, y, height) in [
        (AlignItems::Normal, 0, 9),
        (AlignItems::Stretch, 0, 9),
        (AlignItems::FlexStart, 0, 3),
        (AlignItems::FlexEnd, 6, 3),
        (AlignItems::Center, 3, 3),
        (AlignItems::Start, 0, 3),
        (AlignItems::End, 6, 3),
    ] {
        let (mut ui, row, [a]) = row();
        ui.edit(row).set(Field::AlignItems, word.raw());
        ui.edit(a).cells(Field::Width, 4);
        ui.node(a).size(4, 3);
        ui.lay_out(20, 9);
        assert_eq!(ui.area(a), (0, y, 4, height), "{word:?}");
    }
}

#[test]
fn baselines_of_texts_stand_in_one_row() {
    let (mut ui, row, [a]) = row();
    ui.edit(row)
        .set(Field::AlignItems, AlignItems::Baseline.raw());
    ui.edit(a).border(BorderStyle::Single);
    let framed = ui.text(a, "in a frame").id();
    let bare = ui.text(row, "bare").id();
    let two_lines = ui.text(row, "first\nsecond").id();
    ui.lay_out(40, 9);
    assert_eq!(ui.area(framed).1, 1);
    assert_eq!(ui.area(bare).1, 1);
    assert_eq!(ui.area(two_lines).1, 1);
}

#[test]
fn lines_wrap_and_align_content_places_them() {
    // Two lines of height 1 in 7 rows: 5 are free.
    for (word, rows) in [
        (AlignContent::FlexStart, [0, 0, 1]),
        (AlignContent::FlexEnd, [5, 5, 6]),
        (AlignContent::SpaceBetween, [0, 0, 6]),
        (AlignContent::Stretch, [0, 0, 4]), // each line grows by 2.5, and 3.5 rounds up
        (AlignContent::Normal, [0, 0, 4]),
    ] {
        let (mut ui, row, children) = row::<3>();
        ui.edit(row)
            .set(Field::FlexWrap, FlexWrap::Wrap.raw())
            .set(Field::AlignContent, word.raw());
        for child in children {
            ui.edit(child).size(4, 1);
        }
        ui.lay_out(9, 7);
        assert_eq!(children.map(|child| ui.area(child).1), rows, "{word:?}");
        assert_eq!(children.map(|child| ui.area(child).0), [0, 4, 0]);
    }
}

#[test]
fn gaps_stand_between_children_and_margins_around_them() {
    let (mut ui, row, [a, b]) = row();
    ui.edit(row).cells(Field::GapColumn, 2);
    ui.edit(a)
        .size(3, 1)
        .cells(Field::MarginLeft, 1)
        .cells(Field::MarginRight, 4);
    ui.edit(b)
        .size(3, 1)
        .cells(Field::MarginTop, 2)
        .cells(Field::MarginLeft, -1);
    ui.lay_out(30, 5);
    assert_eq!(ui.area(a), (1, 0, 3, 1));
    assert_eq!(ui.area(b), (9, 2, 3, 1)); // 1 + 3 + 4 + 2 - 1
}

#[test]
fn an_auto_margin_takes_the_free_room() {
    let (mut ui, _, [a, b]) = row();
    ui.edit(a).size(3, 1);
    ui.edit(b).size(3, 1).auto(Field::MarginLeft);
    ui.lay_out(30, 5);
    assert_eq!(ui.area(b), (27, 0, 3, 1));
}

#[test]
fn a_border_takes_room_where_it_has_a_style() {
    let (mut ui, _, [a]) = row();
    ui.edit(a).size(10, 5).padding(1);
    ui.lay_out(30, 9);
    assert_eq!(ui.content(a), (1, 1, 8, 3));
    for style in [BorderStyle::Single, BorderStyle::Hidden] {
        ui.edit(a).border(style);
        ui.lay_out(30, 9);
        assert_eq!(ui.area(a), (0, 0, 10, 5));
        assert_eq!(ui.content(a), (2, 2, 6, 1), "{style:?}");
    }
    ui.edit(a)
        .set(Field::BorderLeftWidth, 0)
        .set(Field::BorderTopWidth, 200);
    ui.lay_out(30, 9);
    assert_eq!(ui.content(a), (1, 2, 7, 1));
}

#[test]
fn a_box_is_as_large_as_what_is_in_it() {
    let mut ui = TestTree::new();
    ui.edit(ROOT)
        .set(Field::AlignItems, AlignItems::FlexStart.raw());
    let frame = ui.node(ROOT).border(BorderStyle::Round).padding(1).id();
    let text = ui.text(frame, "hello").id();
    ui.lay_out(30, 9);
    assert_eq!(ui.area(frame), (0, 0, 9, 5));
    assert_eq!(ui.area(text), (2, 2, 5, 1));
}

#[test]
fn an_absolute_child_stands_in_the_padding_box_and_takes_no_room() {
    let (mut ui, row, [a, b]) = row();
    ui.edit(row).border(BorderStyle::Single).padding(2);
    ui.edit(a)
        .set(Field::PositionType, Position::Absolute.raw())
        .size(4, 2);
    ui.edit(a)
        .cells(Field::InsetRight, 1)
        .cells(Field::InsetBottom, 0);
    ui.edit(b).size(5, 1);
    ui.lay_out(30, 12);
    assert_eq!(ui.area(a), (24, 9, 4, 2)); // 30 - 1 - 1 - 4, 12 - 1 - 2
    assert_eq!(ui.area(b), (3, 3, 5, 1));
    ui.edit(a).auto(Field::Width).cells(Field::InsetLeft, 3);
    ui.lay_out(30, 12);
    assert_eq!(ui.area(a), (4, 9, 24, 2)); // stretched between its insets
}

#[test]
fn insets_move_a_relative_child_and_nothing_else() {
    let (mut ui, _, [a, b]) = row();
    ui.edit(a)
        .size(3, 1)
        .cells(Field::InsetLeft, 2)
        .cells(Field::InsetTop, 1);
    ui.edit(b).size(3, 1);
    ui.lay_out(30, 5);
    assert_eq!(ui.area(a), (2, 1, 3, 1));
    assert_eq!(ui.area(b), (3, 0, 3, 1));
}

#[test]
fn overflow_hidden_lets_a_child_be_smaller_than_its_content() {
    // The automatic minimum of a flex item is that of its content, and 0 for one that clips.
    for (overflow, width) in [(Overflow::Visible, 15), (Overflow::Hidden, 10)] {
        let (mut ui, _, [a, b]) = row();
        ui.edit(a).set(Field::OverflowX, overflow.raw());
        ui.node(a).size(15, 1).set(Field::FlexShrink, 0);
        ui.edit(b).size(5, 1).set(Field::FlexShrink, 0);
        ui.lay_out(15, 3);
        assert_eq!(ui.area(a).2, width, "{overflow:?}");
        assert_eq!(ui.layout.boxes().extent(a).0, 15);
    }
}

#[test]
fn display_none_takes_no_room_and_has_no_area() {
    let (mut ui, _, [a, b]) = row();
    ui.edit(a).size(3, 1);
    let inside = ui.node(a).size(2, 1).id();
    let deeper = ui.node(inside).size(1, 1).id();
    ui.edit(b).size(3, 1);
    ui.lay_out(30, 5);
    assert_eq!(ui.area(inside), (0, 0, 2, 1));
    ui.edit(a).set(Field::Display, Display::None.raw());
    ui.lay_out(30, 5);
    assert_eq!(ui.area(b), (0, 0, 3, 1));
    assert!(ui.layout.boxes().area(a).is_empty());
    assert!(ui.layout.boxes().area(inside).is_empty());
    assert!(ui.layout.boxes().area(deeper).is_empty());
    ui.edit(a).set(Field::Display, Display::Flex.raw());
    ui.lay_out(30, 5);
    assert_eq!(ui.area(inside), (0, 0, 2, 1));
    assert_eq!(ui.area(deeper), (0, 0, 1, 1));
    assert_eq!(ui.area(b), (3, 0, 3, 1));
}
