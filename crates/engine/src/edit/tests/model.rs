//! The editor against a naive one: a vector of graphemes, made anew from the whole text after every edit.

use proptest::prelude::*;
use unicode_segmentation::UnicodeSegmentation;

use super::super::buffer::Buffer;
use super::*;

/// What may meet in a text: clusters, and what makes clusters of its neighbours.
const PIECES: &[&str] = &[
    "a",
    "b",
    " ",
    "\n",
    "\t",
    "é",
    "e\u{301}",
    "\u{301}",
    "界",
    "😀",
    "👩‍👩‍👧",
    "\u{200d}",
    "👩",
    "🇩",
    "🇪",
    "🇩🇪",
    "ก็",
    "क्षि",
    "\u{fe0f}",
    "❤",
    "🏽",
    "가",
    "ᄀ",
    "ᅡ",
    "don't",
    "3.14",
];

fn piece() -> impl Strategy<Value = String> {
    prop::sample::select(PIECES).prop_map(str::to_owned)
}

fn text() -> impl Strategy<Value = String> {
    prop::collection::vec(piece(), 0..8).prop_map(|pieces| pieces.concat())
}

#[derive(Debug, Clone)]
enum Act {
    Insert(String),
    Left(bool),
    Right(bool),
    Backspace,
    Delete,
    LineStart,
    LineEnd,
    Start,
    End(bool),
}

fn act() -> impl Strategy<Value = Act> {
    prop_oneof![
        4 => piece().prop_map(Act::Insert),
        1 => text().prop_map(Act::Insert),
        2 => any::<bool>().prop_map(Act::Left),
        2 => any::<bool>().prop_map(Act::Right),
        2 => Just(Act::Backspace),
        2 => Just(Act::Delete),
        1 => Just(Act::LineStart),
        1 => Just(Act::LineEnd),
        1 => Just(Act::Start),
        1 => any::<bool>().prop_map(Act::End),
    ]
}

/// Caret and anchor count graphemes.
#[derive(Debug, Default)]
struct Naive {
    graphemes: Vec<String>,
    caret: usize,
    anchor: usize,
}

impl Naive {
    fn text(&self) -> String {
        self.graphemes.concat()
    }

    fn replace(&mut self, from: usize, to: usize, with: &str) {
        let head = self.graphemes[..from].concat() + with;
        let text = head.clone() + &self.graphemes[to..].concat();
        self.graphemes = text.graphemes(true).map(str::to_owned).collect();
        let mut bytes = 0;
        self.caret = 0;
        while bytes < head.len() {
            bytes += self.graphemes[self.caret].len();
            self.caret += 1;
        }
        self.anchor = self.caret;
    }

    fn act(&mut self, act: &Act) {
        let (from, to) = (self.caret.min(self.anchor), self.caret.max(self.anchor));
        let (goal, extends) = match act {
            Act::Insert(text) => return self.replace(from, to, text),
            Act::Backspace if from == to => return self.replace(from.saturating_sub(1), to, ""),
            Act::Delete if from == to => {
                let end = (to + 1).min(self.graphemes.len());
                if end > from {
                    self.replace(from, end, "");
                }
                return;
            }
            Act::Backspace | Act::Delete => return self.replace(from, to, ""),
            Act::Left(extends) if *extends || from == to => {
                (self.caret.saturating_sub(1), *extends)
            }
            Act::Left(_) => (from, false),
            Act::Right(extends) if *extends || from == to => {
                ((self.caret + 1).min(self.graphemes.len()), *extends)
            }
            Act::Right(_) => (to, false),
            Act::Start => (0, false),
            Act::End(extends) => (self.graphemes.len(), *extends),
            Act::LineStart => {
                let before = self.graphemes[..self.caret].iter();
                (
                    before
                        .clone()
                        .rposition(|g| g == "\n")
                        .map_or(0, |at| at + 1),
                    false,
                )
            }
            Act::LineEnd => {
                let after = self.graphemes[self.caret..].iter().position(|g| g == "\n");
                (
                    after.map_or(self.graphemes.len(), |at| self.caret + at),
                    false,
                )
            }
        };
        self.caret = goal;
        if !extends {
            self.anchor = goal;
        }
    }
}

