//! From styles, texts and the tree to whole cells: Taffy's flexbox over the mirror, its answers kept per node.

mod answers;
mod boundary;
mod boxes;
mod field;
mod lists;
mod minimum;
mod sane;
mod settle;
#[cfg(test)]
mod tests;
mod view;

use std::collections::BinaryHeap;

use sparktui_generated::Mirror;
use sparktui_generated::enums::TextWrap;
use sparktui_memory::NodeId;
use taffy::{
    AvailableSpace, Layout, LayoutInput, LayoutPartialTree, Line, Point, RequestedAxis, RunMode,
    Size, SizingMode,
};

pub use boxes::{Boxes, Moved};

use crate::stamps::{Round, Stamps};
use crate::style::Grids;
use crate::text::{Shape, TextStore};
use crate::tree::{Change, ROOT, Tree};
use answers::Answers;
use view::View;

/// What the last [`compute`] did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LayoutStats {
    /// Nodes whose children were placed, and leaves that were given their final size.
    pub nodes_laid_out: u32,
    /// Answers about the size of a node that were worked out, texts and boxes.
    pub nodes_measured: u32,
    /// Questions that were answered from what was kept.
    pub answers_reused: u32,
    /// Nodes whose answers were dropped because something in them changed.
    pub nodes_invalidated: u32,
    /// Nodes whose area was worked out again.
    pub nodes_settled: u32,
    /// Nodes whose area changed.
    pub nodes_moved: u32,
}

/// Where Taffy put a node, in the fractions of a cell that it works with.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Placed {
    /// From the parent's border box.
    location: Point<f32>,
    size: Size<f32>,
    /// Right and bottom end of the content, from the padding box.
    extent: Size<f32>,
}

impl Placed {
    /// Equal to nothing, not even itself: whatever comes next is a change.
    const NOWHERE: Self = Placed {
        location: Point {
            x: f32::NAN,
            y: f32::NAN,
        },
        size: Size {
            width: f32::NAN,
            height: f32::NAN,
        },
        extent: Size {
            width: 0.0,
            height: 0.0,
        },
    };
}

/// What layout reads of the text group.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Said {
    shape: Shape,
    wrap: TextWrap,
    /// Whether the style gives way.
    gives_way: bool,
}

#[derive(Clone, Debug, Default)]
struct NodeState {
    /// What passes did: [`MARKED`], [`SETTLED`].
    stamps: Stamps,
    /// Everything below it is placed as hidden.
    hides: bool,
    /// Of its text, when it last changed.
    said: Said,
}

/// It was taken for changed.
const MARKED: u8 = 1;
/// Its area was worked out.
const SETTLED: u8 = 1 << 1;

/// What layout keeps from one frame to the next.
#[derive(Debug, Default)]
pub struct LayoutState {
    nodes: Vec<NodeState>,
    answers: Answers,
    boxes: Boxes,
    stats: LayoutStats,
    screen: (u16, u16),
    /// Whether the root is as high as what it holds, and no higher than the screen.
    fits_content: bool,
    pass: u32,
    /// The same, as nodes are stamped with.
    round: Round,
    /// Changed nodes, the deepest on top.
    marked: BinaryHeap<(u16, NodeId)>,
    /// Nodes that were placed otherwise than before in this pass.
    placed: Vec<NodeId>,
    stack: Vec<NodeId>,
    /// Whether questions are asked whose answers make no difference.
    #[cfg(test)]
    asks_all: bool,
}

impl LayoutState {
    /// A state that has laid out nothing.
    #[must_use]
    pub fn new() -> Self {
        LayoutState::default()
    }

    /// Has the root be as high as what it holds, but no higher than the screen; else as high as that.
    pub fn fit_content(&mut self, fits: bool) {
        self.fits_content = fits;
        // Of no size, so that the next pass places the root anew.
        self.screen = (0, 0);
    }

    /// The areas of all nodes.
    #[must_use]
    pub fn boxes(&self) -> &Boxes {
        &self.boxes
    }

    /// What the last [`compute`] did.
    #[must_use]
    pub fn stats(&self) -> LayoutStats {
        self.stats
    }

