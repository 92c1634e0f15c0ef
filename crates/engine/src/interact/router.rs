//! Which node an event is for, and what acts on it before JavaScript hears.

use sparktui_generated::enums::{EventKind, KeyAction, KeyCode, Modifier, RevealBlock, Taker};
use sparktui_memory::NodeId;

use super::chord::{Chord, Key};
use super::step::Way;
use super::{Interact, mouse};
use crate::edit::{Command, Edits, command_of};
use crate::input::InputEvent;
use crate::look::{Look, Target};
use crate::scroll::Scrolls;
use crate::tree::ROOT;

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
        EventKind::Mouse => mouse::route(to, look, (scrolls, edits), event, time_ms),
        EventKind::Paste => paste(to, look, edits, event),
        EventKind::Focus => {
            if event.a == 0 {
                to.pointer.leave(look.mirror, &mut to.out);
                to.select.stop();
            }
            to.out.tell(event, None);
        }
        _ => {
            to.out.tell(event, None);
        }
    }
    to.out.tell_edits(edits);
    to.out.tell_selection(&mut to.select);
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
    let copies = command_of(&event) == Some(Command::Copy);
    let number = to.out.tell(event, key_target(to, look));
    // A key that goes up is told and does nothing.
    if key.action == KeyAction::Release {
        return Taker::None;
    }
    let taker = if copies && copy(to, look, edits) {
        Taker::Select
    } else {
        take_key(to, look, (scrolls, edits), command, key)
    };
    if taker == Taker::Edit || key.bare() == Some(KeyCode::Escape) {
        to.select.clear();
    }
    to.out.take_by(number, taker);
    if let Some(held) = to.focus.held().filter(|&held| before != Some(held)) {
        scrolls.reveal(look.tree, look.boxes, held.node, RevealBlock::Nearest);
    }
    taker
}

/// Copies what the mouse selected, which is then selected no more: another Ctrl-C is one again. An editor whose text is
/// selected later has cleared it.
fn copy(to: &mut Interact, look: Look<'_>, edits: &mut Edits) -> bool {
    if !to.select.is_any() {
        return false;
    }
    edits.copy(&to.select.text(look));
    to.select.clear();
    true
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
    if to.stops && chord == Chord::STOP {
        return Taker::Stop;
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
    let scrolls_other = |scrolls: &mut Scrolls| {
        keys_scroll(look, node).is_some_and(|other| scrolls.press_key(other, code))
    };
    let moves = scrolls.press_key(node, code) || scrolls_other(scrolls);
    moves.then_some(Taker::Scroll)
}

/// What of a node its keys scroll beside itself: it has to lie in it.
fn keys_scroll(look: Look<'_>, node: NodeId) -> Option<NodeId> {
    let other = u32::try_from(look.mirror.keys_scroll(node)).ok()?;
    let other = look.mirror.node(other)?;
    look.tree.is_inside(other, node).then_some(other)
}

/// A paste that an editor takes is told as the edit that it makes.
fn paste(to: &mut Interact, look: Look<'_>, edits: &mut Edits, event: InputEvent) {
    let held = to.focus.held();
    if held.is_some_and(|held| edits.paste(look.mirror, held.node, &event)) {
        return;
    }
    to.out.tell(event, key_target(to, look));
}
