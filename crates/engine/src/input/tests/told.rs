//! Corpora and events as text.

use std::fmt::Write;

use sparktui_generated::enums::{
    EventKind, KeyAction, KeyCode, KeyLocation, Modifier, MouseAction,
};

use super::{Input, InputEvent};

/// One line of a corpus.
pub struct Entry {
    /// The file, without its ending.
    pub terminal: &'static str,
    /// What the terminal sends.
    pub bytes: Vec<u8>,
    /// What that means.
    pub meaning: &'static str,
}

const FILES: [(&str, &str); 7] = [
    ("xterm", include_str!("corpora/xterm.txt")),
    ("kitty", include_str!("corpora/kitty.txt")),
    ("ghostty", include_str!("corpora/ghostty.txt")),
    (
        "windows-terminal",
        include_str!("corpora/windows-terminal.txt"),
    ),
    ("tmux", include_str!("corpora/tmux.txt")),
    ("rxvt", include_str!("corpora/rxvt.txt")),
    ("linux", include_str!("corpora/linux.txt")),
];

/// All lines of all corpora.
pub fn corpora() -> impl Iterator<Item = Entry> {
    FILES.into_iter().flat_map(|(terminal, text)| {
        text.lines()
            .filter(|line| !line.starts_with("# ") && !line.is_empty())
            .map(move |line| {
                let (bytes, meaning) = line.split_once('\t').unwrap();
                Entry {
                    terminal,
                    bytes: unescaped(bytes),
                    meaning,
                }
            })
    })
}

/// `\e` is an escape, `\xNN` a byte, `\\` a backslash.
fn unescaped(text: &str) -> Vec<u8> {
    let (mut bytes, mut rest) = (Vec::new(), text.as_bytes());
    while let Some((&byte, after)) = rest.split_first() {
        rest = after;
        if byte != b'\\' {
            bytes.push(byte);
            continue;
        }
        let (&kind, after) = rest.split_first().unwrap();
        rest = after;
        match kind {
            b'e' => bytes.push(0x1b),
            b'x' => {
                let digits = std::str::from_utf8(&rest[..2]).unwrap();
                bytes.push(u8::from_str_radix(digits, 16).unwrap());
                rest = &rest[2..];
            }
            other => bytes.push(other),
        }
    }
    bytes
}

/// What bytes in parts mean, nothing more following them.
pub fn told(parts: &[&[u8]]) -> String {
    let (mut input, mut events) = (Input::default(), Vec::new());
    for part in parts {
        input.feed(part, |event| events.push(tell(&event)));
    }
    input.settle(|event| events.push(tell(&event)));
    events.extend(input.replies().map(|reply| format!("reply {reply:?}")));
    events.join(", ")
}

fn tell(event: &InputEvent) -> String {
    match event.kind {
        EventKind::Key => key(event),
        EventKind::Mouse => {
            let action = MouseAction::from_raw(event.b >> 8 & 0xff).unwrap().name();
            let (button, x, y) = (event.b >> 16, event.a & 0xffff, event.a >> 16);
            let held = held(event.b & 0xff).join("+");
            format!("mouse {action} {button} at {x},{y} {held}")
                .trim_end()
                .to_owned()
        }
        EventKind::Focus => format!("focus {}", ["out", "in"][event.a as usize]),
        EventKind::Paste => format!("paste {:?}", String::from_utf8_lossy(&event.payload)),
        other => format!("{other:?}"),
    }
}

fn key(event: &InputEvent) -> String {
    let mut text = match KeyAction::from_raw(event.b >> 8 & 0xff).unwrap() {
        KeyAction::Press => String::new(),
        other => format!("{} ", other.name()),
    };
    for held in held(event.b & 0xff) {
        write!(text, "{held}+").unwrap();
    }
    match (KeyCode::from_raw(event.a), char::from_u32(event.a)) {
        (Some(code), _) => text.push_str(code.name()),
        (None, Some(' ')) => text.push_str("space"),
        (None, Some(scalar)) => text.push(scalar),
        (None, None) => panic!("{event:?}"),
    }
    match KeyLocation::from_raw(event.b >> 16).unwrap() {
        KeyLocation::Standard => {}
        location => write!(text, "@{}", location.name()).unwrap(),
    }
    if !event.payload.is_empty() {
        write!(text, " {:?}", String::from_utf8_lossy(&event.payload)).unwrap();
    }
    text
}

/// In the order that the corpora write them in.
fn held(bits: u32) -> Vec<&'static str> {
    ["ctrl", "alt", "shift", "super", "hyper", "meta"]
        .into_iter()
        .filter(|name| Modifier::from_raw(bits).contains(Modifier::from_name(name).unwrap()))
        .collect()
}
