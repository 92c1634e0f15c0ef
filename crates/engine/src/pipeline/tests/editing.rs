//! Typing into nodes: from a key to the bytes of a frame, the cursor among them.

use sparktui_generated::enums::{
    CaretShape, ComponentType, EventKind, KeyCode, Modifier, MouseAction, Toggle, Visibility, Watch,
};

use super::*;
use crate::edit::Edits;
use crate::input::InputEvent;

impl App {
    fn field(&mut self, component: ComponentType, width: u16, height: u16) -> NodeId {
        let mut node = self.ui.node(ROOT);
        node.size(width, height)
            .set(Field::ComponentType, component.raw())
            .set(Field::Focusable, 1)
            .id()
    }

    fn says(&mut self, node: NodeId, set: u32, text: &str) {
        self.ui.set_text(node, text.as_bytes());
        self.ui.set(node, Field::EditSet, f64::from(set));
    }

    fn key(&mut self, key: u32, held: Modifier) {
        self.pipeline.route(InputEvent::key(key, held), 0);
    }

    pub(super) fn press(&mut self, code: KeyCode) {
        self.key(code.raw(), Modifier::EMPTY);
    }

    pub(super) fn types(&mut self, text: &str) {
        text.chars()
            .for_each(|c| self.key(c.into(), Modifier::EMPTY));
    }

    fn drawn(&mut self) -> Vec<String> {
        self.turn();
        std::mem::take(&mut self.sink.borrow_mut().frames)
    }

    /// What JavaScript is told but of keys: numbers, and the payload's text.
    fn told(&mut self) -> Vec<String> {
        let mut all = Vec::new();
        self.pipeline.take_told(|told| {
            let InputEvent {
                kind,
                a,
                b,
                payload,
            } = told.event;
            if kind == EventKind::Edit {
                let words: Vec<_> = payload[..12].chunks(4).map(|word| word[0]).collect();
                let text = String::from_utf8_lossy(&payload[12..]).into_owned();
                all.push(format!("edit {a} of {b}: {words:?} {text:?}"));
            } else if kind == EventKind::Submit {
                all.push(format!("submit {a}"));
            }
        });
        all
    }
}

fn input(width: u16) -> (App, NodeId) {
    let mut app = App::new(20, 4);
    let node = app.field(ComponentType::Input, width, 1);
    app.ui.set(node, Field::AutoFocus, 1.0);
    (app, node)
}

#[test]
fn a_key_is_drawn_where_the_cursor_stands() {
    let (mut app, _) = input(10);
    assert_eq!(app.sent(), ["\x1b[H\x1b[?25h"]);
    app.types("a");
    assert_eq!(app.drawn(), ["\x1b[Ha"]);
    app.types("界");
    assert_eq!(app.drawn(), ["\x1b[;2H界"]);
    app.press(KeyCode::Left);
    assert_eq!(app.drawn(), ["\x1b[;2H"]);
    app.press(KeyCode::Backspace);
    assert_eq!(app.drawn(), ["\x1b[H界 \r"]);
    assert_eq!(app.drawn(), [""; 0]);
    assert_eq!(
        app.told(),
        [
            "edit 1 of 0: [0, 0, 0] \"a\"",
            "edit 2 of 0: [1, 1, 0] \"界\"",
            "edit 3 of 0: [0, 1, 0] \"\""
        ]
    );
}

#[test]
fn typing_lays_nothing_out() {
    let (mut app, _) = input(10);
    app.sent();
    let before = app.pipeline.stats();
    app.types("abc");
    app.drawn();
    let after = app.pipeline.stats();
    assert_eq!(after.nodes_laid_out, before.nodes_laid_out);
    assert_eq!(after.nodes_measured, before.nodes_measured);
}

#[test]
fn a_text_longer_than_the_box_scrolls_with_the_cursor() {
    let (mut app, node) = input(5);
    app.says(node, 1, "0123456789");
    assert_eq!(app.sent(), ["\x1b[H6789\x1b[?25h"]);
    app.press(KeyCode::Home);
    assert_eq!(app.drawn(), ["\x1b[H01234\r"]);
}

