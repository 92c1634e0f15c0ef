use proptest::prelude::*;
use sparktui_generated::{Field, FieldType, Writer, groups};
use sparktui_memory::NodeId;

use crate::testing::{TestTree, cases};
use crate::tree::{MAX_DEPTH, ROOT};

const NUMBERS: [f64; 12] = [
    f64::NAN,
    f64::INFINITY,
    f64::NEG_INFINITY,
    3.4e38,
    -3.4e38,
    1e30,
    -1e9,
    1e-40,
    -0.0,
    0.5,
    7.0,
    255.0,
];

fn hostile_field() -> impl Strategy<Value = Field> {
    let fields: Vec<Field> = Field::ALL
        .into_iter()
        .filter(|field| {
            let info = field.info();
            info.writer == Writer::Ts
                && info.group & (groups::LAYOUT | groups::TEXT) != 0
                && !matches!(field, Field::TextOffset | Field::TextLength)
                && matches!(info.slot, FieldType::Float32 | FieldType::Uint8)
        })
        .collect();
    prop::sample::select(fields)
}

proptest! {
    #![proptest_config(cases(200))]

    #[test]
    fn no_number_panics_or_hangs(
        writes in prop::collection::vec((0u32..10, hostile_field(), prop::sample::select(NUMBERS.as_slice())), 1..60),
        units in prop::collection::vec((0u32..10, 0usize..4, 0u8..4), 0..20),
    ) {
        let mut ui = TestTree::with_capacity(64);
        let mut parent = ROOT;
        for _ in 0..3 {
            ui.node(parent);
            ui.text(parent, "some words here");
            parent = ui.node(parent).id();
        }
        for (node, field, value) in writes {
            ui.set(NodeId(node), field, value);
        }
        for (node, which, unit) in units {
            let field = [Field::WidthUnit, Field::HeightUnit, Field::MarginLeftUnit, Field::FlexBasisUnit][which];
            ui.set(NodeId(node), field, f64::from(unit));
        }
        ui.lay_out(80, 24);
        for number in 0..10 {
            let area = ui.layout.boxes().area(NodeId(number));
            prop_assert!(area.left <= area.right && area.top <= area.bottom, "{area:?}");
        }
    }
}

#[test]
fn percentages_of_percentages_stay_finite() {
    let mut ui = TestTree::new();
    let mut parent = ROOT;
    for _ in 0..60 {
        parent = ui
            .node(parent)
            .percent(Field::Width, 1e6)
            .percent(Field::Height, 1e6)
            .percent(Field::MarginLeft, -1e6)
            .percent(Field::PaddingTop, 1e6)
            .set(Field::FlexShrink, 0)
            .id();
    }
    ui.lay_out(80, 24);
    let (x, y, width, height) = ui.area(parent);
    assert!(x <= 0 && y >= 0, "{x} {y}");
    assert_eq!((width, height), (16_777_216, 16_777_216));
}

#[test]
fn a_tree_as_deep_as_the_cap_fits_the_stack_of_the_engine() {
    let run = || {
        let levels = u32::from(MAX_DEPTH);
        let mut ui = TestTree::with_capacity(levels + 64);
        let mut deepest = ROOT;
        for _ in 0..levels {
            deepest = ui.node(deepest).grow(1.0).id();
        }
        ui.node(deepest);
        ui.lay_out(80, 24);
        assert_eq!(ui.area(deepest).2, 80);
    };
    std::thread::Builder::new()
        .stack_size(64 << 20)
        .spawn(run)
        .unwrap()
        .join()
        .unwrap();
}
