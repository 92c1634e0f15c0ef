//! What a node answered to the questions of its parent, kept until something in it changes.

use taffy::{AvailableSpace, LayoutInput, LayoutOutput, RequestedAxis, RunMode, Size, SizingMode};

/// Most answers about a size that are kept; then the oldest gives way.
const MOST: usize = 32;

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
        Question {
            size: [
                size_bits(known.width, room.width),
                size_bits(known.height, room.height),
            ],
            parent: [parent_bits(parent.width), parent_bits(parent.height)],
            modes: u8::from(definite.width || known.width.is_none())
                | u8::from(definite.height || known.height.is_none()) << 1
                | u8::from(input.sizing_mode == SizingMode::InherentSize) << 2
                | u8::from(collapsible.start) << 3
                | u8::from(collapsible.end) << 4,
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

fn parent_bits(size: Option<f32>) -> u32 {
    size.map_or(f32::INFINITY.to_bits(), |cells| (cells + 0.0).to_bits())
}

#[derive(Clone, Copy, Debug)]
struct Measured {
    question: Question,
    axis: RequestedAxis,
    size: Size<f32>,
}

/// The answers of one node.
#[derive(Clone, Debug, Default)]
pub(super) struct Answers {
    placed: Option<(Question, LayoutOutput)>,
    measured: Vec<Measured>,
    oldest: u8,
}

impl Answers {
    /// Whether the node was never laid out since it last changed.
    pub fn is_empty(&self) -> bool {
        self.placed.is_none()
    }

    pub fn clear(&mut self) {
        self.placed = None;
        self.measured.clear();
        self.oldest = 0;
    }

    pub fn get(&self, input: &LayoutInput) -> Option<LayoutOutput> {
        let question = Question::new(input);
        match input.run_mode {
            RunMode::PerformLayout => self
                .placed
                .as_ref()
                .filter(|(asked, _)| *asked == question)
                .map(|(_, output)| output.clone()),
            RunMode::ComputeSize => self
                .measured
                .iter()
                .find(|kept| {
                    kept.question == question
                        && (kept.axis == RequestedAxis::Both || kept.axis == input.axis)
                })
                .map(|kept| LayoutOutput::from_outer_size(kept.size)),
            RunMode::PerformHiddenLayout => None,
        }
    }

    pub fn keep(&mut self, input: &LayoutInput, output: &LayoutOutput) {
        let question = Question::new(input);
        match input.run_mode {
            RunMode::PerformLayout => self.placed = Some((question, output.clone())),
            RunMode::ComputeSize => {
                let measured = Measured {
                    question,
                    axis: input.axis,
                    size: output.size,
                };
                if self.measured.len() < MOST {
                    self.measured.push(measured);
                } else {
                    self.measured[usize::from(self.oldest)] = measured;
                    self.oldest = (self.oldest + 1) % MOST as u8;
                }
            }
            RunMode::PerformHiddenLayout => {}
        }
    }
}
