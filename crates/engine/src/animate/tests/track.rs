use sparktui_generated::Field;

use crate::animate::track::Stand;
use crate::animate::{Animated, Course, Easing};

const ONCE: Course = Course {
    start_ms: 1_000,
    delay_ms: 100,
    duration_ms: 200,
    iterations: 1.0,
    is_reversed: false,
    alternates: false,
    fills_before: false,
    fills_after: false,
    easing: Easing::Linear,
};

#[test]
fn a_course_waits_runs_and_ends() {
    for (now, wanted) in [
        (0, Stand::Before),
        (1_099, Stand::Before),
        (1_100, Stand::On(0.0)),
        (1_150, Stand::On(0.25)),
        (1_299, Stand::On(0.995)),
        (1_300, Stand::After(1.0)),
        (u64::MAX, Stand::After(1.0)),
    ] {
        assert_eq!(ONCE.stand(now), wanted, "at {now}");
    }
    assert_eq!(ONCE.end_ms(), Some(1_300));
}

#[test]
fn a_course_may_run_more_than_once_and_the_other_way() {
    let twice = Course {
        iterations: 2.5,
        alternates: true,
        ..ONCE
    };
    for (now, wanted) in [
        (1_150, Stand::On(0.25)),
        (1_350, Stand::On(0.75)),
        (1_550, Stand::On(0.25)),
        (1_600, Stand::After(0.5)),
    ] {
        assert_eq!(twice.stand(now), wanted, "at {now}");
    }
    let back = Course {
        is_reversed: true,
        iterations: f64::INFINITY,
        ..ONCE
    };
    assert_eq!(back.stand(1_150), Stand::On(0.75));
    assert_eq!(back.stand(1_350), Stand::On(0.75));
    assert_eq!(back.end_ms(), None);
}

#[test]
fn a_course_that_takes_no_time_or_no_turn_is_over() {
    for course in [
        Course {
            duration_ms: 0,
            ..ONCE
        },
        Course {
            iterations: f64::NAN,
            duration_ms: 0,
            ..ONCE
        },
    ] {
        assert_eq!(course.stand(1_100), Stand::After(1.0));
    }
    let none = Course {
        iterations: -1.0,
        ..ONCE
    };
    assert_eq!(none.stand(1_100), Stand::After(0.0));
}

fn between(field: Field, from: u32, to: u32, share: f64) -> Option<u32> {
    let of = Animated::named(field.name()).unwrap();
    of.between(from.into(), to.into(), share)
        .map(|value| value as u32)
}

#[test]
fn colours_mix_channel_by_channel() {
    assert_eq!(
        between(Field::FgColor, 0xff00_0000, 0xffff_8040, 0.5),
        Some(0xff80_4020)
    );
    assert_eq!(
        between(Field::FgColor, 0xff10_2030, 0xff10_2030, 0.3),
        Some(0xff10_2030)
    );
    assert_eq!(
        between(Field::FgColor, 0xff00_0000, 0xffff_ffff, 1.5),
        Some(0xffff_ffff)
    );
}

#[test]
fn a_background_that_is_none_is_the_other_colour_transparent() {
    assert_eq!(
        between(Field::BgColor, 0, 0xffff_8040, 0.5),
        Some(0x80ff_8040)
    );
    assert_eq!(between(Field::BgColor, 0xffff_8040, 0, 1.0), Some(0));
    assert_eq!(between(Field::BgColor, 0, 0, 0.5), None);
}

#[test]
fn colours_that_nobody_knows_mix_with_nothing() {
    for unknown in [1, 0x104, 0x1ff] {
        assert_eq!(between(Field::BgColor, unknown, 0xffff_ffff, 0.5), None);
    }
    // Glyphs without a colour have their parent's.
    assert_eq!(between(Field::FgColor, 0, 0xffff_ffff, 0.5), None);
}

#[test]
fn what_can_be_animated_is_what_typescript_writes_of_layout_and_looks() {
    for field in [
        Field::Width,
        Field::Opacity,
        Field::BorderTopColor,
        Field::GapRow,
    ] {
        assert!(Animated::named(field.name()).is_some(), "{field:?}");
    }
    for field in [
        Field::ComputedX,
        Field::ParentIndex,
        Field::ZIndex,
        Field::MaxScroll,
        Field::ReqSeq,
    ] {
        assert!(Animated::named(field.name()).is_none(), "{field:?}");
    }
    assert_eq!(Animated::named("no such field"), None);
}
