//! The event ring between an engine that runs out of room and a reader that makes some: none lost, none garbled.

use std::sync::atomic::Ordering::{Acquire, Relaxed, Release, SeqCst};

use loom::thread;
use sparktui_memory::{EventRecord, EventWriter, HostSleep, Sleeper, never_merge};

use crate::engine::{Bells, Who};
use crate::explore::{Depth, holds, loses};
use crate::host::{EventReader, JsSleep, add_wake};
use crate::memory::{AT, Access, Fence, Memory, RING, Side, Weaker, weaker};

const DEPTH: Depth = Depth {
    quick: 2,
    deep: Some(4),
};
/// The first finds room, the second waits for it.
const EVENTS: u32 = 2;

#[derive(Debug, Clone, Copy, Default)]
struct Change {
    engine: Option<Weaker>,
    plain_tail: bool,
    without_backlog: bool,
}

fn model(place: Fence, change: Change) -> impl Fn() + Sync + Send + Copy + 'static {
    move || {
        let memory = Memory::with_events();
        let bells = Bells::new();
        let engine = thread::spawn({
            let (memory, bells) = (memory.clone(), bells.clone());
            move || send(&Side::new(&memory, place, change.engine), &bells)
        });
        receive(&Side::new(&memory, place, None), &bells, change);
        engine.join().unwrap();
    }
}

fn send(words: &Side, bells: &Bells) {
    let mut events = EventWriter::new(AT, RING, never_merge, words);
    let mut sleeper = Sleeper::new(AT);
    let host = HostSleep::new(AT);
    let mut input = (1..=EVENTS).collect::<Vec<_>>();
    loop {
        bells.drain(Who::Engine);
        sleeper.awake(words);
        events.flush(words);
        for number in std::mem::take(&mut input) {
            let event = EventRecord {
                kind: 1,
                node: number,
                b: !number,
                ..EventRecord::default()
            };
            events.push(words, event);
        }
        if host.must_wake(words) {
            bells.ring(Who::Script);
        }
        if events.waiting() == 0 {
            break;
        }
        if sleeper.may_sleep(words) {
            bells.wait(Who::Engine);
        }
    }
    bells.leave(Who::Engine);
}

fn receive(words: &Side, bells: &Bells, change: Change) {
    let mut sleep = JsSleep::default();
    let mut reader = EventReader {
        plain_tail: change.plain_tail,
        without_backlog: change.without_backlog,
        ..EventReader::default()
    };
    let mut next = 1;
    loop {
        bells.drain(Who::Script);
        sleep.awake(words);
        let room = reader.drain(words, |event| {
            assert_eq!([event[1], event[4]], [next, !next], "a garbled event");
            next += 1;
        });
        if room && add_wake(words) {
            bells.ring(Who::Engine);
        }
        if next > EVENTS {
            break;
        }
        if sleep.prepare_to_sleep(words) {
            bells.wait(Who::Script);
        }
    }
    bells.leave(Who::Script);
}

fn loses_event(what: &str, change: Change) {
    loses(what, DEPTH, model(Fence::Late, change));
}

fn engine(weak: Weaker) -> Change {
    Change {
        engine: Some(weak),
        ..Change::default()
    }
}

#[test]
fn every_event_arrives_in_order() {
    for place in Fence::BOTH {
        holds(DEPTH, model(place, Change::default()));
    }
}

#[test]
fn a_head_stored_relaxed_garbles_an_event() {
    let weak = weaker(Access::Store, AT.event_head, SeqCst, Relaxed);
    loses_event("a garbled event", engine(weak));
}

#[test]
fn a_head_that_is_released_is_enough() {
    let weak = weaker(Access::Store, AT.event_head, SeqCst, Release);
    holds(DEPTH, model(Fence::Late, engine(weak)));
}

#[test]
fn a_tail_by_a_plain_store_loses_the_wake_for_room() {
    loses_event(
        "a lost wake",
        Change {
            plain_tail: true,
            ..Change::default()
        },
    );
}

#[test]
fn a_reader_that_does_not_look_at_backlog_loses_the_wake_for_room() {
    loses_event(
        "a lost wake",
        Change {
            without_backlog: true,
            ..Change::default()
        },
    );
}

#[test]
fn a_backlog_that_is_only_released_loses_the_wake_for_room() {
    for order in [Relaxed, Release] {
        let weak = weaker(Access::Store, AT.backlog, SeqCst, order);
        loses_event("a lost wake", engine(weak));
    }
}

#[test]
fn a_tail_looked_at_without_seqcst_loses_the_wake_for_room() {
    for order in [Relaxed, Acquire] {
        let weak = weaker(Access::Load, AT.event_tail, SeqCst, order);
        loses_event("a lost wake", engine(weak));
    }
}
