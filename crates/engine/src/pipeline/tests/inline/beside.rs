//! What a frame does to the rows beside it, which are of others, and to what is written there.

use alacritty_terminal::term::TermMode;
use alacritty_terminal::vte::ansi::{Color, NamedColor};

use super::*;
use crate::encode::erase;

const RED: u32 = 0x101;
const DEFAULT: Color = Color::Named(NamedColor::Background);

/// A frame of rows of so many cells below two rows of others.
fn frame(cells: &[usize]) -> Judged {
    let mut judged = Judged::on(Size(60, 12), 2, Rewrap::Follows);
    for (row, &cells) in cells.iter().enumerate() {
        judged.row();
        judged.says(row, cells);
    }
    judged.draw();
    judged
}

impl Judged {
    /// Somebody else writes below the frame, and the cursor is where it was.
    fn write_below(&mut self, frame: usize) {
        let row = self.above + frame + 1;
        self.feed(format!("\x1b7\x1b[{row};1H\x1b[mbelow it\x1b8").as_bytes());
    }

    fn cursor(&self) -> (i32, usize) {
        let at = self.terminal.grid().cursor.point;
        (at.line.0, at.column.0)
    }

    fn background(&self, line: i32, column: usize) -> Color {
        self.terminal.grid()[Line(line)][Column(column)].bg
    }

    fn foreground(&self, line: i32) -> Color {
        self.terminal.grid()[Line(line)][Column(0)].fg
    }

    /// The row is written last of a frame whose other rows are shown.
    fn is_red(&mut self, row: usize, field: Field) {
        self.app.ui.set(self.rows[row], field, f64::from(RED));
        self.draw();
    }
}

#[test]
fn whoever_takes_the_terminal_for_a_while_finds_the_frame_erased_and_nothing_else() {
    for above in [0, 1] {
        let mut judged = frame(&[20, 20, 20]);
        judged.below = &BELOW[..1];
        judged.write_below(3);
        judged.is_red(2, Field::BgColor);
        judged.feed(if above > 0 { b"\n\x1b[9C" } else { b"" });
        judged.feed(&erase(above, 3));
        assert_eq!(judged.cursor(), (2, 0), "{above} rows above the cursor");
        let mut wanted = vec!["above 0", "above 1", "", "", "", "below it"];
        wanted.resize(12, "");
        assert_eq!(judged.shown(), wanted, "{above} rows above the cursor");
        assert_eq!(judged.background(2, 0), DEFAULT);
        assert_eq!(judged.background(4, 30), DEFAULT);
    }
}

#[test]
fn a_frame_of_no_rows_is_erased_by_nothing_that_is_seen() {
    let mut judged = Judged::on(Size(60, 12), 2, Rewrap::Follows);
    let before = judged.shown();
    judged.feed(&erase(0, 0));
    assert_eq!((judged.shown(), judged.cursor()), (before, (2, 0)));
}

#[test]
fn another_width_leaves_the_row_below_a_frame_alone() {
    let mut judged = frame(&[20, 20, 20]);
    judged.below = &BELOW[..1];
    judged.write_below(3);
    judged.resize(Size(50, 12));
    judged.check("narrower");
}

#[test]
fn another_size_leaves_no_colour_of_a_frame_behind() {
    let mut judged = frame(&[20, 20]);
    judged.is_red(1, Field::BgColor);
    judged.resize(Size(60, 11));
    judged.check("lower");
    assert_eq!(judged.background(2, 0), DEFAULT);
    assert_eq!(judged.background(2, 40), DEFAULT);
}

#[test]
fn a_row_that_a_frame_grows_by_is_taken_whole_and_one_that_it_shrinks_by_is_left_blank() {
    let mut judged = frame(&[20]);
    judged.write_below(1);
    judged.row();
    judged.says(1, 2);
    judged.draw();
    judged.check("grown");
    let last = judged.rows.pop().unwrap();
    judged.app.ui.remove(last);
    judged.draw();
    judged.check("shrunk");
}

#[test]
fn the_prompt_goes_below_the_last_row_of_a_frame_that_has_grown() {
    for rows in 2..5 {
        let mut judged = frame(&[20]);
        for row in 1..rows {
            judged.row();
            judged.says(row, 20);
            judged.draw();
        }
        judged.feed(b"\x1b8");
        assert_eq!(judged.cursor(), (1 + rows as i32, 0));
    }
}

#[test]
fn a_printed_line_that_is_too_long_goes_on_in_the_next_row_and_frames_do_not() {
    let mut judged = frame(&[20]);
    let line = "=".repeat(70);
    judged.app.pipeline.print(format!("{line}\r\n").as_bytes());
    judged.draw();
    assert_eq!(judged.shown()[2..4], [&line[..60], &line[60..]]);
    assert!(!judged.terminal.mode().contains(TermMode::LINE_WRAP));
}

#[test]
fn a_printed_line_is_in_no_colour_of_the_frame_and_the_frame_in_its_own_after_it() {
    let mut judged = frame(&[20]);
    judged.is_red(0, Field::FgColor);
    let red = judged.foreground(2);
    judged.app.pipeline.print(b"said\r\n");
    judged.draw();
    assert_eq!(judged.shown()[2], "said");
    assert_eq!(judged.foreground(2), Color::Named(NamedColor::Foreground));
    assert_eq!(judged.foreground(3), red);
    assert_ne!(red, Color::Named(NamedColor::Foreground));
}

/// A frame of six rows, of which the first and the last are written: the way across the others makes no room.
fn gap(above: usize) -> Judged {
    let mut judged = Judged::on(Size(60, 12), above, Rewrap::Follows);
    judged.row();
    let mut between = judged.app.ui.node(ROOT);
    between.size(1, 4).set(Field::FlexShrink, 0);
    judged.row();
    judged.says(0, 20);
    judged.says(1, 20);
    judged.draw();
    judged
}

#[test]
fn a_frame_at_the_bottom_finds_room_below_what_is_printed() {
    let mut judged = gap(6);
    for said in 0..3 {
        let line = format!("said {said}\r\n");
        judged.app.pipeline.print(line.as_bytes());
        judged.draw();
    }
    let mut wanted: Vec<String> = (0..6).map(|row| format!("above {row}")).collect();
    wanted.extend((0..3).map(|row| format!("said {row}")));
    wanted.push("a".repeat(20));
    wanted.extend(vec![String::new(); 4]);
    wanted.push("b".repeat(20));
    assert_eq!(judged.shown(), wanted);
}

#[test]
fn a_frame_that_a_lower_screen_has_cut_finds_room_again() {
    let mut judged = gap(2);
    judged.resize(Size(60, 7));
    judged.says(0, 30);
    judged.draw();
    judged.check("lower");
}
