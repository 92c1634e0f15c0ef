use sparktui_generated::Field;
use sparktui_memory::NodeId;

use crate::animate::spec::Spec;
use crate::animate::{Animator, Easing};
use crate::testing::TestTree;
use crate::tree::ROOT;

#[test]
fn a_line_says_what_moves_and_how() {
    let line = b"7 opacity 400 50 2.5 rabf cubic-bezier(0.1,0.2,0.3,1) 0 _ 1";
    let spec = Spec::read(line).next().unwrap();
    assert_eq!((spec.id, spec.of.field), (7, Field::Opacity));
    let course = spec.course;
    assert_eq!(
        (course.duration_ms, course.delay_ms, course.iterations),
        (400, 50, 2.5)
    );
    assert!(course.is_reversed && course.alternates && course.fills_before && course.fills_after);
    assert_eq!(course.easing, Easing::Bezier(0.1, 0.2, 0.3, 1.0));
    assert_eq!(spec.values, [Some(0.0), None, Some(1.0)]);
    let steps = b"1 width 1 0 Infinity - steps(3,jump-none) 0 1";
    let spec = Spec::read(steps).next().unwrap();
    assert_eq!(spec.course.iterations, f64::INFINITY);
    assert_eq!(
        spec.course.easing,
        Easing::Steps {
            count: 3,
            at_start: false,
            at_end: false
        }
    );
}

#[test]
fn a_line_that_says_something_else_is_left_out() {
    let lines: &[&[u8]] = &[
        b"",
        b"0 opacity 1 0 1 - linear 0 1",
        b"1 parent_index 1 0 1 - linear 0 1",
        b"1 opacity -1 0 1 - linear 0 1",
        b"1 opacity 1 0 1 - wobble 0 1",
        b"1 opacity 1 0 1 - steps(4) 0 1",
        b"1 opacity 1 0 1 - cubic-bezier(1,2,3) 0 1",
        b"1 opacity 1 0 1 - linear 0",
        b"1 opacity 1 0 1 - linear 0 inf",
        b"1 opacity 1 0",
        b"\xff\xff 1 2 3",
    ];
    for line in lines {
        assert_eq!(
            Spec::read(line).next(),
            None,
            "{}",
            String::from_utf8_lossy(line)
        );
    }
    let both = [
        lines.join(&b'\n'),
        b"\n3 opacity 1 0 1 - linear 0 1".to_vec(),
    ]
    .concat();
    assert_eq!(Spec::read(&both).count(), 1);
}

struct Animated {
    ui: TestTree,
    animator: Animator,
    node: NodeId,
}

impl Animated {
    fn new() -> Self {
        let mut ui = TestTree::new();
        let node = ui.node(ROOT).size(10, 1).id();
        ui.snapshot();
        Self {
            ui,
            animator: Animator::default(),
            node,
        }
    }

    fn ask(&mut self, lines: &str, now_ms: u64) {
        self.animator
            .set_specs(&self.ui.mirror, self.node, lines.as_bytes(), now_ms, |_| {});
    }

    fn at(&mut self, now_ms: u64) -> f64 {
        self.animator
            .step(&self.ui.mirror, now_ms, |_, _| {}, |_, _| {});
        self.ui.mirror.number(Field::Width, self.node)
    }
}

#[test]
fn values_are_spread_evenly_and_the_end_is_told_once() {
    let mut it = Animated::new();
    it.ask("4 width 200 0 1 - linear 0 20 10", 1_000);
    let shown: Vec<_> = [1_000, 1_050, 1_100, 1_150].map(|now| it.at(now)).to_vec();
    assert_eq!(shown, [0.0, 10.0, 20.0, 15.0]);
    assert!(it.animator.take_ended().is_empty());
    assert_eq!(it.at(1_200), 10.0, "what TypeScript wrote");
    assert_eq!(it.animator.take_ended(), [(it.node, 4)]);
    it.at(1_300);
    assert!(it.animator.take_ended().is_empty());
    assert_eq!(it.animator.due_ms(|_| true), None);
    // Asked for together with another one, it does not begin again.
    it.ask(
        "4 width 200 0 1 - linear 0 20 10\n5 opacity 100 0 1 - linear 0 1",
        1_400,
    );
    assert_eq!(it.at(1_450), 10.0);
    it.ask("", 1_500);
    assert!(it.animator.is_idle());
}

#[test]
fn an_animation_goes_on_when_others_come_and_go() {
    let mut it = Animated::new();
    it.ask("1 width 100 0 Infinity - linear 0 10", 0);
    it.ask(
        "1 width 100 0 Infinity - linear 0 10\n2 opacity 100 0 1 - linear 0 1",
        30,
    );
    assert_eq!(it.at(50), 5.0);
    it.ask("2 opacity 100 0 1 - linear 0 1", 60);
    assert_eq!(it.at(70), 10.0, "it was called off");
}

#[test]
fn an_animation_that_fills_stays_and_covers_what_is_written() {
    let mut it = Animated::new();
    it.ask("1 width 100 0 1 f linear _ 30", 0);
    assert_eq!((it.at(50), it.at(100), it.at(500)), (20.0, 30.0, 30.0));
    it.ui.set(it.node, Field::Width, 12.0);
    it.ui.snapshot();
    it.animator.after_copy(&it.ui.mirror, it.node, u8::MAX);
    assert_eq!(it.at(600), 30.0);
    it.ask("", 700);
    assert_eq!(it.ui.mirror.number(Field::Width, it.node), 12.0);
}

#[test]
fn with_reduced_motion_an_animation_is_over_at_once() {
    let mut it = Animated::new();
    it.animator.reduce(true);
    it.ask("1 width 100 0 Infinity - linear 0 1", 0);
    assert_eq!(it.at(33), 10.0);
    assert_eq!(it.animator.take_ended(), [(it.node, 1)]);
    assert_eq!(it.animator.due_ms(|_| true), None);
}
