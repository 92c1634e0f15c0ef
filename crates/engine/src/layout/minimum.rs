//! Answers that differ and make no difference: the smallest size of a child that has a size of its own.
//!
//! A flex container asks a child for its smallest size on the main axis and takes the lesser of the answer and the size
//! that the child was given. That is the child's automatic minimum `m`, never above its base size `s`, and it is used for
//! one thing: a child that its line shrinks is not shrunk below it. So another `m` changes nothing
//!
//! - where the lesser is the same,
//! - where the child never shrinks, `flexShrink: 0`,
//! - where its line does not shrink. From outside that is seen by a child that ended as large as `s` though its minimum was
//!   below it and it may shrink: in a line that is too long it would have become smaller. Siblings with a greatest size
//!   are kept out of this: such a line may shrink in one round of the algorithm and give back in the next.
//!
//! The last holds for the run of the algorithm that was seen. Other runs, whose answers the container's own parent relies
//! on, ask with other cross sizes: they have the same lines where the container was as long and no base size depends on
//! the cross axis.

use sparktui_generated::enums::{ComponentType, Position, Unit};
use sparktui_memory::NodeId;
use taffy::{AvailableSpace, LayoutInput, RequestedAxis, RunMode, Size};

use super::view::View;
use crate::style::{LIMIT, finite, is_grid, is_hidden, main_axis};

/// What the base sizes of a container's children depend on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Bases {
    /// One of the children has a greatest size.
    Capped,
    /// On the cross axis too.
    Measured,
    /// On the length of the container at most.
    Steady,
}

/// How a container was asked since it last changed.
struct Runs {
    /// Length of its content box in every run that placed children; none if it has not been placed or they differ.
    length: Option<f32>,
    /// How many runs placed children.
    count: u32,
    /// Whether it was asked for its length too.
    measured: bool,
}

fn along<T>(axis: RequestedAxis, sizes: Size<T>) -> T {
    match axis {
        RequestedAxis::Vertical => sizes.height,
        _ => sizes.width,
    }
}

impl View<'_> {
    /// Whether a parent that got the one or the other size as answer to a question lays out the same.
    pub fn same_to_parent(
        &mut self,
        (node, parent): (NodeId, NodeId),
        input: &LayoutInput,
        before: Size<f32>,
        now: Size<f32>,
    ) -> bool {
        if is_grid(self.mirror, parent) {
            return false;
        }
        let axis = RequestedAxis::from(main_axis(self.mirror.flex_direction(parent)));
        let asks_for_minimum = input.run_mode == RunMode::ComputeSize
            && input.axis == axis
            && along(axis, input.known_dimensions).is_none()
            && along(axis, input.available_space) == AvailableSpace::MinContent;
        if !asks_for_minimum || !self.is_sized(node, axis) {
            return false;
        }
        let Some(own) = self.own_length(node, parent, axis) else {
            return false;
        };
        let before = along(axis, before).min(own);
        if before == along(axis, now).min(own) {
            return true;
        }
        if self.mirror.flex_shrink(node) == 0.0 {
            return true;
        }
        let got = along(axis, self.state.boxes.node(node).placed.size);
        before < own && got >= own && self.lines_are_known(parent, axis)
    }

    /// Whether a child's own size on the main axis is its base size.
    fn is_sized(&self, node: NodeId, axis: RequestedAxis) -> bool {
        let mirror = self.mirror;
        mirror.position_type(node) == Position::Relative
            && !is_hidden(mirror, node)
            && mirror.flex_basis_unit(node) == Unit::Auto
            && self.most_unit(node, axis) == Unit::Auto
    }

    fn own_length(&self, node: NodeId, parent: NodeId, axis: RequestedAxis) -> Option<f32> {
        let mirror = self.mirror;
        let (value, unit) = along(
            axis,
            Size {
                width: (mirror.width(node), mirror.width_unit(node)),
                height: (mirror.height(node), mirror.height_unit(node)),
            },
        );
        let value = finite(value, 0.0, LIMIT);
        match unit {
            Unit::Auto => None,
            Unit::Cells => Some(value),
            Unit::Percent => {
                let runs = self.runs(parent, axis);
                let length = runs.length.filter(|_| !runs.measured)?;
                Some(value / 100.0 * length)
            }
        }
    }

    fn most_unit(&self, node: NodeId, axis: RequestedAxis) -> Unit {
        along(
            axis,
            Size {
                width: self.mirror.max_width_unit(node),
                height: self.mirror.max_height_unit(node),
            },
        )
    }

    /// Whether what was seen of a container's lines holds for every run of it that somebody may rely on.
    fn lines_are_known(&mut self, parent: NodeId, axis: RequestedAxis) -> bool {
        let runs = self.runs(parent, axis);
        if runs.length.is_none() {
            return false;
        }
        match self.bases(parent, axis) {
            Bases::Capped => false,
            Bases::Measured => runs.count == 1,
            Bases::Steady => true,
        }
    }

    fn runs(&self, parent: NodeId, axis: RequestedAxis) -> Runs {
        let answers = &self.state.answers;
        let kept = answers.of(parent);
        let mut runs = Runs {
            length: None,
            count: 0,
            measured: false,
        };
        let length = |input: &LayoutInput| {
            along(axis, input.known_dimensions)
                .filter(|_| along(axis, input.known_dimensions_are_definite))
        };
        let last = answers.layouts(kept).last();
        let Some(last) = last.map(|kept| length(&kept.input())) else {
            return runs;
        };
        let mut agree = last.is_some() && !kept.lost;
        let sizes = answers.sizes(kept).map(|kept| kept.input());
        for input in answers.layouts(kept).map(|kept| kept.input()).chain(sizes) {
            if input.run_mode == RunMode::ComputeSize && input.axis == axis {
                runs.measured = true;
            } else {
                runs.count += 1;
                agree &= length(&input) == last;
            }
        }
        let inset = along(axis, self.state.boxes.inset(parent).sum_axes());
        runs.length = last.filter(|_| agree).map(|outer| outer - inset);
        runs
    }

    fn bases(&mut self, parent: NodeId, axis: RequestedAxis) -> Bases {
        if let Some(known) = self.state.answers.bases(parent) {
            return known;
        }
        let mut bases = Bases::Steady;
        for &child in self.tree.children(parent) {
            let in_flow = self.mirror.position_type(child) == Position::Relative
                && !is_hidden(self.mirror, child);
            if !in_flow {
                continue;
            }
            if self.most_unit(child, axis) != Unit::Auto {
                bases = Bases::Capped;
                break;
            }
            if !self.is_steady(child, axis) {
                bases = Bases::Measured;
            }
        }
        self.state.answers.set_bases(parent, bases);
        bases
    }

    /// Whether neither a child's base size nor a minimum above it depends on the cross axis.
    fn is_steady(&self, child: NodeId, axis: RequestedAxis) -> bool {
        let mirror = self.mirror;
        if axis == RequestedAxis::Horizontal {
            // A text is as wide as its lines, however high its room is.
            return mirror.component_type(child) == ComponentType::Text
                || (mirror.width_unit(child) != Unit::Auto
                    && mirror.flex_basis_unit(child) == Unit::Auto);
        }
        // Percentages of margins and paddings are of the width, on both axes.
        let of_the_width = [
            mirror.margin_top_unit(child),
            mirror.margin_bottom_unit(child),
            mirror.padding_top_unit(child),
            mirror.padding_bottom_unit(child),
        ];
        mirror.height_unit(child) != Unit::Auto
            && mirror.flex_basis_unit(child) == Unit::Auto
            && !of_the_width.contains(&Unit::Percent)
    }
}
