//! Text selected by the mouse: from its reports to the cells that look otherwise, and to the clipboard.

mod copied;
mod gone;
mod meant;
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
