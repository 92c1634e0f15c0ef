//! Which node an event is for, and what acts on it before JavaScript hears.

use sparktui_generated::enums::{
    EventKind, KeyAction, KeyCode, Listen, Modifier, MouseAction, Taker, Toggle,
};
use sparktui_memory::NodeId;

use super::chord::Key;
use super::step::Way;
use super::target::Target;
use super::{Interact, Look};
use crate::input::InputEvent;
use crate::scroll::Scrolls;

pub(super) fn route(
    to: &mut Interact,
    look: Look<'_>,
    scrolls: &mut Scrolls,
    event: InputEvent,
    time_ms: u32,
) {
    match event.kind {
        EventKind::Key => key(to, look, event),
        EventKind::Mouse => mouse(to, look, scrolls, event, time_ms),
        EventKind::Paste => paste(to, look, event),
        EventKind::Focus => {
            if event.a == 0 {
                to.pointer.leave(look.mirror, &mut to.out);
            }
            to.out.tell(event, None);
        }
        _ => {
            to.out.tell(event, None);
        }
    }
}

fn key(to: &mut Interact, look: Look<'_>, event: InputEvent) {
    let key = Key::of(&event);
    let number = to.out.tell(event, to.focus.held());
    // A key that goes up is told and does nothing.
    if key.action != KeyAction::Release {
        let taker = take_key(to, look, key);
        to.out.take_by(number, taker);
    }
}

/// Finds what acts on a key, from the focused node outwards, and has it act.
fn take_key(to: &mut Interact, look: Look<'_>, key: Key) -> Taker {
    let (held, limit, chord) = (to.focus.held(), to.focus.limit(), key.chord());
    let mut next = held.map(|held| held.node);
    while let Some(node) = next {
        if to.claims.has(node, chord) {
            return Taker::Claim;
        }
        if let Some(taker) = act_at(to, look, node, key) {
            return taker;
        }
        next = look.tree.parent(node).filter(|_| node != limit);
    }
    let claimed = to.claims.is_everywhere(chord)
        || (held.is_none() && to.claims.is_in(look.tree, limit, chord));
    if claimed {
        return Taker::Claim;
    }
    let way = match (key.named(), key.modifiers) {
        (Some(KeyCode::Tab), Modifier::EMPTY) => Way::Forward,
        (Some(KeyCode::Tab), Modifier::SHIFT) | (Some(KeyCode::Backtab), _) => Way::Back,
        _ => return Taker::None,
    };
    if to.focus.tab(look, way, &mut to.out) {
        Taker::Focus
    } else {
        Taker::None
    }
}

/// What the engine itself does with a key at one node of the focus path, if anything.
fn act_at(to: &mut Interact, look: Look<'_>, node: NodeId, key: Key) -> Option<Taker> {
    let moves = key
        .bare()
        .is_some_and(|code| to.focus.rove(look, node, code, &mut to.out));
    moves.then_some(Taker::Focus)
}

fn mouse(
    to: &mut Interact,
    look: Look<'_>,
    scrolls: &mut Scrolls,
    event: InputEvent,
    time_ms: u32,
) {
    let place = ((event.a & 0xffff) as u16, (event.a >> 16) as u16);
    let action = MouseAction::from_raw(event.b >> 8 & 0xff).unwrap_or(MouseAction::Move);
    let button = event.b >> 16 & 0xff;
    to.pointer.go(look, scrolls, place, &mut to.out);
    let target = to.pointer.captured().or(to.pointer.over().last().copied());
    match action {
        MouseAction::Down => {
            let number = to.out.tell(event, target);
            to.pointer.down(look.mirror, button, &mut to.out);
            let before = to.focus.held();
            if let Some(target) = target {
                to.focus.press(look, target.node, &mut to.out);
            }
            if to.focus.held() != before {
                to.out.take_by(number, Taker::Focus);
            }
        }
        MouseAction::Up => {
            let (a, modifiers) = (event.a, event.b & 0xff);
            to.out.tell(event, target);
            let clicked = to.pointer.up(look.mirror, button, time_ms, &mut to.out);
            if let Some((clicked, count)) =
                clicked.filter(|(clicked, _)| takes_clicks(look, *clicked))
            {
                let b = modifiers | count << 8 | button << 16;
                to.out.tell_of(EventKind::Click, a, b, clicked);
            }
        }
        MouseAction::Move | MouseAction::Drag => {
            if listens(look, target) {
                to.out.tell(event, target);
            }
        }
        MouseAction::WheelUp
        | MouseAction::WheelDown
        | MouseAction::WheelLeft
        | MouseAction::WheelRight => {
            to.out.tell(event, target);
        }
    }
}

/// Whether neither the node nor one around it is disabled.
fn takes_clicks(look: Look<'_>, target: Target) -> bool {
    up_from(look, target.node).all(|node| look.mirror.disabled(node) == Toggle::Off)
}

/// Whether a handler of the node, or of one around it, asks for moves.
fn listens(look: Look<'_>, target: Option<Target>) -> bool {
    target.is_some_and(|target| {
        up_from(look, target.node).any(|node| look.mirror.listen(node).contains(Listen::MOVE))
    })
}

fn up_from(look: Look<'_>, node: NodeId) -> impl Iterator<Item = NodeId> {
    std::iter::successors(Some(node), move |&node| look.tree.parent(node))
}

fn paste(to: &mut Interact, _look: Look<'_>, event: InputEvent) {
    let number = to.out.tell(event, to.focus.held());
    to.out.take_by(number, Taker::None);
}
