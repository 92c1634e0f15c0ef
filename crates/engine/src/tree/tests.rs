#![allow(clippy::unwrap_used)]

use proptest::prelude::*;
use sparktui_generated::Field;
use sparktui_memory::NodeId;

use super::{MAX_DEPTH, ROOT};
use crate::testing::{TestTree, cases};

/// A root with children a, b, c, and d in b.
fn family() -> (TestTree, [NodeId; 4]) {
    let mut ui = TestTree::new();
    let [a, b, c] = [(); 3].map(|()| ui.node(ROOT).id());
    let d = ui.node(b).id();
    ui.snapshot();
    (ui, [a, b, c, d])
}

#[test]
fn children_are_in_the_order_of_their_links() {
    let (mut ui, [a, b, c, d]) = family();
    assert_eq!(ui.tree.children(ROOT), [a, b, c]);
    assert_eq!(ui.tree.children(b), [d]);
    ui.place(c, ROOT, 0);
    ui.snapshot();
    assert_eq!(ui.tree.children(ROOT), [c, a, b]);
    assert_eq!(ui.tree.child(ROOT, 1), Some(a));
    assert_eq!(ui.tree.child(ROOT, 3), None);
    assert_eq!(ui.tree.relinked(), [ROOT]);
}

#[test]
fn a_node_that_moves_takes_what_is_in_it_along() {
    let (mut ui, [a, b, _, d]) = family();
    ui.place(b, a, 0);
    ui.snapshot();
    assert_eq!(ui.tree.parent(b), Some(a));
    assert_eq!(ui.tree.depth(d), Some(3));
    assert_eq!(ui.tree.moved(), [b]);
    assert_eq!(ui.tree.left(), []);
}

#[test]
fn a_node_that_ends_leaves_with_what_is_in_it() {
    let (mut ui, [a, b, c, d]) = family();
    ui.remove(b);
    ui.snapshot();
    assert_eq!(ui.tree.children(ROOT), [a, c]);
    let mut left = ui.tree.left().to_vec();
    left.sort_unstable();
    assert_eq!(left, [b, d]);
    assert!(!ui.tree.is_attached(d));
}

#[test]
fn a_slot_that_is_used_again_is_reborn() {
    let (mut ui, [_, b, _, d]) = family();
    ui.remove(d);
    ui.snapshot();
    assert_eq!(ui.tree.reborn(), []);
    assert_eq!(ui.node(b).id(), d);
    ui.snapshot();
    assert_eq!(ui.tree.reborn(), [d]);
    assert_eq!(ui.tree.children(b), [d]);
}

#[test]
fn an_update_without_links_changes_no_list() {
    let (mut ui, [a, ..]) = family();
    ui.edit(a).cells(Field::Width, 3);
    ui.snapshot();
    assert_eq!(ui.tree.relinked(), []);
    ui.set(a, Field::Watch, 1.0); // of the hierarchy group, and no link
    ui.snapshot();
    assert_eq!(ui.tree.relinked(), []);
}

#[test]
fn hostile_links_are_refused() {
    for (field, on, value) in [
        (Field::NextSibling, 0, 1023.0), // a slot without a node
        (Field::NextSibling, 0, 1024.0), // no slot
        (Field::NextSibling, 0, -7.0),
        (Field::NextSibling, 0, 2147483647.0),
        (Field::NextSibling, 0, 0.0),     // the root
        (Field::NextSibling, 0, 1.0),     // itself
        (Field::NextSibling, 0, 4.0),     // a child of another
        (Field::ParentIndex, 1, 3.0),     // names another parent
        (Field::ComponentType, 1, 0.0),   // dead
        (Field::ComponentType, 1, 200.0), // no such component
    ] {
        let (mut ui, nodes) = family();
        ui.set(nodes[on], field, value);
        ui.snapshot();
        assert_eq!(ui.tree.children(ROOT), [nodes[0]], "{field:?} {value}");
        assert_eq!(ui.tree.refused(), 1, "{field:?} {value}");
    }
}

#[test]
fn a_list_that_comes_back_ends_there() {
    let (mut ui, [a, b, c, _]) = family();
    ui.set(c, Field::NextSibling, f64::from(a.0));
    ui.snapshot();
    assert_eq!(ui.tree.children(ROOT), [a, b, c]);
    assert_eq!(ui.tree.refused(), 1);
}

#[test]
fn nodes_that_are_each_others_parent_hang_on_nothing() {
    let (mut ui, [a, b, _, d]) = family();
    // d takes b as its child, while b is still the parent of d.
    ui.set(b, Field::ParentIndex, f64::from(d.0));
    ui.set(b, Field::NextSibling, -1.0);
    ui.set(d, Field::FirstChildIndex, f64::from(b.0));
    ui.snapshot();
    assert_eq!(ui.tree.children(ROOT), [a]);
    assert!(!ui.tree.is_attached(b) && !ui.tree.is_attached(d));
    assert_eq!(ui.tree.left().len(), 3); // b, d, and c whose place came after b
    assert_eq!(ui.tree.too_deep(), 0);
}

#[test]
fn the_root_is_nobodys_child() {
    let (mut ui, [a, ..]) = family();
    ui.set(ROOT, Field::ParentIndex, f64::from(a.0));
    ui.set(a, Field::FirstChildIndex, f64::from(ROOT.0));
    ui.snapshot();
    assert_eq!(ui.tree.children(a), []);
    assert_eq!(ui.tree.parent(ROOT), None);
    assert_eq!(ui.tree.depth(ROOT), Some(0));
}

