#![allow(clippy::unwrap_used)]

use proptest::prelude::*;
use unicode_width::UnicodeWidthStr;

use super::model::{Counting, Shown, Terminal};
use super::*;
use crate::frame::{Glyph, attribute, color};

fn put(frame: &mut Frame, x: usize, y: u16, cluster: &str, look: Cell) {
    let width = cluster.width().min(2);
    let glyph = frame.graphemes.glyph(cluster, width as u8).unwrap();
    let row = frame.row_mut(y);
    row[x] = Cell { glyph, ..look };
    if width == 2 && x + 1 < row.len() {
        row[x + 1] = Cell {
            glyph: glyph.tail(),
            ..look
        };
    }
}

fn wanted(frame: &Frame, x: u16, y: u16) -> Shown {
    let cell = frame.cell(x, y);
    let mut text = Vec::new();
    frame.graphemes.write(cell.glyph, &mut text);
    Shown {
        text: String::from_utf8(text).unwrap(),
        fg: cell.fg,
        bg: cell.bg,
        attributes: cell.attributes,
    }
}

/// Takes away what cannot be seen on a blank.
fn looks(shown: &Shown) -> Shown {
    if shown.text == " " && shown.attributes & attribute::ON_BLANKS == 0 {
        Shown {
            fg: color::DEFAULT,
            attributes: 0,
            ..shown.clone()
        }
    } else {
        shown.clone()
    }
}

fn bytes(frame: &mut Frame, display: &mut Display, areas: &[Area]) -> String {
    let mut damage = Damage::new(frame.columns(), frame.rows());
    areas.iter().for_each(|&area| damage.add(area));
    let (bytes, stats) = display.draw(frame, &damage);
    assert_eq!(stats.bytes, bytes.len() as u64);
    String::from_utf8(bytes.to_vec()).unwrap()
}

#[test]
fn a_frame_that_looks_as_before_has_no_bytes() {
    let (mut frame, mut display) = (Frame::new(80, 24), Display::new(80, 24));
    put(&mut frame, 7, 3, "x", Cell::BLANK);
    assert_eq!(bytes(&mut frame, &mut display, &[Area::ALL]), "\x1b[4;8Hx");
    assert_eq!(bytes(&mut frame, &mut display, &[Area::ALL]), "");
}

#[test]
fn one_cell_far_away_costs_at_most_sixteen_bytes() {
    let (mut frame, mut display) = (Frame::new(200, 60), Display::new(200, 60));
    put(&mut frame, 0, 0, "a", Cell::BLANK);
    bytes(&mut frame, &mut display, &[Area::ALL]);
    put(&mut frame, 199, 59, "x", Cell::BLANK);
    assert_eq!(
        bytes(&mut frame, &mut display, &[Area::new(199, 59, 1, 1)]),
        "\x1b[60;200Hx"
    );
}

#[test]
fn cells_outside_the_damage_are_not_looked_at() {
    let (mut frame, mut display) = (Frame::new(9, 2), Display::new(9, 2));
    put(&mut frame, 1, 0, "x", Cell::BLANK);
    put(&mut frame, 7, 0, "y", Cell::BLANK);
    assert_eq!(
        bytes(&mut frame, &mut display, &[Area::new(7, 0, 1, 1)]),
        "\x1b[;8Hy"
    );
}

#[test]
fn a_short_gap_is_written_again_and_a_long_one_jumped() {
    let (mut frame, mut display) = (Frame::new(30, 1), Display::new(30, 1));
    for x in 0..30 {
        put(&mut frame, x, 0, "-", Cell::BLANK);
    }
    bytes(&mut frame, &mut display, &[Area::ALL]);
    for x in [0, 3, 20] {
        put(&mut frame, x, 0, "x", Cell::BLANK);
    }
    assert_eq!(
        bytes(&mut frame, &mut display, &[Area::ALL]),
        "\x1b[Hx--x\x1b[21Gx"
    );
}

#[test]
fn the_rest_of_a_row_is_erased_at_once() {
    let (mut frame, mut display) = (Frame::new(40, 1), Display::new(40, 1));
    for x in 0..40 {
        put(
            &mut frame,
            x,
            0,
            "x",
            Cell {
                fg: 0x101,
                ..Cell::BLANK
            },
        );
    }
    bytes(&mut frame, &mut display, &[Area::ALL]);
    frame.row_mut(0)[10..].fill(Cell::BLANK);
    assert_eq!(
        bytes(&mut frame, &mut display, &[Area::ALL]),
        "\x1b[;11H\x1b[K"
    );
}

