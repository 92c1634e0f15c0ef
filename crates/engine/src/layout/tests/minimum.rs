//! A text of another width in a box that has a size: what it lays out, and that it is the same.

use proptest::prelude::*;
use sparktui_generated::Field;
use sparktui_generated::enums::{AlignItems, FlexDirection, FlexWrap};
use sparktui_memory::NodeId;

use super::incremental::fresh;
use crate::testing::{TestTree, cases};
use crate::tree::ROOT;

const SIBLINGS: [u32; 3] = [100, 1_000, 4_000];

/// A container with so many boxes styled by `style`, a text of six letters in each.
fn boxes(
    count: u32,
    container: impl Fn(&mut TestTree, NodeId),
    style: impl Fn(&mut TestTree, NodeId),
) -> (TestTree, Vec<NodeId>) {
    let mut ui = TestTree::with_capacity((2 * count + 128) / 64 * 64);
    let parent = ui.node(ROOT).id();
    container(&mut ui, parent);
    let texts = (0..count).map(|number| {
        let cell = ui.node(parent).id();
        style(&mut ui, cell);
        ui.text(cell, &format!("{number:06}")).id()
    });
    let texts = texts.collect();
    ui.lay_out(200, 60);
    (ui, texts)
}

/// Nodes laid out when the text in the middle changes to one, and to another, that fit into twelve cells.
fn laid_out(ui: &mut TestTree, texts: &[NodeId]) -> [u32; 2] {
    let text = texts[texts.len() / 2];
    ["short", "rather long"].map(|say| {
        ui.set_text(text, say.as_bytes());
        ui.lay_out(200, 60);
        ui.layout.stats().nodes_laid_out
    })
}

#[test]
fn a_box_that_has_a_size_and_never_shrinks_is_not_measured() {
    let measured = |count| {
        let (ui, _) = boxes(count, wrapping, |ui, cell| {
            let mut cell = ui.edit(cell);
            cell.cells(Field::Width, 12).cells(Field::Height, 1);
            cell.set(Field::FlexShrink, 0);
        });
        ui.layout.stats().nodes_measured
    };
    // The text in each twice: how wide it is, and how narrow it may get.
    assert_eq!(measured(200) - measured(100), 2 * 100);
}

fn wrapping(ui: &mut TestTree, node: NodeId) {
    ui.edit(node).set(Field::FlexWrap, FlexWrap::Wrap.raw());
}

#[test]
fn a_text_in_a_box_of_fixed_width_lays_out_the_box_among_thousands() {
    for count in SIBLINGS {
        // A column; a row whose boxes never shrink; and one that wraps, so that they need not.
        let column = |ui: &mut TestTree, node| {
            ui.edit(node).direction(FlexDirection::Column);
        };
        let (mut ui, texts) = boxes(count, column, |ui, cell| {
            ui.edit(cell).cells(Field::Width, 12);
        });
        assert_eq!(laid_out(&mut ui, &texts), [2; 2], "column of {count}");
        let (mut ui, texts) = boxes(
            count,
            |_, _| {},
            |ui, cell| {
                ui.edit(cell)
                    .cells(Field::Width, 12)
                    .set(Field::FlexShrink, 0);
            },
        );
        assert_eq!(laid_out(&mut ui, &texts), [2; 2], "row of {count}");
        for height in [None, Some(1)] {
            let (mut ui, texts) = boxes(count, wrapping, |ui, cell| {
                let mut cell = ui.edit(cell);
                cell.cells(Field::Width, 12);
                if let Some(height) = height {
                    cell.cells(Field::Height, height);
                }
            });
            assert_eq!(laid_out(&mut ui, &texts), [2; 2], "wrap of {count}");
        }
    }
}

#[test]
fn a_box_of_a_percentage_of_its_row_is_of_fixed_width_too() {
    let quarter = |ui: &mut TestTree, cell| {
        ui.edit(cell).percent(Field::Width, 25);
    };
    let (mut ui, texts) = boxes(400, wrapping, quarter);
    assert_eq!(laid_out(&mut ui, &texts), [2; 2]);
}

#[test]
fn a_line_that_is_too_long_is_laid_out_again_where_a_box_may_shrink_no_further() {
    let narrow = |ui: &mut TestTree, cell| {
        ui.edit(cell).cells(Field::Width, 12);
    };
    let (mut ui, texts) = boxes(3, |_, _| {}, narrow);
    ui.lay_out(20, 60);
    let widths = |ui: &TestTree| [0, 1, 2].map(|at| ui.area(ui.parent(texts[at]).unwrap()).2);
    // 20 / 3 is more than six letters need.
    assert_eq!(widths(&ui), [7, 6, 7]);
    ui.set_text(texts[0], b"0123456789");
    ui.lay_out(20, 60);
    // Ten letters and twice 6 cells that cannot shrink either.
    assert_eq!(widths(&ui), [10, 6, 6]);
    ui.set_text(texts[0], b"0");
    ui.lay_out(20, 60);
    assert_eq!(widths(&ui), [7, 6, 7]);
}

#[test]
fn a_text_as_wide_as_its_box_says_nothing_of_the_line() {
    // Twice 12 cells in 20, and the first text fills its box: it does not shrink, though its line is too long.
    let narrow = |ui: &mut TestTree, cell| {
        ui.edit(cell).cells(Field::Width, 12);
    };
    let (mut ui, texts) = boxes(2, |_, _| {}, narrow);
    ui.lay_out(20, 60);
    ui.set_text(texts[0], b"0123456789ab");
    ui.lay_out(20, 60);
    let cell = ui.parent(texts[0]).unwrap();
    assert_eq!(ui.area(cell).2, 12);
    ui.set_text(texts[0], b"0123");
    ui.lay_out(20, 60);
    assert_eq!(ui.area(cell).2, 10);
}

