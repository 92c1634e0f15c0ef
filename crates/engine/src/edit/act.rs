//! What commands do.

use std::ops::Range;

use super::admit::Lines;
use super::caret::Caret;
use super::command::{Command, Motion};
use super::desk::{Desk, Told};
use super::editor::Editor;
use super::undo::Kind;
use super::words;

impl Editor {
    /// Does what a key asks for. Says whether that was something: a caret that is at its end already, a copy of
    /// nothing and whatever changes a read-only text is left to others.
    pub fn act(&mut self, command: Command, desk: &mut Desk) -> bool {
        let killed = std::mem::take(&mut self.kills);
        if !matches!(
            command,
            Command::Type(_) | Command::TypeText(_) | Command::Delete(_)
        ) {
            self.undo.close();
        }
        match command {
            Command::Move(motion) => self.go(motion, false) || self.recall(motion, desk),
            Command::Select(motion) => self.go(motion, true),
            Command::SelectAll => self.select(0..self.buffer.len()),
            Command::Type(typed) => {
                let mut text = [0; 4];
                self.put(typed.encode_utf8(&mut text), Kind::Typing, desk)
            }
            Command::TypeText(text) => self.put(&text, Kind::Typing, desk),
            Command::Delete(motion) => self.delete(motion, desk),
            Command::Kill(motion) => self.kill(motion, killed, desk),
            Command::Yank => self.put(&desk.killed.clone(), Kind::Single, desk),
            Command::Paste => self.put(&desk.copied.clone(), Kind::Single, desk),
            Command::Transpose => self.transpose(desk),
            Command::Undo => self.take_back(desk),
            Command::Redo => self.make_again(desk),
            Command::Copy => self.copy(desk),
            Command::Cut => self.copy(desk) && self.put("", Kind::Single, desk),
            Command::Enter | Command::Newline if self.options.lines == Lines::Multi => {
                self.put("\n", Kind::Single, desk)
            }
            Command::Enter | Command::Newline | Command::Submit => self.submit(desk),
        }
    }

    /// Takes a part of a paste. It is put in whole, at its end.
    pub fn paste(&mut self, part: &str, is_last: bool, desk: &mut Desk) -> bool {
        self.paste.push_str(part);
        if !is_last {
            return false;
        }
        self.kills = false;
        self.undo.close();
        let text = std::mem::take(&mut self.paste);
        self.put(&text, Kind::Single, desk)
    }

    /// Puts the caret where the mouse was pressed, in cells of the box; selects the word there at the second click, the
    /// line at the third.
    pub fn press(&mut self, x: i32, y: i32, clicks: u32) {
        self.undo.close();
        self.kills = false;
        let (offset, upstream) = self.hit(x, y);
        match clicks {
            0 | 1 => {
                self.caret = Caret {
                    upstream,
                    ..Caret::at(offset)
                };
                self.wanted = None;
            }
            2 => {
                self.select(words::around(&self.buffer, offset));
            }
            _ => {
                let place = self.buffer.place(offset);
                let end = place.line_start + self.buffer.line(place.line).len();
                self.select(place.line_start..end);
            }
        }
    }

    /// Selects up to where the mouse is held, which may be outside of the box.
    pub fn drag(&mut self, x: i32, y: i32) {
        let (offset, upstream) = self.hit(x, y);
        self.caret = Caret {
            offset,
            upstream,
            ..self.caret
        };
        self.wanted = None;
    }

    /// Scrolls by rows, as far as there are; the caret stays.
    pub fn scroll(&mut self, rows: i32) -> bool {
        let setting = self.setting();
        let mut view = self.view;
        view.top = match usize::try_from(rows) {
            Ok(rows) => setting.below(view.top, rows),
            Err(_) => setting.above(view.top, rows.unsigned_abs() as usize),
        };
        view.keep(&setting);
        let moved = view.top != self.view.top;
        self.view = view;
        self.is_scrolled |= moved;
        moved
    }

    /// Hands the text over.
    pub fn submit(&mut self, desk: &mut Desk) -> bool {
        let text = self.buffer.text();
        if self.options.recalls {
            self.recall.entered(&text);
        }
        desk.told.push(Told::Submit {
            revision: self.revision(),
            set: self.set_number(),
            text,
        });
        if self.options.clears {
            self.replace(0..self.buffer.len(), "", Kind::Single, desk);
        }
        true
    }

