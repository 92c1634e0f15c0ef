//! The tree as Taffy sees it.

use sparktui_generated::Mirror;
use sparktui_generated::enums::ComponentType;
use sparktui_memory::NodeId;
use taffy::{
    AvailableSpace, Baselines, CoreStyle, DetailedGridInfo, DetailedLayoutInfo, Layout,
    LayoutContainingBlock, LayoutFlexboxContainer, LayoutGridContainer, LayoutInput, LayoutOutput,
    LayoutPartialTree, Point, Rect, ResolveOrZero, RunMode, Size, TraversePartialTree,
    compute_flexbox_layout, compute_grid_layout, compute_leaf_layout, compute_oof_layout,
};

use super::field;
use super::sane::{position, sane_input, sane_output, sane_rect, sane_size};
use super::{LayoutState, Placed};
use crate::edit::is_editable;
use crate::style::{Grids, NodeStyle, is_grid, is_hidden};
use crate::text::{Available, TextStore};
use crate::tree::Tree;

/// Everything that one pass reads, and the state that it writes.
pub(super) struct View<'a> {
    pub state: &'a mut LayoutState,
    pub mirror: &'a Mirror,
    pub tree: &'a Tree,
    pub texts: &'a TextStore,
    pub grids: &'a Grids,
    /// Of grids that are being laid out, innermost last: where their tracks came to be, for absolute children.
    pub details: Vec<(taffy::NodeId, DetailedLayoutInfo<String>)>,
}

pub(super) fn to_taffy(node: NodeId) -> taffy::NodeId {
    taffy::NodeId::new(u64::from(node.0))
}

fn from_taffy(node: taffy::NodeId) -> NodeId {
    NodeId(u64::from(node) as u32)
}

impl<'a> View<'a> {
    fn style(&self, node: NodeId) -> NodeStyle<'a> {
        NodeStyle {
            mirror: self.mirror,
            node,
            tracks: None,
            item_in: None,
            asks_all: false,
        }
    }

    /// Border and padding of the root, whose percentages are of the screen.
    pub fn root_insets(&self, screen: Size<f32>) -> Layout {
        let style = self.style(crate::tree::ROOT);
        let resolve = |lengths: Rect<taffy::LengthPercentage>| {
            lengths.resolve_or_zero(Some(screen.width), |_, _| 0.0)
        };
        Layout {
            border: resolve(style.border()),
            padding: resolve(style.padding()),
            ..Layout::new()
        }
    }

    /// What the node answers, from what was kept if it was asked that before.
    pub fn ask(&mut self, node: NodeId, input: LayoutInput) -> LayoutOutput {
        let (input, pass) = (sane_input(input), self.state.pass);
        if let Some(output) = self.state.answers.get(node, &input, pass) {
            self.state.stats.answers_reused += 1;
            return output;
        }
        match input.run_mode {
            RunMode::PerformLayout => self.state.stats.nodes_laid_out += 1,
            RunMode::ComputeSize | RunMode::PerformHiddenLayout => {
                self.state.stats.nodes_measured += 1
            }
        }
        let output = self.compute(node, input);
        let answers = &mut self.state.answers;
        let laid_out = input.run_mode == RunMode::PerformLayout || !answers.in_force(node);
        answers.keep(node, &input, &output, pass);
        // Who measures may lay out too, for baselines: then what a parent made of its child holds no more.
        if let Some(parent) = self.tree.parent(node).filter(|_| laid_out) {
            answers.disturb(parent);
        }
        output
    }

    fn compute(&mut self, node: NodeId, input: LayoutInput) -> LayoutOutput {
        if is_hidden(self.mirror, node) {
            self.hide_below(node);
            return LayoutOutput::HIDDEN;
        }
        let component = self.mirror.component_type(node);
        let mut output = if component == ComponentType::Text || is_editable(self.mirror, node) {
            self.measure_text(node, input)
        } else if is_grid(self.mirror, node) {
            // One without children is as large as its tracks.
            compute_grid_layout(self, to_taffy(node), input)
        } else if self.tree.children(node).is_empty() {
            compute_leaf_layout(input, &self.style(node), |_, _| 0.0, |_, _| Size::ZERO)
        } else {
            compute_flexbox_layout(self, to_taffy(node), input)
        };
        if input.run_mode == RunMode::PerformLayout {
            self.state.nodes[node.index()].hides = false;
            compute_oof_layout(self, to_taffy(node), &mut output);
        }
        self.details.retain(|&(of, _)| of != to_taffy(node));
        sane_output(output)
    }

    fn measure_text(&mut self, node: NodeId, input: LayoutInput) -> LayoutOutput {
        let style = self.style(node);
        let (mirror, paragraph) = (self.mirror, self.texts.paragraph(node));
        let component = mirror.component_type(node);
        let mut output = compute_leaf_layout(
            input,
            &style,
            |_, _| 0.0,
            |known, room| {
                // What is known counts padding and border; the room is what they leave of it.
                let available = match room.width {
                    AvailableSpace::Definite(width) => Available::Cells(whole_cells(width)),
                    AvailableSpace::MinContent => Available::MinContent,
                    AvailableSpace::MaxContent => Available::MaxContent,
                };
                let (width, height) = if is_editable(mirror, node) {
                    field::measure(mirror, node, paragraph, available)
                } else {
                    paragraph.measure(available, mirror.text_wrap(node))
                };
                Size {
                    width: known.width.unwrap_or(width as f32),
                    height: known.height.unwrap_or(height as f32),
                }
            },
        );
        if component == ComponentType::Text {
            // No line is drawn outside, so none can be scrolled to.
            let reach = &mut output.scrollable_overflow_rect;
            reach.right = reach.right.min(output.size.width);
            reach.bottom = reach.bottom.min(output.size.height);
        }
        if input.run_mode == RunMode::PerformLayout {
            // Cells have no room below the baseline: that of a line is its lower edge.
            let lead = |sides: Rect<taffy::LengthPercentage>| {
                sides
                    .top
                    .resolve_or_zero(input.parent_size.width, |_, _| 0.0)
            };
            let top = lead(style.border()) + lead(style.padding());
            output.baselines = Baselines::from_first(Some(top + 1.0));
        }
        output
    }

    /// Gives everything below a hidden node an empty place.
    fn hide_below(&mut self, node: NodeId) {
        let mut stack = std::mem::take(&mut self.state.stack);
        stack.push(node);
        while let Some(node) = stack.pop() {
            let state = &mut self.state.nodes[node.index()];
            if std::mem::replace(&mut state.hides, true) {
                continue;
            }
            for &child in self.tree.children(node) {
                self.state.answers.clear(child, self.state.pass);
                self.set_unrounded_layout(to_taffy(child), &Layout::new());
                stack.push(child);
            }
        }
        self.state.stack = stack;
    }
}

