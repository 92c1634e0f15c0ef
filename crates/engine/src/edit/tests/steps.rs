//! What one undo takes back.

use super::*;

#[test]
fn typing_is_undone_word_by_word() {
    let mut bench = Bench::new(Lines::Single);
    bench.type_text("one two  three");
    for wanted in ["one two  |", "one |", "|"] {
        assert!(bench.act(Command::Undo));
        assert_eq!(bench.sight(), wanted);
    }
    assert!(!bench.act(Command::Undo));
    for wanted in ["one |", "one two  |", "one two  three|"] {
        assert!(bench.act(Command::Redo));
        assert_eq!(bench.sight(), wanted);
    }
    assert!(!bench.act(Command::Redo));
}

#[test]
fn a_motion_ends_a_step() {
    let mut bench = Bench::new(Lines::Single);
    bench.type_text("ab");
    bench.act(Command::Move(Motion::Left));
    bench.type_text("xy");
    bench.act(Command::Undo);
    assert_eq!(bench.sight(), "a|b");
    bench.act(Command::Undo);
    assert_eq!(bench.sight(), "|");
}

#[test]
fn deletions_in_a_row_are_one_step_in_either_direction() {
    let mut bench = Bench::with(Lines::Single, "abcdef");
    bench.act(Command::Delete(Motion::Left));
    bench.act(Command::Delete(Motion::Left));
    bench.act(Command::Move(Motion::Start));
    bench.act(Command::Delete(Motion::Right));
    bench.act(Command::Delete(Motion::Right));
    assert_eq!(bench.sight(), "|cd");
    bench.act(Command::Undo);
    assert_eq!(bench.sight(), "|abcd");
    bench.act(Command::Undo);
    assert_eq!(bench.sight(), "abcdef|");
}

#[test]
fn typing_over_a_selection_is_undone_with_it() {
    let mut bench = Bench::with(Lines::Single, "one two");
    bench.act(Command::Select(Motion::WordLeft));
    bench.act(Command::Type('x'));
    assert_eq!(bench.sight(), "one x|");
    bench.act(Command::Undo);
    assert_eq!(bench.text(), "one two");
}

#[test]
fn something_new_ends_what_could_be_redone() {
    let mut bench = Bench::new(Lines::Single);
    bench.type_text("a");
    bench.act(Command::Undo);
    bench.type_text("b");
    assert!(!bench.act(Command::Redo));
    assert_eq!(bench.text(), "b");
}

#[test]
fn what_javascript_made_of_a_step_is_undone_with_it() {
    let mut bench = Bench::new(Lines::Single);
    bench.type_text("ab");
    let known = bench.editor.revision();
    bench.editor.set(1, known, "AB", &mut bench.desk);
    bench.act(Command::Undo);
    assert_eq!(bench.text(), "");
    bench.act(Command::Redo);
    assert_eq!(bench.text(), "AB");
}

#[test]
fn a_mark_is_taken_back_from_its_base() {
    let mut bench = Bench::new(Lines::Single);
    bench.type_text("e");
    bench.act(Command::Move(Motion::LineEnd));
    bench.type_text("\u{301}x");
    bench.act(Command::Undo);
    assert_eq!(bench.sight(), "e|");
}

#[test]
fn a_read_only_text_is_not_taken_back_either() {
    let mut bench = Bench::new(Lines::Single);
    bench.type_text("a");
    bench.editor.options.read_only = true;
    assert!(!bench.act(Command::Undo));
    assert!(!bench.act(Command::Type('b')));
    assert!(!bench.act(Command::Delete(Motion::Left)));
    assert!(bench.act(Command::SelectAll));
    assert!(bench.act(Command::Copy));
    assert!(!bench.act(Command::Cut));
    assert_eq!(bench.text(), "a");
}
