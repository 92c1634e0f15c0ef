//! What keys and the mouse do by themselves, whether or not JavaScript has time: focus, hover, pressed; and which node
//! each event is JavaScript's at.
//!
//! A key goes up from the node that has the focus. The innermost that wants it has it: at each node first a handler that
//! claimed the chord beforehand, then what the engine does there itself. JavaScript is told of every event, and what
//! acted on it.

mod chord;
mod claims;
mod focus;
mod hit;
mod interest;
mod mouse;
mod nearest;
mod order;
mod pointer;
mod router;
mod states;
mod step;
mod told;

#[cfg(test)]
mod tests;

use sparktui_generated::enums::Taker;
use sparktui_generated::{SharedBuffer, Word};
use sparktui_memory::NodeId;

pub use chord::{Chord, Key};
pub use states::{State, States};
pub use told::{Outbox, Told};

use crate::edit::Edits;
use crate::input::InputEvent;
use crate::look::{Look, Target};
use crate::scroll::Scrolls;
use crate::select::Select;
use crate::tree::Change;
use claims::Claims;
use focus::Focus;
use interest::Interest;
use pointer::Pointer;

/// How it is with the focus.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FocusNews {
    /// What has it.
    pub held: Option<Target>,
    /// The number of the last request for it that was answered.
    pub acknowledged: u32,
    /// What it stays in.
    pub limit: NodeId,
}

/// The state of one app's keys and mouse.
#[derive(Debug, Default)]
pub struct Interact {
    focus: Focus,
    pointer: Pointer,
    claims: Claims,
    interest: Interest,
    /// What text the mouse has selected.
    pub select: Select,
    /// What came of it, for JavaScript and for the next frame.
    pub out: Outbox,
    /// What JavaScript was told of the focus; nothing before the first time.
    published: Option<FocusNews>,
    /// Whether Ctrl-Z stops the process, where nobody else wants the key.
    pub stops: bool,
}

impl Interact {
    /// Takes one event of the terminal, which may scroll and edit. Says what acted on it, if it is a key.
    pub fn route(
        &mut self,
        look: Look<'_>,
        moved: (&mut Scrolls, &mut Edits),
        event: InputEvent,
        time_ms: u32,
    ) -> Taker {
        router::route(self, look, moved, event, time_ms)
    }

    /// Takes what a commit or another size of the screen brought, after layout and before painting.
    pub fn settle(
        &mut self,
        look: Look<'_>,
        scrolls: &Scrolls,
        changes: &[Change],
        laid_out: bool,
    ) {
        let Look { mirror, tree, .. } = look;
        self.interest.settle(mirror, tree, changes, laid_out);
        if laid_out && !self.claims.is_empty() {
            tree.left()
                .iter()
                .for_each(|&node| self.claims.remove(node));
        }
        self.focus.settle(look, changes, laid_out, &mut self.out);
        if laid_out || scrolls.is_moved() {
            self.pointer.look_below(look, scrolls, &mut self.out);
        }
        self.select.settle(look, scrolls, laid_out);
        self.out.tell_selection(&mut self.select);
    }

    /// Gives back memory that only [`Interact::settle`] needs.
    pub fn give_back(&mut self) {
        self.focus.give_back();
    }

    /// Takes the chords that handlers of a node claim, one a line.
    pub fn set_claims(&mut self, node: NodeId, lines: &[u8]) {
        self.claims.set(node, lines);
    }

    /// The order of Tab.
    #[cfg(test)]
    fn focus_order(&self) -> &order::Order {
        self.focus.order()
    }

    /// What has the focus.
    #[must_use]
    pub fn focused(&self) -> Option<Target> {
        self.focus.held()
    }

    /// Whether some node cares where the mouse is while no button is down.
    #[must_use]
    pub fn wants_moves(&self) -> bool {
        self.interest.is_any()
    }

    /// How it is with the focus, where JavaScript was not told so yet.
    pub fn unpublished_focus(&mut self) -> Option<FocusNews> {
        let now = FocusNews {
            held: self.focus.held(),
            acknowledged: self.focus.acknowledged(),
            limit: self.focus.limit(),
        };
        (self.published.replace(now) != Some(now)).then_some(now)
    }
}

/// Writes how it is with the focus, inside an open frame.
pub fn publish_focus(live: &SharedBuffer, news: FocusNews) {
    let FocusNews {
        held,
        acknowledged,
        limit,
    } = news;
    let (layout, region) = (live.layout(), live.region());
    let store = |word: Word, value: u32| region.store_u32(layout.word(word), value);
    store(Word::FocusNode, held.map_or(u32::MAX, |held| held.node.0));
    store(
        Word::FocusGeneration,
        held.map_or(0, |held| held.generation),
    );
    store(Word::FocusAck, acknowledged);
    store(Word::FocusLimit, limit.0);
}