#[test]
fn other_frames_leave_the_cursor_at_the_caret() {
    let (mut app, _) = input(5);
    let text = app.ui.text(ROOT, "one").id();
    app.sent();
    app.ui.set_text(text, b"two");
    assert_eq!(app.sent(), ["\x1b[2Htwo\x1b[H"]);
}

#[test]
fn the_cursor_is_hidden_when_nothing_edited_has_the_focus() {
    let (mut app, node) = input(5);
    app.sent();
    app.ui
        .set(node, Field::Visible, Visibility::Hidden.raw().into());
    assert_eq!(app.sent(), ["\x1b[?25l"]);
    app.ui
        .set(node, Field::Visible, Visibility::Visible.raw().into());
    app.sent();
    app.press(KeyCode::Tab);
    assert_eq!(app.drawn(), ["\x1b[H\x1b[?25h"]);
    app.ui.set(node, Field::Disabled, Toggle::On.raw().into());
    assert_eq!(app.sent(), ["\x1b[?25l"]);
}

#[test]
fn the_cursor_looks_as_it_is_told() {
    let (mut app, node) = input(5);
    app.ui
        .set(node, Field::CaretShape, CaretShape::Bar.raw().into());
    app.ui
        .set(node, Field::CursorColor, f64::from(0xff10_20ffu32));
    assert_eq!(app.sent(), ["\x1b[6 q\x1b]12;#1020ff\x1b\\\x1b[H\x1b[?25h"]);
    app.ui.set(node, Field::CaretShape, 0.0);
    app.ui.set(node, Field::CursorColor, 0.0);
    assert_eq!(app.sent(), ["\x1b[0 q\x1b]112\x1b\\\x1b[H"]);
}

#[test]
fn after_a_resize_the_cursor_is_told_all_again() {
    let (mut app, _) = input(5);
    app.sent();
    app.pipeline.resize(10, 2);
    assert_eq!(
        app.drawn(),
        ["\x1b[m\x1b[2J\x1b[0 q\x1b]112\x1b\\\x1b[H\x1b[?25h"]
    );
}

#[test]
fn a_selection_is_drawn_while_its_node_has_the_focus() {
    let (mut app, node) = input(5);
    app.says(node, 1, "abc");
    app.field(ComponentType::Input, 5, 1);
    app.sent();
    app.key(KeyCode::Left.raw(), Modifier::SHIFT);
    assert_eq!(app.drawn(), ["\x1b[;3H\x1b[7mc\x08"]);
    app.press(KeyCode::Tab);
    assert_eq!(app.drawn(), ["\x1b[;3H\x1b[mc\r\n"]);
    let mirror = &app.pipeline.world.borrow().mirror;
    assert_eq!(mirror.cursor_position(node), 2);
    assert_eq!(
        (mirror.selection_start(node), mirror.selection_end(node)),
        (2, 3)
    );
}

#[test]
fn a_placeholder_is_shown_until_something_is_typed() {
    let (mut app, node) = input(8);
    app.ui.set_placeholder(node, b"Name");
    assert_eq!(app.sent(), ["\x1b[H\x1b[2mName\r\x1b[?25h"]);
    app.types("x");
    assert_eq!(app.drawn(), ["\x1b[H\x1b[mx   \x08\x08\x08"]);
    assert_eq!(app.screen().trim_end(), "x");
}

#[test]
fn a_mask_hides_what_is_typed() {
    let (mut app, node) = input(8);
    app.ui.set(node, Field::Mask, f64::from('•' as u32));
    app.sent();
    app.types("pé👩‍👧");
    app.turn();
    assert_eq!(app.screen().trim_end(), "•••");
}

