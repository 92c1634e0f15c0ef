use proptest::prelude::*;
use sparktui_generated::Field;
use sparktui_generated::enums::{FlexDirection, FlexWrap};
use sparktui_memory::NodeId;

use crate::testing::{TestTree, cases};
use crate::tree::ROOT;

#[derive(Clone, Copy, Debug)]
enum Share {
    Percent(u16),
    Grow(u16),
}

/// Lays children of such widths in a row and says where each starts and ends.
fn edges(columns: u16, shares: &[Share]) -> Vec<(i32, i32)> {
    let mut ui = TestTree::with_capacity(64);
    let row = ui.node(ROOT).grow(1.0).direction(FlexDirection::Row).id();
    let children: Vec<_> = shares
        .iter()
        .map(|share| match *share {
            Share::Percent(percent) => ui.node(row).percent(Field::Width, percent).id(),
            Share::Grow(factor) => ui.node(row).grow(f32::from(factor)).id(),
        })
        .collect();
    ui.lay_out(columns, 2);
    children
        .iter()
        .map(|&child| ui.area(child))
        .map(|(x, _, width, _)| (x, x + width))
        .collect()
}

fn assert_tiles(columns: u16, shares: &[Share]) {
    let edges = edges(columns, shares);
    let mut at = 0;
    for &(start, end) in &edges {
        assert_eq!(start, at, "{columns} columns, {shares:?}: {edges:?}");
        at = end;
    }
    assert_eq!(
        at,
        i32::from(columns),
        "{columns} columns, {shares:?}: {edges:?}"
    );
}

#[test]
fn children_tile_their_row_at_every_width() {
    let thirds = [Share::Grow(1); 3];
    let sevenths = [Share::Grow(1); 7];
    let halves = [Share::Percent(50); 2];
    let uneven = [
        Share::Percent(10),
        Share::Grow(1),
        Share::Percent(33),
        Share::Grow(2),
        Share::Percent(7),
    ];
    let tenths = [Share::Percent(10); 10];
    for columns in 1..=300 {
        for shares in [&thirds[..], &sevenths, &halves, &uneven, &tenths] {
            assert_tiles(columns, shares);
        }
    }
}

#[test]
fn lines_and_columns_tile_their_parent_at_every_width() {
    let mut ui = TestTree::with_capacity(64);
    let column = ui
        .node(ROOT)
        .grow(1.0)
        .direction(FlexDirection::Column)
        .id();
    let rows: Vec<NodeId> = [1, 2, 4]
        .map(|share| ui.node(column).grow(share as f32).id())
        .into();
    let wrapped = rows[2];
    ui.edit(wrapped).set(Field::FlexWrap, FlexWrap::Wrap.raw());
    let cells: Vec<NodeId> = (0..9)
        .map(|_| ui.node(wrapped).percent(Field::Width, 100.0 / 3.0).id())
        .collect();
    for size in 1..=300 {
        ui.lay_out(size, size);
        let mut top = 0;
        for &row in &rows {
            let (x, y, width, height) = ui.area(row);
            assert_eq!((x, y, width), (0, top, i32::from(size)), "{size}");
            top = y + height;
        }
        assert_eq!(top, i32::from(size));
        // Three lines of three: each cell begins where the one before and the one above end.
        let area = |line: usize, at: usize| ui.area(cells[3 * line + at]);
        let (left, mut y, width, height) = ui.area(wrapped);
        let end = (left + width, y + height);
        for line in 0..3 {
            let mut x = left;
            for at in 0..3 {
                assert_eq!((area(line, at).0, area(line, at).1), (x, y), "{size}");
                x += area(line, at).2;
            }
            assert_eq!(x, end.0, "{size}");
            y += area(line, 0).3;
        }
        assert_eq!(y, end.1, "{size}");
    }
}

#[test]
fn a_half_cell_goes_to_the_child_before_it() {
    assert_eq!(edges(5, &[Share::Grow(1); 2]), [(0, 3), (3, 5)]);
    assert_eq!(edges(10, &[Share::Grow(1); 3]), [(0, 3), (3, 7), (7, 10)]); // 3.33, 6.67
}

#[test]
fn a_shift_by_whole_cells_changes_no_shape() {
    for shift in -9i16..9 {
        let mut ui = TestTree::new();
        let row = ui
            .node(ROOT)
            .direction(FlexDirection::Row)
            .size(11, 1)
            .cells(Field::MarginLeft, shift)
            .id();
        let children = [(); 4].map(|()| ui.node(row).grow(1.0).id());
        ui.lay_out(80, 5);
        let starts = children.map(|child| ui.area(child).0 - i32::from(shift));
        assert_eq!(starts, [0, 3, 6, 8], "{shift}"); // 2.75, 5.5, 8.25
    }
}

proptest! {
    #![proptest_config(cases(200))]

    #[test]
    fn children_that_grow_tile_their_row(columns in 1u16..=300, factors in prop::collection::vec(1u16..40, 1..20)) {
        let shares: Vec<Share> = factors.into_iter().map(Share::Grow).collect();
        assert_tiles(columns, &shares);
    }

    #[test]
    fn nested_children_tile_at_every_depth(columns in 1u16..=300, counts in prop::collection::vec(1usize..5, 1..4)) {
        let mut ui = TestTree::with_capacity(256);
        let mut level = vec![ui.node(ROOT).grow(1.0).direction(FlexDirection::Row).id()];
        let mut parents = Vec::new();
        for count in counts {
            let mut next = Vec::new();
            for &parent in &level {
                next.extend((0..count).map(|_| ui.node(parent).grow(1.0).direction(FlexDirection::Row).id()));
            }
            parents.append(&mut level);
            level = next;
        }
        ui.lay_out(columns, 2);
        for parent in parents {
            let (mut at, _, width, _) = ui.area(parent);
            let end = at + width;
            for &child in ui.tree.children(parent) {
                let (x, _, width, _) = ui.area(child);
                prop_assert_eq!(x, at);
                at = x + width;
            }
            prop_assert_eq!(at, end);
        }
    }
}
