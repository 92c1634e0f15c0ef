//! What one whole sequence means.

use sparktui_generated::enums::{EventKind, KeyAction, KeyCode, KeyLocation, Modifier};

use super::event::InputEvent;
use super::keys::{self, Key};
use super::parameters::{Control, code_points};
use super::reply::{self, Reply};
use super::{mouse, parameters::Parameter};

/// Hands out the events of a whole sequence, or the answer that it is. What nobody knows means nothing.
pub fn read(bytes: &[u8], emit: &mut dyn FnMut(InputEvent), answer: &mut dyn FnMut(Reply)) {
    match bytes {
        // Alt, as terminals have sent it for longer than they had a number for it.
        [0x1b, 0x1b, ..] => read(
            &bytes[1..],
            &mut |event| emit(event.with(Modifier::ALT)),
            answer,
        ),
        [0x1b, b'[', b'[', letter] => {
            if let Some(key) = keys::function(u32::from(letter.wrapping_sub(b'@'))) {
                emit(pressed(key, Modifier::EMPTY));
            }
        }
        &[0x1b, b'[', b'M', code, column, row] => {
            mouse::oldest(code, column, row).into_iter().for_each(emit)
        }
        [0x1b, b'[', ..] => control(bytes, emit, answer),
        [0x1b, b'O', middle @ .., letter] => {
            if let Some((key, held)) = keys::by_ss3(*letter) {
                let number = Control::parse(&[b"\x1b[", middle, b"P"].concat())
                    .and_then(|control| control.number(control.count().saturating_sub(1)));
                emit(pressed(key, held | keys::modifiers(number)));
            }
        }
        [0x1b, b']' | b'P', ..] => reply::of_string(bytes).into_iter().for_each(answer),
        [0x1b, b'_', ..] => {}
        [0x1b, rest @ ..] => read(rest, &mut |event| emit(event.with(Modifier::ALT)), answer),
        &[byte @ (..0x20 | 0x7f)] => {
            let (key, held) = keys::by_control(byte);
            emit(pressed(key, held));
        }
        _ => {
            let scalar = std::str::from_utf8(bytes)
                .ok()
                .and_then(|text| text.chars().next());
            if let Some(scalar) = scalar {
                emit(pressed(Key::scalar(scalar), shift_of(scalar)));
            }
        }
    }
}

fn control(bytes: &[u8], emit: &mut dyn FnMut(InputEvent), answer: &mut dyn FnMut(Reply)) {
    if let Some((key, held)) = by_rxvt(bytes) {
        return emit(pressed(key, held));
    }
    let Some(control) = Control::parse(bytes) else {
        return;
    };
    let number = |at| control.number(at);
    match (control.prefix, control.intermediates, control.last) {
        (b'<', b"", last @ (b'M' | b'm')) => {
            let (code, column, row) = (number(0), number(1), number(2));
            if let (Some(code), Some(column), Some(row)) = (code, column, row) {
                mouse::event(code, column, row, last == b'm')
                    .into_iter()
                    .for_each(emit);
            }
        }
        (0, b"", b'M') if control.count() == 3 => {
            let code = number(0).and_then(|code| code.checked_sub(32));
            if let (Some(code), Some(column), Some(row)) = (code, number(1), number(2)) {
                mouse::event(code, column, row, false)
                    .into_iter()
                    .for_each(emit);
            }
        }
        (0, b"", b'I') => emit(InputEvent::new(EventKind::Focus, 1, 0)),
        (0, b"", b'O') => emit(InputEvent::new(EventKind::Focus, 0, 0)),
        (0, b"", b'Z') => {
            let held = keys::modifiers(number(1)) | Modifier::SHIFT;
            emit(pressed(Key::code(KeyCode::Backtab), held));
        }
        (0, b"", b'u') => by_code_point(bytes, &control, emit),
        // modifyOtherKeys: the numbers stand the other way round.
        (0, b"", b'~') if number(0) == Some(27) => {
            if let Some(key) = number(2).and_then(keys::by_kitty) {
                emit(event(
                    shifted(key, None, keys::modifiers(number(1))),
                    control.get(1),
                ));
            }
        }
        (0, b"", b'~') => {
            let key = number(0).and_then(keys::by_tilde);
            key.into_iter()
                .for_each(|key| emit(event((key, keys::modifiers(number(1))), control.get(1))));
        }
        (0, b"", letter) if keys::by_letter(letter).is_some() && is_key(&control) => {
            let key = keys::by_letter(letter);
            key.into_iter()
                .for_each(|key| emit(event((key, keys::modifiers(number(1))), control.get(1))));
        }
        _ => reply::of_control(&control).into_iter().for_each(answer),
    }
}