#[test]
fn a_blank_on_a_colour_is_not_erased_but_written() {
    let (mut frame, mut display) = (Frame::new(8, 1), Display::new(8, 1));
    frame.row_mut(0).fill(Cell::blank(0x104));
    assert_eq!(
        bytes(&mut frame, &mut display, &[Area::ALL]),
        "\x1b[H\x1b[44m        "
    );
}

#[test]
fn a_forgotten_screen_is_erased_and_written_whole() {
    let (mut frame, mut display) = (Frame::new(8, 2), Display::new(8, 2));
    put(
        &mut frame,
        0,
        0,
        "x",
        Cell {
            fg: 0x101,
            ..Cell::BLANK
        },
    );
    bytes(&mut frame, &mut display, &[Area::ALL]);
    display.forget(8, 2);
    assert_eq!(
        bytes(&mut frame, &mut display, &[Area::ALL]),
        "\x1b[m\x1b[2J\x1b[H\x1b[31mx"
    );
}

#[test]
fn a_row_is_begun_by_a_carriage_return_and_a_line_feed() {
    let (mut frame, mut display) = (Frame::new(200, 30), Display::new(200, 30));
    put(&mut frame, 0, 20, "a", Cell::BLANK);
    put(&mut frame, 0, 21, "b", Cell::BLANK);
    assert_eq!(
        bytes(&mut frame, &mut display, &[Area::ALL]),
        "\x1b[21Ha\r\nb"
    );
}

const CLUSTERS: [&str; 14] = [
    "a",
    "b",
    " ",
    "-",
    "│",
    "界",
    "世",
    "e\u{301}",
    "😀",
    "👩\u{200d}🚀",
    "❤\u{fe0f}",
    "🇩🇪",
    "\u{1fae8}",
    "👍🏽",
];
const COLORS: [u32; 5] = [color::DEFAULT, 0x101, 0x10c, 0x1c8, 0xff10_2030];
const ATTRIBUTES: [u8; 5] = [
    0,
    attribute::BOLD,
    attribute::DIM | attribute::BOLD,
    attribute::UNDERLINE,
    attribute::INVERSE | attribute::ITALIC,
];

type Write = (usize, u16, usize, usize, usize, usize);

fn writes() -> impl Strategy<Value = Vec<Vec<Write>>> {
    let write = (
        0..14usize,
        0..5u16,
        0..CLUSTERS.len(),
        0..5usize,
        0..5usize,
        0..5usize,
    );
    prop::collection::vec(prop::collection::vec(write, 0..20), 1..6)
}

/// Draws frame after frame into a terminal and looks whether it shows each.
fn check(frames: &[Vec<Write>], counting: Counting, clusters: usize) {
    let (mut frame, mut display) = (Frame::new(14, 5), Display::new(14, 5));
    let mut terminal = Terminal::new(14, 5, counting);
    for writes in frames {
        let mut damage = Damage::new(14, 5);
        for &(x, y, cluster, fg, bg, attributes) in writes {
            let look = Cell {
                link: 0,
                glyph: Glyph::BLANK,
                fg: COLORS[fg],
                bg: COLORS[bg],
                attributes: ATTRIBUTES[attributes],
            };
            put(&mut frame, x, y, CLUSTERS[cluster % clusters], look);
            damage.add(Area::new(x as i32, i32::from(y), 2, 1));
        }
        terminal.feed(display.draw(&mut frame, &damage).0);
        for (at, shown) in terminal.cells.iter().enumerate() {
            let (x, y) = ((at % 14) as u16, (at / 14) as u16);
            let disputed = frame.cell(x, y).glyph.is_disputed();
            if counting == Counting::Clusters || !disputed {
                assert_eq!(looks(shown), looks(&wanted(&frame, x, y)), "{x},{y}");
            }
        }
    }
}

proptest! {
    #[test]
    fn the_terminal_shows_the_frame(frames in writes()) {
        check(&frames, Counting::Clusters, CLUSTERS.len());
    }

    #[test]
    fn a_terminal_that_counts_otherwise_shifts_no_other_cell(frames in writes()) {
        check(&frames, Counting::Scalars, CLUSTERS.len());
    }
}
