use sparktui_generated::Field;
use sparktui_generated::enums::FocusScope;
use sparktui_memory::NodeId;

use super::App;
use crate::tree::ROOT;

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
