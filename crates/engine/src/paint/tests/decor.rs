use sparktui_generated::Field;
use sparktui_generated::enums::{BorderStyle, TextAlign};
use sparktui_memory::NodeId;

use super::TestScreen;

/// A round box that fills a screen, with titles.
fn titled(columns: u16, rows: u16, decor: &str) -> (TestScreen, NodeId) {
    let mut ui = TestScreen::new(columns, rows);
    let id = ui
        .node(None)
        .border(BorderStyle::Round)
        .size(columns, rows)
        .id();
    ui.ui.set_decor(id, decor);
    (ui, id)
}

#[test]
fn a_title_stands_in_the_border_with_a_blank_on_either_side() {
    let (mut ui, id) = titled(12, 3, "Tab\nBxyz");
    assert_eq!(ui.frame(), "╭─ ab ─────╮\n│          │\n╰─ xyz ────╯");
    ui.edit(id)
        .set(Field::TitleAlign, TextAlign::Right.raw())
        .set(Field::BottomTitleAlign, TextAlign::Center.raw());
    assert_eq!(ui.frame(), "╭───── ab ─╮\n│          │\n╰── xyz ───╯");
}

#[test]
fn a_title_that_is_too_long_is_cut_and_leaves_corners_and_a_cell_of_the_line() {
    for (columns, picture) in [
        (13, "╭─ a title ─╮"),
        (12, "╭─ a tit… ─╮"),
        (8, "╭─ a… ─╮"),
        (7, "╭─ … ─╮"),
        (6, "╭────╮"),
        (2, "╭╮"),
    ] {
        let (mut ui, _) = titled(columns, 2, "Ta title");
        assert_eq!(ui.frame().lines().next(), Some(picture), "{columns}");
    }
}

#[test]
fn wide_glyphs_of_a_title_are_never_halved() {
    // Room for five cells: two of two and the ellipsis.
    let (mut ui, _) = titled(11, 2, "T界世界");
    assert_eq!(ui.frame().lines().next(), Some("╭─ 界世… ─╮"));
    let (mut ui, _) = titled(10, 2, "T界世界");
    assert_eq!(ui.frame().lines().next(), Some("╭─ 界… ──╮"));
}

#[test]
fn a_title_needs_a_border_that_has_room() {
    let mut ui = TestScreen::new(10, 3);
    let id = ui.node(None).size(10, 3).id();
    ui.ui.set_decor(id, "Tab\nBcd");
    assert_eq!(ui.frame(), "\n\n");
    ui.edit(id)
        .set(Field::BorderTopStyle, BorderStyle::Double.raw())
        .set(Field::BorderBottomStyle, BorderStyle::Hidden.raw());
    assert_eq!(ui.frame(), "══ ab ════\n\n   cd");
}

#[test]
fn control_characters_of_a_title_never_reach_the_screen() {
    let (mut ui, _) = titled(14, 2, "Ta\x1b[2Jb\x07c");
    assert_eq!(ui.frame().lines().next(), Some("╭─ a�[2Jb�c ─╮"));
}

#[test]
fn another_title_paints_two_rows_and_no_other() {
    let (mut ui, id) = titled(20, 10, "Tone");
    ui.frame();
    ui.ui.set_decor(id, "Ttwo");
    ui.frame();
    // Blank, ground, line, title: a few times two rows, where the box has two hundred cells.
    assert!(ui.painted <= 2 * 20 * 4, "{}", ui.painted);
    assert_eq!(ui.frame().lines().next(), Some("╭─ two ────────────╮"));
}

#[test]
fn a_title_has_the_colour_of_its_border_unless_it_has_one_of_its_own() {
    let (mut ui, id) = titled(10, 3, "Tab\nBcd");
    ui.edit(id)
        .set(Field::BorderTopColor, 0x101)
        .set(Field::BorderBottomColor, 0x102);
    ui.frame();
    assert_eq!(
        (ui.frame.row(0)[3].fg, ui.frame.row(2)[3].fg),
        (0x101, 0x102)
    );
    ui.edit(id).set(Field::TitleColor, 0x103);
    ui.frame();
    assert_eq!(
        (ui.frame.row(0)[3].fg, ui.frame.row(2)[3].fg),
        (0x103, 0x103)
    );
    assert_eq!(ui.frame.row(0)[0].fg, 0x101);
}

#[test]
fn a_gradient_covers_the_padding_box_over_the_ground() {
    let (mut ui, id) = titled(6, 3, "G90 ffff0000@0 ffff0000@500 0@500");
    ui.edit(id).set(Field::BgColor, 0x104);
    ui.frame();
    let row: Vec<u32> = ui.frame.row(1).iter().map(|cell| cell.bg).collect();
    assert_eq!(row, [1, 0xffff_0000, 0xffff_0000, 0x104, 0x104, 1]);
}

#[test]
fn a_gradient_moves_with_what_is_scrolled_and_is_the_same_in_every_part() {
    let mut ui = TestScreen::new(4, 2);
    let id = ui.node(None).size(4, 4).set(Field::FlexShrink, 0).id();
    ui.ui.set_decor(id, "G180 ff000000@0 ffffffff@1000");
    let whole: Vec<u32> = {
        ui.frame();
        (0..2).map(|y| ui.frame.row(y)[0].bg).collect()
    };
    assert!(whole[0] < whole[1]);
    ui.edit(id).cells(Field::MarginTop, -2);
    ui.frame();
    let below: Vec<u32> = (0..2).map(|y| ui.frame.row(y)[0].bg).collect();
    assert!(whole[1] < below[0] && below[0] < below[1]);
}
