//! Which key does what, as data.

use sparktui_generated::enums::{KeyAction, KeyCode, Modifier};

use super::command::{Command, Motion};
use crate::input::InputEvent;
use Command::{Delete, Kill, Move, Select};

/// A key with the modifiers that have to be held, all others let go.
type Key = (u32, Modifier);

const NONE: Modifier = Modifier::EMPTY;
const SHIFT: Modifier = Modifier::SHIFT;
const ALT: Modifier = Modifier::ALT;
const CTRL: Modifier = Modifier::CTRL;
const SUPER: Modifier = Modifier::SUPER;
const CTRL_SHIFT: Modifier = CTRL.union(SHIFT);
const SUPER_SHIFT: Modifier = SUPER.union(SHIFT);

const fn c(letter: char) -> u32 {
    letter as u32
}

const fn k(code: KeyCode) -> u32 {
    code.raw()
}

/// What a key does in every editor. The arrows, Home and the like do the same with shift and select meanwhile.
const MOTIONS: &[(Key, Motion)] = &[
    ((k(KeyCode::Left), NONE), Motion::Left),
    ((k(KeyCode::Right), NONE), Motion::Right),
    ((k(KeyCode::Up), NONE), Motion::Up),
    ((k(KeyCode::Down), NONE), Motion::Down),
    ((k(KeyCode::Pageup), NONE), Motion::PageUp),
    ((k(KeyCode::Pagedown), NONE), Motion::PageDown),
    ((k(KeyCode::Home), NONE), Motion::RowStart),
    ((k(KeyCode::End), NONE), Motion::RowEnd),
    ((k(KeyCode::Home), CTRL), Motion::Start),
    ((k(KeyCode::End), CTRL), Motion::End),
    ((k(KeyCode::Left), CTRL), Motion::WordLeft),
    ((k(KeyCode::Right), CTRL), Motion::WordRight),
    ((k(KeyCode::Left), ALT), Motion::WordLeft),
    ((k(KeyCode::Right), ALT), Motion::WordRight),
    ((k(KeyCode::Left), SUPER), Motion::RowStart),
    ((k(KeyCode::Right), SUPER), Motion::RowEnd),
    ((k(KeyCode::Up), SUPER), Motion::Start),
    ((k(KeyCode::Down), SUPER), Motion::End),
];

/// The same for letters, where shift would be part of the letter.
const COMMANDS: &[(Key, Command)] = &[
    ((c('b'), CTRL), Move(Motion::Left)),
    ((c('f'), CTRL), Move(Motion::Right)),
    ((c('p'), CTRL), Move(Motion::Up)),
    ((c('n'), CTRL), Move(Motion::Down)),
    ((c('a'), CTRL), Move(Motion::LineStart)),
    ((c('e'), CTRL), Move(Motion::LineEnd)),
    ((c('b'), ALT), Move(Motion::WordLeft)),
    ((c('f'), ALT), Move(Motion::WordRight)),
    ((c('<'), ALT), Move(Motion::Start)),
    ((c('>'), ALT), Move(Motion::End)),
    ((k(KeyCode::Backspace), NONE), Delete(Motion::Left)),
    ((k(KeyCode::Backspace), SHIFT), Delete(Motion::Left)),
    ((c('h'), CTRL), Delete(Motion::Left)),
    ((k(KeyCode::Delete), NONE), Delete(Motion::Right)),
    ((c('d'), CTRL), Delete(Motion::Right)),
    ((k(KeyCode::Backspace), CTRL), Kill(Motion::WordLeft)),
    ((k(KeyCode::Backspace), ALT), Kill(Motion::WordLeft)),
    ((k(KeyCode::Delete), CTRL), Kill(Motion::WordRight)),
    ((k(KeyCode::Delete), ALT), Kill(Motion::WordRight)),
    ((c('d'), ALT), Kill(Motion::WordRight)),
    ((c('w'), CTRL), Kill(Motion::Rubout)),
    ((c('u'), CTRL), Kill(Motion::LineStart)),
    ((k(KeyCode::Backspace), SUPER), Kill(Motion::LineStart)),
    ((c('k'), CTRL), Kill(Motion::LineEnd)),
    ((c('y'), CTRL), Command::Yank),
    ((c('t'), CTRL), Command::Transpose),
    ((c('z'), CTRL), Command::Undo),
    ((c('_'), CTRL), Command::Undo),
    ((c('/'), CTRL), Command::Undo),
    ((c('z'), SUPER), Command::Undo),
    ((c('z'), CTRL_SHIFT), Command::Redo),
    ((c('z'), SUPER_SHIFT), Command::Redo),
    ((c('z'), ALT), Command::Redo),
    ((c('a'), SUPER), Command::SelectAll),
    ((c('a'), ALT), Command::SelectAll),
    ((c('c'), CTRL), Command::Copy),
    ((c('c'), CTRL_SHIFT), Command::Copy),
    ((c('c'), SUPER), Command::Copy),
    ((k(KeyCode::Insert), CTRL), Command::Copy),
    ((c('x'), CTRL), Command::Cut),
    ((c('x'), SUPER), Command::Cut),
    ((k(KeyCode::Delete), SHIFT), Command::Cut),
    ((c('v'), CTRL), Command::Paste),
    ((k(KeyCode::Enter), NONE), Command::Enter),
    ((k(KeyCode::Enter), SHIFT), Command::Newline),
    ((c('j'), CTRL), Command::Newline),
    ((k(KeyCode::Enter), ALT), Command::Submit),
    ((k(KeyCode::Enter), CTRL), Command::Submit),
];

/// What a key event means to an editor; `None` if it means nothing.
pub fn command_of(event: &InputEvent) -> Option<Command> {
    if event.b >> 8 & 0xff == KeyAction::Release.raw() {
        return None;
    }
    let (key, held) = normal(event.a, Modifier::from_raw(event.b & 0xff));
    let without_shift = Modifier::from_raw(held.raw() & !SHIFT.raw());
    for &((code, needs), motion) in MOTIONS {
        if code == key && needs == without_shift {
            let extends = held.contains(SHIFT);
            return Some(if extends {
                Select(motion)
            } else {
                Move(motion)
            });
        }
    }
    if let Some((_, command)) = COMMANDS.iter().find(|(bound, _)| *bound == (key, held)) {
        return Some(command.clone());
    }
    if without_shift != NONE {
        return None;
    }
    let text = std::str::from_utf8(&event.payload).unwrap_or_default();
    match (char::from_u32(key), text.chars().count()) {
        (_, 2..) => Some(Command::TypeText(text.into())),
        (typed, count) => text
            .chars()
            .next()
            .filter(|_| count == 1)
            .or(typed)
            .filter(|typed| !typed.is_control())
            .map(Command::Type),
    }
}

/// Beside ctrl and super letters are small, whatever the terminal says; a symbol made with alt has no shift.
fn normal(key: u32, held: Modifier) -> Key {
    let Some(letter) = char::from_u32(key) else {
        return (key, held);
    };
    let no_shift = Modifier::from_raw(held.raw() & !SHIFT.raw());
    if held.contains(CTRL) || held.contains(SUPER) {
        let small = letter.to_ascii_lowercase();
        let shift = held.contains(SHIFT) && letter.is_ascii_alphabetic();
        return (c(small), if shift { held } else { no_shift });
    }
    if held.contains(ALT) && !letter.is_ascii_alphabetic() {
        return (key, no_shift);
    }
    (key, held)
}
