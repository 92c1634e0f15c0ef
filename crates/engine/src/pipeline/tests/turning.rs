//! Colours of states that take their time, from the mouse and the keys to the cells.

mod random;

use sparktui_generated::enums::{
    BorderStyle, Easing, EventKind, KeyCode, Modifier, Motion, MouseAction, Toggle, Visibility,
};
use sparktui_generated::{Field, Section, Word};
use sparktui_memory::NodeId;

use super::App;
use crate::caps::Look;
use crate::frame::Ground;
use crate::input::InputEvent;
use crate::tree::ROOT;

const BLACK: u32 = 0xff00_0000;
const WHITE: u32 = 0xffff_ffff;

/// Boxes of 4 × 1 below each other, in rows of their own, that take 100 ms, evenly.
fn field(app: &mut App, colors: &[(Field, u32)]) -> NodeId {
    let mut node = app.ui.node(ROOT);
    node.size(4, 1)
        .set(Field::FlexShrink, 0)
        .set(Field::Focusable, Toggle::On.raw())
        .set(Field::TransitionDuration, 100)
        .set(Field::TransitionEasing, Easing::Linear.raw());
    for &(field, color) in colors {
        node.set(field, color);
    }
    node.id()
}

fn mouse(app: &mut App, action: MouseAction, (x, y): (u32, u32)) {
    let event = InputEvent::new(EventKind::Mouse, x | y << 16, action.raw() << 8);
    app.pipeline.route(event, 0);
    app.turn();
}

fn hover(app: &mut App, at: (u32, u32)) {
    mouse(app, MouseAction::Move, at);
}

fn tab(app: &mut App) {
    let tab = InputEvent::key(KeyCode::Tab.raw(), Modifier::EMPTY);
    app.pipeline.route(tab, 0);
    app.turn();
}

fn tick(app: &mut App, now_ms: u64) {
    app.pipeline.tick(now_ms);
    app.turn();
}

/// What lies behind the first cell of a row.
fn ground(app: &App, row: u16) -> u32 {
    app.pipeline.with_frame(|frame| frame.cell(0, row).bg)
}

fn ink(app: &App, row: u16) -> u32 {
    app.pipeline.with_frame(|frame| frame.cell(0, row).fg)
}

/// Lets all that moves come to its end; says after how many steps.
fn settle(app: &mut App) -> usize {
    let mut steps = 0;
    while let Some(due) = app.pipeline.tick_due_ms() {
        tick(app, due);
        steps += 1;
        assert!(steps < 1000, "it never ends");
    }
    steps
}

#[test]
fn what_the_mouse_comes_over_goes_to_its_colour_and_back_without_a_commit() {
    let mut app = App::new(8, 4);
    field(
        &mut app,
        &[(Field::BgColor, BLACK), (Field::HoverBgColor, WHITE)],
    );
    app.sent();
    assert_eq!(app.pipeline.tick_due_ms(), None);
    let before = app.pipeline.stats();
    tick(&mut app, 1_000);
    hover(&mut app, (1, 0));
    assert_eq!(ground(&app, 0), BLACK, "at first it looks as before");
    tick(&mut app, 1_050);
    // 255 × 0.5, rounded.
    assert_eq!(ground(&app, 0), 0xff80_8080);
    assert_eq!(settle(&mut app), 3, "at 1,056, 1,089 and 1,122 ms");
    assert_eq!(ground(&app, 0), WHITE);
    hover(&mut app, (7, 3));
    settle(&mut app);
    assert_eq!(ground(&app, 0), BLACK);
    assert_eq!(app.pipeline.tick_due_ms(), None);
    let work = app.pipeline.stats().since(&before);
    assert_eq!((work.snapshots, work.nodes_laid_out), (0, 0));
}

