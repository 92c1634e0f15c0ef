//! Wheel, keys and scrollbars.

use sparktui_generated::enums::{BorderStyle, KeyCode};

use super::*;
use crate::scroll::{Heading, Wheel};

/// Cells of turns down at those times.
fn turns(times: &[u32]) -> Vec<i32> {
    let mut wheel = Wheel::default();
    let turn = |&time| wheel.turn(Heading::Down, time);
    times.iter().map(turn).collect()
}

#[test]
fn turns_of_the_wheel_that_come_alone_go_three_cells() {
    assert_eq!(turns(&[0, 150, 1_000, 5_000]), [3, 3, 3, 3]);
    // The clock wraps around: 200 ms between them.
    assert_eq!(turns(&[u32::MAX - 99, 100]), [3, 3]);
}

#[test]
fn turns_in_quick_succession_go_further_and_further_to_nine_cells() {
    // Smoothed: 150, 115, 89, 69, 54, 43 ms; 450 over it.
    assert_eq!(turns(&[0, 10, 20, 30, 40, 50]), [3, 3, 5, 6, 8, 9]);
    let times: Vec<_> = (0..50).collect();
    assert_eq!(turns(&times).last(), Some(&9));
}

#[test]
fn a_turn_the_other_way_starts_slowly() {
    let mut wheel = Wheel::default();
    for time in 0..20 {
        wheel.turn(Heading::Down, time * 10);
    }
    assert_eq!(wheel.turn(Heading::Up, 200), 3);
    assert_eq!(wheel.turn(Heading::Down, 210), 3);
}

#[test]
fn the_wheel_scrolls_the_innermost_that_can_and_then_what_is_around_it() {
    let mut it = Scrolled::new();
    let outer = it.scroller(ROOT, 10, 6);
    let inner = it.scroller(outer, 10, 4);
    let rows: Vec<_> = (0..8).map(|_| it.block(inner, 10, 1)).collect();
    it.block(outer, 10, 20);
    it.lay_out();
    let mut at = Vec::new();
    for time in 0..4 {
        let tree = &it.ui.tree;
        it.scrolls.wheel(tree, rows[0], Heading::Down, time * 1_000);
        at.push((it.offset(inner).1, it.offset(outer).1));
    }
    assert_eq!(at, [(3, 0), (4, 0), (4, 3), (4, 6)]);
    assert!(!it.scrolls.wheel(&it.ui.tree, ROOT, Heading::Down, 9_000));
    assert!(!it.scrolls.wheel(&it.ui.tree, inner, Heading::Right, 9_000));
}

#[test]
fn keys_go_a_row_a_page_or_all_the_way() {
    let mut it = Scrolled::new();
    let list = it.scroller(ROOT, 10, 4);
    for _ in 0..20 {
        it.block(list, 15, 1);
    }
    it.lay_out();
    for (key, wanted) in [
        (KeyCode::Down, (0, 1)),
        (KeyCode::Pagedown, (0, 4)),
        (KeyCode::Pagedown, (0, 7)),
        (KeyCode::Pageup, (0, 4)),
        (KeyCode::Up, (0, 3)),
        (KeyCode::Right, (1, 3)),
        (KeyCode::Left, (0, 3)),
        (KeyCode::End, (0, 16)),
        (KeyCode::Home, (0, 0)),
    ] {
        assert!(it.scrolls.press_key(list, key));
        assert_eq!(it.offset(list), wanted, "{key:?}");
    }
    assert!(!it.scrolls.press_key(list, KeyCode::Up), "at the start");
    assert!(!it.scrolls.press_key(list, KeyCode::Enter));
}

/// A scroller at (2, 3) with a border; 4 of its 16 rows are seen, so a cell of the track is four rows.
fn with_bar() -> (Scrolled, NodeId) {
    let mut it = Scrolled::new();
    let list = it.scroller(ROOT, 10, 6);
    it.edit(list)
        .border(BorderStyle::Single)
        .cells(Field::MarginLeft, 2)
        .cells(Field::MarginTop, 3);
    (0..16).for_each(|_| {
        it.block(list, 8, 1);
    });
    it.lay_out();
    (it, list)
}

/// The track: the right border without its corners.
const TRACK: i32 = 2 + 9;
const TOP: i32 = 3 + 1;

#[test]
fn a_thumb_follows_the_mouse_that_holds_it_wherever_it_goes() {
    let (mut it, list) = with_bar();
    assert!(
        it.scrolls
            .press(pass(&it.ui, &[]), &[ROOT, list], (TRACK, TOP))
    );
    for (at, wanted) in [
        ((TRACK, TOP + 1), 4),
        ((0, TOP + 2), 8),
        ((50, 50), 12),
        ((TRACK, -9), 0),
        ((TRACK, TOP + 3), 12),
    ] {
        it.scrolls.drag(pass(&it.ui, &[]), at);
        assert_eq!(it.offset(list).1, wanted, "at {at:?}");
    }
    assert!(it.scrolls.let_go());
    it.scrolls.drag(pass(&it.ui, &[]), (TRACK, TOP));
    assert_eq!(it.offset(list).1, 12);
}

#[test]
fn a_press_beside_the_thumb_goes_a_page_and_holds_nothing() {
    let (mut it, list) = with_bar();
    assert!(
        it.scrolls
            .press(pass(&it.ui, &[]), &[list], (TRACK, TOP + 3))
    );
    assert_eq!((it.offset(list).1, it.scrolls.is_grabbed()), (3, false));
    it.scrolls.scroll_to(list, (0, 12));
    it.scrolls.press(pass(&it.ui, &[]), &[list], (TRACK, TOP));
    assert_eq!(it.offset(list).1, 9);
}

#[test]
fn a_press_elsewhere_is_no_matter_of_scrolling() {
    let (mut it, list) = with_bar();
    for place in [(TRACK - 1, TOP), (TRACK, TOP - 1), (TRACK, TOP + 4)] {
        assert!(!it.scrolls.press(pass(&it.ui, &[]), &[ROOT, list], place));
    }
}

#[test]
fn a_scrollbar_in_a_scroller_is_pressed_where_it_is_seen() {
    let mut it = Scrolled::new();
    let outer = it.scroller(ROOT, 12, 8);
    it.block(outer, 5, 5);
    let inner = it.scroller(outer, 10, 4);
    (0..16).for_each(|_| {
        it.block(inner, 8, 1);
    });
    it.block(outer, 5, 9);
    it.lay_out();
    it.scrolls.scroll_to(outer, (0, 3));
    // The track of the inner one begins in row 5, seen in row 2.
    assert!(it.scrolls.press(pass(&it.ui, &[]), &[outer, inner], (9, 2)));
    it.scrolls.drag(pass(&it.ui, &[]), (9, 3));
    assert_eq!((it.offset(inner).1, it.offset(outer).1), (4, 3));
}

#[test]
fn a_thumb_whose_scroller_is_gone_is_let_go() {
    let (mut it, list) = with_bar();
    it.scrolls.press(pass(&it.ui, &[]), &[list], (TRACK, TOP));
    it.ui.remove(list);
    it.lay_out();
    it.scrolls.drag(pass(&it.ui, &[]), (TRACK, TOP + 1));
    assert!(!it.scrolls.is_grabbed());
}