/// A letter's first number is 1 or nothing; others are answers, as a place of the cursor is.
fn is_key(control: &Control<'_>) -> bool {
    control.count() <= 3 && matches!(control.number(0), None | Some(1))
}

/// rxvt says modifiers by what ends the sequence.
fn by_rxvt(bytes: &[u8]) -> Option<(Key, Modifier)> {
    let (&last, number) = bytes.strip_prefix(b"\x1b[")?.split_last()?;
    if number.is_empty() {
        let letter = matches!(last, b'a'..=b'd').then(|| last.to_ascii_uppercase())?;
        return Some((keys::by_letter(letter)?, Modifier::SHIFT));
    }
    let held = match last {
        b'$' => Modifier::SHIFT,
        b'^' => Modifier::CTRL,
        b'@' => Modifier::SHIFT | Modifier::CTRL,
        _ => return None,
    };
    let number = std::str::from_utf8(number).ok()?.parse().ok()?;
    Some((keys::by_tilde(number)?, held))
}

/// `CSI code:shifted:base ; modifiers:action ; text u`, kitty's protocol and, with fewer numbers, that of `CSI u`.
fn by_code_point(bytes: &[u8], control: &Control<'_>, emit: &mut dyn FnMut(InputEvent)) {
    let (key, how) = (control.get(0), control.get(1));
    let text: String = if control.count() > 2 {
        code_points(bytes).collect()
    } else {
        String::new()
    };
    if key.number().unwrap_or(0) == 0 {
        // Text that no key made, as of an input method.
        text.chars()
            .for_each(|scalar| emit(pressed(Key::scalar(scalar), shift_of(scalar))));
        return;
    }
    let held = keys::modifiers(how.number());
    let number = if held.raw() & SHORTCUTS != 0 {
        // By the place where it is on an English keyboard, where the layout has other letters: Ctrl-C is Ctrl-C.
        key.sub(2)
            .filter(|_| key.number() > Some(0x7f))
            .or(key.number())
    } else {
        key.number()
    };
    let Some(found) = number.and_then(keys::by_kitty) else {
        return;
    };
    let mut event = event(shifted(found, key.sub(1), held), how);
    if !text.is_empty() && text.chars().map(u32::from).ne([event.a]) {
        event.payload = text.into_bytes().into();
    }
    emit(event);
}

/// With one of these a key is a shortcut and no text.
const SHORTCUTS: u32 =
    Modifier::CTRL.raw() | Modifier::SUPER.raw() | Modifier::HYPER.raw() | Modifier::META.raw();

/// A letter with shift is its capital, as terminals without such protocols say it.
fn shifted(key: Key, by_layout: Option<u32>, held: Modifier) -> (Key, Modifier) {
    let Some(scalar) = char::from_u32(key.number) else {
        return (key, held);
    };
    if !held.contains(Modifier::SHIFT) {
        return (key, held);
    }
    let by_layout = by_layout
        .and_then(char::from_u32)
        .filter(|c| !c.is_control());
    let mut capitals = scalar.to_uppercase();
    let capital = match (by_layout, capitals.next(), capitals.next()) {
        (Some(scalar), ..) => scalar,
        (None, Some(capital), None) => capital,
        _ => scalar,
    };
    (
        Key {
            number: capital.into(),
            ..key
        },
        held,
    )
}

fn shift_of(scalar: char) -> Modifier {
    if scalar.is_uppercase() {
        Modifier::SHIFT
    } else {
        Modifier::EMPTY
    }
}

fn pressed(key: Key, held: Modifier) -> InputEvent {
    event((key, held), Parameter::default())
}

/// The event of a key; what was done with it is the second part of the number of its modifiers.
fn event((key, held): (Key, Modifier), how: Parameter) -> InputEvent {
    let action = match how.sub(1) {
        Some(2) => KeyAction::Repeat,
        Some(3) => KeyAction::Release,
        _ => KeyAction::Press,
    };
    let location: KeyLocation = key.location;
    InputEvent::new(
        EventKind::Key,
        key.number,
        held.raw() | action.raw() << 8 | location.raw() << 16,
    )
}