#[test]
fn one_that_is_left_on_the_way_goes_back_from_the_colour_that_it_shows() {
    let mut app = App::new(8, 4);
    field(
        &mut app,
        &[(Field::BgColor, BLACK), (Field::HoverBgColor, WHITE)],
    );
    app.sent();
    hover(&mut app, (1, 0));
    tick(&mut app, 40);
    // 255 × 0.4 = 102
    assert_eq!(ground(&app, 0), 0xff66_6666);
    hover(&mut app, (7, 3));
    assert_eq!(ground(&app, 0), 0xff66_6666);
    tick(&mut app, 90);
    assert_eq!(ground(&app, 0), 0xff33_3333);
    // And over it again, from there.
    hover(&mut app, (1, 0));
    assert_eq!(ground(&app, 0), 0xff33_3333);
    tick(&mut app, 140);
    // 51 + (255 − 51) × 0.5 = 153
    assert_eq!(ground(&app, 0), 0xff99_9999);
    settle(&mut app);
    assert_eq!(ground(&app, 0), WHITE);
}

#[test]
fn the_state_that_counts_most_has_its_colour_and_each_begins_where_the_last_one_was() {
    let mut app = App::new(8, 4);
    let red = 0xffff_0000;
    let colors = [
        (Field::BgColor, BLACK),
        (Field::HoverBgColor, WHITE),
        (Field::PressedBgColor, red),
    ];
    field(&mut app, &colors);
    app.sent();
    hover(&mut app, (1, 0));
    settle(&mut app);
    // A multiple of the 33 ms that steps are apart.
    let start = 990;
    tick(&mut app, start);
    mouse(&mut app, MouseAction::Down, (1, 0));
    tick(&mut app, start + 33);
    // 255 × 0.67 of green and blue.
    assert_eq!(ground(&app, 0), 0xffff_abab);
    mouse(&mut app, MouseAction::Up, (1, 0));
    tick(&mut app, start + 150);
    assert_eq!(ground(&app, 0), WHITE, "it is still below the mouse");
}

#[test]
fn glyphs_begin_at_the_colour_that_they_have_from_around() {
    let mut app = App::new(8, 4);
    let around = app.ui.node(ROOT).set(Field::FgColor, BLACK).id();
    let text = app.ui.text(around, "text").id();
    for (field, value) in [
        (Field::HoverColor, WHITE),
        (Field::TransitionDuration, 100),
        (Field::TransitionEasing, Easing::Linear.raw()),
    ] {
        app.ui.set(text, field, value.into());
    }
    app.sent();
    hover(&mut app, (1, 0));
    tick(&mut app, 50);
    assert_eq!(ink(&app, 0), 0xff80_8080);
    settle(&mut app);
    assert_eq!(ink(&app, 0), WHITE);
    let start = 1_000;
    tick(&mut app, start);
    hover(&mut app, (7, 3));
    tick(&mut app, start + 50);
    assert_eq!(ink(&app, 0), 0xff80_8080);
    settle(&mut app);
    assert_eq!(ink(&app, 0), BLACK);
}

#[test]
fn the_terminals_own_colour_is_gone_through_once_it_is_told_and_jumped_from_until_then() {
    for is_told in [false, true] {
        let mut app = App::new(8, 4);
        let text = app.ui.text(ROOT, "text").id();
        for (field, value) in [
            (Field::HoverColor, WHITE),
            (Field::TransitionDuration, 100),
            (Field::TransitionEasing, Easing::Linear.raw()),
        ] {
            app.ui.set(text, field, value.into());
        }
        app.sent();
        app.pipeline.adapt(Look {
            ground: Ground {
                foreground: BLACK,
                background: WHITE,
                is_told,
            },
            ..Look::default()
        });
        hover(&mut app, (1, 0));
        tick(&mut app, 50);
        assert_eq!(ink(&app, 0), if is_told { 0xff80_8080 } else { WHITE });
        settle(&mut app);
        assert_eq!(ink(&app, 0), WHITE);
    }
}

