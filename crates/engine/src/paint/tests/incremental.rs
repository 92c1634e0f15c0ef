use proptest::prelude::*;
use sparktui_generated::Field;
use sparktui_generated::enums::{
    AlignSelf, BorderStyle, FlexDirection, Overflow, Position, Scrollbar, StickyScroll, TextAlign,
    TextOverflow, TextWrap,
};
use sparktui_memory::NodeId;

use super::TestScreen;
use crate::testing::{Node, cases};
use crate::tree::ROOT;

const WORDS: [&str; 7] = [
    "",
    "ab",
    "界世界",
    "e\u{301}x",
    "👩\u{200d}🚀!",
    "long words wrap here",
    "a\nb",
];
const DECORS: [&str; 8] = [
    "",
    "Tab",
    "T界世界\nBe\u{301}x",
    "Ba long title below",
    "G90 ffff0000@0 ff0000ff@1000",
    "Tab\nG90 ffff0000@0 ff0000ff@1000",
    "TAB\nG45 80ff0000@0 102@500 ff0000ff@1000",
    "G180 0@200 ff00ff00@700",
];
const COLORS: [u32; 6] = [0, 1, 0x102, 0xff10_2030, 0x80ff_0000, 0x40ff_ffff];

#[derive(Clone, Debug)]
pub(super) enum Edit {
    Box {
        parent: usize,
    },
    Text {
        parent: usize,
        word: usize,
    },
    Say {
        node: usize,
        word: usize,
    },
    Move {
        node: usize,
        parent: usize,
        at: usize,
    },
    Remove {
        node: usize,
    },
    Color {
        node: usize,
        which: usize,
        color: usize,
    },
    Border {
        node: usize,
        style: usize,
        side: usize,
    },
    Number {
        node: usize,
        which: usize,
        value: i8,
    },
    Clip {
        node: usize,
        x: usize,
        y: usize,
    },
    Scroll {
        node: usize,
        right: i32,
        down: i32,
    },
    Float {
        node: usize,
        left: i8,
        top: i8,
    },
    Opacity {
        node: usize,
        tenths: u8,
    },
    Decorate {
        node: usize,
        decor: usize,
        align: u8,
    },
    Turn {
        node: usize,
        which: usize,
        value: u8,
    },
    Resize {
        columns: u16,
        rows: u16,
    },
}

pub(super) fn edit() -> impl Strategy<Value = Edit> {
    let node = 0usize..64;
    prop_oneof![
        2 => node.clone().prop_map(|parent| Edit::Box { parent }),
        3 => (node.clone(), 0..WORDS.len()).prop_map(|(parent, word)| Edit::Text { parent, word }),
        2 => (node.clone(), 0..WORDS.len()).prop_map(|(node, word)| Edit::Say { node, word }),
        2 => (node.clone(), node.clone(), 0usize..4).prop_map(|(node, parent, at)| Edit::Move { node, parent, at }),
        1 => node.clone().prop_map(|node| Edit::Remove { node }),
        3 => (node.clone(), 0usize..4, 0..COLORS.len())
            .prop_map(|(node, which, color)| Edit::Color { node, which, color }),
        2 => (node.clone(), 0..BorderStyle::ALL.len(), 0usize..5)
            .prop_map(|(node, style, side)| Edit::Border { node, style, side }),
        3 => (node.clone(), 0usize..6, -2i8..8).prop_map(|(node, which, value)| Edit::Number { node, which, value }),
        2 => (node.clone(), 0..Overflow::ALL.len(), 0..Overflow::ALL.len())
            .prop_map(|(node, x, y)| Edit::Clip { node, x, y }),
        4 => (node.clone(), -4i32..7, -4i32..7).prop_map(|(node, right, down)| Edit::Scroll { node, right, down }),
        2 => (node.clone(), -3i8..14, -2i8..7).prop_map(|(node, left, top)| Edit::Float { node, left, top }),
        1 => (node.clone(), 0u8..12).prop_map(|(node, tenths)| Edit::Opacity { node, tenths }),
        2 => (node.clone(), 0..DECORS.len(), 0u8..3)
            .prop_map(|(node, decor, align)| Edit::Decorate { node, decor, align }),
        2 => (node.clone(), 0usize..9, any::<u8>()).prop_map(|(node, which, value)| Edit::Turn { node, which, value }),
        1 => (1u16..18, 1u16..9).prop_map(|(columns, rows)| Edit::Resize { columns, rows }),
    ]
}

