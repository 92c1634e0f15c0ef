//! The generated mirror against the tables of the inventory, field by field.
#![allow(clippy::unwrap_used, missing_docs)]

use sparktui_generated::enums::{Display, FlexDirection, TextAttribute, Toggle};
use sparktui_generated::{Field, FieldType, Layout, Mirror, NodeId, SharedBuffer, Writer, groups};

const CAPACITY: u32 = 128;
const NODE: NodeId = NodeId(77);

fn layout() -> Layout {
    Layout::new(CAPACITY, 64).unwrap()
}

/// A number of its own for every field and salt, exact in every type of slot.
fn number(field: Field, salt: usize) -> u8 {
    ((field as usize * 7 + salt * 31) % 255 + 1) as u8
}

fn store(buffer: &SharedBuffer, field: Field, node: NodeId, number: u8) {
    let at = buffer.layout().slot_offset(field, node);
    match field.info().slot {
        FieldType::Float32 => buffer.region().store_f32(at, number.into()),
        FieldType::Uint32 => buffer.region().store_u32(at, number.into()),
        FieldType::Int32 => buffer.region().store_i32(at, number.into()),
        FieldType::Uint8 => buffer.region().store_u8(at, number),
    }
}

fn store_default(buffer: &SharedBuffer, field: Field, node: NodeId) {
    let (at, default) = (
        buffer.layout().slot_offset(field, node),
        field.info().default,
    );
    match field.info().slot {
        FieldType::Float32 => buffer.region().store_f32(at, default as f32),
        FieldType::Uint32 => buffer.region().store_u32(at, default as u32),
        FieldType::Int32 => buffer.region().store_i32(at, default as i32),
        FieldType::Uint8 => buffer.region().store_u8(at, default as u8),
    }
}

/// A live buffer in which every field of every node has a number of its own.
fn filled() -> SharedBuffer {
    let buffer = SharedBuffer::private(&layout());
    for node in 0..CAPACITY {
        for field in Field::ALL {
            store(&buffer, field, NodeId(node), number(field, node as usize));
        }
    }
    buffer
}

/// What was not moved reads as in a mirror that was never copied into.
fn expect_only(mirror: &Mirror, node: NodeId, moved: impl Fn(Field) -> bool) {
    let untouched = Mirror::new(&layout());
    for field in Field::ALL {
        let want = if moved(field) {
            number(field, node.index()).into()
        } else {
            untouched.number(field, node)
        };
        assert_eq!(
            mirror.number(field, node),
            want,
            "{} of {node:?}",
            field.name()
        );
    }
}

#[test]
fn copying_a_group_moves_its_fields_of_typescript_and_nothing_else() {
    let live = filled();
    for (name, group) in groups::GROUPS {
        let mirror = Mirror::new(&layout());
        mirror.copy_node(&live, NODE, group);
        expect_only(&mirror, NODE, |field| {
            field.info().group == group && field.info().writer == Writer::Ts
        });
        for other in [0, 76, 78, CAPACITY - 1] {
            expect_only(&mirror, NodeId(other), |_| false);
        }
        assert!(!name.is_empty());
    }
}

#[test]
fn all_bits_copy_all_groups_of_every_node() {
    let live = filled();
    let mirror = Mirror::new(&layout());
    for node in 0..CAPACITY {
        mirror.copy_node(&live, NodeId(node), 0xff);
    }
    for node in 0..CAPACITY {
        expect_only(&mirror, NodeId(node), |field| {
            field.info().writer == Writer::Ts
        });
    }
}

#[test]
fn a_stage_hands_over_the_groups_asked_for_and_keeps_the_rest() {
    let stage = Mirror::new(&layout());
    stage.stage_node(NodeId(2), &filled(), NODE, groups::ALL);
    for (_, group) in groups::GROUPS {
        let mirror = Mirror::new(&layout());
        mirror.copy_node_from(&stage, NodeId(2), NODE, group);
        expect_only(&mirror, NODE, |field| {
            field.info().group == group && field.info().writer == Writer::Ts
        });
        expect_only(&mirror, NodeId(78), |_| false);
        expect_only(&mirror, NodeId(2), |_| false);
    }
}

/// What a test throws instead of dice: the same numbers each time.
fn dice() -> impl FnMut(usize) -> usize {
    let mut state = 1_u64;
    move |sides| {
        // Knuth's constants for MMIX, of whose bits the upper ones are good.
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) as usize % sides
    }
}