#[test]
fn tokens_go_through_what_the_theme_has_for_them_and_stay_tokens() {
    let mut app = App::new(8, 4);
    let theme = app.ui.live.layout().section(Section::Theme).start;
    app.ui.live.region().store_u32(theme, BLACK);
    app.ui.live.region().store_u32(theme + 4, WHITE);
    field(
        &mut app,
        &[(Field::BgColor, 0x200), (Field::HoverBgColor, 0x201)],
    );
    app.sent();
    hover(&mut app, (1, 0));
    tick(&mut app, 50);
    assert_eq!(ground(&app, 0), 0xff80_8080);
    settle(&mut app);
    assert_eq!(ground(&app, 0), WHITE);
    // Another theme, while nothing moves.
    app.ui.live.region().store_u32(theme + 4, 0xff12_3456);
    app.ui.set(ROOT, Field::ZIndex, 1.0);
    app.sent();
    assert_eq!(ground(&app, 0), 0xff12_3456);
}

#[test]
fn a_border_goes_to_the_colour_of_the_ring_where_its_sides_have_one_colour() {
    for (top, halfway) in [(BLACK, 0xff80_8080), (0xff00_00ff, WHITE)] {
        let mut app = App::new(8, 4);
        let colors = [
            (Field::BorderTopColor, top),
            (Field::BorderRightColor, BLACK),
            (Field::BorderBottomColor, BLACK),
            (Field::BorderLeftColor, BLACK),
            (Field::FocusRingColor, WHITE),
        ];
        let node = field(&mut app, &colors);
        app.ui.edit(node).size(4, 3).border(BorderStyle::Single);
        app.sent();
        tab(&mut app);
        tick(&mut app, 50);
        assert_eq!(ink(&app, 1), halfway);
        settle(&mut app);
        assert_eq!(ink(&app, 0), WHITE);
        field(&mut app, &[]);
        app.sent();
        let start = 1_000;
        tick(&mut app, start);
        tab(&mut app);
        tick(&mut app, start + 50);
        // Each side goes back to its own.
        assert_eq!(ink(&app, 1), 0xff80_8080);
        settle(&mut app);
        assert_eq!((ink(&app, 0), ink(&app, 1)), (top, BLACK));
    }
}

#[test]
fn with_reduced_motion_and_without_a_duration_a_state_is_there_at_once() {
    for is_reduced in [false, true] {
        let mut app = App::new(8, 4);
        let node = field(
            &mut app,
            &[(Field::BgColor, BLACK), (Field::HoverBgColor, WHITE)],
        );
        if is_reduced {
            let motion = app.ui.live.layout().word(Word::Motion);
            app.ui
                .live
                .region()
                .store_u32(motion, Motion::Reduced.raw());
        } else {
            app.ui.set(node, Field::TransitionDuration, 0.0);
        }
        app.sent();
        hover(&mut app, (1, 0));
        assert_eq!(ground(&app, 0), WHITE);
        assert_eq!(app.pipeline.tick_due_ms(), None);
    }
}

#[test]
fn what_is_hidden_on_the_way_takes_no_timer() {
    let mut app = App::new(8, 4);
    let node = field(
        &mut app,
        &[(Field::BgColor, BLACK), (Field::HoverBgColor, WHITE)],
    );
    app.sent();
    hover(&mut app, (1, 0));
    assert!(app.pipeline.tick_due_ms().is_some());
    app.ui
        .set(node, Field::Visible, Visibility::Hidden.raw().into());
    app.sent();
    assert_eq!(app.pipeline.tick_due_ms(), None);
    app.ui
        .set(node, Field::Visible, Visibility::Visible.raw().into());
    app.sent();
    settle(&mut app);
    assert_eq!(ground(&app, 0), WHITE, "it came below the mouse again");
}

#[test]
fn what_is_born_below_the_mouse_is_as_it_is() {
    let mut app = App::new(8, 4);
    hover(&mut app, (1, 0));
    let colors = [(Field::BgColor, BLACK), (Field::HoverBgColor, WHITE)];
    let first = field(&mut app, &colors);
    app.sent();
    assert_eq!(ground(&app, 0), WHITE);
    assert_eq!(app.pipeline.tick_due_ms(), None);
    // In the same slot, after one that was on its way.
    hover(&mut app, (7, 3));
    app.ui.remove(first);
    let second = field(
        &mut app,
        &[(Field::BgColor, WHITE), (Field::HoverBgColor, BLACK)],
    );
    assert_eq!(first, second);
    app.sent();
    assert_eq!(ground(&app, 0), WHITE);
    assert_eq!(app.pipeline.tick_due_ms(), None);
}

