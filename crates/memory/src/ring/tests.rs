#![allow(clippy::unwrap_used)]

mod threads;

use std::collections::VecDeque;
use std::panic::{AssertUnwindSafe, catch_unwind};

use proptest::prelude::*;

use super::*;
use crate::HEADER_BYTES;
use crate::testing::{AT, Access, RING, Recorder};

/// JavaScript's half: takes one record out, by the format of the ring alone.
fn take(words: &impl Words) -> Option<EventRecord> {
    loop {
        let tail = words.load_word(AT.event_tail, SeqCst);
        if tail == words.load_word(AT.event_head, SeqCst) {
            return None;
        }
        let place = tail as usize % RING.bytes;
        let word = |index: usize| words.load_word(RING.offset + place + index * 4, Relaxed);
        let (bytes, kind) = (word(0) & 0xffff, word(0) >> 16);
        assert!(
            bytes >= 4 && bytes % 4 == 0 && place + bytes as usize <= RING.bytes,
            "a record wraps"
        );
        let event = (kind != 0).then(|| {
            let payload = (0..word(6) as usize)
                .map(|at| word(7 + at / 4).to_le_bytes()[at % 4])
                .collect();
            let kind = u16::try_from(kind).unwrap();
            EventRecord {
                kind,
                node: word(1),
                generation: word(2),
                a: word(3),
                b: word(4),
                time_ms: word(5),
                payload,
            }
        });
        words.store_word(AT.event_tail, tail.wrapping_add(bytes), SeqCst);
        if event.is_some() {
            return event;
        }
    }
}

/// Whether JavaScript, having made room, must ring.
fn rings(words: &impl Words) -> bool {
    words.load_word(AT.backlog, SeqCst) != 0
}

fn event(number: u32, payload: usize) -> EventRecord {
    #[allow(clippy::cast_possible_truncation)]
    let payload = (0..payload)
        .map(|at| (number as usize + at) as u8)
        .collect();
    EventRecord {
        kind: 1,
        node: number,
        generation: !number,
        a: number ^ 0xaaaa,
        b: u32::MAX,
        time_ms: 7,
        payload,
    }
}

fn writer(words: &impl Words) -> EventWriter {
    EventWriter::new(AT, RING, never_merge, words)
}

#[test]
fn an_event_lies_in_the_ring_as_the_format_says() {
    let words = Recorder::new();
    let mut events = writer(&words);
    let payload: Box<[u8]> = [1, 2, 3, 4, 5].into();
    let event = EventRecord {
        kind: 2,
        node: 3,
        generation: 4,
        a: 5,
        b: 6,
        time_ms: 7,
        payload,
    };
    assert_eq!(events.push(&words, event), Pushed::Written);
    let at = |index: usize| words.load_word(RING.offset + index * 4, Relaxed);
    let expected = [2 << 16 | 36, 3, 4, 5, 6, 7, 5, 0x0403_0201, 0x0000_0005];
    assert_eq!(std::array::from_fn(at), expected);
    assert_eq!(words.load_word(AT.event_head, Relaxed), 36);
}

#[test]
fn the_head_is_moved_after_the_record_is_written() {
    let words = Recorder::new();
    let mut events = writer(&words);
    words.log();
    events.push(&words, event(1, 0));
    assert_eq!(
        words.log().last(),
        Some(&Access::Store(AT.event_head, SeqCst))
    );
}

#[test]
fn a_record_never_wraps_and_one_that_ends_with_the_ring_needs_no_pad() {
    // Four records of 256 bytes fill the ring exactly; a fifth begins at 0 again.
    let words = Recorder::new();
    let mut events = writer(&words);
    for number in 0..4 {
        assert_eq!(
            events.push(&words, event(number, 256 - HEADER_BYTES)),
            Pushed::Written
        );
    }
    assert_eq!(events.push(&words, event(4, 0)), Pushed::Queued);
    for number in 0..4 {
        assert_eq!(take(&words).unwrap(), event(number, 256 - HEADER_BYTES));
    }
    assert!(rings(&words));
    assert_eq!(events.flush(&words), 1);
    assert_eq!(words.load_word(AT.event_head, Relaxed), 1024 + 28);
    assert_eq!(take(&words), Some(event(4, 0)));
    // Now at 28: 996 bytes are left, then 740, 484, 228: the next of 256 bytes needs a pad of 228.
    for number in 5..8 {
        events.push(&words, event(number, 256 - HEADER_BYTES));
        assert_eq!(take(&words), Some(event(number, 256 - HEADER_BYTES)));
    }
    assert_eq!(
        events.push(&words, event(8, 256 - HEADER_BYTES)),
        Pushed::Written
    );
    assert_eq!(
        words.load_word(RING.offset + 796, Relaxed),
        228,
        "kind 0, the rest of the ring"
    );
    assert_eq!(take(&words), Some(event(8, 256 - HEADER_BYTES)));
}

