//! A number and its unit to a length of Taffy.

use sparktui_generated::enums::Unit;
use taffy::{LengthPercentage, LengthPercentageAuto};

/// Largest length in cells and largest factor; up to it, `f32` holds every whole number.
pub(crate) const LIMIT: f32 = 16_777_216.0;

/// Whether a length may be negative.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sign {
    Any,
    Positive,
}

/// The number inside its range; 0 or the nearest bound for what is no number.
#[inline]
pub(crate) fn finite(value: f32, min: f32, max: f32) -> f32 {
    if value.is_nan() {
        0f32.clamp(min, max)
    } else {
        value.clamp(min, max)
    }
}

/// A length that may be left to the layout.
#[inline]
pub(super) fn length_auto(value: f32, unit: Unit, sign: Sign) -> LengthPercentageAuto {
    let min = if sign == Sign::Positive { 0.0 } else { -LIMIT };
    match unit {
        Unit::Auto => LengthPercentageAuto::auto(),
        Unit::Cells => LengthPercentageAuto::length(finite(value, min, LIMIT)),
        Unit::Percent => LengthPercentageAuto::percent(finite(value, min, LIMIT) / 100.0),
    }
}

/// A length that is never negative and never left to the layout: `auto` is 0.
#[inline]
pub(super) fn length(value: f32, unit: Unit) -> LengthPercentage {
    match unit {
        Unit::Auto => LengthPercentage::length(0.0),
        Unit::Cells => LengthPercentage::length(finite(value, 0.0, LIMIT)),
        Unit::Percent => LengthPercentage::percent(finite(value, 0.0, LIMIT) / 100.0),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hostile_numbers_become_sane_ones() {
        assert_eq!(finite(f32::NAN, 0.0, LIMIT), 0.0);
        assert_eq!(finite(f32::INFINITY, 0.0, LIMIT), LIMIT);
        assert_eq!(finite(f32::NEG_INFINITY, -LIMIT, LIMIT), -LIMIT);
        assert_eq!(finite(-5.0, 0.0, LIMIT), 0.0);
        assert_eq!(finite(-5.0, -LIMIT, LIMIT), -5.0);
    }

    #[test]
    fn a_unit_says_what_a_number_counts() {
        assert!(length_auto(7.0, Unit::Auto, Sign::Any).is_auto());
        assert_eq!(
            length_auto(7.0, Unit::Cells, Sign::Any),
            LengthPercentageAuto::length(7.0)
        );
        assert_eq!(
            length_auto(-7.0, Unit::Cells, Sign::Any),
            LengthPercentageAuto::length(-7.0)
        );
        assert_eq!(
            length_auto(-7.0, Unit::Cells, Sign::Positive),
            LengthPercentageAuto::length(0.0)
        );
        assert_eq!(
            length_auto(50.0, Unit::Percent, Sign::Any),
            LengthPercentageAuto::percent(0.5)
        );
        assert_eq!(length(7.0, Unit::Auto), LengthPercentage::length(0.0));
        assert_eq!(length(25.0, Unit::Percent), LengthPercentage::percent(0.25));
    }
}
