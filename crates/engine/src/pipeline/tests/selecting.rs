//! Text selected by the mouse: from its reports to the cells that look otherwise, and to the clipboard.

mod painted;
mod scrolled;

use sparktui_generated::enums::{
    ComponentType, EventKind, FocusScope, KeyCode, Listen, Modifier, MouseAction, Scrollbar,
    SelectMode, Taker, TextAlign, TextOverflow, TextWrap, UserSelect, Visibility,
};

use super::*;
use crate::frame::attribute;
use crate::input::InputEvent;

const NONE: Modifier = Modifier::EMPTY;

impl App {
    fn mouse(&mut self, action: MouseAction, (x, y): (u32, u32), held: Modifier, time_ms: u32) {
        let event = InputEvent::new(
            EventKind::Mouse,
            x | y << 16,
            held.raw() | action.raw() << 8,
        );
        self.pipeline.route(event, time_ms);
    }

    fn down(&mut self, at: (u32, u32)) {
        self.mouse(MouseAction::Down, at, NONE, 0);
    }

    fn to(&mut self, at: (u32, u32)) {
        self.mouse(MouseAction::Drag, at, NONE, 0);
        self.turn();
    }

    fn up(&mut self, at: (u32, u32)) {
        self.mouse(MouseAction::Up, at, NONE, 0);
        self.turn();
    }

    fn drag(&mut self, from: (u32, u32), to: (u32, u32)) {
        self.down(from);
        self.to(to);
        self.up(to);
    }

    /// So many clicks at a place in quick succession.
    fn clicks(&mut self, at: (u32, u32), count: u32, time_ms: u32) {
        for _ in 0..count {
            self.mouse(MouseAction::Down, at, NONE, time_ms);
            self.mouse(MouseAction::Up, at, NONE, time_ms);
        }
        self.turn();
    }

    /// A `#` for each selected cell, `.` for each other; rows without any are left out at the end.
    fn marked(&mut self) -> Vec<String> {
        self.turn();
        let rows = self.pipeline.with_frame(|frame| {
            let cell = |x, y| match frame.cell(x, y).attributes & attribute::INVERSE {
                0 => '.',
                _ => '#',
            };
            let row = |y| (0..frame.columns()).map(|x| cell(x, y)).collect::<String>();
            (0..frame.rows()).map(row).collect::<Vec<_>>()
        });
        let mut rows: Vec<String> = rows
            .into_iter()
            .map(|row| row.trim_end_matches('.').to_owned())
            .collect();
        while rows.last().is_some_and(String::is_empty) {
            rows.pop();
        }
        rows
    }

    /// What JavaScript is told of selections since this was last asked.
    fn selections(&mut self) -> Vec<String> {
        let mut all = Vec::new();
        let mut parts = String::new();
        self.pipeline.take_told(|told| {
            if told.event.kind == EventKind::Selection {
                parts.push_str(std::str::from_utf8(&told.event.payload).unwrap());
                if told.event.a == 0 {
                    all.push(std::mem::take(&mut parts));
                }
            }
        });
        all
    }

    /// The text of the selection as it is told when the button is let go.
    fn selected(&mut self, from: (u32, u32), to: (u32, u32)) -> String {
        self.drag(from, to);
        self.selections().pop().unwrap_or_default()
    }

    fn takes(&mut self, code: u32, held: Modifier) -> Taker {
        self.pipeline.route(InputEvent::key(code, held), 0)
    }

    /// What Ctrl-C sends, and who took it.
    fn copied(&mut self) -> (Taker, String) {
        self.turn();
        self.sink.borrow_mut().frames.clear();
        let taker = self.takes('c'.into(), Modifier::CTRL);
        self.turn();
        (
            taker,
            std::mem::take(&mut self.sink.borrow_mut().frames).concat(),
        )
    }

    fn say(&mut self, node: NodeId, field: Field, value: u32) {
        self.ui.set(node, field, f64::from(value));
        self.sent();
    }
}

/// `first line`, `second`, `third` below each other.
fn lines() -> (App, [NodeId; 3]) {
    let mut app = App::new(20, 6);
    let lines = ["first line", "second", "third"].map(|line| app.ui.text(ROOT, line).id());
    app.sent();
    (app, lines)
}

