//! A key with its modifiers in one spelling, the one that `onKey` takes.

use sparktui_generated::enums::{KeyAction, KeyCode, Modifier};

use crate::input::InputEvent;

/// A key and what is held with it. Shift is part of the character that it makes, so `shift+a` is `A`; beside ctrl,
/// super, hyper or meta, where terminals tell no case, letters are small. `packages/sparktui/src/keys/chord.ts` says the same, and
/// one table tests both.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Chord {
    key: u32,
    modifiers: u8,
}

/// A key event taken apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Key {
    /// A Unicode scalar or a number of [`KeyCode`].
    pub code: u32,
    /// What is held with it.
    pub modifiers: Modifier,
    /// Whether it goes down, is held or goes up.
    pub action: KeyAction,
}

impl Key {
    /// The key of an event of that kind.
    #[must_use]
    pub fn of(event: &InputEvent) -> Self {
        Self {
            code: event.a,
            modifiers: Modifier::from_raw(event.b & 0xff),
            action: KeyAction::from_raw(event.b >> 8 & 0xff).unwrap_or(KeyAction::Press),
        }
    }

    /// The key, if it is no character.
    #[must_use]
    pub fn named(self) -> Option<KeyCode> {
        KeyCode::from_raw(self.code)
    }

    /// The key, if it is no character and nothing is held with it.
    #[must_use]
    pub fn bare(self) -> Option<KeyCode> {
        self.named().filter(|_| self.modifiers == Modifier::EMPTY)
    }

    /// Its one spelling.
    #[must_use]
    pub fn chord(self) -> Chord {
        Chord::new(self.code, self.modifiers)
    }
}

impl Chord {
    /// Ctrl-Z.
    pub const STOP: Self = Self {
        key: 'z' as u32,
        modifiers: Modifier::CTRL.raw() as u8,
    };

    /// The one spelling of a key with its modifiers.
    #[must_use]
    pub fn new(key: u32, held: Modifier) -> Self {
        if key == KeyCode::Backtab.raw() {
            return Self::new(KeyCode::Tab.raw(), held | Modifier::SHIFT);
        }
        // Space has a name, so Shift beside it is kept as beside other named keys.
        let Some(character) = char::from_u32(key).filter(|&key| key != ' ') else {
            return Self {
                key,
                modifiers: held.raw() as u8,
            };
        };
        let small = only(character.to_lowercase()).unwrap_or(character);
        let commands = [
            Modifier::CTRL,
            Modifier::SUPER,
            Modifier::HYPER,
            Modifier::META,
        ]
        .into_iter()
        .any(|modifier| held.contains(modifier));
        let shift = held.contains(Modifier::SHIFT);
        let name = if commands {
            small
        } else if shift {
            only(character.to_uppercase()).unwrap_or(character)
        } else {
            character
        };
        let keeps_shift = commands || (held.contains(Modifier::ALT) && name == small);
        let without = (held.raw() & !Modifier::SHIFT.raw()) as u8;
        let shift = if shift && keeps_shift {
            Modifier::SHIFT.raw() as u8
        } else {
            0
        };
        Self {
            key: name.into(),
            modifiers: without | shift,
        }
    }

    /// Reads the spelling that TypeScript writes.
    #[must_use]
    pub fn parse(spelling: &str) -> Option<Self> {
        let mut rest = spelling;
        let mut held = Modifier::EMPTY;
        for (word, modifier) in [
            ("ctrl+", Modifier::CTRL),
            ("alt+", Modifier::ALT),
            ("shift+", Modifier::SHIFT),
            ("super+", Modifier::SUPER),
            ("hyper+", Modifier::HYPER),
            ("meta+", Modifier::META),
        ] {
            if let Some(after) = rest.strip_prefix(word) {
                rest = after;
                held = held | modifier;
            }
        }
        let key = match only(rest.chars()) {
            Some(character) => character.into(),
            None if rest == "space" => ' '.into(),
            None => KeyCode::from_name(rest)?.raw(),
        };
        Some(Self::new(key, held))
    }
}

fn only(mut characters: impl Iterator<Item = char>) -> Option<char> {
    let first = characters.next()?;
    characters.next().is_none().then_some(first)
}
