//! What a change of the code was once not noticed by.

use super::super::view::RowAt;
use super::*;

#[test]
fn a_cut_of_nothing_and_of_what_is_masked_is_left_to_others() {
    let mut bench = Bench::with(Lines::Single, "secret");
    assert!(!bench.act(Command::Cut));
    bench.editor.options.mask = Some('•');
    bench.act(Command::SelectAll);
    assert!(!bench.act(Command::Cut));
    assert_eq!(
        (bench.text().as_str(), &bench.desk.clipboard),
        ("secret", &None)
    );
}

#[test]
fn graphemes_do_not_change_places_over_a_line_feed() {
    let mut bench = Bench::with(Lines::Multi, "a\nbc");
    bench.act(Command::Move(Motion::Start));
    bench.act(Command::Move(Motion::Down));
    assert_eq!(bench.sight(), "a\n|bc");
    assert!(!bench.act(Command::Transpose));
    assert_eq!(bench.text(), "a\nbc");
}

#[test]
fn a_press_of_the_mouse_ends_what_is_typed_and_killed_as_one() {
    let mut bench = Bench::with(Lines::Single, "");
    bench.type_text("a");
    bench.editor.press(1, 0, 1);
    bench.type_text("b");
    bench.act(Command::Undo);
    assert_eq!(bench.text(), "a");
    let mut bench = Bench::with(Lines::Single, "one two");
    bench.act(Command::Kill(Motion::WordLeft));
    bench.editor.press(4, 0, 1);
    bench.act(Command::Kill(Motion::WordLeft));
    bench.act(Command::Yank);
    assert_eq!(bench.text(), "one ", "the last alone is put in");
}

#[test]
fn a_paste_ends_what_is_killed_as_one() {
    let mut bench = Bench::with(Lines::Single, "one");
    bench.act(Command::Kill(Motion::WordLeft));
    bench.paste("two");
    bench.act(Command::Kill(Motion::WordLeft));
    bench.act(Command::Yank);
    assert_eq!(bench.text(), "two");
}

#[test]
fn at_the_end_of_a_line_its_line_feed_is_killed() {
    let mut bench = Bench::with(Lines::Multi, "a\nb");
    bench.act(Command::Move(Motion::Start));
    bench.act(Command::Move(Motion::LineEnd));
    assert!(bench.act(Command::Kill(Motion::LineEnd)));
    assert_eq!(bench.sight(), "a|b");
}

#[test]
fn nothing_is_called_back_into_what_is_read_only_or_has_lines() {
    for (lines, read_only) in [(Lines::Single, true), (Lines::Multi, false)] {
        let mut bench = Bench::with(lines, "now");
        bench.editor.options.recalls = true;
        bench.editor.recall_mut().set("before");
        bench.editor.options.read_only = read_only;
        bench.act(Command::Move(Motion::Up));
        assert!(!bench.act(Command::Move(Motion::Up)));
        assert_eq!(bench.text(), "now");
    }
}

#[test]
fn of_more_entries_than_a_thousand_the_oldest_are_forgotten() {
    let mut bench = Bench::with(Lines::Single, "");
    bench.editor.options.recalls = true;
    let lines: Vec<String> = (0..1_001).map(|line| line.to_string()).collect();
    bench.editor.recall_mut().set(&lines.join("\n"));
    let back = (0..1_100).take_while(|_| bench.act(Command::Move(Motion::Up)));
    assert_eq!(back.count(), 1_000);
    assert_eq!(bench.text(), "1");
}

#[test]
fn of_more_steps_than_ten_thousand_the_last_half_can_be_taken_back() {
    let mut bench = Bench::with(Lines::Single, "");
    for _ in 0..10_000 {
        bench.paste("x");
    }
    let back = (0..20_000).take_while(|_| bench.act(Command::Undo));
    assert_eq!(back.count(), 5_000);
}

#[test]
fn a_view_goes_back_as_far_as_the_end_of_the_text() {
    let mut bench = Bench::with(Lines::Single, "");
    bench.editor.fit(5, 1);
    bench.type_text("abcdefgh");
    bench.editor.fit(5, 1);
    assert_eq!(bench.editor.view().left, 4);
    for _ in 0..4 {
        bench.act(Command::Delete(Motion::Left));
    }
    bench.editor.fit(5, 1);
    assert_eq!(bench.editor.view().left, 0, "all four are seen");
}

#[test]
fn a_kill_of_nothing_parts_no_kills() {
    let mut bench = Bench::with(Lines::Single, "ab cd");
    bench.act(Command::Kill(Motion::Rubout));
    assert!(!bench.act(Command::Kill(Motion::LineEnd)));
    bench.act(Command::Kill(Motion::Rubout));
    assert_eq!(bench.desk.killed, "ab cd");
}

#[test]
fn a_text_that_javascript_set_is_no_entry_that_was_called_back() {
    let mut bench = Bench::new(Lines::Single);
    bench.editor.options.recalls = true;
    bench.editor.recall_mut().set("one\ntwo");
    bench.act(Command::Move(Motion::Up));
    bench.act(Command::Move(Motion::Up));
    assert_eq!(bench.text(), "one");
    let known = bench.editor.revision();
    bench.editor.set(1, known, "draft", &mut bench.desk);
    bench.heard = "draft".encode_utf16().collect();
    assert!(bench.act(Command::Move(Motion::Up)));
    assert_eq!(bench.text(), "two", "from the newest on");
}

#[test]
fn a_text_that_was_too_long_takes_what_makes_it_no_longer() {
    let mut bench = Bench::with(Lines::Single, "abcd");
    bench.editor.options.max_graphemes = 2;
    assert!(bench.act(Command::Type('\u{301}')));
    assert_eq!(bench.text(), "abcd\u{301}");
    assert!(!bench.act(Command::Type('e')));
}

#[test]
fn of_a_paste_over_a_selection_as_much_stays_as_has_room_without_it() {
    let mut bench = Bench::with(Lines::Single, "abc");
    bench.editor.options.max_graphemes = 4;
    bench.act(Command::Select(Motion::WordLeft));
    bench.act(Command::Select(Motion::Right));
    assert_eq!(bench.sight(), "a|bc[");
    bench.paste("界é👩‍👧x");
    assert_eq!(bench.text(), "a界é👩‍👧");
}

#[test]
fn in_a_wider_field_the_view_begins_at_a_row_that_there_is() {
    let text = format!("{}\n{}", "word ".repeat(12).trim_end(), "x\n".repeat(9));
    let mut bench = wrapped(&text, 6, 3);
    bench.act(Command::Move(Motion::Start));
    bench.editor.fit(6, 3);
    for _ in 0..12 {
        bench.act(Command::Move(Motion::Down));
    }
    bench.editor.fit(6, 3);
    assert_eq!(bench.editor.view().top, RowAt { line: 0, row: 10 });
    bench.editor.fit(70, 3);
    assert_eq!(bench.editor.view().top, RowAt { line: 0, row: 0 });
}
