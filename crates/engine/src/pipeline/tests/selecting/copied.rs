//! What is copied of what is selected, and by which keys.

use super::*;

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
