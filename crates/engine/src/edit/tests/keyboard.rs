//! Keys, by what readline and desktop editors make of them.

use sparktui_generated::enums::{KeyAction, KeyCode, Modifier};

use super::*;
use crate::input::InputEvent;

const SHIFT: Modifier = Modifier::SHIFT;
const ALT: Modifier = Modifier::ALT;
const CTRL: Modifier = Modifier::CTRL;

impl Bench {
    /// Says whether the editor had a use for the key.
    fn key(&mut self, key: u32, held: Modifier) -> bool {
        command_of(&InputEvent::key(key, held)).is_some_and(|command| self.act(command))
    }

    fn ctrl(&mut self, letter: char) -> bool {
        self.key(letter.into(), CTRL)
    }

    fn alt(&mut self, letter: char) -> bool {
        self.key(letter.into(), ALT)
    }
}

fn single(text: &str) -> Bench {
    Bench::with(Lines::Single, text)
}

#[test]
fn readline_kills_and_yanks() {
    let mut bench = single("git commit --amend now");
    bench.ctrl('w');
    assert_eq!(bench.sight(), "git commit --amend |");
    bench.ctrl('w');
    assert_eq!(bench.sight(), "git commit |");
    bench.ctrl('y');
    assert_eq!(
        bench.sight(),
        "git commit --amend now|",
        "kills in a row are one"
    );
    bench.ctrl('a');
    bench.alt('f');
    bench.ctrl('k');
    assert_eq!(bench.sight(), "git|");
    bench.ctrl('u');
    assert_eq!(bench.sight(), "|");
    bench.ctrl('y');
    assert_eq!(bench.sight(), "git commit --amend now|");
    bench.ctrl('a');
    bench.alt('d');
    assert_eq!(bench.sight(), "| commit --amend now");
    bench.ctrl('e');
    bench.alt('b');
    assert_eq!(bench.sight(), " commit --amend |now");
}

#[test]
fn characters_change_places() {
    let mut bench = single("acb");
    assert!(bench.ctrl('t'));
    assert_eq!(bench.sight(), "abc|");
    bench.ctrl('a');
    assert!(!bench.ctrl('t'));
    bench.ctrl('f');
    bench.ctrl('t');
    assert_eq!(bench.sight(), "ba|c");
}

#[test]
fn shift_selects_and_a_plain_motion_leaves_at_its_side() {
    let mut bench = single("one two");
    bench.key(KeyCode::Left.raw(), SHIFT | CTRL);
    assert_eq!(bench.sight(), "one |two[");
    bench.key(KeyCode::Left.raw(), SHIFT);
    assert_eq!(bench.sight(), "one| two[");
    bench.key(KeyCode::Right.raw(), Modifier::EMPTY);
    assert_eq!(bench.sight(), "one two|");
    bench.key(KeyCode::Home.raw(), SHIFT);
    bench.key(KeyCode::Left.raw(), Modifier::EMPTY);
    assert_eq!(bench.sight(), "|one two");
}

#[test]
fn copying_needs_a_selection_and_is_left_to_others_without_one() {
    let mut bench = single("secret");
    assert!(!bench.ctrl('c'));
    bench.alt('a');
    assert!(bench.ctrl('c'));
    assert_eq!(bench.desk.clipboard.take().as_deref(), Some("secret"));
    assert_eq!(bench.sight(), "[secret|");
    assert!(bench.ctrl('x'));
    assert_eq!(bench.sight(), "|");
    bench.ctrl('v');
    assert_eq!(bench.sight(), "secret|");
}

#[test]
fn a_masked_text_is_not_copied_and_has_no_words() {
    let mut bench = single("two words");
    bench.editor.options.mask = Some('•');
    bench.alt('a');
    assert!(!bench.ctrl('c'));
    assert_eq!(bench.desk.clipboard, None);
    bench.key(KeyCode::Right.raw(), Modifier::EMPTY);
    bench.ctrl('w');
    assert_eq!(bench.text(), "");
}