    /// Gives back the memory of what the last [`compute`] told of moves, which is forgotten.
    pub fn give_back(&mut self) {
        self.boxes.give_back();
        self.answers.give_back();
        self.marked = BinaryHeap::new();
        self.placed = Vec::new();
        self.stack = Vec::new();
    }

    fn start_pass(&mut self, node_count: usize) {
        self.stats = LayoutStats::default();
        self.boxes.start_pass(node_count);
        if self.nodes.len() < node_count {
            self.nodes.resize_with(node_count, NodeState::default);
        }
        self.answers.resize(node_count);
        self.pass = self.pass.wrapping_add(1);
        if self.pass == 0 {
            self.answers.clear_all();
            self.pass = 1;
        }
        if self.round.advance() {
            for state in &mut self.nodes {
                state.stamps = Stamps::default();
            }
        }
    }
}

/// Lays the tree out on a screen, as far as the changes since the last call ask for it.
///
/// `changes` are those that the tree was updated with. The root fills the screen whatever its style says.
pub fn compute(
    state: &mut LayoutState,
    mirror: &Mirror,
    tree: &Tree,
    (texts, grids): (&TextStore, &Grids),
    changes: &[Change],
    columns: u16,
    rows: u16,
) {
    state.start_pass(tree.node_count());
    for &node in tree.left() {
        let node_state = &mut state.nodes[node.index()];
        *node_state = NodeState {
            said: node_state.said,
            ..NodeState::default()
        };
        state.answers.clear(node, 0);
        state.boxes.remove(node);
    }
    for &node in tree.moved() {
        // The same place in another parent is another place on the screen.
        state.boxes.node_mut(node).placed = Placed::NOWHERE;
    }
    let resized = std::mem::replace(&mut state.screen, (columns, rows)) != (columns, rows);
    let mut view = View {
        state,
        mirror,
        tree,
        texts,
        grids,
        details: Vec::new(),
    };
    view.mark(changes);
    let reached_root = view.climb();
    if resized || reached_root || view.state.answers.of(ROOT).is_empty() {
        place_root(&mut view);
    }
    settle::settle(state, tree);
    state.stats.nodes_moved = state.boxes.changed().len() as u32;
}

fn place_root(view: &mut View<'_>) {
    let mut size = Size {
        width: f32::from(view.state.screen.0),
        height: f32::from(view.state.screen.1),
    };
    if view.state.fits_content {
        size.height = size.height.min(content_height(view, size.width));
    }
    let output = view.compute_child_layout(
        view::to_taffy(ROOT),
        LayoutInput {
            run_mode: RunMode::PerformLayout,
            sizing_mode: SizingMode::ContentSize,
            axis: RequestedAxis::Both,
            known_dimensions: size.map(Some),
            known_dimensions_are_definite: Size {
                width: true,
                height: true,
            },
            parent_size: size.map(Some),
            available_space: size.map(AvailableSpace::Definite),
            vertical_margins_are_collapsible: Line::FALSE,
        },
    );
    let layout = Layout {
        size,
        scrollable_overflow_rect: output.scrollable_overflow_rect,
        ..view.root_insets(size)
    };
    view.set_unrounded_layout(view::to_taffy(ROOT), &layout);
}

/// How high all is that the root holds, at a width.
fn content_height(view: &mut View<'_>, width: f32) -> f32 {
    let input = LayoutInput {
        run_mode: RunMode::ComputeSize,
        sizing_mode: SizingMode::ContentSize,
        axis: RequestedAxis::Both,
        known_dimensions: Size {
            width: Some(width),
            height: None,
        },
        known_dimensions_are_definite: Size {
            width: true,
            height: false,
        },
        parent_size: Size {
            width: Some(width),
            height: None,
        },
        available_space: Size {
            width: AvailableSpace::Definite(width),
            height: AvailableSpace::MaxContent,
        },
        vertical_margins_are_collapsible: Line::FALSE,
    };
    let output = view.compute_child_layout(view::to_taffy(ROOT), input);
    output.size.height.ceil()
}
