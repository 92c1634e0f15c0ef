//! Storms of sizes, of which an app hears few, and sizes on which a frame whose rows are broken has no room.

use super::*;

const SIZES: usize = 1000;
/// On these every frame has room, however it is broken: three rows of at most 60 cells.
const ROOMY: (std::ops::Range<u16>, std::ops::Range<u16>) = (10..80, 20..50);

/// An app of rows that say so many cells each.
fn saying(size: Size, above: usize, cells: &[usize]) -> Judged {
    let mut judged = Judged::on(size, above, Rewrap::Follows);
    for (row, &cells) in cells.iter().enumerate() {
        judged.row();
        judged.says(row, cells);
    }
    judged.draw();
    judged
}

/// All rows that are not empty.
fn told(judged: &Judged) -> Vec<String> {
    let shown = judged.shown().into_iter();
    shown.filter(|row| !row.is_empty()).collect()
}

/// Whoever gives the terminal back erases the frame from there.
#[test]
fn the_place_of_a_frame_is_told_from_where_its_cursor_rests() {
    for (rewrap, above) in [(Rewrap::Follows, 0), (Rewrap::Pushes, 2), (Rewrap::Cuts, 0)] {
        let mut judged = Judged::on(Size(60, 12), 2, rewrap);
        for row in 0..3 {
            judged.row();
            judged.says(row, 20);
        }
        judged.draw();
        assert_eq!(judged.app.pipeline.place(), Some((above, 3)), "{rewrap:?}");
        let cursor = judged.terminal.grid().cursor.point;
        assert_eq!(cursor.line, Line(2 + i32::from(above)), "{rewrap:?}");
    }
}

/// So many rows by a word and a number.
fn numbered(word: &str, count: usize) -> impl Iterator<Item = String> {
    (0..count).map(move |row| format!("{word} {row}"))
}

proptest! {
    #![proptest_config(cases(1))]

    #[test]
    fn a_storm_of_1000_sizes_leaves_the_frame_once_and_all_that_was_printed_meanwhile(
        sizes in prop::collection::vec(ROOMY, SIZES),
        hears in prop::collection::vec(0u8..4, SIZES),
        texts in prop::collection::vec(1usize..61, SIZES),
    ) {
        let mut judged = saying(Size(60, 30), 12, &[20, 40, 60]);
        let mut printed = 0;
        for (at, &(columns, rows)) in sizes.iter().enumerate() {
            judged.terminal.resize(Size(columns, rows));
            match hears[at] {
                0 => judged.hears(Size(columns, rows)),
                1 => {
                    judged.hears(Size(columns, rows));
                    judged.says(at % 3, texts[at]);
                    judged.app.pipeline.print(format!("said {printed}\r\n").as_bytes());
                    printed += 1;
                    judged.draw();
                }
                _ => {}
            }
        }
        judged.resize(Size(1000, 500));
        let screen = judged.app.screen();
        let wanted: Vec<String> = numbered("above", 12)
            .chain(numbered("said", printed))
            .chain(screen.lines().filter(|row| !row.is_empty()).map(str::to_owned))
            .collect();
        prop_assert_eq!(told(&judged), wanted);
    }
}

#[test]
fn rows_that_find_no_room_are_pushed_above_as_they_were_broken_and_the_frame_is_below_them_once() {
    let mut judged = saying(Size(60, 12), 5, &[50, 51, 52, 53]);
    let letters = |letter: &str, cells: usize| letter.repeat(cells);
    // On ten columns they are 5, 6, 6 and 6 rows, and three empty ones follow: of 26 the last 12 have room.
    judged.resize(Size(10, 12));
    let frame = ["a", "b", "c", "d"].map(|letter| letters(letter, 10));
    let pushed = [("a", 50), ("b", 51), ("c", 30)].map(|(letter, cells)| letters(letter, cells));
    let broken = pushed.iter().flat_map(|row| {
        let cells: Vec<char> = row.chars().collect();
        let rows = cells.chunks(10).map(|part| part.iter().collect());
        rows.collect::<Vec<String>>()
    });
    let above: Vec<String> = numbered("above", 5).collect();
    let wanted: Vec<String> = above.iter().cloned().chain(broken).chain(frame).collect();
    assert_eq!(told(&judged), wanted);
    // And they stay: as wide as before they are rows of the scrollback like any others, and no part of the frame is among them.
    judged.resize(Size(60, 12));
    let frame = [("a", 50), ("b", 51), ("c", 52), ("d", 53)].map(|(l, cells)| letters(l, cells));
    let wanted: Vec<String> = above.into_iter().chain(pushed).chain(frame).collect();
    assert_eq!(told(&judged), wanted);
}

#[test]
fn a_screen_of_one_cell_and_back_costs_nothing_but_copies_of_the_frames_own_rows() {
    let mut judged = saying(Size(60, 12), 5, &[20, 20, 20]);
    for size in [
        Size(1, 1),
        Size(1, 12),
        Size(40, 1),
        Size(1, 1),
        Size(60, 12),
    ] {
        judged.resize(size);
    }
    let told = told(&judged);
    assert_eq!(told[..5], numbered("above", 5).collect::<Vec<_>>());
    let frame = ["a", "b", "c"].map(|letter| letter.repeat(20));
    assert_eq!(told[told.len() - 3..], frame);
    for copy in &told[5..told.len() - 3] {
        assert!(copy.chars().all(|letter| "abc".contains(letter)), "{copy}");
    }
}