fn perform(bench: &mut Bench, act: &Act) {
    let go = |motion, extends| {
        if extends {
            Command::Select(motion)
        } else {
            Command::Move(motion)
        }
    };
    let command = match act {
        Act::Insert(text) => return bench.paste(text),
        Act::Left(extends) => go(Motion::Left, *extends),
        Act::Right(extends) => go(Motion::Right, *extends),
        Act::Backspace => Command::Delete(Motion::Left),
        Act::Delete => Command::Delete(Motion::Right),
        Act::LineStart => go(Motion::LineStart, false),
        Act::LineEnd => go(Motion::LineEnd, false),
        Act::Start => go(Motion::Start, false),
        Act::End(extends) => go(Motion::End, *extends),
    };
    bench.act(command);
}

fn graphemes_before(bench: &Bench, offset: usize) -> usize {
    bench.editor.buffer().before(offset).graphemes
}

proptest! {
    #[test]
    fn any_edits_leave_text_caret_and_selection_as_the_naive_editor_has_them(
        acts in prop::collection::vec(act(), 1..40),
    ) {
        let (mut bench, mut naive) = (Bench::new(Lines::Multi), Naive::default());
        for act in &acts {
            perform(&mut bench, act);
            naive.act(act);
            prop_assert_eq!(bench.text(), naive.text(), "after {:?}", act);
            let caret = bench.editor.caret();
            prop_assert_eq!(graphemes_before(&bench, caret.offset), naive.caret, "after {:?}", act);
            prop_assert_eq!(graphemes_before(&bench, caret.anchor), naive.anchor, "after {:?}", act);
            prop_assert_eq!(String::from_utf16(&bench.heard).unwrap(), naive.text());
        }
    }

    #[test]
    fn everything_is_undone_and_redone(acts in prop::collection::vec(act(), 1..40)) {
        let mut bench = Bench::with(Lines::Multi, "start 界");
        for act in &acts {
            perform(&mut bench, act);
        }
        let end = bench.text();
        while bench.act(Command::Undo) {}
        prop_assert_eq!(bench.text(), "start 界");
        while bench.act(Command::Redo) {}
        prop_assert_eq!(&bench.text(), &end);
        prop_assert_eq!(String::from_utf16(&bench.heard).unwrap(), end);
    }

    #[test]
    fn lengths_are_those_of_the_whole_text_counted_anew(
        edits in prop::collection::vec((any::<prop::sample::Index>(), any::<prop::sample::Index>(), text()), 1..20),
    ) {
        let (mut buffer, mut naive) = (Buffer::default(), String::new());
        for (from, to, with) in edits {
            let places: Vec<_> = naive.char_indices().map(|(at, _)| at).chain([naive.len()]).collect();
            let (from, to) = (*from.get(&places), *to.get(&places));
            let range = from.min(to)..from.max(to);
            buffer.replace(range.clone(), &with);
            naive.replace_range(range, &with);
            prop_assert_eq!(&buffer.text(), &naive);
            prop_assert_eq!(buffer.total().graphemes, naive.graphemes(true).count());
            prop_assert_eq!(buffer.total().utf16, naive.encode_utf16().count());
            let stops: Vec<_> = naive.grapheme_indices(true).map(|(at, _)| at).chain([naive.len()]).collect();
            for at in (0..=naive.len()).rev().chain(0..=naive.len()) {
                let next = stops.iter().copied().find(|&stop| stop >= at).unwrap();
                prop_assert_eq!(buffer.snap(at), next);
            }
            for pair in stops.windows(2) {
                prop_assert_eq!(buffer.next(pair[0]), pair[1]);
                prop_assert_eq!(buffer.previous(pair[1]), pair[0]);
                prop_assert_eq!(buffer.before(pair[1]).graphemes, buffer.before(pair[0]).graphemes + 1);
            }
        }
    }

    #[test]
    fn no_typing_leads_past_the_most_graphemes(
        most in 0usize..6, acts in prop::collection::vec(act(), 1..30),
    ) {
        let mut bench = Bench::new(Lines::Single);
        bench.editor.options.max_graphemes = most;
        for act in &acts {
            let before = bench.text().graphemes(true).count();
            perform(&mut bench, act);
            let now = bench.text().graphemes(true).count();
            prop_assert!(now <= most.max(before), "{} of {}", now, most);
        }
    }
}
