//! Who knows which text: revisions, and what JavaScript set without knowing the last of them.
//!
//! JavaScript's text and the editor's are two ends of a line. What is edited here is told there with a revision; what
//! is set there comes with the last revision that was known. What was edited since is made again on top of it, and
//! told once more as one change of the text that was set. Edits that were under way when JavaScript set a text name an
//! older set, so it knows that they are in that change and leaves them out.

use std::collections::VecDeque;

use super::change::{Change, Span, floor};

/// An edit that JavaScript is not known to have heard of.
#[derive(Debug, Clone)]
struct Pending {
    revision: u32,
    change: Change,
}

/// The revisions of one editor.
#[derive(Debug, Clone, Default)]
pub struct Sync {
    revision: u32,
    /// Number of the last set that was taken.
    set: u32,
    /// On top of the text that JavaScript is known to have; with them it is the editor's.
    pending: VecDeque<Pending>,
}

/// What becomes of a text that was set.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Merged {
    /// How the editor's text changes.
    pub here: Option<Change>,
    /// How that text is other than the one that was set.
    pub there: Option<Change>,
}

impl Sync {
    /// The last revision.
    pub fn revision(&self) -> u32 {
        self.revision
    }

    /// The last set that was taken.
    pub fn set(&self) -> u32 {
        self.set
    }

    /// Takes an edit, and gives the revision that it makes.
    pub fn edited(&mut self, change: Change) -> u32 {
        self.revision = self.revision.wrapping_add(1);
        self.pending.push_back(Pending {
            revision: self.revision,
            change,
        });
        self.revision
    }

    /// JavaScript knows all edits up to a revision.
    pub fn known(&mut self, revision: u32) {
        let is_known =
            |pending: &Pending| revision.wrapping_sub(pending.revision).cast_signed() >= 0;
        while self.pending.front().is_some_and(is_known) {
            self.pending.pop_front();
        }
    }

    /// Takes the text of a set that is new, made by one who knew all edits up to a revision. `admitted` is as much of
    /// it as the editor can hold, `current` the editor's text.
    pub fn merge(
        &mut self,
        set: u32,
        known: u32,
        (given, admitted): (&str, &str),
        current: &str,
    ) -> Merged {
        self.known(known);
        self.set = set;
        let mut seen = current.to_owned();
        for pending in self.pending.iter().rev() {
            pending.change.inverse().apply(&mut seen);
        }
        let mut text = admitted.to_owned();
        let mut span = Change::between(&seen, admitted).map_or_else(
            || Span {
                start: seen.len(),
                old: 0,
                new: 0,
            },
            |change| Span::of(&change),
        );
        for Pending { change, .. } in &self.pending {
            let range = span.pass(change, &text);
            text.replace_range(range, &change.inserted);
        }
        self.pending.clear();
        let there = Change::between(given, &text);
        if let Some(change) = &there {
            self.edited(change.clone());
        }
        let new_end = floor(&text, span.start + span.new);
        let start = floor(current, floor(&text, span.start));
        let old_end = floor(current, span.start + span.old).max(start);
        let here = Change {
            start,
            removed: current[start..old_end].to_owned(),
            inserted: text[start..new_end.max(start)].to_owned(),
        };
        Merged {
            here: Some(here).filter(|here| here.removed != here.inserted),
            there,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn revisions_go_on_behind_the_last_number() {
        let mut sync = Sync {
            revision: u32::MAX,
            ..Sync::default()
        };
        let change = Change::between("", "a").unwrap_or_else(|| unreachable!());
        assert_eq!(sync.edited(change), 0);
        sync.known(u32::MAX);
        assert_eq!(sync.pending.len(), 1, "what came after it is not known");
        sync.known(0);
        assert!(sync.pending.is_empty());
    }
}
