#![allow(clippy::unwrap_used)]
use sparktui_generated::enums::ColorDepth;

use super::*;

fn cell(c: char) -> Cell {
    Cell {
        glyph: Glyph::narrow(c),
        ..Cell::BLANK
    }
}

fn bytes(columns: u16, draw: impl FnOnce(&mut Encoder, &mut Graphemes)) -> String {
    let mut encoder = Encoder::new(columns);
    encoder.begin();
    draw(&mut encoder, &mut Graphemes::default());
    String::from_utf8(encoder.end().to_vec()).unwrap()
}

#[test]
fn a_frame_of_nothing_has_no_bytes() {
    assert_eq!(bytes(80, |_, _| ()), "");
}

#[test]
fn one_run_is_not_bracketed_and_two_are_where_the_terminal_knows_brackets() {
    let two = |e: &mut Encoder, g: &mut Graphemes| {
        e.start_run(0, 0);
        e.glyph(cell('x'), g);
        e.start_run(3, 0);
        e.glyph(cell('y'), g);
    };
    let brackets = Look {
        synchronized: true,
        ..Look::default()
    };
    assert_eq!(
        bytes(200, |e, g| {
            e.adapt(brackets);
            e.start_run(198, 59);
            e.glyph(cell('x'), g);
        }),
        "\x1b[60;199Hx"
    );
    assert_eq!(bytes(200, two), "\x1b[Hx\x1b[4Gy");
    assert_eq!(
        bytes(200, |e, g| {
            e.adapt(brackets);
            two(e, g);
        }),
        "\x1b[?2026h\x1b[Hx\x1b[4Gy\x1b[?2026l"
    );
}

#[test]
fn a_terminal_with_fewer_colours_gets_the_nearest() {
    let red = Cell {
        fg: 0xffff_0000,
        bg: 0xff00_0000,
        ..cell('x')
    };
    for (depth, wanted) in [
        (
            ColorDepth::Truecolor,
            "\x1b[H\x1b[38;2;255;0;0;48;2;0;0;0mx",
        ),
        (ColorDepth::Ansi256, "\x1b[H\x1b[38;5;196;48;5;16mx"),
        (ColorDepth::Ansi16, "\x1b[H\x1b[91;40mx"),
        (ColorDepth::None, "\x1b[Hx"),
    ] {
        let look = Look {
            depth,
            ..Look::default()
        };
        let found = bytes(80, |e, g| {
            e.adapt(look);
            e.move_to(0, 0);
            e.glyph(red, g);
        });
        assert_eq!(found, wanted, "{depth:?}");
    }
}

#[test]
fn without_colours_what_stands_out_from_the_background_is_reversed() {
    // The two themes' surface, selection and primary: a panel, a row that is selected while the focus is elsewhere, one that has it.
    // If the second were reversed too, nobody could tell it from the third.
    for (background, [surface, selection, primary]) in [
        (
            0xff00_0000,
            [
                (0xff22_252c, false),
                (0xff2f_4f7a, false),
                (0xff6c_b6ff, true),
            ],
        ),
        (
            0xffff_ffff,
            [
                (0xffee_f0f3, false),
                (0xffcf_e3fb, false),
                (0xff0b_5cad, true),
            ],
        ),
    ] {
        for (bg, is_reversed) in [surface, selection, primary, (color::DEFAULT, false)] {
            let look = Look {
                depth: ColorDepth::None,
                ground: color::Ground {
                    background,
                    ..Look::default().ground
                },
                ..Look::default()
            };
            let found = bytes(80, |e, g| {
                e.adapt(look);
                e.move_to(0, 0);
                e.glyph(Cell { bg, ..cell('x') }, g);
            });
            let wanted = if is_reversed {
                "\x1b[H\x1b[7mx"
            } else {
                "\x1b[Hx"
            };
            assert_eq!(found, wanted, "{bg:x} on {background:x}");
        }
    }
}

#[test]
fn the_column_behind_the_last_one_is_not_relied_on() {
    assert_eq!(
        bytes(2, |e, g| {
            e.move_to(1, 0);
            e.glyph(cell('x'), g);
            e.move_to(0, 0);
            e.glyph(cell('y'), g);
        }),
        "\x1b[;2Hx\ry"
    );
}

#[test]
fn after_a_cluster_of_disputed_width_the_move_is_absolute() {
    assert_eq!(
        bytes(80, |e, g| {
            let heart = g.glyph("❤\u{fe0f}", 2).unwrap();
            e.move_to(4, 0);
            e.glyph(
                Cell {
                    glyph: heart,
                    ..Cell::BLANK
                },
                g,
            );
            e.move_to(6, 0);
            e.glyph(cell('x'), g);
        }),
        "\x1b[;5H\x1b[2X❤\u{fe0f}\x1b[7Gx"
    );
}

#[test]
fn a_blank_changes_only_what_shows_on_it() {
    let red_bold = Cell {
        fg: 0x101,
        attributes: attribute::BOLD,
        ..cell('x')
    };
    assert_eq!(
        bytes(80, |e, g| {
            e.move_to(0, 0);
            e.glyph(red_bold, g);
            e.glyph(Cell::BLANK, g);
            e.glyph(red_bold, g);
            e.glyph(Cell::blank(0x104), g);
        }),
        "\x1b[H\x1b[1;31mx x\x1b[44m "
    );
}

#[test]
fn colours_that_are_not_set_are_the_terminals_own() {
    assert_eq!(
        bytes(80, |e, g| {
            e.move_to(0, 0);
            e.glyph(
                Cell {
                    fg: 0xff01_0203,
                    bg: 0x1ff,
                    ..cell('x')
                },
                g,
            );
            e.glyph(
                Cell {
                    fg: 0x10c,
                    bg: 0x10a,
                    ..cell('y')
                },
                g,
            );
            e.glyph(
                Cell {
                    bg: 0x10a,
                    ..cell('z')
                },
                g,
            );
            e.glyph(
                Cell {
                    fg: 0x107,
                    bg: 0x10a,
                    ..cell('+')
                },
                g,
            );
            e.glyph(
                Cell {
                    fg: 0x107,
                    ..cell('-')
                },
                g,
            );
        }),
        "\x1b[H\x1b[38;2;1;2;3;48;5;255mx\x1b[94;102my\x1b[39mz\x1b[37m+\x1b[49m-"
    );
}
