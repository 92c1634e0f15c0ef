//! Selecting in what scrolls, and beyond its edges.

use super::gone::would_copy;
use super::*;

/// A scroller of 8 × 4 below a row of the screen, with rows of three digits.
fn scroller() -> (App, NodeId) {
    let mut app = App::new(20, 8);
    app.ui.text(ROOT, "title");
    let mut node = app.ui.node(ROOT);
    node.size(8, 4)
        .direction(FlexDirection::Column)
        .set(Field::OverflowY, Overflow::Auto.raw())
        .set(Field::Scrollbar, Scrollbar::None.raw());
    let list = node.id();
    for row in 0..12 {
        app.ui.text(list, &format!("{row:03}"));
    }
    app.sent();
    (app, list)
}

#[test]
fn held_beyond_an_edge_it_scrolls_by_time_to_the_end_and_no_further() {
    let (mut app, list) = scroller();
    app.down((1, 1));
    app.to((2, 3));
    assert_eq!(app.pipeline.tick_due_ms(), None, "inside nothing moves");
    app.to((1, 6));
    let mut offsets = Vec::new();
    let mut now = 1_000;
    while let Some(due) = app.pipeline.tick_due_ms() {
        assert!(due <= now, "{due}");
        app.pipeline.tick(now);
        app.turn();
        offsets.push(app.ui.live.scroll_y(list));
        now += 50;
    }
    // Two rows below the last one that is seen. The last look finds nothing left to do.
    assert_eq!(offsets, [2, 4, 6, 8, 8]);
    assert_eq!(app.screen(), "title\n008\n009\n010\n011\n");
    app.up((1, 6));
    let wanted: Vec<String> = (1..12).map(|row| format!("{row:03}")).collect();
    assert_eq!(app.selections(), [format!("00\n{}", wanted.join("\n"))]);
    assert_eq!(app.pipeline.tick_due_ms(), None);
}

#[test]
fn back_inside_it_scrolls_no_more() {
    let (mut app, list) = scroller();
    app.down((1, 1));
    app.to((1, 7));
    app.pipeline.tick(10);
    app.turn();
    app.to((1, 2));
    assert_eq!(app.pipeline.tick_due_ms(), None);
    app.to((1, 0));
    app.pipeline.tick(10);
    app.turn();
    // Three down, one up.
    assert_eq!(app.ui.live.scroll_y(list), 2);
}

#[test]
fn at_the_edge_of_the_screen_the_last_row_is_beyond() {
    let mut app = App::new(8, 3);
    let mut node = app.ui.node(ROOT);
    node.size(8, 3)
        .direction(FlexDirection::Column)
        .set(Field::OverflowY, Overflow::Auto.raw())
        .set(Field::Scrollbar, Scrollbar::None.raw());
    let list = node.id();
    for row in 0..5 {
        app.ui.text(list, &format!("{row}"));
    }
    app.sent();
    app.down((0, 1));
    app.to((0, 2));
    app.pipeline.tick(0);
    app.turn();
    assert_eq!(app.ui.live.scroll_y(list), 1);
    assert_eq!(
        app.marked(),
        ["#", "#", "#"],
        "what came below the mouse is selected"
    );
}

#[test]
fn scrolling_by_other_means_moves_what_is_selected_with_the_text() {
    let (mut app, list) = scroller();
    app.drag((0, 2), (2, 3));
    assert_eq!(app.marked(), ["", "", "###", "###"]);
    app.pipeline.scroll_by(list, (0, 1));
    assert_eq!(app.marked(), ["", "###", "###"]);
    app.pipeline.scroll_by(list, (0, 4));
    assert_eq!(app.marked(), [""; 0]);
    assert!(app.copied().1.contains("MDAxCjAwMg=="), "001 and 002");
}

#[test]
fn an_end_that_dies_goes_to_the_edge_on_its_side() {
    let (mut app, [first, second, third]) = lines();
    app.drag((1, 1), (1, 2));
    app.ui.remove(second);
    app.sent();
    assert_eq!(app.marked(), ["##########", "##"], "up to the start");
    app.drag((1, 1), (1, 0));
    app.ui.remove(third);
    app.sent();
    assert_eq!(app.marked(), [".#########"], "down to the end");
    app.ui.remove(first);
    app.sent();
    assert_eq!(app.selections().last().unwrap(), "");
    assert_eq!(app.copied().0, Taker::None);
}

#[test]
fn far_beyond_an_edge_it_scrolls_eight_cells_a_step_and_no_sooner_for_moving_there() {
    let mut app = App::new(20, 40);
    app.ui.text(ROOT, "title");
    let mut node = app.ui.node(ROOT);
    node.size(8, 4)
        .direction(FlexDirection::Column)
        .set(Field::FlexShrink, 0)
        .set(Field::OverflowY, Overflow::Auto.raw())
        .set(Field::Scrollbar, Scrollbar::None.raw());
    let list = node.id();
    for row in 0..60 {
        app.ui.text(list, &format!("{row:03}"));
    }
    app.sent();
    let step = |app: &mut App, now| {
        app.pipeline.tick(now);
        app.turn();
        app.ui.live.scroll_y(list)
    };
    app.down((1, 1));
    app.to((1, 39));
    assert_eq!(step(&mut app, 1_000), 8);
    app.to((2, 38));
    assert_eq!(app.pipeline.tick_due_ms(), Some(1_050));
    assert_eq!(step(&mut app, 1_049), 8, "its time has not come");
    assert_eq!(step(&mut app, 1_050), 16);
    app.to((1, 0));
    assert_eq!(step(&mut app, 1_100), 15, "a cell above the edge");
    app.up((1, 0));
    app.ui.edit(list).cells(Field::MarginTop, 30);
    app.sent();
    app.down((1, 32));
    app.to((1, 2));
    assert_eq!(step(&mut app, 2_000), 7, "and eight upwards");
}

#[test]
fn an_end_that_moves_out_of_what_it_is_selected_in_goes_to_the_edge_on_its_side() {
    let (mut app, list) = scroller();
    app.drag((0, 2), (2, 3));
    assert_eq!(would_copy(&mut app), "001\n002");
    let third = app
        .ui
        .nodes()
        .into_iter()
        .filter(|&node| app.ui.parent(node) == Some(list))
        .nth(2);
    app.ui.place(third.unwrap(), ROOT, 1);
    app.sent();
    let after: Vec<String> = (3..12).map(|row| format!("{row:03}")).collect();
    assert_eq!(would_copy(&mut app), format!("001\n{}", after.join("\n")));
}

#[test]
fn who_is_born_in_the_slot_of_an_end_is_not_that_end() {
    let (mut app, [first, _, third]) = lines();
    app.drag((0, 0), (1, 2));
    app.ui.remove(third);
    let born = app.ui.text(ROOT, "fourth").id();
    assert_eq!(born, third, "the slot is used again");
    app.ui.place(born, ROOT, 0);
    app.sent();
    assert_eq!(
        would_copy(&mut app),
        "first line\nsecond",
        "of {first:?} to the end"
    );
}

#[test]
fn under_a_mouse_that_is_held_layout_moves_the_end() {
    let (mut app, _) = lines();
    app.down((1, 0));
    app.to((2, 1));
    assert_eq!(would_copy(&mut app), "irst line\nsec");
    let above = app.ui.text(ROOT, "above").id();
    app.ui.place(above, ROOT, 0);
    app.sent();
    assert_eq!(would_copy(&mut app), "ir");
}
