use sparktui_generated::Field;
use sparktui_generated::enums::{BorderStyle, Position};

use super::TestScreen;
use crate::frame::{Cell, color};

const RED: u32 = 0xffff_0000;
const BLUE: u32 = 0xff00_00ff;
const WHITE: u32 = 0xffff_ffff;

#[test]
fn what_has_no_colour_is_the_terminals_own() {
    let mut ui = TestScreen::new(2, 1);
    ui.text(None, "a");
    let cell = ui.cell(0, 0);
    assert_eq!((cell.fg, cell.bg), (color::DEFAULT, color::DEFAULT));
    assert_eq!(ui.cell(1, 0), Cell::BLANK);
}

#[test]
fn glyphs_inherit_their_colour_and_backgrounds_show_through() {
    let mut ui = TestScreen::new(4, 1);
    let outer = ui
        .node(None)
        .set(Field::FgColor, RED)
        .set(Field::BgColor, 0x104)
        .id();
    let inner = ui.node(Some(outer)).id();
    let text = ui.text(Some(inner), "a").id();
    assert_eq!((ui.cell(0, 0).fg, ui.cell(0, 0).bg), (RED, 0x104));
    assert_eq!(ui.cell(3, 0), Cell::blank(0x104));
    ui.edit(text).set(Field::FgColor, color::DEFAULT);
    assert_eq!(ui.cell(0, 0).fg, color::DEFAULT);
    ui.edit(outer).set(Field::BgColor, color::DEFAULT);
    assert_eq!(ui.cell(0, 0).bg, color::DEFAULT);
}

#[test]
fn another_colour_of_a_parent_reaches_all_that_inherits_it() {
    let mut ui = TestScreen::new(4, 2);
    let outer = ui.node(None).set(Field::FgColor, RED).id();
    ui.text(Some(outer), "a");
    assert_eq!(ui.cell(0, 0).fg, RED);
    ui.edit(outer).set(Field::FgColor, BLUE);
    assert_eq!(ui.cell(0, 0).fg, BLUE);
}

#[test]
fn a_background_fills_the_padding_box_and_not_the_border() {
    let mut ui = TestScreen::new(3, 3);
    ui.node(None)
        .border(BorderStyle::Single)
        .size(3, 3)
        .set(Field::BgColor, BLUE);
    assert_eq!((ui.cell(1, 1).bg, ui.cell(0, 0).bg), (BLUE, color::DEFAULT));
}

#[test]
fn a_translucent_background_mixes_with_what_lies_below() {
    let mut ui = TestScreen::new(3, 1);
    let below = ui.node(None).size(3, 1).set(Field::BgColor, WHITE).id();
    let text = ui
        .text(Some(below), "abc")
        .set(Field::FgColor, 0xff00_0000u32)
        .id();
    let over = ui
        .node(Some(below))
        .size(1, 1)
        .set(Field::BgColor, 0x80ff_0000u32)
        .id();
    let mut node = ui.edit(over);
    node.set(Field::PositionType, Position::Absolute.raw());
    node.cells(Field::InsetLeft, 0).cells(Field::InsetTop, 0);
    // (255 * 127 + 0 * 128 + 127) / 255 = 127; the ink is half covered too.
    assert_eq!(
        (ui.cell(0, 0).bg, ui.cell(0, 0).fg),
        (0xffff_7f7f, 0xff80_0000)
    );
    assert_eq!(ui.frame(), "abc");
    assert_eq!(ui.cell(1, 0).bg, WHITE);
    let _ = text;
}

#[test]
fn opacity_is_that_of_the_node_with_all_that_is_in_it() {
    let mut ui = TestScreen::new(2, 1);
    let root = ui
        .node(None)
        .size(2, 1)
        .set(Field::BgColor, 0xff00_0000u32)
        .id();
    let group = ui.node(Some(root)).size(2, 1).set(Field::BgColor, RED).id();
    ui.edit(group).set(Field::Opacity, 0.5);
    ui.node(Some(group)).size(1, 1).set(Field::BgColor, WHITE);
    // Half of 255, rounded, is 128: the child hides the red wholly before the group is mixed.
    assert_eq!(ui.cell(0, 0).bg, 0xff80_8080);
    let second = ui.cell(1, 0);
    assert_eq!(second.bg, 0xff80_0000);
}

#[test]
fn translucent_glyphs_mix_with_the_background_below() {
    let mut ui = TestScreen::new(2, 1);
    let below = ui
        .node(None)
        .size(2, 1)
        .set(Field::BgColor, 0xff00_0000u32)
        .id();
    ui.text(Some(below), "x")
        .set(Field::FgColor, WHITE)
        .set(Field::Opacity, 0.5);
    let cell = ui.cell(0, 0);
    assert_eq!((cell.fg, cell.bg), (0xff80_8080, 0xff00_0000));
}

#[test]
fn opacity_of_nothing_draws_nothing_and_no_number_draws_all() {
    let mut ui = TestScreen::new(3, 1);
    let text = ui.text(None, "abc").set(Field::Opacity, 0).id();
    assert_eq!(ui.frame(), "");
    ui.edit(text).set(Field::Opacity, f64::NAN);
    assert_eq!(ui.frame(), "abc");
    ui.edit(text).set(Field::Opacity, -1);
    assert_eq!(ui.frame(), "");
    ui.edit(text).set(Field::Opacity, 9);
    assert_eq!(ui.frame(), "abc");
}

#[test]
fn a_translucent_blank_lets_the_glyph_below_shine_through() {
    let mut ui = TestScreen::new(1, 1);
    let below = ui
        .node(None)
        .size(1, 1)
        .set(Field::BgColor, 0xff00_0000u32)
        .id();
    ui.text(Some(below), "x").set(Field::FgColor, WHITE);
    let over = ui
        .node(Some(below))
        .size(1, 1)
        .set(Field::BgColor, BLUE)
        .set(Field::Opacity, 0.5)
        .id();
    let mut node = ui.edit(over);
    node.set(Field::PositionType, Position::Absolute.raw());
    node.cells(Field::InsetLeft, 0).cells(Field::InsetTop, 0);
    let cell = ui.cell(0, 0);
    assert_eq!(ui.frame(), "x");
    assert_eq!((cell.fg, cell.bg), (0xff7f_7fff, 0xff00_0080));
}

#[test]
fn numbers_that_are_no_colour_count_as_the_default() {
    let mut ui = TestScreen::new(2, 1);
    ui.text(None, "a")
        .set(Field::FgColor, 7)
        .set(Field::BgColor, 0x00ab_cdefu32);
    assert_eq!(
        (ui.cell(0, 0).fg, ui.cell(0, 0).bg),
        (color::DEFAULT, color::DEFAULT)
    );
}
