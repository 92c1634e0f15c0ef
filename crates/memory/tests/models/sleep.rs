//! Sleep and ring, for both sides: no lost wake.

use std::sync::atomic::Ordering::{AcqRel, Acquire, Relaxed, Release, SeqCst};

use loom::thread;

use crate::engine::{Bells, Mirror, Order, Who, run};
use crate::explore::{Depth, holds, loses};
use crate::js::{Change, Writer};
use crate::memory::{AT, Access, Fence, Instead, Memory, Side, Weaker, weaker};

const DEPTH: Depth = Depth {
    quick: 2,
    deep: Some(3),
};

/// Commits, each of which rings if it must, beside the engine's loop.
fn model(
    place: Fence,
    commits: u32,
    order: Order,
    change: Change,
    engine: Option<Weaker>,
    script: Option<Weaker>,
) -> impl Fn() + Sync + Send + Copy + 'static {
    move || {
        let memory = Memory::new();
        let words = Side::new(&memory, place, engine);
        let mut mirror = Mirror::settled(&words);
        let bells = Bells::new();
        let writer = thread::spawn({
            let bells = bells.clone();
            move || {
                let mut writer = Writer::new(Side::new(&memory, place, script), change);
                for value in 1..=commits {
                    if writer.commit(value) {
                        bells.ring(Who::Engine);
                    }
                }
                bells.leave(Who::Script);
            }
        });
        run(&words, &mut mirror, &bells, commits, order);
        writer.join().unwrap();
    }
}

fn engine_sleeps_on(order: Order, change: Change, engine: Option<Weaker>) {
    loses(
        "a lost wake",
        DEPTH,
        model(Fence::Late, 1, order, change, engine, None),
    );
}

#[test]
fn no_wake_is_lost() {
    for place in Fence::BOTH {
        holds(
            DEPTH,
            model(place, 2, Order::AsItIs, Change::None, None, None),
        );
    }
}

#[test]
fn wake_noted_after_the_look_loses_a_wake() {
    engine_sleeps_on(Order::NoteAfterLook, Change::None, None);
}

#[test]
fn without_the_second_look_at_wake_a_wake_is_lost() {
    engine_sleeps_on(Order::NoSecondLook, Change::None, None);
}

#[test]
fn a_bell_drained_before_the_poll_loses_a_wake() {
    engine_sleeps_on(Order::DrainBeforePoll, Change::None, None);
}

#[test]
fn a_sleep_word_that_the_engine_stores_relaxed_loses_a_wake() {
    let weak = Weaker {
        access: Access::Swap,
        offset: AT.sleep,
        order: SeqCst,
        instead: Instead::Plain,
    };
    engine_sleeps_on(Order::AsItIs, Change::None, Some(weak));
}

#[test]
fn a_sleep_word_that_the_engine_swaps_without_acquiring_loses_a_wake() {
    for order in [Relaxed, Release] {
        let weak = weaker(Access::Swap, AT.sleep, SeqCst, order);
        engine_sleeps_on(Order::AsItIs, Change::None, Some(weak));
    }
}

#[test]
fn a_relaxed_look_at_wake_loses_a_wake() {
    let weak = weaker(Access::Load, AT.wake, SeqCst, Relaxed);
    engine_sleeps_on(Order::AsItIs, Change::None, Some(weak));
}

#[test]
fn a_sleep_word_that_javascript_swaps_by_plain_accesses_loses_a_wake() {
    engine_sleeps_on(Order::AsItIs, Change::PlainRing, None);
}

#[test]
fn wake_added_to_after_the_look_at_sleep_loses_a_wake() {
    engine_sleeps_on(Order::AsItIs, Change::AddAfterRing, None);
}

#[test]
fn acquire_and_release_are_enough_where_both_sides_swap() {
    let depth = Depth {
        deep: Some(2),
        ..DEPTH
    };
    let swap = weaker(Access::Swap, AT.sleep, SeqCst, AcqRel);
    holds(
        depth,
        model(
            Fence::Late,
            2,
            Order::AsItIs,
            Change::None,
            Some(swap),
            Some(swap),
        ),
    );
    let load = weaker(Access::Load, AT.wake, SeqCst, Acquire);
    holds(
        depth,
        model(
            Fence::Late,
            2,
            Order::AsItIs,
            Change::None,
            Some(load),
            None,
        ),
    );
}
