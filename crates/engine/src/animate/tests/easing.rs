use sparktui_generated::enums;

use crate::animate::Easing;

fn close(a: f64, b: f64) -> bool {
    (a - b).abs() < 1e-4
}

#[test]
fn every_easing_begins_at_0_and_ends_at_1() {
    for word in enums::Easing::ALL {
        let easing = Easing::from(word);
        let start = if word == enums::Easing::StepStart {
            1.0
        } else {
            0.0
        };
        assert_eq!((easing.at(0.0), easing.at(1.0)), (start, 1.0), "{word:?}");
        assert_eq!((easing.at(-5.0), easing.at(7.0)), (start, 1.0), "{word:?}");
    }
}

/// A curve whose control points lie on a third and two thirds is the line itself.
#[test]
fn a_curve_that_is_a_line_is_linear() {
    let third = 1.0 / 3.0;
    let easing = Easing::bezier(third, third, 2.0 * third, 2.0 * third);
    for time in [0.1, 0.25, 0.5, 0.9] {
        assert!(close(easing.at(time), time), "{time}");
    }
}

/// Found by walking along the curve in small steps of its own parameter: another way to the same numbers.
#[test]
fn curves_are_where_their_parametric_form_says() {
    for (x1, y1, x2, y2) in [
        (0.25, 0.1, 0.25, 1.0),
        (0.42, 0.0, 0.58, 1.0),
        (0.0, 0.0, 0.0, 0.0),
        (1.0, 0.0, 0.0, 1.0),
        (0.3, -0.6, 0.7, 1.6),
    ] {
        let easing = Easing::bezier(x1, y1, x2, y2);
        for step in 1..100 {
            let t = f64::from(step) / 100.0;
            let point = |a: f64, b: f64| {
                let (ab, bc, cd) = (a * t, a + (b - a) * t, b + (1.0 - b) * t);
                let (abc, bcd) = (ab + (bc - ab) * t, bc + (cd - bc) * t);
                abc + (bcd - abc) * t
            };
            let (x, y) = (point(x1, x2), point(y1, y2));
            assert!(
                (easing.at(x) - y).abs() < 1e-2,
                "{x1} {y1} {x2} {y2} at {x}: {} for {y}",
                easing.at(x)
            );
        }
    }
}

/// Values of CSS Easing Functions Level 1, section 2.3.
#[test]
fn steps_jump_where_css_says() {
    let steps = |at_start, at_end| Easing::Steps {
        count: 4,
        at_start,
        at_end,
    };
    for (easing, wanted) in [
        (steps(true, false), [0.25, 0.25, 0.5, 0.75, 1.0]),
        (steps(false, true), [0.0, 0.0, 0.25, 0.5, 0.75]),
        (steps(false, false), [0.0, 0.0, 1.0 / 3.0, 2.0 / 3.0, 1.0]),
        (steps(true, true), [0.2, 0.2, 0.4, 0.6, 0.8]),
    ] {
        let got = [0.0, 0.2, 0.25, 0.5, 0.75].map(|time| easing.at(time));
        assert!(
            got.iter().zip(wanted).all(|(&a, b)| close(a, b)),
            "{easing:?}: {got:?}"
        );
    }
}

#[test]
fn what_is_no_number_is_no_trouble() {
    for bad in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
        let easing = Easing::bezier(bad, bad, bad, bad);
        assert!(easing.at(0.3).is_finite());
    }
    let none = Easing::Steps {
        count: 0,
        at_start: false,
        at_end: false,
    };
    assert!(none.at(0.5).is_finite());
}
