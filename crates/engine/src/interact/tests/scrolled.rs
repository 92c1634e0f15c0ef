//! Keys, wheel and mouse over what scrolls.

use sparktui_generated::Field;
use sparktui_generated::enums::{
    EventKind, FlexDirection, KeyCode, Modifier, MouseAction, Overflow, Taker,
};
use sparktui_memory::NodeId;

use super::App;
use crate::input::InputEvent;
use crate::tree::ROOT;

/// A focusable scroller of 10 × 4, and its rows of 10 × 1.
fn list(app: &mut App, parent: NodeId, rows: usize) -> (NodeId, Vec<NodeId>) {
    let mut node = app.ui.node(parent);
    node.size(10, 4)
        .direction(FlexDirection::Column)
        .set(Field::FlexShrink, 0)
        .set(Field::Focusable, 1)
        .set(Field::OverflowY, Overflow::Auto.raw());
    let list = node.id();
    let rows = (0..rows).map(|_| row(app, list)).collect();
    app.commit();
    (list, rows)
}

fn row(app: &mut App, parent: NodeId) -> NodeId {
    let mut node = app.ui.node(parent);
    node.size(10, 1).set(Field::FlexShrink, 0).id()
}

fn offset(app: &App, list: NodeId) -> i32 {
    app.scrolls.get(list).unwrap().offset.1
}

/// What acted on the one event told.
fn taker(app: &mut App, event: InputEvent) -> Taker {
    let look = super::look(&app.ui, &app.extents);
    app.interact
        .route(look, (&mut app.scrolls, &mut app.edits), event, app.time_ms);
    let told = app.interact.out.drain().next().unwrap();
    Taker::from_raw(told.event.b >> 24).unwrap()
}

fn key(app: &mut App, key: KeyCode) -> Taker {
    taker(app, InputEvent::key(key.raw(), Modifier::EMPTY))
}

fn mouse(app: &mut App, action: MouseAction, x: u32, y: u32, held: Modifier) -> Taker {
    let event = InputEvent::new(
        sparktui_generated::enums::EventKind::Mouse,
        x | y << 16,
        held.raw() | action.raw() << 8,
    );
    taker(app, event)
}

#[test]
fn keys_scroll_what_has_the_focus_or_is_around_it() {
    let mut app = App::new();
    let (list, rows) = list(&mut app, ROOT, 10);
    assert_eq!(key(&mut app, KeyCode::Down), Taker::None, "no focus");
    app.tab();
    assert_eq!(key(&mut app, KeyCode::Down), Taker::Scroll);
    assert_eq!(key(&mut app, KeyCode::Pagedown), Taker::Scroll);
    assert_eq!(offset(&app, list), 4);
    app.ui.set(rows[6], Field::Focusable, 1.0);
    app.commit();
    assert_eq!(app.tab(), Some(rows[6]));
    assert_eq!(key(&mut app, KeyCode::Home), Taker::Scroll);
    assert_eq!(offset(&app, list), 0);
    assert_eq!(key(&mut app, KeyCode::Home), Taker::None, "at the start");
}

#[test]
fn a_key_claimed_by_a_handler_scrolls_nothing() {
    let mut app = App::new();
    let (list, _) = list(&mut app, ROOT, 10);
    app.interact.set_claims(list, b"down");
    app.tab();
    assert_eq!(key(&mut app, KeyCode::Down), Taker::Claim);
    assert_eq!(offset(&app, list), 0);
}

#[test]
fn the_wheel_scrolls_what_is_below_the_mouse_and_sideways_with_shift() {
    let mut app = App::new();
    let (list, rows) = list(&mut app, ROOT, 10);
    app.ui.edit(rows[0]).size(30, 1);
    app.commit();
    let wheel = MouseAction::WheelDown;
    assert_eq!(mouse(&mut app, wheel, 2, 1, Modifier::EMPTY), Taker::Scroll);
    assert_eq!(app.scrolls.get(list).unwrap().offset, (0, 3));
    app.time_ms = 1_000;
    assert_eq!(mouse(&mut app, wheel, 2, 1, Modifier::SHIFT), Taker::Scroll);
    assert_eq!(app.scrolls.get(list).unwrap().offset, (3, 3));
    assert_eq!(mouse(&mut app, wheel, 20, 1, Modifier::EMPTY), Taker::None);
}

