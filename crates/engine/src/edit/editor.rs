//! The editor of one node: its text, caret, selection and steps.

use std::ops::Range;

use sparktui_generated::enums::TextWrap;

use super::admit::{Lines, admit};
use super::buffer::Buffer;
use super::caret::Caret;
use super::change::{Change, Span};
use super::desk::{Desk, Told};
use super::options::Options;
use super::recall::Recall;
use super::shown::Manner;
use super::sync::Sync;
use super::undo::{Kind, Undo};
use super::view::{Setting, Spot, View};

/// The editor of one node.
#[derive(Debug, Default)]
pub struct Editor {
    /// What JavaScript says of it.
    pub options: Options,
    pub(super) buffer: Buffer,
    pub(super) caret: Caret,
    /// The column in cells that the caret keeps on its way up and down.
    pub(super) wanted: Option<u32>,
    pub(super) undo: Undo,
    /// Whether the last command was a kill.
    pub(super) kills: bool,
    pub(super) recall: Recall,
    pub(super) view: View,
    /// Whether what is seen was scrolled to, wherever the caret is.
    pub(super) is_scrolled: bool,
    /// The parts of a paste that has not ended.
    pub(super) paste: String,
    sync: Sync,
    version: u64,
}

impl Editor {
    /// The text.
    pub fn buffer(&self) -> &Buffer {
        &self.buffer
    }

    /// Where the caret stands.
    pub fn caret(&self) -> Caret {
        self.caret
    }

    /// The last number that the text was given.
    pub fn revision(&self) -> u32 {
        self.sync.revision()
    }

    /// Another number whenever the text is another.
    pub fn version(&self) -> u64 {
        self.version
    }

    /// The earlier entries.
    pub fn recall_mut(&mut self) -> &mut Recall {
        &mut self.recall
    }

    /// The last set that was taken.
    pub fn set_number(&self) -> u32 {
        self.sync.set()
    }

    /// How the text is shown.
    pub fn manner(&self) -> Manner {
        Manner {
            mask: self.options.mask,
            wrap: match self.options.lines {
                Lines::Single => TextWrap::Nowrap,
                Lines::Multi => self.options.wrap,
            },
            // The caret has a cell of its own behind a full row.
            width: self.view.width.saturating_sub(1).max(1),
        }
    }

    /// The text and how it is shown.
    pub fn setting(&self) -> Setting<'_> {
        Setting {
            buffer: &self.buffer,
            manner: self.manner(),
        }
    }

    /// What is seen of it.
    pub fn view(&self) -> View {
        self.view
    }

    /// Where the caret is shown.
    pub fn spot(&self) -> Spot {
        self.setting().spot(self.caret.offset, self.caret.upstream)
    }

    /// Takes the size of the box, and scrolls so that the caret is seen, unless the box is as large as before and what
    /// is seen was scrolled to.
    pub fn fit(&mut self, width: u32, height: u32) {
        let mut view = self.view;
        let resized = (view.width, view.height) != (width, height);
        (self.view.width, self.view.height) = (width, height);
        (view.width, view.height) = (width, height);
        if resized || !self.is_scrolled {
            view.reveal(&self.setting(), &self.spot());
        }
        self.view = view;
    }

    /// JavaScript knows all edits up to a revision.
    pub fn known(&mut self, revision: u32) {
        self.sync.known(revision);
    }

    /// Takes a text that was set by one who knew all edits up to a revision. Does nothing for a set that was taken.
    pub fn set(&mut self, set: u32, known: u32, given: &str, desk: &mut Desk) {
        if set == self.sync.set() {
            return self.sync.known(known);
        }
        let admitted = admit(given, self.options.lines);
        let current = self.buffer.text();
        let merged = self.sync.merge(set, known, (given, &admitted), &current);
        if let Some(change) = merged.here {
            let span = Span::of(&change);
            self.version += 1;
            self.buffer
                .replace(change.start..change.old_end(), &change.inserted);
            let caret = self.caret;
            self.caret = Caret {
                offset: self.buffer.snap(span.map(caret.offset)),
                anchor: self.buffer.snap(span.map(caret.anchor)),
                upstream: false,
            };
            self.wanted = None;
            self.recall.edited();
            self.undo.followed(change);
        }
        if let Some(change) = merged.there {
            let start = utf16(&given[..change.start]);
            desk.told.push(Told::Edit {
                revision: self.sync.revision(),
                set,
                range: start..start + utf16(&change.removed),
                inserted: change.inserted,
            });
        }
    }

    /// Puts a text in place of a range, as somebody who types does: admitted, not longer than it may get, told, and the
    /// caret behind it. Says whether anything changed.
    pub(super) fn replace(
        &mut self,
        range: Range<usize>,
        text: &str,
        kind: Kind,
        desk: &mut Desk,
    ) -> bool {
        if self.options.read_only {
            return false;
        }
        let admitted = admit(text, self.options.lines);
        let text = self.fitting(&range, &admitted);
        if range.is_empty() && text.is_empty() {
            return false;
        }
        let caret = self.caret.offset;
        let change = self.change(range, text.into_owned(), desk);
        self.undo.made(kind, change, caret);
        true
    }

    /// Takes changes of earlier steps, or makes them again.
    pub(super) fn replay(&mut self, changes: Vec<Change>, caret: usize, desk: &mut Desk) {
        for change in changes {
            // Where a mark is taken back from its base, no boundary of graphemes is.
            let start = self.buffer.floor(change.start);
            let end = self.buffer.floor(change.old_end()).max(start);
            self.change(start..end, change.inserted, desk);
        }
        self.caret = Caret::at(self.buffer.snap(caret));
    }

    /// The one way in which keys change the text.
    fn change(&mut self, range: Range<usize>, inserted: String, desk: &mut Desk) -> Change {
        let change = Change {
            start: range.start,
            removed: self.buffer.slice(range.clone()),
            inserted,
        };
        let utf16 = self.buffer.before(range.start).utf16..self.buffer.before(range.end).utf16;
        self.buffer.replace(range, &change.inserted);
        self.version += 1;
        let revision = self.sync.edited(change.clone());
        desk.told.push(Told::Edit {
            revision,
            set: self.sync.set(),
            range: utf16,
            inserted: change.inserted.clone(),
        });
        self.caret = Caret::at(self.buffer.snap(change.new_end()));
        self.wanted = None;
        self.recall.edited();
        change
    }
}

fn utf16(text: &str) -> usize {
    text.encode_utf16().count()
}