#[test]
fn what_is_copied_goes_to_the_clipboard_and_is_no_interrupt() {
    let (mut app, node) = input(8);
    app.says(node, 1, "hi");
    app.sent();
    let copy = || InputEvent::key('c'.into(), Modifier::CTRL);
    assert_eq!(app.pipeline.route(copy(), 0), Taker::None);
    app.key('a'.into(), Modifier::ALT);
    app.drawn();
    assert_eq!(app.pipeline.route(copy(), 0), Taker::Edit);
    assert_eq!(app.drawn(), ["\x1b]52;c;aGk=\x1b\\"]);
}

#[test]
fn a_textarea_wraps_and_scrolls_by_rows() {
    let mut app = App::new(20, 4);
    let node = app.field(ComponentType::Textarea, 8, 3);
    app.ui.set(node, Field::AutoFocus, 1.0);
    app.says(node, 1, "one two three\nfour\nfive");
    app.sent();
    assert_eq!(app.screen().trim_end(), "three\nfour\nfive");
    app.key(KeyCode::Home.raw(), Modifier::CTRL);
    app.turn();
    assert_eq!(app.screen().trim_end(), "one two\nthree\nfour");
}

#[test]
fn a_field_as_large_as_its_text_grows_with_it() {
    let mut app = App::new(20, 6);
    let frame = app.ui.node(ROOT).id();
    let mut node = app.ui.node(frame);
    let node = node
        .set(Field::ComponentType, ComponentType::Textarea.raw())
        .set(Field::FieldSizing, 1)
        .set(Field::Focusable, 1)
        .set(Field::AutoFocus, 1)
        .id();
    app.ui.text(ROOT, "below");
    app.sent();
    assert_eq!(app.screen().trim_end(), "\nbelow");
    app.types("ab");
    app.press(KeyCode::Enter);
    app.types("c");
    app.turn();
    assert_eq!(app.screen().trim_end(), "ab\nc\nbelow");
    let world = app.pipeline.world.borrow();
    let area = world.layout.boxes().area(node);
    assert_eq!((area.width(), area.height()), (3, 2));
}

#[test]
fn the_mouse_puts_the_caret_and_selects() {
    let (mut app, node) = input(12);
    app.says(node, 1, "one two");
    app.sent();
    let mouse = |app: &mut App, x: u32, action: MouseAction, time_ms| {
        let event = InputEvent::new(EventKind::Mouse, x, action.raw() << 8);
        app.pipeline.route(event, time_ms);
    };
    let caret = |app: &App| {
        app.pipeline
            .world
            .borrow()
            .edits
            .get(node)
            .unwrap()
            .editor()
            .caret()
    };
    mouse(&mut app, 1, MouseAction::Down, 0);
    mouse(&mut app, 3, MouseAction::Drag, 0);
    assert_eq!(caret(&app).selection(), 1..3);
    mouse(&mut app, 3, MouseAction::Up, 0);
    for time in [2000, 2100] {
        mouse(&mut app, 5, MouseAction::Down, time);
        mouse(&mut app, 5, MouseAction::Up, time + 1);
    }
    assert_eq!(caret(&app).selection(), 4..7, "a double click takes a word");
}

#[test]
fn a_long_text_is_told_in_parts_that_fit_the_ring() {
    let (mut app, _) = input(12);
    app.sent();
    app.told();
    let text = "界😀".repeat(4000);
    for (at, part) in text.as_bytes().chunks(7000).enumerate() {
        let event = InputEvent {
            payload: part.into(),
            ..InputEvent::new(EventKind::Paste, u32::from((at + 1) * 7000 < text.len()), 0)
        };
        app.pipeline.route(event, 0);
    }
    let (mut heard, mut more) = (Vec::<u16>::new(), Vec::new());
    app.pipeline.take_told(|told| {
        assert_eq!(
            told.event.kind,
            EventKind::Edit,
            "the paste is told as the edit"
        );
        let payload = &told.event.payload;
        assert!(payload.len() <= 12 + 8192);
        let word = |at: usize| u32::from_le_bytes(payload[at..at + 4].try_into().unwrap());
        let text = std::str::from_utf8(&payload[12..]).unwrap();
        heard.splice(word(0) as usize..word(4) as usize, text.encode_utf16());
        more.push(word(8));
    });
    assert_eq!(String::from_utf16(&heard).unwrap(), text);
    assert_eq!(more, [1, 1, 1, 0]);
}

