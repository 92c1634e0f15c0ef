use proptest::prelude::*;
use sparktui_generated::Field;
use sparktui_generated::enums::{BorderStyle, Display, FlexDirection, Unit};
use sparktui_memory::NodeId;

use crate::frame::Area;
use crate::layout::{self, LayoutState};
use crate::testing::{TestTree, cases};
use crate::tree::{Change, ROOT, Tree};

/// The words of each choice and the range of each length that an edit picks from.
const CHOICES: [(Field, u8); 19] = [
    (Field::Display, 3),
    (Field::GridAutoFlow, 4),
    (Field::JustifyItems, 6),
    (Field::JustifySelf, 6),
    (Field::PositionType, 2),
    (Field::FlexDirection, 4),
    (Field::FlexWrap, 3),
    (Field::JustifyContent, 10),
    (Field::AlignItems, 8),
    (Field::AlignSelf, 8),
    (Field::AlignContent, 10),
    (Field::OverflowX, 2),
    (Field::OverflowY, 2),
    (Field::BorderLeftStyle, 3),
    (Field::BorderTopStyle, 3),
    (Field::TextWrap, 3),
    (Field::TextOverflow, 2),
    (Field::FlexGrow, 3),
    (Field::FlexShrink, 3),
];
const LENGTHS: [Field; 20] = [
    Field::Width,
    Field::Height,
    Field::MinWidth,
    Field::MinHeight,
    Field::MaxWidth,
    Field::MaxHeight,
    Field::FlexBasis,
    Field::PaddingTop,
    Field::PaddingRight,
    Field::MarginLeft,
    Field::MarginTop,
    Field::MarginBottom,
    Field::GapRow,
    Field::GapColumn,
    Field::InsetLeft,
    Field::InsetTop,
    Field::InsetRight,
    Field::InsetBottom,
    Field::MarginRight,
    Field::PaddingLeft,
];
// Some of one width, some that break elsewhere at one width.
const TEXTS: [&str; 12] = [
    "",
    "x",
    "counter: 10",
    "the quick brown fox",
    "a\nb\n",
    "日本語のテキスト",
    "averyveryverylongword",
    "  two  spaces ",
    "y",
    "counter: 11",
    "the quack brewn fix",
    "thequickb rown fox",
];

/// Templates of grids, of every kind of track.
const TRACKS: [&str; 12] = [
    "",
    "c 1f 2f",
    "c 10 1f a\nr 2 1f",
    "c x3( 1f )\nR 2",
    "c 5:1f m M\nr a a",
    "c xF( 6 )",
    "c xf( 6:1f )\nR 1f",
    "c 30% F8 1f",
    "r 1f 1f\nC 7",
    "c a a\nr x2( m 1f )",
    "c x4( 3 )\nr x9( 1 )\nC 1f\nR a",
    "c m:50% 0.5f",
];
/// Words of `grid_column` and `grid_row`: auto, lines, spans, lines from the end, beyond the template.
const PLACES: [u32; 10] = [
    0,
    1,
    2,
    0x4002,
    0x4003_0001,
    0xffff_0001,
    0x0003_0002,
    0xfffe,
    6,
    0x4002_fffe,
];

#[derive(Clone, Debug)]
enum Edit {
    Tracks(usize),
    Place(bool, usize),
    Choice(usize, u8),
    Length(usize, i8, u8),
    Text(usize),
    Add(bool),
    Remove,
    Move(prop::sample::Index, usize),
    Resize(u16, u16),
}

fn edit() -> impl Strategy<Value = (prop::sample::Index, Edit)> {
    let kind = prop_oneof![
        4 => (0..CHOICES.len(), 0u8..10).prop_map(|(field, word)| Edit::Choice(field, word)),
        4 => (0..LENGTHS.len(), -3i8..40, 0u8..3).prop_map(|(field, number, unit)| Edit::Length(field, number, unit)),
        3 => (0..TEXTS.len()).prop_map(Edit::Text),
        2 => (0..TRACKS.len()).prop_map(Edit::Tracks),
        2 => (any::<bool>(), 0..PLACES.len()).prop_map(|(row, place)| Edit::Place(row, place)),
        3 => any::<bool>().prop_map(Edit::Add),
        1 => Just(Edit::Remove),
        1 => (any::<prop::sample::Index>(), 0usize..4).prop_map(|(to, at)| Edit::Move(to, at)),
        1 => (1u16..60, 1u16..30).prop_map(|(columns, rows)| Edit::Resize(columns, rows)),
    ];
    (any::<prop::sample::Index>(), kind)
}

