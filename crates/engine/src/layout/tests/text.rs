use sparktui_generated::Field;
use sparktui_generated::enums::{AlignItems, FlexDirection, TextOverflow, TextWrap};

use crate::testing::TestTree;
use crate::tree::ROOT;

#[test]
fn a_text_is_as_high_as_its_lines() {
    let mut ui = TestTree::new();
    let a = ui.text(ROOT, "the quick brown fox").id();
    let b = ui.text(ROOT, "jumps").id();
    ui.lay_out(10, 9);
    assert_eq!(ui.area(a), (0, 0, 10, 2));
    assert_eq!(ui.area(b), (0, 2, 10, 1));
    ui.lay_out(40, 9);
    assert_eq!(ui.area(a), (0, 0, 40, 1));
}

#[test]
fn a_text_in_a_row_shrinks_to_its_longest_word() {
    let mut ui = TestTree::new();
    let row = ui.node(ROOT).direction(FlexDirection::Row).id();
    let a = ui.text(row, "the quick brown fox").id();
    let b = ui.node(row).size(20, 1).set(Field::FlexShrink, 0).id();
    ui.lay_out(24, 9);
    assert_eq!(ui.area(a), (0, 0, 5, 4)); // "quick" is wider than the 4 that are left
    assert_eq!(ui.area(b), (5, 0, 20, 1));
}

#[test]
fn a_line_that_gives_way_to_an_ellipsis_shrinks_to_what_is_left() {
    for (overflow, width) in [(TextOverflow::Clip, 19), (TextOverflow::Ellipsis, 4)] {
        let mut ui = TestTree::new();
        let row = ui.node(ROOT).direction(FlexDirection::Row).id();
        let text = ui
            .text(row, "the quick brown fox")
            .set(Field::TextWrap, TextWrap::Nowrap.raw())
            .id();
        ui.edit(text).set(Field::TextOverflow, overflow.raw());
        ui.node(row).size(20, 1).set(Field::FlexShrink, 0);
        ui.lay_out(24, 9);
        assert_eq!(ui.area(text), (0, 0, width, 1), "{overflow:?}");
    }
}

#[test]
fn padding_is_around_the_lines() {
    let mut ui = TestTree::new();
    ui.edit(ROOT)
        .set(Field::AlignItems, AlignItems::FlexStart.raw());
    let text = ui.text(ROOT, "ab cd").padding(1).id();
    ui.lay_out(6, 9);
    assert_eq!(ui.area(text), (0, 0, 6, 4));
    assert_eq!(ui.content(text), (1, 1, 4, 2));
}

#[test]
fn a_stretched_text_has_the_lines_that_its_padding_leaves_room_for() {
    let mut ui = TestTree::new();
    // Five cells in six, of which padding takes two.
    let text = ui.text(ROOT, "ab cd").padding(1).id();
    let next = ui.text(ROOT, "next").id();
    ui.lay_out(6, 9);
    assert_eq!(ui.area(text), (0, 0, 6, 4));
    assert_eq!(ui.content(text), (1, 1, 4, 2));
    assert_eq!(ui.area(next), (0, 4, 6, 1));
}

#[test]
fn another_text_lays_out_anew() {
    let mut ui = TestTree::new();
    let row = ui.node(ROOT).direction(FlexDirection::Row).id();
    let a = ui.text(row, "9").id();
    let b = ui.text(row, "x").id();
    ui.lay_out(20, 1);
    assert_eq!(ui.area(b), (1, 0, 1, 1));
    ui.set_text(a, b"10");
    ui.lay_out(20, 1);
    assert_eq!(ui.area(b), (2, 0, 1, 1));
    ui.set_text(a, "界界".as_bytes());
    ui.lay_out(20, 1);
    assert_eq!(ui.area(b), (4, 0, 1, 1));
}

#[test]
fn an_empty_text_takes_no_room() {
    let mut ui = TestTree::new();
    let text = ui.text(ROOT, "").id();
    ui.lay_out(20, 3);
    assert_eq!(ui.area(text), (0, 0, 20, 0));
}

#[test]
fn a_text_fits_the_rows_it_was_measured_for_though_its_width_is_a_fraction() {
    for columns in 8..120 {
        let mut ui = TestTree::new();
        let row = ui.node(ROOT).direction(FlexDirection::Row).id();
        let texts = [(); 3].map(|()| {
            let text = ui
                .text(row, "the quick brown fox jumps over the lazy dog")
                .grow(1.0)
                .id();
            ui.edit(text)
                .cells(Field::FlexBasis, 0)
                .cells(Field::MinWidth, 0)
                .id()
        });
        ui.lay_out(columns, 50);
        for text in texts {
            let (_, _, width, height) = ui.content(text);
            let lines = ui
                .texts
                .paragraph(text)
                .height(width as u32, TextWrap::Wrap);
            assert!(
                lines <= height as u32,
                "{lines} lines in {width}x{height} of {columns}"
            );
        }
    }
}
