//! Transitions: a value that a commit changes goes to what it is now, if the node asks for that.

use sparktui_generated::{Mirror, groups};
use sparktui_memory::NodeId;

use super::Animator;
use super::shades::Shades;
use super::track::{Course, Track};
use super::value::Animated;
use crate::frame::color::UNSET;

/// The id that transitions have.
pub const NONE: u32 = 0;

impl Animator {
    /// Takes a look at what a copy is about to change, while the mirror still has the values of before. `fresh` has what
    /// the node becomes at `place`.
    pub fn before_copy(
        &mut self,
        shown: &Mirror,
        (fresh, place): (&Mirror, NodeId),
        node: NodeId,
        due: u8,
        now_ms: u64,
    ) {
        if due & (groups::LAYOUT | groups::VISUAL) == 0 {
            return;
        }
        let takes_time = fresh.transition_duration(place) > 0;
        if !takes_time && !self.tracks.contains_key(&node) {
            return;
        }
        if fresh.generation(place) != shown.generation(node) {
            self.tracks.remove(&node);
            return;
        }
        let mut tracks = self.tracks.remove(&node).unwrap_or_default();
        let wanted = (takes_time && !self.is_reduced).then(|| course(fresh, place, now_ms));
        for &of in Animated::all() {
            if of.field.info().group & due != 0 {
                turn(
                    &mut tracks,
                    of,
                    wanted,
                    &self.shades,
                    ((shown, node), (fresh, place)),
                );
            }
        }
        if !tracks.is_empty() {
            self.tracks.insert(node, tracks);
        }
    }
}

/// Begins, leaves or ends the transition of one field.
fn turn(
    tracks: &mut Vec<Track>,
    of: Animated,
    wanted: Option<Course>,
    shades: &Shades,
    ((shown, node), (fresh, place)): ((&Mirror, NodeId), (&Mirror, NodeId)),
) {
    let (to, now) = (fresh.number(of.field, place), shown.number(of.field, node));
    let at = tracks
        .iter()
        .position(|track| track.id == NONE && track.of.field == of.field);
    let base = at.map_or(now, |at| tracks[at].base);
    let same_unit = of.unit_in(fresh, place) == of.unit_in(shown, node);
    if base == to && same_unit && (at.is_none() || wanted.is_some()) {
        return;
    }
    if let Some(at) = at {
        tracks.remove(at);
    }
    if let Some(course) = wanted.filter(|_| same_unit && base != to && shades.can_go(of, now, to)) {
        // Before the animations, which cover it.
        tracks.insert(
            0,
            Track {
                of,
                keys: vec![Some(now), None],
                course,
                id: NONE,
                base: to,
                unset: UNSET,
                shown: Some(now),
                is_told: false,
            },
        );
    }
}

pub fn course(fresh: &Mirror, place: NodeId, now_ms: u64) -> Course {
    Course {
        start_ms: now_ms,
        delay_ms: fresh.transition_delay(place).into(),
        duration_ms: fresh.transition_duration(place).into(),
        iterations: 1.0,
        is_reversed: false,
        alternates: false,
        fills_before: true,
        fills_after: false,
        easing: fresh.transition_easing(place).into(),
    }
}
