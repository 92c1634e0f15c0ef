//! Which text is meant by a place of the mouse, and what is left out.

use super::*;

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
