#![allow(clippy::unwrap_used)]

use proptest::prelude::*;
use sparktui_generated::enums::{EventKind, KeyCode, Modifier};

use super::*;
use crate::testing::cases;

mod corners;
mod second;
mod told;

use told::{Entry, corpora, told};

fn events(parts: &[&[u8]]) -> Vec<InputEvent> {
    let (mut input, mut events) = (Input::default(), Vec::new());
    for part in parts {
        input.feed(part, |event| events.push(event));
    }
    input.settle(|event| events.push(event));
    events
}

fn key(key: u32, held: Modifier) -> InputEvent {
    InputEvent::key(key, held)
}

fn char(scalar: char) -> InputEvent {
    key(scalar.into(), Modifier::EMPTY)
}

fn code(code: KeyCode) -> InputEvent {
    key(code.raw(), Modifier::EMPTY)
}

/// Whether more bytes could make it something else.
fn is_open(bytes: &[u8]) -> bool {
    let mut input = Input::default();
    input.feed(bytes, drop);
    input.is_undecided()
}

fn events_of(bytes: &[u8]) -> Vec<InputEvent> {
    let (mut input, mut events) = (Input::default(), Vec::new());
    input.feed(bytes, |event| events.push(event));
    events
}

/// Broken sequences: none is an event, and none spoils what comes after it.
fn broken() -> Vec<(&'static [u8], &'static str)> {
    vec![
        (b"\x1b[1;2;3;4w", ""),
        (b"\x1b[1;\x1b[B", "down"),
        (b"\x1b[99999999999ux", "x"),
        (b"\x1b[<0;5Mx", "x"),
        (b"\x1b[<255;1;1Mx", "x"),
        (b"\x1b]11;rgb:zz/0/0\x07x", "x"),
        (b"\x1b[57500ux", "x"),
        (b"\xe7\x95x", "x"),
        (b"\x80\xffx", "x"),
        (b"\x1b]11;\x1b[A", "up"),
        (b"\x1b\x1b", "escape, escape"),
        (b"\x1b\x1b\x1b[A", "escape, alt+up"),
        (b"\x1b\x1bx", "escape, alt+x"),
        (b"\x1b\x1b[\x01", "escape, alt+[, ctrl+a"),
        (
            b"\x1b[A\x1b]11;#102030\x07b\x1bP>|x\x1b\\\x1b[?6cc",
            "up, b, c, reply Background([16, 32, 48]), \
            reply Version(\"x\"), reply Attributes",
        ),
    ]
}

#[test]
fn every_known_sequence_means_its_event() {
    for Entry {
        terminal,
        bytes,
        meaning,
    } in corpora()
    {
        let text = String::from_utf8_lossy(&bytes);
        assert_eq!(told(&[&bytes]), meaning, "{terminal}: {text:?}");
    }
    for (bytes, meaning) in broken() {
        assert_eq!(
            told(&[bytes]),
            meaning,
            "{:?}",
            String::from_utf8_lossy(bytes)
        );
    }
}

#[test]
fn any_split_of_a_sequence_gives_the_same_events() {
    let known = corpora().map(|entry| (entry.bytes, entry.meaning));
    let broken = broken()
        .into_iter()
        .map(|(bytes, meaning)| (bytes.to_vec(), meaning));
    for (bytes, meaning) in known.chain(broken) {
        for first in 0..=bytes.len() {
            for second in first..=bytes.len() {
                let parts = [&bytes[..first], &bytes[first..second], &bytes[second..]];
                assert_eq!(told(&parts), meaning, "{parts:?}");
            }
        }
    }
}

#[test]
fn time_decides_nothing_but_what_is_a_key_by_itself() {
    for Entry { bytes, meaning, .. } in corpora() {
        for at in 0..bytes.len() {
            let (mut input, mut events) = (Input::default(), Vec::new());
            input.feed(&bytes[..at], |event| events.push(event));
            if input.is_undecided() {
                continue;
            }
            input.settle(|event| panic!("{bytes:?} at {at}: {event:?}"));
            input.feed(&bytes[at..], |event| events.push(event));
            let whole = events_of(&bytes);
            assert_eq!(events, whole, "{meaning} split at {at}");
        }
    }
}

#[test]
fn no_answer_is_a_key_and_none_is_lost_among_keys() {
    for Entry { bytes, meaning, .. } in corpora().filter(|entry| entry.meaning.starts_with("reply"))
    {
        let between = [b"a".as_slice(), &bytes, b"b"].concat();
        assert_eq!(told(&[&between]), format!("a, b, {meaning}"));
    }
}

