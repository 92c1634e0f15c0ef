use sparktui_generated::Field;
use sparktui_generated::enums::{Display, FocusScope, Visibility};
use sparktui_memory::NodeId;

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
fn a_trap_takes_the_focus_keeps_it_and_gives_it_back() {
    let mut app = App::new();
    let [_, page] = app.stops(ROOT);
    app.commit();
    app.tab();
    assert_eq!(app.tab(), Some(page));
    let dialog = app
        .ui
        .node(ROOT)
        .set(Field::FocusScope, FocusScope::Trap.raw())
        .id();
    let [yes, no] = app.stops(dialog);
    app.commit();
    for wanted in [no, yes, no] {
        assert_eq!(app.tab(), Some(wanted));
    }
    assert_eq!(app.back(), Some(yes));
    app.ui.set(page, Field::FocusRequest, 1.0);
    app.commit();
    assert_eq!(app.focused(), Some(yes), "nothing outside can take it");
    app.ui.remove(dialog);
    app.commit();
    assert_eq!(app.focused(), Some(page));
}

#[test]
fn traps_stack_and_close_in_any_order() {
    let mut app = App::new();
    let page = app.stop(ROOT);
    app.commit();
    app.tab();
    let trap = FocusScope::Trap.raw();
    let outer = app.ui.node(ROOT).set(Field::FocusScope, trap).id();
    let in_outer = app.stop(outer);
    app.commit();
    let inner = app.ui.node(ROOT).set(Field::FocusScope, trap).id();
    let in_inner = app.stop(inner);
    app.ui.set(in_inner, Field::AutoFocus, 1.0);
    app.commit();
    assert_eq!(app.focused(), Some(in_inner));
    app.ui.remove(outer);
    app.commit();
    assert_eq!(app.focused(), Some(in_inner));
    app.ui.set(inner, Field::Display, 0.0);
    app.commit();
    assert_eq!(app.focused(), Some(page), "hidden is as good as gone");
    app.ui.set(inner, Field::Display, 1.0);
    app.commit();
    assert_eq!(app.focused(), Some(in_inner), "and shown it opens again");
    let _ = in_outer;
}

#[test]
fn a_trap_with_nothing_to_focus_takes_the_focus_from_the_page() {
    let mut app = App::new();
    let page = app.stop(ROOT);
    app.commit();
    app.tab();
    let dialog = app
        .ui
        .node(ROOT)
        .set(Field::FocusScope, FocusScope::Trap.raw())
        .id();
    app.commit();
    assert_eq!((app.focused(), app.tab()), (None, None));
    app.ui.remove(dialog);
    app.commit();
    assert_eq!(app.focused(), Some(page));
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
fn a_trap_that_opens_around_the_focus_leaves_it_where_it_is() {
    let mut app = App::new();
    let trap = app.ui.node(ROOT).id();
    let [_, second] = app.stops(trap);
    app.commit();
    app.tab();
    app.tab();
    assert_eq!(app.focused(), Some(second));
    app.ui
        .set(trap, Field::FocusScope, f64::from(FocusScope::Trap.raw()));
    app.commit();
    assert_eq!(app.focused(), Some(second));
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
fn a_trap_that_can_have_the_focus_itself_is_passed_over_from_inside() {
    let mut app = App::new();
    let trap = app.stop(ROOT);
    app.ui
        .set(trap, Field::FocusScope, f64::from(FocusScope::Trap.raw()));
    let [first, second] = app.stops(trap);
    app.commit();
    assert_eq!(app.focused(), Some(first));
    assert_eq!(app.back(), Some(second));
}

#[test]
fn of_what_asks_for_the_focus_in_a_trap_the_innermost_that_a_trap_is_not_has_it() {
    let mut app = App::new();
    app.stop(ROOT);
    app.commit();
    app.tab();
    let mut trap = app.ui.node(ROOT);
    trap.set(Field::FocusScope, FocusScope::Trap.raw())
        .set(Field::AutoFocus, 1);
    let trap = trap.id();
    let [_, second] = app.stops(trap);
    app.ui.set(second, Field::AutoFocus, 1.0);
    app.commit();
    assert_eq!(app.focused(), Some(second));
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

/// Two stops of the page, of which the second has the focus, and two traps that opened over it: `(first, second, (outer, inner),
/// (in_outer, in_inner))`.
fn two_traps(app: &mut App) -> (NodeId, NodeId, [NodeId; 2], [NodeId; 2]) {
    let [first, second] = app.stops(ROOT);
    app.commit();
    app.tab();
    assert_eq!(app.tab(), Some(second));
    let mut open = || {
        let trap = FocusScope::Trap.raw();
        let node = app.ui.node(ROOT).set(Field::FocusScope, trap).id();
        let inside = app.stop(node);
        app.commit();
        assert_eq!(app.focused(), Some(inside));
        (node, inside)
    };
    let ((outer, in_outer), (inner, in_inner)) = (open(), open());
    (first, second, [outer, inner], [in_outer, in_inner])
}

#[test]
fn where_a_trap_below_would_have_gone_back_to_the_one_above_it_goes() {
    let mut app = App::new();
    let (_, second, [outer, inner], _) = two_traps(&mut app);
    app.ui.remove(outer);
    app.commit();
    app.ui.remove(inner);
    app.commit();
    assert_eq!(app.focused(), Some(second));
}

#[test]
fn a_node_that_is_a_trap_no_more_gets_the_focus_back_and_does_not_keep_it() {
    let mut app = App::new();
    let (first, second, [outer, inner], [in_outer, in_inner]) = two_traps(&mut app);
    app.ui.set(outer, Field::FocusScope, 0.0);
    app.commit();
    assert_eq!(app.focused(), Some(in_inner));
    app.ui.remove(inner);
    app.commit();
    assert_eq!(app.focused(), Some(in_outer));
    assert_eq!([app.tab(), app.tab()], [Some(first), Some(second)]);
}

#[test]
fn a_trap_that_opened_while_nothing_had_the_focus_leaves_it_so() {
    let mut app = App::new();
    app.stop(ROOT);
    let trap = FocusScope::Trap.raw();
    let dialog = app.ui.node(ROOT).set(Field::FocusScope, trap).id();
    let inside = app.stop(dialog);
    app.commit();
    assert_eq!(app.focused(), Some(inside));
    app.ui.remove(dialog);
    app.commit();
    assert_eq!(app.focused(), None);
}

#[test]
fn where_what_had_the_focus_before_a_trap_is_gone_what_tab_comes_to_first_has_it() {
    for dies in [true, false] {
        let mut app = App::new();
        let (first, second, [outer, inner], _) = two_traps(&mut app);
        if dies {
            app.ui.remove(second);
        } else {
            app.ui.set(second, Field::Focusable, 0.0);
        }
        app.commit();
        app.ui.remove(outer);
        app.ui.remove(inner);
        let told = app.commit();
        let focused = told.iter().filter(|said| said.starts_with("focus"));
        assert_eq!(
            focused.collect::<Vec<_>>(),
            [&format!("focus @{}", first.0)]
        );
        assert_eq!(app.focused(), Some(first), "{dies}");
    }
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
