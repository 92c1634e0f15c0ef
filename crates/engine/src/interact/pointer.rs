//! The mouse: what it is over, what it holds down, and what was clicked.

use sparktui_generated::Mirror;
use sparktui_generated::enums::{EventKind, Listen, Toggle};
use sparktui_memory::NodeId;

use super::hit::path_at;
use super::states::State;
use super::told::Outbox;
use crate::look::{Look, Target};
use crate::scroll::Scrolls;

/// Most milliseconds between two clicks that count as one double click.
const DOUBLE_CLICK_MS: u32 = 400;

/// A button that is down.
#[derive(Clone, Debug)]
struct Press {
    button: u32,
    /// What it went down on, from the root down.
    path: Vec<Target>,
    at: Option<(u16, u16)>,
}

/// The last click, for the next to be counted by.
#[derive(Clone, Copy, Debug)]
struct Click {
    target: Target,
    button: u32,
    place: u32,
    time_ms: u32,
    count: u32,
}

/// The mouse of one app.
#[derive(Debug, Default)]
pub struct Pointer {
    /// Column and row, while it is known.
    at: Option<(u16, u16)>,
    /// What it is over, from the root down.
    over: Vec<Target>,
    press: Option<Press>,
    click: Option<Click>,
    path: Vec<NodeId>,
}

impl Pointer {
    /// What the mouse is over, from the root down.
    #[must_use]
    pub fn over(&self) -> &[Target] {
        &self.over
    }

    /// What the events of a button that is held go to: what it went down on.
    #[must_use]
    pub fn captured(&self) -> Option<Target> {
        self.press
            .as_ref()
            .and_then(|press| press.path.last().copied())
    }

    /// The mouse is at a cell.
    pub fn go(&mut self, look: Look<'_>, scrolls: &Scrolls, at: (u16, u16), out: &mut Outbox) {
        self.at = Some(at);
        self.look_below(look, scrolls, out);
    }

    /// Looks again at what is below the mouse, which may be something else though the mouse rests.
    pub fn look_below(&mut self, look: Look<'_>, scrolls: &Scrolls, out: &mut Outbox) {
        let Some((x, y)) = self.at else { return };
        let mut path = std::mem::take(&mut self.path);
        path_at(look, scrolls, (x.into(), y.into()), &mut path);
        let now: Vec<Target> = path
            .iter()
            .map(|&node| Target::now(look.mirror, node))
            .collect();
        self.path = path;
        self.hover(look.mirror, now, out);
    }

    /// The mouse is nowhere that can be known.
    pub fn leave(&mut self, mirror: &Mirror, out: &mut Outbox) {
        self.at = None;
        self.hover(mirror, Vec::new(), out);
        self.let_go(mirror, out);
    }

    fn hover(&mut self, mirror: &Mirror, now: Vec<Target>, out: &mut Outbox) {
        if now == self.over {
            return;
        }
        let before = std::mem::replace(&mut self.over, now);
        let same = before
            .iter()
            .zip(&self.over)
            .take_while(|(a, b)| a == b)
            .count();
        for &target in before[same..].iter().rev() {
            Self::set_hover(mirror, target, Toggle::Off, out);
        }
        for &target in &self.over[same..] {
            Self::set_hover(mirror, target, Toggle::On, out);
        }
    }

    fn set_hover(mirror: &Mirror, target: Target, state: Toggle, out: &mut Outbox) {
        if !target.is_alive(mirror) {
            return;
        }
        out.set_state(mirror, target.node, State::Hover, state);
        if mirror.listen(target.node).contains(Listen::HOVER) {
            out.tell_of(EventKind::Hover, state.raw(), 0, target);
        }
    }

    /// A button goes down.
    pub fn down(&mut self, mirror: &Mirror, button: u32, out: &mut Outbox) {
        // The terminal may have kept from us that the last one went up.
        self.let_go(mirror, out);
        for &target in &self.over {
            out.set_state(mirror, target.node, State::Pressed, Toggle::On);
        }
        self.press = Some(Press {
            button,
            path: self.over.clone(),
            at: self.at,
        });
    }

    /// How many clicks in a row one is that begins now.
    pub fn clicks(&self, target: Option<Target>, button: u32, time_ms: u32) -> u32 {
        let place = self.at.map(|(x, y)| u32::from(x) | u32::from(y) << 16);
        let goes_on = self.click.filter(|last| {
            (Some(last.target), last.button, Some(last.place)) == (target, button, place)
                && time_ms.wrapping_sub(last.time_ms) <= DOUBLE_CLICK_MS
        });
        goes_on.map_or(1, |last| last.count.saturating_add(1).min(0xff))
    }

    /// A button goes up. Returns what was clicked, the innermost that it went down and up on, and how many times in a
    /// row.
    pub fn up(
        &mut self,
        mirror: &Mirror,
        button: u32,
        time_ms: u32,
        out: &mut Outbox,
    ) -> Option<(Target, u32)> {
        let press = self
            .let_go(mirror, out)
            .filter(|press| press.button == button)?;
        let common = press
            .path
            .iter()
            .zip(&self.over)
            .take_while(|(a, b)| a == b)
            .last();
        let target = *common?.0;
        let (x, y) = self.at?;
        let place = u32::from(x) | u32::from(y) << 16;
        let count = self.clicks(Some(target), button, time_ms);
        let click = Click {
            target,
            button,
            place,
            time_ms,
            count,
        };
        // None in a row with what was moved meanwhile.
        self.click = Some(click).filter(|_| press.at == self.at);
        Some((target, count))
    }

    fn let_go(&mut self, mirror: &Mirror, out: &mut Outbox) -> Option<Press> {
        let press = self.press.take()?;
        for target in press.path.iter().filter(|target| target.is_alive(mirror)) {
            out.set_state(mirror, target.node, State::Pressed, Toggle::Off);
        }
        Some(press)
    }
}
