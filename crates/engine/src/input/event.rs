//! What an event is before it has a node and a time.

use sparktui_generated::enums::{EventKind, KeyAction, Modifier};

/// One event of the terminal. `a` and `b` mean what the inventory says of `kind`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InputEvent {
    /// What it tells.
    pub kind: EventKind,
    /// First number.
    pub a: u32,
    /// Second number.
    pub b: u32,
    /// Further bytes.
    pub payload: Box<[u8]>,
}

impl InputEvent {
    /// An event without further bytes.
    #[must_use]
    pub fn new(kind: EventKind, a: u32, b: u32) -> Self {
        Self {
            kind,
            a,
            b,
            payload: Box::default(),
        }
    }

    /// A key that was pressed; `key` is a scalar or a number of [`KeyCode`].
    #[must_use]
    pub fn key(key: u32, modifiers: Modifier) -> Self {
        Self::new(
            EventKind::Key,
            key,
            modifiers.raw() | KeyAction::Press.raw() << 8,
        )
    }

    /// The same key with another modifier held too; what is no key stays as it is.
    #[must_use]
    pub fn with(mut self, modifier: Modifier) -> Self {
        if self.kind == EventKind::Key {
            self.b |= modifier.raw();
        }
        self
    }

    /// Whether it is Ctrl-C going down.
    #[must_use]
    pub fn is_interrupt(&self) -> bool {
        let pressed = Self::key('c'.into(), Modifier::CTRL);
        (self.kind, self.a, self.b) == (pressed.kind, pressed.a, pressed.b)
    }
}