#[test]
fn a_drag_selects_from_cell_to_cell_across_texts() {
    let (mut app, _) = lines();
    app.down((6, 0));
    assert_eq!(app.marked(), [""; 0], "a press alone selects nothing");
    app.to((9, 0));
    assert_eq!(app.marked(), ["......####"]);
    app.to((1, 2));
    assert_eq!(app.marked(), ["......####", "######", "##"]);
    app.to((2, 0));
    assert_eq!(app.marked(), ["..#####"], "both ends are in it");
    assert_eq!(app.selections(), [""; 0], "told when the button is let go");
    app.up((2, 0));
    assert_eq!(app.selections(), ["rst l"]);
}

#[test]
fn ctrl_c_copies_what_is_selected_and_is_ctrl_c_again_after_that() {
    let (mut app, _) = lines();
    app.drag((6, 0), (1, 2));
    app.selections();
    let (taker, bytes) = app.copied();
    assert_eq!(taker, Taker::Select);
    // base64 -w0 <<< of `line\nsecond\nth`
    assert!(
        bytes.contains("\x1b]52;c;bGluZQpzZWNvbmQKdGg=\x1b\\"),
        "{bytes:?}"
    );
    assert_eq!(app.marked(), [""; 0]);
    assert_eq!(app.selections(), [""]);
    assert_eq!(app.copied(), (Taker::None, String::new()));
}

#[test]
fn every_key_that_copies_in_an_editor_copies_here() {
    let keys = [
        ('c', Modifier::CTRL.union(Modifier::SHIFT)),
        ('c', Modifier::SUPER),
    ];
    let keys = keys.map(|(key, held)| (u32::from(key), held));
    for (key, held) in keys
        .into_iter()
        .chain([(KeyCode::Insert.raw(), Modifier::CTRL)])
    {
        let (mut app, _) = lines();
        app.drag((0, 0), (4, 0));
        assert_eq!(app.takes(key, held), Taker::Select);
        app.turn();
        assert!(app.sink.borrow().frames.concat().contains("]52;c;Zmlyc3Q="));
    }
}

#[test]
fn what_is_copied_reads_as_the_screen_does() {
    let mut app = App::new(30, 12);
    let mut row = |left: &str, gap: u16, right: &str| {
        let row = app.ui.node(ROOT).cells(Field::GapColumn, gap).id();
        app.ui.text(row, left);
        app.ui.text(row, right);
        row
    };
    row("name", 3, "size");
    row("a", 0, "b");
    let last = row("x", 1, "y");
    app.ui.edit(last).cells(Field::MarginTop, 2);
    app.sent();
    // Beside each other, touching, and two empty rows below.
    assert_eq!(app.selected((0, 0), (5, 9)), "name size\nab\n\nx y");
}

#[test]
fn rows_that_were_wrapped_are_copied_as_one_line() {
    let mut app = App::new(8, 6);
    app.ui.text(ROOT, "one two three\nfour");
    app.sent();
    assert_eq!(app.screen(), "one two\nthree\nfour\n");
    assert_eq!(app.selected((4, 0), (1, 2)), "two three\nfo");
    assert_eq!(app.marked(), ["....###", "#####", "##"]);
}

#[test]
fn wide_glyphs_are_selected_whole_by_either_half() {
    let mut app = App::new(12, 2);
    app.ui.text(ROOT, "a界b世c");
    app.sent();
    for (from, to) in [((1, 0), (4, 0)), ((2, 0), (5, 0)), ((5, 0), (1, 0))] {
        assert_eq!(app.selected(from, to), "界b世");
        assert_eq!(app.marked(), [".#####"]);
    }
}

#[test]
fn clusters_of_several_characters_are_selected_whole() {
    let mut app = App::new(12, 2);
    app.ui.text(ROOT, "xe\u{301}👩‍👩‍👧y");
    app.sent();
    assert_eq!(app.selected((1, 0), (3, 0)), "e\u{301}👩‍👩‍👧");
    assert_eq!(app.marked(), [".###"]);
}

#[test]
fn places_follow_the_alignment_of_a_text() {
    let mut app = App::new(10, 2);
    let text = app.ui.text(ROOT, "abcd").id();
    app.ui
        .set(text, Field::TextAlign, f64::from(TextAlign::Right.raw()));
    app.sent();
    assert_eq!(app.selected((7, 0), (8, 0)), "bc");
    assert_eq!(app.selected((2, 0), (6, 0)), "a", "from before the line on");
}

