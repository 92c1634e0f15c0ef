use sparktui_generated::Field;
use sparktui_generated::enums::BorderStyle;

use super::TestScreen;

fn framed(style: BorderStyle) -> String {
    let mut ui = TestScreen::new(4, 3);
    ui.node(None).border(style).size(4, 3);
    ui.frame()
}

#[test]
fn every_style_has_its_lines_and_corners() {
    for (style, picture) in [
        (BorderStyle::None, "\n\n"),
        (BorderStyle::Single, "┌──┐\n│  │\n└──┘"),
        (BorderStyle::Double, "╔══╗\n║  ║\n╚══╝"),
        (BorderStyle::Round, "╭──╮\n│  │\n╰──╯"),
        (BorderStyle::Bold, "┏━━┓\n┃  ┃\n┗━━┛"),
        (BorderStyle::Dashed, "┌╌╌┐\n╎  ╎\n└╌╌┘"),
        (BorderStyle::Dotted, "┌┈┈┐\n┊  ┊\n└┈┈┘"),
        (BorderStyle::Ascii, "+--+\n|  |\n+--+"),
        (BorderStyle::Block, "████\n█  █\n████"),
        (BorderStyle::Hidden, "\n\n"),
    ] {
        assert_eq!(framed(style), picture, "{}", style.name());
    }
}

fn sided(top: BorderStyle, right: BorderStyle, bottom: BorderStyle, left: BorderStyle) -> String {
    let mut ui = TestScreen::new(4, 3);
    let id = ui.node(None).size(4, 3).id();
    let mut node = ui.edit(id);
    for (field, style) in [
        (Field::BorderTopStyle, top),
        (Field::BorderRightStyle, right),
        (Field::BorderBottomStyle, bottom),
        (Field::BorderLeftStyle, left),
    ] {
        node.set(field, style.raw());
    }
    ui.frame()
}

#[test]
fn a_corner_fits_the_two_lines_that_meet_there() {
    use BorderStyle::{Ascii, Bold, Double, Round, Single};
    for (sides, picture) in [
        ((Single, Double, Single, Double), "╓──╖\n║  ║\n╙──╜"),
        ((Double, Single, Double, Single), "╒══╕\n│  │\n╘══╛"),
        ((Bold, Single, Bold, Single), "┍━━┑\n│  │\n┕━━┙"),
        ((Single, Bold, Single, Bold), "┎──┒\n┃  ┃\n┖──┚"),
        ((Round, Round, Single, Round), "╭──╮\n│  │\n└──┘"),
        ((Double, Bold, Double, Bold), "╒══╕\n┃  ┃\n╘══╛"),
        ((Ascii, Single, Single, Ascii), "+--+\n|  │\n+──┘"),
    ] {
        assert_eq!(sided(sides.0, sides.1, sides.2, sides.3), picture);
    }
}

#[test]
fn a_side_without_a_line_leaves_no_corner() {
    use BorderStyle::{Hidden, None, Single};
    for (sides, picture) in [
        ((Single, None, None, None), "────\n\n"),
        ((None, None, Single, None), "\n\n────"),
        ((None, None, None, Single), "│\n│\n│"),
        ((None, Single, None, None), "   │\n   │\n   │"),
        ((Single, None, None, Single), "┌───\n│\n│"),
        ((Single, Hidden, Single, Hidden), "────\n\n────"),
    ] {
        assert_eq!(sided(sides.0, sides.1, sides.2, sides.3), picture);
    }
}

#[test]
fn a_side_of_no_width_has_no_line() {
    let mut ui = TestScreen::new(4, 3);
    ui.node(None)
        .border(BorderStyle::Single)
        .size(4, 3)
        .set(Field::BorderTopWidth, 0);
    assert_eq!(ui.frame(), "│  │\n│  │\n└──┘");
}

#[test]
fn a_side_has_its_colour_or_that_of_the_nodes_glyphs() {
    let mut ui = TestScreen::new(4, 3);
    let id = ui.node(None).border(BorderStyle::Single).size(4, 3).id();
    ui.edit(id)
        .set(Field::FgColor, 0x101)
        .set(Field::BorderLeftColor, 0x102);
    assert_eq!(ui.cell(0, 1).fg, 0x102);
    assert_eq!(ui.cell(3, 1).fg, 0x101);
    assert_eq!(
        ui.cell(0, 0).fg,
        0x101,
        "a corner has the colour of the line across"
    );
    ui.edit(id)
        .set(Field::FgColor, 0)
        .set(Field::BorderTopColor, 1);
    assert_eq!(ui.cell(3, 1).fg, 1);
}
