//! Focus, hover and pressed: drawn and told by themselves, and what that costs.

use sparktui_generated::Field;
use sparktui_generated::enums::{EventKind, KeyCode, Modifier, MouseAction, Toggle, Watch};
use sparktui_memory::NodeId;

use super::App;
use crate::input::InputEvent;
use crate::tree::ROOT;

const RED: u32 = 0x101;

fn field(app: &mut App) -> NodeId {
    let mut node = app.ui.node(ROOT);
    node.size(4, 1).set(Field::FlexShrink, 0);
    node.set(Field::Focusable, Toggle::On.raw())
        .set(Field::FocusBgColor, RED)
        .id()
}

fn tab(app: &mut App) -> bool {
    let tab = InputEvent::key(KeyCode::Tab.raw(), Modifier::EMPTY);
    app.pipeline.route(tab, 0);
    app.turn()
}

fn hover(app: &mut App, x: u32, y: u32) -> bool {
    let moved = InputEvent::new(EventKind::Mouse, x | y << 16, MouseAction::Move.raw() << 8);
    app.pipeline.route(moved, 0);
    app.turn()
}

#[test]
fn tab_lays_nothing_out_and_paints_two_nodes_however_many_there_are() {
    let mut costs = Vec::new();
    for count in [10, 900] {
        let mut app = App::new(8, 5);
        for _ in 0..count {
            field(&mut app);
        }
        app.sent();
        tab(&mut app);
        let before = app.pipeline.stats();
        tab(&mut app);
        let after = app.pipeline.stats();
        assert_eq!(after.nodes_laid_out, before.nodes_laid_out);
        assert_eq!(after.rects_damaged - before.rects_damaged, 2);
        costs.push((
            after.cells_painted - before.cells_painted,
            after.cells_changed - before.cells_changed,
        ));
    }
    assert_eq!(costs[0], costs[1]);
    assert_eq!(costs[0].1, 8, "four cells of each");
}

#[test]
fn javascript_is_woken_by_a_state_only_where_it_is_watched() {
    let mut app = App::new(8, 5);
    let (first, second) = (field(&mut app), field(&mut app));
    app.ui
        .set(second, Field::Watch, f64::from(Watch::INTERACTION.raw()));
    app.sent();
    assert!(!tab(&mut app), "nobody reads the first");
    assert!(tab(&mut app));
    assert_eq!(app.ui.live.focused_state(second), Toggle::On, "published");
    assert!(!hover(&mut app, 0, 0));
    assert_eq!(app.ui.live.hover_state(first), Toggle::On);
    assert!(hover(&mut app, 0, 1));
    assert!(hover(&mut app, 0, 3), "that it was left is read, too");
    assert!(!hover(&mut app, 1, 3));
}

#[test]
fn a_frame_that_an_event_does_not_change_is_not_drawn() {
    let mut app = App::new(8, 5);
    field(&mut app);
    app.sent();
    hover(&mut app, 0, 0);
    let before = app.pipeline.stats().frames;
    hover(&mut app, 1, 0);
    assert!(!app.pipeline.is_waiting());
    assert_eq!(app.pipeline.stats().frames, before);
}
