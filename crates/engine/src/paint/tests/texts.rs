use sparktui_generated::Field;
use sparktui_generated::enums::{
    BorderStyle, Overflow, Position, TextAlign, TextAttribute, TextOverflow, TextWrap,
};

use super::TestScreen;
use crate::frame::attribute;

#[test]
fn wide_glyph_is_dropped_when_only_half_of_it_fits() {
    let mut ui = TestScreen::new(6, 3);
    let frame = ui.node(None).border(BorderStyle::Round).size(6, 3).id();
    ui.text(Some(frame), "abc界")
        .size(4, 1)
        .set(Field::TextWrap, TextWrap::Nowrap.raw());
    insta::assert_snapshot!(ui.frame(), @r"
    ╭────╮
    │abc │
    ╰────╯
    ");
}

#[test]
fn wide_glyph_at_a_clip_is_blank_on_the_half_that_is_inside() {
    let mut ui = TestScreen::new(8, 1);
    let clip = ui
        .node(None)
        .size(4, 1)
        .set(Field::OverflowX, Overflow::Hidden.raw())
        .id();
    let id = ui.text(Some(clip), "界界界").set(Field::FlexShrink, 0).id();
    let mut node = ui.edit(id);
    node.set(Field::PositionType, Position::Absolute.raw());
    node.cells(Field::InsetLeft, -1)
        .cells(Field::InsetTop, 0)
        .size(6, 1);
    assert_eq!(ui.frame(), " 界");
    assert_eq!(ui.frame.cell(0, 0).glyph, crate::frame::Glyph::BLANK);
    assert_eq!(ui.frame.cell(3, 0).glyph, crate::frame::Glyph::BLANK);
}

#[test]
fn a_text_wraps_in_its_box_and_is_clipped_to_it() {
    let mut ui = TestScreen::new(8, 3);
    ui.text(None, "the quick brown fox").size(6, 2);
    insta::assert_snapshot!(ui.frame(), @r"
    the
    quick
    ");
}

#[test]
fn a_line_stands_where_its_alignment_says() {
    let mut ui = TestScreen::new(7, 3);
    for align in [TextAlign::Left, TextAlign::Center, TextAlign::Right] {
        ui.text(None, "ab界")
            .size(7, 1)
            .set(Field::TextAlign, align.raw());
    }
    insta::assert_snapshot!(ui.frame(), @r"
    ab界
     ab界
       ab界
    ");
}

#[test]
fn a_line_too_long_gives_way_where_its_overflow_says() {
    let mut ui = TestScreen::new(6, 4);
    for overflow in TextOverflow::ALL {
        let id = ui.text(None, "0123456789").size(6, 1).id();
        let mut node = ui.edit(id);
        node.set(Field::TextWrap, TextWrap::Nowrap.raw());
        node.set(Field::TextOverflow, overflow.raw());
    }
    insta::assert_snapshot!(ui.frame(), @r"
    012345
    01234…
    …56789
    012…89
    ");
}

#[test]
fn attributes_are_those_of_the_text_alone() {
    let mut ui = TestScreen::new(4, 1);
    let bits = TextAttribute::BOLD.union(TextAttribute::UNDERLINE).raw();
    ui.text(None, "a b").set(Field::TextAttributes, bits);
    assert_eq!(
        ui.cell(0, 0).attributes,
        attribute::BOLD | attribute::UNDERLINE
    );
    assert_eq!(
        ui.cell(1, 0).attributes,
        attribute::BOLD | attribute::UNDERLINE
    );
    assert_eq!(ui.cell(3, 0).attributes, 0);
}

#[test]
fn clusters_are_kept_whole() {
    let mut ui = TestScreen::new(10, 1);
    ui.text(None, "e\u{301}👩\u{200d}🚀🇩🇪x");
    assert_eq!(ui.frame(), "e\u{301}👩\u{200d}🚀🇩🇪x");
    assert_eq!(
        (
            ui.frame.cell(1, 0).glyph.width(),
            ui.frame.cell(3, 0).glyph.width()
        ),
        (2, 2)
    );
}

#[test]
fn a_text_drawn_over_half_of_a_wide_glyph_blanks_the_other_half_until_it_goes() {
    let mut ui = TestScreen::new(6, 1);
    ui.text(None, "界界");
    let over = ui.text(None, "x").id();
    let mut node = ui.edit(over);
    node.set(Field::PositionType, Position::Absolute.raw());
    node.cells(Field::InsetLeft, 1).cells(Field::InsetTop, 0);
    assert_eq!(ui.frame(), " x界");
    ui.ui.remove(over);
    assert_eq!(ui.frame(), "界界");
}