fn apply(ui: &mut TestTree, screen: &mut (u16, u16), which: prop::sample::Index, edit: &Edit) {
    let nodes = ui.nodes();
    let with_root: Vec<NodeId> = [ROOT].into_iter().chain(nodes.iter().copied()).collect();
    let node = *which.get(&with_root);
    match *edit {
        Edit::Choice(field, word) => {
            let (field, words) = CHOICES[field];
            ui.edit(node).set(field, word % words);
        }
        Edit::Length(field, number, unit) => {
            let unit = [Unit::Auto, Unit::Cells, Unit::Percent][usize::from(unit)];
            let field = LENGTHS[field];
            match unit {
                Unit::Auto => ui.edit(node).auto(field),
                Unit::Cells => ui.edit(node).cells(field, number),
                Unit::Percent => ui.edit(node).percent(field, f64::from(number) * 3.0),
            };
        }
        Edit::Tracks(tracks) => {
            ui.edit(node).set(Field::Display, Display::Grid.raw());
            ui.set_tracks(node, TRACKS[tracks]);
        }
        Edit::Place(row, place) => {
            let field = [Field::GridColumn, Field::GridRow][usize::from(row)];
            ui.edit(node).set(field, PLACES[place]);
        }
        Edit::Text(text) => ui.set_text(node, TEXTS[text].as_bytes()),
        Edit::Add(text) if nodes.len() < 40 => {
            let id = if text {
                ui.text(node, "new words").id()
            } else {
                ui.node(node).id()
            };
            ui.edit(id).set(Field::FlexDirection, id.0 % 2);
        }
        Edit::Remove if node != ROOT => ui.remove(node),
        Edit::Move(to, at) if node != ROOT => {
            let target = *to.get(&with_root);
            let inside = std::iter::successors(Some(target), |&target| ui.parent(target))
                .any(|above| above == node);
            if !inside {
                ui.place(node, target, at);
            }
        }
        Edit::Resize(columns, rows) => *screen = (columns, rows),
        _ => {}
    }
}

/// The same mirror laid out by a state and a tree that know nothing yet, and leave out no question.
pub(super) fn fresh(ui: &TestTree, screen: (u16, u16)) -> LayoutState {
    let changes: Vec<Change> = (0..ui.mirror.capacity())
        .map(|node| Change {
            node: NodeId(node),
            groups: u8::MAX,
        })
        .collect();
    let (mut tree, mut state) = (Tree::new(), LayoutState::new());
    state.asks_all = true;
    tree.update(&ui.mirror, &changes);
    layout::compute(
        &mut state,
        &ui.mirror,
        &tree,
        (&ui.texts, &ui.grids),
        &changes,
        screen.0,
        screen.1,
    );
    state
}

/// Holds a layout after every batch of edits against a fresh one.
fn check(
    build: &[(prop::sample::Index, Edit)],
    batches: &[Vec<(prop::sample::Index, Edit)>],
) -> Result<(), TestCaseError> {
    let (mut ui, mut screen) = (TestTree::with_capacity(64), (40, 12));
    for (which, edit) in build {
        apply(&mut ui, &mut screen, *which, edit);
    }
    ui.lay_out(screen.0, screen.1);
    let mut shown: Vec<Area> = (0..64)
        .map(|node| ui.layout.boxes().area(NodeId(node)))
        .collect();
    for batch in batches {
        for (which, edit) in batch {
            apply(&mut ui, &mut screen, *which, edit);
        }
        ui.lay_out(screen.0, screen.1);
        for moved in ui.layout.boxes().changed() {
            prop_assert_eq!(shown[moved.node.index()], moved.old, "{:?}", moved);
            shown[moved.node.index()] = moved.new;
        }
        let fresh = fresh(&ui, screen);
        for number in 0..64 {
            let node = NodeId(number);
            let (ours, theirs) = (ui.layout.boxes(), fresh.boxes());
            prop_assert_eq!(
                (ours.area(node), ours.content(node), ours.extent(node)),
                (theirs.area(node), theirs.content(node), theirs.extent(node)),
                "area, content or extent of {:?} after {:?}",
                node,
                batch
            );
            prop_assert_eq!(
                shown[number as usize],
                ours.area(node),
                "{:?} moved in silence",
                node
            );
        }
    }
    Ok(())
}

/// A text that says something else, mostly; what stops a climb is asked far more often than by edits of any kind.
fn remark() -> impl Strategy<Value = (prop::sample::Index, Edit)> {
    prop_oneof![
        4 => (any::<prop::sample::Index>(), (0..TEXTS.len()).prop_map(Edit::Text)),
        1 => edit(),
    ]
}

