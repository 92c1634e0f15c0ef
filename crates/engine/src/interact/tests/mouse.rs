use sparktui_generated::Field;
use sparktui_generated::enums::{
    EventKind, FlexDirection, Listen, MouseAction, Overflow, Position, Toggle, Visibility, Watch,
};
use sparktui_memory::NodeId;

use super::super::hit::path_at;
use super::{App, look};
use crate::input::InputEvent;
use crate::testing::cases;
use crate::tree::ROOT;

fn hit(app: &App, x: i32, y: i32) -> Option<NodeId> {
    let mut path = Vec::new();
    path_at(look(&app.ui, &app.extents), &app.scrolls, (x, y), &mut path);
    path.last().copied()
}

#[test]
fn the_last_painted_box_over_a_cell_is_hit() {
    let mut app = App::new();
    let below = app.ui.node(ROOT).size(10, 4).id();
    let place = |app: &mut App, left: f64, z: f64| {
        let mut node = app.ui.node(below);
        node.size(4, 2)
            .set(Field::PositionType, Position::Absolute.raw());
        node.cells(Field::InsetLeft, left)
            .cells(Field::InsetTop, 1.0);
        node.set(Field::ZIndex, z).id()
    };
    let low = place(&mut app, 1.0, 0.0);
    let high = place(&mut app, 3.0, 0.0);
    app.commit();
    assert_eq!(hit(&app, 0, 0), Some(below));
    assert_eq!(hit(&app, 2, 1), Some(low));
    assert_eq!(
        hit(&app, 3, 1),
        Some(high),
        "the later sibling covers the earlier"
    );
    app.ui.set(low, Field::ZIndex, 1.0);
    app.commit();
    assert_eq!(hit(&app, 4, 2), Some(low), "unless that is raised");
    assert_eq!(hit(&app, 5, 2), Some(high));
    assert_eq!(hit(&app, 30, 10), Some(ROOT));
    assert_eq!(hit(&app, 400, 10), None);
}

#[test]
fn what_a_clip_hides_is_not_hit() {
    let mut app = App::new();
    let clipping = app.ui.node(ROOT).size(4, 2).id();
    app.ui.set(
        clipping,
        Field::OverflowX,
        f64::from(Overflow::Hidden.raw()),
    );
    let wide = app
        .ui
        .node(clipping)
        .size(9, 1)
        .set(Field::FlexShrink, 0)
        .id();
    app.commit();
    assert_eq!(hit(&app, 3, 0), Some(wide));
    assert_eq!(hit(&app, 4, 0), Some(ROOT));
    app.ui.set(
        clipping,
        Field::OverflowX,
        f64::from(Overflow::Visible.raw()),
    );
    app.commit();
    assert_eq!(hit(&app, 8, 0), Some(wide));
    app.ui
        .set(wide, Field::Visible, f64::from(Visibility::Hidden.raw()));
    app.commit();
    assert_eq!(hit(&app, 3, 0), Some(clipping));
}

#[test]
fn hovered_is_what_the_mouse_is_over_and_all_around_it() {
    let mut app = App::new();
    app.ui.edit(ROOT).direction(FlexDirection::Row);
    let [left, right] = std::array::from_fn(|_| {
        let outer = app.ui.node(ROOT).size(5, 2).id();
        app.ui.set(outer, Field::Listen, 1.0);
        (outer, app.ui.node(outer).size(3, 1).id())
    });
    app.commit();
    let state = |app: &App, node| app.ui.mirror.hover_state(node) == Toggle::On;
    assert_eq!(
        app.mouse(MouseAction::Move, 1, 0),
        [format!("enter @{}", left.0.0)]
    );
    assert!(state(&app, left.0) && state(&app, left.1) && state(&app, ROOT));
    assert_eq!(
        app.mouse(MouseAction::Move, 4, 1),
        [""; 0],
        "still in the outer one"
    );
    assert!(state(&app, left.0) && !state(&app, left.1));
    let moved = app.mouse(MouseAction::Move, 5, 0);
    assert_eq!(
        moved,
        [
            format!("leave @{}", left.0.0),
            format!("enter @{}", right.0.0)
        ]
    );
    assert!(!state(&app, left.0) && state(&app, right.1));
}

#[test]
fn what_moves_away_below_a_resting_mouse_is_hovered_no_more() {
    let mut app = App::new();
    let top = app.ui.node(ROOT).size(5, 1).set(Field::Listen, 1).id();
    let next = app.ui.node(ROOT).size(5, 1).set(Field::Listen, 1).id();
    app.commit();
    app.mouse(MouseAction::Move, 0, 0);
    app.ui.remove(top);
    assert_eq!(app.commit(), [format!("enter @{}", next.0)]);
}

