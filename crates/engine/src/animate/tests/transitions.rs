use sparktui_generated::Field;
use sparktui_generated::enums;
use sparktui_memory::NodeId;

use crate::animate::{Animator, STEP_MS};
use crate::testing::TestTree;
use crate::tree::{Change, ROOT};

/// A box of 10 × 1 whose changes take 100 ms, and what the mirror says of it.
struct Moved {
    ui: TestTree,
    animator: Animator,
    node: NodeId,
    now_ms: u64,
}

impl Moved {
    fn new() -> Self {
        let mut ui = TestTree::new();
        let node = ui
            .node(ROOT)
            .size(10, 1)
            .set(Field::BgColor, 0xff00_0000_u32)
            .set(Field::TransitionDuration, 100)
            .set(Field::TransitionEasing, enums::Easing::Linear.raw())
            .id();
        let mut moved = Self {
            ui,
            animator: Animator::default(),
            node,
            now_ms: 0,
        };
        moved.commit();
        moved
    }

    /// Takes what was edited, as the pipeline does.
    fn commit(&mut self) {
        let (animator, now_ms) = (&mut self.animator, self.now_ms);
        let before = |shown: &_, fresh: &_, change: Change| {
            animator.before_copy(
                shown,
                (fresh, change.node),
                change.node,
                change.groups,
                now_ms,
            );
        };
        let changes = self.ui.snapshot_with(before);
        for change in changes {
            self.animator
                .after_copy(&self.ui.mirror, change.node, change.groups);
        }
    }

    /// What is shown at a time, and the nodes that look otherwise than before.
    fn at(&mut self, now_ms: u64, field: Field) -> (f64, usize) {
        let mut moved = 0;
        self.now_ms = now_ms;
        self.animator
            .step(&self.ui.mirror, now_ms, |_, _| moved += 1, |_, _| {});
        (self.ui.mirror.number(field, self.node), moved)
    }

    fn due(&self) -> Option<u64> {
        self.animator.due_ms(|_| true)
    }
}

#[test]
fn a_number_takes_its_time_to_become_another() {
    let mut it = Moved::new();
    assert!(it.animator.is_idle(), "a node is born as it is");
    it.now_ms = 1_000;
    it.ui.set(it.node, Field::Width, 20.0);
    it.commit();
    assert_eq!(it.ui.mirror.number(Field::Width, it.node), 10.0);
    assert_eq!(it.at(1_025, Field::Width), (12.5, 1));
    assert_eq!(it.at(1_050, Field::Width), (15.0, 1));
    assert_eq!(it.at(1_100, Field::Width), (20.0, 1));
    assert!(it.animator.is_idle());
    assert_eq!(it.due(), None);
}

#[test]
fn a_colour_goes_through_those_between() {
    let mut it = Moved::new();
    it.ui
        .set(it.node, Field::BgColor, f64::from(0xffff_8040_u32));
    it.commit();
    assert_eq!(it.at(50, Field::BgColor).0, f64::from(0xff80_4020_u32));
    it.ui.set(it.node, Field::BgColor, f64::from(0x104));
    it.commit();
    assert_eq!(
        it.ui.mirror.bg_color(it.node),
        0x104,
        "nobody knows what lies before a colour of the palette"
    );
    assert!(it.animator.is_idle());
}

#[test]
fn a_change_on_the_way_goes_on_from_where_it_is() {
    let mut it = Moved::new();
    it.ui.set(it.node, Field::Width, 20.0);
    it.commit();
    assert_eq!(it.at(50, Field::Width).0, 15.0);
    it.ui.set(it.node, Field::Width, 5.0);
    it.commit();
    assert_eq!(it.at(100, Field::Width).0, 10.0);
    assert_eq!(it.at(150, Field::Width).0, 5.0);
}

