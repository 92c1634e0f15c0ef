//! Random edits, keys and presses between them, against a walk over the whole tree.

use proptest::prelude::*;
use sparktui_generated::Field;
use sparktui_generated::enums::{KeyCode, Modifier, MouseAction, Toggle, Visibility};
use sparktui_memory::NodeId;

use super::App;
use crate::testing::{TestTree, cases};
use crate::tree::ROOT;

#[derive(Clone, Debug)]
enum Step {
    Add {
        parent: usize,
        focusable: bool,
    },
    Remove(usize),
    Move {
        node: usize,
        parent: usize,
        at: usize,
    },
    Focusable(usize, bool),
    Disabled(usize, bool),
    Visible(usize, bool),
    TabIndex(usize, i32),
    Ask(usize),
    Commit,
    Tab,
    Back,
    Press(u32, u32),
}

fn step() -> impl Strategy<Value = Step> {
    let node = || 0..40_usize;
    prop_oneof![
        4 => (node(), any::<bool>()).prop_map(|(parent, focusable)| Step::Add { parent, focusable }),
        2 => node().prop_map(Step::Remove),
        2 => (node(), node(), 0..5_usize).prop_map(|(node, parent, at)| Step::Move { node, parent, at }),
        1 => (node(), any::<bool>()).prop_map(|(node, on)| Step::Focusable(node, on)),
        1 => (node(), any::<bool>()).prop_map(|(node, on)| Step::Disabled(node, on)),
        1 => (node(), any::<bool>()).prop_map(|(node, on)| Step::Visible(node, on)),
        1 => (node(), -1..3).prop_map(|(node, index)| Step::TabIndex(node, index)),
        1 => node().prop_map(Step::Ask),
        4 => Just(Step::Commit),
        3 => Just(Step::Tab),
        2 => Just(Step::Back),
        1 => (0..20_u32, 0..10_u32).prop_map(|(x, y)| Step::Press(x, y)),
    ]
}

/// The stops in the order of Tab, found by a walk over all there is.
fn stops(ui: &TestTree) -> Vec<NodeId> {
    let mut stops = Vec::new();
    let mut stack = vec![ROOT];
    while let Some(node) = stack.pop() {
        let hidden = ui.mirror.visible(node) == Visibility::Hidden;
        if hidden || ui.mirror.disabled(node) == Toggle::On {
            continue;
        }
        let index = ui.mirror.tab_index(node).cast_signed();
        if node != ROOT && ui.mirror.focusable(node) == Toggle::On && index >= 0 {
            stops.push((if index == 0 { i32::MAX } else { index }, node));
        }
        stack.extend(ui.tree.children(node).iter().rev());
    }
    stops.sort_by_key(|&(index, _)| index);
    stops.into_iter().map(|(_, node)| node).collect()
}

fn edit(app: &mut App, step: &Step, request: &mut u32) {
    let nodes = app.ui.nodes();
    let pick = |at: usize| (!nodes.is_empty()).then(|| nodes[at % nodes.len()]);
    let parent = |at: usize| {
        if at.is_multiple_of(5) {
            ROOT
        } else {
            pick(at).unwrap_or(ROOT)
        }
    };
    match *step {
        Step::Add {
            parent: at,
            focusable,
        } if nodes.len() < 40 => {
            let parent = parent(at);
            app.ui
                .node(parent)
                .set(Field::Focusable, u8::from(focusable));
        }
        Step::Remove(at) => {
            if let Some(node) = pick(at) {
                app.ui.remove(node);
            }
        }
        Step::Move {
            node,
            parent: to,
            at,
        } => {
            let (Some(node), to) = (pick(node), parent(to)) else {
                return;
            };
            let mut above = Some(to);
            while let Some(each) = above.filter(|&each| each != node) {
                above = app.ui.parent(each);
            }
            if above.is_none() {
                app.ui.place(node, to, at);
            }
        }
        Step::Focusable(at, on) => set(app, pick(at), Field::Focusable, u8::from(on).into()),
        Step::Disabled(at, on) => set(app, pick(at), Field::Disabled, u8::from(on).into()),
        Step::Visible(at, on) => set(app, pick(at), Field::Visible, u8::from(on).into()),
        Step::TabIndex(at, index) => set(
            app,
            pick(at),
            Field::TabIndex,
            f64::from(index.cast_unsigned()),
        ),
        Step::Ask(at) => {
            *request += 1;
            set(app, pick(at), Field::FocusRequest, f64::from(*request));
        }
        _ => {}
    }
}

fn set(app: &mut App, node: Option<NodeId>, field: Field, value: f64) {
    if let Some(node) = node {
        app.ui.set(node, field, value);
    }
}

/// Follows what JavaScript is told, as JavaScript would.
fn follow(told: &[String], held: &mut Option<String>) {
    for line in told {
        if let Some(node) = line.strip_prefix("focus @") {
            assert_eq!(*held, None, "one blur before each focus");
            *held = Some(node.to_owned());
        } else if let Some(node) = line.strip_prefix("blur @") {
            assert_eq!(held.take().as_deref(), Some(node), "what had it loses it");
        }
    }
}

proptest! {
    #![proptest_config(cases(150))]

    #[test]
    fn the_focus_is_where_a_walk_over_the_tree_says(steps in prop::collection::vec(step(), 1..80)) {
        let mut app = App::new();
        app.commit();
        let mut request = 0;
        // Edits that no commit has taken are not there yet: keys mean what is on the screen.
        let mut is_clean = true;
        let mut held = None;
        for step in &steps {
            let before = app.interact.focused().map(|target| target.node);
            let told = match step {
                Step::Commit => {
                    is_clean = true;
                    app.commit()
                }
                Step::Tab | Step::Back | Step::Press(..) if !is_clean => continue,
                Step::Tab => app.press(KeyCode::Tab, Modifier::EMPTY),
                Step::Back => app.press(KeyCode::Backtab, Modifier::SHIFT),
                Step::Press(x, y) => app.mouse(MouseAction::Down, *x, *y),
                _ => {
                    edit(&mut app, step, &mut request);
                    is_clean = false;
                    continue;
                }
            };
            follow(&told, &mut held);
            let now = app.interact.focused().map(|target| target.node);
            let order = stops(&app.ui);
            let place = |node: Option<NodeId>| order.iter().position(|&stop| Some(stop) == node);
            match (step, place(before)) {
                (Step::Tab, Some(at)) => prop_assert_eq!(now, Some(order[(at + 1) % order.len()])),
                (Step::Back, Some(at)) => {
                    prop_assert_eq!(now, Some(order[(at + order.len() - 1) % order.len()]));
                }
                (Step::Tab | Step::Back, None) if before.is_none() => {
                    let edge = if matches!(step, Step::Tab) { order.first() } else { order.last() };
                    prop_assert_eq!(now, edge.copied());
                }
                (Step::Commit, _) if before.is_some() => prop_assert!(
                    now.is_some() || order.is_empty(),
                    "the focus is not lost while something can have it"
                ),
                _ => {}
            }
            if let Some(node) = now {
                let can = app.interact.focus.can_hold(super::look(&app.ui, &app.extents), node);
                prop_assert!(can, "what has the focus can have it");
            }
        }
    }
}