#[test]
fn a_click_is_down_and_up_on_the_same_node_or_in_what_is_around_both() {
    let mut app = App::new();
    let button = app.ui.node(ROOT).size(8, 3).id();
    let label = app.ui.text(button, "go").id();
    app.commit();
    let down = app.mouse(MouseAction::Down, 0, 0);
    assert_eq!(down, [format!("down @{}", label.0)]);
    assert_eq!(app.ui.mirror.pressed_state(button), Toggle::On);
    let up = app.mouse(MouseAction::Up, 0, 0);
    assert_eq!(
        up,
        [format!("up @{}", label.0), format!("click 1 @{}", label.0)]
    );
    assert_eq!(app.ui.mirror.pressed_state(button), Toggle::Off);
    app.time_ms = 1_000;
    app.mouse(MouseAction::Down, 0, 0);
    let beside = app.mouse(MouseAction::Up, 6, 2);
    assert_eq!(
        beside,
        [format!("up @{}", label.0), format!("click 1 @{}", button.0)]
    );
}

#[test]
fn clicks_in_a_row_are_counted_while_they_come_quickly_and_on_one_cell() {
    let mut app = App::new();
    let button = app.ui.node(ROOT).size(8, 3).id();
    app.commit();
    let click = |app: &mut App, x, after_ms| {
        app.time_ms += after_ms;
        app.mouse(MouseAction::Down, x, 0);
        app.mouse(MouseAction::Up, x, 0).pop().unwrap()
    };
    for (x, after_ms, count) in [(1, 0, 1), (1, 400, 2), (1, 1, 3), (1, 401, 1), (2, 1, 1)] {
        assert_eq!(
            click(&mut app, x, after_ms),
            format!("click {count} @{}", button.0)
        );
    }
}

#[test]
fn a_disabled_node_is_not_clicked() {
    let mut app = App::new();
    let button = app.ui.node(ROOT).size(8, 3).set(Field::Disabled, 1).id();
    app.commit();
    app.mouse(MouseAction::Down, 1, 1);
    assert_eq!(
        app.mouse(MouseAction::Up, 1, 1),
        [format!("up @{}", button.0)]
    );
}

#[test]
fn a_press_focuses_the_nearest_around_it_that_can_have_the_focus() {
    let mut app = App::new();
    let outer = app.stop(ROOT);
    let inner = app.ui.node(outer).size(2, 1).id();
    let beside = app.ui.node(ROOT).size(4, 1).id();
    app.commit();
    assert_eq!(
        app.mouse(MouseAction::Down, 0, 0),
        [format!("down @{}", inner.0), format!("focus @{}", outer.0)]
    );
    app.mouse(MouseAction::Down, 0, 1);
    assert_eq!(hit(&app, 0, 1), Some(beside));
    assert_eq!(
        app.focused(),
        Some(outer),
        "where nothing can have it, it stays"
    );
}

#[test]
fn moves_are_told_only_where_a_handler_asks_for_them() {
    let mut app = App::new();
    let asks = app.ui.node(ROOT).size(4, 1).set(Field::Listen, 2).id();
    app.ui.node(ROOT).size(4, 1);
    app.commit();
    assert!(app.interact.wants_moves());
    assert_eq!(
        app.mouse(MouseAction::Move, 0, 0),
        [format!("move @{}", asks.0)]
    );
    assert_eq!(app.mouse(MouseAction::Move, 0, 1), [""; 0]);
    app.ui.remove(asks);
    app.commit();
    assert!(!app.interact.wants_moves());
}

#[test]
fn of_what_is_read_of_a_node_whether_the_mouse_is_over_it_has_moves_asked_for() {
    let mut app = App::new();
    let node = app.ui.node(ROOT).size(4, 1).id();
    for (name, watch) in Watch::ALL {
        app.ui.set(node, Field::Watch, f64::from(watch.raw()));
        app.commit();
        assert_eq!(app.interact.wants_moves(), watch == Watch::HOVER, "{name}");
    }
    app.ui.set(node, Field::Watch, 0.0);
    app.commit();
    assert!(!app.interact.wants_moves());
}

#[test]
fn of_handlers_and_colours_those_of_the_mouse_that_is_over_a_node_have_moves_asked_for() {
    let handlers = Listen::ALL.map(|(name, listen)| (name, Field::Listen, listen.raw()));
    let colours = [
        ("hover colour", Field::HoverColor, 0x101),
        ("hover background", Field::HoverBgColor, 0x101),
        ("pressed colour", Field::PressedColor, 0x101),
        ("pressed background", Field::PressedBgColor, 0x101),
        ("focus background", Field::FocusBgColor, 0x101),
    ];
    let asking = ["hover", "move", "hover colour", "hover background"];
    for (name, field, value) in handlers.into_iter().chain(colours) {
        let mut app = App::new();
        app.ui.node(ROOT).size(4, 1).set(field, value);
        app.commit();
        let asks = app.interact.wants_moves();
        assert_eq!(asks, asking.contains(&name), "{name}");
    }
}

