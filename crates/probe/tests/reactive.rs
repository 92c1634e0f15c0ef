//! The generated reactive arrays over a mirror.
#![allow(clippy::unwrap_used, missing_docs)]

use std::cell::Cell;
use std::rc::Rc;
use std::sync::Arc;

use sparktui_generated::enums::{FlexDirection, Toggle};
use sparktui_generated::{Field, Layout, Mirror, NodeId, ReactiveArrays, SharedBuffer, groups};
use sparktui_signals::Graph;

const NODE: NodeId = NodeId(9);

struct Stand {
    graph: Graph,
    live: SharedBuffer,
    mirror: Arc<Mirror>,
    arrays: ReactiveArrays,
}

fn stand() -> Stand {
    let layout = Layout::new(64, 64).unwrap();
    let graph = Graph::new();
    let mirror = Arc::new(Mirror::new(&layout));
    let arrays = ReactiveArrays::new(&graph, &mirror);
    Stand {
        graph,
        live: SharedBuffer::private(&layout),
        mirror,
        arrays,
    }
}

impl Stand {
    /// What a snapshot does when TypeScript has written `width`.
    fn commit_width(&self, node: NodeId, width: f32) {
        let at = self.live.layout().slot_offset(Field::Width, node);
        self.live.region().store_f32(at, width);
        self.mirror.copy_node(&self.live, node, groups::LAYOUT);
        self.arrays
            .notify_changed(&self.graph, groups::LAYOUT, &[node]);
    }
}

#[test]
fn a_reader_of_a_slot_runs_again_when_a_snapshot_changed_it_and_only_then() {
    let stand = Rc::new(stand());
    let seen = Rc::new(Cell::new((0, 0.0)));
    let (inner, noted) = (Rc::clone(&stand), Rc::clone(&seen));
    stand.graph.effect(move |graph| {
        let width = inner.arrays.layout_arrays.width.get(graph, NODE.index());
        noted.set((noted.get().0 + 1, width));
    });
    assert_eq!(seen.get(), (1, 0.0));
    stand.commit_width(NODE, 7.5);
    assert_eq!(seen.get(), (2, 7.5));
    stand.commit_width(NODE, 7.5);
    assert_eq!(seen.get(), (2, 7.5));
    stand.commit_width(NodeId(10), 3.0);
    assert_eq!(seen.get(), (2, 7.5));
}

#[test]
fn what_the_engine_sets_lands_in_the_mirror_and_marks_its_readers() {
    let Stand {
        graph,
        mirror,
        arrays,
        ..
    } = stand();
    let arrays = Rc::new(arrays);
    let inner = Rc::clone(&arrays);
    let hovered = graph.derived(move |graph| {
        inner
            .interaction_arrays
            .hover_state
            .get(graph, NODE.index())
    });
    assert_eq!(hovered.get(&graph), Toggle::Off);
    arrays
        .interaction_arrays
        .hover_state
        .set(&graph, NODE.index(), Toggle::On);
    assert_eq!(hovered.get(&graph), Toggle::On);
    assert_eq!(mirror.hover_state(NODE), Toggle::On);
}

#[test]
fn a_notification_moves_the_signals_of_its_groups_and_no_other() {
    let Stand { graph, arrays, .. } = stand();
    let changed = arrays.changed;
    let numbers = || {
        [
            changed.layout,
            changed.visual,
            changed.text,
            changed.interaction,
            changed.hierarchy,
        ]
        .map(|signal| signal.peek(&graph))
    };
    arrays.notify_changed(&graph, groups::VISUAL | groups::HIERARCHY, &[NODE]);
    assert_eq!(numbers(), [0, 1, 0, 0, 1]);
    arrays.notify_changed(&graph, groups::ALL, &[]);
    assert_eq!(numbers(), [1, 2, 1, 1, 2]);
    arrays.notify_changed(&graph, 0, &[NODE]);
    assert_eq!(numbers(), [1, 2, 1, 1, 2]);
}

#[test]
fn a_reader_of_several_groups_runs_once_for_a_snapshot() {
    let stand = Rc::new(stand());
    let runs = Rc::new(Cell::new(0));
    let (inner, noted) = (Rc::clone(&stand), Rc::clone(&runs));
    stand.graph.effect(move |graph| {
        inner.arrays.changed.layout.get(graph);
        inner.arrays.changed.visual.get(graph);
        noted.set(noted.get() + 1);
    });
    stand
        .arrays
        .notify_changed(&stand.graph, groups::ALL, &[NODE]);
    assert_eq!(runs.get(), 2);
}

#[test]
fn enums_are_read_as_enums() {
    let stand = stand();
    let at = stand.live.layout().slot_offset(Field::FlexDirection, NODE);
    stand.live.region().store_u8(at, 3);
    stand.mirror.copy_node(&stand.live, NODE, groups::LAYOUT);
    let direction = stand.arrays.layout_arrays.flex_direction.peek(NODE.index());
    assert_eq!(direction, FlexDirection::ColumnReverse);
}
