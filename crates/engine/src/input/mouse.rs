//! Mouse reports: SGR (mode 1006), rxvt's (1015) and the oldest (1000), all with the same number of a button.

use sparktui_generated::enums::{EventKind, Modifier, MouseAction};

use super::event::InputEvent;

const SHIFT: u32 = 4;
const ALT: u32 = 8;
const CTRL: u32 = 16;
const MOTION: u32 = 32;
const WHEEL: u32 = 64;
const EXTRA: u32 = 128;

/// The event of a report: xterm's number of the button, the place counted from 1, and whether SGR says that it was let go.
/// `None` for a button that no mouse has.
pub fn event(code: u32, column: u32, row: u32, released: bool) -> Option<InputEvent> {
    let low = code & 3;
    let (action, button) = match code & !(SHIFT | ALT | CTRL | 3) {
        WHEEL => (wheel(low), 0),
        MOTION if low == 3 => (MouseAction::Move, 0),
        MOTION => (MouseAction::Drag, low),
        0 if low == 3 => (MouseAction::Up, 0),
        0 => (down_or_up(released), low),
        // Back and forward, and two more: numbers 3 to 6 of the DOM.
        EXTRA => (down_or_up(released), 3 + low),
        found if found == EXTRA | MOTION => (MouseAction::Drag, 3 + low),
        _ => return None,
    };
    let held = [
        (SHIFT, Modifier::SHIFT),
        (ALT, Modifier::ALT),
        (CTRL, Modifier::CTRL),
    ]
    .into_iter()
    .filter(|(bit, _)| code & bit != 0)
    .fold(Modifier::EMPTY, |held, (_, modifier)| held | modifier);
    let place = from_one(column) | from_one(row) << 16;
    Some(InputEvent::new(
        EventKind::Mouse,
        place,
        held.raw() | action.raw() << 8 | button << 16,
    ))
}

/// The three bytes of the oldest report, each 32 more than its number.
pub fn oldest(code: u8, column: u8, row: u8) -> Option<InputEvent> {
    let number = |byte: u8| u32::from(byte).checked_sub(32);
    event(number(code)?, number(column)?, number(row)?, false)
}

fn wheel(low: u32) -> MouseAction {
    [
        MouseAction::WheelUp,
        MouseAction::WheelDown,
        MouseAction::WheelLeft,
        MouseAction::WheelRight,
    ][low as usize & 3]
}

fn down_or_up(released: bool) -> MouseAction {
    if released {
        MouseAction::Up
    } else {
        MouseAction::Down
    }
}

fn from_one(place: u32) -> u32 {
    place.saturating_sub(1).min(0xffff)
}
