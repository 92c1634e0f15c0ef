//! termina's parser as a second opinion on every sequence that both know.

use sparktui_generated::enums::{EventKind, KeyAction, KeyCode, Modifier, MouseAction};
use termina::event::{self, Event, KeyEventKind, Modifiers, MouseButton, MouseEventKind};

use super::told::{Entry, corpora};
use super::{InputEvent, events};

/// Where we mean something else on purpose, and termina's word for it.
const OTHERWISE: [&str; 19] = [
    // The same key as in a terminal without the protocol; it says which one elsewhere.
    "@keypad",
    // Control bytes by the characters that xterm writes them with; termina says ctrl+4 to ctrl+7.
    "ctrl+\\",
    "ctrl+]",
    "ctrl+^",
    "ctrl+_",
    // Two escapes and a sequence are alt with its key.
    "alt+up",
    "alt+pageup",
    // Shortcuts by the place of the key, where the layout has no Latin letters.
    "ctrl+c",
    "ctrl+shift+С",
    "shift+A",
    "shift+!",
    "shift+tab",
    // By the VT220's table, where 27 and 30 are no keys.
    "f15",
    "f17",
    "f20",
    "menu",
    "ctrl+alt+right",
    // Text without a key, whose key is 0 to termina.
    "å",
    "あ",
];

#[test]
fn a_second_parser_agrees_on_all_that_it_knows() {
    let mut compared = 0;
    for Entry {
        terminal,
        bytes,
        meaning,
    } in corpora()
    {
        if OTHERWISE.iter().any(|word| meaning.contains(word)) {
            continue;
        }
        let mut parser = termina::Parser::default();
        parser.parse(&bytes, false);
        let theirs: Vec<InputEvent> = std::iter::from_fn(|| parser.pop())
            .filter_map(|event| from_termina(&event))
            .collect();
        if theirs.is_empty() {
            continue;
        }
        compared += 1;
        let ours: Vec<InputEvent> = events(&[&bytes])
            .into_iter()
            .map(|event| InputEvent {
                b: without_location(&event),
                payload: Box::default(),
                ..event
            })
            .collect();
        assert_eq!(ours, theirs, "{terminal}: {meaning}");
    }
    assert!(compared > 150, "{compared}");
}

fn without_location(event: &InputEvent) -> u32 {
    match event.kind {
        EventKind::Key => event.b & 0xffff,
        _ => event.b,
    }
}

fn from_termina(event: &Event) -> Option<InputEvent> {
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
        Code::CapsLock => KeyCode::Capslock,
        Code::ScrollLock => KeyCode::Scrolllock,
        Code::NumLock => KeyCode::Numlock,
        Code::PrintScreen => KeyCode::Printscreen,
        Code::Pause => KeyCode::Pause,
        Code::Menu => KeyCode::Menu,
        Code::KeypadBegin => KeyCode::Begin,
        Code::Function(n) => KeyCode::from_name(&format!("f{n}"))?,
        _ => return None,
    };
    Some(code.raw())
}

fn modifiers(held: Modifiers) -> Modifier {
    let pairs = [
        (Modifiers::SHIFT, Modifier::SHIFT),
        (Modifiers::ALT, Modifier::ALT),
        (Modifiers::META, Modifier::META),
        (Modifiers::CONTROL, Modifier::CTRL),
        (Modifiers::SUPER, Modifier::SUPER),
        (Modifiers::HYPER, Modifier::HYPER),
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
