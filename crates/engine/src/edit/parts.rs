//! What editors tell, as events that fit the ring.

use sparktui_generated::enums::EventKind;
use sparktui_memory::NodeId;

use super::change::floor;
use super::desk::Told;
use crate::input::InputEvent;

/// Bytes of a text in one event, at most; the ring takes no more than a quarter of its 64 KiB in one record.
pub const PART_BYTES: usize = 8192;

/// Puts what is told into events, in parts that fit the ring.
pub fn tell(
    out: &mut Vec<(NodeId, u32, InputEvent)>,
    (node, generation): (NodeId, u32),
    told: Told,
) {
    let (kind, numbers, range, text) = match told {
        Told::Submit {
            revision,
            set,
            text,
        } => (EventKind::Submit, (revision, set), 0..0, text),
        Told::Edit {
            revision,
            set,
            range,
            inserted,
        } => (EventKind::Edit, (revision, set), range, inserted),
    };
    let (mut start, mut end, mut rest) = (range.start, range.end, text.as_str());
    loop {
        let (part, more) = rest.split_at(floor(rest, PART_BYTES));
        let mut payload = Vec::with_capacity(12 + part.len());
        for word in [start, end, usize::from(!more.is_empty())] {
            let word = u32::try_from(word).unwrap_or(u32::MAX);
            payload.extend_from_slice(&word.to_le_bytes());
        }
        payload.extend_from_slice(part.as_bytes());
        let event = InputEvent {
            payload: payload.into(),
            ..InputEvent::new(kind, numbers.0, numbers.1)
        };
        out.push((node, generation, event));
        if more.is_empty() {
            return;
        }
        start += part.encode_utf16().count();
        (end, rest) = (start, more);
    }
}
