//! What moves by itself, whether or not JavaScript has time: transitions, animations, and texts shown line by line.
//!
//! Values go into the mirror, never into shared memory. Everything is a function of the clock that it is told, so a step
//! that was left out changes nothing, and what cannot be seen takes none.

mod easing;
mod frames;
mod track;
mod value;

#[cfg(test)]
mod tests;

use std::collections::HashMap;

use sparktui_generated::{Mirror, groups};
use sparktui_memory::NodeId;

pub use easing::Easing;
pub use track::{Course, Track};
pub use value::Animated;

use frames::Frames;

/// Time between two steps of what moves steadily: thirty a second.
pub const STEP_MS: u64 = 33;

/// All that moves in one app.
#[derive(Debug, Default)]
pub struct Animator {
    tracks: HashMap<NodeId, Vec<Track>>,
    frames: HashMap<NodeId, Frames>,
    is_reduced: bool,
    /// When the last step was taken.
    stepped_ms: u64,
}

impl Animator {
    /// Whether nothing moves.
    #[must_use]
    pub fn is_idle(&self) -> bool {
        self.tracks.is_empty() && self.frames.is_empty()
    }

    /// Says whether things are to stand still.
    pub fn reduce(&mut self, is_reduced: bool) {
        self.is_reduced = is_reduced;
    }

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
        let duration_ms = u64::from(fresh.transition_duration(place));
        if duration_ms == 0 && !self.tracks.contains_key(&node) {
            return;
        }
        let is_same = fresh.generation(place) == shown.generation(node);
        if !is_same || self.is_reduced {
            self.tracks.remove(&node);
            return;
        }
        let mut tracks = self.tracks.remove(&node).unwrap_or_default();
        let course = Course {
            start_ms: now_ms,
            delay_ms: fresh.transition_delay(place).into(),
            duration_ms,
            iterations: 1.0,
            is_reversed: false,
            alternates: false,
            fills_before: true,
            fills_after: false,
            easing: fresh.transition_easing(place).into(),
        };
        for &of in Animated::all() {
            if of.field.info().group & due == 0 {
                continue;
            }
            let (to, now) = (fresh.number(of.field, place), shown.number(of.field, node));
            let at = tracks
                .iter()
                .position(|track| track.id == 0 && track.of == of);
            let base = at.map_or(now, |at| tracks[at].base);
            if let Some(track) = at.map(|at| &tracks[at])
                && base == to
                && duration_ms > 0
                && track.of.unit_in(fresh, place) == track.of.unit_in(shown, node)
            {
                continue;
            }
            if let Some(at) = at {
                tracks.swap_remove(at);
            }
            let goes = duration_ms > 0
                && base != to
                && of.unit_in(fresh, place) == of.unit_in(shown, node)
                && of.can_go(now, to);
            if goes {
                tracks.push(Track {
                    of,
                    keys: vec![(0.0, now), (1.0, to)],
                    course,
                    id: 0,
                    base: to,
                    shown: now,
                });
            }
        }
        if !tracks.is_empty() {
            self.tracks.insert(node, tracks);
        }
    }

    /// Shows again what a copy has covered.
    pub fn after_copy(&mut self, mirror: &Mirror, node: NodeId, due: u8) {
        let Some(tracks) = self.tracks.get_mut(&node) else {
            return;
        };
        for track in tracks {
            if track.of.field.info().group & due != 0 {
                track.base = mirror.number(track.of.field, node);
                mirror.show(track.of.field, node, track.shown);
            }
        }
    }

    /// Takes what a text says, and returns what of it is to be shown now.
    pub fn text<'a>(
        &mut self,
        mirror: &Mirror,
        node: NodeId,
        text: &'a [u8],
        now_ms: u64,
    ) -> &'a [u8] {
        let interval_ms = mirror.frame_interval(node);
        if interval_ms == 0 {
            self.frames.remove(&node);
            return text;
        }
        let clock = if self.is_reduced { 0 } else { now_ms };
        let frames = Frames::new(text, interval_ms, clock);
        let line = frames.line_of(text);
        if frames.is_still() || self.is_reduced {
            self.frames.remove(&node);
        } else {
            self.frames.insert(node, frames);
        }
        line
    }

    /// Forgets a node that is no more.
    pub fn forget(&mut self, node: NodeId) {
        self.tracks.remove(&node);
        self.frames.remove(&node);
    }

    /// Moves everything to where it is at a time. `moved` is told of every node and the groups in which it looks
    /// otherwise, `says` of every text that says something else.
    pub fn step(
        &mut self,
        mirror: &Mirror,
        now_ms: u64,
        mut moved: impl FnMut(NodeId, u8),
        mut says: impl FnMut(NodeId, &[u8]),
    ) {
        let is_reduced = self.is_reduced;
        self.stepped_ms = now_ms;
        self.tracks.retain(|&node, tracks| {
            tracks.retain_mut(|track| {
                let value = track.value(now_ms).filter(|_| !is_reduced);
                if track.show(mirror, node, value.unwrap_or(track.base)) {
                    moved(node, track.of.field.info().group);
                }
                !is_reduced && (track.course.fills_after || !track.is_over(self.stepped_ms))
            });
            !tracks.is_empty()
        });
        for (&node, frames) in &mut self.frames {
            if let Some(line) = frames.step(now_ms) {
                says(node, line);
                moved(node, groups::TEXT);
            }
        }
    }

    /// When the next step is due, of what `is_seen`: maybe in the past. `None` while nothing moves, or nothing of it can be
    /// seen.
    #[must_use]
    pub fn due_ms(&self, mut is_seen: impl FnMut(NodeId) -> bool) -> Option<u64> {
        let mut due: Option<u64> = None;
        let mut soonest = |at: u64| due = Some(due.map_or(at, |due| due.min(at)));
        for (&node, tracks) in &self.tracks {
            // What moves in the layout may move what is seen, though it is not seen itself.
            let lays_out = |track: &Track| track.of.field.info().group == groups::LAYOUT;
            let counts = tracks.iter().any(lays_out) || is_seen(node);
            for track in tracks
                .iter()
                .filter(|track| counts && !track.is_over(self.stepped_ms))
            {
                let course = track.course;
                let begin = course.start_ms.saturating_add(course.delay_ms);
                soonest(begin.max(next_step(self.stepped_ms.max(course.start_ms))));
            }
        }
        for (&node, frames) in &self.frames {
            if is_seen(node) {
                soonest(frames.due_ms());
            }
        }
        due
    }
}

/// Steps fall on the same times for all, so that one frame serves them all.
fn next_step(after_ms: u64) -> u64 {
    (after_ms / STEP_MS + 1) * STEP_MS
}
