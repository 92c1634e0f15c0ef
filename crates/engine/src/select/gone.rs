//! Text that stays selected when the nodes that said it are gone: rows of a list that were scrolled out of sight.
//!
//! A piece is kept where it stood in what scrolls, for as long as that has room there and nothing else says something: so
//! what a program takes away in earnest is gone, and what comes back takes its place again.

use std::ops::Range;

use sparktui_memory::NodeId;

use super::spot::Spot;
use super::{Select, Selection, copy, texts};
use crate::frame::Area;
use crate::look::{Look, Target};
use crate::scroll::Scrolls;

/// Texts that are remembered for where they stood: of those at an edge many may go at once.
const MOST_SEATS: usize = 64;

/// What of a text was selected.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// The cells that it was written in.
    pub area: Area,
    /// What it said.
    pub text: String,
}

/// Where an end of the selection was when its text went.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lost {
    area: Area,
    range: Range<usize>,
}

/// What is gone of a selection.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Gone {
    /// In the order in which they read.
    pub pieces: Vec<Piece>,
    pub anchor: Option<Lost>,
    pub head: Option<Lost>,
    /// Texts that live and where they stood: what is gone moves with them.
    seats: Vec<(Target, (i32, i32))>,
}

impl Gone {
    fn shift(&mut self, right: i32, down: i32) {
        let pieces = self.pieces.iter_mut().map(|piece| &mut piece.area);
        let ends = self.anchor.iter_mut().chain(self.head.iter_mut());
        for area in pieces.chain(ends.map(|lost| &mut lost.area)) {
            *area = area.shifted(right, down);
        }
    }

    /// Whether nothing is.
    #[must_use]
    pub fn is_nothing(&self) -> bool {
        self.pieces.is_empty() && self.anchor.is_none() && self.head.is_none()
    }

    /// Those that read before a text at that place, and those that do not.
    #[must_use]
    pub fn around(&self, first: Option<Area>) -> (&[Piece], &[Piece]) {
        let at = first.map_or(self.pieces.len(), |first| {
            self.pieces
                .partition_point(|piece| order(piece.area) < order(first))
        });
        self.pieces.split_at(at)
    }
}

impl Select {
    /// Takes nodes that a commit is about to take away, while all is as it was.
    pub fn keep(&mut self, look: Look<'_>, dying: &[NodeId]) {
        let Some(ends) = self.ends(look.tree) else {
            return;
        };
        let Some(selection) = &mut self.selection else {
            return;
        };
        for &node in dying {
            // One that was not laid out yet stands nowhere.
            let is_shown = look.mirror.engine_gen(node) == look.mirror.generation(node);
            if !is_shown
                || !look.tree.is_inside(node, selection.within.node)
                || !texts::is_text(look, node)
            {
                continue;
            }
            let whole = look.texts.paragraph(node).text();
            let range = ends.range(look.mirror, look.tree, node, whole);
            let area = copy::written(look, node);
            let gone = &mut selection.gone;
            let lost = |spot: &Spot| Lost {
                area,
                range: spot.range.clone(),
            };
            let at = Target::now(look.mirror, node);
            // One that is lost already stands where it was, whatever stands for it now.
            if gone.anchor.is_none() && selection.anchor.at == at {
                gone.anchor = Some(lost(&selection.anchor));
            }
            if gone.head.is_none() && selection.head.at == at {
                gone.head = Some(lost(&selection.head));
            }
            if range.is_empty() {
                continue;
            }
            let piece = Piece {
                area,
                text: whole[range].to_owned(),
            };
            let place = gone
                .pieces
                .partition_point(|other| order(other.area) < order(area));
            gone.pieces.insert(place, piece);
        }
    }

    /// Takes a layout: what is gone moves with what is there, comes back, or is no more.
    pub(super) fn settle_gone(&mut self, look: Look<'_>, scrolls: &Scrolls) {
        let Some(selection) = &mut self.selection else {
            return;
        };
        if selection.gone.is_nothing() {
            selection.gone.seats.clear();
            return;
        }
        selection.follow_seats(look);
        let within = selection.within.node;
        let Some(scroller) = scrolls.get(within) else {
            selection.gone = Gone::default();
            return;
        };
        let most = scroller.most();
        let mut room = scroller.viewport;
        (room.right, room.bottom) = (room.right + most.0, room.bottom + most.1);
        let seen = [texts::first(look, within), texts::last(look, within)]
            .map(|text| text.map(|text| copy::written(look, text)));
        let is_there = |area: Area| {
            let [Some(first), Some(last)] = seen else {
                return false;
            };
            area.bottom > first.top && area.top < last.bottom
        };
        let stays = |area: Area| area.and(room) == area && !is_there(area);
        selection.gone.pieces.retain(|piece| stays(piece.area));
        for is_anchor in [true, false] {
            selection.come_back(look, is_anchor, stays);
        }
    }
}

impl Selection {
    fn follow_seats(&mut self, look: Look<'_>) {
        let seats = std::mem::take(&mut self.gone.seats);
        let within = self.within.node;
        let stays = |(seat, _): &&(Target, (i32, i32))| {
            seat.is_alive(look.mirror) && look.tree.is_inside(seat.node, within)
        };
        if let Some(&(seat, (x, y))) = seats.iter().find(stays) {
            let now = look.boxes.content(seat.node);
            self.gone.shift(now.left - x, now.top - y);
        }
        let next = |&node: &NodeId| texts::after(look, node, within);
        let all = std::iter::successors(texts::first(look, within), next);
        let place = |node| {
            let area = look.boxes.content(node);
            (Target::now(look.mirror, node), (area.left, area.top))
        };
        self.gone.seats = all.take(MOST_SEATS).map(place).collect();
    }

    /// Puts an end that is lost where it was, if a text stands there again, else at the nearest end of what is there.
    fn come_back(&mut self, look: Look<'_>, is_anchor: bool, stays: impl Fn(Area) -> bool) {
        let lost = if is_anchor {
            &self.gone.anchor
        } else {
            &self.gone.head
        };
        let Some(lost) = lost.clone() else { return };
        let within = self.within.node;
        let mut next = texts::first(look, within);
        let mut spot = None;
        while let Some(node) = next {
            let area = copy::written(look, node);
            if (area.left, area.top) == (lost.area.left, lost.area.top) {
                spot = Some(Spot::of(look, node, lost.range.clone()));
                break;
            }
            if order(area) > order(lost.area) {
                spot = Some(Spot::edge(look, node, true));
                break;
            }
            next = texts::after(look, node, within);
        }
        let spot = spot.or_else(|| Some(Spot::edge(look, texts::last(look, within)?, false)));
        let Some(spot) = spot else { return };
        let keeps = stays(lost.area);
        if is_anchor {
            self.anchor = spot;
            self.gone.anchor = Some(lost).filter(|_| keeps);
        } else {
            self.head = spot;
            self.gone.head = Some(lost).filter(|_| keeps);
        }
    }
}

/// What reads first stands above, or beside it to the left.
fn order(area: Area) -> (i32, i32) {
    (area.top, area.left)
}
