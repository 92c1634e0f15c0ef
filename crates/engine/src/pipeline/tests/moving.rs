//! What moves by itself, from the clock to the bytes.

use sparktui_generated::Section;
use sparktui_generated::enums::{Easing, EventKind, Motion, Visibility};

use super::*;

/// A text of three lines that are shown for 100 ms each.
fn spinner(app: &mut App, parent: NodeId) -> NodeId {
    let id = app.ui.text(parent, "a\nb\nc").id();
    app.ui.set(id, Field::FrameInterval, 100.0);
    id
}

fn tick(app: &mut App, now_ms: u64) -> Vec<String> {
    app.pipeline.tick(now_ms);
    app.turn();
    std::mem::take(&mut app.sink.borrow_mut().frames)
}

#[test]
fn a_text_is_shown_line_by_line_without_a_commit() {
    let mut app = App::new(20, 4);
    spinner(&mut app, ROOT);
    assert_eq!(app.sent(), ["\x1b[Ha"]);
    assert_eq!(app.pipeline.tick_due_ms(), Some(100));
    assert_eq!(tick(&mut app, 99), [""; 0]);
    let before = app.pipeline.stats();
    assert_eq!(tick(&mut app, 100), ["\x1b[Hb"]);
    assert_eq!(tick(&mut app, 205), ["\x1b[Hc"]);
    assert_eq!(app.pipeline.tick_due_ms(), Some(300));
    let work = app.pipeline.stats().since(&before);
    assert_eq!((work.snapshots, work.cells_changed), (0, 2));
}

#[test]
fn nothing_that_moves_means_no_timer() {
    let mut app = App::new(20, 4);
    let text = spinner(&mut app, ROOT);
    app.sent();
    app.ui.set(text, Field::FrameInterval, 0.0);
    app.sent();
    assert_eq!(app.pipeline.tick_due_ms(), None);
    assert_eq!(app.screen(), "a\nb\nc\n");
    app.ui.set(text, Field::FrameInterval, 100.0);
    app.sent();
    assert!(app.pipeline.tick_due_ms().is_some());
    app.ui.remove(text);
    app.sent();
    assert_eq!(app.pipeline.tick_due_ms(), None);
}

#[test]
fn what_is_hidden_takes_no_timer_and_is_right_when_it_is_seen_again() {
    let mut app = App::new(20, 4);
    let around = app.ui.node(ROOT).id();
    spinner(&mut app, around);
    app.sent();
    app.ui
        .set(around, Field::Visible, Visibility::Hidden.raw().into());
    app.sent();
    assert_eq!(app.pipeline.tick_due_ms(), None);
    tick(&mut app, 250);
    app.ui
        .set(around, Field::Visible, Visibility::Visible.raw().into());
    app.sent();
    assert_eq!(app.pipeline.tick_due_ms(), Some(100), "it is late");
    tick(&mut app, 251);
    assert_eq!(app.screen(), "c\n");
}

#[test]
fn what_is_scrolled_out_of_sight_takes_no_timer() {
    let mut app = App::new(20, 4);
    let list = app
        .ui
        .node(ROOT)
        .size(10, 2)
        .direction(FlexDirection::Column)
        .set(Field::OverflowY, Overflow::Auto.raw())
        .id();
    spinner(&mut app, list);
    for _ in 0..5 {
        app.ui.text(list, "row");
    }
    app.sent();
    assert!(app.pipeline.tick_due_ms().is_some());
    app.pipeline.scroll_by(list, (0, 2));
    app.turn();
    assert_eq!(app.pipeline.tick_due_ms(), None);
    app.pipeline.scroll_by(list, (0, -1));
    app.turn();
    assert_eq!(
        app.pipeline.tick_due_ms(),
        None,
        "one row of three is not enough"
    );
    app.pipeline.scroll_by(list, (0, -1));
    app.turn();
    assert!(app.pipeline.tick_due_ms().is_some());
}

#[test]
fn a_transition_is_drawn_step_by_step_and_ends() {
    let mut app = App::new(20, 4);
    let bar = app
        .ui
        .node(ROOT)
        .size(10, 1)
        .set(Field::BgColor, 0xff00_0000_u32)
        .set(Field::TransitionDuration, 100)
        .set(Field::TransitionEasing, Easing::Linear.raw())
        .id();
    app.sent();
    app.ui.set(bar, Field::BgColor, f64::from(0xffff_ffff_u32));
    assert_eq!(app.sent(), [""; 0], "at first it looks as before");
    let mut frames = 0;
    while let Some(due) = app.pipeline.tick_due_ms() {
        assert!(due <= 132, "{due}");
        frames += tick(&mut app, due).len();
    }
    // At 33, 66, 99 and 132 ms.
    assert_eq!(frames, 4);
    app.pipeline
        .with_frame(|frame| assert_eq!(frame.cell(0, 0).bg, 0xffff_ffff));
    assert_eq!(
        app.ui.live.number(Field::BgColor, bar),
        f64::from(0xffff_ffff_u32)
    );
}

#[test]
fn with_reduced_motion_texts_stand_still_and_changes_are_there_at_once() {
    let mut app = App::new(20, 4);
    let motion = app.ui.live.layout().word(Word::Motion);
    app.ui
        .live
        .region()
        .store_u32(motion, Motion::Reduced.raw());
    let text = spinner(&mut app, ROOT);
    app.ui.set(text, Field::TransitionDuration, 100.0);
    app.sent();
    app.ui.set(text, Field::FgColor, f64::from(0xff00_ff00_u32));
    assert_eq!(app.sent().len(), 1);
    assert_eq!(app.pipeline.tick_due_ms(), None);
    assert_eq!(app.screen(), "a\n");
}

#[test]
fn an_animation_runs_by_itself_and_its_end_is_told() {
    let mut app = App::new(20, 4);
    let bar = app.ui.node(ROOT).size(1, 1).set(Field::BgColor, 0x104).id();
    let lines = b"9 width 100 0 1 - linear 1 5";
    let pool = app.ui.live.layout().section(Section::TextPool);
    app.ui
        .live
        .region()
        .copy_bytes_in(pool.start + 60_000, lines);
    app.ui.set(bar, Field::MotionOffset, 60_000.0);
    app.ui.set(bar, Field::MotionLength, lines.len() as f64);
    app.sent();
    let width = |app: &App| {
        app.pipeline
            .with_frame(|frame| (0..20).filter(|&x| frame.cell(x, 0).bg == 0x104).count())
    };
    let mut widths = vec![width(&app)];
    while let Some(due) = app.pipeline.tick_due_ms() {
        tick(&mut app, due);
        widths.push(width(&app));
    }
    // 1 + 4 × 0.33, 0.66 and 0.99, rounded; then as wide as it is without.
    assert_eq!(widths, [1, 2, 4, 5, 1]);
    let mut told = Vec::new();
    app.pipeline
        .take_told(|one| told.push((one.event.kind, one.event.a, one.target.map(|at| at.node))));
    assert_eq!(told, [(EventKind::AnimationEnd, 9, Some(bar))]);
}
