//! Keeps numbers finite on their way through nested nodes.
//!
//! Every style is in range, but percentages of percentages grow with each level. What enters a node and what leaves
//! it is bounded, so no sum of it can become infinite or no number, and no known size can be mistaken for the infinite
//! room of a question about the greatest size.

use taffy::{LayoutInput, LayoutOutput, Rect, Size};

use crate::style::{LIMIT, finite};

fn size(value: f32) -> f32 {
    finite(value, 0.0, LIMIT)
}

pub(super) fn sane_input(input: LayoutInput) -> LayoutInput {
    let bounded = |sizes: Size<Option<f32>>| sizes.map(|value| value.map(size));
    LayoutInput {
        known_dimensions: bounded(input.known_dimensions),
        parent_size: bounded(input.parent_size),
        available_space: input
            .available_space
            .map(|room| room.map_definite_value(size)),
        ..input
    }
}

pub(super) fn sane_output(mut output: LayoutOutput) -> LayoutOutput {
    output.size = output.size.map(size);
    output.scrollable_overflow_rect = sane_rect(output.scrollable_overflow_rect);
    output
}

pub(super) fn sane_rect(rect: Rect<f32>) -> Rect<f32> {
    rect.map(position)
}

pub(super) fn sane_size(sizes: Size<f32>) -> Size<f32> {
    sizes.map(size)
}

/// A number that may be negative.
pub(super) fn position(value: f32) -> f32 {
    finite(value, -LIMIT, LIMIT)
}

#[cfg(test)]
mod tests {
    use super::*;
    use taffy::AvailableSpace;

    #[test]
    fn a_question_holds_finite_numbers_that_are_not_negative() {
        let hostile = LayoutInput {
            known_dimensions: Size {
                width: Some(f32::INFINITY),
                height: Some(f32::NAN),
            },
            parent_size: Size {
                width: Some(-1.0),
                height: None,
            },
            available_space: Size {
                width: AvailableSpace::Definite(f32::INFINITY),
                height: AvailableSpace::MinContent,
            },
            ..LayoutInput::HIDDEN
        };
        let sane = sane_input(hostile);
        assert_eq!(sane.known_dimensions.width, Some(LIMIT));
        assert_eq!(sane.known_dimensions.height, Some(0.0));
        assert_eq!(sane.parent_size.width, Some(0.0));
        assert_eq!(sane.parent_size.height, None);
        assert_eq!(sane.available_space.width, AvailableSpace::Definite(LIMIT));
        assert_eq!(sane.available_space.height, AvailableSpace::MinContent);
    }
}
