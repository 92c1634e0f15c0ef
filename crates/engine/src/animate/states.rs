//! Colours of states take their time too: from what a node showed in one state to what it shows in another.
//!
//! Each colour of a node is what one of several fields says: that of the state which counts most and has one, else its own.
//! Where another field has its say, that one begins at the colour of the one before, as if it had had that until now.

use sparktui_generated::enums::BorderStyle;
use sparktui_generated::{Field, Mirror, groups};
use sparktui_memory::NodeId;

use super::track::Track;
use super::transition::{NONE, course};
use super::value::{Animated, Kind};
use super::{Animator, show_all};
use crate::frame::color::{self, UNSET};
use crate::interact::{State, States};
use crate::paint;
use crate::tree::Tree;

/// A colour of a node, and the fields that have a say in it.
#[derive(Clone, Copy, Debug)]
pub struct Part {
    kind: Kind,
    /// Those of states, the first one that is on and set counts.
    states: &'static [(State, Field)],
    /// The node's own.
    own: Field,
}

/// Glyphs.
pub const INK: Part = Part {
    kind: Kind::Ink,
    states: &[
        (State::Pressed, Field::PressedColor),
        (State::Focused, Field::FocusColor),
        (State::Hover, Field::HoverColor),
    ],
    own: Field::FgColor,
};

/// What lies behind the node.
pub const GROUND: Part = Part {
    kind: Kind::Cover,
    states: &[
        (State::Pressed, Field::PressedBgColor),
        (State::Focused, Field::FocusBgColor),
        (State::Hover, Field::HoverBgColor),
    ],
    own: Field::BgColor,
};

/// The sides of the border.
pub const SIDES: [Part; 4] = [
    side(Field::BorderTopColor),
    side(Field::BorderRightColor),
    side(Field::BorderBottomColor),
    side(Field::BorderLeftColor),
];

const fn side(own: Field) -> Part {
    Part {
        kind: Kind::Ink,
        states: &[(State::Focused, Field::FocusRingColor)],
        own,
    }
}

impl Part {
    /// The field that has its say while a node is in those states; `base` tells what TypeScript wrote.
    #[must_use]
    pub fn field(&self, states: States, base: impl Fn(Field) -> u32) -> Field {
        let mut of_states = self.states.iter();
        let counts = of_states.find(|&&(state, field)| states.is(state) && base(field) != UNSET);
        counts.map_or(self.own, |&(_, field)| field)
    }
}

/// What fields of one node say, without transitions.
struct Bases<'a> {
    mirror: &'a Mirror,
    node: NodeId,
    tracks: &'a [Track],
}

impl Bases<'_> {
    fn of(&self, field: Field) -> u32 {
        let track = self.tracks.iter().find(|track| track.of.field == field);
        track.map_or_else(|| self.mirror.number(field, self.node), |track| track.base) as u32
    }
}

/// Another field has its say now.
struct Turn {
    of: Animated,
    /// The field that had it.
    from: Field,
    /// The colour that it showed.
    shown: u32,
    /// What the node shows where the new field is not set.
    unset: u32,
}

