//! Read-back: no torn frame, no lost frame, and no lost wake of JavaScript.

use std::sync::atomic::Ordering::{Acquire, Relaxed, Release, SeqCst};

use loom::thread;
use sparktui_memory::{FrameWriter, HostSleep, NodeId, Words};

use crate::engine::{Bells, Who};
use crate::explore::{Depth, holds, loses};
use crate::host::{JsSleep, ReadBack};
use crate::memory::{AT, Access, FIELDS, FLAGS, Fence, Instead, Memory, Side, Weaker, weaker};

const DEPTH: Depth = Depth {
    quick: 2,
    // A third interruption takes minutes here.
    deep: Some(2),
};

/// Which side is weakened, and how.
#[derive(Debug, Clone, Copy, Default)]
struct Change {
    engine: Option<Weaker>,
    script: Option<Weaker>,
    /// No `Atomics.store` before the second look.
    without_fence: bool,
    /// What the coming look covers is noted after it.
    note_after_look: bool,
}

/// What a model asks at its end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Ask {
    /// Were two frames ever mixed?
    Torn,
    /// Is the last frame shown when all is quiet?
    Lost,
}

/// One frame in which both nodes get `value`.
fn publish(frame: &mut FrameWriter, words: &Side, value: u32) {
    frame.begin(words);
    for node in 0..2 {
        words.store_word(FIELDS[node as usize], value, Relaxed);
        frame.mark(words, NodeId(node), 1);
    }
    frame.end(words);
}

/// Two frames beside two looks, and one more when all is quiet.
fn looks(place: Fence, ask: Ask, change: Change) -> impl Fn() + Sync + Send + Copy + 'static {
    move || {
        let memory = Memory::new();
        let script = Side::new(&memory, place, change.script);
        let mut read_back = ReadBack {
            without_fence: change.without_fence,
            ..ReadBack::default()
        };
        let engine = thread::spawn(move || {
            let words = Side::new(&memory, place, change.engine);
            let mut frame = FrameWriter::new(AT, FLAGS, &words);
            publish(&mut frame, &words, 1);
            publish(&mut frame, &words, 2);
        });
        read_back.take(&script);
        read_back.take(&script);
        engine.join().unwrap();
        read_back.take(&script);
        match ask {
            Ask::Torn => assert!(!read_back.torn, "a torn frame"),
            Ask::Lost => assert_eq!(read_back.shown, [2; 2], "a lost frame"),
        }
    }
}

/// Frames, each of which wakes JavaScript if it must, beside JavaScript's loop.
fn wakes(place: Fence, frames: u32, change: Change) -> impl Fn() + Sync + Send + Copy + 'static {
    move || {
        let memory = Memory::new();
        let script = Side::new(&memory, place, change.script);
        let bells = Bells::new();
        let engine = thread::spawn({
            let bells = bells.clone();
            move || {
                let words = Side::new(&memory, place, change.engine);
                let mut frame = FrameWriter::new(AT, FLAGS, &words);
                let host = HostSleep::new(AT);
                for value in 1..=frames {
                    publish(&mut frame, &words, value);
                    if host.must_wake(&words) {
                        bells.ring(Who::Script);
                    }
                }
                bells.leave(Who::Engine);
            }
        });
        let mut sleep = JsSleep::default();
        let mut read_back = ReadBack::default();
        loop {
            bells.drain(Who::Script);
            sleep.awake(&script);
            read_back.take(&script);
            if change.note_after_look {
                sleep.note(&script);
            }
            if read_back.shown == [frames; 2] {
                break;
            }
            if sleep.prepare_to_sleep(&script) {
                bells.wait(Who::Script);
            }
        }
        engine.join().unwrap();
    }
}

fn tears(place: Fence, change: Change) {
    loses("a torn frame", DEPTH, looks(place, Ask::Torn, change));
}

fn sleeps_on(change: Change) {
    loses("a lost wake", DEPTH, wakes(Fence::Late, 1, change));
}

fn engine(weak: Weaker) -> Change {
    Change {
        engine: Some(weak),
        ..Change::default()
    }
}

fn script(weak: Weaker) -> Change {
    Change {
        script: Some(weak),
        ..Change::default()
    }
}

#[test]
fn a_frame_is_read_back_wholly_or_not_at_all() {
    for place in Fence::BOTH {
        holds(DEPTH, looks(place, Ask::Torn, Change::default()));
        holds(DEPTH, looks(place, Ask::Lost, Change::default()));
    }
}

#[test]
fn without_the_release_fence_after_the_odd_number_a_frame_is_torn() {
    let weak = Weaker {
        access: Access::Fence,
        offset: 0,
        order: Release,
        instead: Instead::Nothing,
    };
    tears(Fence::Early, engine(weak));
}

#[test]
fn ended_by_a_relaxed_store_a_frame_is_torn() {
    tears(
        Fence::Early,
        engine(weaker(Access::Store, AT.frame, SeqCst, Relaxed)),
    );
}

#[test]
fn without_the_store_before_the_second_look_a_frame_is_torn() {
    let change = Change {
        without_fence: true,
        ..Change::default()
    };
    tears(Fence::Early, change);
}

#[test]
fn flags_that_javascript_takes_by_plain_accesses_lose_a_frame() {
    let plain = Weaker {
        access: Access::SwapByte,
        offset: FLAGS.flags,
        order: SeqCst,
        instead: Instead::Plain,
    };
    loses(
        "a lost frame",
        DEPTH,
        looks(Fence::Late, Ask::Lost, script(plain)),
    );
}

#[test]
fn no_wake_of_javascript_is_lost() {
    for place in Fence::BOTH {
        holds(DEPTH, wakes(place, 2, Change::default()));
    }
}

#[test]
fn a_frame_noted_after_the_look_loses_a_wake() {
    sleeps_on(Change {
        note_after_look: true,
        ..Change::default()
    });
}

#[test]
fn a_sleep_word_of_javascript_swapped_by_plain_accesses_loses_a_wake() {
    let plain = Weaker {
        access: Access::Swap,
        offset: AT.js_sleep,
        order: SeqCst,
        instead: Instead::Plain,
    };
    sleeps_on(script(plain));
    sleeps_on(engine(plain));
}

#[test]
fn a_sleep_word_of_javascript_that_the_engine_swaps_without_releasing_loses_a_wake() {
    for order in [Relaxed, Acquire] {
        sleeps_on(engine(weaker(Access::Swap, AT.js_sleep, SeqCst, order)));
    }
}

#[test]
fn a_released_end_of_a_frame_is_enough_where_both_sides_swap_the_sleep_word() {
    let weak = weaker(Access::Store, AT.frame, SeqCst, Release);
    holds(DEPTH, wakes(Fence::Late, 2, engine(weak)));
}
