use sparktui_generated::enums::{BorderStyle, Scrollbar};

use super::*;
use crate::frame::Area;
use crate::scroll::{Bars, STEPS};

fn bars(it: &Scrolled, node: NodeId) -> Bars {
    let area = it.ui.layout.boxes().area(node);
    Bars::of(&it.ui.mirror, node, area, &it.at(node))
}

#[test]
fn a_thumb_is_as_long_as_what_is_seen_and_stands_where_that_is() {
    let mut it = Scrolled::new();
    let (list, _) = it.list(16);
    // 4 of 16 rows are seen: a quarter of a track of 4 cells.
    for (offset, start) in [(0, 0), (3, 6), (6, 12), (12, 24)] {
        it.scrolls.scroll_to(list, (0, offset));
        let bar = bars(&it, list).down.unwrap();
        assert_eq!(bar.track, Area::new(9, 0, 1, 4));
        assert_eq!((bar.start, bar.length), (start, STEPS), "at {offset}");
        assert_eq!(bar.offset_of(bar.start), offset);
    }
    assert_eq!(bars(&it, list).across, None);
}

#[test]
fn a_thumb_is_never_shorter_than_a_cell() {
    let mut it = Scrolled::new();
    let list = it.scroller(ROOT, 10, 4);
    it.block(list, 10, 10_000);
    it.lay_out();
    it.scrolls.scroll_to(list, (0, i32::MAX));
    let bar = bars(&it, list).down.unwrap();
    assert_eq!((bar.start, bar.length), (3 * STEPS, STEPS));
}

#[test]
fn scrollbars_are_drawn_when_they_are_asked_for() {
    for (when, rows, drawn) in [
        (Scrollbar::Auto, 4, false),
        (Scrollbar::Auto, 5, true),
        (Scrollbar::Always, 4, true),
        (Scrollbar::None, 5, false),
    ] {
        let mut it = Scrolled::new();
        let (list, _) = it.list(rows);
        it.edit(list).set(Field::Scrollbar, when.raw());
        it.lay_out();
        assert_eq!(bars(&it, list).down.is_some(), drawn, "{when:?} {rows}");
    }
}

#[test]
fn two_scrollbars_share_no_cell() {
    let mut it = Scrolled::new();
    let list = it.scroller(ROOT, 10, 4);
    it.block(list, 20, 10);
    it.lay_out();
    let Bars { across, down } = bars(&it, list);
    assert_eq!(across.unwrap().track, Area::new(0, 3, 9, 1));
    assert_eq!(down.unwrap().track, Area::new(9, 0, 1, 3));
    it.edit(list).border(BorderStyle::Single);
    it.lay_out();
    let Bars { across, down } = bars(&it, list);
    assert_eq!(across.unwrap().track, Area::new(1, 3, 8, 1));
    assert_eq!(down.unwrap().track, Area::new(9, 1, 1, 2));
}

#[test]
fn a_box_without_room_has_no_scrollbar() {
    let mut it = Scrolled::new();
    let list = it.scroller(ROOT, 0, 0);
    it.block(list, 20, 10);
    it.lay_out();
    assert_eq!(bars(&it, list), Bars::default());
}

#[test]
fn a_thumb_that_is_dragged_past_an_end_is_at_the_end_and_a_cell_is_held_in_its_middle() {
    let mut it = Scrolled::new();
    let (list, _) = it.list(16);
    let bar = bars(&it, list).down.unwrap();
    assert_eq!((bar.offset_of(-100), bar.offset_of(100)), (0, 12));
    assert_eq!((bar.place(9, 0), bar.place(9, 3)), (4, 3 * STEPS + 4));
}
