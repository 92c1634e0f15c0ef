//! Rows that the terminal takes for one line: another terminal tells which go on in the one below.

use alacritty_terminal::vte::ansi::{Color, NamedColor};

use super::*;

const COLUMNS: u16 = 60;
const RED: u32 = 0x101;
/// From the last column on the first blank is written there, and the other by automatic wrap in the row below.
const JOIN: &str = "\x1b[?7h  \x1b[?7l";

/// Two rows of others, a row, a field that has the caret, and two rows.
fn composed(rewrap: Rewrap) -> (Judged, NodeId, Vec<i32>) {
    let mut judged = Judged::on(Size(COLUMNS, 12), 2, rewrap);
    judged.row();
    let field = judged.field(COLUMNS);
    judged.app.types("typed");
    (0..2).for_each(|_| judged.row());
    (0..3).for_each(|row| judged.says(row, 20));
    let joined = joins(&mut judged);
    (judged, field, joined)
}

/// Draws. Returns rows of the frame that are made to go on in the one below.
fn joins(judged: &mut Judged) -> Vec<i32> {
    judged.app.commit();
    judged.app.turn();
    let frames = std::mem::take(&mut judged.app.sink.borrow_mut().frames).concat();
    let mut rows = Vec::new();
    for (at, piece) in frames.split(JOIN).enumerate() {
        if at > 0 {
            rows.push(judged.terminal.grid().cursor.point.line.0 - 2);
            judged.feed(JOIN.as_bytes());
            let cursor = judged.terminal.grid().cursor.point;
            assert_eq!((cursor.line.0 - 3, cursor.column.0), (rows[at - 1], 1));
        }
        judged.feed(piece.as_bytes());
    }
    rows
}

fn background(judged: &Judged, row: i32, column: u16) -> Color {
    judged.terminal.grid()[Line(2 + row)][Column(column.into())].bg
}

#[test]
fn from_the_caret_on_all_rows_are_one_line_where_what_is_below_it_would_move_it() {
    for (rewrap, wanted) in [
        (Rewrap::Pushes, &[1, 2][..]),
        (Rewrap::Follows, &[]),
        (Rewrap::Cuts, &[]),
    ] {
        let (judged, _, joined) = composed(rewrap);
        assert_eq!(joined.as_slice(), wanted, "{rewrap:?}");
        judged.check(&format!("{rewrap:?}"));
    }
}

#[test]
fn a_name_that_comes_after_the_first_frame_has_its_rows_joined_at_once() {
    let (mut judged, ..) = composed(Rewrap::Follows);
    let look = |rewrap| Look {
        rewrap,
        ..Look::default()
    };
    judged.app.pipeline.adapt(look(Rewrap::Follows));
    assert!(joins(&mut judged).is_empty());
    judged.app.pipeline.adapt(look(Rewrap::Pushes));
    assert_eq!(joins(&mut judged), [1, 2]);
    judged.check("known by its name");
}

#[test]
fn a_row_that_is_new_goes_into_the_line_and_nothing_is_joined_twice() {
    let (mut judged, ..) = composed(Rewrap::Pushes);
    judged.row();
    judged.says(3, 60);
    assert_eq!(joins(&mut judged), [3]);
    judged.check("with a row more");
    judged.says(3, 2);
    assert!(joins(&mut judged).is_empty());
}

#[test]
fn rows_stay_one_line_when_the_caret_goes() {
    let (mut judged, field, _) = composed(Rewrap::Pushes);
    judged.app.ui.set(field, Field::Focusable, 0.0);
    assert!(joins(&mut judged).is_empty());
    judged.row();
    judged.says(3, 20);
    assert_eq!(joins(&mut judged), [3]);
    judged.check("without a caret");
}

#[test]
fn what_is_shown_where_rows_are_joined_is_shown_as_before() {
    let (mut judged, ..) = composed(Rewrap::Pushes);
    // Wide glyphs at the end of a row and at the start of the one below, and a blank below red ones.
    let wide = "界".repeat(usize::from(COLUMNS) / 2);
    for (row, text) in [wide.as_str(), wide.as_str(), " x"].into_iter().enumerate() {
        judged.app.ui.set_text(judged.rows[row], text.as_bytes());
    }
    let red = judged.rows[1];
    judged.app.ui.set(red, Field::BgColor, f64::from(RED));
    judged.draw();
    judged.app.pipeline.draw_over();
    assert_eq!(joins(&mut judged), [1, 2]);
    // Of a wide glyph this terminal tells a blank beside it.
    let shown = judged.shown().join("\n").replace("界 ", "界");
    let wanted = format!("above 0\nabove 1\n{wide}\ntyped\n{wide}\n x\n\n\n\n\n\n");
    assert_eq!(shown, wanted);
    let default = Color::Named(NamedColor::Background);
    let red = Color::Named(NamedColor::Red);
    assert_eq!(background(&judged, 1, COLUMNS - 1), default);
    assert_eq!(background(&judged, 2, 0), red);
    assert_eq!(background(&judged, 2, COLUMNS - 1), red);
    assert_eq!(background(&judged, 3, 0), default);
}