    fn hit(&self, x: i32, y: i32) -> (usize, bool) {
        let setting = self.setting();
        let steps = y.unsigned_abs() as usize;
        let row = if y < 0 {
            setting.above(self.view.top, steps)
        } else {
            setting.below(self.view.top, steps)
        };
        let cell = i64::from(x) + i64::from(self.view.left);
        setting.offset(row, u32::try_from(cell.max(0)).unwrap_or(u32::MAX))
    }

    fn select(&mut self, range: Range<usize>) -> bool {
        self.caret = Caret {
            offset: range.end,
            anchor: range.start,
            upstream: false,
        };
        self.wanted = None;
        !range.is_empty()
    }

    fn put(&mut self, text: &str, kind: Kind, desk: &mut Desk) -> bool {
        let selection = self.caret.selection();
        let kind = if selection.is_empty() {
            kind
        } else {
            Kind::Single
        };
        self.replace(selection, text, kind, desk)
    }

    fn delete(&mut self, motion: Motion, desk: &mut Desk) -> bool {
        let (range, kind) = match self.caret.selection() {
            selection if selection.is_empty() => (self.way(motion), Kind::Deleting),
            selection => (selection, Kind::Single),
        };
        !range.is_empty() && self.replace(range, "", kind, desk)
    }

    fn kill(&mut self, motion: Motion, goes_on: bool, desk: &mut Desk) -> bool {
        let mut range = self.way(motion);
        if range.is_empty() && motion == Motion::LineEnd {
            // At the end of a line its line feed.
            range = self.way(Motion::Right);
        }
        let (text, start) = (self.buffer.slice(range.clone()), range.start);
        let backward = start < self.caret.offset;
        if range.is_empty() || !self.replace(range, "", Kind::Single, desk) {
            self.kills = goes_on;
            return false;
        }
        match (goes_on, backward) {
            (false, _) => desk.killed = text,
            (true, true) => desk.killed.insert_str(0, &text),
            (true, false) => desk.killed.push_str(&text),
        }
        self.kills = true;
        true
    }

    fn copy(&mut self, desk: &mut Desk) -> bool {
        let selection = self.caret.selection();
        if selection.is_empty() || self.options.mask.is_some() {
            return false;
        }
        desk.copied = self.buffer.slice(selection);
        desk.clipboard = Some(desk.copied.clone());
        true
    }

    /// The grapheme before the caret goes behind the one after it; at the end of a line the last two change places.
    fn transpose(&mut self, desk: &mut Desk) -> bool {
        let place = self.buffer.place(self.caret.offset);
        let is_end = place.byte == self.buffer.line(place.line).len();
        let middle = if is_end {
            self.buffer.previous(self.caret.offset)
        } else {
            self.caret.offset
        };
        let (start, end) = (self.buffer.previous(middle), self.buffer.next(middle));
        if middle <= place.line_start || start < place.line_start || start == middle {
            return false;
        }
        let swapped = self.buffer.slice(middle..end) + &self.buffer.slice(start..middle);
        self.replace(start..end, &swapped, Kind::Single, desk)
    }

    fn take_back(&mut self, desk: &mut Desk) -> bool {
        if self.options.read_only {
            return false;
        }
        let Some((changes, caret)) = self.undo.undo() else {
            return false;
        };
        self.replay(changes, caret, desk);
        true
    }

    fn make_again(&mut self, desk: &mut Desk) -> bool {
        if self.options.read_only {
            return false;
        }
        let Some((changes, caret)) = self.undo.redo() else {
            return false;
        };
        self.replay(changes, caret, desk);
        true
    }

    fn recall(&mut self, motion: Motion, desk: &mut Desk) -> bool {
        if !self.options.recalls || self.options.read_only || self.options.lines == Lines::Multi {
            return false;
        }
        let mut recall = std::mem::take(&mut self.recall);
        let text = match motion {
            Motion::Up => recall.older(&self.buffer.text()),
            Motion::Down => recall.newer(),
            _ => None,
        };
        let changed = text.is_some();
        if let Some(text) = text {
            self.caret = Caret::at(self.caret.offset);
            self.replace(0..self.buffer.len(), &text, Kind::Single, desk);
        }
        self.recall = recall;
        changed
    }
}