fn pick(ui: &TestScreen, number: usize) -> NodeId {
    let nodes = ui.ui.nodes();
    if nodes.is_empty() {
        ROOT
    } else {
        nodes[number % nodes.len()]
    }
}

fn holds(ui: &TestScreen, node: NodeId, other: NodeId) -> bool {
    std::iter::successors(Some(other), |&node| ui.ui.parent(node)).any(|above| above == node)
}

fn container(ui: &TestScreen, number: usize) -> NodeId {
    let mut node = pick(ui, number);
    while ui.ui.live.component_type(node) != sparktui_generated::enums::ComponentType::Box {
        node = ui.ui.parent(node).unwrap_or(ROOT);
    }
    node
}

pub(super) fn apply(ui: &mut TestScreen, edit: &Edit) {
    match *edit {
        Edit::Box { parent } => {
            let parent = container(ui, parent);
            ui.node(Some(parent));
        }
        Edit::Decorate { node, decor, align } => {
            let node = pick(ui, node);
            ui.ui.set_decor(node, DECORS[decor]);
            ui.edit(node)
                .set(Field::TitleAlign, align)
                .set(Field::BottomTitleAlign, 2 - align);
        }
        Edit::Text { parent, word } => {
            let parent = container(ui, parent);
            ui.text(Some(parent), WORDS[word]);
        }
        Edit::Say { node, word } => {
            let node = pick(ui, node);
            ui.ui.set_text(node, WORDS[word].as_bytes());
        }
        Edit::Move { node, parent, at } => {
            let (node, parent) = (pick(ui, node), container(ui, parent));
            if node != ROOT && !holds(ui, node, parent) {
                ui.ui.place(node, parent, at);
            }
        }
        Edit::Remove { node } => {
            let node = pick(ui, node);
            if node != ROOT {
                ui.ui.remove(node);
            }
        }
        Edit::Scroll { node, right, down } => {
            let scrollers = scrollers(ui);
            if let Some(&scroller) = scrollers.get(node % scrollers.len().max(1)) {
                ui.scrolls.scroll_by(scroller, (right, down));
            }
        }
        Edit::Resize { columns, rows } => ui.resize(columns, rows),
        _ => style(ui, edit),
    }
}

fn scrollers(ui: &TestScreen) -> Vec<NodeId> {
    let nodes = ui.ui.nodes().into_iter();
    nodes
        .filter(|&node| ui.scrolls.get(node).is_some())
        .collect()
}

fn style(ui: &mut TestScreen, edit: &Edit) {
    let fields = [
        Field::BorderTopStyle,
        Field::BorderRightStyle,
        Field::BorderBottomStyle,
        Field::BorderLeftStyle,
    ];
    match *edit {
        Edit::Color { node, which, color } => {
            let field = [
                Field::FgColor,
                Field::BgColor,
                Field::BorderTopColor,
                Field::BorderLeftColor,
            ][which];
            let node = pick(ui, node);
            ui.edit(node).set(field, COLORS[color]);
        }
        Edit::Border { node, style, side } => {
            let node = pick(ui, node);
            let style = BorderStyle::ALL[style];
            match fields.get(side) {
                Some(&field) => drop(ui.edit(node).set(field, style.raw()).id()),
                None => drop(ui.edit(node).border(style).id()),
            }
        }
        Edit::Number { node, which, value } => {
            let field = [
                Field::Width,
                Field::Height,
                Field::MarginLeft,
                Field::MarginTop,
                Field::PaddingLeft,
                Field::FlexGrow,
            ][which];
            let node = pick(ui, node);
            if field == Field::FlexGrow {
                ui.edit(node).set(field, value);
            } else {
                ui.edit(node).cells(field, value);
            }
        }
        Edit::Clip { node, x, y } => {
            let node = pick(ui, node);
            ui.edit(node)
                .set(Field::OverflowX, Overflow::ALL[x].raw())
                .set(Field::OverflowY, Overflow::ALL[y].raw());
        }
        Edit::Float { node, left, top } => {
            let node = pick(ui, node);
            let mut node = ui.edit(node);
            node.set(Field::PositionType, Position::Absolute.raw());
            node.cells(Field::InsetLeft, left)
                .cells(Field::InsetTop, top);
        }
        Edit::Opacity { node, tenths } => {
            let node = pick(ui, node);
            ui.edit(node).set(Field::Opacity, f64::from(tenths) / 10.0);
        }
        Edit::Turn { node, which, value } => turn(ui, node, which, value),
        _ => {}
    }
}

