use sparktui_generated::Field;
use sparktui_generated::enums::{Display, Visibility};

use super::App;
use crate::testing::TestTree;
use crate::tree::ROOT;

#[test]
fn tab_goes_in_the_order_of_the_tree_and_around() {
    let mut app = App::new();
    let first = app.stop(ROOT);
    let group = app.ui.node(ROOT).id();
    let [second, third] = app.stops(group);
    let fourth = app.stop(ROOT);
    app.commit();
    assert_eq!(app.focused(), None);
    for wanted in [first, second, third, fourth, first] {
        assert_eq!(app.tab(), Some(wanted));
    }
    for wanted in [fourth, third, second, first, fourth] {
        assert_eq!(app.back(), Some(wanted));
    }
}

#[test]
fn shift_tab_begins_at_the_end() {
    let mut app = App::new();
    let [_, last] = app.stops(ROOT);
    app.commit();
    assert_eq!(app.back(), Some(last));
}

#[test]
fn a_box_comes_before_what_is_in_it_from_both_sides() {
    let mut app = App::new();
    let outer = app.stop(ROOT);
    let inner = app.stop(outer);
    let after = app.stop(ROOT);
    app.commit();
    for wanted in [outer, inner, after] {
        assert_eq!(app.tab(), Some(wanted));
    }
    for wanted in [inner, outer] {
        assert_eq!(app.back(), Some(wanted));
    }
}

#[test]
fn tab_indexes_above_0_come_first_and_those_below_never() {
    let mut app = App::new();
    let plain = app.stop(ROOT);
    let [late, early, same] = app.stops(ROOT);
    let never = app.stop(ROOT);
    for (node, index) in [(late, 9), (early, 2), (same, 9)] {
        app.ui.set(node, Field::TabIndex, f64::from(index));
    }
    app.ui.set(never, Field::TabIndex, f64::from(-1_i32 as u32));
    app.commit();
    for wanted in [early, late, same, plain, early] {
        assert_eq!(app.tab(), Some(wanted));
    }
    for wanted in [plain, same, late, early, plain] {
        assert_eq!(app.back(), Some(wanted));
    }
}

#[test]
fn what_is_hidden_or_disabled_is_passed_over_with_all_that_is_in_it() {
    for (field, off, on) in [
        (
            Field::Visible,
            Visibility::Hidden.raw(),
            Visibility::Visible.raw(),
        ),
        (Field::Display, Display::None.raw(), Display::Flex.raw()),
        (Field::Disabled, 1, 0),
    ] {
        let mut app = App::new();
        let first = app.stop(ROOT);
        let group = app.ui.node(ROOT).id();
        let inside = app.stop(group);
        let last = app.stop(ROOT);
        app.ui.set(group, field, f64::from(off));
        app.commit();
        assert_eq!(
            (app.tab(), app.tab()),
            (Some(first), Some(last)),
            "{field:?}"
        );
        app.ui.set(group, field, f64::from(on));
        app.commit();
        assert_eq!(app.back(), Some(inside), "{field:?}");
    }
}

#[test]
fn nodes_that_come_go_and_move_are_in_the_order_at_once() {
    let mut app = App::new();
    let [first, last] = app.stops(ROOT);
    app.commit();
    let between = app.stop(ROOT);
    app.ui.place(between, ROOT, 1);
    app.commit();
    assert_eq!((app.tab(), app.tab()), (Some(first), Some(between)));
    app.ui.place(last, ROOT, 0);
    app.commit();
    assert_eq!(app.tab(), Some(last), "it goes around to what is first now");
    app.ui.remove(first);
    app.commit();
    assert_eq!(app.tab(), Some(between));
}

#[test]
fn when_the_focused_node_is_gone_the_next_in_its_place_has_the_focus() {
    let mut app = App::new();
    let [first, second, third] = app.stops(ROOT);
    app.commit();
    app.tab();
    assert_eq!(app.tab(), Some(second));
    app.ui.remove(second);
    assert_eq!(
        app.commit(),
        [format!("blur @{}", second.0), format!("focus @{}", third.0)]
    );
    app.ui.remove(third);
    app.commit();
    assert_eq!(app.focused(), Some(first), "at the end, the one before");
    app.ui.remove(first);
    assert_eq!(app.commit(), [format!("blur @{}", first.0)]);
    assert_eq!(app.focused(), None);
}

#[test]
fn where_nothing_is_left_in_its_place_what_tab_comes_to_first_has_the_focus() {
    let mut app = App::new();
    let [gone, early] = app.stops(ROOT);
    app.ui.set(early, Field::TabIndex, 1.0);
    app.ui.set(gone, Field::AutoFocus, 1.0);
    app.commit();
    assert_eq!(app.focused(), Some(gone));
    app.ui.remove(gone);
    app.commit();
    assert_eq!(app.focused(), Some(early));
}

#[test]
fn a_slot_that_is_used_again_in_the_same_commit_is_another_node() {
    let mut app = App::new();
    let [first, second] = app.stops(ROOT);
    app.commit();
    app.tab();
    app.ui.remove(first);
    let reborn = app.stop(ROOT);
    assert_eq!(reborn, first, "the slot is the same");
    app.ui.place(reborn, ROOT, 0);
    app.commit();
    assert_ne!(app.focused(), None);
    assert_eq!(app.interact.focused().unwrap().generation, 2);
    assert_eq!(app.tab(), Some(second));
}

