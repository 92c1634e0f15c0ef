//! What a node answered to the questions of its parent, kept until something in it changes.

use sparktui_memory::NodeId;
use taffy::{
    AvailableSpace, Baselines, LayoutInput, LayoutOutput, Line, Rect, RequestedAxis, RunMode, Size,
    SizingMode,
};

use super::lists::{List, Lists};
use super::minimum::Bases;

/// Most answers about a size that are kept; then the oldest gives way.
const MOST: usize = 32;

/// Most answers about a layout that are kept beside the one in force.
const MOST_LAYOUTS: usize = 4;

const KNOWN: u8 = 1;
const INHERENT: u8 = 1 << 2;
const START: u8 = 1 << 3;
const END: u8 = 1 << 4;
/// The axes of which the size is asked.
const HORIZONTAL: u8 = 1 << 5;
const VERTICAL: u8 = 1 << 6;
const BOTH: u8 = HORIZONTAL | VERTICAL;

/// A question, without what cannot change the answer: the room on an axis whose size is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Question {
    size: [u32; 2],
    parent: [u32; 2],
    /// Definiteness of the known sizes, sizing mode, collapsible margins and axes.
    modes: u8,
}

impl Question {
    fn new(input: &LayoutInput) -> Self {
        let (known, room, parent) = (
            input.known_dimensions,
            input.available_space,
            input.parent_size,
        );
        let definite = input.known_dimensions_are_definite;
        let collapsible = input.vertical_margins_are_collapsible;
        let flag = |set: bool, flag: u8| if set { flag } else { 0 };
        Question {
            size: [
                size_bits(known.width, room.width),
                size_bits(known.height, room.height),
            ],
            parent: [parent_bits(parent.width), parent_bits(parent.height)],
            modes: flag(definite.width || known.width.is_none(), KNOWN)
                | flag(definite.height || known.height.is_none(), KNOWN << 1)
                | flag(input.sizing_mode == SizingMode::InherentSize, INHERENT)
                | flag(collapsible.start, START)
                | flag(collapsible.end, END)
                | axes(input),
        }
    }

    /// Whether its answer is one to another question too.
    fn answers(self, other: Self) -> bool {
        let turned = Question {
            modes: self.modes & !BOTH | other.modes & BOTH,
            ..self
        };
        turned == other && self.modes & other.modes & BOTH == other.modes & BOTH
    }

    /// The question in full, put again; its room on an axis whose size is known is that size.
    fn input(self, run_mode: RunMode) -> LayoutInput {
        let has = |flag: u8| self.modes & flag != 0;
        let (width, height) = (size_of(self.size[0]), size_of(self.size[1]));
        LayoutInput {
            run_mode,
            sizing_mode: if has(INHERENT) {
                SizingMode::InherentSize
            } else {
                SizingMode::ContentSize
            },
            axis: match self.modes & BOTH {
                HORIZONTAL => RequestedAxis::Horizontal,
                VERTICAL => RequestedAxis::Vertical,
                _ => RequestedAxis::Both,
            },
            known_dimensions: Size {
                width: width.0,
                height: height.0,
            },
            known_dimensions_are_definite: Size {
                width: has(KNOWN),
                height: has(KNOWN << 1),
            },
            parent_size: Size {
                width: parent_of(self.parent[0]),
                height: parent_of(self.parent[1]),
            },
            available_space: Size {
                width: width.1,
                height: height.1,
            },
            vertical_margins_are_collapsible: Line {
                start: has(START),
                end: has(END),
            },
        }
    }
}

fn axes(input: &LayoutInput) -> u8 {
    match (input.run_mode, input.axis) {
        (RunMode::ComputeSize, RequestedAxis::Horizontal) => HORIZONTAL,
        (RunMode::ComputeSize, RequestedAxis::Vertical) => VERTICAL,
        _ => BOTH,
    }
}

/// A known size, which is not negative, or else the room, negative where it is definite.
fn size_bits(known: Option<f32>, room: AvailableSpace) -> u32 {
    match (known, room) {
        (Some(cells), _) => (cells + 0.0).to_bits(),
        (None, AvailableSpace::Definite(cells)) => (-(cells + 0.0)).to_bits(),
        (None, AvailableSpace::MinContent) => f32::NEG_INFINITY.to_bits(),
        (None, AvailableSpace::MaxContent) => f32::INFINITY.to_bits(),
    }
}

