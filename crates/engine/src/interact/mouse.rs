//! What the mouse does: to scrollbars, texts and scrollers by itself, and at which node JavaScript hears of it.

use sparktui_generated::enums::{EventKind, Listen, Modifier, MouseAction, Taker, Toggle};
use sparktui_memory::NodeId;

use super::Interact;
use crate::edit::Edits;
use crate::input::InputEvent;
use crate::look::{Look, Target};
use crate::scroll::{Heading, Pass, Scrolls};

/// The main button, as the DOM numbers it.
const LEFT: u32 = 0;

/// Rows of a text that a step of the wheel scrolls.
const WHEEL_ROWS: i32 = 3;

/// One event of the mouse, and what it is for.
struct Mouse<'a> {
    look: Look<'a>,
    scrolls: &'a mut Scrolls,
    edits: &'a mut Edits,
    /// The node that the button went down on while one is held, else what the mouse is over.
    target: Option<Target>,
    action: MouseAction,
    button: u32,
    place: (i32, i32),
    time_ms: u32,
}

pub(super) fn route(
    to: &mut Interact,
    look: Look<'_>,
    (scrolls, edits): (&mut Scrolls, &mut Edits),
    event: InputEvent,
    time_ms: u32,
) {
    let place = ((event.a & 0xffff) as u16, (event.a >> 16) as u16);
    let action = MouseAction::from_raw(event.b >> 8 & 0xff).unwrap_or(MouseAction::Move);
    to.pointer.go(look, scrolls, place, &mut to.out);
    let target = to.pointer.captured().or(to.pointer.over().last().copied());
    let mut mouse = Mouse {
        look,
        scrolls,
        edits,
        target,
        action,
        button: event.b >> 16 & 0xff,
        place: (place.0.into(), place.1.into()),
        time_ms,
    };
    if mouse.on_scrollbar(to) {
        let number = to.out.tell(event, target);
        return to.out.take_by(number, Taker::Scroll);
    }
    match action {
        MouseAction::Down => mouse.down(to, event),
        MouseAction::Up => mouse.up(to, event),
        MouseAction::Move | MouseAction::Drag => mouse.moved(to, event),
        MouseAction::WheelUp
        | MouseAction::WheelDown
        | MouseAction::WheelLeft
        | MouseAction::WheelRight => mouse.wheel(to, event),
    }
}

impl Mouse<'_> {
    fn down(&mut self, to: &mut Interact, event: InputEvent) {
        let Self { look, target, .. } = *self;
        let extends = event.b & Modifier::SHIFT.raw() != 0;
        let number = to.out.tell(event, target);
        to.pointer.down(look.mirror, self.button, &mut to.out);
        let before = to.focus.held();
        if let Some(target) = target {
            to.focus.press(look, target.node, &mut to.out);
        }
        let clicks = to.pointer.clicks(target, self.button, self.time_ms);
        if let Some(target) = target.filter(|_| self.button == LEFT) {
            if self.edits.get(target.node).is_none() {
                let begun = (target.node, self.place);
                to.select
                    .press(look, self.scrolls, begun, (clicks, extends));
            } else if takes_clicks(look, target) {
                to.select.clear();
                let place = self.place_in(target.node);
                self.edits.press(look.mirror, target.node, place, clicks);
            }
        }
        if to.focus.held() != before {
            to.out.take_by(number, Taker::Focus);
        }
    }

    fn up(&mut self, to: &mut Interact, event: InputEvent) {
        let Self { look, button, .. } = *self;
        let (a, modifiers) = (event.a, event.b & 0xff);
        to.out.tell(event, self.target);
        let clicked = to
            .pointer
            .up(look.mirror, button, self.time_ms, &mut to.out);
        let edits = &mut *self.edits;
        // What was moved to select was not meant as a click.
        if button == LEFT && to.select.let_go(look, |text| edits.copy(text)) {
            return;
        }
        if let Some((clicked, count)) = clicked.filter(|(clicked, _)| takes_clicks(look, *clicked))
        {
            let b = modifiers | count << 8 | button << 16;
            to.out.tell_of(EventKind::Click, a, b, clicked);
        }
    }

    fn moved(&mut self, to: &mut Interact, event: InputEvent) {
        let Self { look, target, .. } = *self;
        let held = to.pointer.captured();
        let edited = held.filter(|at| self.edits.get(at.node).is_some() && takes_clicks(look, *at));
        if let Some(Target { node, .. }) = edited {
            let place = self.place_in(node);
            self.edits.drag(look.mirror, node, place);
        }
        let kind = if self.action == MouseAction::Drag {
            to.select.drag(look, self.scrolls, self.place);
            Listen::DRAG
        } else {
            Listen::MOVE
        };
        if listens(look, target, kind) {
            to.out.tell(event, target);
        }
    }

    fn wheel(&mut self, to: &mut Interact, event: InputEvent) {
        let heading = heading(self.action, event.b & 0xff);
        let number = to.out.tell(event, self.target);
        let over = to.pointer.over().last().map(|over| over.node);
        let rows = match self.action {
            MouseAction::WheelUp => -WHEEL_ROWS,
            MouseAction::WheelDown => WHEEL_ROWS,
            _ => 0,
        };
        let mut scrolls_at = |node| {
            let (tree, time_ms) = (self.look.tree, self.time_ms);
            self.edits.scroll(node, rows) || self.scrolls.wheel(tree, node, heading, time_ms)
        };
        if over.is_some_and(&mut scrolls_at) {
            to.out.take_by(number, Taker::Scroll);
        }
    }

    /// Whether what the mouse does is done to a scrollbar, and nothing else.
    fn on_scrollbar(&mut self, to: &Interact) -> bool {
        let Look {
            mirror,
            tree,
            boxes,
            ..
        } = self.look;
        let (place, scrolls) = (self.place, &mut *self.scrolls);
        let pass = Pass {
            mirror,
            tree,
            boxes,
            changes: &[],
            laid_out: false,
        };
        match self.action {
            MouseAction::Down if self.button == LEFT && !scrolls.is_empty() => {
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

    /// The cell as one of a node's content box, past all scrolls around it.
    fn place_in(&self, node: NodeId) -> (i32, i32) {
        let content = self.look.boxes.content(node);
        let (right, down) = self.scrolls.shift(self.look.tree, node);
        let (x, y) = self.place;
        (x - right - content.left, y - down - content.top)
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