#[test]
fn an_escape_is_a_key_once_nothing_follows_it() {
    let mut input = Input::default();
    input.feed(b"\x1b", |event| panic!("{event:?}"));
    assert!(input.is_undecided());
    let mut settled = Vec::new();
    input.settle(|event| settled.push(event));
    assert_eq!(settled, [code(KeyCode::Escape)]);
    assert!(!input.is_undecided());
    input.feed(b"[A", |event| settled.push(event));
    assert_eq!(settled[1..], [char('['), key('A'.into(), Modifier::SHIFT)]);
}

#[test]
fn alt_with_a_character_that_begins_a_sequence_is_a_key_once_nothing_follows_it() {
    for (bytes, wanted) in [
        (b"\x1b[", key('['.into(), Modifier::ALT)),
        (b"\x1bO", key('O'.into(), Modifier::ALT | Modifier::SHIFT)),
        (b"\x1bP", key('P'.into(), Modifier::ALT | Modifier::SHIFT)),
        (b"\x1b]", key(']'.into(), Modifier::ALT)),
    ] {
        assert_eq!(events(&[bytes]), [wanted]);
    }
}

#[test]
fn what_comes_next_begins_something_but_within_a_character_a_sequence_or_a_paste() {
    for (bytes, is_between) in [
        (b"".as_slice(), true),
        (b"k", true),
        (b"\x1b[A", true),
        (b"\x1b[200~x\x1b[201~", true),
        (b"\x1b", false),
        (b"\x1b[<3", false),
        (b"\xe7\x95", false),
        (b"\x1b[200~x", false),
    ] {
        let mut input = Input::default();
        input.feed(bytes, drop);
        assert_eq!(input.is_between(), is_between, "{bytes:?}");
    }
}

#[test]
fn a_sequence_under_way_waits_however_long_it_takes() {
    let mut input = Input::default();
    input.feed(b"\x1b[1;", |event| panic!("{event:?}"));
    assert!(!input.is_undecided());
    input.settle(|event| panic!("{event:?}"));
}

#[test]
fn a_long_paste_comes_in_parts_that_end_between_scalars() {
    let text = "a".to_owned() + &"界\x1b[".repeat(5000);
    let bytes = [b"\x1b[200~", text.as_bytes(), b"\x1b[201~"].concat();
    for chunk in [1, 7, 4096, bytes.len()] {
        let parts: Vec<&[u8]> = bytes.chunks(chunk).collect();
        let events = events(&parts);
        let (last, before) = events.split_last().unwrap();
        assert_eq!((last.kind, last.a), (EventKind::Paste, 0));
        assert!(
            before.len() >= 2
                && before
                    .iter()
                    .all(|part| part.a == 1 && part.payload.len() <= 8192)
        );
        let joined: Vec<u8> = events
            .iter()
            .flat_map(|part| part.payload.to_vec())
            .collect();
        assert_eq!(String::from_utf8(joined).unwrap(), text);
    }
}

#[test]
fn a_reply_without_end_is_forgotten_and_not_kept() {
    let mut input = Input::default();
    input.feed(b"\x1b]52;", |event| panic!("{event:?}"));
    for _ in 0..10_000 {
        input.feed(b"xxxxxxxxxx", |event| panic!("{event:?}"));
    }
    let mut after = Vec::new();
    input.feed(b"\x07q", |event| after.push(event));
    assert_eq!(after, [char('q')]);
}

proptest! {
    #![proptest_config(cases(256))]

    #[test]
    fn any_bytes_split_anywhere_give_the_same_events(
        bytes in prop::collection::vec(
            prop_oneof![Just(0x1b), Just(b'['), Just(b'O'), Just(b';'), Just(b'2'), Just(b'~'), any::<u8>()], 0..40),
        at in 0usize..40,
    ) {
        let at = at.min(bytes.len());
        prop_assert_eq!(events(&[&bytes]), events(&[&bytes[..at], &bytes[at..]]));
    }

    #[test]
    fn sequences_one_after_another_mean_what_each_means_alone(
        picks in prop::collection::vec(any::<prop::sample::Index>(), 1..12),
        at in any::<prop::sample::Index>(),
    ) {
        let known: Vec<Entry> = corpora().filter(|entry| !is_open(&entry.bytes)).collect();
        let picked: Vec<&Entry> = picks.iter().map(|pick| pick.get(&known)).collect();
        let bytes: Vec<u8> = picked.iter().flat_map(|entry| entry.bytes.clone()).collect();
        let alone: Vec<InputEvent> = picked.iter().flat_map(|entry| events(&[&entry.bytes])).collect();
        let at = at.index(bytes.len() + 1);
        prop_assert_eq!(events(&[&bytes[..at], &bytes[at..]]), alone);
    }
}
