//! Which node an event is for, and what acts on it before JavaScript hears.

use sparktui_generated::enums::{
    EventKind, KeyAction, KeyCode, Listen, Modifier, MouseAction, RevealBlock, Taker, Toggle,
};
use sparktui_memory::NodeId;

use super::chord::Key;
use super::step::Way;
use super::target::Target;
use super::{Interact, Look};
use crate::edit::{Command, Edits};
use crate::input::InputEvent;
use crate::scroll::{Heading, Pass, Scrolls};
use crate::tree::ROOT;

/// The main button, as the DOM numbers it.
const LEFT: u32 = 0;

/// Rows of a text that a step of the wheel scrolls.
const WHEEL_ROWS: i32 = 3;

pub(super) fn route(
    to: &mut Interact,
    look: Look<'_>,
    (scrolls, edits): (&mut Scrolls, &mut Edits),
    event: InputEvent,
    time_ms: u32,
) -> Taker {
    let mut taker = Taker::None;
    match event.kind {
        EventKind::Key => taker = key(to, look, (scrolls, edits), event),
        EventKind::Mouse => mouse(to, look, (scrolls, edits), event, time_ms),
        EventKind::Paste => paste(to, look, edits, event),
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
    to.out.tell_edits(edits);
    taker
}

fn key(
    to: &mut Interact,
    look: Look<'_>,
    (scrolls, edits): (&mut Scrolls, &mut Edits),
    event: InputEvent,
) -> Taker {
    let key = Key::of(&event);
    let before = to.focus.held();
    let command = before.and_then(|held| edits.command(held.node, &event));
    let number = to.out.tell(event, key_target(to, look));
    // A key that goes up is told and does nothing.
    if key.action == KeyAction::Release {
        return Taker::None;
    }
    let taker = take_key(to, look, (scrolls, edits), command, key);
    to.out.take_by(number, taker);
    if let Some(held) = to.focus.held().filter(|&held| before != Some(held)) {
        scrolls.reveal(look.tree, look.boxes, held.node, RevealBlock::Nearest);
    }
    taker
}

/// What keys go to: what has the focus, else the trap that nothing in has it; else the app as a whole.
fn key_target(to: &Interact, look: Look<'_>) -> Option<Target> {
    let trap = Some(to.focus.limit()).filter(|&limit| limit != ROOT);
    let trap = || trap.map(|node| Target::now(look.mirror, node));
    to.focus.held().or_else(trap)
}

/// Finds what acts on a key, from the focused node outwards, and has it act. A command is the focused node's.
fn take_key(
    to: &mut Interact,
    look: Look<'_>,
    (scrolls, edits): (&mut Scrolls, &mut Edits),
    mut command: Option<Command>,
    key: Key,
) -> Taker {
    let (held, limit, chord) = (to.focus.held(), to.focus.limit(), key.chord());
    let mut next = held.map(|held| held.node);
    while let Some(node) = next {
        if to.claims.has(node, chord) {
            return Taker::Claim;
        }
        if let Some(command) = command.take()
            && edits.act(look.mirror, node, command)
        {
            return Taker::Edit;
        }
        if let Some(taker) = act_at(to, look, scrolls, (node, key)) {
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
fn act_at(
    to: &mut Interact,
    look: Look<'_>,
    scrolls: &mut Scrolls,
    (node, key): (NodeId, Key),
) -> Option<Taker> {
    let code = key.bare()?;
    if to.focus.rove(look, node, code, &mut to.out) {
        return Some(Taker::Focus);
    }
    scrolls.press_key(node, code).then_some(Taker::Scroll)
}

fn mouse(
    to: &mut Interact,
    look: Look<'_>,
    (scrolls, edits): (&mut Scrolls, &mut Edits),
    event: InputEvent,
    time_ms: u32,
) {
    let place = ((event.a & 0xffff) as u16, (event.a >> 16) as u16);
    let action = MouseAction::from_raw(event.b >> 8 & 0xff).unwrap_or(MouseAction::Move);
    let button = event.b >> 16 & 0xff;
    to.pointer.go(look, scrolls, place, &mut to.out);
    let target = to.pointer.captured().or(to.pointer.over().last().copied());
    if on_scrollbar(to, look, scrolls, (action, button, place)) {
        let number = to.out.tell(event, target);
        return to.out.take_by(number, Taker::Scroll);
    }
    match action {
        MouseAction::Down => {
            let number = to.out.tell(event, target);
            to.pointer.down(look.mirror, button, &mut to.out);
            let before = to.focus.held();
            if let Some(target) = target {
                to.focus.press(look, target.node, &mut to.out);
            }
            let clicks = to.pointer.clicks(target, button, time_ms);
            let edited = target.filter(|target| button == LEFT && takes_clicks(look, *target));
            if let Some(Target { node, .. }) = edited.filter(|at| edits.get(at.node).is_some()) {
                let place = place_in(look, scrolls, node, place);
                edits.press(look.mirror, node, place, clicks);
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
            let edited = to
                .pointer
                .captured()
                .filter(|at| edits.get(at.node).is_some());
            if let Some(Target { node, .. }) = edited.filter(|at| takes_clicks(look, *at)) {
                let place = place_in(look, scrolls, node, place);
                edits.drag(look.mirror, node, place);
            }
            let kind = match action {
                MouseAction::Drag => Listen::DRAG,
                _ => Listen::MOVE,
            };
            if listens(look, target, kind) {
                to.out.tell(event, target);
            }
        }
        MouseAction::WheelUp
        | MouseAction::WheelDown
        | MouseAction::WheelLeft
        | MouseAction::WheelRight => {
            let heading = heading(action, event.b & 0xff);
            let number = to.out.tell(event, target);
            let over = to.pointer.over().last().map(|over| over.node);
            let rows = match action {
                MouseAction::WheelUp => -WHEEL_ROWS,
                MouseAction::WheelDown => WHEEL_ROWS,
                _ => 0,
            };
            let mut scrolls_at =
                |node| edits.scroll(node, rows) || scrolls.wheel(look.tree, node, heading, time_ms);
            if over.is_some_and(&mut scrolls_at) {
                to.out.take_by(number, Taker::Scroll);
            }
        }
    }
}

/// Which way the wheel was turned: with Shift, sideways.
fn heading(action: MouseAction, modifiers: u32) -> Heading {
    let heading = match action {
        MouseAction::WheelUp => Heading::Up,
        MouseAction::WheelLeft => Heading::Left,
        MouseAction::WheelRight => Heading::Right,
        _ => Heading::Down,
    };
    if modifiers & Modifier::SHIFT.raw() != 0 {
        heading.sideways()
    } else {
        heading
    }
}

/// Whether what the mouse does is done to a scrollbar, and nothing else.
fn on_scrollbar(
    to: &Interact,
    look: Look<'_>,
    scrolls: &mut Scrolls,
    (action, button, (x, y)): (MouseAction, u32, (u16, u16)),
) -> bool {
    let place = (x.into(), y.into());
    let pass = Pass {
        mirror: look.mirror,
        tree: look.tree,
        boxes: look.boxes,
        changes: &[],
        laid_out: false,
    };
    match action {
        MouseAction::Down if button == 0 && !scrolls.is_empty() => {
            let path: Vec<NodeId> = to.pointer.over().iter().map(|over| over.node).collect();
            scrolls.press(pass, &path, place)
        }
        MouseAction::Drag | MouseAction::Move if scrolls.is_grabbed() => {
            scrolls.drag(pass, place);
            true
        }
        MouseAction::Up => scrolls.let_go(),
        _ => false,
    }
}

/// Whether neither the node nor one around it is disabled.
fn takes_clicks(look: Look<'_>, target: Target) -> bool {
    up_from(look, target.node).all(|node| look.mirror.disabled(node) == Toggle::Off)
}

/// Whether a handler of the node, or of one around it, asks for such moves.
fn listens(look: Look<'_>, target: Option<Target>, kind: Listen) -> bool {
    target.is_some_and(|target| {
        up_from(look, target.node).any(|node| look.mirror.listen(node).contains(kind))
    })
}

fn up_from(look: Look<'_>, node: NodeId) -> impl Iterator<Item = NodeId> {
    std::iter::successors(Some(node), move |&node| look.tree.parent(node))
}

/// A cell of the screen as one of a node's content box, past all scrolls around it.
fn place_in(look: Look<'_>, scrolls: &Scrolls, node: NodeId, (x, y): (u16, u16)) -> (i32, i32) {
    let content = look.boxes.content(node);
    let around = up_from(look, node).skip(1);
    let scrolled = around.filter_map(|node| scrolls.get(node).map(|scroller| scroller.offset));
    scrolled.fold(
        (i32::from(x) - content.left, i32::from(y) - content.top),
        |(x, y), (left, up)| (x + left, y + up),
    )
}

/// A paste that an editor takes is told as the edit that it makes.
fn paste(to: &mut Interact, look: Look<'_>, edits: &mut Edits, event: InputEvent) {
    let held = to.focus.held();
    if held.is_some_and(|held| edits.paste(look.mirror, held.node, &event)) {
        return;
    }
    to.out.tell(event, key_target(to, look));
}
