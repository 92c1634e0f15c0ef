//! The mouse with its button down: where it selects to, and what it scrolls beyond an edge.

use sparktui_generated::enums::SelectMode;
use sparktui_memory::NodeId;

use super::gone::Gone;
use super::spot::Spot;
use super::unit::Unit;
use super::{Ends, Select, Selection, texts};
use crate::look::{Look, Target};
use crate::scroll::Scrolls;
use crate::tree::ROOT;

/// Milliseconds between two steps of a scroller that the mouse is held beyond.
const STEP_MS: u64 = 50;
/// Most cells of a step: the further beyond the edge, the more.
const MOST_CELLS: i32 = 8;

/// A button that is held since it went down on a text, or near to one.
#[derive(Clone, Copy, Debug)]
pub struct Drag {
    /// Where the mouse is.
    place: (i32, i32),
    /// Whether it was moved to select.
    has_moved: bool,
    /// When what it is held beyond scrolls on.
    due_ms: Option<u64>,
}

impl Select {
    /// The main button went down on a node, at a cell of the screen, so many times in a row. With `extends` what is
    /// selected goes on to there.
    pub fn press(
        &mut self,
        look: Look<'_>,
        scrolls: &Scrolls,
        (node, place): (NodeId, (i32, i32)),
        (clicks, extends): (u32, bool),
    ) {
        let goes_on = extends && self.is_any();
        if !goes_on {
            self.clear();
            let unit = Unit::of_clicks(clicks);
            if !self.begin(look, scrolls, (node, place), unit) {
                return;
            }
        }
        self.drag = Some(Drag {
            place,
            has_moved: goes_on,
            due_ms: None,
        });
        self.aim(look, scrolls);
        self.is_moved |= self.is_any();
    }

    fn begin(
        &mut self,
        look: Look<'_>,
        scrolls: &Scrolls,
        (node, place): (NodeId, (i32, i32)),
        unit: Unit,
    ) -> bool {
        if self.mode == SelectMode::Off || !texts::selects(look.mirror, look.tree, node) {
            return false;
        }
        let within = texts::container(look.mirror, look.tree, node);
        let Some(text) = texts::nearest(look, scrolls, within, place) else {
            return false;
        };
        let spot = Spot::at(look, scrolls, text, place).widened(look, unit);
        self.selection = Some(Selection {
            within: Target::now(look.mirror, within),
            anchor: spot.clone(),
            head: spot,
            is_forward: true,
            unit,
            gone: Gone::default(),
        });
        true
    }

    /// The mouse moved with the button down. Says whether that selects.
    pub fn drag(&mut self, look: Look<'_>, scrolls: &Scrolls, place: (i32, i32)) -> bool {
        let Some(drag) = &mut self.drag else {
            return false;
        };
        drag.place = place;
        drag.has_moved = true;
        drag.due_ms = drag.due_ms.or(Some(0));
        if self.beyond(look, scrolls).is_none()
            && let Some(drag) = &mut self.drag
        {
            drag.due_ms = None;
        }
        self.aim(look, scrolls);
        true
    }

    /// The button was let go: what is selected is told, and copied where that is asked for. Says whether it was moved to
    /// select, so that it is no click; `copy` takes the text.
    pub fn let_go(&mut self, look: Look<'_>, copy: impl FnOnce(&str)) -> bool {
        let Some(drag) = self.drag.take() else {
            return false;
        };
        if !self.is_any() {
            self.selection = None;
            return false;
        }
        let text = self.text(look);
        if self.mode == SelectMode::Copy {
            copy(&text);
        }
        self.is_known = true;
        self.news = Some(text);
        drag.has_moved
    }

    /// The mouse is nowhere that can be known.
    pub fn stop(&mut self) {
        self.drag = None;
    }

    /// When [`Select::scroll_on`] has something to do.
    #[must_use]
    pub fn due_ms(&self) -> Option<u64> {
        self.drag.and_then(|drag| drag.due_ms)
    }

    /// Scrolls what the mouse is held beyond, if the time for that has come.
    pub fn scroll_on(&mut self, look: Look<'_>, scrolls: &mut Scrolls, now_ms: u64) {
        if self.due_ms().is_none_or(|due| due > now_ms) {
            return;
        }
        let beyond = self.beyond(look, scrolls);
        if let Some(drag) = &mut self.drag {
            drag.due_ms = beyond.map(|_| now_ms + STEP_MS);
        }
        if let Some((node, by)) = beyond {
            scrolls.scroll_by(node, by);
        }
    }

    /// The innermost scroller around the text where it was begun that can go on to where the mouse is, and how far.
    fn beyond(&self, look: Look<'_>, scrolls: &Scrolls) -> Option<(NodeId, (i32, i32))> {
        let (drag, selection) = (self.drag?, self.selection.as_ref()?);
        let screen = look.boxes.area(ROOT);
        let mut next = scrolls.around(look.tree, selection.anchor.at.node);
        while let Some(node) = next {
            let scroller = scrolls.get(node)?;
            let (right, down) = scrolls.shift(look.tree, node);
            let seen = scroller.viewport.shifted(right, down).and(screen);
            let most = scroller.most();
            let step = |at, seen: (i32, i32), screen: (i32, i32), offset: i32, most: i32| {
                past(at, seen, screen).clamp(-offset, most - offset)
            };
            let by = (
                step(
                    drag.place.0,
                    (seen.left, seen.right),
                    (screen.left, screen.right),
                    scroller.offset.0,
                    most.0,
                ),
                step(
                    drag.place.1,
                    (seen.top, seen.bottom),
                    (screen.top, screen.bottom),
                    scroller.offset.1,
                    most.1,
                ),
            );
            if by != (0, 0) {
                return Some((node, by));
            }
            next = scrolls.around(look.tree, node);
        }
        None
    }

    /// Selects to where the mouse is.
    pub(super) fn aim(&mut self, look: Look<'_>, scrolls: &Scrolls) {
        let (Some(drag), Some(selection)) = (self.drag, &mut self.selection) else {
            return;
        };
        let text = texts::nearest(look, scrolls, selection.within.node, drag.place);
        let Some(text) = text else { return };
        let head = Spot::at(look, scrolls, text, drag.place).widened(look, selection.unit);
        if head != selection.head || selection.gone.head.is_some() {
            selection.head = head;
            selection.gone.head = None;
            let start = Ends::of(look.tree, selection).start;
            let anchor = &selection.anchor;
            selection.is_forward = (start.node, start.byte) == (anchor.at.node, anchor.range.start);
            self.is_moved = true;
        }
    }
}

/// How many cells a place lies past an edge of what is seen. What ends with the screen is left at its last cell, for the
/// mouse cannot go further.
fn past(at: i32, seen: (i32, i32), screen: (i32, i32)) -> i32 {
    let first = if seen.0 <= screen.0 {
        seen.0 + 1
    } else {
        seen.0
    };
    let last = if seen.1 >= screen.1 {
        seen.1 - 1
    } else {
        seen.1
    };
    if at < first {
        (at - first).max(-MOST_CELLS)
    } else if at >= last {
        (at - last + 1).min(MOST_CELLS)
    } else {
        0
    }
}