#[test]
fn the_focus_that_tab_moves_comes_into_view() {
    let mut app = App::new();
    let (list, rows) = list(&mut app, ROOT, 20);
    app.ui.set(list, Field::Focusable, 0.0);
    for at in [0, 9, 19] {
        app.ui.set(rows[at], Field::Focusable, 1.0);
    }
    app.commit();
    let mut seen = Vec::new();
    for _ in 0..3 {
        app.tab();
        seen.push(offset(&app, list));
    }
    assert_eq!(seen, [0, 6, 16]);
    app.tab();
    assert_eq!(offset(&app, list), 0, "around to the first");
}

#[test]
fn a_press_on_a_scrollbar_is_no_press_on_what_is_below_it() {
    let mut app = App::new();
    let (list, rows) = list(&mut app, ROOT, 16);
    let told = app.mouse(MouseAction::Down, 9, 0);
    let row = format!("down @{}", rows[0].0);
    assert_eq!(told, [row], "no focus, no click");
    app.mouse(MouseAction::Drag, 30, 3);
    assert_eq!(offset(&app, list), 12);
    let told = app.mouse(MouseAction::Up, 30, 3);
    assert!(told.iter().all(|told| told.starts_with("up")), "{told:?}");
    app.mouse(MouseAction::Drag, 30, 0);
    assert_eq!(offset(&app, list), 12, "let go");
    assert_eq!(app.focused(), None);
}

#[test]
fn what_comes_below_the_mouse_by_scrolling_is_hovered() {
    let mut app = App::new();
    let (_, rows) = list(&mut app, ROOT, 10);
    for &row in &rows {
        app.ui.set(row, Field::Listen, 1.0);
    }
    app.commit();
    app.mouse(MouseAction::Move, 2, 1);
    app.mouse(MouseAction::WheelDown, 2, 1);
    let told = app.commit();
    assert_eq!(
        told,
        [
            format!("leave @{}", rows[1].0),
            format!("enter @{}", rows[4].0)
        ]
    );
}

#[test]
fn only_the_main_button_drags_and_pages_a_scrollbar() {
    let mut app = App::new();
    let (list, _) = list(&mut app, ROOT, 16);
    let right = MouseAction::Down.raw() << 8 | 2 << 16;
    app.send(InputEvent::new(EventKind::Mouse, 9 | 3 << 16, right));
    assert_eq!(offset(&app, list), 0);
    app.mouse(MouseAction::Down, 9, 3);
    assert_eq!(offset(&app, list), 3, "a page less a row");
}

#[test]
fn keys_of_a_node_scroll_what_it_names_of_what_is_in_it() {
    let mut app = App::new();
    let frame = app
        .ui
        .node(ROOT)
        .size(10, 4)
        .set(Field::Focusable, 1)
        .set(Field::OverflowX, Overflow::Auto.raw())
        .id();
    let (list, _) = list(&mut app, frame, 10);
    app.ui.edit(list).size(14, 4).set(Field::Focusable, 0);
    app.commit();
    app.tab();
    assert_eq!(key(&mut app, KeyCode::Down), Taker::None);
    app.ui.set(frame, Field::KeysScroll, f64::from(list.0));
    app.commit();
    assert_eq!(key(&mut app, KeyCode::Down), Taker::Scroll);
    assert_eq!(key(&mut app, KeyCode::Pagedown), Taker::Scroll);
    assert_eq!(offset(&app, list), 4);
    assert_eq!(key(&mut app, KeyCode::Right), Taker::Scroll);
    assert_eq!(
        app.scrolls.get(frame).unwrap().offset.0,
        1,
        "the frame itself"
    );
    assert_eq!(key(&mut app, KeyCode::End), Taker::Scroll);
    assert_eq!(key(&mut app, KeyCode::Down), Taker::None, "at the end");
    app.interact.set_claims(frame, b"up");
    assert_eq!(key(&mut app, KeyCode::Up), Taker::Claim);
}

#[test]
fn keys_of_a_node_scroll_nothing_that_is_not_in_it_whatever_the_memory_says() {
    let mut app = App::new();
    let (list, _) = list(&mut app, ROOT, 10);
    let frame = app.ui.node(ROOT).size(3, 1).set(Field::Focusable, 1).id();
    app.ui.set(list, Field::Focusable, 0.0);
    app.commit();
    app.tab();
    for named in [
        f64::from(list.0),
        f64::from(frame.0),
        -1.0,
        -2.0,
        77.0,
        1e6,
        f64::from(i32::MAX),
    ] {
        app.ui.set(frame, Field::KeysScroll, named);
        app.commit();
        assert_eq!(key(&mut app, KeyCode::Down), Taker::None, "{named}");
    }
    assert_eq!(offset(&app, list), 0);
}
