//! What an event is before it has a node and a time, and termina's events as ours.

use sparktui_generated::enums::{EventKind, KeyAction, KeyCode, Modifier, MouseAction};
use termina::event::{self, Event, KeyEventKind, Modifiers, MouseButton, MouseEventKind};

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

    /// Whether it is Ctrl-C going down.
    #[must_use]
    pub fn is_interrupt(&self) -> bool {
        *self == Self::key('c'.into(), Modifier::CTRL)
    }
}

/// The event of ours, if it is one: replies of the terminal and keys without a number are none.
pub fn from_termina(event: &Event) -> Option<InputEvent> {
    match event {
        Event::Key(key) => from_key(key),
        Event::Mouse(mouse) => Some(from_mouse(mouse)),
        Event::FocusIn => Some(InputEvent::new(EventKind::Focus, 1, 0)),
        Event::FocusOut => Some(InputEvent::new(EventKind::Focus, 0, 0)),
        _ => None,
    }
}

fn from_key(key: &event::KeyEvent) -> Option<InputEvent> {
    let action = match key.kind {
        KeyEventKind::Press => KeyAction::Press,
        KeyEventKind::Repeat => KeyAction::Repeat,
        KeyEventKind::Release => KeyAction::Release,
    };
    let held = modifiers(key.modifiers).raw() | action.raw() << 8;
    Some(InputEvent::new(EventKind::Key, number(key.code)?, held))
}

fn number(code: event::KeyCode) -> Option<u32> {
    use event::KeyCode as Code;
    let code = match code {
        Code::Char(scalar) => return Some(scalar.into()),
        Code::Enter => KeyCode::Enter,
        Code::Tab => KeyCode::Tab,
        Code::BackTab => KeyCode::Backtab,
        Code::Backspace => KeyCode::Backspace,
        Code::Escape => KeyCode::Escape,
        Code::Up => KeyCode::Up,
        Code::Down => KeyCode::Down,
        Code::Left => KeyCode::Left,
        Code::Right => KeyCode::Right,
        Code::Home => KeyCode::Home,
        Code::End => KeyCode::End,
        Code::PageUp => KeyCode::Pageup,
        Code::PageDown => KeyCode::Pagedown,
        Code::Insert => KeyCode::Insert,
        Code::Delete => KeyCode::Delete,
        Code::Function(n) => {
            KeyCode::from_name(FUNCTION_KEYS.get(usize::from(n).checked_sub(1)?)?)?
        }
        _ => return None,
    };
    Some(code.raw())
}

const FUNCTION_KEYS: [&str; 12] = [
    "f1", "f2", "f3", "f4", "f5", "f6", "f7", "f8", "f9", "f10", "f11", "f12",
];

fn modifiers(held: Modifiers) -> Modifier {
    let pairs = [
        (Modifiers::SHIFT, Modifier::SHIFT),
        (Modifiers::ALT | Modifiers::META, Modifier::ALT),
        (Modifiers::CONTROL, Modifier::CTRL),
        (Modifiers::SUPER, Modifier::SUPER),
    ];
    pairs
        .into_iter()
        .filter(|(theirs, _)| held.intersects(*theirs))
        .fold(Modifier::EMPTY, |all, (_, ours)| all | ours)
}

fn from_mouse(mouse: &event::MouseEvent) -> InputEvent {
    let (action, button) = match mouse.kind {
        MouseEventKind::Down(button) => (MouseAction::Down, button_number(button)),
        MouseEventKind::Up(button) => (MouseAction::Up, button_number(button)),
        MouseEventKind::Drag(button) => (MouseAction::Drag, button_number(button)),
        MouseEventKind::Moved => (MouseAction::Move, 0),
        MouseEventKind::ScrollUp => (MouseAction::WheelUp, 0),
        MouseEventKind::ScrollDown => (MouseAction::WheelDown, 0),
        MouseEventKind::ScrollLeft => (MouseAction::WheelLeft, 0),
        MouseEventKind::ScrollRight => (MouseAction::WheelRight, 0),
    };
    let place = u32::from(mouse.column) | u32::from(mouse.row) << 16;
    let held = modifiers(mouse.modifiers).raw() | action.raw() << 8 | button << 16;
    InputEvent::new(EventKind::Mouse, place, held)
}

/// As the DOM numbers buttons.
fn button_number(button: MouseButton) -> u32 {
    match button {
        MouseButton::Left => 0,
        MouseButton::Middle => 1,
        MouseButton::Right => 2,
    }
}
