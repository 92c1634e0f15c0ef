//! How much a change lays out, whatever stands beside it.

use sparktui_generated::Field;
use sparktui_generated::enums::{
    AlignItems, FlexDirection, FlexWrap, Overflow, Position, TextWrap,
};
use sparktui_memory::NodeId;

use crate::layout::LayoutStats;
use crate::testing::TestTree;
use crate::tree::ROOT;

const SIBLINGS: [u32; 3] = [100, 1_000, 4_000];

/// A wrapping, clipping row of boxes of 10 × 1 cells, a text in each.
fn cells(count: u32) -> (TestTree, Vec<NodeId>) {
    let mut ui = TestTree::with_capacity((2 * count + 128) / 64 * 64);
    let row = ui
        .node(ROOT)
        .percent(Field::Width, 100)
        .percent(Field::Height, 100)
        .direction(FlexDirection::Row)
        .set(Field::FlexWrap, FlexWrap::Wrap.raw())
        .set(Field::OverflowX, Overflow::Hidden.raw())
        .set(Field::OverflowY, Overflow::Hidden.raw())
        .id();
    let texts = (0..count).map(|cell| {
        let cell_box = ui.node(row).size(10, 1).set(Field::FlexShrink, 0).id();
        ui.text(cell_box, &format!("{cell:06}")).id()
    });
    let texts = texts.collect();
    ui.lay_out(200, 60);
    (ui, texts)
}

/// What a row of that many texts, no boxes around them, costs to lay out after `edit` of the one in the middle.
fn texts_in_a_row(count: u32, edit: impl Fn(&mut TestTree, NodeId)) -> LayoutStats {
    let mut ui = TestTree::with_capacity((count + 128) / 64 * 64);
    let row = ui
        .node(ROOT)
        .direction(FlexDirection::Row)
        .set(Field::FlexWrap, FlexWrap::Wrap.raw())
        .set(Field::AlignItems, AlignItems::FlexStart.raw())
        .id();
    let texts: Vec<NodeId> = (0..count)
        .map(|cell| ui.text(row, &format!("{cell:06}")).id())
        .collect();
    ui.lay_out(200, 60);
    edit(&mut ui, texts[count as usize / 2]);
    ui.lay_out(200, 60);
    ui.layout.stats()
}

#[test]
fn a_text_that_keeps_its_width_lays_out_nothing_but_itself() {
    for count in SIBLINGS {
        let stats = texts_in_a_row(count, |ui, text| ui.set_text(text, b"COUNTS"));
        assert_eq!(stats.nodes_laid_out, 1, "{count} siblings");
        assert_eq!(stats.nodes_invalidated, 1);
        assert_eq!(stats.nodes_settled, 0);
        assert!(stats.nodes_measured <= 10, "{stats:?}");
    }
}

#[test]
fn a_counter_that_counts_asks_layout_nothing() {
    for count in SIBLINGS {
        let stats = texts_in_a_row(count, |ui, text| ui.set_text(text, b"999999"));
        assert_eq!(stats, LayoutStats::default(), "{count} siblings");
    }
}

#[test]
fn a_counter_that_counts_and_wraps_otherwise_is_laid_out() {
    let stats = texts_in_a_row(100, |ui, text| {
        ui.set_text(text, b"999999");
        ui.set(text, Field::TextWrap, f64::from(TextWrap::Anywhere.raw()));
    });
    // Its smallest size is a letter now: itself and its row.
    assert_eq!(stats.nodes_laid_out, 2);
}

#[test]
fn a_text_that_comes_back_after_an_empty_one_is_laid_out() {
    let mut ui = TestTree::new();
    let row = ui.node(ROOT).direction(FlexDirection::Row).id();
    let (text, other) = (ui.text(row, "10").id(), ui.text(row, "x").id());
    ui.lay_out(80, 24);
    for (say, left) in [(&b""[..], 0), (b"100", 3), (b"", 0), (b"10", 2)] {
        ui.set_text(text, say);
        ui.lay_out(80, 24);
        assert_eq!(ui.area(other).0, left);
    }
}