#[test]
fn a_text_holds_no_children() {
    let mut ui = TestTree::new();
    let text = ui.text(ROOT, "x").id();
    let inside = ui.node(text).id();
    ui.snapshot();
    assert_eq!(ui.tree.children(text), []);
    assert!(!ui.tree.is_attached(inside));
}

#[test]
fn nodes_deeper_than_the_cap_are_left_out() {
    let levels = u32::from(MAX_DEPTH);
    let mut ui = TestTree::with_capacity(levels + 64);
    let mut deepest = ROOT;
    for _ in 0..=levels {
        deepest = ui.node(deepest).id();
    }
    ui.snapshot();
    assert_eq!(ui.tree.too_deep(), 1);
    assert!(!ui.tree.is_attached(deepest));
    let last = NodeId(levels);
    assert_eq!(ui.tree.depth(last), Some(MAX_DEPTH));
    assert_eq!(ui.tree.children(last), []);
}

#[test]
fn what_goes_deeper_with_the_nodes_around_it_loses_its_end_which_is_counted_once() {
    let levels = usize::from(MAX_DEPTH);
    let mut ui = TestTree::with_capacity(u32::from(MAX_DEPTH) + 64);
    let mut chain = vec![ROOT];
    for level in 0..levels {
        let node = ui.node(chain[level]).id();
        chain.push(node);
    }
    ui.snapshot();
    assert_eq!(ui.tree.too_deep(), 0);
    let around = ui.node(ROOT).id();
    ui.place(chain[1], around, 0);
    ui.snapshot();
    assert_eq!(ui.tree.too_deep(), 1);
    assert!(!ui.tree.is_attached(chain[levels]));
    assert_eq!(ui.tree.depth(chain[levels - 1]), Some(MAX_DEPTH));
    // Of two that are moved one hangs below the other.
    let (other, between) = (ui.node(ROOT).id(), ui.node(chain[1]).id());
    ui.place(chain[1], other, 0);
    ui.place(chain[2], between, 0);
    ui.snapshot();
    assert_eq!(ui.tree.too_deep(), 2);
    assert!(!ui.tree.is_attached(chain[levels - 1]));
    assert_eq!(ui.tree.depth(chain[levels - 2]), Some(MAX_DEPTH));
}

proptest! {
    #![proptest_config(cases(200))]

    #[test]
    fn the_tree_is_what_the_edits_made(edits in prop::collection::vec((0usize..4, any::<prop::sample::Index>(), any::<prop::sample::Index>(), 0usize..4), 1..40)) {
        let mut ui = TestTree::with_capacity(64);
        for (kind, one, other, at) in edits {
            let nodes = ui.nodes();
            let with_root: Vec<NodeId> = [ROOT].into_iter().chain(nodes.iter().copied()).collect();
            let target = *other.get(&with_root);
            if nodes.is_empty() || (kind < 2 && nodes.len() < 50) {
                ui.node(target);
            } else if kind == 2 {
                ui.remove(*one.get(&nodes));
            } else if !is_inside(&ui, target, *one.get(&nodes)) {
                ui.place(*one.get(&nodes), target, at);
            }
            if at != 0 {
                ui.snapshot();
            }
        }
        ui.snapshot();
        let expected = ui.nodes();
        let mut found = ui.tree.children(ROOT).to_vec();
        let mut next = 0;
        while next < found.len() {
            found.extend_from_slice(ui.tree.children(found[next]));
            next += 1;
        }
        prop_assert_eq!(&found, &expected);
        for node in expected {
            let parent = ui.parent(node).unwrap();
            prop_assert_eq!(ui.tree.parent(node), Some(parent));
            prop_assert_eq!(ui.tree.depth(node), ui.tree.depth(parent).map(|depth| depth + 1));
        }
        prop_assert_eq!(ui.tree.refused(), 0);
    }

    #[test]
    fn whatever_the_links_say_what_hangs_on_the_root_is_a_tree(links in prop::collection::vec((0u32..16, 0usize..4, -2i32..18), 1..80)) {
        let mut ui = TestTree::with_capacity(64);
        (0..12).for_each(|_| { ui.node(ROOT); });
        for (node, field, value) in links {
            let field = [Field::ParentIndex, Field::FirstChildIndex, Field::NextSibling, Field::ComponentType][field];
            ui.set(NodeId(node), field, f64::from(value));
            ui.snapshot();
            let mut seen = std::collections::HashSet::from([ROOT]);
            let mut open = vec![ROOT];
            while let Some(node) = open.pop() {
                for &child in ui.tree.children(node) {
                    prop_assert!(seen.insert(child), "{child:?} twice");
                    prop_assert_eq!(ui.tree.parent(child), Some(node));
                    prop_assert_eq!(ui.tree.depth(child), ui.tree.depth(node).map(|depth| depth + 1));
                    open.push(child);
                }
            }
            for number in 0..16 {
                prop_assert_eq!(ui.tree.is_attached(NodeId(number)), seen.contains(&NodeId(number)));
            }
        }
    }
}

fn is_inside(ui: &TestTree, node: NodeId, of: NodeId) -> bool {
    std::iter::successors(Some(node), |&node| ui.parent(node)).any(|node| node == of)
}
