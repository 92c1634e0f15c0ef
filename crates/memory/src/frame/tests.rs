#![allow(clippy::unwrap_used)]

use std::sync::atomic::Ordering::{AcqRel, Acquire};
use std::sync::atomic::{AtomicBool, AtomicU32};

use super::*;
use crate::SharedRegion;
use crate::testing::{AT, Access, ENGINE_DIRTY, NODES, Recorder, TOTAL, count, slot};

fn writer(words: &impl Words) -> FrameWriter {
    FrameWriter::new(AT, ENGINE_DIRTY, words)
}

#[test]
fn a_frame_is_odd_a_fence_the_fields_and_even() {
    let words = Recorder::new();
    let mut frame = writer(&words);
    words.log();
    frame.begin(&words);
    assert_eq!(words.load_word(AT.frame, Relaxed), 1);
    words.log();
    frame.end(&words);
    frame.begin(&words);
    frame.mark(&words, NodeId(70), 1);
    frame.end(&words);
    let expected = [
        Access::Store(AT.frame, SeqCst),
        Access::Store(AT.frame, Relaxed),
        Access::Fence(Release),
        Access::OrByte(ENGINE_DIRTY.flag(70)),
        Access::StoreByte(ENGINE_DIRTY.block(1)),
        Access::Store(AT.frame, SeqCst),
    ];
    assert_eq!(words.log(), expected);
    assert_eq!(words.load_word(AT.frame, Relaxed), 4);
}

#[test]
fn groups_gather_until_javascript_takes_them() {
    let words = Recorder::new();
    let mut frame = writer(&words);
    for groups in [1, 8] {
        frame.begin(&words);
        frame.mark(&words, NodeId(NODES - 1), groups);
        frame.end(&words);
    }
    assert_eq!(words.load_byte(ENGINE_DIRTY.flag(NODES - 1)), 9);
    assert_eq!(words.load_byte(ENGINE_DIRTY.block(2)), 1);
}

#[test]
fn a_frame_that_is_open_is_not_opened_again_and_a_closed_one_not_closed() {
    let words = Recorder::new();
    let mut frame = writer(&words);
    frame.end(&words);
    frame.begin(&words);
    frame.begin(&words);
    assert!(frame.is_open());
    frame.end(&words);
    frame.end(&words);
    assert_eq!(words.load_word(AT.frame, Relaxed), 2);
    assert!(!frame.is_open());
}

#[test]
fn frame_numbers_go_on_where_an_earlier_engine_stopped_and_across_2_to_the_32() {
    for (left, open, closed) in [
        (6, 7, 8),
        (7, 9, 10),
        (u32::MAX - 1, u32::MAX, 0),
        (u32::MAX, 1, 2),
    ] {
        let words = Recorder::new();
        words.store_word(AT.frame, left, SeqCst);
        let mut frame = writer(&words);
        frame.begin(&words);
        assert_eq!(words.load_word(AT.frame, Relaxed), open);
        frame.end(&words);
        assert_eq!(words.load_word(AT.frame, Relaxed), closed);
    }
}

#[test]
#[should_panic(expected = "frame: node 192 of 192")]
fn a_node_outside_the_capacity_is_refused() {
    let words = Recorder::new();
    let mut frame = writer(&words);
    frame.begin(&words);
    frame.mark(&words, NodeId(NODES), 1);
}

/// JavaScript's copy: two fields of every node under the seqlock, in its own orders.
fn read(region: &SharedRegion) -> Option<[u32; 8]> {
    let before = region.load_word(AT.frame, SeqCst);
    if before & 1 == 1 {
        return None;
    }
    let copy = std::array::from_fn(|at| region.load_u32(slot(at % 2, at as u32 / 2 * 60)));
    // Atomics.store(fence, 0) keeps the loads above it; Rust's model says so with a fence.
    std::sync::atomic::fence(Acquire);
    region.swap_word(AT.js_fence, 0, AcqRel);
    (region.load_word(AT.frame, SeqCst) == before).then_some(copy)
}

#[test]
fn a_reader_sees_all_of_a_frame_or_none() {
    let region = SharedRegion::private(TOTAL);
    let rounds = count(50_000, 1_000_000);
    let stop = AtomicBool::new(false);
    let whole = AtomicU32::new(0);
    std::thread::scope(|scope| {
        scope.spawn(|| {
            while !stop.load(SeqCst) {
                if let Some(copy) = read(&region) {
                    assert!(copy.iter().all(|value| *value == copy[0]), "torn: {copy:?}");
                    whole.fetch_add(1, SeqCst);
                }
            }
        });
        let mut frame = writer(&region);
        let mut value = 0;
        // until both sides have done enough
        while value < rounds || whole.load(SeqCst) < rounds.min(100) {
            value += 1;
            frame.begin(&region);
            for at in 0..8 {
                region.store_u32(slot(at % 2, at as u32 / 2 * 60), value);
            }
            frame.end(&region);
            if value % 1024 == 0 {
                std::thread::yield_now();
            }
        }
        stop.store(true, SeqCst);
    });
}
