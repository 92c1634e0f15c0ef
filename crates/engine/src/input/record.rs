//! Events as the ring carries them.

use sparktui_generated::enums::{EventKind, MouseAction};
use sparktui_memory::EventRecord;

use super::event::InputEvent;
use crate::look::Target;

/// The node that an event of the whole screen names, and its generation.
const NO_NODE: u32 = u32::MAX;

/// The record of an event, and of the node that it happened to.
#[must_use]
pub fn record(event: InputEvent, target: Option<Target>, time_ms: u32) -> EventRecord {
    EventRecord {
        kind: event.kind.raw() as u16,
        node: target.map_or(NO_NODE, |target| target.node.0),
        generation: target.map_or(0, |target| target.generation),
        a: event.a,
        b: event.b,
        time_ms,
        payload: event.payload,
    }
}

/// Folds an event that waits for room with the next: of resizes and moves of the mouse only the last counts, wheel
/// steps one way stay as many as they were. Keys are never folded.
pub fn merge(last: &mut EventRecord, next: &EventRecord) -> bool {
    let resize = EventKind::Resize.raw() as u16;
    let folds = last.kind == next.kind
        && (last.kind == resize
            || (moves(last)
                && moves(next)
                && (last.b, last.node, last.generation) == (next.b, next.node, next.generation)));
    if folds {
        last.clone_from(next);
    }
    folds
}

fn moves(record: &EventRecord) -> bool {
    let action = record.b >> 8 & 0xff;
    record.kind == EventKind::Mouse.raw() as u16
        && [MouseAction::Move.raw(), MouseAction::Drag.raw()].contains(&action)
}

#[cfg(test)]
mod tests {
    use sparktui_generated::enums::Modifier;

    use super::*;

    fn mouse(place: u32, action: MouseAction) -> EventRecord {
        record(
            InputEvent::new(EventKind::Mouse, place, action.raw() << 8),
            None,
            7,
        )
    }

    #[test]
    fn of_moves_that_wait_only_the_last_counts() {
        let mut last = mouse(1, MouseAction::Move);
        assert!(merge(&mut last, &mouse(2, MouseAction::Move)));
        assert_eq!(last.a, 2);
        assert!(
            !merge(&mut last, &mouse(3, MouseAction::Drag)),
            "a drag is another thing"
        );
    }

    #[test]
    fn keys_buttons_and_wheel_steps_are_never_folded() {
        let key = record(InputEvent::key('a'.into(), Modifier::EMPTY), None, 1);
        assert!(!merge(&mut key.clone(), &key));
        for action in [
            MouseAction::Down,
            MouseAction::Up,
            MouseAction::WheelUp,
            MouseAction::WheelDown,
        ] {
            assert!(
                !merge(&mut mouse(1, action), &mouse(1, action)),
                "{action:?}"
            );
        }
    }

    #[test]
    fn of_sizes_that_wait_only_the_last_counts() {
        let mut last = record(InputEvent::new(EventKind::Resize, 80, 24), None, 1);
        assert!(merge(
            &mut last,
            &record(InputEvent::new(EventKind::Resize, 90, 30), None, 2)
        ));
        assert_eq!((last.a, last.b, last.time_ms), (90, 30, 2));
    }
}
