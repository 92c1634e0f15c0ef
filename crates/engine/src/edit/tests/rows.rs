//! Carets in rows and columns, by hand.

use super::super::view::RowAt;
use super::*;

/// The caret's column at every stop on the way through a line.
fn columns(text: &str) -> Vec<u32> {
    let mut bench = Bench::with(Lines::Single, text);
    bench.act(Command::Move(Motion::Start));
    let mut columns = vec![bench.cell()];
    while bench.act(Command::Move(Motion::Right)) {
        columns.push(bench.cell());
    }
    columns
}

#[test]
fn the_caret_steps_over_clusters_by_their_width() {
    for (text, wanted) in [
        ("abc", &[0, 1, 2, 3][..]),
        ("a界b", &[0, 1, 3, 4]),
        ("e\u{301}x", &[0, 1, 2]),
        ("👩‍👩‍👧!", &[0, 2, 3]),
        ("🇩🇪🇫🇷", &[0, 2, 4]),
        ("❤\u{fe0f}.", &[0, 2, 3]),
        ("👍🏽", &[0, 2]),
        ("ก็น", &[0, 1, 2]),
        ("a\tb", &[0, 1, 8, 9]),
        ("각", &[0, 2]),
    ] {
        assert_eq!(columns(text), wanted, "{text}");
    }
}

#[test]
fn a_caret_in_rows_keeps_its_column() {
    // Nine cells for text, one for the caret.
    let mut bench = wrapped("first row second\nx\nlast line", 10, 5);
    bench.act(Command::Move(Motion::Start));
    for _ in 0..4 {
        bench.act(Command::Move(Motion::Right));
    }
    let mut seen = Vec::new();
    for _ in 0..4 {
        seen.push((bench.editor.spot().at, bench.cell()));
        bench.act(Command::Move(Motion::Down));
    }
    let row = |line, row| RowAt { line, row };
    assert_eq!(
        seen,
        [
            (row(0, 0), 4),
            (row(0, 1), 4),
            (row(1, 0), 1),
            (row(2, 0), 4)
        ]
    );
    assert!(
        bench.sight().ends_with("last line|"),
        "down from the last row goes to the end"
    );
}

#[test]
fn home_and_end_are_those_of_the_row_and_of_the_line() {
    let mut bench = wrapped("first row second", 10, 5);
    bench.act(Command::Move(Motion::RowStart));
    assert_eq!(bench.sight(), "first row |second");
    bench.act(Command::Move(Motion::LineStart));
    bench.act(Command::Move(Motion::RowEnd));
    assert_eq!(bench.sight(), "first row| second");
    assert_eq!((bench.editor.spot().at.row, bench.cell()), (0, 9));
    bench.act(Command::Move(Motion::LineEnd));
    assert_eq!(bench.sight(), "first row second|");
}

#[test]
fn where_a_word_is_broken_the_caret_is_at_the_end_of_a_row_only_by_end() {
    let mut bench = wrapped("abcdefghijkl", 5, 5);
    bench.act(Command::Move(Motion::Start));
    bench.act(Command::Move(Motion::RowEnd));
    assert_eq!((bench.editor.spot().at.row, bench.cell()), (0, 4));
    bench.act(Command::Move(Motion::Left));
    bench.act(Command::Move(Motion::Right));
    assert_eq!((bench.editor.spot().at.row, bench.cell()), (1, 0));
}

#[test]
fn one_line_scrolls_to_its_caret_and_back() {
    let mut bench = Bench::with(Lines::Single, "0123456789abcdefghijklmnop");
    bench.editor.fit(10, 1);
    assert_eq!(bench.editor.view().left, 17, "the caret has the last cell");
    for _ in 0..12 {
        bench.act(Command::Move(Motion::Left));
    }
    bench.editor.fit(10, 1);
    assert_eq!(bench.editor.view().left, 14);
    bench.ctrl_u();
    bench.editor.fit(10, 1);
    assert_eq!(bench.editor.view().left, 0);
}

impl Bench {
    fn ctrl_u(&mut self) {
        self.act(Command::Kill(Motion::LineStart));
    }
}

#[test]
fn rows_scroll_to_the_caret_and_leave_none_empty() {
    let text: Vec<_> = (0..20).map(|n| n.to_string()).collect();
    let mut bench = wrapped(&text.join("\n"), 10, 5);
    assert_eq!(bench.editor.view().top.line, 15);
    bench.act(Command::Move(Motion::PageUp));
    bench.editor.fit(10, 5);
    assert_eq!(
        (bench.editor.spot().at.line, bench.editor.view().top.line),
        (15, 15)
    );
    bench.act(Command::Move(Motion::Up));
    bench.editor.fit(10, 5);
    assert_eq!(bench.editor.view().top.line, 14);
    bench.act(Command::Move(Motion::End));
    bench.act(Command::Select(Motion::Start));
    bench.act(Command::Delete(Motion::Left));
    bench.editor.fit(10, 5);
    assert_eq!(bench.editor.view().top.line, 0);
}

#[test]
fn a_press_puts_the_caret_before_the_grapheme_under_it() {
    let mut bench = wrapped("a界c\nxyz", 10, 5);
    for (x, y, sight) in [
        (0, 0, "|a界c\nxyz"),
        (1, 0, "a|界c\nxyz"),
        (2, 0, "a|界c\nxyz"),
        (3, 0, "a界|c\nxyz"),
        (9, 0, "a界c|\nxyz"),
        (1, 1, "a界c\nx|yz"),
        (0, 4, "a界c\n|xyz"),
        (-3, -2, "|a界c\nxyz"),
    ] {
        bench.editor.press(x, y, 1);
        assert_eq!(bench.sight(), sight);
    }
    bench.editor.press(1, 1, 2);
    assert_eq!(bench.sight(), "a界c\n[xyz|");
    bench.editor.press(0, 0, 3);
    assert_eq!(bench.sight(), "[a界c|\nxyz");
    bench.editor.press(1, 0, 1);
    bench.editor.drag(2, 1);
    assert_eq!(bench.sight(), "a[界c\nxy|z");
}