impl Animator {
    /// Takes a node whose states were others before; its colours go to those of now.
    pub fn turn_states(
        &mut self,
        (mirror, tree): (&Mirror, &Tree),
        node: NodeId,
        before: States,
        now_ms: u64,
    ) {
        let now = States::of(mirror, node);
        if self.is_reduced || mirror.transition_duration(node) == 0 || before == now {
            return;
        }
        let mut tracks = self.tracks.remove(&node).unwrap_or_default();
        let turns = turns((mirror, tree), node, &tracks, (before, now));
        for turn in &turns {
            // What does not count any more is what TypeScript wrote, when it counts again.
            leave(&mut tracks, mirror, node, turn.from);
            leave(&mut tracks, mirror, node, turn.of.field);
        }
        for turn in turns {
            let field = turn.of.field;
            let base = Bases {
                mirror,
                node,
                tracks: &tracks,
            }
            .of(field);
            let mut track = Track {
                of: turn.of,
                keys: vec![Some(turn.shown.into()), None],
                course: course(mirror, node, now_ms),
                id: NONE,
                base: base.into(),
                unset: turn.unset,
                shown: None,
                is_told: false,
            };
            let (from, to) = (turn.shown, if base == UNSET { turn.unset } else { base });
            if from == to || !self.shades.can_go(turn.of, from.into(), to.into()) {
                continue;
            }
            track.shown = track.value(now_ms, &self.shades);
            tracks.insert(0, track);
        }
        show_all(&tracks, mirror, node, groups::VISUAL);
        if !tracks.is_empty() {
            self.tracks.insert(node, tracks);
        }
    }
}

/// The colours of a node that another field says.
fn turns(
    (mirror, tree): (&Mirror, &Tree),
    node: NodeId,
    tracks: &[Track],
    (before, now): (States, States),
) -> Vec<Turn> {
    let bases = Bases {
        mirror,
        node,
        tracks,
    };
    let ink = |states| {
        let field = INK.field(states, |field| bases.of(field));
        match color::checked(mirror.number(field, node) as u32) {
            UNSET => inherited(mirror, tree, node),
            own => own,
        }
    };
    let mut turns = Vec::new();
    let mut add = |part: &Part, unset: (u32, u32)| {
        let fields = [before, now].map(|states| part.field(states, |field| bases.of(field)));
        if fields[0] == fields[1] {
            return;
        }
        let shown = match color::checked(mirror.number(fields[0], node) as u32) {
            UNSET => unset.0,
            own => own,
        };
        let of = Animated {
            field: fields[1],
            kind: part.kind,
            unit: None,
        };
        turns.push(Turn {
            of,
            from: fields[0],
            shown,
            unset: unset.1,
        });
    };
    let around = inherited(mirror, tree, node);
    add(&INK, (around, around));
    add(&GROUND, (UNSET, UNSET));
    let inks = (ink(before), ink(now));
    for (side, _) in SIDES
        .iter()
        .zip(styles(mirror, node))
        .filter(|(_, style)| *style != BorderStyle::None)
    {
        add(side, inks);
    }
    without_quarrels(turns)
}

/// One field cannot begin at several colours: then it begins at none.
fn without_quarrels(turns: Vec<Turn>) -> Vec<Turn> {
    let mut found: Vec<Turn> = Vec::new();
    let mut torn = Vec::new();
    for turn in turns {
        match found.iter().find(|other| other.of.field == turn.of.field) {
            Some(other) if other.shown != turn.shown => torn.push(turn.of.field),
            Some(_) => {}
            None => found.push(turn),
        }
    }
    found.retain(|turn| !torn.contains(&turn.of.field));
    found
}

/// Ends the transition of a field.
fn leave(tracks: &mut Vec<Track>, mirror: &Mirror, node: NodeId, field: Field) {
    let of_field = |track: &Track| track.id == NONE && track.of.field == field;
    if let Some(at) = tracks.iter().position(of_field) {
        mirror.show(field, node, tracks.remove(at).base);
    }
}

/// The colour of glyphs that a node has from those around it.
fn inherited(mirror: &Mirror, tree: &Tree, node: NodeId) -> u32 {
    let around = std::iter::successors(tree.parent(node), |&node| tree.parent(node));
    let mut inks = around.map(|node| color::checked(paint::ink_of(mirror, node)));
    inks.find(|&ink| ink != UNSET).unwrap_or(color::DEFAULT)
}

fn styles(mirror: &Mirror, node: NodeId) -> [BorderStyle; 4] {
    [
        mirror.border_top_style(node),
        mirror.border_right_style(node),
        mirror.border_bottom_style(node),
        mirror.border_left_style(node),
    ]
}