fn turn(ui: &mut TestScreen, node: usize, which: usize, value: u8) {
    let node = pick(ui, node);
    let value = u32::from(value);
    let (field, count) = [
        (Field::Visible, 2),
        (Field::ZIndex, 4),
        (Field::FlexDirection, FlexDirection::ALL.len()),
        (Field::TextAlign, TextAlign::ALL.len()),
        (Field::TextWrap, TextWrap::ALL.len()),
        (Field::TextOverflow, TextOverflow::ALL.len()),
        (Field::TextAttributes, 256),
        (Field::Scrollbar, Scrollbar::ALL.len()),
        (Field::StickyScroll, StickyScroll::ALL.len()),
    ][which];
    ui.edit(node).set(field, value % count as u32);
}

/// A box clips one axis; on the other its child hangs out of it and stays where it is while the clip becomes narrower.
#[test]
fn a_clip_that_narrows_uncovers_what_its_child_covered() {
    let mut ui = TestScreen::new(14, 6);
    let clip = ui
        .node(None)
        .set(Field::OverflowX, Overflow::Hidden.raw())
        .set(Field::AlignSelf, AlignSelf::FlexStart.raw())
        .id();
    let text = ui.text(Some(clip), "ab").id();
    let below = ui
        .node(Some(clip))
        .border(BorderStyle::Single)
        .set(Field::PositionType, Position::Absolute.raw())
        .cells(Field::InsetTop, 2)
        .cells(Field::Width, 2)
        .id();
    ui.draw();
    let at = ui.ui.layout.boxes().area(below);
    assert_eq!(ui.frame.text(2), "┌┐");
    ui.ui.remove(text);
    ui.draw();
    assert_eq!(ui.ui.layout.boxes().area(below), at);
    assert_eq!(ui.frame.text(2), "");
}

fn scroller(ui: &mut TestScreen, parent: Option<NodeId>) -> Node<'_> {
    let id = ui
        .node(parent)
        .direction(FlexDirection::Column)
        .set(Field::OverflowX, Overflow::Auto.raw())
        .set(Field::OverflowY, Overflow::Scroll.raw())
        .id();
    ui.edit(id)
}

proptest! {
    #![proptest_config(cases(256))]

    #[test]
    fn painting_what_changed_leaves_what_painting_all_of_it_would(
        frames in prop::collection::vec(prop::collection::vec(edit(), 1..8), 1..12)
    ) {
        let mut ui = TestScreen::new(14, 6);
        for edits in &frames {
            edits.iter().for_each(|edit| apply(&mut ui, edit));
            ui.draw();
            prop_assert_eq!(ui.looks(), ui.painted_anew().looks());
        }
    }

    #[test]
    fn painting_what_changed_in_scrollers_leaves_what_painting_all_of_it_would(
        frames in prop::collection::vec(prop::collection::vec(edit(), 1..8), 1..12)
    ) {
        let mut ui = TestScreen::new(14, 6);
        let outer = scroller(&mut ui, None).size(12, 6).id();
        let inner = scroller(&mut ui, Some(outer)).size(9, 5).set(Field::FlexShrink, 0).id();
        for word in WORDS {
            ui.text(Some(inner), word).set(Field::FlexShrink, 0);
            ui.text(Some(outer), word).set(Field::FlexShrink, 0);
        }
        for edits in &frames {
            edits.iter().for_each(|edit| apply(&mut ui, edit));
            ui.draw();
            prop_assert_eq!(ui.looks(), ui.painted_anew().looks());
        }
    }

    #[test]
    fn painting_what_changed_among_many_siblings_leaves_what_painting_all_of_it_would(
        siblings in 20usize..60,
        wrap in any::<bool>(),
        frames in prop::collection::vec(prop::collection::vec(edit(), 1..6), 1..12)
    ) {
        let mut ui = TestScreen::new(14, 6);
        let row = ui.node(None).size(14, 6).set(Field::FlexWrap, u32::from(wrap)).id();
        for at in 0..siblings {
            let parent = if at % 3 == 0 { None } else { Some(row) };
            ui.text(parent, WORDS[at % WORDS.len()]).set(Field::FlexShrink, (at % 2) as u32);
        }
        for edits in &frames {
            edits.iter().for_each(|edit| apply(&mut ui, edit));
            ui.draw();
            prop_assert_eq!(ui.looks(), ui.painted_anew().looks());
        }
    }
}