#[test]
fn a_colour_set_on_the_way_is_gone_to_from_the_one_shown() {
    let mut app = App::new(8, 4);
    let node = field(
        &mut app,
        &[(Field::BgColor, BLACK), (Field::HoverBgColor, WHITE)],
    );
    app.sent();
    hover(&mut app, (1, 0));
    tick(&mut app, 40);
    app.ui.set(node, Field::HoverBgColor, f64::from(BLACK));
    app.sent();
    assert_eq!(ground(&app, 0), 0xff66_6666);
    tick(&mut app, 90);
    assert_eq!(ground(&app, 0), 0xff33_3333);
    settle(&mut app);
    assert_eq!(ground(&app, 0), BLACK);
}

#[test]
fn a_colour_that_was_on_its_way_unseen_begins_at_the_one_that_is_shown() {
    let mut app = App::new(8, 4);
    let node = field(
        &mut app,
        &[(Field::BgColor, BLACK), (Field::HoverBgColor, WHITE)],
    );
    app.sent();
    hover(&mut app, (1, 0));
    settle(&mut app);
    tick(&mut app, 990);
    app.ui.set(node, Field::BgColor, f64::from(0xffff_0000_u32));
    app.sent();
    hover(&mut app, (7, 3));
    assert_eq!(ground(&app, 0), WHITE);
    tick(&mut app, 1023);
    // From white to red: 255 × 0.67 of green and blue.
    assert_eq!(ground(&app, 0), 0xffff_abab);
}

#[test]
fn entries_of_the_palette_that_look_alike_everywhere_are_gone_through() {
    let mut app = App::new(8, 4);
    // 16 + 5 × 36 of xterm's cube is red.
    let red = 0x100 | 196;
    field(
        &mut app,
        &[(Field::BgColor, BLACK), (Field::HoverBgColor, red)],
    );
    app.sent();
    hover(&mut app, (1, 0));
    tick(&mut app, 50);
    assert_eq!(ground(&app, 0), 0xff80_0000);
    settle(&mut app);
    assert_eq!(ground(&app, 0), red);
}

#[test]
fn a_border_that_is_not_there_takes_no_time() {
    let mut app = App::new(8, 4);
    let colors = [(Field::FgColor, BLACK), (Field::FocusRingColor, WHITE)];
    let node = field(&mut app, &colors);
    app.sent();
    tab(&mut app);
    assert_eq!(app.pipeline.tick_due_ms(), None);
    tab(&mut app);
    let style = BorderStyle::Single.raw();
    app.ui.edit(node).set(Field::BorderLeftStyle, style);
    field(&mut app, &[]);
    app.sent();
    tab(&mut app);
    assert!(
        app.pipeline.tick_due_ms().is_some(),
        "and one that is there does"
    );
}

#[test]
fn an_animation_of_the_colour_that_a_state_takes_over_goes_on() {
    let mut app = App::new(8, 4);
    let node = field(
        &mut app,
        &[(Field::BgColor, BLACK), (Field::HoverBgColor, WHITE)],
    );
    let line = format!("7 bg_color 10000 0 1 - linear {BLACK} {WHITE}").into_bytes();
    let pool = app.ui.live.layout().section(Section::TextPool);
    app.ui
        .live
        .region()
        .copy_bytes_in(pool.start + 60_000, &line);
    app.ui.set(node, Field::MotionOffset, 60_000.0);
    app.ui.set(node, Field::MotionLength, line.len() as f64);
    app.sent();
    tick(&mut app, 2_000);
    let on_the_way = ground(&app, 0);
    assert_ne!(on_the_way, BLACK);
    hover(&mut app, (1, 0));
    tick(&mut app, 3_000);
    hover(&mut app, (1, 3));
    tick(&mut app, 5_000);
    assert_eq!(ground(&app, 0) >> 24, 0xff);
    assert!(ground(&app, 0) > on_the_way, "half of the way is gone");
}
