//! Making the last frame once more: when that is done, and that nothing comes of it. `App::turn` does it in all other tests.

use super::*;

/// Passes of layout and paintings that making the last frame once more takes.
fn rehearsed(app: &mut App) -> u64 {
    let layouts = |app: &App| app.pipeline.world.borrow().layouts;
    let before = layouts(app);
    app.pipeline.rehearse();
    layouts(app) - before
}

fn texts(app: &mut App, count: u32) -> Vec<NodeId> {
    let texts = (0..count).map(|at| app.ui.text(ROOT, &format!("{at:02}")).id());
    let texts = texts.collect();
    app.sent();
    texts
}

#[test]
fn a_small_frame_is_made_once_more_and_again() {
    let mut app = App::new(20, 4);
    let texts = texts(&mut app, 2);
    app.ui.set_text(texts[1], b"11");
    assert_eq!(app.sent(), ["\x1b[2H1"]);
    let (stats, last, shown) = (
        app.pipeline.stats(),
        app.pipeline.last_frame(),
        app.screen(),
    );
    assert_eq!([rehearsed(&mut app), rehearsed(&mut app)], [1, 1]);
    assert!(app.sink.borrow().frames.is_empty());
    assert_eq!(
        (app.pipeline.stats(), app.pipeline.last_frame()),
        (stats, last)
    );
    assert_eq!(app.screen(), shown);
}

#[test]
fn the_next_frame_is_told_by_itself() {
    let mut app = App::new(20, 4);
    let texts = texts(&mut app, 2);
    app.ui.set_text(texts[0], b"a0");
    app.sent();
    let before = app.pipeline.stats();
    rehearsed(&mut app);
    app.ui.set_text(texts[1], b"b1");
    assert_eq!(app.sent(), ["\x1b[2Hb"]);
    assert_eq!(
        app.pipeline.last_frame(),
        app.pipeline.stats().since(&before)
    );
    assert_eq!(app.pipeline.last_frame().nodes_snapshotted, 1);
}

#[test]
fn a_frame_of_many_changes_is_not_made_once_more() {
    let mut app = App::new(20, 10);
    let texts = texts(&mut app, 9);
    for &text in &texts[..8] {
        app.ui.set_text(text, b"at");
    }
    app.sent();
    assert_eq!(rehearsed(&mut app), 1);
    for &text in &texts {
        app.ui.set_text(text, b"to");
    }
    app.sent();
    assert_eq!(rehearsed(&mut app), 0);
}

#[test]
fn a_frame_that_moved_nodes_or_in_which_one_was_born_is_not_made_once_more() {
    let mut app = App::new(20, 4);
    let texts = texts(&mut app, 2);
    app.ui.set(texts[0], Field::FlexShrink, 0.0);
    app.sent();
    assert_eq!(rehearsed(&mut app), 0);
    app.ui.text(ROOT, "new");
    app.sent();
    assert_eq!(rehearsed(&mut app), 0);
}

#[test]
fn what_waits_to_be_drawn_is_not_drawn_by_it() {
    let mut app = App::new(20, 4);
    let texts = texts(&mut app, 1);
    app.ui.set_text(texts[0], b"at");
    app.sent();
    app.ui.set_text(texts[0], b"to");
    app.commit();
    app.pipeline.take(&mut app.stage, &app.ui.live);
    assert_eq!(rehearsed(&mut app), 0);
    app.turn();
    assert_eq!(app.sink.borrow().frames, ["\x1b[Hto"]);
}

#[test]
fn nothing_is_made_while_the_output_is_busy() {
    let mut app = App::new(20, 4);
    let texts = texts(&mut app, 1);
    app.ui.set_text(texts[0], b"at");
    app.sent();
    app.sink.borrow_mut().busy = true;
    assert_eq!(rehearsed(&mut app), 0);
}
