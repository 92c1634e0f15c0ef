//! What a change of the code was once not noticed by.

use sparktui_generated::Field;

use crate::animate::{Animated, Animator, Course, Easing, Shades, Track};
use crate::testing::TestTree;
use crate::tree::ROOT;

fn track(field: &str, keys: &[f64], easing: Easing) -> Track {
    Track {
        of: Animated::named(field).unwrap(),
        keys: keys.iter().copied().map(Some).collect(),
        course: Course {
            start_ms: 0,
            delay_ms: 0,
            duration_ms: 100,
            iterations: 1.0,
            is_reversed: false,
            alternates: false,
            fills_before: false,
            fills_after: false,
            easing,
        },
        id: 1,
        base: 0.0,
        unset: 0,
        shown: None,
        is_told: false,
    }
}

#[test]
fn an_easing_that_goes_beyond_the_end_goes_on_from_the_last_pair() {
    let track = track("width", &[0.0, 10.0], Easing::Bezier(0.0, 2.0, 1.0, 2.0));
    let most = (0..100)
        .filter_map(|now| track.value(now, &Shades::default()))
        .fold(0.0, f64::max);
    // 6t(1 - t)² + 6t²(1 - t) + t³ is 1.657 at most, where t = 2 - √2.
    assert!((16.0..17.0).contains(&most), "{most}");
}

#[test]
fn between_colours_that_mix_with_nothing_the_change_comes_half_way() {
    let track = track("bg_color", &[257.0, 258.0], Easing::Linear);
    let seen = [10, 49, 50, 90].map(|now| track.value(now, &Shades::default()));
    assert_eq!(seen, [257.0, 257.0, 258.0, 258.0].map(Some));
}

#[test]
fn a_cover_that_is_nearly_gone_is_gone() {
    let cover = Animated::named("bg_color").unwrap();
    let white = f64::from(u32::MAX);
    assert_eq!(cover.between(white, 0.0, 0.999), Some(0.0));
}

#[test]
fn a_text_that_stands_still_asks_for_no_timer() {
    let mut ui = TestTree::new();
    let node = ui.text(ROOT, "").set(Field::FrameInterval, 100).id();
    ui.snapshot();
    let mut animator = Animator::default();
    assert_eq!(animator.text(&ui.mirror, node, b"one", 0), b"one");
    assert!(animator.is_idle());
    animator.text(&ui.mirror, node, b"one\ntwo", 150);
    assert!(!animator.is_idle());
    animator.reduce(true);
    let shown = animator.text(&ui.mirror, node, b"one\ntwo", 150);
    assert_eq!(shown, b"one", "the first, whatever the time");
    assert!(animator.is_idle());
}