#[test]
fn a_text_of_another_width_goes_no_further_than_a_box_of_fixed_size() {
    for count in SIBLINGS {
        let (mut ui, texts) = cells(count);
        let text = texts[count as usize / 2];
        let cell = ui.parent(text).unwrap();
        ui.edit(cell).cells(Field::MinWidth, 10);
        ui.lay_out(200, 60);
        ui.set_text(text, b"short");
        ui.lay_out(200, 60);
        let stats = ui.layout.stats();
        assert_eq!(stats.nodes_laid_out, 2, "{count} siblings");
        assert_eq!(stats.nodes_invalidated, 2);
        assert_eq!(stats.nodes_moved, 1);
        assert!(
            stats.nodes_settled <= 2 && stats.nodes_measured <= 16,
            "{stats:?}"
        );
    }
}

#[test]
fn a_text_of_another_width_lays_out_its_row_where_that_makes_a_difference() {
    let stats = texts_in_a_row(100, |ui, text| ui.set_text(text, b"longer than before"));
    // Itself and the row, which is a line higher: 20 lines of 6 cells would not hold 12 more of them.
    assert!(stats.nodes_laid_out >= 2);
    assert!(stats.nodes_moved > 1);
}

#[test]
fn the_same_size_with_another_smallest_size_does_not_stop() {
    let mut ui = TestTree::new();
    let row = ui.node(ROOT).direction(FlexDirection::Row).size(10, 4).id();
    let text = ui.text(row, "ab cd ef gh").id();
    let other = ui.text(row, "0123456789").set(Field::FlexShrink, 0).id();
    ui.lay_out(80, 24);
    assert_eq!(ui.area(other), (2, 0, 10, 4));
    // As wide as before where there is room, but its longest word is not.
    ui.set_text(text, b"abcd efg hi");
    ui.lay_out(80, 24);
    assert_eq!(ui.area(other), (4, 0, 10, 4));
}

#[test]
fn a_line_that_begins_to_give_way_lays_out_its_parent() {
    let mut ui = TestTree::new();
    let row = ui.node(ROOT).direction(FlexDirection::Row).size(6, 1).id();
    let text = ui.text(row, "0123456789").id();
    ui.set(text, Field::TextWrap, f64::from(TextWrap::Nowrap.raw()));
    ui.lay_out(80, 24);
    assert_eq!(ui.area(text), (0, 0, 10, 1));
    ui.set(text, Field::TextOverflow, 1.0);
    ui.lay_out(80, 24);
    assert_eq!(ui.area(text), (0, 0, 6, 1));
}

#[test]
fn what_is_in_an_absolute_child_moves_nothing_beside_it() {
    for count in SIBLINGS {
        let (mut ui, _) = cells(count);
        let row = ui.nodes()[0];
        let note = ui
            .node(row)
            .set(Field::PositionType, Position::Absolute.raw())
            .cells(Field::InsetLeft, 3)
            .cells(Field::InsetTop, 2)
            .id();
        let text = ui.text(note, "note").id();
        ui.lay_out(200, 60);
        ui.set_text(text, b"another note");
        ui.lay_out(200, 60);
        assert_eq!(ui.area(note), (3, 2, 12, 1));
        // The text, its box and the row that places it, which stays what it is to the root.
        assert_eq!(ui.layout.stats().nodes_laid_out, 3, "{count} siblings");
        ui.set_text(text, b"another 2345");
        ui.lay_out(200, 60);
        assert_eq!(ui.layout.stats().nodes_laid_out, 1);
        ui.set_text(text, b"ANOTHER 6789");
        ui.lay_out(200, 60);
        assert_eq!(ui.layout.stats().nodes_laid_out, 0);
    }
}

#[test]
fn after_more_sizes_than_are_kept_a_change_still_stops() {
    let (mut ui, texts) = cells(100);
    for columns in 20..120 {
        ui.lay_out(columns, 60);
    }
    for text in [&texts[3], &texts[70], &texts[3]] {
        ui.set_text(*text, b"COUNTS");
        ui.lay_out(119, 60);
        assert!(
            ui.layout.stats().nodes_laid_out <= 4,
            "{:?}",
            ui.layout.stats()
        );
        ui.set_text(*text, b"c0unts");
        ui.lay_out(119, 60);
        assert_eq!(ui.layout.stats().nodes_laid_out, 1);
    }
}
