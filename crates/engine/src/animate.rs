//! What moves by itself, whether or not JavaScript has time: transitions, animations, and texts shown line by line.
//!
//! Values go into the mirror, never into shared memory. Everything is a function of the clock that it is told, so a step
//! that was left out changes nothing, and what cannot be seen takes none.

mod easing;
mod frames;
mod shades;
mod spec;
mod states;
mod track;
mod transition;
mod value;

#[cfg(test)]
mod tests;

use sparktui_generated::enums::CaretShape;
use sparktui_generated::{Mirror, groups};
use sparktui_memory::NodeId;

use crate::frame::color;

pub use easing::Easing;
pub use track::{Course, Track};
pub use value::Animated;

use crate::by_node::ByNode;
use frames::Frames;
pub use shades::Shades;
use spec::Spec;

/// Time between two steps of what moves steadily: thirty a second.
pub const STEP_MS: u64 = 33;

/// All that moves in one app.
#[derive(Debug, Default)]
pub struct Animator {
    tracks: ByNode<Vec<Track>>,
    frames: ByNode<Frames>,
    is_reduced: bool,
    /// What colours look like.
    pub shades: Shades,
    /// When the last step was taken.
    stepped_ms: u64,
    /// Animations that came to their end, of which nobody was told.
    ended: Vec<(NodeId, u32)>,
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

    /// Shows again what a copy has covered.
    pub fn after_copy(&mut self, mirror: &Mirror, node: NodeId, due: u8) {
        let Some(tracks) = self.tracks.get_mut(&node) else {
            return;
        };
        for track in tracks.iter_mut() {
            if track.of.field.info().group & due != 0 {
                track.base = mirror.number(track.of.field, node);
            }
        }
        show_all(tracks, mirror, node, due);
    }

    /// Takes the animations that TypeScript asks of a node for: those that are known go on, the others begin now, and what
    /// is not asked for any more ends. `moved` is told of the groups in which the node looks otherwise.
    pub fn set_specs(
        &mut self,
        mirror: &Mirror,
        node: NodeId,
        lines: &[u8],
        now_ms: u64,
        mut moved: impl FnMut(u8),
    ) {
        if lines.is_empty() && !self.tracks.contains_key(&node) {
            return;
        }
        let mut old = self.tracks.remove(&node).unwrap_or_default();
        let bases: Vec<_> = old.iter().map(|track| (track.of, track.base)).collect();
        let mut tracks: Vec<_> = old.extract_if(.., |track| track.id == 0).collect();
        for spec in Spec::read(lines) {
            let known = old
                .iter()
                .position(|track| (track.id, track.of) == (spec.id, spec.of));
            if let Some(known) = known {
                tracks.push(old.swap_remove(known));
                continue;
            }
            let base = bases.iter().find(|(of, _)| of.field == spec.of.field);
            let base = base.map_or_else(|| mirror.number(spec.of.field, node), |&(_, base)| base);
            tracks.push(Track {
                of: spec.of,
                keys: spec.values,
                course: Course {
                    start_ms: now_ms,
                    ..spec.course
                },
                id: spec.id,
                base,
                unset: color::UNSET,
                shown: None,
                is_told: false,
            });
        }
        for (of, base) in bases {
            mirror.show(of.field, node, base);
            moved(of.field.info().group);
        }
        for track in &mut tracks {
            track.go_to(
                track
                    .value(now_ms, &self.shades)
                    .filter(|_| !self.is_reduced),
            );
            moved(track.of.field.info().group);
        }
        show_all(&tracks, mirror, node, u8::MAX);
        if !tracks.is_empty() {
            self.tracks.insert(node, tracks);
        }
    }

    /// A shape of the caret, which does not blink where nothing is to move. What the user set for the terminal is the user's.
    #[must_use]
    pub fn rested(&self, shape: CaretShape) -> CaretShape {
        match shape {
            CaretShape::BlinkingBlock if self.is_reduced => CaretShape::Block,
            CaretShape::BlinkingUnderline if self.is_reduced => CaretShape::Underline,
            CaretShape::BlinkingBar if self.is_reduced => CaretShape::Bar,
            own => own,
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

    /// Takes the animations that came to their end: of which node, and their numbers.
    pub fn take_ended(&mut self) -> Vec<(NodeId, u32)> {
        std::mem::take(&mut self.ended)
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
        let Self {
            tracks,
            ended,
            is_reduced,
            shades,
            ..
        } = self;
        tracks.retain(|&node, tracks| {
            for track in tracks.iter_mut() {
                let value = track.value(now_ms, shades).filter(|_| !*is_reduced);
                if track.go_to(value) {
                    moved(node, track.of.field.info().group);
                }
            }
            show_all(tracks, mirror, node, u8::MAX);
            let is_over = |track: &Track| *is_reduced || track.is_over(now_ms);
            tell_ends(tracks, is_over, |id| ended.push((node, id)));
            // An animation stays until TypeScript, which is told of its end, asks for it no more.
            tracks.retain(|track| track.id != 0 || !is_over(track));
            !tracks.is_empty()
        });
        self.stepped_ms = now_ms;
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
            for track in tracks.iter().filter(|track| !track.is_told) {
                let course = track.course;
                let begin = course.start_ms.saturating_add(course.delay_ms);
                if counts || self.is_reduced {
                    soonest(begin.max(next_step(self.stepped_ms.max(course.start_ms))));
                } else if let Some(end) = course.end_ms().filter(|_| track.id != 0) {
                    // Somebody may wait for it.
                    soonest(end);
                }
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

/// Shows tracks of those groups in their order, so that the last one of a field is seen.
fn show_all(tracks: &[Track], mirror: &Mirror, node: NodeId, due: u8) {
    for track in tracks {
        if track.of.field.info().group & due != 0 {
            track.show(mirror, node);
        }
    }
}

/// Tells every animation once of which all tracks are over.
fn tell_ends(tracks: &mut [Track], is_over: impl Fn(&Track) -> bool, mut tell: impl FnMut(u32)) {
    for at in 0..tracks.len() {
        let Track { id, is_told, .. } = tracks[at];
        let ours = |track: &&mut Track| track.id == id;
        if id == 0 || is_told || !tracks.iter().filter(|track| track.id == id).all(&is_over) {
            continue;
        }
        tracks
            .iter_mut()
            .filter(ours)
            .for_each(|track| track.is_told = true);
        tell(id);
    }
}

/// Steps fall on the same times for all, so that one frame serves them all.
fn next_step(after_ms: u64) -> u64 {
    (after_ms / STEP_MS + 1) * STEP_MS
}