#[test]
fn what_an_ellipsis_stands_for_is_selected_with_it() {
    let mut app = App::new(5, 2);
    let text = app.ui.text(ROOT, "abcdefgh").id();
    app.ui
        .set(text, Field::TextWrap, f64::from(TextWrap::Nowrap.raw()));
    app.ui.set(
        text,
        Field::TextOverflow,
        f64::from(TextOverflow::EllipsisMiddle.raw()),
    );
    app.sent();
    assert_eq!(app.screen(), "ab…gh\n");
    assert_eq!(app.selected((1, 0), (3, 0)), "bcdefg");
    assert_eq!(app.marked(), [".###"]);
    assert_eq!(app.selected((3, 0), (4, 0)), "gh");
    assert_eq!(app.marked(), ["...##"]);
}

#[test]
fn two_clicks_select_a_word_and_three_a_line() {
    let mut app = App::new(8, 6);
    app.ui.text(ROOT, "one two, three\nfour");
    app.sent();
    app.clicks((5, 0), 2, 0);
    assert_eq!(app.selections(), ["two"]);
    assert_eq!(app.marked(), ["....###"]);
    app.clicks((5, 0), 3, 1_000);
    assert_eq!(app.selections().last().unwrap(), "one two, three");
    assert_eq!(app.marked(), ["########", "#####"]);
    app.clicks((5, 0), 1, 2_000);
    assert_eq!(app.selections(), [""]);
    assert_eq!(app.marked(), [""; 0]);
}

#[test]
fn a_drag_after_two_clicks_goes_on_by_words_either_way() {
    let mut app = App::new(20, 2);
    app.ui.text(ROOT, "one two three four");
    app.sent();
    for (to, wanted) in [(9, "two three"), (1, "one two"), (5, "two")] {
        app.clicks((5, 0), 1, 0);
        app.mouse(MouseAction::Down, (5, 0), NONE, 0);
        app.to((to, 0));
        app.up((to, 0));
        assert_eq!(app.selections().last().unwrap(), wanted);
        app.clicks((0, 1), 1, 0);
    }
}

#[test]
fn a_press_with_shift_goes_on_to_there() {
    let (mut app, _) = lines();
    app.drag((6, 0), (7, 0));
    app.mouse(MouseAction::Down, (2, 1), Modifier::SHIFT, 0);
    app.mouse(MouseAction::Up, (2, 1), Modifier::SHIFT, 0);
    assert_eq!(app.marked(), ["......####", "###"]);
    assert_eq!(app.selections().pop().unwrap(), "line\nsec");
    app.mouse(MouseAction::Down, (0, 0), Modifier::SHIFT, 0);
    app.mouse(MouseAction::Up, (0, 0), Modifier::SHIFT, 0);
    assert_eq!(
        app.selections().pop().unwrap(),
        "first l",
        "the anchor stays"
    );
}

#[test]
fn beside_all_texts_the_nearest_is_meant() {
    let (mut app, _) = lines();
    assert_eq!(
        app.selected((15, 0), (15, 1)),
        "second",
        "right of the rows"
    );
    assert_eq!(app.selected((2, 1), (19, 5)), "cond\nthird", "below all");
}

#[test]
fn it_stays_in_what_it_was_begun_in() {
    let mut app = App::new(20, 3);
    let row = app.ui.node(ROOT).id();
    let [left, right] = ["left", "right"].map(|name| {
        let column = app
            .ui
            .node(row)
            .size(10, 3)
            .direction(FlexDirection::Column)
            .id();
        app.ui.text(column, name);
        app.ui.text(column, "more");
        column
    });
    app.sent();
    assert_eq!(
        app.selected((1, 0), (11, 0)),
        "eft\nmore ri",
        "the order of the tree"
    );
    for (field, value) in [
        (Field::UserSelect, UserSelect::Contain.raw()),
        (Field::FocusScope, FocusScope::Trap.raw()),
        (Field::OverflowY, Overflow::Auto.raw()),
    ] {
        app.say(left, field, value);
        assert_eq!(app.selected((1, 0), (11, 0)), "eft");
        assert_eq!(app.selected((1, 0), (15, 1)), "eft\nmore");
        app.say(left, field, 0);
    }
    app.say(right, Field::UserSelect, UserSelect::None.raw());
    assert_eq!(
        app.selected((1, 0), (15, 1)),
        "eft\nmore",
        "not what cannot be"
    );
    assert_eq!(app.selected((11, 0), (15, 1)), "", "nor from there");
}