#[test]
fn a_copy_that_changes_something_else_disturbs_nothing() {
    let mut it = Moved::new();
    it.ui.set(it.node, Field::Width, 20.0);
    it.commit();
    it.at(50, Field::Width);
    it.ui.set(it.node, Field::MinHeight, 0.0);
    it.commit();
    assert_eq!(it.ui.mirror.number(Field::Width, it.node), 15.0);
    assert_eq!(it.at(75, Field::Width).0, 17.5);
}

#[test]
fn a_length_of_another_unit_is_there_at_once() {
    let mut it = Moved::new();
    it.ui.edit(it.node).percent(Field::Width, 50);
    it.commit();
    assert_eq!(it.ui.mirror.number(Field::Width, it.node), 50.0);
    assert!(it.animator.is_idle());
}

#[test]
fn without_a_duration_and_with_reduced_motion_all_is_there_at_once() {
    for reduced in [false, true] {
        let mut it = Moved::new();
        it.animator.reduce(reduced);
        if !reduced {
            it.ui.set(it.node, Field::TransitionDuration, 0.0);
        }
        it.ui.set(it.node, Field::Width, 20.0);
        it.commit();
        assert_eq!(it.ui.mirror.number(Field::Width, it.node), 20.0);
        assert!(it.animator.is_idle());
    }
}

#[test]
fn motion_reduced_on_the_way_ends_it() {
    let mut it = Moved::new();
    it.ui.set(it.node, Field::Width, 20.0);
    it.commit();
    it.at(10, Field::Width);
    it.animator.reduce(true);
    assert_eq!(it.at(20, Field::Width), (20.0, 1));
    assert!(it.animator.is_idle());
}

#[test]
fn a_slot_used_again_does_not_go_on_from_what_was_in_it() {
    let mut it = Moved::new();
    it.ui.set(it.node, Field::Width, 20.0);
    it.commit();
    it.ui.remove(it.node);
    let again = it
        .ui
        .node(ROOT)
        .size(7, 1)
        .set(Field::TransitionDuration, 100)
        .id();
    assert_eq!(again, it.node);
    it.commit();
    assert_eq!(it.at(30, Field::Width), (7.0, 0));
    assert!(it.animator.is_idle());
}

#[test]
fn steps_come_thirty_times_a_second_and_not_before_a_delay_is_over() {
    let mut it = Moved::new();
    it.ui.set(it.node, Field::TransitionDelay, 500.0);
    it.ui.set(it.node, Field::Width, 20.0);
    it.now_ms = 1_000;
    it.commit();
    assert_eq!(it.due(), Some(1_500));
    assert_eq!(it.at(1_500, Field::Width), (10.0, 0));
    let next = it.due().unwrap();
    assert_eq!(next % STEP_MS, 0);
    assert!(next > 1_500 && next <= 1_500 + STEP_MS);
    assert_eq!(
        it.animator.due_ms(|_| false),
        Some(next),
        "a width moves others too"
    );
}

#[test]
fn what_cannot_be_seen_takes_no_step() {
    let mut it = Moved::new();
    it.ui.set(it.node, Field::Opacity, 0.5);
    it.commit();
    assert!(it.due().is_some());
    assert_eq!(it.animator.due_ms(|_| false), None);
}

#[test]
fn motion_reduced_ends_what_is_not_seen_too() {
    let mut moved = Moved::new();
    moved
        .ui
        .set(moved.node, Field::BgColor, f64::from(0xffff_ffff_u32));
    moved.commit();
    assert_eq!(moved.animator.due_ms(|_| false), None);
    moved.animator.reduce(true);
    assert!(moved.animator.due_ms(|_| false).is_some());
}

#[test]
fn a_transition_that_is_called_off_ends_with_the_next_change_of_its_group() {
    let mut it = Moved::new();
    it.ui.set(it.node, Field::Width, 20.0);
    it.commit();
    assert_eq!(it.at(50, Field::Width).0, 15.0);
    it.ui.set(it.node, Field::TransitionDuration, 0.0);
    it.ui.set(it.node, Field::MinHeight, 1.0);
    it.commit();
    assert_eq!(it.ui.mirror.number(Field::Width, it.node), 20.0);
    assert!(it.animator.is_idle());
}
