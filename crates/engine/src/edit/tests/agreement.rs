//! Two sides that change one text and hear of each other late: seeded interleavings of typing and of sets.

use std::collections::VecDeque;

use proptest::prelude::*;

use super::*;

/// JavaScript's side of the protocol, as `editable.ts` has it.
#[derive(Debug, Default)]
struct Script {
    text: String,
    revision: u32,
    set: u32,
    heard: usize,
}

impl Script {
    fn hear(&mut self, told: &Told) {
        let Told::Edit {
            revision,
            set,
            range,
            inserted,
        } = told
        else {
            return;
        };
        if *set != self.set {
            return;
        }
        let mut units: Vec<u16> = self.text.encode_utf16().collect();
        units.splice(range.clone(), inserted.encode_utf16());
        self.text = String::from_utf16(&units).unwrap();
        self.revision = *revision;
        self.heard += 1;
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Set {
    number: u32,
    known: u32,
}

/// One editor and one script; what each says waits until the other looks.
#[derive(Default)]
struct Link {
    editor: Editor,
    desk: Desk,
    script: Script,
    ring: VecDeque<Told>,
    /// Only the last set is in memory.
    slot: Option<(Set, String)>,
}

impl Link {
    fn new() -> Self {
        let mut link = Self::default();
        link.editor.options.lines = Lines::Multi;
        link
    }

    fn do_here(&mut self, command: Command) {
        self.editor.act(command, &mut self.desk);
        self.ring.extend(self.desk.told.drain(..));
    }

    fn set(&mut self, text: String) {
        if text == self.script.text {
            return;
        }
        self.script.set += 1;
        let set = Set {
            number: self.script.set,
            known: self.script.revision,
        };
        self.slot = Some((set, text.clone()));
        self.script.text = text;
    }

    fn engine_looks(&mut self) {
        if let Some((set, text)) = self.slot.take() {
            self.editor
                .set(set.number, set.known, &text, &mut self.desk);
            self.ring.extend(self.desk.told.drain(..));
        }
    }

    fn script_hears(&mut self, most: usize) {
        for _ in 0..most.min(self.ring.len()) {
            let told = self.ring.pop_front().unwrap();
            self.script.hear(&told);
        }
    }

    fn settle(&mut self) {
        self.engine_looks();
        self.script_hears(usize::MAX);
    }
}

#[derive(Debug, Clone)]
enum Turn {
    Type(char),
    Do(Command),
    Upper,
    Append(&'static str),
    Prepend(&'static str),
    Clear,
    Whole(&'static str),
    EngineLooks,
    ScriptHears(usize),
}

fn turn() -> impl Strategy<Value = Turn> {
    prop_oneof![
        6 => prop::sample::select(vec!['a', 'b', ' ', '界', '😀', '\u{301}', '🇩']).prop_map(Turn::Type),
        3 => prop::sample::select(vec![
            Command::Move(Motion::Left), Command::Move(Motion::Start), Command::Move(Motion::WordRight),
            Command::Select(Motion::Left), Command::Delete(Motion::Left), Command::Delete(Motion::Right),
            Command::Kill(Motion::WordLeft), Command::Yank, Command::Undo, Command::Redo, Command::Enter,
        ]).prop_map(Turn::Do),
        2 => Just(Turn::Upper),
        1 => prop::sample::select(vec!["!", "界", "\u{301}"]).prop_map(Turn::Append),
        1 => prop::sample::select(vec!["> ", "é"]).prop_map(Turn::Prepend),
        1 => Just(Turn::Clear),
        1 => prop::sample::select(vec!["whole", "a\r\nb", "\u{1b}[0m", "x\u{7}y"]).prop_map(Turn::Whole),
        3 => Just(Turn::EngineLooks),
        3 => (1usize..4).prop_map(Turn::ScriptHears),
    ]
}

proptest! {
    #[test]
    fn when_both_have_heard_all_they_have_one_text(turns in prop::collection::vec(turn(), 1..60)) {
        let mut link = Link::new();
        for turn in turns {
            let text = link.script.text.clone();
            match turn {
                Turn::Type(c) => link.do_here(Command::Type(c)),
                Turn::Do(command) => link.do_here(command),
                Turn::Upper => link.set(text.to_uppercase()),
                Turn::Append(more) => link.set(text + more),
                Turn::Prepend(more) => link.set(more.to_owned() + &text),
                Turn::Clear => link.set(String::new()),
                Turn::Whole(whole) => link.set(whole.to_owned()),
                Turn::EngineLooks => link.engine_looks(),
                Turn::ScriptHears(most) => link.script_hears(most),
            }
            let caret = link.editor.caret();
            prop_assert_eq!(link.editor.buffer().snap(caret.offset), caret.offset);
        }
        link.settle();
        prop_assert_eq!(link.editor.buffer().text(), link.script.text);
    }

    #[test]
    fn what_is_typed_while_every_text_is_set_in_capitals_arrives_in_capitals(
        typed in "[a-z]{1,30}", looks in prop::collection::vec(0usize..4, 30),
    ) {
        let mut link = Link::new();
        for (c, looks) in typed.chars().zip(looks) {
            link.do_here(Command::Type(c));
            if looks > 0 {
                link.script_hears(looks);
                link.set(link.script.text.to_uppercase());
            }
            if looks > 1 {
                link.engine_looks();
            }
        }
        for _ in 0..3 {
            link.settle();
            link.set(link.script.text.to_uppercase());
        }
        link.settle();
        prop_assert_eq!(&link.script.text, &typed.to_uppercase());
        prop_assert_eq!(link.editor.buffer().text(), typed.to_uppercase());
        prop_assert_eq!(link.editor.caret().offset, typed.len());
    }
}

#[test]
fn a_text_set_while_more_is_typed_keeps_what_was_typed_behind_it() {
    let mut link = Link::new();
    "ab".chars().for_each(|c| link.do_here(Command::Type(c)));
    link.script_hears(2);
    "cd".chars().for_each(|c| link.do_here(Command::Type(c)));
    link.set("AB".into());
    link.settle();
    assert_eq!(link.script.text, "ABcd");
    assert_eq!(link.editor.buffer().text(), "ABcd");
    assert_eq!(link.editor.caret().offset, 4);
}

#[test]
fn edits_under_way_are_heard_once_though_two_sets_pass_them() {
    let mut link = Link::new();
    link.do_here(Command::Type('x'));
    link.set("1".into());
    link.engine_looks();
    link.do_here(Command::Type('y'));
    link.set("12".into());
    link.settle();
    assert_eq!(link.editor.buffer().text(), link.script.text);
    assert_eq!(link.script.text.matches('x').count(), 1);
    assert_eq!(link.script.text.matches('y').count(), 1);
}

#[test]
fn an_echo_changes_nothing_and_tells_nothing() {
    let mut link = Link::new();
    "ab".chars().for_each(|c| link.do_here(Command::Type(c)));
    link.script_hears(2);
    link.editor.act(Command::Move(Motion::Left), &mut link.desk);
    link.editor
        .set(1, link.script.revision, "ab", &mut link.desk);
    assert!(link.desk.told.is_empty());
    assert_eq!(link.editor.caret().offset, 1);
}

#[test]
fn a_set_is_taken_once() {
    let mut link = Link::new();
    link.editor.set(1, 0, "set", &mut link.desk);
    link.do_here(Command::Type('!'));
    link.editor.set(1, 0, "set", &mut link.desk);
    assert_eq!(link.editor.buffer().text(), "set!");
}

#[test]
fn what_an_editor_cannot_hold_is_told_back() {
    let mut link = Link::new();
    link.editor.options.lines = Lines::Single;
    link.set("a\r\nb\u{7}".into());
    link.settle();
    assert_eq!(link.script.text, "a b");
    assert_eq!(link.script.heard, 1);
}

#[test]
fn the_caret_stays_where_it_was_among_the_graphemes_that_stay() {
    let mut link = Link::new();
    link.set("hello world".into());
    link.settle();
    assert_eq!(
        link.editor.caret().offset,
        11,
        "behind a text that was set whole"
    );
    link.editor
        .act(Command::Move(Motion::Start), &mut link.desk);
    link.editor
        .act(Command::Move(Motion::WordRight), &mut link.desk);
    for (text, offset) in [
        ("HELLO WORLD", 5),
        (">> HELLO WORLD", 8),
        (">> HELLO", 8),
        ("", 0),
    ] {
        link.set(text.into());
        link.settle();
        assert_eq!(link.editor.caret().offset, offset, "{text}");
    }
}