#[test]
fn buttons_and_what_hears_drags_are_left_out_unless_they_say_otherwise() {
    let mut app = App::new(20, 3);
    let parent = app.ui.node(ROOT).id();
    app.ui.text(parent, "press me");
    app.sent();
    assert_eq!(app.selected((0, 0), (4, 0)), "press");
    app.say(parent, Field::ComponentType, ComponentType::Button.raw());
    assert_eq!(app.selected((0, 0), (4, 0)), "");
    app.say(parent, Field::ComponentType, ComponentType::Box.raw());
    app.say(parent, Field::Listen, Listen::DRAG.raw());
    assert_eq!(app.selected((0, 0), (4, 0)), "");
    app.say(parent, Field::UserSelect, UserSelect::Text.raw());
    assert_eq!(app.selected((0, 0), (4, 0)), "press");
}

#[test]
fn what_is_hidden_is_neither_selected_nor_copied() {
    let (mut app, [_, second, _]) = lines();
    app.say(second, Field::Visible, Visibility::Hidden.raw());
    assert_eq!(app.selected((0, 0), (1, 2)), "first line\n\nth");
    app.say(second, Field::Display, 0);
    assert_eq!(app.selected((0, 0), (1, 1)), "first line\nth");
}

#[test]
fn a_drag_that_selects_is_no_click_and_a_click_selects_nothing() {
    let (mut app, _) = lines();
    let clicks = |app: &mut App| {
        let mut count = 0;
        app.pipeline
            .take_told(|told| count += u32::from(told.event.kind == EventKind::Click));
        count
    };
    app.drag((0, 0), (3, 0));
    assert_eq!(clicks(&mut app), 0);
    app.down((0, 0));
    app.up((0, 0));
    assert_eq!(clicks(&mut app), 1);
    app.drag((0, 4), (5, 4));
    assert_eq!(clicks(&mut app), 1, "nothing was selected on an empty row");
    assert_eq!(app.marked(), [""; 0]);
}

#[test]
fn a_text_that_changes_below_it_is_selected_as_far_as_it_goes() {
    let (mut app, [first, ..]) = lines();
    app.drag((6, 0), (9, 0));
    app.ui.set_text(first, "ab界".as_bytes());
    app.sent();
    assert_eq!(app.marked(), [""; 0]);
    app.ui.set_text(first, "abcdef界x".as_bytes());
    app.sent();
    assert_eq!(app.marked(), ["......###"]);
}

#[test]
fn nothing_is_selected_where_the_program_says_so_and_all_is_copied_where_it_says_that() {
    let (mut app, _) = lines();
    let word = app.ui.live.layout().word(Word::SelectMode);
    let say = |app: &mut App, mode: SelectMode| {
        app.ui.live.region().store_u32(word, mode.raw());
        app.turn();
    };
    say(&mut app, SelectMode::Off);
    assert_eq!(app.selected((0, 0), (4, 0)), "");
    say(&mut app, SelectMode::Copy);
    app.sink.borrow_mut().frames.clear();
    app.drag((0, 0), (4, 0));
    assert!(app.sink.borrow().frames.concat().contains("]52;c;Zmlyc3Q="));
    assert_eq!(app.marked(), ["#####"], "and stays selected");
}

#[test]
fn escape_and_typing_end_it_and_no_other_key() {
    for (key, ends) in [
        (KeyCode::Escape.raw(), true),
        (KeyCode::Down.raw(), false),
        (u32::from('x'), false),
    ] {
        let (mut app, _) = lines();
        app.drag((0, 0), (4, 0));
        assert_eq!(app.takes(key, NONE), Taker::None);
        assert_eq!(app.marked().is_empty(), ends);
    }
    let (mut app, _) = lines();
    let mut field = app.ui.node(ROOT);
    field
        .size(8, 1)
        .set(Field::ComponentType, ComponentType::Input.raw())
        .set(Field::Focusable, 1)
        .set(Field::AutoFocus, 1);
    app.sent();
    app.drag((0, 0), (4, 0));
    assert_eq!(app.takes('x'.into(), NONE), Taker::Edit);
    assert_eq!(app.marked(), [""; 0]);
}

#[test]
fn an_editor_pastes_what_was_copied_from_the_screen() {
    let (mut app, _) = lines();
    let mut field = app.ui.node(ROOT);
    field
        .size(8, 1)
        .set(Field::ComponentType, ComponentType::Input.raw())
        .set(Field::Focusable, 1)
        .set(Field::AutoFocus, 1);
    app.sent();
    app.drag((0, 0), (4, 0));
    app.takes('c'.into(), Modifier::CTRL);
    assert_eq!(app.takes('v'.into(), Modifier::CTRL), Taker::Edit);
    app.turn();
    assert_eq!(app.screen(), "first line\nsecond\nthird\nfirst\n");
}