fn size_of(bits: u32) -> (Option<f32>, AvailableSpace) {
    let cells = f32::from_bits(bits);
    if cells == f32::NEG_INFINITY {
        (None, AvailableSpace::MinContent)
    } else if cells == f32::INFINITY {
        (None, AvailableSpace::MaxContent)
    } else if cells.is_sign_negative() {
        (None, AvailableSpace::Definite(-cells))
    } else {
        (Some(cells), AvailableSpace::Definite(cells))
    }
}

fn parent_bits(size: Option<f32>) -> u32 {
    size.map_or(f32::INFINITY.to_bits(), |cells| (cells + 0.0).to_bits())
}

fn parent_of(bits: u32) -> Option<f32> {
    Some(f32::from_bits(bits)).filter(|cells| cells.is_finite())
}

/// What a node says of its layout that its parent can read. Every node places its absolute children itself and margins
/// never collapse, so nothing else ever differs.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Answer {
    pub size: Size<f32>,
    /// Where the content ends.
    pub content: Rect<f32>,
    /// Bits of the first and the last baseline; those of no number for none.
    pub baselines: [u32; 2],
}

impl Answer {
    pub fn of(output: &LayoutOutput) -> Self {
        let bits = |baseline: Option<f32>| baseline.map_or(f32::NAN.to_bits(), f32::to_bits);
        Answer {
            size: output.size,
            content: output.scrollable_overflow_rect,
            baselines: [bits(output.baselines.first), bits(output.baselines.last)],
        }
    }

    fn output(self) -> LayoutOutput {
        let [first, last] = self
            .baselines
            .map(|bits| Some(f32::from_bits(bits)).filter(|baseline| !baseline.is_nan()));
        let baselines = Baselines { first, last };
        LayoutOutput::from_sizes_and_baselines(self.size, self.content, baselines)
    }
}

/// A question about the size, and its answer.
#[derive(Clone, Copy, Debug)]
pub(super) struct Measured {
    question: Question,
    pub size: Size<f32>,
    /// The pass that last asked.
    pub asked_in: u32,
}

impl Measured {
    pub fn input(&self) -> LayoutInput {
        self.question.input(RunMode::ComputeSize)
    }
}

/// A question about the layout, and its answer.
#[derive(Clone, Copy, Debug)]
pub(super) struct LaidOut {
    question: Question,
    pub answer: Answer,
    /// The pass that last asked.
    pub asked_in: u32,
}

impl LaidOut {
    pub fn input(&self) -> LayoutInput {
        self.question.input(RunMode::PerformLayout)
    }
}

/// Which answers of one node are kept.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Kept {
    /// Oldest first. By the last one the node is laid out inside, unless it was disturbed since.
    pub layouts: List,
    /// Oldest first.
    pub sizes: List,
    /// The pass since which they are kept.
    cleared_in: u32,
    disturbed: bool,
    /// Whether an answer was given that is not kept.
    pub lost: bool,
    /// Of the children as a container, once it was looked at.
    bases: Option<Bases>,
}

impl Kept {
    /// Whether the node was asked nothing since it last changed.
    pub fn is_empty(&self) -> bool {
        self.layouts.is_empty() && self.sizes.is_empty()
    }
}

/// The answers of all nodes. A node is one below the count that was last given to [`Answers::resize`].
#[derive(Debug, Default)]
pub(super) struct Answers {
    nodes: Vec<Kept>,
    layouts: Lists<LaidOut>,
    sizes: Lists<Measured>,
}

impl Answers {
    /// Has room for so many nodes at least.
    pub fn resize(&mut self, node_count: usize) {
        if self.nodes.len() < node_count {
            self.nodes.resize(node_count, Kept::default());
        }
    }

    /// Gives back room that is not needed.
    pub fn give_back(&mut self) {
        self.layouts.give_back();
        self.sizes.give_back();
    }

    /// Drops all answers of all nodes.
    pub fn clear_all(&mut self) {
        self.nodes.fill(Kept::default());
        (self.layouts, self.sizes) = (Lists::default(), Lists::default());
    }

    /// Drops the answers of a node, which changed in a pass.
    pub fn clear(&mut self, node: NodeId, pass: u32) {
        let kept = self.detach(node, pass);
        self.release(kept);
    }

    /// The same, but what was kept can still be read until it is given to [`Answers::release`].
    pub fn detach(&mut self, node: NodeId, pass: u32) -> Kept {
        let cleared = Kept {
            cleared_in: pass,
            ..Kept::default()
        };
        std::mem::replace(&mut self.nodes[node.index()], cleared)
    }

    /// Drops what was detached.
    pub fn release(&mut self, mut kept: Kept) {
        self.layouts.clear(&mut kept.layouts);
        self.sizes.clear(&mut kept.sizes);
    }

