//! Steps that can be taken back.

use super::change::Change;

/// What kind of change a step is made of; only like ones join.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Typed characters, to the end of a word.
    Typing,
    /// Deleted one after the other.
    Deleting,
    /// Always a step of its own.
    Single,
}

/// Changes that are taken back at once, and the caret before them.
#[derive(Debug, Clone)]
struct Step {
    kind: Kind,
    changes: Vec<Change>,
    caret: usize,
    is_closed: bool,
}

/// The steps of one editor.
#[derive(Debug, Clone, Default)]
pub struct Undo {
    done: Vec<Step>,
    undone: Vec<Step>,
}

/// Bytes of changes above which the oldest steps are forgotten, but for the last.
const MOST_BYTES: usize = 64 << 20;

impl Undo {
    /// Takes a change that was made while the caret stood at `caret`.
    pub fn made(&mut self, kind: Kind, change: Change, caret: usize) {
        self.undone.clear();
        match self.done.last_mut() {
            Some(step) if joins(step, kind, &change) => join(step, change),
            _ => self.done.push(Step {
                kind,
                changes: vec![change],
                caret,
                is_closed: kind == Kind::Single,
            }),
        }
        self.forget_oldest();
    }

    /// Takes a change that somebody else made: it goes with the last step.
    pub fn followed(&mut self, change: Change) {
        self.undone.clear();
        if let Some(step) = self.done.last_mut() {
            step.changes.push(change);
            step.is_closed = true;
        }
    }

    /// Whatever comes is another step.
    pub fn close(&mut self) {
        if let Some(step) = self.done.last_mut() {
            step.is_closed = true;
        }
    }

    /// The changes that take the last step back, in order, and where the caret stood before it.
    pub fn undo(&mut self) -> Option<(Vec<Change>, usize)> {
        let step = self.done.pop()?;
        let changes = step.changes.iter().rev().map(Change::inverse).collect();
        let caret = step.caret;
        self.undone.push(step);
        Some((changes, caret))
    }

    /// The changes that make the last step that was taken back, in order, and where the caret stands after it.
    pub fn redo(&mut self) -> Option<(Vec<Change>, usize)> {
        let step = self.undone.pop()?;
        let changes = step.changes.clone();
        let caret = changes.last().map_or(step.caret, Change::new_end);
        self.done.push(step);
        Some((changes, caret))
    }

    fn forget_oldest(&mut self) {
        let bytes = |step: &Step| -> usize {
            step.changes
                .iter()
                .map(|change| change.removed.len() + change.inserted.len() + size_of::<Change>())
                .sum()
        };
        // Only a change that is long itself can pass the bound, so the sum is worked out for these alone.
        let Some(last) = self.done.last().map(bytes) else {
            return;
        };
        if last < MOST_BYTES / 64 && self.done.len() < 10_000 {
            return;
        }
        let mut sum = 0;
        let kept = self.done.iter().rev().take_while(|step| {
            sum += bytes(step);
            sum <= MOST_BYTES
        });
        let kept = kept.count().clamp(1, 5_000);
        self.done.drain(..self.done.len().saturating_sub(kept));
    }
}

fn joins(step: &Step, kind: Kind, change: &Change) -> bool {
    let Some(last) = step.changes.last() else {
        return false;
    };
    if step.is_closed || step.kind != kind {
        return false;
    }
    match kind {
        Kind::Typing => {
            let begins_word =
                ends_blank(&last.inserted) && !change.inserted.starts_with(char::is_whitespace);
            change.removed.is_empty() && change.start == last.new_end() && !begins_word
        }
        Kind::Deleting => {
            last.inserted.is_empty()
                && (change.old_end() == last.start || change.start == last.start)
        }
        Kind::Single => false,
    }
}

fn join(step: &mut Step, change: Change) {
    let Some(last) = step.changes.last_mut() else {
        return;
    };
    match step.kind {
        Kind::Typing => last.inserted.push_str(&change.inserted),
        Kind::Deleting if change.start == last.start => last.removed.push_str(&change.removed),
        Kind::Deleting => {
            last.removed.insert_str(0, &change.removed);
            last.start = change.start;
        }
        Kind::Single => {}
    }
}

fn ends_blank(text: &str) -> bool {
    text.ends_with(char::is_whitespace)
}