#[test]
fn what_was_dragged_is_not_counted_as_the_first_of_two_clicks() {
    let (mut app, _) = lines();
    app.drag((6, 0), (2, 0));
    app.down((2, 0));
    app.up((2, 0));
    assert_eq!(app.marked(), [""; 0], "a click, not two");
}

#[test]
fn a_drag_ends_where_the_terminal_loses_the_focus() {
    let (mut app, _) = lines();
    app.down((1, 0));
    app.to((3, 0));
    let before = app.marked();
    app.pipeline
        .route(InputEvent::new(EventKind::Focus, 0, 0), 0);
    app.to((6, 0));
    assert_eq!(app.marked(), before);
}

#[test]
fn a_press_with_shift_where_nothing_is_selected_begins() {
    let (mut app, _) = lines();
    app.mouse(MouseAction::Down, (2, 0), Modifier::SHIFT, 0);
    app.to((5, 0));
    app.up((5, 0));
    assert_eq!(app.marked(), ["..####"]);
}

#[test]
fn a_press_with_shift_that_goes_on_is_no_click() {
    let (mut app, [first, ..]) = lines();
    app.drag((6, 0), (7, 0));
    app.turn();
    app.pipeline.take_told(drop);
    app.mouse(MouseAction::Down, (2, 0), Modifier::SHIFT, 0);
    app.mouse(MouseAction::Up, (2, 0), Modifier::SHIFT, 0);
    let mut clicked = Vec::new();
    app.pipeline.take_told(|told| {
        if told.event.kind == EventKind::Click {
            clicked.push(told.target.map(|target| target.node));
        }
    });
    assert_eq!(clicked, [], "nor on {first:?}");
}

#[test]
fn above_all_texts_the_first_is_meant_from_its_start() {
    let mut app = App::new(20, 6);
    let text = app.ui.text(ROOT, "first").id();
    app.ui.edit(text).cells(Field::MarginTop, 2);
    app.ui.text(ROOT, "second");
    app.sent();
    assert_eq!(app.selected((3, 0), (2, 3)), "first\nsec");
}

#[test]
fn of_two_texts_as_near_as_each_other_the_later_is_meant() {
    let mut app = App::new(20, 6);
    app.ui.text(ROOT, "first");
    let text = app.ui.text(ROOT, "second").id();
    app.ui.edit(text).cells(Field::MarginTop, 1);
    app.sent();
    assert_eq!(app.selected((2, 1), (2, 2)), "sec");
}

#[test]
fn of_a_text_that_is_cut_off_what_is_seen_counts_for_what_is_nearest() {
    let mut app = App::new(20, 2);
    let row = app.ui.node(ROOT).cells(Field::GapColumn, 1).id();
    let mut cut = app.ui.node(row);
    cut.size(3, 1)
        .set(Field::FlexShrink, 0)
        .set(Field::OverflowX, Overflow::Hidden.raw());
    let cut = cut.id();
    let text = app.ui.text(cut, "abcdefgh").id();
    app.ui
        .edit(text)
        .set(Field::FlexShrink, 0)
        .set(Field::TextWrap, TextWrap::Nowrap.raw());
    app.ui.text(row, "xy");
    app.sent();
    assert_eq!(app.screen(), "abc xy\n");
    assert_eq!(app.selected((3, 0), (4, 0)), "x");
}

#[test]
fn columns_of_wrapped_text_are_copied_with_a_blank_between() {
    let mut app = App::new(20, 4);
    let row = app.ui.node(ROOT).cells(Field::GapColumn, 1).id();
    for text in ["one two", "three"] {
        let text = app.ui.text(row, text).id();
        app.ui.edit(text).size(5, 2).set(Field::FlexShrink, 0);
    }
    app.sent();
    assert_eq!(app.screen(), "one   three\ntwo\n");
    assert_eq!(app.selected((0, 0), (10, 0)), "one two three");
}

#[test]
fn nothing_is_selected_any_more_where_both_ends_died_at_once() {
    let (mut app, [first, _, third]) = lines();
    app.drag((1, 0), (2, 2));
    app.ui.remove(first);
    app.ui.remove(third);
    app.sent();
    assert_eq!(app.marked(), [""; 0]);
    assert_eq!(app.selections().last().unwrap(), "");
    assert_eq!(app.copied().0, Taker::None);
}
