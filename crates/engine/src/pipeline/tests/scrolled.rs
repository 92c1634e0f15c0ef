//! Scrolling, from the shared memory to the bytes and back.

use super::*;
use crate::text::tests::FILLED;

/// A scroller of 10 × 4 at the top of the screen, with rows of three digits.
fn list(count: u32) -> (App, NodeId) {
    let mut app = App::with(TestTree::with_capacity((count + 128) / 64 * 64), 20, 8);
    let list = app
        .ui
        .node(ROOT)
        .size(10, 4)
        .direction(FlexDirection::Column)
        .set(Field::OverflowY, Overflow::Auto.raw())
        .set(Field::Watch, Watch::SCROLL.raw())
        .id();
    for row in 0..count {
        app.ui.text(list, &format!("{row:03}"));
    }
    app.sent();
    (app, list)
}

#[test]
fn scrolling_sends_what_looks_otherwise_and_tells_javascript() {
    let (mut app, list) = list(16);
    assert!(app.pipeline.scroll_by(list, (0, 12)));
    assert!(app.pipeline.is_waiting());
    assert!(app.turn(), "a watched node wakes JavaScript");
    assert_eq!(
        app.screen(),
        "012\n013\n014\n015      █\n",
        "the thumb is at the end"
    );
    let live = &app.ui.live;
    assert_eq!((live.scroll_y(list), live.max_scroll(list)), (12, 12.0));
    assert_eq!(live.scrollable_height(list), 16.0);
    assert!(!app.pipeline.is_waiting());
    assert!(!app.turn(), "once");
}

#[test]
fn scrolling_takes_no_snapshot_and_lays_nothing_out_however_many_rows_there_are() {
    for count in [100, 1_000, 10_000] {
        let (mut app, list) = list(count);
        let before = app.pipeline.stats();
        app.pipeline.scroll_by(list, (0, 50));
        app.turn();
        let frame = app.pipeline.stats().since(&before);
        assert_eq!((frame.frames, frame.snapshots), (1, 0));
        assert_eq!((frame.nodes_laid_out, frame.nodes_measured), (0, 0));
        assert!(frame.cells_painted <= 100, "{} cells", frame.cells_painted);
        // Blocks of a level lie in threes here: of 10,000 rows there are nine levels.
        assert!(frame.paint_visits <= 60, "{} visits", frame.paint_visits);
    }
}

#[test]
fn a_request_alone_is_drawn_and_acknowledged() {
    let (mut app, list) = list(16);
    app.ui.set(list, Field::ReqScrollY, 3.0);
    app.ui.set(list, Field::ReqSeq, 1.0);
    app.sent();
    assert!(app.screen().starts_with("003"));
    assert_eq!(
        (app.ui.live.scroll_y(list), app.ui.live.ack_seq(list)),
        (3, 1)
    );
    // One for where it is already, too.
    app.ui.set(list, Field::ReqSeq, 2.0);
    assert_eq!(app.sent(), [""; 0]);
    assert_eq!(app.ui.live.ack_seq(list), 2);
}

#[test]
fn a_node_born_scrolled_is_acknowledged_in_its_first_frame() {
    let mut app = App::new(20, 8);
    let list = app
        .ui
        .node(ROOT)
        .size(10, 4)
        .direction(FlexDirection::Column)
        .set(Field::OverflowY, Overflow::Auto.raw())
        .set(Field::ReqScrollY, 2)
        .set(Field::ReqSeq, 1)
        .id();
    for row in 0..9 {
        app.ui.text(list, &format!("{row:03}"));
    }
    app.sent();
    assert!(app.screen().starts_with("002"));
    assert_eq!(
        (app.ui.live.scroll_y(list), app.ui.live.ack_seq(list)),
        (2, 1)
    );
}

#[test]
fn what_is_scrolled_while_the_terminal_is_busy_is_drawn_when_it_is_not() {
    let (mut app, list) = list(16);
    app.sink.borrow_mut().busy = true;
    for _ in 0..3 {
        app.pipeline.scroll_by(list, (0, 1));
        app.turn();
    }
    app.sink.borrow_mut().busy = false;
    app.turn();
    assert_eq!(app.sink.borrow().frames.len(), 1);
    assert!(app.screen().starts_with("003"));
}

#[test]
fn what_changed_before_is_not_painted_again_when_something_scrolls() {
    let (mut app, list) = list(16);
    let below = app.ui.text(ROOT, "below").id();
    app.sent();
    app.ui.set_text(below, b"BELOW");
    app.sent();
    let before = app.pipeline.stats();
    app.pipeline.scroll_by(list, (0, 1));
    app.turn();
    let frame = app.pipeline.stats().since(&before);
    // The viewport, and the two sides where scrollbars can be.
    assert_eq!(frame.rects_damaged, 3);
}

#[test]
fn a_text_of_a_million_characters_scrolls_by_the_rows_that_are_seen() {
    let mut app = App::with(TestTree::with_sizes(128, 2 << 20), 40, 10);
    let around = app
        .ui
        .node(ROOT)
        .size(40, 10)
        .direction(FlexDirection::Column)
        .set(Field::OverflowY, Overflow::Auto.raw())
        .id();
    let words: String = (0..125_000).map(|word| format!("{word:07} ")).collect();
    assert_eq!(words.len(), 1_000_000);
    app.ui.text(around, &words);
    app.sent();
    let filled = FILLED.take();
    assert!(filled >= 125_000, "broken once at least: {filled}");
    let before = app.pipeline.stats();
    for _ in 0..100 {
        app.pipeline.scroll_by(around, (0, 7));
        app.turn();
    }
    // Five words a row; the last cells of each row are the scrollbar's.
    assert!(app.screen().starts_with("0003500 0003501 0003502"));
    assert_eq!(FILLED.take(), 0);
    let work = app.pipeline.stats().since(&before);
    assert_eq!((work.nodes_laid_out, work.nodes_measured), (0, 0));
    assert!(
        work.cells_painted <= 100 * 2 * 40 * 10,
        "{}",
        work.cells_painted
    );
}
