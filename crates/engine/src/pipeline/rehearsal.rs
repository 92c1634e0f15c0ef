//! Making the last frame once more, while the next one is awaited.
//!
//! After a rest, code and memory that frames need have left the caches of the processor, and to fetch them takes longer than a small
//! frame does. While JavaScript answers a key the engine can but wait: that is when it makes a frame of what the last one was about. The
//! mirror has not changed since, so nothing comes of it.

use sparktui_generated::groups;

use super::Pipeline;
use crate::tree::Change;

/// Most changes of a frame that is made once more: who waits must not be kept from what comes.
const MOST_CHANGES: usize = 8;

/// What the last frame was about, if it was a small one that changed nothing but what nodes say and how they look.
#[derive(Debug, Default)]
pub struct Rehearsal(Vec<Change>);

impl Rehearsal {
    /// Takes the changes that a frame is about.
    pub fn note(&mut self, changes: &[Change]) {
        self.0.clear();
        let is_of_looks = |change: &Change| change.groups & !(groups::TEXT | groups::VISUAL) == 0;
        if changes.len() <= MOST_CHANGES && changes.iter().all(is_of_looks) {
            self.0.extend(changes);
        }
    }
}

impl Pipeline {
    /// Makes the last frame once more if it was a small one and nothing waits to be drawn. Nothing is sent, published or counted.
    pub fn rehearse(&mut self) {
        if self.is_waiting() || self.output.borrow().is_busy() {
            return;
        }
        for change in &self.rehearsal.0 {
            self.waiting.add(change.node, change.groups);
        }
        let stats = self.world.borrow().stats;
        self.hand_over();
        self.graph.batch(|_| self.notify());
        self.waiting.clear();
        self.world.borrow_mut().stats = stats;
    }
}