#[test]
fn what_moves_nothing_is_left_to_others() {
    let mut bench = single("a");
    assert!(!bench.key(KeyCode::Right.raw(), Modifier::EMPTY));
    assert!(!bench.key(KeyCode::Up.raw(), Modifier::EMPTY));
    assert!(!bench.key(KeyCode::Tab.raw(), Modifier::EMPTY));
    assert!(!bench.key(KeyCode::Escape.raw(), Modifier::EMPTY));
    assert!(bench.key(KeyCode::Backspace.raw(), Modifier::EMPTY));
    assert!(!bench.key(KeyCode::Backspace.raw(), Modifier::EMPTY));
    assert!(!bench.ctrl('d'), "an empty input leaves ctrl+d");
}

#[test]
fn enter_submits_an_input_and_breaks_a_line() {
    let mut bench = single("x");
    bench.key(KeyCode::Enter.raw(), Modifier::EMPTY);
    assert_eq!((bench.text().as_str(), bench.submits), ("x", 1));
    let mut bench = Bench::with(Lines::Multi, "x");
    bench.key(KeyCode::Enter.raw(), Modifier::EMPTY);
    assert_eq!((bench.text().as_str(), bench.submits), ("x\n", 0));
    bench.key(KeyCode::Enter.raw(), ALT);
    assert_eq!(bench.submits, 1);
}

#[test]
fn what_is_handed_over_may_be_emptied_at_once() {
    let mut bench = single("one");
    bench.editor.options.clears = true;
    bench.act(Command::Enter);
    bench.type_text("two");
    bench.act(Command::Enter);
    assert_eq!((bench.text().as_str(), bench.submits), ("", 2));
    bench.act(Command::Undo);
    assert_eq!(bench.text(), "two");
}

#[test]
fn keys_that_are_let_go_do_nothing() {
    let mut event = InputEvent::key('a'.into(), Modifier::EMPTY);
    assert_eq!(command_of(&event), Some(Command::Type('a')));
    event.b |= KeyAction::Repeat.raw() << 8;
    assert_eq!(command_of(&event), Some(Command::Type('a')));
    event.b = KeyAction::Release.raw() << 8;
    assert_eq!(command_of(&event), None);
}

#[test]
fn a_key_types_the_text_that_comes_with_it() {
    for (text, command) in [
        ("", Command::Type('a')),
        ("å", Command::Type('å')),
        ("e\u{301}", Command::TypeText("e\u{301}".into())),
    ] {
        let event = InputEvent {
            payload: text.as_bytes().into(),
            ..InputEvent::key('a'.into(), Modifier::EMPTY)
        };
        assert_eq!(command_of(&event), Some(command));
    }
}

#[test]
fn every_spelling_of_a_chord_is_the_chord() {
    for (key, held, command) in [
        ('A', SHIFT, Some(Command::Type('A'))),
        ('ß', Modifier::EMPTY, Some(Command::Type('ß'))),
        ('A', CTRL, Some(Command::Move(Motion::LineStart))),
        ('Z', CTRL | SHIFT, Some(Command::Redo)),
        ('<', ALT | SHIFT, Some(Command::Move(Motion::Start))),
        ('_', CTRL | SHIFT, Some(Command::Undo)),
        ('g', CTRL, None),
        ('x', ALT, None),
    ] {
        assert_eq!(
            command_of(&InputEvent::key(key.into(), held)),
            command,
            "{key}"
        );
    }
}

#[test]
fn up_and_down_call_back_what_was_entered() {
    let mut bench = single("");
    bench.editor.options.recalls = true;
    for entry in ["first", "second"] {
        bench.type_text(entry);
        bench.act(Command::Enter);
        bench.ctrl('u');
    }
    bench.type_text("draft");
    for wanted in ["second|", "first|"] {
        assert!(bench.key(KeyCode::Up.raw(), Modifier::EMPTY));
        assert_eq!(bench.sight(), wanted);
    }
    assert!(!bench.key(KeyCode::Up.raw(), Modifier::EMPTY));
    for wanted in ["second|", "draft|"] {
        assert!(bench.ctrl('n'));
        assert_eq!(bench.sight(), wanted);
    }
}

#[test]
fn a_paste_into_one_line_has_spaces_for_line_feeds() {
    let mut bench = single("");
    bench.editor.paste("a\r\nb", false, &mut bench.desk);
    bench.editor.paste("\nc\x1b[31m", true, &mut bench.desk);
    bench.hear();
    assert_eq!(bench.text(), "a b c[31m");
    bench.act(Command::Undo);
    assert_eq!(bench.text(), "", "a paste is one step");
}