    /// Which answers of a node are kept.
    pub fn of(&self, node: NodeId) -> &Kept {
        &self.nodes[node.index()]
    }

    /// The pass since which the answers are kept. What this node relies on was asked for in it or later.
    pub fn cleared_in(&self, node: NodeId) -> u32 {
        self.of(node).cleared_in
    }

    /// Whether anything was asked in that pass or later.
    pub fn serves(&self, kept: &Kept, since: u32) -> bool {
        self.layouts(kept).any(|kept| kept.asked_in >= since)
            || self.sizes(kept).any(|kept| kept.asked_in >= since)
    }

    /// Questions about the size, and their answers.
    pub fn sizes(&self, kept: &Kept) -> impl Iterator<Item = &Measured> {
        self.sizes.iter(kept.sizes)
    }

    /// Layouts that were asked for, and their answers; last the one in force.
    pub fn layouts(&self, kept: &Kept) -> impl Iterator<Item = &LaidOut> {
        self.layouts.iter(kept.layouts)
    }

    /// The first of some questions about the size, and the others.
    pub fn split_sizes(&self, list: List) -> Option<(Measured, List)> {
        self.sizes.split(list)
    }

    /// The first of some questions about the layout, and the others.
    pub fn split_layouts(&self, list: List) -> Option<(LaidOut, List)> {
        self.layouts.split(list)
    }

    /// Whether what is in the node is as its last layout left it.
    pub fn in_force(&self, node: NodeId) -> bool {
        !self.of(node).disturbed
    }

    /// Says that something in the node was laid out since, maybe otherwise than its last layout had it.
    pub fn disturb(&mut self, node: NodeId) {
        self.nodes[node.index()].disturbed = true;
    }

    /// Says that what is in the node is again as its last layout left it.
    pub fn restore(&mut self, node: NodeId) {
        self.nodes[node.index()].disturbed = false;
    }

    /// What the base sizes of a container's children depend on, if it was looked at since the container changed.
    pub fn bases(&self, node: NodeId) -> Option<Bases> {
        self.of(node).bases
    }

    pub fn set_bases(&mut self, node: NodeId, bases: Bases) {
        self.nodes[node.index()].bases = Some(bases);
    }

    pub fn get(&mut self, node: NodeId, input: &LayoutInput, pass: u32) -> Option<LayoutOutput> {
        let question = Question::new(input);
        let kept = &self.nodes[node.index()];
        match input.run_mode {
            RunMode::PerformLayout if kept.disturbed => None,
            RunMode::PerformLayout => {
                let last = self.layouts.last_mut(kept.layouts)?;
                if last.question != question {
                    return None;
                }
                last.asked_in = pass;
                Some(last.answer.output())
            }
            RunMode::ComputeSize => {
                let is_answer = |kept: &Measured| kept.question.answers(question);
                let kept = self.sizes.find_mut(kept.sizes, is_answer)?;
                kept.asked_in = pass;
                Some(LayoutOutput::from_outer_size(kept.size))
            }
            RunMode::PerformHiddenLayout => None,
        }
    }

    pub fn keep(&mut self, node: NodeId, input: &LayoutInput, output: &LayoutOutput, pass: u32) {
        let question = Question::new(input);
        match input.run_mode {
            RunMode::PerformLayout => {
                let laid_out = LaidOut {
                    question,
                    answer: Answer::of(output),
                    asked_in: pass,
                };
                self.keep_layout(node, laid_out);
            }
            RunMode::ComputeSize => {
                let measured = Measured {
                    question,
                    size: output.size,
                    asked_in: pass,
                };
                self.keep_size(node, measured);
            }
            RunMode::PerformHiddenLayout => {}
        }
    }

    fn keep_layout(&mut self, node: NodeId, laid_out: LaidOut) {
        let (kept, lists) = (&mut self.nodes[node.index()], &mut self.layouts);
        kept.disturbed = false;
        lists.drop_where(&mut kept.layouts, |other| {
            other.question == laid_out.question
        });
        if lists.iter(kept.layouts).count() > MOST_LAYOUTS {
            lists.drop_first(&mut kept.layouts);
            kept.lost = true;
        }
        lists.push(&mut kept.layouts, laid_out);
    }

    fn keep_size(&mut self, node: NodeId, measured: Measured) {
        let (kept, lists) = (&mut self.nodes[node.index()], &mut self.sizes);
        if lists.iter(kept.sizes).count() >= MOST {
            lists.drop_first(&mut kept.sizes);
            kept.lost = true;
        }
        lists.push(&mut kept.sizes, measured);
    }
}