#[test]
fn while_a_button_is_down_its_node_has_the_events() {
    let mut app = App::new();
    let slider = app.ui.node(ROOT).size(4, 1).set(Field::Listen, 4).id();
    app.commit();
    app.mouse(MouseAction::Down, 0, 0);
    assert_eq!(
        app.mouse(MouseAction::Drag, 30, 9),
        [format!("drag @{}", slider.0)]
    );
    assert_eq!(
        app.mouse(MouseAction::Up, 30, 9)[0],
        format!("up @{}", slider.0)
    );
}

mod against_painting {
    use proptest::prelude::*;
    use sparktui_generated::enums::Overflow;

    use super::*;
    use crate::frame::{Area, Frame};
    use crate::paint::{self, Scene, Scratch};

    type Draft = (usize, i32, i32, i32, i32, i32, u8);

    fn draft() -> impl Strategy<Value = Draft> {
        (
            0..8_usize,
            -3..12_i32,
            -2..8_i32,
            0..9_i32,
            0..6_i32,
            -1..2_i32,
            0..8_u8,
        )
    }

    proptest! {
        #![proptest_config(cases(200))]

        /// Each node is painted in a background of its own; then the colour of a cell names what is seen there.
        #[test]
        fn what_is_hit_is_what_is_seen(drafts in prop::collection::vec(draft(), 1..12)) {
            let mut app = App::new();
            let mut nodes = vec![ROOT];
            app.ui.set(ROOT, Field::BgColor, f64::from(0x100));
            for (parent, x, y, width, height, z, bits) in drafts {
                let parent = nodes[parent % nodes.len()];
                let number = nodes.len() as u32;
                let mut node = app.ui.node(parent);
                node.set(Field::PositionType, Position::Absolute.raw());
                node.cells(Field::InsetLeft, x).cells(Field::InsetTop, y);
                node.size(width as u16, height as u16).set(Field::ZIndex, f64::from(z as u32));
                node.set(Field::BgColor, f64::from(0x100 | number));
                let clips = |bit| if bits & bit > 0 { Overflow::Hidden } else { Overflow::Visible }.raw();
                node.set(Field::OverflowX, clips(1)).set(Field::OverflowY, clips(2));
                node.set(Field::Visible, u32::from(bits & 4 == 0 || bits & 1 > 0));
                let id = node.id();
                nodes.push(id);
            }
            app.commit();
            let mut frame = Frame::new(super::super::COLUMNS, super::super::ROWS);
            app.damage.add(Area::ALL);
            let scene = Scene {
                mirror: &app.ui.mirror,
                tree: &app.ui.tree,
                boxes: app.ui.layout.boxes(),
                scrolls: &app.scrolls,
                extents: &app.extents,
                texts: &app.ui.texts,
                edits: &app.edits,
                decors: &app.ui.decors,
                selected: None,
            };
            paint::paint(&mut frame, scene, &app.damage, &mut Scratch::default());
            for y in 0..super::super::ROWS {
                for x in 0..super::super::COLUMNS {
                    let seen = nodes[(frame.row(y)[usize::from(x)].bg & 0xff) as usize];
                    prop_assert_eq!(hit(&app, x.into(), y.into()), Some(seen), "at {} {}", x, y);
                }
            }
        }
    }
}

#[test]
fn a_button_that_goes_down_lets_go_of_one_that_nobody_told_was_let_go() {
    let mut app = App::new();
    app.ui.edit(ROOT).direction(FlexDirection::Row);
    let [left, right] = std::array::from_fn(|_| app.ui.node(ROOT).size(5, 2).id());
    app.commit();
    app.mouse(MouseAction::Down, 0, 0);
    app.mouse(MouseAction::Down, 6, 0);
    let pressed = |node| app.ui.mirror.pressed_state(node) == Toggle::On;
    assert_eq!((pressed(left), pressed(right)), (false, true));
}

#[test]
fn another_button_that_goes_up_is_no_click() {
    let mut app = App::new();
    let node = app.ui.node(ROOT).size(5, 2).id();
    app.commit();
    app.mouse(MouseAction::Down, 0, 0);
    let right = MouseAction::Up.raw() << 8 | 2 << 16;
    let told = app.send(InputEvent::new(EventKind::Mouse, 0, right));
    assert_eq!(told, [format!("up @{}", node.0)]);
}