proptest! {
    #![proptest_config(cases(400))]

    #[test]
    fn a_layout_after_edits_equals_a_fresh_one(
        build in prop::collection::vec(edit(), 5..40),
        edits in prop::collection::vec(prop::collection::vec(edit(), 1..4), 1..10),
    ) {
        check(&build, &edits)?;
    }

    #[test]
    fn a_layout_after_other_texts_equals_a_fresh_one(
        build in prop::collection::vec(edit(), 20..80),
        edits in prop::collection::vec(prop::collection::vec(remark(), 1..3), 5..20),
    ) {
        check(&build, &edits)?;
    }
}

/// Tracks, places and texts of grids in grids, mostly.
fn grid_edit() -> impl Strategy<Value = (prop::sample::Index, Edit)> {
    let of_grids = prop_oneof![
        3 => (1..TRACKS.len()).prop_map(Edit::Tracks),
        3 => (any::<bool>(), 0..PLACES.len()).prop_map(|(row, place)| Edit::Place(row, place)),
        3 => (0..TEXTS.len()).prop_map(Edit::Text),
        2 => any::<bool>().prop_map(Edit::Add),
    ];
    prop_oneof![
        3 => (any::<prop::sample::Index>(), of_grids),
        1 => edit(),
    ]
}

proptest! {
    #![proptest_config(cases(500))]

    #[test]
    fn a_layout_after_edits_of_grids_equals_a_fresh_one(
        build in prop::collection::vec(grid_edit(), 10..40),
        edits in prop::collection::vec(prop::collection::vec(grid_edit(), 1..3), 1..6),
    ) {
        check(&build, &edits)?;
    }
}

/// Ten rows of ten texts.
fn grid() -> (TestTree, Vec<NodeId>) {
    let mut ui = TestTree::new();
    let mut texts = Vec::new();
    for _ in 0..10 {
        let row = ui.node(ROOT).direction(FlexDirection::Row).id();
        texts.extend((0..10).map(|_| ui.text(row, "cell").id()));
    }
    ui.lay_out(80, 24);
    (ui, texts)
}

#[test]
fn nothing_is_laid_out_where_nothing_changed() {
    let (mut ui, texts) = grid();
    ui.lay_out(80, 24);
    assert_eq!(ui.layout.stats(), layout::LayoutStats::default());
    ui.set(texts[5], Field::FgColor, 2.0);
    ui.lay_out(80, 24);
    assert_eq!(ui.layout.stats(), layout::LayoutStats::default());
}

#[test]
fn a_change_asks_only_what_it_is_in() {
    let (mut ui, texts) = grid();
    assert_eq!(ui.layout.stats().nodes_laid_out, 111);
    assert_eq!(ui.layout.stats().nodes_settled, 111);
    ui.set_text(texts[55], b"cells");
    ui.lay_out(80, 24);
    let stats = ui.layout.stats();
    assert_eq!(stats.nodes_invalidated, 2); // the text and its row, whose answers stand
    assert_eq!(stats.nodes_laid_out, 2);
    assert_eq!(stats.nodes_moved, 5); // the text, and the four after it
    let moved: Vec<NodeId> = ui
        .layout
        .boxes()
        .changed()
        .iter()
        .map(|moved| moved.node)
        .collect();
    assert_eq!(moved, texts[55..60]);
}

#[test]
fn what_moves_with_its_parent_is_not_laid_out() {
    let mut ui = TestTree::new();
    let spacer = ui.node(ROOT).cells(Field::Height, 1).id();
    let frame = ui
        .node(ROOT)
        .border(BorderStyle::Single)
        .size(20, 5)
        .set(Field::FlexShrink, 0)
        .id();
    let text = ui.text(frame, "hello").id();
    ui.lay_out(80, 24);
    ui.edit(spacer).cells(Field::Height, 2);
    ui.lay_out(80, 24);
    assert_eq!(ui.area(text), (1, 3, 5, 3));
    assert_eq!(ui.layout.stats().nodes_laid_out, 2); // root and spacer
    assert_eq!(ui.layout.stats().nodes_moved, 3);
}

#[test]
fn the_same_place_in_another_parent_is_another_place_on_the_screen() {
    let mut ui = TestTree::new();
    let [first, second] = [(); 2].map(|()| ui.node(ROOT).size(9, 3).id());
    let node = ui.node(first).size(2, 1).id();
    ui.lay_out(80, 24);
    assert_eq!(ui.area(node), (0, 0, 2, 1));
    ui.place(node, second, 0);
    ui.lay_out(80, 24);
    assert_eq!(ui.area(node), (0, 3, 2, 1));
}
