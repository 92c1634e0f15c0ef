//! What JavaScript is told, before it has a time.

use sparktui_generated::Mirror;
use sparktui_generated::enums::{EventKind, Taker, Toggle, Watch};
use sparktui_memory::NodeId;

use super::states::{State, States};
use crate::edit::{Edits, PART_BYTES, floor};
use crate::input::InputEvent;
use crate::look::Target;
use crate::select::Select;

/// Where the taker lies in the second number of keys, pastes and what the mouse does.
const TAKER: u32 = 24;

/// An event and the node that it happened to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// What happened.
    pub event: InputEvent,
    /// Where, if to a node.
    pub target: Option<Target>,
}

/// Events in the order in which JavaScript hears of them, and nodes whose states are others.
#[derive(Debug, Default)]
pub struct Outbox {
    told: Vec<Told>,
    touched: Vec<NodeId>,
    /// What of each node is other.
    touched_in: Vec<u8>,
    /// Nodes that take their time to look otherwise, and the states that they were in.
    turned: Vec<(Target, States)>,
}

impl Outbox {
    /// Tells an event. Returns its number, for [`Outbox::take_by`].
    pub fn tell(&mut self, event: InputEvent, target: Option<Target>) -> usize {
        self.told.push(Told { event, target });
        self.told.len() - 1
    }

    /// Tells what has two numbers and happened to a node.
    pub fn tell_of(&mut self, kind: EventKind, a: u32, b: u32, target: Target) {
        self.tell(InputEvent::new(kind, a, b), Some(target));
    }

    /// Tells what was edited.
    pub fn tell_edits(&mut self, edits: &mut Edits) {
        for (node, generation, event) in edits.drain_told() {
            self.tell(event, Some(Target { node, generation }));
        }
    }

    /// Tells what is selected, if that is another text than before.
    pub fn tell_selection(&mut self, select: &mut Select) {
        let Some(text) = select.take_news() else {
            return;
        };
        let mut rest = text.as_str();
        loop {
            let (part, more) = rest.split_at(floor(rest, PART_BYTES));
            let event = InputEvent {
                payload: part.as_bytes().into(),
                ..InputEvent::new(EventKind::Selection, u32::from(!more.is_empty()), 0)
            };
            self.tell(event, None);
            if more.is_empty() {
                return;
            }
            rest = more;
        }
    }

    /// Says what acted on an event that is told already: it comes before what came of it.
    pub fn take_by(&mut self, number: usize, taker: Taker) {
        if let Some(told) = self.told.get_mut(number) {
            told.event.b |= taker.raw() << TAKER;
        }
    }

    /// Puts a node into a state, or takes it out.
    pub fn set_state(&mut self, mirror: &Mirror, node: NodeId, state: State, to: Toggle) {
        if mirror.transition_duration(node) > 0 {
            let target = Target::now(mirror, node);
            if self.turned.iter().all(|(turned, _)| *turned != target) {
                self.turned.push((target, States::of(mirror, node)));
            }
        }
        match state {
            State::Hover => mirror.set_hover_state(node, to),
            State::Pressed => mirror.set_pressed_state(node, to),
            State::Focused => mirror.set_focused_state(node, to),
        }
        self.touch(node, state);
    }

    /// Takes the nodes that take their time to look otherwise, and the states that they were in.
    pub fn take_turned(&mut self) -> Vec<(Target, States)> {
        std::mem::take(&mut self.turned)
    }

    /// Notes that fields of a node which only the engine writes have changed: it is painted again and published.
    fn touch(&mut self, node: NodeId, state: State) {
        if self.touched_in.len() <= node.index() {
            self.touched_in.resize(node.index() + 1, 0);
        }
        let states = &mut self.touched_in[node.index()];
        if *states == 0 {
            self.touched.push(node);
        }
        *states |= state.watch().raw() as u8;
    }

    /// Which states of a node noted are others.
    #[must_use]
    pub fn touched_in(&self, node: NodeId) -> Watch {
        let states = self.touched_in.get(node.index());
        Watch::from_raw(states.copied().unwrap_or_default().into())
    }

    /// Nodes noted since they were last cleared.
    #[must_use]
    pub fn touched(&self) -> &[NodeId] {
        &self.touched
    }

    /// Forgets the nodes noted: they are published.
    pub fn clear_touched(&mut self) {
        for node in self.touched.drain(..) {
            self.touched_in[node.index()] = 0;
        }
    }

    /// Takes the events told.
    pub fn drain(&mut self) -> std::vec::Drain<'_, Told> {
        self.told.drain(..)
    }

    /// Whether an event waits to be taken.
    #[must_use]
    pub fn has_told(&self) -> bool {
        !self.told.is_empty()
    }
}