#[test]
fn hiding_or_disabling_what_has_the_focus_or_what_is_around_it_moves_the_focus_on() {
    for (field, value) in [
        (Field::Visible, Visibility::Hidden.raw()),
        (Field::Display, Display::None.raw()),
        (Field::Disabled, 1),
    ] {
        for of_group in [false, true] {
            let mut app = App::new();
            let group = app.ui.node(ROOT).id();
            let inside = app.stop(group);
            let after = app.stop(ROOT);
            app.commit();
            assert_eq!(app.tab(), Some(inside));
            app.ui.set(
                if of_group { group } else { inside },
                field,
                f64::from(value),
            );
            app.commit();
            assert_eq!(app.focused(), Some(after), "{field:?} {of_group}");
        }
    }
}

#[test]
fn what_appears_and_asks_for_the_focus_gets_it_once() {
    let mut app = App::new();
    let [_, second] = app.stops(ROOT);
    app.ui.set(second, Field::AutoFocus, 1.0);
    app.commit();
    assert_eq!(app.focused(), Some(second));
    app.tab();
    app.ui.set(second, Field::AutoFocus, 1.0);
    app.commit();
    assert_ne!(app.focused(), Some(second));
}

#[test]
fn requests_are_answered_once_and_the_latest_counts() {
    let mut app = App::new();
    let [first, second, third] = app.stops(ROOT);
    app.commit();
    app.ui.set(first, Field::FocusRequest, 2.0);
    app.ui.set(third, Field::FocusRequest, 1.0);
    app.commit();
    assert_eq!(
        (
            app.focused(),
            app.interact.unpublished_focus().unwrap().acknowledged
        ),
        (Some(first), 2)
    );
    assert_eq!(app.tab(), Some(second));
    app.ui.set(first, Field::TextAlign, 1.0);
    app.ui.set(first, Field::FocusRequest, 2.0);
    app.commit();
    assert_eq!(app.focused(), Some(second), "an old request is no new one");
    app.ui.set(ROOT, Field::FocusRequest, 3.0);
    app.commit();
    assert_eq!(app.focused(), None, "of the root: nothing has it");
}

#[test]
fn what_left_and_came_before_the_lost_one_moves_its_place() {
    let mut app = App::new();
    let [a, b, c, d, e] = app.stops(ROOT);
    app.commit();
    app.tab();
    app.tab();
    assert_eq!(app.tab(), Some(c));
    app.ui.remove(a);
    app.ui.remove(c);
    app.commit();
    assert_eq!(app.focused(), Some(d), "the one after it, not one further");
    let [x, y] = app.stops(ROOT);
    app.ui.place(x, ROOT, 0);
    app.ui.place(y, ROOT, 0);
    app.ui.remove(d);
    app.commit();
    assert_eq!(app.focused(), Some(e));
    assert_eq!(app.ui.tree.children(ROOT), [y, x, b, e]);
}

#[test]
fn requests_go_on_behind_the_last_number() {
    let mut app = App::new();
    let [first, second] = app.stops(ROOT);
    app.commit();
    for (number, node) in [(0x7000_0000_u32, first), (0xe000_0000, second), (1, first)] {
        app.ui.set(node, Field::FocusRequest, f64::from(number));
        app.commit();
        assert_eq!(app.focused(), Some(node), "{number:x}");
    }
}

#[test]
fn when_the_last_one_is_gone_the_one_before_it_has_the_focus() {
    let mut app = App::new();
    let group = app.ui.node(ROOT).id();
    let [_, second, third] = app.stops(group);
    app.commit();
    assert_eq!(app.back(), Some(third));
    app.ui.remove(third);
    app.commit();
    assert_eq!(app.focused(), Some(second));
}

#[test]
fn a_step_of_tab_and_a_node_that_can_have_the_focus_no_more_cost_the_depth_however_many_can() {
    let costs = [100, 10_000].map(|count| {
        let mut app = App::new();
        app.ui = TestTree::with_capacity(16_384);
        let list = app.ui.node(ROOT).id();
        let stops: Vec<_> = (0..count).map(|_| app.stop(list)).collect();
        let middle = count / 2;
        app.ui.set(stops[middle], Field::AutoFocus, 1.0);
        app.commit();
        let looks = |app: &App| app.interact.focus_order().looks.get();
        let mut costs = Vec::new();
        let mut last = looks(&app);
        let mut cost = |app: &App| {
            let now = looks(app);
            costs.push(now - std::mem::replace(&mut last, now));
        };
        assert_eq!(app.tab(), Some(stops[middle + 1]));
        cost(&app);
        assert_eq!(app.back(), Some(stops[middle]));
        cost(&app);
        app.ui.set(stops[middle], Field::Focusable, 0.0);
        app.commit();
        assert_eq!(app.focused(), Some(stops[middle + 1]));
        cost(&app);
        costs
    });
    assert_eq!(costs[0], costs[1]);
    assert!(costs[1].iter().all(|&cost| cost <= 8), "{costs:?}");
}

#[test]
fn of_a_box_before_the_lost_one_the_last_in_it_has_the_focus() {
    let mut app = App::new();
    let before = app.ui.node(ROOT).id();
    let [_, last] = app.stops(before);
    let lost = app.stop(ROOT);
    app.commit();
    assert_eq!(app.back(), Some(lost));
    app.ui.remove(lost);
    app.commit();
    assert_eq!(app.focused(), Some(last));
}