#[test]
fn records_that_are_used_again_and_again_hold_what_a_plain_table_would() {
    let live = SharedBuffer::private(&layout());
    let (stage, mirror) = (Mirror::new(&layout()), Mirror::new(&layout()));
    let untouched = Mirror::new(&layout());
    let born = Field::ALL.map(|field| untouched.number(field, NODE));
    let (mut table, mut throw) = ([born; 4], dice());
    for _ in 0..3_000 {
        let (node, place) = (NodeId(throw(4) as u32), NodeId(throw(2) as u32));
        // What is given up becomes as it was born, and every run is empty now and then.
        for field in Field::ALL {
            if throw(4) == 0 {
                store(&live, field, node, number(field, throw(9)));
            } else if throw(2) == 0 {
                store_default(&live, field, node);
            }
        }
        let due = throw(256) as u8;
        stage.stage_node(place, &live, node, due);
        mirror.copy_node_from(&stage, place, node, due);
        let moved =
            |field: Field| field.info().group & due != 0 && field.info().writer == Writer::Ts;
        for field in Field::ALL {
            if moved(field) {
                table[node.index()][field as usize] = live.number(field, node);
            }
        }
        let shown = Field::ALL[throw(Field::ALL.len())];
        if shown.info().writer == Writer::Ts {
            mirror.show(shown, node, 7.0);
            table[node.index()][shown as usize] = 7.0;
        }
        for (at, numbers) in table.iter().enumerate() {
            for field in Field::ALL {
                let got = mirror.number(field, NodeId(at as u32));
                assert_eq!(got, numbers[field as usize], "{} of {at}", field.name());
            }
        }
    }
}

#[test]
fn what_the_engine_wrote_in_the_mirror_survives_copies() {
    let mirror = Mirror::new(&layout());
    mirror.set_computed_x(NODE, 12.0);
    mirror.set_focused_state(NODE, Toggle::On);
    mirror.copy_node(&filled(), NODE, 0xff);
    mirror.copy_node_from(&Mirror::new(&layout()), NODE, NODE, 0xff);
    assert_eq!(mirror.computed_x(NODE), 12.0);
    assert_eq!(mirror.focused_state(NODE), Toggle::On);
}

#[test]
fn publishing_a_group_moves_its_fields_of_the_engine_and_nothing_else() {
    let mirror = Mirror::new(&layout());
    mirror.set_computed_width(NODE, 40.5);
    mirror.set_content_height_cache(NODE, -3);
    mirror.set_scroll_y(NODE, 9);
    mirror.set_engine_gen(NODE, u32::MAX);
    let live = filled();
    mirror.publish_node(&live, NODE, groups::LAYOUT);
    assert_eq!(live.computed_width(NODE), 40.5);
    assert_eq!(live.content_height_cache(NODE), -3);
    for field in Field::ALL {
        let info = field.info();
        if info.group != groups::LAYOUT || info.writer != Writer::Engine {
            let want = number(field, NODE.index()).into();
            assert_eq!(live.number(field, NODE), want, "{}", info.name);
        }
    }
    mirror.publish_node(&live, NODE, groups::INTERACTION | groups::HIERARCHY);
    assert_eq!(live.scroll_y(NODE), 9);
    assert_eq!(live.engine_gen(NODE), u32::MAX);
}

#[test]
fn a_reset_writes_the_defaults_of_the_engine_and_leaves_what_outlives_a_node() {
    let mirror = Mirror::new(&layout());
    mirror.copy_node(&filled(), NODE, 0xff);
    mirror.set_selection_start(NODE, 5);
    mirror.set_hover_state(NODE, Toggle::On);
    mirror.set_max_scroll(NODE, 3.0);
    mirror.set_engine_gen(NODE, 8);
    mirror.reset_node(NODE);
    for field in Field::ALL {
        let info = field.info();
        let want = match (info.writer, info.keep) {
            (Writer::Ts, _) => number(field, NODE.index()).into(),
            (Writer::Engine, false) => info.default,
            (Writer::Engine, true) => 8.0,
        };
        assert_eq!(mirror.number(field, NODE), want, "{}", info.name);
    }
}

#[test]
fn bits_are_copied_and_not_numbers() {
    let live = SharedBuffer::private(&layout());
    let odd_nan = 0xffc1_2345;
    live.region()
        .store_u32(live.layout().slot_offset(Field::Width, NODE), odd_nan);
    let (stage, mirror) = (Mirror::new(&layout()), Mirror::new(&layout()));
    stage.copy_node(&live, NODE, groups::LAYOUT);
    mirror.copy_node_from(&stage, NODE, NODE, groups::LAYOUT);
    assert_eq!(mirror.width(NODE).to_bits(), odd_nan);
}

#[test]
fn a_number_that_is_no_value_reads_as_the_default_of_the_field() {
    let live = SharedBuffer::private(&layout());
    for field in [Field::FlexDirection, Field::Display, Field::TextAttributes] {
        store(&live, field, NODE, 0xff);
    }
    assert_eq!(live.flex_direction(NODE), FlexDirection::Row); // default 0, row
    assert_eq!(live.display(NODE), Display::Flex); // default 1, flex, though `none` is the first value
    assert!(
        live.text_attributes(NODE)
            .contains(TextAttribute::BOLD | TextAttribute::HIDDEN)
    );
    live.set_hover_state(NODE, Toggle::On);
    assert_eq!(live.hover_state(NODE), Toggle::On);
    let at = live.layout().slot_offset(Field::HoverState, NODE);
    live.region().store_i32(at, -1);
    assert_eq!(live.hover_state(NODE), Toggle::Off);
}

#[test]
fn only_numbers_below_the_capacity_are_nodes() {
    let (layout, mirror) = (layout(), Mirror::new(&layout()));
    assert_eq!(layout.node(127), Some(NodeId(127)));
    assert_eq!(mirror.node(127), Some(NodeId(127)));
    for number in [128, 129, u32::MAX] {
        assert_eq!(layout.node(number), None);
        assert_eq!(mirror.node(number), None);
    }
}