#[test]
fn what_finds_no_room_waits_in_order_and_backlog_says_so() {
    let words = Recorder::new();
    let mut events = writer(&words);
    for number in 0..100 {
        let pushed = events.push(&words, event(number, 0));
        assert_eq!(
            pushed,
            if number < 36 {
                Pushed::Written
            } else {
                Pushed::Queued
            },
            "{number}"
        );
        assert_eq!(rings(&words), number >= 36);
    }
    assert_eq!(events.waiting(), 64);
    for number in 0..100 {
        assert_eq!(take(&words), Some(event(number, 0)));
        events.flush(&words);
    }
    assert_eq!(
        (take(&words), events.waiting(), rings(&words)),
        (None, 0, false)
    );
}

#[test]
fn an_event_never_overtakes_one_that_waits() {
    let words = Recorder::new();
    let mut events = writer(&words);
    for number in 0..4 {
        events.push(&words, event(number, 228));
    }
    events.push(&words, event(4, 228));
    take(&words);
    // Room has come, and this one alone would fit; it goes behind the one that waits.
    events.push(&words, event(5, 0));
    let order: Vec<u32> = std::iter::from_fn(|| {
        events.flush(&words);
        take(&words).map(|event| event.node)
    })
    .collect();
    assert_eq!(order, [1, 2, 3, 4, 5]);
}

/// Fills the ring and pushes one more, with JavaScript emptying the ring before access number `step` of that push.
#[test]
fn room_made_at_any_step_of_a_push_is_used_or_rung_for() {
    for step in 0.. {
        let words = Recorder::new();
        let mut events = writer(&words);
        for number in 0..4 {
            events.push(&words, event(number, 228));
        }
        let rung = std::rc::Rc::new(std::cell::Cell::new(None));
        let ring = std::rc::Rc::clone(&rung);
        words.at_step(step, move |words| {
            while take(words).is_some() {}
            ring.set(Some(rings(words)));
        });
        events.push(&words, event(4, 228));
        words.quiet();
        let Some(rung) = rung.get() else { break };
        assert!(
            rung || events.waiting() == 0,
            "step {step}: it waits and nobody rings"
        );
        events.flush(&words);
        assert_eq!(take(&words), Some(event(4, 228)));
        assert!(!rings(&words));
    }
}

/// Moves (kind 2) and sizes (kind 3) replace their like, wheels (kind 4) add up.
fn merge(last: &mut EventRecord, next: &EventRecord) -> bool {
    if last.kind != next.kind || last.node != next.node {
        return false;
    }
    match next.kind {
        2 | 3 => *last = next.clone(),
        4 => last.a += next.a,
        _ => return false,
    }
    true
}

#[test]
fn only_neighbours_that_wait_are_folded() {
    let words = Recorder::new();
    let mut events = EventWriter::new(AT, RING, merge, &words);
    let short = |kind: u16, a: u32| EventRecord {
        kind,
        a,
        payload: vec![0; if kind == 3 { a as usize } else { 0 }].into(),
        ..EventRecord::default()
    };
    assert_eq!(events.push(&words, short(2, 1)), Pushed::Written);
    assert_eq!(
        events.push(&words, short(2, 2)),
        Pushed::Written,
        "what is in the ring stays as it is"
    );
    while events.waiting() == 0 {
        events.push(&words, event(9, 0));
    }
    let pushed = [
        (2, 3),
        (2, 4),
        (1, 0),
        (2, 5),
        (4, 1),
        (4, 1),
        (1, 0),
        (1, 0),
        (3, 7),
        (3, 8),
    ];
    let became = pushed.map(|(kind, a)| events.push(&words, short(kind, a)) == Pushed::Merged);
    assert_eq!(
        became,
        [
            false, true, false, false, false, true, false, false, false, true
        ]
    );
    let all = std::iter::from_fn(|| {
        events.flush(&words);
        take(&words)
    });
    let order: Vec<(u16, u32)> = all
        .filter(|event| event.node == 0)
        .map(|event| (event.kind, event.a))
        .collect();
    assert_eq!(
        order,
        [
            (2, 1),
            (2, 2),
            (2, 4),
            (1, 0),
            (2, 5),
            (4, 2),
            (1, 0),
            (1, 0),
            (3, 8)
        ]
    );
    assert_eq!(events.queue_bytes, 0);
}

