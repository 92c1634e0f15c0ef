//! What a node answered to the questions of its parent, kept until something in it changes.

use super::minimum::Bases;
use taffy::{
    AvailableSpace, LayoutInput, LayoutOutput, Line, RequestedAxis, RunMode, Size, SizingMode,
};

/// Most answers about a size that are kept; then the oldest gives way.
const MOST: usize = 32;

/// Most nodes answer no more questions about their size than this: memory for them is taken one by one.
const FEW: usize = 4;

/// Most answers about a layout that are kept beside the one in force.
const MOST_LAYOUTS: usize = 4;

const KNOWN: u8 = 1;
const INHERENT: u8 = 1 << 2;
const START: u8 = 1 << 3;
const END: u8 = 1 << 4;

/// A question, without what cannot change the answer: the room on an axis whose size is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Question {
    size: [u32; 2],
    parent: [u32; 2],
    /// Definiteness of the known sizes, sizing mode and collapsible margins.
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
                | flag(collapsible.end, END),
        }
    }

    /// The question in full, put again; its room on an axis whose size is known is that size.
    fn input(self, run_mode: RunMode, axis: RequestedAxis) -> LayoutInput {
        let has = |flag: u8| self.modes & flag != 0;
        let (width, height) = (size_of(self.size[0]), size_of(self.size[1]));
        LayoutInput {
            run_mode,
            sizing_mode: if has(INHERENT) {
                SizingMode::InherentSize
            } else {
                SizingMode::ContentSize
            },
            axis,
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

#[derive(Clone, Copy, Debug)]
struct Measured {
    question: Question,
    axis: RequestedAxis,
    size: Size<f32>,
    /// The pass that last asked.
    asked_in: u32,
}

#[derive(Clone, Debug)]
struct LaidOut {
    question: Question,
    output: LayoutOutput,
    asked_in: u32,
}

/// The answers of one node.
#[derive(Clone, Debug, Default)]
pub(super) struct Answers {
    /// Oldest first. By the last one the node is laid out inside, unless it was disturbed since.
    layouts: Vec<LaidOut>,
    measured: Vec<Measured>,
    oldest: u8,
    disturbed: bool,
    cleared_in: u32,
    /// The last pass that asked for an answer that was not kept, 0 for none.
    lost_in: u32,
    /// Of the children as a container, once it was looked at.
    pub bases: Option<Bases>,
}

impl Answers {
    /// No answers, since a pass.
    pub fn cleared(pass: u32) -> Self {
        Answers {
            cleared_in: pass,
            ..Answers::default()
        }
    }

    /// Whether the node was asked nothing since it last changed.
    pub fn is_empty(&self) -> bool {
        self.layouts.is_empty() && self.measured.is_empty()
    }

    /// The pass since which the answers are kept. What this node relies on was asked for in it or later.
    pub fn cleared_in(&self) -> u32 {
        self.cleared_in
    }

    /// Whether anything was asked in that pass or later.
    pub fn serves(&self, since: u32) -> bool {
        self.layouts.iter().any(|kept| kept.asked_in >= since)
            || self.measured.iter().any(|kept| kept.asked_in >= since)
    }

    /// Whether an answer was given in that pass or later that is not kept.
    pub fn lost(&self, since: u32) -> bool {
        self.lost_in != 0 && self.lost_in >= since
    }

    /// Questions about the size asked in that pass or later, and their answers.
    pub fn sizes(&self, since: u32) -> impl Iterator<Item = (LayoutInput, Size<f32>)> {
        let asked = self
            .measured
            .iter()
            .filter(move |kept| kept.asked_in >= since);
        asked.map(|kept| {
            let input = kept.question.input(RunMode::ComputeSize, kept.axis);
            (input, kept.size)
        })
    }

    /// Layouts asked for in that pass or later, and their answers; last the one in force.
    pub fn layouts(&self, since: u32) -> impl Iterator<Item = (LayoutInput, &LayoutOutput)> {
        let asked = self
            .layouts
            .iter()
            .filter(move |kept| kept.asked_in >= since);
        asked.map(|kept| {
            let input = kept
                .question
                .input(RunMode::PerformLayout, RequestedAxis::Both);
            (input, &kept.output)
        })
    }

    /// Whether what is in the node is as its last layout left it.
    pub fn in_force(&self) -> bool {
        !self.disturbed
    }

    /// Says that something in the node was laid out since, maybe otherwise than its last layout had it.
    pub fn disturb(&mut self) {
        self.disturbed = true;
    }

    /// Says that what is in the node is again as its last layout left it.
    pub fn restore(&mut self) {
        self.disturbed = false;
    }

    pub fn get(&mut self, input: &LayoutInput, pass: u32) -> Option<LayoutOutput> {
        let question = Question::new(input);
        match input.run_mode {
            RunMode::PerformLayout => {
                let last = self
                    .layouts
                    .last_mut()
                    .filter(|kept| !self.disturbed && kept.question == question)?;
                last.asked_in = pass;
                Some(last.output.clone())
            }
            RunMode::ComputeSize => {
                let kept = self.measured.iter_mut().find(|kept| {
                    kept.question == question
                        && (kept.axis == RequestedAxis::Both || kept.axis == input.axis)
                })?;
                kept.asked_in = pass;
                Some(LayoutOutput::from_outer_size(kept.size))
            }
            RunMode::PerformHiddenLayout => None,
        }
    }

    pub fn keep(&mut self, input: &LayoutInput, output: &LayoutOutput, pass: u32) {
        let question = Question::new(input);
        match input.run_mode {
            RunMode::PerformLayout => self.keep_layout(LaidOut {
                question,
                output: output.clone(),
                asked_in: pass,
            }),
            RunMode::ComputeSize => self.keep_size(Measured {
                question,
                axis: input.axis,
                size: output.size,
                asked_in: pass,
            }),
            RunMode::PerformHiddenLayout => {}
        }
    }

    fn keep_layout(&mut self, laid_out: LaidOut) {
        self.disturbed = false;
        self.layouts
            .retain(|kept| kept.question != laid_out.question);
        if self.layouts.len() > MOST_LAYOUTS {
            let lost = self.layouts.remove(0);
            self.lost_in = self.lost_in.max(lost.asked_in);
        }
        if self.layouts.is_empty() {
            // Most nodes are laid out in one way only.
            self.layouts.reserve_exact(1);
        }
        self.layouts.push(laid_out);
    }

    fn keep_size(&mut self, measured: Measured) {
        if self.measured.len() < MOST {
            if self.measured.len() < FEW {
                self.measured.reserve_exact(1);
            }
            self.measured.push(measured);
            return;
        }
        let oldest = &mut self.measured[usize::from(self.oldest)];
        self.lost_in = self.lost_in.max(oldest.asked_in);
        *oldest = measured;
        self.oldest = (self.oldest + 1) % MOST as u8;
    }
}
