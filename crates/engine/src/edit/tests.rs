#![allow(clippy::unwrap_used)]

mod agreement;
mod corners;
mod keyboard;
mod model;
mod rows;
mod steps;

use sparktui_generated::enums::TextWrap;

use super::*;

/// An editor, and what JavaScript makes of what it is told.
struct Bench {
    editor: Editor,
    desk: Desk,
    /// UTF-16, as JavaScript has it.
    heard: Vec<u16>,
    submits: usize,
}

impl Bench {
    fn new(lines: Lines) -> Self {
        let mut bench = Self {
            editor: Editor::default(),
            desk: Desk::default(),
            heard: Vec::new(),
            submits: 0,
        };
        bench.editor.options.lines = lines;
        bench
            .editor
            .fit(20, if lines == Lines::Single { 1 } else { 5 });
        bench
    }

    fn with(lines: Lines, text: &str) -> Self {
        let mut bench = Self::new(lines);
        bench.editor.set(1, 0, text, &mut bench.desk);
        bench.heard = text.encode_utf16().collect();
        bench.hear();
        bench
    }

    fn act(&mut self, command: Command) -> bool {
        let used = self.editor.act(command, &mut self.desk);
        self.hear();
        used
    }

    fn type_text(&mut self, text: &str) {
        for c in text.chars() {
            self.act(Command::Type(c));
        }
    }

    fn paste(&mut self, text: &str) {
        self.editor.paste(text, true, &mut self.desk);
        self.hear();
    }

    fn hear(&mut self) {
        for told in self.desk.told.drain(..) {
            match told {
                Told::Edit {
                    range, inserted, ..
                } => {
                    self.heard.splice(range, inserted.encode_utf16());
                }
                Told::Submit { .. } => self.submits += 1,
            }
        }
    }

    fn text(&self) -> String {
        self.editor.buffer().text()
    }

    /// The text with `|` for the caret and `[` for the other end of a selection.
    fn sight(&self) -> String {
        let (text, caret) = (self.text(), self.editor.caret());
        let mut marks = vec![(caret.offset, '|')];
        if caret.anchor != caret.offset {
            marks.push((caret.anchor, '['));
        }
        marks.sort_by_key(|&(at, _)| std::cmp::Reverse(at));
        let mut sight = text;
        for (at, mark) in marks {
            sight.insert(at, mark);
        }
        sight
    }

    /// The column of the caret in its row.
    fn cell(&self) -> u32 {
        self.editor.spot().cell
    }
}

fn wrapped(text: &str, width: u32, height: u32) -> Bench {
    let mut bench = Bench::with(Lines::Multi, text);
    bench.editor.options.wrap = TextWrap::Wrap;
    bench.editor.fit(width, height);
    bench
}