#[test]
fn at_the_limit_the_event_is_kept_and_input_must_rest_until_there_is_room() {
    let words = Recorder::new();
    let mut events = writer(&words);
    events.queue_limit = 3 * queued_bytes(&event(0, 228));
    let pushed: Vec<Pushed> = (0..7)
        .map(|number| events.push(&words, event(number, 228)))
        .collect();
    assert_eq!(pushed[4..], [Pushed::Queued, Pushed::Queued, Pushed::Full]);
    assert!(events.is_full());
    take(&words);
    events.flush(&words);
    assert!(!events.is_full());
    for number in 1..7 {
        assert_eq!(take(&words), Some(event(number, 228)));
        events.flush(&words);
    }
    assert_eq!(events.queue_bytes, 0);
}

#[test]
fn a_tail_that_no_reader_can_have_written_makes_no_room() {
    for tail in [1, 4096, u32::MAX, 1 << 31] {
        let words = Recorder::new();
        let mut events = writer(&words);
        words.store_word(AT.event_tail, tail, SeqCst);
        for number in 0..50 {
            events.push(&words, event(number, 200));
        }
        assert!(events.waiting() > 40, "{tail}");
    }
}

#[test]
fn positions_go_on_across_2_to_the_32_and_where_an_earlier_engine_stopped() {
    let words = Recorder::new();
    words.store_word(AT.backlog, 1, SeqCst);
    for word in [AT.event_head, AT.event_tail] {
        words.store_word(word, 0_u32.wrapping_sub(1024), SeqCst);
    }
    let mut events = writer(&words);
    assert!(!rings(&words));
    for number in 0..100 {
        assert_eq!(events.push(&words, event(number, 30)), Pushed::Written);
        assert_eq!(take(&words), Some(event(number, 30)));
    }
    assert!(words.load_word(AT.event_head, Relaxed) < 8192);
}

#[test]
fn the_largest_payload_fits_and_a_larger_one_is_refused() {
    let words = Recorder::new();
    let mut events = writer(&words);
    let most = events.max_payload();
    assert_eq!(most, 1024 / 4 - HEADER_BYTES);
    assert_eq!(events.push(&words, event(0, most)), Pushed::Written);
    assert_eq!(take(&words), Some(event(0, most)));
    assert!(catch_unwind(AssertUnwindSafe(|| events.push(&words, event(0, most + 1)))).is_err());
    let kind_0 = EventRecord {
        kind: 0,
        ..event(0, 0)
    };
    assert!(catch_unwind(AssertUnwindSafe(|| events.push(&words, kind_0))).is_err());
    let huge = EventWriter {
        ring: RingSection {
            offset: 0,
            bytes: 1 << 24,
        },
        ..writer(&words)
    };
    assert!(
        event(0, huge.max_payload()).ring_bytes() <= 0xffff,
        "the length of a record has 16 bits"
    );
}

#[test]
fn a_ring_that_is_no_power_of_two_is_refused() {
    for (offset, bytes) in [(0, 1000), (0, 128), (2, 1024), (0, 0)] {
        let words = Recorder::new();
        let section = RingSection { offset, bytes };
        assert!(
            catch_unwind(AssertUnwindSafe(|| EventWriter::new(
                AT,
                section,
                never_merge,
                &words
            )))
            .is_err()
        );
    }
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: crate::testing::count(200, 5_000),
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    /// Some = an event with that payload is pushed; None = JavaScript takes one, and rings if it has to.
    #[test]
    fn whatever_the_sizes_and_the_moments_all_events_arrive_in_order(
        steps in prop::collection::vec(prop::option::weighted(0.6, 0..=228_usize), 0..300)
    ) {
        let words = Recorder::new();
        let mut events = writer(&words);
        let mut sent = VecDeque::new();
        let mut number = 0;
        for step in steps {
            if let Some(payload) = step {
                number += 1;
                sent.push_back(event(number, payload));
                events.push(&words, event(number, payload));
            } else if let Some(event) = take(&words) {
                prop_assert_eq!(Some(event), sent.pop_front());
                if rings(&words) {
                    events.flush(&words);
                }
            }
        }
        while let Some(expected) = sent.pop_front() {
            prop_assert_eq!(take(&words), Some(expected));
            if rings(&words) {
                events.flush(&words);
            }
        }
        prop_assert_eq!(take(&words), None);
    }
}