/// Whole cells of a width; one that fell short of a whole number by rounding of `f32` is that number.
fn whole_cells(width: f32) -> u32 {
    (width + 1.0 / 1024.0) as u32
}

/// Children of a node as Taffy names them.
pub(super) struct ChildIds<'a>(std::slice::Iter<'a, NodeId>);

impl Iterator for ChildIds<'_> {
    type Item = taffy::NodeId;

    fn next(&mut self) -> Option<taffy::NodeId> {
        self.0.next().copied().map(to_taffy)
    }
}

impl TraversePartialTree for View<'_> {
    type ChildIter<'b>
        = ChildIds<'b>
    where
        Self: 'b;

    fn child_ids(&self, parent: taffy::NodeId) -> ChildIds<'_> {
        ChildIds(self.tree.children(from_taffy(parent)).iter())
    }

    fn child_count(&self, parent: taffy::NodeId) -> usize {
        self.tree.children(from_taffy(parent)).len()
    }

    fn get_child_id(&self, parent: taffy::NodeId, at: usize) -> taffy::NodeId {
        to_taffy(self.tree.children(from_taffy(parent))[at])
    }
}

impl LayoutPartialTree for View<'_> {
    type CoreContainerStyle<'b>
        = NodeStyle<'b>
    where
        Self: 'b;
    type CustomIdent = String;

    fn get_core_container_style(&self, node: taffy::NodeId) -> NodeStyle<'_> {
        self.style(from_taffy(node))
    }

    fn set_unrounded_layout(&mut self, node: taffy::NodeId, layout: &Layout) {
        let node = from_taffy(node);
        let inset = layout.border + layout.padding;
        let end = layout.scrollable_overflow_rect;
        let placed = Placed {
            location: Point {
                x: position(layout.location.x),
                y: position(layout.location.y),
            },
            size: sane_size(layout.size),
            extent: sane_size(Size {
                width: end.right,
                height: end.bottom,
            }),
        };
        if self.state.boxes.place(node, placed, sane_rect(inset)) {
            self.state.placed.push(node);
        }
    }

    fn compute_child_layout(&mut self, node: taffy::NodeId, input: LayoutInput) -> LayoutOutput {
        self.ask(from_taffy(node), input)
    }
}

/// Every node is positioned, so each places its absolute children itself and none is handed up.
impl LayoutContainingBlock for View<'_> {
    type OofItemStyle<'b>
        = NodeStyle<'b>
    where
        Self: 'b;

    fn get_oof_item_style(&self, node: taffy::NodeId) -> NodeStyle<'_> {
        self.style(from_taffy(node))
    }

    fn get_detailed_layout_info(&self, node: taffy::NodeId) -> &DetailedLayoutInfo<String> {
        let known = self.details.iter().find(|&&(of, _)| of == node);
        known.map_or(&DetailedLayoutInfo::None, |(_, info)| info)
    }

    fn clear_hoisted_children(&mut self, _node: taffy::NodeId) {}

    fn add_hoisted_children(&mut self, _node: taffy::NodeId, _hoisted: &[taffy::NodeId]) {}
}

impl LayoutFlexboxContainer for View<'_> {
    type FlexboxContainerStyle<'b>
        = NodeStyle<'b>
    where
        Self: 'b;
    type FlexboxItemStyle<'b>
        = NodeStyle<'b>
    where
        Self: 'b;

    fn get_flexbox_container_style(&self, node: taffy::NodeId) -> NodeStyle<'_> {
        self.style(from_taffy(node))
    }

    fn get_flexbox_child_style(&self, node: taffy::NodeId) -> NodeStyle<'_> {
        NodeStyle {
            item_in: Some(self.tree),
            #[cfg(test)]
            asks_all: self.state.asks_all,
            ..self.style(from_taffy(node))
        }
    }
}

impl LayoutGridContainer for View<'_> {
    type GridContainerStyle<'b>
        = NodeStyle<'b>
    where
        Self: 'b;
    type GridItemStyle<'b>
        = NodeStyle<'b>
    where
        Self: 'b;

    fn get_grid_container_style(&self, node: taffy::NodeId) -> NodeStyle<'_> {
        let node = from_taffy(node);
        NodeStyle {
            tracks: self.grids.get(node),
            ..self.style(node)
        }
    }

    fn set_detailed_grid_info(&mut self, node: taffy::NodeId, info: DetailedGridInfo<String>) {
        self.details.retain(|&(of, _)| of != node);
        let info = DetailedLayoutInfo::Grid(Box::new(info));
        self.details.push((node, info));
    }

    fn get_grid_child_style(&self, node: taffy::NodeId) -> NodeStyle<'_> {
        self.style(from_taffy(node))
    }
}