/// A length field: auto, so many cells, or a percentage.
#[derive(Clone, Copy, Debug)]
enum Length {
    Auto,
    Cells(u16),
    Percent(u16),
}

fn length() -> impl Strategy<Value = Length> {
    prop_oneof![
        3 => Just(Length::Auto),
        5 => (0u16..14).prop_map(Length::Cells),
        2 => (0u16..70).prop_map(Length::Percent),
    ]
}

fn put(ui: &mut TestTree, node: NodeId, field: Field, length: Length) {
    let mut node = ui.edit(node);
    match length {
        Length::Auto => node.auto(field),
        Length::Cells(cells) => node.cells(field, cells),
        Length::Percent(percent) => node.percent(field, percent),
    };
}

const SIZES: [Field; 2] = [Field::Width, Field::Height];
const LIMITS: [Field; 4] = [
    Field::MaxWidth,
    Field::MaxHeight,
    Field::MinWidth,
    Field::MinHeight,
];

#[derive(Clone, Debug)]
struct Cell {
    sizes: [Length; 2],
    /// A limit for one cell in five.
    limit: Option<(usize, Length)>,
    basis: Option<Length>,
    shrink: u8,
    grow: bool,
    padding: Length,
    text: usize,
}

fn cell() -> impl Strategy<Value = Cell> {
    let limit = prop::option::weighted(0.2, (0..LIMITS.len(), length()));
    let basis = prop::option::weighted(0.1, length());
    let padding = prop_oneof![9 => Just(Length::Cells(0)), 1 => length()];
    (
        [length(), length()],
        limit,
        basis,
        0u8..4,
        prop::bool::weighted(0.2),
        padding,
        0..TEXTS.len(),
    )
        .prop_map(|(sizes, limit, basis, shrink, grow, padding, text)| Cell {
            sizes,
            limit,
            basis,
            shrink,
            grow,
            padding,
            text,
        })
}

const TEXTS: [&str; 8] = [
    "",
    "x",
    "four",
    "two words",
    "0123456789ab",
    "a b c d e f",
    "a\nb",
    "日本語の",
];

fn add_cell(ui: &mut TestTree, parent: NodeId, cell: &Cell) -> NodeId {
    let id = ui.node(parent).id();
    for (field, size) in SIZES.into_iter().zip(cell.sizes) {
        put(ui, id, field, size);
    }
    if let Some((field, limit)) = cell.limit {
        put(ui, id, LIMITS[field], limit);
    }
    if let Some(basis) = cell.basis {
        put(ui, id, Field::FlexBasis, basis);
    }
    put(ui, id, Field::PaddingTop, cell.padding);
    ui.edit(id)
        .set(
            Field::FlexShrink,
            [1.0, 1.0, 0.0, 0.3][usize::from(cell.shrink)],
        )
        .grow(f32::from(u8::from(cell.grow)));
    ui.text(id, TEXTS[cell.text]).id()
}

#[derive(Clone, Debug)]
struct Container {
    direction: usize,
    wrap: bool,
    align: usize,
    sizes: [Length; 2],
    grow: bool,
}

fn container() -> impl Strategy<Value = Container> {
    (
        0usize..4,
        any::<bool>(),
        0..AlignItems::ALL.len(),
        [length(), length()],
        any::<bool>(),
    )
        .prop_map(|(direction, wrap, align, sizes, grow)| Container {
            direction,
            wrap,
            align,
            sizes,
            grow,
        })
}

fn add_container(ui: &mut TestTree, parent: NodeId, container: &Container) -> NodeId {
    let id = ui
        .node(parent)
        .direction(FlexDirection::ALL[container.direction])
        .set(Field::FlexWrap, u32::from(container.wrap))
        .set(Field::AlignItems, AlignItems::ALL[container.align].raw())
        .grow(f32::from(u8::from(container.grow)))
        .id();
    for (field, size) in SIZES.into_iter().zip(container.sizes) {
        // Three times as long as a cell, so that lines of both kinds come.
        let size = if let Length::Cells(cells) = size {
            Length::Cells(3 * cells)
        } else {
            size
        };
        put(ui, id, field, size);
    }
    id
}

proptest! {
    #![proptest_config(cases(400))]

    #[test]
    fn boxes_whose_texts_change_are_where_a_fresh_layout_has_them(
        outer in container(),
        inner in container(),
        cells in prop::collection::vec(cell(), 1..7),
        says in prop::collection::vec((any::<prop::sample::Index>(), 0..TEXTS.len()), 1..12),
        columns in 4u16..60,
    ) {
        let mut ui = TestTree::with_capacity(64);
        let outer = add_container(&mut ui, ROOT, &outer);
        let inner = add_container(&mut ui, outer, &inner);
        let texts: Vec<NodeId> = cells.iter().map(|cell| add_cell(&mut ui, inner, cell)).collect();
        ui.lay_out(columns, 20);
        for (which, say) in says {
            ui.set_text(*which.get(&texts), TEXTS[say].as_bytes());
            ui.lay_out(columns, 20);
            let fresh = fresh(&ui, (columns, 20));
            for node in ui.nodes() {
                let (ours, theirs) = (ui.layout.boxes(), fresh.boxes());
                prop_assert_eq!(
                    (ours.area(node), ours.content(node)),
                    (theirs.area(node), theirs.content(node)),
                    "{:?} after {:?}", node, TEXTS[say]
                );
            }
        }
    }
}