#[test]
fn a_node_born_in_a_used_slot_has_nothing_of_the_one_before() {
    let (mut app, node) = input(8);
    app.sent();
    app.types("old");
    app.turn();
    app.ui.remove(node);
    let reborn = app.field(ComponentType::Input, 8, 1);
    app.ui.set(reborn, Field::AutoFocus, 1.0);
    app.sent();
    assert_eq!(reborn, node);
    assert_eq!(app.screen().trim_end(), "");
    app.types("new");
    app.turn();
    assert_eq!(app.screen().trim_end(), "new");
    app.ui.remove(reborn);
    app.sent();
    assert!(Edits::is_empty(&app.pipeline.world.borrow().edits));
}

#[test]
fn a_caret_that_blinks_does_not_where_nothing_is_to_move() {
    for (shape, moving, still) in [
        (CaretShape::BlinkingBlock, 1, 2),
        (CaretShape::BlinkingUnderline, 3, 4),
        (CaretShape::BlinkingBar, 5, 6),
        (CaretShape::Bar, 6, 6),
    ] {
        for (motion, wanted) in [(Motion::Full, moving), (Motion::Reduced, still)] {
            let (mut app, node) = input(10);
            let word = app.ui.live.layout().word(Word::Motion);
            app.ui.live.region().store_u32(word, motion.raw());
            app.ui.set(node, Field::CaretShape, f64::from(shape.raw()));
            let sent = app.sent().concat();
            assert!(sent.contains(&format!("\x1b[{wanted} q")), "{sent:?}");
        }
    }
}

#[test]
fn a_key_brings_the_caret_back_that_the_wheel_had_scrolled_away() {
    let mut app = App::new(20, 4);
    let node = app.field(ComponentType::Textarea, 10, 2);
    app.ui.set(node, Field::AutoFocus, 1.0);
    app.says(node, 1, "a\nb\nc\nd\ne");
    app.sent();
    assert_eq!(app.screen(), "d\ne\n");
    let wheel = MouseAction::WheelUp.raw() << 8;
    app.pipeline
        .route(InputEvent::new(EventKind::Mouse, 0, wheel), 0);
    app.turn();
    assert_eq!(app.screen(), "a\nb\n");
    app.press(KeyCode::Left);
    app.turn();
    assert_eq!(app.screen(), "d\ne\n");
}

#[test]
fn what_is_disabled_while_the_mouse_holds_it_is_selected_no_further() {
    let (mut app, node) = input(10);
    app.says(node, 1, "abcdef");
    app.sent();
    let mouse = |app: &mut App, action: MouseAction, x: u32| {
        let event = InputEvent::new(EventKind::Mouse, x, action.raw() << 8);
        app.pipeline.route(event, 0);
        app.turn();
    };
    mouse(&mut app, MouseAction::Down, 0);
    app.ui.set(node, Field::Disabled, 1.0);
    app.sent();
    mouse(&mut app, MouseAction::Drag, 4);
    assert_eq!(app.ui.live.selection_end(node), -1);
}

#[test]
fn a_caret_that_moves_wakes_javascript_only_where_it_is_read() {
    for (read, woken) in [(Watch::CARET, true), (Watch::FOCUS, false)] {
        let (mut app, node) = input(8);
        app.ui.set(node, Field::Watch, f64::from(read.raw()));
        app.sent();
        app.types("ab");
        app.turn();
        app.key(KeyCode::Left.raw(), Modifier::EMPTY);
        assert_eq!(app.turn(), woken);
        assert_eq!(app.ui.live.cursor_position(node), 1);
    }
}
