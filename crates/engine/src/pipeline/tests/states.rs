//! Focus, hover and pressed: drawn and told by themselves, and what that costs.

use sparktui_generated::Field;
use sparktui_generated::enums::{
    EventKind, FocusScope, KeyCode, Modifier, MouseAction, Overflow, Toggle, Watch,
};
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

fn mouse(app: &mut App, action: MouseAction, x: u32, y: u32) -> bool {
    let event = InputEvent::new(EventKind::Mouse, x | y << 16, action.raw() << 8);
    app.pipeline.route(event, 0);
    app.turn()
}

fn hover(app: &mut App, x: u32, y: u32) -> bool {
    mouse(app, MouseAction::Move, x, y)
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
    app.ui.set(
        second,
        Field::Watch,
        f64::from(Watch::FOCUS.raw() | Watch::HOVER.raw()),
    );
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

#[test]
fn of_what_is_read_of_a_node_javascript_is_woken_by_that_alone() {
    const READ: [Watch; 5] = [
        Watch::FOCUS,
        Watch::HOVER,
        Watch::PRESSED,
        Watch::SCROLL,
        Watch::GEOMETRY,
    ];
    for read in READ {
        let mut app = App::new(8, 6);
        let node = field(&mut app);
        app.ui
            .edit(node)
            .size(4, 2)
            .set(Field::OverflowY, Overflow::Auto.raw())
            .set(Field::Watch, read.raw());
        app.ui.node(node).size(1, 9).set(Field::FlexShrink, 0);
        app.sent();
        let mut heard = Vec::new();
        let mut woken = |what: Watch, is: bool| heard.extend(is.then_some(what));
        woken(Watch::FOCUS, tab(&mut app));
        woken(Watch::HOVER, hover(&mut app, 2, 0));
        woken(Watch::PRESSED, mouse(&mut app, MouseAction::Down, 2, 0));
        app.pipeline.scroll_by(node, (0, 3));
        woken(Watch::SCROLL, app.turn());
        app.ui.edit(node).cells(Field::MarginTop, 2);
        app.commit();
        woken(Watch::GEOMETRY, app.turn());
        // It moved away from below the mouse, too.
        heard.retain(|&what| read != Watch::HOVER || what != Watch::GEOMETRY);
        assert_eq!(heard, [read]);
    }
}

#[test]
fn what_javascript_begins_to_read_of_a_node_lays_nothing_out_and_looks_at_no_sibling() {
    let mut app = App::new(8, 5);
    let first = app.ui.node(ROOT).size(4, 1).id();
    for _ in 0..900 {
        app.ui.node(ROOT).size(4, 1);
    }
    app.sent();
    let (before, layouts) = (app.pipeline.stats(), app.pipeline.world.borrow().layouts);
    app.ui
        .set(first, Field::Watch, f64::from(Watch::GEOMETRY.raw()));
    assert!(app.sent().is_empty());
    let cost = app.pipeline.stats().since(&before);
    assert_eq!((cost.nodes_snapshotted, cost.paint_visits), (1, 0));
    assert_eq!(
        app.pipeline.world.borrow().layouts,
        layouts,
        "no tree, no layout"
    );
}

#[test]
fn what_becomes_a_trap_and_is_none_any_more_has_the_focus_meanwhile_though_nothing_is_laid_out() {
    let mut app = App::new(20, 4);
    let stop = |app: &mut App, parent| {
        let on = f64::from(Toggle::On.raw());
        app.ui
            .node(parent)
            .size(2, 1)
            .set(Field::Focusable, on)
            .id()
    };
    let page = stop(&mut app, ROOT);
    let dialog = app.ui.node(ROOT).id();
    let inside = stop(&mut app, dialog);
    app.sent();
    app.pipeline
        .route(InputEvent::key(KeyCode::Tab.raw(), Modifier::EMPTY), 0);
    app.turn();
    let focused = |app: &App| {
        app.pipeline
            .world
            .borrow()
            .interact
            .focused()
            .map(|held| held.node)
    };
    assert_eq!(focused(&app), Some(page));
    let before = app.pipeline.stats().nodes_laid_out;
    app.ui
        .set(dialog, Field::FocusScope, f64::from(FocusScope::Trap.raw()));
    app.sent();
    assert_eq!(focused(&app), Some(inside));
    app.ui
        .set(dialog, Field::FocusScope, f64::from(FocusScope::None.raw()));
    app.sent();
    assert_eq!(focused(&app), Some(page));
    assert_eq!(app.pipeline.stats().nodes_laid_out, before);
}
