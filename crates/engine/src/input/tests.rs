#![allow(clippy::unwrap_used)]

use proptest::prelude::*;
use sparktui_generated::enums::{EventKind, KeyAction, KeyCode, Modifier, MouseAction};

use super::*;

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

fn mouse(column: u32, row: u32, action: MouseAction, button: u32, held: Modifier) -> InputEvent {
    let b = held.raw() | action.raw() << 8 | button << 16;
    InputEvent::new(EventKind::Mouse, column | row << 16, b)
}

fn paste(text: &str) -> InputEvent {
    InputEvent {
        payload: text.as_bytes().into(),
        ..InputEvent::new(EventKind::Paste, 0, 0)
    }
}

/// Sequences as xterm's `ctlseqs` and kitty's keyboard protocol write them.
fn known() -> Vec<(&'static [u8], Vec<InputEvent>)> {
    let (ctrl, alt, shift) = (Modifier::CTRL, Modifier::ALT, Modifier::SHIFT);
    let release = KeyAction::Release.raw() << 8;
    vec![
        (b"a", vec![char('a')]),
        (b"A", vec![key('A'.into(), shift)]),
        ("ß".as_bytes(), vec![char('ß')]),
        ("界".as_bytes(), vec![char('界')]),
        ("😀".as_bytes(), vec![char('😀')]),
        (b"\r", vec![code(KeyCode::Enter)]),
        (b"\t", vec![code(KeyCode::Tab)]),
        (b"\x7f", vec![code(KeyCode::Backspace)]),
        (b"\x03", vec![key('c'.into(), ctrl)]),
        (b"\x00", vec![key(' '.into(), ctrl)]),
        (b"\x1b[A", vec![code(KeyCode::Up)]),
        (b"\x1bOB", vec![code(KeyCode::Down)]),
        (b"\x1b[1;5C", vec![key(KeyCode::Right.raw(), ctrl)]),
        (b"\x1b[1;4D", vec![key(KeyCode::Left.raw(), shift | alt)]),
        (b"\x1b[Z", vec![key(KeyCode::Backtab.raw(), shift)]),
        (b"\x1b[3~", vec![code(KeyCode::Delete)]),
        (b"\x1b[5;3~", vec![key(KeyCode::Pageup.raw(), alt)]),
        (b"\x1bOP", vec![code(KeyCode::F1)]),
        (b"\x1b[[A", vec![code(KeyCode::F1)]),
        (b"\x1b[24~", vec![code(KeyCode::F12)]),
        (b"\x1bx", vec![key('x'.into(), alt)]),
        ("\x1bé".as_bytes(), vec![key('é'.into(), alt)]),
        (b"\x1b[99;5u", vec![key('c'.into(), ctrl)]),
        (b"\x1b[27u", vec![code(KeyCode::Escape)]),
        (
            b"\x1b[97;1:3u",
            vec![InputEvent::new(EventKind::Key, 'a'.into(), release)],
        ),
        (
            b"\x1b[<0;11;6M",
            vec![mouse(10, 5, MouseAction::Down, 0, Modifier::EMPTY)],
        ),
        (
            b"\x1b[<2;11;6m",
            vec![mouse(10, 5, MouseAction::Up, 1 << 1, Modifier::EMPTY)],
        ),
        (
            b"\x1b[<81;1;1M",
            vec![mouse(0, 0, MouseAction::WheelDown, 0, ctrl)],
        ),
        (
            b"\x1b[M !!",
            vec![mouse(0, 0, MouseAction::Down, 0, Modifier::EMPTY)],
        ),
        (b"\x1b[I", vec![InputEvent::new(EventKind::Focus, 1, 0)]),
        (b"\x1b[O", vec![InputEvent::new(EventKind::Focus, 0, 0)]),
        (
            b"\x1b[200~a\x1b[b\x1b[20\x1b[201~",
            vec![paste("a\x1b[b\x1b[20")],
        ),
        (b"\x1b[200~\x1b[201~", vec![paste("")]),
        // Replies of the terminal and broken sequences are no events, and spoil nothing after them.
        (b"\x1b[?62;22c", vec![]),
        (b"\x1b[>41;354;0c", vec![]),
        (b"\x1bP>|kitty(0.35)\x1b\\", vec![]),
        (b"\x1b]11;rgb:0000/0000/0000\x07", vec![]),
        (b"\x1b[1;2;3;4w", vec![]),
        (b"\x1b[1;\x1b[B", vec![code(KeyCode::Down)]),
        (b"\xe7\x95x", vec![char('x')]),
        (b"\x80\xffx", vec![char('x')]),
        (
            b"\x1b\x1b[A",
            vec![code(KeyCode::Escape), code(KeyCode::Up)],
        ),
    ]
}

#[test]
fn every_known_sequence_means_its_event() {
    for (bytes, wanted) in known() {
        assert_eq!(
            events(&[bytes]),
            wanted,
            "{:?}",
            String::from_utf8_lossy(bytes)
        );
    }
}

#[test]
fn any_split_of_a_sequence_gives_the_same_events() {
    for (bytes, wanted) in known() {
        for first in 0..=bytes.len() {
            for second in first..=bytes.len() {
                let parts = [&bytes[..first], &bytes[first..second], &bytes[second..]];
                assert_eq!(events(&parts), wanted, "{parts:?}");
            }
        }
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
    #[test]
    fn any_bytes_split_anywhere_give_the_same_events(
        bytes in prop::collection::vec(
            prop_oneof![Just(0x1b), Just(b'['), Just(b'O'), Just(b';'), Just(b'2'), Just(b'~'), any::<u8>()], 0..40),
        at in 0usize..40,
    ) {
        let at = at.min(bytes.len());
        prop_assert_eq!(events(&[&bytes]), events(&[&bytes[..at], &bytes[at..]]));
    }
}
